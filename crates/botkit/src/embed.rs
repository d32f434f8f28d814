//! Embeds, without the fields nobody fills.

use twilight_model::channel::message::Embed;

/// An embed that shows nothing yet.
#[must_use]
pub fn blank() -> Embed {
    Embed {
        author: None,
        color: None,
        description: None,
        fields: Vec::new(),
        flags: None,
        footer: None,
        image: None,
        kind: "rich".to_owned(),
        provider: None,
        thumbnail: None,
        timestamp: None,
        title: None,
        url: None,
        video: None,
    }
}
