//! Letters as areas to fill.

use tiny_skia::{Path, PathBuilder, Transform};
use ttf_parser::{Face, FaceParsingError, GlyphId, OutlineBuilder};

/// Which end of a text its place is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Anchor {
    /// It begins there.
    Start,
    /// Its middle is there.
    Middle,
    /// It ends there.
    End,
}

/// The space within numbers, which few fonts have.
const NARROW_SPACE: char = '\u{202f}';

/// The font, read where it lies in the program.
#[derive(Debug)]
pub(crate) struct Font(Face<'static>);

impl Font {
    pub(crate) fn new() -> Result<Self, FaceParsingError> {
        Face::parse(ttf_noto_sans::REGULAR, 0).map(Self)
    }

    /// What a letter looks like; of one that the font lacks, an empty box.
    fn glyph(&self, letter: char) -> GlyphId {
        self.0.glyph_index(letter).unwrap_or(GlyphId(0))
    }

    fn advance(&self, letter: char) -> f32 {
        if letter == NARROW_SPACE {
            return f32::from(self.0.units_per_em()) / 5.0;
        }
        let advance = self.0.glyph_hor_advance(self.glyph(letter));
        f32::from(advance.unwrap_or_default())
    }

    fn scale(&self, size: f32) -> f32 {
        size / f32::from(self.0.units_per_em())
    }

    /// How wide a text is.
    pub(crate) fn width(&self, text: &str, size: f32) -> f32 {
        let units: f32 = text.chars().map(|letter| self.advance(letter)).sum();
        units * self.scale(size)
    }

    /// The text, or as much of it as is no wider than this, with `…`.
    pub(crate) fn fitting(&self, text: &str, size: f32, width: f32) -> String {
        if self.width(text, size) <= width {
            return text.to_owned();
        }
        let mut kept: Vec<char> = text.chars().collect();
        while kept.pop().is_some() {
            let shown: String = kept.iter().chain(&['…']).collect();
            if self.width(&shown, size) <= width {
                return shown;
            }
        }
        String::new()
    }

    /// The outlines of a text whose base line begins at a place; `None` if it has
    /// none.
    pub(crate) fn outlines(&self, text: &str, (left, line): (f32, f32), size: f32) -> Option<Path> {
        let scale = self.scale(size);
        let mut outlines = Outlines {
            path: PathBuilder::new(),
            left: 0.0,
        };
        for letter in text.chars() {
            if letter != NARROW_SPACE {
                self.0.outline_glyph(self.glyph(letter), &mut outlines);
            }
            outlines.left += self.advance(letter);
        }
        let path = outlines.path.finish()?;
        path.transform(Transform::from_row(scale, 0.0, 0.0, -scale, left, line))
    }
}

/// Letters side by side, in the font's own units.
struct Outlines {
    path: PathBuilder,
    /// Where the next letter begins.
    left: f32,
}

impl OutlineBuilder for Outlines {
    fn move_to(&mut self, x: f32, y: f32) {
        self.path.move_to(self.left + x, y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.path.line_to(self.left + x, y);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        self.path.quad_to(self.left + x1, y1, self.left + x, y);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let left = self.left;
        self.path
            .cubic_to(left + x1, y1, left + x2, y2, left + x, y);
    }

    fn close(&mut self) {
        self.path.close();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_letters_of_the_languages_that_are_spoken() -> Result<(), FaceParsingError> {
        let font = Font::new()?;
        for letter in "aZ0éèçœŒßüñõãøçŁİабвгдеёжЯЄ–…%".chars() {
            assert!(font.0.glyph_index(letter).is_some(), "{letter}");
        }
        Ok(())
    }

    #[test]
    fn a_text_is_as_short_as_its_place() -> Result<(), FaceParsingError> {
        let font = Font::new()?;

        assert_eq!(font.fitting("Tickets", 14.0, 200.0), "Tickets");
        let short = font.fitting("Tickets opened and closed", 14.0, 60.0);
        assert!(short.ends_with('…') && short.len() > 4, "{short}");
        assert!(font.width(&short, 14.0) <= 60.0);
        assert_eq!(font.fitting("Tickets", 14.0, 0.0), "");
        Ok(())
    }
}
