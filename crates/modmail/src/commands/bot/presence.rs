//! Choosing what the bot shows beside its name.

use botkit::{
    args,
    command::{ArgError, Args, Command, Ctx, Failure, Kind, Level, Opt, Reply, Spec},
};

use super::status::shown;
use crate::{
    App,
    presence::{ACTIVITIES, Chosen, LONGEST_TEXT, STATUSES, maintenance},
};

/// Changes what is given, and leaves the rest.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct ChoosePresence {
    status: Option<String>,
    activity: Option<String>,
    text: Option<String>,
    reset: bool,
}

impl Command for ChoosePresence {
    type App = App;

    const SPEC: Spec = Spec {
        aliases: &["activity", "presence"],
        level: Level::Admin,
        options: &[
            Opt::optional("reset", Kind::Flag),
            Opt::optional("status", Kind::Choice(STATUSES)),
            Opt::optional("activity", Kind::Choice(ACTIVITIES)),
            Opt::optional("text", Kind::Text),
        ],
        example: "online watching your messages",
        ..Spec::new("status presence")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        let wanted = Self {
            status: args.text("status"),
            activity: args.text("activity"),
            text: args.text("text"),
            reset: args.flag("reset"),
        };
        let changes = wanted.status.is_some() || wanted.activity.is_some() || wanted.text.is_some();
        if wanted.reset == changes {
            return Err(ArgError::Together {
                key: "presence-or-reset",
            });
        }
        Ok(wanted)
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let app = ctx.app;
        let Some(mut tx) = app.begin(&ctx.origin.source, ctx.at).await? else {
            return Ok(Reply::done());
        };
        let chosen = if self.reset {
            Chosen::default()
        } else {
            self.change(&ctx, Chosen::read(&mut tx).await?)?
        };
        chosen
            .write(&mut tx, ctx.origin.user.id.into(), ctx.at)
            .await?;
        let is_hidden = maintenance(&mut tx).await?.is_some();
        app.commit(tx).await?;
        app.timers.wake();
        let mut said = shown(&ctx, &chosen);
        if is_hidden {
            said.push('\n');
            said.push_str(&ctx.say("presence-later", &args! {}));
        }
        Ok(Reply::say(said))
    }
}

impl ChoosePresence {
    /// What is to be shown in place of what is shown.
    fn change(self, ctx: &Ctx<'_, App>, mut chosen: Chosen) -> Result<Chosen, Failure> {
        if let Some(status) = self.status {
            chosen.status = status;
        }
        if self.activity.is_none() && self.text.is_none() {
            return Ok(chosen);
        }
        let before = chosen.activity.unzip();
        let kind = self.activity.or(before.0);
        let text = self.text.or(before.1);
        let text = text.map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "));
        let Some(text) = text.filter(|text| !text.is_empty()) else {
            return Err(ctx.refuse("presence-text", &args! {}));
        };
        if text.chars().count() > LONGEST_TEXT {
            let limit = args! { "limit" => LONGEST_TEXT };
            return Err(ctx.refuse("presence-too-long", &limit));
        }
        chosen.activity = Some((kind.unwrap_or_else(|| "custom".to_owned()), text));
        Ok(chosen)
    }
}
