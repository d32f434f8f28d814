//! What a Rustmail keeps besides tickets.

use futures_util::TryStreamExt as _;
use storage::modmail::bulk::{
    AlertRow, BlockedRow, CategoryRoleRow, CategoryRow, ClosingRow, OptOutRow, ReminderRow,
    SnippetRow,
};
use time::OffsetDateTime;
use twilight_model::id::Id;

use super::{Categories, role};
use crate::{
    doc::NOBODY, error::Trouble, intake::Intake, source::Source, taking::SourceRow, ticket::channel,
};

pub(super) async fn categories(
    source: &mut Source,
    intake: &mut Intake<'_>,
) -> Result<Categories, Trouble> {
    let mut categories = Categories::new();
    let mut rows = source.rows("ticket_categories", "position, name");
    while let Some(row) = rows.try_next().await? {
        let table = "ticket_categories";
        let (Some(key), Some(name)) = (row.text("id"), row.words("name")) else {
            intake.omit(table, row.called(), "it has no name");
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
    drop(rows);
    let mut rows = source.rows("ticket_category_roles", "created_at");
    while let Some(row) = rows.try_next().await? {
        let table = "ticket_category_roles";
        let category = row.text("category_id").unwrap_or_default();
        let role = row.id("role_id").and_then(role);
        let (Some(id), Some(role)) = (categories.get(&category), role) else {
            let why = "there is no category or role it names";
            intake.omit(table, category, why);
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
        intake.taking.take(from, role).await?;
    }
    drop(rows);
    let table = "ticket_category_roles";
    intake
        .taking
        .drop_gone_from::<CategoryRoleRow>(source, table)
        .await?;
    Ok(categories)
}

pub(super) async fn snippets(source: &mut Source, intake: &mut Intake<'_>) -> Result<(), Trouble> {
    let table = "snippets";
    let mut rows = source.rows(table, "id");
    while let Some(row) = rows.try_next().await? {
        let Some(key) = row.words("key") else {
            intake.omit(table, row.called(), "it has no name");
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
        intake
            .taking
            .take(SourceRow { table, key: &key }, snippet)
            .await?;
    }
    drop(rows);
    intake
        .taking
        .drop_gone_from::<SnippetRow>(source, table)
        .await
}

pub(super) async fn blocks(source: &mut Source, intake: &mut Intake<'_>) -> Result<(), Trouble> {
    let table = "blocked_users";
    let mut rows = source.rows(table, "rowid");
    while let Some(row) = rows.try_next().await? {
        let Some(user) = row.person("user_id") else {
            intake.omit(table, row.called(), "it names no member");
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
        intake
            .taking
            .take(SourceRow { table, key: &key }, blocked)
            .await?;
    }
    drop(rows);
    intake
        .taking
        .drop_gone_from::<BlockedRow>(source, table)
        .await
}

pub(super) async fn alerts(source: &mut Source, intake: &mut Intake<'_>) -> Result<(), Trouble> {
    let table = "staff_alerts";
    let mut rows = source.rows(table, "id");
    while let Some(row) = rows.try_next().await? {
        let (staff, member) = (row.person("staff_user_id"), row.person("thread_user_id"));
        let (Some(staff), Some(member)) = (staff, member) else {
            intake.omit(table, row.called(), "it names nobody");
            continue;
        };
        if row.flag("used") {
            intake.omit(
                table,
                format_args!("{staff}/{member}"),
                "it was given already",
            );
            continue;
        }
        let at = row
            .moment("created_at")
            .unwrap_or(OffsetDateTime::UNIX_EPOCH);
        let key = format!("{staff}/{member}/{}", at.unix_timestamp());
        let alert = AlertRow { staff, member, at };
        intake
            .taking
            .take(SourceRow { table, key: &key }, alert)
            .await?;
    }
    drop(rows);
    intake
        .taking
        .drop_gone_from::<AlertRow>(source, table)
        .await
}

pub(super) async fn reminders(source: &mut Source, intake: &mut Intake<'_>) -> Result<(), Trouble> {
    let table = "reminders";
    let mut rows = source.rows(table, "id");
    while let Some(row) = rows.try_next().await? {
        let ticket = row.text("thread_id").unwrap_or_default();
        let Some((ticket_row, open)) = intake.home(&ticket).map(|home| (home.id, home.open)) else {
            intake.omit(table, row.called(), "there is no ticket it belongs to");
            continue;
        };
        let (user, due) = (row.person("user_id"), row.moment("trigger_time"));
        let place = row.id("channel_id").and_then(channel);
        let guild = row.id("guild_id").and_then(Id::new_checked);
        let (Some(user), Some(due), Some(channel), Some(guild)) = (user, due, place, guild) else {
            intake.omit(
                table,
                row.called(),
                "it does not say for whom, where or when",
            );
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
        let wanted = open && !reminder.done;
        let before = intake.taking.report.imported();
        intake
            .taking
            .take(SourceRow { table, key: &key }, reminder)
            .await?;
        let report = &mut intake.taking.report;
        if wanted && report.imported() > before {
            report.reminders.push(due);
        }
    }
    drop(rows);
    intake
        .taking
        .drop_gone_from::<ReminderRow>(source, table)
        .await?;
    let table = "reminder_optouts";
    let mut rows = source.rows(table, "id");
    while let Some(row) = rows.try_next().await? {
        let guild = row.id("guild_id").and_then(Id::new_checked);
        let role = row.id("role_id").and_then(role);
        let (Some(guild), Some(role), Some(user)) = (guild, role, row.person("user_id")) else {
            intake.omit(table, row.called(), "it names nobody");
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
        intake.taking.take(from, opt_out).await?;
    }
    drop(rows);
    intake
        .taking
        .drop_gone_from::<OptOutRow>(source, table)
        .await
}

pub(super) async fn closures(source: &mut Source, intake: &mut Intake<'_>) -> Result<(), Trouble> {
    let table = "scheduled_closures";
    let mut rows = source.rows(table, "close_at");
    while let Some(row) = rows.try_next().await? {
        let key = row.text("thread_id").unwrap_or_default();
        let Some(home) = intake.home(&key).filter(|home| home.open) else {
            intake.omit(table, key, "its ticket is not open");
            continue;
        };
        let Some(due) = row.moment("close_at") else {
            intake.omit(table, key, "it does not say when");
            continue;
        };
        let closing = ClosingRow {
            ticket: home.id,
            due,
            silent: row.flag("silent"),
            by: row.person("closed_by").unwrap_or(NOBODY.into()),
            reason: None,
        };
        intake
            .taking
            .take(SourceRow { table, key: &key }, closing)
            .await?;
    }
    drop(rows);
    intake
        .taking
        .drop_gone_from::<ClosingRow>(source, table)
        .await
}
