//! What happens to members on their server: they leave, join, are banned or
//! timed out.
//!
//! Discord gives these events no id. That somebody joins is named by when they
//! did, which Discord also tells who asks; everything else by the gateway session
//! and the event's number in it, under which Discord sends it again after a
//! resume. So each is taken once, whether it is repeated or was asked for before.

use std::sync::Arc;

use botkit::gateway::EventGuard;
use storage::{
    discord::{GuildId, UserId},
    inbox::Entry,
    modmail::{Ticket, Tx},
};
use time::Duration;
use twilight_gateway::Event;
use twilight_model::{guild::audit_log::AuditLogEventType, user::User, util::Timestamp};

use super::{Intake, receive::Received};
use crate::{
    audit,
    decide::membership::{Change, Who},
    event::Doing,
    inbox::{Happened, Lane, Source},
    name::name_of,
    tickets::membership,
};

/// What the audit log says counts for a ban this long before it was heard of:
/// older entries are about an earlier one.
const SAME_BAN: Duration = Duration::minutes(15);

impl Intake {
    /// Takes in what happened to a member, if they have a ticket.
    pub(super) fn member_event(self: &Arc<Self>, event: &Event, guard: EventGuard) {
        if let Event::MemberUpdate(member_update) = event
            && UserId::from(member_update.user.id) == self.app.me
        {
            self.permissions_changed();
            return guard.done();
        }
        let mut source = Source::Member(guard.name());
        let (guild, happened) = match event {
            Event::MemberAdd(member_add) => {
                let guild = GuildId::from(member_add.guild_id);
                if let Some(at) = member_add.joined_at {
                    source = Source::Joined {
                        guild,
                        member: member_add.user.id.into(),
                        at: at.as_micros(),
                    };
                }
                let nick = member_add.nick.as_deref();
                (guild, happened(&member_add.user, nick, Change::Joined))
            }
            Event::MemberRemove(member_remove) => (
                member_remove.guild_id.into(),
                happened(&member_remove.user, None, Change::Left),
            ),
            Event::MemberUpdate(member_update) => {
                let until = member_update
                    .communication_disabled_until
                    .map(Timestamp::as_secs);
                let now = self.app.clock.now().unix_timestamp();
                let change = Change::TimedOut {
                    until: until.filter(|until| *until > now),
                };
                let nick = member_update.nick.as_deref();
                (
                    member_update.guild_id.into(),
                    happened(&member_update.user, nick, change),
                )
            }
            Event::BanAdd(ban_add) => (
                ban_add.guild_id.into(),
                happened(&ban_add.user, None, Change::Banned),
            ),
            Event::BanRemove(ban_remove) => {
                let change = Change::Unbanned;
                (
                    ban_remove.guild_id.into(),
                    happened(&ban_remove.user, None, change),
                )
            }
            _ => return guard.done(),
        };
        if guild != self.app.tickets.members() {
            return guard.done();
        }
        self.app.watch.disturb(happened.member);
        // Behind what they wrote, which may open their ticket.
        let lane = Lane::Member(happened.member);
        self.in_order(lane, None, guard, move |intake, told| {
            let (happened, source) = (happened.clone(), source.clone());
            async move {
                if !intake.concerns_ticket(&happened, lane).await {
                    return Received::Known;
                }
                intake.receive(source, lane, &happened, told).await
            }
        });
    }

    /// Whether something that happened concerns a ticket, as far as that can be
    /// told by now.
    async fn concerns_ticket(&self, happened: &Happened, lane: Lane) -> bool {
        let look = async {
            let mut tx = self.app.store.read().await?;
            let open = tx.tickets().open_of(happened.member).await?;
            let open = match open {
                Some(open) if self.is_of_members(&mut tx, &open).await? => Some(open),
                _ => None,
            };
            let known = match (&open, happened.change) {
                (None, _) => false,
                (Some(open), Change::TimedOut { .. }) if open.user_id != happened.member => false,
                // Discord tells of whatever changes, such as a name or a role.
                (Some(open), Change::TimedOut { until: None }) => {
                    let known = tx.tickets().membership(open.id).await?;
                    known.is_some_and(|known| known.timed_out_until.is_some())
                }
                (Some(_), _) => true,
            };
            Ok::<_, storage::Error>(known || tx.inbox().waits_in(&lane.to_string()).await?)
        };
        look.await.unwrap_or_else(|error| {
            tracing::error!("cannot tell whether a member has a ticket: {error}");
            // The decision looks again.
            true
        })
    }

    /// Whether a ticket is with a member of the server that the settings name: it
    /// may be older than they are.
    async fn is_of_members(&self, tx: &mut Tx, ticket: &Ticket) -> Result<bool, storage::Error> {
        let guild = self.app.tickets.members();
        tx.places().is_with_member_of(ticket.id, guild).await
    }

    /// Tells the staff of the member's ticket.
    pub(super) async fn tell_of_member(
        &self,
        entry: &Entry,
        happened: &Happened,
    ) -> anyhow::Result<()> {
        let app = &*self.app;
        let mut tx = app.store.read().await?;
        let open = tx.tickets().open_of(happened.member).await?;
        drop(tx);
        let doing = if open.is_some() && happened.change == Change::Banned {
            let (guild, kind) = (app.tickets.members(), AuditLogEventType::MemberBanAdd);
            let since = entry.received_at - SAME_BAN;
            let banned = happened.member.get().get();
            audit::who(&app.rest, (&app.audit, guild), kind, banned, Some(since)).await
        } else {
            Doing::default()
        };
        let at = app.clock.now();
        let mut tx = app.store.write().await?;
        // Whoever asked Discord may have told it meanwhile.
        let first = tx
            .inbox()
            .record_key(&entry.source, &entry.lane, &entry.kind, at)
            .await?;
        let mut ends = false;
        if first
            && let Some(ticket) = tx.tickets().open_of(happened.member).await?
            && self.is_of_members(&mut tx, &ticket).await?
        {
            let (what, name) = ((happened.change, &doing), &*happened.name);
            let id = happened.member;
            if id == ticket.user_id {
                ends = membership::record(app, &mut tx, &ticket, name, what, at).await?;
            } else {
                let who = Who { id, name };
                membership::tell_of_other(app, &mut tx, &ticket, who, what, at).await?;
            }
        }
        app.commit(tx).await?;
        if ends {
            app.timers.wake();
        }
        Ok(())
    }
}

fn happened(user: &User, nick: Option<&str>, change: Change) -> Happened {
    Happened {
        member: user.id.into(),
        name: name_of(user, nick),
        change,
    }
}
