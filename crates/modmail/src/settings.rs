//! The settings as they are at one moment, and how they change while the bot runs.
//!
//! Whatever begins, such as an event, a call or a look at what is due, takes the
//! settings of that moment ([`App::now`](crate::App::now)) and keeps them to its end:
//! no decision is made half by one version and half by the next.

use std::sync::{Arc, PoisonError, RwLock};

use botkit::config::Sources;

use crate::{
    config::{
        Closing, Config, Files, Limits, Members, Menu, Rules, Sla, Staff, Style, Suggestions,
        Tickets,
    },
    decide::status::StatusDisplay,
    hours::Hours,
};

/// What the operator decides, as far as it is asked for again and again.
#[derive(Debug)]
pub struct Settings {
    /// All of it.
    pub config: Config,
    /// Where each part of it comes from.
    pub sources: Arc<Sources>,
    /// The number of the change that made it so; 0 for what it was at the start.
    pub version: i64,
    /// Where tickets go.
    pub tickets: Tickets,
    /// Who may do what.
    pub staff: Staff,
    /// What becomes of files.
    pub limits: Files,
    /// How messages look.
    pub style: Style,
    /// How much may begin at once.
    pub openings: Limits,
    /// Whose first message is held.
    pub rules: Rules,
    /// How members are asked what it is about.
    pub menu: Menu,
    /// How tickets end.
    pub closing: Closing,
    /// What staff are told about members.
    pub members: Members,
    /// What members suggest.
    pub suggestions: Suggestions,
    /// How tickets show how they stand.
    pub status_display: StatusDisplay,
    /// When the staff are there, if not always.
    pub hours: Option<Hours>,
    /// What whoever writes outside of that is told, if not our words.
    pub out_of_hours: Option<String>,
    /// How long members may wait.
    pub sla: Sla,
}

impl Settings {
    /// The settings of a process that begins.
    #[must_use]
    pub fn new(config: Config, sources: Sources) -> Self {
        let categories = config.every_category();
        let display = StatusDisplay::new(config.status.clone(), &config.tickets, &categories);
        Self {
            tickets: config.tickets.clone(),
            staff: config.staff.clone(),
            limits: config.files.clone(),
            style: config.style.clone(),
            openings: config.limits,
            rules: config.rules.clone(),
            menu: config.menu.clone(),
            closing: config.closing.clone(),
            members: config.members,
            suggestions: config.suggestions,
            status_display: display,
            hours: config.hours.hours(&config.staff),
            out_of_hours: config.hours.answer.clone(),
            sla: config.sla.clone(),
            config,
            sources: Arc::new(sources),
            version: 0,
        }
    }

    /// The settings after a change of that number, with what was learnt before it.
    pub(crate) fn changed(&self, config: Config, sources: Sources, version: i64) -> Self {
        let mut next = Self {
            version,
            ..Self::new(config, sources)
        };
        next.status_display.refused = Arc::clone(&self.status_display.refused);
        next
    }
}

/// The settings of now.
#[derive(Debug)]
pub(crate) struct Current(RwLock<Arc<Settings>>);

impl Current {
    /// Begins with these.
    pub(crate) fn new(settings: Settings) -> Self {
        Self(RwLock::new(Arc::new(settings)))
    }

    /// Those that hold now.
    pub(crate) fn get(&self) -> Arc<Settings> {
        Arc::clone(&self.0.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Has others hold from now on, unless a later change was faster.
    pub(crate) fn set(&self, settings: Settings) {
        let mut now = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if settings.version > now.version {
            *now = Arc::new(settings);
        }
    }
}
