//! The rules of the simulated Discord, by raw HTTP and raw WebSocket.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test stops at the first surprise, in its helpers too"
)]

mod binary;
mod cdn;
mod channels;
mod client;
mod commands;
mod control;
mod deeds;
#[cfg(feature = "openapi")]
mod described;
mod expressions;
mod faults;
mod forms;
mod forum_tags;
mod gateway;
mod guilds;
mod history;
mod interactions;
mod limits;
mod members;
mod messages;
mod name_filter;
#[cfg(feature = "openapi")]
mod openapi;
mod posts;
mod reactions;
mod scene;
mod threads;
