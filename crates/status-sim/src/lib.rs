#![doc = include_str!("../README.md")]

mod action;
mod clock;
mod documents;
mod fault;
mod metrics;
mod server;
mod values;
mod world;

pub use self::{
    action::Action,
    fault::{Encoding, Fault},
    server::{Request, StatusPage},
    values::{ComponentStatus, Impact, IncidentStatus, Indicator},
    world::{Outcome, Refused},
};
