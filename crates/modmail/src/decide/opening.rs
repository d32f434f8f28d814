//! How a ticket begins.

use botkit::{
    delivery::{Body, Effect},
    text::Texts,
};
use storage::{
    discord::{ChannelId, RoleId},
    modmail::{Answer, Category, TicketId},
};
use time::OffsetDateTime;

use crate::{
    config::Tickets,
    event::Author,
    render::{Card, answers_embed, channel_body},
};

/// Discord's limit for the tags on a post.
const MOST_TAGS: usize = 5;

/// How a ticket's channel shows at first how the ticket stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// What it is called.
    pub name: String,
    /// The forum's tag that a post gets beside those of the category.
    pub tag: Option<u64>,
}

/// What is to be done at Discord for a ticket that begins.
#[derive(Debug, PartialEq)]
pub struct Opening {
    /// What makes its channel.
    pub place: Effect,
    /// The card that comes first, unless the channel begins with it.
    pub card: Option<Body>,
    /// What the member answered to the questions of its category. With the card
    /// it could be more than Discord takes in a message.
    pub answers: Option<Body>,
}

/// Decides where a ticket goes and what stands at its top.
#[must_use]
#[expect(
    clippy::too_many_arguments,
    reason = "each is one thing a ticket is made of"
)]
pub fn opening(
    texts: &Texts,
    locale: &str,
    tickets: &Tickets,
    category: Option<&Category>,
    (ticket, number): (TicketId, i64),
    member: &Author,
    card: &Card,
    answers: &[Answer],
    shown: &Shown,
    at: OffsetDateTime,
) -> Opening {
    let pings = pings(tickets, category);
    let card = Body {
        ping_roles: pings.to_vec(),
        content: mentions(pings),
        ..Body::embed(card.render(texts, locale, number, at))
    };
    let answers = answers_embed(answers).map(Body::embed);
    let Home {
        parent,
        forum,
        tags,
    } = home(tickets, category);
    if forum {
        let tags = shown.tag.into_iter().chain(tags).take(MOST_TAGS);
        return Opening {
            place: Effect::CreatePost {
                guild: tickets.guild,
                forum: parent,
                name: shown.name.clone(),
                tags: tags.collect(),
                message: card,
            },
            card: None,
            answers,
        };
    }
    let grant = category.map(|category| category.staff_roles.clone());
    Opening {
        place: Effect::CreateChannel {
            guild: tickets.guild,
            channel: channel_body(ticket, member.id, &shown.name, parent),
            grant: grant.unwrap_or_default(),
        },
        card: Some(card),
        answers,
    }
}

/// Where the tickets of a kind are.
#[derive(Debug)]
pub(crate) struct Home {
    /// The Discord category or forum.
    pub(crate) parent: ChannelId,
    /// Whether it is a forum.
    pub(crate) forum: bool,
    /// Tags of the forum on its posts.
    pub(crate) tags: Vec<u64>,
}

/// Where the tickets of this kind go.
pub(crate) fn home(tickets: &Tickets, category: Option<&Category>) -> Home {
    match category.and_then(|category| Some((category, category.parent?))) {
        Some((category, parent)) => Home {
            parent,
            forum: category.forum,
            tags: category.tags.clone(),
        },
        None => Home {
            parent: tickets.category,
            forum: tickets.forum,
            tags: category
                .map(|category| category.tags.clone())
                .filter(|tags| !tags.is_empty())
                .unwrap_or_else(|| tickets.tags.clone()),
        },
    }
}

/// Who of the staff is pinged for a ticket of this kind.
pub(super) fn pings<'a>(tickets: &'a Tickets, category: Option<&'a Category>) -> &'a [RoleId] {
    match category {
        Some(category) if !category.ping_roles.is_empty() => &category.ping_roles,
        _ => &tickets.ping_roles,
    }
}

pub(super) fn mentions(roles: &[RoleId]) -> String {
    let mentions: Vec<_> = roles.iter().map(|role| format!("<@&{role}>")).collect();
    mentions.join(" ")
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use time::macros::datetime;
    use twilight_model::id::Id;

    use super::*;
    use crate::render::Membership;

    const AT: OffsetDateTime = datetime!(2026-03-01 12:00 UTC);

    fn category() -> Category {
        Category {
            id: 3.into(),
            name: "Billing".to_owned(),
            description: None,
            emoji: None,
            parent: None,
            forum: false,
            tags: vec![9],
            greeting: None,
            canned_answer: None,
            form: Vec::new(),
            ping_roles: Vec::new(),
            staff_roles: Vec::new(),
            enabled: true,
        }
    }

    fn decide(category: Option<&Category>, answers: &[Answer]) -> anyhow::Result<Opening> {
        let tickets: Tickets = serde_json::from_value(json!({
            "guild": "1", "category": "2", "ping_roles": ["5"],
        }))?;
        let member = Author {
            id: Id::new(7).into(),
            name: "ada".to_owned(),
            display: "Ada".to_owned(),
        };
        let card = Card {
            member: member.clone(),
            membership: Membership::Unknown,
            elsewhere: None,
            language: None,
            earlier_tickets: 0,
            earlier: Vec::new(),
            notes: Vec::new(),
            all_notes: 0,
        };
        let texts = crate::texts()?;
        let ticket = TicketId::new(AT);
        let shown = Shown {
            name: "🔴・ada".to_owned(),
            tag: Some(4),
        };
        Ok(opening(
            &texts,
            "en-US",
            &tickets,
            category,
            (ticket, 12),
            &member,
            &card,
            answers,
            &shown,
            AT,
        ))
    }

    #[test]
    fn without_a_category_it_goes_where_tickets_go() -> anyhow::Result<()> {
        let opening = decide(None, &[])?;

        let Effect::CreateChannel { channel, grant, .. } = opening.place else {
            anyhow::bail!("it is a channel");
        };
        assert_eq!(channel["parent_id"], "2");
        assert_eq!(grant, []);
        assert_eq!(
            opening.card.map(|card| card.content).as_deref(),
            Some("<@&5>")
        );
        Ok(())
    }

    #[test]
    fn a_category_has_its_own_place_roles_and_pings() -> anyhow::Result<()> {
        let category = Category {
            parent: Some(Id::new(20).into()),
            ping_roles: vec![Id::new(21).into()],
            staff_roles: vec![Id::new(22).into()],
            ..category()
        };

        let opening = decide(Some(&category), &[])?;

        let Effect::CreateChannel { channel, grant, .. } = opening.place else {
            anyhow::bail!("it is a channel");
        };
        assert_eq!(channel["parent_id"], "20");
        assert_eq!(grant, [Id::new(22).into()]);
        assert_eq!(
            opening.card.map(|card| card.content).as_deref(),
            Some("<@&21>")
        );
        Ok(())
    }

    #[test]
    fn a_post_begins_with_the_card_and_the_answers_come_behind() -> anyhow::Result<()> {
        let category = Category {
            parent: Some(Id::new(20).into()),
            forum: true,
            ..category()
        };
        let answers = [Answer {
            question: "Which order?".to_owned(),
            answer: "42".to_owned(),
        }];

        let opening = decide(Some(&category), &answers)?;

        let Effect::CreatePost { message, tags, .. } = opening.place else {
            anyhow::bail!("it is a post");
        };
        assert_eq!(tags, [4, 9]);
        assert_eq!(message.embeds.len(), 1);
        assert_eq!(opening.card, None);
        let answers = opening
            .answers
            .map(|answers| answers.embeds[0].fields[0].value.clone());
        assert_eq!(answers.as_deref(), Some("42"));
        Ok(())
    }
}
