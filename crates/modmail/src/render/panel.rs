//! The message by which members open tickets without writing first.

use botkit::{args, command::custom_id, delivery::Body, embed::blank, text::Texts};
use storage::modmail::Category;
use twilight_model::channel::message::{
    Component, Embed,
    component::{ActionRow, Button, ButtonStyle, SelectMenu, SelectMenuOption, SelectMenuType},
};

use super::{colour, menu::option};

/// The command behind the button and the menu.
pub const OPEN_TICKET: &str = "open_ticket";

/// A message with a menu of the categories, or with a button if there are none.
#[must_use]
pub fn ticket_panel(
    texts: &Texts,
    locale: &str,
    content: Option<&str>,
    categories: &[Category],
) -> Body {
    let say = |key: &str| texts.say(locale, key, &args! {});
    let words = content.map_or_else(|| say("panel-text"), str::to_owned);
    let choice = if categories.is_empty() {
        Component::Button(Button {
            custom_id: Some(custom_id(OPEN_TICKET, "")),
            disabled: false,
            emoji: None,
            id: None,
            label: Some(say("panel-button")),
            sku_id: None,
            style: ButtonStyle::Primary,
            url: None,
        })
    } else {
        let mut options: Vec<SelectMenuOption> = categories.iter().map(option).collect();
        options.push(SelectMenuOption {
            default: false,
            description: None,
            emoji: None,
            label: say("menu-anything"),
            value: "0".to_owned(),
        });
        Component::SelectMenu(SelectMenu {
            channel_types: None,
            custom_id: custom_id(OPEN_TICKET, ""),
            default_values: None,
            disabled: false,
            id: None,
            kind: SelectMenuType::Text,
            max_values: None,
            min_values: None,
            options: Some(options),
            placeholder: Some(say("menu-placeholder")),
            required: None,
        })
    };
    let embed = Embed {
        color: Some(colour::SYSTEM),
        description: Some(words),
        title: Some(say("panel-title")),
        ..blank()
    };
    Body {
        components: vec![Component::ActionRow(ActionRow {
            components: vec![choice],
            id: None,
        })],
        ..Body::embed(embed)
    }
}
