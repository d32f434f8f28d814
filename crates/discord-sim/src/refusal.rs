//! What Discord says when it will not do what it was asked.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use crate::put::Put as _;

/// A refusal: the HTTP status and Discord's JSON.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, thiserror::Error)]
#[error("Discord refuses: {status}, code {code}: {message} {errors}")]
pub struct Refusal {
    /// The HTTP status.
    pub status: u16,
    /// Discord's own error code; 0 where it has none.
    pub code: u32,
    /// Discord's text.
    pub message: String,
    /// Which fields are wrong, for code 50035; otherwise null.
    #[serde(default)]
    pub errors: Value,
}

impl Refusal {
    /// The JSON a client is sent.
    pub(crate) fn json(&self) -> Value {
        let mut json = json!({ "message": self.message, "code": self.code });
        if !self.errors.is_null() {
            json.put("errors", self.errors.clone());
        }
        json
    }

    /// One wrong field.
    pub(crate) fn field(path: &str, code: &str, message: &str) -> Self {
        let mut form = Form::default();
        form.wrong(path, code, message);
        form.refusal()
    }
}

/// A refusal whose text is always the same.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Known(u16, u32, &'static str);

impl From<Known> for Refusal {
    fn from(Known(status, code, message): Known) -> Self {
        Self {
            status,
            code,
            message: message.to_owned(),
            errors: Value::Null,
        }
    }
}

pub(crate) const UNAUTHORIZED: Known = Known(401, 0, "401: Unauthorized");
pub(crate) const NO_SUCH_ROUTE: Known = Known(404, 0, "404: Not Found");
pub(crate) const INVALID_VERSION: Known = Known(400, 50041, "Invalid API version provided");
pub(crate) const INVALID_JSON: Known = Known(400, 50109, "The request body contains invalid JSON.");
pub(crate) const UNKNOWN_APPLICATION: Known = Known(404, 10002, "Unknown Application");
pub(crate) const UNKNOWN_CHANNEL: Known = Known(404, 10003, "Unknown Channel");
pub(crate) const UNKNOWN_GUILD: Known = Known(404, 10004, "Unknown Guild");
pub(crate) const UNKNOWN_INVITE: Known = Known(404, 10006, "Unknown Invite");
pub(crate) const UNKNOWN_MEMBER: Known = Known(404, 10007, "Unknown Member");
pub(crate) const UNKNOWN_MESSAGE: Known = Known(404, 10008, "Unknown Message");
pub(crate) const UNKNOWN_OVERWRITE: Known = Known(404, 10009, "Unknown Overwrite");
pub(crate) const UNKNOWN_ROLE: Known = Known(404, 10011, "Unknown Role");
pub(crate) const UNKNOWN_USER: Known = Known(404, 10013, "Unknown User");
pub(crate) const UNKNOWN_EMOJI: Known = Known(400, 10014, "Unknown Emoji");
pub(crate) const UNKNOWN_WEBHOOK: Known = Known(404, 10015, "Unknown Webhook");
pub(crate) const UNKNOWN_BAN: Known = Known(404, 10026, "Unknown Ban");
pub(crate) const UNKNOWN_STICKER: Known = Known(404, 10060, "Unknown sticker");
pub(crate) const UNKNOWN_INTERACTION: Known = Known(404, 10062, "Unknown interaction");
pub(crate) const UNKNOWN_COMMAND: Known = Known(404, 10063, "Unknown application command");
pub(crate) const MAX_CHANNELS: Known =
    Known(400, 30013, "Maximum number of guild channels reached (500)");
pub(crate) const MAX_PINS: Known = Known(
    400,
    30003,
    "Maximum number of pins reached for the channel (50)",
);
pub(crate) const MAX_WEBHOOKS: Known = Known(400, 30007, "Maximum number of webhooks reached (15)");
pub(crate) const MAX_EMOJIS: Known = Known(400, 30008, "Maximum number of emojis reached (50)");
pub(crate) const MAX_ROLES: Known =
    Known(400, 30005, "Maximum number of guild roles reached (250)");
pub(crate) const MAX_STICKERS: Known = Known(400, 30039, "Maximum number of stickers reached (5)");
pub(crate) const MAX_REACTIONS: Known =
    Known(400, 30010, "Maximum number of reactions reached (20)");
pub(crate) const MAX_COMMANDS: Known = Known(
    400,
    30032,
    "Maximum number of application commands reached (100).",
);
pub(crate) const BANNED: Known = Known(403, 40007, "The user is banned from this guild.");
pub(crate) const TOO_LARGE: Known = Known(413, 40005, "Request entity too large");
pub(crate) const ALREADY_ANSWERED: Known =
    Known(400, 40060, "Interaction has already been acknowledged.");
pub(crate) const NO_TAG_FOR_MEMBERS: Known = Known(
    400,
    40066,
    "There are no tags available that can be set by non-moderators",
);
pub(crate) const TAG_REQUIRED: Known = Known(
    400,
    40067,
    "A tag is required to create a forum post in this channel",
);
pub(crate) const MISSING_ACCESS: Known = Known(403, 50001, "Missing Access");
pub(crate) const NOT_IN_DM: Known = Known(403, 50003, "Cannot execute action on a DM channel");
pub(crate) const NOT_THE_AUTHOR: Known =
    Known(403, 50005, "Cannot edit a message authored by another user");
pub(crate) const EMPTY_MESSAGE: Known = Known(400, 50006, "Cannot send an empty message");
pub(crate) const CANNOT_DM: Known = Known(403, 50007, "Cannot send messages to this user");
pub(crate) const NOT_A_TEXT_CHANNEL: Known =
    Known(400, 50008, "Cannot send messages in a non-text channel");
pub(crate) const MISSING_PERMISSIONS: Known = Known(403, 50013, "Missing Permissions");
pub(crate) const INVALID_WEBHOOK_TOKEN: Known = Known(401, 50027, "Invalid Webhook Token");
pub(crate) const BULK_DELETE_COUNT: Known = Known(
    400,
    50016,
    "Provided too few or too many messages to delete. Must provide at least 2 and fewer than 100 messages to delete.",
);
pub(crate) const BULK_DELETE_OLD: Known = Known(
    400,
    50034,
    "You can only bulk delete messages that are under 14 days old.",
);
pub(crate) const SYSTEM_MESSAGE: Known =
    Known(403, 50021, "Cannot execute action on a system message");
pub(crate) const CANNOT_USE_STICKER: Known = Known(400, 50081, "Invalid sticker sent");
pub(crate) const ARCHIVED_THREAD: Known = Known(400, 50083, "Thread is archived");
pub(crate) const LOCKED_THREAD: Known = Known(400, 160_005, "Thread is locked");
pub(crate) const WRONG_CHANNEL_TYPE: Known =
    Known(400, 50024, "Cannot execute action on this channel type");
pub(crate) const MAX_THREADS: Known =
    Known(400, 160_006, "Maximum number of active threads reached");
pub(crate) const THREAD_EXISTS: Known = Known(
    400,
    160_004,
    "A thread has already been created for this message",
);
pub(crate) const REACTION_BLOCKED: Known = Known(403, 90001, "Reaction was blocked");

/// Gathers what is wrong with the fields of a request.
#[derive(Debug, Default)]
pub(crate) struct Form {
    errors: Map<String, Value>,
}

impl Form {
    /// Notes that the field at a path such as `embeds.0.title` is wrong.
    pub(crate) fn wrong(&mut self, path: &str, code: &str, message: &str) {
        let mut at = &mut self.errors;
        for part in path.split('.').filter(|part| !part.is_empty()) {
            let next = at
                .entry(part.to_owned())
                .or_insert_with(|| Value::Object(Map::new()));
            let Value::Object(next) = next else { return };
            at = next;
        }
        let list = at
            .entry("_errors")
            .or_insert_with(|| Value::Array(Vec::new()));
        if let Value::Array(list) = list {
            list.push(json!({ "code": code, "message": message }));
        }
    }

    /// Notes a text that is too short or too long, counted in characters.
    pub(crate) fn length(&mut self, path: &str, text: &str, least: usize, most: usize) {
        let length = text.chars().count();
        if least > 0 && (length < least || length > most) {
            let message = format!("Must be between {least} and {most} in length.");
            self.wrong(path, "BASE_TYPE_BAD_LENGTH", &message);
        } else if length > most {
            let message = format!("Must be {most} or fewer in length.");
            self.wrong(path, "BASE_TYPE_MAX_LENGTH", &message);
        }
    }

    /// Notes a field that must be there and is not.
    pub(crate) fn required(&mut self, path: &str) {
        self.wrong(path, "BASE_TYPE_REQUIRED", "This field is required");
    }

    /// Notes a value that is none of the permitted ones.
    pub(crate) fn choice(&mut self, path: &str, permitted: &str) {
        let message = format!("Value must be one of {permitted}.");
        self.wrong(path, "BASE_TYPE_CHOICES", &message);
    }

    /// Refuses if anything was noted.
    pub(crate) fn finish(self) -> Result<(), Refusal> {
        if self.errors.is_empty() {
            Ok(())
        } else {
            Err(self.refusal())
        }
    }

    fn refusal(self) -> Refusal {
        Refusal {
            status: 400,
            code: 50035,
            message: "Invalid Form Body".to_owned(),
            errors: Value::Object(self.errors),
        }
    }
}
