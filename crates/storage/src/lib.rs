//! Everything the bots remember between two starts.
//!
//! Each bot has a database file of its own: [`modmail`] and [`pulse`] never
//! meet. What they share is how a file is opened ([`Database`]), the tables for
//! what arrives from Discord ([`inbox`]) and what is to be done there
//! ([`outbox`]), and how Discord's ids are stored ([`discord`]). No other crate
//! has SQL on these tables.
//!
//! # Reading and writing
//!
//! All access goes through a transaction. [`Store::read`] gives one that cannot
//! write; [`Store::write`] gives the only one that can, so writers queue up
//! instead of failing with "database is locked". What is committed is on the
//! disk. A transaction never spans a call to Discord.
//!
//! What comes in floods has a way of its own: [`Store::receive`],
//! [`modmail::Store::add_message`] and [`pulse::Store::log_command`] put whatever
//! waits into one commit.
//!
//! Lists are read page by page, newest first: a page goes on before the cursor
//! or the id that the last one ended with.
//!
//! ```
//! use storage::modmail::{NewTicket, Opened, Store, TicketId};
//! use time::macros::datetime;
//! use twilight_model::id::Id;
//!
//! # #[tokio::main]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let folder = tempfile::tempdir()?;
//! let store = Store::open(&folder.path().join("modmail.sqlite")).await?;
//! let (ada, now) = (Id::new(7).into(), datetime!(2026-03-01 12:00 UTC));
//!
//! let mut tx = store.write().await?;
//! let opened = tx
//!     .tickets()
//!     .open(NewTicket { id: TicketId::new(now), user: ada, user_name: "ada".into(), at: now })
//!     .await?;
//! tx.commit().await?;
//!
//! let current = store.read().await?.tickets().open_of(ada).await?;
//! assert_eq!(current.map(|ticket| Opened::New(ticket.id)), Some(opened));
//! store.database().close().await;
//! # Ok(())
//! # }
//! ```
//!
//! # Moments
//!
//! Moments come in and go out as [`time::OffsetDateTime`]; this crate asks no
//! clock. They are stored as text of one form, `2026-03-01T12:00:00.000Z`, so
//! that the order of the texts is the order in time; a few documented columns
//! hold Unix seconds instead.
//!
//! # Errors
//!
//! What asks or changes a database returns [`Error::Driver`] if that does not
//! answer, or if a rule of the tables is broken, such as a message in a ticket
//! that is not there; this is not repeated at each function. What is not there is
//! `None`, an empty list or `false`, and never an error; where a function must
//! find its row, it says so and returns [`Error::Affected`].
//!
//! # Slow queries
//!
//! What reads or writes many rows, or waits for the writer, runs in a span of the
//! level `debug` that carries ids and never what people wrote. A span that nobody
//! listens to costs a comparison; with `storage=debug` in the log's filter, a slow
//! query is told with its ticket.
//!
//! # Adding a table
//!
//! 1. Write `migrations/<modmail, pulse or common>/YYYYMMDDHHMMSS_<what>.sql`,
//!    with a comment that says why. A table name is used by one bot alone.
//! 2. Give its columns their types in `sqlx.toml`.
//! 3. Write the repository next to its siblings and an accessor on `Tx`.
//! 4. Run `cargo prepare` and commit what it wrote under `.sqlx/`.
//!
//! A migration that landed is never edited: files that have it would be refused.

#![expect(
    clippy::missing_errors_doc,
    reason = "what holds for all of them is said above"
)]

mod append;
pub mod audit_log;
mod bot;
pub mod bulk;
mod cause;
#[cfg(feature = "cli")]
pub mod cli;
mod database;
pub mod discord;
mod disk;
pub mod dm_channels;
mod erased;
mod error;
pub mod files;
pub mod inbox;
pub mod modmail;
mod moment;
mod number;
pub mod operations;
pub mod outbox;
pub mod pulse;
pub mod seed;
pub mod sessions;
pub mod settings;
mod store;
#[cfg(feature = "testing")]
pub mod testing;

pub use crate::{
    bot::Bot,
    cause::Cause,
    database::{Database, Hold, Migration, MigrationStatus, OpenError, Upgrade, Verification},
    error::Error,
    moment::stamp,
    store::{Schema, Store, Tx},
};

/// The README, so that its example is compiled and run.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
