//! Files of messages whose copies cannot be read any more: their text goes on its
//! way all the same.

use storage::{files::Files, outbox::Row};
use time::Duration;

use super::{Delivery, Failure, Fetched, File, Outcome, Outcomes, Progress};
use crate::rest::RestError;

/// How often the copy of a file is asked for that may be there again in a moment,
/// before its message goes without it: for some minutes.
const READS: i64 = 10;

/// A copy that cannot be read.
#[derive(Debug)]
pub(super) struct LostCopy {
    file: File,
    /// Whether it is known not to be there, rather than out of reach.
    gone: bool,
    reason: String,
}

impl LostCopy {
    /// What follows from this error over reading the copy of a file.
    pub(super) fn of(file: &File, error: &storage::Error) -> Failure {
        Failure::Copy(Box::new(Self {
            file: file.clone(),
            gone: Files::is_gone(error),
            reason: format!(
                "the copy of `{}` cannot be read: {}",
                file.name,
                error.cause()
            ),
        }))
    }
}

impl<O: Outcomes> Delivery<O> {
    /// Has the file fetched again, or else the message go without it; how the row
    /// ended if it cannot.
    pub(super) async fn copy_is_lost(
        &self,
        row: &Row,
        lost: LostCopy,
    ) -> Result<Result<Progress, Outcome>, storage::Error> {
        let LostCopy { file, gone, reason } = lost;
        tracing::error!(outbox.id = %row.id, "{reason}");
        let may_come = match self.outcomes.fetch_again(row, &file).await? {
            Fetched::Again | Fetched::NotYet => true,
            // The disk may be there again in a moment.
            Fetched::Never => !gone,
        };
        if may_come && row.attempts < READS {
            return Ok(Ok(Progress::Again(RestError::NoAnswer(reason))));
        }
        let at = self.clock.now();
        let mut tx = self.store.write().await?;
        let without = self
            .outcomes
            .without_file(&mut tx, row, &file, &reason, at)
            .await?;
        let Some(effect) = without else {
            return Ok(Err(Outcome::Failed { code: None, reason }));
        };
        let effect = serde_json::to_string(&effect)?;
        tx.outbox().replan(row.id, &effect, &reason, at).await?;
        tx.commit().await?;
        self.wake.notify_one();
        Ok(Ok(Progress::Later(Duration::ZERO)))
    }
}
