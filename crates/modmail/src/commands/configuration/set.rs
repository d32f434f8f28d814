//! Changing a setting.

use botkit::{
    args,
    command::{
        ArgError, Args, Command, Ctx, Failure, Kind as OptKind, Level, Opt, Partial, Proposal,
        Reply, Spec,
    },
};

use super::{KEY, find, free, fulfil, proposals, shown};
use crate::{
    App,
    commands::snippets::excerpt,
    config::run_time::{Kind, kind},
    name::inert,
    run_time::Request,
};

/// Changes a setting, from now on and after a restart.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Set {
    /// Which one.
    key: String,
    /// What it is to be.
    value: String,
}

impl Command for Set {
    type App = App;

    const SPEC: Spec = Spec {
        level: Level::Admin,
        options: &[KEY, Opt::required("value", OptKind::Text).completed()],
        example: "closing.idle_hours 48h",
        ..Spec::new("config set")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            key: args.required("key", Args::text)?,
            value: args.required("value", Args::text)?,
        })
    }

    async fn complete(mut partial: Partial, ctx: Ctx<'_, App>) -> Result<Vec<Proposal>, Failure> {
        if partial.option == KEY.name {
            return Ok(proposals(&partial));
        }
        let key = partial.args.text(KEY.name).unwrap_or_default();
        let words: &[&str] = match kind(key.trim()) {
            Some(Kind::Flag) => &["true", "false"],
            Some(Kind::Choice(words)) => words,
            Some(kind) => {
                let value = kind.show(&ctx.app.settings.config.value(key.trim()));
                let now = value.filter(|value| value.chars().count() <= 100);
                let proposal = |value: String| Proposal {
                    name: value.clone(),
                    value,
                };
                return Ok(now.map(proposal).into_iter().collect());
            }
            None => &[],
        };
        let words = words.iter().map(|word| Proposal {
            name: (*word).to_owned(),
            value: (*word).to_owned(),
        });
        Ok(words.collect())
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let (key, kind) = find(&ctx, &self.key)?;
        free(&ctx, key)?;
        let Some(value) = kind.read(&self.value) else {
            let values = args! {
                "key" => key,
                "value" => inert(&excerpt(&self.value.replace('`', ""), 100)),
                "right" => right(&ctx, kind),
            };
            return Err(ctx.refuse("config-unfit", &values));
        };
        let Some(mut tx) = ctx.app.begin(&ctx.origin.source, ctx.at).await? else {
            return Ok(Reply::done());
        };
        let request = Request {
            changes: vec![(key.to_owned(), Some(value.clone()))],
            action: Self::SPEC.name,
            by: ctx.origin.user.id.into(),
            at: ctx.at,
            undoes: None,
        };
        let values = args! { "key" => key, "value" => shown(&ctx, kind, &value) };
        if !fulfil(&ctx, &mut tx, request).await? {
            return Ok(Reply::say(ctx.say("config-same", &values)));
        }
        ctx.app.commit(tx).await?;
        Ok(Reply::say(ctx.say("config-set", &values)))
    }
}

/// What may be written for a setting.
fn right(ctx: &Ctx<'_, App>, kind: Kind) -> String {
    let words = match kind {
        Kind::Choice(words) => words.join("`, `"),
        _ => String::new(),
    };
    ctx.say(kind.described(), &args! { "words" => words })
}
