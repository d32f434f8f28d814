//! Where the tickets of a kind go: `/category move`.

use botkit::{
    args,
    command::{
        ArgError, Args, Command, Ctx, Failure, Kind, Level, Opt, Partial, Proposal, Reply, Spec,
    },
    rest::{RestError, code},
};
use serde::Deserialize;
use storage::discord::{ChannelId, GuildId};
use twilight_http::routing::Route;
use twilight_model::channel::ChannelType;

use super::{CATEGORY, Task, proposals};
use crate::App;

/// Has new tickets of a kind go elsewhere.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Move {
    /// Which kind.
    category: String,
    /// Where to; where others go if there is none.
    parent: Option<ChannelId>,
}

/// A channel, as far as that matters here.
#[derive(Debug, Deserialize)]
struct Channel {
    guild_id: Option<GuildId>,
    #[serde(rename = "type")]
    kind: ChannelType,
}

impl Command for Move {
    type App = App;

    const SPEC: Spec = Spec {
        level: Level::Admin,
        options: &[CATEGORY, Opt::optional("parent", Kind::Place)],
        example: "Bugs #reports",
        ..Spec::new("category move")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            category: args.required("category", Args::text)?,
            parent: args.channel("parent").map(Into::into),
        })
    }

    async fn complete(partial: Partial, ctx: Ctx<'_, App>) -> Result<Vec<Proposal>, Failure> {
        Ok(proposals(&partial, &ctx))
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let task = Task {
            action: Self::SPEC.name,
            done: "category-moved",
            name: &self.category,
        };
        let forum = match self.parent {
            Some(parent) => is_forum(&ctx, parent).await?,
            None => false,
        };
        task.change(&ctx, |category| {
            category.parent = self.parent;
            category.forum = forum;
            // They are those of the forum it leaves.
            category.tags.clear();
        })
        .await
    }
}

/// Whether that is a forum of the staff's server, and no category. Refuses anything
/// else.
pub(super) async fn is_forum(ctx: &Ctx<'_, App>, channel: ChannelId) -> Result<bool, Failure> {
    let app = ctx.app;
    let route = Route::GetChannel {
        channel_id: channel.get().get(),
    };
    let none = || {
        ctx.refuse(
            "category-no-place",
            &args! { "channel" => channel.to_string() },
        )
    };
    let found = match app.rest.get::<Channel>(&route).await {
        Ok(found) => found,
        Err(RestError::Refused {
            code: code::UNKNOWN_CHANNEL | code::MISSING_ACCESS,
            ..
        }) => return Err(none()),
        Err(error) => {
            tracing::warn!("cannot tell what a channel is: {error}");
            return Err(ctx.refuse("discord-silent", &args! {}));
        }
    };
    match found.kind {
        _ if found.guild_id != Some(app.tickets.guild) => Err(none()),
        ChannelType::GuildForum => Ok(true),
        ChannelType::GuildCategory => Ok(false),
        _ => Err(none()),
    }
}
