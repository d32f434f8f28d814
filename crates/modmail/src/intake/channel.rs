//! What happens to the channels of tickets.

use std::sync::Arc;

use botkit::gateway::EventGuard;
use storage::{discord::ChannelId, inbox::Entry, modmail::TicketStatus};
use twilight_model::{
    guild::audit_log::AuditLogEventType,
    id::{Id, marker::ChannelMarker},
};

use super::{
    Decided, Intake,
    receive::{Received, Told},
};
use crate::{
    audit,
    event::Doing,
    inbox::{Gone, Lane, Source},
    tickets::closing,
};

impl Intake {
    /// Records that a channel was deleted, if it is an open ticket's.
    pub(super) fn channel_deleted(
        self: &Arc<Self>,
        channel: Id<ChannelMarker>,
        thread: bool,
        guard: EventGuard,
    ) {
        let gone = Gone {
            channel: channel.into(),
            thread,
        };
        self.in_order(
            Lane::Channel(gone.channel),
            None,
            guard,
            move |intake, told| async move {
                intake.panels_deleted(gone.channel, None).await;
                intake.take_gone(gone, told).await
            },
        );
    }

    /// Has what roles may do looked at anew.
    pub(super) fn permissions_changed(&self) {
        self.app.audit.forget();
        self.app.visibility.wake();
    }

    /// Records that a channel was found not to be there.
    pub(super) async fn channel_is_missed(self: &Arc<Self>, channel: ChannelId) -> Received {
        let gone = Gone {
            channel,
            thread: false,
        };
        self.take_gone(gone, Told::Late).await
    }

    async fn take_gone(self: &Arc<Self>, gone: Gone, told: Told) -> Received {
        if !self.is_of_open_ticket(gone.channel).await {
            return Received::Known;
        }
        let source = Source::Gone(gone.channel);
        let lane = Lane::Channel(gone.channel);
        self.receive(source, lane, &gone, told).await
    }

    async fn is_of_open_ticket(&self, channel: ChannelId) -> bool {
        let look = async {
            let mut tx = self.app.store.read().await?;
            let ticket = tx.tickets().by_channel(channel).await?;
            Ok::<_, storage::Error>(
                ticket.is_some_and(|ticket| ticket.status == TicketStatus::Open),
            )
        };
        look.await.unwrap_or_else(|error| {
            tracing::error!("cannot tell whether a channel was a ticket's: {error}");
            // The decision looks again.
            true
        })
    }

    /// A ticket whose channel was deleted by hand is over; what was on its way
    /// there opens another.
    pub(super) async fn channel_is_gone(
        &self,
        entry: &Entry,
        gone: Gone,
    ) -> anyhow::Result<Decided> {
        let app = &*self.app;
        let kind = if gone.thread {
            AuditLogEventType::ThreadDelete
        } else {
            AuditLogEventType::ChannelDelete
        };
        let channel = gone.channel.get().get();
        let doing = if self.is_of_open_ticket(gone.channel).await {
            audit::who(
                &app.rest,
                (&app.audit, app.tickets.guild),
                kind,
                channel,
                None,
            )
            .await
        } else {
            Doing::default()
        };
        let at = app.clock.now();
        let mut tx = app.store.write().await?;
        let ticket = tx.tickets().by_channel(gone.channel).await?;
        let mut again = false;
        if let Some(ticket) = ticket.filter(|ticket| ticket.status == TicketStatus::Open) {
            let reason = doing.reason.as_deref().unwrap_or("its channel was deleted");
            again = closing::channel_gone(app, &mut tx, ticket.id, doing.by, reason, at).await?;
        }
        tx.inbox().done(entry.id, at).await?;
        app.commit(tx).await?;
        app.timers.wake();
        if again {
            app.requeue.wake();
        }
        Ok(Decided::Done)
    }
}
