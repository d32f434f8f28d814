//! What modmail-dev's Modmail remembers.

use std::collections::{BTreeMap, HashMap, HashSet};

use serde_json::Value;
use storage::{
    discord::UserId,
    modmail::{
        MessageKind, Schema,
        bulk::{
            AlertRow, AllowedRow, BlockedRoleRow, BlockedRow, ClosingRow, NoteRow, SnippetRow,
            SubscriptionRow,
        },
    },
};
use time::OffsetDateTime;
use twilight_model::id::Id;

use super::{
    Import, Origin, Report,
    belongings::SourceRow,
    doc::{Doc, NOBODY, id, person, text},
    dump::{Document, Dump, Kind},
    error::Trouble,
    intake::Intake,
    ticket::{Link, Said, Ticket, links, moment_of},
    when,
};

/// What a block is called that the bot sets and lifts by itself.
const AUTOMATIC: &str = "System Message:";

/// The member of an open ticket, and what it is called there.
type Open = HashMap<UserId, String>;

pub(super) async fn import(dump: Dump, import: Import<'_, Schema>) -> Result<Report, Trouble> {
    let mut tx = import.store.write().await?;
    let mut intake = Intake::new(&mut tx, Origin::ModmailDev).await?;
    let open = tickets(&dump, &mut intake).await?;
    let mut done = 0;
    for document in dump.documents() {
        let Document {
            collection,
            kind,
            doc,
        } = document?;
        match kind {
            Kind::Log => {
                let key = doc.words("key").or_else(|| doc.words("_id"));
                let key = key.unwrap_or_default();
                let said = conversation(&key, &doc);
                intake.messages("logs.messages", &key, said).await?;
            }
            Kind::Config => settings(&doc, &open, &mut intake).await?,
            Kind::Note => note(&doc, &mut intake).await?,
            Kind::Other => intake.omit(&collection, "the collection is not known here"),
        }
        done += 1;
        (import.progress)(done, dump.documents);
    }
    intake.finish("logs.messages").await?;
    let report = intake.report;
    import.end(tx).await?;
    Ok(report)
}

async fn tickets(dump: &Dump, intake: &mut Intake<'_>) -> Result<Open, Trouble> {
    let mut tickets = Vec::new();
    for document in dump.documents() {
        let document = document?;
        if document.kind != Kind::Log {
            continue;
        }
        match ticket(&document.doc) {
            Ok(ticket) => tickets.push(ticket),
            Err(why) => intake.omit("logs", why),
        }
        if !document.doc.list("other_recipients").is_empty() {
            intake
                .report
                .remark("tickets with several members, of whom the first was taken over");
        }
    }
    let open = tickets.iter().filter(|ticket| ticket.open);
    let open: Vec<_> = open
        .map(|ticket| (ticket.user, ticket.key.clone()))
        .collect();
    intake.tickets("logs", tickets).await?;
    // Of several, the one that stayed open.
    let stayed = |key: &String| intake.home(key).is_some_and(|home| home.open);
    Ok(open.into_iter().filter(|item| stayed(&item.1)).collect())
}

fn ticket(doc: &Doc) -> Result<Ticket, &'static str> {
    let key = doc.words("key").or_else(|| doc.words("_id"));
    let key = key.ok_or("it has no key")?;
    let recipient = doc.inner("recipient").unwrap_or_default();
    let user = recipient.person("id").ok_or("it names no member")?;
    let at = doc
        .moment("created_at")
        .ok_or("it does not say when it opened")?;
    let creator = doc.inner("creator").and_then(|doc| doc.person("id"));
    Ok(Ticket {
        user_name: recipient.text("name").unwrap_or_default(),
        channel: doc.id("channel_id"),
        open: doc.flag("open"),
        closed_at: doc.moment("closed_at"),
        closed_by: doc.inner("closer").and_then(|doc| doc.person("id")),
        close_reason: doc.words("close_message"),
        opened_by: creator.filter(|creator| *creator != user),
        label: doc.words("title"),
        ..Ticket::new(&key, user, at)
    })
}

/// What was said in one ticket. Answers have no numbers there, so they are
/// counted.
fn conversation(ticket: &str, doc: &Doc) -> Vec<Said> {
    let bot = doc.person("bot_id");
    let member = doc.inner("recipient").and_then(|doc| doc.person("id"));
    let mut keys = HashSet::new();
    let mut answers = 0;
    let mut said = Vec::new();
    for (index, value) in doc.list("messages").into_iter().enumerate() {
        let Value::Object(fields) = value else {
            continue;
        };
        let message = Doc(fields);
        let author = message.inner("author").unwrap_or_default();
        let user = author.person("id");
        let kind = match message.text("type").as_deref() {
            Some("internal") => MessageKind::Note,
            Some("anonymous") => MessageKind::Staff,
            // A note the staff pinned is of this type, too.
            Some("system") if author.flag("mod") && user != bot => MessageKind::Note,
            Some("system") => MessageKind::System,
            _ if author.flag("mod") => MessageKind::Staff,
            _ if user.is_some() && user == bot && user != member => MessageKind::System,
            _ => MessageKind::User,
        };
        let mut key = format!(
            "{ticket}/{}",
            message.text("message_id").unwrap_or_default()
        );
        if !keys.insert(key.clone()) || message.id("message_id").is_none() {
            key = format!("{ticket}/#{index}");
        }
        let number = (kind == MessageKind::Staff).then(|| {
            answers += 1;
            answers
        });
        let content = message.text("content").unwrap_or_default();
        let at = message.moment("timestamp");
        said.push(Said {
            user: user.unwrap_or(NOBODY.into()),
            user_name: author.text("name").unwrap_or_default(),
            anonymous: message.text("type").as_deref() == Some("anonymous"),
            inbox: message.id("message_id"),
            number,
            at,
            edited_at: at.filter(|_| message.flag("edited")),
            files: files(&message, &content),
            content,
            ..Said::new(key, kind)
        });
    }
    said
}

fn files(message: &Doc, content: &str) -> Vec<Link> {
    let mut files = Vec::new();
    for value in message.list("attachments") {
        match value {
            Value::String(url) => files.push(Link::at(&url)),
            Value::Object(fields) => {
                let file = Doc(fields);
                let Some(url) = file.words("url") else {
                    continue;
                };
                let size = file.number("size").unwrap_or_default();
                let link = Link::at(&url);
                files.push(Link {
                    name: file.words("filename").unwrap_or(link.name),
                    size: size.max(0).unsigned_abs(),
                    url,
                });
            }
            _ => {}
        }
    }
    for link in links(content) {
        if !files.iter().any(|file| file.url == link.url) {
            files.push(link);
        }
    }
    files
}

/// The document in which nearly everything else stands.
async fn settings(doc: &Doc, open: &Open, intake: &mut Intake<'_>) -> Result<(), Trouble> {
    let bot = doc.person("bot_id").unwrap_or(NOBODY.into());
    // The settings tell of no moment.
    let at = doc
        .text("_id")
        .and_then(|text| moment_of_object(&text))
        .unwrap_or(OffsetDateTime::UNIX_EPOCH);
    for (key, value) in fields(doc, "snippets") {
        let table = "config.snippets";
        let Some(content) = text(&value) else {
            intake.omit(table, "it has no text");
            continue;
        };
        let snippet = SnippetRow {
            key: key.clone(),
            content,
            author: bot,
            at,
            updated_at: at,
        };
        intake.take(SourceRow { table, key: &key }, snippet).await?;
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
        intake.report.table(&table).omit(count as u64, why);
    }
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
            intake.omit(table, "it names no member");
            continue;
        };
        let reason = text(&value).unwrap_or_default();
        if reason.starts_with(AUTOMATIC) {
            intake.omit(table, "the bot set it by itself, for a young account");
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
        intake.take(SourceRow { table, key: &key }, blocked).await?;
    }
    let table = "config.blocked_roles";
    for (key, value) in fields(doc, "blocked_roles") {
        let Some(role) = id(&key.clone().into()).and_then(Id::new_checked) else {
            intake.omit(table, "it names no role");
            continue;
        };
        let reason = text(&value).filter(|text| !text.trim().is_empty());
        let row = SourceRow { table, key: &key };
        let blocked = BlockedRoleRow {
            role: role.into(),
            by: bot,
            at,
            reason,
        };
        intake.take(row, blocked).await?;
    }
    let table = "config.blocked_whitelist";
    for value in doc.list("blocked_whitelist") {
        let Some(user) = person(&value) else {
            intake.omit(table, "it names no member");
            continue;
        };
        let key = user.to_string();
        let allowed = AllowedRow { user, by: bot, at };
        intake.take(SourceRow { table, key: &key }, allowed).await?;
    }
    Ok(())
}

/// The end of a block, which stands in its reason: `until <t:1772366400:f>`, or
/// a date.
fn end_of_block(reason: &str) -> Option<OffsetDateTime> {
    let (_, end) = reason.rsplit_once("until ")?;
    let end = end.trim().trim_end_matches(['.', '*', '`']);
    let stamp = end
        .strip_prefix("<t:")
        .map(|end| end.split([':', '>']).next());
    let end = stamp.flatten().unwrap_or(end);
    when::moment(&end.into())
}

async fn closures(doc: &Doc, open: &Open, intake: &mut Intake<'_>) -> Result<(), Trouble> {
    let table = "config.closures";
    for (key, value) in fields(doc, "closures") {
        let ticket = person(&key.clone().into()).and_then(|person| open.get(&person));
        let home = ticket.and_then(|ticket| intake.home(ticket));
        let (Some(ticket), Some(home), Value::Object(fields)) = (ticket, home, value) else {
            intake.omit(table, "its ticket is not open");
            continue;
        };
        let closing = Doc(fields);
        let Some(due) = closing.moment("time") else {
            intake.omit(table, "it does not say when");
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
                intake.omit(table, "only people are told here");
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
                intake.take(row, alert).await?;
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
                    intake.take(row, subscription).await?;
                }
                None => intake.omit(table, "its ticket is not open"),
            }
        }
    }
    Ok(())
}

async fn note(doc: &Doc, intake: &mut Intake<'_>) -> Result<(), Trouble> {
    let table = "notes";
    let author = doc.inner("author").unwrap_or_default();
    let (Some(member), Some(content)) = (doc.person("recipient"), doc.text("message")) else {
        intake.omit(table, "it has no text or names no member");
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
    Ok(intake.take(row, note).await?)
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
        assert_eq!(end_of_block("until he says sorry"), None);
        assert_eq!(end_of_block("No reason"), None);
    }
}
