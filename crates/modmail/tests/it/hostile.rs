//! What Discord, or what stands in its place, should never send.

use std::{collections::BTreeMap, time::Duration};

use anyhow::Context as _;
use discord_sim::{Draft, Fault, Oddity, Rule, Trouble};
use serde_json::json;

use crate::world::{SOON, Story, World, said};

const SECRET: &str = "a word nobody else may read";

/// Makes the next event of a name odd.
fn next_is_odd(world: &World, event: &str, oddity: Oddity) {
    world.discord.trouble(&Trouble::Odd {
        event: event.to_owned(),
        oddity,
        count: 1,
    });
}

#[tokio::test]
async fn a_message_with_an_odd_field_is_relayed_and_not_logged() -> Story {
    let world = World::start().await?;
    let ticket = world.open_ticket(world.ada).await?.channel.id;
    let oddities = [
        Oddity::set(
            "/author/avatar_decoration_data",
            json!({ "asset": "v2_a_1", "sku_id": "1" }),
        ),
        Oddity::set("/embeds", json!([{ "type": 7 }])),
        Oddity::without("/pinned"),
        Oddity::set("/components", json!([{ "type": 1, "components": "none" }])),
    ];

    for (number, oddity) in oddities.into_iter().enumerate() {
        next_is_odd(&world, "MESSAGE_CREATE", oddity);
        let text = format!("{SECRET} {number}");
        let written = world.discord.sends_dm(world.ada, text.as_str())?;
        world.signed(world.ada, written, "✅").await?;
        world.shown(ticket, &text).await?;
    }

    assert_eq!(world.times_logged(SECRET)?, 0);
    world.logged_times("without what is odd", 4).await?;
    world.finish().await
}

#[tokio::test]
async fn what_staff_write_with_an_odd_field_is_taken() -> Story {
    let world = World::start().await?;
    let ticket = world.open_ticket(world.ada).await?.channel.id;

    next_is_odd(
        &world,
        "MESSAGE_CREATE",
        Oddity::set("/member/avatar", json!(7)),
    );
    world
        .discord
        .sends(world.grace, ticket, "!reply it works")?;

    world.told_about(world.ada, "it works").await?;
    world.finish().await
}

#[tokio::test]
async fn a_message_that_cannot_be_read_is_signed() -> Story {
    let world = World::start().await?;
    let ticket = world.open_ticket(world.ada).await?.channel.id;

    next_is_odd(
        &world,
        "MESSAGE_CREATE",
        Oddity::set("/content", json!([SECRET])),
    );
    let unread = world.discord.sends_dm(world.ada, "one")?;
    let two = world.discord.sends_dm(world.ada, "two")?;

    world.signed(world.ada, unread, "❌").await?;
    world.signed(world.ada, two, "✅").await?;
    assert_eq!(
        world.said_in(ticket).last().map(String::as_str),
        Some("ada | two")
    );
    assert_eq!(world.times_logged(SECRET)?, 0);
    world.finish().await
}

#[tokio::test]
async fn an_edit_that_cannot_be_read_is_fetched() -> Story {
    let world = World::start().await?;
    let ticket = world.open_ticket(world.ada).await?.channel.id;
    let written = world.discord.sends_dm(world.ada, "one")?;
    world.signed(world.ada, written, "✅").await?;
    let channel = world.discord.dm_messages(world.ada)[0].channel;

    next_is_odd(
        &world,
        "MESSAGE_UPDATE",
        Oddity::set("/content", json!([SECRET])),
    );
    world
        .discord
        .change(|sim| sim.edits(world.ada, channel, written, "two"))?;

    world.shown(ticket, "ada | two").await?;
    assert_eq!(world.times_logged(SECRET)?, 0);
    world.finish().await
}

#[tokio::test]
async fn a_deletion_of_which_only_the_ids_can_be_read_is_taken() -> Story {
    let world = World::start().await?;
    let ticket = world.open_ticket(world.ada).await?.channel.id;
    let note = world.discord.sends(world.grace, ticket, "a note")?;

    next_is_odd(
        &world,
        "MESSAGE_DELETE",
        Oddity::set("/guild_id", json!("a server")),
    );
    world
        .discord
        .change(|sim| sim.deletes(world.grace, ticket, note))?;
    world.at_rest().await?;

    let store = world.store().await?;
    let note = twilight_model::id::Id::new(note.get()).into();
    let stored = store.read().await?.messages().by_inbox(note).await?;
    assert!(stored.context("no note")?.deleted_at.is_some());
    world.finish().await
}

#[tokio::test]
async fn a_command_about_a_member_with_an_odd_field_is_answered() -> Story {
    let world = World::start().await?;
    let staff_room = world.text_channel("staff")?;
    let ada = world.ada.to_string();

    next_is_odd(
        &world,
        "INTERACTION_CREATE",
        Oddity::without("/data/resolved/members/*/pending"),
    );
    let answer = world
        .slash(world.grace, staff_room, "new_thread", &[("member", &ada)])
        .await?;

    world.ticket("ada", 1).await?;
    assert!(
        !said(&answer).contains("could not read"),
        "{}",
        said(&answer)
    );
    world.finish().await
}

#[tokio::test]
async fn a_command_that_cannot_be_read_is_answered_too() -> Story {
    let world = World::start().await?;
    let ticket = world.open_ticket(world.ada).await?.channel.id;

    let odd = json!([{ "name": "after", "type": 3, "value": { "in": "an hour" } }]);
    next_is_odd(
        &world,
        "INTERACTION_CREATE",
        Oddity::set("/data/options", odd),
    );
    let answer = world.slash(world.grace, ticket, "close", &[]).await?;

    assert!(
        said(&answer).contains("could not read"),
        "{}",
        said(&answer)
    );
    world.at_rest().await?;
    assert!(world.channel("ada").is_ok(), "the ticket is open");
    world.finish().await
}

#[tokio::test]
async fn an_absence_is_read_whatever_stands_in_the_way_for_a_while() -> Story {
    let world = World::start().await?;
    let ticket = world.open_ticket(world.ada).await?.channel.id;
    world.session_is_kept().await?;
    world.at_rest().await?;
    let faults = [
        Fault::Status(404),
        Fault::Status(302),
        Fault::Status(413),
        Fault::Refused(50_001),
        Fault::Refused(40_333),
        Fault::Refused(130_000),
        Fault::Refused(0),
        Fault::Padded(33 * 1024 * 1024),
        Fault::Odd(Oddity::set("/*/author/flags", json!("odd"))),
    ];
    for fault in faults {
        world
            .discord
            .fails_once("GET", "/channels/*/messages", fault);
    }

    world.discord.trouble(&Trouble::Refuse { on: true });
    world.discord.trouble(&Trouble::ExpireSessions);
    world.discord.trouble(&Trouble::Cut);
    let written = world.discord.sends_dm(world.ada, "while you were away")?;
    world.discord.trouble(&Trouble::Refuse { on: false });

    world.signed(world.ada, written, "✅").await?;
    world.shown(ticket, "while you were away").await?;
    world.finish().await
}

#[tokio::test]
async fn a_message_arrives_once_whatever_stands_in_its_way_for_a_while() -> Story {
    let world = World::start().await?;
    let ticket = world.open_ticket(world.ada).await?.channel.id;
    world.at_rest().await?;
    let path = format!("/channels/{ticket}/messages");
    for fault in [
        Fault::Status(404),
        Fault::Status(301),
        Fault::Refused(40_333),
        Fault::Refused(130_000),
        Fault::Padded(33 * 1024 * 1024),
    ] {
        world.discord.fails(Rule::once("POST", &path, fault));
    }

    let one = world.discord.sends_dm(world.ada, "one")?;
    let two = world.discord.sends_dm(world.ada, "two")?;

    world.signed(world.ada, one, "✅").await?;
    world.signed(world.ada, two, "✅").await?;
    let said = world.said_in(ticket);
    assert_eq!(said[2..], ["ada | one", "ada | two"]);
    world.finish().await
}

#[tokio::test]
async fn an_answer_in_private_survives_a_refusal_in_passing() -> Story {
    let world = World::start().await?;
    let ticket = world.open_ticket(world.ada).await?.channel.id;
    world.at_rest().await?;
    let private = world.discord.dm_messages(world.ada)[0].channel;
    let path = format!("/channels/{private}/messages");
    for fault in [
        Fault::Refused(50_001),
        Fault::Status(403),
        Fault::Refused(50_001),
    ] {
        world.discord.fails(Rule::once("POST", &path, fault));
    }

    world
        .discord
        .sends(world.grace, ticket, "!reply it works")?;

    world.told_about(world.ada, "it works").await?;
    world.finish().await
}

#[tokio::test]
async fn absurd_rate_limits_stop_nobody() -> Story {
    let world = World::start().await?;
    let ticket = world.open_ticket(world.ada).await?.channel.id;
    world.at_rest().await?;
    for reset in ["1e18", "1e300", "-5", "NaN"] {
        let headers: BTreeMap<String, String> = [
            ("x-ratelimit-limit", "5"),
            ("x-ratelimit-remaining", "4"),
            ("x-ratelimit-reset-after", reset),
        ]
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .into();
        let path = format!("/channels/{ticket}/messages");
        let rule = Rule::once("POST", &path, Fault::Headers(headers));
        world.discord.fails(rule);
    }

    for number in 0..5 {
        let text = format!("number {number}");
        let written = world.discord.sends_dm(world.ada, text.as_str())?;
        world.signed(world.ada, written, "✅").await?;
    }

    let expected = (0..5).map(|number| format!("ada | number {number}"));
    assert_eq!(world.said_in(ticket)[2..], expected.collect::<Vec<_>>());
    world.finish().await
}

#[tokio::test]
async fn one_rejection_of_the_token_is_not_believed() -> Story {
    let mut world = World::builder().build().await?;
    world
        .discord
        .fails_once("GET", "/users/@me", Fault::Refused(40_001));

    world.run().await?;

    world.open_ticket(world.ada).await?;
    world.finish().await
}

#[tokio::test]
async fn a_session_is_resumed_where_the_token_may_go() -> anyhow::Result<()> {
    for elsewhere in [
        "ws://192.0.2.1:9",
        "nowhere at all",
        "wss://discord.gg.example.com",
    ] {
        let mut world = World::builder().build().await?;
        let url = Some(elsewhere.to_owned());
        world.discord.trouble(&Trouble::ResumeUrl { url });
        world.run().await?;
        let ticket = world.open_ticket(world.ada).await?.channel.id;
        world.logged("the gateway session goes on").await?;

        world.discord.trouble(&Trouble::Cut);
        world.discord.sends_dm(world.ada, "after the cut")?;
        world.shown(ticket, "after the cut").await?;
        world.session_is_kept().await?;
        world.stop_bot().await?;
        world.discord.sends_dm(world.ada, "after the restart")?;
        world.run().await?;

        world.shown(ticket, "after the restart").await?;
        let begun = world.times_logged("a new gateway session has begun")?;
        assert_eq!(begun, 1, "{elsewhere}");
        world.finish().await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_gateway_that_says_nothing_is_left_for_another_connection() -> Story {
    let mut world = World::builder().movable_clock().build().await?;
    world.discord.trouble(&Trouble::Silence { on: true });
    world.start_bot()?;
    let mut ahead = time::Duration::ZERO;
    while world.times_logged("owes an answer")? == 0 {
        anyhow::ensure!(ahead < time::Duration::HOUR, "it waits for ever");
        ahead += time::Duration::seconds(70);
        world.set_clock_ahead(ahead)?;
        tokio::time::sleep(Duration::from_millis(1_500)).await;
    }

    world.discord.trouble(&Trouble::Silence { on: false });
    while world.discord.wait_ready().await.is_err() {
        anyhow::ensure!(ahead < time::Duration::HOUR, "it waits for ever");
        ahead += time::Duration::seconds(70);
        world.set_clock_ahead(ahead)?;
    }

    world.open_ticket(world.ada).await?;
    world.finish().await
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn many_large_files_at_once_take_no_more_memory_than_the_settings_say() -> Story {
    const MEBIBYTE: u64 = 1024 * 1024;
    const MEMBERS: [&str; 16] = [
        "ann", "ben", "cat", "dan", "eve", "fay", "gus", "hal", "ida", "jim", "kay", "leo", "max",
        "nia", "oda", "pam",
    ];
    let world = World::builder()
        .without_rate_limits()
        .members(&MEMBERS)
        .set("files", "memory = 16777216")
        .start()
        .await?;
    world.open_ticket(world.ada).await?;
    let before = world.peak_memory()?;

    let mut written = Vec::new();
    for (number, name) in (0_u8..).zip(MEMBERS) {
        let member = world.user(name)?;
        let file = Draft::text("look").with_file("film.mp4", vec![number; 8 * 1024 * 1024]);
        written.push((member, world.discord.sends_dm(member, file)?));
    }

    for (member, message) in written {
        world.signed(member, message, "✅").await?;
    }
    let taken = world.peak_memory()? - before;
    assert!(taken < 32 * MEBIBYTE, "{} MiB", taken / MEBIBYTE);
    world.finish().await
}

/// What the health page answers.
async fn ready(world: &World) -> anyhow::Result<String> {
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
    let log = std::fs::read_to_string(world.folder.path().join("log"))?;
    let (_, after) = log
        .split_once("health and metrics on http://")
        .context("no address is logged")?;
    let (address, _) = after.split_once('/').context("no address")?;
    let mut page = tokio::net::TcpStream::connect(address).await?;
    let request = b"GET /readyz HTTP/1.1\r\nhost: bot\r\nconnection: close\r\n\r\n";
    page.write_all(request).await?;
    let mut answer = String::new();
    page.read_to_string(&mut answer).await?;
    Ok(answer)
}

/// Waits until the health page answers with this status.
pub(crate) async fn is_ready(world: &World, status: u16) -> anyhow::Result<String> {
    let answered = async {
        loop {
            let answer = ready(world).await?;
            if answer.starts_with(&format!("HTTP/1.1 {status}")) {
                return anyhow::Ok(answer);
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    };
    tokio::time::timeout(SOON, answered).await?
}

#[tokio::test]
async fn a_bot_that_can_write_nothing_is_not_ready() -> Story {
    let world = World::builder()
        .set("health", "listen = \"127.0.0.1:0\"")
        .start()
        .await?;
    let ticket = world.open_ticket(world.ada).await?.channel.id;
    is_ready(&world, 200).await?;

    let store = world.store().await?;
    let held = store.write().await?;
    world.discord.sends_dm(world.ada, "one")?;
    let answer = is_ready(&world, 503).await?;
    assert!(answer.contains("\"database_writable\":false"), "{answer}");
    drop(held);

    world.shown(ticket, "one").await?;
    is_ready(&world, 200).await?;
    world.finish().await
}
