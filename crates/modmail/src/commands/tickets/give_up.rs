//! Giving up what Discord refuses again and again.

use botkit::{
    args,
    command::{ArgError, Args, Command, Ctx, Failure, Kind, Level, Opt, Reply, Spec},
    delivery::Effect,
};
use storage::outbox::{OutboxId, State};

use crate::{App, outgoing::json, render::GIVE_UP};

/// Gives up what holds up everything behind it. Called by a button alone.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct GiveUp {
    /// The row of the outbox.
    row: i64,
}

impl Command for GiveUp {
    type App = App;

    const SPEC: Spec = Spec {
        level: Level::Moderator,
        slash: false,
        prefix: false,
        options: &[Opt::required("row", Kind::Word)],
        ..Spec::new(GIVE_UP)
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        let row = args.text("row").unwrap_or_default();
        Ok(Self {
            row: row.parse().unwrap_or_default(),
        })
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let app = ctx.app;
        let Some(mut tx) = app.begin(&ctx.origin.source, ctx.at).await? else {
            return Ok(Reply::done());
        };
        let row = tx.outbox().get(OutboxId::from(self.row)).await?;
        let Some(row) = row.filter(|row| row.state == State::Pending) else {
            return Ok(Reply::say(ctx.say_publicly("give-up-over", &args! {})).updating());
        };
        let effect: Effect = serde_json::from_str(&row.effect).map_err(storage::Error::from)?;
        let staff = args! { "staff" => ctx.origin.user.id.to_string() };
        if !matches!(effect, Effect::GivenUp { .. }) {
            let reason = row.last_error.as_deref().unwrap_or("it was refused");
            let given_up = Effect::GivenUp {
                effect: Box::new(effect),
                reason: format!("given up after it was refused again and again: {reason}"),
            };
            tx.outbox().replace(row.id, &json(&given_up)).await?;
        }
        app.commit(tx).await?;
        Ok(Reply::say(ctx.say_publicly("give-up-done", &staff)).updating())
    }
}
