//! Discord does not answer, or not what was asked: that is never taken for a no,
//! and nobody is told more than is true.

use discord_sim::{Fault, Rule, Scope};
use storage::modmail::TicketStatus;

use crate::{
    closing::ticket_of,
    members::{all_is_said, goes_away, open, opened, times},
    world::{SOON, Story, World},
};

#[tokio::test]
async fn silence_of_discord_is_never_taken_for_leaving() -> Story {
    let (mut world, ticket) = opened("[closing]\non_leave = true").await?;
    goes_away(&mut world).await?;
    let path = format!("guilds/{}/members/{}", world.guild, world.ada);
    let limited = |scope| Fault::RateLimited {
        scope,
        retry_after: 0.1,
    };
    for fault in [
        Fault::Status(500),
        Fault::LostRequest,
        Fault::MalformedJson,
        limited(Scope::Route),
        limited(Scope::Edge),
    ] {
        world.discord.fails(Rule::once("GET", &path, fault));
    }

    world.start_bot()?;

    world
        .logged("it is not known whether a member has left")
        .await?;
    let answered = |sim: &discord_sim::World| {
        let asked = sim
            .requests()
            .filter(|request| request.path.ends_with(&path))
            .count();
        (asked > 5).then_some(())
    };
    world.discord.wait_until(SOON, answered).await?;
    all_is_said(&world, ticket.id).await?;
    assert_eq!(times(&world, ticket.id, "has left the server"), 0);
    let store = world.store().await?;
    let ticket_row = ticket_of(&store, world.ada, |_| true).await?;
    assert_eq!(
        (ticket_row.status, ticket_row.user_left),
        (TicketStatus::Open, false)
    );
    world.finish().await
}

#[tokio::test]
async fn a_refusal_that_is_no_unknown_member_is_not_taken_for_leaving_either() -> Story {
    let (mut world, ticket) = opened("").await?;
    goes_away(&mut world).await?;
    let path = format!("guilds/{}/members/{}", world.guild, world.ada);
    for status in [403, 404] {
        world
            .discord
            .fails(Rule::times(20, "GET", &path, Fault::Status(status)));
    }

    world.start_bot()?;

    world
        .logged("it is not known whether a member has left")
        .await?;
    all_is_said(&world, ticket.id).await?;
    world.at_rest().await?;
    assert_eq!(times(&world, ticket.id, "has left the server"), 0);
    // What counts towards a ban is not asked again at once.
    assert_eq!(
        world.discord.read(|sim| {
            let asked = sim
                .requests()
                .filter(|request| request.path.ends_with(&path));
            asked.filter(|asked| asked.status >= 400).count()
        }),
        1
    );
    world.finish().await
}

#[tokio::test]
async fn a_member_discord_says_nothing_about_opens_a_ticket_that_says_so() -> Story {
    let world = World::start().await?;
    let path = format!("guilds/{}/members/{}", world.guild, world.ada);
    world
        .discord
        .fails(Rule::times(1, "GET", &path, Fault::Status(500)));

    let ticket = open(&world).await?;

    let card = serde_json::to_string(&world.messages(ticket.id)[0].embeds)?;
    assert!(card.contains("Discord didn't say"), "{card}");
    assert!(!card.contains("not in this server"), "{card}");
    let store = world.store().await?;
    let ticket_row = ticket_of(&store, world.ada, |_| true).await?;
    world.at_rest().await?;
    assert!(!ticket_row.user_left);
    world.finish().await
}

#[tokio::test]
async fn on_a_bad_day_nobody_is_told_more_than_is_true_and_all_arrives() -> Story {
    let mut world = World::start().await?;
    let limited = Fault::RateLimited {
        scope: Scope::Route,
        retry_after: 0.2,
    };
    let faults = [limited, Fault::Status(500), Fault::LostRequest];
    let all = |path: &str, method: &str| {
        for fault in &faults {
            world
                .discord
                .fails(Rule::times(1, method, path, fault.clone()));
        }
    };
    all(
        &format!("guilds/{}/members/{}", world.guild, world.ada),
        "GET",
    );
    all(&format!("guilds/{}/channels", world.guild), "POST");
    all("channels/*/messages", "POST");

    let written = world.discord.sends_dm(world.ada, "hello?")?;

    // The member sees ✅ only when the staff have it.
    world.signed(world.ada, written, "✅").await?;
    let ticket = world.ticket("ada", 2).await?;
    world.told_about(world.ada, "reached the staff").await?;
    let bot = world.discord.read(discord_sim::World::first_bot)?;
    let dm = world.discord.read(|sim| {
        sim.dm_channel(world.ada, bot)
            .map(|dm_channel| dm_channel.id)
    });
    let dm = dm.ok_or_else(|| anyhow::anyhow!("there is no channel"))?;
    let path = format!("channels/{dm}/messages");
    world
        .discord
        .fails(Rule::times(1_000, "POST", &path, Fault::Status(500)));
    world.discord.sends(world.grace, ticket.id, "!reply hi")?;
    // Staff see that it is on its way, for as long as it is.
    world.shown(ticket.id, "#1 · ⏳ on its way").await?;
    world.logged("will try again").await?;
    assert_eq!(times(&world, ticket.id, "delivered"), 0);
    world.discord.act(discord_sim::Action::ClearFaults)?;
    world.shown(ticket.id, "#1 · ✅ delivered").await?;

    assert_eq!(times(&world, ticket.id, "has left"), 0);
    world.stop_bot().await?;
    world.finish().await
}
