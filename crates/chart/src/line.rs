//! A line over time, broken where nothing is known.

use crate::{
    axis::share,
    canvas::{Area, Canvas},
    scale::{Scale, Unit},
    sheet::{TICKS, TimeAxis},
    text::Anchor,
    theme::{Palette, faint},
};

/// A line over time.
#[derive(Debug, Clone, PartialEq)]
pub struct LineChart {
    /// What stands above it.
    pub title: String,
    /// What stands on the right of the title: the newest value.
    pub current: String,
    /// What the values are.
    pub unit: Unit,
    /// The values, oldest first. What is no number is left out.
    pub points: Vec<Point>,
    /// Seconds between two points beyond which nothing is known of the time between.
    pub gap: i64,
    /// What stands in it if there are no points.
    pub empty: String,
}

/// A value at a moment.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// When, in seconds since 1970.
    pub at: i64,
    /// How much.
    pub value: f64,
}

/// How large the title is.
const TITLE: f32 = 18.0;
/// How large labels are.
const SMALL: f32 = 13.0;
/// How much of the chart its title takes.
const HEAD: f32 = 44.0;
/// What lies between the chart and its edge.
const PADDING: f32 = 20.0;
/// How wide the line is.
const WIDTH: f32 = 2.0;

/// Where moments and values are in a picture.
#[derive(Debug, Clone)]
pub(crate) struct Plot {
    pub(crate) area: Area,
    from: i64,
    to: i64,
    scale: Scale,
}

impl Plot {
    /// How far on the right a moment is.
    pub(crate) fn left(&self, at: i64) -> f32 {
        let (passed, whole) = (at - self.from, self.to - self.from);
        self.area.left + self.area.width * share(seconds(passed), seconds(whole))
    }

    /// How far down a value is.
    pub(crate) fn top(&self, value: f64) -> f32 {
        self.area.bottom() - self.area.height * self.scale.place(value)
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a picture shows no stretch that has so many seconds"
)]
fn seconds(of: i64) -> f64 {
    of as f64
}

impl LineChart {
    /// The points within the axis that are numbers.
    fn shown(&self, time: &TimeAxis) -> Vec<Point> {
        let points = self.points.iter().copied();
        let shown = points
            .filter(|point| point.value.is_finite() && (time.from..=time.to).contains(&point.at));
        shown.collect()
    }

    /// Where its moments and values are within an area.
    pub(crate) fn plot(&self, canvas: &Canvas, time: &TimeAxis, area: Area) -> Plot {
        let shown = self.shown(time);
        let values = || shown.iter().map(|point| point.value);
        let lowest = values().fold(f64::INFINITY, f64::min);
        let highest = values().fold(f64::NEG_INFINITY, f64::max);
        let scale = if shown.is_empty() {
            Scale::of(self.unit, 0.0, 1.0)
        } else {
            Scale::of(self.unit, lowest, highest)
        };
        let labels = scale.lines.iter();
        let widths = labels.map(|line| canvas.width_of(&scale.label(*line), SMALL));
        let left = PADDING + widths.fold(0.0, f32::max) + 10.0;
        let area = Area {
            left: (area.left + left).round(),
            top: area.top + HEAD + 6.0,
            width: (area.width - left - PADDING).round(),
            height: area.height - HEAD - 6.0 - TICKS,
        };
        Plot {
            area,
            from: time.from,
            to: time.to,
            scale,
        }
    }

    pub(crate) fn draw(&self, canvas: &mut Canvas, time: &TimeAxis, area: Area, palette: &Palette) {
        canvas.fill(area, palette.panel);
        let line = area.top + 30.0;
        let right = area.right() - PADDING;
        canvas.text(
            &self.current,
            (right, line),
            TITLE,
            Anchor::End,
            palette.line,
        );
        let room = area.width - 3.0 * PADDING - canvas.width_of(&self.current, TITLE);
        let title = canvas.fitting(&self.title, TITLE, room);
        let at = (area.left + PADDING, line);
        canvas.text(&title, at, TITLE, Anchor::Start, palette.text);
        let plot = self.plot(canvas, time, area);
        for line in &plot.scale.lines {
            let height = plot.top(*line);
            let grid = Area {
                left: plot.area.left,
                top: height.floor(),
                width: plot.area.width,
                height: 1.0,
            };
            canvas.fill(grid, palette.grid);
            let at = (plot.area.left - 10.0, height + 4.5);
            let label = plot.scale.label(*line);
            canvas.text(&label, at, SMALL, Anchor::End, palette.muted);
        }
        time.draw(canvas, &plot, palette);
        if self.shown(time).is_empty() {
            let middle = (
                plot.area.left + plot.area.width / 2.0,
                plot.area.top + plot.area.height / 2.0 - 12.0,
            );
            canvas.text(&self.empty, middle, 16.0, Anchor::Middle, palette.muted);
        }
        for piece in self.pieces(&plot, time) {
            // What is below a line is as much as its values only where it begins at 0.
            if plot.scale.begins_at_zero() {
                fill_below(canvas, &plot, &piece, palette);
            }
            canvas.line(&piece, WIDTH, palette.line);
        }
    }

    /// The places of the line, a piece for each stretch without gap.
    pub(crate) fn pieces(&self, plot: &Plot, time: &TimeAxis) -> Vec<Vec<(f32, f32)>> {
        let shown = self.shown(time);
        let pieces = shown.chunk_by(|before, after| after.at - before.at <= self.gap);
        pieces.map(|points| thinned(plot, points)).collect()
    }
}

/// Fills what is below a line faintly, a column for each of its steps: cheaper than a polygon.
fn fill_below(canvas: &mut Canvas, plot: &Plot, piece: &[(f32, f32)], palette: &Palette) {
    let colour = faint(palette.line, 0x24);
    for pair in piece.windows(2) {
        let [(left, top), (right, end)] = pair else {
            continue;
        };
        let (left, right) = (left.round(), right.round());
        let top = top.max(*end).round();
        let column = Area {
            left,
            top,
            width: right - left,
            height: (plot.area.bottom() - top).max(0.0),
        };
        canvas.fill(column, colour);
    }
}

/// The places of points. Of more than four that share a column of pixels, the first, the
/// lowest, the highest and the last: no peak is lost.
fn thinned(plot: &Plot, points: &[Point]) -> Vec<(f32, f32)> {
    let place = |point: &Point| (plot.left(point.at), plot.top(point.value));
    let column = |point: &Point| plot.left(point.at).floor();
    let columns = points.chunk_by(|one, other| column(one).total_cmp(&column(other)).is_eq());
    let mut places = Vec::new();
    for together in columns {
        if together.len() <= 4 {
            places.extend(together.iter().map(place));
            continue;
        }
        let by_value = |one: &&Point, other: &&Point| one.value.total_cmp(&other.value);
        let kept = [
            together.first(),
            together.iter().min_by(by_value),
            together.iter().max_by(by_value),
            together.last(),
        ];
        let mut kept: Vec<_> = kept.into_iter().flatten().collect();
        kept.sort_by_key(|point| point.at);
        kept.dedup();
        places.extend(kept.into_iter().map(place));
    }
    places
}
