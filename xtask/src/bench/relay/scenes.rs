//! What is measured, scene by scene.

use std::{path::Path, time::Duration};

use discord_sim::{Action, Fault, Rule, Scope};
use tokio::time::Instant;

use super::{Relay, Scene};
use crate::bench::{
    load::{Delays, write},
    stage::{Size, Stage},
    verdict::Figure,
};

/// How many messages a second the targets speak of.
const RATE: u32 = 50;

/// How many a second go on while something else is wrong.
const CALM: u32 = 20;

/// For how long something is wrong.
const TROUBLE: Duration = Duration::from_mins(1);

pub(super) async fn play(
    scene: Scene,
    relay: &Relay,
    programs: &Path,
) -> anyhow::Result<Vec<Figure>> {
    println!("{scene:?} …");
    let size = Size {
        members: relay.members,
        others: 0,
        answer_millis: relay.answer_millis,
        rate_limits: true,
    };
    match scene {
        Scene::Latency => latency(relay, programs, size).await,
        Scene::Burst => burst(programs, size).await,
        Scene::Stuck => stuck(programs, size).await,
        Scene::Storm => storm(programs, size).await,
        Scene::Raid => raid(programs, size).await,
        Scene::Memory => memory(programs, size).await,
    }
}

/// Who relays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Who {
    Floor,
    Bot,
}

/// One round: so many messages, so many a second (0 is all at once).
async fn round(
    who: Who,
    programs: &Path,
    size: Size,
    count: u32,
    rate: u32,
) -> anyhow::Result<Delays> {
    let stage = Stage::build(programs, size).await?;
    let process = match who {
        Who::Floor => stage.start_floor().await?,
        Who::Bot => stage.start_bot("").await?,
    };
    let delays = write(&stage, &stage.members, "load", count, rate).await?;
    let delays = delays.delays(&stage).await?;
    process.end().await?;
    Ok(delays)
}

async fn latency(relay: &Relay, programs: &Path, size: Size) -> anyhow::Result<Vec<Figure>> {
    let mut figures = Vec::new();
    for rate in [CALM, RATE] {
        let count = relay.seconds * rate;
        let (mut floor, mut bot) = (Vec::new(), Vec::new());
        for _ in 0..relay.rounds {
            floor.push(round(Who::Floor, programs, size, count, rate).await?);
            bot.push(round(Who::Bot, programs, size, count, rate).await?);
        }
        let (floor, bot) = (Delays::join(floor), Delays::join(bot));
        for (name, share, most) in [("p50", 0.5, 1.3), ("p99", 0.99, 2.0)] {
            let (floor, bot) = (floor.percentile(share), bot.percentile(share));
            let ratio = bot.as_secs_f64() / floor.as_secs_f64();
            figures.push(Figure::judged(
                format!("{name} from dispatch to post, {rate} messages a second"),
                format!("floor {floor:.0?}, bot {bot:.0?}: {ratio:.2}"),
                format!("at most {most} times the floor"),
                ratio <= most,
            ));
        }
    }
    Ok(figures)
}

async fn burst(programs: &Path, size: Size) -> anyhow::Result<Vec<Figure>> {
    let count = u32::try_from(size.members)?;
    let mut figures = Vec::new();
    for who in [Who::Floor, Who::Bot] {
        let delays = round(who, programs, size, count, 0).await?;
        let throughput = f64::from(count) / delays.longest().as_secs_f64();
        figures.push(Figure::told(
            format!("{count} members write at once, {who:?}"),
            format!(
                "{throughput:.0} messages/s, p50 {:.0?}, p99 {:.0?}",
                delays.percentile(0.5),
                delays.percentile(0.99)
            ),
        ));
    }
    Ok(figures)
}

async fn stuck(programs: &Path, size: Size) -> anyhow::Result<Vec<Figure>> {
    let stage = Stage::build(programs, size).await?;
    let process = stage.start_bot("").await?;
    let Some((first, others)) = stage.members.split_first() else {
        return Ok(Vec::new());
    };
    let count = CALM * u32::try_from(TROUBLE.as_secs())?;
    let before = write(&stage, others, "calm", count / 2, CALM).await?;
    let before = before.delays(&stage).await?.percentile(0.99);

    stage.discord.fails(Rule {
        method: Some("POST".to_owned()),
        path: format!("/channels/{}/messages", first.1),
        skip: 0,
        count: None,
        fault: Fault::Status(503),
    });
    let stuck = write(&stage, &[*first], "stuck", 20, 0).await?;
    let during = write(&stage, others, "load", count, CALM).await?;
    let during = during.delays(&stage).await?.percentile(0.99);
    stage.discord.act(Action::ClearFaults)?;
    // In the end those are there as well.
    stuck.delays(&stage).await?;
    process.end().await?;

    let worse = during.saturating_sub(before);
    Ok(vec![Figure::judged(
        "p99 of the others while one ticket is stuck for 60 s",
        format!("{before:.0?} before, {during:.0?} then"),
        "within 300 ms of normal",
        worse <= Duration::from_millis(300),
    )])
}

async fn storm(programs: &Path, size: Size) -> anyhow::Result<Vec<Figure>> {
    let stage = Stage::build(programs, size).await?;
    let process = stage.start_bot("").await?;
    let calm = write(&stage, &stage.members, "calm", 20, CALM).await?;
    calm.delays(&stage).await?;

    stage.discord.fails(Rule {
        method: None,
        path: "**".to_owned(),
        skip: 0,
        count: None,
        fault: Fault::RateLimited {
            scope: Scope::Edge,
            retry_after: 1.0,
        },
    });
    let begun = Instant::now();
    let waiting = write(&stage, &stage.members, "storm", 60, 10).await?;
    tokio::time::sleep_until(begun + TROUBLE).await;
    let refused = stage.discord.read(|world| {
        world
            .requests()
            .filter(|request| request.fault.is_some())
            .count()
    });
    stage.discord.act(Action::ClearFaults)?;
    let over = Instant::now();
    let after = write(&stage, &stage.members, "after", 1, 0).await?;
    after.delays(&stage).await?;
    let service = over.elapsed();
    waiting.delays(&stage).await?;
    process.end().await?;

    Ok(vec![
        Figure::judged(
            "requests in a minute of nothing but 429 (edge)",
            refused.to_string(),
            "at most 90",
            refused <= 90,
        ),
        Figure::judged(
            "until a message is relayed after it",
            format!("{service:.1?}"),
            "within 3 s",
            service <= Duration::from_secs(3),
        ),
    ])
}

/// What the operator of the raided server has set.
const RAIDED: &str = "\n[limits]\nnew_tickets_per_minute = 20\n";

async fn raid(programs: &Path, size: Size) -> anyhow::Result<Vec<Figure>> {
    const MESSAGES: u32 = 5_000;
    const ACCOUNTS: usize = 1_000;
    let others = ACCOUNTS;
    let stage = Stage::build(programs, Size { others, ..size }).await?;
    let process = stage.start_bot(RAIDED).await?;
    let channels = |stage: &Stage| stage.discord.read(|sim| sim.channels(stage.guild).len());
    let before = channels(&stage);
    // Where their copies belong is not asked.
    let raiders: Vec<_> = stage.others.iter().map(|item| (*item, *item)).collect();
    let rate = MESSAGES / u32::try_from(TROUBLE.as_secs())?;
    let (raid, normal) = tokio::join!(
        write(&stage, &raiders, "raid", MESSAGES, rate),
        write(&stage, &stage.members, "normal", 60, 1),
    );
    raid?;
    let p99 = normal?.delays(&stage).await?.percentile(0.99);
    let opened = channels(&stage) - before;
    let (_, invalid) = stage.discord.read(discord_sim::Sim::invalid_requests);
    process.end().await?;
    Ok(vec![
        Figure::judged(
            "tickets opened in a raid of 5 000 messages by 1 000 accounts in 60 s",
            opened.to_string(),
            "at most 40 (20 a minute are allowed)",
            opened <= 40,
        ),
        Figure::judged(
            "invalid requests in it",
            invalid.to_string(),
            "at most 100",
            invalid <= 100,
        ),
        Figure::judged(
            "p99 of members who have a ticket, meanwhile",
            format!("{p99:.0?}"),
            "under 2 s",
            p99 < Duration::from_secs(2),
        ),
    ])
}

async fn memory(programs: &Path, size: Size) -> anyhow::Result<Vec<Figure>> {
    const MESSAGES: u32 = 10_000;
    const CROWD: usize = 100_000;
    /// Long enough for everything a start does.
    const SETTLED: Duration = Duration::from_secs(5);
    let unlimited = Size {
        answer_millis: 5,
        rate_limits: false,
        ..size
    };
    let mut figures = Vec::new();
    let mut judge = |work: &str, measured: f64, most: f64| {
        figures.push(Figure::judged(
            work,
            format!("{measured:.1} MiB"),
            format!("under {most:.0} MiB"),
            measured < most,
        ));
    };

    let stage = Stage::build(programs, unlimited).await?;
    let process = stage.start_bot("").await?;
    tokio::time::sleep(SETTLED).await;
    judge("resident memory at rest", process.resident()?, 25.0);
    let load = write(&stage, &stage.members, "load", MESSAGES, 200).await?;
    load.delays(&stage).await?;
    judge("… after 10 000 messages", process.resident()?, 50.0);
    process.end().await?;
    drop(stage);

    let others = CROWD;
    let stage = Stage::build(
        programs,
        Size {
            others,
            ..unlimited
        },
    )
    .await?;
    let process = stage.start_bot("").await?;
    tokio::time::sleep(SETTLED).await;
    let work = "… with a server of 100 000 members";
    judge(work, process.resident()?, 50.0);
    process.end().await?;
    Ok(figures)
}
