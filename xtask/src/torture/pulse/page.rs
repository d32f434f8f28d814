//! The status page of a run, and what has become of it so far.

use std::collections::BTreeMap;

use anyhow::Context as _;
use status_sim::{Action, IncidentStatus, StatusPage};
use time::OffsetDateTime;

use super::{
    super::stage::now,
    history::{Incident, Transition},
    step::Event,
    stored::{REMOVED, list, text},
    works::Planned,
};

/// How much faster than the machine's the bot's clock runs, so that it asks six times a second. The page's keeps up.
pub(super) const SPEED: i64 = 60;

/// What the group is called that has another's name.
const DOUBLE: &str = "Realtime Networking";

/// By how much beginnings and ends are set back.
const BACK: (i64, i64) = (3 * 60 * 60, 60 * 60);

/// The page, and what happened on it.
#[derive(Debug)]
pub(super) struct Page {
    pub(super) server: StatusPage,
    /// When the bot's clock and the machine's agreed.
    pub(super) since: OffsetDateTime,
    pub(super) incidents: Vec<Incident>,
    pub(super) maintenances: Vec<Planned>,
    /// Whether the bot has certainly read it.
    was_read: bool,
    /// The group that was added last: one of its components, and how many there were.
    group: Option<(String, usize)>,
    /// By how many seconds the page's clock is ahead of the machine's.
    ahead: i64,
    /// By how many seconds it is wrong.
    wrong: i64,
    /// How much has happened.
    pub(super) events: usize,
    /// What each component was from its beginning on, as readers saw it.
    pub(super) components: BTreeMap<String, Vec<String>>,
}

impl Page {
    pub(super) async fn start() -> anyhow::Result<Self> {
        let mut this = Self {
            server: StatusPage::start().await?,
            since: now(),
            incidents: Vec::new(),
            maintenances: Vec::new(),
            was_read: false,
            group: None,
            ahead: 0,
            wrong: 0,
            events: 0,
            components: BTreeMap::new(),
        };
        this.is_shown();
        Ok(this)
    }

    /// Keeps in mind what readers see of the components from now on.
    pub(super) fn is_shown(&mut self) {
        let Some(summary) = self.server.document("/api/v2/summary.json") else {
            return;
        };
        let listed: BTreeMap<_, _> = list(&summary, "components")
            .map(|one| (text(one, "id"), text(one, "status")))
            .collect();
        for id in listed.keys() {
            self.components.entry((*id).to_owned()).or_default();
        }
        for (id, states) in &mut self.components {
            let state = listed.get(id.as_str()).copied().unwrap_or(REMOVED);
            if states.last().is_none_or(|last| last != state) {
                states.push(state.to_owned());
            }
        }
    }

    /// Moves the page's clock to where the bot's is, or as far from it as it is wrong. It never goes back.
    pub(super) fn keep_time(&mut self) -> anyhow::Result<()> {
        let passed = (now() - self.since).whole_seconds();
        let seconds = passed * (SPEED - 1) + self.wrong - self.ahead;
        if seconds > 0 {
            self.server.act(Action::Advance { seconds })?;
            self.ahead += seconds;
        }
        Ok(())
    }

    /// Lets something happen. What was taken back meanwhile is left out.
    pub(super) fn happens(&mut self, event: Event) -> anyhow::Result<()> {
        self.keep_time()?;
        self.events += 1;
        match event {
            Event::Begin { impact, component } => {
                let title = format!("Trouble {}", self.incidents.len());
                let status = status_sim::ComponentStatus::PartialOutage;
                let made = self.server.act(Action::StartIncident {
                    title: title.clone(),
                    impact,
                    components: vec![(component.to_owned(), status)],
                    body: Some(self.words()),
                })?;
                let begin = Transition::new(self.events, true);
                self.incidents
                    .push(Incident::new(made.id, made.update, title, begin));
            }
            Event::Historical => {
                let title = format!("Trouble {}", self.incidents.len());
                let made = self.server.act(Action::HistoricalIncident {
                    title: title.clone(),
                    impact: status_sim::Impact::Minor,
                    body: self.words(),
                })?;
                let over = Transition::new(self.events, false);
                self.incidents
                    .push(Incident::new(made.id, made.update, title, over));
            }
            Event::Update { .. }
            | Event::Edit { .. }
            | Event::Backdate { .. }
            | Event::Resolve { .. }
            | Event::Reopen { .. }
            | Event::Postmortem { .. }
            | Event::Delete { .. } => self.changes(event)?,
            Event::Plan | Event::Move { .. } | Event::Proceed { .. } | Event::Cancel { .. } => {
                self.maintains(&event)?;
            }
            Event::Component { component, status } => {
                let component = component.to_owned();
                self.server
                    .act(Action::SetComponent { component, status })?;
            }
            Event::AddGroup => {
                let components = vec![format!("Brazil {}", self.events)];
                self.group = components.first().map(|name| (name.clone(), self.events));
                let name = DOUBLE.to_owned();
                self.server.act(Action::AddGroup { name, components })?;
            }
            Event::ChangeGroup { remove } => self.change_group(remove)?,
            Event::ClockAhead { seconds } => self.wrong = seconds,
            Event::Touch => {
                self.server.act(Action::Touch)?;
            }
        }
        self.is_shown();
        Ok(())
    }

    /// What is said with the event of this moment; no other says the same.
    fn words(&self) -> String {
        format!("event {}", self.events)
    }

    /// What becomes of an incident.
    fn changes(&mut self, event: Event) -> anyhow::Result<()> {
        let (words, number) = (self.words(), self.events);
        let (Event::Update { incident, .. }
        | Event::Edit { incident }
        | Event::Backdate { incident }
        | Event::Resolve { incident }
        | Event::Reopen { incident }
        | Event::Postmortem { incident }
        | Event::Delete { incident }) = event
        else {
            return Ok(());
        };
        let incident = self
            .incidents
            .get_mut(incident)
            .context("no such incident")?;
        let id = incident.id.clone();
        let post = |status, silent| {
            let (id, body) = (id.clone(), words.clone());
            if silent {
                return Action::PostSilently { id, status, body };
            }
            Action::PostUpdate {
                id,
                status,
                body,
                components: Vec::new(),
            }
        };
        let action = match event {
            Event::Update { status, silent, .. } => post(status, silent),
            Event::Reopen { .. } => {
                incident.changes(Transition::new(number, true));
                post(IncidentStatus::Identified, false)
            }
            Event::Resolve { .. } => {
                incident.changes(Transition::new(number, false));
                let body = Some(words);
                Action::Resolve { id, body }
            }
            Event::Postmortem { .. } => Action::Postmortem { id, body: words },
            Event::Edit { .. } => {
                let update = incident.updates.last().cloned().unwrap_or_default();
                Action::EditUpdate {
                    update,
                    body: words,
                }
            }
            Event::Delete { .. } => {
                incident.is_deleted = true;
                self.server.act(Action::Delete { id })?;
                return Ok(());
            }
            _ => {
                let updates = incident.updates.clone();
                let is_over = incident.states.last().is_some_and(|last| !last.is_open);
                // What was said stays in its order.
                let [first, more @ ..] = updates.as_slice() else {
                    return Ok(());
                };
                self.set_back(first, BACK.0)?;
                if let ([second], true) = (more, is_over) {
                    self.set_back(second, BACK.1)?;
                }
                return Ok(());
            }
        };
        let is_new = !matches!(action, Action::EditUpdate { .. });
        let made = self.server.act(action)?;
        if is_new {
            incident.updates.push(made.update);
        }
        Ok(())
    }

    fn set_back(&self, update: &str, seconds: i64) -> anyhow::Result<()> {
        let update = update.to_owned();
        self.server.act(Action::Backdate { update, seconds })?;
        Ok(())
    }

    /// What becomes of a maintenance.
    fn maintains(&mut self, event: &Event) -> anyhow::Result<()> {
        let (Event::Move { maintenance }
        | Event::Proceed { maintenance }
        | Event::Cancel { maintenance }) = *event
        else {
            let title = format!("Works {}", self.maintenances.len());
            let made = self.server.act(Action::ScheduleMaintenance {
                title: title.clone(),
                starts_in: 4_000,
                lasts: 1_800,
                components: vec!["Japan (Tokyo)".to_owned()],
                body: Some(self.words()),
            })?;
            self.maintenances.push(Planned::new(made.id, title));
            return Ok(());
        };
        let planned = self
            .maintenances
            .get_mut(maintenance)
            .context("no such maintenance")?;
        let id = planned.id.clone();
        let action = match event {
            Event::Move { .. } => {
                planned.moves += 1;
                Action::MoveMaintenance {
                    id,
                    starts_in: 9_000,
                    lasts: 600,
                }
            }
            Event::Cancel { .. } => {
                planned.is_over = true;
                Action::CancelMaintenance { id }
            }
            _ => {
                planned.steps += 1;
                planned.is_over = planned.steps > 3;
                match planned.steps {
                    1 => Action::RemindMaintenance { id },
                    2 => Action::StartMaintenance { id },
                    3 => Action::VerifyMaintenance { id },
                    _ => Action::CompleteMaintenance { id },
                }
            }
        };
        self.server.act(action)?;
        Ok(())
    }

    /// The components of the group that was added are called something else, or are gone.
    fn change_group(&mut self, remove: bool) -> anyhow::Result<()> {
        let Some((component, number)) = self.group.clone() else {
            return Ok(());
        };
        if remove {
            self.group = None;
            self.server.act(Action::RemoveComponent { component })?;
            return Ok(());
        }
        let name = format!("Brazil {number}, renamed {}", self.events);
        self.group = Some((name.clone(), number));
        self.server
            .act(Action::RenameComponent { component, name })?;
        Ok(())
    }

    /// Everything up to now has been read and written down by the bot.
    pub(super) fn is_read(&mut self) {
        for planned in &mut self.maintenances {
            // What was there at the first reading is told to nobody.
            planned.is_old |= !self.was_read;
            planned.is_read |= !planned.is_over;
        }
        self.was_read = true;
        for incident in &mut self.incidents {
            if !incident.is_deleted
                && let Some(last) = incident.states.last_mut()
                && last.read_by.is_none()
            {
                last.read_by = Some(self.events);
            }
        }
    }
}
