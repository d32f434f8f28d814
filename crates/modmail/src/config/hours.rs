//! When the staff are there.

use std::collections::BTreeMap;

use botkit::{config::Section, zone::Zone};
use serde::{Deserialize, Serialize};

use super::Staff;
use crate::hours::{Exception, Hours, Span};

/// Discord's limit for a message, in characters, with room for a moment.
const LONGEST_ANSWER: usize = 1_900;

/// When the staff are there. `[hours]`
///
/// Limits of how long members wait count only this time, and whoever writes outside
/// of it is told so. Without any hours the staff are always there.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields)]
pub struct BusinessHours {
    /// By whose clocks, by its name; else those of `[staff]`.
    pub timezone: Option<String>,
    /// From when until when on Mondays, such as `09:00-17:00`.
    pub monday: Vec<String>,
    /// On Tuesdays.
    pub tuesday: Vec<String>,
    /// On Wednesdays.
    pub wednesday: Vec<String>,
    /// On Thursdays.
    pub thursday: Vec<String>,
    /// On Fridays.
    pub friday: Vec<String>,
    /// On Saturdays.
    pub saturday: Vec<String>,
    /// On Sundays.
    pub sunday: Vec<String>,
    /// On single days, such as `2026-12-24` or, of every year, `12-24`; on those
    /// without hours nobody is there.
    pub dates: BTreeMap<String, Vec<String>>,
    /// What whoever writes outside of them is told, once a ticket, in place of our
    /// words; nothing if empty.
    pub answer: Option<String>,
}

impl BusinessHours {
    fn week(&self) -> [(&'static str, &Vec<String>); 7] {
        [
            ("monday", &self.monday),
            ("tuesday", &self.tuesday),
            ("wednesday", &self.wednesday),
            ("thursday", &self.thursday),
            ("friday", &self.friday),
            ("saturday", &self.saturday),
            ("sunday", &self.sunday),
        ]
    }

    /// The hours, if there are any.
    #[must_use]
    pub fn hours(&self, staff: &Staff) -> Option<Hours> {
        let read = |spans: &Vec<String>| -> Vec<Span> {
            spans.iter().filter_map(|span| Span::read(span)).collect()
        };
        let zone = self.timezone.as_deref().or(staff.timezone.as_deref());
        let zone = zone.and_then(Zone::find).unwrap_or_default();
        let dates = self.dates.iter();
        let dates = dates.filter_map(|(day, spans)| Some((Exception::read(day)?, read(spans))));
        let week = self.week().map(|(_, spans)| read(spans));
        let any = week.iter().any(|spans| !spans.is_empty());
        any.then(|| Hours::new(zone, week, dates.collect()))
    }
}

impl Section for BusinessHours {
    const PATH: &'static str = "hours";

    fn validate(&self) -> Result<(), String> {
        let zone = self.timezone.as_ref();
        if let Some(zone) = zone.filter(|zone| Zone::find(zone).is_none()) {
            return Err(format!(
                "`timezone` (`{zone}`) is no time zone of the IANA database: write for example \
                 \"Europe/Paris\", or leave it out for that of [staff]"
            ));
        }
        for (key, spans) in self.week() {
            check(key, spans)?;
        }
        for (day, spans) in &self.dates {
            if Exception::read(day).is_none() {
                return Err(format!(
                    "`dates` names “{day}”, which is no day: write for example 2026-12-24, or \
                     12-24 for every year"
                ));
            }
            check("dates", spans)?;
        }
        if self.week().iter().all(|(_, spans)| spans.is_empty()) {
            let keys = [
                ("dates", !self.dates.is_empty()),
                ("answer", self.answer.is_some()),
                ("timezone", self.timezone.is_some()),
            ];
            if let Some((key, _)) = keys.into_iter().find(|(_, set)| *set) {
                return Err(format!(
                    "`{key}` means nothing while no day of the week has hours: write for example \
                     monday = [\"09:00-17:00\"], or leave it out"
                ));
            }
        }
        let answer = self.answer.as_deref().unwrap_or_default();
        if answer.chars().count() > LONGEST_ANSWER {
            return Err(format!(
                "`answer` must have at most {LONGEST_ANSWER} characters"
            ));
        }
        Ok(())
    }
}

fn check(key: &str, spans: &[String]) -> Result<(), String> {
    let mut taken: Vec<Span> = Vec::new();
    for text in spans {
        let Some(span) = Span::read(text) else {
            return Err(format!(
                "`{key}` has “{text}”, which is no stretch of a day: write for example \
                 \"09:00-17:00\", with the earlier time first and at most 24:00"
            ));
        };
        if taken.iter().any(|other| other.overlaps(span)) {
            return Err(format!(
                "`{key}` has “{text}”, which another stretch of that day covers in part: write \
                 one of both"
            ));
        }
        taken.push(span);
    }
    Ok(())
}
