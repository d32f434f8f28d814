//! Snippets on their way into an answer.

use std::{collections::BTreeMap, time::Duration};

use serde::Deserialize;
use storage::modmail::{Ticket, Tx};
use twilight_http::routing::Route;

use crate::{
    App,
    decide::{
        braces::Piece,
        reply::LONGEST_REPLY,
        snippets::{Values, Variable, fill, key, unknown, uses, with_keys},
    },
};

/// How long an answer waits for what the server is called.
const PATIENCE: Duration = Duration::from_secs(1);

/// More than any answer may hold, in bytes.
const MOST_BYTES: usize = 4 * LONGEST_REPLY;

/// What is to be said: what was written, or a snippet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Wording {
    /// A text, in which `{{key}}` stands for a snippet.
    Text(String),
    /// The same with variables, which are filled in as those of snippets are.
    Template(String),
    /// The snippet of this key, as it is.
    Snippet(String),
}

/// Who says it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Speaker<'a> {
    /// What they are called.
    pub(crate) name: &'a str,
    /// Whether the member does not learn that.
    pub(crate) anonymous: bool,
}

/// Why it cannot be said.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Gap {
    /// There is no snippet of this key.
    Snippet(String),
    /// There is no variable of this name.
    Variable(String),
    /// Discord has not said what the server is called.
    ServerName,
}

impl Wording {
    /// What it consists of, cut at the snippets in it.
    fn pieces(&self) -> Vec<Piece> {
        match self {
            Self::Text(text) | Self::Template(text) => with_keys(text),
            Self::Snippet(key) => vec![Piece::Named(key.clone())],
        }
    }
}

/// What the members' server is called, if a wording or a snippet in it wants to know and
/// Discord says so in time. Asked before the transaction that sends it.
///
/// # Errors
///
/// Returns the database's error.
pub(crate) async fn server_name(
    app: &App,
    wording: &Wording,
) -> Result<Option<String>, storage::Error> {
    let is_template = matches!(wording, Wording::Template(_));
    let (mut wanted, mut keys) = (false, Vec::new());
    for piece in wording.pieces() {
        match piece {
            Piece::Text(text) => wanted |= is_template && uses(&text, Variable::ServerName),
            Piece::Named(key) => keys.push(key),
        }
    }
    if !wanted && !keys.is_empty() {
        let mut tx = app.store.read().await?;
        for key in keys {
            let snippet = tx.snippets().get(key.trim()).await?;
            wanted |= snippet.is_some_and(|snippet| uses(&snippet.content, Variable::ServerName));
        }
    }
    Ok(if wanted {
        ask_server_name(app).await
    } else {
        None
    })
}

async fn ask_server_name(app: &App) -> Option<String> {
    #[derive(Deserialize)]
    struct Guild {
        name: String,
    }
    let route = Route::GetGuild {
        guild_id: app.tickets.members().get().get(),
        with_counts: false,
    };
    match tokio::time::timeout(PATIENCE, app.rest.get::<Guild>(&route)).await {
        Ok(Ok(guild)) => Some(guild.name),
        Ok(Err(error)) => {
            tracing::warn!("cannot tell what the server is called: {error}");
            None
        }
        Err(_elapsed) => None,
    }
}

/// The text of an answer, with its snippets in place, each counted as used, within the
/// caller's transaction.
///
/// # Errors
///
/// Returns the database's error.
pub(crate) async fn text_of(
    app: &App,
    tx: &mut Tx,
    ticket: &Ticket,
    speaker: Speaker<'_>,
    wording: &Wording,
    server: Option<&str>,
) -> Result<Result<String, Gap>, storage::Error> {
    let mut said = String::new();
    let mut known: BTreeMap<String, String> = BTreeMap::new();
    for piece in wording.pieces() {
        if said.len() > MOST_BYTES {
            // It is refused for its length.
            break;
        }
        let named = match piece {
            Piece::Text(text) if matches!(wording, Wording::Template(_)) => {
                if let Some(name) = unknown(&text) {
                    return Ok(Err(Gap::Variable(name)));
                }
                let Some(text) = filled(app, tx, ticket, speaker, &text, server).await? else {
                    return Ok(Err(Gap::ServerName));
                };
                said.push_str(&text);
                continue;
            }
            Piece::Text(text) => {
                said.push_str(&text);
                continue;
            }
            Piece::Named(named) => named,
        };
        let name = named.trim();
        if let Some(text) = known.get(name) {
            said.push_str(text);
            continue;
        }
        let Some(snippet) = tx.snippets().get(name).await? else {
            // What cannot be a key was not meant as one.
            if !matches!(wording, Wording::Snippet(_)) && key(name).is_err() {
                said.extend(["{{", named.as_str(), "}}"]);
                continue;
            }
            return Ok(Err(Gap::Snippet(name.to_owned())));
        };
        let content = &snippet.content;
        let Some(text) = filled(app, tx, ticket, speaker, content, server).await? else {
            return Ok(Err(Gap::ServerName));
        };
        tx.snippets().used(&snippet.key).await?;
        said.push_str(&text);
        known.insert(name.to_owned(), text);
    }
    Ok(Ok(said))
}

/// What a text with variables says in a ticket; `None` if the server's name is wanting.
async fn filled(
    app: &App,
    tx: &mut Tx,
    ticket: &Ticket,
    speaker: Speaker<'_>,
    content: &str,
    server: Option<&str>,
) -> Result<Option<String>, storage::Error> {
    if server.is_none() && uses(content, Variable::ServerName) {
        return Ok(None);
    }
    let locale = app.member_locale(tx, ticket.user_id).await?;
    let texts = app.texts_of(tx, ticket.id).await?;
    let options = app.member_options(&texts, &locale);
    let values = Values {
        member: ticket.user_id,
        member_name: &ticket.user_name,
        staff_name: &options.name_for_member(speaker.name, speaker.anonymous),
        ticket: tx.tickets().number(ticket.id).await?,
        server_name: server.unwrap_or_default(),
    };
    Ok(Some(fill(content, &values)))
}
