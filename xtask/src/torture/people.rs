//! What members and staff do in a run.

use std::time::Duration;

use anyhow::Context as _;
use discord_sim::{Id, Message, Sim};
use serde_json::json;

use super::{
    observe::{Sides, signs},
    reactions,
    run::Run,
};

/// How long a member waits for a menu.
const SHOWN_SOON: Duration = Duration::from_millis(300);

impl Run {
    /// A member chooses from the menu they are shown, if there is one soon.
    pub(super) async fn choose(&self, member: Id, pick: usize) {
        let (discord, bot) = (&self.stage.discord, self.stage.bot);
        let menu = |world: &Sim| {
            let mut messages = world.dm_messages(member, bot).into_iter().rev();
            messages.find_map(|message| Some((message.channel, message.id, menu(message)?)))
        };
        let shown = discord.wait_until(SHOWN_SOON, menu).await;
        if let Ok((channel, message, (custom_id, values))) = shown {
            let value = values.get(pick % values.len().max(1)).cloned();
            let choose = |sim: &mut Sim| {
                sim.selects(member, channel, message, &custom_id, &Vec::from_iter(value))
            };
            // Discord refuses where the menu went this very moment.
            let _taken = discord.change(choose);
        }
    }

    pub(super) fn edit(&mut self, member: usize, back: usize, text: &str) -> anyhow::Result<()> {
        let member = person(&self.stage.members, member)?;
        if let Some((channel, message)) = self.own(member, back, false) {
            let edit = |sim: &mut Sim| sim.edits(member, channel, message, text);
            self.stage.discord.change(edit)?;
            self.changes += 1;
        }
        Ok(())
    }

    pub(super) fn erase(&mut self, member: usize, back: usize) -> anyhow::Result<()> {
        let member = person(&self.stage.members, member)?;
        if let Some((channel, message)) = self.own(member, back, true) {
            let delete = |sim: &mut Sim| sim.deletes(member, channel, message);
            self.stage.discord.change(delete)?;
            self.changes += 1;
        }
        Ok(())
    }

    /// A member closes their direct messages, or opens them again.
    pub(super) fn close_dms(&self, member: usize, closed: bool) -> anyhow::Result<()> {
        let member = person(&self.stage.members, member)?;
        let close = |sim: &mut Sim| sim.closes_dms(member, closed);
        Ok(self.stage.discord.change(close)?)
    }

    /// A member or somebody of the staff reacts with an emoji of another server.
    pub(super) fn react(
        &mut self,
        member: usize,
        staff: Option<usize>,
        back: usize,
    ) -> anyhow::Result<()> {
        let stage = &self.stage;
        let member = person(&stage.members, member)?;
        let staff = staff.map(|place| person(&stage.staff, place)).transpose()?;
        let Some(ticket) = stage.ticket(member) else {
            return Ok(());
        };
        let sides = Sides {
            bot: stage.bot,
            guild: stage.guild,
            member,
        };
        let name = format!("blob{}", self.reacted.len() + 1);
        let emoji = (stage.elsewhere, name.as_str());
        let react = |sim: &mut Sim| reactions::react(sim, sides, (ticket, staff), back, emoji);
        // Discord refuses more than twenty on a message.
        let reacted = stage.discord.change(react);
        self.reacted.extend(reacted.ok().flatten());
        Ok(())
    }

    /// One of a member's messages, from the last one backwards, and its channel;
    /// if they look for it, one that the bot has signed.
    fn own(&self, member: Id, back: usize, signed: bool) -> Option<(Id, Id)> {
        let bot = self.stage.bot;
        self.stage.discord.read(|world| {
            let messages = world.dm_messages(member, bot).into_iter().rev();
            let mut own = messages.filter(|message| message.author == member);
            let message = own.nth(back)?;
            (!signed || signs(message, bot, "✅") > 0).then_some((message.channel, message.id))
        })
    }

    /// Somebody of the staff calls a command in a member's ticket. Returns the
    /// ticket's channel, if Discord took the call, and the interaction.
    pub(super) fn command(
        &self,
        member: usize,
        staff: usize,
        typed: bool,
        command: &str,
        options: &[(&str, &str)],
    ) -> anyhow::Result<Option<(Id, Option<Id>)>> {
        let member = person(&self.stage.members, member)?;
        let staff = person(&self.stage.staff, staff)?;
        let Some(channel) = self.stage.ticket(member) else {
            return Ok(None);
        };
        let discord = &self.stage.discord;
        let called = if typed {
            let mut line = format!("!{command}");
            for (name, value) in options {
                if *name == "after" {
                    line += " -after";
                }
                line = format!("{line} {value}");
            }
            discord.sends(staff, channel, line.as_str()).map(|_| None)
        } else {
            let options = options.iter();
            let options = options.map(|(name, value)| ((*name).to_owned(), json!(value)));
            let called = discord.runs_slash(staff, channel, command, options.collect());
            called.map(Some)
        };
        // Discord refuses where the channel was deleted this very moment.
        Ok(called.ok().map(|interaction| (channel, interaction)))
    }
}

/// The select of a message that asks what it is about, and the values it offers.
fn menu(message: &Message) -> Option<(String, Vec<String>)> {
    let select = message.components.first()?.pointer("/components/0")?;
    let id = select.get("custom_id")?.as_str()?;
    let options = select.get("options")?.as_array()?.iter();
    let values = options.filter_map(|option| Some(option.get("value")?.as_str()?.to_owned()));
    // There is one of languages, too, and what is said is compared in English.
    id.starts_with("choose")
        .then(|| (id.to_owned(), values.collect()))
}

pub(super) fn person(people: &[Id], place: usize) -> anyhow::Result<Id> {
    people
        .get(place)
        .copied()
        .context("there is no such person")
}
