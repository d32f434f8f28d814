//! What the bot sends, held against Discord's own description.

use discord_sim::{Options, openapi::Judge};
use status_sim::{Action, Impact};

use crate::world::{Story, World};

#[tokio::test]
async fn whatever_the_bot_sends_is_as_discord_describes_it() -> Story {
    let world = World::registered().await?;
    let Some(judge) = Judge::load()? else {
        eprintln!("skipped: Discord's description is not at hand");
        return world.finish().await;
    };
    let id = world.happens(Action::start_incident("Login is down", Impact::Major))?;
    world.told_at_least(1).await?;
    world.status().await?;
    for command in ["ping", "about", "help", "config show"] {
        world.ask(world.owner, command, Options::new()).await?;
    }
    world.happens(Action::resolve(&id))?;
    world.told_at_least(2).await?;

    let problems = judge.check(&world.discord);

    assert!(problems.is_empty(), "{}", problems.join("\n"));
    world.finish().await
}
