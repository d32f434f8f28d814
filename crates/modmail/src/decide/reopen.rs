//! How a ticket goes on that was closed.

use botkit::{
    args,
    delivery::{Body, Effect},
    text::Texts,
};
use storage::{
    discord::UserId,
    modmail::{Category, Ticket},
};
use time::{Duration, OffsetDateTime};

use super::opening::{home, mentions, pings};
use crate::{config::Tickets, texts::Locales};

/// Who takes a ticket up again, and how.
#[derive(Debug, Clone, Copy)]
pub struct Again {
    /// Who of the staff does; nobody if the member has written.
    pub by: Option<UserId>,
    /// Whether the member is told.
    pub tells: bool,
    /// Whether its channel was kept.
    pub kept: bool,
}

/// What is to be done at Discord for a ticket that goes on.
#[derive(Debug, PartialEq)]
pub struct Reopening {
    /// What brings its channel back, if that was kept.
    pub back: Option<Effect>,
    /// What its channel says then.
    pub note: Body,
    /// What the member is told, if anything.
    pub told: Option<Body>,
}

/// Whether a member's last ticket goes on with what they have `written`, if that is
/// `within` so much of its end.
#[must_use]
pub fn goes_on(last: &Ticket, written: OffsetDateTime, within: Duration) -> bool {
    // Whoever closed it although the message was there did not want it back.
    let back = |closed| written > closed || last.closed_by.is_none();
    last.closed_at
        .is_some_and(|closed| written <= closed + within && back(closed))
}

/// Decides how a closed ticket goes on.
#[must_use]
pub fn reopen(
    texts: &Texts,
    locales: &Locales,
    tickets: &Tickets,
    category: Option<&Category>,
    ticket: &Ticket,
    again: Again,
    at: OffsetDateTime,
) -> Reopening {
    let home = home(tickets, category);
    let channel = Effect::Shelve {
        away: false,
        category: (!home.forum).then_some(home.parent),
        name: None,
    };
    let closed = ticket.closed_at.unwrap_or(at).unix_timestamp().to_string();
    let mut said = args! { "closed" => closed };
    let key = match again.by {
        Some(by) => {
            said.set("staff", by.to_string());
            "reopened-note-by"
        }
        None => "reopened-note",
    };
    let mut note = Body::text(texts.say(&locales.ticket, key, &said));
    let roles = pings(tickets, category);
    // The card of a new channel pings; a kept one moves without a sound.
    if again.kept && again.by.is_none() && !roles.is_empty() {
        note.content = format!("{} {}", mentions(roles), note.content);
        note.ping_roles = roles.to_vec();
    }
    Reopening {
        back: again.kept.then_some(channel),
        note,
        told: again
            .tells
            .then(|| Body::text(texts.say(&locales.member, "reopened", &args! {}))),
    }
}

#[cfg(test)]
mod tests {
    use storage::modmail::{TicketId, TicketStatus};
    use time::macros::datetime;
    use twilight_model::id::Id;

    use super::*;

    const AT: OffsetDateTime = datetime!(2026-03-01 12:00 UTC);

    fn ticket() -> Ticket {
        Ticket {
            id: TicketId::new(AT),
            user_id: Id::new(5).into(),
            user_name: "ada".to_owned(),
            channel_id: Some(Id::new(7).into()),
            created_at: AT,
            next_message_number: 1,
            status: TicketStatus::Closed,
            user_left: false,
            closed_at: Some(AT),
            closed_by: None,
            close_reason: None,
            category_id: None,
            category_name: None,
            required_permissions: None,
            opened_by: None,
            claimed_by: None,
            label: None,
        }
    }

    fn decide(forum: bool, again: Again) -> anyhow::Result<Reopening> {
        let tickets: Tickets = serde_json::from_value(serde_json::json!({
            "guild": "1", "category": "2", "ping_roles": ["5"], "forum": forum,
        }))?;
        let ticket = ticket();
        let texts = crate::texts()?;
        let locales = Locales {
            ticket: "en-US".to_owned(),
            member: "en-US".to_owned(),
        };
        Ok(reopen(&texts, &locales, &tickets, None, &ticket, again, AT))
    }

    const BY_MEMBER: Again = Again {
        by: None,
        tells: true,
        kept: true,
    };

    #[test]
    fn a_kept_channel_moves_back_unless_tickets_are_posts_now() -> anyhow::Result<()> {
        for (forum, category) in [(false, Some(Id::new(2).into())), (true, None)] {
            let back = Effect::Shelve {
                away: false,
                category,
                name: None,
            };
            assert_eq!(decide(forum, BY_MEMBER)?.back, Some(back));
        }
        Ok(())
    }

    #[test]
    fn only_the_staff_who_do_not_know_are_pinged() -> anyhow::Result<()> {
        let staff = Again {
            by: Some(Id::new(9).into()),
            ..BY_MEMBER
        };
        let anew = Again {
            kept: false,
            ..BY_MEMBER
        };

        assert_eq!(decide(false, BY_MEMBER)?.note.ping_roles.len(), 1);
        assert_eq!(decide(false, staff)?.note.ping_roles, []);
        // There the card does.
        assert_eq!(decide(false, anew)?.note.ping_roles, []);
        assert!(decide(false, staff)?.note.content.contains("<@9>"));
        Ok(())
    }

    #[test]
    fn the_member_is_told_unless_that_is_not_wanted() -> anyhow::Result<()> {
        let silent = Again {
            tells: false,
            ..BY_MEMBER
        };

        assert!(decide(false, BY_MEMBER)?.told.is_some());
        assert_eq!(decide(false, silent)?.told, None);
        Ok(())
    }

    #[test]
    fn a_ticket_goes_on_shortly_after_its_end_unless_it_was_closed_behind_the_message() {
        let hour = Duration::HOUR;
        let by_staff = Ticket {
            closed_by: Some(Id::new(9).into()),
            ..ticket()
        };
        let never = Ticket {
            closed_at: None,
            ..ticket()
        };

        for (last, written, expected) in [
            (ticket(), AT + hour, true),
            (ticket(), AT + hour + Duration::SECOND, false),
            // Closed by itself while the message was on its way.
            (ticket(), AT - Duration::SECOND, true),
            (by_staff.clone(), AT + Duration::SECOND, true),
            (by_staff.clone(), AT, false),
            (by_staff, AT - Duration::SECOND, false),
            (never, AT, false),
        ] {
            assert_eq!(
                goes_on(&last, written, hour),
                expected,
                "{written} {last:?}"
            );
        }
    }
}
