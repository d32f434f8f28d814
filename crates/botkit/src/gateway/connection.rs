//! Listening to a connection, and leaving it.

use std::{future::poll_fn, task::Poll, time::Duration};

use futures_util::StreamExt as _;
use twilight_gateway::{CloseFrame, Message, Shard, ShardState, error::ReceiveMessageError};

use crate::panics::caught;

/// How long closing the connection may take.
const FAREWELL: Duration = Duration::from_secs(2);

/// How often a shard without a connection may be woken within one call of [`listen`],
/// which is a second at most. To make one connection takes about a dozen.
const WAKES: u32 = 32;

/// What was last heard of a connection.
#[derive(Debug)]
pub(super) enum Heard {
    /// Something came.
    Item(Result<Message, ReceiveMessageError>),
    /// The connection is gone; all that came over it was heard.
    Broken,
    /// No connection could be made, or what came could not be read and ended it.
    Failed(ReceiveMessageError),
    /// Discord will not have the bot back.
    Closed,
}

/// Waits for the next thing the gateway says. Left to itself, the library connects
/// again at once and for ever when a connection breaks; here that is the end of it.
///
/// `leaving` is whether the connection is being left: what still comes over it
/// counts, for the library counts it, so that it does not come again when the
/// session goes on. Each item has to be dealt with before the next one is heard,
/// since it has the number that the library counts then.
pub(super) async fn listen(shard: &mut Shard, leaving: &mut bool) -> Heard {
    let mut wakes = 0;
    let heard = poll_fn(|cx| {
        let was_gone = is_gone(shard.state());
        let polled = shard.poll_next_unpin(cx);
        let gone = is_gone(shard.state());
        match polled {
            Poll::Ready(Some(Err(error))) if gone => Poll::Ready(Heard::Failed(error)),
            Poll::Ready(Some(item)) => {
                *leaving |= gone;
                Poll::Ready(Heard::Item(item))
            }
            Poll::Ready(None) => Poll::Ready(Heard::Closed),
            Poll::Pending if gone && (*leaving || !was_gone) => Poll::Ready(Heard::Broken),
            // A connection that is cut as soon as it is made can come and go within
            // one poll. Nothing shows it but that connecting takes too many.
            Poll::Pending if gone && wakes >= WAKES => Poll::Ready(Heard::Broken),
            Poll::Pending => {
                wakes += 1;
                Poll::Pending
            }
        }
    });
    caught(heard).await.unwrap_or_else(|panicked| {
        tracing::warn!("listening to the gateway {panicked}");
        Heard::Broken
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
