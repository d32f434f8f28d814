//! Threads and forum posts.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{Audience, Channel, ChannelSpec, ThreadState, World, kind};
use crate::{
    id::Id,
    intent,
    put::Put as _,
    refusal::{MAX_THREADS, Refusal, UNKNOWN_CHANNEL},
};

/// How many threads may be active in a server at once.
const ACTIVE_THREADS: usize = 1_000;

impl World {
    /// The threads of a server that are not archived.
    pub fn active_threads(&self, guild: Id) -> Vec<&Channel> {
        let active = |channel: &&Channel| {
            channel.guild == Some(guild)
                && channel
                    .thread
                    .as_ref()
                    .is_some_and(|thread| !thread.archived)
        };
        self.channels.values().filter(active).collect()
    }

    /// Starts a thread below a channel. A thread on a message takes its identifier.
    pub(crate) fn start_thread(
        &mut self,
        parent: Id,
        on: Option<Id>,
        owner: Id,
        spec: &Value,
    ) -> Result<Id, Refusal> {
        let now = self.now();
        let id = on.unwrap_or_else(|| self.next_id());
        let above = self.channels.get(&parent).ok_or(UNKNOWN_CHANNEL)?;
        let guild = above.guild.ok_or(UNKNOWN_CHANNEL)?;
        let private = spec.get("type").and_then(Value::as_u64) == Some(12)
            || (on.is_none() && spec.get("type").is_none() && above.kind == kind::TEXT);
        if self.active_threads(guild).len() >= ACTIVE_THREADS {
            return Err(MAX_THREADS.into());
        }
        let minutes = spec.get("auto_archive_duration").and_then(Value::as_u64);
        let tags = spec.get("applied_tags").cloned().unwrap_or_default();
        let name = spec.get("name").and_then(Value::as_str).unwrap_or_default();
        let mut thread = Channel::new(
            id,
            ChannelSpec {
                guild: Some(guild),
                kind: if private {
                    kind::PRIVATE_THREAD
                } else {
                    kind::PUBLIC_THREAD
                },
                name: name.to_owned(),
                parent: Some(parent),
                ..ChannelSpec::default()
            },
        );
        thread.thread = Some(ThreadState {
            owner,
            archived: false,
            archive_changed_at: now,
            auto_archive_minutes: minutes
                .and_then(|minutes| u32::try_from(minutes).ok())
                .or(above.default_auto_archive)
                .unwrap_or(4_320),
            locked: false,
            invitable: true,
            message_count: 0,
            total_messages: 0,
            members: BTreeSet::from([owner]),
            tags: serde_json::from_value(tags).unwrap_or_default(),
        });
        self.channels.insert(id, thread);
        let mut data = self.channel_json(id);
        data.put("newly_created", json!(true));
        self.emit(Audience::Channel(id), intent::GUILDS, "THREAD_CREATE", data);
        Ok(id)
    }

    /// Archives threads that were idle for as long as they allow.
    pub(crate) fn archive_idle_threads(&mut self) {
        let now = self.now();
        let mut idle = Vec::new();
        for channel in self.channels.values_mut() {
            let Some(thread) = channel.thread.as_mut().filter(|thread| !thread.archived) else {
                continue;
            };
            let last = channel.last_message.unwrap_or(channel.id).created_at();
            let last = last.max(thread.archive_changed_at);
            if now - last >= time::Duration::minutes(thread.auto_archive_minutes.into()) {
                thread.archived = true;
                thread.archive_changed_at = now;
                idle.push(channel.id);
            }
        }
        for id in idle {
            let data = self.channel_json(id);
            self.emit(Audience::Channel(id), intent::GUILDS, "THREAD_UPDATE", data);
        }
    }
}
