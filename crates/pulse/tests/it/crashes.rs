//! A bot that is killed at any moment, while Discord and the page have troubles of their own.

use std::time::Duration;

use anyhow::{Context as _, Result};
use discord_sim::{Dice, Fault as DiscordFault};
use status_sim::{Action, Fault, Impact};

use crate::world::{Story, World};

/// How often the bot is killed.
const KILLS: usize = 5;

/// Numbers that look drawn and are the same for the same seed.
struct Draw(u64);

impl Draw {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % bound
    }
}

/// The seed of the story; another one can be given to look at what it did.
fn seed() -> Result<u64> {
    std::env::var("PULSE_STORY_SEED")
        .map_or(Ok(1), |value| value.parse().context("a seed is a number"))
}

/// What a page can do wrong without ending the connection for good.
fn trouble(draw: &mut Draw) -> Fault {
    match draw.below(4) {
        0 => Fault::MalformedJson,
        1 => Fault::Truncate,
        2 => Fault::Slow { milliseconds: 300 },
        _ => Fault::Status {
            code: 503,
            retry_after: None,
        },
    }
}

#[tokio::test]
async fn everything_is_told_once_and_in_order() -> Story {
    let seed = seed()?;
    let mut draw = Draw(seed);
    let mut world = World::registered().await?;
    world.discord.throws(Some(Dice::new(
        seed,
        vec![
            (0.1, DiscordFault::Status(502)),
            (0.1, DiscordFault::LostAnswer),
            (0.05, DiscordFault::LostRequest),
        ],
    )));
    let mut going_on: Option<(String, String)> = None;
    let mut expected = Vec::new();

    for round in 0..KILLS {
        world.happens(Action::break_next(1, trouble(&mut draw)))?;
        if let Some((id, title)) = going_on.take() {
            world.happens(Action::resolve(&id))?;
            expected.push(format!("✅ Resolved: {title}"));
        } else {
            let title = format!("Trouble {round}");
            let id = world.happens(Action::start_incident(&title, Impact::Major))?;
            expected.push(format!("🟠 {title}"));
            going_on = Some((id, title));
        }
        // The kill comes at a moment that the seed chooses: before the poll, within the commit or the delivery, or
        // when all is done.
        tokio::time::sleep(Duration::from_millis(draw.below(400))).await;
        world.kill().await?;
        world.start().await?;
        // An incident that begins and ends between two polls is history and told to nobody.
        world.polled(2).await?;
    }
    world.discord.throws(None);
    let told = world
        .told_at_least(expected.len())
        .await
        .with_context(|| format!("seed {seed}"))?;

    assert_eq!(told, expected, "seed {seed}\n{}", world.read_log());
    world.finish().await
}
