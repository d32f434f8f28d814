//! A command does the same in each of its forms.

mod day;

use std::collections::{BTreeMap, BTreeSet};

use botkit::command::{Kind, MenuKind, Spec, custom_id};
use discord_sim::{Draft, Given, Id, InteractionKind, Options, Refusal, Upload};
use serde_json::{Value, json};
use storage::testing::contents;

use self::day::{Called, DAY, Step};
use crate::{
    calls::{Answer, registry, reply_to},
    world::{World, said},
};

/// What tells of a call itself rather than of what it did, or of when.
const PLUMBING: &[&str] = &[
    "inbox",
    "outbox",
    "gateway_sessions",
    "dm_channels",
    "ticket_positions",
    "catch_ups",
    "catch_up_threads",
    "_sqlx_migrations",
];

/// What shows in the ticket what it did, so that it is not answered where it was typed.
const SHOWS: &[&str] = &[
    "anonreply",
    "delete",
    "edit",
    "freply",
    "realreply",
    "reply",
    "snippet use",
];

/// By which forms commands are called, the first that a command has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum By {
    Slash,
    Typing,
    Clicking,
}

/// A world in which everything is called one way.
struct Way {
    by: By,
    world: World,
    bot: Id,
    ticket: Id,
    sue: Id,
    eve: Id,
    ideas: Id,
    /// What was typed, and the answers.
    calls: BTreeSet<Id>,
}

/// What there is to see, for people and in the database.
#[derive(Debug, PartialEq, Eq)]
struct Remains {
    /// What stands where, by the names of channels.
    said: BTreeMap<String, Vec<String>>,
    /// What the database holds.
    stored: BTreeMap<String, Vec<String>>,
}

impl Way {
    async fn start(by: By) -> anyhow::Result<Self> {
        let mut world = World::builder()
            .channel("ideas", "suggestions", "channel")
            .members(&["sue", "eve"])
            .channel("praise", "closing", "ratings_channel")
            .channel("alerts", "tickets", "alerts_channel")
            .set("closing", "by_member = true")
            .without_rate_limits()
            .build()
            .await?;
        world.set("staff", &format!("owners = [{}]", world.grace))?;
        world.run().await?;
        let ideas = world.channel("ideas")?;
        let (sue, eve) = (world.user("sue")?, world.user("eve")?);
        let bot = world.discord.change(|sim| {
            sim.gives_role(world.guild, world.grace, world.moderators)?;
            sim.gives_role(world.guild, sue, world.supporters)?;
            sim.first_bot()
        })?;
        let ticket = world.open_ticket(world.ada).await?.channel.id;
        // A first call tells the bot languages.
        world.slash(world.grace, ticket, "ping", &[]).await?;
        let dm = world.discord.change(|sim| sim.opens_dm(world.ada, bot))?;
        world.slash(world.ada, dm, "ping", &[]).await?;
        Ok(Self {
            by,
            world,
            bot,
            ticket,
            sue,
            eve,
            ideas,
            calls: BTreeSet::new(),
        })
    }

    /// Everything that has a name, by its id.
    fn names(&self) -> BTreeMap<String, String> {
        let mut names = BTreeMap::new();
        self.world.discord.read(|sim| {
            let all = sim.names();
            for (kind, named) in all.as_object().into_iter().flatten() {
                for (name, id) in named.as_object().into_iter().flatten() {
                    let id = id.as_str().unwrap_or_default().to_owned();
                    names.insert(id, format!("{{{kind} {name}}}"));
                }
            }
        });
        names
    }

    /// A text with the ids of those it names.
    fn fill(&self, text: &str) -> String {
        let world = &self.world;
        let known = [
            ("{ada}", world.ada),
            ("{bob}", world.bob),
            ("{grace}", world.grace),
            ("{sue}", self.sue),
            ("{eve}", self.eve),
            ("{supporters}", world.supporters),
            ("{ideas}", self.ideas),
        ];
        let fill = |text: String, (name, id): &(&str, Id)| text.replace(name, &id.to_string());
        known.iter().fold(text.to_owned(), fill)
    }

    fn options(&self, spec: &Spec, called: &Called) -> Options {
        let mut options = Options::new();
        for (name, text) in called.options {
            let text = self.fill(text);
            let option = spec.options.iter().find(|option| option.name == *name);
            let value = match option.map(|option| option.kind) {
                Some(Kind::Integer { .. }) => json!(text.parse::<i64>().unwrap_or_default()),
                Some(Kind::Flag) => json!(text == "true"),
                _ => json!(text),
            };
            options.insert((*name).to_owned(), value);
        }
        if called.file {
            options.insert("file".to_owned(), json!(upload()));
        }
        options
    }

    async fn call(&mut self, spec: &Spec, called: &Called) -> anyhow::Result<Option<String>> {
        let (who, channel) = if called.by_member {
            let (ada, bot) = (self.world.ada, self.bot);
            (
                ada,
                self.world.discord.change(|sim| sim.opens_dm(ada, bot))?,
            )
        } else {
            (self.world.grace, self.ticket)
        };
        let typed = spec.prefix && !called.by_member;
        match self.by {
            By::Typing if typed => self.types(who, channel, called).await,
            By::Clicking if spec.menu.is_some() => {
                self.opens_menu(spec, who, channel, called).await
            }
            By::Slash | By::Typing if spec.slash => self.runs(spec, who, channel, called).await,
            _ if called.file => self.runs(spec, who, channel, called).await,
            _ if spec.menu.is_some() => self.opens_menu(spec, who, channel, called).await,
            _ => self.clicks(spec, who, channel, called).await,
        }
    }

    async fn types(
        &mut self,
        who: Id,
        channel: Id,
        called: &Called,
    ) -> anyhow::Result<Option<String>> {
        let text = format!("!{} {}", called.command, self.fill(called.typed));
        let mut draft = Draft::text(text.trim());
        draft.files.extend(called.file.then(upload));
        let message = self.world.discord.sends(who, channel, draft)?;
        self.calls.insert(message);
        self.world.at_rest().await?;
        let messages = self.world.discord.channel_messages(channel);
        let Some(reply) = reply_to(&messages, message) else {
            return Ok(None);
        };
        self.calls.insert(reply.id);
        Ok(Some(said(reply)))
    }

    async fn runs(
        &self,
        spec: &Spec,
        who: Id,
        channel: Id,
        called: &Called,
    ) -> anyhow::Result<Option<String>> {
        let options = self.options(spec, called);
        let asked = self
            .world
            .discord
            .runs_slash(who, channel, spec.name, options)?;
        self.answer(asked).await
    }

    async fn clicks(
        &self,
        spec: &Spec,
        who: Id,
        channel: Id,
        called: &Called,
    ) -> anyhow::Result<Option<String>> {
        let id = custom_id(spec.name, &self.fill(called.typed));
        let ping = self.world.slash(who, channel, "ping", &[]).await?.id;
        let button = InteractionKind::Component;
        let asked = self
            .world
            .discord
            .change(|sim| sim.forges(who, channel, ping, button, &id))?;
        self.answer(asked).await
    }

    async fn opens_menu(
        &self,
        spec: &Spec,
        who: Id,
        channel: Id,
        called: &Called,
    ) -> anyhow::Result<Option<String>> {
        let Some(menu) = spec.menu else {
            anyhow::bail!("{} has no menu", spec.name);
        };
        let (discord, bot) = (&self.world.discord, self.bot);
        // What the menu cannot say, no button says either.
        if called.on.is_empty() {
            return self.runs(spec, who, channel, called).await;
        }
        let asked = match menu.kind {
            MenuKind::User => {
                let target = self.world.user(called.on)?;
                discord.change(|sim| sim.uses_user_menu(who, channel, bot, menu.name, target))?
            }
            MenuKind::Message => {
                let target = self.world.shown(channel, called.on).await?.id;
                discord.change(|sim| sim.uses_message_menu(who, channel, bot, menu.name, target))?
            }
        };
        let interaction = discord.answered(asked).await?;
        if !matches!(interaction.given, Some(Given::Modal(_))) {
            return self.answer(asked).await;
        }
        let submitted = discord.submits(asked, called.fields)?;
        self.answer(submitted).await
    }

    async fn answer(&self, asked: Id) -> anyhow::Result<Option<String>> {
        let answers = self.world.answers(vec![Ok::<_, Refusal>(asked)]).await;
        self.world.at_rest().await?;
        match answers.into_iter().next() {
            Some(Answer::Said(text)) => Ok(Some(text)),
            Some(Answer::Updated) => Ok(None),
            other => anyhow::bail!("answered with {other:?}"),
        }
    }

    /// What there is to see now.
    async fn seen(&self) -> anyhow::Result<Remains> {
        let names = self.names();
        let plain = |text: &str| without_ids(text, &names);
        let bot = self.bot;
        let said = self.world.discord.read(|sim| {
            let mut all: BTreeMap<String, Vec<String>> = BTreeMap::new();
            for message in sim.every_message() {
                let is_answer = message.interaction.is_some() || message.only_for.is_some();
                if is_answer || message.kind == 6 || self.calls.contains(&message.id) {
                    continue;
                }
                let Some(channel) = sim.channel_by_id(message.channel) else {
                    continue;
                };
                let mut with = channel.recipients.iter().filter(|person| **person != bot);
                let place = match with.next() {
                    Some(person) => format!("in private with {person}"),
                    None => channel.name.clone(),
                };
                let buttons = message.components.iter().map(Value::to_string);
                let files = message.attachments.iter().map(|file| file.filename.clone());
                let parts: Vec<String> = std::iter::once(crate::world::said(message))
                    .chain(files)
                    .chain(buttons)
                    .collect();
                let line = format!("{}: {}", message.author, parts.join(" + "));
                all.entry(plain(&place)).or_default().push(plain(&line));
            }
            all
        });
        let mut stored = contents(&self.world.database()).await?;
        stored.retain(|table, _| !PLUMBING.contains(&table.as_str()));
        for rows in stored.values_mut() {
            let kept = rows.iter().filter_map(|row| row_without_ids(row));
            *rows = kept.map(|row| plain(&row)).collect();
        }
        Ok(Remains { said, stored })
    }
}

fn upload() -> Upload {
    Upload {
        filename: "log.txt".to_owned(),
        text: Some("42".to_owned()),
        ..Upload::default()
    }
}

/// A text in which ids are names, where they have some, and neither ids nor times nor
/// seconds of waiting differ otherwise.
fn without_ids(text: &str, names: &BTreeMap<String, String>) -> String {
    let mut plain = String::new();
    let mut word = String::new();
    for character in text.chars().chain(std::iter::once(' ')) {
        let belongs = character.is_ascii_alphanumeric() || matches!(character, '-' | ':' | '.');
        if belongs {
            word.push(character);
            continue;
        }
        plain.push_str(&without_id(&word, names));
        word.clear();
        plain.push(character);
    }
    plain
}

fn without_id(word: &str, names: &BTreeMap<String, String>) -> String {
    if let Some(name) = names.get(word) {
        return name.clone();
    }
    let digits = word.bytes().filter(u8::is_ascii_digit).count();
    let is_uuid = word.len() == 36 && word.bytes().filter(|byte| *byte == b'-').count() == 4;
    let is_time = word.len() >= 19 && word.starts_with("20") && word.contains('T');
    let is_wait = is_wait(word);
    let is_on_a_clock = digits == 4 && word.len() == 5 && word.contains(':');
    if is_uuid || is_time || is_wait || is_on_a_clock || digits >= 8 {
        return "…".to_owned();
    }
    word.to_owned()
}

/// Whether this is for how long somebody waited in this run, as in `42s`, `1m13s` or `2m`.
fn is_wait(word: &str) -> bool {
    let (minutes, seconds) = word.split_once('m').unwrap_or(("0", word));
    let is_number = |text: &str| (1..=2).contains(&text.len()) && text.parse::<u8>().is_ok();
    let are_seconds = seconds.strip_suffix('s').is_some_and(is_number);
    is_number(minutes) && (are_seconds || (seconds.is_empty() && minutes.len() == 1))
}

/// A row without the ids that the database gives and without links, which have times in
/// them; `None` if it is a call that was kept as a note because it did nothing, or tells
/// how the connection to the gateway went.
fn row_without_ids(row: &str) -> Option<String> {
    let mut row: serde_json::Map<String, Value> = serde_json::from_str(row).ok()?;
    let typed = |row: &serde_json::Map<String, Value>| {
        let content = row.get("content").and_then(Value::as_str);
        let is_note = row.get("kind") == Some(&json!("note"));
        is_note && content.is_some_and(|content| content.starts_with('!'))
    };
    let key = row.get("key").and_then(Value::as_str);
    if typed(&row) || key.is_some_and(|key| key.starts_with("gateway.")) {
        return None;
    }
    for (key, value) in &mut row {
        let is_own = (key == "id" || key.ends_with("_id")) && value.as_i64() < Some(1 << 40);
        // When the bot next looks whether a member is still there tells of the time, too.
        if (is_own && value.is_number()) || key == "url" || key == "membership_due_at" {
            *value = json!("…");
        }
    }
    Some(Value::Object(row).to_string())
}

/// What one way has that another has not, and the other way round.
fn differences(one: &Remains, other: &Remains) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (kind, one, other) in [
        ("channel", &one.said, &other.said),
        ("table", &one.stored, &other.stored),
    ] {
        let places: BTreeSet<&String> = one.keys().chain(other.keys()).collect();
        for place in places {
            let lines = |all: &BTreeMap<String, Vec<String>>| all.get(place).cloned();
            let (here, there) = (
                lines(one).unwrap_or_default(),
                lines(other).unwrap_or_default(),
            );
            let lacks = |line: &&String, of: &[String]| !of.contains(line);
            let missing = here.iter().filter(|line| lacks(line, &there));
            found.extend(missing.map(|line| format!("not in the {kind} `{place}`: {line}")));
            let gained = there.iter().filter(|line| lacks(line, &here));
            found.extend(gained.map(|line| format!("added in the {kind} `{place}`: {line}")));
            if here != there && here.len() != there.len() {
                let lengths = (here.len(), there.len());
                found.insert(format!("{lengths:?} lines in the {kind} `{place}`"));
            }
        }
    }
    found
}

#[test]
fn every_command_that_has_several_forms_is_called_on_that_day() {
    let registry = registry();
    let called: BTreeSet<&str> = DAY.iter().map(Step::command).collect();

    let missing: Vec<&str> = registry
        .specs()
        .filter(|spec| spec.slash || spec.prefix || spec.menu.is_some())
        .map(|spec| spec.name)
        .filter(|name| !called.contains(name))
        .collect();

    assert_eq!(missing, [""; 0], "has no example");
}

#[tokio::test]
async fn a_day_is_the_same_by_slash_commands_by_typing_and_by_clicking() -> anyhow::Result<()> {
    let registry = registry();
    let mut ways = Vec::new();
    for by in [By::Slash, By::Typing, By::Clicking] {
        ways.push(Way::start(by).await?);
    }
    let (mut faults, mut known) = (Vec::new(), vec![BTreeSet::new(); 3]);

    for step in DAY {
        let mut answers = Vec::new();
        for way in &mut ways {
            let answer = match step {
                Step::Dm(who, text) => {
                    let member = way.world.user(who)?;
                    way.world.discord.sends_dm(member, *text)?;
                    way.world.at_rest().await?;
                    None
                }
                Step::Call(called) => {
                    let Some(spec) = registry.find(called.command) else {
                        anyhow::bail!("`{}` is no command", called.command);
                    };
                    let called = way.call(spec, called).await;
                    let said =
                        called.map_err(|error| error.context(format!("{:?}: {step:?}", way.by)));
                    said?
                }
            };
            let names = way.names();
            // What was done shows by itself where it was typed.
            let answer = answer.filter(|text| text != "Done.");
            answers.push(answer.map(|text| without_ids(&text, &names)));
        }
        let shows = SHOWS.contains(&step.command()) && answers[1].is_none();
        let spec = registry.find(step.command());
        let compared = spec.is_some_and(|spec| spec.slash && spec.prefix && spec.name != "help");
        if answers[0] != answers[1] && !shows && compared {
            faults.push(format!(
                "{step:?} is answered {:?} and, typed, {:?}",
                answers[0], answers[1]
            ));
        }
        let mut seen = Vec::new();
        for way in &ways {
            seen.push(way.seen().await?);
        }
        for (index, way) in ways.iter().enumerate().skip(1) {
            let found = differences(&seen[0], &seen[index]);
            let new: Vec<_> = found.difference(&known[index]).collect();
            if !new.is_empty() {
                let (by, answer) = (way.by, &answers[index]);
                faults.push(format!("{step:?} differs by {by:?} ({answer:?}): {new:#?}"));
            }
            known[index] = found;
        }
    }
    anyhow::ensure!(faults.is_empty(), "{}", faults.join("\n"));
    for way in ways {
        way.world.finish().await?;
    }
    Ok(())
}
