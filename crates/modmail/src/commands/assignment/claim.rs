//! Who takes care of a ticket: `/take`, `/release`, `/transfer`.

use botkit::{
    args,
    command::{ArgError, Args, Command, Ctx, Failure, Kind, Level, Opt, Reply, Spec, custom_id},
    rest::RestError,
};
use storage::{
    discord::UserId,
    modmail::{StatusDetails, Ticket, Tx},
};
use twilight_http::routing::Route;
use twilight_model::{
    channel::message::{
        Component,
        component::{ActionRow, Button, ButtonStyle},
    },
    guild::Member,
};

use crate::{App, commands::ticket, level, tickets::assignment::assign};

/// Takes care of a ticket.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Take {
    /// Although somebody else does.
    force: bool,
}

/// Takes care of a ticket no longer.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Release {
    /// Although it is somebody else who does.
    force: bool,
}

/// Has somebody else take care of a ticket.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Transfer {
    /// Who shall.
    to: UserId,
    /// Although it is neither the caller nor nobody who does.
    force: bool,
}

const FORCE: Opt = Opt::optional("force", Kind::Flag);

impl Command for Take {
    type App = App;

    const SPEC: Spec = Spec {
        aliases: &["claim"],
        level: Level::Supporter,
        options: &[FORCE],
        ..Spec::new("take")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            force: args.flag("force"),
        })
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let me = UserId::from(ctx.origin.user.id);
        let Some((tx, ticket, status)) = begin(&ctx).await? else {
            return Ok(Reply::done());
        };
        match status.claimed_by {
            Some(by) if by == me => return Err(ctx.refuse("claim-yours", &args! {})),
            Some(by) if !self.force => return Ok(ask(&ctx, "take", "-force", by)),
            _ => {}
        }
        let name = ctx.origin.user.display.clone();
        let said = args! { "staff" => me.to_string() };
        claim(&ctx, tx, &ticket, Some((me, &name))).await?;
        Ok(Reply::say(ctx.say_publicly("claim-taken", &said)).public())
    }
}

impl Command for Release {
    type App = App;

    const SPEC: Spec = Spec {
        aliases: &["unclaim"],
        level: Level::Supporter,
        options: &[FORCE],
        ..Spec::new("release")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            force: args.flag("force"),
        })
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let me = UserId::from(ctx.origin.user.id);
        let Some((tx, ticket, status)) = begin(&ctx).await? else {
            return Ok(Reply::done());
        };
        match status.claimed_by {
            None => return Err(ctx.refuse("claim-nobodys", &args! {})),
            Some(by) if by != me && !self.force => {
                return Ok(ask(&ctx, "release", "-force", by));
            }
            Some(_) => {}
        }
        claim(&ctx, tx, &ticket, None).await?;
        Ok(Reply::say(ctx.say_publicly("claim-released", &args! {})).public())
    }
}

impl Command for Transfer {
    type App = App;

    const SPEC: Spec = Spec {
        level: Level::Supporter,
        options: &[Opt::required("to", Kind::User), FORCE],
        ephemeral: false,
        ..Spec::new("transfer")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            to: args.required("to", Args::user)?.into(),
            force: args.flag("force"),
        })
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let me = UserId::from(ctx.origin.user.id);
        // Discord is asked before the database is held.
        let name = colleague(&ctx, self.to).await?;
        let Some((tx, ticket, status)) = begin(&ctx).await? else {
            return Ok(Reply::done());
        };
        match status.claimed_by {
            Some(by) if by == self.to => {
                let said = args! { "staff" => by.to_string() };
                return Err(ctx.refuse("claim-theirs", &said));
            }
            Some(by) if by != me && !self.force => {
                let again = format!("{} -force", self.to);
                return Ok(ask(&ctx, "transfer", &again, by));
            }
            _ => {}
        }
        claim(&ctx, tx, &ticket, Some((self.to, &name))).await?;
        let said = args! { "staff" => self.to.to_string() };
        Ok(Reply::say(ctx.say_publicly("claim-taken", &said)).public())
    }
}

/// Returns the ticket and its status; `None` if this call has been dealt with.
async fn begin(ctx: &Ctx<'_, App>) -> Result<Option<(Tx, Ticket, StatusDetails)>, Failure> {
    let Some(mut tx) = ctx.app.begin(&ctx.origin.source, ctx.at).await? else {
        return Ok(None);
    };
    let ticket = ticket(&mut tx, ctx).await?;
    let status = tx.tickets().status_details(ticket.id).await?;
    let status = status.ok_or_else(|| ctx.refuse("not-a-ticket", &args! {}))?;
    Ok(Some((tx, ticket, status)))
}

async fn claim(
    ctx: &Ctx<'_, App>,
    mut tx: Tx,
    ticket: &Ticket,
    to: Option<(UserId, &str)>,
) -> Result<(), Failure> {
    assign(ctx.app, &mut tx, ticket.id, to, ctx.at).await?;
    ctx.app.commit(tx).await?;
    Ok(())
}

/// Asks whether it shall be done although somebody else takes care.
fn ask(ctx: &Ctx<'_, App>, command: &str, again: &str, by: UserId) -> Reply {
    let said = args! { "staff" => by.to_string() };
    let button = Component::Button(Button {
        id: None,
        custom_id: Some(custom_id(command, again)),
        disabled: false,
        emoji: None,
        label: Some(ctx.say("claim-anyway", &args! {})),
        sku_id: None,
        style: ButtonStyle::Danger,
        url: None,
    });
    let row = Component::ActionRow(ActionRow {
        id: None,
        components: vec![button],
    });
    Reply::say(ctx.say("claim-ask", &said))
        .with_component(row)
        .ephemeral()
}

/// What somebody of the staff is called.
async fn colleague(ctx: &Ctx<'_, App>, person: UserId) -> Result<String, Failure> {
    let route = Route::GetMember {
        guild_id: ctx.app.tickets.guild.get().get(),
        user_id: person.get().get(),
    };
    let member = match ctx.app.rest.get::<Member>(&route).await {
        Ok(member) => member,
        Err(RestError::Refused { status: 404, .. }) => {
            return Err(ctx.refuse("claim-not-staff", &args! {}));
        }
        Err(error) => {
            tracing::warn!("cannot tell whether somebody is of the staff: {error}");
            return Err(ctx.refuse("claim-unknown", &args! {}));
        }
    };
    if level(&ctx.app.staff, person, &member.roles) < Level::Supporter {
        return Err(ctx.refuse("claim-not-staff", &args! {}));
    }
    let shown = member.nick.or(member.user.global_name);
    Ok(shown.unwrap_or(member.user.name))
}
