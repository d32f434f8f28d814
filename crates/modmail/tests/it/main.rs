//! The real binary between a simulated Discord and a database file.

#![expect(
    clippy::indexing_slicing,
    reason = "a helper that indexes what is not there fails its story, as a story does"
)]

mod answering;
mod archives;
mod bad_input;
mod both_ways;
mod catch_up;
mod changes;
mod clock_jumps;
mod closed_dms;
mod closing;
mod contacting;
mod crashes;
mod database_trouble;
mod delivery;
mod endings;
mod ends_in_flight;
mod forwards;
mod gateway_trouble;
mod held_up;
mod hostile;
mod idle_promises;
mod internal_text;
mod languages;
mod left_work;
mod lost_copies;
mod members;
mod menu;
mod messages;
mod missed_changes;
mod named_wrongly;
mod names;
mod online;
mod opening;
mod operating;
mod parking;
mod places;
mod questions_over_restarts;
mod reactions;
mod reopening;
mod shapes;
mod side_threads;
mod silence;
mod start;
mod status;
mod stopping;
mod tagged_forums;
mod tickets;
mod tidying;
mod timers;
mod unplaced;
mod visibility;
mod world;
