//! What the tables are, for people.

use sqlx::{ConnectOptions as _, Connection as _, SqliteConnection, sqlite::SqliteConnectOptions};

use super::OperationError;
use crate::{Bot, Error, database};

const HEAD: &str = "<!-- Written by `cargo xtask schema > docs/schema.md`. -->\n\n\
    # The databases\n\n\
    Every table, as the migrations make it. Moments are text in UTC, `2026-03-01T12:00:00.000Z`, unless it says\n\
    otherwise; ids are Discord's numbers.\n";

/// Every table of both bots with its columns, keys and indexes, and what the
/// migrations say about it, as Markdown.
///
/// # Errors
///
/// Returns [`OperationError::Database`] if SQLite refuses.
pub async fn schema() -> Result<String, OperationError> {
    let mut text = HEAD.to_owned();
    for bot in Bot::ALL {
        let described = describe(bot, &mut text).await;
        described.map_err(OperationError::database(bot.file_name(), bot.file_name()))?;
    }
    Ok(text)
}

async fn describe(bot: Bot, text: &mut String) -> Result<(), Error> {
    let mut conn = SqliteConnectOptions::new()
        .in_memory(true)
        .connect()
        .await?;
    text.extend([format!("\n## {}\n", bot.file_name())]);
    for (comment, statement) in database::statements(bot) {
        let before = tables(&mut conn).await?;
        sqlx::raw_sql(sqlx::AssertSqlSafe(statement.clone()))
            .execute(&mut conn)
            .await?;
        let after = tables(&mut conn).await?;
        let new: Vec<_> = after
            .into_iter()
            .filter(|table| !before.contains(table))
            .collect();
        // What stands above a table is about that table; what else stands at the
        // beginning is about all of them and goes with the first.
        let above: Vec<_> = new
            .iter()
            .map(|table| comment_above(&statement, table))
            .collect();
        let is_of_one = above.iter().flatten().any(|above| *above == comment);
        for (index, (table, above)) in new.iter().zip(&above).enumerate() {
            let of_all = (index == 0 && !is_of_one).then_some(&comment);
            let reason = above.as_ref().or(of_all).map_or("", String::as_str);
            text.extend([format!("\n### {table}\n")]);
            if !reason.is_empty() {
                text.extend([format!("\n{reason}\n")]);
            }
            text.extend([format!("\n<!-- {table} -->\n")]);
        }
    }
    // Later migrations change tables: what stands there is what came of all.
    for table in tables(&mut conn).await? {
        let place = format!("<!-- {table} -->\n");
        let described = columns(&mut conn, &table).await? + &indexes(&mut conn, &table).await?;
        *text = text.replacen(&place, &described, 1);
    }
    conn.close().await?;
    Ok(())
}

/// The comment that stands directly above what makes a table.
fn comment_above(migration: &str, table: &str) -> Option<String> {
    let makes = |line: &str| {
        let rest = line
            .strip_prefix("CREATE TABLE ")
            .or_else(|| line.strip_prefix("CREATE VIRTUAL TABLE "));
        rest.is_some_and(|rest| rest.split([' ', '(']).next() == Some(table))
    };
    let before = migration.lines().take_while(|line| !makes(line));
    let before: Vec<_> = before.collect();
    let comment = before
        .iter()
        .rev()
        .map_while(|line| line.strip_prefix("--"));
    let mut lines: Vec<_> = comment.map(str::trim).collect();
    lines.reverse();
    let is_made = migration.lines().any(makes);
    (is_made && !lines.is_empty()).then(|| lines.join("\n"))
}

/// The tables there are, without what SQLite keeps for itself.
async fn tables(conn: &mut SqliteConnection) -> Result<Vec<String>, Error> {
    let names = sqlx::query_scalar(
        r"SELECT name FROM pragma_table_list
           WHERE schema = 'main' AND type IN ('table', 'virtual')
             AND name NOT LIKE 'sqlite\_%' ESCAPE '\' ORDER BY name",
    );
    Ok(names.fetch_all(&mut *conn).await?)
}

async fn columns(conn: &mut SqliteConnection, table: &str) -> Result<String, Error> {
    type Column = (String, String, bool, Option<String>, i64);
    let columns: Vec<Column> = sqlx::query_as(
        r#"SELECT name, type, "notnull", dflt_value, pk FROM pragma_table_info(?) ORDER BY cid"#,
    )
    .bind(table)
    .fetch_all(&mut *conn)
    .await?;
    let references: Vec<(String, String, Option<String>)> =
        sqlx::query_as(r#"SELECT "from", "table", "to" FROM pragma_foreign_key_list(?)"#)
            .bind(table)
            .fetch_all(&mut *conn)
            .await?;
    let mut text = "| column | type | key | default |\n|---|---|---|---|\n".to_owned();
    for (name, kind, not_null, default, key) in columns {
        let mut notes = Vec::new();
        if key > 0 {
            notes.push("primary key".to_owned());
        }
        for (_, other, to) in references.iter().filter(|reference| reference.0 == name) {
            let to = to.as_deref().unwrap_or("id");
            notes.push(format!("→ `{other}.{to}`"));
        }
        let optional = if not_null || key > 0 {
            ""
        } else {
            ", may be empty"
        };
        let default = default
            .map(|value| format!("`{value}`"))
            .unwrap_or_default();
        let notes = notes.join(", ");
        text.extend([format!(
            "| `{name}` | {kind}{optional} | {notes} | {default} |\n"
        )]);
    }
    Ok(text)
}

async fn indexes(conn: &mut SqliteConnection, table: &str) -> Result<String, Error> {
    let statements: Vec<String> = sqlx::query_scalar(
        "SELECT sql FROM sqlite_schema
          WHERE tbl_name = ? AND type = 'index' AND sql IS NOT NULL ORDER BY name",
    )
    .bind(table)
    .fetch_all(&mut *conn)
    .await?;
    let mut text = String::new();
    for statement in statements {
        let statement = statement.split_whitespace().collect::<Vec<_>>().join(" ");
        text.extend([format!("\n* `{statement}`")]);
    }
    if !text.is_empty() {
        text.push('\n');
    }
    Ok(text)
}
