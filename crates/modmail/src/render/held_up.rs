//! What staff are offered where something is refused again and again.

use botkit::{args, command::custom_id, text::Texts};
use storage::outbox::OutboxId;
use twilight_model::channel::message::{
    Component,
    component::{ActionRow, Button, ButtonStyle},
};

/// The command by which it is given up.
pub const GIVE_UP: &str = "give_up";

/// The button that gives a row of the outbox up.
#[must_use]
pub fn give_up_button(texts: &Texts, locale: &str, row: OutboxId) -> Component {
    let button = Button {
        custom_id: Some(custom_id(GIVE_UP, &row.to_string())),
        disabled: false,
        emoji: None,
        id: None,
        label: Some(texts.say(locale, "give-up-button", &args! {})),
        sku_id: None,
        style: ButtonStyle::Danger,
        url: None,
    };
    Component::ActionRow(ActionRow {
        components: vec![Component::Button(button)],
        id: None,
    })
}
