//! Several members in one ticket.

use discord_sim::{Action, Fault, Id, Rule, Trouble};

use crate::{
    reactions::mirrored,
    world::{Builder, SOON, Story, World, said},
};

/// A world with more members than ada and bob.
fn crowded() -> Builder {
    World::builder()
        .members(&["cleo", "dan", "eve", "finn", "gus"])
        .without_rate_limits()
}

/// A ticket of ada's with bob in it.
async fn with_bob(world: &World) -> anyhow::Result<Id> {
    let ticket = world.open_ticket(world.ada).await?.channel.id;
    add(world, ticket, world.bob).await?;
    Ok(ticket)
}

/// Adds somebody to a ticket, and waits until they are told.
async fn add(world: &World, ticket: Id, member: Id) -> anyhow::Result<()> {
    let text = format!("!add_member <@{member}>");
    world.discord.sends(world.grace, ticket, text)?;
    world.shown(ticket, &format!("➕ <@{member}>")).await?;
    world.told_about(member, "added you").await
}

/// The direct messages between the bot and somebody.
fn private(world: &World, member: Id) -> anyhow::Result<Id> {
    let messages = world.discord.dm_messages(member);
    let first = messages.first();
    Ok(first
        .ok_or_else(|| anyhow::anyhow!("{member} has no direct messages"))?
        .channel)
}

/// What a member was told that contains one of these, in the order it was told.
fn told_of(world: &World, member: Id, texts: &[&str]) -> Vec<String> {
    let told = world.told(member).into_iter();
    told.filter(|told| texts.iter().any(|text| told.contains(text)))
        .collect()
}

/// The message of a member's direct messages that contains this.
async fn seen(world: &World, member: Id, text: &str) -> anyhow::Result<Id> {
    world.told_about(member, text).await?;
    let messages = world.discord.dm_messages(member);
    let found = messages.iter().find(|message| said(message).contains(text));
    Ok(found
        .ok_or_else(|| anyhow::anyhow!("{member} does not see it"))?
        .id)
}

/// Waits until nobody sees this text in a member's direct messages.
async fn unseen(world: &World, member: Id, text: &str) -> anyhow::Result<()> {
    let channel = private(world, member)?;
    let gone = world.discord.wait_until(SOON, |sim| {
        let messages = sim.channel_messages(channel);
        let mut said = messages.into_iter().map(said);
        (!said.any(|said| said.contains(text))).then_some(())
    });
    Ok(gone.await?)
}

#[tokio::test]
async fn what_anybody_says_goes_to_everybody_and_notes_to_no_member() -> Story {
    let world = crowded().start().await?;
    let (ada, bob, cleo) = (world.ada, world.bob, world.user("cleo")?);
    let ticket = with_bob(&world).await?;
    add(&world, ticket, cleo).await?;

    let asked = world.discord.sends_dm(bob, "me too <@1>")?;
    world.signed(bob, asked, "✅").await?;
    world.shown(ticket, "bob | me too").await?;
    for other in [ada, cleo] {
        world.told_about(other, "bob | me too").await?;
    }
    world.discord.sends(world.grace, ticket, "a note")?;
    world
        .discord
        .sends(world.grace, ticket, "!reply to you all")?;
    world.shown(ticket, "to you all | #1 · ✅").await?;
    for member in [ada, bob, cleo] {
        world.told_about(member, "grace | to you all").await?;
    }
    world.discord.sends_dm(ada, "thank you")?;
    world.shown(ticket, "ada | thank you").await?;
    for other in [bob, cleo] {
        world.told_about(other, "ada | thank you").await?;
    }

    world.at_rest().await?;
    for member in [ada, bob, cleo] {
        let told = told_of(
            &world,
            member,
            &["me too", "to you all", "thank you", "note"],
        );
        let others = if member == cleo { 3 } else { 2 };
        assert_eq!(told.len(), others, "{told:?}");
    }
    world.finish().await
}

#[tokio::test]
async fn a_reply_to_one_of_them_goes_to_nobody_else_and_so_do_its_changes() -> Story {
    let world = crowded().start().await?;
    let (ada, bob) = (world.ada, world.bob);
    let ticket = with_bob(&world).await?;

    let text = format!("!reply -to <@{bob}> between us");
    world.discord.sends(world.grace, ticket, text)?;
    world.shown(ticket, "#1 · ✅").await?;
    let copy = world.shown(ticket, "between us").await?;
    assert!(said(&copy).contains("only to bob"), "{}", said(&copy));
    world.told_about(bob, "grace | between us").await?;
    world
        .discord
        .sends(world.grace, ticket, "!edit 1 between the two of us")?;
    world
        .told_about(bob, "grace | between the two of us")
        .await?;

    let first = ada.to_string();
    let options = [("text", "to the first"), ("to", first.as_str())];
    world.slash(world.grace, ticket, "reply", &options).await?;
    world.told_about(ada, "grace | to the first").await?;
    let nobody = world.user("cleo")?.to_string();
    let options = [("text", "to a stranger"), ("to", nobody.as_str())];
    let answer = world.slash(world.grace, ticket, "reply", &options).await?;
    assert!(said(&answer).contains("isn't in this ticket"), "{answer:?}");

    world.discord.sends(world.grace, ticket, "!delete 1")?;
    unseen(&world, bob, "between").await?;
    world.at_rest().await?;
    assert_eq!(told_of(&world, ada, &["between", "stranger"]), [""; 0]);
    assert_eq!(told_of(&world, bob, &["first", "stranger"]), [""; 0]);
    world.finish().await
}

#[tokio::test]
async fn edits_deletions_and_reactions_reach_each_of_them() -> Story {
    let world = crowded().start().await?;
    let (ada, bob) = (world.ada, world.bob);
    let ticket = with_bob(&world).await?;

    world.discord.sends(world.grace, ticket, "!reply helo")?;
    world.shown(ticket, "#1 · ✅").await?;
    let (first, second) = (
        seen(&world, ada, "helo").await?,
        seen(&world, bob, "helo").await?,
    );
    let copy = world.shown(ticket, "helo").await?.id;
    let grace = world.grace;
    world
        .discord
        .change(|sim| sim.reacts(grace, ticket, copy, "👍"))?;
    mirrored(&world, private(&world, ada)?, first, "👍", true).await?;
    mirrored(&world, private(&world, bob)?, second, "👍", true).await?;
    let here = private(&world, bob)?;
    world
        .discord
        .change(|sim| sim.reacts(bob, here, second, "🎉"))?;
    mirrored(&world, ticket, copy, "🎉", true).await?;

    world.discord.sends(world.grace, ticket, "!edit 1 hello")?;
    for member in [ada, bob] {
        world.told_about(member, "grace | hello").await?;
    }
    world.discord.sends(world.grace, ticket, "!delete 1")?;
    for member in [ada, bob] {
        unseen(&world, member, "grace | hello").await?;
    }

    let written = world.discord.sends_dm(bob, "a slpi")?;
    world.told_about(ada, "bob | a slpi").await?;
    world.signed(bob, written, "✅").await?;
    world
        .discord
        .change(|sim| sim.edits(bob, here, written, "a slip"))?;
    world.told_about(ada, "bob | a slip").await?;
    world.shown(ticket, "bob | a slip | ✏️ edited").await?;
    world
        .discord
        .change(|sim| sim.deletes(bob, here, written))?;
    unseen(&world, ada, "bob | a slip").await?;
    world.shown(ticket, "bob | a slip | 🗑️ deleted").await?;
    world.finish().await
}

#[tokio::test]
async fn one_who_cannot_be_reached_delays_nobody_and_is_named() -> Story {
    let world = crowded().start().await?;
    let (ada, bob) = (world.ada, world.bob);
    let ticket = with_bob(&world).await?;
    world.refuses(403, "POST", "channels/*/messages");
    world.discord.change(|sim| sim.closes_dms(bob, true))?;

    world
        .discord
        .sends(world.grace, ticket, "!reply hello all")?;
    world.told_about(ada, "grace | hello all").await?;
    let failed = world.shown(ticket, "#1 · ❌").await?;
    assert!(said(&failed).contains("bob: "), "{}", said(&failed));
    world.shown(ticket, "reply #1 wasn't delivered").await?;
    let asked = world.discord.sends_dm(ada, "is bob here?")?;
    world.signed(ada, asked, "✅").await?;
    world
        .shown(ticket, &format!("<@{bob}> didn't get this message"))
        .await?;

    world.discord.change(|sim| sim.closes_dms(bob, false))?;
    world.discord.sends(world.grace, ticket, "!retry")?;
    world.shown(ticket, "hello all | #1 · ✅").await?;
    world.told_about(bob, "grace | hello all").await?;
    world.told_about(bob, "ada | is bob here?").await?;
    world.at_rest().await?;
    assert_eq!(told_of(&world, ada, &["hello all"]).len(), 1);
    world.finish().await
}

#[tokio::test]
async fn who_may_be_added_and_what_becomes_of_whoever_is_removed() -> Story {
    let world = crowded().start().await?;
    let (bob, grace) = (world.bob, world.grace);
    let cleo = world.user("cleo")?;
    let other = world.open_ticket(cleo).await?.channel.id;
    let ticket = with_bob(&world).await?;
    let refused = async |member: Id, why: &str| {
        let member = member.to_string();
        let options = [("member", member.as_str())];
        let answer = world.slash(grace, ticket, "add_member", &options).await?;
        assert!(said(&answer).contains(why), "{}", said(&answer));
        anyhow::Ok(())
    };
    refused(bob, "already in this ticket").await?;
    refused(world.ada, "already in this ticket").await?;
    refused(cleo, &format!("<#{other}>")).await?;
    refused(grace, "one of the staff").await?;
    let bot = world.discord.read(discord_sim::World::first_bot)?;
    refused(bot, "bot").await?;
    for name in ["dan", "eve", "finn", "gus"] {
        add(&world, ticket, world.user(name)?).await?;
    }
    world.closes(grace, other, "close", &[]).await?;
    world.told_about(cleo, "closed").await?;
    refused(cleo, "At most 5").await?;

    // No ticket of their own is opened with them meanwhile.
    let name = bob.to_string();
    let options = [("member", name.as_str())];
    let answer = world.slash(grace, ticket, "new_thread", &options).await?;
    assert!(
        said(&answer).contains(&format!("<#{ticket}>")),
        "{answer:?}"
    );

    world
        .slash(grace, ticket, "remove_member", &options)
        .await?;
    world.told_about(bob, "removed you").await?;
    world.shown(ticket, &format!("➖ <@{bob}>")).await?;
    let answer = world
        .slash(grace, ticket, "remove_member", &options)
        .await?;
    assert!(said(&answer).contains("isn't in this ticket"), "{answer:?}");
    world.discord.sends_dm(bob, "on my own")?;
    let own = world.ticket("bob", 2).await?.id;
    world.shown(own, "bob | on my own").await?;
    world.discord.sends_dm(world.ada, "without bob")?;
    world.shown(ticket, "ada | without bob").await?;
    world
        .told_about(world.user("dan")?, "ada | without bob")
        .await?;
    world.at_rest().await?;
    assert_eq!(told_of(&world, bob, &["without bob"]), [""; 0]);
    world.finish().await
}

#[tokio::test]
async fn two_who_add_the_same_person_at_once_add_them_once() -> Story {
    let world = crowded().start().await?;
    let (bob, grace) = (world.bob, world.grace);
    let ticket = world.open_ticket(world.ada).await?.channel.id;
    let name = bob.to_string();
    let options = [("member", name.as_str())];

    let (one, two) = tokio::join!(
        world.slash(grace, ticket, "add_member", &options),
        world.slash(grace, ticket, "add_member", &options),
    );

    let answers = [said(&one?), said(&two?)];
    let count = |text: &str| answers.iter().filter(|said| said.contains(text)).count();
    assert_eq!(count("is in this ticket now"), 1, "{answers:?}");
    assert_eq!(count("already in this ticket"), 1, "{answers:?}");
    world.told_about(bob, "added you").await?;
    world.at_rest().await?;
    assert_eq!(told_of(&world, bob, &["added you"]).len(), 1);
    world.finish().await
}

#[tokio::test]
async fn all_are_told_of_the_end_and_come_back_unless_they_have_another_ticket() -> Story {
    let world = crowded().archiving().start().await?;
    let (ada, bob, cleo) = (world.ada, world.bob, world.user("cleo")?);
    let ticket = with_bob(&world).await?;
    add(&world, ticket, cleo).await?;

    world.closes(world.grace, ticket, "close", &[]).await?;
    for member in [ada, bob, cleo] {
        world.told_about(member, "has been closed").await?;
    }
    world.discord.sends_dm(bob, "something else")?;
    let own = world.ticket("bob", 2).await?.id;
    world.shown(own, "bob | something else").await?;

    world.slash(world.grace, ticket, "reopen", &[]).await?;
    world.told_about(ada, "reopened").await?;
    world.told_about(cleo, "reopened").await?;
    world
        .shown(ticket, &format!("<@{bob}> was in this ticket"))
        .await?;
    world.discord.sends_dm(cleo, "here again")?;
    world.shown(ticket, "cleo | here again").await?;
    world.told_about(ada, "cleo | here again").await?;
    world.at_rest().await?;
    assert_eq!(told_of(&world, bob, &["here again", "reopened"]), [""; 0]);
    world.finish().await
}

#[tokio::test]
async fn killed_again_and_again_the_bot_passes_everything_on_once_and_in_order() -> Story {
    let mut world = crowded().start().await?;
    let (ada, bob) = (world.ada, world.bob);
    let ticket = with_bob(&world).await?;
    let mut expected = Vec::new();
    for round in 0..4 {
        for number in 0..5 {
            let text = format!("ada {round}.{number}");
            world.discord.sends_dm(ada, text.as_str())?;
            world
                .discord
                .sends_dm(bob, format!("bob {round}.{number}"))?;
            expected.push(format!("ada | {text}"));
        }
        // At some moment or other of that.
        world.shown(ticket, &format!("ada {round}.{round}")).await?;
        world.kill_bot().await?;
        world.start_bot()?;
    }
    let last = "3.4";
    world.told_about(bob, &format!("ada {last}")).await?;
    world.told_about(ada, &format!("bob {last}")).await?;
    world.shown(ticket, &format!("ada {last}")).await?;
    world.shown(ticket, &format!("bob {last}")).await?;

    world.at_rest().await?;
    assert_eq!(told_of(&world, bob, &["ada | ada "]), expected);
    let of_bob: Vec<_> = expected
        .iter()
        .map(|text| text.replace("ada", "bob"))
        .collect();
    assert_eq!(told_of(&world, ada, &["bob | bob "]), of_bob);
    world.finish().await
}

#[tokio::test]
async fn removed_while_messages_are_on_the_way_they_still_get_those() -> Story {
    let world = crowded().start().await?;
    let (ada, bob) = (world.ada, world.bob);
    let ticket = with_bob(&world).await?;
    let path = format!("channels/{}/messages", private(&world, bob)?);
    world.discord.fails_once("POST", &path, Fault::Slow(2_000));
    for number in 0..3 {
        world
            .discord
            .sends_dm(ada, format!("on the way {number}"))?;
    }
    world.shown(ticket, "ada | on the way 2").await?;
    let text = format!("!remove_member <@{bob}>");
    world.discord.sends(world.grace, ticket, text)?;
    world.shown(ticket, &format!("➖ <@{bob}>")).await?;

    world.told_about(bob, "removed you").await?;
    let told = told_of(&world, bob, &["on the way", "removed you"]);
    assert_eq!(told.len(), 4, "{told:?}");
    assert!(told[3].contains("removed you"), "{told:?}");
    world.finish().await
}

#[tokio::test]
async fn what_they_wrote_while_nobody_listened_is_read_afterwards() -> Story {
    let mut world = crowded().start().await?;
    let (ada, bob) = (world.ada, world.bob);
    let ticket = with_bob(&world).await?;
    let written = world.discord.sends_dm(bob, "at first")?;
    world.signed(bob, written, "✅").await?;
    world.told_about(ada, "bob | at first").await?;
    world.stop_bot().await?;
    world.discord.trouble(&Trouble::ExpireSessions);
    // Discord lets nobody identify twice in five seconds.
    world.discord.advance(time::Duration::seconds(10));
    let here = private(&world, bob)?;
    world
        .discord
        .change(|sim| sim.edits(bob, here, written, "before"))?;
    world.discord.sends_dm(bob, "meanwhile")?;

    world.start_bot()?;

    world.shown(ticket, "bob | meanwhile").await?;
    world.told_about(ada, "bob | meanwhile").await?;
    world.shown(ticket, "bob | before | ✏️ edited").await?;
    world.told_about(ada, "bob | before").await?;
    world.at_rest().await?;
    assert_eq!(told_of(&world, ada, &["meanwhile"]).len(), 1);
    world.finish().await
}

#[tokio::test]
async fn what_goes_to_another_ticket_is_taken_away_from_the_others() -> Story {
    let world = crowded().archiving().start().await?;
    let (ada, bob, grace) = (world.ada, world.bob, world.grace);
    let ticket = with_bob(&world).await?;
    world
        .discord
        .change(|sim| sim.gives_role(world.guild, grace, world.moderators))?;
    let name = bob.to_string();
    let options = [("member", name.as_str())];
    let answer = world.slash(grace, ticket, "force_close", &options).await?;
    assert!(said(&answer).contains("have an open ticket"), "{answer:?}");
    let path = format!("channels/{ticket}/messages");
    world
        .discord
        .fails(Rule::times(1_000, "POST", &path, Fault::Status(503)));
    let written = world.discord.sends_dm(ada, "two")?;
    world.told_about(bob, "ada | two").await?;

    world.closes(grace, ticket, "force_close", &[]).await?;
    world.discord.act(Action::ClearFaults)?;

    unseen(&world, bob, "ada | two").await?;
    world.signed(ada, written, "✅").await?;
    world.told_about(bob, "has been closed").await?;
    world.at_rest().await?;
    assert_eq!(told_of(&world, bob, &["ada | two"]), [""; 0]);
    world.finish().await
}

#[tokio::test]
async fn the_ticket_is_theirs_to_write_in_and_not_to_end() -> Story {
    let world = crowded()
        .settings("[closing]\nby_member = true\n")
        .start()
        .await?;
    let (bob, cleo) = (world.bob, world.user("cleo")?);
    let ticket = with_bob(&world).await?;

    let answer = world.slash(bob, private(&world, bob)?, "end", &[]).await?;
    assert!(
        said(&answer).contains("Only the member whose"),
        "{answer:?}"
    );
    let name = bob.to_string();
    let options = [("member", name.as_str())];
    let logs = world.slash(world.grace, ticket, "logs", &options).await?;
    assert!(said(&logs).contains("**#1** <@"), "{}", said(&logs));

    world.refuses(403, "POST", "channels/*/messages");
    world.discord.change(|sim| sim.closes_dms(cleo, true))?;
    let text = format!("!adduser <@{cleo}>");
    world.discord.sends(world.grace, ticket, text)?;
    let unheard = format!("<@{cleo}> couldn't be told");
    world.shown(ticket, &unheard).await?;
    world.discord.change(|sim| sim.leaves(bob, world.guild))?;
    world.shown(ticket, "🚪 **bob**").await?;
    world.discord.sends_dm(world.ada, "still open?")?;
    world.shown(ticket, "ada | still open?").await?;
    world.finish().await
}
