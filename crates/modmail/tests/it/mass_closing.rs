//! Reasons that the staff have to give, and closing every ticket at once.

use discord_sim::{Fault, Id, Options, Rule};

use crate::{
    blocks::press,
    changes::dm,
    closing::gone,
    history::turned,
    world::{SOON, Story, World, said},
};

/// A world in which bob runs the bot, with these settings for `[closing]`.
async fn owned(closing: &str) -> anyhow::Result<World> {
    let mut world = World::builder()
        .settings(&format!("[closing]\n{closing}\n"))
        .build()
        .await?;
    world.set("staff", &format!("owners = [{}]", world.bob))?;
    world.run().await?;
    Ok(world)
}

fn farewells(world: &World, member: Id) -> usize {
    let told = world.told(member);
    told.iter()
        .filter(|text| text.contains("has been closed"))
        .count()
}

fn is_there(world: &World, channel: Id) -> bool {
    world
        .discord
        .read(|sim| sim.channel_by_id(channel).is_some())
}

#[tokio::test]
async fn whoever_closes_a_ticket_has_to_say_why_however_they_close_it() -> Story {
    let world = owned("require_reason = true").await?;
    let ticket = world.open_ticket(world.ada).await?.channel;

    world.discord.sends(world.grace, ticket.id, "!close")?;
    world.shown(ticket.id, "Please say why").await?;
    world
        .discord
        .sends(world.grace, ticket.id, "!close 2h \u{3000}")?;
    world.discord.sends(world.bob, ticket.id, "!fc -silent")?;
    world.at_rest().await?;
    let refused = world.said_in(ticket.id);
    let refused = refused
        .iter()
        .filter(|text| text.contains("Please say why"));
    assert_eq!(refused.count(), 3, "{:?}", world.said_in(ticket.id));
    assert!(is_there(&world, ticket.id));

    // A form asks for it, which Discord does not send back empty.
    let later = [("after", "1h")];
    let asked: Options = later
        .iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).into()))
        .collect();
    let form = world
        .discord
        .runs_slash(world.grace, ticket.id, "close", asked)?;
    world.discord.answered(form).await?;
    assert!(world.discord.submits(form, &[("reason", "")]).is_err());
    let sent = world.discord.submits(form, &[("reason", "as agreed")])?;
    let planned = world.discord.answer_message(sent, SOON).await?;
    assert!(said(&planned).contains("closes"), "{}", said(&planned));
    // Calling off needs none.
    world
        .discord
        .sends(world.grace, ticket.id, "!close -cancel")?;
    world.shown(ticket.id, "stays open").await?;

    let form = world
        .discord
        .runs_slash(world.bob, ticket.id, "force_close", Options::new())?;
    world.discord.answered(form).await?;
    let sent = world.discord.submits(form, &[("reason", "done with it")])?;
    world.discord.answered(sent).await?;
    gone(&world, ticket.id).await?;
    world.told_about(world.ada, "done with it").await?;
    world.finish().await
}

#[tokio::test]
async fn members_need_no_reason_to_close_their_ticket() -> Story {
    let world = owned("require_reason = true\nby_member = true").await?;
    let ticket = world.open_ticket(world.ada).await?.channel;

    world.slash(world.ada, dm(&world), "end", &[]).await?;

    gone(&world, ticket.id).await?;
    world.finish().await
}

#[tokio::test]
async fn every_ticket_closes_once_after_asking_twice_also_over_a_crash() -> Story {
    let mut world = owned("").await?;
    let ada = world.open_ticket(world.ada).await?.channel;
    let grace = world.open_ticket(world.grace).await?.channel;
    let office = world.text_channel("office")?;
    // What ada writes is on its way, so her ticket has to wait.
    let path = format!("/channels/{}/messages", ada.id);
    world
        .discord
        .fails(Rule::times(1_000, "POST", &path, Fault::Status(503)));
    let urgent = world.discord.sends_dm(world.ada, "urgent")?;
    world.logged("will try again").await?;

    let reason = [("reason", "we are moving")];
    let asked = world.slash(world.bob, office, "close_all", &reason).await?;
    assert!(said(&asked).contains("all 2 tickets"), "{}", said(&asked));
    press(&world, world.bob, &asked, "close_all_sure:").await?;
    let again = turned(&world, &asked, "2 tickets close").await?;
    assert!(is_there(&world, grace.id), "nothing is closed yet");
    press(&world, world.bob, &again, "close_all_sure:-sure").await?;

    gone(&world, grace.id).await?;
    world.told_about(world.bob, "1 of 2 so far").await?;
    assert!(is_there(&world, ada.id), "its message is still to come");
    let twice = world.slash(world.bob, office, "close_all", &[]).await?;
    assert!(said(&twice).contains("already"), "{}", said(&twice));
    world.kill_bot().await?;
    world.discord.fails_no_more();
    world.run().await?;

    world.signed(world.ada, urgent, "✅").await?;
    gone(&world, ada.id).await?;
    world.told_about(world.bob, "there were 2").await?;
    world.at_rest().await?;
    for member in [world.ada, world.grace] {
        assert_eq!(farewells(&world, member), 1, "{:?}", world.told(member));
        world.told_about(member, "we are moving").await?;
    }
    assert_eq!(world.told(world.bob).len(), 1, "it is one message");
    let none = world.slash(world.bob, office, "close_all", &[]).await?;
    assert!(said(&none).contains("No ticket is open"), "{}", said(&none));
    world.finish().await
}

#[tokio::test]
async fn only_who_asked_can_confirm_and_not_for_ever() -> Story {
    let mut world = World::builder()
        .movable_clock()
        .members(&["olga"])
        .build()
        .await?;
    let olga = world.user("olga")?;
    world.set("staff", &format!("owners = [{}, {olga}]", world.bob))?;
    world.run().await?;
    let ticket = world.open_ticket(world.ada).await?.channel;

    let refused = world
        .slash(world.grace, ticket.id, "close_all", &[])
        .await?;
    assert!(said(&refused).contains("admin"), "{}", said(&refused));
    world.discord.sends(world.bob, ticket.id, "!close_all")?;
    let asked = world.shown(ticket.id, "one ticket that is open").await?;
    let theirs = press(&world, olga, &asked, "close_all_sure:").await?;
    let theirs = world.discord.answer_message(theirs, SOON).await?;
    assert!(said(&theirs).contains("Only whoever"), "{}", said(&theirs));

    press(&world, world.bob, &asked, "close_all_sure:-no").await?;
    world.shown(ticket.id, "Nothing was closed").await?;

    let asked = world.slash(world.bob, ticket.id, "close_all", &[]).await?;
    world.set_clock_ahead(time::Duration::minutes(11))?;
    press(&world, world.bob, &asked, "close_all_sure:").await?;
    turned(&world, &asked, "took too long").await?;

    // Somebody who opens a ticket meanwhile is told of.
    let asked = world.slash(world.bob, ticket.id, "close_all", &[]).await?;
    press(&world, world.bob, &asked, "close_all_sure:").await?;
    let again = turned(&world, &asked, "one ticket closes").await?;
    let other = world.open_ticket(world.grace).await?.channel;
    press(&world, world.bob, &again, "close_all_sure:-sure").await?;
    let more = turned(&world, &again, "2 tickets close").await?;
    press(&world, world.bob, &more, "close_all_sure:-sure").await?;
    gone(&world, ticket.id).await?;
    gone(&world, other.id).await?;
    world.told_about(world.bob, "there were 2").await?;
    world.finish().await
}
