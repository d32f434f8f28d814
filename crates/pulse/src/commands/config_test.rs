//! Whether alerts arrive.

use botkit::{
    args,
    command::{ArgError, Args, Command, Ctx, Failure, Level, Reply, Spec},
    delivery::{Body, Effect, Lane},
    text::ENGLISH,
};
use storage::outbox::NewRow;
use twilight_model::guild::Permissions;

use super::reach;
use crate::{App, render, texts::server_locale};

/// Sends a sample to where alerts go, or says what is in its way.
#[derive(Debug, PartialEq, Eq)]
pub struct ConfigTest;

impl Command for ConfigTest {
    type App = App;

    const SPEC: Spec = Spec {
        level: Level::Manager,
        offered_to: Permissions::MANAGE_GUILD,
        prefix: false,
        ..Spec::new("config test")
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
        drop(tx);
        let channel = config.as_ref().and_then(|config| config.channel_id);
        let (Some(config), Some(channel)) = (config, channel) else {
            return Err(ctx.refuse("config-none", &args! {}));
        };
        reach::check(&ctx, guild, channel.get()).await?;
        let language = render::Language {
            texts: ctx.texts,
            locale: server_locale(&config).unwrap_or(ENGLISH),
        };
        let effect = Effect::Post {
            message: Body::embed(render::sample::embed(language)),
        };
        let row = NewRow {
            lane: Lane::Channel(channel).to_string(),
            channel: Some(channel),
            effect: serde_json::to_string(&effect).map_err(anyhow::Error::from)?,
            purpose: None,
            at: ctx.at,
        };
        let mut tx = ctx.app.store.write().await?;
        tx.outbox().enqueue_all(&[row]).await?;
        tx.commit().await?;
        ctx.app.wake_up.wake();
        let named = args! { "channel" => format!("<#{channel}>") };
        let key = if config.enabled {
            "config-tested"
        } else {
            "config-tested-off"
        };
        Ok(Reply::say(ctx.say(key, &named)))
    }
}
