//! Watching the page: asking for its documents and handing them on.

mod fetch;
mod poller;
mod redirect;

pub use self::{
    fetch::{Client, FetchError},
    poller::Poller,
};
