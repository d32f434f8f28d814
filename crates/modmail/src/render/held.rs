//! The buttons under what is told of blocks and held messages.

use botkit::{args, command::custom_id, text::Texts};
use storage::{discord::UserId, modmail::BlockChangeId};
use twilight_model::channel::message::{
    Component,
    component::{ActionRow, Button, ButtonStyle},
};

/// The command that undoes a change of who is blocked.
pub const UNDO_BLOCK: &str = "undo_block";

/// The command that lets held messages in.
pub const LET_IN: &str = "held let-in";

/// The command that has held messages go nowhere.
pub const DISCARD: &str = "held discard";

/// The command that ends raid mode.
pub const RAID_OFF: &str = "raid off";

/// The button that undoes a change of who is blocked.
#[must_use]
pub fn undo_block_button(texts: &Texts, locale: &str, change: BlockChangeId) -> Component {
    let id = custom_id(UNDO_BLOCK, &change.get().to_string());
    row(vec![button(
        ButtonStyle::Secondary,
        texts.say(locale, "undo-button", &args! {}),
        id,
    )])
}

/// The buttons that let in or discard what is held of a member.
#[must_use]
pub fn held_buttons(texts: &Texts, locale: &str, member: UserId) -> Component {
    let say = |key: &str| texts.say(locale, key, &args! {});
    row(vec![
        button(
            ButtonStyle::Success,
            say("let-in-button"),
            custom_id(LET_IN, &member.to_string()),
        ),
        button(
            ButtonStyle::Danger,
            say("discard-button"),
            custom_id(DISCARD, &member.to_string()),
        ),
    ])
}

/// The same in a list, with the member's name.
#[must_use]
pub fn held_buttons_of(texts: &Texts, locale: &str, member: UserId, name: &str) -> Component {
    let name: String = name.chars().take(30).collect();
    let say = |key: &str| texts.say(locale, key, &args! { "name" => name.as_str() });
    row(vec![
        button(
            ButtonStyle::Success,
            say("let-in-button-of"),
            custom_id(LET_IN, &member.to_string()),
        ),
        button(
            ButtonStyle::Danger,
            say("discard-button-of"),
            custom_id(DISCARD, &member.to_string()),
        ),
    ])
}

/// A button that calls a command in earnest, or leaves a mode.
#[must_use]
pub fn command_button(
    texts: &Texts,
    locale: &str,
    key: &str,
    (command, arguments): (&str, &str),
) -> Component {
    let label = texts.say(locale, key, &args! {});
    let id = custom_id(command, arguments);
    row(vec![button(ButtonStyle::Danger, label, id)])
}

fn button(style: ButtonStyle, label: String, custom_id: String) -> Button {
    Button {
        custom_id: Some(custom_id),
        disabled: false,
        emoji: None,
        id: None,
        label: Some(label),
        sku_id: None,
        style,
        url: None,
    }
}

fn row(buttons: Vec<Button>) -> Component {
    Component::ActionRow(ActionRow {
        components: buttons.into_iter().map(Component::Button).collect(),
        id: None,
    })
}
