//! What owners decide about single commands while the bot runs.

use discord_sim::{Id, Options};
use serde_json::{Value, json};
use storage::testing::contents;

use crate::{
    calls::reply_to,
    world::{SOON, Story, World, said},
};

/// How a call is refused by whoever has no level.
const NO_LEVEL: &str = "you need the level “supporter”";

/// How a call is refused that was taken away.
const DENIED: &str = "an owner has taken this command";

/// A world in which bob runs the bot, sue and grace are supporters, and grace is a moderator,
/// too.
async fn owned() -> anyhow::Result<(World, Id, Id)> {
    let mut world = World::builder()
        .without_rate_limits()
        .members(&["sue", "eve"])
        .build()
        .await?;
    world.set("staff", &format!("owners = [{}]", world.bob))?;
    let (sue, desk) = (world.user("sue")?, world.text_channel("desk")?);
    world.discord.change(|sim| {
        sim.gives_role(world.guild, sue, world.supporters)?;
        sim.gives_role(world.guild, world.grace, world.supporters)?;
        sim.gives_role(world.guild, world.grace, world.moderators)
    })?;
    world.run().await?;
    Ok((world, sue, desk))
}

/// What somebody is answered who calls a command.
async fn calls(
    world: &World,
    who: Id,
    channel: Id,
    command: &str,
    options: Value,
) -> anyhow::Result<String> {
    let options: Options = serde_json::from_value(options)?;
    let asked = world.discord.runs_slash(who, channel, command, options)?;
    Ok(said(&world.discord.answer_message(asked, SOON).await?))
}

/// What bob is answered who decides something.
async fn decides(
    world: &World,
    desk: Id,
    command: &str,
    options: Value,
    part: &str,
) -> anyhow::Result<String> {
    let command = format!("permissions {command}");
    let answer = calls(world, world.bob, desk, &command, options).await?;
    anyhow::ensure!(answer.contains(part), "{command}: {answer}");
    Ok(answer)
}

/// Checks that somebody's call is answered with this.
async fn is_told(world: &World, who: Id, desk: Id, part: &str) -> anyhow::Result<()> {
    let answer = calls(world, who, desk, "snippet list", json!({})).await?;
    anyhow::ensure!(answer.contains(part), "{answer}");
    Ok(())
}

#[tokio::test]
async fn what_an_owner_decides_holds_at_once_and_after_a_restart_until_it_is_taken_back() -> Story {
    let (mut world, sue, desk) = owned().await?;
    let eve = world.user("eve")?;
    let none = "There are no snippets";
    is_told(&world, eve, desk, NO_LEVEL).await?;
    is_told(&world, sue, desk, none).await?;

    let of_eve = json!({ "member": eve.to_string(), "command": "snippet list" });
    let of_role = json!({ "role": world.supporters.to_string(), "command": "/snippet list" });
    decides(&world, desk, "allow", of_eve.clone(), "may use").await?;
    decides(&world, desk, "allow", of_eve.clone(), "how it is already").await?;
    decides(&world, desk, "deny", of_role.clone(), "may not use").await?;
    is_told(&world, eve, desk, none).await?;
    is_told(&world, sue, desk, DENIED).await?;
    // A higher level does not help against what is said about a role.
    is_told(&world, world.grace, desk, DENIED).await?;

    world.stop_bot().await?;
    world.run().await?;
    is_told(&world, eve, desk, none).await?;
    is_told(&world, sue, desk, DENIED).await?;

    // Who is named goes before their roles.
    let of_sue = json!({ "member": sue.to_string(), "command": "snippet list" });
    decides(&world, desk, "allow", of_sue, "may use").await?;
    is_told(&world, sue, desk, none).await?;
    decides(&world, desk, "undo", json!({}), "The level decides again").await?;
    is_told(&world, sue, desk, DENIED).await?;
    decides(&world, desk, "undo", json!({}), "The level decides again").await?;
    is_told(&world, sue, desk, none).await?;
    decides(
        &world,
        desk,
        "reset",
        of_eve.clone(),
        "The level decides again",
    )
    .await?;
    is_told(&world, eve, desk, NO_LEVEL).await?;
    decides(&world, desk, "reset", of_eve, "how it is already").await?;
    decides(&world, desk, "undo", json!({}), "may use").await?;
    is_told(&world, eve, desk, none).await?;

    let show = json!({ "command": "snippet list" });
    let shown = decides(&world, desk, "show", show, "the level “supporter”").await?;
    assert!(shown.contains(&format!("✅ <@{eve}> may")), "{shown}");
    assert!(!shown.contains("⛔"), "{shown}");
    let list = decides(&world, desk, "list", json!({}), "snippet list").await?;
    assert_eq!(list.lines().count(), 1, "{list}");
    let history = decides(&world, desk, "history", json!({}), &world.bob.to_string()).await?;
    assert_eq!(history.lines().count(), 7, "{history}");
    assert_eq!(history.matches("(taken back)").count(), 3, "{history}");
    world.stop_bot().await?;
    let stored = contents(&world.database()).await?;
    let noted = stored["audit_log"].iter();
    let noted = noted.filter(|row| row.contains("command:snippet list"));
    assert_eq!(noted.count(), 7);
    world.run().await?;
    world.finish().await
}

#[tokio::test]
async fn nobody_locks_the_owners_out_or_gives_away_what_is_theirs() -> Story {
    let (world, sue, desk) = owned().await?;
    let (bob, eve) = (world.bob, world.user("eve")?);
    let everyone = world.guild;

    for (command, options, part) in [
        (
            "deny",
            json!({ "member": bob.to_string(), "command": "close" }),
            "is an owner",
        ),
        (
            "allow",
            json!({ "member": sue.to_string(), "command": "permissions allow" }),
            "is for owners alone",
        ),
        (
            "deny",
            json!({ "member": sue.to_string(), "command": "permissions list" }),
            "is for owners alone",
        ),
        (
            "allow",
            json!({ "member": sue.to_string(), "command": "snippet lost" }),
            "Did you mean `snippet list`?",
        ),
        (
            "allow",
            json!({ "member": sue.to_string(), "role": everyone.to_string(), "command": "id" }),
            "not both",
        ),
        ("allow", json!({ "command": "id" }), "`member`"),
        ("undo", json!({}), "no decision left"),
        ("list", json!({}), "Nothing has been decided"),
        ("history", json!({}), "Nothing has ever been decided"),
        (
            "deny",
            json!({ "role": everyone.to_string(), "command": "snippet list" }),
            "@everyone may not use",
        ),
    ] {
        decides(&world, desk, command, options, part).await?;
    }

    is_told(&world, sue, desk, DENIED).await?;
    is_told(&world, eve, desk, NO_LEVEL).await?;
    is_told(&world, bob, desk, "There are no snippets").await?;
    let options = json!({ "member": sue.to_string(), "command": "id" });
    let refused = calls(&world, sue, desk, "permissions allow", options).await?;
    assert!(refused.contains("you need the level “owner”"), "{refused}");
    world.finish().await
}

#[tokio::test]
async fn who_is_allowed_a_command_may_type_it_and_help_lists_it() -> Story {
    let (world, _, desk) = owned().await?;
    let eve = world.user("eve")?;
    let options = json!({ "member": eve.to_string(), "command": "queue" });
    decides(&world, desk, "allow", options, "`tickets`").await?;

    let help = calls(&world, eve, desk, "help", json!({})).await?;
    assert!(help.contains("`/tickets`"), "{help}");
    assert!(!help.contains("`/block`"), "{help}");
    let typed = world.discord.sends(eve, desk, "!tickets")?;
    let other = world.discord.sends(eve, desk, "!block")?;
    world.at_rest().await?;
    let messages = world.discord.channel_messages(desk);
    assert!(reply_to(&messages, typed).is_some());
    assert!(reply_to(&messages, other).is_none());
    world.finish().await
}
