//! Why Discord did not do what it was asked.

use std::time::Duration;

use serde::Deserialize;

/// The most that is kept of Discord's words, in characters.
const LONGEST_MESSAGE: usize = 1_000;

/// A request that did not succeed.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum RestError {
    /// Discord understood and refused: asking again changes nothing.
    #[error("{reason} ({status}, code {code})", reason = reason(*code, message))]
    Refused {
        /// The HTTP status, 400 to 499.
        status: u16,
        /// Discord's own error code; 0 where there is none, as for a file.
        code: u64,
        /// Discord's words, with the fields it objected to.
        message: String,
    },
    /// Discord understood and refused for a reason that may pass.
    #[error("Discord does not take it now: {message} ({status}, code {code})")]
    NotNow {
        /// The HTTP status, 400 to 499.
        status: u16,
        /// Discord's own error code, which may be 0.
        code: u64,
        /// Discord's words.
        message: String,
    },
    /// The bot's token is not, or no longer, accepted.
    #[error("Discord rejected the bot's token")]
    Unauthorized,
    /// Too many requests; the gate has taken note.
    #[error("Discord asks to wait {after:?}")]
    RateLimited {
        /// How long.
        after: Duration,
        /// Whether nobody gets through, rather than one route; the gate then
        /// holds everybody back.
        everybody: bool,
    },
    /// Discord is in trouble, or what stands in front of it. The request may have
    /// taken effect.
    #[error("Discord answered with status {status}")]
    Server {
        /// The HTTP status.
        status: u16,
    },
    /// No answer, or none that could be read. The request may have taken effect.
    #[error("Discord could not be reached: {0}")]
    NoAnswer(String),
    /// The answer did not have the shape that was expected.
    #[error("an answer of Discord was not understood")]
    Shape(#[from] serde_json::Error),
    /// The request was not worth sending.
    #[error("the request could not be built")]
    Request(#[from] twilight_http::Error),
}

/// Discord's error codes that the bots act on.
///
/// <https://discord.com/developers/docs/topics/opcodes-and-status-codes#json>
pub mod code {
    /// Unknown channel.
    pub const UNKNOWN_CHANNEL: u64 = 10_003;
    /// Unknown guild.
    pub const UNKNOWN_GUILD: u64 = 10_004;
    /// Unknown member: the person is not on the server.
    pub const UNKNOWN_MEMBER: u64 = 10_007;
    /// Unknown message.
    pub const UNKNOWN_MESSAGE: u64 = 10_008;
    /// Unknown user: there is no such person.
    pub const UNKNOWN_USER: u64 = 10_013;
    /// Unknown emoji: it belongs to a server where the bot is not.
    pub const UNKNOWN_EMOJI: u64 = 10_014;
    /// A channel says nothing of its own about this role or person.
    pub const UNKNOWN_OVERWRITE: u64 = 10_009;
    /// Unknown interaction: its three seconds are over.
    pub const UNKNOWN_INTERACTION: u64 = 10_062;
    /// Interaction answered already.
    pub const INTERACTION_ACKNOWLEDGED: u64 = 40_060;
    /// A post in this forum needs a tag.
    pub const TAG_REQUIRED: u64 = 40_067;
    /// Missing access.
    pub const MISSING_ACCESS: u64 = 50_001;
    /// The user takes no direct messages from the bot.
    pub const CANNOT_MESSAGE_USER: u64 = 50_007;
    /// The channel takes no messages, as a category does not.
    pub const NON_TEXT_CHANNEL: u64 = 50_008;
    /// This cannot be done with a channel of this type.
    pub const WRONG_CHANNEL_TYPE: u64 = 50_024;
    /// Missing permissions.
    pub const MISSING_PERMISSIONS: u64 = 50_013;
    /// The message carries as many different reactions as it may.
    pub const TOO_MANY_REACTIONS: u64 = 30_010;
    /// The guild has as many channels as it may have.
    pub const TOO_MANY_CHANNELS: u64 = 30_013;
    /// The request's form is wrong; a full category is reported so, too.
    pub const INVALID_FORM_BODY: u64 = 50_035;
    /// The thread is archived.
    pub const THREAD_ARCHIVED: u64 = 50_083;
    /// The guild has as many active threads as it may have.
    pub const TOO_MANY_THREADS: u64 = 160_006;
    /// The upload is too large.
    pub const UPLOAD_TOO_LARGE: u64 = 40_005;
}

/// What staff should read for an error code.
fn reason(error_code: u64, message: &str) -> String {
    let words = match error_code {
        code::UNKNOWN_CHANNEL => "the channel does not exist any more",
        code::UNKNOWN_MESSAGE => "the message does not exist any more",
        code::MISSING_ACCESS => "the bot may not see this channel (View Channel)",
        code::CANNOT_MESSAGE_USER => {
            "the member takes no direct messages from the bot: direct messages are off, \
             the bot is blocked, or no server is shared"
        }
        code::NON_TEXT_CHANNEL => "the channel takes no messages",
        code::MISSING_PERMISSIONS => "the bot lacks a permission for this",
        code::TAG_REQUIRED => "the forum requires a tag of each post",
        code::TOO_MANY_CHANNELS => "the server has its 500 channels",
        code::THREAD_ARCHIVED => "the post is archived and may not be opened again",
        code::TOO_MANY_THREADS => "the server has its 1000 active threads",
        code::UPLOAD_TOO_LARGE => "the file is too large for Discord",
        _ => return message.to_owned(),
    };
    words.to_owned()
}

impl RestError {
    /// Whether the same request can never succeed.
    #[must_use]
    pub const fn is_permanent(&self) -> bool {
        matches!(self, Self::Refused { .. } | Self::Request(_))
    }

    /// Whether the request may have taken effect although it failed.
    #[must_use]
    pub const fn is_ambiguous(&self) -> bool {
        matches!(
            self,
            Self::Server { .. } | Self::NoAnswer(_) | Self::Shape(_)
        )
    }

    /// Discord's error code, if it gave one.
    #[must_use]
    pub const fn code(&self) -> Option<u64> {
        match self {
            Self::Refused { code, .. } | Self::NotNow { code, .. } => Some(*code),
            _ => None,
        }
    }

    /// Reads the answer of a request that did not succeed. Only what Discord itself
    /// says in a way that is known to last is final: what stands in front of it
    /// refuses in HTML, with any status, mostly for reasons that pass.
    pub(super) fn refused(status: u16, body: &[u8]) -> Self {
        #[derive(Deserialize)]
        struct Body {
            code: u64,
            message: String,
            #[serde(default)]
            errors: serde_json::Value,
        }
        let body = match serde_json::from_slice::<Body>(body) {
            Ok(body) if (400..500).contains(&status) => body,
            _ => return Self::Server { status },
        };
        let mut message = body.message;
        for complaint in complaints(&body.errors) {
            message.push_str("; ");
            message.push_str(&complaint);
        }
        let message: String = message
            .chars()
            .take(LONGEST_MESSAGE)
            .map(|letter| if letter.is_control() { ' ' } else { letter })
            .collect();
        let code = body.code;
        if is_final(code) {
            Self::Refused {
                status,
                code,
                message,
            }
        } else {
            Self::NotNow {
                status,
                code,
                message,
            }
        }
    }
}

/// Whether Discord will give the same answer again: what was asked for is not
/// there, not allowed, too much or malformed. Others say that Discord is busy, or
/// nothing at all.
const fn is_final(code: u64) -> bool {
    matches!(
        code,
        // Unknown …, maximum number of … reached, and what a request may not do.
        10_000..=10_999
            | 30_000..=30_999
            | 50_000..=50_999
            // Only bots, only people, only owners; words that are not allowed.
            | 20_001 | 20_002 | 20_009 | 20_012 | 20_018 | 20_031 | 20_035
            // Not authorized, not verified, too large, banned, done already, wrong
            // kind of thing, a tag is required.
            | 40_001 | 40_002 | 40_005 | 40_007 | 40_012 | 40_018 | 40_032 | 40_033 | 40_041
            | 40_043 | 40_058..=40_061 | 40_066 | 40_067 | 40_074
            // A second factor is required; reactions are blocked.
            | 60_003 | 90_001
            // Threads, stickers, AutoMod, harmful links.
            | 160_000..=160_999
            | 170_000..=170_999
            | 200_000..=200_001
            | 220_000..=220_999
            | 240_000
    )
}

/// The leaves of Discord's error tree, such as `name: Must be 1-100 characters`.
fn complaints(tree: &serde_json::Value) -> Vec<String> {
    fn walk(path: &str, tree: &serde_json::Value, found: &mut Vec<String>) {
        let Some(object) = tree.as_object() else {
            return;
        };
        for (key, inner) in object {
            if key == "_errors" {
                let messages = inner.as_array().into_iter().flatten();
                for message in messages.filter_map(|message| message.get("message")?.as_str()) {
                    found.push(format!("{path}: {message}"));
                }
            } else if path.is_empty() {
                walk(key, inner, found);
            } else {
                walk(&format!("{path}.{key}"), inner, found);
            }
        }
    }
    let mut found = Vec::new();
    walk("", tree, &mut found);
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_names_the_fields_discord_objected_to() {
        let body = br#"{"code":50035,"message":"Invalid Form Body","errors":{"name":{"_errors":
            [{"code":"BASE_TYPE_BAD_LENGTH","message":"Must be between 1 and 100 in length."}]}}}"#;

        let error = RestError::refused(400, body);

        assert_eq!(
            error.to_string(),
            "Invalid Form Body; name: Must be between 1 and 100 in length. (400, code 50035)"
        );
        assert!(error.is_permanent());
    }

    #[test]
    fn words_without_end_are_cut_and_hold_no_control_characters() {
        let words = format!("a\0b\n{}", "x".repeat(60_000));
        let body = serde_json::json!({ "code": 50_035, "message": words });

        let said = RestError::refused(400, body.to_string().as_bytes()).to_string();

        assert!(said.starts_with("a b x"), "{said}");
        assert!(said.chars().count() < 1_100);
    }

    #[test]
    fn only_what_discord_is_known_to_mean_for_good_is_final() {
        let is_final =
            |status, body: &str| RestError::refused(status, body.as_bytes()).is_permanent();
        let coded = |code: u64| format!(r#"{{"code":{code},"message":"No"}}"#);

        for (status, code) in [(404, 10_003), (403, 50_013), (403, 50_007), (400, 50_035)] {
            assert!(is_final(status, &coded(code)), "{code}");
        }
        for (status, code) in [
            (403, 40_333),
            (503, 130_000),
            (404, 0),
            (429, 40_062),
            (400, 777),
        ] {
            assert!(!is_final(status, &coded(code)), "{code}");
        }
        for status in [301, 302, 307, 400, 403, 404, 405, 413, 414, 502] {
            assert!(
                !is_final(status, "<html>error code: 1015</html>"),
                "{status}"
            );
        }
        assert!(!is_final(302, &coded(10_003)), "no answer of Discord's");
    }

    #[test]
    fn a_closed_door_is_told_in_words_for_staff() {
        let error = RestError::refused(403, br#"{"code":50007,"message":"Cannot send"}"#);

        assert!(
            error
                .to_string()
                .starts_with("the member takes no direct messages")
        );
    }
}
