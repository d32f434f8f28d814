//! What members are asked before there is a ticket.

use std::time::Duration;

use anyhow::Context as _;
use discord_sim::{Action, Draft, Fault, Id, Message, Refusal, Rule};
use serde_json::Value;

use crate::{
    closing::id,
    world::{SOON, Story, World},
};

/// Two categories: one with a place, roles and questions of its own, and one
/// that is answered without a ticket.
pub(crate) struct Desk {
    pub(crate) world: World,
    pub(crate) billing: Id,
    pub(crate) clerks: Id,
}

impl Desk {
    pub(crate) async fn start(timeout_seconds: u32) -> anyhow::Result<Self> {
        let mut desk = Self::prepare(timeout_seconds).await?;
        desk.world.run().await?;
        Ok(desk)
    }

    pub(crate) async fn prepare(timeout_seconds: u32) -> anyhow::Result<Self> {
        let world = World::builder()
            .movable_clock()
            .members(&["cleo"])
            .build()
            .await?;
        let (billing, clerks) = world.discord.change(|sim| {
            let billing = sim.category(world.guild, "Billing")?;
            Ok::<_, Refusal>((billing, sim.role(world.guild, "Clerks", 0)?))
        })?;
        world.reconfigure(|settings| {
            format!(
                "{settings}\n[menu]\ntimeout_seconds = {timeout_seconds}\n\n\
                 [[categories]]\nname = \"Bugs\"\ndescription = \"Something is broken\"\n\
                 emoji = \"🐞\"\n\n\
                 [[categories]]\nname = \"Billing\"\nparent = {billing}\n\
                 ping_roles = [{clerks}]\nstaff_roles = [{clerks}]\n\
                 greeting = \"A clerk will be with you.\"\n\
                 questions = [{{ label = \"Which order?\" }}, \
                 {{ label = \"Anything else?\", long = true, required = false }}]\n\n\
                 [[categories]]\nname = \"Opening hours\"\n\
                 canned_answer = \"We are open from nine to five.\"\n"
            )
        })?;
        Ok(Self {
            world,
            billing,
            clerks,
        })
    }

    pub(crate) async fn prompt(&self, user: Id) -> anyhow::Result<Message> {
        prompt(&self.world, user).await
    }

    pub(crate) async fn choose(&self, user: Id, name: &str) -> anyhow::Result<Id> {
        choose(&self.world, user, name).await
    }

    async fn pick(&self, user: Id, name: &str) -> anyhow::Result<Id> {
        pick(&self.world, user, name).await
    }

    /// The prompt as it looks now.
    async fn now_says(&self, user: Id, text: &str) -> anyhow::Result<()> {
        self.world.told_about(user, text).await
    }
}

/// The question a member was asked, once it is there.
pub(crate) async fn prompt(world: &World, user: Id) -> anyhow::Result<Message> {
    let bot = world.discord.read(discord_sim::World::first_bot)?;
    let prompt = world.discord.wait_until(SOON, |sim| {
        let messages = sim.dm_messages(user, bot);
        let mut asked = messages
            .iter()
            .filter(|message| !message.components.is_empty());
        asked.next().map(|message| (*message).clone())
    });
    Ok(prompt.await?)
}

/// Chooses a category by its name.
pub(crate) async fn choose(world: &World, user: Id, name: &str) -> anyhow::Result<Id> {
    let chosen = pick(world, user, name).await?;
    world.discord.answered(chosen).await?;
    Ok(chosen)
}

/// The same without waiting for what is answered.
async fn pick(world: &World, user: Id, name: &str) -> anyhow::Result<Id> {
    let prompt = prompt(world, user).await?;
    let menu = component(&prompt, 0).context("it is a menu")?;
    let options = menu.get("options").and_then(Value::as_array);
    let mut options = options.context("it has options")?.iter();
    let option = options.find(|option| option.get("label").and_then(Value::as_str) == Some(name));
    let value = option.and_then(|option| option.get("value")?.as_str());
    let value = value.context("it is offered")?.to_owned();
    let custom_id = custom_id(menu)?;
    let chosen = world
        .discord
        .change(|sim| sim.selects(user, prompt.channel, prompt.id, custom_id, &[value]))?;
    Ok(chosen)
}

/// A component of the first row of a message.
fn component(message: &Message, place: usize) -> Option<&Value> {
    let row = message.components.first()?;
    row.get("components")?.get(place)
}

fn custom_id(component: &Value) -> anyhow::Result<&str> {
    let id = component.get("custom_id").and_then(Value::as_str);
    id.context("it has an id")
}

fn values(components: &[Value]) -> String {
    serde_json::to_string(components).unwrap_or_default()
}

#[tokio::test]
async fn what_is_written_before_the_choice_goes_along_in_order() -> Story {
    let desk = Desk::start(600).await?;
    let world = &desk.world;

    world.discord.sends_dm(world.ada, "one")?;
    let prompt = desk.prompt(world.ada).await?;
    let second = world.discord.sends_dm(world.ada, "two")?;
    world.discord.sends_dm(world.ada, "three")?;
    assert!(values(&prompt.components).contains("Something is broken"));
    desk.choose(world.ada, "Bugs").await?;
    world.signed(world.ada, second, "✅").await?;
    world.discord.sends_dm(world.ada, "four")?;

    let ticket = world.ticket("ada", 5).await?;
    let expected: Vec<_> = ["one", "two", "three", "four"]
        .iter()
        .map(|text| format!("ada | {text}"))
        .collect();
    assert_eq!(world.said_in(ticket.id)[1..], expected);
    assert_eq!(ticket.parent, Some(world.category));
    desk.now_says(world.ada, "**Bugs**").await?;
    let left = world.discord.dm_messages(world.ada);
    assert!(
        left.iter()
            .all(|dm_message| dm_message.components.is_empty())
    );
    desk.world.finish().await
}

#[tokio::test]
async fn what_is_edited_or_deleted_before_the_choice_is_shown_so() -> Story {
    let mut desk = Desk::start(600).await?;
    let (ada, discord) = (desk.world.ada, &desk.world.discord);
    let first = discord.sends_dm(ada, "draft")?;
    desk.prompt(ada).await?;
    let second = discord.sends_dm(ada, "a slip")?;
    discord.sends_dm(ada, "the end")?;
    let channel = discord.dm_messages(ada)[0].channel;
    discord.change(|sim| sim.edits(ada, channel, first, "better"))?;
    discord.change(|sim| sim.deletes(ada, channel, second))?;
    let store = desk.world.store().await?;
    let lane = format!("member:{ada}");
    let received = async {
        while store.read().await?.inbox().waiting_in(&lane).await?.len() < 5 {
            tokio::task::yield_now().await;
        }
        anyhow::Ok(())
    };
    tokio::time::timeout(SOON, received).await??;
    // The rest happens while no session listens.
    desk.world.stop_bot().await?;
    let discord = &desk.world.discord;
    discord.trouble(&discord_sim::Trouble::ExpireSessions);
    discord.advance(time::Duration::seconds(10));
    discord.change(|sim| sim.edits(ada, channel, first, "final"))?;
    desk.world.start_bot()?;
    let world = &desk.world;
    world
        .logged("everything that was missed has been read")
        .await?;
    desk.choose(ada, "Bugs").await?;

    let ticket = world.ticket("ada", 6).await?;
    for text in [
        "ada | final | ✏️ edited",
        "draft | ✏️ what it said before",
        "better | ✏️ what it said before",
        "ada | a slip | 🗑️ deleted",
    ] {
        world.shown(ticket.id, text).await?;
    }
    let said = world.said_in(ticket.id);
    let places = ["ada | final", "ada | a slip", "ada | the end"];
    let places = places.map(|text| said.iter().position(|item| item.starts_with(text)));
    assert!(places.is_sorted() && places[0] == Some(1), "{said:?}");
    desk.world
        .may_refuse(404, "PUT", "channels/*/messages/*/reactions/*/@me");
    desk.world.finish().await
}

#[tokio::test]
async fn what_is_changed_before_a_canned_answer_goes_nowhere_either() -> Story {
    let desk = Desk::start(600).await?;
    let world = &desk.world;
    let written = world.discord.sends_dm(world.ada, "when?")?;
    desk.prompt(world.ada).await?;
    let channel = world.discord.dm_messages(world.ada)[0].channel;
    world
        .discord
        .change(|sim| sim.edits(world.ada, channel, written, "when are you there?"))?;

    desk.choose(world.ada, "Opening hours").await?;
    world.told_about(world.ada, "nine to five").await?;

    let store = world.store().await?;
    let waiting = async || anyhow::Ok(store.read().await?.inbox().backlog().await?.waiting);
    let settled = async {
        while waiting().await? > 0 {
            tokio::task::yield_now().await;
        }
        anyhow::Ok(())
    };
    tokio::time::timeout(SOON, settled).await??;
    desk.world.finish().await
}

#[tokio::test]
async fn a_category_has_its_place_roles_greeting_and_questions() -> Story {
    const VIEW: u64 = 1 << 10;
    let desk = Desk::start(600).await?;
    let world = &desk.world;
    world.discord.sends_dm(world.ada, "I paid twice")?;

    let chosen = desk.choose(world.ada, "Billing").await?;
    world
        .discord
        .submits(chosen, &[("answer-1", "42"), ("answer-2", "")])?;

    let ticket = world.ticket("ada", 3).await?;
    assert_eq!(ticket.parent, Some(desk.billing));
    assert_eq!(ticket.overwrites[&desk.clerks].allow & VIEW, VIEW);
    let messages = world.messages(ticket.id);
    assert!(
        messages[0]
            .content
            .contains(&format!("<@&{}>", desk.clerks))
    );
    let answers = &messages[1].embeds[0]["fields"];
    assert_eq!(answers[0]["name"], "Which order?");
    assert_eq!(answers[0]["value"], "42");
    world
        .told_about(world.ada, "A clerk will be with you.")
        .await?;
    assert_eq!(world.said_in(ticket.id)[2], "ada | I paid twice");
    desk.world.finish().await
}

#[tokio::test]
async fn a_choice_waits_for_nobody_elses_files() -> Story {
    let desk = Desk::start(600).await?;
    let world = &desk.world;
    world
        .discord
        .fails_once("GET", "attachments/**", Fault::Slow(12_000));
    let slow = Draft::text("look").with_file("film.mp4", vec![1; 9]);
    let slow = world.discord.sends_dm(world.ada, slow)?;
    let quick = world.discord.sends_dm(world.bob, "hello?")?;
    desk.choose(world.ada, "Bugs").await?;
    desk.choose(world.bob, "Bugs").await?;

    world.signed(world.bob, quick, "✅").await?;
    assert!(world.channel("ada").is_err(), "her file has come");
    world.signed(world.ada, slow, "✅").await?;
    desk.world.finish().await
}

#[tokio::test]
async fn a_canned_answer_closes_the_matter_without_a_ticket() -> Story {
    let desk = Desk::start(600).await?;
    let world = &desk.world;
    world.discord.sends_dm(world.ada, "when are you there?")?;

    desk.choose(world.ada, "Opening hours").await?;
    world.told_about(world.ada, "nine to five").await?;
    world.at_rest().await?;

    let said = world.discord.dm_messages(world.ada);
    let said: Vec<_> = said
        .iter()
        .map(|message| message.content.as_str())
        .collect();
    assert!(said.contains(&"**Opening hours**"), "{said:?}");
    assert!(
        said.iter().all(|said| !said.contains("on its way")),
        "{said:?}"
    );
    let none = world
        .discord
        .read(|sim| sim.channel_by_name(world.guild, "ada").is_none());
    assert!(none);
    world.discord.sends_dm(world.ada, "thanks, another thing")?;
    desk.choose(world.ada, "Something else").await?;
    let ticket = world.ticket("ada", 2).await?;
    assert_eq!(world.said_in(ticket.id)[1], "ada | thanks, another thing");
    desk.world.finish().await
}

#[tokio::test]
async fn without_a_choice_the_message_goes_the_usual_way() -> Story {
    let desk = Desk::start(2).await?;
    let world = &desk.world;

    world.discord.sends_dm(world.ada, "one")?;
    desk.prompt(world.ada).await?;
    world.discord.sends_dm(world.ada, "two")?;

    let ticket = world.ticket("ada", 3).await?;
    assert_eq!(world.said_in(ticket.id)[1..], ["ada | one", "ada | two"]);
    desk.now_says(world.ada, "You didn't choose").await?;
    desk.world.finish().await
}

#[tokio::test]
async fn a_form_that_is_never_sent_keeps_the_category() -> Story {
    let desk = Desk::start(2).await?;
    let world = &desk.world;
    world.discord.sends_dm(world.ada, "I paid twice")?;

    desk.choose(world.ada, "Billing").await?;

    let ticket = world.ticket("ada", 2).await?;
    assert_eq!(ticket.parent, Some(desk.billing));
    desk.world.finish().await
}

#[tokio::test]
async fn a_member_who_cannot_be_asked_is_heard_all_the_same() -> Story {
    let desk = Desk::start(600).await?;
    let world = &desk.world;
    world.discord.change(|sim| {
        let bot = sim.first_bot()?;
        sim.blocks(world.ada, bot, true)
    })?;

    world.discord.sends_dm(world.ada, "hello?")?;

    let ticket = world.ticket("ada", 2).await?;
    assert_eq!(world.said_in(ticket.id)[1], "ada | hello?");
    desk.world.refuses(403, "POST", "channels/*/messages");
    desk.world
        .may_refuse(403, "PUT", "channels/*/messages/*/reactions/*/@me");
    desk.world.finish().await
}

#[tokio::test]
async fn the_question_is_asked_once_however_often_the_line_breaks() -> Story {
    let desk = Desk::start(600).await?;
    let world = &desk.world;
    world.discord.fails(Rule::times(
        2,
        "POST",
        "channels/*/messages",
        Fault::LostAnswer,
    ));

    world.discord.sends_dm(world.ada, "hello?")?;
    desk.prompt(world.ada).await?;
    world.discord.act(Action::ClearFaults)?;
    desk.choose(world.ada, "Bugs").await?;

    world.ticket("ada", 2).await?;
    desk.world.at_rest().await?;
    let asked = world.told(world.ada).into_iter();
    let asked = asked.filter(|text| text.contains("What's your message about"));
    assert!(asked.count() <= 1);
    desk.world.finish().await
}

#[tokio::test]
async fn a_ticket_that_staff_open_takes_up_what_waits_for_a_choice() -> Story {
    let desk = Desk::start(600).await?;
    let world = &desk.world;
    let general = world.text_channel("general")?;
    world.discord.sends_dm(world.ada, "hello?")?;
    desk.prompt(world.ada).await?;

    world
        .discord
        .sends(world.grace, general, "!nt ada Billing What is it?")?;

    let ticket = world.ticket("ada", 3).await?;
    assert_eq!(ticket.parent, Some(desk.billing));
    assert!(
        world
            .said_in(ticket.id)
            .contains(&"ada | hello?".to_owned())
    );
    // There is nothing to choose any more.
    desk.now_says(world.ada, "on its way to the staff").await?;
    desk.world.finish().await
}

#[tokio::test]
async fn nothing_is_shown_to_the_staff_before_the_member_says_so() -> Story {
    let world = World::builder()
        .set("tickets", "confirm = true")
        .start()
        .await?;
    let desk = Desk {
        billing: world.category,
        clerks: world.bot_role,
        world,
    };
    let world = &desk.world;
    let press = async |user, button: usize| {
        let prompt = desk.prompt(user).await?;
        let button = custom_id(component(&prompt, button).context("it is a button")?)?;
        let pressed = world
            .discord
            .clicks(user, prompt.channel, prompt.id, button)?;
        anyhow::Ok(world.discord.answered(pressed).await?)
    };

    world.discord.sends_dm(world.ada, "please help")?;
    world.discord.sends_dm(world.bob, "oops")?;
    desk.prompt(world.bob).await?;
    let last = world.discord.sends_dm(world.bob, "not for you")?;
    let store = world.store().await?;
    let held = async {
        while store
            .read()
            .await?
            .selections()
            .queued(id(world.bob))
            .await?
            .len()
            < 2
        {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        anyhow::Ok(())
    };
    tokio::time::timeout(SOON, held).await??;
    let _shown = press(world.ada, 0).await?;
    let _dropped = press(world.bob, 1).await?;

    let ticket = world.ticket("ada", 2).await?;
    assert_eq!(world.said_in(ticket.id)[1], "ada | please help");
    world.told_about(world.bob, "Nothing was shown").await?;
    let none = world
        .discord
        .read(|sim| sim.channel_by_name(world.guild, "bob").is_none());
    assert!(none);
    // It counts as read, too, or it would come back with the next gap.
    let read = store
        .read()
        .await?
        .dm_channels()
        .of_user(id(world.bob))
        .await?;
    let read = read.and_then(|value| value.last_message_id);
    assert_eq!(read.map(|value| value.get().get()), Some(last.get()));
    desk.world.finish().await
}

#[tokio::test]
async fn a_choice_is_shown_even_if_the_answer_to_it_was_lost() -> Story {
    let desk = Desk::start(600).await?;
    let world = &desk.world;
    world.discord.sends_dm(world.ada, "it is broken")?;
    desk.prompt(world.ada).await?;
    let answers = "interactions/*/*/callback";
    world
        .discord
        .fails(Rule::times(3, "POST", answers, Fault::LostRequest));

    desk.pick(world.ada, "Bugs").await?;

    desk.now_says(world.ada, "**Bugs**").await?;
    let ticket = world.ticket("ada", 2).await?;
    assert_eq!(world.said_in(ticket.id)[1], "ada | it is broken");
    desk.world.finish().await
}

#[tokio::test]
async fn a_click_that_comes_too_late_proves_that_the_question_was_asked() -> Story {
    let mut desk = Desk::start(2).await?;
    // The question gets through, but that stays unknown.
    let messages = "channels/*/messages";
    let discord = &desk.world.discord;
    discord.fails_once("POST", messages, Fault::LostAnswer);
    discord.fails(Rule::times(1_000, "POST", messages, Fault::Status(503)));
    let written = discord.sends_dm(desk.world.ada, "hello?")?;
    desk.prompt(desk.world.ada).await?;
    desk.world.ticket("ada", 0).await?;

    desk.choose(desk.world.ada, "Bugs").await?;
    desk.now_says(desk.world.ada, "already been decided")
        .await?;
    desk.world.kill_bot().await?;
    desk.world.discord.act(Action::ClearFaults)?;
    desk.world.discord.advance(time::Duration::minutes(10));
    storage::testing::age_outbox(&desk.world.database(), 10).await?;
    desk.world.start_bot()?;

    desk.world.signed(desk.world.ada, written, "✅").await?;
    desk.world.at_rest().await?;
    let told = desk.world.told(desk.world.ada);
    assert!(!told.iter().any(|text| text.contains("What's your message")));
    desk.world.finish().await
}

#[tokio::test]
async fn an_old_question_answers_nothing_that_was_written_since() -> Story {
    let desk = Desk::start(2).await?;
    let world = &desk.world;
    let discord = &world.discord;
    // The first question is left as it is, for nobody knew where it stood.
    let messages = "channels/*/messages";
    discord.fails_once("POST", messages, Fault::LostAnswer);
    discord.fails(Rule::times(1_000, "POST", messages, Fault::Status(503)));
    let written = discord.sends_dm(world.ada, "hello?")?;
    let old = desk.prompt(world.ada).await?;
    let ticket = world.ticket("ada", 0).await?;
    discord.act(Action::ClearFaults)?;
    world.signed(world.ada, written, "✅").await?;
    discord.sends(world.grace, ticket.id, "!close done")?;
    world.told_about(world.ada, "has been closed").await?;

    // The second one does not get through while she finds the first.
    let direct = format!("channels/{}/messages", old.channel);
    let refused = |sim: &discord_sim::World| {
        let failed = sim.requests().filter(|request| request.fault.is_some());
        failed
            .filter(|failed| failed.path.ends_with(&direct))
            .count()
    };
    let before = discord.read(refused);
    discord.fails(Rule::times(1_000, "POST", &direct, Fault::Status(503)));
    discord.sends_dm(world.ada, "once more")?;
    let tried = |sim: &discord_sim::World| (refused(sim) > before).then_some(());
    discord.wait_until(SOON, tried).await?;
    desk.choose(world.ada, "Bugs").await?;
    desk.now_says(world.ada, "already been decided").await?;
    discord.act(Action::ClearFaults)?;

    desk.now_says(world.ada, "What's your message about")
        .await?;
    desk.world.finish().await
}

#[tokio::test]
async fn a_topic_that_is_not_offered_is_refused_and_another_may_be_chosen() -> Story {
    let mut desk = Desk::start(600).await?;
    desk.world.discord.sends_dm(desk.world.ada, "hello?")?;
    desk.prompt(desk.world.ada).await?;
    desk.world.stop_bot().await?;
    desk.world
        .reconfigure(|settings| settings.replace("name = \"Bugs\"", "name = \"Defects\""))?;
    desk.world.run().await?;

    let refused = desk.choose(desk.world.ada, "Bugs").await?;
    let said = desk.world.discord.answer_message(refused, SOON).await?;
    desk.choose(desk.world.ada, "Something else").await?;

    assert!(said.content.contains("isn't offered"), "{}", said.content);
    let world = &desk.world;
    let ticket = world.ticket("ada", 2).await?;
    assert_eq!(world.said_in(ticket.id)[1..], ["ada | hello?"]);
    desk.world.finish().await
}
