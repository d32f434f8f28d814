//! What rendering needs besides what is shown.

use botkit::text::Texts;

use crate::config::Style;

/// How messages are shown: in which language, in which style, and how large
/// the files of one message may be together, in bytes.
#[derive(Debug, Clone, Copy)]
pub struct RenderOptions<'a> {
    /// What the bot says.
    pub texts: &'a Texts,
    /// The language.
    pub locale: &'a str,
    /// The style.
    pub style: &'a Style,
    /// How large the files of one message may be together, in bytes.
    pub upload_limit: u64,
}
