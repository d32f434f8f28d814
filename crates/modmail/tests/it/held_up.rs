//! What is refused again and again, and holds up everything behind it.

use discord_sim::{Dice, Fault};

use crate::{
    endings::click,
    world::{Story, World},
};

#[tokio::test]
async fn staff_give_up_what_a_proxy_refuses_for_ever_and_the_rest_goes_on() -> Story {
    let world = World::builder()
        .movable_clock()
        .channel("alerts", "tickets", "alerts_channel")
        .hidden()
        .start()
        .await?;
    let alerts = world.channel("alerts")?;
    let ticket = world.open_ticket(world.ada).await?.channel.id;
    world.discord.throws(Some(Dice {
        method: Some("POST".to_owned()),
        path: format!("channels/{ticket}/messages"),
        ..Dice::new(1, vec![(1.0, Fault::Status(403))])
    }));
    let bad = world.discord.sends_dm(world.ada, "bad")?;
    // Twice, so that the first is on record.
    world.logged_times("will try again", 2).await?;
    let good = world.discord.sends_dm(world.ada, "good")?;

    world.set_clock_ahead(time::Duration::minutes(16))?;
    let alert = world.shown(alerts, "for a quarter of an hour").await?;
    assert!(alert.content.contains(&format!("<@{}>", world.ada)));
    // Not for everybody on the staff.
    click(&world, world.grace, &alert, 0).await?;
    assert_eq!(world.times_logged("given up")?, 0);
    world
        .discord
        .change(|sim| sim.gives_role(world.guild, world.grace, world.moderators))?;
    click(&world, world.grace, &alert, 0).await?;
    world.signed(world.ada, bad, "❌").await?;
    world.discord.throws(None);

    world.signed(world.ada, good, "✅").await?;
    let said = world.said_in(ticket);
    assert_eq!(said.last().map(String::as_str), Some("ada | good"));
    assert!(!said.iter().any(|said| said == "ada | bad"), "{said:?}");
    world.shown(alerts, "has given it up").await?;
    world.finish().await
}
