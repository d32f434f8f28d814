//! Commands that are written once and can be called in many ways.
//!
//! A command is a type: its fields are its arguments. [`Command::SPEC`] is the
//! single description that feeds the slash registration, the prefix parser and
//! the help text, so the forms cannot drift apart. [`Command::run`] returns
//! *what* to answer; the [`Dispatcher`] decides *how*.
//!
//! # Adding a command
//!
//! 1. Write the type in a file of its own and implement [`Command`].
//! 2. Add it to the bot's `registry()`.
//! 3. Describe it and its options in the catalog by the keys [`Spec`] names.
//!
//! # Buttons, lists and forms
//!
//! Their custom id is [`custom_id`]`("close", "2h -silent")`: the command and
//! its arguments as somebody would write them. What is chosen in a list fills
//! the options that are still free, in their order; the fields of a form fill
//! the options they are named for. So a button has the same levels, checks and
//! outcome as the command.

mod answer;
mod args;
mod dispatch;
mod duration;
mod faults;
mod help;
mod origin;
mod prefix;
mod reference;
mod registration;
mod registry;
mod reply;
mod slash;
mod spec;
mod when;
mod words;

use time::OffsetDateTime;

pub use self::{
    answer::Answers,
    args::{ArgError, Args, Named, Value},
    dispatch::{Dispatcher, Outcome, Staff, Verdict},
    duration::{read_duration, write_duration},
    help::Help,
    origin::{Form, Origin, Person, Target},
    prefix::{parse_prefix, split_call},
    registry::{Called, Registry},
    reply::{Failure, Field, File, Modal, Reply},
    slash::parse_slash,
    spec::{Context, Install, Kind, Level, Menu, MenuKind, Opt, Spec},
    when::{Days, Every, When, read_when},
    words::quote,
};
use crate::text::{TextArgs, Texts};

/// Something that can be asked of a bot.
pub trait Command: Sized + Send + 'static {
    /// What the bot lends to each of its commands.
    type App: Send + Sync + 'static;

    /// Name, options and reach.
    const SPEC: Spec;

    /// Builds the command out of arguments that fit [`Self::SPEC`].
    ///
    /// # Errors
    ///
    /// Returns [`ArgError`] when the arguments fit one by one but not together.
    fn from_args(args: &mut Args) -> Result<Self, ArgError>;

    /// Carries the command out and says what to answer.
    ///
    /// # Errors
    ///
    /// Returns [`Failure::Refused`] for anything the caller can put right, and
    /// [`Failure::Broken`] for anything only an operator can.
    fn run(self, ctx: Ctx<'_, Self::App>) -> impl Future<Output = Result<Reply, Failure>> + Send;

    /// Proposes values while somebody types into an option that has
    /// [`Opt::autocomplete`]. At most 25 are shown.
    ///
    /// # Errors
    ///
    /// Returns [`Failure`]; the caller then sees no proposals.
    fn complete(
        partial: Partial,
        ctx: Ctx<'_, Self::App>,
    ) -> impl Future<Output = Result<Vec<Proposal>, Failure>> + Send {
        let _ = (partial, ctx);
        std::future::ready(Ok(Vec::new()))
    }
}

/// What a command gets to work with.
#[derive(Debug)]
pub struct Ctx<'a, A> {
    /// The bot's own parts.
    pub app: &'a A,
    /// When the call arrived. A command never asks for the time itself.
    pub at: OffsetDateTime,
    /// Who called, from where.
    pub origin: Origin,
    /// What the bot says.
    pub texts: &'a Texts,
    /// All commands of the bot.
    pub commands: &'a Registry<A>,
    /// How much the caller may do.
    pub level: Level,
}

impl<A> Ctx<'_, A> {
    /// A text in the caller's language.
    pub fn say(&self, key: &str, args: &TextArgs<'_>) -> String {
        self.texts.say(&self.origin.locale, key, args)
    }

    /// A text that everybody in the channel reads: in the server's language.
    pub fn say_publicly(&self, key: &str, args: &TextArgs<'_>) -> String {
        self.texts.say(self.origin.public_locale(), key, args)
    }

    /// A refusal in the caller's language.
    pub fn refuse(&self, key: &str, args: &TextArgs<'_>) -> Failure {
        Failure::Refused(self.say(key, args))
    }
}

/// A call that is still being typed.
#[derive(Debug, Clone, PartialEq)]
pub struct Partial {
    /// The option being typed.
    pub option: &'static str,
    /// What it holds so far.
    pub typed: String,
    /// The other arguments.
    pub args: Args,
}

/// A value that is proposed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// What the caller sees, cut to 100 characters.
    pub name: String,
    /// What the option will hold, at most 100 characters.
    pub value: String,
}

/// The custom id of a button, a list or a form that calls a command with these
/// arguments, written as behind a prefix. Discord allows 100 characters.
#[must_use]
pub fn custom_id(command: &str, args: &str) -> String {
    format!("{command}:{args}")
}
