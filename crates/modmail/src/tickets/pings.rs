//! Telling those of the staff who want to know that a member has written.

use botkit::{
    args,
    delivery::{Body, Effect},
};
use storage::{
    discord::{ChannelId, UserId},
    modmail::{TicketId, Tx},
};
use time::OffsetDateTime;

use crate::{
    App,
    outgoing::{enqueue, ticket_lane},
    purpose::Purpose,
};

/// How many people one message pings: with more, their mentions would not fit.
pub(super) const AT_ONCE: usize = 60;

/// People as they are mentioned.
pub(super) fn mentions(people: &[UserId]) -> String {
    let mentions: Vec<_> = people.iter().map(|person| format!("<@{person}>")).collect();
    mentions.join(" ")
}

/// Pings, in the lane of what the member wrote, those who want to know of that: with
/// the ticket's every message, or with the member's next one.
///
/// # Errors
///
/// Returns the database's error.
pub(super) async fn member_wrote(
    app: &App,
    tx: &mut Tx,
    (ticket, channel): (TicketId, Option<ChannelId>),
    member: UserId,
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    let once = tx.alerts().take(member).await?;
    let mut people = tx.alerts().subscribers(ticket).await?;
    people.extend(&once);
    people.sort_unstable();
    people.dedup();
    let muted = tx.muted_pings().all().await?;
    let locale = app.ticket_locale(tx).await?;
    for some in people.chunks(AT_ONCE) {
        let words = app
            .texts
            .say(&locale, "alert-ping", &args! { "who" => mentions(some) });
        let message = Body {
            ping_users: wanting(some, &muted),
            ..Body::text(words)
        };
        let purpose = Purpose::Ping {
            member,
            once: once
                .iter()
                .copied()
                .filter(|one| some.contains(one))
                .collect(),
        };
        let (lane, post) = (ticket_lane(ticket), Effect::Post { message });
        enqueue(tx, &lane, channel, &post, Some(&purpose), at).await?;
    }
    Ok(())
}

/// Those among some people who want to be pinged: the others are named all the same.
pub(super) fn wanting(people: &[UserId], muted: &[UserId]) -> Vec<UserId> {
    let wanting = people.iter().filter(|person| !muted.contains(person));
    wanting.copied().collect()
}

/// Has those who were not told of the member's message told of the next one.
///
/// # Errors
///
/// Returns the database's error.
pub(crate) async fn not_told(
    tx: &mut Tx,
    member: UserId,
    once: &[UserId],
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    for staff in once {
        tx.alerts().ask(*staff, member, at).await?;
    }
    Ok(())
}
