//! News about maintenances.

use botkit::args;
use storage::pulse::{AlertType, Wanted};
use time::OffsetDateTime;
use twilight_model::channel::message::Embed;

use super::{LATEST_UPDATE, Tells, footer, said};
use crate::{
    render::{
        Language,
        plain::plain_line,
        sheet::{Sheet, lines},
        words::{Style, UNKNOWN, WELL, impact_colour, moment},
    },
    snapshot::{Maintenance, Page},
};

/// The kinds of news about maintenances.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// There is a new one.
    Announced,
    /// It is to be at another time than was said.
    Moved,
    /// It will not be.
    Cancelled,
    /// It begins within the hour.
    Reminder,
    /// It has begun.
    Started,
    /// It is over.
    Completed,
}

/// News about a maintenance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MaintenanceNews<'a> {
    /// What kind of news it is.
    pub kind: Kind,
    /// Which maintenance it is about.
    pub maintenance: &'a Maintenance,
    /// When it was to begin before, if that has changed.
    pub before: Option<OffsetDateTime>,
}

impl Kind {
    /// What the log calls it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Announced => "maintenance",
            Self::Moved => "maintenance_moved",
            Self::Cancelled => "maintenance_cancelled",
            Self::Reminder => "maintenance_reminder",
            Self::Started => "maintenance_started",
            Self::Completed => "maintenance_completed",
        }
    }
}

impl Tells for MaintenanceNews<'_> {
    fn alert_type(&self) -> AlertType {
        match self.kind {
            Kind::Announced | Kind::Moved | Kind::Cancelled => AlertType::Maintenance,
            Kind::Reminder => AlertType::MaintenanceReminder,
            Kind::Started => AlertType::MaintenanceStarted,
            Kind::Completed => AlertType::MaintenanceCompleted,
        }
    }

    fn name(&self) -> &'static str {
        self.kind.name()
    }

    /// What was announced for one time and is moved to another is news of its own; moved back it is as it was announced.
    fn reference(&self) -> String {
        let state = match self.kind {
            Kind::Announced | Kind::Moved => "scheduled",
            Kind::Cancelled => "cancelled",
            Kind::Reminder => "reminder",
            Kind::Started => "in_progress",
            Kind::Completed => "completed",
        };
        let Maintenance {
            id, scheduled_for, ..
        } = self.maintenance;
        format!("{id}:{state}:{}", scheduled_for.unix_timestamp())
    }

    fn wanted(&self) -> Wanted<'_> {
        Wanted::default()
    }

    fn is_told_again(&self) -> bool {
        false
    }

    fn embed(&self, page: Page<'_>, language: Language<'_>) -> Embed {
        let (key, colour) = match self.kind {
            Kind::Announced => ("alert-maintenance-title", impact_colour("maintenance")),
            Kind::Moved => ("alert-moved-title", impact_colour("maintenance")),
            Kind::Cancelled => ("alert-cancelled-title", UNKNOWN),
            Kind::Reminder => ("alert-reminder-title", impact_colour("maintenance")),
            Kind::Started => ("alert-started-title", impact_colour("maintenance")),
            Kind::Completed => ("alert-completed-title", WELL),
        };
        let planned = self.maintenance;
        let title = args! { "title" => language.title(&planned.title) };
        let both = |at| {
            let (date, relative) = (moment(at, Style::DateAndTime), moment(at, Style::Relative));
            format!("{date} ({relative})")
        };
        let mut sheet = Sheet::new(colour)
            .title(&language.say(key, &title), planned.link.as_deref())
            .footer(&footer(page, language))
            .description(&said(planned.latest(), language), LATEST_UPDATE);
        if let Some(before) = self.before {
            let heading = language.say("alert-planned-before", &args! {});
            sheet = sheet.field(&heading, &moment(before, Style::DateAndTime), true);
        }
        for (key, value) in [
            ("maintenance-from", both(planned.scheduled_for)),
            (
                "maintenance-until",
                moment(planned.scheduled_until, Style::DateAndTime),
            ),
        ] {
            sheet = sheet.field(&language.say(key, &args! {}), &value, true);
        }
        let affected: Vec<_> = planned.affected().into_iter().map(plain_line).collect();
        let heading = language.say("alert-components", &args! {});
        let affected = lines(&affected, |count| language.more(count));
        sheet.field(&heading, &affected, false).finish()
    }
}
