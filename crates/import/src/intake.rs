//! Where tickets of another bot come in.

use std::{
    collections::{HashMap, HashSet},
    fmt,
};

use storage::{
    Error,
    bulk::{Known, Origin as OriginRow},
    discord::UserId,
    modmail::{
        Schema, TicketId, Tx,
        bulk::{CategoryRow, TicketRow},
    },
    stamp,
};
use time::OffsetDateTime;

use super::{
    origin::Origin,
    report::{ERASED, TWICE},
    taking::{SourceRow, Taking},
    ticket::{Messages, Ticket},
};

/// How many rows are written at a time.
pub(super) const BATCH: usize = 2_000;

/// Why messages have no ticket here.
const DELETED: &str = "their ticket was deleted here";
const HOMELESS: &str = "there is no ticket they belong to";

/// Takes in tickets and what belongs to them within one transaction.
#[derive(Debug)]
pub(super) struct Intake<'t> {
    pub(super) taking: Taking<'t, Schema>,
    pub(super) messages: Messages,
    /// The tickets, by what they are called there.
    homes: HashMap<String, Home>,
    /// Those whose members were erased here.
    erased: HashSet<String>,
    /// Those that came in with this import; those that say no moment at which
    /// they were closed; and those that were closed or opened again over there.
    new: Vec<String>,
    endless: Vec<String>,
    closed: Vec<String>,
    reopened: Vec<String>,
}

/// A ticket whose messages may come in.
#[derive(Debug, Clone)]
pub(super) struct Home {
    pub(super) id: TicketId,
    pub(super) user: UserId,
    pub(super) at: OffsetDateTime,
    /// Whether it is open here.
    pub(super) open: bool,
    pub(super) past: Past,
    /// Something came in for it.
    pub(super) changed: bool,
    /// What it is over there.
    state: String,
    pub(super) next_number: i64,
}

/// What became of a ticket up to this import.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Past {
    /// It comes in now.
    New,
    /// Nobody did anything to it here since it came in.
    Untouched,
    /// Somebody did.
    Touched,
    /// It is not here any more.
    Deleted,
}

/// What an earlier import says of a ticket that is to be taken in.
#[derive(Debug)]
struct Earlier {
    /// Whether it is open here; `None` if it was deleted.
    open: Option<bool>,
    untouched: bool,
    /// Whether it is something else over there than it was.
    moved: bool,
}

impl<'t> Intake<'t> {
    pub(super) async fn new(tx: &'t mut Tx, origin: Origin) -> Result<Self, Error> {
        let next_id = tx.bulk().next_message_id().await?;
        Ok(Self {
            taking: Taking::new(tx, origin).await?,
            messages: Messages::new(next_id),
            homes: HashMap::new(),
            erased: HashSet::new(),
            new: Vec::new(),
            endless: Vec::new(),
            closed: Vec::new(),
            reopened: Vec::new(),
        })
    }

    /// Leaves out a row that is called `row` there.
    pub(super) fn omit(&mut self, table: &str, row: impl fmt::Display, why: &'static str) {
        self.taking.report.omit(table, row, why);
    }

    /// The ticket that is called so there.
    pub(super) fn home(&self, key: &str) -> Option<&Home> {
        self.homes
            .get(key)
            .filter(|home| home.past != Past::Deleted)
    }

    pub(super) fn home_mut(&mut self, key: &str) -> Option<&mut Home> {
        self.homes
            .get_mut(key)
            .filter(|home| home.past != Past::Deleted)
    }

    /// Why there is no ticket that is called so there.
    pub(super) fn why_homeless(&self, key: &str) -> &'static str {
        if self.erased.contains(key) {
            ERASED
        } else if self.homes.contains_key(key) {
            DELETED
        } else {
            HOMELESS
        }
    }

    /// Takes in a kind of ticket and tells its number here, if it is here.
    pub(super) async fn category(
        &mut self,
        from: SourceRow<'_>,
        row: CategoryRow,
    ) -> Result<Option<i64>, Error> {
        let name = row.name.clone();
        self.taking.take(from, row).await?;
        self.taking.tx.bulk().category(&name).await
    }

    /// Takes in tickets, of which there must be all: a member has one that is
    /// open, the newest, unless they have one here.
    pub(super) async fn tickets(&mut self, table: &str, tickets: Vec<Ticket>) -> Result<(), Error> {
        let tickets = self.admitted(table, tickets).await?;
        let earlier = self.earlier(&tickets).await?;
        let users: Vec<_> = tickets
            .iter()
            .map(|ticket| ticket.user.get().get())
            .collect();
        let mut busy = self.taking.tx.bulk().busy(&users).await?;
        for ticket in &tickets {
            let ends = |earlier: &Earlier| {
                earlier.open == Some(true) && earlier.untouched && earlier.moved
            };
            if !ticket.open && earlier.get(&ticket.key).is_some_and(ends) {
                busy.remove(&ticket.user.get().get());
            }
        }
        let (mut new, mut ended, mut going_on) = (Vec::new(), Vec::new(), Vec::new());
        // The newest first, since that is the one that stays open.
        for ticket in tickets.into_iter().rev() {
            let user = ticket.user.get().get();
            let Some(earlier) = earlier.get(&ticket.key) else {
                let open = ticket.open && busy.insert(user);
                self.settle(table, &ticket, open, None);
                new.push(row(ticket, open));
                continue;
            };
            let was_open = earlier.open == Some(true);
            if earlier.open.is_none() || !earlier.untouched || !earlier.moved {
                self.settle(table, &ticket, was_open, Some(earlier));
                continue;
            }
            let open = ticket.open && (was_open || busy.insert(user));
            self.settle(table, &ticket, open, Some(earlier));
            let rows = if open { &mut going_on } else { &mut ended };
            rows.push(row(ticket, open));
        }
        let bulk = &mut *self.taking.tx;
        for batch in ended.chunks(BATCH) {
            bulk.bulk().renew(batch).await?;
        }
        // They are numbered as they come in, those of before first.
        new.reverse();
        for batch in new.chunks(BATCH) {
            bulk.insert(batch).await?;
        }
        for batch in going_on.chunks(BATCH) {
            bulk.bulk().renew(batch).await?;
        }
        Ok(())
    }

    /// Those that may come in, the oldest first.
    async fn admitted(
        &mut self,
        table: &str,
        mut tickets: Vec<Ticket>,
    ) -> Result<Vec<Ticket>, Error> {
        tickets.sort_by(|one, other| (one.at, &one.key).cmp(&(other.at, &other.key)));
        let users = tickets.iter().map(|ticket| ticket.user.get().get());
        let users: Vec<_> = users.collect();
        let erased = self.taking.tx.bulk().erased(&users).await?;
        let mut ids = HashSet::new();
        tickets.retain(|ticket| {
            if erased.contains(&ticket.user.get().get()) {
                self.taking.report.omit(table, &ticket.key, ERASED);
                self.erased.insert(ticket.key.clone());
                return false;
            }
            let first = ids.insert(ticket.id);
            if !first {
                self.taking.report.omit(table, &ticket.key, TWICE);
            }
            first
        });
        Ok(tickets)
    }

    /// What is known of tickets from before.
    async fn earlier(&mut self, tickets: &[Ticket]) -> Result<HashMap<String, Earlier>, Error> {
        let source = self.taking.origin.name();
        let mut found = HashMap::new();
        for batch in tickets.chunks(BATCH) {
            let keys: Vec<_> = batch.iter().map(|ticket| ticket.key.as_str()).collect();
            let ids: Vec<_> = batch.iter().map(|ticket| ticket.id.to_string()).collect();
            let tx = &mut *self.taking.tx;
            let known = tx.imported().known(source, "threads", &keys).await?;
            let here = tx.bulk().existing(&ids).await?;
            let standing = tx.bulk().status_details(&ids).await?;
            for (ticket, id) in batch.iter().zip(&ids) {
                let known = known.get(&ticket.key);
                let open = here.get(id).copied();
                if known.is_none() && open.is_none() {
                    continue;
                }
                let state = known.and_then(|Known { state, .. }| state.as_deref()?.split_once(' '));
                let stands = standing
                    .get(id)
                    .map(|standing| self.taking.digest(standing));
                let earlier = Earlier {
                    open,
                    untouched: state.is_some_and(|(_, here)| Some(here) == stands.as_deref()),
                    moved: state.is_some_and(|(there, _)| there != self.state(ticket)),
                };
                found.insert(ticket.key.clone(), earlier);
            }
        }
        Ok(found)
    }

    /// What a ticket is over there.
    fn state(&self, ticket: &Ticket) -> String {
        let closed = ticket.closed_at.map(stamp);
        let (snoozed, since) = (ticket.snoozed_until, ticket.waiting_since);
        let text = format!(
            "{:?}",
            (
                (
                    &ticket.user_name,
                    ticket.channel,
                    ticket.open,
                    ticket.user_left
                ),
                (closed, ticket.closed_by, &ticket.close_reason),
                (ticket.category_id, &ticket.category_name, ticket.topic),
                (
                    ticket.claimed_by,
                    &ticket.label,
                    &ticket.required_permissions
                ),
                (ticket.waiting_for, since.map(stamp), snoozed.map(stamp)),
            )
        );
        self.taking.digest(&text)
    }

    /// Counts a ticket and gives it its place, open or not.
    fn settle(&mut self, table: &str, ticket: &Ticket, open: bool, earlier: Option<&Earlier>) {
        let renewed =
            earlier.filter(|earlier| earlier.open.is_some() && earlier.untouched && earlier.moved);
        let id = ticket.id.to_string();
        let count = self.taking.report.table(table);
        match earlier {
            None => count.import(1),
            Some(_) if renewed.is_some() => count.renew(1),
            Some(_) => count.keep(1),
        }
        let comes_in = earlier.is_none() || renewed.is_some();
        if comes_in && !open && ticket.closed_at.is_none() {
            self.endless.push(id.clone());
        }
        if comes_in && ticket.open && !open {
            self.taking.report.remark(
                "open tickets that came in closed, since their member has another that is open",
            );
        }
        match renewed.map(|renewed| renewed.open == Some(true)) {
            Some(true) if !open => self.closed.push(id),
            Some(false) if open => self.reopened.push(id),
            None if earlier.is_none() => self.new.push(id),
            _ => {}
        }
        let home = Home {
            id: ticket.id,
            user: ticket.user,
            at: ticket.at,
            open,
            past: match earlier {
                None => Past::New,
                Some(Earlier { open: None, .. }) => Past::Deleted,
                Some(earlier) if earlier.untouched => Past::Untouched,
                Some(_) => Past::Touched,
            },
            changed: comes_in,
            state: self.state(ticket),
            next_number: ticket.next_number,
        };
        self.homes.insert(ticket.key.clone(), home);
    }

    /// Says when tickets ended and opened, once all that was said is in.
    pub(super) async fn finish(&mut self, table: &str) -> Result<(), Error> {
        self.flush(table).await?;
        let bulk = &mut *self.taking.tx;
        for batch in self.endless.chunks(BATCH) {
            bulk.bulk().end_with_last(batch).await?;
        }
        for batch in self.new.chunks(BATCH) {
            bulk.bulk().opened(batch).await?;
            bulk.bulk().closed(batch).await?;
        }
        for batch in self.closed.chunks(BATCH) {
            bulk.bulk().closed(batch).await?;
        }
        for batch in self.reopened.chunks(BATCH) {
            bulk.bulk().reopened(batch).await?;
        }
        let changed = self.homes.values();
        let follow = |past| matches!(past, Past::New | Past::Untouched);
        let changed = changed.filter(|home| home.changed && follow(home.past));
        self.record(changed.cloned().collect()).await
    }

    /// Records tickets as they are, there and here.
    async fn record(&mut self, homes: Vec<Home>) -> Result<(), Error> {
        let source = self.taking.origin.name();
        let keys: HashMap<_, _> = self
            .homes
            .iter()
            .map(|(key, home)| (home.id, key))
            .collect();
        for batch in homes.chunks(BATCH) {
            let ids: Vec<_> = batch.iter().map(|home| home.id.to_string()).collect();
            let standing = self.taking.tx.bulk().status_details(&ids).await?;
            let origins = batch.iter().zip(ids).filter_map(|(home, id)| {
                let here = self.taking.digest(standing.get(&id)?);
                Some(OriginRow {
                    key: (*keys.get(&home.id)?).clone(),
                    target: Some(id),
                    state: Some(format!("{} {here}", home.state)),
                })
            });
            let origins: Vec<_> = origins.collect();
            let mut imported = self.taking.tx.imported();
            imported.record(source, "threads", &origins).await?;
        }
        Ok(())
    }
}

fn row(ticket: Ticket, open: bool) -> TicketRow {
    let person = |user: UserId| user.get().get();
    TicketRow {
        id: ticket.id.to_string(),
        user: person(ticket.user),
        name: ticket.user_name,
        channel: ticket.channel,
        at: stamp(ticket.at),
        status: open.into(),
        next: ticket.next_number.clamp(1, super::numbering::MOST),
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
        waiting_since: ticket.waiting_since.filter(|_| open).map(stamp),
        snoozed_until: ticket.snoozed_until.filter(|_| open).map(stamp),
    }
}
