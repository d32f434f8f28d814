//! What modmail-dev's Modmail remembers.

mod conversation;
mod settings;

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use storage::{
    discord::UserId,
    modmail::{
        Schema,
        bulk::{
            AlertRow, AllowedRow, BlockedRoleRow, BlockedRow, ClosingRow, NoteRow, SnippetRow,
            SubscriptionRow,
        },
    },
};
use time::{Duration, OffsetDateTime};

use self::{
    conversation::conversation,
    settings::{note, settings},
};
use super::{
    doc::Doc,
    dump::{Document, Dump, Kind},
    error::Trouble,
    intake::Intake,
    mode::Import,
    origin::Origin,
    report::{Report, TWICE},
    ticket::Ticket,
};

/// The member of an open ticket, and what it is called there.
type Open = HashMap<UserId, String>;

/// The fields of a log, and of a message in it, that are taken or tell nothing
/// more.
const LOG: &[&str] = &[
    "_id",
    "key",
    "open",
    "created_at",
    "closed_at",
    "channel_id",
    "guild_id",
    "bot_id",
    "recipient",
    "creator",
    "closer",
    "messages",
    "title",
    "close_message",
    "snoozed",
    "snooze_data",
    "other_recipients",
];
const MESSAGE: &[&str] = &[
    "timestamp",
    "message_id",
    "author",
    "content",
    "type",
    "attachments",
    "edited",
];

/// The lists in the settings whose rows follow what is done to them there.
const LISTS: &[&str] = &[
    "config.snippets",
    "config.blocked",
    "config.blocked_roles",
    "config.blocked_whitelist",
    "config.closures",
    "config.subscriptions",
    "config.notification_squad",
];

pub(super) async fn import(dump: Dump, import: Import<'_, Schema>) -> Result<Report, Trouble> {
    let mut tx = import.store.write().await?;
    let mut intake = Intake::new(&mut tx, Origin::ModmailDev).await?;
    let Logs { open, chosen } = tickets(&dump, &mut intake).await?;
    let (mut done, mut unknown, mut repaired) = (0, BTreeMap::new(), BTreeSet::new());
    let (mut has_config, mut has_notes) = (false, false);
    for document in dump.documents() {
        let Document {
            collection,
            kind,
            doc,
            altered,
        } = document?;
        if altered {
            let row = log_key(&doc).unwrap_or_default();
            repaired.insert((collection.clone(), row));
        }
        match kind {
            Kind::Log if chosen.contains(&done) => {
                count_unknown(&doc, "logs", LOG, &mut unknown);
                conversation(&doc, &mut intake, &mut unknown).await?;
            }
            Kind::Log => {
                let rows = doc.list("messages").len() as u64;
                let key = log_key(&doc).unwrap_or_default();
                let report = &mut intake.taking.report;
                report.omit_rows("logs.messages", rows, format_args!("all of {key}"), TWICE);
            }
            Kind::Config => {
                settings(&doc, &open, &mut intake).await?;
                has_config = true;
            }
            Kind::Note => {
                note(&doc, &mut intake).await?;
                has_notes = true;
            }
            Kind::Other => {
                let id = doc.text("_id").unwrap_or_default();
                let why = "the collection is not known here";
                intake.taking.report.omit(&collection, id, why);
            }
        }
        done += 1;
        (import.progress)(done, dump.documents);
    }
    intake.finish("logs.messages").await?;
    drop_gone(&mut intake, has_config, has_notes).await?;
    let mut report = intake.taking.report;
    for (field, count) in unknown {
        report.omit_all(&field, count, "the field is not known here");
    }
    report.alter(&repaired);
    import.end(tx).await?;
    Ok(report)
}

/// Removes what is gone from the settings and the notes, if those are in the
/// dump at all.
async fn drop_gone(
    intake: &mut Intake<'_>,
    has_config: bool,
    has_notes: bool,
) -> Result<(), Trouble> {
    let taking = &mut intake.taking;
    for table in LISTS.iter().filter(|_| has_config) {
        match *table {
            "config.snippets" => taking.drop_gone::<SnippetRow>(table).await?,
            "config.blocked" => taking.drop_gone::<BlockedRow>(table).await?,
            "config.blocked_roles" => taking.drop_gone::<BlockedRoleRow>(table).await?,
            "config.blocked_whitelist" => taking.drop_gone::<AllowedRow>(table).await?,
            "config.closures" => taking.drop_gone::<ClosingRow>(table).await?,
            "config.subscriptions" => taking.drop_gone::<SubscriptionRow>(table).await?,
            _ => taking.drop_gone::<AlertRow>(table).await?,
        }
    }
    if has_notes {
        taking.drop_gone::<NoteRow>("notes").await?;
    }
    Ok(())
}

fn count_unknown(doc: &Doc, table: &str, known: &[&str], unknown: &mut BTreeMap<String, u64>) {
    let held = doc.0.iter().filter(|(_, value)| !value.is_null());
    for (name, _) in held.filter(|(name, _)| !known.contains(&name.as_str())) {
        *unknown.entry(format!("{table}.{name}")).or_default() += 1;
    }
}

/// The logs of a dump.
struct Logs {
    open: Open,
    /// Which of the documents are logs that come in, counted from the first.
    chosen: HashSet<u64>,
}

/// Takes in the tickets. Of a log that stands there twice, as where exports
/// overlap, the later one counts: it has more messages, or is closed by now.
async fn tickets(dump: &Dump, intake: &mut Intake<'_>) -> Result<Logs, Trouble> {
    let mut tickets = HashMap::<String, (usize, u64, Ticket)>::new();
    let mut later = Vec::new();
    for (number, document) in (0..).zip(dump.documents()) {
        let Document { kind, doc, .. } = document?;
        if kind != Kind::Log {
            continue;
        }
        let said = doc.list("messages").len();
        let ticket = match ticket(&doc, intake) {
            Ok(ticket) => ticket,
            Err(why) => {
                let key = log_key(&doc).unwrap_or_default();
                intake.taking.report.omit("logs", key, why);
                continue;
            }
        };
        let key = ticket.key.clone();
        let before = tickets.get(&key);
        let is_later =
            before.is_none_or(|(most, _, before)| (said, !ticket.open) > (*most, !before.open));
        if before.is_some() {
            later.push(key.clone());
        }
        if is_later {
            tickets.insert(key, (said, number, ticket));
        }
    }
    for key in later {
        intake.taking.report.omit("logs", key, TWICE);
    }
    let chosen = tickets.values().map(|ticket| ticket.1).collect();
    let tickets: Vec<_> = tickets.into_values().map(|ticket| ticket.2).collect();
    let open = tickets.iter().filter(|ticket| ticket.open);
    let open: Vec<_> = open
        .map(|ticket| (ticket.user, ticket.key.clone()))
        .collect();
    intake.tickets("logs", tickets).await?;
    // Of several, the one that stayed open.
    let stayed = |key: &String| intake.home(key).is_some_and(|home| home.open);
    let open = open.into_iter().filter(|(_, key)| stayed(key)).collect();
    Ok(Logs { open, chosen })
}

fn log_key(doc: &Doc) -> Option<String> {
    doc.words("key").or_else(|| doc.words("_id"))
}

fn ticket(doc: &Doc, intake: &mut Intake<'_>) -> Result<Ticket, &'static str> {
    let key = log_key(doc).ok_or("it has no key")?;
    let recipient = doc.inner("recipient").unwrap_or_default();
    let user = recipient.person("id").ok_or("it names no member")?;
    let at = doc
        .moment("created_at")
        .ok_or("it does not say when it opened")?;
    let creator = doc.inner("creator").and_then(|doc| doc.person("id"));
    if !doc.list("other_recipients").is_empty() {
        intake
            .taking
            .report
            .remark("tickets with several members, of whom the first was taken over");
    }
    let snoozed = doc.flag("snoozed") && doc.flag("open");
    let snoozed_until = snoozed.then(|| end_of_snooze(doc)).flatten();
    if snoozed && snoozed_until.is_none() {
        let report = &mut intake.taking.report;
        report.remark("snoozed tickets that do not say until when, and came in awake");
    }
    Ok(Ticket {
        user_name: recipient.text("name").unwrap_or_default(),
        channel: doc.id("channel_id"),
        open: doc.flag("open"),
        closed_at: doc.moment("closed_at"),
        closed_by: doc.inner("closer").and_then(|doc| doc.person("id")),
        close_reason: doc.words("close_message"),
        opened_by: creator.filter(|creator| *creator != user),
        label: doc.words("title"),
        snoozed_until,
        ..Ticket::new(&key, user, at)
    })
}

/// When a snoozed ticket wakes: so many seconds after it was snoozed.
fn end_of_snooze(doc: &Doc) -> Option<OffsetDateTime> {
    let snooze = doc.inner("snooze_data")?;
    let seconds = snooze.number("snooze_for")?;
    snooze
        .moment("snooze_start")?
        .checked_add(Duration::seconds(seconds))
        .filter(|at| at.year() <= 9999)
}
