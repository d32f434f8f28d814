//! What members type while the bot that asks them something restarts.

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
