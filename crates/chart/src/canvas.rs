//! What is drawn on.

use tiny_skia::{
    ColorU8, FillRule, LineCap, LineJoin, Paint, PathBuilder, Pixmap, Rect, Stroke, Transform,
};
use ttf_parser::FaceParsingError;

use crate::text::{Anchor, Font};

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
    pub(crate) fn new(
        width: f32,
        height: f32,
        background: ColorU8,
    ) -> Result<Option<Self>, FaceParsingError> {
        let font = Font::new()?;
        let size = Rect::from_xywh(0.0, 0.0, width, height).and_then(|size| size.round());
        let pixels = size.and_then(|size| Pixmap::new(size.width(), size.height()));
        Ok(pixels.map(|mut pixels| {
            pixels.fill(paint_of(background));
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

    /// Draws a line through places, from the first to the last. One place alone is a dot.
    pub(crate) fn line(&mut self, places: &[(f32, f32)], width: f32, colour: ColorU8) {
        let mut path = PathBuilder::new();
        for (index, (left, top)) in places.iter().enumerate() {
            match index {
                0 => path.move_to(*left, *top),
                _ => path.line_to(*left, *top),
            }
        }
        if let [(left, top)] = places {
            // A line without length has round ends.
            path.line_to(left + 0.01, *top);
        }
        let Some(path) = path.finish() else { return };
        let mut paint = Paint::default();
        paint.set_color(paint_of(colour));
        let stroke = Stroke {
            width,
            line_cap: LineCap::Round,
            line_join: LineJoin::Round,
            ..Stroke::default()
        };
        let (pixels, still) = (&mut self.pixels, Transform::identity());
        pixels.stroke_path(&path, &paint, &stroke, still, None);
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

    /// The picture as a file. It is opaque, so that the file needs no transparency, and of
    /// plain areas, so that the quickest compression is small enough.
    pub(crate) fn png(&self) -> Result<Vec<u8>, png::EncodingError> {
        let opaque = self.pixels.pixels().iter();
        let opaque = opaque.flat_map(|pixel| [pixel.red(), pixel.green(), pixel.blue()]);
        let mut file = Vec::new();
        let mut encoder = png::Encoder::new(&mut file, self.pixels.width(), self.pixels.height());
        encoder.set_color(png::ColorType::Rgb);
        encoder.set_compression(png::Compression::Fast);
        let mut writer = encoder.write_header()?;
        writer.write_image_data(&opaque.collect::<Vec<_>>())?;
        writer.finish()?;
        Ok(file)
    }
}

fn paint_of(colour: ColorU8) -> tiny_skia::Color {
    tiny_skia::Color::from_rgba8(colour.red(), colour.green(), colour.blue(), colour.alpha())
}
