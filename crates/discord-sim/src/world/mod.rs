//! The simulated world: everything that exists, and what can be asked of it.

mod asking;
mod audit;
mod channel;
mod command;
mod deeds;
mod emoji;
mod event;
mod forum_tags;
mod guild;
mod interaction;
mod invite;
mod json;
mod mentions;
mod message;
mod name_filter;
mod people;
mod permissions;
pub(crate) mod person;
mod refusing;
mod sticker;
mod thread;
mod thread_state;
mod webhook;

use std::{
    collections::BTreeMap,
    net::{Ipv4Addr, SocketAddr},
};

use axum::body::Bytes;
use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

pub use self::{
    asking::Options,
    audit::{AuditEntry, audited},
    channel::{Channel, Overwrite, kind},
    guild::{Ban, Guild, Member, Role},
    interaction::{Given, Interaction, InteractionKind},
    mentions::Mentions,
    message::{Attachment, Draft, Message, Reaction, Upload},
    people::{Application, User},
    thread_state::ThreadState,
};
pub(crate) use self::{
    channel::{ChannelSpec, channel_of},
    command::Command,
    event::{Audience, Event},
    interaction::{Invocation, LOADING, interaction_by_token},
    invite::Invite,
    json::signature,
    message::NewMessage,
    people::LOCALES,
    refusing::Deed,
    sticker::Sticker,
    webhook::Webhook,
};
use crate::{
    clock::Clock,
    id::{Id, Ids},
    limits::RateLimits,
};

/// What can be set about the simulator itself.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// How often a gateway client must send a heartbeat, in milliseconds.
    pub heartbeat_millis: u64,
    /// How many seconds a session outlives its connection.
    pub session_seconds: i64,
    /// How many times a day a bot may identify.
    pub identifies_per_day: u32,
    /// How many shards may identify at once, within five seconds.
    pub max_concurrency: u32,
    /// Whether requests are limited at all, per route and overall.
    pub rate_limits: bool,
    /// Whether a server takes no more than 500 channels and a category no more
    /// than 50.
    pub channel_limits: bool,
    /// How many shards `GET /gateway/bot` recommends.
    pub shards: u32,
    /// How many invalid requests in ten minutes get an address banned.
    pub invalid_requests: usize,
    /// How many requests are remembered before the oldest go.
    pub remembered: usize,
    /// How many requests are let through, if they are limited.
    pub limits: RateLimits,
    /// How long a REST request is under way before it takes place, in milliseconds.
    pub answer_millis: u64,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            heartbeat_millis: 41_250,
            session_seconds: 300,
            identifies_per_day: 1_000,
            max_concurrency: 1,
            rate_limits: true,
            channel_limits: true,
            shards: 1,
            invalid_requests: 10_000,
            remembered: 1_000_000,
            limits: RateLimits::default(),
            answer_millis: 0,
        }
    }
}

/// Everything that exists. What happens in it is noted, and dispatched by whoever takes it.
#[derive(Debug)]
pub struct World {
    /// What can be set about the simulator itself.
    pub settings: Settings,
    pub(crate) clock: Clock,
    pub(crate) ids: Ids,
    pub(crate) address: SocketAddr,
    pub(crate) applications: BTreeMap<Id, Application>,
    pub(crate) users: BTreeMap<Id, User>,
    pub(crate) guilds: BTreeMap<Id, Guild>,
    pub(crate) channels: BTreeMap<Id, Channel>,
    pub(crate) messages: BTreeMap<(Id, Id), Message>,
    /// What was deleted stays known to tests, with its messages.
    pub(crate) deleted_channels: BTreeMap<Id, Channel>,
    pub(crate) deleted_messages: BTreeMap<(Id, Id), Message>,
    pub(crate) files: BTreeMap<Id, Bytes>,
    pub(crate) interactions: BTreeMap<Id, Interaction>,
    pub(crate) webhooks: BTreeMap<Id, Webhook>,
    pub(crate) invites: BTreeMap<String, Invite>,
    /// What happened and was not dispatched yet.
    events: Vec<Event>,
}

impl Default for World {
    fn default() -> Self {
        Self::new()
    }
}

impl World {
    /// An empty world.
    pub fn new() -> Self {
        Self {
            settings: Settings::default(),
            clock: Clock::default(),
            ids: Ids::default(),
            address: SocketAddr::from((Ipv4Addr::LOCALHOST, 0)),
            applications: BTreeMap::new(),
            users: BTreeMap::new(),
            guilds: BTreeMap::new(),
            channels: BTreeMap::new(),
            messages: BTreeMap::new(),
            deleted_channels: BTreeMap::new(),
            deleted_messages: BTreeMap::new(),
            files: BTreeMap::new(),
            interactions: BTreeMap::new(),
            webhooks: BTreeMap::new(),
            invites: BTreeMap::new(),
            events: Vec::new(),
        }
    }

    /// The moment it is in the simulated world.
    pub fn now(&self) -> OffsetDateTime {
        self.clock.now()
    }

    pub(crate) fn next_id(&mut self) -> Id {
        self.ids.next(self.clock.now())
    }

    /// Where clients connect to the gateway.
    pub(crate) fn gateway_url(&self) -> String {
        format!("ws://{}/gateway", self.address)
    }
}
