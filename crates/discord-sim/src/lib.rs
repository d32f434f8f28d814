#![doc = include_str!("../README.md")]

mod action;
mod cdn;
mod client;
mod clock;
mod control;
mod discord;
mod faults;
mod gateway;
mod id;
mod intent;
mod limits;
mod odd;
#[cfg(feature = "openapi")]
pub mod openapi;
pub mod permissions;
mod plan;
mod put;
mod recording;
mod refusal;
mod rest;
mod saved;
mod server;
mod shared;
mod sim;
mod story;
mod wire;
mod world;

pub use self::{
    action::{Action, Answer},
    client::Trouble,
    discord::{Discord, TimedOut},
    faults::{Dice, Fault, Rule, Scope},
    gateway::{EarlyEnd, Session},
    id::Id,
    limits::{RateLimits, RouteLimit},
    odd::Oddity,
    plan::{Plan, PlannedBot, PlannedGuild, PlannedRole},
    recording::Recorded,
    refusal::Refusal,
    saved::SavedWorld,
    sim::Sim,
    story::{Finished, Refusals},
    world::{
        Application, Attachment, AuditEntry, Ban, Channel, Draft, Given, Guild, Interaction,
        InteractionKind, Member, Mentions, Message, Options, Overwrite, Reaction, Role, Settings,
        ThreadState, Upload, User, audited, kind,
    },
};

/// What modmail's stories call a [`Sim`].
pub type World = Sim;
