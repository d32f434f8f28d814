//! Writing something on a ticket.

use botkit::{
    args,
    command::{ArgError, Args, Command, Ctx, Failure, Kind, Level, Opt, Reply, Spec},
};

use crate::{App, commands::ticket, render::channel_name, tickets::status};

/// What is written on a ticket, in characters. The member's name needs room.
const LONGEST_LABEL: usize = 40;

/// Writes a label on the ticket, or takes it off.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Rename {
    /// What to write; nothing takes the label off.
    label: Option<String>,
}

impl Command for Rename {
    type App = App;

    const SPEC: Spec = Spec {
        aliases: &["rn", "label", "title"],
        level: Level::Supporter,
        options: &[Opt::optional("label", Kind::Text)],
        example: "billing",
        ..Spec::new("rename")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        let label = args.text("label");
        Ok(Self {
            label: label
                .map(|label| label.trim().to_owned())
                .filter(|label| !label.is_empty()),
        })
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let label = self.label.as_deref();
        if label.is_some_and(|label| label.chars().count() > LONGEST_LABEL) {
            let limit = args! { "limit" => LONGEST_LABEL };
            return Err(ctx.refuse("label-too-long", &limit));
        }
        if label.is_some_and(|label| !label.chars().any(char::is_alphanumeric)) {
            return Err(ctx.refuse("label-without-letters", &args! {}));
        }
        let Some(mut tx) = ctx.app.begin(&ctx.origin.source, ctx.at).await? else {
            return Ok(Reply::done());
        };
        let ticket = ticket(&mut tx, &ctx).await?;
        let refused = &ctx.app.status_display.refused;
        if let Some(label) = label
            && refused.contains(&channel_name(label))
        {
            return Err(ctx.refuse("label-refused", &args! { "label" => label }));
        }
        let status = tx.tickets().status_details(ticket.id).await?;
        if label.is_none() && status.is_none_or(|status| status.label.is_none()) {
            return Err(ctx.refuse("label-none", &args! {}));
        }
        let by = ctx.origin.user.id.into();
        let label = label.map(|label| (label, by));
        let due = status::label(ctx.app, &mut tx, ticket.id, label, ctx.at).await?;
        ctx.app.commit(tx).await?;
        ctx.app.timers.wake();
        if let Some(due) = due {
            let said = args! { "moment" => due.unix_timestamp().to_string() };
            return Ok(Reply::say(ctx.say("label-later", &said)));
        }
        let key = match label {
            Some(_) => "label-set",
            None => "label-taken-off",
        };
        Ok(Reply::say(ctx.say(key, &args! {})))
    }
}
