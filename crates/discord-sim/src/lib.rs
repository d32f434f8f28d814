#![doc = include_str!("../README.md")]

mod action;
mod cdn;
mod clock;
mod control;
mod discord;
mod faults;
mod gateway;
mod id;
mod limits;
#[cfg(feature = "openapi")]
pub mod openapi;
pub mod permissions;
mod plan;
mod put;
mod recording;
mod refusal;
mod rest;
mod server;
mod shared;
mod wire;
mod world;

pub use self::{
    action::{Action, Answer},
    discord::{Discord, TimedOut},
    faults::{Dice, Fault, Rule, Scope},
    gateway::{Session, Trouble},
    id::Id,
    plan::{Plan, PlannedBot, PlannedGuild, PlannedRole},
    recording::Recorded,
    refusal::Refusal,
    world::{
        Application, Attachment, AuditEntry, Ban, Channel, Draft, Given, Guild, Interaction,
        InteractionKind, Member, Mentions, Message, Options, Overwrite, Reaction, Role, Settings,
        ThreadState, Upload, User, World, audited, kind,
    },
};
