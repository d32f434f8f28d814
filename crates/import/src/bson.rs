//! BSON, the form in which `mongodump` writes documents, as far as they matter
//! here.

use serde_json::{Map, Value};
use time::OffsetDateTime;

use storage::stamp;

/// How deep documents may be nested; more than any bot of these needs.
const DEEPEST: u32 = 64;

/// The fields of a document, given all its bytes.
///
/// Moments become text, ids of `MongoDB`'s their digits, and what has no
/// counterpart in JSON is nothing.
pub(super) fn document(bytes: &[u8]) -> Result<Map<String, Value>, &'static str> {
    let mut reader = Reader { rest: bytes };
    let fields = reader.document(0)?;
    match reader.rest {
        [] => Ok(fields),
        _ => Err("a document is longer than it says"),
    }
}

/// Reads from the front of what is left.
struct Reader<'b> {
    rest: &'b [u8],
}

impl<'b> Reader<'b> {
    fn take(&mut self, length: usize) -> Result<&'b [u8], &'static str> {
        let (taken, rest) = self
            .rest
            .split_at_checked(length)
            .ok_or("a document ends in the middle")?;
        self.rest = rest;
        Ok(taken)
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], &'static str> {
        let bytes = self.take(N)?;
        bytes.try_into().or(Err("a document ends in the middle"))
    }

    fn length(&mut self) -> Result<usize, &'static str> {
        let length = i32::from_le_bytes(self.array()?);
        usize::try_from(length).or(Err("a length in it is negative"))
    }

    /// Text up to a zero byte.
    fn name(&mut self) -> Result<String, &'static str> {
        let end = self.rest.iter().position(|other| *other == 0);
        let name = self.take(end.ok_or("a document ends in the middle")?)?;
        let name = String::from_utf8_lossy(name).into_owned();
        self.take(1)?;
        Ok(name)
    }

    fn text(&mut self) -> Result<String, &'static str> {
        let length = self.length()?;
        let bytes = self.take(length)?;
        let text = bytes
            .strip_suffix(&[0])
            .ok_or("a text in it does not end")?;
        Ok(String::from_utf8_lossy(text).into_owned())
    }

    fn document(&mut self, depth: u32) -> Result<Map<String, Value>, &'static str> {
        if depth > DEEPEST {
            return Err("a document in it is nested too deep");
        }
        let mut inside = Self { rest: self.rest };
        let length = inside.length()?;
        inside.rest = self
            .take(length)?
            .get(4..)
            .ok_or("a length in it is too short")?;
        let mut fields = Map::new();
        loop {
            let [kind] = inside.array()?;
            if kind == 0 {
                break;
            }
            let name = inside.name()?;
            let value = inside.value(kind, depth)?;
            fields.insert(name, value);
        }
        match inside.rest {
            [] => Ok(fields),
            _ => Err("a document is longer than it says"),
        }
    }

    fn value(&mut self, kind: u8, depth: u32) -> Result<Value, &'static str> {
        Ok(match kind {
            0x01 => f64::from_le_bytes(self.array()?).into(),
            0x02 | 0x0d | 0x0e => self.text()?.into(),
            0x03 => self.document(depth + 1)?.into(),
            0x04 => self
                .document(depth + 1)?
                .into_iter()
                .map(|document| document.1)
                .collect(),
            0x05 => {
                let length = self.length()?;
                self.take(length.saturating_add(1))?;
                Value::Null
            }
            0x06 | 0x0a | 0x7f | 0xff => Value::Null,
            0x07 => hexadecimal(self.take(12)?).into(),
            0x08 => (self.array::<1>()? != [0]).into(),
            0x09 => moment(i64::from_le_bytes(self.array()?)),
            0x0b => {
                self.name()?;
                self.name()?;
                Value::Null
            }
            0x0c => {
                self.text()?;
                self.take(12)?;
                Value::Null
            }
            0x0f => {
                let length = self.length()?;
                self.take(length.saturating_sub(4))?;
                Value::Null
            }
            0x10 => i32::from_le_bytes(self.array()?).into(),
            0x11 => u64::from_le_bytes(self.array()?).into(),
            0x12 => i64::from_le_bytes(self.array()?).into(),
            0x13 => {
                self.take(16)?;
                Value::Null
            }
            _ => return Err("a value in it is of no known type"),
        })
    }
}

fn hexadecimal(bytes: &[u8]) -> String {
    let mut digits = String::new();
    for byte in bytes {
        let pair = [byte >> 4, byte & 0xf];
        digits.extend(
            pair.iter()
                .filter_map(|pair| char::from_digit((*pair).into(), 16)),
        );
    }
    digits
}

/// Milliseconds since 1970.
pub(super) fn moment(milliseconds: i64) -> Value {
    OffsetDateTime::from_unix_timestamp_nanos(i128::from(milliseconds) * 1_000_000)
        .map_or(Value::Null, |at| stamp(at).into())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    /// `{ a: "ü", b: [1, true], c: { d: <date> }, e: <int64> }`, by hand.
    fn example() -> Vec<u8> {
        let field =
            |kind: u8, name: &str, value: &[u8]| [&[kind], name.as_bytes(), &[0], value].concat();
        let document = |fields: &[Vec<u8>]| {
            let fields = fields.concat();
            let length = i32::try_from(fields.len() + 5).unwrap().to_le_bytes();
            [&length, fields.as_slice(), &[0]].concat()
        };
        let list = document(&[field(0x10, "0", &1_i32.to_le_bytes()), field(8, "1", &[1])]);
        let inner = document(&[field(9, "d", &1_500_i64.to_le_bytes())]);
        document(&[
            field(2, "a", b"\x03\0\0\0\xc3\xbc\0"),
            field(4, "b", &list),
            field(3, "c", &inner),
            field(0x12, "e", &i64::MAX.to_le_bytes()),
        ])
    }

    #[test]
    fn a_document_is_read() {
        let read = Value::from(document(&example()).unwrap());

        let inner = json!({ "d": "1970-01-01T00:00:01.500Z" });
        assert_eq!(
            read,
            json!({ "a": "ü", "b": [1, true], "c": inner, "e": i64::MAX })
        );
    }

    #[test]
    fn a_part_of_a_document_is_none() {
        let whole = example();
        for length in 0..whole.len() {
            assert!(document(&whole[..length]).is_err(), "{length}");
        }
    }

    proptest! {
        #[test]
        fn no_bytes_are_too_strange(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let _ = document(&bytes);
        }
    }
}
