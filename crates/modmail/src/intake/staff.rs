//! What staff write in a ticket: commands, or else notes.

use botkit::{
    args,
    command::{Command as _, Level, Origin, Outcome, Reply, Staff as _, Verdict, split_call},
    delivery::{Body, Effect, Lane},
    snowflake::created_at,
    text::ENGLISH,
};
use storage::{
    discord::ChannelId,
    inbox::Entry,
    modmail::{TicketStatus, Tx},
};
use time::{Duration, OffsetDateTime};
use twilight_model::channel::Message;

use super::{Decided, Intake};
use crate::{
    commands::Reply as Answering,
    event::{Extra, Said},
    outgoing::{enqueue, ticket_lane},
    tickets::notes,
};

/// A call that is older than this when it is read is not carried out any more,
/// unless it lasts.
const LATE: Duration = Duration::minutes(10);
/// The clocks of this machine and of Discord may differ by this much.
const CLOCK_DIFFERENCE: Duration = Duration::minutes(1);

impl Intake {
    /// Whether a message of the server concerns a ticket, as far as that can be
    /// told by now.
    pub(super) async fn may_be_ticket(&self, message: &Message) -> bool {
        let here = message.guild_id == Some(self.app.tickets.guild.get());
        let channel = message.channel_id.into();
        self.may_call(message) || self.may_be_ticket_channel(channel, here).await
    }

    /// Whether a channel is a ticket's, as far as that can be told by now. Only one
    /// that may be `here`, on the server for tickets, may yet become one.
    pub(super) async fn may_be_ticket_channel(&self, channel: ChannelId, here: bool) -> bool {
        let look = async {
            let mut tx = self.app.store.read().await?;
            match tx.tickets().by_channel(channel).await? {
                Some(ticket) => Ok(ticket.status == TicketStatus::Open),
                // The channel may be there before the bot knows: staff are quick.
                None => Ok(here && is_younger(&mut tx, channel).await?),
            }
        };
        let look: Result<bool, storage::Error> = look.await;
        look.unwrap_or_else(|error| {
            tracing::error!("cannot tell whether a channel is a ticket's: {error}");
            // The decision looks again.
            true
        })
    }

    /// A command, or else a note for the staff.
    pub(super) async fn staff_wrote(
        &self,
        entry: &Entry,
        message: &Message,
    ) -> anyhow::Result<Decided> {
        let app = &*self.app;
        let at = app.clock.now();
        match self.place_of(message).await? {
            Place::Ticket => {}
            Place::Unknown => return Ok(Decided::NotYet),
            Place::Elsewhere if self.may_call(message) => {}
            Place::Elsewhere => {
                // It was taken in case this would be a ticket's channel.
                let mut tx = app.store.write().await?;
                tx.inbox().done(entry.id, at).await?;
                tx.commit().await?;
                return Ok(Decided::Done);
            }
        }
        let locale = app.ticket_locale(&mut app.store.read().await?).await?;
        let origin = Origin::of_message(message, &app.tickets.prefix, &locale);
        let outcome = if let Some(late) = self.late(message, &locale, at) {
            Some(late)
        } else {
            let call = self.as_reply(message, &origin).await?;
            let text = call.as_deref().unwrap_or(&message.content);
            self.dispatcher.prefix(app, text, origin, at).await
        };
        let said = Said::of(message);
        let files = match outcome {
            None => app.copy(&said).await,
            Some(_) => Vec::new(),
        };
        let mut tx = app.store.write().await?;
        // A command that did something has taken the entry already.
        let untouched = tx
            .inbox()
            .record_key(&entry.source, &entry.lane, &entry.kind, at)
            .await?;
        let ticket = tx.tickets().by_channel(message.channel_id.into()).await?;
        if ticket.is_some() {
            let (channel, read) = (message.channel_id.into(), message.id.into());
            tx.catch_ups().ticket_read(channel, read, at).await?;
        }
        let Some(ticket) = ticket else {
            if let Some(outcome) = outcome {
                answer_elsewhere(&mut tx, message, outcome, at).await?;
            }
            app.commit(tx).await?;
            return Ok(Decided::Done);
        };
        match outcome {
            Some(outcome) => {
                if outcome.verdict == Verdict::Done && outcome.reply.is_done() {
                    tx.commit().await?;
                    return Ok(Decided::Done);
                }
                let answer = Effect::Post {
                    message: Body {
                        content: outcome.reply.content.unwrap_or_default(),
                        embeds: outcome.reply.embeds,
                        components: outcome.reply.components,
                        reply_to: Some(message.id.into()),
                        ..Body::default()
                    },
                };
                let lane = ticket_lane(ticket.id);
                enqueue(&mut tx, &lane, ticket.channel_id, &answer, None, at).await?;
            }
            None if untouched && ticket.status == TicketStatus::Open => {
                notes::add(&mut tx, &ticket, message, &said, &files, at).await?;
            }
            None => {}
        }
        app.commit(tx).await?;
        Ok(Decided::Done)
    }

    /// The call that a text stands for that is none, where the settings want every
    /// text of the staff in a ticket to be an answer.
    async fn as_reply(
        &self,
        message: &Message,
        origin: &Origin,
    ) -> Result<Option<String>, storage::Error> {
        let tickets = &self.app.tickets;
        let text = &message.content;
        let said = Said::of(message);
        let has = |what: fn(&Extra) -> bool| said.extras.iter().any(what);
        let sticker = has(|value| matches!(value, Extra::Sticker { .. }));
        let empty = text.trim().is_empty() && said.files.is_empty() && !sticker;
        // What was forwarded cannot be marked as a note, and a poll is held here.
        let stays = has(|value| matches!(value, Extra::Poll { .. } | Extra::Forwarded { .. }));
        let is_none = empty
            || stays
            || split_call(&tickets.prefix, text).is_some()
            || text.starts_with(&tickets.note_prefix)
            || self.app.level(origin) < Answering::SPEC.level;
        if !tickets.reply_without_command || is_none {
            return Ok(None);
        }
        let mut tx = self.app.store.read().await?;
        let ticket = tx.tickets().by_channel(message.channel_id.into()).await?;
        let open = ticket.is_some_and(|ticket| ticket.status == TicketStatus::Open);
        Ok(open.then(|| format!("{}{} -- {text}", tickets.prefix, Answering::SPEC.name)))
    }

    /// What is said to a call that the bot reads so late, after a downtime, that
    /// carrying it out would surprise: whoever wrote it may have done something
    /// else since. An answer to the member is wanted all the same.
    fn late(&self, message: &Message, locale: &str, at: OffsetDateTime) -> Option<Outcome> {
        let age = at - created_at(message.id.get());
        if age < LATE {
            return None;
        }
        let (word, _) = split_call(&self.app.tickets.prefix, &message.content)?;
        let spec = self.dispatcher.registry().find(word)?;
        if spec.lasting {
            return None;
        }
        let values = args! { "minutes" => age.whole_minutes() };
        let said = self.app.texts.say(locale, "command-late", &values);
        Some(Outcome {
            command: Some(spec.name),
            verdict: Verdict::Refused,
            took: std::time::Duration::ZERO,
            reply: Reply::say(said),
        })
    }

    /// Where a message was written.
    async fn place_of(&self, message: &Message) -> Result<Place, storage::Error> {
        let channel = message.channel_id.into();
        let mut tx = self.app.store.read().await?;
        if tx.tickets().by_channel(channel).await?.is_some() {
            Ok(Place::Ticket)
        } else if is_younger(&mut tx, channel).await? {
            Ok(Place::Unknown)
        } else {
            Ok(Place::Elsewhere)
        }
    }

    /// Whether a message outside of tickets is a command all the same. Others
    /// have commands, too, that may look like ours: only staff are answered.
    fn may_call(&self, message: &Message) -> bool {
        let tickets = &self.app.tickets;
        let registry = self.dispatcher.registry();
        let called = split_call(&tickets.prefix, &message.content)
            .is_some_and(|(word, _)| registry.find(word).is_some_and(|registry| registry.prefix));
        let origin = Origin::of_message(message, &tickets.prefix, ENGLISH);
        called
            && message.guild_id == Some(tickets.guild.get())
            && self.app.level(&origin) > Level::Member
    }
}

/// Where something was written on the server.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// In the channel of a ticket, open or closed.
    Ticket,
    /// In a channel that may still turn out to be a ticket's.
    Unknown,
    /// In any other channel.
    Elsewhere,
}

/// Whether a channel is young enough for a ticket that waits for its channel.
async fn is_younger(tx: &mut Tx, channel: ChannelId) -> Result<bool, storage::Error> {
    let since = tx.places().unplaced_since().await?;
    let made = created_at(channel.get().get());
    Ok(since.is_some_and(|since| made >= since - CLOCK_DIFFERENCE))
}

/// Answers a command that was written outside of tickets.
async fn answer_elsewhere(
    tx: &mut Tx,
    message: &Message,
    outcome: Outcome,
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    if outcome.verdict == Verdict::Done && outcome.reply.is_done() {
        return Ok(());
    }
    let answer = Effect::Post {
        message: Body {
            content: outcome.reply.content.unwrap_or_default(),
            embeds: outcome.reply.embeds,
            reply_to: Some(message.id.into()),
            ..Body::default()
        },
    };
    let channel = message.channel_id.into();
    let lane = Lane::Channel(channel);
    enqueue(tx, &lane, Some(channel), &answer, None, at).await?;
    Ok(())
}
