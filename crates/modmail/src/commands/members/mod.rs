//! What members call, mostly by buttons and menus.

mod choose;
mod end;
mod rate;

pub use self::{
    choose::Choose,
    end::{End, EndOne},
    rate::Rate,
};
