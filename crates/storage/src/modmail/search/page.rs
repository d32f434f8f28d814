//! From what the indexes say to a page.

use std::cmp::Reverse;

use super::{
    At, Hit, MessageRowId, Order, Page, Position, Query, Search,
    excerpt::around,
    wanted::{Index, Wanted},
};
use crate::Error;

/// From how many matching messages on they are no longer put in order by how
/// well they fit.
const RANKED: usize = 1_000;

/// How many messages are looked at for a page, so that nobody waits long, and
/// how many at a time.
const MOST_LOOKED_AT: usize = 8_000;
const AT_ONCE: usize = 1_000;

/// The same for the messages of a ticket or a member, each of which is looked
/// up by itself.
const MOST_LOOKED_UP: usize = 2_000;
const UP_AT_ONCE: usize = 250;

impl Search<'_> {
    /// A page of the messages that have all of what is looked for.
    ///
    /// Symbols, and one or two frequent characters of a script without spaces,
    /// are in no index; a page of these looks through the newest 8 000 messages
    /// that match the rest of the query, and the next page through those before.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer; no text is an
    /// error.
    pub async fn messages_with(&mut self, query: &Query) -> Result<Page, Error> {
        let nothing = Page {
            hits: Vec::new(),
            order: Order::Newest,
            next: None,
        };
        let Some(mut wanted) = Wanted::of(&query.text) else {
            return Ok(nothing);
        };
        if query.limit == 0 || !self.complete(&mut wanted).await? {
            return Ok(nothing);
        }
        let anywhere = query.ticket.is_none() && query.member.is_none();
        let before = match query.after.map(|after| after.0) {
            Some(At::Newest(id)) => id,
            Some(At::Best { newest, score, id }) => {
                return self.best(&wanted, query, newest, Some((score, id))).await;
            }
            None => MessageRowId::from(i64::MAX),
        };
        let ordered = wanted.index != Index::Messages && wanted.grouped.is_empty();
        if anywhere && ordered && query.after.is_none() {
            let first = self.newest(&wanted, before, number(RANKED) + 1).await?;
            if let Some(newest) = first.first()
                && first.len() <= RANKED
            {
                return self.best(&wanted, query, *newest, None).await;
            }
        }
        self.latest(&wanted, query, before).await
    }

    /// A page of what fits best.
    async fn best(
        &mut self,
        wanted: &Wanted,
        query: &Query,
        newest: MessageRowId,
        after: Option<(f64, MessageRowId)>,
    ) -> Result<Page, Error> {
        let mut scores = self.scores(wanted, newest).await?;
        scores.sort_by(|one, other| {
            let by_id = Reverse(one.0).cmp(&Reverse(other.0));
            one.1.total_cmp(&other.1).then(by_id)
        });
        if let Some((score, id)) = after {
            scores.retain(|item| (item.1, Reverse(item.0)) > (score, Reverse(id)));
        }
        let ids: Vec<_> = scores.iter().map(|score| score.0).collect();
        let mut fitting = self.fitting(wanted, query, &ids).await?;
        let more = fitting.len() > size(query.limit);
        fitting.truncate(size(query.limit));
        let last = fitting.last().filter(|_| more);
        let last = last.and_then(|last| scores.iter().find(|score| score.0 == *last));
        let next = last.map(|(id, score)| {
            Position(At::Best {
                score: *score,
                id: *id,
                newest,
            })
        });
        Ok(Page {
            hits: self.hits(wanted, &fitting).await?,
            order: Order::Best,
            next,
        })
    }

    /// A page of the newest.
    async fn latest(
        &mut self,
        wanted: &Wanted,
        query: &Query,
        mut before: MessageRowId,
    ) -> Result<Page, Error> {
        let limit = size(query.limit);
        let mut found = Vec::new();
        let mut looked_at = 0;
        let mut more = true;
        while more && found.len() <= limit {
            let (ids, last, most) = match (query.ticket, query.member) {
                (None, None) => {
                    let ids = self.newest(wanted, before, number(AT_ONCE)).await?;
                    more = ids.len() == AT_ONCE;
                    looked_at += ids.len();
                    let last = ids.last().copied();
                    (ids, last, MOST_LOOKED_AT)
                }
                (ticket, member) => {
                    let all = match (ticket, member) {
                        (Some(ticket), _) => {
                            self.of_ticket(ticket, before, number(UP_AT_ONCE)).await?
                        }
                        (None, Some(member)) => {
                            self.of_member(member, before, number(UP_AT_ONCE)).await?
                        }
                        (None, None) => Vec::new(),
                    };
                    more = all.len() == UP_AT_ONCE;
                    looked_at += all.len();
                    let last = all.last().copied();
                    (self.matching(wanted, all).await?, last, MOST_LOOKED_UP)
                }
            };
            found.extend(self.fitting(wanted, query, &ids).await?);
            before = last.unwrap_or(before);
            if looked_at >= most {
                break;
            }
        }
        let next = if found.len() > limit {
            found.truncate(limit);
            found.last().copied()
        } else {
            more.then_some(before)
        };
        Ok(Page {
            hits: self.hits(wanted, &found).await?,
            order: Order::Newest,
            next: next.map(|next| Position(At::Newest(next))),
        })
    }

    async fn hits(&mut self, wanted: &Wanted, ids: &[MessageRowId]) -> Result<Vec<Hit>, Error> {
        let list = serde_json::to_string(ids)?;
        let messages = self.messages(&list).await?;
        let excerpts = if wanted.grouped.is_empty() {
            self.excerpts(wanted, &list).await?
        } else {
            Vec::new()
        };
        let mut excerpts = excerpts.into_iter();
        let texts = [&wanted.grouped[..], &wanted.literal[..]].concat();
        let hits = messages.into_iter().map(|message| Hit {
            excerpt: excerpts
                .next()
                .unwrap_or_else(|| around(&message.content, &texts)),
            message,
        });
        Ok(hits.collect())
    }
}

fn size(limit: u32) -> usize {
    usize::try_from(limit).unwrap_or(usize::MAX)
}

/// A count as SQL has it.
fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
