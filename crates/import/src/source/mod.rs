//! Another bot's SQLite database, read without leaving a trace.

mod demands;
mod encoding;
mod opening;
mod rows;

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
};

use sqlx::{AssertSqlSafe, SqliteConnection};
use storage::Cause;

pub(super) use self::rows::MOST_ROWS;
use self::{
    encoding::Encoding,
    opening::{computes, connect, generated, look, tables},
    rows::quoted,
};
use super::{error::ImportError, origin::Origin, report::Report, scratch::Scratch};

/// Where the header says how the file is written: 2 is through a log.
const WRITE_VERSION: usize = 18;

/// The longest value that is read. A whole log of before 2018 is one.
const LONGEST: u64 = 8 * 1024 * 1024;

/// A table, and columns of it with blanks between them.
pub(super) type Known = (&'static str, &'static str);

/// An open database of another bot.
#[derive(Debug)]
pub(super) struct Source {
    path: PathBuf,
    origin: Origin,
    conn: SqliteConnection,
    /// The columns of each table.
    tables: BTreeMap<String, Vec<String>>,
    known: &'static [Known],
    scratch: Option<Arc<Scratch>>,
    /// The rows with bytes that are no text, each with its table.
    altered: Arc<Mutex<BTreeSet<(String, String)>>>,
    /// It is written through a log, and there is none.
    without_log: bool,
    encoding: Encoding,
}

impl Source {
    /// Opens it and looks through all of it. `known` are the columns that are
    /// taken.
    ///
    /// Where what it holds lies partly beside it, since the bot runs or was
    /// killed, SQLite would tidy up there: then it gets a copy.
    pub(super) async fn open(
        path: &Path,
        origin: Origin,
        known: &'static [Known],
    ) -> Result<Self, ImportError> {
        let header = look(path, origin)?;
        let waiting = ["-wal", "-journal"].map(|ending| {
            let mut name = path.as_os_str().to_owned();
            name.push(ending);
            PathBuf::from(name)
        });
        let waiting = waiting.into_iter().filter(|file| {
            file.metadata()
                .is_ok_and(|metadata| metadata.is_file() && metadata.len() > 0)
        });
        let files: Vec<_> = std::iter::once(path.to_owned()).chain(waiting).collect();
        let copy = |source| ImportError::Copy {
            path: path.to_owned(),
            source,
        };
        let scratch = (files.len() > 1)
            .then(|| Scratch::copy(&files).map(Arc::new).map_err(copy))
            .transpose()?;
        let damaged = damaged(path, origin);
        let mut conn = connect(path, scratch.as_deref()).await.map_err(&damaged)?;
        if let Some(column) = generated(&mut conn).await.map_err(&damaged)? {
            return Err(ImportError::Foreign {
                path: path.to_owned(),
                origin,
                why: format!("`{}` is generated", column.escape_debug()),
            });
        }
        // An index that is computed would be computed anew for every row.
        let check = if computes(&mut conn).await.map_err(&damaged)? {
            "PRAGMA quick_check(1)"
        } else {
            "PRAGMA integrity_check(1)"
        };
        let problem = sqlx::query_scalar::<_, String>(check)
            .fetch_one(&mut conn)
            .await
            .map_err(&damaged)?;
        if problem != "ok" {
            return Err(ImportError::Damaged {
                path: path.to_owned(),
                origin,
                problem,
            });
        }
        let tables = tables(&mut conn).await.map_err(&damaged)?;
        let encoding = Encoding::of(&mut conn).await.map_err(&damaged)?;
        let mut source = Self {
            path: path.to_owned(),
            origin,
            conn,
            tables,
            known,
            without_log: scratch.is_none() && header.get(WRITE_VERSION) == Some(&2),
            scratch,
            altered: Arc::default(),
            encoding,
        };
        source.measure().await?;
        Ok(source)
    }

    /// The same once more, to read two things at a time.
    pub(super) async fn again(&self) -> Result<Self, ImportError> {
        let conn = connect(&self.path, self.scratch.as_deref()).await;
        Ok(Self {
            path: self.path.clone(),
            origin: self.origin,
            conn: conn.map_err(damaged(&self.path, self.origin))?,
            tables: self.tables.clone(),
            known: self.known,
            scratch: self.scratch.clone(),
            altered: Arc::clone(&self.altered),
            without_log: self.without_log,
            encoding: self.encoding,
        })
    }

    /// Whether it has a table.
    pub(super) fn has(&self, table: &str) -> bool {
        self.tables.contains_key(table)
    }

    /// Whether a table has a column.
    pub(super) fn has_column(&self, table: &str, column: &str) -> bool {
        let columns = self.tables.get(table);
        columns.is_some_and(|columns| columns.iter().any(|other| other == column))
    }

    /// The columns of a table that are taken and there.
    fn taken(&self, table: &str) -> impl Iterator<Item = &'static str> {
        let known = self.known.iter().find(|(name, _)| *name == table);
        let columns = self.tables.get(table);
        known
            .into_iter()
            .flat_map(|(_, columns)| columns.split_whitespace())
            .filter(move |word| {
                columns.is_some_and(|columns| columns.iter().any(|one| one == word))
            })
    }

    /// Refuses values that no bot writes, before one of them is read.
    async fn measure(&mut self) -> Result<(), ImportError> {
        for (table, _) in self.known {
            let long = self
                .taken(table)
                .map(|taken| format!(r#"octet_length("{taken}") > {LONGEST}"#));
            let long: Vec<_> = long.collect();
            if long.is_empty() {
                continue;
            }
            let query = format!(
                r#"SELECT EXISTS (SELECT 1 FROM "{table}" WHERE {})"#,
                long.join(" OR ")
            );
            let outsized: bool = sqlx::query_scalar(AssertSqlSafe(query))
                .fetch_one(&mut self.conn)
                .await
                .map_err(damaged(&self.path, self.origin))?;
            if outsized {
                return Err(self.outsized(format!("a value in `{table}` is over 8 MiB long")));
            }
        }
        Ok(())
    }

    /// What too much of something comes to.
    pub(super) fn outsized(&self, what: String) -> ImportError {
        ImportError::Outsized {
            path: self.path.clone(),
            origin: self.origin,
            what,
        }
    }

    fn foreign(&self, why: String) -> ImportError {
        ImportError::Foreign {
            path: self.path.clone(),
            origin: self.origin,
            why,
        }
    }

    /// Writes down the rows that came in changed, and what was not even looked at:
    /// tables and columns with a reason, and those that nobody knows.
    pub(super) async fn leave_out(
        &mut self,
        report: &mut Report,
        reasons: &[(&str, &'static str)],
        own: &[&str],
    ) -> Result<(), ImportError> {
        if self.without_log {
            report.remark(
                "database that is written through a log (-wal), and none lies beside it: if it was copied while the bot ran, copy that file, too",
            );
        }
        report.alter(&self.altered.lock().unwrap_or_else(PoisonError::into_inner));
        let reason = |name: &str| {
            reasons
                .iter()
                .find(|reason| reason.0 == name)
                .map(|reason| reason.1)
        };
        for (table, columns) in self.tables.clone() {
            if own.contains(&table.as_str()) {
                continue;
            }
            if !self.known.iter().any(|(name, _)| *name == table) {
                let count = self.count(&table).await?;
                let why = reason(&table).unwrap_or("the table is not known here");
                report.omit_all(&table, count, why);
                continue;
            }
            let taken: BTreeSet<_> = self.taken(&table).collect();
            for column in columns
                .iter()
                .filter(|column| !taken.contains(column.as_str()))
            {
                let name = format!("{table}.{column}");
                let why = reason(&name).unwrap_or("the column is not known here");
                let held = format!("{0} IS NOT NULL AND {0} IS NOT ''", quoted(column));
                let count = self.count_where(&table, &held).await?;
                report.omit_all(&name, count, why);
            }
        }
        Ok(())
    }
}

/// What SQLite has against the file, which is only read.
fn damaged(path: &Path, origin: Origin) -> impl Fn(sqlx::Error) -> ImportError + Send + 'static {
    let path = path.to_owned();
    move |error| {
        let path = path.clone();
        if let Some(cause) = Cause::of_database(&error) {
            return ImportError::Hindered { path, cause };
        }
        ImportError::Damaged {
            path,
            origin,
            problem: match error {
                sqlx::Error::Database(error) => error.message().to_owned(),
                error => error.to_string(),
            },
        }
    }
}
