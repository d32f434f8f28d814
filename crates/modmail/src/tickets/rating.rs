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
    /// are told, unless the ticket has that score already.
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
        let new = ratings.rate(self.ticket, self.member, self.score, at);
        if new.await? {
            self.tell(app, tx, None, at).await?;
        }
        Ok(())
    }

    /// The same for a comment on the rating. `false` if there is none to comment on.
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
    ) -> Result<bool, storage::Error> {
        let mut ratings = tx.ratings();
        let stored = ratings.comment(self.ticket, self.member, comment).await?;
        if stored {
            self.tell(app, tx, Some(comment), at).await?;
        }
        Ok(stored)
    }

    /// Tells it where ratings are told.
    async fn tell(
        &self,
        app: &App,
        tx: &mut Tx,
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
        let key = match comment {
            Some(_) => "rating-told-comment",
            None => "rating-told",
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
