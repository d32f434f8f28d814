//! What a member is asked before there is a ticket.

use botkit::{args, command::custom_id, delivery::Body, text::Texts};
use storage::modmail::Category;
use twilight_model::{
    channel::message::{
        Component, EmojiReactionType,
        component::{ActionRow, Button, ButtonStyle, SelectMenu, SelectMenuOption, SelectMenuType},
    },
    id::Id,
};

/// The command that takes the choice.
pub const CHOOSE: &str = "choose";

/// What stands for none of the categories.
const ANYTHING: &str = "0";

/// Asks what a message is about.
#[must_use]
pub fn category_menu(texts: &Texts, locale: &str, categories: &[Category]) -> Body {
    let say = |key: &str| texts.say(locale, key, &args! {});
    let mut options: Vec<_> = categories.iter().map(option).collect();
    options.push(SelectMenuOption {
        default: false,
        description: None,
        emoji: None,
        label: say("menu-anything"),
        value: ANYTHING.to_owned(),
    });
    let menu = Component::SelectMenu(SelectMenu {
        channel_types: None,
        custom_id: custom_id(CHOOSE, ""),
        default_values: None,
        disabled: false,
        id: None,
        kind: SelectMenuType::Text,
        max_values: None,
        min_values: None,
        options: Some(options),
        placeholder: Some(say("menu-placeholder")),
        required: None,
    });
    Body {
        components: vec![row(vec![menu])],
        ..Body::text(say("menu-question"))
    }
}

/// Asks whether a message is for the staff at all.
#[must_use]
pub fn confirmation(texts: &Texts, locale: &str) -> Body {
    let say = |key: &str| texts.say(locale, key, &args! {});
    let button = |style, label: String, args: &str| {
        Component::Button(Button {
            custom_id: Some(custom_id(CHOOSE, args)),
            disabled: false,
            emoji: None,
            id: None,
            label: Some(label),
            sku_id: None,
            style,
            url: None,
        })
    };
    let buttons = vec![
        button(ButtonStyle::Primary, say("confirm-send"), ANYTHING),
        button(ButtonStyle::Secondary, say("confirm-discard"), "-discard"),
    ];
    Body {
        components: vec![row(buttons)],
        ..Body::text(say("confirm-question"))
    }
}

fn row(components: Vec<Component>) -> Component {
    Component::ActionRow(ActionRow {
        components,
        id: None,
    })
}

pub(super) fn option(category: &Category) -> SelectMenuOption {
    SelectMenuOption {
        default: false,
        description: category.description.clone(),
        emoji: category.emoji.as_deref().and_then(emoji),
        label: category.name.clone(),
        value: category.id.get().to_string(),
    }
}

/// `👍` or `name:id`.
fn emoji(text: &str) -> Option<EmojiReactionType> {
    match text.rsplit_once(':') {
        None => (!text.is_empty()).then(|| EmojiReactionType::Unicode {
            name: text.to_owned(),
        }),
        Some((name, id)) => Some(EmojiReactionType::Custom {
            animated: false,
            id: id.parse().ok().and_then(Id::new_checked)?,
            name: Some(name.to_owned()),
        }),
    }
}
