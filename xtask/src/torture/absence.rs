//! Half an hour without a session: everything that was written is read back.

use std::{
    path::Path,
    time::{Duration, Instant},
};

use anyhow::{Context as _, ensure};
use discord_sim::{Draft, Id, Message, Sim, Trouble};
use storage::{
    discord::{ChannelId, MessageId},
    modmail::{NewTicket, Opened, Store, TicketId},
};

use super::{
    rules::Rules,
    stage::{Stage, is_ticket_of, now, user_id},
    step::End,
};
use crate::which::sentence;

/// How long reading and relaying may take.
const PATIENCE: Duration = Duration::from_mins(10);

/// How many of a hundred members have no open ticket.
const WITHOUT_TICKET: usize = 40;

/// What a member wrote: its text and whether there was a file.
type Written = (String, bool);

/// Plays it and tells what came out.
pub(super) async fn play(programs: &Path, members: usize) -> anyhow::Result<()> {
    let names = (0..members).map(|number| format!("member{number}"));
    // More tickets than one server takes; how those are spread is tested elsewhere.
    let mut stage = Stage::build(programs, names, &Rules::default(), |value| {
        value.channel_limits = false;
    })
    .await?;
    let tickets = know_everybody(&stage).await?;
    stage.program.start()?;
    stage.discord.wait_ready().await?;
    stage.program.end(End::Kill).await?;
    stage.discord.trouble(&Trouble::ExpireSessions);
    let mut written: Vec<Vec<Written>> = Vec::with_capacity(members);
    for (number, member) in stage.members.iter().enumerate() {
        written.push(write(&stage, number, *member)?);
    }
    stage.discord.advance(time::Duration::minutes(30));
    let messages: usize = written.iter().map(Vec::len).sum();
    let files = written.iter().flatten().filter(|vec| vec.1).count();
    println!(
        "{members} members, {} with a ticket, wrote {messages} messages, {files} with a file; \
         now the bot starts",
        tickets.len()
    );

    let begun = Instant::now();
    stage.program.start()?;
    let complete = |world: &Sim| {
        let all = stage.members.iter().zip(&written);
        let mut signed = all.map(|(member, texts)| ticks(world, stage.bot, *member) >= texts.len());
        signed.all(|length| length).then_some(())
    };
    let waited = stage.discord.wait_until(PATIENCE, complete).await;
    let took = begun.elapsed().as_secs_f64();
    stage.program.is_alive()?;

    let (mut lost, mut doubled, mut disordered, mut bare) = (0, 0, 0, 0);
    for (member, texts) in stage.members.iter().zip(&written) {
        let shown = stage.discord.read(|sim| shown(sim, &stage, *member));
        for (text, file) in texts {
            let copies: Vec<_> = shown.iter().filter(|discord| discord.0 == *text).collect();
            lost += usize::from(copies.is_empty());
            doubled += copies.len().saturating_sub(1);
            bare += usize::from(*file && copies.iter().any(|copy| !copy.1));
        }
        let order = shown.iter().filter(|discord| texts.contains(discord));
        disordered += usize::from(!order.eq(texts.iter()));
    }
    println!(
        "relayed in {took:.0} s: {lost} lost, {doubled} doubled, {disordered} members out of \
         order, {bare} without their file"
    );
    let well = waited.is_ok() && lost + doubled + disordered + bare == 0;
    if !well {
        println!(
            "the bot's log and database are in {}",
            stage.program.keep().display()
        );
        anyhow::bail!("not everything was relayed");
    }
    stage.program.dismiss().await
}

/// Writes into the bot's database what it knows: everybody's channel of direct
/// messages and how far it was read, and the tickets that are open. Returns the
/// tickets' channels.
async fn know_everybody(stage: &Stage) -> anyhow::Result<Vec<Id>> {
    let store = Store::open(&stage.program.database())
        .await
        .map_err(sentence)?;
    let mut tickets = Vec::new();
    let mut tx = store.write().await.map_err(sentence)?;
    for (number, member) in stage.members.iter().enumerate() {
        let before = stage.discord.sends_dm(*member, "before")?;
        let dm = stage.discord.read(|sim| {
            let channel = sim.dm_channel(*member, stage.bot);
            channel.map(|channel| channel.id)
        });
        let dm = channel_id(dm.context("there is no channel")?);
        let user = user_id(*member);
        let read = MessageId::from(twilight_model::id::Id::new(before.get()));
        let mut known = tx.dm_channels();
        known.remember(user, dm, now()).await.map_err(sentence)?;
        known.seen(dm, read, now()).await.map_err(sentence)?;
        if number % 100 < WITHOUT_TICKET {
            continue;
        }
        let ticket = NewTicket {
            id: TicketId::new(now()),
            user,
            user_name: format!("member{number}"),
            at: now(),
        };
        let opened = tx.tickets().open(ticket).await.map_err(sentence)?;
        let Opened::New(ticket) = opened else {
            anyhow::bail!("there is a ticket already");
        };
        let (guild, category) = (stage.guild, stage.category);
        let channel = stage.discord.change(|sim| {
            let name = format!("member{number}");
            let channel = sim.text_channel(guild, &name, Some(category))?;
            sim.describes_channel(channel, &format!("{ticket} <@{member}>"))?;
            Ok::<_, discord_sim::Refusal>(channel)
        })?;
        tickets.push(channel);
        tx.tickets()
            .bind_channel(ticket, channel_id(channel))
            .await
            .map_err(sentence)?;
    }
    tx.commit().await.map_err(sentence)?;
    store.database().close().await;
    Ok(tickets)
}

/// A member writes between one message and five; every third has a file.
fn write(stage: &Stage, number: usize, member: Id) -> anyhow::Result<Vec<Written>> {
    let mut written = Vec::new();
    for n in 0..=number % 5 {
        let text = format!("member{number} writes {n}");
        let file = (number + n).is_multiple_of(3);
        let draft = Draft::text(text.clone());
        let draft = if file {
            draft.with_file("note.txt", text.clone().into_bytes())
        } else {
            draft
        };
        stage.discord.sends_dm(member, draft)?;
        written.push((text, file));
    }
    ensure!(!written.is_empty(), "nobody writes nothing");
    Ok(written)
}

/// How many messages of a member the bot has signed.
fn ticks(world: &Sim, bot: Id, member: Id) -> usize {
    let messages = world.dm_messages(member, bot);
    let signed = |message: &&Message| {
        let mut signs = message.reactions.iter();
        signs.any(|sign| sign.emoji == "✅" && sign.users.contains(&bot))
    };
    messages.into_iter().filter(signed).count()
}

/// What staff see of a member: texts and whether there is a file.
fn shown(world: &Sim, stage: &Stage, member: Id) -> Vec<Written> {
    let channels = world.channels(stage.guild);
    let own = channels
        .into_iter()
        .filter(|channel| is_ticket_of(world, channel, member));
    let messages = own.flat_map(|item| world.channel_messages(item.id));
    let copies = messages.filter(|message| message.author == stage.bot);
    let of = |message: &Message| {
        let text = message.embeds.first()?.get("description")?.as_str()?;
        Some((text.to_owned(), !message.attachments.is_empty()))
    };
    copies.filter_map(of).collect()
}

fn channel_id(id: Id) -> ChannelId {
    ChannelId::from(twilight_model::id::Id::new(id.get()))
}
