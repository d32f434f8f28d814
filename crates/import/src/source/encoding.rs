//! Rows out of the bytes of their JSON.

use std::borrow::Cow;

use sqlx::SqliteConnection;

use crate::doc::Doc;

/// How the bytes of its texts are meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Encoding {
    Utf8,
    Utf16Little,
    Utf16Big,
}

impl Encoding {
    pub(super) async fn of(conn: &mut SqliteConnection) -> sqlx::Result<Self> {
        let name: String = sqlx::query_scalar("PRAGMA encoding")
            .fetch_one(conn)
            .await?;
        Ok(match name.as_str() {
            "UTF-16le" => Self::Utf16Little,
            "UTF-16be" => Self::Utf16Big,
            _ => Self::Utf8,
        })
    }

    /// The text that bytes are, and whether some of them were replaced that are none.
    /// In UTF-16 there are none by then: SQLite, which makes the JSON, reads half of a
    /// pair together with what follows it, as it does for every program.
    fn read(self, bytes: &[u8]) -> (Cow<'_, str>, bool) {
        let unit = match self {
            Self::Utf8 => {
                let text = String::from_utf8_lossy(bytes);
                let altered = matches!(text, Cow::Owned(_));
                return (text, altered);
            }
            Self::Utf16Little => u16::from_le_bytes,
            Self::Utf16Big => u16::from_be_bytes,
        };
        let (pairs, _) = bytes.as_chunks();
        let units: Vec<u16> = pairs.iter().map(|pair| unit(*pair)).collect();
        (String::from_utf16_lossy(&units).into(), false)
    }
}

/// A row out of the bytes of its JSON, and whether some of them were replaced that
/// are no text.
pub(super) fn doc(row: &[u8], encoding: Encoding) -> serde_json::Result<(Doc, bool)> {
    let (text, is_altered) = encoding.read(row);
    Ok((Doc(serde_json::from_str(&text)?), is_altered))
}
