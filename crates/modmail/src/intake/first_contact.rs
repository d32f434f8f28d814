//! Members whom the bot has never heard of, and who wrote before while nobody
//! listened: where their channel was could not be known then.

use std::{
    collections::HashSet,
    sync::{Mutex, PoisonError},
};

use botkit::backoff::Backoff;
use serde_json::json;
use storage::{
    discord::UserId,
    modmail::{CatchUp, Place, Tx},
};
use time::OffsetDateTime;

use super::{
    Intake,
    receive::{FIRST_DELAY, LONGEST_DELAY},
};
use crate::{event::Direct, inbox::Lane};

/// Where it is kept up to which message somebody listened before the last gap.
const GAP: &str = "gateway.gap_since";

/// Members who were not known when their message arrived, and whose channel is
/// remembered since.
#[derive(Debug, Default)]
pub(super) struct FirstContacts(Mutex<HashSet<UserId>>);

impl FirstContacts {
    pub(super) fn add(&self, member: UserId) {
        let mut members = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        members.insert(member);
    }

    fn contains(&self, member: UserId) -> bool {
        let members = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        members.contains(&member)
    }

    fn remove(&self, member: UserId) {
        let mut members = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        members.remove(&member);
    }
}

/// Records that nobody has listened since the newest message that was taken.
pub(super) async fn gap_begins(tx: &mut Tx, at: OffsetDateTime) -> Result<(), storage::Error> {
    if let Some(newest) = tx.catch_ups().newest_taken().await? {
        let newest = json!(newest.to_string());
        tx.settings().set(GAP, &newest, None, at).await?;
    }
    Ok(())
}

impl Intake {
    /// Reads what a member wrote in the last gap, if this is the first that the bot
    /// hears of them. `false` if the bot is to stop first.
    pub(super) async fn read_back(&self, direct: &Direct) -> bool {
        let member = direct.author.id;
        // What is received now would make the member known, and the gap unread.
        let mut backoff = Backoff::new(FIRST_DELAY, LONGEST_DELAY);
        let planned = loop {
            match self.plan_back(direct).await {
                Ok(planned) => break planned,
                Err(error) => {
                    tracing::error!(user.id = %member, "cannot plan to read what a new member wrote before: {error}");
                }
            }
            if !self
                .app
                .stop
                .sleep(&self.app.clock, backoff.next_delay())
                .await
            {
                return false;
            }
        };
        self.first_contacts.remove(member);
        let Some(row) = planned else {
            return true;
        };
        self.app.session_gaps.add(&[row]);
        self.has_caught_up(Lane::Member(member)).await
    }

    async fn plan_back(&self, direct: &Direct) -> Result<Option<CatchUp>, storage::Error> {
        let member = direct.author.id;
        let new = self.first_contacts.contains(member);
        let mut tx = self.app.store.read().await?;
        if !new && tx.dm_channels().of_user(member).await?.is_some() {
            return Ok(None);
        }
        let gap = tx.settings().get(GAP).await?;
        drop(tx);
        let gap = gap.and_then(|since| since.as_str()?.parse().ok());
        let Some(after_id) = gap else {
            return Ok(None);
        };
        let row = CatchUp {
            channel_id: direct.channel,
            user_id: member,
            place: Place::Direct,
            after_id,
            gaps: 1,
        };
        let at = self.app.clock.now();
        let mut tx = self.app.store.write().await?;
        tx.dm_channels()
            .remember(member, direct.channel, at)
            .await?;
        tx.catch_ups().plan_one(row, at).await?;
        tx.commit().await?;
        Ok(Some(row))
    }
}
