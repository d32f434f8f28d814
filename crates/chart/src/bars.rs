//! Bars side by side, a group for each point in time.

use crate::{
    axis::{largest, lines, place, share},
    canvas::{Area, Canvas},
    colour, series_colour,
    text::Anchor,
};

/// Bars side by side, a group for each label.
#[derive(Debug, Clone, PartialEq)]
pub struct Bars {
    /// What stands above it.
    pub title: String,
    /// What stands below the groups, from left to right; some are left out where they
    /// have no room.
    pub labels: Vec<String>,
    /// Up to four series with a value for each group. What is no number, or negative,
    /// has no bar.
    pub series: Vec<Series>,
}

/// Values that belong together.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    /// What they are.
    pub name: String,
    /// One for each group.
    pub values: Vec<f64>,
}

/// How large labels are.
const SMALL: f32 = 13.0;

/// How high it is, in pixels.
pub(crate) const HEIGHT: f32 = 230.0;

impl Bars {
    /// The names of the series.
    pub(crate) fn legend(&self) -> Vec<&str> {
        self.series
            .iter()
            .map(|series| series.name.as_str())
            .collect()
    }

    pub(crate) fn draw(&self, canvas: &mut Canvas, area: Area) {
        let values = self.series.iter().flat_map(|series| &series.values);
        let scale = lines(largest(values.copied()));
        let top = scale.last().copied().unwrap_or(1.0);
        let names: Vec<String> = scale.iter().map(|line| format!("{line:.0}")).collect();
        let widths = names.iter().map(|name| canvas.width_of(name, SMALL));
        let left = widths.fold(0.0, f32::max) + 10.0;
        let plot = Area {
            left: area.left + left,
            top: area.top + 6.0,
            width: area.width - left,
            height: area.height - 30.0,
        };
        for (line, name) in scale.iter().zip(&names) {
            let height = plot.bottom() - plot.height * share(*line, top);
            let grid = Area {
                left: plot.left,
                top: height.floor(),
                width: plot.width,
                height: 1.0,
            };
            canvas.fill(grid, colour::GRID);
            let at = (plot.left - 10.0, height + 4.5);
            canvas.text(name, at, SMALL, Anchor::End, colour::MUTED);
        }
        self.bars(canvas, plot, top);
        self.names(canvas, plot);
    }

    /// How wide a group is.
    fn group(&self, plot: Area) -> f32 {
        plot.width / place(self.labels.len().max(1))
    }

    fn bars(&self, canvas: &mut Canvas, plot: Area, top: f64) {
        let group = self.group(plot);
        // Of little room most goes to the bars.
        let room = group * if group > 8.0 { 0.72 } else { 0.9 };
        let width = room / place(self.series.len().max(1));
        for (number, series) in self.series.iter().enumerate() {
            for (index, value) in series.values.iter().enumerate().take(self.labels.len()) {
                let height = plot.height * share(*value, top);
                let bar = Area {
                    left: plot.left
                        + group * place(index)
                        + (group - room) / 2.0
                        + width * place(number),
                    top: plot.bottom() - height,
                    width,
                    height,
                };
                canvas.fill(bar, series_colour(number));
            }
        }
    }

    fn names(&self, canvas: &mut Canvas, plot: Area) {
        let group = self.group(plot);
        let widths = self.labels.iter();
        let widths = widths.map(|label| canvas.width_of(label, SMALL));
        let room = widths.fold(1.0, f32::max) + 14.0;
        let mut free = plot.left - room;
        for (index, label) in self.labels.iter().enumerate() {
            let middle = plot.left + group * (place(index) + 0.5);
            if middle - room / 2.0 < free || middle + room / 2.0 > plot.right() + room / 2.0 {
                continue;
            }
            let at = (middle, plot.bottom() + 20.0);
            canvas.text(label, at, SMALL, Anchor::Middle, colour::MUTED);
            free = middle + room / 2.0;
        }
    }
}
