//! How things look on Discord.

mod card;
mod channel;
mod message;

pub use self::{
    card::{Card, Membership},
    channel::{channel_body, channel_name},
    message::{Delivered, member_message, staff_copy, staff_message},
};

/// Colours of embeds, by what they stand for.
pub mod colour {
    /// Something a member wrote.
    pub const MEMBER: u32 = 0x57_F2_87;
    /// Something staff wrote.
    pub const STAFF: u32 = 0x58_65_F2;
    /// Something the bot says.
    pub const SYSTEM: u32 = 0x99_AA_B5;
    /// Something went wrong.
    pub const FAILURE: u32 = 0xED_42_45;
}
