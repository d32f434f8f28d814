//! How things look on Discord.

mod card;
mod channel;
mod held_up;
mod menu;
mod message;
mod options;
mod pages;
mod rating;
mod split;

pub use self::{
    card::{Card, Earlier, Membership, answers_embed},
    channel::{channel_body, channel_name},
    held_up::{GIVE_UP, give_up_button},
    menu::{CHOOSE, category_menu, confirmation},
    message::{
        Change, Content, Delivered, member_message, send_note_button, staff_copy, staff_message,
    },
    options::RenderOptions,
    rating::{
        BEST, END, END_ONE, LONGEST_COMMENT, RATE, comment_button, comment_form, end_button,
        rating_buttons, stars,
    },
    split::split,
};

/// Colours of embeds, by what they stand for.
pub mod colour {
    /// Something the bot says.
    pub const SYSTEM: u32 = 0x99_AA_B5;
    /// Something went wrong.
    pub const FAILURE: u32 = 0xED_42_45;
}
