//! What the settings name changes at Discord while the bot runs, and Discord that does
//! not let it be looked at.

use std::time::{Duration, Instant};

use discord_sim::{
    Fault, Rule, Sim,
    permissions::{MANAGE_CHANNELS, VIEW_CHANNEL},
};
use time::format_description::well_known::Rfc3339;

use crate::world::{SOON, Story, World};

impl World {
    /// Waits until something was asked for so many times.
    async fn asked(&self, path: &str, times: usize) -> anyhow::Result<()> {
        let asked = |sim: &Sim| {
            let asked = sim.requests().filter(|request| {
                request.method == "GET" && request.path.trim_start_matches('/') == path
            });
            (asked.count() >= times).then_some(())
        };
        Ok(self.discord.wait_until(SOON, asked).await?)
    }
}

#[tokio::test]
async fn what_the_settings_name_and_somebody_deletes_is_warned_of() -> Story {
    let world = World::builder()
        .hidden()
        .channel("alerts", "tickets", "alerts_channel")
        .channel("log", "closing", "log_channel")
        .start()
        .await?;
    let (alerts, log) = (world.channel("alerts")?, world.channel("log")?);
    // That is what is looked at last.
    world.asked(&format!("channels/{log}"), 1).await?;

    let role = world.moderators;
    world
        .discord
        .change(|sim| sim.deletes_role(world.guild, role))?;
    world.logged(&format!("has no role {role}")).await?;
    for channel in [alerts, log] {
        world.discord.change(|sim| sim.deletes_channel(channel))?;
        world
            .logged(&format!("there is no channel {channel}"))
            .await?;
    }
    world
        .discord
        .change(|sim| sim.deletes_channel(world.category))?;
    world
        .logged(&format!("there is no channel {}", world.category))
        .await?;

    world.refuses(404, "GET", "channels/*");
    world.finish().await
}

#[tokio::test]
async fn a_server_that_the_bot_is_thrown_off_is_warned_of() -> Story {
    let world = World::builder().hidden().start().await?;
    world
        .asked(&format!("channels/{}", world.category), 1)
        .await?;

    world.discord.change(|sim| {
        let bot = sim.first_bot()?;
        sim.leaves(bot, world.guild)
    })?;

    world
        .logged(&format!("there is no server {}", world.guild))
        .await?;
    world.may_refuse(403, "GET", "guilds/*");
    world.may_refuse(404, "GET", "guilds/*");
    world.finish().await
}

#[tokio::test]
async fn what_discord_does_not_let_be_looked_at_is_said_once_and_tried_ever_less_often() -> Story {
    let mut world = World::builder()
        .hidden()
        .channel("alerts", "tickets", "alerts_channel")
        .without_rate_limits()
        .build()
        .await?;
    let alerts = world.channel("alerts")?;
    // A second lasts ten milliseconds.
    let since = world.discord.read(Sim::now).format(&Rfc3339)?;
    world
        .reconfigure(|settings| format!("{settings}\n[clock]\nspeed = 100\nsince = '{since}'\n"))?;
    world.discord.change(|sim| {
        sim.overwrites(
            world.category,
            world.bot_role,
            VIEW_CHANNEL,
            MANAGE_CHANNELS,
        )
    })?;
    let path = format!("channels/{alerts}");
    world.discord.fails(Rule {
        method: Some("GET".to_owned()),
        path: path.clone(),
        skip: 0,
        count: None,
        fault: Fault::Status(503),
    });

    world.run().await?;
    // Half a second, one, two and so on up to 32: together more than a minute.
    world.asked(&path, 8).await?;
    let asked = Instant::now();
    world.asked(&path, 9).await?;

    let pause = asked.elapsed();
    assert!(pause > Duration::from_millis(500), "{pause:?}");
    assert_eq!(world.times_logged("cannot check the settings")?, 1);
    world.logged("the bot lacks Manage Channels").await?;
    world.finish().await
}
