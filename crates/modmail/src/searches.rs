//! What the staff look for, kept so that they can turn the pages of what was found.

use std::{
    collections::VecDeque,
    sync::{Mutex, PoisonError},
};

use storage::modmail::search::{Position, Query};

/// How many searches are kept; whoever turns the pages of an older one searches anew.
const KEPT: usize = 200;

/// The searches of this process.
#[derive(Debug, Default)]
pub(crate) struct Searches(Mutex<Kept>);

#[derive(Debug, Default)]
struct Kept {
    last: u64,
    searches: VecDeque<Search>,
}

/// One of them.
#[derive(Debug)]
struct Search {
    id: u64,
    query: Query,
    /// Behind what each further page begins, as far as somebody got.
    pages: Vec<Position>,
}

impl Searches {
    /// Keeps a search; returns its number.
    pub(crate) fn add(&self, query: Query) -> u64 {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.last += 1;
        let id = kept.last;
        if kept.searches.len() >= KEPT {
            kept.searches.pop_front();
        }
        let pages = Vec::new();
        kept.searches.push_back(Search { id, query, pages });
        id
    }

    /// What finds a page, counted from 0. `None` if the search is not kept any more,
    /// or nobody got there.
    pub(crate) fn page(&self, id: u64, page: usize) -> Option<Query> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let search = kept.searches.iter().find(|search| search.id == id)?;
        let after = match page.checked_sub(1) {
            None => None,
            Some(further) => Some(*search.pages.get(further)?),
        };
        Some(Query {
            after,
            ..search.query.clone()
        })
    }

    /// Keeps where the page behind this one begins.
    pub(crate) fn goes_on(&self, id: u64, page: usize, next: Position) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let mut searches = kept.searches.iter_mut();
        if let Some(search) = searches.find(|search| search.id == id)
            && search.pages.len() == page
        {
            search.pages.push(next);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(id: i64) -> anyhow::Result<Position> {
        Ok(serde_json::from_value(serde_json::json!({ "Newest": id }))?)
    }

    fn words(text: &str) -> Query {
        Query {
            text: text.to_owned(),
            ..Query::default()
        }
    }

    #[test]
    fn pages_are_turned_back_and_forth() -> anyhow::Result<()> {
        let searches = Searches::default();
        let id = searches.add(words("voice"));

        searches.goes_on(id, 0, at(20)?);
        searches.goes_on(id, 1, at(10)?);
        searches.goes_on(id, 0, at(5)?);

        let after = |page| searches.page(id, page).map(|query| query.after);
        assert_eq!(after(0), Some(None));
        assert_eq!(after(1), Some(Some(at(20)?)));
        assert_eq!(after(2), Some(Some(at(10)?)));
        assert_eq!(after(3), None);
        Ok(())
    }

    #[test]
    fn the_oldest_search_goes_first() {
        let searches = Searches::default();
        let first = searches.add(words("first"));
        let second = searches.add(words("second"));
        for _ in 2..=KEPT {
            searches.add(words("more"));
        }

        assert_eq!(searches.page(first, 0), None);
        assert!(searches.page(second, 0).is_some());
    }
}
