//! What servers are told, and how often.

use discord_sim::{Action as OnDiscord, Fault as DiscordFault, Rule};
use status_sim::{Action, Fault, Impact, IncidentStatus};

use crate::world::{Story, World, text};

#[tokio::test]
async fn a_server_is_told_when_an_incident_begins_and_when_it_is_over() -> Story {
    let world = World::registered().await?;

    let id = world.happens(Action::start_incident("Login is down", Impact::Major))?;
    world.told_at_least(1).await?;
    world.happens(Action::PostUpdate {
        id: id.clone(),
        status: IncidentStatus::Monitoring,
        body: "A fix is in place.".to_owned(),
        components: Vec::new(),
    })?;
    world.polled(2).await?;
    world.happens(Action::resolve(&id))?;
    world.told_at_least(2).await?;
    world.polled(2).await?;

    assert_eq!(
        world.told(),
        ["🟠 Login is down", "✅ Resolved: Login is down"]
    );
    world.finish().await
}

#[tokio::test]
async fn what_was_going_on_before_the_first_start_is_told_to_nobody() -> Story {
    let mut world = World::new().await?;
    world.happens(Action::start_incident("Old trouble", Impact::Critical))?;
    world.start().await?;
    world.register().await?;
    world.polled(2).await?;

    world.happens(Action::start_incident("New trouble", Impact::Minor))?;
    world.told_at_least(1).await?;

    assert_eq!(world.told(), ["🟡 New trouble"]);
    world.finish().await
}

#[tokio::test]
async fn history_put_on_record_is_told_to_nobody() -> Story {
    let world = World::registered().await?;
    world.happens(Action::HistoricalIncident {
        title: "Yesterday's trouble".to_owned(),
        impact: Impact::Major,
        body: "It is over.".to_owned(),
    })?;
    world.polled(2).await?;

    world.happens(Action::start_incident("New trouble", Impact::Minor))?;
    world.told_at_least(1).await?;

    assert_eq!(world.told(), ["🟡 New trouble"]);
    world.finish().await
}

#[tokio::test]
async fn nobody_is_told_twice_when_the_bot_is_killed() -> Story {
    let mut world = World::registered().await?;
    let id = world.happens(Action::start_incident("Login is down", Impact::Major))?;
    world.told_at_least(1).await?;

    world.kill().await?;
    world.start().await?;
    world.polled(2).await?;
    world.happens(Action::resolve(&id))?;
    world.told_at_least(2).await?;
    world.kill().await?;
    world.start().await?;
    world.polled(2).await?;

    assert_eq!(
        world.told(),
        ["🟠 Login is down", "✅ Resolved: Login is down"]
    );
    world.finish().await
}

#[tokio::test]
async fn what_was_decided_before_a_kill_is_told_after_it() -> Story {
    let mut world = World::registered().await?;
    let messages = format!("/channels/{}/messages", world.alerts);
    world.discord.fails(Rule {
        count: None,
        ..Rule::once("POST", &messages, DiscordFault::Status(503))
    });
    let asked = world.discord.read(|sim| sim.requests().count());
    world.happens(Action::start_incident("Login is down", Impact::Major))?;
    world
        .discord
        .wait_until(crate::world::PATIENCE, |sim| {
            let since = sim.requests().skip(asked);
            since
                .filter(|since| since.method == "POST")
                .count()
                .checked_sub(1)
        })
        .await?;
    world.kill().await?;
    assert!(world.told().is_empty());

    world.discord.act(OnDiscord::ClearFaults)?;
    world.start().await?;
    world.told_at_least(1).await?;
    world.polled(2).await?;

    assert_eq!(world.told(), ["🟠 Login is down"]);
    world.finish().await
}

#[tokio::test]
async fn a_message_whose_receipt_was_lost_is_not_sent_again() -> Story {
    let world = World::registered().await?;
    let messages = format!("/channels/{}/messages", world.alerts);
    world
        .discord
        .fails_once("POST", &messages, DiscordFault::LostAnswer);

    let id = world.happens(Action::start_incident("Login is down", Impact::Major))?;
    world.told_at_least(1).await?;
    world.happens(Action::resolve(&id))?;
    world.told_at_least(2).await?;

    assert_eq!(
        world.told(),
        ["🟠 Login is down", "✅ Resolved: Login is down"]
    );
    world.finish().await
}

#[tokio::test]
async fn what_ended_while_the_bot_was_down_is_told_afterwards() -> Story {
    let mut world = World::registered().await?;
    let id = world.happens(Action::start_incident("Login is down", Impact::Major))?;
    world.told_at_least(1).await?;
    assert_eq!(world.stop().await?, Some(0));

    world.happens(Action::resolve(&id))?;
    world.start().await?;
    world.told_at_least(2).await?;

    assert_eq!(
        world.told(),
        ["🟠 Login is down", "✅ Resolved: Login is down"]
    );
    world.finish().await
}

#[tokio::test]
async fn a_server_whose_channel_is_gone_is_given_up_and_the_owner_can_see_why() -> Story {
    let world = World::registered().await?;
    world.refuses(404, "POST", "channels/*/messages");
    let other = world
        .discord
        .change(|sim| sim.text_channel(world.guild, "other", None))?;
    world
        .discord
        .change(|sim| sim.deletes_channel(world.alerts))?;

    world.happens(Action::start_incident("Login is down", Impact::Major))?;

    let said = alerts_are_off(&world, other).await?;
    assert!(said.contains("does not exist any more"), "{said}");
    world.finish().await
}

#[tokio::test]
async fn a_server_that_is_set_up_again_is_told_once_of_what_goes_on() -> Story {
    let world = World::registered().await?;
    world.refuses(403, "POST", "channels/*/messages");
    let (alerts, everyone) = (world.alerts, world.guild);
    let over = world.happens(Action::start_incident("Told before", Impact::Minor))?;
    world.told_at_least(1).await?;
    world.discord.change(|sim| {
        sim.overwrites(alerts, everyone, 0, discord_sim::permissions::SEND_MESSAGES)
    })?;

    world.happens(Action::start_incident("Refused", Impact::Major))?;
    world.log_says("gets no more alerts").await?;
    world.happens(Action::start_incident("While off", Impact::Critical))?;
    world.polled(2).await?;
    world
        .discord
        .change(|sim| sim.overwrites(alerts, everyone, 0, 0))?;
    world.register().await?;
    world.told_at_least(3).await?;
    world.register().await?;
    world.happens(Action::resolve(&over))?;
    world.told_at_least(4).await?;

    let mut told = world.told();
    told[1..3].sort();
    assert_eq!(
        told,
        [
            "🟡 Told before",
            "🔴 While off",
            "🟠 Refused",
            "✅ Resolved: Told before"
        ]
    );
    world.finish().await
}

#[tokio::test]
async fn a_server_whose_channel_takes_no_messages_is_given_up_as_well() -> Story {
    let world = World::registered().await?;
    world.refuses(400, "POST", "channels/*/messages");
    let category = world
        .discord
        .change(|sim| sim.category(world.guild, "Tickets"))?;
    // As an earlier version of the bot let it be set up.
    let store = world.database().await?;
    let (guild, channel) = (world.guild.get(), category.get());
    let mut tx = store.write().await?;
    tx.guild_configs()
        .register(
            storage::discord::GuildId::from(twilight_model::id::Id::new(guild)),
            storage::discord::ChannelId::from(twilight_model::id::Id::new(channel)),
            time::OffsetDateTime::UNIX_EPOCH,
        )
        .await?;
    tx.commit().await?;
    store.database().close().await;

    world.happens(Action::start_incident("Login is down", Impact::Major))?;

    let said = alerts_are_off(&world, world.alerts).await?;
    assert!(said.contains("takes no messages"), "{said}");
    world.finish().await
}

/// What the owner is told once alerts are off, asking in a channel.
async fn alerts_are_off(world: &World, channel: discord_sim::Id) -> anyhow::Result<String> {
    tokio::time::timeout(crate::world::PATIENCE, async {
        loop {
            let options = discord_sim::Options::new();
            let asked = world
                .discord
                .runs_slash(world.owner, channel, "config show", options)?;
            let answer = world
                .discord
                .answer_message(asked, crate::world::PATIENCE)
                .await?;
            if answer.content.contains("Alerts are off") {
                return Ok(answer.content);
            }
            world.polled(1).await?;
        }
    })
    .await?
}

#[tokio::test]
async fn a_server_that_removed_the_bot_is_told_nothing() -> Story {
    let world = World::registered().await?;
    let bot = world.discord.read(discord_sim::Sim::first_bot)?;
    world.discord.change(|sim| sim.leaves(bot, world.guild))?;
    world.log_says("removed the bot").await?;

    world.happens(Action::start_incident("Login is down", Impact::Major))?;
    world.polled(3).await?;

    let tried = world.discord.read(|sim| {
        let posts = sim
            .requests()
            .filter(|request| request.method == "POST" && request.path.ends_with("/messages"));
        posts.count()
    });
    assert_eq!(tried, 0);
    world.finish().await
}

#[tokio::test]
async fn who_was_told_of_a_beginning_is_told_of_the_end_however_late() -> Story {
    let mut world = World::registered().await?;
    let id = world.happens(Action::start_incident("Login is down", Impact::Major))?;
    world.told_at_least(1).await?;
    world.stop().await?;

    world.happens(Action::resolve(&id))?;
    world.hours_pass(8)?;
    world.start().await?;
    world.told_at_least(2).await?;

    assert_eq!(
        world.told(),
        ["🟠 Login is down", "✅ Resolved: Login is down"]
    );
    world.finish().await
}

#[tokio::test]
async fn what_began_during_a_downtime_and_goes_on_is_told_whatever_its_age() -> Story {
    let mut world = World::registered().await?;
    world.stop().await?;
    // The bot's clock runs ahead of the page's.
    world.happens(Action::Advance { seconds: 10_000 })?;
    world.happens(Action::start_incident("Login is down", Impact::Major))?;

    world.hours_pass(12)?;
    world.start().await?;
    world.told_at_least(1).await?;

    assert_eq!(world.told(), ["🟠 Login is down"]);
    world.finish().await
}

#[tokio::test]
async fn what_is_too_old_to_be_told_is_logged_with_its_reason() -> Story {
    let mut world = World::registered().await?;
    world.stop().await?;
    world.happens(Action::start_incident("Login is down", Impact::Major))?;
    // As if it had been there all the time.
    let long_ago = "2020-01-01T00:00:00Z";
    let places = ["created_at", "updated_at"].map(|key| {
        let place = format!("/incidents/0/{key}");
        (place, serde_json::Value::from(long_ago))
    });
    world.happens(Action::break_all(Fault::Forged {
        places: places.into(),
    }))?;
    world.start().await?;

    let line = world.log_says("is told to nobody").await?;
    world.polled(2).await?;

    assert!(line.contains("too old: 2020-01-01"), "{line}");
    assert_eq!(world.told(), [""; 0]);
    world.finish().await
}

#[tokio::test]
async fn each_return_of_an_incident_and_each_end_is_told() -> Story {
    let world = World::registered().await?;
    let id = world.happens(Action::start_incident("Login is down", Impact::Major))?;
    world.told_at_least(1).await?;

    for told in [3, 5] {
        world.happens(Action::resolve(&id))?;
        world.told_at_least(told - 1).await?;
        world.happens(Action::PostUpdate {
            id: id.clone(),
            status: IncidentStatus::Identified,
            body: "It is back.".to_owned(),
            components: Vec::new(),
        })?;
        world.told_at_least(told).await?;
    }
    world.happens(Action::resolve(&id))?;
    world.told_at_least(6).await?;
    world.polled(2).await?;

    let (again, end) = ("🟠 Back again: Login is down", "✅ Resolved: Login is down");
    assert_eq!(
        world.told(),
        ["🟠 Login is down", end, again, end, again, end]
    );
    world.finish().await
}

#[tokio::test]
async fn a_server_is_told_what_it_has_chosen() -> Story {
    let world = World::registered().await?;
    let choose = async |options: serde_json::Value| {
        let options = serde_json::from_value(options)?;
        let answer = world.ask(world.owner, "config alerts", options).await?;
        anyhow::Ok(text(&answer))
    };
    let off = serde_json::json!({ "type": "incident_resolved", "state": "off", "impact": "major" });
    let chosen = choose(off).await?;
    assert!(chosen.contains("✅ An incident begins"), "{chosen}");
    assert!(!chosen.contains("An incident is over"), "{chosen}");
    assert!(chosen.contains("Major or worse"), "{chosen}");
    let half = choose(serde_json::json!({ "type": "incident" })).await?;
    assert!(half.contains("both a type and whether"), "{half}");

    world.happens(Action::start_incident("A small thing", Impact::Minor))?;
    let large = world.happens(Action::start_incident("Login is down", Impact::Major))?;
    world.told_at_least(1).await?;
    world.happens(Action::resolve(&large))?;
    world.polled(2).await?;
    world.happens(Action::start_incident("All is lost", Impact::Critical))?;
    world.told_at_least(2).await?;
    assert_eq!(world.told(), ["🟠 Login is down", "🔴 All is lost"]);

    let all = serde_json::json!({ "type": "incident_resolved", "state": "on", "impact": "all" });
    choose(all).await?;
    let small = world.happens(Action::start_incident("Another small thing", Impact::Minor))?;
    world.told_at_least(3).await?;
    world.happens(Action::resolve(&small))?;
    let told = world.told_at_least(4).await?;
    assert_eq!(
        told[2..],
        ["🟡 Another small thing", "✅ Resolved: Another small thing"]
    );
    let shown = world
        .ask(world.owner, "config show", discord_sim::Options::new())
        .await?;
    assert!(
        text(&shown).contains("An incident is over"),
        "{}",
        text(&shown)
    );
    world.finish().await
}
