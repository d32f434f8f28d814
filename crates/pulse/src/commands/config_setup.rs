//! Where a server is told.

use botkit::{
    args,
    command::{ArgError, Args, Command, Ctx, Failure, Kind, Level, Opt, Reply, Spec},
    rest::RestError,
};
use twilight_http::routing::Route;
use twilight_model::{
    channel::{Channel, ChannelType},
    id::{
        Id,
        marker::{ChannelMarker, GuildMarker},
    },
};

use crate::App;

/// Registers a server, or moves its alerts to another channel.
#[derive(Debug, PartialEq, Eq)]
pub struct ConfigSetup {
    /// Where alerts go.
    channel: Id<ChannelMarker>,
}

impl Command for ConfigSetup {
    type App = App;

    const SPEC: Spec = Spec {
        level: Level::Manager,
        prefix: false,
        options: &[Opt::required("channel", Kind::Channel)],
        ..Spec::new("config setup")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        let channel = args
            .channel("channel")
            .ok_or(ArgError::Missing { name: "channel" })?;
        Ok(Self { channel })
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let guild = ctx
            .origin
            .guild
            .ok_or_else(|| ctx.refuse("config-no-server", &args! {}))?;
        let named = args! { "channel" => format!("<#{}>", self.channel) };
        let Some(kind) = kind_here(ctx.app, guild, self.channel).await? else {
            return Err(ctx.refuse("config-no-channel", &named));
        };
        if !takes_alerts(kind) {
            return Err(ctx.refuse("config-wrong-channel", &named));
        }
        let mut tx = ctx.app.store.write().await?;
        tx.guild_configs()
            .register(guild.into(), self.channel.into(), ctx.at)
            .await?;
        if let Some(locale) = &ctx.origin.guild_locale {
            tx.guild_configs().set_locale(guild.into(), locale).await?;
        }
        tx.commit().await?;
        tracing::info!(guild.id = %guild, channel.id = %self.channel, "server {guild} is registered");
        Ok(Reply::say(ctx.say("config-set-up", &named)))
    }
}

/// What kind of channel it is, if the bot sees it and it belongs to the server.
async fn kind_here(
    app: &App,
    guild: Id<GuildMarker>,
    channel: Id<ChannelMarker>,
) -> Result<Option<ChannelType>, Failure> {
    let route = Route::GetChannel {
        channel_id: channel.get(),
    };
    match app.rest.get::<Channel>(&route).await {
        Ok(channel) => Ok((channel.guild_id == Some(guild)).then_some(channel.kind)),
        Err(RestError::Refused { .. }) => Ok(None),
        Err(error) => Err(Failure::Broken(error.into())),
    }
}

/// Whether alerts can be posted there. Discord offers no others, but nothing keeps
/// a client from sending one.
const fn takes_alerts(kind: ChannelType) -> bool {
    matches!(
        kind,
        ChannelType::GuildText | ChannelType::GuildAnnouncement
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn alerts_go_to_text_and_announcement_channels_alone() {
        assert!(takes_alerts(ChannelType::GuildText));
        assert!(takes_alerts(ChannelType::GuildAnnouncement));
        for kind in [
            ChannelType::GuildCategory,
            ChannelType::GuildForum,
            ChannelType::GuildVoice,
            ChannelType::PublicThread,
        ] {
            assert!(!takes_alerts(kind), "{kind:?}");
        }
    }
}
