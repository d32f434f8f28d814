//! A simulated status page, shaped like Atlassian Statuspage, with the eight metric files beside it.
//!
//! [`StatusPage::start`] binds a free port on loopback and serves the documents a real page serves. What happens on
//! the page is said by [`Action`]s: in process through [`StatusPage::act`], from another process as JSON through
//! `POST /sim/act`. `GET /sim/requests` lists what was asked of the page.
//!
//! ```no_run
//! # async fn story() -> anyhow::Result<()> {
//! use status_sim::{Action, Impact, StatusPage};
//!
//! let page = StatusPage::start().await?;
//! let incident = page.act(Action::start_incident("Login is down", Impact::Major))?;
//! page.wait_for("/api/v2/summary.json", 1).await;
//! page.act(Action::resolve(&incident.id))?;
//! # Ok(()) }
//! ```
//!
//! # Adding an action
//!
//! 1. Add a variant to [`Action`]; both front doors understand it from then on.
//! 2. Say in `world/happen.rs` what it does.
//! 3. Show it in `tests/page.rs`.

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
    fault::Fault,
    server::{Request, StatusPage},
    values::{ComponentStatus, Impact, IncidentStatus, Indicator},
    world::{Outcome, Refused},
};
