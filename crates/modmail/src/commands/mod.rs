//! What can be asked of the bot.

mod alerts;
mod aliases;
mod assignment;
mod bot;
mod categories;
mod category;
mod configuration;
mod history;
mod members;
mod moment;
mod paging;
mod panel;
mod permissions;
mod person;
mod preferences;
mod reminders;
mod replies;
mod rules;
mod settled;
mod sight;
mod snippets;
mod statistics;
mod status;
mod suggestions;
mod texts;
mod tickets;
mod together;
mod who;

use botkit::command::{Ctx, Failure, Form, Registry};
use storage::modmail::{Ticket, TicketStatus, Tx};
use twilight_model::id::Id;

pub(crate) use self::{
    replies::{Reply, SendNote},
    snippets::SendSnippet,
};
use crate::{
    App,
    config::{Closing, Suggestions},
};

/// Every command of this bot that the settings leave to be called.
#[must_use]
pub fn registry(closing: &Closing, suggestions: Suggestions) -> Registry<App> {
    let registry = replies::register(Registry::default());
    let registry = snippets::register(registry);
    let registry = aliases::register(registry);
    let registry = tickets::register(registry);
    let registry = assignment::register(registry);
    let registry = together::register(registry);
    let registry = status::register(registry);
    let registry = rules::register(registry);
    let registry = history::register(registry);
    let registry = reminders::register(registry);
    let registry = alerts::register(registry);
    let registry = statistics::register(registry);
    let registry = preferences::register(registry);
    let registry = category::register(registry);
    let registry = panel::register(registry);
    let registry = suggestions::register(registry, suggestions);
    let registry = texts::register(registry);
    let registry = configuration::register(registry);
    let registry = permissions::register(registry);
    let registry = person::register(registry);
    let registry = bot::register(registry);
    members::register(registry, closing)
}

/// Every command there is, whatever the settings leave of them.
#[must_use]
pub fn every() -> Registry<App> {
    let channel = Some(Id::new(1).into());
    let closing = Closing {
        by_member: true,
        ratings_channel: channel,
        ..Closing::default()
    };
    let suggestions = Suggestions {
        channel,
        ..Suggestions::default()
    };
    registry(&closing, suggestions)
}

/// The open ticket a command was called in.
async fn ticket(tx: &mut Tx, ctx: &Ctx<'_, App>) -> Result<Ticket, Failure> {
    let none = || ctx.refuse("not-a-ticket", &botkit::args! {});
    let channel = ctx.origin.channel.ok_or_else(none)?;
    let ticket_row = tx.tickets().around(channel.into()).await?;
    match ticket_row {
        Some(ticket_row) if ticket_row.status == TicketStatus::Open => Ok(ticket_row),
        Some(ticket_row) => Err(over(ctx, &ticket_row)),
        None => Err(none()),
    }
}

/// Refuses what was typed where others than the staff may read the answer: outside
/// of tickets.
async fn among_staff(ctx: &Ctx<'_, App>, tx: &mut Tx, command: &str) -> Result<(), Failure> {
    if ctx.origin.form != Form::Prefix {
        return Ok(());
    }
    let ticket = match ctx.origin.channel {
        Some(channel) => tx.tickets().around(channel.into()).await?,
        None => None,
    };
    match ticket {
        Some(_) => Ok(()),
        None => Err(ctx.refuse("history-not-here", &botkit::args! { "command" => command })),
    }
}

/// Says that a ticket is closed, and by whom if somebody did it.
fn over(ctx: &Ctx<'_, App>, ticket: &Ticket) -> Failure {
    match ticket.closed_by {
        Some(by) => ctx.refuse(
            "ticket-closed-by",
            &botkit::args! { "staff" => by.to_string() },
        ),
        None => ctx.refuse("ticket-closed", &botkit::args! {}),
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use botkit::{
        args,
        command::Called,
        text::{ENGLISH, testing::unused},
    };

    use super::*;
    use crate::decide::other_bots::{DRAGORY, Here, MODMAIL, instead};

    #[test]
    fn discord_would_take_every_command_and_every_text_is_there() -> anyhow::Result<()> {
        let faults = every().faults(&crate::texts()?);

        assert_eq!(faults, [""; 0]);
        Ok(())
    }

    #[test]
    fn every_command_of_other_bots_has_ours_or_a_sentence() -> anyhow::Result<()> {
        let (registry, texts) = (every(), crate::texts()?);
        for (name, here) in MODMAIL.iter().chain(DRAGORY) {
            let (word, rest) = name.split_once(' ').unwrap_or((name, ""));
            let ours = match registry.called_by(word, rest) {
                Called::Command(spec) => Some(spec.name),
                Called::Group => Some(match word {
                    "s" => "snippet",
                    "perms" => "permissions",
                    word => word,
                }),
                Called::Unknown => None,
            };
            match here {
                Here::Command(command) => assert_eq!(ours, Some(*command), "{name}"),
                Here::Text(key) => {
                    assert_eq!(ours, None, "`{name}` is ours: the table should say so");
                    assert_eq!(instead(word, rest), Some(*key), "{name}");
                    assert!(texts.find(ENGLISH, key, &args! {}).is_some(), "{key}");
                }
            }
        }
        Ok(())
    }

    #[test]
    fn every_text_is_used() -> anyhow::Result<()> {
        let described = every().keys();
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let texts = include_str!("../../../../locales/modmail/en/modmail.ftl");

        let unused = unused(texts, &folder, |key| described.contains(key))?;

        assert_eq!(unused, [""; 0]);
        Ok(())
    }
}
