//! What can be asked of the bot.

mod about;
mod choose;
mod close;
mod delete;
mod edit;
mod new_thread;
mod ping;
mod reply;
mod retry;
mod which;

use botkit::command::{Ctx, Failure, Help, Registry};
use storage::modmail::{Thread, ThreadStatus, Tx};

pub use self::{
    about::About,
    choose::Choose,
    close::Close,
    delete::Delete,
    edit::Edit,
    new_thread::NewThread,
    ping::Ping,
    reply::{AnonReply, Reply},
    retry::Retry,
};
use crate::App;

/// Every command of this bot.
#[must_use]
pub fn registry() -> Registry<App> {
    Registry::default()
        .with::<Reply>()
        .with::<AnonReply>()
        .with::<Edit>()
        .with::<Delete>()
        .with::<Retry>()
        .with::<Close>()
        .with::<NewThread>()
        .with::<Choose>()
        .with::<Help<App>>()
        .with::<About>()
        .with::<Ping>()
}

/// The open ticket a command was called in.
async fn ticket(tx: &mut Tx, ctx: &Ctx<'_, App>) -> Result<Thread, Failure> {
    let none = || ctx.refuse("not-a-ticket", &botkit::args! {});
    let channel = ctx.origin.channel.ok_or_else(none)?;
    let thread = tx.threads().by_channel(channel.into()).await?;
    match thread {
        Some(thread) if thread.status == ThreadStatus::Open => Ok(thread),
        Some(_) => Err(ctx.refuse("ticket-closed", &botkit::args! {})),
        None => Err(none()),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn discord_would_take_every_command_and_every_text_is_there() -> anyhow::Result<()> {
        let faults = super::registry().faults(&crate::texts()?);

        assert_eq!(faults, [""; 0]);
        Ok(())
    }
}
