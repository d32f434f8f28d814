//! Another bot's SQLite database, read without leaving a trace.

use std::{
    collections::BTreeMap,
    fs::File,
    io::{self, Read as _},
    ops::Range,
    path::{Path, PathBuf},
};

use futures_util::{StreamExt as _, TryStreamExt as _, stream::BoxStream};
use serde_json::Value;
use sqlx::{AssertSqlSafe, ConnectOptions as _, SqliteConnection, sqlite::SqliteConnectOptions};
use storage::Bot;

use super::{ImportError, Origin, Report, doc::Doc, scratch::Scratch};

/// What every SQLite file begins with.
const MAGIC: &[u8] = b"SQLite format 3\0";

/// The length of a file's header, and where the `application_id` lies in it.
const HEADER: u64 = 100;
const APPLICATION_ID: Range<usize> = 68..72;

/// An open database of another bot.
#[derive(Debug)]
pub(super) struct Source {
    path: PathBuf,
    origin: Origin,
    conn: SqliteConnection,
    /// The columns of each table.
    tables: BTreeMap<String, Vec<String>>,
    #[expect(dead_code, reason = "goes with the source")]
    scratch: Option<Scratch>,
}

impl Source {
    /// Opens it and looks through all of it.
    ///
    /// Where what it holds lies partly beside it, since the bot runs or was
    /// killed, SQLite would tidy up there: then it gets a copy.
    pub(super) async fn open(path: &Path, origin: Origin) -> Result<Self, ImportError> {
        look(path, origin)?;
        let waiting = ["-wal", "-journal"].map(|ending| {
            let mut name = path.as_os_str().to_owned();
            name.push(ending);
            PathBuf::from(name)
        });
        let waiting = waiting
            .into_iter()
            .filter(|file| file.metadata().is_ok_and(|metadata| metadata.len() > 0));
        let files: Vec<_> = std::iter::once(path.to_owned()).chain(waiting).collect();
        let copy = |source| ImportError::Copy {
            path: path.to_owned(),
            source,
        };
        let scratch = (files.len() > 1)
            .then(|| Scratch::copy(&files).map_err(copy))
            .transpose()?;
        let options = SqliteConnectOptions::new();
        let options = match &scratch {
            Some(scratch) => options.filename(scratch.of(path)),
            None => options.filename(path).read_only(true).immutable(true),
        };
        let damaged = damaged(path, origin);
        let mut conn = options.connect().await.map_err(&damaged)?;
        let problem = sqlx::query_scalar::<_, String>("PRAGMA integrity_check(1)")
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
        Ok(Self {
            path: path.to_owned(),
            origin,
            conn,
            tables,
            scratch,
        })
    }

    /// Whether it has a table.
    pub(super) fn has(&self, table: &str) -> bool {
        self.tables.contains_key(table)
    }

    /// Refuses a database that lacks a table or a column.
    ///
    /// One without any of the tables is another bot's; one that lacks a column
    /// is an old one.
    pub(super) fn require(&self, needed: &[(&str, &[&str])]) -> Result<(), ImportError> {
        for (table, columns) in needed {
            let Some(found) = self.tables.get(*table) else {
                return Err(self.foreign(format!("it has no table `{table}`")));
            };
            for column in *columns {
                if !found.iter().any(|other| other == column) {
                    return Err(ImportError::Outdated {
                        path: self.path.clone(),
                        origin: self.origin,
                        why: format!("`{table}` has no column `{column}`"),
                    });
                }
            }
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
        if !self.has(table) {
            return Err(self.foreign(format!("it has no table `{table}`")));
        }
        let query = format!(r#"SELECT max(CAST("{column}" AS TEXT)) FROM "{table}""#);
        let newest: Option<String> = sqlx::query_scalar(AssertSqlSafe(query))
            .fetch_one(&mut self.conn)
            .await
            .map_err(damaged(&self.path, self.origin))?;
        match newest {
            Some(newest) if newest.get(..last.len()).unwrap_or(&newest) > last => {
                Err(ImportError::Layout {
                    path: self.path.clone(),
                    origin: self.origin,
                    why: format!("its newest migration is {newest}"),
                })
            }
            _ => Ok(()),
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
        let query = format!(r#"SELECT count(*) FROM "{table}""#);
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
        let Some(columns) = self.tables.get(table) else {
            return futures_util::stream::empty().boxed();
        };
        // As JSON, since a column holds now a number, now a text. Numbers with
        // a fraction go as text, or JSON would round them.
        let fields: Vec<_> = columns
            .iter()
            .map(|column| {
                let name = column.replace('"', "\"\"");
                format!(
                    "'{}', CASE typeof(\"{name}\") WHEN 'real' THEN printf('%!.17g', \"{name}\")
                     WHEN 'blob' THEN CAST(\"{name}\" AS TEXT) ELSE \"{name}\" END",
                    column.replace('\'', "''"),
                )
            })
            .collect();
        let fields = fields.join(", ");
        let query = format!(r#"SELECT json_object({fields}) FROM "{table}" ORDER BY {order}"#);
        let (path, origin) = (self.path.clone(), self.origin);
        sqlx::query_scalar::<_, String>(AssertSqlSafe(query))
            .fetch(&mut self.conn)
            .map_err(damaged(&path, origin))
            .and_then(move |row| {
                let doc = match serde_json::from_str(&row) {
                    Ok(Value::Object(fields)) => Ok(Doc(fields)),
                    Ok(_) => Ok(Doc::default()),
                    Err(error) => Err(ImportError::Damaged {
                        path: path.clone(),
                        origin,
                        problem: error.to_string(),
                    }),
                };
                std::future::ready(doc)
            })
            .boxed()
    }

    /// All rows of a table that is small.
    pub(super) async fn all(&mut self, table: &str, order: &str) -> Result<Vec<Doc>, ImportError> {
        self.rows(table, order).try_collect().await
    }

    /// Writes down what was not even looked at: tables with a reason, and
    /// tables nobody knows.
    pub(super) async fn leave_out(
        &mut self,
        report: &mut Report,
        reasons: &[(&str, &'static str)],
        own: &[&str],
    ) -> Result<(), ImportError> {
        let tables: Vec<_> = self.tables.keys().cloned().collect();
        for table in tables {
            if report.tables.contains_key(&table) || own.contains(&table.as_str()) {
                continue;
            }
            let count = self.count(&table).await?;
            let reason = reasons.iter().find(|(name, _)| *name == table);
            let reason = reason.map_or("the table is not known here", |(_, why)| *why);
            if count > 0 {
                report.table(&table).omit(count, reason);
            }
        }
        Ok(())
    }
}

/// Looks at a path before SQLite gets to see it.
fn look(path: &Path, origin: Origin) -> Result<(), ImportError> {
    if path.is_dir() {
        return Err(ImportError::Folder {
            path: path.to_owned(),
            origin,
        });
    }
    let header = header(path).map_err(ImportError::read(path, origin))?;
    if !header.starts_with(MAGIC) {
        return Err(ImportError::NoDatabase {
            path: path.to_owned(),
            origin,
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
    Ok(())
}

fn header(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let file = File::open(path)?;
    file.take(HEADER).read_to_end(&mut bytes)?;
    Ok(bytes)
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

/// What SQLite has against the file, which is only read.
fn damaged(path: &Path, origin: Origin) -> impl Fn(sqlx::Error) -> ImportError + Send + 'static {
    let path = path.to_owned();
    move |error| ImportError::Damaged {
        path: path.clone(),
        origin,
        problem: match error {
            sqlx::Error::Database(error) => error.message().to_owned(),
            error => error.to_string(),
        },
    }
}
