//! What is played, and what has to come of it.

use std::{fmt, fs, path::Path, time::Duration};

use anyhow::{Context as _, bail, ensure};
use discord_sim::{Action, Draft, Id, Options};
use serde_json::{Value, json};
use status_sim::{ComponentStatus, Impact, IncidentStatus};

use super::{
    cast::{Bot, Cast},
    picture,
    stage::{Stage, shown},
};

/// How long one thing may take to happen.
const SOON: Duration = Duration::from_secs(30);

/// How often the world is looked at.
const LOOK: Duration = Duration::from_millis(50);

/// The scene, as it is being played.
pub(crate) struct Scene<'a> {
    stage: &'a Stage,
    cast: &'a mut Cast,
    pause: Duration,
    /// The folder for pictures, if they are wanted.
    pictures: Option<&'a Path>,
}

/// What came of it.
#[derive(Debug, Default)]
pub(crate) struct Counted {
    relayed: usize,
    answered: usize,
    restarts: usize,
    alerted: usize,
}

impl fmt::Display for Counted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "all went well: relayed {} messages and {} replies, though the bot was killed {} time(s); \
             alerted {} times; nothing lost, nothing twice",
            self.relayed, self.answered, self.restarts, self.alerted
        )
    }
}

impl<'a> Scene<'a> {
    pub(crate) fn new(
        stage: &'a Stage,
        cast: &'a mut Cast,
        pause: Duration,
        pictures: Option<&'a Path>,
    ) -> Self {
        Self {
            stage,
            cast,
            pause,
            pictures,
        }
    }

    /// Plays it to the end.
    pub(crate) async fn play(mut self) -> anyhow::Result<Counted> {
        let mut counted = Counted::default();
        self.connected(2).await?;
        self.ticket(&mut counted).await?;
        self.outage(&mut counted).await?;
        Ok(counted)
    }

    async fn ticket(&mut self, counted: &mut Counted) -> anyhow::Result<()> {
        let (ada, grace) = (
            self.cast.id("users", "ada")?,
            self.cast.id("users", "grace")?,
        );
        let mut written = Vec::new();

        self.step("A member writes to the bot, twice.").await;
        for text in ["Hello? I cannot log in.", "It says code 42."] {
            written.push(text);
            self.direct(ada, text).await?;
        }
        let ticket = self.relayed(ada, &written).await?;
        self.stage
            .passed("both are in the ticket, in order, and signed ✅ for the member");

        self.step("Staff answer with /reply.").await;
        self.slash(
            grace,
            ticket,
            "reply",
            json!({ "text": "We are looking into it." }),
            Bot::Modmail,
        )
        .await?;
        self.told(ada, "We are looking into it.").await?;
        self.shown_in(ticket, "#1 · ✅").await?;
        self.stage
            .passed("the member has it, and staff see that they do");

        self.step("The bot is killed; meanwhile the member writes on.")
            .await;
        self.cast.kill(Bot::Modmail).await?;
        self.stage.process("modmail-bot is killed (SIGKILL)");
        written.push("Are you still there?");
        self.direct(ada, "Are you still there?").await?;
        self.pause().await;
        self.cast.start(Bot::Modmail)?;
        counted.restarts += 1;
        self.stage.process("modmail-bot starts again");
        self.relayed(ada, &written).await?;
        self.stage
            .passed("what was written meanwhile is there, once and in its place");

        self.step("Staff answer by text, then close.").await;
        self.send(grace, ticket, "!reply It was a cable. Fixed!")
            .await?;
        self.told(ada, "It was a cable.").await?;
        self.shown_in(ticket, "#2 · ✅").await?;
        self.draw("ticket-channel", "ada", ticket).await?;
        self.slash(
            grace,
            ticket,
            "close",
            json!({ "reason": "solved" }),
            Bot::Modmail,
        )
        .await?;
        self.told(ada, "closed: solved").await?;
        self.wait("the ticket's channel to go", async |scene| {
            let there = scene.channels().await?;
            let gone = !there
                .iter()
                .any(|channel| channel.get("id") == Some(&json!(ticket)));
            Ok(gone.then_some(()))
        })
        .await?;
        self.stage
            .passed("the member is told, the channel is gone, the transcript is kept");

        let answers = self.bot_said(ada).await?;
        for once in [
            "We are looking into it.",
            "It was a cable.",
            "closed: solved",
        ] {
            let times = answers
                .iter()
                .filter(|answer| answer.contains(once))
                .count();
            ensure!(
                times == 1,
                "the member was told {once:?} {times} times instead of once"
            );
        }
        counted.relayed = written.len();
        counted.answered = 2;
        Ok(())
    }

    async fn outage(&mut self, counted: &mut Counted) -> anyhow::Result<()> {
        let grace = self.cast.id("users", "grace")?;
        let channel = self.cast.id("channels", "status")?;

        self.step("Staff choose a channel for alerts.").await;
        self.slash(
            grace,
            channel,
            "config setup",
            json!({ "channel": channel }),
            Bot::Pulse,
        )
        .await?;

        self.step("An outage begins, is updated, and ends.").await;
        let title = "Login is failing";
        let begun = self
            .cast
            .page(&status_sim::Action::StartIncident {
                title: title.to_owned(),
                impact: Impact::Major,
                components: vec![(
                    "Authentication / Login".to_owned(),
                    ComponentStatus::PartialOutage,
                )],
                body: Some("We are seeing failed logins.".to_owned()),
            })
            .await?;
        self.stage.page(&format!("{title}: an incident begins"));
        let id = text_of(&begun, "id").context("the page named no incident")?;
        self.shown_in(channel, title).await?;
        self.pause().await;

        let update = "The cause is found.".to_owned();
        self.cast
            .page(&status_sim::Action::PostUpdate {
                id: id.clone(),
                status: IncidentStatus::Identified,
                body: update,
                components: Vec::new(),
            })
            .await?;
        self.stage.page("the cause is found");
        self.page_read().await?;
        self.slash(grace, channel, "status", json!({}), Bot::Pulse)
            .await?;
        self.pause().await;

        self.cast
            .page(&status_sim::Action::Resolve { id, body: None })
            .await?;
        self.stage.page("the incident is resolved");
        self.wait("the resolution to be told", async |scene| {
            let told = scene.alerts(channel).await?;
            Ok((told.len() >= 2).then_some(()))
        })
        .await?;
        let told = self.alerts(channel).await?;
        ensure!(
            told.len() == 2,
            "the channel was told {} times instead of twice: {told:?}",
            told.len()
        );
        self.stage
            .passed("the server was told of the beginning and of the end, once each");
        self.draw("alert", "status", channel).await?;
        counted.alerted = told.len();
        Ok(())
    }
}

/// The steps, one by one.
impl Scene<'_> {
    async fn step(&self, text: &str) {
        self.pause().await;
        self.stage.step(text);
    }

    async fn pause(&self) {
        tokio::time::sleep(self.pause).await;
    }

    async fn direct(&self, user: Id, text: &str) -> anyhow::Result<Id> {
        let bot = Some(self.cast.id("users", "modmail")?);
        let draft = Draft::text(text);
        made(&self.cast.act(&Action::SendDm { user, bot, draft }).await?)
    }

    async fn send(&self, user: Id, channel: Id, text: &str) -> anyhow::Result<Id> {
        let draft = Draft::text(text);
        let action = Action::Send {
            user,
            channel,
            draft,
        };
        made(&self.cast.act(&action).await?)
    }

    /// Runs a slash command and waits for its answer, which only the caller sees.
    async fn slash(
        &self,
        user: Id,
        channel: Id,
        command: &str,
        options: Value,
        bot: Bot,
    ) -> anyhow::Result<()> {
        let given: Vec<String> = options
            .as_object()
            .into_iter()
            .flatten()
            .map(|(name, value)| format!("{name}: {}", value.as_str().unwrap_or_default()))
            .collect();
        self.stage
            .called(&format!("/{command} {}", given.join(" ")));
        let options: Options = serde_json::from_value(options)?;
        let bot = match bot {
            Bot::Modmail => "modmail",
            Bot::Pulse => "pulse",
        };
        let asked = made(
            &self
                .cast
                .act(&Action::Slash {
                    user,
                    channel,
                    bot: Some(self.cast.id("users", bot)?),
                    command: command.to_owned(),
                    options,
                })
                .await?,
        )?;
        let interaction = asked;
        self.wait(&format!("an answer to /{command}"), async |scene| {
            let asked = scene.cast.act(&Action::Interaction { interaction }).await?;
            let given = asked.pointer("/interaction/given");
            Ok(given.filter(|given| !given.is_null()).map(drop))
        })
        .await?;
        // An answer goes with its channel, as after /close.
        if let Some(answer) = self
            .messages(&Action::Answers { interaction })
            .await?
            .first()
        {
            self.stage
                .answered(&format!("/{command} is answered: {}", shown(answer)));
        }
        Ok(())
    }

    async fn connected(&self, bots: usize) -> anyhow::Result<()> {
        self.wait("the bots to connect", async |scene| {
            let sessions = scene.cast.act(&Action::Sessions).await?;
            let sessions = sessions.get("sessions").and_then(Value::as_array);
            let count = sessions.map_or(0, Vec::len);
            Ok((count >= bots).then_some(()))
        })
        .await?;
        self.wait("the commands to be registered", async |scene| {
            for bot in ["modmail", "pulse"] {
                let bot = Some(scene.cast.id("users", bot)?);
                let guild = None;
                let commands = scene.cast.act(&Action::Commands { bot, guild }).await?;
                let known = commands.get("commands").and_then(Value::as_array);
                if known.is_none_or(Vec::is_empty) {
                    return Ok(None);
                }
            }
            Ok(Some(()))
        })
        .await
    }

    /// Waits until the member's ticket shows exactly these texts, in order,
    /// each signed; returns the ticket's channel.
    async fn relayed(&self, member: Id, texts: &[&str]) -> anyhow::Result<Id> {
        let ticket = self
            .wait("the ticket to show what was written", async |scene| {
                let Some(channel) = scene.channel("ada").await? else {
                    return Ok(None);
                };
                let shown = scene.shown_of_member(channel).await?;
                if shown.len() > texts.len() {
                    bail!("the ticket shows {shown:?} instead of {texts:?}");
                }
                Ok((shown == texts).then_some(channel))
            })
            .await?;
        self.wait("every message to be signed ✅", async |scene| {
            let bot = Some(scene.cast.id("users", "modmail")?);
            let user = member;
            let messages = scene.messages(&Action::DmMessages { user, bot }).await?;
            let signed = messages.iter().filter(|message| {
                let reactions = message.get("reactions").and_then(Value::as_array);
                reactions.is_some_and(|reactions| !reactions.is_empty())
            });
            Ok((signed.count() >= texts.len()).then_some(()))
        })
        .await?;
        Ok(ticket)
    }

    /// What a ticket shows of what its member wrote.
    async fn shown_of_member(&self, channel: Id) -> anyhow::Result<Vec<String>> {
        let messages = self.messages(&Action::Messages { channel }).await?;
        let relayed = messages.iter().filter_map(|message| {
            let embed = message.get("embeds")?.get(0)?;
            let by_member = embed.pointer("/author/name")?.as_str()? == "ada";
            let text = embed.get("description")?.as_str()?;
            by_member.then(|| text.to_owned())
        });
        Ok(relayed.collect())
    }

    async fn told(&self, member: Id, text: &str) -> anyhow::Result<()> {
        self.wait(&format!("the member to be told {text:?}"), async |scene| {
            let told = scene.bot_said(member).await?;
            Ok(told.iter().any(|item| item.contains(text)).then_some(()))
        })
        .await
    }

    async fn bot_said(&self, member: Id) -> anyhow::Result<Vec<String>> {
        let bot = self.cast.id("users", "modmail")?;
        let user = member;
        let action = Action::DmMessages {
            user,
            bot: Some(bot),
        };
        let messages = self.messages(&action).await?;
        let bot_said = messages
            .iter()
            .filter(|message| message.get("author") == Some(&json!(bot)));
        Ok(bot_said.map(shown).collect())
    }

    async fn shown_in(&self, channel: Id, text: &str) -> anyhow::Result<()> {
        self.wait(&format!("a channel to show {text:?}"), async |scene| {
            let messages = scene.messages(&Action::Messages { channel }).await?;
            let found = messages.iter().any(|message| shown(message).contains(text));
            Ok(found.then_some(()))
        })
        .await
    }

    /// Waits until the status bot has read the page as it is now.
    async fn page_read(&self) -> anyhow::Result<()> {
        let before = self.cast.page_requests().await?;
        self.wait("the status bot to read the page", async |scene| {
            let read = |requests: &[String]| {
                ["summary.json", "incidents.json"].map(|document| {
                    let asked = requests
                        .iter()
                        .filter(|request| request.ends_with(document));
                    asked.count()
                })
            };
            let now = scene.cast.page_requests().await?;
            let [summary, incidents] = read(&now);
            let [summary_before, incidents_before] = read(&before);
            // The second one surely began after the change.
            let both = summary > summary_before + 1 && incidents > incidents_before + 1;
            Ok(both.then_some(()))
        })
        .await
    }

    /// What the status bot posted by itself.
    async fn alerts(&self, channel: Id) -> anyhow::Result<Vec<String>> {
        let messages = self.messages(&Action::Messages { channel }).await?;
        let alerts = messages
            .iter()
            .filter(|message| message.get("interaction").is_none_or(Value::is_null));
        Ok(alerts.map(shown).collect())
    }

    /// Draws a channel as it stands, if pictures are wanted.
    async fn draw(&self, file: &str, name: &str, channel: Id) -> anyhow::Result<()> {
        let Some(folder) = self.pictures else {
            return Ok(());
        };
        let messages = self.messages(&Action::Messages { channel }).await?;
        let picture = picture::channel(name, &messages, |raw| self.stage.readable(raw));
        let path = folder.join(format!("{file}.svg"));
        fs::write(&path, picture).with_context(|| format!("cannot write {}", path.display()))
    }

    async fn messages(&self, action: &Action) -> anyhow::Result<Vec<Value>> {
        let answer = self.cast.act(action).await?;
        let messages = answer.get("messages").and_then(Value::as_array);
        Ok(messages.cloned().unwrap_or_default())
    }

    async fn channels(&self) -> anyhow::Result<Vec<Value>> {
        let guild = self.cast.id("guilds", "Guildhall")?;
        let answer = self.cast.act(&Action::Channels { guild }).await?;
        let channels = answer.get("channels").and_then(Value::as_array);
        Ok(channels.cloned().unwrap_or_default())
    }

    /// The channel of somebody's ticket. Before their name it shows how the
    /// ticket stands.
    async fn channel(&self, name: &str) -> anyhow::Result<Option<Id>> {
        let channels = self.channels().await?;
        let found = channels
            .iter()
            .find(|channel| text_of(channel, "name").is_some_and(|text| text.ends_with(name)));
        let id = found.and_then(|found| text_of(found, "id"));
        Ok(id.map(|id| id.parse()).transpose()?)
    }

    /// Looks at the world until it is as wanted.
    #[expect(clippy::future_not_send, reason = "the scene is played by one task")]
    async fn wait<T>(
        &self,
        what: &str,
        look: impl AsyncFn(&Self) -> anyhow::Result<Option<T>>,
    ) -> anyhow::Result<T> {
        let search = async {
            loop {
                if let Some(found) = look(self).await? {
                    return Ok(found);
                }
                tokio::time::sleep(LOOK).await;
            }
        };
        tokio::time::timeout(SOON, search)
            .await
            .with_context(|| format!("waited {SOON:?} in vain for {what}"))?
    }
}

/// The id of what an action made.
fn made(answer: &Value) -> anyhow::Result<Id> {
    let id = text_of(answer, "id").with_context(|| format!("nothing was made: {answer}"))?;
    Ok(id.parse()?)
}

fn text_of(value: &Value, key: &str) -> Option<String> {
    value.get(key)?.as_str().map(str::to_owned)
}
