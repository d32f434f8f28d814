//! Which role members see beside the name of the one who answers.

use discord_sim::Id;
use serde_json::json;

use crate::{
    blocks::calls,
    world::{Story, World, said},
};

/// Has grace answer until the member sees this role: an answer waits for a moment only
/// for Discord to name it.
async fn sees(world: &World, ticket: Id, member: Id, role: &str) -> anyhow::Result<()> {
    for number in 0..10 {
        let text = format!("{role}, the {number}th time");
        calls(world, ticket, "reply", json!({ "text": text })).await?;
        world.told_about(member, &text).await?;
        let told = world.told(member);
        if told.iter().any(|told| told.matches(role).count() == 2) {
            return Ok(());
        }
    }
    anyhow::bail!("no answer shows {role}")
}

#[tokio::test]
async fn the_role_that_is_chosen_is_shown_while_its_owner_has_it() -> Story {
    let world = World::builder()
        .settings("[style]\ntop_role = true\n")
        .start()
        .await?;
    let (guild, grace) = (world.guild, world.grace);
    let writers = world.discord.change(|sim| {
        let writers = sim.role(guild, "Writers", 0)?;
        let editors = sim.role(guild, "Editors", 0)?;
        sim.gives_role(guild, grace, writers)?;
        sim.gives_role(guild, grace, editors)?;
        anyhow::Ok(writers)
    })?;
    let ticket = world.open_ticket(world.ada).await?.channel.id;
    let other = world.open_ticket(world.bob).await?.channel.id;
    let role = |role: Id| json!({ "role": role.to_string() });

    let lacked = calls(&world, ticket, "role ticket", role(world.moderators)).await?;
    assert!(said(&lacked).contains("You don't have the role"));
    let nothing = calls(&world, ticket, "role ticket", json!({ "reset": true })).await?;
    assert!(
        said(&nothing).contains("You haven't chosen"),
        "{}",
        said(&nothing)
    );
    let chosen = calls(&world, ticket, "role default", role(world.supporters)).await?;
    assert!(
        said(&chosen).contains("in all your tickets"),
        "{}",
        said(&chosen)
    );
    let chosen = calls(&world, ticket, "role ticket", role(writers)).await?;
    assert!(
        said(&chosen).contains("in this ticket"),
        "{}",
        said(&chosen)
    );
    let shown = calls(&world, ticket, "role ticket", json!({})).await?;
    assert!(
        said(&shown).contains(&writers.to_string()),
        "{}",
        said(&shown)
    );

    sees(&world, ticket, world.ada, "Writers").await?;
    sees(&world, other, world.bob, "Supporters").await?;

    world
        .discord
        .change(|sim| sim.takes_role(guild, grace, writers))?;
    sees(&world, ticket, world.ada, "Supporters").await?;
    calls(&world, ticket, "role default", json!({ "reset": true })).await?;
    sees(&world, other, world.bob, "Editors").await?;
    world.finish().await
}

#[tokio::test]
async fn no_role_is_chosen_where_none_is_shown() -> Story {
    let world = World::start().await?;
    let ticket = world.open_ticket(world.ada).await?.channel.id;

    let role = json!({ "role": world.supporters.to_string() });
    let refused = calls(&world, ticket, "role ticket", role).await?;

    assert!(said(&refused).contains("`top_role`"), "{}", said(&refused));
    world.finish().await
}
