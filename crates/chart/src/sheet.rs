//! Line charts that share an axis of time.

use tiny_skia::ColorU8;

use crate::{
    Error,
    axis::place,
    canvas::{Area, Canvas},
    line::{LineChart, Plot},
    text::Anchor,
    theme::{Palette, Theme, faint},
    uptime::Health,
};

/// Line charts that share an axis of time: one, or several in two columns.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// What stands above all.
    pub title: String,
    /// What stands on the right of the title, such as the time zone.
    pub note: String,
    /// What it is to stand among.
    pub theme: Theme,
    /// The time that all charts show.
    pub time: TimeAxis,
    /// The charts.
    pub charts: Vec<LineChart>,
}

/// A stretch of time from left to right.
#[derive(Debug, Clone, PartialEq)]
pub struct TimeAxis {
    /// Where it begins, in seconds since 1970.
    pub from: i64,
    /// Where it ends, in seconds since 1970.
    pub to: i64,
    /// Moments with a line, and what stands below it; where two are too close to each
    /// other, the later has only the line.
    pub ticks: Vec<(i64, String)>,
    /// What else went on.
    pub shades: Vec<Shade>,
    /// What the shades are called.
    pub legend: Vec<(Cause, String)>,
}

/// A stretch of time in which something went on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shade {
    /// When it began, in seconds since 1970.
    pub from: i64,
    /// When it ended, in seconds since 1970.
    pub to: i64,
    /// What it was.
    pub cause: Cause,
}

/// What may go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Cause {
    /// Something did not work.
    Incident,
    /// Something was worked on.
    Maintenance,
}

impl Cause {
    fn colour(self) -> ColorU8 {
        match self {
            Self::Incident => Health::Major.colour(),
            Self::Maintenance => Health::Maintenance.colour(),
        }
    }
}

/// How wide several charts are, and how wide one is.
const WIDTH: f32 = 1_200.0;
const WIDTH_OF_ONE: f32 = 1_000.0;
/// How much the title takes.
const HEAD: f32 = 60.0;
/// What lies around charts and between them.
const MARGIN: f32 = 12.0;
/// How high a chart is: six fill a square.
const HEIGHT: f32 = 368.0;
const HEIGHT_OF_ONE: f32 = 440.0;
/// How much the labels of the time take.
pub(crate) const TICKS: f32 = 34.0;
/// No sheet has more.
const MOST: usize = 12;

impl Sheet {
    /// The PNG of it. Six charts make 1 200 × 1 200 pixels.
    ///
    /// # Errors
    ///
    /// Returns [`Error`] if there are no charts or more than twelve, or if the picture
    /// cannot be written.
    pub fn png(&self) -> Result<Vec<u8>, Error> {
        let count = self.charts.len();
        if !(1..=MOST).contains(&count) {
            return Err(Error::Size(count));
        }
        let (width, height) = size(count);
        let palette = self.theme.palette();
        let canvas = Canvas::new(width, height, palette.background)?;
        let mut canvas = canvas.ok_or(Error::Size(count))?;
        self.head(&mut canvas, width, &palette);
        for (index, chart) in self.charts.iter().enumerate() {
            chart.draw(&mut canvas, &self.time, area(count, index), &palette);
        }
        Ok(canvas.png()?)
    }

    /// The title, what the shades are called, and the note.
    fn head(&self, canvas: &mut Canvas, width: f32, palette: &Palette) {
        let line = 38.0;
        let mut right = width - MARGIN - 4.0;
        canvas.text(&self.note, (right, line), 15.0, Anchor::End, palette.muted);
        right -= canvas.width_of(&self.note, 15.0) + 24.0;
        for (cause, name) in self.time.legend.iter().rev() {
            canvas.text(name, (right, line), 15.0, Anchor::End, palette.muted);
            right -= canvas.width_of(name, 15.0) + 20.0;
            let area = Area {
                left: right,
                top: line - 11.0,
                width: 12.0,
                height: 12.0,
            };
            canvas.fill(area, cause.colour());
            right -= 20.0;
        }
        let title = canvas.fitting(&self.title, 23.0, right - 2.0 * MARGIN);
        let at = (MARGIN + 4.0, line);
        canvas.text(&title, at, 23.0, Anchor::Start, palette.text);
    }
}

fn size(count: usize) -> (f32, f32) {
    if count == 1 {
        return (WIDTH_OF_ONE, HEAD + HEIGHT_OF_ONE + MARGIN);
    }
    let rows = place(count.div_ceil(2));
    (WIDTH, HEAD + rows * (HEIGHT + MARGIN))
}

/// Where one of so many charts lies.
pub(crate) fn area(count: usize, index: usize) -> Area {
    if count == 1 {
        return Area {
            left: MARGIN,
            top: HEAD,
            width: WIDTH_OF_ONE - 2.0 * MARGIN,
            height: HEIGHT_OF_ONE,
        };
    }
    let width = (WIDTH - 3.0 * MARGIN) / 2.0;
    Area {
        left: MARGIN + place(index % 2) * (width + MARGIN),
        top: HEAD + place(index / 2) * (HEIGHT + MARGIN),
        width,
        height: HEIGHT,
    }
}

impl TimeAxis {
    /// Shades what went on, and names moments.
    pub(crate) fn draw(&self, canvas: &mut Canvas, plot: &Plot, palette: &Palette) {
        const SMALL: f32 = 13.0;
        let shades = self.shades.iter();
        for shade in shades.filter(|shade| shade.to >= self.from && shade.from <= self.to) {
            let left = plot.left(shade.from);
            let width = (plot.left(shade.to) - left).max(2.0);
            let whole = Area {
                left,
                width,
                ..plot.area
            };
            canvas.fill(whole, faint(shade.cause.colour(), 0x30));
            let edge = Area {
                height: 3.0,
                ..whole
            };
            canvas.fill(edge, shade.cause.colour());
        }
        let mut free = f32::MIN;
        for (at, label) in &self.ticks {
            if !(self.from..=self.to).contains(at) {
                continue;
            }
            let middle = plot.left(*at);
            let tick = Area {
                left: middle.floor(),
                top: plot.area.bottom(),
                width: 1.0,
                height: 5.0,
            };
            canvas.fill(tick, palette.muted);
            let half = canvas.width_of(label, SMALL) / 2.0;
            if middle - half < free || middle + half > plot.area.right() + 18.0 {
                continue;
            }
            let at = (middle, plot.area.bottom() + 20.0);
            canvas.text(label, at, SMALL, Anchor::Middle, palette.muted);
            free = middle + half + 12.0;
        }
    }
}
