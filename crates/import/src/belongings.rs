//! What a bot keeps besides tickets: snippets, blocks, notes, alerts and such.
//!
//! There are few of each, so they come in one by one. What is here already
//! stays as it is.

use sha2::{Digest as _, Sha256};
use storage::{
    Error,
    bulk::{self, BulkRow},
    modmail::{Schema, bulk::CategoryRow},
};

use super::intake::{ERASED, Intake};

/// Where a row comes from: its table there, and what it is called.
#[derive(Debug, Clone, Copy)]
pub(super) struct SourceRow<'a> {
    pub(super) table: &'a str,
    pub(super) key: &'a str,
}

impl Intake<'_> {
    /// Leaves out a row.
    pub(super) fn omit(&mut self, table: &str, why: &'static str) {
        self.report.table(table).omit(1, why);
    }

    /// Takes in a row, counts it and records that it came in, or that ours
    /// stayed: it is not asked again.
    pub(super) async fn take<R>(&mut self, from: SourceRow<'_>, row: R) -> Result<(), Error>
    where
        R: BulkRow<Schema = Schema>,
    {
        let (source, key) = (self.origin.name(), veiled(from.key));
        let mut imported = self.tx.imported();
        let known = imported.known(source, from.table, &[&key]).await?;
        if !known.is_empty() {
            self.report.table(from.table).keep(1);
            return Ok(());
        }
        let new = self.tx.insert(&[row]).await?;
        if self.tx.left_out() > 0 {
            self.report.table(from.table).omit(1, ERASED);
            return Ok(());
        }
        self.report.table(from.table).settle(1, new);
        let origin = bulk::Origin { key, target: None };
        let mut imported = self.tx.imported();
        imported.record(source, from.table, &[origin]).await
    }

    /// Takes in a kind of ticket and tells its number here, if it is here.
    pub(super) async fn category(
        &mut self,
        from: SourceRow<'_>,
        row: CategoryRow,
    ) -> Result<Option<i64>, Error> {
        let name = row.name.clone();
        self.take(from, row).await?;
        self.tx.bulk().category(&name).await
    }
}

/// A digest of what a row is called, since that may name a person who wants to
/// be forgotten.
fn veiled(key: &str) -> String {
    let digest = format!("{:x}", Sha256::digest(key));
    digest.get(..32).unwrap_or(&digest).to_owned()
}
