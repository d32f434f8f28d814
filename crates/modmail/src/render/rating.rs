//! What a member is asked about a ticket that is over, and the button that ends
//! one.

use botkit::{
    args,
    command::{Field, Modal, custom_id},
    text::Texts,
};
use storage::modmail::TicketId;
use twilight_model::channel::message::{
    Component,
    component::{ActionRow, Button, ButtonStyle},
};

/// The command by which members end their tickets.
pub const END: &str = "end";

/// The command of the button that ends one ticket.
pub const END_ONE: &str = "end_one";

/// The command that takes ratings.
pub const RATE: &str = "rate";

/// The best score; the worst is 1.
pub const BEST: i64 = 5;

/// How long a comment may be, in characters.
pub const LONGEST_COMMENT: u16 = 1_000;

/// The button under the greeting of a ticket that ends it.
#[must_use]
pub fn end_button(texts: &Texts, locale: &str, ticket: TicketId) -> Component {
    let label = texts.say(locale, "end-button", &args! {});
    let id = custom_id(END_ONE, &ticket.to_string());
    row(vec![button(ButtonStyle::Secondary, label, id)])
}

/// A button for each score.
#[must_use]
pub fn rating_buttons(ticket: TicketId) -> Component {
    let buttons = (1..=BEST).map(|score| {
        let id = custom_id(RATE, &format!("{score} {ticket}"));
        button(ButtonStyle::Secondary, format!("{score} ★"), id)
    });
    row(buttons.collect())
}

/// The button that opens the form for a comment.
#[must_use]
pub fn comment_button(texts: &Texts, locale: &str, score: i64, ticket: TicketId) -> Component {
    let label = texts.say(locale, "rating-comment", &args! {});
    let id = custom_id(RATE, &format!("-write {score} {ticket}"));
    row(vec![button(ButtonStyle::Primary, label, id)])
}

/// The form for a comment.
#[must_use]
pub fn comment_form(texts: &Texts, locale: &str, score: i64, ticket: TicketId) -> Modal {
    let say = |key| texts.say(locale, key, &args! {});
    Modal {
        custom_id: custom_id(RATE, &format!("{score} {ticket}")),
        title: say("rating-comment"),
        fields: vec![Field {
            option: "comment",
            label: say("rating-field"),
            long: true,
            required: true,
            value: None,
            longest: LONGEST_COMMENT,
        }],
    }
}

/// A score as people read it: ★★★★☆.
#[must_use]
pub fn stars(score: i64) -> String {
    (1..=BEST)
        .map(|number| if number <= score { '★' } else { '☆' })
        .collect()
}

fn button(style: ButtonStyle, label: String, custom_id: String) -> Component {
    Component::Button(Button {
        custom_id: Some(custom_id),
        disabled: false,
        emoji: None,
        id: None,
        label: Some(label),
        sku_id: None,
        style,
        url: None,
    })
}

fn row(components: Vec<Component>) -> Component {
    Component::ActionRow(ActionRow {
        components,
        id: None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_score_is_so_many_stars() {
        assert_eq!(stars(1), "★☆☆☆☆");
        assert_eq!(stars(5), "★★★★★");
    }
}
