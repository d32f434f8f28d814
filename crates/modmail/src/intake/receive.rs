//! From an event to the inbox, and from the inbox, each lane in order, to a decision.

use std::sync::Arc;

use botkit::gateway::Seen;
use serde::de::DeserializeOwned;
use storage::inbox::{Entry, NewEntry};
use time::Duration;
use twilight_model::channel::Message;

use super::{
    DIRECT, Decided, GONE, Intake, STAFF,
    changes::{self, DELETED, EDITED},
    members::{Happened, MEMBER},
};
use crate::{
    App,
    event::Direct,
    relay::{self, Carried},
};

/// The longest pause before an entry is tried again.
const LONGEST_PAUSE: Duration = Duration::seconds(30);

/// What became of something that arrived.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Received {
    /// It stands in the inbox.
    New,
    /// It stood there already, or is nobody's business.
    Known,
    /// The bot is to stop and the database did not take it.
    GivenUp,
}

impl Intake {
    /// Commits an event, then hands it to its lane; tries until the database
    /// takes it. `seen` is what the gateway is told then.
    pub(super) async fn receive(
        self: &Arc<Self>,
        source: String,
        lane: String,
        kind: &str,
        what: &(impl serde::Serialize + Sync),
        seen: impl Into<Option<Seen>>,
    ) -> Received {
        let seen = seen.into();
        let payload = match serde_json::to_string(what) {
            Ok(payload) => payload,
            Err(error) => {
                tracing::error!("an event has no JSON form: {error}");
                return Received::Known;
            }
        };
        let entry = NewEntry {
            source,
            lane,
            kind: kind.to_owned(),
            payload,
            received_at: self.app.clock.now(),
        };
        let mut pause = Duration::milliseconds(200);
        loop {
            match self.app.store.receive(entry.clone()).await {
                Ok(None) => return Received::Known,
                Ok(Some(id)) => {
                    self.decide(Entry {
                        id,
                        source: entry.source,
                        lane: entry.lane,
                        kind: entry.kind,
                        payload: entry.payload,
                        attempts: 0,
                        received_at: entry.received_at,
                    });
                    return Received::New;
                }
                Err(error) => tracing::error!("cannot keep what was received: {error}"),
            }
            if !self.app.stop.sleep(&self.app.clock, pause).await {
                if let Some(seen) = seen {
                    seen.give_up();
                }
                return Received::GivenUp;
            }
            pause = LONGEST_PAUSE.min(pause * 2);
        }
    }

    /// Puts an entry behind what its lane has to decide.
    pub(super) fn decide(self: &Arc<Self>, entry: Entry) {
        self.put(entry, true);
    }

    /// The same for an entry that may be in the lane already.
    pub(super) fn take_up(self: &Arc<Self>, entry: Entry) {
        self.put(entry, false);
    }

    fn put(self: &Arc<Self>, entry: Entry, first: bool) {
        let it = Arc::clone(self);
        let lane = entry.lane.clone();
        self.app.deciding.run(lane, async move {
            let mut pause = Duration::milliseconds(200);
            while !it.app.stop.soon.is_cancelled() {
                match Box::pin(it.in_turn(&entry, first)).await {
                    Ok(Decided::Done | Decided::Held) => return,
                    Ok(Decided::NotYet) => {}
                    Err(error) => {
                        tracing::error!(inbox.id = %entry.id, "cannot deal with {}: {error:#}", entry.source);
                    }
                }
                if !it.app.stop.sleep(&it.app.clock, pause).await {
                    return;
                }
                pause = LONGEST_PAUSE.min(pause * 2);
            }
        });
    }

    /// Decides about an entry that still waits, and before it about those that
    /// came earlier and wait again.
    async fn in_turn(&self, entry: &Entry, first: bool) -> anyhow::Result<Decided> {
        if !first && !self.app.store.read().await?.inbox().waits(entry.id).await? {
            return Ok(Decided::Done);
        }
        for earlier in self.comes_first(entry).await? {
            if matches!(self.act(&earlier).await?, Decided::NotYet) {
                return Ok(Decided::NotYet);
            }
        }
        self.act(entry).await
    }

    async fn act(&self, entry: &Entry) -> anyhow::Result<Decided> {
        match entry.kind.as_str() {
            DIRECT => {
                if let Some(direct) = read::<Direct>(&self.app, entry).await? {
                    return Ok(relay::member_wrote(&self.app, entry, &direct).await?.into());
                }
            }
            STAFF => {
                if let Some(message) = read::<Message>(&self.app, entry).await? {
                    return self.staff_wrote(entry, &message).await;
                }
            }
            GONE => {
                if let Some(gone) = read(&self.app, entry).await? {
                    return self.channel_is_gone(entry, gone).await;
                }
            }
            EDITED | DELETED => return Ok(changes::apply(&self.app, entry).await?.into()),
            MEMBER => {
                if let Some(happened) = read::<Happened>(&self.app, entry).await? {
                    self.tell_of_member(entry, &happened).await?;
                }
            }
            other => {
                let reason = format!("`{other}` is no kind of entry");
                refuse(&self.app, entry, &reason).await?;
            }
        }
        Ok(Decided::Done)
    }
}

impl From<Carried> for Decided {
    fn from(carried: Carried) -> Self {
        match carried {
            Carried::Done => Self::Done,
            Carried::NoRoom => Self::NotYet,
            Carried::Held => Self::Held,
        }
    }
}

/// What an entry holds; `None` if that is not understood, and set aside.
pub(crate) async fn read<T: DeserializeOwned>(
    app: &App,
    entry: &Entry,
) -> anyhow::Result<Option<T>> {
    match serde_json::from_str(&entry.payload) {
        Ok(it) => Ok(Some(it)),
        Err(error) => {
            refuse(app, entry, &error.to_string()).await?;
            Ok(None)
        }
    }
}

/// Sets an entry aside that no attempt can help.
async fn refuse(app: &App, entry: &Entry, reason: &str) -> anyhow::Result<()> {
    tracing::error!(inbox.id = %entry.id, "an entry is not understood: {reason}");
    let mut tx = app.store.write().await?;
    tx.inbox().failed(entry.id, reason, app.clock.now()).await?;
    Ok(tx.commit().await?)
}
