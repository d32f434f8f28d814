//! What Rustmail remembers.

mod belongings;
mod conversation;

use std::{
    collections::{HashMap, HashSet},
    path::Path,
};

use futures_util::TryStreamExt as _;
use storage::{discord::RoleId, modmail::Schema};
use twilight_model::id::Id;

use self::{
    belongings::{alerts, blocks, categories, closures, reminders, snippets},
    conversation::messages,
};
use super::{
    doc::Doc,
    error::{ImportError, Trouble},
    intake::{Intake, Past},
    mode::Import,
    origin::Origin,
    report::Report,
    source::{Known, Source},
    ticket::Ticket,
};

/// Where everything said stands.
const MESSAGES: &str = "thread_messages";

/// What has to be there; what later versions added may be missing.
const NEEDED: &[Known] = &[
    (
        "threads",
        "id user_id user_name channel_id created_at status user_left",
    ),
    (
        "thread_messages",
        "id thread_id user_id user_name is_anonymous dm_message_id inbox_message_id \
         message_number created_at content",
    ),
];

/// The columns that are taken.
const TAKEN: &[Known] = &[
    (
        "threads",
        "id user_id user_name channel_id created_at next_message_number status user_left \
         closed_at closed_by category_id category_name required_permissions \
         ticket_category_id",
    ),
    (
        "thread_messages",
        "id thread_id user_id user_name is_anonymous dm_message_id inbox_message_id \
         message_number created_at content thread_status is_internal",
    ),
    (
        "thread_status",
        "thread_id taken_by last_message_by last_message_at label",
    ),
    (
        "blocked_users",
        "user_id user_name blocked_by blocked_at expires_at",
    ),
    (
        "staff_alerts",
        "staff_user_id thread_user_id created_at used",
    ),
    ("snippets", "key content created_by created_at updated_at"),
    ("scheduled_closures", "thread_id close_at silent closed_by"),
    (
        "reminders",
        "id thread_id user_id channel_id guild_id reminder_content trigger_time created_at \
         completed target_roles",
    ),
    ("reminder_optouts", "guild_id user_id role_id created_at"),
    (
        "ticket_categories",
        "id name description emoji discord_category_id position enabled created_at updated_at",
    ),
    ("ticket_category_roles", "category_id role_id created_at"),
];

/// The day of the newest version whose layout is known.
const LAST_MIGRATION: &str = "20260818";

/// What has no place here, and why.
const LEFT_OUT: &[(&str, &str)] = &[
    ("api_keys", "keys are made anew"),
    ("banned_users", "Discord tells who is banned"),
    (
        "features_messages",
        "the texts stand in Rustmail's settings",
    ),
    ("panel_permissions", "these are rights in another panel"),
    ("pending_category_selections", "nobody has chosen yet"),
    ("sessions_panel", "people sign in anew"),
    ("system_metadata", "this is Rustmail's own bookkeeping"),
    (
        "ticket_category_settings",
        "this belongs into the settings file",
    ),
    ("tracked_members", "Discord tells who is a member"),
    (
        "scheduled_closures.closed_at",
        "it is known when the ticket closes",
    ),
    (
        "scheduled_closures.category_id",
        "it is known when the ticket closes",
    ),
    (
        "scheduled_closures.category_name",
        "it is known when the ticket closes",
    ),
    (
        "scheduled_closures.required_permissions",
        "it is known when the ticket closes",
    ),
    (
        "threads.silent",
        "the member hears of a ticket with its first answer here, too",
    ),
    ("thread_status.id", "this is a row's number there"),
    ("thread_status.channel_id", "it is that of the ticket"),
    ("thread_status.owner_id", "it is the ticket's member"),
    ("staff_alerts.id", "this is a row's number there"),
    ("snippets.id", "this is a row's number there"),
    ("reminder_optouts.id", "this is a row's number there"),
];

/// The categories: what they are called there, and their number here.
type Categories = HashMap<String, i64>;

pub(super) async fn open(path: &Path) -> Result<Source, ImportError> {
    let mut source = Source::open(path, Origin::Rustmail, TAKEN).await?;
    source.require(NEEDED)?;
    source
        .migrated_up_to("_sqlx_migrations", "version", LAST_MIGRATION)
        .await?;
    source.refuse_empty_without_log(NEEDED).await?;
    source.count_all("threads").await?;
    source.count_all("thread_status").await?;
    Ok(source)
}

pub(super) async fn import(
    mut source: Source,
    mut import: Import<'_, Schema>,
) -> Result<Report, Trouble> {
    let mut tx = import.store.write().await?;
    let mut intake = Intake::new(&mut tx, Origin::Rustmail).await?;
    let categories = categories(&mut source, &mut intake).await?;
    tickets(&mut source, &mut intake, &categories).await?;
    messages(&mut source, &mut intake, &mut import).await?;
    snippets(&mut source, &mut intake).await?;
    blocks(&mut source, &mut intake).await?;
    alerts(&mut source, &mut intake).await?;
    reminders(&mut source, &mut intake).await?;
    closures(&mut source, &mut intake).await?;
    let mut report = intake.taking.report;
    source
        .leave_out(&mut report, LEFT_OUT, &["_sqlx_migrations"])
        .await?;
    import.end(tx).await?;
    Ok(report)
}

async fn tickets(
    source: &mut Source,
    intake: &mut Intake<'_>,
    categories: &Categories,
) -> Result<(), Trouble> {
    let mut standings = HashMap::new();
    let mut rows = source.rows("thread_status", "id");
    while let Some(row) = rows.try_next().await? {
        standings.insert(row.text("thread_id").unwrap_or_default(), row);
    }
    drop(rows);
    let mut tickets = Vec::new();
    let mut rows = source.rows("threads", "rowid");
    while let Some(row) = rows.try_next().await? {
        match ticket(&row, categories) {
            Ok(ticket) => tickets.push(ticket),
            Err(why) => intake.omit("threads", row.called(), why),
        }
    }
    drop(rows);
    for ticket in &mut tickets {
        if let Some(row) = standings.get(&ticket.key) {
            ticket.claimed_by = row.person("taken_by");
            ticket.label = row.words("label");
            ticket.waiting_for = match row.text("last_message_by").as_deref() {
                Some("user") => Some("staff"),
                Some("staff") => Some("member"),
                _ => None,
            };
            ticket.waiting_since = row.moment("last_message_at");
        }
    }
    let keys: HashSet<_> = tickets.iter().map(|ticket| ticket.key.clone()).collect();
    intake.tickets("threads", tickets).await?;
    // How a ticket stands is part of it here.
    for key in standings.keys() {
        let home = intake.home(key).map(|home| home.past == Past::New);
        let report = &mut intake.taking.report;
        match home.filter(|_| keys.contains(key)) {
            None => report.omit("thread_status", key, "there is no ticket it belongs to"),
            Some(true) => report.table("thread_status").import(1),
            Some(false) => report.table("thread_status").keep(1),
        }
    }
    Ok(())
}

fn ticket(row: &Doc, categories: &Categories) -> Result<Ticket, &'static str> {
    let key = row.words("id").ok_or("it has no id")?;
    let user = row.person("user_id").ok_or("it names no member")?;
    let at = row
        .moment("created_at")
        .ok_or("it does not say when it opened")?;
    let category = row.text("ticket_category_id").unwrap_or_default();
    Ok(Ticket {
        user_name: row.text("user_name").unwrap_or_default(),
        channel: row.id("channel_id"),
        open: row.number("status") == Some(1),
        next_number: row.number("next_message_number").unwrap_or(1),
        user_left: row.flag("user_left"),
        closed_at: row.moment("closed_at"),
        closed_by: row.person("closed_by"),
        close_reason: match row.text("closed_by").as_deref() {
            Some("user_left_server") => Some("the member left the server".to_owned()),
            Some("deleted_by_client") => Some("the channel was deleted by hand".to_owned()),
            _ => None,
        },
        category_id: row.id("category_id"),
        category_name: row.words("category_name"),
        required_permissions: row.words("required_permissions"),
        topic: categories.get(&category).copied(),
        ..Ticket::new(&key, user, at)
    })
}

fn role(id: u64) -> Option<RoleId> {
    Id::new_checked(id).map(RoleId::from)
}
