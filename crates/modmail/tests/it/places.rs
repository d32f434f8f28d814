//! Where tickets are: posts in a forum, and two servers.

use discord_sim::{Fault, Id, Refusal, Rule, kind};

use crate::world::{PERMISSIONS, SOON, Story, World};

const MANAGE_THREADS: u64 = 1 << 34;

/// A world whose tickets are posts in a forum.
async fn forum() -> anyhow::Result<(World, Id)> {
    let mut world = World::builder().build().await?;
    let forum = world.discord.change(|sim| {
        sim.permits(world.guild, world.bot_role, PERMISSIONS | MANAGE_THREADS)?;
        sim.channel(world.guild, kind::FORUM, "tickets", None)
    })?;
    let category = format!("category = {}", world.category);
    world.reconfigure(|settings| {
        settings.replace(&category, &format!("category = {forum}\nforum = true"))
    })?;
    world.run().await?;
    Ok((world, forum))
}

/// The posts of a forum that hold this many messages at least.
async fn post(world: &World, forum: Id, name: &str, messages: usize) -> anyhow::Result<Id> {
    let guild = world.guild;
    let found = world.discord.wait_until(SOON, |sim| {
        let tickets = sim.active_threads(guild).into_iter();
        let mut named =
            tickets.filter(|ticket| ticket.parent == Some(forum) && ticket.name == name);
        let id = named.next()?.id;
        (sim.channel_messages(id).len() >= messages).then_some(id)
    });
    Ok(found.await?)
}

#[tokio::test]
async fn a_ticket_can_be_a_post_that_begins_with_the_card() -> Story {
    let (world, forum) = forum().await?;

    world.discord.sends_dm(world.ada, "hello?")?;
    let post = post(&world, forum, "ada", 2).await?;
    world.discord.sends(world.grace, post, "!reply hi Ada")?;
    world.told_about(world.ada, "grace | hi Ada").await?;
    world.shown(post, "#1 · ✅ delivered").await?;
    world.discord.sends(world.grace, post, "!close solved")?;

    world.told_about(world.ada, "closed: solved").await?;
    let gone = world
        .discord
        .wait_until(SOON, |sim| sim.channel_by_id(post).is_none().then_some(()));
    gone.await?;
    world.finish().await
}

#[tokio::test]
async fn an_archived_post_opens_again_for_a_message() -> Story {
    let (world, forum) = forum().await?;
    world.discord.sends_dm(world.ada, "hello?")?;
    let post = post(&world, forum, "ada", 2).await?;
    world.told_about(world.ada, "reached the staff").await?;

    world.discord.advance(time::Duration::days(8));
    let second = world.discord.sends_dm(world.ada, "still there?")?;

    world.signed(world.ada, second, "✅").await?;
    world.at_rest().await?;
    let post = world.discord.read(|sim| sim.channel_by_id(post).cloned());
    let post = post.ok_or_else(|| anyhow::anyhow!("it is gone"))?;
    assert!(!post.thread.is_some_and(|thread| thread.archived));
    assert_eq!(world.said_in(post.id)[2], "ada | still there?");
    world.finish().await
}

#[tokio::test]
async fn a_post_whose_making_was_not_confirmed_is_found_again() -> Story {
    let (world, forum) = forum().await?;
    let path = format!("channels/{forum}/threads");
    world
        .discord
        .fails(Rule::times(2, "POST", &path, Fault::LostAnswer));

    world.discord.sends_dm(world.ada, "hello?")?;
    world.discord.sends_dm(world.bob, "hi")?;
    post(&world, forum, "ada", 2).await?;
    post(&world, forum, "bob", 2).await?;

    let posts = world
        .discord
        .read(|sim| sim.active_threads(world.guild).len());
    assert_eq!(posts, 2);
    world.finish().await
}

#[tokio::test]
async fn a_post_is_found_again_although_another_is_deleted_meanwhile() -> Story {
    let (world, forum) = forum().await?;
    world.discord.sends_dm(world.ada, "hello?")?;
    let other = post(&world, forum, "ada", 2).await?;
    let posts = format!("channels/{forum}/threads");
    world.discord.fails_once("POST", &posts, Fault::LostAnswer);
    // Discord still lists it, and does not know it any more when it is read.
    let messages = format!("channels/{other}/messages");
    let gone = Rule::once("GET", &messages, Fault::Refused(10_003));
    world.discord.fails(gone);

    world.discord.sends_dm(world.bob, "hi")?;
    post(&world, forum, "bob", 2).await?;

    world.at_rest().await?;
    assert_eq!(world.times_logged("no channel can be made")?, 0);
    let posts = world
        .discord
        .read(|sim| sim.active_threads(world.guild).len());
    assert_eq!(posts, 2);
    world.finish().await
}

#[tokio::test]
async fn a_category_can_have_a_forum_with_tags_of_its_own() -> Story {
    let mut world = World::builder().build().await?;
    let forum = world
        .discord
        .change(|sim| sim.channel(world.guild, kind::FORUM, "bugs", None))?;
    let general = world.text_channel("general")?;
    world.reconfigure(|settings| {
        format!(
            "{settings}\n[[categories]]\nname = \"Bugs\"\nparent = {forum}\nforum = true\n\
             tags = [10_000_000_000_000_077]\n"
        )
    })?;
    world.run().await?;

    world
        .discord
        .sends(world.grace, general, "!nt ada Bugs Is it still broken?")?;

    let post = post(&world, forum, "ada", 2).await?;
    let post = world.discord.read(|sim| sim.channel_by_id(post).cloned());
    let tags = post.and_then(|post| post.thread).map(|thread| thread.tags);
    assert_eq!(tags, Some(vec![Id::from(10_000_000_000_000_077)]));
    world.finish().await
}

#[tokio::test]
async fn the_tags_of_a_post_tell_whose_turn_it_is_and_leave_others_alone() -> Story {
    let (mut world, forum) = forum().await?;
    world.stop_bot().await?;
    world.reconfigure(|settings| {
        let tags = "{ waiting_for_staff = 10_000_000_000_000_071, waiting_for_member = 10_000_000_000_000_072 }";
        settings.replace("in_name = false", &format!("in_name = true\ntags = {tags}"))
    })?;
    world.run().await?;
    let tagged = async |post: Id, wanted: &[u64]| {
        let wanted: Vec<Id> = wanted.iter().map(|item| Id::from(*item)).collect();
        let tagged = world.discord.wait_until(SOON, |sim| {
            let thread = sim.channel_by_id(post)?.thread.as_ref()?;
            (thread.tags == wanted).then_some(())
        });
        tagged.await
    };

    world.discord.sends_dm(world.ada, "hello?")?;
    let post = post(&world, forum, "ada", 2).await?;
    tagged(post, &[10_000_000_000_000_071]).await?;
    world
        .discord
        .change(|sim| sim.tags(post, &[Id::from(5), Id::from(10_000_000_000_000_071)]))?;
    world.discord.sends(world.grace, post, "!reply yes?")?;

    tagged(post, &[5, 10_000_000_000_000_072]).await?;
    world.discord.sends_dm(world.ada, "thanks")?;
    tagged(post, &[5, 10_000_000_000_000_071]).await?;
    world.finish().await
}

#[tokio::test]
async fn members_and_staff_may_have_servers_apart() -> Story {
    let mut world = World::builder().build().await?;
    let (members, plaza, cleo) = world.discord.change(|sim| {
        let owner = sim.user("founder");
        let members = sim.guild("Members", owner);
        let bot = sim.first_bot()?;
        sim.invites_bot(bot, members, PERMISSIONS)?;
        let plaza = sim.text_channel(members, "plaza", None)?;
        let cleo = sim.user("cleo");
        sim.joins(cleo, members)?;
        sim.joins(world.grace, members)?;
        // A role of the same power on the members' server makes nobody staff.
        let role = sim.role(members, "Supporters", 0)?;
        sim.gives_role(members, cleo, role)?;
        Ok::<_, Refusal>((members, plaza, cleo))
    })?;
    world.set("tickets", &format!("members_guild = {members}"))?;
    world.run().await?;

    world.discord.sends_dm(cleo, "hello from afar")?;
    let ticket = world.ticket("cleo", 2).await?;
    let card = serde_json::to_string(&world.messages(ticket.id)[0].embeds)?;
    assert!(card.contains("Joined"), "{card}");
    assert!(card.contains("not in the staff's"), "{card}");
    world.discord.sends(world.grace, ticket.id, "!reply hi")?;
    world.told_about(cleo, "grace | hi").await?;

    // On the members' server nobody is staff: their commands aren't there, and nothing typed there is read.
    for person in [cleo, world.grace] {
        let called =
            world
                .discord
                .runs_slash(person, plaza, "new_thread", discord_sim::Options::new());
        assert!(called.is_err_and(|error| error.to_string().contains("10063")));
    }
    world.discord.sends(world.grace, plaza, "!nt cleo")?;

    // Who is only on the members' server is found by name from the staff's.
    let general = world.text_channel("general")?;
    world.discord.sends(world.grace, general, "!nt cleo")?;
    world.shown(general, "already has an open ticket").await?;
    world.at_rest().await?;
    let said_there = world.said_in(plaza);
    assert!(!said_there.iter().any(|text| text.contains("already")));
    world.refuses(404, "GET", "guilds/*/members/*");
    world.finish().await
}

#[tokio::test]
async fn a_forum_that_was_deleted_keeps_the_message_until_there_is_another() -> Story {
    let (mut world, old) = forum().await?;
    world.discord.change(|sim| sim.deletes_channel(old))?;
    world.discord.sends_dm(world.ada, "hello?")?;
    world.told_about(world.ada, "Your message is saved").await?;
    world.stop_bot().await?;
    let other = world
        .discord
        .change(|sim| sim.channel(world.guild, kind::FORUM, "new tickets", None))?;
    world.reconfigure(|settings| settings.replace(&old.to_string(), &other.to_string()))?;
    world.run().await?;

    let post = post(&world, other, "ada", 2).await?;

    assert_eq!(world.said_in(post)[1..], ["ada | hello?"]);
    world.refuses(404, "POST", "channels/*/threads");
    world.may_refuse(404, "GET", "channels/*");
    world.finish().await
}

#[tokio::test]
async fn what_waits_for_a_deleted_forum_goes_to_channels_if_tickets_are_channels_by_then() -> Story
{
    let (mut world, forum) = forum().await?;
    world.discord.change(|sim| sim.deletes_channel(forum))?;
    world.discord.sends_dm(world.ada, "hello?")?;
    world.told_about(world.ada, "Your message is saved").await?;
    world.stop_bot().await?;
    let posts = format!("category = {forum}\nforum = true");
    let channels = format!("category = {}", world.category);
    world.reconfigure(|settings| settings.replace(&posts, &channels))?;
    world.run().await?;

    let ticket = world.ticket("ada", 2).await?;

    assert_eq!(ticket.parent, Some(world.category));
    world.shown(ticket.id, "ada | hello?").await?;
    // The card is still there, and pinned.
    let pinned = world.discord.wait_until(SOON, |sim| {
        let channel = sim.channel_by_id(ticket.id)?;
        channel.last_pin.map(drop)
    });
    pinned.await?;
    world.refuses(404, "POST", "channels/*/threads");
    world.may_refuse(404, "GET", "channels/*");
    world.finish().await
}

#[tokio::test]
async fn what_waits_for_a_deleted_category_goes_to_a_forum_if_tickets_are_posts_by_then() -> Story {
    let mut world = World::start().await?;
    world
        .discord
        .change(|sim| sim.deletes_channel(world.category))?;
    world.discord.sends_dm(world.ada, "hello?")?;
    world.told_about(world.ada, "Your message is saved").await?;
    world.stop_bot().await?;
    let forum = world.discord.change(|sim| {
        sim.permits(world.guild, world.bot_role, PERMISSIONS | MANAGE_THREADS)?;
        sim.channel(world.guild, kind::FORUM, "tickets", None)
    })?;
    let channels = format!("category = {}", world.category);
    let posts = format!("category = {forum}\nforum = true");
    world.reconfigure(|settings| settings.replace(&channels, &posts))?;
    world.run().await?;

    let post = post(&world, forum, "ada", 2).await?;

    // The post begins with the card, which comes once.
    assert_eq!(world.said_in(post)[1..], ["ada | hello?"]);
    world.refuses(400, "POST", "guilds/*/channels");
    world.may_refuse(404, "GET", "channels/*");
    world.finish().await
}

#[tokio::test]
async fn what_waits_because_a_tag_is_refused_gets_the_tags_that_are_set_by_then() -> Story {
    let mut world = World::builder().build().await?;
    let (forum, general) = world.discord.change(|sim| {
        let forum = sim.channel(world.guild, kind::FORUM, "bugs", None)?;
        Ok::<_, Refusal>((forum, sim.text_channel(world.guild, "general", None)?))
    })?;
    world.reconfigure(|settings| {
        format!(
            "{settings}\n[[categories]]\nname = \"Bugs\"\nparent = {forum}\nforum = true\ntags = [10_000_000_000_000_077]\n"
        )
    })?;
    world.run().await?;
    let path = format!("channels/{forum}/threads");
    let refuse = |times| Rule::times(times, "POST", &path, Fault::Refused(50_035));
    world.discord.fails(refuse(1_000));
    world.discord.sends(world.grace, general, "!nt ada Bugs")?;
    world.logged("no channel can be made").await?;
    world.stop_bot().await?;
    world.discord.act(discord_sim::Action::ClearFaults)?;
    world.discord.fails(refuse(1));
    world.reconfigure(|settings| {
        settings.replace(
            "tags = [10_000_000_000_000_077]",
            "tags = [10_000_000_000_000_078]",
        )
    })?;
    world.run().await?;

    let post = post(&world, forum, "ada", 1).await?;

    let post = world.discord.read(|sim| sim.channel_by_id(post).cloned());
    let tags = post.and_then(|post| post.thread).map(|thread| thread.tags);
    assert_eq!(tags, Some(vec![Id::from(10_000_000_000_000_078)]));
    world.finish().await
}

#[tokio::test]
async fn a_members_server_that_is_set_later_ends_no_ticket_of_the_one_before() -> Story {
    let mut world = World::builder()
        .settings("[closing]\non_leave = true\n")
        .start()
        .await?;
    let ticket = world.open_ticket(world.ada).await?.channel.id;
    world.stop_bot().await?;
    let (members, cleo) = world.discord.change(|sim| {
        let owner = sim.user("founder");
        let members = sim.guild("Members", owner);
        let bot = sim.first_bot()?;
        sim.invites_bot(bot, members, PERMISSIONS)?;
        let cleo = sim.user("cleo");
        sim.joins(cleo, members)?;
        Ok::<_, Refusal>((members, cleo))
    })?;
    world.set("tickets", &format!("members_guild = {members}"))?;
    world.discord.trouble(&discord_sim::Trouble::ExpireSessions);
    world.discord.advance(time::Duration::seconds(10));
    world.run().await?;
    world.open_ticket(cleo).await?;

    world.discord.change(|sim| sim.leaves(cleo, members))?;
    world.told_about(cleo, "reached the staff").await?;
    let (guild, category) = (world.guild, world.category);
    let left = world.discord.wait_until(SOON, |sim| {
        let channels = sim.channels(guild).into_iter();
        let channels = channels.filter(|channel| channel.parent == Some(category));
        (channels.count() == 1).then_some(())
    });
    left.await?;

    world.at_rest().await?;
    assert!(
        world
            .discord
            .read(|sim| sim.channel_by_id(ticket).is_some())
    );
    let told = world.told(world.ada);
    assert!(!told.iter().any(|text| text.contains("closed")), "{told:?}");
    world.may_refuse(404, "GET", "guilds/*/members/*");
    world.may_refuse(403, "POST", "channels/*/messages");
    world.finish().await
}

#[tokio::test]
async fn who_left_while_their_server_was_not_in_the_settings_is_asked_about() -> Story {
    let mut world = World::builder().build().await?;
    let (members, cleo) = world.discord.change(|sim| {
        let owner = sim.user("founder");
        let members = sim.guild("Members", owner);
        let bot = sim.first_bot()?;
        sim.invites_bot(bot, members, PERMISSIONS)?;
        let cleo = sim.user("cleo");
        sim.joins(cleo, members)?;
        sim.joins(cleo, world.guild)?;
        Ok::<_, Refusal>((members, cleo))
    })?;
    let line = format!("members_guild = {members}");
    world.set("tickets", &line)?;
    world.run().await?;
    let ticket = world.open_ticket(cleo).await?.channel.id;
    world.at_rest().await?;
    world.stop_bot().await?;

    world.reconfigure(|settings| settings.replace(&line, ""))?;
    world.run().await?;
    world.discord.change(|sim| sim.leaves(cleo, members))?;
    world.at_rest().await?;
    world.stop_bot().await?;
    world.set("tickets", &line)?;
    world.run().await?;

    world.shown(ticket, "left the server").await?;
    world.may_refuse(404, "GET", "guilds/*/members/*");
    world.finish().await
}

#[tokio::test]
async fn a_channel_made_before_tickets_were_posts_keeps_the_status_in_its_name() -> Story {
    let mut world = World::builder()
        .set("status", "in_name = true")
        .start()
        .await?;
    let written = world.discord.sends_dm(world.ada, "hello?")?;
    world.signed(world.ada, written, "✅").await?;
    world.told_about(world.ada, "reached the staff").await?;
    let ticket = world.channel("🔴・ada")?;
    world.at_rest().await?;
    world.stop_bot().await?;
    let forum = world
        .discord
        .change(|sim| sim.channel(world.guild, kind::FORUM, "posts", None))?;
    let category = format!("category = {}", world.category);
    world.reconfigure(|settings| {
        let tags = "{ waiting_for_staff = 10_000_000_000_000_071, waiting_for_member = 10_000_000_000_000_072 }";
        let settings = settings.replace(&category, &format!("category = {forum}\nforum = true"));
        settings.replace("in_name = true", &format!("in_name = true\ntags = {tags}"))
    })?;
    world.run().await?;

    world.discord.sends(world.grace, ticket, "!reply hi")?;

    world.shown(ticket, "#1 · ✅").await?;
    let named = world.discord.wait_until(SOON, |sim| {
        (sim.channel_by_id(ticket)?.name == "🔵・ada").then_some(())
    });
    named.await?;
    world.finish().await
}
