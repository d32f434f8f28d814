//! All commands of one bot.

use std::fmt;

use futures_util::future::BoxFuture;

use super::{Args, Command, Ctx, Failure, Menu, Partial, Proposal, Reply, Spec, prefix::DASHES};

/// How many letters a name needs to be suggested: any two letters are alike.
const SHORTEST: usize = 3;
/// How alike a word and a command must be for the command to be suggested.
const LIKENESS: f64 = 0.8;

type Run<A> = for<'a> fn(Args, Ctx<'a, A>) -> BoxFuture<'a, Result<Reply, Failure>>;
type Complete<A> = for<'a> fn(Partial, Ctx<'a, A>) -> BoxFuture<'a, Result<Vec<Proposal>, Failure>>;

/// A command without its type.
pub(super) struct Entry<A> {
    pub(super) spec: Spec,
    pub(super) run: Run<A>,
    pub(super) complete: Complete<A>,
}

/// What a prefix call leads to.
pub(super) enum Lookup<'r, 't, A> {
    /// A command, and what is left of the text for its arguments.
    Command(&'r Entry<A>, &'t str),
    /// A command that wants a subcommand; these are there.
    Group(Vec<&'static str>),
    /// Nothing.
    Unknown,
}

/// What the first words of a prefix call are.
#[derive(Debug, Clone, Copy)]
pub enum Called<'r> {
    /// A command.
    Command(&'r Spec),
    /// A command that wants a subcommand.
    Group,
    /// None of these.
    Unknown,
}

/// The commands of one bot, by name.
pub struct Registry<A> {
    entries: Vec<Entry<A>>,
}

impl<A> Default for Registry<A> {
    fn default() -> Self {
        Self {
            entries: Vec::new(),
        }
    }
}

impl<A> fmt::Debug for Registry<A> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list()
            .entries(self.specs().map(|spec| spec.name))
            .finish()
    }
}

impl<A: Send + Sync + 'static> Registry<A> {
    /// Adds a command.
    #[must_use]
    pub fn with<C: Command<App = A>>(mut self) -> Self {
        self.entries.push(Entry {
            spec: C::SPEC,
            run: |mut args, ctx| Box::pin(async move { C::from_args(&mut args)?.run(ctx).await }),
            complete: |partial, ctx| Box::pin(C::complete(partial, ctx)),
        });
        self
    }
}

impl<A> Registry<A> {
    /// The description of every command, in the order they were added.
    pub fn specs(&self) -> impl Iterator<Item = &Spec> {
        self.entries.iter().map(|entry| &entry.spec)
    }

    /// The command with this name (`close`, `config set`) or alias.
    pub fn find(&self, name: &str) -> Option<&Spec> {
        let folded = name.to_lowercase();
        self.specs()
            .find(|spec| spec.name == folded || spec.aliases.contains(&folded.as_str()))
    }

    /// What a prefix call is whose first word is `word`, with `rest` behind it.
    pub fn called_by(&self, word: &str, rest: &str) -> Called<'_> {
        match self.by_prefix(word, rest) {
            Lookup::Command(entry, _) => Called::Command(&entry.spec),
            Lookup::Group(_) => Called::Group,
            Lookup::Unknown => Called::Unknown,
        }
    }

    /// Whether a prefix call, without its prefix, says nothing but the command and
    /// switches.
    pub fn is_bare(&self, call: &str) -> bool {
        let end = call.find(char::is_whitespace).unwrap_or(call.len());
        let (word, rest) = call.split_at(end);
        match self.by_prefix(word, rest) {
            Lookup::Command(_, rest) => {
                rest.split_whitespace().all(|word| word.starts_with(DASHES))
            }
            Lookup::Group(_) | Lookup::Unknown => false,
        }
    }

    /// The command whose name or alias resembles the word most, among those
    /// with a prefix form that the caller may call.
    pub fn nearest(&self, word: &str, may_call: impl Fn(&Spec) -> bool) -> Option<&'static str> {
        let folded = word.to_lowercase();
        self.specs()
            .filter(|spec| spec.prefix && may_call(spec))
            .flat_map(|spec| {
                let names = std::iter::once(spec.name).chain(spec.aliases.iter().copied());
                names.chain(std::iter::once(spec.parts().0))
            })
            .filter(|name| name.len() >= SHORTEST)
            .map(|name| (strsim::jaro_winkler(name, &folded), name))
            .filter(|(likeness, _)| *likeness >= LIKENESS)
            .max_by(|a, b| a.0.total_cmp(&b.0))
            .map(|(_, name)| name)
    }

    /// The command called by its full name, from a slash or a component.
    pub(super) fn entry(&self, name: &str) -> Option<&Entry<A>> {
        self.entries.iter().find(|entry| entry.spec.name == name)
    }

    /// The command behind an entry of a context menu.
    pub(super) fn by_menu(&self, menu: Menu) -> Option<&Entry<A>> {
        self.entries
            .iter()
            .find(|entry| entry.spec.menu == Some(menu))
    }

    /// The menu entries there are.
    pub(super) fn menus(&self) -> impl Iterator<Item = Menu> {
        self.specs().filter_map(|spec| spec.menu)
    }

    /// The command behind the first word, or the first two, of a message.
    pub(super) fn by_prefix<'t>(&self, word: &str, rest: &'t str) -> Lookup<'_, 't, A> {
        let word = word.to_lowercase();
        let trimmed = rest.trim_start();
        let (second, after) =
            trimmed.split_at(trimmed.find(char::is_whitespace).unwrap_or(trimmed.len()));
        let both = format!("{word} {}", second.to_lowercase());
        if let Some(entry) = self.called(&both) {
            return Lookup::Command(entry, after);
        }
        if let Some(entry) = self.called(&word) {
            return Lookup::Command(entry, rest);
        }
        let second = |spec: &Spec| {
            let names = std::iter::once(spec.name).chain(spec.aliases.iter().copied());
            let mut pairs = names.filter_map(|name| name.split_once(' '));
            let (_, second) = pairs.find(|(first, _)| *first == word)?;
            Some(second)
        };
        let group: Vec<&'static str> = self
            .specs()
            .filter(|spec| spec.prefix)
            .filter_map(second)
            .collect();
        if group.is_empty() {
            Lookup::Unknown
        } else {
            Lookup::Group(group)
        }
    }

    fn called(&self, name: &str) -> Option<&Entry<A>> {
        self.entries.iter().find(|entry| {
            let spec = &entry.spec;
            spec.prefix && (spec.name == name || spec.aliases.contains(&name))
        })
    }
}
