//! Posting a message by which members open tickets: `/panel post`.

use botkit::{
    args,
    command::{ArgError, Args, Command, Ctx, Failure, Kind, Level, Opt, Reply, Spec},
    rest::{RestError, code},
};
use serde::Deserialize;
use storage::{
    discord::{ChannelId, GuildId},
    outbox::State,
};
use twilight_http::routing::Route;
use twilight_model::channel::ChannelType;

use crate::{
    App,
    commands::settled::{LONGEST_WAIT, settled},
    tickets::panels,
};

/// The most characters such a message has.
const LONGEST_TEXT: usize = 2_000;

/// Posts a message with a button, or with a menu of the categories.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct PostPanel {
    /// Where.
    channel: ChannelId,
    /// What it says.
    text: Option<String>,
}

/// A channel, as far as that matters here.
#[derive(Debug, Deserialize)]
struct Channel {
    guild_id: Option<GuildId>,
    #[serde(rename = "type")]
    kind: ChannelType,
}

impl Command for PostPanel {
    type App = App;

    const SPEC: Spec = Spec {
        level: Level::Admin,
        options: &[
            Opt::required("channel", Kind::Channel),
            Opt::optional("text", Kind::Text),
        ],
        example: "#support How can we help you?",
        ..Spec::new("panel post")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            channel: args.required("channel", Args::channel)?.into(),
            text: args.text("text"),
        })
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let text = self.text.as_deref().map(str::trim);
        let text = text.filter(|text| !text.is_empty());
        if text.is_some_and(|text| text.chars().count() > LONGEST_TEXT) {
            return Err(ctx.refuse("panel-too-long", &args! { "limit" => LONGEST_TEXT }));
        }
        check(&ctx, self.channel).await?;
        let app = ctx.app;
        let Some(mut tx) = app.begin(&ctx.origin.source, ctx.at).await? else {
            return Ok(Reply::done());
        };
        let by = ctx.origin.user.id.into();
        let row = panels::post(app, &mut tx, (self.channel, text), by, ctx.at).await?;
        app.commit(tx).await?;
        let guild = app.tickets.members();
        let row = settled(app, row, LONGEST_WAIT).await?;
        let channel = self.channel.to_string();
        let (key, values) = match row {
            Some((State::Sent, Some(message), _)) => {
                let link = format!("https://discord.com/channels/{guild}/{channel}/{message}");
                ("panel-posted", args! { "link" => link })
            }
            Some((State::Failed, _, reason)) => {
                let values = args! { "channel" => channel, "reason" => reason.unwrap_or_default() };
                return Err(ctx.refuse("panel-not-posted", &values));
            }
            _ => ("panel-posting", args! { "channel" => channel }),
        };
        Ok(Reply::say(ctx.say(key, &values)))
    }
}

/// Refuses a channel where members cannot read it, or that is none.
async fn check(ctx: &Ctx<'_, App>, channel: ChannelId) -> Result<(), Failure> {
    let app = ctx.app;
    let route = Route::GetChannel {
        channel_id: channel.get().get(),
    };
    let values = args! { "channel" => channel.to_string() };
    let found = match app.rest.get::<Channel>(&route).await {
        Ok(found) => found,
        Err(RestError::Refused {
            code: code::UNKNOWN_CHANNEL | code::MISSING_ACCESS,
            ..
        }) => return Err(ctx.refuse("panel-no-channel", &values)),
        Err(error) => {
            tracing::warn!("cannot tell what a channel is: {error}");
            return Err(ctx.refuse("discord-silent", &args! {}));
        }
    };
    if found.guild_id != Some(app.tickets.members()) {
        return Err(ctx.refuse("panel-elsewhere", &values));
    }
    if !matches!(
        found.kind,
        ChannelType::GuildText | ChannelType::GuildAnnouncement
    ) {
        return Err(ctx.refuse("panel-no-text-channel", &values));
    }
    Ok(())
}
