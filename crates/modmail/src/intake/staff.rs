//! What is written in a ticket's channel: commands, answers, or else notes.

use botkit::{
    args,
    command::{Called, Command as _, Level, Origin, Outcome, Staff as _, Verdict},
    delivery::{Body, Effect, File, Lane},
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

use super::{
    Decided, Intake,
    typed::{Calls, Typed},
};
use crate::{
    App,
    commands::{Reply, SendNote},
    decide::words::{Typing, Word, word},
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
        match self.may_call(message).await {
            Ok(true) => true,
            Ok(false) => self.may_be_ticket_channel(channel, here).await,
            Err(error) => {
                tracing::error!("cannot tell whether a word is an alias: {error}");
                // The decision looks again.
                true
            }
        }
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
            Place::Elsewhere if self.may_call(message).await? => {}
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
        let mut told = None;
        let carried = match typed {
            Typed::Refused(outcome) => CallResult::refused(*outcome),
            Typed::Calls(calls) => self.carry_out(&calls, message, &origin, at).await?,
            Typed::Note(stored) => {
                told = stored.map(|stored| self.say_kept(message, &stored, &locale));
                CallResult::default()
            }
        };
        let heard = Heard {
            message,
            carried,
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
        let carried = match self.known_call(&message.content, &origin).await? {
            Some(Typed::Calls(calls)) => self.carry_out(&calls, message, &origin, at).await?,
            Some(Typed::Refused(outcome)) => CallResult::refused(*outcome),
            Some(Typed::Note(_)) | None => return Ok(None),
        };
        let heard = Heard {
            message,
            carried,
            told: None,
            note: Some(note.id),
        };
        Ok(Some(self.settle(entry, heard, at).await?))
    }

    /// Carries out what a message calls. Of several calls each is carried out once,
    /// whatever becomes of this process in between, and the first that is refused is
    /// the last.
    async fn carry_out(
        &self,
        calls: &Calls,
        message: &Message,
        origin: &Origin,
        at: OffsetDateTime,
    ) -> anyhow::Result<CallResult> {
        let Some(alias) = &calls.alias else {
            let mut carried = CallResult::default();
            for text in &calls.texts {
                carried.outcome = self.call(text, message, origin.clone(), at).await;
                carried.done = carried.outcome.is_some() && carried.is_well();
            }
            return Ok(carried);
        };
        let app = &*self.app;
        let mut carried = CallResult::default();
        for (index, text) in calls.texts.iter().enumerate() {
            let step = index + 1;
            let origin = Origin {
                source: format!("alias-{step}:{}", origin.source),
                // What was typed stays: it is not the call of a single command.
                message: None,
                ..origin.clone()
            };
            let source = origin.source.clone();
            if app.store.read().await?.inbox().is_settled(&source).await? {
                // An earlier process has done it.
                carried.done = true;
                continue;
            }
            self.answer_step(message, carried.outcome.as_ref(), at)
                .await?;
            let locale = origin.locale.clone();
            carried.outcome = self.call(text, message, origin, at).await;
            if !carried.is_well() {
                if let Some(ended) = &mut carried.outcome {
                    let values = args! { "step" => step, "name" => alias.as_str() };
                    let stopped = app.texts.say(&locale, "alias-stopped", &values);
                    let said = ended.reply.content.take().unwrap_or_default();
                    ended.reply.content = Some(format!("{stopped}\n{said}"));
                }
                break;
            }
            carried.done = true;
        }
        Ok(carried)
    }

    /// Carries out one call, unless it is read too late.
    async fn call(
        &self,
        text: &str,
        message: &Message,
        origin: Origin,
        at: OffsetDateTime,
    ) -> Option<Outcome> {
        match self.late(text, message, &origin.locale, at) {
            Some(late) => Some(late),
            None => self.dispatcher.prefix(&self.app, text, origin, at).await,
        }
    }

    /// Answers one of several calls, before the next may take the channel away.
    async fn answer_step(
        &self,
        message: &Message,
        outcome: Option<&Outcome>,
        at: OffsetDateTime,
    ) -> Result<(), storage::Error> {
        let Some(outcome) = outcome else {
            return Ok(());
        };
        let files = self.keep_files(outcome).await;
        let Some(body) = body_of(outcome, files) else {
            return Ok(());
        };
        let mut tx = self.app.store.write().await?;
        let ticket = tx.tickets().around(message.channel_id.into()).await?;
        answer(&mut tx, ticket.as_ref(), message, Some(body), at).await?;
        self.app.commit(tx).await
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
        let stored = !heard.carried.done;
        let files = if stored && heard.note.is_none() {
            app.copy(&said).await
        } else {
            Vec::new()
        };
        let answered = match &heard.carried.outcome {
            Some(outcome) => self.keep_files(outcome).await,
            None => Vec::new(),
        };
        let mut tx = app.store.write().await?;
        // A command that did something has taken the entry already.
        let untouched = tx
            .inbox()
            .record_key(&entry.source, &entry.lane, &entry.kind, at)
            .await?;
        let channel = message.channel_id.into();
        let Some(ticket) = tx.tickets().around(channel).await? else {
            if let Some(outcome) = heard.carried.outcome {
                let body = body_of(&outcome, answered);
                answer(&mut tx, None, message, body, at).await?;
            }
            app.commit(tx).await?;
            return Ok(Decided::Done);
        };
        let read = message.id.into();
        tx.catch_ups().ticket_read(channel, read, at).await?;
        if let Some(note) = heard.note {
            tx.messages().edit(note, &said.text, at).await?;
            if !stored {
                // It was a call after all: no further edit repeats it, no button sends it.
                let by = message.author.id.into();
                tx.messages().delete(note, Some(by), at).await?;
            }
        } else if stored && untouched && ticket.status == TicketStatus::Open {
            self.somebody_wrote(&mut tx, &ticket, &heard, at).await?;
            notes::add(&mut tx, &ticket, message, &said, &files, at).await?;
        }
        let reply = match heard.carried.outcome {
            Some(outcome) if self.is_others(&outcome, channel) => None,
            Some(outcome) => {
                let offered = outcome.verdict == Verdict::Unknown
                    && ticket.status == TicketStatus::Open
                    && self.may_be_sent(message, &origin_of(app, message), &ticket);
                let body = body_of(&outcome, answered);
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

    /// Keeps the files of an answer beside the database, as far as that takes them.
    async fn keep_files(&self, outcome: &Outcome) -> Vec<File> {
        let mut kept = Vec::new();
        for file in &outcome.reply.files {
            match self.app.files.put(file.bytes.clone()).await {
                Ok(stored) => kept.push(File {
                    name: file.name.clone(),
                    sha256: stored.sha256,
                    ..File::default()
                }),
                Err(error) => {
                    let why = anyhow::Error::from(error);
                    tracing::error!("an answer goes without a file: {why:#}");
                }
            }
        }
        kept
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
        match heard.carried.outcome {
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
        if self.app.level(&origin) > Level::Member || self.app.may_call(&origin, &Reply::SPEC) {
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

    /// Whether a message outside of tickets is a command, or an alias for some, all
    /// the same. Others have commands, too, that may look like ours: only staff are
    /// answered.
    async fn may_call(&self, message: &Message) -> Result<bool, storage::Error> {
        let tickets = &self.app.tickets;
        let called = word(&tickets.prefix, &message.content);
        let Some(word) = called.filter(|word| word.typing == Typing::Once) else {
            return Ok(false);
        };
        let origin = origin_of(&self.app, message);
        let answered = !message.author.bot
            && message.guild_id == Some(tickets.guild.get())
            && (self.app.level(&origin) > Level::Member || self.is_let_call(&origin, &word));
        if !answered || self.is_command(&word) {
            return Ok(answered);
        }
        let mut tx = self.app.store.read().await?;
        let alias = tx.aliases().get(&word.word.to_lowercase()).await?;
        Ok(alias.is_some())
    }

    /// Whether words are a command for the staff that somebody else is let call.
    fn is_let_call(&self, origin: &Origin, word: &Word<'_>) -> bool {
        match self.dispatcher.registry().called_by(word.word, word.rest) {
            Called::Command(spec) => spec.level > Level::Member && self.app.may_call(origin, spec),
            Called::Group | Called::Unknown => false,
        }
    }
}

/// Who wrote a message, for what they may do.
fn origin_of(app: &App, message: &Message) -> Origin {
    Origin::of_message(message, &app.tickets.prefix, ENGLISH)
}

/// A message of the server and what became of it.
struct Heard<'a> {
    message: &'a Message,
    /// What became of its calls.
    carried: CallResult,
    /// What is said about it, if it was none.
    told: Option<Body>,
    /// The note that it is already.
    note: Option<MessageRowId>,
}

/// What became of the calls of a message.
#[derive(Debug, Default)]
struct CallResult {
    /// How the last of them ended; `None` if there was none, or an earlier process did
    /// it.
    outcome: Option<Outcome>,
    /// Whether anything was done: then the message is no note, and no edit repeats it.
    done: bool,
}

impl CallResult {
    const fn refused(outcome: Outcome) -> Self {
        Self {
            outcome: Some(outcome),
            done: false,
        }
    }

    /// Whether the last call did what it was to do.
    fn is_well(&self) -> bool {
        let outcome = self.outcome.as_ref();
        outcome.is_none_or(|outcome| outcome.verdict == Verdict::Done)
    }
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
fn body_of(outcome: &Outcome, files: Vec<File>) -> Option<Body> {
    if outcome.verdict == Verdict::Done && outcome.reply.is_done() {
        return None;
    }
    let reply = outcome.reply.clone();
    Some(Body {
        content: reply.content.unwrap_or_default(),
        embeds: reply.embeds,
        components: reply.components,
        files,
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
