//! Forums whose posts need a tag.

use discord_sim::{Id, kind};

use crate::world::{SOON, Story, World};

/// A world whose tickets are posts in a forum that requires a tag; its tags are
/// one for moderators and two for everybody.
async fn requiring(
    settings: impl FnOnce(&[Id; 3]) -> String,
) -> anyhow::Result<(World, Id, [Id; 3])> {
    let mut world = World::builder().build().await?;
    let (forum, tags) = world.discord.change(|sim| {
        let forum = sim.channel(world.guild, kind::FORUM, "tickets", None)?;
        let tags = [
            sim.forum_tag(forum, "settled", true)?,
            sim.forum_tag(forum, "ticket", false)?,
            sim.forum_tag(forum, "appeal", false)?,
        ];
        sim.requires_tag(forum, true)?;
        Ok::<_, discord_sim::Refusal>((forum, tags))
    })?;
    let category = format!("category = {}", world.category);
    let place = format!("category = {forum}\nforum = true\n{}", settings(&tags));
    world.reconfigure(|settings| settings.replace(&category, &place))?;
    world.run().await?;
    Ok((world, forum, tags))
}

/// Waits for the post of a member and returns its tags.
async fn tags(world: &World, forum: Id, name: &str) -> anyhow::Result<Vec<Id>> {
    let found = world.discord.wait_until(SOON, |sim| {
        let posts = sim.active_threads(world.guild).into_iter();
        let mut named = posts.filter(|post| post.parent == Some(forum) && post.name == name);
        Some(named.next()?.thread.as_ref()?.tags.clone())
    });
    Ok(found.await?)
}

#[tokio::test]
async fn where_a_tag_is_required_and_none_is_set_the_first_for_everybody_is_taken() -> Story {
    let (world, forum, [_, ticket, _]) = requiring(|_| String::new()).await?;
    let general = world.text_channel("general")?;

    let written = world.discord.sends_dm(world.ada, "hello?")?;
    world.signed(world.ada, written, "✅").await?;
    world.discord.sends(world.grace, general, "!nt bob")?;

    assert_eq!(tags(&world, forum, "ada").await?, [ticket]);
    assert_eq!(tags(&world, forum, "bob").await?, [ticket]);
    let told = world.told(world.ada);
    assert!(
        !told.iter().any(|text| text.contains("is saved")),
        "{told:?}"
    );
    world.refuses(400, "POST", "channels/*/threads");
    world.finish().await
}

#[tokio::test]
async fn the_tags_of_the_settings_are_on_every_post() -> Story {
    let (world, forum, [_, _, appeal]) =
        requiring(|[_, _, appeal]| format!("tags = [{appeal}]")).await?;
    let general = world.text_channel("general")?;

    let written = world.discord.sends_dm(world.ada, "hello?")?;
    world.signed(world.ada, written, "✅").await?;
    world.discord.sends(world.grace, general, "!nt bob")?;

    assert_eq!(tags(&world, forum, "ada").await?, [appeal]);
    assert_eq!(tags(&world, forum, "bob").await?, [appeal]);
    world.finish().await
}

#[tokio::test]
async fn a_category_without_tags_gives_its_posts_those_of_the_tickets() -> Story {
    let (mut world, forum, [_, _, appeal]) =
        requiring(|[_, _, appeal]| format!("tags = [{appeal}]")).await?;
    world.stop_bot().await?;
    world.reconfigure(|settings| format!("{settings}\n[[categories]]\nname = \"Bugs\"\n"))?;
    world.run().await?;
    let general = world.text_channel("general")?;

    world
        .discord
        .sends(world.grace, general, "!nt ada Bugs Is it still broken?")?;

    assert_eq!(tags(&world, forum, "ada").await?, [appeal]);
    world.told_about(world.ada, "still broken").await?;
    world.finish().await
}
