//! Raid mode: first messages are held until the staff have seen them.

use botkit::{
    args,
    command::{ArgError, Args, Command, Ctx, Failure, Kind, Level, Opt, Reply, Spec},
};
use storage::modmail::{Pause, PauseScope};
use time::Duration;

use super::end_of;
use crate::{
    App,
    render::{LET_IN, RAID_OFF, command_button},
    tickets::holding::{self, until_words},
};

/// Switches raid mode on.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct RaidOn {
    /// For how long; until somebody switches it off if nothing.
    time: Option<Duration>,
}

/// Switches raid mode off.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct RaidOff;

impl Command for RaidOn {
    type App = App;

    const SPEC: Spec = Spec {
        level: Level::Moderator,
        options: &[Opt::optional("time", Kind::Duration)],
        example: "2h",
        ..Spec::new("raid on")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            time: args.duration("time"),
        })
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let app = ctx.app;
        let ends_at = end_of(&ctx, self.time)?;
        let Some(mut tx) = app.begin(&ctx.origin.source, ctx.at).await? else {
            return Ok(Reply::done());
        };
        let raid = Pause {
            scope: PauseScope::Raid,
            began_by: Some(ctx.origin.user.id.into()),
            began_at: ctx.at,
            ends_at,
            reason: None,
            maintenance: false,
        };
        tx.pauses().begin(&raid).await?;
        app.commit(tx).await?;
        app.timers.wake();
        let values = args! { "until" => until_words(raid.ends_at) };
        let locale = ctx.origin.public_locale();
        let off = (RAID_OFF, "");
        let button = command_button(ctx.texts, locale, "raid-off-button", off);
        let said = ctx.say_publicly("raid-on", &values);
        Ok(Reply::say(said).with_component(button).public())
    }
}

impl Command for RaidOff {
    type App = App;

    const SPEC: Spec = Spec {
        level: Level::Moderator,
        ..Spec::new(RAID_OFF)
    };

    fn from_args(_args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self)
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let app = ctx.app;
        let Some(mut tx) = app.begin(&ctx.origin.source, ctx.at).await? else {
            return Ok(Reply::done());
        };
        let ended = holding::end_pause(&mut tx, PauseScope::Raid, ctx.at).await?;
        if ended.is_none() {
            return Err(ctx.refuse("raid-none", &args! {}));
        }
        let count = tx.held().count_members().await?;
        app.commit(tx).await?;
        let said = ctx.say_publicly("raid-off", &args! { "count" => count });
        let reply = Reply::say(said).public();
        if count == 0 {
            return Ok(reply);
        }
        let locale = ctx.origin.public_locale();
        let all = (LET_IN, "-all");
        let button = command_button(ctx.texts, locale, "let-in-all-button", all);
        Ok(reply.with_component(button))
    }
}
