//! Ending a ticket, now or later.

use botkit::{
    args,
    command::{
        ArgError, Args, Command, Ctx, Failure, Field, Form, Kind, Level, Modal, Opt, Reply, Spec,
        custom_id, write_duration,
    },
};
use storage::modmail::{Closure, Ticket, Tx};
use time::Duration;

use crate::{
    App,
    commands::ticket,
    tickets::{
        attention,
        closing::{self, Ending, Reason},
    },
};

/// Discord shows at most this much of a reason, in characters.
const LONGEST_REASON: u16 = 1_000;

/// Nothing is put off for longer.
const LONGEST_DELAY: Duration = Duration::days(366);

/// Ends the ticket it is called in. What was said stays in the database.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Close {
    /// Ends it later instead of now.
    after: Option<Duration>,
    /// Leaves the member uninformed.
    silent: bool,
    /// Calls off what was planned.
    cancel: bool,
    /// Told to the member and kept.
    reason: Option<String>,
}

impl Command for Close {
    type App = App;

    const SPEC: Spec = Spec {
        aliases: &["c"],
        level: Level::Supporter,
        options: &[
            Opt::optional("after", Kind::Duration),
            Opt::optional("silent", Kind::Flag),
            Opt::optional("cancel", Kind::Flag),
            Opt::optional("reason", Kind::Text),
        ],
        example: "1d12h Solved, have a nice day.",
        ..Spec::new("close")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        let close = Self {
            after: args.duration("after"),
            silent: args.flag("silent"),
            cancel: args.flag("cancel"),
            reason: args.text("reason"),
        };
        if close.cancel && (close.after.is_some() || close.silent || close.reason.is_some()) {
            return Err(ArgError::Together {
                key: "cancel-takes-nothing",
            });
        }
        Ok(close)
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        check(&ctx, self.reason.as_deref())?;
        if self.after.is_some_and(|after| after > LONGEST_DELAY) {
            let limit = args! { "limit" => write_duration(LONGEST_DELAY) };
            return Err(ctx.refuse("delay-too-long", &limit));
        }
        let Some(mut tx) = ctx.app.begin(&ctx.origin.source, ctx.at).await? else {
            return Ok(Reply::done());
        };
        let ticket = ticket(&mut tx, &ctx).await?;
        let call = self.call();
        if !self.cancel
            && let Some(form) =
                reason_wanted(&ctx, self.reason.as_deref(), (Self::SPEC.name, &call))?
        {
            return Ok(form);
        }
        match self.after {
            _ if self.cancel => call_off(&ctx, tx, &ticket).await,
            Some(after) => self.plan(&ctx, tx, &ticket, after).await,
            None => self.end(&ctx, tx, &ticket).await,
        }
    }
}

impl Close {
    /// What it was called with, but for the reason.
    fn call(&self) -> String {
        let after = self.after.map(write_duration);
        let silent = self.silent.then(|| "-silent".to_owned());
        let given = [after, silent].into_iter().flatten();
        given.collect::<Vec<_>>().join(" ")
    }

    async fn end(&self, ctx: &Ctx<'_, App>, mut tx: Tx, ticket: &Ticket) -> Result<Reply, Failure> {
        let arriving = tx.messages().count_arriving(ticket.id).await?;
        if arriving > 0 {
            // Their copies would go with the channel, unseen.
            return Err(ctx.refuse("still-arriving", &args! { "count" => arriving }));
        }
        let ending = Ending {
            by: Some(ctx.origin.user.id.into()),
            name: &ctx.origin.user.name,
            silent: self.silent,
            reason: self.reason.as_deref().map(Reason::Given),
        };
        closing::close(ctx.app, &mut tx, ticket, &ending, ctx.at).await?;
        ctx.app.commit(tx).await?;
        ctx.app.timers.wake();
        Ok(ended(ctx, true))
    }

    /// Leaves it to the timers.
    async fn plan(
        self,
        ctx: &Ctx<'_, App>,
        mut tx: Tx,
        ticket: &Ticket,
        after: Duration,
    ) -> Result<Reply, Failure> {
        let at = ctx.at + after;
        let closure = Closure {
            thread_id: ticket.id,
            scheduled_time: at,
            silent: self.silent,
            created_by: ctx.origin.user.id.into(),
            reason: self.reason,
        };
        attention::acted(ctx.app, &mut tx, ticket.id, ctx.at).await?;
        let replaced = closing::schedule(&mut tx, &closure).await?;
        ctx.app.commit(tx).await?;
        ctx.app.timers.wake();
        let key = match (replaced, ctx.app.closing.cancel_on_message) {
            (false, true) => "closing-planned",
            (false, false) => "closing-planned-firmly",
            (true, _) => "closing-replanned",
        };
        let said = args! { "moment" => at.unix_timestamp().to_string() };
        Ok(Reply::say(ctx.say_publicly(key, &said)).public())
    }
}

async fn call_off(ctx: &Ctx<'_, App>, mut tx: Tx, ticket: &Ticket) -> Result<Reply, Failure> {
    let planned = tx.closures().cancel(ticket.id).await?;
    // One for a member who does not answer is called off as well.
    let warned = attention::called_off(ctx.app, &mut tx, ticket.id, ctx.at).await?;
    if !planned && !warned {
        return Err(ctx.refuse("nothing-planned", &args! {}));
    }
    ctx.app.commit(tx).await?;
    ctx.app.timers.wake();
    Ok(Reply::say(ctx.say_publicly("closing-called-off", &args! {})).public())
}

/// Refuses a reason that is too long to be told.
pub(super) fn check(ctx: &Ctx<'_, App>, reason: Option<&str>) -> Result<(), Failure> {
    if reason.is_some_and(|reason| reason.chars().count() > usize::from(LONGEST_REASON)) {
        let limit = args! { "limit" => LONGEST_REASON };
        return Err(ctx.refuse("reason-too-long", &limit));
    }
    Ok(())
}

/// Where the settings want a reason and there is none: the form that asks for it and
/// then makes the same call, or a refusal where no form can be shown.
pub(super) fn reason_wanted(
    ctx: &Ctx<'_, App>,
    reason: Option<&str>,
    (command, arguments): (&str, &str),
) -> Result<Option<Reply>, Failure> {
    let given = reason.is_some_and(|reason| !reason.trim().is_empty());
    if given || !ctx.app.closing.require_reason {
        return Ok(None);
    }
    match ctx.origin.form {
        Form::Prefix | Form::Modal => {
            let values = args! { "command" => command };
            Err(ctx.refuse("reason-required", &values))
        }
        Form::Slash | Form::Menu | Form::Component => Ok(Some(Reply::form(Modal {
            custom_id: custom_id(command, arguments),
            title: ctx.say("reason-form", &args! {}),
            fields: vec![Field {
                option: "reason",
                label: ctx.say("reason-field", &args! {}),
                long: true,
                required: true,
                value: None,
                longest: LONGEST_REASON,
            }],
        }))),
    }
}

/// The answer to whoever ended a ticket, where they are or another.
pub(super) fn ended(ctx: &Ctx<'_, App>, here: bool) -> Reply {
    match ctx.origin.form {
        // The channel it was typed in is about to go.
        Form::Prefix if here => Reply::done(),
        _ => Reply::say(ctx.say("closing", &args! {})),
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
            after: Some(Duration::hours(36)),
            silent: true,
            cancel: false,
            reason: Some("thanks for waiting".to_owned()),
        };
        let option = |name: &str, value| CommandDataOption {
            name: name.to_owned(),
            value,
        };
        let clicked = [
            option("after", CommandOptionValue::String("1d12h".to_owned())),
            option(
                "reason",
                CommandOptionValue::String("thanks for waiting".to_owned()),
            ),
            option("silent", CommandOptionValue::Boolean(true)),
        ];

        let mut typed = parse_prefix(&Close::SPEC, "1d12h -silent thanks for waiting", &[])?;
        let mut clicked = parse_slash(&Close::SPEC, &clicked, None)?;

        assert_eq!(Close::from_args(&mut typed)?, expected);
        assert_eq!(Close::from_args(&mut clicked)?, expected);
        Ok(())
    }

    #[test]
    fn what_is_no_length_of_time_closes_nothing() {
        for wrong in ["2x thanks", "0h", "1.5h", "-2h"] {
            let read = parse_prefix(&Close::SPEC, wrong, &[]);
            assert!(
                matches!(read, Err(ArgError::Unfit { .. })),
                "{wrong}: {read:?}"
            );
        }
    }

    #[test]
    fn calling_off_takes_nothing_else() -> Result<(), ArgError> {
        let mut args = parse_prefix(&Close::SPEC, "-cancel 2h", &[])?;

        let refused = Close::from_args(&mut args);

        assert!(
            matches!(refused, Err(ArgError::Together { .. })),
            "{refused:?}"
        );
        Ok(())
    }
}
