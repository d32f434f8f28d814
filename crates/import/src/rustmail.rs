//! What Rustmail remembers.

use std::{
    collections::{HashMap, HashSet},
    path::Path,
};

use futures_util::TryStreamExt as _;
use storage::{
    discord::RoleId,
    modmail::{
        MessageKind, Schema,
        bulk::{
            AlertRow, BlockedRow, CategoryRoleRow, CategoryRow, ClosingRow, OptOutRow, ReminderRow,
            SnippetRow,
        },
    },
};
use time::OffsetDateTime;
use twilight_model::id::Id;

use super::{
    Import, ImportError, Origin, Report,
    belongings::SourceRow,
    doc::{Doc, NOBODY},
    error::Trouble,
    intake::Intake,
    source::Source,
    ticket::{Said, Ticket, channel, links},
};

/// What has to be there; what later versions added may be missing.
const NEEDED: &[(&str, &[&str])] = &[
    (
        "threads",
        &[
            "id",
            "user_id",
            "user_name",
            "channel_id",
            "created_at",
            "status",
            "user_left",
        ],
    ),
    (
        "thread_messages",
        &[
            "id",
            "thread_id",
            "user_id",
            "user_name",
            "is_anonymous",
            "dm_message_id",
            "inbox_message_id",
            "message_number",
            "created_at",
            "content",
        ],
    ),
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
];

/// The categories: what they are called there, and their number here.
type Categories = HashMap<String, i64>;

pub(super) async fn open(path: &Path) -> Result<Source, ImportError> {
    let mut source = Source::open(path, Origin::Rustmail).await?;
    source.require(NEEDED)?;
    source
        .migrated_up_to("_sqlx_migrations", "version", LAST_MIGRATION)
        .await?;
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
    let mut report = intake.report;
    source
        .leave_out(&mut report, LEFT_OUT, &["_sqlx_migrations"])
        .await?;
    import.end(tx).await?;
    Ok(report)
}

async fn categories(source: &mut Source, intake: &mut Intake<'_>) -> Result<Categories, Trouble> {
    let mut categories = Categories::new();
    for row in source.all("ticket_categories", "position, name").await? {
        let table = "ticket_categories";
        let (Some(key), Some(name)) = (row.text("id"), row.words("name")) else {
            intake.omit(table, "it has no name");
            continue;
        };
        let at = row
            .moment("created_at")
            .unwrap_or(OffsetDateTime::UNIX_EPOCH);
        let category = CategoryRow {
            name,
            description: row.words("description"),
            emoji: row.words("emoji"),
            channel: row.id("discord_category_id").and_then(channel),
            position: row.number("position").unwrap_or_default(),
            enabled: row.flag("enabled"),
            at,
            updated_at: row.moment("updated_at").unwrap_or(at),
        };
        let from = SourceRow { table, key: &key };
        if let Some(id) = intake.category(from, category).await? {
            categories.insert(key, id);
        }
    }
    for row in source.all("ticket_category_roles", "created_at").await? {
        let table = "ticket_category_roles";
        let category = row.text("category_id").unwrap_or_default();
        let role = row.id("role_id").and_then(role);
        let (Some(id), Some(role)) = (categories.get(&category), role) else {
            intake.omit(table, "there is no category or role it names");
            continue;
        };
        let key = format!("{category}/{role}");
        let at = row
            .moment("created_at")
            .unwrap_or(OffsetDateTime::UNIX_EPOCH);
        let from = SourceRow { table, key: &key };
        let role = CategoryRoleRow {
            category: *id,
            role,
            at,
        };
        intake.take(from, role).await?;
    }
    Ok(categories)
}

async fn tickets(
    source: &mut Source,
    intake: &mut Intake<'_>,
    categories: &Categories,
) -> Result<(), Trouble> {
    let mut standings = HashMap::new();
    for row in source.all("thread_status", "id").await? {
        standings.insert(row.text("thread_id").unwrap_or_default(), row);
    }
    let mut tickets = Vec::new();
    for row in source.all("threads", "rowid").await? {
        match ticket(&row, categories) {
            Ok(ticket) => tickets.push(ticket),
            Err(why) => intake.omit("threads", why),
        }
    }
    for ticket in &mut tickets {
        if let Some(row) = standings.get(&ticket.key) {
            ticket.claimed_by = row.person("taken_by");
            ticket.label = row.words("label");
            ticket.waiting_for = match row.text("last_message_by").as_deref() {
                Some("user") => Some("staff"),
                Some("staff") => Some("member"),
                _ => None,
            };
        }
    }
    let keys: HashSet<_> = tickets.iter().map(|ticket| ticket.key.clone()).collect();
    intake.tickets("threads", tickets).await?;
    // How a ticket stands is part of it here.
    for key in standings.keys() {
        let new = intake.is_new_home(key);
        let count = intake.report.table("thread_status");
        match (keys.contains(key), new) {
            (false, _) => count.omit(1, "there is no ticket it belongs to"),
            (true, true) => count.import(1),
            (true, false) => count.keep(1),
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

async fn messages(
    source: &mut Source,
    intake: &mut Intake<'_>,
    import: &mut Import<'_, Schema>,
) -> Result<(), Trouble> {
    const TABLE: &str = "thread_messages";
    let all = source.count(TABLE).await?;
    let (mut done, mut ticket, mut of_ticket) = (0, String::new(), Vec::new());
    let mut rows = source.rows(TABLE, "thread_id, id");
    while let Some(row) = rows.try_next().await? {
        let key = row.text("thread_id").unwrap_or_default();
        if key != ticket && !of_ticket.is_empty() {
            let said = conversation(&ticket, std::mem::take(&mut of_ticket), intake);
            intake.messages(TABLE, &ticket, said).await?;
            (import.progress)(done, all);
        }
        ticket = key;
        of_ticket.push(row);
        done += 1;
    }
    let said = conversation(&ticket, of_ticket, intake);
    intake.messages(TABLE, &ticket, said).await?;
    intake.finish(TABLE).await?;
    (import.progress)(done, all);
    Ok(())
}

/// What was said in one ticket. Of what the staff say, the bot writes down its
/// own direct message once more; that is left out.
fn conversation(ticket: &str, rows: Vec<Doc>, intake: &mut Intake<'_>) -> Vec<Said> {
    let member = intake.home(ticket).map(|home| home.user);
    let is_echo = |row: &Doc| {
        row.number("message_number").is_none()
            && row.id("dm_message_id").is_some()
            && row.id("dm_message_id") == row.id("inbox_message_id")
    };
    let answered: HashSet<_> = rows
        .iter()
        .filter(|row| !is_echo(row))
        .filter_map(|row| row.id("dm_message_id"))
        .collect();
    let mut echoed = HashSet::new();
    let mut said = Vec::new();
    for row in rows {
        let dm = row.id("dm_message_id");
        let (echo, inbox) = (is_echo(&row), row.id("inbox_message_id"));
        if let Some(dm) = dm.filter(|_| echo)
            && (answered.contains(&dm) || !echoed.insert(dm))
        {
            intake.omit("thread_messages", "the bot's second row for one message");
            continue;
        }
        let author = row.person("user_id");
        let number = row.number("message_number");
        let kind = if row.flag("is_internal") {
            MessageKind::Note
        } else if number.is_some() {
            MessageKind::Staff
        } else if !echo && dm.is_some() || author.is_some() && author == member {
            MessageKind::User
        } else {
            MessageKind::System
        };
        let key = format!("{ticket}/{}", row.text("id").unwrap_or_default());
        let content = row.text("content").unwrap_or_default();
        said.push(Said {
            user: author.unwrap_or(NOBODY.into()),
            user_name: row.text("user_name").unwrap_or_default(),
            anonymous: row.flag("is_anonymous"),
            dm,
            inbox: inbox.filter(|_| !echo),
            number,
            at: row.moment("created_at"),
            undelivered: kind == MessageKind::Staff && dm.is_none(),
            files: links(&content),
            content,
            ..Said::new(key, kind)
        });
    }
    said
}

async fn snippets(source: &mut Source, intake: &mut Intake<'_>) -> Result<(), Trouble> {
    let table = "snippets";
    for row in source.all(table, "id").await? {
        let Some(key) = row.words("key") else {
            intake.omit(table, "it has no name");
            continue;
        };
        let at = row
            .moment("created_at")
            .unwrap_or(OffsetDateTime::UNIX_EPOCH);
        let snippet = SnippetRow {
            key: key.clone(),
            content: row.text("content").unwrap_or_default(),
            author: row.person("created_by").unwrap_or(NOBODY.into()),
            at,
            updated_at: row.moment("updated_at").unwrap_or(at),
        };
        intake.take(SourceRow { table, key: &key }, snippet).await?;
    }
    Ok(())
}

async fn blocks(source: &mut Source, intake: &mut Intake<'_>) -> Result<(), Trouble> {
    let table = "blocked_users";
    for row in source.all(table, "rowid").await? {
        let Some(user) = row.person("user_id") else {
            intake.omit(table, "it names no member");
            continue;
        };
        let blocked = BlockedRow {
            user,
            name: row.text("user_name").unwrap_or_default(),
            by: row.person("blocked_by").unwrap_or(NOBODY.into()),
            at: row
                .moment("blocked_at")
                .unwrap_or(OffsetDateTime::UNIX_EPOCH),
            until: row.moment("expires_at"),
            reason: None,
        };
        let key = user.to_string();
        intake.take(SourceRow { table, key: &key }, blocked).await?;
    }
    Ok(())
}

async fn alerts(source: &mut Source, intake: &mut Intake<'_>) -> Result<(), Trouble> {
    let table = "staff_alerts";
    for row in source.all(table, "id").await? {
        let (staff, member) = (row.person("staff_user_id"), row.person("thread_user_id"));
        let (Some(staff), Some(member)) = (staff, member) else {
            intake.omit(table, "it names nobody");
            continue;
        };
        if row.flag("used") {
            intake.omit(table, "it was given already");
            continue;
        }
        let at = row
            .moment("created_at")
            .unwrap_or(OffsetDateTime::UNIX_EPOCH);
        let key = format!("{staff}/{member}/{}", at.unix_timestamp());
        let alert = AlertRow { staff, member, at };
        intake.take(SourceRow { table, key: &key }, alert).await?;
    }
    Ok(())
}

async fn reminders(source: &mut Source, intake: &mut Intake<'_>) -> Result<(), Trouble> {
    let table = "reminders";
    for row in source.all(table, "id").await? {
        let ticket = row.text("thread_id").unwrap_or_default();
        let Some(ticket_row) = intake.home(&ticket).map(|home| home.id) else {
            intake.omit(table, "there is no ticket it belongs to");
            continue;
        };
        let (user, due) = (row.person("user_id"), row.moment("trigger_time"));
        let place = row.id("channel_id").and_then(channel);
        let guild = row.id("guild_id").and_then(Id::new_checked);
        let (Some(user), Some(due), Some(channel), Some(guild)) = (user, due, place, guild) else {
            intake.omit(table, "it does not say for whom, where or when");
            continue;
        };
        let roles = row.text("target_roles").unwrap_or_default();
        let roles = roles
            .split(',')
            .filter_map(|part| role(part.trim().parse().ok()?));
        let reminder = ReminderRow {
            ticket: ticket_row,
            user,
            channel,
            guild: guild.into(),
            content: row.text("reminder_content").unwrap_or_default(),
            due,
            at: row.moment("created_at").unwrap_or(due),
            done: row.flag("completed"),
            roles: roles.collect(),
        };
        let key = format!("{ticket}/{}", row.text("id").unwrap_or_default());
        intake
            .take(SourceRow { table, key: &key }, reminder)
            .await?;
    }
    let table = "reminder_optouts";
    for row in source.all(table, "id").await? {
        let guild = row.id("guild_id").and_then(Id::new_checked);
        let role = row.id("role_id").and_then(role);
        let (Some(guild), Some(role), Some(user)) = (guild, role, row.person("user_id")) else {
            intake.omit(table, "it names nobody");
            continue;
        };
        let at = row
            .moment("created_at")
            .unwrap_or(OffsetDateTime::UNIX_EPOCH);
        let key = format!("{guild}/{role}/{user}");
        let from = SourceRow { table, key: &key };
        let opt_out = OptOutRow {
            guild: guild.into(),
            role,
            user,
            at,
        };
        intake.take(from, opt_out).await?;
    }
    Ok(())
}

async fn closures(source: &mut Source, intake: &mut Intake<'_>) -> Result<(), Trouble> {
    let table = "scheduled_closures";
    for row in source.all(table, "close_at").await? {
        let key = row.text("thread_id").unwrap_or_default();
        let Some(home) = intake.home(&key).filter(|home| home.open) else {
            intake.omit(table, "its ticket is not open");
            continue;
        };
        let Some(due) = row.moment("close_at") else {
            intake.omit(table, "it does not say when");
            continue;
        };
        let closing = ClosingRow {
            ticket: home.id,
            due,
            silent: row.flag("silent"),
            by: row.person("closed_by").unwrap_or(NOBODY.into()),
            reason: None,
        };
        intake.take(SourceRow { table, key: &key }, closing).await?;
    }
    Ok(())
}

fn role(id: u64) -> Option<RoleId> {
    Id::new_checked(id).map(RoleId::from)
}
