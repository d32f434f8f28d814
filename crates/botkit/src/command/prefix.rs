//! Reading `!close 2h -silent thanks for waiting`.

use std::borrow::Cow;

use twilight_model::channel::Attachment;

use super::{
    ArgError, Args, Kind, Opt, Spec, Value,
    duration::{cut_duration, resembles_duration, time_in_words},
    words::{cut_quoted, cut_word, opens_quote, unindented},
};

/// What stands before a switch. Phones make one long dash of two short ones.
const DASHES: [char; 3] = ['-', '–', '—'];

/// How alike a misspelt switch and a real one must be to be mentioned.
const FLAG_LIKENESS: f64 = 0.7;

/// The command word of a message and everything behind it, if the message
/// begins with the prefix and a word.
///
/// Exclamations such as `!!!` or a lone prefix are no command.
#[must_use]
pub fn split_call<'t>(prefix: &str, text: &'t str) -> Option<(&'t str, &'t str)> {
    if prefix.is_empty() {
        return None;
    }
    let called = text.strip_prefix(prefix)?;
    let (word, rest) = cut_word(called);
    word.starts_with(char::is_alphanumeric)
        .then_some((word, rest))
}

/// Reads what follows the command word.
///
/// Options are filled in the order of [`Spec::options`]. An optional one that
/// the next word does not fit is left out and the word offered to the next,
/// unless the word was clearly meant for it (`2x` for a length of time): that
/// is an error. Switches may stand anywhere before the text; `--` says that
/// the text begins. The text itself is kept as it is. A word that looks like
/// a switch and is none, or that names another option, is an error, too: it must
/// not end up in a text that is sent to somebody.
///
/// # Errors
///
/// Returns [`ArgError`] when a word fits nowhere or a required option is left
/// without one.
pub fn parse_prefix(spec: &Spec, text: &str, attachments: &[Attachment]) -> Result<Args, ArgError> {
    let mut args = parse_partly(spec, text)?;
    let files = spec
        .options
        .iter()
        .filter(|option| option.kind == Kind::Attachment);
    for (option, file) in files.zip(attachments) {
        args.set(option.name, Value::Attachment(Box::new(file.clone())));
    }
    complete(spec, args)
}

/// Reads what is there and misses nothing.
pub(super) fn parse_partly(spec: &Spec, text: &str) -> Result<Args, ArgError> {
    let mut reader = Reader {
        spec,
        args: Args::default(),
        left: text,
        text_begun: false,
    };
    let mut passed_over = None;
    for (index, option) in spec.options.iter().enumerate() {
        if matches!(option.kind, Kind::Flag | Kind::Attachment) {
            continue;
        }
        reader.switches()?;
        if option.kind == Kind::Text {
            reader.rest(option)?;
        } else if !reader.text_begun {
            let later = spec.options.get(index + 1..).unwrap_or_default();
            passed_over = reader.word(option, later)?.or(passed_over);
        }
    }
    reader.switches()?;
    let (surplus, _) = cut_word(reader.left.trim_start());
    if surplus.is_empty() {
        return Ok(reader.args);
    }
    let about_it =
        |error: &ArgError| matches!(error, ArgError::Unfit { given, .. } if given == surplus);
    Err(passed_over.filter(about_it).unwrap_or_else(|| {
        let given = surplus.to_owned();
        ArgError::TooMuch { given }
    }))
}

/// Hands the arguments on if nothing required is missing.
pub(super) fn complete(spec: &Spec, args: Args) -> Result<Args, ArgError> {
    let missing = spec
        .options
        .iter()
        .find(|option| option.required && !args.has(option.name));
    match missing {
        Some(option) => Err(ArgError::Missing { name: option.name }),
        None => Ok(args),
    }
}

/// What is being read, and what came of it so far.
struct Reader<'t> {
    spec: &'t Spec,
    args: Args,
    left: &'t str,
    /// Whether `--` was seen.
    text_begun: bool,
}

impl Reader<'_> {
    /// Takes the switches that stand here.
    fn switches(&mut self) -> Result<(), ArgError> {
        while !self.text_begun {
            let (word, after) = cut_word(self.left.trim_start());
            if !word.starts_with(DASHES) {
                break;
            }
            let name = word.trim_start_matches(DASHES).to_lowercase();
            if matches!(word, "--" | "–" | "—") && self.has_more_than_text() {
                self.text_begun = true;
            } else if let Some(flag) = self.flag(&name) {
                self.args.set(flag, Value::Flag(true));
            } else {
                return self.no_switch(word, &name);
            }
            self.left = after;
        }
        Ok(())
    }

    /// Whether there is anything `--` could set the text apart from.
    fn has_more_than_text(&self) -> bool {
        let is_text = |option: &&Opt| option.kind == Kind::Text;
        let texts = self.spec.options.iter().filter(is_text).count();
        texts > 0 && self.spec.options.len() > texts
    }

    fn flags(&self) -> impl Iterator<Item = &'static str> {
        let flags = self.spec.options.iter();
        flags
            .filter(|flag| flag.kind == Kind::Flag)
            .map(|option| option.name)
    }

    fn flag(&self, name: &str) -> Option<&'static str> {
        self.flags().find(|flag| *flag == name)
    }

    /// Refuses a word with a dash that is meant as a switch or names an option.
    fn no_switch(&self, word: &str, name: &str) -> Result<(), ArgError> {
        // `-silent=yes` and `-after:2h` are meant like that, too.
        let (name, _) = name.split_once(['=', ':']).unwrap_or((name, ""));
        let near =
            |flag: &&str| strsim::normalized_damerau_levenshtein(flag, name) >= FLAG_LIKENESS;
        let given = word.to_owned();
        if let Some(nearest) = self.flags().find(near) {
            return Err(ArgError::UnknownFlag { given, nearest });
        }
        let mut options = self.spec.options.iter();
        match options.find(|option| option.name == name) {
            Some(option) if self.has_more_than_text() => Err(ArgError::Named {
                given,
                name: option.name,
            }),
            _ => Ok(()),
        }
    }

    /// Refuses text whose first word looks like a switch, where there are any. A
    /// number may be below zero, unless a length of time could have stood there.
    fn no_text(&self) -> Result<(), ArgError> {
        let (word, _) = cut_word(self.left.trim_start());
        let bare = word.trim_start_matches(DASHES);
        let takes_time = |option: &Opt| option.kind == Kind::Duration;
        let timed = self.spec.options.iter().any(takes_time);
        let meant = |letter: char| letter.is_alphabetic() || (timed && letter.is_numeric());
        let dashed = bare.len() < word.len() && bare.starts_with(meant);
        if dashed && !self.text_begun && self.flags().next().is_some() {
            let given = word.to_owned();
            return Err(ArgError::UnknownDashed { given });
        }
        Ok(())
    }

    /// Takes all that is left as text.
    fn rest(&mut self, option: &Opt) -> Result<(), ArgError> {
        self.no_text()?;
        let text = unindented(self.left);
        let alone = text.trim().to_lowercase();
        let switch = self.flags().find(|name| *name == alone);
        if let Some(switch) = switch.filter(|_| !option.required && !self.text_begun) {
            // `!close cancel` means what `!close -cancel` does.
            self.args.set(switch, Value::Flag(true));
        } else if !text.trim().is_empty() {
            self.args.set(option.name, Value::Text(text.to_owned()));
        }
        self.left = "";
        Ok(())
    }

    /// Offers the next word to an option. Returns why it was passed over.
    fn word(&mut self, option: &Opt, later: &[Opt]) -> Result<Option<ArgError>, ArgError> {
        let start = self.left.trim_start();
        if start.is_empty() {
            return Ok(None);
        }
        let quoted = cut_quoted(start);
        let opens = start.starts_with(opens_quote);
        if opens && quoted.is_none() && option.kind == Kind::Word {
            return Err(ArgError::OpenQuote {
                given: start.chars().skip(1).take(40).collect(),
            });
        }
        let (word, after) = quoted.unwrap_or_else(|| {
            let (word, after) = match option.kind {
                Kind::Duration => cut_duration(start),
                _ => cut_word(start),
            };
            (Cow::Borrowed(word), after)
        });
        if let Some(value) = Value::read(option.kind, &word) {
            self.args.set(option.name, value);
            self.left = after;
            return Ok(None);
        }
        let unfit = ArgError::Unfit {
            name: option.name,
            kind: option.kind,
            given: word.clone().into_owned(),
        };
        if option.kind == Kind::Duration
            && !opens
            && let Some(given) = time_in_words(start)
        {
            let (name, kind) = (option.name, option.kind);
            return Err(ArgError::Unfit { name, kind, given });
        }
        let meant = !opens && resembles(option.kind, &word) && !fits_any(later, &word);
        if option.required || meant {
            Err(unfit)
        } else {
            Ok(Some(unfit))
        }
    }
}

/// Whether somebody who wrote this word meant an argument of this kind.
fn resembles(kind: Kind, word: &str) -> bool {
    match kind {
        Kind::Duration => resembles_duration(word),
        Kind::Integer { .. } => word.parse::<i64>().is_ok(),
        Kind::User => word.starts_with("<@") && !word.starts_with("<@&"),
        Kind::Role => word.starts_with("<@&"),
        Kind::Channel => word.starts_with("<#"),
        _ => false,
    }
}

/// Whether one of the options takes this very word, other than as mere text.
fn fits_any(options: &[Opt], word: &str) -> bool {
    options
        .iter()
        .filter(|option| !matches!(option.kind, Kind::Text | Kind::Word | Kind::Person))
        .any(|option| Value::read(option.kind, word).is_some())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use time::Duration;

    use super::*;
    use crate::command::{Level, quote};

    const CLOSE: Spec = Spec {
        aliases: &["c"],
        level: Level::Supporter,
        options: &[
            Opt::optional("after", Kind::Duration),
            Opt::optional("silent", Kind::Flag),
            Opt::optional("reason", Kind::Text),
        ],
        ..Spec::new("close")
    };
    const REPLY: Spec = Spec {
        options: &[Opt::required("text", Kind::Text)],
        ..Spec::new("reply")
    };
    const SNIPPET: Spec = Spec {
        options: &[
            Opt::required("key", Kind::Word),
            Opt::optional("count", Kind::Integer { min: 1, max: 9 }),
            Opt::optional("who", Kind::User),
            Opt::optional("mode", Kind::Choice(&["on", "off"])),
        ],
        ..Spec::new("snippet create")
    };

    fn close(line: &str) -> Result<(Option<Duration>, bool, Option<String>), ArgError> {
        let mut args = parse_prefix(&CLOSE, line, &[])?;
        Ok((
            args.duration("after"),
            args.flag("silent"),
            args.text("reason"),
        ))
    }

    #[test]
    fn options_are_filled_in_order_and_may_be_left_out() -> Result<(), ArgError> {
        let two = Some(Duration::hours(2));
        let table = [
            ("", (None, false, None)),
            (" 2h", (two, false, None)),
            (
                " 2h -silent thanks for waiting",
                (two, true, Some("thanks for waiting")),
            ),
            (" --SILENT 2h thanks", (two, true, Some("thanks"))),
            (" thanks 2h", (None, false, Some("thanks 2h"))),
            (
                "\n2h\nthanks\n  a lot",
                (two, false, Some("thanks\n  a lot")),
            ),
            (
                " -- 2 days is too long",
                (None, false, Some("2 days is too long")),
            ),
            (" - a list", (None, false, Some("- a list"))),
            (" silent", (None, true, None)),
            (" 2h Silent", (two, true, None)),
            (
                " silent as a mouse",
                (None, false, Some("silent as a mouse")),
            ),
            (" -- silent", (None, false, Some("silent"))),
            (
                " \"2h\" is what they said",
                (two, false, Some("is what they said")),
            ),
            (" \"open and so on", (None, false, Some("\"open and so on"))),
        ];
        for (line, (after, silent, reason)) in table {
            let expected = (after, silent, reason.map(str::to_owned));
            assert_eq!(close(line)?, expected, "{line}");
        }
        Ok(())
    }

    #[test]
    fn a_wrong_duration_is_never_taken_for_text() {
        for word in ["2x", "2", "1.5h", "-5m", "2hours", "0h"] {
            let refused = close(&format!(" {word} bye"));
            assert!(
                matches!(refused, Err(ArgError::Unfit { name: "after", .. })),
                "{word}: {refused:?}"
            );
        }
    }

    #[test]
    fn a_time_in_words_is_never_taken_for_text() -> Result<(), ArgError> {
        for (line, meant) in [
            (" in 5 minutes", "in 5 minutes"),
            (" -silent tomorrow", "tomorrow"),
            (" half an hour please", "half an hour"),
            (" 1 day", "1 day"),
        ] {
            let unfit = ArgError::Unfit {
                name: "after",
                kind: Kind::Duration,
                given: meant.to_owned(),
            };
            assert_eq!(close(line), Err(unfit), "{line}");
        }
        let (after, _, reason) = close(" in 2h thanks")?;
        assert_eq!(after, Some(Duration::hours(2)));
        assert_eq!(reason.as_deref(), Some("thanks"));
        let (after, _, reason) = close(" -- in 5 minutes it will be over")?;
        assert_eq!(after, None);
        assert_eq!(reason.as_deref(), Some("in 5 minutes it will be over"));
        Ok(())
    }

    #[test]
    fn a_misspelt_switch_is_never_taken_for_text() {
        assert_eq!(
            close(" -slient bye"),
            Err(ArgError::UnknownFlag {
                given: "-slient".to_owned(),
                nearest: "silent"
            })
        );
    }

    #[test]
    fn a_dash_of_a_phone_is_two_dashes() -> Result<(), ArgError> {
        for line in [" —silent Spam", " –Silent Spam", " –silent — Spam"] {
            let expected = (None, true, Some("Spam".to_owned()));
            assert_eq!(close(line)?, expected, "{line}");
        }
        let expected = (None, false, Some("-silent".to_owned()));
        assert_eq!(close(" — -silent")?, expected);
        Ok(())
    }

    #[test]
    fn an_option_by_its_name_is_never_taken_for_text() {
        for (line, name) in [
            (" -after 2h bye", "after"),
            (" 2h —after", "after"),
            (" -after=2h bye", "after"),
            (" -silent --Reason spam", "reason"),
        ] {
            let refused = close(line);
            assert!(
                matches!(&refused, Err(ArgError::Named { name: named, .. }) if *named == name),
                "{line}: {refused:?}"
            );
        }
    }

    #[test]
    fn a_word_with_a_dash_is_never_taken_for_text_where_there_are_switches() -> Result<(), ArgError>
    {
        for line in [" 2h -s x", " -silent —x", " —5m bye", " 2h -5m"] {
            let refused = close(line);
            assert!(
                matches!(refused, Err(ArgError::UnknownDashed { .. })),
                "{line}: {refused:?}"
            );
        }
        // With its dash this is still a time in words.
        assert!(matches!(close(" -in 2h"), Err(ArgError::Unfit { .. })));
        let misspelt = close(" -silent=yes bye");
        assert!(
            matches!(
                &misspelt,
                Err(ArgError::UnknownFlag {
                    nearest: "silent",
                    ..
                })
            ),
            "{misspelt:?}"
        );
        for text in ["--- a rule", "->", "-> there"] {
            let expected = (None, false, Some(text.to_owned()));
            assert_eq!(close(&format!(" {text}"))?, expected);
        }
        Ok(())
    }

    #[test]
    fn text_is_kept_as_it_is() -> Result<(), ArgError> {
        let table = [
            (" hello", "hello"),
            ("   hello\n\n  there ", "hello\n\n  there "),
            ("\n    code\nmore", "    code\nmore"),
            ("\r\n\"quoted\" -- -x", "\"quoted\" -- -x"),
            (" -- Ada", "-- Ada"),
            (" —Ada", "—Ada"),
        ];
        for (line, text) in table {
            assert_eq!(
                parse_prefix(&REPLY, line, &[])?.text("text").as_deref(),
                Some(text)
            );
        }
        Ok(())
    }

    #[test]
    fn missing_and_surplus_words_are_refused() {
        let missing = ArgError::Missing { name: "text" };
        assert_eq!(parse_prefix(&REPLY, " \n ", &[]), Err(missing));
        let missing = ArgError::Missing { name: "key" };
        assert_eq!(parse_prefix(&SNIPPET, "", &[]), Err(missing));
        let table = [
            (
                " key 3 on extra",
                ArgError::TooMuch {
                    given: "extra".to_owned(),
                },
            ),
            (
                " \"key 3",
                ArgError::OpenQuote {
                    given: "key 3".to_owned(),
                },
            ),
        ];
        for (line, error) in table {
            assert_eq!(parse_prefix(&SNIPPET, line, &[]), Err(error));
        }
        for (line, option) in [
            (" key 12", "count"),
            (" key <@x>", "who"),
            (" key maybe", "mode"),
        ] {
            let refused = parse_prefix(&SNIPPET, line, &[]);
            assert!(
                matches!(&refused, Err(ArgError::Unfit { name, .. }) if *name == option),
                "{line}: {refused:?}"
            );
        }
    }

    #[test]
    fn an_id_passes_by_the_number_before_it() -> Result<(), ArgError> {
        let mut args = parse_prefix(&SNIPPET, " key 123456789012345678 OFF", &[])?;
        assert!(args.user("who").is_some());
        assert_eq!(args.text("mode").as_deref(), Some("off"));
        Ok(())
    }

    #[test]
    fn the_call_is_the_first_word_behind_the_prefix() {
        assert_eq!(split_call("!", "!close\n2h"), Some(("close", "\n2h")));
        assert_eq!(split_call("né→", "né→Éteins 1"), Some(("Éteins", " 1")));
        assert_eq!(
            split_call("bot, please ", "bot, please help"),
            Some(("help", ""))
        );
        for (prefix, text) in [
            ("!", "!"),
            ("!", "!!!"),
            ("!", "! no"),
            ("!", "no"),
            ("", "no"),
        ] {
            assert_eq!(split_call(prefix, text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_text_makes_the_parser_panic(text in "(?s).{0,80}", quoted in "[-\"“”\\\\ <@>0-9a-z]{0,40}") {
            for line in [text, quoted] {
                for spec in [&CLOSE, &REPLY, &SNIPPET] {
                    let _ = parse_prefix(spec, &line, &[]);
                }
                let _ = split_call("!", &line);
            }
        }

        #[test]
        fn a_quoted_word_is_read_back(word in "(?s).{0,60}", count in 1_i64..9) {
            let line = format!(" {} {count}", quote(&word));
            let mut args = parse_prefix(&SNIPPET, &line, &[])?;
            prop_assert_eq!(args.text("key"), Some(word));
            prop_assert_eq!(args.integer("count"), Some(count));
        }
    }
}
