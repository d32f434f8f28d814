//! The real binary between a simulated Discord and a database file.

mod answering;
mod bad_input;
mod catch_up;
mod changes;
mod closing;
mod delivery;
mod endings;
mod members;
mod menu;
mod messages;
mod missed_changes;
mod opening;
mod operating;
mod places;
mod reactions;
mod reopening;
mod shapes;
mod silence;
mod standing;
mod start;
mod tickets;
mod tidying;
mod timers;
mod world;
