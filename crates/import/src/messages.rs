//! Where what was said in another bot's tickets comes in.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use storage::{
    Error,
    bulk::{Known, Origin as OriginRow},
    modmail::{
        MessageKind,
        bulk::{ChangeRow, FileRow, MessageRow, Said as Stands, VersionRow},
    },
    stamp,
};
use time::OffsetDateTime;

use super::{
    intake::{BATCH, Intake, Past},
    numbering,
    outline::{self, Outline},
    report::TWICE,
    ticket::{GUESSED, Said},
};

/// Why there is no copy of a file.
const NO_COPY: &str = "the bot it came from kept no copy";

/// Why an answer was not delivered.
const UNDELIVERED: &str = "the bot it came from could not deliver it";

/// How many bytes of text wait to be written at most.
const HEAVY: usize = 16 * 1024 * 1024;

impl Intake<'_> {
    /// Puts the outlines of a ticket into the order in time, and keeps its highest
    /// number in mind.
    pub(super) fn sort(&mut self, ticket: &str, outlines: &mut [Outline]) {
        let begin = self.home(ticket).map(|home| home.at);
        let begin = begin.unwrap_or(OffsetDateTime::UNIX_EPOCH);
        let (guessed, highest) = outline::sort(begin, outlines);
        self.taking.report.remark_times(GUESSED, guessed);
        if let Some(home) = self.home_mut(ticket) {
            home.next_number = home.next_number.max(highest.unwrap_or_default() + 1);
        }
    }

    /// Takes in what was said in one ticket, or the next of it, in order and each
    /// with its moment.
    pub(super) async fn messages(
        &mut self,
        table: &str,
        ticket: &str,
        said: Vec<Said>,
    ) -> Result<(), Error> {
        if self.home(ticket).is_none() {
            let why = self.why_homeless(ticket);
            for message in said {
                self.taking
                    .report
                    .omit_rows(table, message.rows, &message.key, why);
            }
            return Ok(());
        }
        for message in said {
            self.messages.weight += message.weight();
            self.messages.waiting.push((ticket.to_owned(), message));
            if self.messages.waiting.len() >= BATCH || self.messages.weight >= HEAVY {
                self.flush(table).await?;
            }
        }
        Ok(())
    }

    /// Writes what waits.
    pub(super) async fn flush(&mut self, table: &str) -> Result<(), Error> {
        self.messages.weight = 0;
        let waiting = std::mem::take(&mut self.messages.waiting);
        if waiting.is_empty() {
            return Ok(());
        }
        let mut new = self.unknown(table, waiting).await?;
        self.part_dms(&mut new).await?;
        self.number(&mut new).await?;
        self.write(new).await
    }

    /// Without what an earlier import brought; of that, what was edited or
    /// deleted over there since is.
    async fn unknown(
        &mut self,
        table: &str,
        waiting: Vec<(String, Said)>,
    ) -> Result<Vec<(String, Said)>, Error> {
        let keys: Vec<_> = waiting.iter().map(|(_, said)| said.key.as_str()).collect();
        let source = self.taking.origin.name();
        let mut imported = self.taking.tx.imported();
        let known = imported.known(source, "thread_messages", &keys).await?;
        let mut met = HashSet::new();
        let (mut new, mut moved) = (Vec::with_capacity(waiting.len()), Vec::new());
        for (ticket, message) in waiting {
            if !met.insert(message.key.clone()) {
                let report = &mut self.taking.report;
                report.omit_rows(table, message.rows, &message.key, TWICE);
                continue;
            }
            match known.get(&message.key) {
                None => {
                    self.taking.report.table(table).import(message.rows);
                    new.push((ticket, message));
                }
                Some(Known { target, state }) => {
                    let target = target.as_deref().and_then(|id| id.parse::<i64>().ok());
                    match (target, state) {
                        (Some(id), Some(before)) if *before != self.said(&message) => {
                            moved.push((ticket, message, id, before.clone()));
                        }
                        _ => self.taking.report.table(table).keep(message.rows),
                    }
                }
            }
        }
        self.follow(table, moved).await?;
        Ok(new)
    }

    /// What a message says.
    fn said(&self, message: &Said) -> String {
        let (edited, deleted) = (message.edited_at.map(stamp), message.deleted_at.map(stamp));
        self.saying(&message.content, edited.as_deref(), deleted.as_deref())
    }

    fn saying(&self, content: &str, edited: Option<&str>, deleted: Option<&str>) -> String {
        let text = format!("{:?}", (content, edited, deleted));
        self.taking.digest(&text)
    }

    /// Edits and deletes what was edited and deleted over there, unless it was
    /// here, too.
    async fn follow(
        &mut self,
        table: &str,
        moved: Vec<(String, Said, i64, String)>,
    ) -> Result<(), Error> {
        let ids: Vec<_> = moved.iter().map(|(_, _, id, _)| *id).collect();
        let stand = self.taking.tx.bulk().said(&ids).await?;
        let (mut changes, mut versions, mut origins) = (Vec::new(), Vec::new(), Vec::new());
        for (ticket, message, id, before) in moved {
            let stands = stand.get(&id).filter(|stand| {
                self.saying(
                    &stand.content,
                    stand.edited_at.as_deref(),
                    stand.deleted_at.as_deref(),
                ) == before
            });
            let Some(stands) = stands else {
                self.taking.report.table(table).keep(message.rows);
                continue;
            };
            self.taking.report.table(table).renew(message.rows);
            versions.extend(replaced(&message, id, stands));
            origins.push(OriginRow {
                key: message.key.clone(),
                target: Some(id.to_string()),
                state: Some(self.said(&message)),
            });
            changes.push(ChangeRow {
                id,
                content: message.content,
                edited_at: message.edited_at.map(stamp),
                deleted_at: message.deleted_at.map(stamp),
            });
            if let Some(home) = self.home_mut(&ticket) {
                home.changed = true;
            }
        }
        let tx = &mut *self.taking.tx;
        tx.bulk().change(&changes).await?;
        tx.insert(&versions).await?;
        let source = self.taking.origin.name();
        let mut imported = tx.imported();
        imported.record(source, "thread_messages", &origins).await
    }

    /// Marks as deleted what came in from a ticket before and does not stand there
    /// any more: `there` is what does. When it went nobody says, so it was `at`
    /// the end of what stands there.
    pub(super) async fn delete_gone(
        &mut self,
        ticket: &str,
        there: &HashSet<String>,
        at: Option<OffsetDateTime>,
    ) -> Result<(), Error> {
        let home = self
            .home(ticket)
            .filter(|home| home.past == Past::Untouched);
        let Some(at) = home.map(|home| stamp(at.unwrap_or(home.at))) else {
            return Ok(());
        };
        let source = self.taking.origin.name();
        let mut imported = self.taking.tx.imported();
        let known = imported.below(source, "thread_messages", ticket).await?;
        let gone = known.into_iter().filter(|(key, _)| !there.contains(key));
        let gone: Vec<_> = gone
            .filter_map(|(key, known)| {
                Some((key, known.target?.parse::<i64>().ok()?, known.state?))
            })
            .collect();
        for batch in gone.chunks(BATCH) {
            let ids: Vec<_> = batch.iter().map(|(_, id, _)| *id).collect();
            let stand = self.taking.tx.bulk().said(&ids).await?;
            let (mut changes, mut origins) = (Vec::new(), Vec::new());
            for (key, id, before) in batch {
                let Some(stands) = stand.get(id).filter(|stand| stand.deleted_at.is_none()) else {
                    continue;
                };
                let (content, edited) = (&stands.content, stands.edited_at.as_deref());
                if self.saying(content, edited, None) != *before {
                    continue;
                }
                origins.push(OriginRow {
                    key: key.clone(),
                    target: Some(id.to_string()),
                    state: Some(self.saying(content, edited, Some(&at))),
                });
                changes.push(ChangeRow {
                    id: *id,
                    content: content.clone(),
                    edited_at: stands.edited_at.clone(),
                    deleted_at: Some(at.clone()),
                });
            }
            self.taking.report.remark_times(
                "messages that are gone there, and are marked as deleted here",
                changes.len() as u64,
            );
            self.taking.tx.bulk().change(&changes).await?;
            let mut imported = self.taking.tx.imported();
            imported.record(source, "thread_messages", &origins).await?;
        }
        Ok(())
    }

    /// Takes the direct message from what is not the first to claim it.
    async fn part_dms(&mut self, new: &mut [(String, Said)]) -> Result<(), Error> {
        let ids = new.iter().filter_map(|(_, message)| message.dm);
        let ids: Vec<_> = ids.map(|id| id.to_string()).collect();
        let known = self.taking.tx.bulk().known_dms(&ids).await?;
        let mut met = HashSet::new();
        for (_, message) in new {
            let Some(dm) = message.dm else { continue };
            if !met.insert(dm) || known.contains(&dm.to_string()) {
                message.dm = None;
                self.taking.report.remark(
                    "messages that came in without their direct message, which another has",
                );
            }
        }
        Ok(())
    }

    async fn number(&mut self, new: &mut [(String, Said)]) -> Result<(), Error> {
        let mut next_numbers = BTreeMap::new();
        for chunk in new.chunk_by_mut(|(one, _), (other, _)| one == other) {
            let Some((key, _)) = chunk.first() else {
                continue;
            };
            let key = key.clone();
            let Some((id, is_new, begin)) = self.home_mut(&key).map(|home| {
                (
                    home.id.to_string(),
                    home.past == Past::New,
                    home.next_number,
                )
            }) else {
                continue;
            };
            let (mut taken, mut next) = match self.messages.numbers.take() {
                Some((last, taken, next)) if last == key => (taken, next),
                _ if is_new => (BTreeSet::new(), begin),
                _ => {
                    let (taken, next) = self.taking.tx.bulk().numbers(&id).await?;
                    (taken, next.max(begin))
                }
            };
            let mut printed: Vec<_> = chunk.iter_mut().map(|(_, said)| &mut said.number).collect();
            let changed = numbering::settle(&mut printed, &mut taken, &mut next);
            self.taking.report.remark_times(
                "answers that got a new number, since another in the ticket has theirs",
                changed,
            );
            next_numbers.insert(id, next);
            self.messages.numbers = Some((key, taken, next));
        }
        self.taking.tx.bulk().go_on_numbering(&next_numbers).await
    }

    async fn write(&mut self, new: Vec<(String, Said)>) -> Result<(), Error> {
        let (mut messages, mut origins) = (Vec::new(), Vec::new());
        let (mut files, mut versions) = (Vec::new(), Vec::new());
        for (ticket, said) in new {
            let state = self.said(&said);
            let Some(home) = self.home_mut(&ticket) else {
                continue;
            };
            home.changed = true;
            let (ticket_row, at) = (home.id.to_string(), stamp(said.at.unwrap_or(home.at)));
            let id = self.messages.next_id;
            self.messages.next_id += 1;
            origins.push(OriginRow {
                key: said.key.clone(),
                target: Some(id.to_string()),
                state: Some(state),
            });
            files.extend(said.files.iter().map(|file| FileRow {
                message: id,
                name: file.name.clone(),
                size: file.size,
                url: file.url.clone(),
                failure: NO_COPY,
                at: at.clone(),
            }));
            versions.extend(earlier(&said, id));
            messages.push(MessageRow {
                id,
                ticket: ticket_row,
                kind: kind(said.kind),
                status: said.open.into(),
                user: said.user.get().get(),
                name: said.user_name,
                anonymous: said.anonymous,
                dm: said.dm,
                inbox: said.inbox,
                number: said.number,
                content: said.content,
                error: said.undelivered.then_some(UNDELIVERED),
                edited_at: said.edited_at.map(stamp),
                deleted_at: said.deleted_at.map(stamp),
                at,
            });
        }
        let tx = &mut *self.taking.tx;
        tx.insert(&messages).await?;
        tx.insert(&files).await?;
        tx.insert(&versions).await?;
        let source = self.taking.origin.name();
        let mut imported = tx.imported();
        imported.record(source, "thread_messages", &origins).await
    }
}

/// What a message said before, as the other bot kept it.
fn earlier(said: &Said, id: i64) -> impl Iterator<Item = VersionRow> {
    let numbered = said.versions.iter().enumerate();
    numbered.map(move |(index, (content, at))| VersionRow {
        message: id,
        version: index + 1,
        content: content.clone(),
        at: stamp(*at),
    })
}

/// The same where a message changed: if the other bot kept nothing, it is what
/// stands here.
fn replaced(said: &Said, id: i64, stands: &Stands) -> Vec<VersionRow> {
    if !said.versions.is_empty() || said.content == stands.content {
        return earlier(said, id).collect();
    }
    let at = said.edited_at.or(said.at).map(stamp);
    vec![VersionRow {
        message: id,
        version: usize::try_from(stands.versions).unwrap_or_default() + 1,
        content: stands.content.clone(),
        at: at.unwrap_or_default(),
    }]
}

fn kind(kind: MessageKind) -> &'static str {
    match kind {
        MessageKind::User => "user",
        MessageKind::Staff => "staff",
        MessageKind::Note => "note",
        MessageKind::System => "system",
    }
}
