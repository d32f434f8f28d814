//! A bot that ends in the middle of its work, and another build that goes on.
//!
//! `tests/fixtures/` holds what earlier builds left, each in a folder of its own:
//! the database, and the simulated Discord it belongs to. CONTRIBUTING.md says how
//! another is made.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use anyhow::Context as _;
use discord_sim::{Action, Fault, Id, Rule, SavedWorld, Trouble};
use storage::modmail::{Store, TicketStatus};
use time::Duration;

use crate::{
    closing::{gone, id},
    menu::{choose, prompt},
    world::{Builder, SOON, Story, World},
};

/// The settings under which the work was left.
const SETTINGS: &str = "[menu]\ntimeout_seconds = 3600\n\n\
                        [[categories]]\nname = \"Bugs\"\n\n\
                        [[categories]]\nname = \"Billing\"\n";

/// The files of a folder in `tests/fixtures/`.
const DATABASE: &str = "modmail.sqlite.zst";
const DISCORD: &str = "discord.json";

/// What a bot left behind.
struct LeftWork {
    database: Vec<u8>,
    discord: SavedWorld,
}

#[tokio::test]
async fn work_that_this_build_leaves_is_gone_on_with() -> Story {
    // Another build leaves its work for those that come after it.
    let earlier = env::var_os("FIXTURE_PROGRAM").map(PathBuf::from);
    let left = leave_work(earlier.as_deref()).await?;
    if earlier.is_some() {
        let name = env::var("FIXTURE_NAME").context("FIXTURE_NAME names its folder")?;
        left.write(&fixtures().join(name))?;
    }
    go_on(left).await
}

#[tokio::test]
async fn work_that_the_build_before_the_layers_left_is_gone_on_with() -> Story {
    go_on(LeftWork::read(&fixtures().join("before-layers"))?).await
}

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures")
}

impl LeftWork {
    fn read(folder: &Path) -> anyhow::Result<Self> {
        let database = fs::read(folder.join(DATABASE))?;
        let discord = fs::read(folder.join(DISCORD))?;
        Ok(Self {
            database: zstd::decode_all(database.as_slice())?,
            discord: serde_json::from_slice(&discord)?,
        })
    }

    fn write(&self, folder: &Path) -> anyhow::Result<()> {
        fs::create_dir_all(folder)?;
        let database = zstd::encode_all(self.database.as_slice(), 19)?;
        fs::write(folder.join(DATABASE), database)?;
        Ok(fs::write(
            folder.join(DISCORD),
            serde_json::to_string(&self.discord)? + "\n",
        )?)
    }
}

fn builder() -> Builder {
    let builder = World::builder().settings(SETTINGS).movable_clock();
    let builder = builder.without_rate_limits();
    builder.members(&["cleo", "dan", "eve"])
}

/// A member's ticket, opened by a message and the choice of a category.
async fn open(world: &World, name: &str) -> anyhow::Result<Id> {
    let member = world.user(name)?;
    let written = world.discord.sends_dm(member, "hello?")?;
    choose(world, member, "Bugs").await?;
    let ticket = world.ticket(name, 2).await?.id;
    world.signed(member, written, "✅").await?;
    world.told_about(member, "reached the staff").await?;
    Ok(ticket)
}

/// Runs a bot until it has everything that can be left undone, and ends it: a
/// closed ticket, one that closes later, one with messages and an answer that
/// Discord does not take, a choice with messages that wait for it, and one with
/// messages that were missed.
async fn leave_work(program: Option<&Path>) -> anyhow::Result<LeftWork> {
    let mut builder = builder();
    if let Some(program) = program {
        builder = builder.program(program.to_owned());
    }
    let mut world = builder.start().await?;
    let (bob, grace) = (world.bob, world.grace);
    let (cleo, dan, eve) = (world.user("cleo")?, world.user("dan")?, world.user("eve")?);
    let dans = open(&world, "dan").await?;
    world.discord.sends(grace, dans, "!close solved")?;
    gone(&world, dans).await?;
    world.told_about(dan, "closed: solved").await?;
    let adas = open(&world, "ada").await?;
    world.discord.sends(grace, adas, "!close 2h as planned")?;
    world.shown(adas, "This ticket closes").await?;
    let eves = open(&world, "eve").await?;
    world.discord.sends(grace, eves, "a note")?;
    let bobs = open(&world, "bob").await?;
    world.discord.sends(grace, bobs, "!r one answer")?;
    world.shown(bobs, "#1 · ✅ delivered").await?;
    world.discord.sends_dm(cleo, "first of cleo")?;
    prompt(&world, cleo).await?;
    world.discord.sends_dm(cleo, "second of cleo")?;
    world.at_rest().await?;

    let bobs_direct = direct(&world, bob)?;
    for channel in [bobs, bobs_direct] {
        fail(&world, "POST", channel);
    }
    world.discord.sends_dm(bob, "second of bob")?;
    world.discord.sends_dm(bob, "third of bob")?;
    queued(&world, 2).await?;
    world.discord.sends(grace, bobs, "!r another answer")?;
    // Its copy, and itself.
    queued(&world, 4).await?;
    world.session_is_kept().await?;
    world.kill_bot().await?;

    world.discord.trouble(&Trouble::ExpireSessions);
    // Discord lets nobody identify twice in five seconds.
    world.discord.advance(Duration::seconds(10));
    world.discord.sends_dm(eve, "second of eve")?;
    fail(&world, "GET", direct(&world, eve)?);
    world.run().await?;
    let store = world.store().await?;
    let only_eve = async {
        loop {
            let gaps = store.read().await?.catch_ups().all().await?;
            if !gaps.is_empty() && gaps.iter().all(|gap| gap.user_id == id(eve)) {
                return anyhow::Ok(());
            }
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
    };
    tokio::time::timeout(SOON, only_eve).await??;
    store.database().close().await;
    world.kill_bot().await?;

    world.discord.sends_dm(eve, "third of eve")?;
    let copy = world.folder.path().join("left.sqlite");
    // Nothing is migrated: that is for the build that goes on.
    let store = Store::open(&world.database()).await?;
    store.database().copy_to(&copy).await?;
    store.database().close().await;
    world.discord.act(Action::ClearFaults)?;
    Ok(LeftWork {
        database: fs::read(copy)?,
        discord: world.discord.read(discord_sim::World::save),
    })
}

/// Waits until so many rows of the outbox are pending.
async fn queued(world: &World, rows: usize) -> anyhow::Result<()> {
    let store = world.store().await?;
    let queued = async {
        while store.read().await?.outbox().pending(None, 10).await?.len() < rows {
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
        anyhow::Ok(())
    };
    tokio::time::timeout(SOON, queued).await??;
    store.database().close().await;
    Ok(())
}

fn fail(world: &World, method: &str, channel: Id) {
    world.discord.fails(Rule {
        count: None,
        ..Rule::once(
            method,
            &format!("channels/{channel}/messages"),
            Fault::Status(503),
        )
    });
}

/// The conversation between a member and the bot.
fn direct(world: &World, member: Id) -> anyhow::Result<Id> {
    let messages = world.discord.dm_messages(member);
    let first = messages.first().context("they have not written yet")?;
    Ok(first.channel)
}

/// Has the build under test go on with what was left: everything happens, once
/// and in its order.
async fn go_on(left: LeftWork) -> Story {
    let at = left.discord.at;
    let mut world = builder().restoring(left.discord).build().await?;
    world.set_clock_to(at)?;
    fs::write(world.database(), left.database)?;
    // The gateway is elsewhere than it was for the bot before.
    let store = Store::open(&world.database()).await?;
    let mut tx = store.write().await?;
    if let Some(mut session) = tx.sessions().get(0).await? {
        session.resume_url = world.discord.gateway_url();
        tx.sessions().save(0, &session, at).await?;
    }
    tx.commit().await?;
    store.database().close().await;
    let (ada, bob, grace) = (world.ada, world.bob, world.grace);
    let (cleo, dan, eve) = (world.user("cleo")?, world.user("dan")?, world.user("eve")?);
    let [adas, bobs, eves] = [
        world.channel("ada")?,
        world.channel("bob")?,
        world.channel("eve")?,
    ];

    world.run().await?;
    world.at_rest().await?;

    assert_eq!(
        world.said_in(bobs)[1..],
        [
            "bob | hello?",
            "grace | one answer | #1 · ✅ delivered",
            "bob | second of bob",
            "bob | third of bob",
            "grace | another answer | #2 · ✅ delivered",
        ]
    );
    let answers = world.told(bob).into_iter();
    let answers: Vec<_> = answers
        .filter(|answer| answer.starts_with("grace"))
        .collect();
    assert_eq!(answers, ["grace | one answer", "grace | another answer"]);
    assert_eq!(
        world.said_in(eves)[1..],
        [
            "eve | hello?",
            "a note",
            "eve | second of eve",
            "eve | third of eve",
        ]
    );

    // Nothing of cleo is shown before she chooses.
    assert!(world.channel("cleo").is_err());
    let asked = world.told(cleo).into_iter();
    assert_eq!(asked.filter(|text| text.contains("about?")).count(), 1);
    choose(&world, cleo, "Billing").await?;
    let cleos = world.ticket("cleo", 3).await?.id;
    world.told_about(cleo, "**Billing**").await?;
    world.at_rest().await?;
    assert_eq!(
        world.said_in(cleos)[1..],
        ["cleo | first of cleo", "cleo | second of cleo"]
    );

    // Tickets are found by their channels and by their members.
    world
        .slash(grace, eves, "reply", &[("text", "here we are")])
        .await?;
    world.told_about(eve, "grace | here we are").await?;
    let dans = open(&world, "dan").await?;
    assert_eq!(world.said_in(dans)[1..], ["dan | hello?"]);

    assert!(world.discord.read(|sim| sim.channel_by_id(adas).is_some()));
    world.stop_bot().await?;
    world.set_clock_to(at + Duration::hours(3))?;
    world.discord.advance(Duration::hours(3));
    world.run().await?;
    gone(&world, adas).await?;
    world.told_about(ada, "as planned").await?;
    world.at_rest().await?;
    let farewells = world.told(ada).into_iter();
    assert_eq!(
        farewells
            .filter(|farewell| farewell.contains("as planned"))
            .count(),
        1
    );

    let store = world.store().await?;
    let mut tx = store.read().await?;
    let statuses = async |tx: &mut storage::modmail::Tx, member| {
        let tickets = tx.tickets().of_member(id(member), None, 10).await?;
        anyhow::Ok(
            tickets
                .iter()
                .map(|ticket| ticket.status)
                .collect::<Vec<_>>(),
        )
    };
    assert_eq!(statuses(&mut tx, ada).await?, [TicketStatus::Closed]);
    assert_eq!(
        statuses(&mut tx, dan).await?,
        [TicketStatus::Open, TicketStatus::Closed]
    );
    drop(tx);
    store.database().close().await;
    world.finish().await
}
