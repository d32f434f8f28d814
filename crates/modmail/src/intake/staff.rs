//! What is written in a ticket's channel: commands, answers, or else notes.

use botkit::{
    args,
    command::{Command as _, Level, Origin, Outcome, Staff as _, Verdict, split_call},
    delivery::{Body, Effect, Lane},
    snowflake::created_at,
    text::ENGLISH,
};
use storage::{
    discord::{ChannelId, RoleId},
    inbox::Entry,
    modmail::{MessageKind, MessageRowId, Ticket, TicketStatus, Tx},
};
use time::{Duration, OffsetDateTime};
use twilight_model::channel::Message;

use super::{Decided, Intake, typed::Typed};
use crate::{
    App,
    commands::SendNote,
    event::{Said, is_made},
    inbox::Edited,
    outgoing::{enqueue, ticket_lane},
    render::send_note_button,
    tickets::{attention, notes},
};

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
            match tx.tickets().around(channel).await? {
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
        let typed = if is_made(message, app.me) {
            self.others.wrote(message.channel_id.into());
            Typed::Note(None)
        } else {
            self.typed_as(message, &origin).await?
        };
        let (outcome, told) = match typed {
            Typed::Late(outcome) => (Some(*outcome), None),
            Typed::Call(text) => (self.dispatcher.prefix(app, &text, origin, at).await, None),
            Typed::Note(told) => (
                None,
                told.map(|told| self.say_kept(message, &told, &locale)),
            ),
        };
        let heard = Heard {
            message,
            outcome,
            told,
            note: None,
        };
        self.settle(entry, heard, at).await
    }

    /// A note that became a call by an edit. `None` if it was no note.
    pub(super) async fn mended(
        &self,
        entry: &Entry,
        edited: &Edited,
        message: &Message,
    ) -> anyhow::Result<Option<Decided>> {
        let app = &*self.app;
        let at = app.clock.now();
        let (note, locale) = {
            let mut tx = app.store.read().await?;
            let note = tx.messages().by_inbox(edited.message).await?;
            (note, app.ticket_locale(&mut tx).await?)
        };
        let is_note = |note: &storage::modmail::Message| {
            note.kind == MessageKind::Note && note.deleted_at.is_none()
        };
        let Some(note) = note.filter(is_note) else {
            return Ok(None);
        };
        let origin = Origin {
            source: entry.source.clone(),
            ..Origin::of_message(message, &app.tickets.prefix, &locale)
        };
        let text = &message.content;
        let heard = Heard {
            message,
            outcome: self.dispatcher.prefix(app, text, origin, at).await,
            told: None,
            note: Some(note.id),
        };
        Ok(Some(self.settle(entry, heard, at).await?))
    }

    /// Writes down what was heard, and answers it.
    async fn settle(
        &self,
        entry: &Entry,
        heard: Heard<'_>,
        at: OffsetDateTime,
    ) -> anyhow::Result<Decided> {
        let app = &*self.app;
        let message = heard.message;
        let said = Said::of(message);
        // A call that did nothing is kept, too: it may have been meant for another
        // bot, and an edit may mend it.
        let stored = heard
            .outcome
            .as_ref()
            .is_none_or(|outcome| outcome.verdict != Verdict::Done);
        let files = if stored && heard.note.is_none() {
            app.copy(&said).await
        } else {
            Vec::new()
        };
        let mut tx = app.store.write().await?;
        // A command that did something has taken the entry already.
        let untouched = tx
            .inbox()
            .record_key(&entry.source, &entry.lane, &entry.kind, at)
            .await?;
        let channel = message.channel_id.into();
        let Some(ticket) = tx.tickets().around(channel).await? else {
            if let Some(outcome) = heard.outcome {
                answer(&mut tx, None, message, body_of(outcome), at).await?;
            }
            app.commit(tx).await?;
            return Ok(Decided::Done);
        };
        let read = message.id.into();
        tx.catch_ups().ticket_read(channel, read, at).await?;
        if let Some(note) = heard.note {
            tx.messages().edit(note, &said.text, at).await?;
        } else if stored && untouched && ticket.status == TicketStatus::Open {
            self.somebody_wrote(&mut tx, &ticket, &heard, at).await?;
            notes::add(&mut tx, &ticket, message, &said, &files, at).await?;
        }
        let reply = match heard.outcome {
            Some(outcome) if self.is_others(&outcome, channel) => None,
            Some(outcome) => {
                let offered = outcome.verdict == Verdict::Unknown
                    && ticket.status == TicketStatus::Open
                    && self.may_be_sent(message, &origin_of(app, message), &ticket);
                let body = body_of(outcome);
                if offered {
                    let locale = app.ticket_locale(&mut tx).await?;
                    body.map(|body| self.offer(message, body, &locale))
                } else {
                    body
                }
            }
            None => heard.told,
        };
        answer(&mut tx, Some(&ticket), message, reply, at).await?;
        app.commit(tx).await?;
        Ok(Decided::Done)
    }

    /// Whether a call was probably meant for another bot.
    fn is_others(&self, outcome: &Outcome, channel: ChannelId) -> bool {
        outcome.verdict == Verdict::Unknown
            && (!self.app.tickets.answer_unknown_commands || self.others.are_in(channel))
    }

    /// What is said about a text that was kept as a note.
    fn say_kept(&self, message: &Message, told: &super::typed::Kept, locale: &str) -> Body {
        let app = &*self.app;
        let mut lines = Vec::new();
        if let Some(command) = told.command {
            let prefix = app.tickets.prefix.as_str();
            let values = args! { "command" => command, "prefix" => prefix };
            lines.push(app.texts.say(locale, "typed-command", &values));
        }
        let body = Body::text(lines.join("\n"));
        if told.may_be_sent {
            self.offer(message, body, locale)
        } else {
            body
        }
    }

    /// Adds to what is said about a note that it can go to the member after all.
    fn offer(&self, message: &Message, mut body: Body, locale: &str) -> Body {
        let texts = &self.app.texts;
        if !body.content.is_empty() {
            body.content.push('\n');
        }
        body.content += &texts.say(locale, "kept-as-note", &args! {});
        let name = SendNote::SPEC.name;
        let button = send_note_button(texts, locale, name, message.id.into());
        body.components.push(button);
        body
    }

    /// Deals with who it was that wrote what becomes a note: what staff write comes
    /// before an idle closing, and they learn of others who write.
    async fn somebody_wrote(
        &self,
        tx: &mut Tx,
        ticket: &Ticket,
        heard: &Heard<'_>,
        at: OffsetDateTime,
    ) -> Result<(), storage::Error> {
        let (app, message) = (&*self.app, heard.message);
        if is_made(message, app.me) {
            return Ok(());
        }
        if self.is_outsider(tx, message, ticket).await? {
            return notes::tell_of_outsider(app, tx, ticket, message, at).await;
        }
        match heard.outcome {
            None => attention::acted(app, tx, ticket.id, at).await,
            Some(_) => Ok(()),
        }
    }

    /// Whether somebody writes in a ticket who is not of the staff.
    async fn is_outsider(
        &self,
        tx: &mut Tx,
        message: &Message,
        ticket: &Ticket,
    ) -> Result<bool, storage::Error> {
        let origin = origin_of(&self.app, message);
        if self.app.level(&origin) > Level::Member {
            return Ok(false);
        }
        let category = tx.categories().of_ticket(ticket.id).await?;
        let invited = category.map(|category| category.staff_roles);
        let invited = invited.unwrap_or_default();
        let here = origin.roles.iter().copied();
        Ok(!here.map(RoleId::from).any(|role| invited.contains(&role)))
    }

    /// Where a message was written.
    async fn place_of(&self, message: &Message) -> Result<Place, storage::Error> {
        let channel = message.channel_id.into();
        let mut tx = self.app.store.read().await?;
        if tx.tickets().around(channel).await?.is_some() {
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
            .is_some_and(|(word, _)| registry.find(word).is_some_and(|spec| spec.prefix));
        let origin = origin_of(&self.app, message);
        called
            && !message.author.bot
            && message.guild_id == Some(tickets.guild.get())
            && self.app.level(&origin) > Level::Member
    }
}

/// Who wrote a message, for what they may do.
fn origin_of(app: &App, message: &Message) -> Origin {
    Origin::of_message(message, &app.tickets.prefix, ENGLISH)
}

/// A message of the server and what became of it.
struct Heard<'a> {
    message: &'a Message,
    /// How the call ended, if it was one.
    outcome: Option<Outcome>,
    /// What is said about it, if it was none.
    told: Option<Body>,
    /// The note that it is already.
    note: Option<MessageRowId>,
}

/// Where something was written on the server.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// In the channel of a ticket, open or closed, or in a thread below it.
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

/// What a call is answered, if anything: what succeeded shows by itself.
fn body_of(outcome: Outcome) -> Option<Body> {
    if outcome.verdict == Verdict::Done && outcome.reply.is_done() {
        return None;
    }
    Some(Body {
        content: outcome.reply.content.unwrap_or_default(),
        embeds: outcome.reply.embeds,
        components: outcome.reply.components,
        ..Body::default()
    })
}

/// Answers a message where it was written: in a ticket, or elsewhere.
async fn answer(
    tx: &mut Tx,
    ticket: Option<&Ticket>,
    message: &Message,
    body: Option<Body>,
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    let Some(body) = body else { return Ok(()) };
    let answer = Effect::Post {
        message: Body {
            reply_to: Some(message.id.into()),
            ..body
        },
    };
    let channel = message.channel_id.into();
    let lane = ticket.map_or(Lane::Channel(channel), |ticket| ticket_lane(ticket.id));
    enqueue(tx, &lane, Some(channel), &answer, None, at).await?;
    Ok(())
}
