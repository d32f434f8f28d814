//! What members read of a kind of ticket, and what they are asked: `/category rename`,
//! `describe`, `emoji`, `greeting`, `answer`, `form`, `order`.

use std::convert::identity;

use botkit::command::{
    ArgError, Args, Command, Ctx, Failure, Kind, Level, Opt, Partial, Proposal, Reply, Spec,
};
use storage::modmail::Question;

use super::{CATEGORY, Task, filled, find, proposals};
use crate::App;

/// Gives a category another name, which its tickets have too.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Rename {
    /// Which one.
    category: String,
    /// What it is called from now on.
    name: String,
}

impl Command for Rename {
    type App = App;

    const SPEC: Spec = Spec {
        level: Level::Admin,
        options: &[CATEGORY, Opt::required("name", Kind::Text)],
        example: "Bugs Crashes",
        ..Spec::new("category rename")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            category: args.required("category", Args::text)?,
            name: args.required("name", Args::text)?,
        })
    }

    async fn complete(partial: Partial, ctx: Ctx<'_, App>) -> Result<Vec<Proposal>, Failure> {
        Ok(proposals(&partial, &ctx))
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let task = Task {
            action: Self::SPEC.name,
            done: "category-changed",
            name: &self.category,
        };
        task.change(&ctx, |category| {
            self.name.trim().clone_into(&mut category.name);
        })
        .await
    }
}

/// A command that replaces one text of a category, or takes it away.
macro_rules! text {
    ($(#[$doc:meta])* $command:ident, $name:literal, $option:literal, $field:ident, $read:expr, $example:literal) => {
        $(#[$doc])*
        #[derive(Debug, PartialEq, Eq)]
        pub(super) struct $command {
            /// Which one.
            category: String,
            /// What it is to be, if anything.
            text: Option<String>,
        }

        impl Command for $command {
            type App = App;

            const SPEC: Spec = Spec {
                level: Level::Admin,
                options: &[CATEGORY, Opt::optional($option, Kind::Text)],
                example: $example,
                ..Spec::new($name)
            };

            fn from_args(args: &mut Args) -> Result<Self, ArgError> {
                Ok(Self {
                    category: args.required("category", Args::text)?,
                    text: args.text($option),
                })
            }

            async fn complete(
                partial: Partial,
                ctx: Ctx<'_, App>,
            ) -> Result<Vec<Proposal>, Failure> {
                Ok(proposals(&partial, &ctx))
            }

            async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
                let task = Task {
                    action: Self::SPEC.name,
                    done: "category-changed",
                    name: &self.category,
                };
                let text = filled(self.text).map($read);
                task.change(&ctx, |category| category.$field = text)
                    .await
            }
        }
    };
}

text!(
    /// Says what a category is for.
    Describe, "category describe", "text", description, identity, "Bugs What does not work"
);
text!(
    /// Gives a category an emoji, or none.
    Emoji, "category emoji", "emoji", emoji, bare, "Bugs 🔥"
);
text!(
    /// Says what the member is told when such a ticket is there.
    Greeting, "category greeting", "text", greeting, identity, "Bugs Thanks, we look into it."
);
text!(
    /// Says what the member is told instead of opening a ticket.
    Answer, "category answer", "text", canned_answer, identity, "Refunds Write to billing@example.com."
);

/// An emoji as the settings have it: one of a server without its brackets.
fn bare(emoji: String) -> String {
    let inside = emoji
        .strip_prefix("<a:")
        .or_else(|| emoji.strip_prefix("<:"));
    match inside.and_then(|inside| inside.strip_suffix('>')) {
        Some(inside) => inside.to_owned(),
        None => emoji,
    }
}

/// Has members answer questions first.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Form {
    /// Which one.
    category: String,
    /// The questions, with `|` between them.
    questions: Option<String>,
}

impl Command for Form {
    type App = App;

    const SPEC: Spec = Spec {
        level: Level::Admin,
        options: &[CATEGORY, Opt::optional("questions", Kind::Text)],
        example: "Bugs Which version? | +What happened? | ?Since when?",
        ..Spec::new("category form")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            category: args.required("category", Args::text)?,
            questions: args.text("questions"),
        })
    }

    async fn complete(partial: Partial, ctx: Ctx<'_, App>) -> Result<Vec<Proposal>, Failure> {
        Ok(proposals(&partial, &ctx))
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let task = Task {
            action: Self::SPEC.name,
            done: "category-changed",
            name: &self.category,
        };
        let questions = filled(self.questions).map(|text| questions(&text));
        task.change(&ctx, |category| {
            category.questions = questions.unwrap_or_default();
        })
        .await
    }
}

/// The questions of a form, written with `|` between them. `+` before one means that
/// its answer is long, `?` that it may be left out.
fn questions(text: &str) -> Vec<Question> {
    let questions = text.split('|').map(|written| {
        let mut question = Question {
            label: String::new(),
            long: false,
            required: true,
        };
        let mut rest = written.trim();
        loop {
            match rest.chars().next() {
                Some('+') => question.long = true,
                Some('?') => question.required = false,
                _ => break,
            }
            rest = rest.get(1..).unwrap_or_default().trim_start();
        }
        rest.clone_into(&mut question.label);
        question
    });
    questions.collect()
}

/// Puts a category elsewhere in the menu.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Order {
    /// Which one.
    category: String,
    /// Its new place, from 1, among those that were made at run time.
    place: usize,
}

impl Command for Order {
    type App = App;

    const SPEC: Spec = Spec {
        level: Level::Admin,
        options: &[
            CATEGORY,
            Opt::required("place", Kind::Integer { min: 1, max: 25 }),
        ],
        example: "Bugs 1",
        ..Spec::new("category order")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            category: args.required("category", Args::text)?,
            place: usize::try_from(args.required("place", Args::integer)?).unwrap_or(1),
        })
    }

    async fn complete(partial: Partial, ctx: Ctx<'_, App>) -> Result<Vec<Proposal>, Failure> {
        Ok(proposals(&partial, &ctx))
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let task = Task {
            action: Self::SPEC.name,
            done: "category-changed",
            name: &self.category,
        };
        task.edit(&ctx, |made| {
            let at = find(&ctx, made, self.category.trim())?;
            let category = made.remove(at);
            made.insert((self.place - 1).min(made.len()), category);
            Ok(())
        })
        .await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn questions_are_read_with_their_signs() {
        let read = questions("Which version? | +What happened? |? + Since when? |");
        let read: Vec<_> = read
            .iter()
            .map(|question| (question.label.as_str(), question.long, question.required))
            .collect();

        assert_eq!(
            read,
            [
                ("Which version?", false, true),
                ("What happened?", true, true),
                ("Since when?", true, false),
                ("", false, true),
            ]
        );
    }

    #[test]
    fn an_emoji_of_a_server_is_taken_as_discord_writes_it() {
        for (given, taken) in [
            ("<:blob:1>", "blob:1"),
            ("<a:blob:1>", "blob:1"),
            ("🔥", "🔥"),
        ] {
            assert_eq!(bare(given.to_owned()), taken);
        }
    }
}
