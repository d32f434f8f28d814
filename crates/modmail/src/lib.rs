//! The ticket bot: members write to it in private, staff answer from a channel.
