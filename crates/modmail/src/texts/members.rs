//! Which texts members read, and what may stand in place of them.

use botkit::{
    args,
    text::{ENGLISH, TextArgs, Texts, Wording, WordingFault},
};
use time::{Duration, OffsetDateTime};

use self::Place::{Answer, Beginning, Button, Card, End, Field, Message, Name, Piece, Title};

/// Where a text is shown, which says how long it may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// It is a message.
    Message,
    /// It begins a message that may go on.
    Beginning,
    /// It ends such a message.
    End,
    /// It is an answer to a call, which is cut where it is too long.
    Answer,
    /// It is a line within a message, which is split where it is too long.
    Piece,
    /// It is a name.
    Name,
    /// It stands on a button or in a menu.
    Button,
    /// It is the title of a form or of a field in it.
    Field,
    /// It is the title of an embed, or of a field in it.
    Title,
    /// It is what an embed says.
    Card,
}

impl Place {
    /// How many characters fit.
    const fn limit(self) -> usize {
        match self {
            Message | Answer => 2_000,
            Beginning => 1_600,
            End | Piece => 390,
            Name | Button => 80,
            Field => 45,
            Title => 256,
            Card => 4_096,
        }
    }
}

/// All texts that members read: what is missing here cannot be replaced, and tests fail
/// for it. Only what `/privacy` says is left out: it is to be true.
const MEMBER_TEXTS: &[(&str, Place)] = &[
    // In direct messages.
    ("opened", Message),
    ("not-relayed", Message),
    ("closed", Beginning),
    ("closed-with-reason", Beginning),
    ("closed-on-leave", Piece),
    ("idle-reason", Piece),
    ("idle-taken-back", Message),
    ("idle-warning", Message),
    ("reopened", Message),
    ("kept-for-now", Message),
    ("too-short", Message),
    ("too-soon", Message),
    ("refused-blocked", Message),
    ("blocked-told", Message),
    ("unblocked-told", Message),
    ("held-paused", Message),
    ("held-raid", Message),
    ("held-newcomer", Message),
    ("held-maintenance", Message),
    ("held-flood", Message),
    ("out-of-hours", Message),
    ("out-of-hours-for-long", Message),
    ("reacted-by-staff", Message),
    ("member-added-told", Message),
    ("member-removed-told", Message),
    // What is asked there.
    ("menu-question", Message),
    ("menu-placeholder", Button),
    ("menu-anything", Button),
    ("menu-chosen", Message),
    ("menu-answered", Message),
    ("menu-chosen-anything", Message),
    ("menu-expired", Message),
    ("menu-not-offered", Answer),
    ("menu-over", Answer),
    ("confirm-question", Message),
    ("confirm-send", Button),
    ("confirm-discard", Button),
    ("confirm-discarded", Message),
    ("confirm-expired", Message),
    ("end-button", Button),
    ("ended", Answer),
    ("end-nothing", Answer),
    ("end-over", Answer),
    ("end-later", Answer),
    ("end-not-yours", Answer),
    ("rating-question", End),
    ("rating-comment", Field),
    ("rating-field", Field),
    ("rating-thanks", Answer),
    ("rating-commented", Answer),
    ("rating-commented-before", Answer),
    ("rating-empty", Answer),
    ("rating-gone", Answer),
    // Within what the staff and the member say to each other.
    ("anonymous-name", Name),
    ("message-empty", Piece),
    ("message-link", Piece),
    ("message-link-unkept", Piece),
    ("message-invisible", Piece),
    ("message-sticker", Piece),
    ("message-poll", Piece),
    ("message-forwarded", Piece),
    ("message-forwarded-from", Piece),
    ("message-media", Piece),
    ("message-voice", Piece),
    ("message-answers", Piece),
    // Tickets by a button.
    ("panel-title", Title),
    ("panel-text", Card),
    ("panel-button", Button),
    ("panel-greeting", Message),
    ("panel-opened", Answer),
    ("panel-opening", Answer),
    ("panel-dms-closed", Answer),
    ("panel-open-already", Answer),
    ("panel-too-soon", Answer),
    ("panel-busy", Answer),
    ("panel-blocked", Answer),
    ("panel-paused", Answer),
    ("panel-held", Answer),
    ("panel-not-here", Answer),
    ("discord-silent", Answer),
    // Suggestions.
    ("suggestion-title", Title),
    ("suggestion-author", Piece),
    ("suggestion-state-field", Title),
    ("suggestion-state", Title),
    ("suggestion-answer-field", Title),
    ("suggestion-posted", Answer),
    ("suggestion-posting", Answer),
    ("suggestion-kept", Answer),
    ("suggestion-nowhere", Answer),
    ("suggestion-empty", Answer),
    ("suggestion-too-long", Answer),
    ("suggestion-too-many", Answer),
    ("no-such-suggestion", Answer),
    ("vote-for", Answer),
    ("vote-against", Answer),
    ("vote-taken-back", Answer),
    ("vote-over", Answer),
    // Commands that everybody has.
    ("pong", Answer),
    ("about", Answer),
    ("timezone-is", Answer),
    ("timezone-set", Answer),
    ("timezone-or-reset", Answer),
    ("language-is", Answer),
    ("language-set", Answer),
    ("language-placeholder", Button),
    ("language-or-reset", Answer),
    ("no-such-language", Answer),
    ("pings-are", Answer),
    ("no-such-timezone", Answer),
    ("help-list-title", Title),
    ("help-list-more", Piece),
    ("help-usage", Piece),
    ("help-example", Piece),
    ("help-aliases", Piece),
    ("help-level", Piece),
    ("arg-missing", Answer),
    ("arg-unfit", Answer),
    ("arg-not-an-integer", Answer),
    ("arg-not-a-flag", Answer),
    ("arg-not-a-choice", Answer),
    ("arg-too-much", Answer),
    ("arg-open-quote", Answer),
    ("arg-unknown-flag", Answer),
    ("arg-named", Answer),
    ("arg-usage", Answer),
    ("command-unknown", Answer),
    ("command-unknown-nearest", Answer),
    ("command-gone", Answer),
    ("command-group", Answer),
    ("command-wrong-level", Answer),
    ("command-denied", Answer),
    ("command-wrong-server", Answer),
    ("command-wrong-place", Answer),
    ("command-broken", Answer),
    ("command-too-late", Answer),
    ("command-unread", Answer),
    ("command-done", Answer),
    ("command-late", Answer),
    ("level-member", Piece),
    ("level-supporter", Piece),
    ("level-moderator", Piece),
    ("level-manager", Piece),
    ("level-admin", Piece),
    ("level-owner", Piece),
    ("place-guild", Piece),
    ("place-bot-dm", Piece),
    ("place-private-channel", Piece),
];

/// Why a text cannot stand in place of ours.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(crate) enum TextFault {
    /// Members read no text of this key.
    #[error("members read no such text")]
    NoText,
    /// It is in a language that is not known.
    #[error("the language is not known")]
    NoLanguage,
    /// It cannot be read as a text.
    #[error("it cannot be read: {0:?}")]
    Wording(WordingFault),
    /// Our text has no such variable.
    #[error("there is no variable `{name}`")]
    Variable {
        /// Its name.
        name: String,
        /// Those there are.
        known: Vec<String>,
    },
    /// It may be longer than what fits.
    #[error("it may have {length} characters, and {limit} fit")]
    TooLong {
        /// How long it may be.
        length: usize,
        /// How many characters fit.
        limit: usize,
    },
}

/// The keys of all texts that members read, in their order.
pub fn member_keys() -> impl Iterator<Item = &'static str> {
    MEMBER_TEXTS.iter().map(|(key, _)| *key)
}

/// How many characters fit where members read a text, if they read it.
#[must_use]
pub(crate) fn limit(key: &str) -> Option<usize> {
    place(key).map(Place::limit)
}

fn place(key: &str) -> Option<Place> {
    let found = MEMBER_TEXTS.iter().find(|(known, _)| *known == key);
    found.map(|(_, place)| *place)
}

/// The variables of a text, by name.
#[must_use]
pub(crate) fn variables(texts: &Texts, key: &str) -> Vec<String> {
    let ours = texts.our_wording(ENGLISH, key);
    ours.map_or_else(Vec::new, |ours| ours.variables().into_iter().collect())
}

/// Reads what is to stand in place of a text of ours.
///
/// # Errors
///
/// Returns why it cannot stand there.
pub(crate) fn check(texts: &Texts, key: &str, text: &str) -> Result<Wording, TextFault> {
    let place = place(key).ok_or(TextFault::NoText)?;
    let wording = Wording::read(text).map_err(TextFault::Wording)?;
    let known = variables(texts, key);
    if let Some(name) = wording
        .variables()
        .into_iter()
        .find(|name| !known.contains(name))
    {
        return Err(TextFault::Variable { name, known });
    }
    let (length, limit) = (length(&wording, place), place.limit());
    if length > limit {
        return Err(TextFault::TooLong { length, limit });
    }
    Ok(wording)
}

/// How long a text may become.
fn length(wording: &Wording, place: Place) -> usize {
    wording.longest(&|name| match (place, name) {
        // What is too long there is split, or cut.
        (Piece | Answer, _) => 0,
        (_, "reason") => 1_000,
        (_, "category") => 100,
        (_, "emoji") => 150,
        (_, "moment") => 30,
        _ => 20,
    })
}

/// Made-up values for the variables of a text.
#[must_use]
pub(crate) fn examples(texts: &Texts, key: &str, at: OffsetDateTime) -> TextArgs<'static> {
    let mut values = args! {};
    let soon = (at + Duration::hours(2)).unix_timestamp().to_string();
    for name in variables(texts, key) {
        let value = match name.as_str() {
            "count" | "waiting" | "seconds" | "minutes" => {
                values.set(name, 3);
                continue;
            }
            "wanted" | "limit" | "min" | "max" => {
                values.set(name, 20);
                continue;
            }
            // These come with the mark around them that Discord wants.
            "moment" if ["too-soon", "panel-too-soon"].contains(&key) => format!("<t:{soon}:R>"),
            "moment" | "until" => soon.clone(),
            other => example(other).to_owned(),
        };
        values.set(name, value);
    }
    values
}

/// A made-up value of a variable, as text; empty if none is known.
fn example(name: &str) -> &'static str {
    match name {
        "aliases" => "`h`",
        "author" => "80351110224678912",
        "category" => "Billing",
        "choices" => "`on`, `off`",
        "command" | "help" => "help",
        "emoji" => "👍",
        "example" | "usage" => "/preferences timezone Europe/Paris",
        "given" | "near" | "nearest" => "word",
        "known" => "`en`, `fr`",
        "language" => "English",
        "level" => "the level “supporter”",
        "link" | "url" => "https://discord.com",
        "name" => "photo.png",
        "number" => "7",
        "option" => "zone",
        "places" => "in my direct messages",
        "prefix" => "!",
        "problem" => "`zone` is missing.",
        "reason" => "Thanks for asking!",
        "reference" => "01a2b3",
        "stars" => "★★★★☆",
        "state" => "planned",
        "time" => "14:30",
        "version" => "1.0.0",
        "what" => "something",
        "where" => "#general",
        "zone" => "Europe/Paris",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use std::{fs, path::Path};

    use botkit::text::Problem;
    use time::macros::datetime;

    use super::*;
    use crate::texts;

    const AT: OffsetDateTime = datetime!(2026-03-01 12:00 UTC);

    const ENGLISH_FILE: &str = include_str!("../../../../locales/modmail/en/modmail.ftl");

    #[test]
    fn ours_could_stand_in_place_of_ours_in_every_language() -> anyhow::Result<()> {
        let texts = texts()?;
        for (key, place) in MEMBER_TEXTS {
            for locale in [ENGLISH, "fr"] {
                let ours = texts.our_wording(locale, key);
                let ours = ours.map(|ours| ours.to_string()).unwrap_or_default();
                let read = check(&texts, key, &ours);
                let read = read.map(|read| read.to_string());
                assert_eq!(read, Ok(ours), "{key} in {locale} as {place:?}");
            }
        }
        Ok(())
    }

    #[test]
    fn each_is_on_the_list_once_and_every_variable_has_an_example() -> anyhow::Result<()> {
        let texts = texts()?;
        let mut keys: Vec<&str> = member_keys().collect();
        keys.sort_unstable();
        let count = keys.len();
        keys.dedup();
        assert_eq!(keys.len(), count);
        for key in keys {
            let values = examples(&texts, key, AT);
            for name in variables(&texts, key) {
                let value = values.get(name.as_str());
                let empty = value.is_none_or(|value| *value == "".into());
                assert!(!empty, "{name} of {key}");
            }
        }
        Ok(())
    }

    #[test]
    fn what_is_said_to_members_is_on_the_list() -> std::io::Result<()> {
        // What the same functions say to the staff.
        const TO_STAFF: [&str; 31] = [
            "alert-forbidden",
            "alert-full",
            "alert-missing",
            "alert-refused",
            "blocked-note",
            "cancelled-more",
            "cancelled-reminder",
            "cancelled-reply",
            "cancelled-with-ticket",
            "close-all-done",
            "close-all-progress",
            "closed-note",
            "closed-note-by",
            "closed-note-by-with-reason",
            "closed-note-with-reason",
            "copy-lost",
            "idle-called-off",
            "idle-warned",
            "member-left",
            "member-left-ends",
            "reacted-by-member",
            "reopened-note",
            "reopened-note-by",
            "reply-empty",
            "reply-failed",
            "reply-too-long",
            "ticket-opening",
            "ticket-opening-told",
            "unblocked-note",
            "wait-first",
            "wait-further",
        ];
        let heading = "## To members\n";
        let section = ENGLISH_FILE
            .split_once(heading)
            .map_or("", |(_, rest)| rest);
        let section = section.split("\n## ").next().unwrap_or_default();
        let mut said: Vec<String> = botkit::text::testing::keys(section);
        assert!(said.len() > 30, "{said:?}");
        let keys = botkit::text::testing::keys(ENGLISH_FILE);
        let mut sources = Vec::new();
        files(
            &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
            &mut sources,
        )?;
        let mut seen = 0;
        for source in sources {
            for function in source.split("fn ") {
                let to_member = ["member_locale(", "locales.member", "member_voice("];
                if !to_member.iter().any(|mark| function.contains(mark)) {
                    continue;
                }
                seen += 1;
                let literals = function.split('"').skip(1).step_by(2);
                let named = literals.filter(|literal| keys.iter().any(|key| key == literal));
                said.extend(named.map(str::to_owned));
            }
        }
        assert!(seen > 10, "only {seen} functions say anything");
        said.retain(|key| !TO_STAFF.contains(&key.as_str()) && limit(key).is_none());
        assert_eq!(said, [""; 0]);
        Ok(())
    }

    fn files(folder: &Path, found: &mut Vec<String>) -> std::io::Result<()> {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                files(&path, found)?;
            } else {
                found.push(fs::read_to_string(path)?);
            }
        }
        Ok(())
    }

    #[test]
    fn what_would_not_do_is_refused_with_the_reason() -> anyhow::Result<()> {
        let texts = texts()?;
        let long = "x".repeat(601);
        for (key, text, fault) in [
            ("nothing", "Hello", TextFault::NoText),
            ("card-member", "Who", TextFault::NoText),
            (
                "opened",
                "Hello, { $name }!",
                TextFault::Variable {
                    name: "name".to_owned(),
                    known: Vec::new(),
                },
            ),
            (
                "menu-chosen",
                "{ $what }",
                TextFault::Variable {
                    name: "what".to_owned(),
                    known: vec!["category".to_owned()],
                },
            ),
            (
                "closed-with-reason",
                &format!("{long}{{ $reason }}"),
                TextFault::TooLong {
                    length: 1_601,
                    limit: 1_600,
                },
            ),
            (
                "end-button",
                "Hello {",
                TextFault::Wording(WordingFault::Syntax {
                    line: 1,
                    column: 8,
                    problem: Problem::Variable,
                }),
            ),
        ] {
            let refused = check(&texts, key, text).map(|read| read.to_string());
            assert_eq!(refused, Err(fault), "{key}");
        }
        assert!(check(&texts, "end-button", &"x".repeat(80)).is_ok());
        Ok(())
    }
}
