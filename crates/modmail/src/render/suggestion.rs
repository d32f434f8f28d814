//! A suggestion, with its votes and what became of it.

use botkit::{args, command::custom_id, delivery::Body, embed::blank, text::Texts};
use storage::modmail::{Feature, FeatureState, Votes};
use twilight_model::channel::message::{
    Component, Embed, EmojiReactionType,
    component::{ActionRow, Button, ButtonStyle},
    embed::EmbedField,
};

use super::colour;

/// The command behind the buttons.
pub const VOTE: &str = "vote";

/// The key of a state in texts.
#[must_use]
pub const fn state_key(state: FeatureState) -> &'static str {
    match state {
        FeatureState::Open => "open",
        FeatureState::Planned => "planned",
        FeatureState::Done => "done",
        FeatureState::Declined => "declined",
    }
}

/// A suggestion as its channel shows it. Nothing of it pings anybody.
#[must_use]
pub fn suggestion(texts: &Texts, locale: &str, feature: &Feature, votes: Votes) -> Body {
    let say = |key: &str| {
        let author = feature.author_id.map(|author| author.to_string());
        let values = args! {
            "number" => feature.id.to_string(),
            "author" => author.unwrap_or_else(|| "none".to_owned()),
            "state" => state_key(feature.state),
        };
        texts.say(locale, key, &values)
    };
    let mut fields = vec![EmbedField {
        inline: false,
        name: say("suggestion-state-field"),
        value: say("suggestion-state"),
    }];
    if let Some(answer) = feature
        .answer
        .as_deref()
        .filter(|answer| !answer.is_empty())
    {
        fields.push(EmbedField {
            inline: false,
            name: say("suggestion-answer-field"),
            value: answer.to_owned(),
        });
    }
    let author = feature.author_id.map(|_| say("suggestion-author"));
    let content = match author {
        Some(author) => format!("{}\n\n{author}", feature.content),
        None => feature.content.clone(),
    };
    let embed = Embed {
        color: Some(colour_of(feature.state)),
        description: Some(content),
        fields,
        title: Some(say("suggestion-title")),
        ..blank()
    };
    Body {
        components: vec![buttons(feature, votes)],
        ..Body::embed(embed)
    }
}

const fn colour_of(state: FeatureState) -> u32 {
    match state {
        FeatureState::Open => colour::SYSTEM,
        FeatureState::Planned => 0x58_65_F2,
        FeatureState::Done => 0x57_F2_87,
        FeatureState::Declined => colour::FAILURE,
    }
}

/// One votes while it is open or planned.
fn buttons(feature: &Feature, votes: Votes) -> Component {
    let over = matches!(feature.state, FeatureState::Done | FeatureState::Declined);
    let button = |emoji: &str, how: &str, count: i64| {
        Component::Button(Button {
            custom_id: Some(custom_id(VOTE, &format!("{how} {}", feature.id))),
            disabled: over,
            emoji: Some(EmojiReactionType::Unicode {
                name: emoji.to_owned(),
            }),
            id: None,
            label: Some(count.to_string()),
            sku_id: None,
            style: ButtonStyle::Secondary,
            url: None,
        })
    };
    Component::ActionRow(ActionRow {
        components: vec![
            button("👍", "up", votes.up),
            button("👎", "down", votes.down),
        ],
        id: None,
    })
}
