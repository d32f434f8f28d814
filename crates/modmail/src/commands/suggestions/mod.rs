//! What members suggest, and what becomes of it.

mod decide;
mod list;
mod suggest;
mod vote;

use botkit::{
    args,
    command::{Ctx, Failure, Registry},
};
use storage::modmail::Feature;

use self::{
    decide::{Decline, Done, Plan},
    list::ListSuggestions,
    suggest::Suggest,
    vote::Vote,
};
use crate::{App, config::Suggestions};

/// Adds the commands of this subject, if there is a place for suggestions.
pub(super) fn register(registry: Registry<App>, settings: Suggestions) -> Registry<App> {
    if settings.channel.is_none() {
        return registry;
    }
    registry
        .with::<Suggest>()
        .with::<Vote>()
        .with::<Plan>()
        .with::<Done>()
        .with::<Decline>()
        .with::<ListSuggestions>()
}

/// Says that there is no such suggestion.
fn missing(ctx: &Ctx<'_, App>, number: i64) -> Failure {
    ctx.refuse(
        "no-such-suggestion",
        &args! { "number" => number.to_string() },
    )
}

/// Where a suggestion is shown, as a link or in words.
fn link(ctx: &Ctx<'_, App>, feature: &Feature) -> Option<String> {
    let (channel, message) = (feature.channel_id?, feature.message_id?);
    let guild = ctx.app.tickets.members();
    Some(format!(
        "https://discord.com/channels/{guild}/{channel}/{message}"
    ))
}
