//! What follows when an effect has happened or never will.

mod arrival;
mod gone;

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use botkit::{
    args,
    delivery::{Body, Effect, Fetched, File, Outcome, Outcomes, Refused},
    rest::code::{TOO_MANY_REACTIONS, UNKNOWN_CHANNEL, UNKNOWN_EMOJI},
};
use storage::{
    discord::{ChannelId, MessageId, UserId},
    modmail::{CatchUp, MessageRowId, Schema, Side, TicketId, TicketStatus, Tx},
    outbox::Row,
};
use time::OffsetDateTime;
use twilight_model::id::Id;

use self::{
    arrival::{Arrived, Told, not_reached, part_ended},
    gone::spare_the_rest,
};
use crate::{
    App,
    outgoing::{enqueue, ticket_lane},
    purpose::{Purpose, Recipient},
    suggestions,
    tickets::{
        alerts, category_prompt, closed_dms, closing, guests, held_up, joining, lost_copies,
        mass_closing, mirror, moving, naming, panels, pings, placement, status,
    },
};

/// Writes outcomes into tickets.
#[derive(Debug, Clone)]
pub struct OutcomeHandler {
    app: Arc<App>,
    /// Whether something was put down that the timers do not know of yet.
    settled: Arc<AtomicBool>,
}

impl OutcomeHandler {
    /// A handler that works with these parts.
    #[must_use]
    pub fn new(app: Arc<App>) -> Self {
        Self {
            app,
            settled: Arc::default(),
        }
    }

    /// The same with the settings of now.
    fn now(&self) -> Self {
        Self {
            app: self.app.now(),
            ..self.clone()
        }
    }
}

impl Outcomes for OutcomeHandler {
    type Schema = Schema;

    async fn refused(
        &self,
        tx: &mut Tx,
        row: &Row,
        code: u64,
        reason: &str,
        at: OffsetDateTime,
    ) -> Result<Refused, storage::Error> {
        let app = &self.app.now();
        match Purpose::of(row) {
            Some(Purpose::Channel { ticket }) => {
                placement::refused(app, tx, row, ticket, (code, reason), at).await
            }
            Some(Purpose::Name { ticket }) => {
                naming::not_renamed(app, tx, row, ticket, (code, reason), at).await
            }
            Some(Purpose::End { .. } | Purpose::Move { .. }) => {
                placement::not_put_away(app, tx, row, (code, reason), at).await
            }
            _ => placement::not_taken(app, tx, row, (code, reason), at).await,
        }
    }

    fn foreseen(&self, effect: &Effect, at: OffsetDateTime) -> Option<(u64, String)> {
        placement::foreseen(&self.app.now(), effect, at)
    }

    async fn held_up(
        &self,
        tx: &mut Tx,
        row: &Row,
        reason: &str,
        at: OffsetDateTime,
    ) -> Result<(), storage::Error> {
        held_up::tell(&self.app.now(), tx, row, reason, at).await
    }

    async fn fetch_again(&self, row: &Row, file: &File) -> Result<Fetched, storage::Error> {
        lost_copies::fetch_again(&self.app.now(), row, file).await
    }

    async fn without_file(
        &self,
        tx: &mut Tx,
        row: &Row,
        file: &File,
        reason: &str,
        at: OffsetDateTime,
    ) -> Result<Option<Effect>, storage::Error> {
        lost_copies::goes_without(&self.app.now(), tx, row, (file, reason), at).await
    }

    fn committed(&self) {
        if self.settled.swap(false, Ordering::Relaxed) {
            self.app.timers.wake();
        }
    }

    async fn settled(
        &self,
        tx: &mut Tx,
        row: &Row,
        outcome: &Outcome,
        at: OffsetDateTime,
    ) -> Result<(), storage::Error> {
        let this = self.now();
        spare_the_rest(tx, row, outcome, at).await?;
        placement::taken(tx, row, outcome).await?;
        let Some(purpose) = Purpose::of(row) else {
            return Ok(());
        };
        if let Outcome::Failed { code, reason } = outcome
            && *code == Some(UNKNOWN_CHANNEL)
            && closing::bounced(&this.app, tx, &purpose, reason, at).await?
        {
            this.settled.store(true, Ordering::Relaxed);
            this.app.requeue.wake();
            return Ok(());
        }
        if let (Purpose::Ping { member, once }, Outcome::Failed { .. }) = (&purpose, outcome) {
            return pings::not_told(tx, *member, once, at).await;
        }
        this.follow(tx, row, (purpose, outcome), at).await
    }
}

impl OutcomeHandler {
    /// Does what an outcome means for what its row was for.
    async fn follow(
        &self,
        tx: &mut Tx,
        row: &Row,
        (purpose, outcome): (Purpose, &Outcome),
        at: OffsetDateTime,
    ) -> Result<(), storage::Error> {
        match (purpose, outcome) {
            (
                Purpose::Relay {
                    message,
                    member,
                    dm_channel,
                    dm_message,
                    first,
                    part,
                },
                outcome,
            ) => {
                let told = Told {
                    message,
                    member: (member, dm_channel, dm_message),
                    first,
                };
                let whose = (message, Recipient::Staff);
                let arrived = part_ended(tx, whose, part, outcome).await?;
                self.relayed(tx, &told, arrived, (row, outcome), at).await
            }
            (
                Purpose::Reply {
                    message,
                    staff,
                    part,
                },
                outcome,
            ) => {
                let whose = (message, Recipient::First);
                let arrived = part_ended(tx, whose, part, outcome).await?;
                self.answered(
                    tx,
                    (message, staff),
                    (Recipient::First, arrived),
                    outcome,
                    at,
                )
                .await
            }
            (Purpose::ReplyCopy { message, part }, outcome) => {
                part_ended(tx, (message, Recipient::Staff), part, outcome).await?;
                Ok(())
            }
            (Purpose::Copy { message, to, part }, outcome) => {
                self.passed_on(tx, (message, to), part, outcome, at).await
            }
            (Purpose::Added { ticket, member }, Outcome::Failed { reason, .. }) => {
                joining::not_told(&self.app, tx, (ticket, member), reason, at).await
            }
            (Purpose::Prompt { member }, outcome) => self.asked(tx, member, outcome, at).await,
            (Purpose::Alert, Outcome::Failed { code, .. }) => {
                alerts::told_elsewhere(&self.app, tx, (row, *code), at).await
            }
            (
                purpose @ (Purpose::Suggestion { .. }
                | Purpose::Panel { .. }
                | Purpose::MassClosure { .. }
                | Purpose::Reaction { .. }),
                outcome,
            ) => self.showed(tx, row, (purpose, outcome), at).await,
            (Purpose::Greeting { ticket }, Outcome::Failed { code, .. }) => {
                closed_dms::not_greeted(&self.app, tx, ticket, *code, at).await
            }
            (
                Purpose::Ping { .. }
                | Purpose::Card
                | Purpose::Alert
                | Purpose::Greeting { .. }
                | Purpose::Added { .. },
                _,
            ) => Ok(()),
            (
                purpose @ (Purpose::Channel { .. }
                | Purpose::Overflow { .. }
                | Purpose::Name { .. }
                | Purpose::Tag { .. }
                | Purpose::Move { .. }
                | Purpose::Guest { .. }
                | Purpose::End { .. }
                | Purpose::Back { .. }),
                outcome,
            ) => self.follow_channel(tx, row, (purpose, outcome), at).await,
        }
    }

    /// What the bot shows and changes as things change was shown, or a reaction was.
    async fn showed(
        &self,
        tx: &mut Tx,
        row: &Row,
        (purpose, outcome): (Purpose, &Outcome),
        at: OffsetDateTime,
    ) -> Result<(), storage::Error> {
        let app = &self.app;
        match (purpose, outcome) {
            (Purpose::Suggestion { feature }, outcome) => {
                suggestions::settled(app, tx, (feature, row), outcome, at).await
            }
            (Purpose::Panel { panel }, outcome) => {
                panels::settled(app, tx, (panel, row), outcome, at).await
            }
            (Purpose::MassClosure { closure }, Outcome::Sent(_)) => {
                mass_closing::shown(app, tx, (closure, row), at).await
            }
            (
                Purpose::Reaction {
                    message,
                    side,
                    emoji,
                },
                Outcome::Failed {
                    code: Some(UNKNOWN_EMOJI | TOO_MANY_REACTIONS),
                    ..
                },
            ) => mirror::tell(app, tx, message, (side, &emoji), (row, at)).await,
            _ => Ok(()),
        }
    }

    /// The same for what was to become of a ticket's channel, or of a category.
    async fn follow_channel(
        &self,
        tx: &mut Tx,
        row: &Row,
        (purpose, outcome): (Purpose, &Outcome),
        at: OffsetDateTime,
    ) -> Result<(), storage::Error> {
        let app = &*self.app;
        match (purpose, outcome) {
            (Purpose::Channel { ticket }, Outcome::Sent(Some(id))) => match Id::new_checked(*id) {
                Some(channel) => {
                    self.placed(tx, ticket, channel.into(), at).await?;
                    status::shown(&app.status_display, tx, ticket, row, at).await
                }
                None => Ok(()),
            },
            (Purpose::Channel { ticket }, Outcome::Failed { code, reason }) => {
                self.unplaced(tx, ticket, (*code, reason), at).await
            }
            (Purpose::Overflow { parent, number }, outcome) => {
                self.copied(tx, (parent, number), outcome, at).await
            }
            (Purpose::Name { ticket } | Purpose::Tag { ticket }, Outcome::Sent(_)) => {
                status::shown(&app.status_display, tx, ticket, row, at).await
            }
            (
                Purpose::Move {
                    ticket,
                    category,
                    by,
                },
                outcome,
            ) => moving::moved(app, tx, (ticket, category, by), (row, outcome), at).await,
            (
                Purpose::Guest {
                    ticket,
                    guest,
                    lets_in,
                    by,
                },
                outcome,
            ) => guests::changed(app, tx, (ticket, guest, lets_in), (by, outcome), at).await,
            (Purpose::End { ticket }, Outcome::Sent(_)) => {
                app.full.free_all_but(app.closing.archive_category);
                status::put_away(tx, ticket, row).await
            }
            (Purpose::End { ticket }, Outcome::Failed { reason, .. }) => {
                self.not_ended(tx, ticket, (row, reason), at).await
            }
            (Purpose::Back { ticket }, Outcome::Failed { code, reason }) => {
                let place = (ticket, row.channel);
                self.not_back(tx, place, (*code, reason), at).await
            }
            _ => Ok(()),
        }
    }

    /// The channel of a closed ticket could neither be deleted nor archived.
    async fn not_ended(
        &self,
        tx: &mut Tx,
        ticket: TicketId,
        (row, reason): (&Row, &str),
        at: OffsetDateTime,
    ) -> Result<(), storage::Error> {
        let key = match serde_json::from_str(&row.effect)? {
            Effect::Shelve { .. } => "channel-not-archived",
            _ => "channel-stays",
        };
        self.complain(tx, (ticket, row.channel), key, reason, at)
            .await
    }

    /// A ticket has its channel.
    async fn placed(
        &self,
        tx: &mut Tx,
        ticket_id: TicketId,
        channel: ChannelId,
        at: OffsetDateTime,
    ) -> Result<(), storage::Error> {
        tx.tickets().bind_channel(ticket_id, channel).await?;
        let had_failed = placement::placed(tx, ticket_id).await?;
        tx.after_commit(move || {
            tracing::info!(ticket.id = %ticket_id, channel.id = %channel, "ticket {ticket_id} has its channel");
        });
        let Some(ticket) = tx.tickets().get(ticket_id).await? else {
            return Ok(());
        };
        if ticket.status == TicketStatus::Closed {
            // It was closed first, when there was no channel to delete.
            let lane = ticket_lane(ticket_id);
            let (end, purpose) = (Effect::DeleteChannel, Purpose::End { ticket: ticket_id });
            enqueue(tx, &lane, Some(channel), &end, Some(&purpose), at).await?;
            return Ok(());
        }
        // No message there is older than the channel itself.
        let beginning = MessageId::from(channel.get().cast());
        let mut catch_ups = tx.catch_ups();
        catch_ups.ticket_read(channel, beginning, at).await?;
        let missed = catch_ups.take_unplaced(ticket_id).await?;
        if !missed && !had_failed {
            return Ok(());
        }
        // Staff may have written there while nobody listened, or when nobody
        // expected it.
        let row = CatchUp {
            channel_id: channel,
            user_id: ticket.user_id,
            place: storage::modmail::Place::Ticket,
            after_id: i64::try_from(channel.get().get()).unwrap_or_default(),
            gaps: 1,
        };
        tx.catch_ups().plan_one(row, at).await?;
        self.app.session_gaps.add(&[row]);
        Ok(())
    }

    /// Says in a ticket's channel why Discord did not do something with it.
    async fn complain(
        &self,
        tx: &mut Tx,
        (ticket, channel): (TicketId, Option<ChannelId>),
        key: &str,
        reason: &str,
        at: OffsetDateTime,
    ) -> Result<(), storage::Error> {
        let said = args! { "reason" => reason };
        let locale = self.app.ticket_locale(tx).await?;
        let post = Effect::Post {
            message: Body::text(self.app.texts.say(&locale, key, &said)),
        };
        enqueue(tx, &ticket_lane(ticket), channel, &post, None, at).await?;
        Ok(())
    }

    /// Deals with the channel of a reopened ticket that could not be brought
    /// back. If it is gone, so is the ticket; what waits opens it anew.
    async fn not_back(
        &self,
        tx: &mut Tx,
        place: (TicketId, Option<ChannelId>),
        (code, reason): (Option<u64>, &str),
        at: OffsetDateTime,
    ) -> Result<(), storage::Error> {
        if code != Some(UNKNOWN_CHANNEL) {
            let key = "channel-elsewhere";
            return self.complain(tx, place, key, reason, at).await;
        }
        self.channel_gone(tx, place.0, reason, at).await
    }

    /// Records how the delivery of an answer went, and shows it on its copy.
    async fn answered(
        &self,
        tx: &mut Tx,
        (message, staff): (MessageRowId, UserId),
        (recipient, arrived): (Recipient, Arrived),
        outcome: &Outcome,
        at: OffsetDateTime,
    ) -> Result<(), storage::Error> {
        match (arrived, outcome) {
            (Arrived::Whole, _) => {
                tx.messages().delivered(message).await?;
                mirror::show_all(tx, message, Side::Inbox, at).await?;
                if let Some(stored) = tx.messages().get(message).await? {
                    let ticket = stored.thread_id;
                    status::show(&self.app.status_display, tx, ticket, at).await?;
                }
            }
            (Arrived::Never | Arrived::NorThem, Outcome::Failed { reason, .. }) => {
                let said = not_reached(tx, message, recipient, reason).await?;
                tx.messages().undelivered(message, &said.whole).await?;
                if said.by_nobody {
                    self.their_turn(tx, message, at).await?;
                }
                self.warn_staff(tx, message, staff, &said.reason, at)
                    .await?;
            }
            _ => return Ok(()),
        }
        self.mark_copy(tx, message, at).await
    }

    /// An answer did not reach the member. If it was the last, nobody waits for
    /// them.
    async fn their_turn(
        &self,
        tx: &mut Tx,
        message: MessageRowId,
        at: OffsetDateTime,
    ) -> Result<(), storage::Error> {
        let Some(stored) = tx.messages().get(message).await? else {
            return Ok(());
        };
        let ticket = tx.tickets().get(stored.thread_id).await?;
        let next = ticket.map(|ticket| ticket.next_message_number);
        if stored
            .message_number
            .map(|message_number| message_number + 1)
            != next
        {
            return Ok(());
        }
        status::unheard(&self.app.status_display, tx, stored.thread_id, at).await
    }

    /// A ticket will never have its channel. Closed, so that the member's next
    /// message tries anew. If Discord refused it, because it was closed by then
    /// and has been reopened since, what waits for the channel opens another;
    /// otherwise it fails behind this and is told.
    async fn unplaced(
        &self,
        tx: &mut Tx,
        ticket: TicketId,
        (code, reason): (Option<u64>, &str),
        at: OffsetDateTime,
    ) -> Result<(), storage::Error> {
        tracing::error!(ticket.id = %ticket, "ticket {ticket} has no channel: {reason}");
        let why = format!("its channel could not be made: {reason}");
        if code.is_none() {
            closing::without_channel(&self.app, tx, ticket, (None, &why), at).await?;
            self.settled.store(true, Ordering::Relaxed);
            return Ok(());
        }
        self.channel_gone(tx, ticket, &why, at).await
    }

    /// Ends a ticket whose channel is gone; what was on its way there is decided anew.
    async fn channel_gone(
        &self,
        tx: &mut Tx,
        ticket: TicketId,
        reason: &str,
        at: OffsetDateTime,
    ) -> Result<(), storage::Error> {
        if closing::channel_gone(&self.app, tx, ticket, None, reason, at).await? {
            self.app.requeue.wake();
        }
        self.settled.store(true, Ordering::Relaxed);
        Ok(())
    }

    /// Records what became of a copy of a full category.
    async fn copied(
        &self,
        tx: &mut Tx,
        (parent, number): (ChannelId, i64),
        outcome: &Outcome,
        at: OffsetDateTime,
    ) -> Result<(), storage::Error> {
        match outcome {
            Outcome::Sent(id) => {
                if let Some(channel) = id.and_then(Id::new_checked) {
                    let channel = ChannelId::from(channel);
                    let copy = (parent, number);
                    placement::copied(&self.app, tx, copy, channel, at).await?;
                }
                Ok(())
            }
            Outcome::Failed { code, reason } => {
                let copy = (parent, number);
                placement::not_copied(&self.app, tx, copy, (*code, reason), at).await
            }
        }
    }

    /// Records whether a member could be asked what their message is about.
    async fn asked(
        &self,
        tx: &mut Tx,
        member: UserId,
        outcome: &Outcome,
        at: OffsetDateTime,
    ) -> Result<(), storage::Error> {
        match outcome {
            Outcome::Sent(id) => {
                if let Some(id) = message_id(*id) {
                    category_prompt::asked(tx, member, Some(id), at).await?;
                }
            }
            Outcome::Failed { reason, .. } => {
                tracing::warn!(user.id = %member, "a member cannot be asked: {reason}");
                category_prompt::asked(tx, member, None, at).await?;
                self.settled.store(true, Ordering::Relaxed);
            }
        }
        Ok(())
    }
}

fn message_id(id: Option<u64>) -> Option<MessageId> {
    id.and_then(Id::new_checked).map(MessageId::from)
}
