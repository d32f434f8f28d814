//! Discord's threads that people start below the channels of tickets.

use std::sync::Arc;

use botkit::gateway::EventGuard;
use storage::{
    discord::ChannelId,
    modmail::{CatchUp, Place, Ticket, TicketStatus},
};
use time::Duration;
use twilight_model::{channel::Channel, guild::Guild};

use super::{Intake, locales::concerns, receive::Received};
use crate::inbox::Lane;

/// How long to wait before the database is asked again.
const AGAIN: Duration = Duration::seconds(2);

impl Intake {
    /// Records that a thread belongs to the ticket whose channel it is below.
    pub(super) fn thread_started(self: &Arc<Self>, thread: &Channel, guard: EventGuard) {
        let Some(parent) = thread.parent_id else {
            return guard.done();
        };
        let (channel, parent) = (thread.id.into(), parent.into());
        // Before what is written in it.
        self.in_order(
            Lane::Channel(channel),
            None,
            guard,
            move |intake, _| async move {
                while let Err(error) = intake.side_thread(channel, parent).await {
                    tracing::error!("a thread is not added to its ticket yet: {error}");
                    if !intake.app.stop.sleep(&intake.app.clock, AGAIN).await {
                        return Received::GivenUp;
                    }
                }
                Received::Known
            },
        );
    }

    async fn side_thread(
        &self,
        channel: ChannelId,
        parent: ChannelId,
    ) -> Result<(), storage::Error> {
        let Some(ticket) = self.open_ticket_in(parent).await? else {
            return Ok(());
        };
        let mut tx = self.app.store.write().await?;
        tx.side_threads().add(channel, ticket.id).await?;
        tx.commit().await
    }

    /// Takes in what a server tells about itself when it is seen: its language, and
    /// the threads that people started while nobody listened.
    pub(super) fn guild_seen(self: &Arc<Self>, guild: &Guild, guard: EventGuard) {
        let id = guild.id.into();
        if !concerns(&self.app, id) {
            return guard.done();
        }
        let threads = guild.threads.iter();
        let threads: Vec<(ChannelId, ChannelId)> = threads
            .filter_map(|thread| Some((thread.id.into(), thread.parent_id?.into())))
            .collect();
        let (this, locale) = (Arc::clone(self), guild.preferred_locale.clone());
        self.servers.run(id, async move {
            this.record_guild(id, &locale).await;
            for (channel, parent) in threads {
                while let Err(error) = this.missed_thread(channel, parent).await {
                    tracing::error!("a thread is not added to its ticket yet: {error}");
                    if !this.app.stop.sleep(&this.app.clock, AGAIN).await {
                        return;
                    }
                }
            }
            guard.done();
        });
    }

    /// Records a thread that may have been started unnoticed, and has it read from
    /// its beginning.
    async fn missed_thread(
        &self,
        channel: ChannelId,
        parent: ChannelId,
    ) -> Result<(), storage::Error> {
        let Some(ticket) = self.open_ticket_in(parent).await? else {
            return Ok(());
        };
        let at = self.app.clock.now();
        let mut tx = self.app.store.write().await?;
        if !tx.side_threads().add(channel, ticket.id).await? {
            return Ok(());
        }
        let row = CatchUp {
            channel_id: channel,
            user_id: ticket.user_id,
            place: Place::Ticket,
            after_id: i64::try_from(channel.get().get()).unwrap_or_default(),
            gaps: 1,
        };
        tx.catch_ups().plan_one(row, at).await?;
        tx.commit().await?;
        self.app.session_gaps.add(&[row]);
        Ok(())
    }

    async fn open_ticket_in(&self, channel: ChannelId) -> Result<Option<Ticket>, storage::Error> {
        let mut tx = self.app.store.read().await?;
        let ticket = tx.tickets().by_channel(channel).await?;
        Ok(ticket.filter(|ticket| ticket.status == TicketStatus::Open))
    }
}
