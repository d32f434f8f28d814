//! What rules hold, beside everything else that happens meanwhile.

use discord_sim::{Id, Message};
use serde_json::json;
use storage::operations::{self, Watcher};
use time::Duration;

use crate::{
    blocks::{calls, moderated, press, signs, times, times_told},
    changes::dm,
    closing::gone,
    endings::answered,
    menu::{Desk, choose},
    world::{SOON, Story, World, said},
};

/// Has grace call a command about a member.
async fn about(world: &World, lobby: Id, command: &str, member: Id) -> anyhow::Result<Message> {
    let member = member.to_string();
    world
        .slash(world.grace, lobby, command, &[("member", &member)])
        .await
}

/// Blocks a role that somebody has.
async fn block_role_of(world: &World, lobby: Id, member: Id) -> anyhow::Result<()> {
    let guild = world.guild;
    let muted = world.discord.change(|sim| sim.role(guild, "Muted", 0))?;
    world
        .discord
        .change(|sim| sim.gives_role(guild, member, muted))?;
    let role = muted.to_string();
    world
        .slash(world.grace, lobby, "block", &[("role", &role)])
        .await?;
    Ok(())
}

#[tokio::test]
async fn a_ticket_is_not_idle_while_an_answer_is_held() -> Story {
    let builder = World::builder()
        .settings("[closing]\nidle_hours = 48\nidle_grace_hours = 24\n")
        .movable_clock();
    let mut world = moderated(builder).await?;
    let ticket = answered(&world).await?;
    world.slash(world.grace, ticket, "pause all", &[]).await?;
    let held = world.discord.sends_dm(world.ada, "number 7, sorry")?;
    world.signed(world.ada, held, "⏳").await?;

    world.stop_bot().await?;
    world.set_clock_ahead(Duration::hours(49))?;
    world.run().await?;

    // A message shows that the bot is through with what was due.
    let later = world.discord.sends_dm(world.bob, "hello?")?;
    world.signed(world.bob, later, "⏳").await?;
    world.at_rest().await?;
    assert_eq!(times_told(&world, world.ada, "haven't heard back"), 0);
    world.slash(world.grace, ticket, "pause off", &[]).await?;
    world.signed(world.ada, held, "✅").await?;
    world.finish().await
}

#[tokio::test]
async fn a_planned_close_waits_for_an_answer_that_is_held() -> Story {
    let mut world = moderated(World::builder().movable_clock()).await?;
    let ticket = answered(&world).await?;
    let other = world.open_ticket(world.bob).await?.channel.id;
    for channel in [ticket, other] {
        let after = [("after", "2h")];
        world.slash(world.grace, channel, "close", &after).await?;
    }
    world.slash(world.grace, ticket, "pause all", &[]).await?;
    let held = world.discord.sends_dm(world.ada, "number 7, sorry")?;
    world.signed(world.ada, held, "⏳").await?;

    world.stop_bot().await?;
    world.set_clock_ahead(Duration::hours(3))?;
    world.run().await?;
    // What was due then has happened, but for this.
    gone(&world, other).await?;
    world.slash(world.grace, ticket, "pause off", &[]).await?;

    world.signed(world.ada, held, "✅").await?;
    world.shown(ticket, "scheduled close is cancelled").await?;
    world.finish().await
}

#[tokio::test]
async fn what_a_blocked_member_only_edited_can_be_let_in() -> Story {
    let world = moderated(World::builder()).await?;
    let opened = world.open_ticket(world.ada).await?;
    let ticket = opened.channel.id;
    world.discord.sends(world.grace, ticket, "!block")?;
    world.shown(ticket, "has blocked this member").await?;
    let channel = dm(&world);
    world
        .discord
        .change(|sim| sim.edits(world.ada, channel, opened.written, "edited since"))?;
    world.at_rest().await?;
    assert_eq!(times(&world, ticket, "edited since"), 0);

    let list = world.slash(world.grace, ticket, "held list", &[]).await?;
    assert!(said(&list).contains("edited since"), "{}", said(&list));
    let answer = world.slash(world.grace, ticket, "unblock", &[]).await?;
    assert!(said(&answer).contains("edited since"), "{}", said(&answer));
    press(&world, world.grace, &answer, "held let-in").await?;

    world.shown(ticket, "edited since").await?;
    world.finish().await
}

#[tokio::test]
async fn an_edit_that_is_let_in_late_takes_nothing_back() -> Story {
    let world = moderated(World::builder()).await?;
    let opened = world.open_ticket(world.ada).await?;
    let ticket = opened.channel.id;
    world.discord.sends(world.grace, ticket, "!block")?;
    world.shown(ticket, "has blocked this member").await?;
    let channel = dm(&world);
    let edits = |text: &'static str| {
        world
            .discord
            .change(|sim| sim.edits(world.ada, channel, opened.written, text))
    };
    edits("the older one")?;
    let refused = world.discord.sends_dm(world.ada, "refused")?;
    world.signed(world.ada, refused, "🚫").await?;
    let answer = world.slash(world.grace, ticket, "unblock", &[]).await?;
    world.discord.advance(Duration::minutes(1));
    edits("the newer one")?;
    world.shown(ticket, "the newer one").await?;

    press(&world, world.grace, &answer, "held let-in").await?;

    world.signed(world.ada, refused, "✅").await?;
    world.at_rest().await?;
    assert_eq!(times(&world, ticket, "the older one"), 0);
    assert_eq!(times(&world, ticket, "the newer one"), 1);
    world.finish().await
}

#[tokio::test]
async fn what_is_refused_does_not_keep_the_staff_from_hearing_of_what_waits() -> Story {
    let builder = World::builder()
        .channel("alerts", "tickets", "alerts_channel")
        .settings("[rules]\nminimum_account_hours = 1\n");
    let world = moderated(builder).await?;
    let lobby = world.text_channel("lobby")?;
    about(&world, lobby, "block", world.bob).await?;
    let refused = world.discord.sends_dm(world.bob, "in vain")?;
    world.signed(world.bob, refused, "🚫").await?;

    let held = world.discord.sends_dm(world.ada, "let me in")?;

    world.signed(world.ada, held, "⏳").await?;
    let alerts = world.channel("alerts")?;
    world.shown(alerts, "is held").await?;
    world.finish().await
}

#[tokio::test]
async fn all_means_neither_what_was_refused_nor_whoever_is_blocked_now() -> Story {
    let world = moderated(World::builder()).await?;
    let lobby = world.text_channel("lobby")?;
    about(&world, lobby, "block", world.ada).await?;
    let refused = world.discord.sends_dm(world.ada, "in vain")?;
    world.signed(world.ada, refused, "🚫").await?;
    about(&world, lobby, "unblock", world.ada).await?;
    world.slash(world.grace, lobby, "raid on", &[]).await?;
    let first = world.discord.sends_dm(world.ada, "hello from ada")?;
    world.signed(world.ada, first, "⏳").await?;
    let other = world.discord.sends_dm(world.bob, "hello from bob")?;
    world.signed(world.bob, other, "⏳").await?;
    about(&world, lobby, "block", world.bob).await?;

    calls(&world, lobby, "held let-in", json!({ "all": true })).await?;

    world.signed(world.ada, first, "✅").await?;
    world.at_rest().await?;
    assert_eq!(signs(&world, world.ada, refused), ["🚫"]);
    assert_eq!(signs(&world, world.bob, other), ["⏳"]);
    let sure = json!({ "all": true, "sure": true });
    let nothing = calls(&world, lobby, "held discard", sure).await?;
    assert!(
        said(&nothing).contains("Nothing is held"),
        "{}",
        said(&nothing)
    );
    world.finish().await
}

#[tokio::test]
async fn undoing_brings_back_no_block_that_is_over() -> Story {
    let world = moderated(World::builder().movable_clock()).await?;
    let lobby = world.text_channel("lobby")?;
    let ada = world.ada.to_string();
    let options = [("member", ada.as_str()), ("time", "1h")];
    world.slash(world.grace, lobby, "block", &options).await?;
    world.set_clock_ahead(Duration::hours(2))?;
    let again = about(&world, lobby, "block", world.ada).await?;

    press(&world, world.grace, &again, "undo_block").await?;

    world
        .told_about(world.ada, "can write to the staff again")
        .await?;
    world.at_rest().await?;
    assert_eq!(times_told(&world, world.ada, "can't write to the staff"), 2);
    world.open_ticket(world.bob).await?;
    world.finish().await
}

#[tokio::test]
async fn undoing_a_block_gives_an_exemption_back() -> Story {
    let world = moderated(World::builder()).await?;
    let lobby = world.text_channel("lobby")?;
    block_role_of(&world, lobby, world.ada).await?;
    about(&world, lobby, "unblock", world.ada).await?;
    let blocked = about(&world, lobby, "block", world.ada).await?;

    press(&world, world.grace, &blocked, "undo_block").await?;

    let written = world.discord.sends_dm(world.ada, "hello")?;
    world.signed(world.ada, written, "✅").await?;
    world.ticket("ada", 2).await?;
    world.finish().await
}

#[tokio::test]
async fn unblocking_lets_a_member_write_though_they_have_a_blocked_role() -> Story {
    let world = moderated(World::builder()).await?;
    let lobby = world.text_channel("lobby")?;
    block_role_of(&world, lobby, world.ada).await?;
    about(&world, lobby, "block", world.ada).await?;

    let unblocked = about(&world, lobby, "unblock", world.ada).await?;

    assert!(
        said(&unblocked).contains("a blocked role"),
        "{}",
        said(&unblocked)
    );
    let written = world.discord.sends_dm(world.ada, "hello")?;
    world.signed(world.ada, written, "✅").await?;
    // Undone, both are as they were.
    press(&world, world.grace, &unblocked, "undo_block").await?;
    let refused = world.discord.sends_dm(world.ada, "in vain")?;
    world.signed(world.ada, refused, "🚫").await?;
    world.finish().await
}

#[tokio::test]
async fn an_exemption_is_undone_by_a_button() -> Story {
    let world = moderated(World::builder()).await?;
    let lobby = world.text_channel("lobby")?;
    block_role_of(&world, lobby, world.ada).await?;
    let exempted = about(&world, lobby, "unblock", world.ada).await?;

    press(&world, world.grace, &exempted, "undo_block").await?;

    let refused = world.discord.sends_dm(world.ada, "in vain")?;
    world.signed(world.ada, refused, "🚫").await?;
    let again = about(&world, lobby, "unblock", world.ada).await?;
    assert!(
        said(&again).contains("has a blocked role"),
        "{}",
        said(&again)
    );
    world.finish().await
}

#[tokio::test]
async fn what_the_staff_let_in_opens_a_ticket_without_a_question() -> Story {
    let world = moderated(World::builder().set("tickets", "confirm = true")).await?;
    let lobby = world.text_channel("lobby")?;
    world.slash(world.grace, lobby, "raid on", &[]).await?;
    let held = world.discord.sends_dm(world.ada, "hello")?;
    world.signed(world.ada, held, "⏳").await?;

    about(&world, lobby, "held let-in", world.ada).await?;

    world.signed(world.ada, held, "✅").await?;
    world.ticket("ada", 2).await?;
    world.at_rest().await?;
    assert_eq!(times_told(&world, world.ada, "Should I show"), 0);
    world.finish().await
}

#[tokio::test]
async fn what_the_staff_let_in_is_not_dropped_with_a_question_that_is_not_answered() -> Story {
    let builder = World::builder().set("tickets", "confirm = true");
    let mut world = moderated(builder.movable_clock()).await?;
    let lobby = world.text_channel("lobby")?;
    about(&world, lobby, "block", world.ada).await?;
    let refused = world.discord.sends_dm(world.ada, "refused at first")?;
    world.signed(world.ada, refused, "🚫").await?;
    about(&world, lobby, "unblock", world.ada).await?;
    let asked = world.discord.sends_dm(world.ada, "hello again")?;
    world.told_about(world.ada, "Should I show").await?;
    about(&world, lobby, "held let-in", world.ada).await?;
    world.at_rest().await?;

    world.stop_bot().await?;
    world.set_clock_ahead(Duration::hours(2))?;
    world.run().await?;

    for message in [refused, asked] {
        world.signed(world.ada, message, "✅").await?;
    }
    let ticket = world.ticket("ada", 3).await?.id;
    assert_eq!(times(&world, ticket, "refused at first"), 1);
    world.finish().await
}

#[tokio::test]
async fn open_tickets_go_on_when_only_new_ones_stay_paused() -> Story {
    let world = moderated(World::builder()).await?;
    let ticket = world.open_ticket(world.ada).await?.channel.id;
    world.slash(world.grace, ticket, "pause all", &[]).await?;
    let held = world.discord.sends_dm(world.ada, "during the pause")?;
    world.signed(world.ada, held, "⏳").await?;
    let first = world.discord.sends_dm(world.bob, "hello")?;
    world.signed(world.bob, first, "⏳").await?;

    world.slash(world.grace, ticket, "pause new", &[]).await?;

    world.signed(world.ada, held, "✅").await?;
    world.shown(ticket, "during the pause").await?;
    world.at_rest().await?;
    assert_eq!(signs(&world, world.bob, first), ["⏳"]);
    world.finish().await
}

#[tokio::test]
async fn what_was_edited_during_a_downtime_is_noticed_also_where_it_is_held() -> Story {
    let mut world = moderated(World::builder()).await?;
    let lobby = world.text_channel("lobby")?;
    about(&world, lobby, "block", world.ada).await?;
    let refused = world.discord.sends_dm(world.ada, "a draft")?;
    world.signed(world.ada, refused, "🚫").await?;
    world.at_rest().await?;
    let channel = dm(&world);
    world.kill_bot().await?;
    world
        .discord
        .change(|sim| sim.edits(world.ada, channel, refused, "a better one"))?;
    world.discord.trouble(&discord_sim::Trouble::ExpireSessions);
    world.run().await?;
    world.at_rest().await?;

    let answer = about(&world, lobby, "unblock", world.ada).await?;
    press(&world, world.grace, &answer, "held let-in").await?;

    world.signed(world.ada, refused, "✅").await?;
    let ticket = world.ticket("ada", 2).await?.id;
    world.shown(ticket, "a better one").await?;
    world.finish().await
}

#[tokio::test]
async fn a_blocked_role_refuses_until_it_is_lifted_whatever_block_is_over() -> Story {
    let world = moderated(World::builder().movable_clock()).await?;
    let lobby = world.text_channel("lobby")?;
    let ada = world.ada.to_string();
    let options = json!({ "member": ada, "time": "1h", "silent": true });
    calls(&world, lobby, "block", options).await?;
    block_role_of(&world, lobby, world.ada).await?;
    world.set_clock_ahead(Duration::hours(2))?;

    let refused = world.discord.sends_dm(world.ada, "in vain")?;

    world.signed(world.ada, refused, "🚫").await?;
    world.told_about(world.ada, "wasn't passed on").await?;
    assert_eq!(times_told(&world, world.ada, "<t:"), 0);
    world.finish().await
}

#[tokio::test]
async fn whoever_has_a_blocked_role_is_refused_in_edits_and_reactions_too() -> Story {
    let world = moderated(World::builder()).await?;
    let opened = world.open_ticket(world.ada).await?;
    let (ticket, written, channel) = (opened.channel.id, opened.written, dm(&world));
    block_role_of(&world, ticket, world.ada).await?;
    let ada = world.ada;
    world
        .discord
        .change(|sim| sim.reacts(ada, channel, written, "👍"))?;
    world
        .discord
        .change(|sim| sim.edits(ada, channel, written, "edited since"))?;

    // What is written later shows that the bot is through with both.
    let refused = world.discord.sends_dm(ada, "in vain")?;
    world.signed(ada, refused, "🚫").await?;
    world.at_rest().await?;
    assert_eq!(times(&world, ticket, "edited since"), 0);
    let shown = world.messages(ticket);
    let mut signs = shown.iter().flat_map(|message| &message.reactions);
    assert!(signs.all(|sign| sign.emoji != "👍"), "{shown:#?}");
    about(&world, ticket, "unblock", ada).await?;
    about(&world, ticket, "held let-in", ada).await?;
    world.shown(ticket, "edited since").await?;
    world.finish().await
}

#[tokio::test]
async fn the_end_of_a_pause_says_nothing_again_about_what_another_rule_holds() -> Story {
    let builder = World::builder().settings("[rules]\nminimum_account_hours = 1\n");
    let world = moderated(builder).await?;
    let lobby = world.text_channel("lobby")?;
    let first = world.discord.sends_dm(world.ada, "too young")?;
    world.signed(world.ada, first, "⏳").await?;
    world.slash(world.grace, lobby, "pause new", &[]).await?;
    let second = world.discord.sends_dm(world.ada, "and paused")?;
    world.signed(world.ada, second, "⏳").await?;
    world.at_rest().await?;
    let told = world.told(world.ada).len();

    world.slash(world.grace, lobby, "pause off", &[]).await?;

    world.at_rest().await?;
    assert_eq!(world.told(world.ada).len(), told);
    about(&world, lobby, "held let-in", world.ada).await?;
    for message in [first, second] {
        world.signed(world.ada, message, "✅").await?;
    }
    world.ticket("ada", 3).await?;
    world.finish().await
}

#[tokio::test]
async fn nothing_is_left_of_what_was_let_in_and_answered_without_a_ticket() -> Story {
    let Desk { world, .. } = Desk::start(600).await?;
    let (guild, grace, role) = (world.guild, world.grace, world.moderators);
    world
        .discord
        .change(|sim| sim.gives_role(guild, grace, role))?;
    let lobby = world.text_channel("lobby")?;
    world.slash(world.grace, lobby, "raid on", &[]).await?;
    let held = world.discord.sends_dm(world.ada, "hello")?;
    world.signed(world.ada, held, "⏳").await?;
    about(&world, lobby, "held let-in", world.ada).await?;

    choose(&world, world.ada, "Opening hours").await?;

    world.told_about(world.ada, "nine to five").await?;
    world.at_rest().await?;
    let verified = operations::verify(&world.database(), &Watcher::default()).await?;
    assert_eq!(verified.found.rows["held_messages"], 0);
    world.finish().await
}

#[tokio::test]
async fn the_menu_of_somebody_of_the_staff_opens_the_form_and_is_refused_then() -> Story {
    let world = moderated(World::builder().members(&["eve"])).await?;
    let (guild, eve, supporters) = (world.guild, world.user("eve")?, world.supporters);
    world
        .discord
        .change(|sim| sim.gives_role(guild, eve, supporters))?;
    let lobby = world.text_channel("lobby")?;
    let bot = world.discord.read(discord_sim::World::first_bot)?;
    let grace = world.grace;
    let opened = world
        .discord
        .change(|sim| sim.uses_user_menu(grace, lobby, bot, "Block", eve))?;
    world.discord.answered(opened).await?;

    let sent = world.discord.submits(opened, &[("reason", "spam")])?;

    let answer = world.discord.answer_message(sent, SOON).await?;
    assert!(
        said(&answer).contains("can't be blocked"),
        "{}",
        said(&answer)
    );
    world.open_ticket(world.ada).await?;
    world.finish().await
}

#[tokio::test]
async fn nothing_is_blocked_or_paused_for_longer_than_a_year() -> Story {
    let world = moderated(World::builder()).await?;
    let lobby = world.text_channel("lobby")?;
    let ada = world.ada.to_string();

    for (command, member) in [
        ("block", Some(&ada)),
        ("pause new", None),
        ("raid on", None),
    ] {
        let mut options = vec![("time", "500d")];
        options.extend(member.map(|member| ("member", member.as_str())));
        let refused = world.slash(world.grace, lobby, command, &options).await?;
        assert!(said(&refused).contains("366d"), "{}", said(&refused));
    }

    let written = world.discord.sends_dm(world.ada, "hello")?;
    world.signed(world.ada, written, "✅").await?;
    world.ticket("ada", 2).await?;
    world.finish().await
}
