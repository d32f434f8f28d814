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

/// Letters that the first font lacks: Korean, Japanese and Chinese.
const CJK: &[u8] = include_bytes!("../fonts/noto-sans-cjk-subset.otf");

/// The fonts, read where they lie in the program: a letter is taken from the first that has it.
#[derive(Debug)]
pub(crate) struct Font([Face<'static>; 2]);

impl Font {
    pub(crate) fn new() -> Result<Self, FaceParsingError> {
        let [first, second] = [ttf_noto_sans::REGULAR, CJK].map(|font| Face::parse(font, 0));
        Ok(Self([first?, second?]))
    }

    /// What a letter looks like, in which font; of one that both lack, an empty box.
    fn glyph(&self, letter: char) -> (&Face<'static>, GlyphId) {
        let [first, _] = &self.0;
        let in_font = |face| Some((face, Face::glyph_index(face, letter)?));
        self.0
            .iter()
            .find_map(in_font)
            .unwrap_or((first, GlyphId(0)))
    }

    /// How far the next letter is from this one, of a size of 1.
    fn advance(&self, letter: char) -> f32 {
        if letter == NARROW_SPACE {
            return 0.2;
        }
        let (face, glyph) = self.glyph(letter);
        let advance = face.glyph_hor_advance(glyph).unwrap_or_default();
        f32::from(advance) / f32::from(face.units_per_em())
    }

    /// How wide a text is.
    pub(crate) fn width(&self, text: &str, size: f32) -> f32 {
        let advances: f32 = text.chars().map(|letter| self.advance(letter)).sum();
        advances * size
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
        let mut outlines = Outlines {
            path: PathBuilder::new(),
            left: 0.0,
            scale: 1.0,
        };
        for letter in text.chars() {
            if letter != NARROW_SPACE {
                let (face, glyph) = self.glyph(letter);
                outlines.scale = 1.0 / f32::from(face.units_per_em());
                face.outline_glyph(glyph, &mut outlines);
            }
            outlines.left += self.advance(letter);
        }
        let path = outlines.path.finish()?;
        path.transform(Transform::from_row(size, 0.0, 0.0, -size, left, line))
    }
}

/// Letters side by side, of a size of 1.
struct Outlines {
    path: PathBuilder,
    /// Where the next letter begins.
    left: f32,
    /// How large a unit of its font is.
    scale: f32,
}

impl Outlines {
    fn place(&self, x: f32, y: f32) -> (f32, f32) {
        (self.left + x * self.scale, y * self.scale)
    }
}

impl OutlineBuilder for Outlines {
    fn move_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.place(x, y);
        self.path.move_to(x, y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.place(x, y);
        self.path.line_to(x, y);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let ((x1, y1), (x, y)) = (self.place(x1, y1), self.place(x, y));
        self.path.quad_to(x1, y1, x, y);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let ((x1, y1), (x2, y2)) = (self.place(x1, y1), self.place(x2, y2));
        let (x, y) = self.place(x, y);
        self.path.cubic_to(x1, y1, x2, y2, x, y);
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
        let spoken = [
            "aZ0éèçœŒßüñõãøçŁİабвгдеёжЯЄ–…%",
            "접속 중인 사용자, 지연 시간, 오류율, 점검, 뷁은 없다고 쓴다",
            "オンラインユーザー数、応答時間、エラー率、メンテナンス、障害が発生しました",
            "在线人数、响应时间、错误率、维护、发生故障、无数据",
        ];
        let lacking = spoken.iter().flat_map(|text| text.chars());
        let lacking = lacking.filter(|letter| font.glyph(*letter).1 == GlyphId(0));
        assert_eq!(lacking.collect::<String>(), "뷁", "a syllable nobody uses");
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
