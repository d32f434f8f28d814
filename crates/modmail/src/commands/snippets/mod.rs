//! Answers kept at hand.

mod create;
mod delete;
mod edit;
mod history;
mod list;
mod save;
mod send;
mod show;

use botkit::{
    args,
    command::{Called, Ctx, Failure, Field, Partial, Proposal, Registry},
};
use storage::modmail::{Snippet, Tx};

pub(crate) use self::send::SendSnippet;
use self::{
    create::Create, delete::Delete, edit::Edit, history::History, list::List, save::Save,
    show::Show,
};
use crate::{
    App,
    decide::{
        reply::LONGEST_REPLY,
        snippets::{ContentFault, KeyFault, LONGEST_CONTENT, LONGEST_KEY, check, key, variables},
    },
};

/// How many snippets are proposed.
const PROPOSALS: u32 = 25;

/// Discord's limit for the description of an embed, in characters.
const LONGEST_DESCRIPTION: usize = 4_096;

/// Adds the commands of this subject.
pub(super) fn register(registry: Registry<App>) -> Registry<App> {
    registry
        .with::<SendSnippet>()
        .with::<List>()
        .with::<Show>()
        .with::<History>()
        .with::<Create>()
        .with::<Edit>()
        .with::<Delete>()
        .with::<Save>()
}

/// The snippets that may be meant by somebody who types a key.
async fn proposals(partial: &Partial, ctx: &Ctx<'_, App>) -> Result<Vec<Proposal>, Failure> {
    let mut tx = ctx.app.store.read().await?;
    let found = tx
        .snippets()
        .matching(partial.typed.trim(), PROPOSALS)
        .await?;
    let proposals = found.into_iter().map(|snippet| Proposal {
        name: format!("{}: {}", snippet.key, excerpt(&snippet.content, 90)),
        value: snippet.key,
    });
    Ok(proposals.collect())
}

/// The snippet with this key.
async fn find(tx: &mut Tx, ctx: &Ctx<'_, App>, key: &str) -> Result<Snippet, Failure> {
    let found = tx.snippets().get(key.trim()).await?;
    found.ok_or_else(|| ctx.refuse("snippet-unknown", &args! { "key" => shown(key.trim()) }))
}

/// A word that a new snippet or alias may be called by: one that no command has.
pub(super) fn new_word(ctx: &Ctx<'_, App>, given: &str) -> Result<String, Failure> {
    let given = given.trim();
    let word = key(given).map_err(|fault| match fault {
        KeyFault::TooLong => ctx.refuse("snippet-key-too-long", &args! { "limit" => LONGEST_KEY }),
        KeyFault::Characters => {
            ctx.refuse("snippet-key-characters", &args! { "key" => shown(given) })
        }
    })?;
    match ctx.commands.called_by(&word, "") {
        Called::Unknown => Ok(word),
        Called::Command(_) | Called::Group => {
            Err(ctx.refuse("snippet-key-command", &args! { "key" => word }))
        }
    }
}

/// Refuses what a snippet cannot say.
fn check_content(ctx: &Ctx<'_, App>, content: &str) -> Result<(), Failure> {
    check(content).map_err(|fault| match fault {
        ContentFault::Empty => ctx.refuse("snippet-empty", &args! {}),
        ContentFault::TooLong(length) => ctx.refuse(
            "snippet-too-long",
            &args! { "length" => length, "limit" => LONGEST_CONTENT },
        ),
        ContentFault::MayBeTooLong(length) => ctx.refuse(
            "snippet-may-be-too-long",
            &args! { "length" => length, "limit" => LONGEST_REPLY },
        ),
        ContentFault::Unknown(name) => ctx.refuse(
            "snippet-unknown-variable",
            &args! { "name" => shown(&name), "known" => variables() },
        ),
    })
}

/// The field of a form for what a snippet says.
fn content_field(ctx: &Ctx<'_, App>, content: Option<String>) -> Field {
    Field {
        option: "content",
        label: ctx.say("snippet-field-content", &args! {}),
        long: true,
        required: true,
        value: content,
        longest: LONGEST_CONTENT,
    }
}

/// The field of a form for a new key.
fn key_field(ctx: &Ctx<'_, App>, key: Option<String>) -> Field {
    Field {
        option: "key",
        label: ctx.say("snippet-field-key", &args! {}),
        long: false,
        required: true,
        value: key,
        longest: LONGEST_KEY,
    }
}

/// A key as it may stand between backticks.
pub(super) fn shown(key: &str) -> String {
    let letters = key.chars().take(100);
    letters
        .map(|letter| {
            if letter == '`' || letter.is_control() {
                ' '
            } else {
                letter
            }
        })
        .collect()
}

/// The beginning of a text, in one line.
pub(super) fn excerpt(text: &str, longest: usize) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    cut(&words.join(" "), longest)
}

/// The first `longest` characters.
fn cut(text: &str, longest: usize) -> String {
    if text.chars().count() <= longest {
        return text.to_owned();
    }
    let begin = text.chars().take(longest.saturating_sub(1));
    begin.chain(['…']).collect()
}
