//! What somebody meant who wrote in a ticket's channel.

use std::{
    collections::HashSet,
    sync::{Mutex, PoisonError},
};

use botkit::{
    args,
    command::{
        Called, Command as _, Level, Origin, Outcome, Reply, Staff as _, Verdict, quote, split_call,
    },
    snowflake::created_at,
};
use storage::{
    discord::{ChannelId, MessageId, UserId},
    modmail::{Alias, MessageKind, Side, Ticket, TicketStatus, Tx},
};
use time::{Duration, OffsetDateTime};
use twilight_model::channel::{Message, message::MessageReferenceType};

use super::Intake;
use crate::{
    commands::{Reply as Answering, SendSnippet},
    decide::{
        other_bots::instead,
        staff_text::{Answered, Reading, Written, called, read},
        words::{Typing, Word, steps, word},
    },
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
    /// Calls, one after the other.
    Calls(Calls),
    /// A call that is not carried out, and what is said to it.
    Refused(Box<Outcome>),
    /// A note, and what is said about that.
    Note(Option<Kept>),
}

/// Calls that one message makes.
pub(super) struct Calls {
    /// The alias that stands for several.
    pub(super) alias: Option<String>,
    /// The calls, in words.
    pub(super) texts: Vec<String>,
}

impl Typed {
    fn call(text: String) -> Self {
        Self::Calls(Calls {
            alias: None,
            texts: vec![text],
        })
    }
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
        let known = self.known_call(text, origin).await?;
        let unknown = || {
            let (word, rest) = split_call(&tickets.prefix, text)?;
            Some(self.unknown_call(text, (word, rest), origin))
        };
        if let Some(called) = known.or_else(unknown) {
            return Ok(called);
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
                Typed::call(format!("{}{name} -- {text}", tickets.prefix))
            }
            Reading::Doubtful => {
                let stored = Kept {
                    command: called(&written).and_then(|word| self.command_named(word)),
                    may_be_sent,
                };
                Typed::Note(
                    Some(stored).filter(|stored| stored.may_be_sent || stored.command.is_some()),
                )
            }
            Reading::Answer | Reading::Note => Typed::Note(None),
        })
    }

    /// What a call of no command of ours is answered. Who knows it from another bot
    /// hears what to do here.
    fn unknown_call(&self, text: &str, (word, rest): (&str, &str), origin: &Origin) -> Typed {
        let instead = instead(word, rest).filter(|_| self.app.level(origin) > Level::Member);
        let Some(key) = instead else {
            return Typed::call(text.to_owned());
        };
        let (prefix, note) = (&self.app.tickets.prefix, &self.app.tickets.note_prefix);
        let values = args! { "prefix" => prefix.as_str(), "note" => note.as_str() };
        let said = self.app.texts.say(&origin.locale, key, &values);
        Typed::Refused(Box::new(Outcome {
            verdict: Verdict::Unknown,
            ..refused(None, said)
        }))
    }

    /// The command, or the group of some, of this name.
    fn command_named(&self, word: &str) -> Option<&'static str> {
        let registry = self.dispatcher.registry();
        let one = registry.find(word).filter(|spec| spec.prefix);
        one.map(|spec| spec.name).or_else(|| {
            let mut groups = registry.specs().filter(|spec| spec.parts().1.is_some());
            groups
                .find(|spec| spec.parts().0.eq_ignore_ascii_case(word))
                .map(|spec| spec.parts().0)
        })
    }

    /// What a text calls: a command, or what an alias or a snippet of its first word
    /// stands for. `None` if there is none.
    pub(super) async fn known_call(
        &self,
        text: &str,
        origin: &Origin,
    ) -> Result<Option<Typed>, storage::Error> {
        let app = &*self.app;
        let Some(word) = word(&app.tickets.prefix, text) else {
            return Ok(None);
        };
        if word.typing == Typing::Once && self.is_command(&word) {
            return Ok(Some(Typed::call(text.to_owned())));
        }
        if app.level(origin) <= Level::Member {
            return Ok(None);
        }
        let mut tx = app.store.read().await?;
        if word.typing == Typing::Once {
            let alias = tx.aliases().get(&word.word.to_lowercase()).await?;
            if let Some(alias) = alias {
                return Ok(Some(self.alias(&alias, &word, &origin.locale)));
            }
        }
        let snippet = tx.snippets().get(word.word).await?;
        Ok(snippet.map(|snippet| self.snippet(&snippet.key, &word, &origin.locale)))
    }

    /// Whether a word, with what follows it, is a command's.
    pub(super) fn is_command(&self, word: &Word<'_>) -> bool {
        let registry = self.dispatcher.registry();
        !matches!(registry.called_by(word.word, word.rest), Called::Unknown)
    }

    /// What an alias stands for. What is written behind one that is a mere name of a
    /// command, with its switches, belongs to that; behind one that says all by itself
    /// it may be meant for somebody else, such as the staff.
    fn alias(&self, alias: &Alias, word: &Word<'_>, locale: &str) -> Typed {
        let prefix = &self.app.tickets.prefix;
        let Ok(steps) = steps(&alias.steps, prefix) else {
            tracing::error!("the alias `{}` is not understood", alias.name);
            return self.takes_nothing("alias-takes-nothing", &alias.name, locale);
        };
        let rest = word.rest;
        let registry = self.dispatcher.registry();
        match steps.as_slice() {
            [only] if rest.trim().is_empty() || registry.is_bare(only) => {
                Typed::call(format!("{prefix}{only}{rest}"))
            }
            _ if !rest.trim().is_empty() => {
                self.takes_nothing("alias-takes-nothing", &alias.name, locale)
            }
            _ => Typed::Calls(Calls {
                alias: Some(alias.name.clone()),
                texts: steps.iter().map(|step| format!("{prefix}{step}")).collect(),
            }),
        }
    }

    /// The call that sends a snippet; with more behind its key it may be meant for
    /// another bot, or for the staff.
    fn snippet(&self, key: &str, word: &Word<'_>, locale: &str) -> Typed {
        if !word.rest.trim().is_empty() {
            return self.takes_nothing("snippet-takes-nothing", key, locale);
        }
        let prefix = &self.app.tickets.prefix;
        let switch = match word.typing {
            Typing::Once => "",
            Typing::Twice => " -plain",
            Typing::Thrice => " -anonymous",
        };
        let (name, key) = (SendSnippet::SPEC.name, quote(key));
        Typed::call(format!("{prefix}{name} {key}{switch}"))
    }

    fn takes_nothing(&self, why: &str, name: &str, locale: &str) -> Typed {
        let prefix = self.app.tickets.prefix.as_str();
        let values = args! { "name" => name.replace('`', " "), "prefix" => prefix };
        let said = self.app.texts.say(locale, why, &values);
        Typed::Refused(Box::new(refused(None, said)))
    }

    /// Whether a message is one that the member gets, unless it looks like something
    /// else. In a thread below the ticket's channel the staff are among themselves.
    pub(super) fn may_be_sent(&self, message: &Message, origin: &Origin, ticket: &Ticket) -> bool {
        self.app.tickets.reply_without_command
            && ticket.channel_id == Some(message.channel_id.into())
            && self.app.may_call(origin, &Answering::SPEC)
            && is_sendable(message)
    }

    /// Whether an edit may make a call of something that was written just before.
    pub(super) fn is_mended(&self, message: &Message) -> bool {
        let Some(edited) = message.edited_timestamp else {
            return false;
        };
        let written = created_at(message.id.get());
        let edited = OffsetDateTime::from_unix_timestamp(edited.as_secs()).unwrap_or(written);
        let called = word(&self.app.tickets.prefix, &message.content).is_some();
        called && edited - written <= MENDABLE
    }

    /// What is said to a call that the bot reads so late, after a downtime, that
    /// carrying it out would surprise: whoever wrote it may have done something
    /// else since. An answer to the member is wanted all the same.
    pub(super) fn late(
        &self,
        text: &str,
        message: &Message,
        locale: &str,
        at: OffsetDateTime,
    ) -> Option<Outcome> {
        let age = at - created_at(message.id.get());
        if age < LATE {
            return None;
        }
        let (word, rest) = split_call(&self.app.tickets.prefix, text)?;
        let registry = self.dispatcher.registry();
        let Called::Command(spec) = registry.called_by(word, rest) else {
            return None;
        };
        if spec.lasting {
            return None;
        }
        let values = args! { "minutes" => age.whole_minutes() };
        let said = self.app.texts.say(locale, "command-late", &values);
        Some(refused(Some(spec.name), said))
    }
}

/// A call that is not carried out, and what is said to it.
fn refused(command: Option<&'static str>, said: String) -> Outcome {
    Outcome {
        command,
        verdict: Verdict::Refused,
        took: std::time::Duration::ZERO,
        reply: Reply::say(said),
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
