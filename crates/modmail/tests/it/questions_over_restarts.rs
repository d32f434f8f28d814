//! What members are asked, and answer, while the bot restarts.

use discord_sim::Trouble;

use crate::{
    menu::{Desk, choose},
    world::{Story, World},
};

/// What the staff see of ada's ticket, once it has so many messages.
async fn shown(world: &World, messages: usize) -> anyhow::Result<Vec<String>> {
    let ticket = world.ticket("ada", messages).await?;
    world.at_rest().await?;
    Ok(world.said_in(ticket.id))
}

#[tokio::test]
async fn what_is_typed_below_the_question_while_the_bot_restarts_goes_along_once()
-> anyhow::Result<()> {
    for loses_session in [false, true] {
        let mut desk = Desk::start(600).await?;
        desk.world
            .discord
            .sends_dm(desk.world.ada, "I paid twice")?;
        desk.prompt(desk.world.ada).await?;
        desk.world.session_is_kept().await?;

        desk.world.stop_bot().await?;
        if loses_session {
            desk.world.discord.trouble(&Trouble::ExpireSessions);
        }
        let typed = desk.world.discord.sends_dm(desk.world.ada, "Bugs")?;
        desk.world.run().await?;
        desk.world.received(typed).await?;
        choose(&desk.world, desk.world.ada, "Bugs").await?;

        desk.world.signed(desk.world.ada, typed, "✅").await?;
        let shown = shown(&desk.world, 3).await?;
        assert_eq!(shown[1..], ["ada | I paid twice", "ada | Bugs"]);
        desk.world.finish().await?;
    }
    Ok(())
}

#[tokio::test]
async fn answers_typed_into_a_form_over_a_restart_are_taken_once() -> anyhow::Result<()> {
    for loses_session in [false, true] {
        let mut desk = Desk::start(600).await?;
        desk.world
            .discord
            .sends_dm(desk.world.ada, "I paid twice")?;
        let form = choose(&desk.world, desk.world.ada, "Billing").await?;
        desk.world.at_rest().await?;

        desk.world.stop_bot().await?;
        if loses_session {
            desk.world.discord.trouble(&Trouble::ExpireSessions);
        }
        desk.world.run().await?;
        let sent = desk
            .world
            .discord
            .submits(form, &[("answer-1", "42"), ("answer-2", "")])?;
        desk.world.discord.answered(sent).await?;

        let ticket = desk.world.ticket("ada", 3).await?;
        assert_eq!(ticket.parent, Some(desk.billing));
        let shown = shown(&desk.world, 3).await?;
        assert_eq!(shown[2..], ["ada | I paid twice"]);
        let answers = &desk.world.messages(ticket.id)[1].embeds[0]["fields"];
        assert_eq!(answers[0]["value"], "42");
        desk.world.finish().await?;
    }
    Ok(())
}

#[tokio::test]
async fn answers_sent_while_nobody_is_there_can_be_sent_again_and_count_once() -> Story {
    let mut desk = Desk::start(600).await?;
    desk.world
        .discord
        .sends_dm(desk.world.ada, "I paid twice")?;
    let form = choose(&desk.world, desk.world.ada, "Billing").await?;
    desk.world.at_rest().await?;

    desk.world.kill_bot().await?;
    // Discord says that it failed, and keeps the form open.
    let answers = [("answer-1", "42"), ("answer-2", "")];
    desk.world.discord.submits(form, &answers)?;
    desk.world.run().await?;
    let again = desk.world.discord.submits(form, &answers)?;
    desk.world.discord.answered(again).await?;

    // By then Discord may have forgotten the first of them.
    desk.world
        .may_refuse(404, "POST", "interactions/*/*/callback");
    let shown = shown(&desk.world, 3).await?;
    assert_eq!(shown[2..], ["ada | I paid twice"]);
    let ticket = desk.world.ticket("ada", 3).await?;
    let answers = &desk.world.messages(ticket.id)[1].embeds[0]["fields"];
    assert_eq!(answers[0]["value"], "42");
    desk.world.finish().await
}

#[tokio::test]
async fn a_choice_that_is_open_over_a_restart_is_acted_on_exactly_once() -> Story {
    let mut desk = Desk::start(600).await?;
    for text in ["one", "two"] {
        desk.world.discord.sends_dm(desk.world.ada, text)?;
    }
    desk.world.discord.sends_dm(desk.world.bob, "chosen")?;
    desk.prompt(desk.world.ada).await?;
    desk.prompt(desk.world.bob).await?;
    desk.world.kill_bot().await?;
    // Due while nobody is there.
    desk.world.set_clock_ahead(time::Duration::minutes(11))?;
    desk.world.run().await?;
    desk.world.discord.sends_dm(desk.world.ada, "three")?;

    let world = &desk.world;
    let ticket = world.ticket("ada", 4).await?;
    let expected = ["ada | one", "ada | two", "ada | three"];
    assert_eq!(world.said_in(ticket.id)[1..], expected);
    let bob = world.ticket("bob", 2).await?;
    assert_eq!(world.said_in(bob.id)[1..], ["bob | chosen"]);
    desk.world.kill_bot().await?;
    desk.world.run().await?;
    desk.world.discord.sends_dm(desk.world.ada, "four")?;
    let ticket = desk.world.ticket("ada", 5).await?;
    desk.world.at_rest().await?;
    assert_eq!(desk.world.said_in(ticket.id)[1..4], expected);
    let guild = desk.world.guild;
    let named = desk.world.discord.read(|sim| {
        let channels = sim.channels(guild).into_iter();
        channels.filter(|channel| channel.name == "ada").count()
    });
    assert_eq!(named, 1);
    desk.world.finish().await
}

#[tokio::test]
async fn closures_and_a_choice_that_wait_over_a_restart_happen_once_each() -> Story {
    let mut desk = Desk::prepare(3_600).await?;
    let (ada, bob, grace) = (desk.world.ada, desk.world.bob, desk.world.grace);
    let cleo = desk.world.user("cleo")?;
    desk.world.run().await?;
    for (member, name, plan) in [(ada, "ada", "1h"), (bob, "bob", "30h")] {
        desk.world.discord.sends_dm(member, "hello?")?;
        desk.choose(member, "Bugs").await?;
        let ticket = desk.world.ticket(name, 2).await?.id;
        let call = format!("!close {plan} as planned");
        desk.world.discord.sends(grace, ticket, call.as_str())?;
        desk.world.shown(ticket, "This ticket closes").await?;
    }
    desk.world.discord.sends_dm(cleo, "anybody?")?;
    desk.prompt(cleo).await?;
    let bobs = desk.world.ticket("bob", 2).await?.id;

    // One is due during the downtime, the choice is over, the other has time.
    for hours in [2, 2, 31, 31] {
        desk.world.kill_bot().await?;
        desk.world.set_clock_ahead(time::Duration::hours(hours))?;
        desk.world.start_bot()?;
        desk.world.told_about(ada, "as planned").await?;
        let asked = desk.world.ticket("cleo", 2).await?;
        assert_eq!(desk.world.said_in(asked.id)[1..], ["cleo | anybody?"]);
        let open = desk
            .world
            .discord
            .read(|sim| sim.channel_by_id(bobs).is_some());
        assert!(open || hours > 30);
    }
    crate::closing::gone(&desk.world, bobs).await?;
    desk.world.told_about(bob, "as planned").await?;
    desk.world.at_rest().await?;

    for member in [ada, bob] {
        let told = desk.world.told(member);
        let farewells = told.iter().filter(|text| text.contains("as planned"));
        assert_eq!(farewells.count(), 1, "{told:?}");
    }
    let told = desk.world.told(cleo);
    let greetings = told
        .iter()
        .filter(|text| text.contains("reached the staff"));
    assert_eq!(greetings.count(), 1, "{told:?}");
    let tickets = desk.world.discord.read(|sim| {
        let channels = sim.channels(desk.world.guild).into_iter();
        channels.filter(|channel| channel.name == "cleo").count()
    });
    assert_eq!(tickets, 1);
    desk.world.finish().await
}
