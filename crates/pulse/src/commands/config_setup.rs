//! Where a server is told.

use botkit::{
    args,
    command::{ArgError, Args, Command, Ctx, Failure, Kind, Level, Opt, Reply, Spec},
};
use twilight_model::{
    guild::Permissions,
    id::{Id, marker::ChannelMarker},
};

use super::reach;
use crate::{App, collect::tell_what_goes_on};

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
        offered_to: Permissions::MANAGE_GUILD,
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
        reach::check(&ctx, guild, self.channel).await?;
        let snapshot = ctx.app.view.borrow().snapshot.clone();
        let mut tx = ctx.app.store.write().await?;
        let before = tx.guild_configs().get(guild.into()).await?;
        tx.guild_configs()
            .register(guild.into(), self.channel.into(), ctx.at)
            .await?;
        if let Some(locale) = &ctx.origin.guild_locale {
            tx.guild_configs().set_locale(guild.into(), locale).await?;
        }
        // Alerts were off: what began meanwhile and goes on, nobody there knows.
        let missed = snapshot.filter(|_| before.is_some_and(|before| !before.enabled));
        if let Some(snapshot) = missed {
            tell_what_goes_on(&mut tx, ctx.texts, &snapshot, guild.into(), ctx.at).await?;
        }
        tx.commit().await?;
        ctx.app.wake_up.wake();
        tracing::info!(guild.id = %guild, channel.id = %self.channel, "server {guild} is registered");
        let named = args! { "channel" => format!("<#{}>", self.channel) };
        Ok(Reply::say(ctx.say("config-set-up", &named)))
    }
}
