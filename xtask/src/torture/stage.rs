//! A simulated Discord and a bot that can be killed.

use std::{
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

use discord_sim::{Channel, Discord, Id, Refusal, Settings, Sim, kind};
use serde_json::json;
use storage::{
    discord::UserId,
    modmail::{Closure, Store},
};
use time::OffsetDateTime;

use super::{
    company::COMPANY,
    program::{NOTICED, Program},
    rules::Rules,
    step::STAFF,
};
use crate::which::sentence;

/// What the bot is permitted: the bits of the README's invite link.
const PERMISSIONS: u64 = 2_251_816_993_680_464;

/// What it is permitted beside that where tickets are posts: the bits that the
/// README names for them.
const FOR_POSTS: u64 = 1 << 38 | 1 << 34;

/// The intents Message Content and Server Members, which the bot needs.
const PRIVILEGED: u64 = 1 << 15 | 1 << 1;

const TOKEN: &str = "torture.modmail.token";

/// A setting that adds to the intents, and its opposite.
const TYPING: &str = "typing = true";
const NO_TYPING: &str = "typing = false";

/// Where tickets go that are about nothing in particular.
pub(crate) const ANYTHING: &str = "Tickets";

/// What messages can be about, where members are asked. The tickets go to
/// categories of these names.
pub(crate) const CATEGORIES: [&str; 2] = ["Bugs", "Billing"];

/// Everything a run needs.
pub(crate) struct Stage {
    pub(crate) discord: Discord,
    pub(crate) guild: Id,
    /// The category or forum of tickets that are about nothing in particular.
    pub(crate) category: Id,
    /// A server that the bot is not on.
    pub(crate) elsewhere: Id,
    pub(crate) bot: Id,
    /// Where the staff are among themselves.
    pub(crate) room: Id,
    pub(crate) members: Vec<Id>,
    /// Those who are in one ticket.
    pub(crate) company: Vec<Id>,
    pub(crate) staff: Vec<Id>,
    /// Whether tickets are posts.
    posts: bool,
    /// By how many seconds the bot's clock is ahead of ours.
    ahead: i64,
    /// The bot, and the folder it lives in.
    pub(crate) program: Program,
}

impl Stage {
    /// A world with these members, whose bot does not run yet.
    pub(crate) async fn build(
        programs: &Path,
        members: impl Iterator<Item = String>,
        rules: &Rules,
        settings: impl FnOnce(&mut Settings),
    ) -> anyhow::Result<Self> {
        let mut world = Sim::new();
        // Long enough for every absence of a run.
        world.settings.session_seconds = 24 * 60 * 60;
        settings(&mut world.settings);
        let bot = world.bot("modmail", TOKEN);
        world.grants_intents(bot, PRIVILEGED)?;
        let owner = world.user("owner");
        let guild = world.guild("Guildhall", owner);
        let supporters = world.role(guild, "Supporters", 0)?;
        world.filters_names(guild, &rules.filtered)?;
        let category = place(&mut world, guild, ANYTHING, rules.tags)?;
        let room = world.channel(guild, kind::TEXT, "staff-room", None)?;
        let elsewhere = world.guild("Elsewhere", owner);
        let more = if rules.tags { FOR_POSTS } else { 0 };
        world.invites_bot(bot, guild, PERMISSIONS | more)?;
        let members: Vec<Id> = members.map(|member| world.user(&member)).collect();
        let staff: Vec<Id> = STAFF.iter().map(|staff| world.user(staff)).collect();
        let company: Vec<Id> = COMPANY.iter().map(|name| world.user(name)).collect();
        for person in members.iter().chain(&staff).chain(&company) {
            world.joins(*person, guild)?;
        }
        for person in &staff {
            world.gives_role(guild, *person, supporters)?;
        }
        let stage = Self {
            discord: Discord::start(world).await?,
            guild,
            category,
            elsewhere,
            bot,
            room,
            members,
            company,
            staff,
            posts: rules.tags,
            ahead: 0,
            program: Program::new(programs, "modmail")?,
        };
        let base = stage.discord.base_url();
        let config = format!(
            "[discord]\ntoken = \"{TOKEN}\"\napi_url = \"{base}\"\ngateway_url = \"{gateway}\"\n\
             \n[database]\npath = \"{database}\"\n\
             \n[log]\nfilter = \"info,modmail=debug,botkit=debug\"\n\
             \n[tickets]\nguild = {guild}\ncategory = {category}\nforum = {forum}\n\
             \n[staff]\nsupporters = [{supporters}]\nmoderators = [{supporters}]\n\
             \n[files]\ncdn_url = \"{base}\"\n\
             \n[relay]\n{TYPING}\n",
            forum = rules.tags,
            gateway = stage.discord.gateway_url(),
            database = stage.program.database().display(),
        );
        fs::write(stage.program.config(), config)?;
        Ok(stage)
    }

    /// Has members asked what their message is about, each time for three
    /// seconds, by the clock of a bot that can be put ahead.
    pub(crate) fn ask_members(&self) -> anyhow::Result<()> {
        let mut more = format!(
            "\n[clock]\nahead_file = \"{}\"\n\n[menu]\ntimeout_seconds = 3\n",
            self.ahead_file().display()
        );
        for name in CATEGORIES {
            let place = |sim: &mut Sim| place(sim, self.guild, name, self.posts);
            let parent = self.discord.change(place)?;
            // Written with what every greeting is known by.
            write!(
                more,
                "\n[[categories]]\nname = \"{name}\"\nparent = {parent}\n\
                 forum = {}\n\
                 greeting = \"Your message about {name} has reached the staff.\"\n",
                self.posts
            )?;
        }
        let config = fs::read_to_string(self.program.config())?;
        Ok(fs::write(self.program.config(), config + &more)?)
    }

    fn ahead_file(&self) -> PathBuf {
        self.program.path("ahead")
    }

    /// Has the bot want other intents from its next start on.
    pub(crate) fn change_intents(&self) -> anyhow::Result<()> {
        let config = fs::read_to_string(self.program.config())?;
        let config = if config.contains(NO_TYPING) {
            config.replace(NO_TYPING, TYPING)
        } else {
            config.replace(TYPING, NO_TYPING)
        };
        // Discord lets nobody identify twice in five seconds.
        self.discord.advance(time::Duration::seconds(5));
        Ok(fs::write(self.program.config(), config)?)
    }

    /// Has ten minutes pass while the bot is down: for Discord by its clock, for
    /// the bot by its own, if that can be put ahead, or else by making older what
    /// it has to send.
    pub(crate) async fn pass_ten_minutes(&mut self, by_clock: bool) -> anyhow::Result<()> {
        // No request is under way for ten minutes.
        self.discord.wait_hung_up(NOTICED).await?;
        if by_clock {
            self.ahead += 10 * 60;
            fs::write(self.ahead_file(), self.ahead.to_string())?;
        } else {
            storage::testing::age_outbox(&self.program.database(), 10).await?;
        }
        self.discord.advance(time::Duration::minutes(10));
        Ok(())
    }

    /// The newest channel of a member's tickets.
    pub(crate) fn ticket(&self, member: Id) -> Option<Id> {
        self.discord.read(|world| {
            let channels = world.channels(self.guild).into_iter();
            let channels = channels.chain(world.active_threads(self.guild));
            let own = channels.filter(|channel| is_ticket_of(world, channel, member));
            own.map(|item| item.id).max()
        })
    }

    /// Whether the bot's database has work that is not done.
    pub(crate) async fn has_work(&self) -> anyhow::Result<bool> {
        let store = Store::open_migrated(&self.program.database())
            .await
            .map_err(sentence)?;
        let look = async {
            let mut tx = store.read().await?;
            let inbox = tx.inbox().backlog().await?.waiting > 0;
            let outbox = tx.outbox().pending(None, 1_000).await?;
            // Names may wait for ten minutes, as Discord wants it.
            let outbox = outbox
                .iter()
                .any(|outbox| !outbox.lane.starts_with("named:name:"));
            let timers = tx.closures().next().await?.is_some();
            let choices = tx.selections().next().await?.is_some();
            let unread = !tx.catch_ups().all().await?.is_empty();
            let soon = now() + time::Duration::hours(1);
            let replies = !tx.scheduled_replies().due(soon, 1).await?.is_empty();
            let reminders = !tx.reminders().due(soon, 1).await?.is_empty();
            let timers = timers || choices || replies || reminders;
            Ok::<_, storage::Error>(inbox || outbox || timers || unread)
        };
        let waiting = look.await.map_err(sentence);
        store.database().close().await;
        waiting
    }

    /// Plans that the open ticket of a member closes so many seconds from now;
    /// `false` if there is none. The bot must be down.
    pub(crate) async fn schedule(
        &self,
        member: Id,
        staff: Id,
        seconds: i64,
        reason: &str,
    ) -> anyhow::Result<bool> {
        let store = Store::open_migrated(&self.program.database())
            .await
            .map_err(sentence)?;
        let planned = async {
            let mut tx = store.write().await?;
            let Some(ticket) = tx.tickets().open_of(user_id(member)).await? else {
                return Ok::<_, storage::Error>(false);
            };
            let closure = Closure {
                thread_id: ticket.id,
                scheduled_time: now() + time::Duration::seconds(self.ahead + seconds),
                silent: false,
                created_by: user_id(staff),
                reason: Some(reason.to_owned()),
            };
            tx.closures().schedule(&closure).await?;
            tx.commit().await?;
            Ok(true)
        };
        let planned = planned.await.map_err(sentence);
        store.database().close().await;
        planned
    }
}

/// An id of the simulator as the database spells it.
pub(crate) fn user_id(id: Id) -> UserId {
    UserId::from(twilight_model::id::Id::new(id.get()))
}

/// The moment by the machine's clock, which the bot lives by.
#[expect(clippy::disallowed_methods, reason = "the bot is another process")]
pub(crate) fn now() -> OffsetDateTime {
    OffsetDateTime::now_utc()
}

/// A category for tickets, or a forum for them that requires a tag.
fn place(world: &mut Sim, guild: Id, name: &str, posts: bool) -> Result<Id, Refusal> {
    if !posts {
        return world.category(guild, name);
    }
    let forum = world.channel(guild, kind::FORUM, name, None)?;
    world.forum_tag(forum, "settled", true)?;
    world.forum_tag(forum, "ticket", false)?;
    world.requires_tag(forum, true)?;
    Ok(forum)
}

/// Whether a channel or post was made for a ticket of this member.
pub(crate) fn is_ticket_of(world: &Sim, channel: &Channel, member: Id) -> bool {
    let mention = format!("<@{member}>");
    if !channel.is_thread() {
        let topic = channel.topic.as_deref().unwrap_or_default();
        return topic.contains(&mention);
    }
    let there = world.channel_messages(channel.id).into_iter();
    let mut messages = there.chain(world.deleted_messages(channel.id));
    // A post begins with the card.
    let card = messages.find(|message| message.id == channel.id);
    card.is_some_and(|card| json!(card.embeds).to_string().contains(&mention))
}
