//! The days of a made-up status page.

use std::time::Duration as StdDuration;

use time::{Duration, OffsetDateTime};
use twilight_model::id::Id;

use super::{Plan, dice::Dice, words};
use crate::{
    Error,
    append::Append as _,
    discord::{GuildId, UserId},
    pulse::{
        AlertType, Arrivals, Incident, IncidentUpdate, Maintenance, NewCommandLog, NewComponentLog,
        NewSample, Outcome, Recipient, Tx,
    },
};

/// How many servers and people want to be told.
const GUILDS: u32 = 20;
const PEOPLE: u32 = 10;

/// Where the ids of each kind begin.
const GUILD_IDS: u64 = 600_000_000_000_000_000;
const CHANNEL_IDS: u64 = 700_000_000_000_000_000;
const USER_IDS: u64 = 800_000_000_000_000_000;

/// The minutes of a day; there is a measured value for each.
const MINUTES: u16 = 1_440;

/// How many commands are used on a day.
const COMMANDS: u32 = 20;

/// How many days lie between two incidents, and between two maintenances.
const BETWEEN_INCIDENTS: u32 = 3;
const BETWEEN_MAINTENANCES: u32 = 10;

/// What happens, day by day.
pub(super) struct Days {
    plan: Plan,
    dice: Dice,
}

impl Days {
    pub(super) fn new(plan: Plan) -> Self {
        let dice = Dice::new(plan.seed);
        Self { plan, dice }
    }

    /// What the page told in all that time, and who was told.
    pub(super) async fn page(&mut self, tx: &mut Tx) -> Result<(), Error> {
        let from = self.plan.from();
        for number in 0..GUILDS {
            let channel = Id::new(CHANNEL_IDS + u64::from(number));
            tx.guild_configs()
                .register(guild(number), channel.into(), from)
                .await?;
        }
        for number in 0..PEOPLE {
            tx.user_configs().register(person(number), from).await?;
        }
        let quiet = ("none", "All Systems Operational");
        tx.status_logs()
            .record(quiet.0, quiet.1, from, from)
            .await?;
        for part in words::COMPONENTS {
            component(*part, "operational", from, tx).await?;
        }
        for day in (0..self.plan.days).step_by(BETWEEN_INCIDENTS as usize) {
            self.incident(day, quiet, tx).await?;
        }
        for day in (0..self.plan.days).step_by(BETWEEN_MAINTENANCES as usize) {
            self.maintenance(day, tx).await?;
        }
        Ok(())
    }

    /// Eight measured values for every minute of a day.
    pub(super) async fn measure(&mut self, day: u32, tx: &mut Tx) -> Result<(), Error> {
        let midnight = self.midnight(day);
        for (name, unit, least, noon, tremble) in words::SERIES {
            let samples: Vec<_> = (0..MINUTES)
                .map(|minute| {
                    let sun = f64::from(MINUTES / 2 - minute.abs_diff(MINUTES / 2));
                    let sun = sun / f64::from(MINUTES / 2);
                    let chance = f64::from(self.dice.below(1_000)) / 1_000.0;
                    NewSample {
                        timestamp: midnight + Duration::minutes(minute.into()),
                        value: least + noon * sun + tremble * chance,
                    }
                })
                .collect();
            tx.metrics()
                .ingest(name, unit, 60, &samples, midnight + Duration::DAY)
                .await?;
        }
        Ok(())
    }

    /// The commands people used on a day.
    pub(super) async fn commands(&mut self, day: u32, tx: &mut Tx) -> Result<(), Error> {
        let mut at = self.midnight(day);
        let mut used = Vec::new();
        for _ in 0..COMMANDS {
            at += Duration::seconds(i64::from(self.dice.below(4_000)));
            let (command, subcommand) = self.dice.pick(words::COMMANDS);
            let number = self.dice.below(GUILDS);
            used.push(NewCommandLog {
                command: command.to_owned(),
                subcommand: subcommand.map(str::to_owned),
                user: person(self.dice.below(500)),
                guild: Some(guild(number)),
                channel: Some(Id::new(CHANNEL_IDS + u64::from(number)).into()),
                at,
                outcome: if self.dice.chance(95) {
                    Outcome::Done
                } else {
                    Outcome::Refused
                },
                duration: StdDuration::from_millis(20 + u64::from(self.dice.below(300))),
            });
        }
        Arrivals::append(&mut tx.conn, &used).await?;
        Ok(())
    }

    /// An incident in the course of a day, from beginning to end.
    async fn incident(&mut self, day: u32, quiet: (&str, &str), tx: &mut Tx) -> Result<(), Error> {
        let (impact, state, page) = self.dice.pick(words::IMPACTS);
        let part = self.dice.pick(words::COMPONENTS);
        let begins = self.midnight(day) + Duration::minutes(self.dice.below(900).into());
        let step = Duration::minutes(i64::from(self.dice.below(120)) + 5);
        let ends = begins + step * 3;
        let incident = Incident {
            id: format!("seedinc{day:05}"),
            title: self.dice.pick(words::INCIDENTS).to_owned(),
            impact: impact.to_owned(),
            status: "resolved".to_owned(),
            started_at: begins,
            resolved_at: Some(ends),
            created_at: begins,
            updated_at: ends,
            link: None,
            ends: 0,
            returns: 0,
            missing_readings: 0,
        };
        tx.incidents().upsert(&incident).await?;
        let mut at = begins;
        for (number, (status, body)) in words::UPDATES.iter().enumerate() {
            let update = IncidentUpdate {
                id: format!("seedupd{day:05}{number}"),
                incident_id: incident.id.clone(),
                body: (*body).to_owned(),
                status: (*status).to_owned(),
                published_at: at,
                created_at: at,
                updated_at: at,
            };
            tx.incidents().upsert_update(&update).await?;
            at += step;
        }
        let stages = [
            (begins, (impact, page), state, AlertType::Incident),
            (ends, quiet, "operational", AlertType::IncidentResolved),
        ];
        for (at, (indicator, description), state, alert) in stages {
            let seen = at + Duration::seconds(40);
            tx.status_logs()
                .record(indicator, description, at, seen)
                .await?;
            component(part, state, at, tx).await?;
            for number in 0..GUILDS {
                let recipient = Recipient::Guild(guild(number));
                tx.sent_alerts()
                    .dedup(recipient, alert, &incident.id, seen)
                    .await?;
            }
        }
        Ok(())
    }

    /// Maintenance in the early hours of a day.
    async fn maintenance(&mut self, day: u32, tx: &mut Tx) -> Result<(), Error> {
        let begins = self.midnight(day) + Duration::hours(2);
        let maintenance = Maintenance {
            id: format!("seedmnt{day:05}"),
            title: "Database upgrade".to_owned(),
            status: "completed".to_owned(),
            scheduled_for: begins,
            scheduled_until: begins + Duration::hours(1),
            created_at: begins - Duration::DAY,
            updated_at: begins + Duration::hours(1),
            link: None,
            missing_readings: 0,
        };
        tx.maintenances().upsert(&maintenance).await?;
        Ok(())
    }

    fn midnight(&self, day: u32) -> OffsetDateTime {
        self.plan.from() + Duration::days(day.into())
    }
}

async fn component(
    (id, name): (&str, &str),
    status: &str,
    at: OffsetDateTime,
    tx: &mut Tx,
) -> Result<(), Error> {
    let log = NewComponentLog {
        component_id: id.to_owned(),
        name: name.to_owned(),
        status: status.to_owned(),
        source_timestamp: at,
        at: at + Duration::seconds(40),
    };
    tx.component_logs().record(&log).await
}

fn guild(number: u32) -> GuildId {
    Id::new(GUILD_IDS + u64::from(number)).into()
}

fn person(number: u32) -> UserId {
    Id::new(USER_IDS + u64::from(number)).into()
}
