//! How things look on Discord.

mod card;
mod channel;
mod held;
mod held_up;
mod language;
mod menu;
mod message;
mod options;
mod pages;
mod panel;
mod rating;
mod split;
mod suggestion;
pub mod transcript;

pub use self::{
    card::{Card, Earlier, Membership, NoteOnCard, answers_embed},
    channel::{channel_body, channel_name},
    held::{
        DISCARD, LET_IN, RAID_OFF, UNDO_BLOCK, command_button, held_buttons, held_buttons_of,
        undo_block_button,
    },
    held_up::{GIVE_UP, give_up_button},
    language::{LANGUAGE, language_menu},
    menu::{CHOOSE, category_menu, confirmation},
    message::{
        Change, Content, Delivered, member_message, send_note_button, staff_copy, staff_message,
    },
    options::RenderOptions,
    panel::{OPEN_TICKET, ticket_panel},
    rating::{
        BEST, END, END_ONE, LONGEST_COMMENT, RATE, comment_button, comment_form, end_button,
        rating_buttons, stars,
    },
    split::split,
    suggestion::{VOTE, state_key, suggestion},
};

/// Colours of embeds, by what they stand for.
pub mod colour {
    /// Something the bot says.
    pub const SYSTEM: u32 = 0x99_AA_B5;
    /// Something went wrong.
    pub const FAILURE: u32 = 0xED_42_45;
}
