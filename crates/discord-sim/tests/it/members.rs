//! The rules of who comes to a server and leaves it.

use discord_sim::{Action, permissions};
use serde_json::{Value, json};

use crate::{
    client::{Client, INTENTS},
    scene::{Outcome, Scene},
};

const GUILD_MEMBERS: u64 = 1 << 1;
const GUILD_MODERATION: u64 = 1 << 2;

/// What is told of somebody who leaves, returns, is timed out and banned.
async fn heard(intents: u64) -> Vec<String> {
    let scene = Scene::start().await;
    let mut client = Client::identified(&scene.discord, intents).await;
    let (guild, user) = (scene.guild, scene.ada);
    let ban = Action::Ban {
        guild,
        user,
        reason: None,
        by: None,
    };
    let seconds = 60;
    for action in [
        Action::Leave { user, guild },
        Action::Join { user, guild },
        Action::TimeOut {
            guild,
            user,
            seconds,
        },
        ban,
        Action::Unban {
            guild,
            user,
            by: None,
        },
    ] {
        scene.discord.act(action).unwrap();
    }
    let mut names = client.names().await;
    names.retain(|name| name.starts_with("GUILD_MEMBER") || name.starts_with("GUILD_BAN"));
    names
}

#[tokio::test]
async fn each_event_of_a_member_comes_with_its_intent_only() {
    assert_eq!(heard(0).await, [""; 0]);
    assert_eq!(
        heard(GUILD_MEMBERS).await,
        [
            "GUILD_MEMBER_REMOVE",
            "GUILD_MEMBER_ADD",
            "GUILD_MEMBER_UPDATE",
            "GUILD_MEMBER_REMOVE"
        ]
    );
    assert_eq!(
        heard(GUILD_MODERATION).await,
        ["GUILD_BAN_ADD", "GUILD_BAN_REMOVE"]
    );
}

#[tokio::test]
async fn who_has_left_is_unknown_until_they_return_at_another_moment() -> Outcome {
    let scene = Scene::start().await;
    let mut client = Client::identified(&scene.discord, INTENTS).await;
    let path = format!("/guilds/{}/members/{}", scene.guild, scene.ada);
    let before = scene.get(&path).await.json["joined_at"].clone();

    scene
        .discord
        .change(|sim| sim.leaves(scene.ada, scene.guild))?;
    let gone = scene.get(&path).await;
    scene.discord.advance(time::Duration::minutes(1));
    scene
        .discord
        .change(|sim| sim.joins(scene.ada, scene.guild))?;

    assert_eq!((gone.status, gone.code()), (404, 10007));
    let left = client.event("GUILD_MEMBER_REMOVE").await;
    assert_eq!(left["guild_id"], json!(scene.guild));
    assert_eq!(left["user"]["username"], "ada");
    let joined = client.event("GUILD_MEMBER_ADD").await;
    assert_eq!(joined["guild_id"], json!(scene.guild));
    assert_ne!(joined["joined_at"], before);
    // What is told and what can be asked is the same to the microsecond.
    assert_eq!(
        scene.get(&path).await.json["joined_at"],
        joined["joined_at"]
    );
    Ok(())
}

#[tokio::test]
async fn a_timeout_is_told_with_its_end_and_when_it_is_taken_back() -> Outcome {
    let scene = Scene::start().await;
    let mut client = Client::identified(&scene.discord, INTENTS).await;
    let (guild, user) = (scene.guild, scene.ada);
    let until = scene.discord.read(discord_sim::Sim::now) + time::Duration::HOUR;

    scene
        .discord
        .change(|sim| sim.times_out(guild, user, Some(until)))?;
    scene
        .discord
        .change(|sim| sim.times_out(guild, user, None))?;

    let begun = client.event("GUILD_MEMBER_UPDATE").await;
    assert_eq!(begun["user"]["username"], "ada");
    assert!(begun["communication_disabled_until"].is_string(), "{begun}");
    let over = client.event("GUILD_MEMBER_UPDATE").await;
    assert_eq!(over["communication_disabled_until"], Value::Null);
    Ok(())
}

#[tokio::test]
async fn who_is_banned_cannot_join_until_the_ban_is_lifted() -> Outcome {
    let scene = Scene::start().await;
    scene
        .discord
        .change(|sim| sim.bans(scene.guild, scene.ada, None))?;

    let banned = scene
        .discord
        .change(|sim| sim.joins(scene.ada, scene.guild));
    scene.discord.act(Action::Unban {
        guild: scene.guild,
        user: scene.ada,
        by: Some(scene.staff),
    })?;
    scene
        .discord
        .change(|sim| sim.joins(scene.ada, scene.guild))?;

    assert_eq!(banned.unwrap_err().code, 40007);
    let log = scene
        .get(&format!(
            "/guilds/{}/audit-logs?action_type=23",
            scene.guild
        ))
        .await;
    let entry = &log.json["audit_log_entries"][0];
    assert_eq!(
        (&entry["user_id"], &entry["target_id"]),
        (&json!(scene.staff), &json!(scene.ada))
    );
    Ok(())
}

#[tokio::test]
async fn why_somebody_was_banned_is_told_to_whoever_may_read_it() -> Outcome {
    let scene = Scene::start().await;
    let role = scene.discord.read(|sim| {
        let member = sim.guild_of(scene.guild)?.members.get(&scene.bot)?;
        member.roles.first().copied()
    });
    let mut client = Client::identified(&scene.discord, GUILD_MODERATION).await;

    scene
        .discord
        .change(|sim| sim.bans_by(scene.staff, scene.guild, scene.ada, Some("spam")))?;
    let told = client.event("GUILD_BAN_ADD").await;
    let path = format!("/guilds/{}/audit-logs?action_type=22", scene.guild);
    let read = scene.get(&path).await;
    scene.discord.change(|sim| {
        sim.permits(
            scene.guild,
            role.unwrap_or_default(),
            permissions::VIEW_CHANNEL,
        )
    })?;
    let refused = scene.get(&path).await;

    // The event itself gives no reason.
    assert_eq!(told.get("reason"), None, "{told}");
    assert_eq!(read.json["audit_log_entries"][0]["reason"], "spam");
    assert_eq!((refused.status, refused.code()), (403, 50013));
    Ok(())
}
