//! What a member is asked whose language is not known.

use botkit::{args, command::custom_id, text::Texts};
use twilight_model::channel::message::{
    Component,
    component::{ActionRow, SelectMenu, SelectMenuOption, SelectMenuType},
};

use crate::texts::Language;

/// The command that takes the choice.
pub const LANGUAGE: &str = "preferences language";

/// How many languages a menu can offer.
const MOST: usize = 25;

/// A menu of the languages there are, each in its own words.
#[must_use]
pub fn language_menu(texts: &Texts, locale: &str, languages: &[Language]) -> Component {
    let options = languages
        .iter()
        .take(MOST)
        .map(|language| SelectMenuOption {
            default: false,
            description: None,
            emoji: None,
            label: language.name.clone(),
            value: language.tag.clone(),
        });
    let menu = Component::SelectMenu(SelectMenu {
        channel_types: None,
        custom_id: custom_id(LANGUAGE, ""),
        default_values: None,
        disabled: false,
        id: None,
        kind: SelectMenuType::Text,
        max_values: None,
        min_values: None,
        options: Some(options.collect()),
        placeholder: Some(texts.say(locale, "language-placeholder", &args! {})),
        required: None,
    });
    Component::ActionRow(ActionRow {
        components: vec![menu],
        id: None,
    })
}
