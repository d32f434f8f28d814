//! What a server has chosen.

use botkit::{
    args,
    command::{ArgError, Args, Command, Ctx, Failure, Level, Reply, Spec},
};
use storage::pulse::Recipient;
use twilight_model::guild::Permissions;

use super::config_alerts;
use crate::App;

/// Shows where a server is told, and whether that works.
#[derive(Debug, PartialEq, Eq)]
pub struct ConfigShow;

impl Command for ConfigShow {
    type App = App;

    const SPEC: Spec = Spec {
        level: Level::Manager,
        offered_to: Permissions::MANAGE_GUILD,
        prefix: false,
        ..Spec::new("config show")
    };

    fn from_args(_args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self)
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let guild = ctx
            .origin
            .guild
            .ok_or_else(|| ctx.refuse("config-no-server", &args! {}))?;
        let mut tx = ctx.app.store.read().await?;
        let config = tx.guild_configs().get(guild.into()).await?;
        let server = Recipient::Guild(guild.into());
        let chosen = tx.recipient_filters().get(server).await?;
        drop(tx);
        let channel = config.as_ref().and_then(|config| config.channel_id);
        let (Some(config), Some(channel)) = (config, channel) else {
            return Ok(Reply::say(ctx.say("config-none", &args! {})));
        };
        let channel = format!("<#{channel}>");
        let said = match (config.enabled, config.disabled_reason) {
            (true, _) => ctx.say("config-on", &args! { "channel" => channel }),
            (false, Some(reason)) => ctx.say(
                "config-given-up",
                &args! { "channel" => channel, "reason" => reason },
            ),
            (false, None) => ctx.say("config-off", &args! { "channel" => channel }),
        };
        let chosen = config_alerts::described(&ctx, &chosen);
        Ok(Reply::say(format!("{said}\n{chosen}")))
    }
}
