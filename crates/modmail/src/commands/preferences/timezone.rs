//! The time zone in which somebody writes times.

use botkit::{
    args,
    command::{
        ArgError, Args, Command, Context, Ctx, Failure, Kind, Opt, Partial, Proposal, Reply, Spec,
    },
    zone::Zone,
};
use storage::discord::UserId;

use crate::{App, tickets::reminders::moved};

/// How many zones Discord shows at once.
const MOST_PROPOSALS: usize = 25;

/// Shows or changes the caller's time zone.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Timezone {
    /// The name of the new one.
    zone: Option<String>,
    /// Goes back to that of the staff.
    reset: bool,
}

impl Command for Timezone {
    type App = App;

    const SPEC: Spec = Spec {
        aliases: &["timezone", "tz"],
        contexts: &[Context::Guild, Context::BotDm],
        options: &[
            Opt::optional("reset", Kind::Flag),
            Opt::optional("zone", Kind::Text).completed(),
        ],
        example: "Europe/Paris",
        ..Spec::new("preferences timezone")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        let timezone = Self {
            zone: args.text("zone"),
            reset: args.flag("reset"),
        };
        if timezone.reset && timezone.zone.is_some() {
            return Err(ArgError::Together {
                key: "timezone-or-reset",
            });
        }
        Ok(timezone)
    }

    async fn complete(partial: Partial, ctx: Ctx<'_, App>) -> Result<Vec<Proposal>, Failure> {
        let names = Zone::names_like(&partial.typed);
        let proposals = names.into_iter().take(MOST_PROPOSALS).map(|name| {
            let wall = Zone::find(&name).unwrap_or_default().wall(ctx.at);
            Proposal {
                name: format!("{name} ({:02}:{:02})", wall.hour(), wall.minute()),
                value: name,
            }
        });
        Ok(proposals.collect())
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let app = ctx.app;
        let me = UserId::from(ctx.origin.user.id);
        if self.zone.is_none() && !self.reset {
            let zone = app.zone(&mut app.store.read().await?, me).await?;
            return Ok(Reply::say(said(&ctx, "timezone-is", &zone)));
        }
        let chosen = match &self.zone {
            Some(given) => Some(Zone::find(given).ok_or_else(|| unknown(&ctx, given))?),
            None => None,
        };
        let Some(mut tx) = app.begin(&ctx.origin.source, ctx.at).await? else {
            return Ok(Reply::done());
        };
        match &chosen {
            Some(zone) => tx.time_zones().set(me, zone.name(), ctx.at).await?,
            None => {
                tx.time_zones().forget(me).await?;
            }
        }
        let zone = app.zone(&mut tx, me).await?;
        moved(&mut tx, me, &zone, ctx.at).await?;
        app.commit(tx).await?;
        app.timers.wake();
        Ok(Reply::say(said(&ctx, "timezone-set", &zone)))
    }
}

/// Names a zone and the time in it.
fn said(ctx: &Ctx<'_, App>, key: &str, zone: &Zone) -> String {
    let wall = zone.wall(ctx.at);
    let values = args! {
        "zone" => zone.name().to_owned(),
        "time" => format!("{:02}:{:02}", wall.hour(), wall.minute()),
    };
    ctx.say(key, &values)
}

/// Refuses what is no zone, with one that is meant perhaps.
fn unknown(ctx: &Ctx<'_, App>, given: &str) -> Failure {
    let near = Zone::names_like(given).into_iter().next();
    let given = given
        .trim()
        .chars()
        .take(60)
        .filter(|letter| *letter != '`');
    let values = args! {
        "given" => given.collect::<String>(),
        "near" => near.unwrap_or_else(|| "Europe/Paris".to_owned()),
    };
    ctx.refuse("no-such-timezone", &values)
}
