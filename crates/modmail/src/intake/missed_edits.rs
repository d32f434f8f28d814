//! Noticing what was edited or deleted while nobody listened.
//!
//! Of what is known of an open ticket, of what waits to be decided about, and of what
//! is held, Discord is asked once more, from the newest message backwards: what differs
//! becomes the entry that the event would have become. A message counts as
//! deleted only where a page of its channel reaches past it and does not have
//! it.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use botkit::lenient;
use serde_json::Value;
use storage::{
    discord::MessageId,
    inbox::Entry,
    modmail::{CatchUp, Place, Side, TicketStatus},
};
use twilight_http::routing::Route;
use twilight_model::{channel::Message, id::Id};

use super::{
    Intake,
    catch_up::{Came, PAGE, id_of},
    receive::{Received, Told},
};
use crate::{
    event::Direct,
    inbox::{Deleted, Edited, Kind, Lane, Source},
};

/// How many pages of a channel are looked at.
const PAGES: usize = 5;

/// How many messages of a ticket are compared.
const KNOWN: i64 = 500;

/// What messages say, by their ids.
type Texts = BTreeMap<u64, String>;

/// What is different at Discord.
#[derive(Debug, Default)]
struct Changes {
    edited: BTreeMap<u64, Edited>,
    gone: BTreeSet<u64>,
}

impl Intake {
    /// Takes in how what is known of a channel has changed.
    pub(super) async fn find_missed_edits(self: &Arc<Self>, row: &CatchUp) -> anyhow::Result<Came> {
        let (side, lane) = match row.place {
            Place::Direct => (Side::Dm, Lane::Member(row.user_id)),
            Place::Ticket => (Side::Inbox, Lane::Channel(row.channel_id)),
        };
        // Before Discord is asked: what comes later is not on its pages.
        let known = self.known(row, side, lane).await?;
        let mut changes = match self.differences(row, side, &known).await? {
            Ok(changes) => changes,
            Err(came) => return Ok(came),
        };
        if self.has_side_threads(row).await? {
            // What is not here may be in one of them.
            changes.gone.clear();
        }
        for edited in changes.edited.into_values() {
            let source = edited.source();
            let received = self.receive(source, lane, &edited, Told::Late).await;
            self.count(received)?;
        }
        for message in changes.gone.into_iter().filter_map(Id::new_checked) {
            let message = MessageId::from(message);
            let deleted = Deleted::one(side, row.channel_id, message);
            let source = Source::Deletion(message);
            let received = self.receive(source, lane, &deleted, Told::Late).await;
            self.count(received)?;
        }
        Ok(Came::Through)
    }

    /// Whether what is known of a ticket's channel may have been written in a thread
    /// below it.
    async fn has_side_threads(&self, row: &CatchUp) -> Result<bool, storage::Error> {
        if row.place == Place::Direct {
            return Ok(false);
        }
        let mut tx = self.app.store.read().await?;
        match tx.tickets().by_channel(row.channel_id).await? {
            Some(ticket) => Ok(!tx.side_threads().of_ticket(ticket.id).await?.is_empty()),
            None => Ok(false),
        }
    }

    fn count(&self, received: Received) -> anyhow::Result<()> {
        match received {
            Received::New => drop(self.progress.changed.inc()),
            Received::Known => {}
            Received::GivenUp => anyhow::bail!("the bot is to stop"),
        }
        Ok(())
    }

    /// What people wrote in a channel, as far as it can still change something.
    async fn known(&self, row: &CatchUp, side: Side, lane: Lane) -> Result<Texts, storage::Error> {
        let mut tx = self.app.store.read().await?;
        let ticket = match row.place {
            Place::Direct => tx.tickets().open_of(row.user_id).await?,
            Place::Ticket => tx.tickets().by_channel(row.channel_id).await?,
        };
        let ticket = ticket.filter(|ticket| ticket.status == TicketStatus::Open);
        let mut known = Texts::new();
        if let Some(ticket) = ticket {
            let written = tx
                .messages()
                .written_on(ticket.id, (side, row.user_id), KNOWN)
                .await?;
            let written = written.into_iter();
            let written = written.map(|written| (written.at_discord.get().get(), written.content));
            // No message is older than its channel: those were in another, before
            // the ticket was reopened.
            let first = row.channel_id.get().get();
            known.extend(written.filter(|(id, _)| *id >= first));
        }
        let waiting = tx.inbox().waiting_in(&lane.to_string()).await?;
        known.extend(waiting.iter().filter_map(written));
        if row.place == Place::Direct {
            let held = tx.held().of_member(row.user_id, KNOWN).await?;
            known.extend(held.iter().filter_map(written));
        }
        Ok(known)
    }

    /// Asks Discord what it has in place of what is known, or how that
    /// ends the reading.
    async fn differences(
        self: &Arc<Self>,
        row: &CatchUp,
        side: Side,
        known: &Texts,
    ) -> anyhow::Result<Result<Changes, Came>> {
        let mut changes = Changes::default();
        let (Some((oldest, _)), Some((newest, _))) =
            (known.first_key_value(), known.last_key_value())
        else {
            return Ok(Ok(changes));
        };
        let mut before = newest + 1;
        for _ in 0..PAGES {
            let route = Route::GetMessages {
                after: None,
                around: None,
                before: Some(before),
                channel_id: row.channel_id.get().get(),
                limit: Some(PAGE),
            };
            let page = match self.page(row, &route).await? {
                Ok(page) => page,
                Err(came) => return Ok(Err(came)),
            };
            if page.is_empty() && row.place == Place::Ticket {
                // Who may not read a channel's history is shown an empty one. A
                // ticket's has its card, at least.
                tracing::warn!(channel.id = %row.channel_id, "a ticket's channel shows no history; may the bot read it?");
                return Ok(Ok(changes));
            }
            let Some(reached) = changes.compare(known, page, before, side) else {
                tracing::error!(channel.id = %row.channel_id, "Discord's page of messages is not understood");
                return Ok(Ok(changes));
            };
            if reached <= *oldest {
                break;
            }
            before = reached;
        }
        Ok(Ok(changes))
    }
}

impl Changes {
    /// Holds what is known against a page of the messages before one of them.
    /// Returns how far back the page reaches; `None` if it cannot be told.
    fn compare(&mut self, known: &Texts, page: Vec<Value>, before: u64, side: Side) -> Option<u64> {
        let full = page.len() >= usize::from(PAGE);
        let there: Option<BTreeMap<u64, Value>> = page
            .into_iter()
            .map(|message| Some((id_of(&message)?, message)))
            .collect();
        let mut there = there?;
        let first = there.first_key_value().map(|(id, _)| *id);
        // A page that is not full is the channel's first.
        let reached = first.filter(|_| full).unwrap_or_default();
        for (id, text) in known.range(reached..before) {
            match there.remove(id) {
                Some(message) => {
                    // A member may have taken a file away and left the text.
                    let edited = edited(&message, side)
                        .filter(|edited| side == Side::Dm || edited.text != *text);
                    self.edited.extend(edited.map(|edited| (*id, edited)));
                }
                None => drop(self.gone.insert(*id)),
            }
        }
        Some(reached)
    }
}

/// The message of an entry that waits, and what it says.
fn written(entry: &Entry) -> Option<(u64, String)> {
    match Kind::of(entry)? {
        Kind::Direct => {
            let direct: Direct = serde_json::from_str(&entry.payload).ok()?;
            Some((direct.message.get().get(), direct.said.text))
        }
        Kind::Staff => {
            let message: Message = serde_json::from_str(&entry.payload).ok()?;
            Some((message.id.get(), message.content))
        }
        _ => None,
    }
}

/// What a message says since it was edited.
fn edited(message: &Value, side: Side) -> Option<Edited> {
    let Some(message) = lenient::message(message) else {
        tracing::error!("a message that was found cannot be read");
        return None;
    };
    Edited::of(&message, side)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn known(ids: &[u64]) -> Texts {
        ids.iter().map(|id| (*id, "text".to_owned())).collect()
    }

    fn page(ids: impl IntoIterator<Item = u64>) -> Vec<Value> {
        let ids = ids.into_iter();
        ids.map(|id| json!({ "id": id.to_string() })).collect()
    }

    /// What is gone after a look at one page before 1000, and how far it reaches.
    fn gone(known: &Texts, page: Vec<Value>) -> (Vec<u64>, Option<u64>) {
        let mut changes = Changes::default();
        let reached = changes.compare(known, page, 1_000, Side::Dm);
        (changes.gone.into_iter().collect(), reached)
    }

    #[test]
    fn only_what_a_page_reaches_past_counts_as_deleted() {
        let known = known(&[10, 950, 960, 1_000]);

        // The channel's beginning: everything before 1000 would be there.
        assert_eq!(gone(&known, page([10, 960])), (vec![950], Some(0)));
        assert_eq!(gone(&known, page([])), (vec![10, 950, 960], Some(0)));
        // A full page says nothing of what is older than its oldest.
        let full = || (900..1_000).filter(|number| *number != 950);
        let full = || page(full().chain([899]));
        assert_eq!(gone(&known, full()), (vec![950], Some(899)));
    }

    #[test]
    fn a_page_that_is_not_understood_says_nothing() {
        let mut page = page([960]);
        page.push(json!({ "id": null }));

        assert_eq!(gone(&known(&[950, 960]), page), (vec![], None));
    }
}
