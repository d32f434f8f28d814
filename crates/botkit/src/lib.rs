//! What both Guildhall bots share: everything between Discord and a bot's own
//! decisions.
//!
//! * [`gateway`] turns a shard into events, keeps the session resumable across
//!   processes and tells how far events have been dealt with.
//! * [`lanes`] keep what belongs together in order and the rest side by side.
//! * [`rest`] is the one way to Discord's REST API: one gate for rate limits,
//!   deadlines and invalid requests.
//! * [`delivery`] works off the outbox: the only place that changes Discord.
//! * [`command`] has commands that are written once and called in many ways.
//! * [`config`], [`cli`], [`text`], [`telemetry`], [`health`], [`clock`],
//!   [`backoff`], [`lifecycle`], [`tls`] and [`startup`] are what is left of an ordinary daemon.
//! * [`zone`] has the time zones.
//!
//! It knows neither tickets nor status pages.

pub mod backoff;
pub mod cli;
pub mod clock;
pub mod command;
pub mod config;
pub mod delivery;
pub mod embed;
pub mod gateway;
pub mod health;
pub mod lanes;
pub mod lenient;
pub mod lifecycle;
pub mod memory;
pub mod panics;
pub mod rest;
pub mod snowflake;
pub mod startup;
pub mod telemetry;
pub mod text;
pub mod tls;
pub mod zone;
