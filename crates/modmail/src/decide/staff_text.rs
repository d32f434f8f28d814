//! What a text is that staff write in a ticket without calling a command.

use storage::discord::UserId;

use super::words::word;
use crate::name::is_visible;

/// What is known of a text.
#[derive(Debug, Clone, Copy)]
pub struct Written<'a> {
    /// The text.
    pub text: &'a str,
    /// What calls of this bot begin with.
    pub prefix: &'a str,
    /// What notes begin with.
    pub note_prefix: &'a str,
    /// The bots it mentions.
    pub bots: &'a [UserId],
    /// What it answers on Discord.
    pub answers: Answered,
}

/// What a message answers on Discord.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answered {
    /// Nothing.
    Nothing,
    /// What the member or the staff said to each other.
    Conversation,
    /// A note, or what the bot says.
    Internal,
}

/// What a text is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// The member.
    Answer,
    /// The staff, as it says itself.
    Note,
    /// The staff, as far as can be told.
    Doubtful,
}

/// What commands of bots begin with, in front of a word.
const PREFIXES: &[char] = &[
    '!', '?', '.', ',', ';', '$', '%', '&', '+', '=', '^', '~', '-', '>',
];

/// What follows the letters of a prefix such as `p!` or `pk;`.
const BEHIND_LETTERS: &[char] = &['!', '?', ';', '$'];

/// How many letters such a prefix has at most.
const MOST_LETTERS: usize = 3;

/// Decides what a text is for that is no call of this bot.
#[must_use]
pub fn read(written: &Written<'_>) -> Reading {
    let [text, prefix, note] = [written.text, written.prefix, written.note_prefix].map(seen);
    let looks = Written {
        text: &text,
        prefix: &prefix,
        ..*written
    };
    if !note.is_empty() && text.starts_with(&note) {
        Reading::Note
    } else if written.answers == Answered::Internal || resembles_call(&looks) {
        Reading::Doubtful
    } else {
        Reading::Answer
    }
}

/// The word that a text calls that this bot did not take for a call: `/close`,
/// `! close` or `@bot close`.
#[must_use]
pub fn called<'a>(written: &Written<'a>) -> Option<&'a str> {
    let text = written.text.trim_start();
    let behind = text
        .strip_prefix('/')
        .or_else(|| text.strip_prefix(written.prefix))
        .or_else(|| behind_mention(text, written.bots))?;
    let word = behind.split_whitespace().next()?;
    let end = word.find(|letter: char| !letter.is_alphanumeric() && letter != '_');
    word.get(..end.unwrap_or(word.len()))
        .filter(|word| !word.is_empty())
}

/// A text as it looks: what is copied or typed by way of an input method has letters
/// that cannot be seen, and wide forms of signs.
fn seen(text: &str) -> String {
    let letters = text
        .chars()
        .filter(|letter| letter.is_whitespace() || is_visible(*letter));
    let narrow = letters.map(|letter| match letter {
        // They stand in the order of ASCII.
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(letter) - 0xFEE0).unwrap_or(letter),
        _ => letter,
    });
    narrow.collect::<String>().trim_start().to_owned()
}

/// Whether a text may be the call of a command, of whichever bot, also within markup.
fn resembles_call(written: &Written<'_>) -> bool {
    let text = written.text.trim_start_matches(['*', '_', '|', ' ']);
    let bare = Written { text, ..*written };
    called(written).is_some()
        || called(&bare).is_some()
        || behind_mention(text, written.bots).is_some()
        || has_prefix(text.trim_start_matches('/'))
        || text.starts_with("//") && text.contains(char::is_alphanumeric)
        // A key that is mistyped, in whichever way snippets are sent.
        || word(written.prefix, text).is_some()
}

/// What follows the mention of a bot that a text begins with.
fn behind_mention<'a>(text: &'a str, bots: &[UserId]) -> Option<&'a str> {
    let inside = text.strip_prefix("<@")?;
    let (id, behind) = inside.split_once('>')?;
    let id = id.trim_start_matches('!');
    bots.iter()
        .any(|bot| bot.to_string() == id)
        .then_some(behind)
}

/// Whether a text begins with what is a prefix of some bot, and a word.
fn has_prefix(text: &str) -> bool {
    let letters = text.chars().take_while(char::is_ascii_alphabetic).count();
    let behind = text.get(letters..).unwrap_or_default();
    if letters > MOST_LETTERS {
        return false;
    }
    let prefixes = if letters == 0 {
        PREFIXES
    } else {
        BEHIND_LETTERS
    };
    let Some(first) = behind.chars().next().filter(|sign| prefixes.contains(sign)) else {
        return false;
    };
    let word = if matches!(first, '!' | '?' | '$') {
        behind.trim_start_matches(PREFIXES)
    } else {
        // Other signs that stand twice are markup.
        behind.trim_start_matches(first)
    };
    let signs = behind.len() - word.len();
    let word = word.chars().take(2);
    (signs == first.len_utf8() || matches!(first, '!' | '?' | '$'))
        && word.filter(|letter| letter.is_alphabetic()).count() == 2
}

#[cfg(test)]
mod tests {
    use twilight_model::id::Id;

    use super::*;

    fn written<'a>(text: &'a str, bots: &'a [UserId]) -> Written<'a> {
        Written {
            text,
            prefix: "!",
            note_prefix: "#",
            bots,
            answers: Answered::Nothing,
        }
    }

    #[test]
    fn what_looks_like_a_call_of_any_bot_is_not_for_the_member() {
        let bots = [Id::new(7).into()];
        for text in [
            "/close he is a liar",
            "! close she lies",
            "<@7> close",
            "<@!7>",
            "?warn ada",
            "!!warn ada",
            "!!!nonesuch",
            ".play",
            "-play",
            "$give ada 5",
            "+rep",
            "p!catch",
            "pk;switch",
            ">help",
            "  /close",
            "\u{200b}!close liar",
            "\u{feff}/close",
            "!\u{200b}close liar",
            "\u{3164}!close",
            "！close liar",
            "!!!!rules liar",
            "!.rules liar",
            "!-close",
            "!\nclose",
            "**!close** liar",
            "||!close||",
            "//note",
        ] {
            assert_eq!(read(&written(text, &bots)), Reading::Doubtful, "{text}");
        }
    }

    #[test]
    fn what_people_write_is_for_the_member() {
        let bots = [Id::new(7).into()];
        for text in [
            "Hello!",
            "...well",
            "- first\n- second",
            "-5 degrees",
            "> you said this",
            "**really**",
            "~~no~~ yes",
            "||spoiler||",
            ":wave:",
            "<@8> wrote that",
            "<:blob:1>",
            "+1",
            ";D",
            "$5 is enough",
            "ok!",
            "e.g. this",
            "!",
            "!?",
            "¿Qué?",
            "https://example.com",
            "`/close`",
        ] {
            assert_eq!(read(&written(text, &bots)), Reading::Answer, "{text}");
        }
    }

    #[test]
    fn a_note_and_what_answers_one_are_for_the_staff() {
        let answer = |answers| {
            read(&Written {
                answers,
                ..written("hello", &[])
            })
        };

        assert_eq!(read(&written("# ?warn", &[])), Reading::Note);
        assert_eq!(read(&written("\u{200b}# a liar", &[])), Reading::Note);
        assert_eq!(answer(Answered::Conversation), Reading::Answer);
        assert_eq!(answer(Answered::Internal), Reading::Doubtful);
    }

    #[test]
    fn prefixes_are_found_however_they_are_spelled() {
        for (note_prefix, text) in [
            ("＃", "＃ he is a liar"),
            ("🗒️", "🗒️ he is a liar"),
            ("🗒️", "🗒 he is a liar"),
            (" #", "# he is a liar"),
        ] {
            let written = Written {
                note_prefix,
                ..written(text, &[])
            };
            assert_eq!(read(&written), Reading::Note, "{note_prefix} {text}");
        }
        for (prefix, text) in [
            ("！", "！ close she lies"),
            ("⚙️", "⚙️ close she lies"),
            ("**", "** close she lies"),
            ("|!", "|! close she lies"),
        ] {
            let written = Written {
                prefix,
                ..written(text, &[])
            };
            assert_eq!(read(&written), Reading::Doubtful, "{prefix} {text}");
        }
    }

    #[test]
    fn the_word_of_a_call_that_was_none_is_known() {
        let bots = [Id::new(7).into()];
        for (text, word) in [
            ("/close now", Some("close")),
            ("! close now", Some("close")),
            ("<@7>  close, please", Some("close")),
            ("close", None),
            ("/", None),
            ("//", None),
            ("?close", None),
        ] {
            assert_eq!(called(&written(text, &bots)), word, "{text}");
        }
    }
}
