//! Who wants to know that Discord is being asked.

use std::sync::Arc;

use tokio::sync::Notify;

tokio::task_local! {
    static ASKED: Arc<Notify>;
}

/// Does some work, and notifies `asked` when the work is about to ask Discord for
/// something. Answers to interactions don't count.
pub(crate) async fn telling<T>(asked: Arc<Notify>, work: impl Future<Output = T>) -> T {
    ASKED.scope(asked, work).await
}

/// That Discord is being asked.
pub(crate) fn tell() {
    // Nobody wants to know of what is not done for an interaction.
    let _unwanted = ASKED.try_with(|asked| asked.notify_one());
}
