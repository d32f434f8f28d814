//! Letting a closed ticket go on.

use botkit::{
    args,
    command::{ArgError, Args, Command, Ctx, Failure, Form, Kind, Level, Opt, Reply, Spec},
};
use storage::{
    discord::UserId,
    modmail::{Ticket, TicketStatus, Tx},
};

use crate::{
    App,
    tickets::{
        card::gather,
        reopening::{self, Closed, Return},
    },
};

/// Lets a closed ticket go on: that of the channel, or a member's last.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Reopen {
    /// Whose last ticket; that of the channel if nobody is named.
    member: Option<UserId>,
    /// Leaves the member uninformed.
    silent: bool,
}

impl Command for Reopen {
    type App = App;

    const SPEC: Spec = Spec {
        level: Level::Supporter,
        options: &[
            Opt::optional("member", Kind::User),
            Opt::optional("silent", Kind::Flag),
        ],
        example: "@someone",
        ..Spec::new("reopen")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            member: args.user("member").map(UserId::from),
            silent: args.flag("silent"),
        })
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let app = ctx.app;
        let mut closed = {
            let mut tx = app.store.read().await?;
            self.find(&ctx, &mut tx).await?
        };
        if let Some(channel) = closed.channel {
            match reopening::is_there(app, channel).await {
                Ok(true) => {}
                Ok(false) => closed.channel = None,
                Err(error) => {
                    tracing::warn!("cannot tell whether a channel is there: {error}");
                    return Err(ctx.refuse("discord-silent", &args! {}));
                }
            }
        }
        let card = match closed.channel {
            Some(_) => None,
            None => Some(gather(app, &reopening::member(&closed.ticket)).await?),
        };
        let Some(mut tx) = app.begin(&ctx.origin.source, ctx.at).await? else {
            return Ok(Reply::done());
        };
        let member = closed.ticket.user_id;
        let back = Return {
            closed: &closed,
            card: card.as_ref(),
            by: Some(ctx.origin.user.id.into()),
            tells: !self.silent,
        };
        if !reopening::reopen(app, &mut tx, &back, ctx.at).await? {
            return Err(there(&ctx, &mut tx, member).await?);
        }
        // What they wrote meanwhile goes into this very ticket.
        tx.selections().settle(member, ctx.at).await?;
        app.commit(tx).await?;
        app.timers.wake();
        let here = ctx.origin.channel.map(Into::into);
        Ok(match closed.channel {
            // The channel says so itself.
            Some(channel) if ctx.origin.form == Form::Prefix && here == Some(channel) => {
                Reply::done()
            }
            Some(channel) => {
                let said = args! { "channel" => channel.to_string() };
                Reply::say(ctx.say("reopening", &said))
            }
            None => Reply::say(ctx.say("reopening-unplaced", &args! {})),
        })
    }
}

impl Reopen {
    /// The closed ticket that is meant.
    async fn find(&self, ctx: &Ctx<'_, App>, tx: &mut Tx) -> Result<Closed, Failure> {
        if let Some(member) = self.member {
            return match tx.tickets().last_closed_of(member).await? {
                Some(ticket) => Ok(Closed::of(tx, ticket).await?),
                None => Err(there(ctx, tx, member).await?),
            };
        }
        let channel = ctx.origin.channel.map(Into::into);
        let ticket = match channel {
            Some(channel) => tx.tickets().around(channel).await?,
            None => None,
        };
        let ticket: Ticket = ticket.ok_or_else(|| ctx.refuse("reopen-which", &args! {}))?;
        if ticket.status == TicketStatus::Open {
            return Err(ctx.refuse("ticket-is-open", &args! {}));
        }
        let mut closed = Closed::of(tx, ticket).await?;
        // A channel that could not be deleted is as good as one that was kept.
        if closed.channel.is_none() && !reopening::is_going(tx, closed.ticket.id).await? {
            closed.channel = channel;
        }
        Ok(closed)
    }
}

/// Says that a member has an open ticket, and where; or that they have none at
/// all.
async fn there(ctx: &Ctx<'_, App>, tx: &mut Tx, member: UserId) -> Result<Failure, Failure> {
    let mut said = args! { "member" => member.to_string() };
    let key = match tx.tickets().open_of(member).await? {
        None => "no-closed-ticket",
        Some(open) => match open.channel_id {
            Some(channel) => {
                said.set("where", format!("<#{channel}>"));
                "ticket-there"
            }
            None => "ticket-there-unplaced",
        },
    };
    Ok(ctx.refuse(key, &said))
}

#[cfg(test)]
mod tests {
    use botkit::command::{parse_prefix, parse_slash};
    use twilight_model::{
        application::interaction::application_command::{CommandDataOption, CommandOptionValue},
        id::Id,
    };

    use super::*;

    #[test]
    fn both_forms_mean_the_same() -> Result<(), ArgError> {
        let member = Id::new(123_456_789_012_345_678);
        let option = |name: &str, value| CommandDataOption {
            name: name.to_owned(),
            value,
        };
        let clicked = [
            option("member", CommandOptionValue::User(member)),
            option("silent", CommandOptionValue::Boolean(true)),
        ];

        let typed = "<@123456789012345678> -silent";
        let mut typed = parse_prefix(&Reopen::SPEC, typed, &[])?;
        let mut clicked = parse_slash(&Reopen::SPEC, &clicked, None)?;

        let expected = Reopen {
            member: Some(member.into()),
            silent: true,
        };
        assert_eq!(Reopen::from_args(&mut typed)?, expected);
        assert_eq!(Reopen::from_args(&mut clicked)?, expected);
        Ok(())
    }
}
