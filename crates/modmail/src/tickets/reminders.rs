//! Reminding the staff of what they wanted to be reminded of.

use std::collections::BTreeSet;

use botkit::{
    args,
    command::{Every, When, read_when},
    delivery::Body,
    rest::RestError,
    zone::Zone,
};
use serde::Deserialize;
use storage::{
    discord::{GuildId, RoleId, UserId},
    modmail::{Reminder, ReminderId, TicketStatus, Tx},
};
use time::{Duration, OffsetDateTime};
use twilight_http::routing::Route;

use super::{
    pings::{AT_ONCE, mentions, wanting},
    status,
};
use crate::App;

/// One that fires later than this says so.
const LATE: Duration = Duration::minutes(2);

/// So many are mentioned in the message that has the text; others in one after it.
const WITH_TEXT: usize = 20;

/// The longest text, in characters, beside which the mentions fit.
pub(crate) const LONGEST_TEXT: usize = 800;

/// How many members of a server Discord lists at a time, and how often it is asked
/// for more.
const PAGE: u16 = 1_000;
const MOST_PAGES: usize = 20;

/// How many people one reminder pings each. Instead of more, it pings their roles.
const MOST_PEOPLE: usize = 200;

/// How many missed ones are counted, at most.
const MOST_MISSED: usize = 1_000;

/// How a reminder comes again, if it does.
pub(crate) fn every(reminder: &Reminder) -> Option<Every> {
    match read_when(reminder.recurrence.as_deref()?)? {
        When::Every(every) => Some(every),
        _ => None,
    }
}

/// Fires a reminder whose time has come, and takes it off the list or puts it off to
/// when it comes again, in one transaction. However many were missed, it fires once.
///
/// # Errors
///
/// Returns why it has to be tried again.
#[tracing::instrument(level = "debug", name = "tickets.reminders.fire", skip_all)]
pub(crate) async fn fire(app: &App, id: ReminderId, at: OffsetDateTime) -> anyhow::Result<()> {
    let audience = audience(app, id, at).await?;
    let mut tx = app.store.write().await?;
    let reminder = tx.reminders().get(id).await?;
    let Some(reminder) = reminder.filter(|reminder| reminder.trigger_time <= at) else {
        return Ok(());
    };
    let ticket = tx.tickets().get(reminder.thread_id).await?;
    let open = ticket.is_some_and(|ticket| ticket.status == TicketStatus::Open);
    let every = every(&reminder).filter(|_| open);
    let zone = app.zone(&mut tx, reminder.user_id).await?;
    match every.and_then(|every| every.after(at, &zone)) {
        Some(next) => tx.reminders().repeat(id, next).await?,
        None => tx.reminders().complete(id).await?,
    };
    if open {
        let missed = every.map_or(0, |every| missed(every, &reminder, &zone, at));
        let locale = app.ticket_locale(&mut tx).await?;
        let muted = tx.muted_pings().all().await?;
        for mut message in messages(app, &locale, &reminder, &audience, missed, at) {
            message.ping_users = wanting(&message.ping_users, &muted);
            status::say(&mut tx, reminder.thread_id, message, at).await?;
        }
    }
    app.commit(tx).await?;
    Ok(())
}

/// How often a reminder was due before the time for which it fires now.
fn missed(every: Every, reminder: &Reminder, zone: &Zone, at: OffsetDateTime) -> usize {
    let after = |due: &OffsetDateTime| every.after(*due, zone);
    let later = std::iter::successors(after(&reminder.trigger_time), after);
    later.take_while(|due| *due <= at).take(MOST_MISSED).count()
}

/// Whom a reminder pings.
#[derive(Debug, Default)]
struct Audience {
    roles: Vec<RoleId>,
    people: Vec<UserId>,
}

/// What a reminder says, and in further messages whom else it pings.
fn messages(
    app: &App,
    locale: &str,
    reminder: &Reminder,
    audience: &Audience,
    missed: usize,
    at: OffsetDateTime,
) -> Vec<Body> {
    let (first, others) = audience
        .people
        .split_at(audience.people.len().min(WITH_TEXT));
    let roles = reminder.target_roles.iter();
    let roles: Vec<_> = roles.map(|role| format!("<@&{role}>")).collect();
    let who = format!("{} {}", roles.join(" "), mentions(first));
    let late = at - reminder.trigger_time > LATE;
    let values = args! {
        "who" => who.trim().to_owned(),
        "staff" => reminder.user_id.to_string(),
        // An imported one may be longer.
        "text" => reminder.content.chars().take(LONGEST_TEXT).collect::<String>(),
        "moment" => reminder.trigger_time.unix_timestamp().to_string(),
        "missed" => missed,
    };
    let key = if roles.is_empty() {
        "reminder-own"
    } else {
        "reminder-for-others"
    };
    let mut words = app.texts.say(locale, key, &values);
    if late || missed > 0 {
        let key = if missed > 0 {
            "reminder-missed"
        } else {
            "reminder-late"
        };
        words.push('\n');
        words.push_str(&app.texts.say(locale, key, &values));
    }
    let head = Body {
        ping_users: first.to_vec(),
        ping_roles: audience.roles.clone(),
        ..Body::text(words)
    };
    let others = others.chunks(AT_ONCE).map(|some| Body {
        ping_users: some.to_vec(),
        ..Body::text(mentions(some))
    });
    std::iter::once(head).chain(others).collect()
}

/// Finds out whom a reminder pings: who wanted it, or the roles it is for. Of a role
/// some of whose members do not want to hear it, each of the others is pinged, unless
/// they are too many. Nobody, if it is not due or its ticket is closed.
async fn audience(app: &App, id: ReminderId, at: OffsetDateTime) -> anyhow::Result<Audience> {
    let mut tx = app.store.read().await?;
    let reminder = tx.reminders().get(id).await?;
    let Some(reminder) = reminder.filter(|reminder| reminder.trigger_time <= at) else {
        return Ok(Audience::default());
    };
    let ticket = tx.tickets().get(reminder.thread_id).await?;
    if ticket.is_none_or(|ticket| ticket.status != TicketStatus::Open) {
        return Ok(Audience::default());
    }
    if reminder.target_roles.is_empty() {
        return Ok(Audience {
            roles: Vec::new(),
            people: vec![reminder.user_id],
        });
    }
    let mut audience = Audience::default();
    let mut divided = Vec::new();
    for role in &reminder.target_roles {
        let without = tx.reminders().opted_out(reminder.guild_id, *role).await?;
        if without.is_empty() {
            audience.roles.push(*role);
        } else {
            divided.push((*role, without));
        }
    }
    drop(tx);
    if divided.is_empty() {
        return Ok(audience);
    }
    // Better that some hear it who would rather not than nobody.
    let why = match listed(app, reminder.guild_id, &divided).await {
        Ok(Some(people)) => {
            audience.people.extend(people);
            return Ok(audience);
        }
        Ok(None) => "it would ping too many people, or the server has too many members".to_owned(),
        Err(error) if error.is_permanent() => format!("Discord does not list its members: {error}"),
        Err(error) => return Err(error.into()),
    };
    tracing::warn!("a reminder pings a whole role though somebody opted out: {why}");
    audience.roles.extend(divided.iter().map(|(role, _)| *role));
    Ok(audience)
}

/// A member of the server, as far as it matters here.
#[derive(Debug, Deserialize)]
struct Holder {
    user: Identified,
    roles: Vec<RoleId>,
}

#[derive(Debug, Deserialize)]
struct Identified {
    id: UserId,
}

/// Those who have one of the roles and have not opted out of that. `None` if they, or
/// the members of the server, are too many.
async fn listed(
    app: &App,
    guild: GuildId,
    divided: &[(RoleId, Vec<UserId>)],
) -> Result<Option<BTreeSet<UserId>>, RestError> {
    let (mut people, mut after) = (BTreeSet::new(), None);
    for _ in 0..MOST_PAGES {
        let route = Route::GetGuildMembers {
            after,
            guild_id: guild.get().get(),
            limit: Some(PAGE),
        };
        let page: Vec<Holder> = app.rest.get(&route).await?;
        let wants = |holder: &Holder| {
            let mut roles = divided.iter();
            roles.any(|(role, without)| {
                holder.roles.contains(role) && !without.contains(&holder.user.id)
            })
        };
        let wanting = page.iter().filter(|holder| wants(holder));
        people.extend(wanting.map(|holder| holder.user.id));
        if people.len() > MOST_PEOPLE {
            break;
        }
        match page.last() {
            Some(last) if page.len() >= PAGE.into() => after = Some(last.user.id.get().get()),
            _ => return Ok(Some(people)),
        }
    }
    Ok(None)
}

/// Has the reminders of a person that come again come at the times of another zone.
///
/// # Errors
///
/// Returns the database's error.
pub(crate) async fn moved(
    tx: &mut Tx,
    person: UserId,
    zone: &Zone,
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    for reminder in tx.reminders().of_user(person).await? {
        // What is due by now fires first.
        if reminder.trigger_time > at
            && let Some(next) = every(&reminder).and_then(|every| every.after(at, zone))
        {
            tx.reminders().repeat(reminder.id, next).await?;
        }
    }
    Ok(())
}
