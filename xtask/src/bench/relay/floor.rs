//! The least a program can do: post what it receives, and keep nothing.

use std::{collections::HashMap, path::PathBuf};

use anyhow::Context as _;
use twilight_gateway::{
    ConfigBuilder, Event, EventTypeFlags, Intents, Shard, ShardId, StreamExt as _,
};
use twilight_model::id::{
    Id,
    marker::{ChannelMarker, UserMarker},
};

use crate::bench::{runtime, stage::TOKEN};

/// A bare twilight program, which is what the bot is compared with.
#[derive(Debug, clap::Args)]
pub(crate) struct Floor {
    /// Where the gateway is.
    #[arg(long)]
    gateway: String,
    /// Where REST is, as host and port.
    #[arg(long)]
    api: String,
    /// Which channel is whose, as JSON.
    #[arg(long)]
    channels: PathBuf,
}

impl Floor {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        runtime()?.block_on(self.relay())
    }

    async fn relay(&self) -> anyhow::Result<()> {
        let channels = std::fs::read(&self.channels)?;
        let channels: HashMap<Id<UserMarker>, Id<ChannelMarker>> =
            serde_json::from_slice(&channels)?;
        let http = twilight_http::Client::builder()
            .token(TOKEN.to_owned())
            .proxy(self.api.clone(), true)
            .build();
        let http = std::sync::Arc::new(http);
        let intents = Intents::DIRECT_MESSAGES | Intents::MESSAGE_CONTENT;
        let config = ConfigBuilder::new(TOKEN.to_owned(), intents)
            .proxy_url(self.gateway.clone())
            .build();
        let mut shard = Shard::with_config(ShardId::ONE, config);
        let tasks = tokio_util::task::TaskTracker::new();
        while let Some(event) = shard.next_event(EventTypeFlags::MESSAGE_CREATE).await {
            let Event::MessageCreate(message) = event.context("the gateway is gone")? else {
                continue;
            };
            let Some(channel) = channels.get(&message.author.id).copied() else {
                continue;
            };
            let http = std::sync::Arc::clone(&http);
            tasks.spawn(async move {
                // What is not posted shows in the figures.
                let _posted = http.create_message(channel).content(&message.content).await;
            });
        }
        Ok(())
    }
}
