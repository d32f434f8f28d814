//! Another bot's SQLite database, read without leaving a trace.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
};

use futures_util::{StreamExt as _, TryStreamExt as _, stream::BoxStream};
use sqlx::{AssertSqlSafe, ConnectOptions as _, SqliteConnection, sqlite::SqliteConnectOptions};
use storage::{Bot, Cause};

use super::{doc::Doc, error::ImportError, form, origin::Origin, report::Report, scratch::Scratch};

/// The length of a file's header, and where the `application_id` lies in it.
const HEADER: usize = 100;
const APPLICATION_ID: Range<usize> = 68..72;

/// Where the header says how the file is written: 2 is through a log.
const WRITE_VERSION: usize = 18;

/// The longest value that is read. A whole log of before 2018 is one.
const LONGEST: u64 = 8 * 1024 * 1024;

/// The most rows of a table that has to be in memory as a whole.
pub(super) const MOST_ROWS: u64 = 2_000_000;

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
        let mut source = Self {
            path: path.to_owned(),
            origin,
            conn,
            tables,
            known,
            without_log: scratch.is_none() && header.get(WRITE_VERSION) == Some(&2),
            scratch,
            altered: Arc::default(),
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

    /// Refuses a database that lacks a table or a column.
    ///
    /// One without any of the tables is another bot's; one that lacks a column
    /// is an old one.
    pub(super) fn require(&self, needed: &[Known]) -> Result<(), ImportError> {
        if let Some(other) = self
            .recognized()
            .filter(|recognized| *recognized != self.origin)
        {
            return Err(self.foreign(format!("it is that of {other}")));
        }
        for (table, columns) in needed {
            if !self.has(table) {
                return Err(if self.without_log {
                    ImportError::WithoutLog {
                        path: self.path.clone(),
                        origin: self.origin,
                    }
                } else {
                    self.foreign(format!("it has no table `{table}`"))
                });
            }
            let mut columns = columns.split_whitespace();
            let missing = columns.find(|column| !self.has_column(table, column));
            if let Some(column) = missing {
                return Err(ImportError::Outdated {
                    path: self.path.clone(),
                    origin: self.origin,
                    why: format!("`{table}` has no column `{column}`"),
                });
            }
        }
        Ok(())
    }

    /// Whose it is, told by how each bot keeps account of its migrations.
    fn recognized(&self) -> Option<Origin> {
        let tables = |names: &[&str]| names.iter().all(|name| self.has(name));
        if tables(&["knex_migrations", "threads"]) {
            Some(Origin::Dragory)
        } else if tables(&["seaql_migrations", "guild_configs"]) {
            Some(Origin::Vrcpulse)
        } else if tables(&["_sqlx_migrations", "threads", "thread_messages"]) {
            Some(Origin::Rustmail)
        } else {
            None
        }
    }

    /// Refuses a database that was written through a log that is not there, and
    /// that holds no row without it.
    pub(super) async fn refuse_empty_without_log(
        &mut self,
        needed: &[Known],
    ) -> Result<(), ImportError> {
        let mut rows = 0;
        for (table, _) in needed {
            rows += self.count(table).await?;
        }
        if self.without_log && rows == 0 {
            return Err(ImportError::WithoutLog {
                path: self.path.clone(),
                origin: self.origin,
            });
        }
        Ok(())
    }

    /// Refuses a database that was migrated further than is known here. The
    /// names of migrations begin with a date in digits.
    pub(super) async fn migrated_up_to(
        &mut self,
        table: &str,
        column: &str,
        last: &str,
    ) -> Result<(), ImportError> {
        if !self.has_column(table, column) {
            return Err(self.foreign(format!("it has no table `{table}` with `{column}`")));
        }
        let query =
            format!(r#"SELECT max(substr(CAST("{column}" AS TEXT), 1, 200)) FROM "{table}""#);
        let newest: Option<String> = sqlx::query_scalar(AssertSqlSafe(query))
            .fetch_one(&mut self.conn)
            .await
            .map_err(damaged(&self.path, self.origin))?;
        match newest {
            Some(newest) if newest.get(..last.len()).unwrap_or(&newest) > last => {
                Err(ImportError::Layout {
                    path: self.path.clone(),
                    origin: self.origin,
                    why: format!("its newest migration is {}", newest.escape_debug()),
                })
            }
            _ => Ok(()),
        }
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

    /// How many rows a table has; none if there is no such table.
    pub(super) async fn count(&mut self, table: &str) -> Result<u64, ImportError> {
        if !self.has(table) {
            return Ok(0);
        }
        self.count_where(table, "true").await
    }

    /// How many rows a table has that are to be in memory as a whole.
    pub(super) async fn count_all(&mut self, table: &str) -> Result<u64, ImportError> {
        let count = self.count(table).await?;
        if count > MOST_ROWS {
            return Err(self.outsized(format!("`{table}` has {count} rows")));
        }
        Ok(count)
    }

    async fn count_where(&mut self, table: &str, condition: &str) -> Result<u64, ImportError> {
        let query = format!("SELECT count(*) FROM {} WHERE {condition}", quoted(table));
        let count: i64 = sqlx::query_scalar(AssertSqlSafe(query))
            .fetch_one(&mut self.conn)
            .await
            .map_err(damaged(&self.path, self.origin))?;
        Ok(count.unsigned_abs())
    }

    /// The rows of a table, one after the other; none if there is no such table.
    pub(super) fn rows(
        &mut self,
        table: &str,
        order: &str,
    ) -> BoxStream<'_, Result<Doc, ImportError>> {
        let columns: Vec<_> = self.taken(table).map(column).collect();
        self.select(table, &columns, &format!("ORDER BY {order}"))
    }

    /// Some fields of the rows of a table, each with its expression.
    pub(super) fn outlines(
        &mut self,
        table: &str,
        fields: &[(&str, String)],
        order: &str,
    ) -> BoxStream<'_, Result<Doc, ImportError>> {
        let fields: Vec<_> = fields
            .iter()
            .map(|(name, field)| format!("'{name}', {field}"))
            .collect();
        self.select(table, &fields, &format!("ORDER BY {order}"))
    }

    /// The rows of a table that have these numbers, by number.
    pub(super) async fn numbered(
        &mut self,
        table: &str,
        ids: &[i64],
    ) -> Result<BTreeMap<i64, Doc>, ImportError> {
        let columns: Vec<_> = self.taken(table).map(column).collect();
        let ids = serde_json::to_string(ids).unwrap_or_default();
        let condition = format!("WHERE id IN (SELECT value FROM json_each('{ids}'))");
        let rows: Vec<Doc> = self
            .select(table, &columns, &condition)
            .try_collect()
            .await?;
        let numbered = rows
            .into_iter()
            .filter_map(|row| Some((row.number("id")?, row)));
        Ok(numbered.collect())
    }

    fn select(
        &mut self,
        table: &str,
        fields: &[String],
        rest: &str,
    ) -> BoxStream<'_, Result<Doc, ImportError>> {
        if fields.is_empty() || !self.has(table) {
            return futures_util::stream::empty().boxed();
        }
        // As bytes, since what stands there as text need not be any.
        let (fields, from) = (fields.join(", "), quoted(table));
        let query = format!("SELECT CAST(json_object({fields}) AS BLOB) FROM {from} {rest}");
        let (path, origin, table) = (self.path.clone(), self.origin, table.to_owned());
        let altered = Arc::clone(&self.altered);
        sqlx::query_scalar::<_, Vec<u8>>(AssertSqlSafe(query))
            .fetch(&mut self.conn)
            .map_err(damaged(&path, origin))
            .map_err({
                let table = table.clone();
                move |error| error.in_table(&table)
            })
            .and_then(move |row| {
                let doc = doc(&row).map_err(|error| ImportError::Damaged {
                    path: path.clone(),
                    origin,
                    problem: format!("in `{}`: {error}", table.escape_debug()),
                });
                if let Ok((row, true)) = &doc {
                    let mut altered = altered.lock().unwrap_or_else(PoisonError::into_inner);
                    altered.insert((table.clone(), called(row)));
                }
                std::future::ready(doc.map(|(doc, _)| doc))
            })
            .boxed()
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
        let altered = self.altered.lock();
        for (table, row) in altered.unwrap_or_else(PoisonError::into_inner).iter() {
            report.alter(table, row);
        }
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

async fn connect(path: &Path, scratch: Option<&Scratch>) -> sqlx::Result<SqliteConnection> {
    // What the file itself wants to have run is not.
    let options = SqliteConnectOptions::new()
        .pragma("trusted_schema", "OFF")
        .pragma("ignore_check_constraints", "ON");
    let options = match scratch {
        Some(scratch) => options.filename(scratch.of(path)),
        None => options.filename(path).read_only(true).immutable(true),
    };
    options.connect().await
}

fn quoted(name: &str) -> String {
    format!(r#""{}""#, name.replace('"', "\"\""))
}

/// A column as a field. It holds now a number, now a text; numbers with a
/// fraction go as text, or JSON would round them.
fn column(name: &'static str) -> String {
    format!(
        "'{name}', CASE typeof(\"{name}\") WHEN 'real' THEN printf('%!.17g', \"{name}\")
         WHEN 'blob' THEN CAST(\"{name}\" AS TEXT) ELSE \"{name}\" END",
    )
}

/// Looks at a path before SQLite gets to see it, and returns its header.
fn look(path: &Path, origin: Origin) -> Result<Vec<u8>, ImportError> {
    if path.is_dir() {
        return Err(ImportError::Folder {
            path: path.to_owned(),
            origin,
        });
    }
    let header = form::begin(path, HEADER).map_err(ImportError::read(path, origin))?;
    if !header.starts_with(form::SQLITE) {
        return Err(match form::wrapping(&header) {
            Some(form) => ImportError::wrapped(path, form),
            None => ImportError::NoDatabase {
                path: path.to_owned(),
                origin,
            },
        });
    }
    let mark = header.get(APPLICATION_ID);
    let ours = Bot::ALL.map(|value| value.application_id().to_be_bytes());
    if mark.is_some_and(|mark| ours.iter().any(|other| other == mark)) {
        return Err(ImportError::Foreign {
            path: path.to_owned(),
            origin,
            why: "it is a database of Guildhall itself".to_owned(),
        });
    }
    Ok(header)
}

async fn tables(conn: &mut SqliteConnection) -> sqlx::Result<BTreeMap<String, Vec<String>>> {
    let columns: Vec<(String, String)> = sqlx::query_as(
        "SELECT schema.name, info.name
           FROM sqlite_schema schema, pragma_table_info(schema.name) info
          WHERE schema.type = 'table' AND schema.name NOT LIKE 'sqlite~_%' ESCAPE '~'
          ORDER BY schema.name, info.cid",
    )
    .fetch_all(conn)
    .await?;
    let mut tables = BTreeMap::<_, Vec<_>>::new();
    for (table, column) in columns {
        tables.entry(table).or_default().push(column);
    }
    Ok(tables)
}

/// A column whose values are made while they are read, which no bot has.
async fn generated(conn: &mut SqliteConnection) -> sqlx::Result<Option<String>> {
    sqlx::query_scalar(
        "SELECT schema.name || '.' || info.name
           FROM sqlite_schema schema, pragma_table_xinfo(schema.name) info
          WHERE schema.type = 'table' AND info.hidden IN (2, 3)
          LIMIT 1",
    )
    .fetch_optional(conn)
    .await
}

/// Whether it has indexes of expressions, or of rows that an expression chooses.
async fn computes(conn: &mut SqliteConnection) -> sqlx::Result<bool> {
    sqlx::query_scalar(
        "SELECT EXISTS (
            SELECT 1 FROM sqlite_schema schema, pragma_index_list(schema.name) list,
                          pragma_index_xinfo(list.name) info
             WHERE schema.type = 'table' AND (list.partial OR info.cid = -2))",
    )
    .fetch_one(conn)
    .await
}

/// A row out of the bytes of its JSON, and whether some of them were replaced that
/// are no text.
fn doc(row: &[u8]) -> serde_json::Result<(Doc, bool)> {
    let text = String::from_utf8_lossy(row);
    let is_altered = matches!(text, std::borrow::Cow::Owned(_));
    Ok((Doc(serde_json::from_str(&text)?), is_altered))
}

/// What a row is called, as far as it has a name.
fn called(row: &Doc) -> String {
    let names = ["id", "key", "name", "thread_id", "user_id"];
    let name = names.iter().find_map(|name| row.words(name));
    name.unwrap_or_else(|| "a row without a name".to_owned())
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
