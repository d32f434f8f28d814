//! What is sent to try whether alerts arrive.

use botkit::args;
use twilight_model::channel::message::Embed;

use super::{Language, sheet::Sheet, words::WELL};

/// What is sent to see whether alerts arrive.
pub fn embed(language: Language<'_>) -> Embed {
    Sheet::new(WELL)
        .title(&language.say("alert-sample-title", &args! {}), None)
        .description(&language.say("alert-sample", &args! {}), usize::MAX)
        .finish()
}
