//! `cargo prepare`: checking every query against the schemas.

use std::path::Path;

use anyhow::{Context as _, bail, ensure};
use sqlx::{AssertSqlSafe, ConnectOptions as _, Connection as _, sqlite::SqliteConnectOptions};
use xshell::{Shell, cmd};

/// Where the records lie that are compiled against when there is no database.
const RECORDS: &str = "crates/storage/.sqlx";

/// Checks every query against the schemas and records what it returns.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  cargo xtask prepare             after a query or a migration has changed
  cargo xtask prepare --check     whether that was forgotten
  cargo prepare                   the same as the first, and sooner")]
pub(crate) struct Prepare {
    /// Fails if the records in the repository are out of date.
    #[arg(long)]
    check: bool,
}

impl Prepare {
    pub(crate) fn run(&self, sh: &Shell) -> anyhow::Result<()> {
        let root = sh.current_dir();
        // The folder's name is new each time: the build script of `storage`
        // watches the variable below, so the crate is compiled again and every
        // query looked at, in the target folder everyone uses.
        let scratch = root.join(format!("target/prepare-{}", std::process::id()));
        let fresh = scratch.join("queries");
        sh.create_dir(&fresh)?;
        let outcome = record(sh, &scratch, &fresh)
            .and_then(|()| self.settle(sh, &root.join(RECORDS), &fresh));
        sh.remove_path(&scratch)?;
        outcome
    }

    fn settle(&self, sh: &Shell, recorded: &Path, fresh: &Path) -> anyhow::Result<()> {
        let queries = listing(sh, fresh)?;
        ensure!(!queries.is_empty(), "no query was looked at");
        if !recorded.exists() || listing(sh, recorded)? != queries {
            if self.check {
                bail!("{RECORDS} is out of date; run `cargo prepare` and commit it");
            }
            sh.remove_path(recorded)?;
            cmd!(sh, "cp -r {fresh} {recorded}").quiet().run()?;
        }
        println!("{} queries checked", queries.len());
        Ok(())
    }
}

/// Compiles `storage` against a scratch database and collects what the query
/// macros saw.
fn record(sh: &Shell, scratch: &Path, fresh: &Path) -> anyhow::Result<()> {
    let database = scratch.join("both.sqlite");
    build_schema(sh, &database)?;
    let _url = sh.push_env("DATABASE_URL", format!("sqlite:{}", database.display()));
    let _out = sh.push_env("SQLX_OFFLINE_DIR", fresh);
    let check = cmd!(
        sh,
        "cargo check --quiet --package storage --all-targets --all-features"
    );
    crate::afresh(check).run()?;
    Ok(())
}

/// Puts the tables of both bots into one file, for the macros to look at.
///
/// Fails if the two schemas use the same name for different tables.
#[tokio::main(flavor = "current_thread")]
async fn build_schema(sh: &Shell, database: &Path) -> anyhow::Result<()> {
    let mut conn = SqliteConnectOptions::new()
        .filename(database)
        .create_if_missing(true)
        .connect()
        .await?;
    for part in ["common", "modmail", "pulse"] {
        for migration in sh.read_dir(format!("migrations/{part}"))? {
            let sql = sh.read_file(&migration)?;
            sqlx::raw_sql(AssertSqlSafe(sql))
                .execute(&mut conn)
                .await
                .with_context(|| format!("in {}", migration.display()))?;
        }
    }
    conn.close().await?;
    Ok(())
}

/// The records in a folder, name and content.
fn listing(sh: &Shell, folder: &Path) -> anyhow::Result<Vec<(String, String)>> {
    let mut found = Vec::new();
    for path in sh.read_dir(folder)? {
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        found.push((name, sh.read_file(&path)?));
    }
    found.sort();
    Ok(found)
}
