//! A day of work with tickets, as a page of the guide tells it.

mod page;

use std::fs;

use anyhow::Context as _;
use discord_sim::{Given, Id, Options};
use serde_json::json;
use time::Duration;

use self::page::{Page, buttons};
use crate::world::{SOON, Story, World};

/// Where the page lies.
const PAGE: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../docs/src/a-moderators-day.md"
);

/// When the day is, after everybody joined.
const LATER: Duration = Duration::days(400);

/// What makes the story write its page instead of comparing it.
const WRITE: &str = "WRITE_PAGES";

/// The day, and what has been told of it.
struct Day {
    world: World,
    page: Page,
    sue: Id,
    ticket: Id,
    /// Where the staff are among themselves.
    room: Id,
}

impl Day {
    async fn begin() -> anyhow::Result<Self> {
        let mut world = World::builder()
            .members(&["sue"])
            .channel("ticket-log", "closing", "log_channel")
            .channel("ratings", "closing", "ratings_channel")
            .movable_clock()
            .without_rate_limits()
            .build()
            .await?;
        // Nobody's account is new.
        world.discord.advance(LATER);
        world.set_clock_ahead(LATER)?;
        world.run().await?;
        let (sue, room) = (world.user("sue")?, world.text_channel("staff-room")?);
        world.discord.change(|sim| {
            sim.gives_role(world.guild, world.grace, world.moderators)?;
            sim.gives_role(world.guild, sue, world.supporters)
        })?;
        let begun = world.discord.read(discord_sim::World::now);
        let mut day = Self {
            page: Page::new(begun),
            sue,
            ticket: room,
            room,
            world,
        };
        day.look().await?;
        Ok(day)
    }

    /// Goes on at so many minutes after nine, with a heading and a few words.
    fn at(&mut self, minutes: i64, heading: &str, words: &str) -> anyhow::Result<()> {
        let passed = Duration::minutes(minutes) - self.page.goes_on(minutes, heading, words);
        self.world.discord.advance(passed);
        let ahead = LATER + Duration::minutes(minutes);
        self.world.set_clock_ahead(ahead)
    }

    /// Tells what has come since it was last asked.
    async fn look(&mut self) -> anyhow::Result<()> {
        self.world.at_rest().await?;
        let page = &mut self.page;
        self.world.discord.read(|sim| page.look(sim));
        Ok(())
    }

    async fn writes(&mut self, who: Id, text: &str, then: &str) -> anyhow::Result<()> {
        self.world.discord.sends(who, self.ticket, text)?;
        self.world.shown(self.ticket, then).await?;
        self.look().await
    }

    async fn ada_writes(&mut self, text: &str) -> anyhow::Result<()> {
        let written = self.world.discord.sends_dm(self.world.ada, text)?;
        self.world.signed(self.world.ada, written, "✅").await?;
        self.look().await
    }

    /// Runs a slash command.
    async fn runs(
        &mut self,
        (who, channel): (Id, Id),
        command: &str,
        options: &[(&str, &str)],
    ) -> anyhow::Result<()> {
        self.page.runs(who, command, options);
        let options: Options = options
            .iter()
            .map(|(name, value)| ((*name).to_owned(), json!(value)))
            .collect();
        let discord = &self.world.discord;
        let asked = discord.runs_slash(who, channel, command, options)?;
        discord.answer_message(asked, SOON).await?;
        self.look().await
    }

    /// Clicks what a private message of the bot's offers.
    fn ada_clicks(&mut self, label: &str) -> anyhow::Result<Id> {
        let ada = self.world.ada;
        let messages = self.world.discord.dm_messages(ada);
        let mut all = messages.iter().flat_map(|message| {
            let offered = buttons(&message.components).into_iter();
            offered.map(move |(shown, id)| (message, shown, id))
        });
        let clicked = all.find(|(_, shown, _)| shown.contains(label));
        let (message, shown, id) = clicked.with_context(|| format!("no button {label}"))?;
        self.page.clicks(ada, &shown);
        Ok(self
            .world
            .discord
            .clicks(ada, message.channel, message.id, &id)?)
    }
}

#[tokio::test]
async fn a_day_goes_as_the_guide_tells() -> Story {
    let mut day = Day::begin().await?;
    morning(&mut day).await?;
    handing_over(&mut day).await?;
    afternoon(&mut day).await?;

    let told = day.page.told();
    if std::env::var_os(WRITE).is_some() {
        fs::write(PAGE, told)?;
    } else {
        let stands = fs::read_to_string(PAGE).unwrap_or_default();
        let mut lines = stands.lines().zip(told.lines());
        let other = lines.find(|(stands, told)| stands != told);
        assert!(
            stands == told,
            "the guide tells another day, from {other:?} on: run `cargo xtask docs`\n{told}"
        );
    }
    day.world.finish().await
}

async fn morning(day: &mut Day) -> anyhow::Result<()> {
    let (grace, ada) = (day.world.grace, day.world.ada);
    day.at(
        0,
        "A member writes",
        "Ada has a question and writes to the bot in private. That opens a ticket: a channel \
         that only the staff see.",
    )?;
    let text = "Hello, my launcher closes by itself since yesterday. Can you help?";
    let opened = day.world.open_ticket_about(ada, text).await?;
    day.ticket = opened.channel.id;
    day.look().await?;

    day.at(
        10,
        "Grace answers",
        "Grace takes the ticket and answers. What she types without a command stays among the \
         staff.",
    )?;
    day.runs((grace, day.ticket), "take", &[]).await?;
    day.writes(
        grace,
        "!reply Hello Ada! Which version is it? It stands in the launcher's title.",
        "#1 · ✅ delivered",
    )
    .await?;
    day.ada_writes("It says 2.1.").await?;
    day.world
        .discord
        .sends(grace, day.ticket, "2.1 is the one that crashes")?;
    day.look().await?;

    day.at(
        20,
        "An answer to keep",
        "She'll need the same answer again, so she saves it as a snippet. From then on its name \
         is enough.",
    )?;
    let content = "Please install version 2.2, {member.name}: it mends this.";
    let snippet = [("key", "update"), ("content", content)];
    day.runs((grace, day.ticket), "snippet create", &snippet)
        .await?;
    day.writes(grace, "!update", "#2 · ✅ delivered").await?;

    day.at(
        30,
        "A reminder",
        "Ada may need a while. Grace wants to know how it went, and leaves a note for whoever \
         meets Ada next.",
    )?;
    let reminder = [("when", "2h"), ("text", "does it work now?")];
    day.runs((grace, day.ticket), "remind", &reminder).await?;
    let note = [("text", "plays on two computers, both have to be updated")];
    day.runs((grace, day.ticket), "note", &note).await
}

async fn handing_over(day: &mut Day) -> anyhow::Result<()> {
    let (grace, sue) = (day.world.grace, day.sue);
    day.at(
        45,
        "Handing over",
        "Grace has a break and hands the ticket to Sue.",
    )?;
    let to = sue.to_string();
    day.runs((grace, day.ticket), "transfer", &[("to", &to)])
        .await?;
    day.ada_writes("It's installing now, 40 minutes left …")
        .await?;
    day.writes(sue, "!reply No hurry, I'm here.", "#3 · ✅ delivered")
        .await?;

    day.at(
        151,
        "The reminder",
        "Two hours after she asked for it, Grace is reminded.",
    )?;
    // So that it looks at its clock at once.
    day.world.stop_bot().await?;
    day.world.run().await?;
    day.world
        .shown(day.ticket, "you wanted to be reminded")
        .await?;
    day.look().await?;
    day.ada_writes("Works on both computers, thank you!").await
}

async fn afternoon(day: &mut Day) -> anyhow::Result<()> {
    let (sue, ada, grace) = (day.sue, day.world.ada, day.world.grace);
    day.at(
        170,
        "Closing",
        "Sue closes the ticket. Ada hears why and may say how it went, and the log keeps what was \
         written.",
    )?;
    day.world
        .discord
        .sends(sue, day.ticket, "!close Solved by version 2.2")?;
    crate::closing::gone(&day.world, day.ticket).await?;
    let log = day.world.channel("ticket-log")?;
    day.world.shown(log, "Solved by version 2.2").await?;
    day.look().await?;
    let clicked = day.ada_clicks("5")?;
    let form = day.world.discord.answered(clicked).await?;
    if matches!(form.given, Some(Given::Modal(_))) {
        day.world.discord.submits(clicked, &[])?;
    }
    day.look().await?;

    day.at(
        240,
        "Looking something up",
        "Later Grace wants to know what that was about, from the staff's own channel.",
    )?;
    let ada = ada.to_string();
    day.runs((grace, day.room), "logs", &[("member", &ada)])
        .await?;
    day.runs((grace, day.room), "search", &[("words", "launcher")])
        .await?;
    day.runs((grace, day.room), "notes", &[("member", &ada)])
        .await?;

    day.at(
        480,
        "How the day went",
        "In the evening she looks at the figures.",
    )?;
    day.runs((grace, day.room), "stats", &[("period", "1d")])
        .await
}
