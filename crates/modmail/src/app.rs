//! The parts of a running bot.

use std::{ops::Deref, sync::Arc};

use botkit::{
    clock::Clock,
    command::{Level, Origin, Spec, Staff as Levels},
    delivery::WakeUp,
    gateway::Presence,
    lanes::Lanes,
    lifecycle::Stop,
    rest::Rest,
    text::{ENGLISH, Texts},
    zone::Zone,
};
use storage::{
    discord::{GuildId, RoleId, UserId},
    files::Files,
    modmail::{Category, Effect, Store, Ticket, TicketId, Tx},
};
use time::{Duration, OffsetDateTime};
use tokio::sync::{Mutex, Semaphore, mpsc};
use twilight_model::id::{Id, marker::RoleMarker};

use crate::{
    attachments, audit,
    config::Staff,
    event::{Copied, Said},
    full_categories::FullCategories,
    inbox::{Kind, Lane},
    membership_checks::Watch,
    overrides::Overrides,
    render::RenderOptions,
    searches::Searches,
    session_gaps::SessionGaps,
    settings::{Current, Settings},
    texts::{Language, Locales},
    wake::{RequeueSignal, TimerWakeUp, VisibilitySignal},
};

/// Everything an event or a command may use: the parts, which all share, and the
/// settings of the moment at which it began.
#[derive(Debug, Clone)]
pub struct App {
    /// What the operator decides. Its fields are at hand as if they were the app's.
    pub settings: Arc<Settings>,
    /// The settings of now, which may be others by the time something ends.
    pub(crate) current: Arc<Current>,
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
    pub timers: Arc<TimerWakeUp>,
    /// To be woken when messages wait again that had been decided about.
    pub requeue: Arc<RequeueSignal>,
    /// To be woken when what the settings name may have changed at Discord.
    pub visibility: Arc<VisibilitySignal>,
    /// What the bot says.
    pub texts: Texts,
    /// Whoever changes what stands in place of our texts has a turn.
    pub(crate) text_changes: Arc<Mutex<()>>,
    /// What was decided about single commands.
    pub(crate) overrides: Arc<Overrides>,
    /// The languages it speaks.
    pub(crate) languages: Arc<[Language]>,
    /// What the bot shows of itself.
    pub presence: Presence,
    /// When to stop.
    pub stop: Stop,
    /// Where the audit log may be read.
    pub(crate) audit: Arc<audit::Access>,
    /// The categories that have no room, as far as that is known.
    pub(crate) full: Arc<FullCategories>,
    /// Of whom something was missed that is not read yet.
    pub(crate) session_gaps: Arc<SessionGaps>,
    /// What the staff look for, page by page.
    pub(crate) searches: Arc<Searches>,
    /// Members whose server membership is being checked.
    pub(crate) watch: Arc<Watch>,
    /// Few tickets are opened at a time: what they need of Discord would
    /// otherwise stand in the way of everybody else's messages.
    pub(crate) opening_permits: Arc<Semaphore>,
    /// Few of those who open tickets have files fetched at a time: all of them are
    /// held in memory.
    pub(crate) download_permits: Arc<Semaphore>,
    /// Keeps the inbox's writers in order: one lane a member or channel.
    pub(crate) receiving: Lanes<Lane>,
    /// Keeps the inbox's readers in order.
    pub(crate) deciding: Lanes<Lane>,
}

impl Deref for App {
    type Target = Settings;

    fn deref(&self) -> &Settings {
        &self.settings
    }
}

impl App {
    /// The same parts with the settings of now: for whoever begins something.
    pub(crate) fn now(self: &Arc<Self>) -> Arc<Self> {
        let settings = self.current.get();
        if Arc::ptr_eq(&settings, &self.settings) {
            return Arc::clone(self);
        }
        Arc::new(Self {
            settings,
            ..Self::clone(self)
        })
    }

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

    /// The language of what members read together: that of their server.
    pub(crate) async fn members_locale(&self, tx: &mut Tx) -> Result<String, storage::Error> {
        server_locale(tx, self.tickets.members()).await
    }

    /// A member's language; until they have told one, their server's.
    pub(crate) async fn member_locale(
        &self,
        tx: &mut Tx,
        member: UserId,
    ) -> Result<String, storage::Error> {
        match tx.locales().of_user(member).await? {
            Some(own) => Ok(own),
            None => self.members_locale(tx).await,
        }
    }

    /// What a language calls itself, if it is one of ours; else its tag.
    pub(crate) fn language_name(&self, locale: &str) -> String {
        let base = |tag: &str| tag.split('-').next().unwrap_or_default().to_owned();
        let exact = self
            .languages
            .iter()
            .find(|language| language.tag == locale);
        let akin = || {
            let mut languages = self.languages.iter();
            languages.find(|language| base(&language.tag) == base(locale))
        };
        let found = exact.or_else(akin);
        found.map_or_else(|| locale.to_owned(), |language| language.name.clone())
    }

    /// What a member's language calls itself, if it is known and not that of tickets.
    pub(crate) async fn foreign_language(
        &self,
        tx: &mut Tx,
        member: UserId,
    ) -> Result<Option<String>, storage::Error> {
        let Some(own) = tx.locales().of_user(member).await? else {
            return Ok(None);
        };
        let name = self.language_name(&own);
        let usual = self.language_name(&self.ticket_locale(tx).await?);
        Ok((name != usual).then_some(name))
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

    /// What the bot says about a ticket to its member.
    pub(crate) async fn texts_of(
        &self,
        tx: &mut Tx,
        ticket: TicketId,
    ) -> Result<Texts, storage::Error> {
        if !self.texts.have_scopes() {
            return Ok(self.texts.clone());
        }
        let category = tx.categories().of_ticket(ticket).await?;
        Ok(self.texts_within(category.as_ref()))
    }

    /// What the bot says to members about a kind of ticket.
    pub(crate) fn texts_within(&self, category: Option<&Category>) -> Texts {
        self.texts
            .within(category.map(|category| category.id.get()))
    }

    /// A person's time zone; until they have told one, that of the staff.
    pub(crate) async fn zone(&self, tx: &mut Tx, person: UserId) -> Result<Zone, storage::Error> {
        let own = tx.time_zones().of_user(person).await?;
        let zone = own.as_deref().and_then(Zone::find);
        let usual = || self.staff.timezone.as_deref().and_then(Zone::find);
        Ok(zone.or_else(usual).unwrap_or_default())
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

    /// The same for the member of a ticket, by what the bot says about that.
    pub(crate) fn member_options<'a>(
        &'a self,
        texts: &'a Texts,
        locale: &'a str,
    ) -> RenderOptions<'a> {
        RenderOptions {
            texts,
            ..self.render_options(locale)
        }
    }

    /// Whether somebody is of the staff, by who they are and by their roles on the
    /// staff's server.
    pub(crate) fn is_staff(&self, person: UserId, roles: &[RoleId]) -> bool {
        let roles: Vec<_> = roles.iter().map(|role| role.get()).collect();
        level(&self.staff, person, &roles) > Level::Member
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

    /// Whether the staff have everything that a member wrote, as far as Discord has
    /// told: nothing is to be decided about, and nothing held but what was refused.
    pub(crate) async fn is_abreast(
        &self,
        tx: &mut Tx,
        member: UserId,
    ) -> Result<bool, storage::Error> {
        let lane = Lane::Member(member).to_string();
        Ok(self.session_gaps.is_abreast(member)
            && !tx.inbox().waits_in(&lane).await?
            && !tx.held().keeps(member).await?)
    }

    /// The same of all members of a ticket.
    pub(crate) async fn are_abreast(
        &self,
        tx: &mut Tx,
        ticket: &Ticket,
    ) -> Result<bool, storage::Error> {
        for member in tx.thread_members().of_ticket(ticket.id).await? {
            if !self.is_abreast(tx, member.user_id).await? {
                return Ok(false);
            }
        }
        self.is_abreast(tx, ticket.user_id).await
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
        let here = self.roles_count(caller);
        level(
            &self.staff,
            caller.user.id.into(),
            if here { &caller.roles } else { &[] },
        )
    }

    fn may_call(&self, caller: &Origin, spec: &Spec) -> bool {
        let level = self.level(caller);
        let suffices = level >= spec.level;
        // Nobody locks the owners out, and nobody is given what is theirs alone.
        if level == Level::Owner || spec.level == Level::Owner {
            return suffices;
        }
        let here = self.roles_count(caller);
        let roles: Vec<RoleId> = if here {
            let held = caller.roles.iter().copied().map(RoleId::from);
            held.chain([everyone(self.tickets.guild)]).collect()
        } else {
            Vec::new()
        };
        let command = spec.part_of.unwrap_or(spec.name);
        match self.overrides.of(command, caller.user.id.into(), &roles) {
            Some(Effect::Deny) => false,
            // Like a level, it is worth something only on the staff's server.
            Some(Effect::Allow) if here => true,
            Some(Effect::Allow) | None => suffices,
        }
    }

    fn roles_count(&self, caller: &Origin) -> bool {
        caller.guild == Some(self.tickets.guild.get())
    }
}

/// A server's language; English until it is known.
async fn server_locale(tx: &mut Tx, guild: GuildId) -> Result<String, storage::Error> {
    let locale = tx.locales().of_guild(guild).await?;
    Ok(locale.unwrap_or_else(|| ENGLISH.to_owned()))
}

/// The role that everybody on a server has.
pub(crate) fn everyone(guild: GuildId) -> RoleId {
    guild.get().cast::<RoleMarker>().into()
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
            ..Staff::default()
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
