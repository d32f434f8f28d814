//! Reading `!close 2h -silent thanks for waiting`.

use std::borrow::Cow;

use twilight_model::channel::Attachment;

use super::{
    ArgError, Args, Kind, Opt, Spec, Value,
    duration::{cut_duration, resembles_duration, time_in_words},
    when::{cut_when, meant},
    words::{cut_quoted, cut_word, opens_quote, unindented},
};

/// What stands before a switch. Phones make one long dash of two short ones.
pub(super) const DASHES: [char; 3] = ['-', '–', '—'];

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
/// the text begins. An option that is [named](Opt::named) stands among them, its
/// value behind it. The text itself is kept as it is. A word that looks like
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
        if matches!(option.kind, Kind::Flag | Kind::Attachment) || option.named {
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
    if let Some(switch) = reader.flag(&reader.left.trim().to_lowercase()) {
        // `!alert cancel` means what `!alert -cancel` does.
        reader.args.set(switch, Value::Flag(true));
        return Ok(reader.args);
    }
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
            } else if let Some(option) = self.named(&name) {
                self.left = word.split_once(['=', ':']).map_or(after, |(_, given)| {
                    let rest = self.left.trim_start();
                    rest.split_at(word.len() - given.len()).1
                });
                self.value_of(option)?;
                continue;
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

    /// The option that a word with a dash gives by its name.
    fn named(&self, name: &str) -> Option<&'static Opt> {
        let (name, _) = name.split_once(['=', ':']).unwrap_or((name, ""));
        let mut options = self.spec.options.iter();
        options.find(|option| option.named && option.name == name)
    }

    /// Takes the value behind the name of an option.
    fn value_of(&mut self, option: &Opt) -> Result<(), ArgError> {
        match self.word(option, &[])? {
            Some(unfit) => Err(unfit),
            None if self.args.has(option.name) => Ok(()),
            None => Err(ArgError::Missing { name: option.name }),
        }
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
                Kind::When => cut_when(start),
                _ => cut_word(start),
            };
            (Cow::Borrowed(word), after)
        });
        if let Some(value) = Value::read(option.kind, &word) {
            self.args.set(option.name, value);
            self.left = after;
            return Ok(None);
        }
        let given = match option.kind {
            Kind::When if !opens => meant(start),
            _ => word.clone().into_owned(),
        };
        let unfit = ArgError::Unfit {
            name: option.name,
            kind: option.kind,
            given,
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
        Kind::Channel | Kind::Place => word.starts_with("<#"),
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
mod tests;
