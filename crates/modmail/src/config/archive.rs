//! The archive, which must not be among the open tickets.

use botkit::config::Section;

use super::{Categories, Closing, OnClose, Tickets};

/// Archives that are where open tickets are.
pub(super) struct Archive<'a>(
    pub(super) &'a Closing,
    pub(super) &'a Tickets,
    pub(super) &'a Categories,
);

impl Section for Archive<'_> {
    const PATH: &'static str = "closing";

    fn validate(&self) -> Result<(), String> {
        let Self(closing, tickets, categories) = self;
        let Some(archive) = closing
            .archive_category
            .filter(|_| closing.on_close == OnClose::Archive)
        else {
            return Ok(());
        };
        if archive == tickets.category {
            return Err(
                "`archive_category` is the `category` of [tickets]: closed tickets would stay \
                 among the open ones. Make a category of its own for them"
                    .to_owned(),
            );
        }
        let rows = categories.rows();
        match rows.iter().find(|row| row.parent == Some(archive)) {
            Some(row) => Err(format!(
                "`archive_category` is the `parent` of “{}”: closed tickets would stay among the \
                 open ones. Make a category of its own for them",
                row.name
            )),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn read<T: serde::de::DeserializeOwned>(value: Value) -> anyhow::Result<T> {
        Ok(serde_json::from_value(value)?)
    }

    #[test]
    fn the_archive_is_not_where_open_tickets_are() -> anyhow::Result<()> {
        let tickets: Tickets = read(json!({ "guild": "1", "category": "2" }))?;
        let categories: Categories = read(json!([{ "name": "Bugs", "parent": "3" }]))?;
        let check = |archive: &str, on_close: &str| {
            let closing = json!({ "on_close": on_close, "archive_category": archive });
            anyhow::Ok(Archive(&read(closing)?, &tickets, &categories).validate())
        };

        for taken in ["2", "3"] {
            let refused = check(taken, "archive")?;
            assert!(refused.is_err_and(|words| words.starts_with("`archive_category`")));
            assert_eq!(check(taken, "delete")?, Ok(()));
        }
        assert_eq!(check("4", "archive")?, Ok(()));
        Ok(())
    }
}
