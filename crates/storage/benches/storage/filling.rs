//! Large databases, made once and kept under `target/bench`.
//!
//! They are written with raw SQLite and without a journal: a file that was not
//! finished has another name and is made anew.

use std::{
    fs,
    path::{Path, PathBuf},
};

use indicatif::{ProgressBar, ProgressStyle};
use rusqlite::{Connection, params};
use storage::{Bot, modmail::TicketId};
use time::Duration;

use crate::{
    ingesting::{SERIES, stamp},
    stage::{BEGIN, Chance, Stage, make},
};

/// How many messages a ticket has, and how many tickets are written in at a time.
const IN_TICKET: u32 = 100;
const AT_A_TIME: u32 = 50;

/// Sets up a connection for writing a file nobody needs if it is not finished.
const FAST: &str = "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
     PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -500000; PRAGMA foreign_keys = OFF;";

/// Makes what is missing.
pub(crate) struct Filling<'a> {
    pub(crate) stage: &'a Stage,
    pub(crate) folder: &'a Path,
}

impl Filling<'_> {
    /// Tickets of a hundred messages each, fifty open at a time. Without the
    /// index of the search, which reading a ticket does not touch.
    pub(crate) fn messages(&self, messages: u32) -> anyhow::Result<PathBuf> {
        let name = format!("messages-{messages}");
        self.make(&name, Bot::Modmail, messages, |conn, bar| {
            without_search(conn, |conn| {
                write_messages(conn, messages, bar, |_| "It is as you say.".to_owned())
            })
        })
    }

    /// The same with texts to search through, and their index.
    pub(crate) fn searched(&self, messages: u32) -> anyhow::Result<PathBuf> {
        let name = format!("searched-{messages}");
        self.make(&name, Bot::Modmail, messages, |conn, bar| {
            let mut words = Words::new();
            without_search(conn, |conn| {
                write_messages(conn, messages, bar, |_| words.message())
            })?;
            bar.set_message("messages, building the index");
            conn.execute_batch(
                "INSERT INTO message_words (message_words) VALUES ('rebuild');
                 INSERT INTO message_trigrams (message_trigrams) VALUES ('rebuild');",
            )?;
            Ok(())
        })
    }

    /// Eight series with a value a minute.
    pub(crate) fn metrics(&self, days: u32) -> anyhow::Result<PathBuf> {
        let name = format!("metrics-{days}");
        self.make(&name, Bot::Pulse, days, |conn, bar| {
            let mut insert = conn.prepare(
                "INSERT INTO metric_logs
                     (metric_name, value, unit, interval_sec, timestamp, created_at)
                 VALUES (?, ?, 'count', 60, ?, ?)",
            )?;
            conn.execute_batch("BEGIN")?;
            for day in 0..days {
                for minute in 0..1_440 {
                    let at = BEGIN + Duration::days(day.into()) + Duration::minutes(minute);
                    let at = stamp(at);
                    for name in SERIES {
                        insert.execute(params![name, 31_000.5, at, at])?;
                    }
                }
                bar.inc(1);
            }
            conn.execute_batch("COMMIT")?;
            Ok(())
        })
    }

    fn make(
        &self,
        name: &str,
        bot: Bot,
        length: u32,
        fill: impl FnOnce(&Connection, &ProgressBar) -> anyhow::Result<()>,
    ) -> anyhow::Result<PathBuf> {
        // Another schema makes another file.
        let empty = self.stage.file(&format!("{name}-empty"), bot)?;
        let schema: i64 = Connection::open(&empty)?.query_row(
            "SELECT max(version) FROM _sqlx_migrations",
            [],
            |row| row.get(0),
        )?;
        let path = self.folder.join(format!("{name}-{schema}.sqlite"));
        if path.exists() {
            return Ok(path);
        }
        self.forget_older(name)?;
        let partial = self.folder.join(format!("{name}.partial"));
        self.stage.runtime.block_on(make(&partial, bot))?;
        let conn = Connection::open(&partial)?;
        conn.execute_batch(FAST)?;
        let bar = ProgressBar::new(length.into())
            .with_message(unit(bot))
            .with_style(ProgressStyle::with_template(
                "{wide_bar} {human_pos}/{human_len} {msg}, {eta}",
            )?);
        fill(&conn, &bar)?;
        bar.finish_and_clear();
        conn.execute_batch("ANALYZE; PRAGMA locking_mode = NORMAL; PRAGMA journal_mode = WAL;")?;
        conn.close().map_err(|(_, error)| error)?;
        fs::rename(&partial, &path)?;
        Ok(path)
    }

    /// Removes what an earlier run made with another schema, or did not finish.
    fn forget_older(&self, name: &str) -> anyhow::Result<()> {
        for entry in fs::read_dir(self.folder)? {
            let path = entry?.path();
            let file = path
                .file_name()
                .and_then(|name| name.to_str())
                .unwrap_or_default();
            let rest = file.strip_prefix(name);
            if rest.is_some_and(|rest| rest.starts_with(['-', '.'])) {
                fs::remove_file(path)?;
            }
        }
        Ok(())
    }
}

fn unit(bot: Bot) -> &'static str {
    match bot {
        Bot::Modmail => "messages",
        Bot::Pulse => "days",
    }
}

/// Loads without the triggers that keep the search in step, which are slower row
/// by row than building its index in the end.
fn without_search(
    conn: &Connection,
    load: impl FnOnce(&Connection) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let triggers: Vec<(String, String)> = conn
        .prepare(
            "SELECT name, sql FROM sqlite_schema
              WHERE type = 'trigger' AND name LIKE 'thread_messages_search_%'",
        )?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    for (name, _) in &triggers {
        conn.execute_batch(&format!("DROP TRIGGER {name}"))?;
    }
    load(conn)?;
    for (_, sql) in &triggers {
        conn.execute_batch(sql)?;
    }
    Ok(())
}

fn write_messages(
    conn: &Connection,
    messages: u32,
    bar: &ProgressBar,
    mut content: impl FnMut(u32) -> String,
) -> anyhow::Result<()> {
    conn.execute_batch("BEGIN")?;
    let mut open = conn.prepare(
        "INSERT INTO threads (id, user_id, user_name, created_at, status) VALUES (?, ?, 'ada', ?, 0)",
    )?;
    let mut say = conn.prepare(
        "INSERT INTO thread_messages
             (thread_id, user_id, user_name, dm_message_id, inbox_message_id, created_at, content,
              kind, delivery)
         VALUES (?, ?, 'ada', ?, ?, ?, ?, ?, 'sent')",
    )?;
    let mut tickets = Vec::new();
    for number in 0..messages {
        let at = BEGIN + Duration::seconds(number.into());
        let moment = stamp(at);
        if number.is_multiple_of(IN_TICKET * AT_A_TIME) {
            tickets.clear();
            for ticket in 0..AT_A_TIME {
                let id = TicketId::new(at).to_string();
                let member = number + ticket + 1;
                open.execute(params![id, member, moment])?;
                tickets.push((id, member));
            }
        }
        let Some((ticket, member)) = tickets.get(usize::try_from(number % AT_A_TIME)?) else {
            continue;
        };
        let snowflake = 1_200_000_000_000_000_000 + i64::from(number) * 4_194_304;
        let kind = if number.is_multiple_of(2) {
            "user"
        } else {
            "staff"
        };
        let content = content(number);
        say.execute(params![
            ticket,
            member,
            snowflake,
            snowflake + 1,
            moment,
            content,
            kind
        ])?;
        if number.is_multiple_of(10_000) {
            bar.set_position(number.into());
        }
    }
    conn.execute_batch("COMMIT")?;
    Ok(())
}

/// A language: few words that everybody uses all the time, many that are rare.
pub(crate) struct Words {
    chance: Chance,
}

/// How many words there are.
const WORDS: u32 = 50_000;

impl Words {
    pub(crate) fn new() -> Self {
        Self {
            chance: Chance::new(1),
        }
    }

    /// A word, the frequent ones more often (Zipf's law, nearly).
    pub(crate) fn any(&mut self) -> String {
        word(self.rank(WORDS))
    }

    /// From 0, the most frequent, up to but not including `end`.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "it is from 0 up to the end"
    )]
    fn rank(&mut self, end: u32) -> u32 {
        let rank = f64::from(end).powf(self.chance.part()) - 1.0;
        (rank as u32).min(end - 1)
    }

    /// Two to 25 words; each tenth message is in a language without spaces.
    pub(crate) fn message(&mut self) -> String {
        let length = self.chance.below(24) + 2;
        if self.chance.below(10) == 0 {
            return self.unspaced(length * 2);
        }
        let words: Vec<_> = (0..length).map(|_| self.any()).collect();
        words.join(" ")
    }

    /// Some characters, again few of them frequent.
    pub(crate) fn unspaced(&mut self, length: u32) -> String {
        (0..length)
            .filter_map(|_| char::from_u32(0x4e00 + self.rank(3_000)))
            .collect()
    }
}

/// The word of a rank. Its letters follow from it, so that beginnings are shared.
pub(crate) fn word(rank: u32) -> String {
    const SYLLABLES: [&str; 16] = [
        "the", "an", "ro", "in", "li", "mo", "sa", "te", "ku", "er", "vi", "co", "da", "pu", "sho",
        "be",
    ];
    let mut word = String::new();
    let mut rest = rank;
    loop {
        let syllable = usize::try_from(rest % 16).unwrap_or_default();
        word.push_str(SYLLABLES.get(syllable).copied().unwrap_or_default());
        rest /= 16;
        if rest == 0 {
            return word;
        }
    }
}
