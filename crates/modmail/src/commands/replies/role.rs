//! Which of their roles members see beside the name of the one who answers: `/role ticket`,
//! `/role default`.

use botkit::{
    args,
    command::{ArgError, Args, Command, Ctx, Failure, Kind, Level, Opt, Spec},
};
use storage::{
    discord::RoleId,
    modmail::{TicketId, Tx},
};

use crate::{App, commands::ticket};

type Answered = botkit::command::Reply;

/// What a choice is asked for with.
const OPTIONS: &[Opt] = &[
    Opt::optional("reset", Kind::Flag),
    Opt::optional("role", Kind::Role),
];

/// Chooses for one ticket.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct RoleInTicket(Wanted);

/// Chooses for all tickets without a choice of their own.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct RoleByDefault(Wanted);

/// What is asked for.
#[derive(Debug, PartialEq, Eq)]
enum Wanted {
    /// To see what is chosen.
    Show,
    /// Another role.
    Role(RoleId),
    /// No choice any more.
    Reset,
}

impl Wanted {
    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        match (args.role("role"), args.flag("reset")) {
            (None, false) => Ok(Self::Show),
            (Some(role), false) => Ok(Self::Role(role.into())),
            (None, true) => Ok(Self::Reset),
            (Some(_), true) => Err(ArgError::Together {
                key: "role-or-reset",
            }),
        }
    }

    /// The role that is chosen, if one is.
    const fn chosen(&self) -> Option<RoleId> {
        match self {
            Self::Role(role) => Some(*role),
            Self::Show | Self::Reset => None,
        }
    }
}

impl Command for RoleInTicket {
    type App = App;

    const SPEC: Spec = Spec {
        aliases: &["role"],
        level: Level::Supporter,
        options: OPTIONS,
        example: "@role",
        ..Spec::new("role ticket")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self(Wanted::from_args(args)?))
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Answered, Failure> {
        choose(&ctx, true, &self.0).await
    }
}

impl Command for RoleByDefault {
    type App = App;

    const SPEC: Spec = Spec {
        level: Level::Supporter,
        options: OPTIONS,
        example: "@role",
        ..Spec::new("role default")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self(Wanted::from_args(args)?))
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Answered, Failure> {
        choose(&ctx, false, &self.0).await
    }
}

async fn choose(ctx: &Ctx<'_, App>, here: bool, wanted: &Wanted) -> Result<Answered, Failure> {
    let app = ctx.app;
    place_of(&mut app.store.read().await?, ctx, here).await?;
    if app.style.label.is_some() || !app.style.top_role {
        return Err(ctx.refuse("role-not-shown", &args! {}));
    }
    let me = ctx.origin.user.id.into();
    let place = if here { "ticket" } else { "all" };
    let said = |key: &str, role: Option<RoleId>| {
        let role = role.map_or_else(|| "none".to_owned(), |role| role.to_string());
        ctx.say(key, &args! { "place" => place, "role" => role })
    };
    if *wanted == Wanted::Show {
        let mut tx = app.store.read().await?;
        let ticket = place_of(&mut tx, ctx, here).await?;
        let mut roles = tx.shown_roles();
        let chosen = match roles.chosen(me, ticket).await? {
            None if ticket.is_some() => roles.chosen(me, None).await?,
            chosen => chosen,
        };
        let chosen = chosen.filter(|role| ctx.origin.roles.contains(&role.get()));
        return Ok(Answered::say(said("role-is", chosen)));
    }
    let role = wanted.chosen();
    if let Some(lacked) = role.filter(|role| !ctx.origin.roles.contains(&role.get())) {
        let named = args! { "role" => lacked.to_string() };
        return Err(ctx.refuse("not-your-role", &named));
    }
    let Some(mut tx) = app.begin(&ctx.origin.source, ctx.at).await? else {
        return Ok(Answered::done());
    };
    let ticket = place_of(&mut tx, ctx, here).await?;
    if !tx.shown_roles().choose(me, ticket, role, ctx.at).await? {
        return Err(Failure::Refused(said("role-none", None)));
    }
    app.commit(tx).await?;
    Ok(Answered::say(said("role-set", role)))
}

/// The ticket it is called in, if the choice is for that.
async fn place_of(
    tx: &mut Tx,
    ctx: &Ctx<'_, App>,
    here: bool,
) -> Result<Option<TicketId>, Failure> {
    if here {
        Ok(Some(ticket(tx, ctx).await?.id))
    } else {
        Ok(None)
    }
}
