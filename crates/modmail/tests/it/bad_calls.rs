//! Every command, called wrongly or at a bad moment: nothing breaks, nobody is left without an
//! answer, and each answer says what to do.

use std::time::Duration;

use botkit::command::Kind;
use discord_sim::{Action, Fault, Id, Refusal, Rule, Sim};
use serde_json::json;

use crate::{
    calls::{Answer, options, registry, reply_to},
    rights::RIGHTS,
    world::{SOON, Story, World, said},
};

/// What is typed behind the name of a command. `{ada}` is somebody's id, `{gone}` that of
/// somebody who left, `{role}` a role's and `{channel}` a channel's.
const BAD: &[&str] = &[
    "",
    "seven",
    "0",
    "99999999999999999999999",
    "1d12",
    "<@5>",
    "<@{gone}>",
    "{gone}",
    "<@&{role}>",
    "<#{channel}>",
    "123456789012345678",
    "\"never closed",
    "-zz",
    "—silent",
    "-",
    "\u{202e}sdrawkcab \u{1f600}",
];

/// How many commands are called before the first of them is waited for.
const CALLED_AT_ONCE: usize = 24;

/// A call, unless Discord does not offer it.
type Asked = Result<Id, Refusal>;

/// A server on which grace is of the moderators.
struct Hall {
    world: World,
    ticket: Id,
    lobby: Id,
    gone: Id,
}

impl Hall {
    async fn open() -> anyhow::Result<Self> {
        let world = World::builder()
            .channel("ideas", "suggestions", "channel")
            .members(&["sue", "gone"])
            .channel("praise", "closing", "ratings_channel")
            .set("closing", "by_member = true")
            .without_rate_limits()
            .start()
            .await?;
        let (sue, gone) = (world.user("sue")?, world.user("gone")?);
        world.discord.change(|sim| {
            sim.gives_role(world.guild, world.grace, world.moderators)?;
            sim.gives_role(world.guild, sue, world.supporters)?;
            sim.leaves(gone, world.guild)
        })?;
        let ticket = world.open_ticket(world.ada).await?.channel.id;
        let lobby = world.text_channel("lobby")?;
        Ok(Self {
            world,
            ticket,
            lobby,
            gone,
        })
    }

    fn fill(&self, text: &str) -> anyhow::Result<String> {
        let world = &self.world;
        let known = [
            ("{ada}", world.ada),
            ("{bob}", world.bob),
            ("{sue}", world.user("sue")?),
            ("{gone}", self.gone),
            ("{role}", world.supporters),
            ("{channel}", self.lobby),
        ];
        let fill = |text: String, (name, id): &(&str, Id)| text.replace(name, &id.to_string());
        Ok(known.iter().fold(text.to_owned(), fill))
    }

    /// What was said to what was typed in a channel, each with what was typed.
    async fn typed(&self, calls: Vec<String>) -> anyhow::Result<Vec<(String, String)>> {
        let mut typed = Vec::new();
        for (index, call) in calls.into_iter().enumerate() {
            let id = self
                .world
                .discord
                .sends(self.world.grace, self.lobby, call.as_str())?;
            typed.push((call, id));
            if index % 40 == 0 {
                self.world.at_rest().await?;
            }
        }
        self.world.at_rest().await?;
        let messages = self.world.discord.channel_messages(self.lobby);
        let reply = |id| reply_to(&messages, id).map(said).unwrap_or_default();
        Ok(typed
            .into_iter()
            .map(|(call, id)| (call, reply(id)))
            .collect())
    }

    /// Has grace call every slash command with arguments that it takes, in a place where each
    /// of them works; so many at once that a slow machine announces each answer in time.
    async fn everything(&self) -> anyhow::Result<(Vec<&'static str>, Vec<Asked>)> {
        let registry = registry();
        let (mut names, mut asked) = (Vec::new(), Vec::new());
        for right in RIGHTS {
            let spec = registry.find(right.command);
            let Some(spec) = spec.filter(|spec| spec.slash && spec.name != "end") else {
                continue;
            };
            let options = options(spec, &self.fill(right.with)?)?;
            let (grace, ticket) = (self.world.grace, self.ticket);
            let discord = &self.world.discord;
            asked.push(discord.runs_slash(grace, ticket, spec.name, options));
            names.push(spec.name);
            if names.len() % CALLED_AT_ONCE == 0 {
                let announced = |sim: &Sim| {
                    let mut called = asked.iter().flatten();
                    let given = |id: &Id| {
                        sim.interaction(*id)
                            .is_some_and(|called| called.given.is_some())
                    };
                    called.all(given).then_some(())
                };
                discord.wait_until(SOON, announced).await?;
            }
        }
        Ok((names, asked))
    }
}

/// What is wrong with an answer.
fn fault(call: &str, answer: &str) -> Option<String> {
    let broken = answer.contains("went wrong on my side");
    let half = answer.contains("Usage:") != answer.contains("Example:");
    let silent = answer.trim().is_empty();
    (broken || half || silent).then(|| format!("{call:?} is answered {answer:?}"))
}

#[tokio::test]
async fn whatever_is_typed_behind_a_command_is_answered() -> Story {
    let hall = Hall::open().await?;
    let registry = registry();
    let mut calls = Vec::new();
    for spec in registry.specs().filter(|spec| spec.prefix) {
        for bad in BAD {
            calls.push(
                format!("!{} {}", spec.name, hall.fill(bad)?)
                    .trim()
                    .to_owned(),
            );
        }
        let right = RIGHTS.iter().find(|right| right.command == spec.name);
        let with = right.map(|right| right.with).unwrap_or_default();
        calls.push(format!(
            "!{} {} surplus surplus",
            spec.name,
            hall.fill(with)?
        ));
    }

    let answered = hall.typed(calls).await?;

    let faults = answered
        .iter()
        .filter_map(|(call, answer)| fault(call, answer));
    let faults: Vec<String> = faults.collect();
    anyhow::ensure!(faults.is_empty(), "{faults:#?}");
    assert_eq!(hall.world.times_logged("panicked")?, 0);
    hall.world.refuses(404, "GET", "users/*");
    hall.world.refuses(404, "GET", "guilds/*/members/*");
    // Whoever left gets no direct messages.
    hall.world.may_refuse(403, "POST", "channels/*/messages");
    hall.world.finish().await
}

#[tokio::test]
async fn capitals_line_breaks_and_mentions_instead_of_ids_change_nothing() -> Story {
    let hall = Hall::open().await?;
    let registry = registry();
    let mut calls = Vec::new();
    for spec in registry.specs().filter(|spec| spec.prefix) {
        let right = RIGHTS.iter().find(|right| right.command == spec.name);
        let with = right.map(|right| right.with).unwrap_or_default();
        let mention = with
            .replace("{role}", "<@&{role}>")
            .replace("{ada}", "<@{ada}>")
            .replace("{bob}", "<@!{bob}>")
            .replace("{sue}", "<@{sue}>");
        let (with, mention) = (hall.fill(with)?, hall.fill(&mention)?);
        calls.push(format!(
            "!{}\n{}",
            spec.name.to_uppercase(),
            with.replace(' ', "\n")
        ));
        calls.push(format!("!{}\t {mention}", spec.name));
    }

    let answered = hall.typed(calls).await?;

    let mut faults = Vec::new();
    for (call, answer) in &answered {
        faults.extend(fault(call, answer));
        if answer.contains("Usage:") || answer.contains("no command") {
            faults.push(format!("{call:?} is not understood: {answer:?}"));
        }
    }
    anyhow::ensure!(faults.is_empty(), "{faults:#?}");
    hall.world.finish().await
}

#[tokio::test]
async fn a_person_who_left_and_a_time_that_is_none_are_answered() -> Story {
    let hall = Hall::open().await?;
    let registry = registry();
    let mut asked = Vec::new();
    for right in RIGHTS {
        let Some(spec) = registry.find(right.command).filter(|spec| spec.slash) else {
            continue;
        };
        for option in spec.options {
            let bad = match option.kind {
                Kind::User | Kind::Person => json!(hall.gone),
                Kind::Duration | Kind::When => json!("soonish"),
                _ => continue,
            };
            let mut options = options(spec, &hall.fill(right.with)?)?;
            options.insert(option.name.to_owned(), bad);
            let call = format!("/{} {}", spec.name, option.name);
            let (grace, lobby) = (hall.world.grace, hall.lobby);
            asked.push((
                call,
                hall.world
                    .discord
                    .runs_slash(grace, lobby, spec.name, options),
            ));
        }
    }

    let (calls, asked): (Vec<_>, Vec<_>) = asked.into_iter().unzip();
    let answers = hall.world.answers(asked).await;

    let faults = faults(&calls, &answers);
    anyhow::ensure!(faults.is_empty(), "{faults:#?}");
    assert_eq!(hall.world.times_logged("panicked")?, 0);
    hall.world.refuses(404, "GET", "guilds/*/members/*");
    // Whoever left gets no direct messages.
    hall.world.may_refuse(403, "POST", "channels/*/messages");
    hall.world.finish().await
}

/// What is wrong with the answers to interactions.
fn faults(calls: &[impl AsRef<str>], answers: &[Answer]) -> Vec<String> {
    let told = calls.iter().zip(answers);
    let faults = told.filter_map(|(call, answer)| match answer {
        Answer::Said(text) => fault(call.as_ref(), text),
        Answer::Form | Answer::Updated => None,
        Answer::NotOffered | Answer::Nothing => Some(format!("{}: {answer:?}", call.as_ref())),
    });
    faults.collect()
}

#[tokio::test]
async fn while_the_database_is_busy_for_ten_seconds_every_command_is_answered() -> Story {
    let hall = Hall::open().await?;
    let store = hall.world.store().await?;

    let held = store.write().await?;
    let is_free = async {
        tokio::time::sleep(Duration::from_secs(10)).await;
        drop(held);
    };
    let (called, ()) = tokio::join!(hall.everything(), is_free);
    let (calls, asked) = called?;
    let answers = hall.world.answers(asked).await;

    let faults = faults(&calls, &answers);
    anyhow::ensure!(faults.is_empty(), "{faults:#?}");
    hall.world.finish().await
}

#[tokio::test]
async fn while_discord_answers_503_every_command_says_so_or_does_without() -> Story {
    let hall = Hall::open().await?;
    hall.world.discord.fails(Rule {
        method: Some("GET".to_owned()),
        path: "**".to_owned(),
        skip: 0,
        count: None,
        fault: Fault::Status(503),
    });

    let (calls, asked) = hall.everything().await?;
    let answers = hall.world.answers(asked).await;

    let faults = faults(&calls, &answers);
    anyhow::ensure!(faults.is_empty(), "{faults:#?}");
    hall.world.discord.act(Action::ClearFaults)?;
    hall.world.finish().await
}
