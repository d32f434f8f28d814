//! The status bot: watches a status page, keeps its history, alerts servers.

pub mod decide;
pub mod render;
pub mod snapshot;
pub mod source;
pub mod view;
