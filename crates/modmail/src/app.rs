//! The parts of a running bot.

use botkit::{
    clock::Clock,
    command::{Level, Origin, Staff as Levels},
    delivery::WakeUp,
    lanes::Lanes,
    lifecycle::Stop,
    rest::Rest,
    text::{ENGLISH, Texts},
};
use storage::{
    discord::{GuildId, RoleId, UserId},
    files::Files,
    modmail::{Store, Tx},
};
use time::{Duration, OffsetDateTime};
use tokio::sync::{Semaphore, mpsc};
use twilight_model::id::{Id, marker::RoleMarker};

use crate::{
    attachments, audit,
    config::{self, Staff, Tickets},
    decide::status::StatusDisplay,
    event::{Copied, Said},
    full_categories::FullCategories,
    inbox::{Kind, Lane},
    membership_checks::Watch,
    render::RenderOptions,
    session_gaps::SessionGaps,
    texts::Locales,
    wake::{RequeueSignal, TimerWakeUp, VisibilitySignal},
};

/// Everything an event or a command may use.
#[derive(Debug)]
pub struct App {
    /// What the bot remembers.
    pub store: Store,
    /// The way to Discord, for reading and for fetching files. Changes go
    /// through the outbox.
    pub rest: Rest,
    /// Where copies of files are.
    pub files: Files,
    /// The bot's own user.
    pub me: UserId,
    /// The time, for whoever stands at the edge.
    pub clock: Clock,
    /// To be woken when there is something in the outbox.
    pub wake_up: WakeUp,
    /// To be woken when something is to happen at a later time.
    pub timers: TimerWakeUp,
    /// To be woken when messages wait again that had been decided about.
    pub requeue: RequeueSignal,
    /// To be woken when other people may see the tickets.
    pub visibility: VisibilitySignal,
    /// What the bot says.
    pub texts: Texts,
    /// Where tickets go.
    pub tickets: Tickets,
    /// Who may do what.
    pub staff: Staff,
    /// What becomes of files.
    pub limits: config::Files,
    /// How messages look.
    pub style: config::Style,
    /// How much may begin at once.
    pub openings: config::Limits,
    /// How members are asked what it is about.
    pub menu: config::Menu,
    /// How tickets end.
    pub closing: config::Closing,
    /// What staff are told about members.
    pub members: config::Members,
    /// How tickets show how they stand.
    pub status_display: StatusDisplay,
    /// When to stop.
    pub stop: Stop,
    /// Where the audit log may be read.
    pub(crate) audit: audit::Access,
    /// The categories that have no room, as far as that is known.
    pub(crate) full: FullCategories,
    /// Of whom something was missed that is not read yet.
    pub(crate) session_gaps: SessionGaps,
    /// Members whose server membership is being checked.
    pub(crate) watch: Watch,
    /// Few tickets are opened at a time: what they need of Discord would
    /// otherwise stand in the way of everybody else's messages.
    pub(crate) opening_permits: Semaphore,
    /// Few of those who open tickets have files fetched at a time: all of them are
    /// held in memory.
    pub(crate) download_permits: Semaphore,
    /// Keeps the inbox's writers in order: one lane a member or channel.
    pub(crate) receiving: Lanes<Lane>,
    /// Keeps the inbox's readers in order.
    pub(crate) deciding: Lanes<Lane>,
}

impl App {
    /// Starts to change something because of the call named `source`; `None`
    /// if that has been done before, by an earlier process perhaps.
    pub(crate) async fn begin(
        &self,
        source: &str,
        at: OffsetDateTime,
    ) -> Result<Option<Tx>, storage::Error> {
        let (lane, kind) = (Lane::Command.to_string(), Kind::Command.as_str());
        let mut tx = self.store.write().await?;
        let first = tx.inbox().record_key(source, &lane, kind, at).await?;
        Ok(first.then_some(tx))
    }

    /// Copies the files of a message beside the database, as far as the limits
    /// allow.
    pub(crate) async fn copy(&self, said: &Said) -> Vec<Copied> {
        let cdn = format!("{}/", self.limits.cdn_url.trim_end_matches('/'));
        let uploads = said.uploads(&cdn);
        attachments::copy(&self.rest, &self.files, &cdn, self.limits.limit, &uploads).await
    }

    /// The language of what is said in tickets: that of the staff's server.
    pub(crate) async fn ticket_locale(&self, tx: &mut Tx) -> Result<String, storage::Error> {
        server_locale(tx, self.tickets.guild).await
    }

    /// A member's language; until they have told one, their server's.
    pub(crate) async fn member_locale(
        &self,
        tx: &mut Tx,
        member: UserId,
    ) -> Result<String, storage::Error> {
        match tx.locales().of_user(member).await? {
            Some(own) => Ok(own),
            None => server_locale(tx, self.tickets.members()).await,
        }
    }

    /// The languages of a ticket with a member.
    pub(crate) async fn locales(
        &self,
        tx: &mut Tx,
        member: UserId,
    ) -> Result<Locales, storage::Error> {
        Ok(Locales {
            ticket: self.ticket_locale(tx).await?,
            member: self.member_locale(tx, member).await?,
        })
    }

    /// How messages look in a language.
    pub(crate) fn render_options<'a>(&'a self, locale: &'a str) -> RenderOptions<'a> {
        RenderOptions {
            texts: &self.texts,
            locale,
            style: &self.style,
            upload_limit: self.limits.limit,
        }
    }

    /// How long a member may choose.
    pub(crate) fn choosing(&self) -> Duration {
        Duration::seconds(self.menu.timeout_seconds.into())
    }

    /// Takes a member's turn: what they write is decided on before, or after
    /// this is dropped. `None` if the bot stops, and something waits before it.
    pub(crate) async fn turn(&self, member: UserId) -> Option<Turn> {
        let (come, mut here) = mpsc::channel(1);
        let (turn, over) = mpsc::channel::<()>(1);
        let mut over = over;
        let lane = Lane::Member(member);
        self.deciding.run(lane, async move {
            // Whoever waits may have been told to stop.
            if come.send(()).await.is_ok() {
                let _never = over.recv().await;
            }
        });
        here.recv().await?;
        Some(Turn(turn))
    }

    /// Whether everything a member wrote is decided about, as far as Discord has
    /// told.
    pub(crate) async fn is_abreast(
        &self,
        tx: &mut Tx,
        member: UserId,
    ) -> Result<bool, storage::Error> {
        let lane = Lane::Member(member).to_string();
        Ok(self.session_gaps.is_abreast(member) && !tx.inbox().waits_in(&lane).await?)
    }

    /// Makes changes permanent and lets delivery know.
    pub(crate) async fn commit(&self, tx: Tx) -> Result<(), storage::Error> {
        tx.commit().await?;
        self.wake_up.wake();
        Ok(())
    }
}

impl Levels for App {
    fn level(&self, caller: &Origin) -> Level {
        // Roles are worth something only where they were given.
        let here = caller.guild == Some(self.tickets.guild.get());
        level(
            &self.staff,
            caller.user.id.into(),
            if here { &caller.roles } else { &[] },
        )
    }
}

/// A server's language; English until it is known.
async fn server_locale(tx: &mut Tx, guild: GuildId) -> Result<String, storage::Error> {
    let locale = tx.locales().of_guild(guild).await?;
    Ok(locale.unwrap_or_else(|| ENGLISH.to_owned()))
}

/// How much somebody may do: what the highest of their roles allows.
#[must_use]
pub fn level(staff: &Staff, person: UserId, roles: &[Id<RoleMarker>]) -> Level {
    let holds = |wanted: &[RoleId]| roles.iter().any(|role| wanted.contains(&(*role).into()));
    if staff.owners.contains(&person) {
        Level::Owner
    } else if holds(&staff.admins) {
        Level::Admin
    } else if holds(&staff.moderators) {
        Level::Moderator
    } else if holds(&staff.supporters) {
        Level::Supporter
    } else {
        Level::Member
    }
}

/// A member's turn.
#[derive(Debug)]
pub(crate) struct Turn(#[expect(dead_code, reason = "is dropped")] mpsc::Sender<()>);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_highest_role_counts() {
        let role = |n| RoleId::from(Id::new(n));
        let staff = Staff {
            supporters: vec![role(1)],
            moderators: vec![role(2)],
            admins: vec![role(3)],
            owners: vec![Id::new(9).into()],
        };
        let of = |person, roles: &[u64]| {
            let roles: Vec<_> = roles.iter().map(|role| Id::new(*role)).collect();
            level(&staff, UserId::from(Id::new(person)), &roles)
        };

        assert_eq!(of(5, &[]), Level::Member);
        assert_eq!(of(5, &[7, 1]), Level::Supporter);
        assert_eq!(of(5, &[1, 2]), Level::Moderator);
        assert_eq!(of(5, &[3, 1]), Level::Admin);
        assert_eq!(of(9, &[]), Level::Owner);
    }
}
