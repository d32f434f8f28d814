//! Members who leave, come back, are banned or timed out while they have a
//! ticket.

use discord_sim::{Channel, Fault, Id, Rule, Trouble};
use storage::modmail::TicketStatus;

use crate::{
    closing::{gone, ticket_of},
    start::{refusal, sentences},
    world::{PERMISSIONS, SOON, Story, World, said},
};

/// The permission to read the audit log, which the invite link leaves out.
const VIEW_AUDIT_LOG: u64 = 1 << 7;

const MESSAGE_CONTENT: u64 = 1 << 15;

/// A world in which ada has an open ticket.
pub(crate) async fn opened(settings: &str) -> anyhow::Result<(World, Channel)> {
    let world = World::builder().settings(settings).start().await?;
    let ticket = open(&world).await?;
    Ok((world, ticket))
}

pub(crate) async fn open(world: &World) -> anyhow::Result<Channel> {
    Ok(world.open_ticket(world.ada).await?.channel)
}

/// Stops the bot for so long that its session is over.
pub(crate) async fn goes_away(world: &mut World) -> anyhow::Result<()> {
    world.stop_bot().await?;
    world.discord.trouble(&Trouble::ExpireSessions);
    // Discord lets nobody identify twice in five seconds.
    world.discord.advance(time::Duration::seconds(10));
    Ok(())
}

fn leaves(world: &World) -> anyhow::Result<()> {
    Ok(world
        .discord
        .change(|sim| sim.leaves(world.ada, world.guild))?)
}

fn joins(world: &World) -> anyhow::Result<()> {
    Ok(world
        .discord
        .change(|sim| sim.joins(world.ada, world.guild))?)
}

/// How often a channel shows something.
pub(crate) fn times(world: &World, channel: Id, text: &str) -> usize {
    let said = world.said_in(channel);
    said.iter().filter(|item| item.contains(text)).count()
}

/// Waits until everything that was to be done has been, by something that comes
/// behind it.
pub(crate) async fn all_is_said(world: &World, ticket: Id) -> anyhow::Result<()> {
    let marker = format!("marker {}", world.said_in(ticket).len());
    world.discord.sends_dm(world.ada, marker.as_str())?;
    world.shown(ticket, &marker).await?;
    Ok(())
}

#[tokio::test]
async fn staff_are_told_who_left_and_the_ticket_stays_open_for_their_return() -> Story {
    let (world, ticket) = opened("").await?;

    leaves(&world)?;

    let told = world.shown(ticket.id, "has left the server").await?;
    assert!(told.content.contains("**ada**"), "{}", told.content);
    assert!(told.content.contains(&world.ada.to_string()));
    assert!(told.pings.users.is_empty(), "nobody is pinged");
    let store = world.store().await?;
    let ticket_row = ticket_of(&store, world.ada, |ticket| ticket.user_left).await?;
    assert_eq!(ticket_row.status, TicketStatus::Open);
    // No server is shared any more.
    world
        .discord
        .sends(world.grace, ticket.id, "!reply are you there?")?;
    world
        .shown(ticket.id, "#1 · ❌ not delivered: the member takes no")
        .await?;

    joins(&world)?;

    world.shown(ticket.id, "has joined the server").await?;
    ticket_of(&store, world.ada, |ticket| !ticket.user_left).await?;
    world.discord.sends(world.grace, ticket.id, "!retry")?;
    world.shown(ticket.id, "#1 · ✅ delivered").await?;
    world.told_about(world.ada, "are you there?").await?;
    assert_eq!(times(&world, ticket.id, "has left the server"), 1);
    assert_eq!(times(&world, ticket.id, "has joined the server"), 1);
    world.refuses(403, "POST", "channels/*/messages");
    world.finish().await
}

#[tokio::test]
async fn a_ticket_closes_when_its_member_leaves_if_that_is_wanted() -> Story {
    let (world, ticket) = opened("[closing]\non_leave = true").await?;

    leaves(&world)?;

    gone(&world, ticket.id).await?;
    let store = world.store().await?;
    let closed = ticket_of(&store, world.ada, |ticket| ticket.closed_at.is_some()).await?;
    assert_eq!(closed.closed_by, None);
    let reason = closed.close_reason.unwrap_or_default();
    assert_eq!(reason, "The member has left the server.");
    assert!(closed.user_left);

    // Back again, they begin anew.
    joins(&world)?;
    open(&world).await?;
    let next = ticket_of(&store, world.ada, |ticket| ticket.closed_at.is_none()).await?;
    world.at_rest().await?;
    assert!(!next.user_left);
    world.refuses(403, "POST", "channels/*/messages");
    world.finish().await
}

#[tokio::test]
async fn a_closing_that_was_to_be_silent_stays_silent_when_the_member_leaves() -> Story {
    let (world, ticket) = opened("[closing]\non_leave = true").await?;
    world
        .discord
        .sends(world.grace, ticket.id, "!close 1d -silent spam")?;
    world.shown(ticket.id, "<t:").await?;
    let direct = world.discord.dm_messages(world.ada)[0].channel;
    let path = format!("channels/{direct}/messages");
    let before = world.requests("POST", &path);

    leaves(&world)?;

    gone(&world, ticket.id).await?;
    joins(&world)?;
    // Whatever else was to be said comes before this.
    open(&world).await?;
    let greeted = world.discord.wait_until(SOON, |sim| {
        let messages = sim.channel_messages(direct).into_iter();
        let greetings = messages.filter(|message| said(message).contains("reached the staff"));
        (greetings.count() == 2).then_some(())
    });
    greeted.await?;
    assert_eq!(world.requests("POST", &path), before + 1);
    world.finish().await
}

#[tokio::test]
async fn what_a_member_wrote_before_they_left_is_in_the_ticket_before_it_closes() -> Story {
    let world = World::builder()
        .archiving()
        .set("closing", "on_leave = true")
        .start()
        .await?;
    let archive = world.channel("Archive")?;
    let ticket = open(&world).await?;
    let path = format!("channels/{}/messages", ticket.id);
    world
        .discord
        .fails(Rule::times(3, "POST", &path, Fault::Status(503)));

    world.discord.sends_dm(world.ada, "farewell")?;
    leaves(&world)?;

    let moved = |sim: &discord_sim::World| {
        let channel = sim.channel_by_id(ticket.id)?;
        (channel.parent == Some(archive)).then_some(())
    };
    world.discord.wait_until(SOON, moved).await?;
    world
        .shown(ticket.id, "closed: The member has left the server.")
        .await?;
    let said = world.said_in(ticket.id);
    let place = |text: &str| said.iter().position(|item| item.contains(text));
    assert!(place("farewell").is_some(), "{said:?}");
    assert!(place("farewell") < place("is closed"), "{said:?}");
    world.refuses(403, "POST", "channels/*/messages");
    world.finish().await
}

#[tokio::test]
async fn a_ban_is_told_with_who_and_why_where_the_bot_may_read_it() -> Story {
    let (world, ticket) = opened("").await?;
    world.discord.change(|sim| {
        let permissions = PERMISSIONS | VIEW_AUDIT_LOG;
        sim.permits(world.guild, world.bot_role, permissions)
    })?;

    world
        .discord
        .change(|sim| sim.bans_by(world.grace, world.guild, world.ada, Some("spam @everyone")))?;

    let by = format!("banned from the server by <@{}>", world.grace);
    let told = world.shown(ticket.id, &by).await?;
    assert!(told.content.contains("spam"), "{}", told.content);
    assert!(!told.pings.everyone && told.pings.users.is_empty());
    world
        .discord
        .change(|sim| sim.unbans(world.guild, world.ada))?;
    world.shown(ticket.id, "no longer banned").await?;
    let store = world.store().await?;
    // They may come back, which does not mean that they did.
    ticket_of(&store, world.ada, |ticket| ticket.user_left).await?;
    world.finish().await
}

#[tokio::test]
async fn a_ban_that_cannot_be_looked_up_is_told_all_the_same() -> Story {
    let (world, ticket) = opened("").await?;

    world
        .discord
        .change(|sim| sim.bans_by(world.grace, world.guild, world.ada, Some("spam")))?;

    let told = world
        .shown(ticket.id, "has been banned from the server.")
        .await?;
    world.at_rest().await?;
    assert!(!told.content.contains("spam"), "{}", told.content);
    world.finish().await
}

#[tokio::test]
async fn a_banned_member_whose_ticket_closes_is_told_of_once() -> Story {
    let (world, ticket) = opened("[closing]\non_leave = true").await?;

    world
        .discord
        .change(|sim| sim.bans(world.guild, world.ada, None))?;

    gone(&world, ticket.id).await?;
    let store = world.store().await?;
    let closed = ticket_of(&store, world.ada, |ticket| ticket.closed_at.is_some()).await?;
    let mut tx = store.read().await?;
    let history = tx.tickets().status_history(closed.id).await?;
    assert_eq!(history.len(), 2, "{history:?}");
    world.refuses(403, "POST", "channels/*/messages");
    world.finish().await
}

#[tokio::test]
async fn a_timeout_is_told_when_it_begins_and_when_it_is_taken_back() -> Story {
    let (world, ticket) = opened("").await?;
    let until = world.discord.read(discord_sim::World::now) + time::Duration::HOUR;

    world
        .discord
        .change(|sim| sim.times_out(world.guild, world.ada, Some(until)))?;
    let moment = format!("until <t:{}:f>", until.unix_timestamp());
    world.shown(ticket.id, &moment).await?;
    // Whatever else changes is nobody's business.
    world
        .discord
        .change(|sim| sim.nicknames(world.guild, world.ada, Some("Countess")))?;
    world
        .discord
        .change(|sim| sim.times_out(world.guild, world.ada, None))?;

    let over = world.shown(ticket.id, "no longer timed out").await?;
    assert!(over.content.contains("**Countess**"), "{}", over.content);
    all_is_said(&world, ticket.id).await?;
    assert_eq!(times(&world, ticket.id, "timed out"), 2);
    world.finish().await
}

#[tokio::test]
async fn what_discord_tells_twice_is_told_once() -> Story {
    let (world, ticket) = opened("").await?;
    leaves(&world)?;
    joins(&world)?;
    world.shown(ticket.id, "has joined the server").await?;
    let count = |sim: &discord_sim::World| sim.sessions().map(|session| session.resumes).max();
    let before = world.discord.read(count);

    world
        .discord
        .trouble(&Trouble::DuplicateAfterResume { count: 10 });
    world.discord.trouble(&Trouble::Cut);

    let resumed = |sim: &discord_sim::World| (count(sim) > before).then_some(());
    world.discord.wait_until(SOON, resumed).await?;
    all_is_said(&world, ticket.id).await?;
    assert_eq!(times(&world, ticket.id, "has left the server"), 1);
    assert_eq!(times(&world, ticket.id, "has joined the server"), 1);
    world.finish().await
}

#[tokio::test]
async fn a_kill_at_any_moment_tells_of_leaving_and_coming_back_once() -> Story {
    let (mut world, ticket) = opened("").await?;
    world.session_is_kept().await?;
    // Milliseconds after the event: before, within and after what follows.
    for (round, pause) in [0, 5, 15, 40].into_iter().enumerate() {
        leaves(&world)?;
        tokio::time::sleep(std::time::Duration::from_millis(pause)).await;
        world.kill_bot().await?;
        world.start_bot()?;
        let all = |text: &'static str| {
            let found = move |sim: &discord_sim::World| {
                let said = sim.channel_messages(ticket.id).into_iter();
                let count = said
                    .filter(|channel_message| channel_message.content.contains(text))
                    .count();
                (count > round).then_some(())
            };
            world.discord.wait_until(SOON, found)
        };
        all("has left the server").await?;
        joins(&world)?;
        all("has joined the server").await?;
    }
    all_is_said(&world, ticket.id).await?;

    assert_eq!(times(&world, ticket.id, "has left the server"), 4);
    assert_eq!(times(&world, ticket.id, "has joined the server"), 4);
    world.finish().await
}

#[tokio::test]
async fn who_left_or_came_back_while_no_session_listened_is_found_and_told_once() -> Story {
    let (mut world, ticket) = opened("").await?;
    goes_away(&mut world).await?;
    leaves(&world)?;

    world.start_bot()?;
    world.shown(ticket.id, "has left the server").await?;
    // Once more without a session, and nothing new.
    goes_away(&mut world).await?;
    let asked = world.requests("GET", &format!("members/{}", world.ada));
    world.start_bot()?;
    let again = |sim: &discord_sim::World| {
        let path = format!("members/{}", world.ada);
        let asking = sim
            .requests()
            .filter(|request| request.path.ends_with(&path));
        (asking.count() > asked).then_some(())
    };
    world.discord.wait_until(SOON, again).await?;
    goes_away(&mut world).await?;
    joins(&world)?;
    world.start_bot()?;

    world.shown(ticket.id, "has joined the server").await?;
    all_is_said(&world, ticket.id).await?;
    assert_eq!(times(&world, ticket.id, "has left the server"), 1);
    assert_eq!(times(&world, ticket.id, "has joined the server"), 1);
    world.refuses(404, "GET", "guilds/*/members/*");
    world.finish().await
}

#[tokio::test]
async fn the_missing_intent_is_named_with_the_setting_that_does_without() -> Story {
    let mut world = World::builder().build().await?;
    world.discord.change(|sim| {
        let bot = sim.first_bot()?;
        sim.grants_intents(bot, MESSAGE_CONTENT)
    })?;

    let (said, code) = refusal(&world, |value| value).await?;

    let sentences = sentences(&said);
    assert_eq!(sentences.len(), 1, "{said}");
    assert!(sentences[0].contains("Server Members Intent"), "{said}");
    assert!(
        sentences[0].contains("`membership = false` in [members]"),
        "{said}"
    );
    assert_eq!(code, Some(78));

    // Discord lets nobody identify twice in five seconds.
    world.discord.advance(time::Duration::seconds(10));
    world.reconfigure(|settings| settings + "\n[members]\nmembership = false\nbans = false\n")?;
    world.run().await?;
    let intents = world
        .discord
        .read(|sim| sim.sessions().map(|session| session.intents).last());
    // Neither Server Members nor Moderation is asked for.
    assert_eq!(intents.map(|intents| intents & 0b110), Some(0));
    world.finish().await
}

#[tokio::test]
async fn a_switch_that_was_turned_counts_from_the_next_start_on() -> Story {
    let (mut world, ticket) = opened("[members]\nmembership = false\n").await?;
    leaves(&world)?;
    joins(&world)?;
    all_is_said(&world, ticket.id).await?;
    assert_eq!(times(&world, ticket.id, "has left the server"), 0);

    // The session could be gone on with, but Discord would not tell more in it.
    world.stop_bot().await?;
    world.discord.advance(time::Duration::seconds(10));
    world.reconfigure(|settings| settings.replace("membership = false", "membership = true"))?;
    world.start_bot()?;
    world.logged("a new gateway session begins").await?;
    world.discord.wait_ready().await?;
    leaves(&world)?;

    world.shown(ticket.id, "has left the server").await?;
    // Whether it looks before or after they leave is a matter of time.
    world.may_refuse(404, "GET", "guilds/*/members/*");
    world.finish().await
}

#[tokio::test]
async fn a_reply_to_a_member_who_blocks_the_bot_is_delivered_once_they_do_not() -> Story {
    let (world, ticket) = opened("").await?;
    let bot = world.discord.read(discord_sim::World::first_bot)?;
    world.discord.sends(world.grace, ticket.id, "!reply one")?;
    world.shown(ticket.id, "#1 · ✅ delivered").await?;

    world
        .discord
        .change(|sim| sim.blocks(world.ada, bot, true))?;
    world.discord.sends(world.grace, ticket.id, "!reply two")?;
    let failed = world
        .shown(
            ticket.id,
            "#2 · ❌ not delivered: the member takes no direct messages",
        )
        .await?;
    assert!(
        !world
            .told(world.ada)
            .iter()
            .any(|text| text.contains("two"))
    );
    world
        .discord
        .change(|sim| sim.blocks(world.ada, bot, false))?;
    world.slash(world.grace, ticket.id, "retry", &[]).await?;

    world.told_about(world.ada, "grace | two").await?;
    world.shown(ticket.id, "#2 · ✅ delivered").await?;
    world.at_rest().await?;
    let shown = world.messages(ticket.id);
    assert!(
        shown.iter().any(|message| message.id == failed.id),
        "the same copy"
    );
    let told = world.told(world.ada);
    assert_eq!(told.iter().filter(|text| text.contains("| two")).count(), 1);
    // Blocking is not leaving.
    assert_eq!(times(&world, ticket.id, "has left"), 0);
    world.refuses(403, "POST", "channels/*/messages");
    world.finish().await
}

#[tokio::test]
async fn staff_with_a_ticket_are_members_in_private_and_staff_in_tickets() -> Story {
    let (world, adas) = opened("").await?;

    let written = world
        .discord
        .sends_dm(world.grace, "!reply is what I cannot find")?;
    let own = world.ticket("grace", 2).await?;
    world.signed(world.grace, written, "✅").await?;
    assert_eq!(
        world.said_in(own.id)[1],
        "grace | !reply is what I cannot find"
    );

    // In her own ticket she answers herself, as staff.
    world
        .discord
        .sends(world.grace, own.id, "a note about me")?;
    world
        .discord
        .sends(world.grace, own.id, "!reply found it")?;
    world.told_about(world.grace, "grace | found it").await?;
    world.shown(own.id, "#1 · ✅ delivered").await?;
    // In another's she answers that member.
    world.discord.sends(world.grace, adas.id, "!reply hi Ada")?;
    world.told_about(world.ada, "grace | hi Ada").await?;
    world.at_rest().await?;

    let told = world.told(world.grace);
    assert!(!told.iter().any(|text| text.contains("a note")), "{told:?}");
    assert!(!told.iter().any(|text| text.contains("hi Ada")), "{told:?}");
    assert!(
        !world
            .told(world.ada)
            .iter()
            .any(|text| text.contains("found it"))
    );
    world.finish().await
}
