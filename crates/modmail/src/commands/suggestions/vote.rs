//! Voting on a suggestion, by the buttons under it.

use botkit::{
    args,
    command::{ArgError, Args, Command, Ctx, Failure, Kind, Opt, Reply, Spec},
};
use storage::modmail::{FeatureId, FeatureState};

use super::missing;
use crate::{App, render::VOTE, suggestions};

/// The words of the buttons.
const WAYS: &[&str] = &["up", "down"];

/// Votes on a suggestion. Called by its buttons alone.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Vote {
    /// Whether the caller is for it.
    up: bool,
    /// Which suggestion.
    number: i64,
}

impl Command for Vote {
    type App = App;

    const SPEC: Spec = Spec {
        slash: false,
        prefix: false,
        options: &[
            Opt::required("way", Kind::Choice(WAYS)),
            Opt::required(
                "number",
                Kind::Integer {
                    min: 1,
                    max: i64::MAX,
                },
            ),
        ],
        ..Spec::new(VOTE)
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            up: args.required("way", Args::text)? == "up",
            number: args.required("number", Args::integer)?,
        })
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let app = ctx.app;
        let Some(mut tx) = app.begin(&ctx.origin.source, ctx.at).await? else {
            return Ok(Reply::done());
        };
        let id = FeatureId::from(self.number);
        let Some(feature) = tx.features().get(id).await? else {
            return Err(missing(&ctx, self.number));
        };
        if matches!(feature.state, FeatureState::Done | FeatureState::Declined) {
            return Err(ctx.refuse("vote-over", &args! {}));
        }
        let by = ctx.origin.user.id.into();
        let vote = tx.features().vote(id, by, self.up, ctx.at).await?;
        suggestions::show(app, &mut tx, id, ctx.at).await?;
        app.commit(tx).await?;
        let key = match vote {
            Some(true) => "vote-for",
            Some(false) => "vote-against",
            None => "vote-taken-back",
        };
        Ok(Reply::say(ctx.say(key, &args! {})).ephemeral())
    }
}
