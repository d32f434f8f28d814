//! Whose database it is, and whether it is one that is known here.

use sqlx::AssertSqlSafe;

use super::{Known, Source, damaged};
use crate::{error::ImportError, origin::Origin};

impl Source {
    /// Refuses a database that lacks a table or a column.
    ///
    /// One without any of the tables is another bot's; one that lacks a column
    /// is an old one.
    pub(crate) fn require(&self, needed: &[Known]) -> Result<(), ImportError> {
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
    pub(crate) async fn refuse_empty_without_log(
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
    pub(crate) async fn migrated_up_to(
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
}
