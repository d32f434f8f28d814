//! What is drawn on.

use tiny_skia::{ColorU8, FillRule, Paint, Pixmap, Rect, Transform};
use ttf_parser::FaceParsingError;

use crate::{
    colour,
    text::{Anchor, Font},
};

/// A part of a picture, in pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Area {
    /// Where it begins.
    pub(crate) left: f32,
    /// Where it begins.
    pub(crate) top: f32,
    /// How wide it is.
    pub(crate) width: f32,
    /// How high it is.
    pub(crate) height: f32,
}

impl Area {
    /// Where it ends.
    pub(crate) fn right(self) -> f32 {
        self.left + self.width
    }

    /// Where it ends.
    pub(crate) fn bottom(self) -> f32 {
        self.top + self.height
    }
}

/// What is drawn on.
#[derive(Debug)]
pub(crate) struct Canvas {
    pixels: Pixmap,
    font: Font,
}

impl Canvas {
    /// An empty picture; `None` if there can be none of that size.
    pub(crate) fn new(width: f32, height: f32) -> Result<Option<Self>, FaceParsingError> {
        let font = Font::new()?;
        let size = Rect::from_xywh(0.0, 0.0, width, height).and_then(|size| size.round());
        let pixels = size.and_then(|size| Pixmap::new(size.width(), size.height()));
        Ok(pixels.map(|mut pixels| {
            pixels.fill(paint_of(colour::BACKGROUND));
            Self { pixels, font }
        }))
    }

    /// Fills an area; one without size is none.
    pub(crate) fn fill(&mut self, area: Area, colour: ColorU8) {
        let Some(rect) = Rect::from_xywh(area.left, area.top, area.width, area.height) else {
            return;
        };
        let mut paint = Paint::default();
        paint.set_color(paint_of(colour));
        self.pixels
            .fill_rect(rect, &paint, Transform::identity(), None);
    }

    /// Writes a text; its base line begins, has its middle or ends at a place.
    pub(crate) fn text(
        &mut self,
        text: &str,
        (left, line): (f32, f32),
        size: f32,
        anchor: Anchor,
        colour: ColorU8,
    ) {
        let width = self.width_of(text, size);
        let left = match anchor {
            Anchor::Start => left,
            Anchor::Middle => left - width / 2.0,
            Anchor::End => left - width,
        };
        let Some(path) = self.font.outlines(text, (left, line), size) else {
            return;
        };
        let mut paint = Paint::default();
        paint.set_color(paint_of(colour));
        let rule = FillRule::Winding;
        self.pixels
            .fill_path(&path, &paint, rule, Transform::identity(), None);
    }

    /// How wide a text is.
    pub(crate) fn width_of(&self, text: &str, size: f32) -> f32 {
        self.font.width(text, size)
    }

    /// As much of a text as is no wider than this.
    pub(crate) fn fitting(&self, text: &str, size: f32, width: f32) -> String {
        self.font.fitting(text, size, width)
    }

    /// The picture as a file.
    pub(crate) fn png(&self) -> Result<Vec<u8>, String> {
        self.pixels.encode_png().map_err(|error| error.to_string())
    }
}

fn paint_of(colour: ColorU8) -> tiny_skia::Color {
    tiny_skia::Color::from_rgba8(colour.red(), colour.green(), colour.blue(), colour.alpha())
}
