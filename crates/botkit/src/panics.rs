//! Panics as errors.

use std::{any::Any, panic::AssertUnwindSafe};

use futures_util::FutureExt as _;

/// Something panicked, with what it said.
#[derive(Debug, thiserror::Error)]
#[error("panicked: {0}")]
pub struct Panicked(String);

/// Waits for something; if it panics, that is an error.
///
/// # Errors
///
/// Returns what it said while it panicked.
pub async fn caught<T>(work: impl Future<Output = T>) -> Result<T, Panicked> {
    // What panicked is dropped here; whatever it shares has locks that survive it.
    let outcome = AssertUnwindSafe(work).catch_unwind().await;
    outcome.map_err(|panic| Panicked(words(&*panic)))
}

fn words(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
    let text = text.or_else(|| panic.downcast_ref::<String>().cloned());
    text.unwrap_or_else(|| "without a word".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_panic_is_told_in_its_own_words() {
        let one = "one";
        let said = caught(async { panic!("on purpose") }).await;
        let formatted = caught(async { panic!("number {one}") }).await;

        assert!(said.is_err_and(|error: Panicked| error.to_string() == "panicked: on purpose"));
        assert!(formatted.is_err_and(|error: Panicked| error.to_string().ends_with("number one")));
        assert_eq!(caught(async { 5 }).await.ok(), Some(5));
    }
}
