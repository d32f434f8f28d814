//! What staff know of a member: notes, earlier tickets, transcripts, search.

use anyhow::Context as _;
use discord_sim::{Draft, Fault, Id, Message, Rule, permissions::VIEW_CHANNEL};

use crate::{
    closing::{gone, id},
    endings::click,
    menu::choose,
    world::{SOON, Story, World, said},
};

/// What a file of a message says.
pub(crate) fn file(world: &World, message: &Message, ending: &str) -> anyhow::Result<String> {
    let mut files = message.attachments.iter();
    let file = files.find(|file| file.filename.ends_with(ending));
    let file = file.with_context(|| format!("no {ending} in {:?}", message.attachments))?;
    let bytes = world.discord.read(|sim| sim.file(file.id).cloned());
    Ok(String::from_utf8(bytes.context("it is gone")?.into())?)
}

/// Waits until a message shows this, which may be for one person alone.
pub(crate) async fn turned(
    world: &World,
    message: &Message,
    text: &str,
) -> anyhow::Result<Message> {
    let turned = world.discord.wait_until(SOON, |sim| {
        let mut messages = sim.every_message().into_iter();
        messages
            .find(|other| other.id == message.id && shows(other).contains(text))
            .cloned()
    });
    Ok(turned.await?)
}

/// All that a message shows, fields included.
fn shows(message: &Message) -> String {
    let embeds = message.embeds.iter().map(ToString::to_string);
    embeds.fold(message.content.clone(), |all, embed| all + &embed)
}

/// Has staff close the ticket of a channel, and waits until that is gone.
async fn close(world: &World, ticket: Id, reason: &str) -> anyhow::Result<()> {
    let call = format!("!close {reason}");
    world.discord.sends(world.grace, ticket, call)?;
    gone(world, ticket).await
}

#[tokio::test]
async fn notes_are_on_the_card_of_the_next_ticket_and_pinned_ones_first() -> Story {
    let world = World::start().await?;
    let ticket = world.open_ticket(world.ada).await?.channel.id;

    let first = [("text", "likes *stars*")];
    let first = world.slash(world.grace, ticket, "note", &first).await?;
    world
        .discord
        .sends(world.grace, ticket, "!note writes at night")?;
    world.shown(ticket, "Note #2").await?;
    world.discord.sends(world.grace, ticket, "!note pin 1")?;
    world.shown(ticket, "📌 Note #1 is pinned").await?;
    close(&world, ticket, "done").await?;
    let next = world.open_ticket_about(world.ada, "once more").await?;

    assert!(said(&first).contains("Note #1 on <@"), "{}", said(&first));
    assert!(first.only_for.is_some());
    let card = shows(&world.messages(next.channel.id)[0]);
    let pinned = card.find("📌 likes *stars*").context(card.clone())?;
    let other = card.find("writes at night").context(card.clone())?;
    assert!(pinned < other, "{card}");
    assert!(card.contains(&format!("<@{}>", world.grace)), "{card}");
    let told = world.told(world.ada).join("\n");
    assert!(!told.contains("night"), "{told}");
    world.finish().await
}

#[tokio::test]
async fn notes_have_pages_and_go_by_their_authors_or_moderators() -> Story {
    let world = World::start().await?;
    let staff = world.text_channel("staff")?;
    world
        .discord
        .change(|sim| sim.gives_role(world.guild, world.bob, world.supporters))?;
    let ada = world.ada.to_string();
    for number in 1..=6 {
        let text = format!("number {number}");
        let note = [("member", ada.as_str()), ("text", text.as_str())];
        world.slash(world.grace, staff, "note", &note).await?;
    }

    let page = world
        .slash(world.bob, staff, "notes", &[("member", &ada)])
        .await?;
    assert!(shows(&page).contains("number 6") && !shows(&page).contains("number 1"));
    click(&world, world.bob, &page, 1).await?;
    let last = turned(&world, &page, "number 1").await?;
    assert!(said(&last).contains("Page 2 of 2"), "{}", said(&last));
    click(&world, world.bob, &last, 0).await?;
    turned(&world, &page, "number 6").await?;

    let options = |number: i64| discord_sim::Options::from([("note".to_owned(), number.into())]);
    let delete = async |who, number| {
        let asked = world
            .discord
            .runs_slash(who, staff, "delete_note", options(number))?;
        anyhow::Ok(said(&world.discord.answer_message(asked, SOON).await?))
    };
    let theirs = delete(world.bob, 1).await?;
    assert!(theirs.contains("Only its author"), "{theirs}");
    let own = delete(world.grace, 1).await?;
    assert!(own.contains("number 1"), "{own}");
    world
        .discord
        .change(|sim| sim.gives_role(world.guild, world.bob, world.moderators))?;
    let any = delete(world.bob, 2).await?;
    assert!(any.contains("number 2"), "{any}");
    let none = delete(world.bob, 2).await?;
    assert!(none.contains("no note #2"), "{none}");
    world.finish().await
}

#[tokio::test]
async fn the_context_menu_asks_for_a_note_in_a_form() -> Story {
    let world = World::start().await?;
    let general = world.text_channel("general")?;
    let asked = world.discord.change(|sim| {
        let bot = sim.first_bot()?;
        sim.uses_user_menu(world.grace, general, bot, "Add note", world.ada)
    })?;
    world.discord.answered(asked).await?;

    let filled = world.discord.submits(asked, &[("text", "is kind")])?;
    let answer = world.discord.answer_message(filled, SOON).await?;

    assert!(said(&answer).contains("Note #1"), "{}", said(&answer));
    let store = world.store().await?;
    let mut tx = store.read().await?;
    let notes = tx.notes().of_member(id(world.ada), 0, 9).await?;
    drop(tx);
    assert_eq!(notes[0].content, "is kind");
    assert_eq!(notes[0].author_id, id(world.grace));
    world.finish().await
}

#[tokio::test]
async fn what_is_typed_where_others_read_is_not_answered_there() -> Story {
    let world = World::start().await?;
    let general = world.text_channel("general")?;
    let ada = world.ada;
    world
        .slash(
            world.grace,
            general,
            "note",
            &[("member", &ada.to_string()), ("text", "a secret")],
        )
        .await?;

    for call in [
        format!("!notes <@{ada}>"),
        format!("!logs <@{ada}>"),
        "!logs by <@123456789012345678>".to_owned(),
        "!search secret".to_owned(),
        "!transcript 1".to_owned(),
    ] {
        world.discord.sends(world.grace, general, call.as_str())?;
        world.at_rest().await?;
        let answer = world.messages(general).pop().context("no answer")?;
        let answer = said(&answer);
        assert!(answer.contains("Others might read"), "{call}: {answer}");
    }

    // And who is not of the staff is told so.
    let refused = world.slash(world.ada, general, "notes", &[]).await?;
    assert!(!said(&refused).contains("secret"), "{}", said(&refused));
    world.finish().await
}

#[tokio::test]
async fn earlier_tickets_are_found_by_member_and_by_who_answered_or_closed_them() -> Story {
    let world = World::start().await?;
    let staff = world.text_channel("staff")?;
    let first = world.open_ticket(world.ada).await?.channel.id;
    world.discord.sends(world.grace, first, "!reply hello")?;
    world.shown(first, "#1 · ✅ delivered").await?;
    close(&world, first, "all *solved*").await?;
    let second = world
        .open_ticket_about(world.ada, "again")
        .await?
        .channel
        .id;
    world.open_ticket(world.bob).await?;

    let here = world.slash(world.grace, second, "logs", &[]).await?;
    let here = said(&here);
    assert!(here.contains("2 tickets"), "{here}");
    assert!(here.contains("**#1** <@"), "{here}");
    let closed = format!(
        "closed by <@{}> · 2 messages\n> all \\*solved\\*",
        world.grace
    );
    assert!(here.contains(&closed), "{here}");
    let open = format!(
        "still open · one message https://discord.com/channels/{}/{second}",
        world.guild
    );
    assert!(here.contains(&open), "{here}");

    let grace = world.grace.to_string();
    for option in ["by", "closed-by"] {
        let found = world
            .slash(world.grace, staff, "logs", &[(option, grace.as_str())])
            .await?;
        let found = said(&found);
        assert!(
            found.contains("One ticket") && found.contains("**#1**"),
            "{found}"
        );
    }
    world
        .discord
        .sends(world.grace, second, format!("!logs closed-by <@{grace}>"))?;
    world.shown(second, "One ticket").await?;
    let none = [("member", grace.as_str())];
    let none = world.slash(world.grace, staff, "logs", &none).await?;
    assert!(said(&none).contains("no such tickets"), "{}", said(&none));
    let whose = world.slash(world.grace, staff, "logs", &[]).await?;
    assert!(said(&whose).contains("Whose?"), "{}", said(&whose));
    world.finish().await
}

#[tokio::test]
async fn a_transcript_has_every_version_and_what_was_deleted_and_runs_nothing() -> Story {
    let world = World::start().await?;
    let ticket = world.open_ticket(world.ada).await?;
    let (channel, direct) = (
        ticket.channel.id,
        world.discord.dm_messages(world.ada)[0].channel,
    );
    let hostile = "<script>alert('hi')</script> & \"quotes\"";
    let written = world.discord.sends_dm(world.ada, hostile)?;
    world.signed(world.ada, written, "✅").await?;
    world
        .discord
        .change(|sim| sim.edits(world.ada, direct, written, "better"))?;
    world.shown(channel, "ada | better").await?;
    let picture = Draft::text("look").with_file("a<b>'.png", &b"\x89PNG\r\n\x1a\nrest"[..]);
    let picture = picture.with_file("notes.txt", &b"words"[..]);
    let slip = world.discord.sends_dm(world.ada, picture)?;
    world.signed(world.ada, slip, "✅").await?;
    world
        .discord
        .change(|sim| sim.deletes(world.ada, direct, slip))?;
    world.shown(channel, "🗑️ deleted").await?;
    world.discord.sends(world.grace, channel, "only among us")?;
    world.at_rest().await?;

    let answer = world.slash(world.grace, channel, "transcript", &[]).await?;
    world.discord.sends(world.grace, channel, "!transcript")?;
    let typed = world.shown(channel, "📄 Ticket #1").await?;

    assert!(answer.only_for.is_some());
    for message in [&answer, &typed] {
        let (html, text) = (
            file(&world, message, ".html")?,
            file(&world, message, ".txt")?,
        );
        assert!(html.contains("default-src 'none'"), "{html}");
        assert!(!html.contains("<script"), "{html}");
        assert!(html.contains("&lt;script&gt;alert(&#39;hi&#39;)&lt;/script&gt;"));
        assert!(
            html.contains("src=\"data:image/png;base64,iVBORw0KGgpyZXN0\""),
            "{html}"
        );
        assert!(text.contains(hostile), "{text}");
        for part in [
            "better",
            "look",
            "deleted 2",
            "notes.txt (5 bytes, SHA-256",
            "only among us",
        ] {
            assert!(html.contains(part), "{part} in {html}");
            assert!(text.contains(part), "{part} in {text}");
        }
    }
    let none = discord_sim::Options::from([("number".to_owned(), 77.into())]);
    let asked = world
        .discord
        .runs_slash(world.grace, channel, "transcript", none)?;
    let none = said(&world.discord.answer_message(asked, SOON).await?);
    assert!(none.contains("no ticket #77"), "{none}");
    world.finish().await
}

#[tokio::test]
async fn what_was_said_is_found_in_open_and_closed_tickets_page_by_page() -> Story {
    let world = World::builder().without_rate_limits().start().await?;
    let staff = world.text_channel("staff")?;
    let old = world
        .open_ticket_about(world.bob, "my *platypus* is lost")
        .await?
        .channel
        .id;
    close(&world, old, "found").await?;
    let ticket = world.open_ticket(world.ada).await?.channel.id;
    for number in 1..=6 {
        let text = format!("platypus number {number}");
        let written = world.discord.sends_dm(world.ada, text)?;
        world.signed(world.ada, written, "✅").await?;
    }
    world.at_rest().await?;

    let bob = world.bob.to_string();
    let his = [("member", bob.as_str()), ("words", "platyp*")];
    let his = said(&world.slash(world.grace, staff, "search", &his).await?);
    let page = world
        .slash(world.grace, staff, "search", &[("words", "platypus")])
        .await?;

    assert!(his.contains("**#1** <@"), "{his}");
    assert!(his.contains("my \\***platypus**\\* is lost"), "{his}");
    assert!(
        !his.contains("https://"),
        "a closed ticket has no channel: {his}"
    );
    assert!(
        said(&page).contains(&format!("/{ticket}/")),
        "{}",
        said(&page)
    );
    click(&world, world.grace, &page, 1).await?;
    let second = turned(&world, &page, "Page 2").await?;
    let all = format!("{}{}", said(&page), said(&second));
    assert_eq!(all.matches("**platypus**").count(), 7, "{all}");
    click(&world, world.grace, &second, 0).await?;
    turned(&world, &page, "Page 1").await?;
    let nothing = world
        .slash(
            world.grace,
            staff,
            "search",
            &[("words", "\" AND ( NEAR* --")],
        )
        .await?;
    assert!(
        said(&nothing).contains("Nothing was said"),
        "{}",
        said(&nothing)
    );
    world.finish().await
}

#[tokio::test]
async fn the_pages_of_a_search_end_with_the_process_and_say_so() -> Story {
    let mut world = World::start().await?;
    let ticket = world.open_ticket_about(world.ada, "one").await?.channel.id;
    for _ in 0..6 {
        let written = world.discord.sends_dm(world.ada, "one more")?;
        world.signed(world.ada, written, "✅").await?;
    }
    let page = world
        .slash(world.grace, ticket, "search", &[("words", "one")])
        .await?;
    world.stop_bot().await?;
    world.run().await?;

    click(&world, world.grace, &page, 1).await?;

    turned(&world, &page, "too long ago").await?;
    world.finish().await
}

#[tokio::test]
async fn what_is_looked_up_speaks_its_readers_language() -> Story {
    let world = World::builder()
        .marked()
        .channel("log", "closing", "log_channel")
        .start()
        .await?;
    // By which the bot learns her language.
    let lobby = world.text_channel("lobby")?;
    world.slash(world.ada, lobby, "help", &[]).await?;
    world.at_rest().await?;
    let ticket = world
        .open_ticket_about(world.ada, "hello")
        .await?
        .channel
        .id;
    let grace = world.grace.to_string();

    world
        .slash(world.grace, ticket, "note", &[("text", "kind")])
        .await?;
    for (command, options) in [
        ("notes", &[][..]),
        ("logs", &[]),
        ("logs", &[("closed-by", grace.as_str())]),
        ("search", &[("words", "hello")]),
        ("search", &[("words", "wrong")]),
        ("transcript", &[]),
    ] {
        world.slash(world.grace, ticket, command, options).await?;
        let typed = match (command, options.first()) {
            ("logs", Some(_)) => format!("!logs closed-by <@{grace}>"),
            (_, Some((_, words))) => format!("!{command} {words}"),
            (_, None) => format!("!{command}"),
        };
        world.discord.sends(world.grace, ticket, typed)?;
        world.at_rest().await?;
    }
    for call in [
        "!note more",
        "!note pin 1",
        "!note pin 1 -off",
        "!note delete 2",
        "!notes",
    ] {
        world.discord.sends(world.grace, ticket, call)?;
        world.at_rest().await?;
    }
    close(&world, ticket, "solved").await?;
    world.shown(world.channel("log")?, "solved").await?;

    world.at_rest().await?;
    let chosen = ["ada", "hello", "kind", "more", "wrong", "solved", "grace"];
    world.speaks_to_each_in_their_language(&chosen)?;
    world.finish().await
}

#[tokio::test]
async fn who_does_not_see_a_category_does_not_find_its_tickets() -> Story {
    let mut world = World::builder()
        .hidden()
        .settings("[[categories]]\nname = \"Appeals\"\n")
        .build()
        .await?;
    let appeals = world.discord.change(|sim| {
        let place = sim.category(world.guild, "Appeals")?;
        sim.overwrites(place, world.guild, 0, VIEW_CHANNEL)?;
        for role in [world.moderators, world.bot_role] {
            sim.overwrites(place, role, VIEW_CHANNEL, 0)?;
        }
        anyhow::Ok(place)
    })?;
    world.reconfigure(|settings| {
        settings.replace(
            "name = \"Appeals\"\n",
            &format!("name = \"Appeals\"\nparent = {appeals}\n"),
        )
    })?;
    world.run().await?;
    let staff = world.text_channel("staff")?;
    world.discord.sends_dm(world.ada, "a platypus appeal")?;
    choose(&world, world.ada, "Appeals").await?;
    world.ticket("ada", 2).await?;
    world.discord.sends_dm(world.bob, "a platypus question")?;
    choose(&world, world.bob, "Something else").await?;
    world.ticket("bob", 2).await?;
    world.at_rest().await?;

    let ada = world.ada.to_string();
    let found = async |world: &World| {
        let words = [("words", "platypus")];
        let search = said(&world.slash(world.grace, staff, "search", &words).await?);
        let logs = [("member", ada.as_str())];
        let logs = said(&world.slash(world.grace, staff, "logs", &logs).await?);
        let number = discord_sim::Options::from([("number".to_owned(), 1.into())]);
        let asked = world
            .discord
            .runs_slash(world.grace, staff, "transcript", number)?;
        let transcript = said(&world.discord.answer_message(asked, SOON).await?);
        anyhow::Ok((search, logs, transcript))
    };
    let (search, logs, transcript) = found(&world).await?;
    assert!(
        search.contains("question") && !search.contains("appeal"),
        "{search}"
    );
    assert!(logs.contains("no such tickets"), "{logs}");
    assert!(transcript.contains("can't see ticket #1"), "{transcript}");

    // That nobody answers is no permission, and no refusal for good.
    let roles = format!("guilds/{}/roles", world.guild);
    world
        .discord
        .fails(Rule::times(3, "GET", &roles, Fault::Status(500)));
    let silent = world
        .slash(world.grace, staff, "search", &[("words", "platypus")])
        .await?;
    assert!(
        said(&silent).contains("Discord didn't answer"),
        "{}",
        said(&silent)
    );
    world.discord.act(discord_sim::Action::ClearFaults)?;

    world
        .discord
        .change(|sim| sim.gives_role(world.guild, world.grace, world.moderators))?;
    let (search, logs, transcript) = found(&world).await?;
    assert!(
        search.contains("question") && search.contains("appeal"),
        "{search}"
    );
    assert!(logs.contains("**#1**"), "{logs}");
    assert!(transcript.contains("📄 Ticket #1"), "{transcript}");
    world.finish().await
}
