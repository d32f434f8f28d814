//! What members think of tickets that are over.

use botkit::{
    args,
    delivery::{Body, Effect, Lane},
    embed::blank,
};
use storage::{
    discord::UserId,
    modmail::{TicketId, Tx},
};
use time::OffsetDateTime;
use twilight_model::channel::message::Embed;

use crate::{App, outgoing::enqueue, render::stars};

/// What came of a comment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Comment {
    /// It is kept with a rating of so many stars.
    Kept(i64),
    /// The member has said something else already.
    Another,
    /// There is no rating that it could go with.
    Unrated,
}

/// What a member thinks of a ticket.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Rating {
    /// Which ticket.
    pub(crate) ticket: TicketId,
    /// Who rates it.
    pub(crate) member: UserId,
    /// How good it was, from 1 to 5.
    pub(crate) score: i64,
}

impl Rating {
    /// Stores a rating within the caller's transaction and tells it where ratings
    /// are told, as a change if the ticket has another already, and not at all if
    /// it has this one.
    ///
    /// # Errors
    ///
    /// Returns the database's error.
    #[tracing::instrument(level = "debug", name = "tickets.rating.store", skip_all, fields(ticket.id = %self.ticket, user.id = %self.member))]
    pub(crate) async fn store(
        &self,
        app: &App,
        tx: &mut Tx,
        at: OffsetDateTime,
    ) -> Result<(), storage::Error> {
        let mut ratings = tx.ratings();
        let earlier = ratings.of_ticket(self.ticket).await?;
        let new = ratings.rate(self.ticket, self.member, self.score, at);
        if new.await? {
            let key = match earlier {
                None => "rating-told",
                Some(_) => "rating-changed",
            };
            self.tell(app, tx, key, None, at).await?;
        }
        Ok(())
    }

    /// The same for a comment on the rating. It is told once, with the stars that
    /// are kept.
    ///
    /// # Errors
    ///
    /// Returns the database's error.
    #[tracing::instrument(level = "debug", name = "tickets.rating.comment", skip_all, fields(ticket.id = %self.ticket, user.id = %self.member))]
    pub(crate) async fn comment(
        &self,
        app: &App,
        tx: &mut Tx,
        comment: &str,
        at: OffsetDateTime,
    ) -> Result<Comment, storage::Error> {
        let mut ratings = tx.ratings();
        let Some(kept) = ratings.of_ticket(self.ticket).await? else {
            return Ok(Comment::Unrated);
        };
        match kept.comment {
            Some(earlier) if earlier != comment => return Ok(Comment::Another),
            Some(_) => return Ok(Comment::Kept(kept.score)),
            None => {}
        }
        if !ratings.comment(self.ticket, self.member, comment).await? {
            return Ok(Comment::Unrated);
        }
        let score = kept.score;
        let rating = Self { score, ..*self };
        rating
            .tell(app, tx, "rating-told-comment", Some(comment), at)
            .await?;
        Ok(Comment::Kept(score))
    }

    /// Tells it where ratings are told.
    async fn tell(
        &self,
        app: &App,
        tx: &mut Tx,
        key: &str,
        comment: Option<&str>,
        at: OffsetDateTime,
    ) -> Result<(), storage::Error> {
        let Some(channel) = app.closing.ratings_channel else {
            return Ok(());
        };
        let values = args! {
            "member" => self.member.to_string(),
            "stars" => stars(self.score),
            "ticket" => tx.tickets().number(self.ticket).await?.to_string(),
        };
        let embeds = comment.map(|comment| Embed {
            description: Some(comment.to_owned()),
            ..blank()
        });
        let locale = app.ticket_locale(tx).await?;
        let message = Body {
            embeds: embeds.into_iter().collect(),
            ..Body::text(app.texts.say(&locale, key, &values))
        };
        let post = Effect::Post { message };
        let lane = Lane::Channel(channel);
        enqueue(tx, &lane, Some(channel), &post, None, at).await?;
        Ok(())
    }
}
