//! Ending a ticket.

use botkit::{
    args,
    command::{ArgError, Args, Command, Ctx, Failure, Form, Kind, Level, Opt, Reply, Spec},
};

use super::ticket;
use crate::{
    App,
    closing::{self, Ending},
};

/// Discord shows at most this much of a reason, in characters.
const LONGEST_REASON: usize = 1_000;

/// Ends the ticket it is called in. What was said stays in the database.
#[derive(Debug, PartialEq, Eq)]
pub struct Close {
    /// Leaves the member uninformed.
    silent: bool,
    /// Told to the member and kept.
    reason: Option<String>,
}

impl Command for Close {
    type App = App;

    const SPEC: Spec = Spec {
        aliases: &["c"],
        level: Level::Supporter,
        options: &[
            Opt::optional("silent", Kind::Flag),
            Opt::optional("reason", Kind::Text),
        ],
        example: "Solved, have a nice day.",
        ..Spec::new("close")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            silent: args.flag("silent"),
            reason: args.text("reason"),
        })
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let app = ctx.app;
        let reason = self.reason.as_deref();
        if reason.is_some_and(|it| it.chars().count() > LONGEST_REASON) {
            let limit = args! { "limit" => LONGEST_REASON };
            return Err(ctx.refuse("reason-too-long", &limit));
        }
        let Some(mut tx) = app.begin(&ctx.origin.source, ctx.at).await? else {
            return Ok(Reply::done());
        };
        let thread = ticket(&mut tx, &ctx).await?;
        let arriving = tx.messages().count_arriving(thread.id).await?;
        if arriving > 0 {
            // Their copies would go with the channel, unseen.
            return Err(ctx.refuse("still-arriving", &args! { "count" => arriving }));
        }
        let staff = ctx.origin.user.id.into();
        let ending = Ending {
            by: staff,
            name: &ctx.origin.user.name,
            silent: self.silent,
            reason,
        };
        closing::close(app, &mut tx, &thread, &ending, ctx.at).await?;
        app.commit(tx).await?;
        tracing::info!(thread.id = %thread.id, user.id = %staff, "ticket {} closed", thread.id);
        Ok(match ctx.origin.form {
            // The channel it was typed in is about to go.
            Form::Prefix => Reply::done(),
            _ => Reply::say(ctx.say("closing", &args! {})),
        })
    }
}

#[cfg(test)]
mod tests {
    use botkit::command::{parse_prefix, parse_slash};
    use twilight_model::application::interaction::application_command::{
        CommandDataOption, CommandOptionValue,
    };

    use super::*;

    #[test]
    fn both_forms_mean_the_same() -> Result<(), ArgError> {
        let expected = Close {
            silent: true,
            reason: Some("thanks for waiting".to_owned()),
        };
        let option = |name: &str, value| CommandDataOption {
            name: name.to_owned(),
            value,
        };
        let clicked = [
            option(
                "reason",
                CommandOptionValue::String("thanks for waiting".to_owned()),
            ),
            option("silent", CommandOptionValue::Boolean(true)),
        ];

        let mut typed = parse_prefix(&Close::SPEC, "-silent thanks for waiting", &[])?;
        let mut clicked = parse_slash(&Close::SPEC, &clicked, None)?;

        assert_eq!(Close::from_args(&mut typed)?, expected);
        assert_eq!(Close::from_args(&mut clicked)?, expected);
        Ok(())
    }
}
