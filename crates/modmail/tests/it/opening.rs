//! How tickets begin: opened by staff, and kept where there is no room.

use std::time::Duration;

use discord_sim::{Action, Fault, Id, Rule, kind};

use crate::{
    closing::gone,
    world::{PERMISSIONS, SOON, Story, World, said},
};

pub(crate) const MANAGE_CHANNELS: u64 = 1 << 4;

/// The ticket's channel of a member and what stands in it, once somebody wrote
/// this there.
async fn ticket_with(world: &World, name: &str, text: &str) -> anyhow::Result<Id> {
    let guild = world.guild;
    let found = world.discord.wait_until(SOON, |sim| {
        let channel = sim.channel_by_name(guild, name)?;
        let messages = sim.channel_messages(channel.id);
        messages
            .iter()
            .any(|message| said(message).contains(text))
            .then_some(channel.id)
    });
    Ok(found.await?)
}

#[tokio::test]
async fn a_ticket_that_staff_open_is_silent_until_they_answer() -> Story {
    let world = World::start().await?;
    let general = world.text_channel("general")?;
    let ada = world.ada.to_string();

    let answer = world
        .slash(world.grace, general, "new_thread", &[("member", &ada)])
        .await?;
    let ticket = world.ticket("ada", 1).await?;
    let heard_before = world.told(world.ada);
    world
        .slash(world.grace, ticket.id, "reply", &[("text", "hello Ada")])
        .await?;

    assert!(
        said(&answer).contains(&format!("<#{}>", ticket.id)),
        "{}",
        said(&answer)
    );
    assert_eq!(ticket.parent, Some(world.category));
    assert_eq!(heard_before, [""; 0]);
    world.told_about(world.ada, "hello Ada").await?;
    world.discord.sends_dm(world.ada, "yes?")?;
    ticket_with(&world, "ada", "ada | yes?").await?;
    world.finish().await
}

#[tokio::test]
async fn a_ticket_that_nobody_answered_ends_as_silently_as_it_began() -> Story {
    let world = World::start().await?;
    let general = world.text_channel("general")?;
    world.discord.sends(world.grace, general, "!contact ada")?;
    let ticket = world.ticket("ada", 1).await?;

    world
        .closes(world.grace, ticket.id, "close", &[("reason", "a mistake")])
        .await?;

    let gone = world.discord.wait_until(SOON, |sim| {
        sim.channel_by_id(ticket.id).is_none().then_some(())
    });
    gone.await?;
    world.discord.sends_dm(world.ada, "hi")?;
    world.told_about(world.ada, "reached the staff").await?;
    world.at_rest().await?;
    let told = world.told(world.ada);
    assert!(!told.iter().any(|text| text.contains("closed")), "{told:?}");
    world.finish().await
}

#[tokio::test]
async fn the_first_message_of_staff_goes_along() -> Story {
    let world = World::start().await?;
    let general = world.text_channel("general")?;

    world
        .discord
        .sends(world.grace, general, "!nt ada Hello Ada, a question")?;

    world
        .told_about(world.ada, "grace | Hello Ada, a question")
        .await?;
    ticket_with(&world, "ada", "#1 · ✅ delivered").await?;
    world.shown(general, "essage is on its way to them").await?;
    world.finish().await
}

#[tokio::test]
async fn the_context_menu_opens_a_ticket_and_says_where_one_is() -> Story {
    let world = World::start().await?;
    let general = world.text_channel("general")?;
    let open = || {
        world.discord.change(|sim| {
            let bot = sim.first_bot()?;
            sim.uses_user_menu(world.grace, general, bot, "Open ticket", world.bob)
        })
    };

    let asked = open()?;
    let opened = world.discord.answer_message(asked, SOON).await?;
    let ticket = world.ticket("bob", 1).await?;
    let asked = open()?;
    let refused = world.discord.answer_message(asked, SOON).await?;

    assert!(
        said(&opened).contains(&format!("<#{}>", ticket.id)),
        "{}",
        said(&opened)
    );
    assert!(
        said(&refused).contains(&format!("<#{}>", ticket.id)),
        "{}",
        said(&refused)
    );
    world.finish().await
}

#[tokio::test]
async fn only_staff_open_tickets_and_nobody_guesses_who_is_meant() -> Story {
    let world = World::start().await?;
    let general = world.text_channel("general")?;
    let ada = world.ada.to_string();

    let refused = world
        .slash(world.bob, general, "new_thread", &[("member", &ada)])
        .await?;
    world.discord.sends(world.grace, general, "!nt nobody")?;
    world
        .discord
        .sends(world.grace, general, "!nt 999999999999999999")?;
    world.shown(general, "I can't find “nobody”").await?;
    world
        .shown(general, "can't find a user with the ID")
        .await?;
    assert!(said(&refused).contains("supporter"), "{}", said(&refused));
    world.refuses(404, "GET", "users/*");
    world.finish().await
}

#[tokio::test]
async fn a_member_discord_says_nothing_about_is_no_stranger() -> Story {
    let world = World::start().await?;
    let path = format!("guilds/{}/members/*", world.guild);
    world
        .discord
        .fails(Rule::times(3, "GET", &path, Fault::Status(500)));

    world.discord.sends_dm(world.ada, "hello?")?;

    let ticket = world.ticket("ada", 2).await?;
    let card = &world.messages(ticket.id)[0];
    let card = serde_json::to_string(&card.embeds)?;
    assert!(!card.contains("not in this server"), "{card}");
    world.told_about(world.ada, "reached the staff").await?;
    world.finish().await
}

#[tokio::test]
async fn whatever_discord_answers_a_channel_is_made_once_and_nothing_lost() -> anyhow::Result<()> {
    for fault in [
        Fault::Status(500),
        Fault::LostAnswer,
        Fault::LostRequest,
        Fault::RateLimited {
            scope: discord_sim::Scope::Route,
            retry_after: 0.2,
        },
    ] {
        let world = World::start().await?;
        let path = format!("guilds/{}/channels", world.guild);
        world
            .discord
            .fails(Rule::times(2, "POST", &path, fault.clone()));

        world.discord.sends_dm(world.ada, "one")?;
        world.discord.sends_dm(world.ada, "two")?;

        let ticket = ticket_with(&world, "ada", "ada | two").await?;
        assert_eq!(world.said_in(ticket)[1..], ["ada | one", "ada | two"]);
        let channels = world.discord.read(|sim| {
            let named = sim.channels(world.guild).into_iter();
            named.filter(|channel| channel.name == "ada").count()
        });
        assert_eq!(channels, 1, "{fault:?}");
        world.finish().await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_full_category_overflows_into_a_copy_with_the_same_permissions() -> Story {
    const VIEW: u64 = 1 << 10;
    let mut world = World::start().await?;
    world.discord.change(|sim| {
        sim.overwrites(world.category, world.guild, 0, VIEW)?;
        sim.overwrites(world.category, world.bot_role, VIEW, 0)?;
        for n in 0..50 {
            sim.text_channel(world.guild, &format!("old-{n}"), Some(world.category))?;
        }
        Ok::<_, discord_sim::Refusal>(())
    })?;

    world.discord.sends_dm(world.ada, "hello?")?;
    world.discord.sends_dm(world.bob, "hi!")?;
    let ada = ticket_with(&world, "ada", "hello?").await?;
    let bob = ticket_with(&world, "bob", "hi!").await?;
    world.kill_bot().await?;
    world.run().await?;
    let cleo = world.discord.change(|sim| {
        let cleo = sim.user("cleo");
        sim.joins(cleo, world.guild)?;
        Ok::<_, discord_sim::Refusal>(cleo)
    })?;
    world.discord.sends_dm(cleo, "me too")?;
    let cleo = ticket_with(&world, "cleo", "me too").await?;
    world.at_rest().await?;

    world.discord.read(|sim| {
        let parent = |id| sim.channel_by_id(id).and_then(|channel| channel.parent);
        let copy = parent(ada).and_then(|id| sim.channel_by_id(id)).unwrap();
        assert_eq!(copy.name, "Tickets 2");
        assert_eq!(copy.kind, kind::CATEGORY);
        assert_eq!((parent(bob), parent(cleo)), (Some(copy.id), Some(copy.id)));
        let original = sim.channel_by_id(world.category).unwrap();
        assert_eq!(copy.overwrites, original.overwrites);
        let copies = sim.channels(world.guild).into_iter();
        assert_eq!(copies.filter(|copy| copy.name == "Tickets 2").count(), 1);
    });
    world.refuses(400, "POST", "guilds/*/channels");
    world.finish().await
}

#[tokio::test]
async fn in_a_full_server_everybody_is_told_and_the_message_is_kept() -> Story {
    let mut world = World::start().await?;
    let bob = world.open_ticket_about(world.bob, "before").await?.channel;
    let spare = world.discord.change(|sim| {
        let mut last = sim.text_channel(world.guild, "spare", None)?;
        while let Ok(id) = sim.text_channel(world.guild, "filler", None) {
            last = id;
        }
        Ok::<_, discord_sim::Refusal>(last)
    })?;

    world.discord.sends_dm(world.ada, "first")?;
    world.told_about(world.ada, "Your message is saved").await?;
    world.discord.sends_dm(world.ada, "second")?;
    world
        .shown(bob.id, "room in the server for another ticket")
        .await?;
    world.kill_bot().await?;
    world.run().await?;
    world.discord.change(|sim| sim.deletes_channel(spare))?;

    let ticket = ticket_with(&world, "ada", "second").await?;
    world.at_rest().await?;
    assert_eq!(world.said_in(ticket)[1..], ["ada | first", "ada | second"]);
    let told = world.told(world.ada);
    let stored = told.iter().filter(|text| text.contains("is saved"));
    assert_eq!(stored.count(), 1, "{told:?}");
    world.refuses(400, "POST", "guilds/*/channels");
    world.finish().await
}

#[tokio::test]
async fn a_permission_that_is_missing_keeps_the_message_and_alerts_the_staff() -> Story {
    let world = World::builder()
        .channel("alerts", "tickets", "alerts_channel")
        .start()
        .await?;
    let alerts = world.channel("alerts")?;
    let permit = |bits| {
        world
            .discord
            .change(|sim| sim.permits(world.guild, world.bot_role, bits))
    };
    permit(PERMISSIONS & !MANAGE_CHANNELS)?;

    world.discord.sends_dm(world.ada, "hello?")?;
    world.told_about(world.ada, "Your message is saved").await?;
    let alert = world.shown(alerts, "I can't open ticket #1 for").await?;
    permit(PERMISSIONS)?;
    let ada = format!("**ada** (<@{0}> · `{0}`)", world.ada);
    assert!(alert.content.contains(&ada), "{}", alert.content);
    assert!(alert.pings.users.is_empty(), "nobody is pinged");

    ticket_with(&world, "ada", "ada | hello?").await?;
    world.told_about(world.ada, "reached the staff").await?;
    world.refuses(403, "POST", "guilds/*/channels");
    world.finish().await
}

#[tokio::test]
async fn a_category_that_was_deleted_keeps_the_message_until_there_is_another() -> Story {
    let mut world = World::start().await?;
    world
        .discord
        .change(|sim| sim.deletes_channel(world.category))?;
    world.discord.sends_dm(world.ada, "hello?")?;
    world.told_about(world.ada, "Your message is saved").await?;
    world.logged("no channel can be made").await?;
    assert!(
        !world
            .told(world.ada)
            .iter()
            .any(|text| text.contains("couldn't be shown"))
    );

    world.stop_bot().await?;
    let other = world
        .discord
        .change(|sim| sim.category(world.guild, "New tickets"))?;
    let old = world.category.to_string();
    world.reconfigure(|settings| settings.replace(&old, &other.to_string()))?;
    world.run().await?;

    let ticket = ticket_with(&world, "ada", "ada | hello?").await?;
    let parent = world
        .discord
        .read(|sim| sim.channel_by_id(ticket).and_then(|channel| channel.parent));
    assert_eq!(parent, Some(other));
    world.refuses(400, "POST", "guilds/*/channels");
    world.may_refuse(404, "GET", "channels/*");
    world.finish().await
}

#[tokio::test]
async fn a_flood_opens_a_bounded_number_of_tickets_and_keeps_the_rest() -> Story {
    let world = World::builder()
        .settings("[limits]\nopen_tickets = 3\n")
        .start()
        .await?;
    let bob = world.open_ticket_about(world.bob, "before").await?.channel;
    let crowd = world.discord.change(|sim| {
        let mut crowd = Vec::new();
        for n in 0..8 {
            let user = sim.user(&format!("raider{n}"));
            sim.joins(user, world.guild)?;
            crowd.push(user);
        }
        Ok::<_, discord_sim::Refusal>(crowd)
    })?;
    let tickets = |world: &World| {
        world.discord.read(|sim| {
            let channels = sim.channels(world.guild).into_iter();
            channels
                .filter(|channel| channel.parent == Some(world.category))
                .count()
        })
    };

    for user in &crowd {
        world.discord.sends_dm(*user, "raid")?;
    }
    world.discord.sends_dm(world.bob, "still here")?;
    world.shown(bob.id, "bob | still here").await?;
    let full = world.discord.wait_until(SOON, |sim| {
        let channels = sim.channels(world.guild).into_iter();
        let channels = channels.filter(|channel| channel.parent == Some(world.category));
        (channels.count() == 3).then_some(())
    });
    full.await?;
    let store = world.store().await?;
    let stored = async {
        while store.read().await?.inbox().backlog().await?.waiting != 6 {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        anyhow::Ok(())
    };
    tokio::time::timeout(SOON, stored).await??;
    store.database().close().await;
    assert_eq!(tickets(&world), 3);

    // As tickets are closed, others find room.
    world.discord.act(Action::ClearFaults)?;
    world.discord.sends(world.grace, bob.id, "!close -silent")?;
    let next = world.discord.wait_until(SOON, |sim| {
        let channels = sim.channels(world.guild).into_iter();
        let mut raiders = channels.filter(|channel| channel.name.starts_with("raider"));
        raiders.nth(2).map(|raider| raider.id)
    });
    next.await?;
    gone(&world, bob.id).await?;
    assert_eq!(tickets(&world), 3);
    // Five members still wait until there is room.
    world.finish_busy()
}

#[tokio::test]
async fn what_says_too_little_or_comes_too_soon_is_answered() -> Story {
    let world = World::builder()
        .settings("[limits]\nminimum_length = 5\ncooldown_seconds = 600\n")
        .start()
        .await?;

    world.discord.sends_dm(world.ada, "hi")?;
    world.told_about(world.ada, "at least 5 characters").await?;
    let ticket = world
        .open_ticket_about(world.ada, "hello there")
        .await?
        .channel;
    world.closes(world.grace, ticket.id, "close", &[]).await?;
    world.told_about(world.ada, "has been closed").await?;
    world.discord.sends_dm(world.ada, "hello again")?;

    world
        .told_about(world.ada, "closed only a moment ago")
        .await?;
    world.finish().await
}

#[tokio::test]
async fn whatever_discord_refuses_a_channel_for_the_message_is_kept_and_staff_are_told() -> Story {
    let world = World::start().await?;
    let bob = world
        .open_ticket_about(world.bob, "I was first")
        .await?
        .channel;
    let path = format!("guilds/{}/channels", world.guild);
    world
        .discord
        .fails(Rule::times(1_000, "POST", &path, Fault::Refused(40_067)));

    let written = world.discord.sends_dm(world.ada, "hello?")?;
    world.told_about(world.ada, "Your message is saved").await?;
    world.shown(bob.id, "I can't open ticket #2 for").await?;
    world.discord.act(Action::ClearFaults)?;

    world.signed(world.ada, written, "✅").await?;
    ticket_with(&world, "ada", "ada | hello?").await?;
    world.finish().await
}

/// A world in which the ticket that staff opened for ada cannot have its channel
/// yet, and somewhere for staff to write.
async fn waiting(settings: &str) -> anyhow::Result<(World, Id)> {
    let world = World::builder().settings(settings).start().await?;
    let general = world.discord.change(|sim| {
        sim.gives_role(world.guild, world.grace, world.moderators)?;
        sim.text_channel(world.guild, "general", None)
    })?;
    let path = format!("guilds/{}/channels", world.guild);
    world
        .discord
        .fails(Rule::times(1_000, "POST", &path, Fault::Status(503)));
    world.discord.sends(world.grace, general, "!nt ada")?;
    world.logged("will try again").await?;
    let ada = world.ada.to_string();
    let closed = world
        .slash(world.grace, general, "force_close", &[("member", &ada)])
        .await?;
    assert!(said(&closed).contains("closed"), "{}", said(&closed));
    Ok((world, general))
}

#[tokio::test]
async fn a_ticket_that_ends_before_it_has_a_channel_leaves_none() -> Story {
    let (world, _) = waiting("").await?;

    world.discord.act(Action::ClearFaults)?;

    world.logged("has its channel").await?;
    let none = world.discord.wait_until(SOON, |sim| {
        sim.channel_by_name(world.guild, "ada")
            .is_none()
            .then_some(())
    });
    none.await?;
    world.finish().await
}

#[tokio::test]
async fn a_ticket_that_goes_on_before_it_has_a_channel_gets_one() -> Story {
    let (world, general) = waiting("").await?;
    let ada = world.ada.to_string();

    let reopened = world
        .slash(world.grace, general, "reopen", &[("member", &ada)])
        .await?;
    assert!(
        said(&reopened).contains("is open again"),
        "{}",
        said(&reopened)
    );
    world.discord.act(Action::ClearFaults)?;
    let ticket = ticket_with(&world, "ada", "Reopened by").await?;

    world
        .discord
        .sends(world.grace, ticket, "!reply hello Ada")?;
    world.told_about(world.ada, "hello Ada").await?;
    world.shown(ticket, "#1 · ✅ delivered").await?;
    world.at_rest().await?;
    let channels = world.discord.read(|sim| {
        let channels = sim.channels(world.guild);
        channels
            .iter()
            .filter(|channel| channel.name == "ada")
            .count()
    });
    assert_eq!(channels, 1);
    world.finish().await
}

#[tokio::test]
async fn a_member_learns_nothing_of_a_ticket_that_staff_keep_to_themselves() -> Story {
    let world = World::builder()
        .settings("[limits]\ncooldown_seconds = 600\n")
        .movable_clock()
        .start()
        .await?;
    // They have talked before, so that their channel is known.
    let first = world.open_ticket(world.ada).await?.channel;
    world.closes(world.grace, first.id, "close", &[]).await?;
    world.told_about(world.ada, "has been closed").await?;
    world.set_clock_ahead(time::Duration::hours(1))?;
    let (general, dm) = world.discord.change(|sim| {
        let bot = sim.first_bot()?;
        let dm = sim.dm_messages(world.ada, bot)[0].channel;
        Ok::<_, discord_sim::Refusal>((sim.text_channel(world.guild, "general", None)?, dm))
    })?;
    let ada = world.ada.to_string();
    world
        .slash(world.grace, general, "new_thread", &[("member", &ada)])
        .await?;
    let ticket = world.ticket("ada", 1).await?;

    world
        .discord
        .change(|sim| sim.types(world.grace, ticket.id))?;
    world.closes(world.grace, ticket.id, "close", &[]).await?;
    let written = world.discord.sends_dm(world.ada, "me again")?;

    // They need not wait until it is long over, and saw nobody typing.
    world.signed(world.ada, written, "✅").await?;
    world.at_rest().await?;
    let typed = world.requests("POST", &format!("channels/{dm}/typing"));
    assert_eq!(typed, 0);
    world.finish().await
}

#[tokio::test]
async fn who_wrote_into_a_ticket_of_staff_is_told_of_its_end() -> Story {
    let world = World::start().await?;
    let general = world.text_channel("general")?;
    world.discord.sends(world.grace, general, "!nt ada")?;
    let ticket = world.ticket("ada", 1).await?;
    let written = world.discord.sends_dm(world.ada, "hello?")?;
    world.signed(world.ada, written, "✅").await?;

    world
        .discord
        .sends(world.grace, ticket.id, "!close solved")?;

    world.told_about(world.ada, "closed: solved").await?;
    world.finish().await
}

#[tokio::test]
async fn what_others_write_while_a_ticket_has_no_channel_is_none_of_the_bots_business() -> Story {
    let world = World::start().await?;
    let permit = |bits| {
        world
            .discord
            .change(|sim| sim.permits(world.guild, world.bot_role, bits))
    };
    permit(PERMISSIONS & !MANAGE_CHANNELS)?;
    let written = world.discord.sends_dm(world.ada, "hello?")?;
    world.told_about(world.ada, "Your message is saved").await?;
    let lounge = world.text_channel("lounge")?;

    let chat = world.discord.sends(world.bob, lounge, "!ping")?;
    world.discord.sends(world.grace, lounge, "!ping")?;

    world.shown(lounge, "I'm here").await?;
    let store = world.store().await?;
    let waiting = store.read().await?.inbox().waiting(None, 100).await?;
    let source = format!("message:{chat}");
    assert!(
        waiting.iter().all(|entry| entry.source != source),
        "{waiting:?}"
    );
    permit(PERMISSIONS)?;
    world.signed(world.ada, written, "✅").await?;
    let answers = world.messages(lounge).len();
    assert_eq!(answers, 3, "only staff are answered");
    world.refuses(403, "POST", "guilds/*/channels");
    world.finish().await
}
