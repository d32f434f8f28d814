//! Figures about what happened.

use storage::{
    modmail::{self, MessageKind, NewMessage, NewThread, ThreadId, Tx},
    pulse::{
        self, AlertFigures, AlertType, CommandFigures, NewCommandLog, NewUserReport, Outcome,
        Recipient, RecipientFigures, ReportFigures,
    },
};
use time::{Duration, OffsetDateTime, UtcOffset, macros::date};
use twilight_model::id::Id;

use crate::{NOON, World};

async fn open(tx: &mut Tx, user: u64, at: OffsetDateTime) -> anyhow::Result<ThreadId> {
    let id = ThreadId::new(at);
    tx.threads()
        .open(NewThread {
            id,
            user: Id::new(user).into(),
            user_name: "ada".to_owned(),
            at,
        })
        .await?;
    Ok(id)
}

async fn say(
    tx: &mut Tx,
    thread: ThreadId,
    kind: MessageKind,
    user: u64,
    at: OffsetDateTime,
) -> anyhow::Result<()> {
    tx.messages()
        .add(&NewMessage {
            thread,
            kind,
            user: Id::new(user).into(),
            user_name: String::new(),
            anonymous: false,
            content: String::new(),
            dm_message: None,
            inbox_message: None,
            number: None,
            at,
        })
        .await?;
    Ok(())
}

#[tokio::test]
async fn tickets_are_counted_by_day_by_wait_and_by_staff() -> anyhow::Result<()> {
    let world = World::<modmail::Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let at = |hours| NOON + Duration::hours(hours);
    let (grace, alan) = (5, 6);
    let first = open(&mut tx, 1, at(0)).await?;
    let second = open(&mut tx, 2, at(1)).await?;
    open(&mut tx, 3, at(30)).await?;
    say(&mut tx, first, MessageKind::User, 1, at(0)).await?;
    say(&mut tx, first, MessageKind::Note, grace, at(1)).await?;
    say(&mut tx, first, MessageKind::Staff, grace, at(2)).await?;
    say(&mut tx, first, MessageKind::Staff, grace, at(11)).await?;
    say(&mut tx, second, MessageKind::Staff, grace, at(13)).await?;
    say(&mut tx, second, MessageKind::Staff, alan, at(14)).await?;
    let closed_by = Some(Id::new(alan).into());
    tx.threads().close(first, closed_by, None, at(20)).await?;
    let (from, to) = (at(0), at(48));

    let mut figures = tx.statistics();
    let days = figures.days(from, to, UtcOffset::UTC).await?;
    let days: Vec<_> = days
        .iter()
        .map(|it| (it.date, it.opened, it.closed, it.answers))
        .collect();
    assert_eq!(
        days,
        [
            (date!(2026 - 03 - 01), 2, 0, 2),
            (date!(2026 - 03 - 02), 1, 1, 2),
        ]
    );
    // Where it is an hour later, midnight has passed.
    let east = figures
        .days(from, to, UtcOffset::from_hms(1, 0, 0)?)
        .await?;
    let answers: Vec<_> = east.iter().map(|it| it.answers).collect();
    assert_eq!(answers, [1, 3]);

    let answers = figures.first_answers(from, to).await?;
    let waits = answers.waits.expect("there were answers");
    assert_eq!((waits.tickets, answers.unanswered), (2, 1));
    assert_eq!(waits.median, Duration::hours(2));
    assert_eq!(waits.longest, Duration::hours(12));
    let lifetimes = figures.lifetimes(from, to).await?;
    let lifetimes = lifetimes.expect("one was closed");
    assert_eq!(lifetimes.longest, Duration::hours(20));
    assert_eq!(figures.lifetimes(from, at(20)).await?, None);

    let staff = figures.staff(from, to).await?;
    let staff: Vec<_> = staff
        .iter()
        .map(|it| (it.user_id.get().get(), it.answers, it.tickets, it.closed))
        .collect();
    assert_eq!(staff, [(grace, 3, 2, 0), (alan, 1, 1, 1)]);
    Ok(())
}

#[tokio::test]
async fn what_the_status_bot_did_is_counted() -> anyhow::Result<()> {
    let world = World::<pulse::Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let (from, to) = (NOON, NOON + Duration::DAY);
    for (user, outcome) in [(1, Outcome::Done), (1, Outcome::Failed), (2, Outcome::Done)] {
        tx.command_logs()
            .record(&NewCommandLog {
                command: "status".to_owned(),
                subcommand: None,
                user: Id::new(user).into(),
                guild: None,
                channel: None,
                at: NOON,
                outcome,
                duration: std::time::Duration::from_millis(user),
            })
            .await?;
        tx.user_reports()
            .record(&NewUserReport {
                guild: None,
                user: Id::new(user).into(),
                incident_type: "login".to_owned(),
                content: None,
                at: NOON,
            })
            .await?;
        tx.sent_alerts()
            .claim(
                Recipient::User(Id::new(user).into()),
                AlertType::Incident,
                "i",
                NOON,
            )
            .await?;
        tx.user_configs()
            .register(Id::new(user).into(), NOON)
            .await?;
    }
    tx.user_configs()
        .set_enabled(Id::new(1).into(), false, NOON)
        .await?;

    let mut figures = tx.statistics();
    let status = CommandFigures {
        command: "status".to_owned(),
        uses: 3,
        people: 2,
        failures: 1,
        longest_milliseconds: Some(2),
    };
    assert_eq!(figures.commands(from, to).await?, [status]);
    assert_eq!(figures.commands(to, to + Duration::DAY).await?, []);
    let login = ReportFigures {
        incident_type: "login".to_owned(),
        reports: 3,
        people: 2,
    };
    assert_eq!(figures.reports(from, to).await?, [login]);
    let told = AlertFigures {
        alert_type: AlertType::Incident,
        told: 2,
    };
    assert_eq!(figures.alerts(from, to).await?, [told]);
    let registered = RecipientFigures {
        guilds: 0,
        guilds_told: 0,
        users: 2,
        users_told: 1,
    };
    assert_eq!(figures.recipients().await?, registered);
    Ok(())
}
