//! Messages with a button or a menu that opens a ticket.

use anyhow::Context as _;
use discord_sim::{Id, Message};
use serde_json::Value;

use crate::{
    closing::{gone, ticket_of},
    menu::Desk,
    world::{SOON, Story, World, said},
};

/// Has bob, who runs the bot, post such a message, and returns it.
async fn posted(world: &World) -> anyhow::Result<Message> {
    let channel = world.text_channel("support")?;
    let to = channel.to_string();
    let call = [("channel", to.as_str()), ("text", "Need @everyone?")];
    let answer = world.slash(world.bob, channel, "panel post", &call).await?;
    let panel = world.shown(channel, "Need @everyone?").await?;
    let link = format!("/{channel}/{}", panel.id);
    assert!(said(&answer).contains(&link), "{}", said(&answer));
    Ok(panel)
}

/// The button or menu of such a message.
fn component(panel: &Message) -> anyhow::Result<&Value> {
    let row = panel.components.first().context("it has none")?;
    row.pointer("/components/0").context("it is empty")
}

fn press(world: &World, who: Id, panel: &Message) -> anyhow::Result<Id> {
    let id = component(panel)?.get("custom_id").and_then(Value::as_str);
    let id = id.context("it has no id")?;
    Ok(world.discord.clicks(who, panel.channel, panel.id, id)?)
}

/// Has somebody choose a topic by its name.
fn choose(world: &World, who: Id, panel: &Message, name: &str) -> anyhow::Result<Id> {
    let menu = component(panel)?;
    let mut options = menu
        .get("options")
        .and_then(Value::as_array)
        .into_iter()
        .flatten();
    let option = options.find(|option| option.get("label").and_then(Value::as_str) == Some(name));
    let value = option.and_then(|option| option.get("value")?.as_str());
    let value = value.context("it is not offered")?;
    let id = menu
        .get("custom_id")
        .and_then(Value::as_str)
        .context("it has no id")?;
    Ok(world
        .discord
        .selects(who, panel.channel, panel.id, id, &[value])?)
}

async fn answered(world: &World, asked: Id) -> anyhow::Result<String> {
    Ok(said(&world.discord.answer_message(asked, SOON).await?))
}

/// A world in which bob runs the bot, with these settings below all tables.
async fn owned(settings: &str) -> anyhow::Result<World> {
    let mut world = World::builder().settings(settings).build().await?;
    world.set("staff", &format!("owners = [{}]", world.bob))?;
    world.run().await?;
    Ok(world)
}

#[tokio::test]
async fn a_button_opens_one_ticket_however_often_it_is_pressed() -> Story {
    let world = owned("").await?;
    let panel = posted(&world).await?;

    let pressed: Vec<Id> = (0..5)
        .map(|_| press(&world, world.ada, &panel))
        .collect::<Result<_, _>>()?;
    let mut answers = Vec::new();
    for press in pressed {
        answers.push(answered(&world, press).await?);
    }
    let opened = answers
        .iter()
        .filter(|text| text.contains("ticket is open."));
    assert_eq!(opened.count(), 1, "{answers:?}");
    let refused = answers.iter().filter(|text| text.contains("already have"));
    assert_eq!(refused.count(), 4, "{answers:?}");
    world.told_about(world.ada, "Your ticket is open").await?;

    let written = world.discord.sends_dm(world.ada, "it is about my order")?;
    world.signed(world.ada, written, "✅").await?;
    let ticket = world.ticket("ada", 2).await?;
    world.shown(ticket.id, "it is about my order").await?;
    world
        .discord
        .sends(world.grace, ticket.id, "!reply which one?")?;
    world.told_about(world.ada, "which one?").await?;
    assert_eq!(
        world.told(world.ada).len(),
        2,
        "{:?}",
        world.told(world.ada)
    );
    world.finish().await
}

#[tokio::test]
async fn a_menu_asks_its_questions_and_answers_what_needs_no_ticket() -> Story {
    let mut desk = Desk::prepare(600).await?;
    desk.world
        .set("staff", &format!("owners = [{}]", desk.world.bob))?;
    desk.world.run().await?;
    let panel = posted(&desk.world).await?;
    let world = &desk.world;

    let canned = choose(world, world.ada, &panel, "Opening hours")?;
    let canned = answered(world, canned).await?;
    assert_eq!(canned, "We are open from nine to five.");
    let form = choose(world, world.ada, &panel, "Billing")?;
    world.discord.answered(form).await?;
    let sent = world
        .discord
        .submits(form, &[("answer-1", "42"), ("answer-2", "")])?;
    assert!(answered(world, sent).await?.contains("Your ticket is open"));

    world
        .told_about(world.ada, "A clerk will be with you.")
        .await?;
    let ticket = world.ticket("ada", 2).await?;
    assert_eq!(ticket.parent, Some(desk.billing));
    let answers = &world.messages(ticket.id)[1].embeds[0]["fields"];
    assert_eq!(answers[0]["value"], "42");
    let again = choose(world, world.ada, &panel, "Bugs")?;
    assert!(answered(world, again).await?.contains("already have"));
    desk.world.finish().await
}

#[tokio::test]
async fn who_takes_no_direct_messages_is_told_and_so_are_the_staff() -> Story {
    let world = owned("").await?;
    let panel = posted(&world).await?;
    world.refuses(403, "POST", "channels/*/messages");
    world.may_refuse(403, "POST", "users/@me/channels");
    world
        .discord
        .change(|sim| sim.closes_dms(world.ada, true))?;

    let pressed = press(&world, world.ada, &panel)?;

    let answer = answered(&world, pressed).await?;
    assert!(
        answer.contains("can't send you direct messages"),
        "{answer}"
    );
    let ticket = world.ticket("ada", 2).await?;
    world
        .shown(ticket.id, "doesn't accept direct messages")
        .await?;
    world.finish().await
}

#[tokio::test]
async fn blocks_pauses_and_the_cooldown_hold_for_buttons_too() -> Story {
    let world = owned("[limits]\ncooldown_seconds = 600\n").await?;
    let panel = posted(&world).await?;
    let office = world.text_channel("office")?;
    let pressed = async |who| answered(&world, press(&world, who, &panel)?).await;

    let ada = world.ada.to_string();
    let block = [("member", ada.as_str()), ("reason", "spam")];
    world.slash(world.bob, office, "block", &block).await?;
    let blocked = pressed(world.ada).await?;
    assert!(blocked.contains("can't write to the staff"), "{blocked}");
    let reason = [("reason", "We are moving.")];
    world.slash(world.bob, office, "pause new", &reason).await?;
    let paused = pressed(world.grace).await?;
    assert!(paused.contains("We are moving."), "{paused}");
    world.slash(world.bob, office, "pause off", &[]).await?;

    assert!(pressed(world.grace).await?.contains("ticket is open"));
    let ticket = world.ticket("grace", 1).await?;
    world.closes(world.bob, ticket.id, "close", &[]).await?;
    gone(&world, ticket.id).await?;
    let soon = pressed(world.grace).await?;
    assert!(soon.contains("only a moment ago"), "{soon}");
    world.finish().await
}

#[tokio::test]
async fn a_panel_is_found_again_after_a_restart_and_forgotten_once_deleted() -> Story {
    let mut world = owned("").await?;
    let panel = posted(&world).await?;
    assert!(component(&panel)?.get("options").is_none());

    world.stop_bot().await?;
    world.reconfigure(|settings| format!("{settings}\n[[categories]]\nname = \"Bugs\"\n"))?;
    world.run().await?;

    let changed = world.discord.wait_until(SOON, |sim| {
        let mut messages = sim.channel_messages(panel.channel).into_iter();
        let found = messages.find(|message| message.id == panel.id)?;
        let has_menu = component(found).ok()?.get("options").is_some();
        has_menu.then(|| found.clone())
    });
    let changed = changed.await?;
    let chosen = choose(&world, world.ada, &changed, "Bugs")?;
    assert!(answered(&world, chosen).await?.contains("ticket is open"));
    ticket_of(&world.store().await?, world.ada, |ticket| {
        ticket.channel_id.is_some()
    })
    .await?;

    let office = world.text_channel("office")?;
    let known = world.slash(world.bob, office, "panel list", &[]).await?;
    assert!(
        said(&known).contains(&panel.id.to_string()),
        "{}",
        said(&known)
    );
    let owner = world.user("owner")?;
    world
        .discord
        .change(|sim| sim.deletes(owner, panel.channel, panel.id))?;
    world.at_rest().await?;
    let known = world.slash(world.bob, office, "panel list", &[]).await?;
    assert!(
        said(&known).contains("No message opens tickets"),
        "{}",
        said(&known)
    );
    world.finish().await
}

#[tokio::test]
async fn a_panel_is_posted_by_admins_in_a_text_channel_of_the_members() -> Story {
    let world = owned("").await?;
    let channel = world.text_channel("support")?;
    let to = channel.to_string();

    let call = [("channel", to.as_str())];
    let refused = world
        .slash(world.grace, channel, "panel post", &call)
        .await?;
    assert!(said(&refused).contains("admin"), "{}", said(&refused));
    let long = "x".repeat(2_001);
    let call = [("channel", to.as_str()), ("text", long.as_str())];
    let refused = world.slash(world.bob, channel, "panel post", &call).await?;
    assert!(said(&refused).contains("at most 2"), "{}", said(&refused));
    let ticket = world.open_ticket(world.ada).await?.channel;
    world.refuses(404, "GET", "channels/*");
    world
        .discord
        .sends(world.bob, ticket.id, "!panel post 123456789012345678 Hi")?;
    world.shown(ticket.id, "doesn't exist").await?;
    let category = format!("!panel post {}", world.category);
    world
        .discord
        .sends(world.bob, ticket.id, category.as_str())?;
    world.shown(ticket.id, "isn't a text channel").await?;
    let typed = format!("!panel post <#{channel}>");
    world.discord.sends(world.bob, ticket.id, typed.as_str())?;
    world.shown(channel, "Open a ticket here").await?;
    world.finish().await
}
