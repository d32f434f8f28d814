//! Letting somebody else into a ticket.

use botkit::{
    args,
    command::{ArgError, Args, Command, Ctx, Failure, Kind, Level, Opt, Reply, Spec},
    rest::{RestError, code},
};
use storage::{
    discord::{RoleId, UserId},
    modmail::{Ticket, Tx},
};
use twilight_http::routing::Route;
use twilight_model::guild::{Member, Role};

use crate::{
    App,
    commands::ticket,
    purpose::Guest,
    tickets::{guests, status},
};

const OPTIONS: &[Opt] = &[
    Opt::optional("member", Kind::User),
    Opt::optional("role", Kind::Role),
];

/// Whom a call names: one person or one role.
fn guest(args: &mut Args) -> Result<Option<Guest>, ArgError> {
    let member = args.user("member").map(UserId::from);
    let role = args.role("role").map(RoleId::from);
    match (member, role) {
        (Some(_), Some(_)) => Err(ArgError::Together { key: "guest-both" }),
        (member, role) => Ok(member.map(Guest::Person).or(role.map(Guest::Role))),
    }
}

/// Lets a person or a role into the ticket.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct AddStaff(Option<Guest>);

impl Command for AddStaff {
    type App = App;

    const SPEC: Spec = Spec {
        aliases: &["am", "addmod"],
        level: Level::Moderator,
        options: OPTIONS,
        example: "@someone",
        ..Spec::new("add_staff")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        guest(args).map(Self)
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let guest = named(&ctx, self.0).await?;
        check(&ctx, guest).await?;
        change(&ctx, guest, true).await
    }
}

/// Takes back that a person or a role was let into the ticket.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct RemoveStaff(Option<Guest>);

impl Command for RemoveStaff {
    type App = App;

    const SPEC: Spec = Spec {
        aliases: &["dm", "delmod"],
        level: Level::Moderator,
        options: OPTIONS,
        example: "@someone",
        ..Spec::new("remove_staff")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        guest(args).map(Self)
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let guest = named(&ctx, self.0).await?;
        change(&ctx, guest, false).await
    }
}

/// Whom a call in a ticket means.
async fn named(ctx: &Ctx<'_, App>, guest: Option<Guest>) -> Result<Guest, Failure> {
    place(&mut ctx.app.store.read().await?, ctx).await?;
    guest.ok_or_else(|| ctx.refuse("guest-nobody", &args! {}))
}

/// Refuses who is not there, and a role that everybody has.
async fn check(ctx: &Ctx<'_, App>, guest: Guest) -> Result<(), Failure> {
    let (rest, guild) = (&ctx.app.rest, ctx.app.tickets.guild);
    let guild_id = guild.get().get();
    let there = match guest {
        Guest::Role(role) if role.get().get() == guild_id => {
            return Err(ctx.refuse("guest-everyone", &args! {}));
        }
        Guest::Role(role) => {
            let roles: Result<Vec<Role>, _> = rest.get(&Route::GetGuildRoles { guild_id }).await;
            roles.map(|roles| roles.iter().any(|found| RoleId::from(found.id) == role))
        }
        Guest::Person(person) => {
            let user_id = person.get().get();
            match rest
                .get::<Member>(&Route::GetMember { guild_id, user_id })
                .await
            {
                Ok(member) if member.user.bot => {
                    return Err(ctx.refuse("guest-bot", &args! {}));
                }
                Ok(_) => Ok(true),
                Err(RestError::Refused {
                    code: code::UNKNOWN_MEMBER | code::UNKNOWN_USER,
                    ..
                }) => Ok(false),
                Err(error) => Err(error),
            }
        }
    };
    match there {
        Ok(true) => Ok(()),
        Ok(false) => Err(ctx.refuse("guest-not-there", &args! { "who" => guest.mention() })),
        Err(error) => {
            tracing::warn!("cannot find out who would be let in: {error}");
            Err(ctx.refuse("discord-silent", &args! {}))
        }
    }
}

async fn change(ctx: &Ctx<'_, App>, guest: Guest, lets_in: bool) -> Result<Reply, Failure> {
    let app = ctx.app;
    let Some(mut tx) = app.begin(&ctx.origin.source, ctx.at).await? else {
        return Ok(Reply::done());
    };
    let ticket = place(&mut tx, ctx).await?;
    let who = args! { "who" => guest.mention() };
    if lets_in && guest == Guest::Person(ticket.user_id) {
        return Err(ctx.refuse("guest-member", &who));
    }
    let by = ctx.origin.user.id.into();
    guests::change(&mut tx, &ticket, (guest, lets_in), by, ctx.at).await?;
    app.commit(tx).await?;
    let key = if lets_in {
        "guest-coming"
    } else {
        "guest-going"
    };
    Ok(Reply::say(ctx.say(key, &who)))
}

/// The ticket of the call, which is no post: who sees a forum sees its posts.
async fn place(tx: &mut Tx, ctx: &Ctx<'_, App>) -> Result<Ticket, Failure> {
    let ticket = ticket(tx, ctx).await?;
    if status::is_post(ctx.app, tx, ticket.id).await? {
        return Err(ctx.refuse("guest-in-post", &args! {}));
    }
    Ok(ticket)
}
