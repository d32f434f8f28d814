//! The ways in which a source can fail.

use std::{collections::BTreeMap, io::Write as _};

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// One way to answer badly.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Fault {
    /// Another status, with an empty body.
    Status {
        /// The HTTP status, such as 503.
        code: u16,
        /// Seconds for a `Retry-After` header.
        #[serde(default)]
        retry_after: Option<u64>,
    },
    /// Another status that asks to be left alone until a moment, by the page's clock: `Retry-After` as a date.
    StatusUntil {
        /// The HTTP status, such as 429.
        code: u16,
        /// How many seconds from now that moment is.
        seconds: i64,
    },
    /// No answer at all; the connection stays open.
    Hang,
    /// A right answer that comes late.
    Slow {
        /// How late, in milliseconds.
        milliseconds: u64,
    },
    /// Half of the body, then the connection ends.
    Truncate,
    /// 200 with a body that is not JSON.
    MalformedJson,
    /// A whole document in which one item of every list is not what it should be.
    MalformedItem,
    /// A whole document in which some places hold something else: what a hostile or broken page could say.
    Forged {
        /// What stands there, by JSON Pointer, such as `/page/updated_at`. Places that are not there are left out.
        places: BTreeMap<String, Value>,
    },
    /// 302 to the same path somewhere else.
    Redirect {
        /// Where to, without a path, such as `http://10.0.0.1`.
        to: String,
    },
    /// A right answer that claims to be something else.
    ContentType {
        /// What it claims to be, such as `text/html`.
        kind: String,
    },
    /// A right answer behind a byte order mark.
    Bom,
    /// A right answer that is compressed.
    Encoded {
        /// How.
        encoding: Encoding,
    },
    /// A small compressed body that becomes so many bytes.
    Bomb {
        /// How it is compressed.
        encoding: Encoding,
        /// How long the body becomes.
        bytes: usize,
    },
    /// A body of this many bytes that never becomes a document.
    Huge {
        /// How long the body is.
        bytes: usize,
    },
}

/// A way to compress a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Encoding {
    /// `gzip`
    Gzip,
    /// `br`
    Brotli,
    /// `zstd`
    Zstd,
}

impl Encoding {
    /// The value of the `Content-Encoding` header.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Gzip => "gzip",
            Self::Brotli => "br",
            Self::Zstd => "zstd",
        }
    }

    /// A body as it goes over the wire.
    pub(crate) fn compress(self, body: &[u8]) -> std::io::Result<Vec<u8>> {
        match self {
            Self::Gzip => {
                let level = flate2::Compression::default();
                let mut gzip = flate2::write::GzEncoder::new(Vec::new(), level);
                gzip.write_all(body)?;
                gzip.finish()
            }
            Self::Brotli => {
                let mut compressed = Vec::new();
                let settings = brotli::enc::BrotliEncoderParams {
                    quality: 4,
                    ..Default::default()
                };
                brotli::BrotliCompress(&mut &*body, &mut compressed, &settings)?;
                Ok(compressed)
            }
            Self::Zstd => zstd::encode_all(body, 0),
        }
    }
}

impl Fault {
    /// One place of a document holds something else.
    pub fn forged(place: &str, value: impl Into<Value>) -> Self {
        Self::Forged {
            places: BTreeMap::from([(place.to_owned(), value.into())]),
        }
    }
}

/// A fault and the requests that meet it.
#[derive(Debug, Clone)]
pub(crate) struct Planned {
    pub(crate) fault: Fault,
    /// Requests for other paths are answered as usual; every path if absent.
    pub(crate) path: Option<String>,
    /// How many requests are left; without end if absent.
    pub(crate) left: Option<u32>,
}

/// The faults that are still to come, first come first served.
#[derive(Debug, Default)]
pub(crate) struct Plan(Vec<Planned>);

impl Plan {
    pub(crate) fn add(&mut self, planned: Planned) {
        self.0.push(planned);
    }

    pub(crate) fn clear(&mut self) {
        self.0.clear();
    }

    /// The fault that a request for `path` meets; uses one of its turns up.
    pub(crate) fn take(&mut self, path: &str) -> Option<Fault> {
        self.0.retain(|item| item.left != Some(0));
        let hit = self
            .0
            .iter_mut()
            .find(|entry| entry.path.as_deref().is_none_or(|wanted| wanted == path))?;
        if let Some(left) = &mut hit.left {
            *left -= 1;
        }
        Some(hit.fault.clone())
    }
}
