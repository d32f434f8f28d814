//! What can be asked of the bot.

mod assignment;
mod bot;
mod members;
mod replies;
mod status;
mod tickets;

use botkit::command::{Ctx, Failure, Registry};
use storage::modmail::{Ticket, TicketStatus, Tx};

pub(crate) use self::replies::{Reply, SendNote};
use crate::{App, config::Closing};

/// Every command of this bot that the settings leave to be called.
#[must_use]
pub fn registry(closing: &Closing) -> Registry<App> {
    let registry = replies::register(Registry::default());
    let registry = tickets::register(registry);
    let registry = assignment::register(registry);
    let registry = status::register(registry);
    let registry = bot::register(registry);
    members::register(registry, closing)
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

    use botkit::text::testing::unused;

    use super::*;

    fn every_command() -> botkit::command::Registry<App> {
        super::registry(&Closing {
            by_member: true,
            ratings_channel: Some(twilight_model::id::Id::new(1).into()),
            ..Closing::default()
        })
    }

    #[test]
    fn discord_would_take_every_command_and_every_text_is_there() -> anyhow::Result<()> {
        let faults = every_command().faults(&crate::texts()?);

        assert_eq!(faults, [""; 0]);
        Ok(())
    }

    #[test]
    fn every_text_is_used() -> anyhow::Result<()> {
        let described = every_command().keys();
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let texts = include_str!("../../../../locales/modmail/en/modmail.ftl");

        let unused = unused(texts, &folder, |key| described.contains(key))?;

        assert_eq!(unused, [""; 0]);
        Ok(())
    }
}
