//! Discord's threads that people start below the channels of tickets.

use std::sync::Arc;

use botkit::gateway::EventGuard;
use storage::{discord::ChannelId, modmail::TicketStatus};
use time::Duration;
use twilight_model::channel::Channel;

use super::{Intake, receive::Received};
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
        let ticket = {
            let mut tx = self.app.store.read().await?;
            tx.tickets().by_channel(parent).await?
        };
        let Some(ticket) = ticket.filter(|ticket| ticket.status == TicketStatus::Open) else {
            return Ok(());
        };
        let mut tx = self.app.store.write().await?;
        tx.side_threads().add(channel, ticket.id).await?;
        tx.commit().await
    }
}
