//! What the bot shows of itself, and whether something is paused.

use botkit::{
    args,
    command::{ArgError, Args, Command, Ctx, Failure, Level, Reply, Spec},
};
use storage::modmail::{Pause, PauseScope};

use crate::{
    App,
    presence::Chosen,
    tickets::holding::{lasts, reason_words, until_words},
};

/// Shows both.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct ShowStatus;

impl Command for ShowStatus {
    type App = App;

    const SPEC: Spec = Spec {
        aliases: &["status"],
        level: Level::Supporter,
        ..Spec::new("status show")
    };

    fn from_args(_args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self)
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let mut tx = ctx.app.store.read().await?;
        let chosen = Chosen::read(&mut tx).await?;
        let pauses = tx.pauses().all().await?;
        drop(tx);
        let mut lines = vec![shown(&ctx, &chosen)];
        let lasting = pauses.into_iter().filter(|pause| lasts(pause, ctx.at));
        lines.extend(lasting.map(|pause| paused(&ctx, pause)));
        if lines.len() == 1 {
            lines.push(ctx.say("status-nothing-paused", &args! {}));
        }
        Ok(Reply::say(lines.join("\n")))
    }
}

/// What was chosen, in words.
pub(super) fn shown(ctx: &Ctx<'_, App>, chosen: &Chosen) -> String {
    let (activity, text) = match &chosen.activity {
        Some((kind, text)) => (kind.as_str(), text.as_str()),
        None => ("none", ""),
    };
    let values = args! {
        "status" => chosen.status.clone(),
        "activity" => activity.to_owned(),
        "text" => text.to_owned(),
    };
    ctx.say("status-shown", &values)
}

fn paused(ctx: &Ctx<'_, App>, pause: Pause) -> String {
    let what = match pause.scope {
        _ if pause.maintenance => "maintenance",
        PauseScope::New => "new",
        PauseScope::All => "all",
        PauseScope::Raid => "raid",
    };
    let values = args! {
        "what" => what,
        "since" => pause.began_at.unix_timestamp().to_string(),
        "until" => until_words(pause.ends_at),
        "reason" => reason_words(pause.reason),
    };
    ctx.say("status-paused", &values)
}
