//! How well each part of something worked: a row of bars each, as on a status page.

use crate::{
    Error, HIGHEST,
    axis::{place, share},
    canvas::{Area, Canvas},
    text::Anchor,
    theme::{Palette, Theme},
};

/// How well each part of something worked.
#[derive(Debug, Clone, PartialEq)]
pub struct UptimeSheet {
    /// What stands above all.
    pub title: String,
    /// What stands on the right of the title, such as the time zone.
    pub note: String,
    /// What it is to stand among.
    pub theme: Theme,
    /// What stands below the first bar of each row, and below the last.
    pub ends: (String, String),
    /// The parts.
    pub rows: Vec<UptimeRow>,
    /// What the colours are called.
    pub legend: Vec<(Health, String)>,
}

/// How well a part worked.
#[derive(Debug, Clone, PartialEq)]
pub struct UptimeRow {
    /// What it is called.
    pub name: String,
    /// What stands on its right, such as `99.98 %`.
    pub figure: String,
    /// Stretches of time of the same length, the oldest first.
    pub slots: Vec<Slot>,
}

/// How a part was within a stretch of time: which share of it, from 0 to 1, it was how. Of
/// what is missing to 1, nothing is known.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Slot {
    /// What of it was how, the best first.
    pub shares: Vec<(Health, f64)>,
}

/// How something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Health {
    /// It works.
    Well,
    /// It is being worked on.
    Maintenance,
    /// It is slower or worse than usual.
    Degraded,
    /// Some of it does not work.
    Partial,
    /// It does not work.
    Major,
}

const WIDTH: f32 = 900.0;
/// How much the title takes.
const HEAD: f32 = 60.0;
const MARGIN: f32 = 24.0;
/// How high a row is, and its bars.
const ROW: f32 = 74.0;
pub(crate) const BAR: f32 = 32.0;
/// How much what stands below all takes.
const FOOT: f32 = 56.0;
/// How high trouble is at least: minutes of a day are to be seen.
pub(crate) const LEAST: f32 = 5.0;

impl UptimeSheet {
    /// The PNG of it.
    ///
    /// # Errors
    ///
    /// Returns [`Error`] if there are no rows or more than 50, or if the picture cannot be
    /// written.
    pub fn png(&self) -> Result<Vec<u8>, Error> {
        let count = self.rows.len();
        let height = HEAD + ROW * place(count) + FOOT;
        if count == 0 || height > HIGHEST {
            return Err(Error::Size(count));
        }
        let palette = self.theme.palette();
        let canvas = Canvas::new(WIDTH, height, palette.panel)?;
        let mut canvas = canvas.ok_or(Error::Size(count))?;
        let right = WIDTH - MARGIN;
        canvas.text(&self.note, (right, 38.0), 15.0, Anchor::End, palette.muted);
        let room = WIDTH - 3.0 * MARGIN - canvas.width_of(&self.note, 15.0);
        let title = canvas.fitting(&self.title, 22.0, room);
        let at = (MARGIN, 38.0);
        canvas.text(&title, at, 22.0, Anchor::Start, palette.text);
        for (index, row) in self.rows.iter().enumerate() {
            row.draw(&mut canvas, HEAD + ROW * place(index), &palette);
        }
        self.foot(&mut canvas, HEAD + ROW * place(count), &palette);
        Ok(canvas.png()?)
    }

    /// From when to when, and what the colours are called.
    fn foot(&self, canvas: &mut Canvas, top: f32, palette: &Palette) {
        let (first, last) = &self.ends;
        let right = WIDTH - MARGIN;
        canvas.text(first, (MARGIN, top), 13.0, Anchor::Start, palette.muted);
        canvas.text(last, (right, top), 13.0, Anchor::End, palette.muted);
        let mut left = MARGIN;
        for (health, name) in &self.legend {
            let area = Area {
                left,
                top: top + 18.0,
                width: 12.0,
                height: 12.0,
            };
            canvas.fill(area, health.colour());
            left += 18.0;
            let at = (left, top + 29.0);
            canvas.text(name, at, 13.0, Anchor::Start, palette.muted);
            left += canvas.width_of(name, 13.0) + 18.0;
        }
    }
}

impl UptimeRow {
    fn draw(&self, canvas: &mut Canvas, top: f32, palette: &Palette) {
        let right = WIDTH - MARGIN;
        let line = top + 16.0;
        canvas.text(
            &self.figure,
            (right, line),
            15.0,
            Anchor::End,
            palette.muted,
        );
        let room = WIDTH - 3.0 * MARGIN - canvas.width_of(&self.figure, 15.0);
        let name = canvas.fitting(&self.name, 16.0, room);
        canvas.text(&name, (MARGIN, line), 16.0, Anchor::Start, palette.text);
        let width = (WIDTH - 2.0 * MARGIN) / place(self.slots.len().max(1));
        for (index, slot) in self.slots.iter().enumerate() {
            let left = (MARGIN + width * place(index)).round();
            let end = (MARGIN + width * place(index + 1)).round();
            let bar = Area {
                left,
                top: top + 26.0,
                width: end - left - if width > 6.0 { 2.0 } else { 1.0 },
                height: BAR,
            };
            canvas.fill(bar, palette.grid);
            slot.draw(canvas, bar);
        }
    }
}

impl Slot {
    /// Fills a bar from below, the worst at the bottom.
    fn draw(&self, canvas: &mut Canvas, bar: Area) {
        let known = self.shares.iter().filter(|(_, part)| *part > 0.0);
        let mut worst_first: Vec<_> = known.collect();
        worst_first.sort_by_key(|(health, _)| std::cmp::Reverse(*health));
        // What is well fills the rest of what is known.
        let known: f64 = worst_first.iter().map(|(_, part)| *part).sum();
        let mut bottom = bar.bottom();
        let end = bar.bottom() - (bar.height * share(known, 1.0)).round();
        for (health, part) in worst_first {
            let height = (bar.height * share(*part, 1.0)).round();
            let height = match health {
                Health::Well => bottom - end,
                _ => height.max(LEAST),
            };
            let height = height.min(bottom - bar.top).max(0.0);
            let piece = Area {
                top: bottom - height,
                height,
                ..bar
            };
            canvas.fill(piece, health.colour());
            bottom -= height;
        }
    }
}
