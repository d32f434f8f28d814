//! A table whose cells are the brighter the more they hold.

use tiny_skia::ColorU8;

use crate::{
    axis::{largest, place, share},
    canvas::{Area, Canvas},
    colour,
    text::Anchor,
};

/// A table whose cells are the brighter the more they hold.
#[derive(Debug, Clone, PartialEq)]
pub struct HeatMap {
    /// What stands above it.
    pub title: String,
    /// What stands beside the rows, from top to bottom.
    pub rows: Vec<String>,
    /// What stands below the columns, from left to right; where it is empty, nothing.
    pub columns: Vec<String>,
    /// What each cell holds, row by row. What is no number, or negative, is nothing.
    pub cells: Vec<Vec<f64>>,
}

/// How large labels are.
const SMALL: f32 = 13.0;

/// How high a row is.
const ROW: f32 = 28.0;

/// What lies between cells.
const GAP: f32 = 2.0;

impl HeatMap {
    /// How high it is, in pixels.
    pub(crate) fn height(&self) -> f32 {
        ROW * place(self.rows.len()) + 24.0
    }

    pub(crate) fn draw(&self, canvas: &mut Canvas, area: Area) {
        let most = largest(self.cells.iter().flatten().copied());
        let widths = self.rows.iter().map(|name| canvas.width_of(name, SMALL));
        let left = area.left + widths.fold(0.0, f32::max) + 12.0;
        let width = (area.right() - left) / place(self.columns.len().max(1));
        for (row, name) in self.rows.iter().enumerate() {
            let top = area.top + ROW * place(row);
            let at = (left - 12.0, top + ROW / 2.0 + 4.0);
            canvas.text(name, at, SMALL, Anchor::End, colour::MUTED);
            let cells = self.cells.get(row).map(Vec::as_slice).unwrap_or_default();
            for column in 0..self.columns.len() {
                let value = cells.get(column).copied().unwrap_or_default();
                let cell = Area {
                    left: left + width * place(column),
                    top,
                    width: width - GAP,
                    height: ROW - GAP,
                };
                canvas.fill(cell, heat(value, most));
                if value >= 1.0 {
                    let at = (cell.left + cell.width / 2.0, top + ROW / 2.0 + 4.0);
                    let count = canvas.fitting(&format!("{value:.0}"), 12.0, cell.width);
                    canvas.text(&count, at, 12.0, Anchor::Middle, colour::TEXT);
                }
            }
        }
        let bottom = area.top + ROW * place(self.rows.len()) + 16.0;
        for (column, name) in self.columns.iter().enumerate() {
            let at = (left + width * (place(column) + 0.5) - GAP / 2.0, bottom);
            canvas.text(name, at, SMALL, Anchor::Middle, colour::MUTED);
        }
    }
}

/// The colour of a cell. Few are told from none, and from many.
fn heat(value: f64, most: f64) -> ColorU8 {
    // In steps of 255, so that all is reckoned in whole numbers.
    let share = whole(share(value, most).sqrt() * 255.0);
    let mix = |from: u8, to: u8| {
        let (from, to) = (u32::from(from), u32::from(to));
        u8::try_from((from * (255 - share) + to * share) / 255).unwrap_or(u8::MAX)
    };
    let (cold, hot) = (colour::GRID, colour::HOT);
    ColorU8::from_rgba(
        mix(cold.red(), hot.red()),
        mix(cold.green(), hot.green()),
        mix(cold.blue(), hot.blue()),
        0xFF,
    )
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "it is between 0 and 255"
)]
fn whole(value: f32) -> u32 {
    value as u32
}
