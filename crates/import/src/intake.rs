//! Where tickets of another bot come in, with what was said in them.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use storage::{
    Error,
    bulk::Origin as OriginRow,
    discord::UserId,
    modmail::{
        MessageKind, TicketId, Tx,
        bulk::{FileRow, MessageRow, TicketRow, VersionRow},
    },
    stamp,
};
use time::OffsetDateTime;

use super::{
    Origin, Report, numbering,
    ticket::{Said, Ticket, moment_of},
};

/// How many messages are written at a time.
const BATCH: usize = 2_000;

/// Why something stays away that is about somebody.
pub(super) const ERASED: &str = "the person they are about was erased here";

/// Why there is no copy of a file.
const NO_COPY: &str = "the bot it came from kept no copy";

/// Why an answer was not delivered.
const UNDELIVERED: &str = "the bot it came from could not deliver it";

/// Takes in tickets and messages within one transaction.
#[derive(Debug)]
pub(super) struct Intake<'t> {
    pub(super) tx: &'t mut Tx,
    pub(super) origin: Origin,
    pub(super) report: Report,
    /// The tickets, by what they are called there.
    homes: HashMap<String, Home>,
    /// Those that came in with this import, and of these the closed ones that
    /// say no moment.
    new: Vec<String>,
    endless: Vec<String>,
    /// Tickets of people who were erased here.
    erased: HashSet<String>,
    waiting: Vec<(String, Said)>,
    next_id: i64,
    dms: HashSet<u64>,
}

/// A ticket whose messages may come in.
#[derive(Debug, Clone)]
pub(super) struct Home {
    pub(super) id: TicketId,
    pub(super) user: UserId,
    pub(super) at: OffsetDateTime,
    /// Whether it is open here.
    pub(super) open: bool,
    /// Came in with this import.
    new: bool,
    /// Is here; it may have been erased since an earlier import.
    here: bool,
    next_number: i64,
}

impl<'t> Intake<'t> {
    pub(super) async fn new(tx: &'t mut Tx, origin: Origin) -> Result<Self, Error> {
        let next_id = tx.bulk().next_message_id().await?;
        Ok(Self {
            tx,
            origin,
            report: Report::new(origin),
            homes: HashMap::new(),
            new: Vec::new(),
            endless: Vec::new(),
            erased: HashSet::new(),
            waiting: Vec::new(),
            next_id,
            dms: HashSet::new(),
        })
    }

    /// The ticket that is called so there.
    pub(super) fn home(&self, key: &str) -> Option<&Home> {
        self.homes.get(key).filter(|home| home.here)
    }

    /// Whether a ticket came in with this import.
    pub(super) fn is_new_home(&self, key: &str) -> bool {
        self.homes.get(key).is_some_and(|home| home.new)
    }

    /// Takes in tickets, of which there must be all: a member has one that is
    /// open, the newest, unless they have one here.
    pub(super) async fn tickets(
        &mut self,
        table: &str,
        mut tickets: Vec<Ticket>,
    ) -> Result<(), Error> {
        tickets.sort_by(|one, other| (one.at, &one.key).cmp(&(other.at, &other.key)));
        let keys: Vec<_> = tickets.iter().map(|ticket| ticket.key.as_str()).collect();
        let known = self
            .tx
            .imported()
            .known(self.origin.name(), "threads", &keys)
            .await?;
        let ids: Vec<_> = tickets.iter().map(|ticket| ticket.id.to_string()).collect();
        let here = self.tx.bulk().existing(&ids).await?;
        let users: Vec<_> = tickets
            .iter()
            .map(|ticket| ticket.user.get().get())
            .collect();
        let mut busy = self.tx.bulk().busy(&users).await?;
        let erased = self.tx.bulk().erased(&users).await?;

        let (mut opened, mut origins) = (Vec::new(), Vec::new());
        // The newest first, since that is the one that stays open.
        for ticket in tickets.into_iter().rev() {
            let id = ticket.id.to_string();
            let is_here = here.contains_key(&id);
            let is_known = is_here || known.contains_key(&ticket.key);
            let count = self.report.table(table);
            if self.homes.contains_key(&ticket.key) {
                count.omit(1, "another one there is called the same");
                continue;
            }
            if erased.contains(&ticket.user.get().get()) {
                count.omit(1, ERASED);
                self.erased.insert(ticket.key);
                continue;
            }
            if is_known {
                count.keep(1);
            } else {
                count.import(1);
            }
            let open = if is_known {
                here.get(&id).copied().unwrap_or_default()
            } else {
                ticket.open && busy.insert(ticket.user.get().get())
            };
            self.homes.insert(
                ticket.key.clone(),
                Home {
                    id: ticket.id,
                    user: ticket.user,
                    at: ticket.at,
                    open,
                    new: !is_known,
                    here: is_here || !is_known,
                    next_number: ticket.next_number,
                },
            );
            if is_known {
                continue;
            }
            origins.push(OriginRow {
                key: ticket.key.clone(),
                target: Some(id.clone()),
            });
            if !open && ticket.closed_at.is_none() {
                self.endless.push(id.clone());
            }
            if ticket.open && !open {
                self.report
                    .remark("open tickets that came in closed, since their member has a newer one");
            }
            self.new.push(id);
            opened.push(row(ticket, open));
        }
        for batch in opened.chunks(BATCH) {
            self.tx.insert(batch).await?;
        }
        self.tx
            .imported()
            .record(self.origin.name(), "threads", &origins)
            .await
    }

    /// Takes in what was said in one ticket, in its order in time.
    pub(super) async fn messages(
        &mut self,
        table: &str,
        ticket: &str,
        mut said: Vec<Said>,
    ) -> Result<(), Error> {
        let Some(home) = self.home(ticket) else {
            let rows = said.iter().map(|item| item.rows).sum();
            let why = if self.erased.contains(ticket) {
                ERASED
            } else if self.homes.contains_key(ticket) {
                "their ticket was deleted here"
            } else {
                "there is no ticket they belong to"
            };
            self.report.table(table).omit(rows, why);
            return Ok(());
        };
        let mut last = home.at;
        for message in &mut said {
            let known = message.at;
            let at = known.or_else(|| message.inbox.or(message.dm).and_then(moment_of));
            if known.is_none() {
                self.report
                    .remark("messages whose moment could not be read and was guessed");
            }
            last = at.unwrap_or(last);
            message.at = Some(last);
        }
        said.sort_by_key(|item| item.at);
        let said = said.into_iter().map(|item| (ticket.to_owned(), item));
        self.waiting.extend(said);
        if self.waiting.len() >= BATCH {
            self.flush(table).await?;
        }
        Ok(())
    }

    /// Writes what waits.
    pub(super) async fn flush(&mut self, table: &str) -> Result<(), Error> {
        let waiting = std::mem::take(&mut self.waiting);
        if waiting.is_empty() {
            return Ok(());
        }
        let mut new = self.unknown(table, waiting).await?;
        self.part_dms(&mut new).await?;
        self.number(&mut new).await?;
        self.write(new).await
    }

    /// Without what an earlier import brought.
    async fn unknown(
        &mut self,
        table: &str,
        waiting: Vec<(String, Said)>,
    ) -> Result<Vec<(String, Said)>, Error> {
        let keys: Vec<_> = waiting.iter().map(|(_, item)| item.key.as_str()).collect();
        let source = self.origin.name();
        let known = self
            .tx
            .imported()
            .known(source, "thread_messages", &keys)
            .await?;
        let count = self.report.table(table);
        let mut new = Vec::with_capacity(waiting.len());
        for (ticket, message) in waiting {
            if known.contains_key(&message.key) {
                count.keep(message.rows);
            } else {
                count.import(message.rows);
                new.push((ticket, message));
            }
        }
        Ok(new)
    }

    /// Takes the direct message from what is not the first to claim it.
    async fn part_dms(&mut self, new: &mut [(String, Said)]) -> Result<(), Error> {
        let ids = new.iter().filter_map(|(_, item)| item.dm);
        let ids: Vec<_> = ids.map(|id| id.to_string()).collect();
        let known = self.tx.bulk().known_dms(&ids).await?;
        for (_, message) in new {
            let Some(dm) = message.dm else { continue };
            if !self.dms.insert(dm) || known.contains(&dm.to_string()) {
                message.dm = None;
                self.report.remark(
                    "messages that came in without their direct message, which another has",
                );
            }
        }
        Ok(())
    }

    async fn number(&mut self, new: &mut [(String, Said)]) -> Result<(), Error> {
        let mut next_numbers = BTreeMap::new();
        for chunk in new.chunk_by_mut(|(one, _), (other, _)| one == other) {
            let Some(home) = chunk.first().and_then(|(key, _)| self.homes.get(key)) else {
                continue;
            };
            let id = home.id.to_string();
            let (mut taken, mut next) = if home.new {
                (BTreeSet::new(), home.next_number)
            } else {
                self.tx.bulk().numbers(&id).await?
            };
            let mut printed: Vec<_> = chunk
                .iter_mut()
                .map(|(_, chunk)| &mut chunk.number)
                .collect();
            let changed = numbering::settle(&mut printed, &mut taken, &mut next);
            for _ in 0..changed {
                self.report.remark(
                    "answers that got a new number, since another in the ticket has theirs",
                );
            }
            next_numbers.insert(id, next);
        }
        self.tx.bulk().go_on_numbering(&next_numbers).await
    }

    async fn write(&mut self, new: Vec<(String, Said)>) -> Result<(), Error> {
        let (mut messages, mut origins) = (Vec::new(), Vec::new());
        let (mut files, mut versions) = (Vec::new(), Vec::new());
        for (ticket, said) in new {
            let Some(home) = self.homes.get(&ticket) else {
                continue;
            };
            let (id, at) = (self.next_id, stamp(said.at.unwrap_or(home.at)));
            self.next_id += 1;
            origins.push(OriginRow {
                key: said.key.clone(),
                target: Some(id.to_string()),
            });
            files.extend(said.files.iter().map(|file| FileRow {
                message: id,
                name: file.name.clone(),
                size: file.size,
                url: file.url.clone(),
                failure: NO_COPY,
                at: at.clone(),
            }));
            let numbered = said.versions.iter().enumerate();
            versions.extend(numbered.map(|(index, (content, at))| VersionRow {
                message: id,
                version: index + 1,
                content: content.clone(),
                at: stamp(*at),
            }));
            messages.push(MessageRow {
                id,
                ticket: home.id.to_string(),
                kind: kind(said.kind),
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
        self.tx.insert(&messages).await?;
        self.tx.insert(&files).await?;
        self.tx.insert(&versions).await?;
        self.tx
            .imported()
            .record(self.origin.name(), "thread_messages", &origins)
            .await
    }

    /// Says when tickets ended and opened, once all that was said is in.
    pub(super) async fn finish(&mut self, table: &str) -> Result<(), Error> {
        self.flush(table).await?;
        for batch in self.endless.chunks(BATCH) {
            self.tx.bulk().end_with_last(batch).await?;
        }
        for batch in self.new.chunks(BATCH) {
            self.tx.bulk().history(batch).await?;
        }
        Ok(())
    }
}

fn row(ticket: Ticket, open: bool) -> TicketRow {
    let person = |user_id: UserId| user_id.get().get();
    TicketRow {
        id: ticket.id.to_string(),
        user: person(ticket.user),
        name: ticket.user_name,
        channel: ticket.channel,
        at: stamp(ticket.at),
        status: open.into(),
        next: ticket.next_number.max(1),
        left: ticket.user_left,
        closed_at: ticket.closed_at.filter(|_| !open).map(stamp),
        closed_by: ticket.closed_by.filter(|_| !open).map(person),
        reason: ticket.close_reason.filter(|_| !open),
        category_id: ticket.category_id,
        category_name: ticket.category_name,
        permissions: ticket.required_permissions,
        ticket_category: ticket.topic,
        opened_by: ticket.opened_by.map(person),
        claimed_by: ticket.claimed_by.map(person),
        label: ticket.label,
        waiting_for: ticket.waiting_for.filter(|_| open),
    }
}

fn kind(kind: MessageKind) -> &'static str {
    match kind {
        MessageKind::User => "user",
        MessageKind::Staff => "staff",
        MessageKind::Note => "note",
        MessageKind::System => "system",
    }
}
