//! A metric in words.

use botkit::args;
use twilight_model::channel::message::Embed;

use super::{
    Language,
    charts::{extremes, name, value},
    sheet::Sheet,
};
use crate::{metric::Metric, readings::Readings};

/// The colour beside measured values.
const COLOUR: u32 = 0x58_65_f2;

/// The lowest, the median and the highest value of a range.
pub fn embed(metric: Metric, readings: &Readings, language: Language<'_>) -> Embed {
    let buckets = readings.series.iter().find(|(of, _)| *of == metric);
    let buckets = buckets.map(|(_, buckets)| buckets.as_slice());
    let title = args! { "metric" => name(metric, language), "range" => readings.range.name() };
    let sheet = Sheet::new(COLOUR).title(&language.say("metrics-title", &title), None);
    let Some(extremes) = extremes(buckets.unwrap_or_default()) else {
        let nothing = language.say("metrics-empty", &args! {});
        return sheet.description(&nothing, usize::MAX).finish();
    };
    let keys = ["metrics-lowest", "metrics-median", "metrics-highest"];
    let mut sheet = sheet;
    for (key, extreme) in keys.into_iter().zip(extremes) {
        let Some(shown) = value(metric, extreme) else {
            // Nobody knows in what it is measured, so that a number says nothing.
            let shape = language.say("metrics-relative", &args! {});
            return sheet.description(&shape, usize::MAX).finish();
        };
        sheet = sheet.field(&language.say(key, &args! {}), &shown, true);
    }
    sheet.finish()
}
