//! The end of a ticket.

use botkit::{
    args,
    delivery::{Body, Effect},
    text::Texts,
};
use storage::{
    discord::UserId,
    modmail::{Ticket, TicketId},
};

use crate::{
    config::{self, OnClose},
    render::rating_buttons,
    texts::Locales,
};

/// How a ticket ends.
#[derive(Debug, Clone, Copy)]
pub struct Ending<'a> {
    /// Who ends it; nobody if it ends by itself.
    pub by: Option<UserId>,
    /// Their name, for the log of the ticket.
    pub name: &'a str,
    /// Whether the member is not told.
    pub silent: bool,
    /// Why.
    pub reason: Option<Reason<'a>>,
}

impl Ending<'_> {
    /// Why, in a language; nothing if there is no reason.
    fn reason(&self, texts: &Texts, locale: &str) -> String {
        let reason = self.reason.map(|reason| reason.text(texts, locale));
        reason.unwrap_or_default()
    }
}

/// Why a ticket ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason<'a> {
    /// Whoever ends it says so.
    Given(&'a str),
    /// Its member has not answered for long.
    Idle,
    /// Its member has left the server.
    Left,
}

impl Reason<'_> {
    /// The reason in a language; what somebody said stays as it is.
    #[must_use]
    pub fn text(self, texts: &Texts, locale: &str) -> String {
        match self {
            Self::Given(text) => text.to_owned(),
            Self::Idle => texts.say(locale, "idle-reason", &args! {}),
            Self::Left => texts.say(locale, "closed-on-leave", &args! {}),
        }
    }
}

/// What ends with a ticket.
#[derive(Debug, PartialEq)]
pub struct Closing {
    /// What the member is told, if anything.
    pub farewell: Option<Body>,
    /// What the channel says at last, if it is kept.
    pub note: Option<Body>,
    /// What becomes of the channel, if there is one.
    pub channel: Option<Effect>,
}

/// Decides how an open ticket ends.
#[must_use]
pub fn close(
    texts: &Texts,
    locales: &Locales,
    settings: &config::Closing,
    ticket: &Ticket,
    ending: &Ending<'_>,
) -> Closing {
    let asked = settings.ratings_channel.is_some().then_some(ticket.id);
    let farewell = (!ending.silent).then(|| farewell(texts, &locales.member, ending, asked));
    let there = ticket.channel_id.is_some();
    let (note, channel) = match settings.on_close {
        OnClose::Archive => (
            Some(note(texts, &locales.ticket, ending)),
            Effect::Shelve {
                away: true,
                category: settings.archive_category,
                name: None,
            },
        ),
        OnClose::Delete => (None, Effect::DeleteChannel),
    };
    Closing {
        farewell,
        note: note.filter(|_| there),
        channel: there.then_some(channel),
    }
}

/// The last words to a member, who may be asked to rate a ticket.
#[must_use]
pub fn farewell(texts: &Texts, locale: &str, ending: &Ending<'_>, asked: Option<TicketId>) -> Body {
    let key = match ending.reason {
        Some(_) => "closed-with-reason",
        None => "closed",
    };
    let said = args! { "reason" => ending.reason(texts, locale) };
    let mut words = texts.say(locale, key, &said);
    if asked.is_some() {
        words.push_str("\n\n");
        words.push_str(&texts.say(locale, "rating-question", &args! {}));
    }
    Body {
        components: asked.map(rating_buttons).into_iter().collect(),
        ..Body::text(words)
    }
}

fn note(texts: &Texts, locale: &str, ending: &Ending<'_>) -> Body {
    let key = match (ending.by, ending.reason) {
        (Some(_), Some(_)) => "closed-note-by-with-reason",
        (Some(_), None) => "closed-note-by",
        (None, Some(_)) => "closed-note-with-reason",
        (None, None) => "closed-note",
    };
    let by = ending.by.map(|by| by.to_string()).unwrap_or_default();
    let said = args! { "staff" => by, "reason" => ending.reason(texts, locale) };
    Body::text(texts.say(locale, key, &said))
}

#[cfg(test)]
mod tests {
    use storage::modmail::TicketStatus;
    use time::macros::datetime;
    use twilight_model::id::Id;

    use super::*;

    fn english() -> Locales {
        Locales {
            ticket: "en-US".to_owned(),
            member: "en-US".to_owned(),
        }
    }

    fn ticket(channel: Option<u64>) -> Ticket {
        let at = datetime!(2026-03-01 12:00 UTC);
        Ticket {
            id: TicketId::new(at),
            user_id: Id::new(5).into(),
            user_name: "ada".to_owned(),
            channel_id: channel.map(|channel| Id::new(channel).into()),
            created_at: at,
            next_message_number: 1,
            status: TicketStatus::Open,
            user_left: false,
            closed_at: None,
            closed_by: None,
            close_reason: None,
            category_id: None,
            category_name: None,
            required_permissions: None,
            opened_by: None,
            claimed_by: None,
            label: None,
        }
    }

    fn ended(
        settings: &config::Closing,
        silent: bool,
        reason: Option<&str>,
    ) -> anyhow::Result<Closing> {
        let ending = Ending {
            by: Some(Id::new(9).into()),
            name: "grace",
            silent,
            reason: reason.map(Reason::Given),
        };
        Ok(close(
            &crate::texts()?,
            &english(),
            settings,
            &ticket(Some(7)),
            &ending,
        ))
    }

    fn said(silent: bool, reason: Option<&str>) -> anyhow::Result<Option<String>> {
        let closing = ended(&config::Closing::default(), silent, reason)?;
        assert_eq!(closing.channel, Some(Effect::DeleteChannel));
        assert_eq!(closing.note, None);
        Ok(closing.farewell.map(|farewell| farewell.content))
    }

    #[test]
    fn the_member_is_told_unless_it_is_silent() -> anyhow::Result<()> {
        assert!(said(false, None)?.is_some_and(|said| said.contains("closed")));
        assert!(said(false, Some("solved"))?.is_some_and(|said| said.contains("solved")));
        assert_eq!(said(true, Some("spam"))?, None);
        Ok(())
    }

    #[test]
    fn where_ratings_are_told_the_member_is_asked_unless_it_is_silent() -> anyhow::Result<()> {
        let settings = config::Closing {
            ratings_channel: Some(Id::new(6).into()),
            ..config::Closing::default()
        };

        let asked = ended(&settings, false, None)?.farewell;

        let asked = asked.map(|asked| asked.components.len());
        assert_eq!(asked, Some(1));
        assert_eq!(ended(&settings, true, None)?.farewell, None);
        Ok(())
    }

    #[test]
    fn a_reason_of_the_bot_is_told_to_each_side_in_its_language() -> anyhow::Result<()> {
        let french = "closed-with-reason = Fermé : { $reason }\nidle-reason = pas de réponse\n";
        let texts = crate::texts()?.with("fr".parse()?, &[french])?;
        let settings = config::Closing {
            on_close: OnClose::Archive,
            ..config::Closing::default()
        };
        let ending = Ending {
            by: None,
            name: "",
            silent: false,
            reason: Some(Reason::Idle),
        };
        let locales = Locales {
            member: "fr".to_owned(),
            ..english()
        };

        let closing = close(&texts, &locales, &settings, &ticket(Some(7)), &ending);

        let farewell = closing.farewell.map(|message| message.content);
        assert_eq!(farewell.as_deref(), Some("Fermé : pas de réponse"));
        let note = closing.note.map(|message| message.content);
        assert!(note.is_some_and(|note| note.contains("there was no answer")));
        Ok(())
    }

    #[test]
    fn a_ticket_without_a_channel_has_none_to_delete() -> anyhow::Result<()> {
        let ending = Ending {
            by: None,
            name: "",
            silent: false,
            reason: None,
        };
        let settings = config::Closing::default();
        let closing = close(
            &crate::texts()?,
            &english(),
            &settings,
            &ticket(None),
            &ending,
        );

        assert_eq!((closing.note, closing.channel), (None, None));
        Ok(())
    }

    #[test]
    fn an_archived_channel_says_who_closed_it_and_is_put_away() -> anyhow::Result<()> {
        let settings = config::Closing {
            on_close: OnClose::Archive,
            archive_category: Some(Id::new(8).into()),
            ..config::Closing::default()
        };

        let closing = ended(&settings, false, Some("solved"))?;

        let note = closing.note.map(|note| note.content).unwrap_or_default();
        assert!(note.contains("<@9>") && note.contains("solved"), "{note}");
        let shelved = Effect::Shelve {
            away: true,
            category: settings.archive_category,
            name: None,
        };
        assert_eq!(closing.channel, Some(shelved));
        Ok(())
    }
}
