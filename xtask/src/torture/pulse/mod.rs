//! The status bot while a status page lives its life, and everything goes wrong.

mod history;
mod page;
mod plan;
mod report;
mod run;
mod stage;
mod step;
mod stored;
mod works;

pub(super) use self::{report::Total, run::run};
