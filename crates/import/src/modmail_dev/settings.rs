//! What modmail-dev's Modmail keeps besides tickets.

use std::collections::BTreeMap;

use serde_json::Value;
use storage::{
    discord::UserId,
    modmail::bulk::{
        AlertRow, AllowedRow, BlockedRoleRow, BlockedRow, ClosingRow, NoteRow, SnippetRow,
        SubscriptionRow,
    },
};
use time::OffsetDateTime;
use twilight_model::id::Id;

use super::Open;
use crate::{
    doc::{Doc, NOBODY, id, person, text},
    equivalents::{MODMAIL_DEV, equivalents},
    error::Trouble,
    intake::Intake,
    taking::SourceRow,
    ticket::moment_of,
    when,
};

/// What a block is called that the bot sets and lifts by itself.
const AUTOMATIC: &str = "System Message:";

/// The document in which nearly everything else stands.
pub(super) async fn settings(
    doc: &Doc,
    open: &Open,
    intake: &mut Intake<'_>,
) -> Result<(), Trouble> {
    let bot = doc.person("bot_id").unwrap_or(NOBODY.into());
    // The settings tell of no moment.
    let at = doc
        .text("_id")
        .and_then(|text| moment_of_object(&text))
        .unwrap_or(OffsetDateTime::UNIX_EPOCH);
    for (key, value) in fields(doc, "snippets") {
        let table = "config.snippets";
        let Some(content) = text(&value) else {
            intake.omit(table, key, "it has no text");
            continue;
        };
        let snippet = SnippetRow {
            key: key.clone(),
            content,
            author: bot,
            at,
            updated_at: at,
        };
        intake
            .taking
            .take(SourceRow { table, key: &key }, snippet)
            .await?;
    }
    blocks(doc, bot, at, intake).await?;
    closures(doc, open, intake).await?;
    subscriptions(doc, open, at, intake).await?;
    let known = [
        "_id",
        "bot_id",
        "snippets",
        "blocked",
        "blocked_roles",
        "blocked_whitelist",
        "closures",
        "subscriptions",
        "notification_squad",
    ];
    let mut others = Vec::new();
    for (name, value) in &doc.0 {
        if known.contains(&name.as_str()) || value.is_null() {
            continue;
        }
        let (table, count) = match value {
            Value::Object(fields) => (format!("config.{name}"), fields.len()),
            _ => ("config".to_owned(), 1),
        };
        let why = match name.as_str() {
            "aliases" | "auto_triggers" => "they run commands of that bot",
            _ => "settings belong into the settings file",
        };
        intake.taking.report.omit_all(&table, count as u64, why);
        others.push((name.clone(), value.clone()));
    }
    let settings = &mut intake.taking.report.settings;
    settings.extend(equivalents(MODMAIL_DEV, &others));
    Ok(())
}

async fn blocks(
    doc: &Doc,
    bot: UserId,
    at: OffsetDateTime,
    intake: &mut Intake<'_>,
) -> Result<(), Trouble> {
    let table = "config.blocked";
    for (key, value) in fields(doc, "blocked") {
        let Some(user) = person(&key.clone().into()) else {
            intake.omit(table, key, "it names no member");
            continue;
        };
        let reason = text(&value).unwrap_or_default();
        if reason.starts_with(AUTOMATIC) {
            intake.omit(table, key, "the bot set it by itself, for a young account");
            continue;
        }
        let blocked = BlockedRow {
            user,
            name: String::new(),
            by: bot,
            at,
            until: end_of_block(&reason),
            reason: Some(reason).filter(|reason| !reason.trim().is_empty()),
        };
        intake
            .taking
            .take(SourceRow { table, key: &key }, blocked)
            .await?;
    }
    let table = "config.blocked_roles";
    for (key, value) in fields(doc, "blocked_roles") {
        let Some(role) = id(&key.clone().into()).and_then(Id::new_checked) else {
            intake.omit(table, key, "it names no role");
            continue;
        };
        let reason = text(&value).filter(|text| !text.trim().is_empty());
        let row = SourceRow { table, key: &key };
        let blocked = BlockedRoleRow {
            role: role.into(),
            by: bot,
            at,
            until: reason.as_deref().and_then(end_of_block),
            reason,
        };
        intake.taking.take(row, blocked).await?;
    }
    let table = "config.blocked_whitelist";
    for value in doc.list("blocked_whitelist") {
        let Some(user) = person(&value) else {
            intake.omit(table, value, "it names no member");
            continue;
        };
        let key = user.to_string();
        let allowed = AllowedRow { user, by: bot, at };
        intake
            .taking
            .take(SourceRow { table, key: &key }, allowed)
            .await?;
    }
    Ok(())
}

/// The end of a block, which stands in its reason: `until <t:1772366400:f>.` or,
/// as older versions wrote, `until` a date, or a date between `%` signs.
fn end_of_block(reason: &str) -> Option<OffsetDateTime> {
    let until = reason.rsplit_once("until ").map(|(_, end)| end);
    let between = reason.split('%').skip(1);
    until.into_iter().chain(between).find_map(|end| {
        let end = end.trim().trim_matches(['.', '*', '`', '%']);
        match end.strip_prefix("<t:") {
            Some(stamp) => when::moment(&stamp.split([':', '>']).next()?.into()),
            // A number by itself is no date.
            None if end.len() >= "2026-03-01".len() && end.contains('-') => {
                when::moment(&end.into())
            }
            None => None,
        }
    })
}

async fn closures(doc: &Doc, open: &Open, intake: &mut Intake<'_>) -> Result<(), Trouble> {
    let table = "config.closures";
    for (key, value) in fields(doc, "closures") {
        let ticket = person(&key.clone().into()).and_then(|person| open.get(&person));
        let home = ticket.and_then(|ticket| intake.home(ticket));
        let (Some(ticket), Some(home), Value::Object(fields)) = (ticket, home, value) else {
            intake.omit(table, key, "its ticket is not open");
            continue;
        };
        let closing = Doc(fields);
        let Some(due) = closing.moment("time") else {
            intake.omit(table, key, "it does not say when");
            continue;
        };
        let closing = ClosingRow {
            ticket: home.id,
            due,
            silent: closing.flag("silent"),
            by: closing.person("closer_id").unwrap_or(NOBODY.into()),
            reason: closing.words("message"),
        };
        intake
            .taking
            .take(SourceRow { table, key: ticket }, closing)
            .await?;
    }
    Ok(())
}

/// Who is told: once (`notification_squad`) or each time (`subscriptions`) a
/// member writes. Roles and `@here` have no place here.
async fn subscriptions(
    doc: &Doc,
    open: &Open,
    at: OffsetDateTime,
    intake: &mut Intake<'_>,
) -> Result<(), Trouble> {
    let lists = [
        ("config.notification_squad", "notification_squad"),
        ("config.subscriptions", "subscriptions"),
    ];
    for (table, name) in lists {
        let members = fields(doc, name).into_iter();
        let mentions = members.flat_map(|(member, value)| match value {
            Value::Array(mentions) => mentions
                .into_iter()
                .map(|mention| (member.clone(), mention))
                .collect::<Vec<_>>(),
            value => vec![(member, value)],
        });
        for (member, mention) in mentions {
            let mention = text(&mention).unwrap_or_default();
            let staff = mention
                .strip_prefix("<@")
                .and_then(|mention| mention.strip_suffix('>'));
            let staff = staff.and_then(|staff| person(&staff.trim_start_matches('!').into()));
            let (Some(user), Some(staff)) = (person(&member.clone().into()), staff) else {
                intake.omit(
                    table,
                    format_args!("{member}/{mention}"),
                    "only people are told here",
                );
                continue;
            };
            let key = format!("{member}/{staff}");
            let row = SourceRow { table, key: &key };
            if name == "notification_squad" {
                let alert = AlertRow {
                    staff,
                    member: user,
                    at,
                };
                intake.taking.take(row, alert).await?;
                continue;
            }
            let home = open.get(&user).and_then(|open| intake.home(open));
            match home.map(|home| home.id) {
                Some(ticket) => {
                    let subscription = SubscriptionRow {
                        ticket,
                        user: staff,
                        at,
                    };
                    intake.taking.take(row, subscription).await?;
                }
                None => intake.omit(table, key, "its ticket is not open"),
            }
        }
    }
    Ok(())
}

pub(super) async fn note(doc: &Doc, intake: &mut Intake<'_>) -> Result<(), Trouble> {
    let table = "notes";
    let author = doc.inner("author").unwrap_or_default();
    let (Some(member), Some(content)) = (doc.person("recipient"), doc.text("message")) else {
        let id = doc.text("_id").unwrap_or_default();
        intake.omit(table, id, "it has no text or names no member");
        return Ok(());
    };
    let key = doc.text("_id").or_else(|| doc.text("message_id"));
    let key = key.unwrap_or_else(|| format!("{member}/{content}"));
    let at = moment_of_object(&key)
        .or_else(|| doc.id("message_id").and_then(moment_of))
        .unwrap_or(OffsetDateTime::UNIX_EPOCH);
    let author = author.person("id").unwrap_or(NOBODY.into());
    let row = SourceRow { table, key: &key };
    let note = NoteRow {
        member,
        author,
        content,
        at,
    };
    Ok(intake.taking.take(row, note).await?)
}

/// The fields of a document inside, in a fixed order.
fn fields(doc: &Doc, name: &str) -> BTreeMap<String, Value> {
    doc.inner(name).unwrap_or_default().0.into_iter().collect()
}

/// The moment at which `MongoDB` gave out an id: its first eight digits.
fn moment_of_object(id: &str) -> Option<OffsetDateTime> {
    let is_one = id.len() == 24 && id.bytes().all(|byte| byte.is_ascii_hexdigit());
    let seconds = i64::from_str_radix(id.get(..8).filter(|_| is_one)?, 16).ok()?;
    OffsetDateTime::from_unix_timestamp(seconds).ok()
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    #[test]
    fn the_end_of_a_block_stands_in_its_reason() {
        let noon = Some(datetime!(2026-03-01 12:00 UTC));
        assert_eq!(
            end_of_block("spam, blocked by ada until <t:1772366400:f>"),
            noon
        );
        assert_eq!(
            end_of_block("by ada until 2026-03-01T12:00:00.000000"),
            noon
        );
        assert_eq!(end_of_block("until 2026-03-01 12:00:00+00:00."), noon);
        let older = "by ada for `1d` %2026-03-01T12:00:00.000000%.";
        assert_eq!(end_of_block(older), noon);
        assert_eq!(end_of_block("until he says sorry"), None);
        assert_eq!(end_of_block("100% rude, 12% more, until 5."), None);
        assert_eq!(end_of_block("No reason"), None);
    }
}
