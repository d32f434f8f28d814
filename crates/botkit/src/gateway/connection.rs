//! Listening to a connection, and leaving it.

use std::{future::poll_fn, task::Poll, time::Duration};

use futures_util::StreamExt as _;
use twilight_gateway::{CloseFrame, Message, Shard, ShardState, error::ReceiveMessageError};

use crate::panics::caught;

/// How long closing the connection may take.
const FAREWELL: Duration = Duration::from_secs(2);

/// How much is read of a connection that is being left, at most. The rest comes
/// again.
const READ_ON: usize = 1_000;

/// What was last heard of a connection.
#[derive(Debug)]
pub(super) enum Heard {
    /// Something came.
    Item(Result<Message, ReceiveMessageError>),
    /// The connection is gone, or none could be made; with what came last.
    Broken(Vec<Result<Message, ReceiveMessageError>>),
    /// Discord will not have the bot back.
    Closed,
}

/// Waits for the next thing the gateway says. Left to itself, the library connects
/// again at once and for ever when a connection breaks; here that is the end of it.
pub(super) async fn listen(shard: &mut Shard) -> Heard {
    let heard = poll_fn(|cx| {
        let before = shard.state();
        let polled = shard.poll_next_unpin(cx);
        if is_gone(shard.state()) && (polled.is_ready() || !is_gone(before)) {
            let mut last = Vec::new();
            let mut polled = polled;
            // Reading on sends the farewell that is due. What had come by then is
            // not sent again when the session goes on, since the library counts it.
            while let Poll::Ready(Some(item)) = polled {
                let read_on = item.is_ok() && last.len() < READ_ON;
                last.push(item);
                if !read_on {
                    break;
                }
                polled = shard.poll_next_unpin(cx);
            }
            return Poll::Ready(Heard::Broken(last));
        }
        polled.map(|item| item.map_or(Heard::Closed, Heard::Item))
    });
    caught(heard).await.unwrap_or_else(|panicked| {
        tracing::warn!("listening to the gateway {panicked}");
        Heard::Broken(Vec::new())
    })
}

/// Closes the connection, if there is one.
pub(super) async fn farewell(shard: &mut Shard, frame: CloseFrame<'static>) {
    if is_gone(shard.state()) {
        return;
    }
    shard.close(frame);
    let closed = async {
        while let Some(Ok(message)) = shard.next().await {
            if matches!(message, Message::Close(_)) || !shard.state().is_identified() {
                break;
            }
        }
    };
    if tokio::time::timeout(FAREWELL, closed).await.is_err() {
        tracing::debug!("the gateway did not answer the farewell");
    }
}

const fn is_gone(state: ShardState) -> bool {
    matches!(state, ShardState::Disconnected { .. })
}
