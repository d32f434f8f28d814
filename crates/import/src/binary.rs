//! BSON, the form in which `mongodump` writes documents, as far as they matter
//! here.

use bson::{RawBson, RawBsonRef, RawDocument, raw::RawElement};
use serde_json::{Map, Value};
use time::OffsetDateTime;

use storage::stamp;

/// How deep documents may be nested; more than any bot of these needs.
const DEEPEST: u32 = 64;

/// How many values a document may have, however they are nested. The longest
/// logs have a tenth of it.
pub(super) const MOST_VALUES: u32 = 2_000_000;

/// Why a document is not read that has more.
pub(super) const TOO_MANY: &str = "a document in it has too many values";

/// What was met in a document so far.
#[derive(Default)]
struct Met {
    values: u32,
    /// Whether bytes were replaced that are no text.
    altered: bool,
}

/// The fields of a document, given all its bytes, and whether some of them were
/// replaced that are no text.
///
/// Moments become text, ids of `MongoDB`'s their digits, and what has no
/// counterpart in JSON is nothing.
pub(super) fn document(bytes: &[u8]) -> Result<(Map<String, Value>, bool), String> {
    let mut met = Met::default();
    let document = RawDocument::from_bytes(bytes).map_err(|error| error.to_string())?;
    Ok((fields(document, 0, &mut met)?, met.altered))
}

fn fields(document: &RawDocument, depth: u32, met: &mut Met) -> Result<Map<String, Value>, String> {
    if depth > DEEPEST {
        return Err("a document in it is nested too deep".to_owned());
    }
    let mut fields = Map::new();
    for field in document.iter_elements() {
        let field = field.map_err(|error| error.to_string())?;
        fields.insert(field.key().to_string(), element(&field, depth, met)?);
    }
    Ok(fields)
}

fn element(element: &RawElement<'_>, depth: u32, met: &mut Met) -> Result<Value, String> {
    let error = match element.value() {
        Ok(found) => return value(found, depth, met),
        Err(error) => error,
    };
    match element.value_utf8_lossy() {
        Ok(RawBson::String(text) | RawBson::Symbol(text) | RawBson::JavaScriptCode(text)) => {
            met.altered = true;
            Ok(text.into())
        }
        _ => Err(error.to_string()),
    }
}

fn value(value: RawBsonRef<'_>, depth: u32, met: &mut Met) -> Result<Value, String> {
    met.values += 1;
    if met.values > MOST_VALUES {
        return Err(TOO_MANY.to_owned());
    }
    Ok(match value {
        RawBsonRef::Double(number) => number.into(),
        RawBsonRef::String(text) | RawBsonRef::Symbol(text) | RawBsonRef::JavaScriptCode(text) => {
            text.into()
        }
        RawBsonRef::Array(values) => {
            // Arrays are nested documents, too.
            if depth >= DEEPEST {
                return Err("a document in it is nested too deep".to_owned());
            }
            let mut list = Vec::new();
            for value in values.iter_elements() {
                let value = value.map_err(|error| error.to_string())?;
                list.push(element(&value, depth + 1, met)?);
            }
            list.into()
        }
        RawBsonRef::Document(document) => fields(document, depth + 1, met)?.into(),
        RawBsonRef::Boolean(yes) => yes.into(),
        RawBsonRef::Int32(number) => number.into(),
        RawBsonRef::Int64(number) => number.into(),
        RawBsonRef::ObjectId(id) => id.to_hex().into(),
        RawBsonRef::DateTime(at) => moment(at.timestamp_millis()),
        _ => Value::Null,
    })
}

/// Milliseconds since 1970.
pub(super) fn moment(milliseconds: i64) -> Value {
    OffsetDateTime::from_unix_timestamp_nanos(i128::from(milliseconds) * 1_000_000)
        .map_or(Value::Null, |at| stamp(at).into())
}

#[cfg(test)]
mod tests {
    use bson::{Bson, DateTime, cstr, rawdoc};
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    fn example() -> Vec<u8> {
        rawdoc! {
            "a": "ü", "b": [1, true], "c": { "d": DateTime::from_millis(1_500) }, "e": i64::MAX,
        }
        .into_bytes()
    }

    #[test]
    fn a_document_is_read() {
        let read = Value::from(document(&example()).unwrap().0);

        let inner = json!({ "d": "1970-01-01T00:00:01.500Z" });
        assert_eq!(
            read,
            json!({ "a": "ü", "b": [1, true], "c": inner, "e": i64::MAX })
        );
    }

    #[test]
    fn bytes_that_are_no_text_are_replaced() {
        let mut bytes = rawdoc! { "a": "xyz", "b": ["xyz"], "c": 1 }.into_bytes();
        for byte in &mut bytes {
            if *byte == b'y' {
                *byte = 0xff;
            }
        }

        let (read, is_altered) = document(&bytes).unwrap();

        let replaced = json!({ "a": "x\u{fffd}z", "b": ["x\u{fffd}z"], "c": 1 });
        assert_eq!((Value::from(read), is_altered), (replaced, true));
        assert!(!document(&example()).unwrap().1);
    }

    #[test]
    fn a_long_list_keeps_its_order() {
        let list: Vec<_> = (0..25).map(Bson::Int32).collect();
        let mut document = bson::RawDocumentBuf::new();
        document.append(
            cstr!("list"),
            bson::RawBson::try_from(Bson::Array(list)).unwrap(),
        );

        let read = self::document(document.as_bytes()).unwrap().0;

        assert_eq!(read["list"], json!((0..25).collect::<Vec<_>>()));
    }

    #[test]
    fn a_part_of_a_document_is_none() {
        let whole = example();
        for length in 0..whole.len() {
            assert!(document(&whole[..length]).is_err(), "{length}");
        }
    }

    #[test]
    fn what_is_nested_too_deep_is_refused() {
        let mut nested = bson::RawBson::Int32(1);
        for _ in 0..200 {
            nested = bson::RawBson::Array([nested].into_iter().collect());
        }
        let mut document = bson::RawDocumentBuf::new();
        document.append(cstr!("list"), nested);

        assert!(self::document(document.as_bytes()).is_err());
    }

    proptest! {
        #[test]
        fn no_bytes_are_too_strange(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let _ = document(&bytes);
        }
    }
}
