//! What somebody meant who wrote in a ticket's channel.

use std::{
    collections::HashSet,
    sync::{Mutex, PoisonError},
};

use botkit::{
    args,
    command::{Command as _, Level, Origin, Outcome, Reply, Staff as _, Verdict, split_call},
    snowflake::created_at,
};
use storage::{
    discord::{ChannelId, MessageId, UserId},
    modmail::{MessageKind, Side, Ticket, TicketStatus, Tx},
};
use time::{Duration, OffsetDateTime};
use twilight_model::channel::{Message, message::MessageReferenceType};

use super::Intake;
use crate::{
    commands::Reply as Answering,
    decide::staff_text::{Answered, Reading, Written, called, read},
    event::{Extra, Said},
    message_parts,
};

/// A call that is older than this when it is read is not carried out any more,
/// unless it lasts.
const LATE: Duration = Duration::minutes(10);

/// For how long an edit of what was written may still make it a call.
const MENDABLE: Duration = Duration::minutes(1);

/// What a message of the staff's server is.
pub(super) enum Typed {
    /// A call, in these words.
    Call(String),
    /// A call that comes too late, and what is said to it.
    Late(Box<Outcome>),
    /// A note, and what is said about that.
    Note(Option<Kept>),
}

/// Why a note may not have been meant as one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Kept {
    /// The command it looks like.
    pub(super) command: Option<&'static str>,
    /// Whether it would have gone to the member if it looked otherwise.
    pub(super) may_be_sent: bool,
}

/// The channels in which other bots have written since the start.
#[derive(Debug, Default)]
pub(super) struct OtherBots(Mutex<HashSet<ChannelId>>);

impl OtherBots {
    pub(super) fn wrote(&self, channel: ChannelId) {
        let mut channels = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        channels.insert(channel);
    }

    pub(super) fn are_in(&self, channel: ChannelId) -> bool {
        let channels = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        channels.contains(&channel)
    }
}

impl Intake {
    /// What a person's message in a ticket is.
    pub(super) async fn typed_as(
        &self,
        message: &Message,
        origin: &Origin,
    ) -> Result<Typed, storage::Error> {
        let app = &*self.app;
        let (tickets, text) = (&app.tickets, &message.content);
        if split_call(&tickets.prefix, text).is_some() {
            let at = app.clock.now();
            let late = self.late(message, &origin.locale, at);
            return Ok(match late {
                Some(late) => Typed::Late(Box::new(late)),
                None => Typed::Call(text.clone()),
            });
        }
        if app.level(origin) <= Level::Member {
            return Ok(Typed::Note(None));
        }
        let mut tx = app.store.read().await?;
        let channel = message.channel_id.into();
        let ticket = tx.tickets().around(channel).await?;
        let Some(ticket) = ticket.filter(|ticket| ticket.status == TicketStatus::Open) else {
            return Ok(Typed::Note(None));
        };
        let bots = message.mentions.iter().filter(|mention| mention.bot);
        let bots: Vec<UserId> = bots.map(|mention| mention.id.into()).collect();
        let written = Written {
            text,
            prefix: &tickets.prefix,
            note_prefix: &tickets.note_prefix,
            bots: &bots,
            answers: answered(&mut tx, message, &ticket).await?,
        };
        let may_be_sent = self.may_be_sent(message, origin, &ticket);
        Ok(match read(&written) {
            Reading::Answer if may_be_sent => {
                let name = Answering::SPEC.name;
                Typed::Call(format!("{}{name} -- {text}", tickets.prefix))
            }
            Reading::Doubtful => {
                let registry = self.dispatcher.registry();
                let command = called(&written).and_then(|word| registry.find(word));
                let stored = Kept {
                    command: command.filter(|spec| spec.prefix).map(|spec| spec.name),
                    may_be_sent,
                };
                Typed::Note(
                    Some(stored).filter(|stored| stored.may_be_sent || stored.command.is_some()),
                )
            }
            Reading::Answer | Reading::Note => Typed::Note(None),
        })
    }

    /// Whether a message is one that the member gets, unless it looks like something
    /// else. In a thread below the ticket's channel the staff are among themselves.
    pub(super) fn may_be_sent(&self, message: &Message, origin: &Origin, ticket: &Ticket) -> bool {
        self.app.tickets.reply_without_command
            && ticket.channel_id == Some(message.channel_id.into())
            && self.app.level(origin) >= Answering::SPEC.level
            && is_sendable(message)
    }

    /// Whether an edit makes a call of something that was written just before.
    pub(super) fn is_mended(&self, message: &Message) -> bool {
        let Some(edited) = message.edited_timestamp else {
            return false;
        };
        let written = created_at(message.id.get());
        let edited = OffsetDateTime::from_unix_timestamp(edited.as_secs()).unwrap_or(written);
        let registry = self.dispatcher.registry();
        let called = split_call(&self.app.tickets.prefix, &message.content)
            .is_some_and(|(word, _)| registry.find(word).is_some_and(|spec| spec.prefix));
        called && edited - written <= MENDABLE
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
}

/// Whether there is something in a message that can go to the member. What was
/// forwarded cannot be marked as a note, and a poll is held here: both stay.
fn is_sendable(message: &Message) -> bool {
    let said = Said::of(message);
    let has = |what: fn(&Extra) -> bool| said.extras.iter().any(what);
    let sticker = has(|extra| matches!(extra, Extra::Sticker { .. }));
    let stays = has(|extra| matches!(extra, Extra::Poll { .. } | Extra::Forwarded { .. }));
    let empty = said.text.trim().is_empty() && said.files.is_empty() && !sticker;
    !stays && !empty
}

/// What a message in a ticket's channel answers.
async fn answered(
    tx: &mut Tx,
    message: &Message,
    ticket: &Ticket,
) -> Result<Answered, storage::Error> {
    let reference = message.reference.as_ref();
    let reference = reference.filter(|reference| reference.kind == MessageReferenceType::Default);
    let Some(id) = reference.and_then(|reference| reference.message_id) else {
        return Ok(Answered::Nothing);
    };
    let row = message_parts::of_discord(tx, Side::Inbox, MessageId::from(id)).await?;
    let said = row.is_some_and(|row| {
        row.thread_id == ticket.id && matches!(row.kind, MessageKind::User | MessageKind::Staff)
    });
    Ok(if said {
        Answered::Conversation
    } else {
        Answered::Internal
    })
}
