//! How tickets end, and show how they stand.

use botkit::config::Section;
use serde::Deserialize;
use storage::discord::ChannelId;

/// The most letters of a mark in a channel's name.
const LONGEST_MARK: usize = 8;

/// How tickets end. `[closing]`
#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Closing {
    /// What becomes of the channel.
    pub on_close: OnClose,
    /// Where channels of closed tickets go, if they are archived.
    pub archive_category: Option<ChannelId>,
    /// Whether a message of the member calls off what is planned.
    pub cancel_on_message: bool,
}

/// What becomes of the channel of a closed ticket.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OnClose {
    /// It is deleted.
    Delete,
    /// It is kept: moved to another category, or archived if it is a post.
    Archive,
}

/// How tickets show how they stand. `[status]`
#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Status {
    /// Whether the channel's name tells it.
    pub in_name: bool,
    /// Stands before the name while the staff are to answer.
    pub waiting_for_staff: String,
    /// Stands before the name while the member is to answer.
    pub waiting_for_member: String,
    /// Stands before the name while the ticket is put aside.
    pub snoozed: String,
}

impl Default for Closing {
    fn default() -> Self {
        Self {
            on_close: OnClose::Delete,
            archive_category: None,
            cancel_on_message: true,
        }
    }
}

impl Default for Status {
    fn default() -> Self {
        Self {
            in_name: true,
            waiting_for_staff: "🔴".to_owned(),
            waiting_for_member: "🔵".to_owned(),
            snoozed: "💤".to_owned(),
        }
    }
}

impl Section for Closing {
    const PATH: &'static str = "closing";

    fn validate(&self) -> Result<(), String> {
        if self.on_close == OnClose::Archive && self.archive_category.is_none() {
            return Err("`on_close = \"archive\"` needs an `archive_category`".to_owned());
        }
        Ok(())
    }
}

impl Section for Status {
    const PATH: &'static str = "status";

    fn validate(&self) -> Result<(), String> {
        let marks = [
            ("waiting_for_staff", &self.waiting_for_staff),
            ("waiting_for_member", &self.waiting_for_member),
            ("snoozed", &self.snoozed),
        ];
        for (key, mark) in marks {
            if mark.chars().count() > LONGEST_MARK || mark.chars().any(char::is_whitespace) {
                return Err(format!(
                    "`{key}` must have at most {LONGEST_MARK} letters and no spaces"
                ));
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Config;

    fn closing(toml: &str) -> Result<Closing, String> {
        let config = format!(
            "[database]\npath = \"modmail.sqlite\"\n[tickets]\nguild = 1\ncategory = 2\n[staff]\n\
             owners = [3]\n[closing]\n{toml}\n"
        );
        let config: Config = botkit::config::parse(&config).map_err(|it| it.to_string())?;
        config.closing.validate().map(|()| config.closing)
    }

    #[test]
    fn an_archive_has_a_place() {
        let nowhere = closing("on_close = \"archive\"");

        assert!(nowhere.is_err_and(|it| it.contains("archive_category")));
    }

    #[test]
    fn a_mark_leaves_room_for_the_name() {
        let status = Status {
            snoozed: "put aside".to_owned(),
            ..Status::default()
        };

        assert!(status.validate().is_err_and(|it| it.contains("snoozed")));
    }
}
