//! What every route takes: bodies and queries in Discord's own terms.
//!
//! Each route's fields stand here as tables, in the words of Discord's published description. They
//! are looked at before the route is: what they refuse, no route ever sees. What depends on the
//! world, or on several fields together, is the route's own business.

mod channels;
mod commands;
mod components;
mod guilds;
mod messages;
mod queries;
mod shape;

use serde_json::{Value, json};

use self::shape::{
    Field,
    Shape::{self, Kinds, Model, Suggestions},
    may, must,
};
use super::Call;
use crate::{
    refusal::{Form, Refusal},
    world::{World, kind},
};

/// Refuses a body or a query that is not what the route takes.
pub(super) fn check(world: &World, call: &Call, parts: &[&str]) -> Result<(), Refusal> {
    let mut form = Form::default();
    queries::check(call, parts, &mut form);
    if let Some(shape) = body_of(world, &call.method, parts) {
        let nothing = json!({});
        // Changing something takes a body; elsewhere none is as good as an empty one.
        let body = match call.json() {
            Value::Null if call.method != "PATCH" => &nothing,
            body => body,
        };
        shape.check(body, "", &mut form);
    }
    form.finish()
}

/// What the body of a route looks like, where it takes one.
fn body_of(world: &World, method: &str, parts: &[&str]) -> Option<&'static Shape> {
    Some(match (method, parts) {
        ("POST", ["interactions", _, _, "callback"]) => &CALLBACK,
        ("POST", ["webhooks", _, _]) => &Model(messages::BY_TOKEN),
        ("PATCH", ["webhooks", _, _, "messages", _]) => &Model(messages::EDIT_BY_TOKEN),
        ("PATCH", ["webhooks", _] | ["webhooks", _, _]) => &Model(channels::EDIT_WEBHOOK),
        (
            _,
            ["applications", _, "commands", rest @ ..]
            | ["applications", _, "guilds", _, "commands", rest @ ..],
        ) => {
            return of_commands(method, rest);
        }
        ("POST", ["users", "@me", "channels"]) => &Model(guilds::PRIVATE_CHANNEL),
        (_, ["guilds", _, rest @ ..]) => return of_guilds(method, rest),
        (_, ["channels", channel, rest @ ..]) => {
            return of_channels(world, method, channel, rest);
        }
        _ => return None,
    })
}

fn of_commands(method: &str, rest: &[&str]) -> Option<&'static Shape> {
    Some(match (method, rest) {
        ("PUT", []) => &commands::ALL,
        ("POST", []) => &Model(commands::CREATE),
        ("PATCH", [_]) => &Model(commands::EDIT),
        _ => return None,
    })
}

fn of_guilds(method: &str, rest: &[&str]) -> Option<&'static Shape> {
    Some(match (method, rest) {
        ("POST", ["channels"]) => &Model(channels::CREATE),
        ("PATCH", ["members", "@me"]) => &Model(guilds::EDIT_SELF),
        ("PATCH", ["members", _]) => &Model(guilds::EDIT_MEMBER),
        ("PUT", ["bans", _]) => &Model(guilds::BAN),
        ("POST", ["roles"]) | ("PATCH", ["roles", _]) => &Model(guilds::ROLE),
        ("POST", ["emojis"]) => &Model(guilds::EMOJI),
        ("PATCH", ["emojis", _]) => &Model(guilds::EDIT_EMOJI),
        ("POST", ["stickers"]) => &Model(guilds::STICKER),
        ("PATCH", ["stickers", _]) => &Model(guilds::EDIT_STICKER),
        _ => return None,
    })
}

fn of_channels(
    world: &World,
    method: &str,
    channel: &str,
    rest: &[&str],
) -> Option<&'static Shape> {
    // Of a channel that is not there nothing can be said; the route answers that.
    let there = channel
        .parse()
        .ok()
        .and_then(|id| world.channels.get(&id))?;
    Some(match (method, rest) {
        ("PATCH", []) if there.is_thread() => &Model(channels::EDIT_THREAD),
        ("PATCH", []) if there.kind == kind::DM => &Model(channels::EDIT_DM),
        ("PATCH", []) => &Model(channels::EDIT),
        ("POST", ["messages"]) => &Model(messages::CREATE),
        ("POST", ["messages", "bulk-delete"]) => &Model(channels::BULK_DELETE),
        ("PATCH", ["messages", _]) => &Model(messages::EDIT),
        ("POST", ["messages", _, "threads"]) => &Model(channels::THREAD_ON),
        ("POST", ["threads"]) if matches!(there.kind, kind::FORUM | kind::MEDIA) => {
            &Model(channels::POST)
        }
        ("POST", ["threads"]) => &Model(channels::THREAD),
        ("PUT", ["permissions", _]) => &Model(channels::OVERWRITE),
        ("POST", ["invites"]) => &Model(channels::INVITE),
        ("POST", ["webhooks"]) => &Model(channels::WEBHOOK),
        _ => return None,
    })
}

/// The first answer to an interaction; its type says what `data` is.
static CALLBACK: Shape = Kinds(&[
    (&[1, 12], &[]),
    (&[4, 5], &[may("data", Model(messages::BY_TOKEN))]),
    (&[6, 7], &[may("data", Model(messages::EDIT_BY_TOKEN))]),
    (&[8], &[must("data", Model(SUGGESTED))]),
    (&[9], &[must("data", Model(components::MODAL))]),
]);

const SUGGESTED: &[Field] = &[may("choices", Suggestions)];
