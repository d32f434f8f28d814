//! Pictures of numbers: data in, PNG out.
//!
//! A [`picture`] is made of panels, one below the other: [`Bars`] or a [`HeatMap`]. A
//! [`Sheet`] is line charts that share an axis of time, an [`UptimeSheet`] a row of bars
//! for each part of something that works or does not.
//!
//! The crate knows nothing of where the numbers come from, asks no clock and reads no file: the
//! fonts are compiled in (Noto Sans with Latin, Greek and Cyrillic letters, and the common
//! ones of Korean, Japanese and Chinese; `fonts/subset.py` makes the latter). Drawing uses
//! the CPU for some milliseconds, so an async program calls it on a blocking thread;
//! nothing is kept afterwards.
//!
//! # Adding a kind of chart
//!
//! A file with a type that draws itself on the `Canvas`, and its variant of [`Panel`] if
//! it stands among others.

mod axis;
mod bars;
mod canvas;
mod heat;
mod line;
mod scale;
mod sheet;
mod text;
mod theme;
mod uptime;

pub use self::{
    bars::{Bars, Series},
    heat::HeatMap,
    line::{LineChart, Point},
    scale::Unit,
    sheet::{Cause, Shade, Sheet, TimeAxis},
    theme::Theme,
    uptime::{Health, Slot, UptimeRow, UptimeSheet},
};
use self::{
    canvas::{Area, Canvas},
    text::Anchor,
};

/// How wide a picture is, in pixels.
const WIDTH: f32 = 900.0;

/// No picture is higher, in pixels: a phone shows none that is.
const HIGHEST: f32 = 4_096.0;

/// What lies around panels and between them.
const MARGIN: f32 = 24.0;

/// How much of a panel its title takes.
const HEAD: f32 = 38.0;

/// The colours of a picture: those of Discord's dark theme, so that it stands among
/// messages as if it belonged there.
mod colour {
    use tiny_skia::ColorU8;

    pub(crate) const BACKGROUND: ColorU8 = ColorU8::from_rgba(0x2B, 0x2D, 0x31, 0xFF);
    pub(crate) const GRID: ColorU8 = ColorU8::from_rgba(0x3F, 0x41, 0x47, 0xFF);
    pub(crate) const TEXT: ColorU8 = ColorU8::from_rgba(0xF2, 0xF3, 0xF5, 0xFF);
    pub(crate) const MUTED: ColorU8 = ColorU8::from_rgba(0xB5, 0xBA, 0xC1, 0xFF);
    /// What stands for much in a heat map.
    pub(crate) const HOT: ColorU8 = ColorU8::from_rgba(0x7D, 0x8B, 0xFF, 0xFF);
    /// One series after the other.
    pub(crate) const SERIES: [ColorU8; 4] = [
        ColorU8::from_rgba(0x58, 0x65, 0xF2, 0xFF),
        ColorU8::from_rgba(0x57, 0xF2, 0x87, 0xFF),
        ColorU8::from_rgba(0xFE, 0xE7, 0x5C, 0xFF),
        ColorU8::from_rgba(0xEB, 0x45, 0x9E, 0xFF),
    ];
}

/// Why there is no picture.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// It would have no height, or too much of it.
    #[error("a picture of {0} panels has no size that can be drawn")]
    Size(usize),
    /// The compiled-in font is damaged.
    #[error("the font cannot be read")]
    Font(#[from] ttf_parser::FaceParsingError),
    /// The picture cannot be written as PNG.
    #[error("the picture has no PNG")]
    Png(#[from] png::EncodingError),
}

/// A part of a picture.
#[derive(Debug, Clone, PartialEq)]
pub enum Panel {
    /// Bars side by side.
    Bars(Bars),
    /// A table whose cells are the brighter the more they hold.
    HeatMap(HeatMap),
}

impl Panel {
    /// What stands above it.
    fn title(&self) -> &str {
        match self {
            Self::Bars(bars) => &bars.title,
            Self::HeatMap(map) => &map.title,
        }
    }

    /// What its colours stand for, one series after the other.
    fn legend(&self) -> Vec<&str> {
        match self {
            Self::Bars(bars) => bars.legend(),
            Self::HeatMap(_) => Vec::new(),
        }
    }

    /// How high it is below its title, in pixels.
    fn height(&self) -> f32 {
        match self {
            Self::Bars(_) => bars::HEIGHT,
            Self::HeatMap(map) => map.height(),
        }
    }

    fn draw(&self, canvas: &mut Canvas, area: Area) {
        match self {
            Self::Bars(bars) => bars.draw(canvas, area),
            Self::HeatMap(map) => map.draw(canvas, area),
        }
    }
}

/// The PNG of a picture with these panels, one below the other.
///
/// # Errors
///
/// Returns [`Error`] if there are no panels or too many, or if the picture cannot be
/// written.
pub fn picture(panels: &[Panel]) -> Result<Vec<u8>, Error> {
    let heights = panels.iter().map(|panel| HEAD + panel.height() + MARGIN);
    let height = heights.sum::<f32>() + MARGIN;
    if panels.is_empty() || height > HIGHEST {
        return Err(Error::Size(panels.len()));
    }
    let mut canvas =
        Canvas::new(WIDTH, height, colour::BACKGROUND)?.ok_or(Error::Size(panels.len()))?;
    let mut top = MARGIN;
    for panel in panels {
        head(&mut canvas, panel, top);
        let area = Area {
            left: MARGIN,
            top: top + HEAD,
            width: WIDTH - 2.0 * MARGIN,
            height: panel.height(),
        };
        panel.draw(&mut canvas, area);
        top += HEAD + panel.height() + MARGIN;
    }
    Ok(canvas.png()?)
}

/// The title, and on its right what the colours stand for.
fn head(canvas: &mut Canvas, panel: &Panel, top: f32) {
    const BOX: f32 = 12.0;
    let line = top + 18.0;
    let mut right = WIDTH - MARGIN;
    for (number, name) in panel.legend().into_iter().enumerate().rev() {
        let name = canvas.fitting(name, 14.0, 180.0);
        let width = canvas.width_of(&name, 14.0);
        canvas.text(&name, (right, line), 14.0, Anchor::End, colour::MUTED);
        right -= width + 8.0 + BOX;
        let area = Area {
            left: right,
            top: line - BOX + 1.0,
            width: BOX,
            height: BOX,
        };
        canvas.fill(area, series_colour(number));
        right -= 20.0;
    }
    let title = canvas.fitting(panel.title(), 19.0, right - MARGIN);
    canvas.text(&title, (MARGIN, line), 19.0, Anchor::Start, colour::TEXT);
}

/// The colour of a series.
fn series_colour(number: usize) -> tiny_skia::ColorU8 {
    let of = number % colour::SERIES.len();
    colour::SERIES.get(of).copied().unwrap_or(colour::HOT)
}

#[cfg(test)]
mod tests;
