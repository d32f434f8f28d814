//! Ending every open ticket: `/close_all`, and the buttons that ask back.

use botkit::{
    args,
    command::{ArgError, Args, Command, Ctx, Failure, Kind, Level, Opt, Reply, Spec},
};
use storage::modmail::{MassClosure, MassClosureId, NewMassClosure, Tx};
use time::Duration;

use super::close::{check, reason_wanted};
use crate::{App, render::command_button, tickets::mass_closing};

/// For how long the buttons work.
const CONFIRM_WITHIN: Duration = Duration::minutes(10);

/// What is done, or was never confirmed, is forgotten after this.
const FORGOTTEN_AFTER: Duration = Duration::DAY;

/// The command behind the buttons.
const SURE: &str = "close_all_sure";

/// Asks whether every open ticket is to be closed.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct CloseAll {
    /// Leaves the members uninformed.
    silent: bool,
    /// Told to the members and kept.
    reason: Option<String>,
}

impl Command for CloseAll {
    type App = App;

    const SPEC: Spec = Spec {
        aliases: &["closeall"],
        level: Level::Admin,
        options: &[
            Opt::optional("silent", Kind::Flag),
            Opt::optional("reason", Kind::Text),
        ],
        example: "We are moving to another server.",
        ..Spec::new("close_all")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            silent: args.flag("silent"),
            reason: args.text("reason"),
        })
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        check(&ctx, self.reason.as_deref())?;
        let call = (Self::SPEC.name, if self.silent { "-silent" } else { "" });
        if let Some(form) = reason_wanted(&ctx, self.reason.as_deref(), call)? {
            return Ok(form);
        }
        let app = ctx.app;
        let Some(mut tx) = app.begin(&ctx.origin.source, ctx.at).await? else {
            return Ok(Reply::done());
        };
        let tickets = open(&mut tx, &ctx).await?;
        let wish = NewMassClosure {
            asked_by: ctx.origin.user.id.into(),
            asked_name: ctx.origin.user.name.clone(),
            asked_at: ctx.at,
            tickets,
            silent: self.silent,
            reason: self.reason,
        };
        let old = ctx.at - FORGOTTEN_AFTER;
        let id = tx.mass_closures().ask(&wish, old).await?;
        app.commit(tx).await?;
        Ok(ask(&ctx, "close-all-ask", tickets, (id, "")))
    }
}

/// Says that every open ticket is to be closed, or not. Called by buttons alone.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct CloseAllSure {
    /// Nothing is to be closed after all.
    no: bool,
    /// Whether this is the second time.
    sure: bool,
    /// What was asked for.
    wish: i64,
}

impl Command for CloseAllSure {
    type App = App;

    const SPEC: Spec = Spec {
        level: Level::Admin,
        slash: false,
        prefix: false,
        options: &[
            Opt::optional("no", Kind::Flag),
            Opt::optional("sure", Kind::Flag),
            Opt::required(
                "wish",
                Kind::Integer {
                    min: 1,
                    max: i64::MAX,
                },
            ),
        ],
        part_of: Some("close_all"),
        ..Spec::new(SURE)
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            no: args.flag("no"),
            sure: args.flag("sure"),
            wish: args.required("wish", Args::integer)?,
        })
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let app = ctx.app;
        let Some(mut tx) = app.begin(&ctx.origin.source, ctx.at).await? else {
            return Ok(Reply::done().updating());
        };
        let wish = tx.mass_closures().get(self.wish.into()).await?;
        let answer = |key| Reply::say(ctx.say(key, &args! {})).updating();
        let Some(wish) = wish.filter(|wish| wish.confirmed_at.is_none()) else {
            return Ok(answer("close-all-over"));
        };
        if wish.asked_by != ctx.origin.user.id.into() {
            return Err(ctx.refuse("close-all-theirs", &args! {}));
        }
        if self.no || ctx.at - wish.asked_at > CONFIRM_WITHIN {
            tx.mass_closures().withdraw(wish.id).await?;
            app.commit(tx).await?;
            let key = if self.no {
                "close-all-withdrawn"
            } else {
                "close-all-late"
            };
            return Ok(answer(key));
        }
        let tickets = open(&mut tx, &ctx).await?;
        // Nobody closes more than they were told of.
        if !self.sure || tickets > wish.tickets {
            tx.mass_closures().told_of(wish.id, tickets).await?;
            app.commit(tx).await?;
            let asked = ask(&ctx, "close-all-ask-again", tickets, (wish.id, "-sure "));
            return Ok(asked.updating());
        }
        begin(&ctx, tx, &wish).await
    }
}

async fn begin(ctx: &Ctx<'_, App>, mut tx: Tx, wish: &MassClosure) -> Result<Reply, Failure> {
    let app = ctx.app;
    let tickets = mass_closing::begin(app, &mut tx, wish, ctx.at).await?;
    app.commit(tx).await?;
    app.timers.wake();
    let place = app.tickets.alerts_channel;
    let place = place.map_or_else(|| "private".to_owned(), |channel| format!("<#{channel}>"));
    let values = args! { "count" => tickets, "where" => place };
    Ok(Reply::say(ctx.say("close-all-begun", &values)).updating())
}

/// How many tickets are open; refuses if there is none, or if they are being closed.
async fn open(tx: &mut Tx, ctx: &Ctx<'_, App>) -> Result<i64, Failure> {
    if tx.mass_closures().next().await?.is_some() {
        return Err(ctx.refuse("close-all-running", &args! {}));
    }
    match tx.tickets().count_open().await? {
        0 => Err(ctx.refuse("close-all-none", &args! {})),
        count => Ok(count),
    }
}

/// Asks whether that is meant; `how` goes before what is asked for when the button is
/// pressed.
fn ask(ctx: &Ctx<'_, App>, key: &str, tickets: i64, (wish, how): (MassClosureId, &str)) -> Reply {
    let locale = &ctx.origin.locale;
    let button = |key: &str, how: &str| {
        let arguments = format!("{how}{}", wish.get());
        command_button(ctx.texts, locale, key, (SURE, &arguments))
    };
    Reply::say(ctx.say(key, &args! { "count" => tickets }))
        .with_component(button("close-all-button", how))
        .with_component(button("close-all-no-button", "-no "))
}
