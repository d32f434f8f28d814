//! Forums whose posts need a tag.

use discord_sim::{Action, kind, permissions};
use serde_json::json;

use crate::scene::{Outcome, Scene};

#[tokio::test]
async fn a_forum_that_requires_a_tag_takes_no_post_without_one() -> Outcome {
    let scene = Scene::start().await;
    let (forum, tag) = scene.discord.change(|world| {
        let forum = world.channel(scene.guild, kind::FORUM, "posts", None)?;
        let tag = world.forum_tag(forum, "ticket", false)?;
        Ok::<_, discord_sim::Refusal>((forum, tag))
    })?;
    let required = true;
    scene.discord.act(Action::RequireTag { forum, required })?;
    let path = format!("/channels/{forum}/threads");
    let post = |tags: &[discord_sim::Id]| json!({ "name": "post", "message": { "content": "x" }, "applied_tags": tags });

    let shown = scene.get(&format!("/channels/{forum}")).await;
    let bare = scene.post(&path, post(&[])).await;
    let tagged = scene.post(&path, post(&[tag])).await;
    let post = format!("/channels/{}", tagged.id());
    let emptied = scene.patch(&post, json!({ "applied_tags": [] })).await;
    let renamed = scene.patch(&post, json!({ "name": "other" })).await;

    assert_eq!(shown.json["flags"], 16);
    assert_eq!((bare.status, bare.code()), (400, 40_067));
    assert_eq!(tagged.json["applied_tags"], json!([tag]));
    assert_eq!(emptied.code(), 40_067);
    assert_eq!(renamed.status, 200);
    Ok(())
}

#[tokio::test]
async fn where_only_moderators_have_tags_others_cannot_post() -> Outcome {
    let scene = Scene::start().await;
    let forum = scene.discord.change(|world| {
        let forum = world.channel(scene.guild, kind::FORUM, "posts", None)?;
        world.forum_tag(forum, "resolved", true)?;
        world.requires_tag(forum, true)?;
        world.overwrites(forum, scene.bot, 0, permissions::MANAGE_THREADS)?;
        Ok::<_, discord_sim::Refusal>(forum)
    })?;
    let body = json!({ "name": "post", "message": { "content": "x" } });

    let bare = scene
        .post(&format!("/channels/{forum}/threads"), body)
        .await;

    assert_eq!((bare.status, bare.code()), (400, 40_066));
    Ok(())
}
