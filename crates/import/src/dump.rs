//! A dump of `MongoDB` collections: a file of `mongodump` (BSON) or of
//! `mongoexport` (JSON, a document a line or all in one array), or a folder of
//! them.

use std::{
    fs::{self, File},
    io::{self, BufRead as _, BufReader, Read},
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use serde_json::{Map, Value};

use super::{binary, doc::Doc, error::ImportError, form, origin::Origin, repaired::Repaired};

/// The longest document `MongoDB` keeps, and room for what surrounds it.
const LONGEST: usize = 17 * 1024 * 1024;

/// The longest one in JSON, which spells types and escapes out.
const LONGEST_TEXT: u64 = 64 * 1024 * 1024;

/// How deep folders are looked into, and how many files there may be: a folder a
/// database is what `mongodump` makes.
const DEEPEST: u32 = 3;
const MOST_FILES: usize = 10_000;

/// What a document is, told by its fields: a file may be called anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A ticket with its messages.
    Log,
    /// The settings, with snippets and blocks.
    Config,
    /// A note about a member.
    Note,
    /// Something of a plugin's.
    Other,
}

/// A dump that was read to its end once.
#[derive(Debug)]
pub(super) struct Dump {
    /// The files, each with the name of its collection.
    files: Vec<(PathBuf, String)>,
    /// How many documents there are in all.
    pub(super) documents: u64,
}

/// A document, and where it was.
#[derive(Debug)]
pub(super) struct Document {
    pub(super) collection: String,
    pub(super) kind: Kind,
    pub(super) doc: Doc,
    /// Whether bytes in it were replaced that are no text.
    pub(super) altered: bool,
}

impl Dump {
    /// Finds the files and reads each to its end, so that one that was cut off
    /// is refused before anything is written.
    pub(super) fn open(path: &Path) -> Result<Self, ImportError> {
        let mut files = Vec::new();
        find(path, 0, &mut files).map_err(ImportError::read(path, Origin::ModmailDev))?;
        files.sort();
        let foreign = |why: &str| ImportError::Foreign {
            path: path.to_owned(),
            origin: Origin::ModmailDev,
            why: why.to_owned(),
        };
        if files.is_empty() {
            return Err(foreign("there is no .bson or .json file in it"));
        }
        let mut dump = Self {
            files,
            documents: 0,
        };
        for (file, _) in &dump.files {
            let begin =
                form::begin(file, 512).map_err(ImportError::read(file, Origin::ModmailDev))?;
            if begin.starts_with(form::SQLITE) {
                return Err(ImportError::Foreign {
                    path: file.clone(),
                    origin: Origin::ModmailDev,
                    why: "it is an SQLite database".to_owned(),
                });
            }
            if let Some(wrapping) = form::wrapping(&begin) {
                return Err(ImportError::wrapped(file, wrapping));
            }
        }
        let mut known = false;
        let mut documents = 0;
        for document in dump.documents() {
            let document = document?;
            known |= matches!(document.kind, Kind::Log | Kind::Config);
            documents += 1;
        }
        if !known {
            return Err(foreign("it has neither logs nor settings"));
        }
        dump.documents = documents;
        Ok(dump)
    }

    /// The documents, one after the other.
    pub(super) fn documents(&self) -> impl Iterator<Item = Result<Document, ImportError>> + Send {
        self.files.iter().flat_map(|(path, collection)| {
            let documents = documents(path);
            let documents: Documents =
                documents.unwrap_or_else(|error| Box::new(std::iter::once(Err(error))));
            let collection = collection.clone();
            (1_u64..).zip(documents).map(move |(number, document)| {
                let document = document.map_err(|error| in_document(number, error));
                let (fields, altered) =
                    document.map_err(ImportError::read(path, Origin::ModmailDev))?;
                let doc = Doc(fields);
                Ok(Document {
                    collection: collection.clone(),
                    kind: kind(&doc),
                    doc,
                    altered,
                })
            })
        })
    }
}

/// The files at a path or, if it is a folder, in it and in folders there: a
/// folder a database is what `mongodump` makes.
fn find(path: &Path, depth: u32, files: &mut Vec<(PathBuf, String)>) -> io::Result<()> {
    if !path.is_dir() {
        fs::metadata(path)?;
        files.push((path.to_owned(), collection(path)));
        if files.len() > MOST_FILES {
            return Err(too_large("there are too many files in it"));
        }
        return Ok(());
    }
    if depth > DEEPEST {
        return Err(too_large("there are folders in folders in it"));
    }
    for entry in fs::read_dir(path)? {
        let path = entry?.path();
        // One that is compressed is found, too, so that it can be told.
        let is_compressed = path.extension().is_some_and(|extension| extension == "gz");
        let name = if is_compressed {
            path.with_extension("")
        } else {
            path.clone()
        };
        let is_data = name
            .extension()
            .is_some_and(|extension| extension == "bson" || extension == "json");
        let is_metadata = name.to_string_lossy().ends_with(".metadata.json");
        if path.is_dir() || is_data && !is_metadata {
            find(&path, depth + 1, files)?;
        }
    }
    Ok(())
}

fn collection(path: &Path) -> String {
    let name = path.file_stem().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

fn kind(doc: &Doc) -> Kind {
    let has = |name: &str| !doc.value(name).is_null();
    if doc.value("messages").is_array() && doc.value("recipient").is_object() && has("created_at") {
        Kind::Log
    } else if has("bot_id") && !has("messages") {
        Kind::Config
    } else if has("recipient") && has("author") && has("message") {
        Kind::Note
    } else {
        Kind::Other
    }
}

/// Documents, and whether bytes in each were replaced that are no text.
type Documents = Box<dyn Iterator<Item = io::Result<(Map<String, Value>, bool)>> + Send>;

fn documents(path: &Path) -> io::Result<Documents> {
    let mut file = BufReader::new(form::open(path)?);
    if file.fill_buf()?.starts_with(form::UTF8_MARK) {
        file.consume(form::UTF8_MARK.len());
    }
    let begin = file.fill_buf()?;
    let first = begin
        .iter()
        .find(|fill_buf| !fill_buf.is_ascii_whitespace());
    // BSON begins with a length of four bytes, whose last one is no letter.
    let is_bson = begin.get(3).is_some_and(|fill_buf| *fill_buf <= 1);
    match first {
        None => Ok(Box::new(std::iter::empty())),
        Some(b'{' | b'[') if !is_bson => {
            let altered = Arc::new(AtomicBool::new(false));
            let json = Json::new(Repaired::new(file, Arc::clone(&altered)));
            let values = serde_json::Deserializer::from_reader(json).into_iter::<Value>();
            Ok(Box::new(values.map(move |value| match plain(value?) {
                Value::Object(fields) => Ok((fields, altered.swap(false, Ordering::Relaxed))),
                _ => Err(damage("a document is none")),
            })))
        }
        Some(_) => Ok(Box::new(Bson { file })),
    }
}

fn damage(problem: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, problem)
}

/// The same problem, with where it is. A file that is no dump at all has no
/// documents.
fn in_document(number: u64, error: io::Error) -> io::Error {
    match error.kind() {
        io::ErrorKind::InvalidData if number > 1 => {
            damage(format!("in its document {number}: {error}"))
        }
        _ => error,
    }
}

fn too_large(what: &'static str) -> io::Error {
    io::Error::new(io::ErrorKind::FileTooLarge, what)
}

/// Documents in BSON, one after the other.
struct Bson {
    file: BufReader<File>,
}

impl Bson {
    fn read(&mut self) -> io::Result<Option<(Map<String, Value>, bool)>> {
        if self.file.fill_buf()?.is_empty() {
            return Ok(None);
        }
        let mut length = [0; 4];
        let short = |_| damage("it ends in the middle of a document");
        self.file.read_exact(&mut length).map_err(short)?;
        let size = usize::try_from(i32::from_le_bytes(length)).unwrap_or_default();
        if !(5..=LONGEST).contains(&size) {
            return Err(damage("it is neither BSON nor JSON"));
        }
        let mut bytes = vec![0; size];
        let (head, rest) = bytes.split_at_mut(4);
        head.copy_from_slice(&length);
        self.file.read_exact(rest).map_err(short)?;
        binary::document(&bytes).map(Some).map_err(damage)
    }
}

impl Iterator for Bson {
    type Item = io::Result<(Map<String, Value>, bool)>;

    fn next(&mut self) -> Option<Self::Item> {
        self.read().transpose()
    }
}

/// Takes the brackets and commas of an outermost array away, so that its
/// elements stand one after the other, and sees that it ends.
///
/// A document that is longer or has more values than any is refused before it is
/// in memory.
struct Json<R> {
    inner: R,
    length: u64,
    values: u32,
    depth: u32,
    in_array: bool,
    in_text: bool,
    escaped: bool,
}

impl<R: Read> Json<R> {
    fn new(inner: R) -> Self {
        Self {
            inner,
            length: 0,
            values: 0,
            depth: 0,
            in_array: false,
            in_text: false,
            escaped: false,
        }
    }

    fn pass(&mut self, byte: &mut u8) {
        self.length += 1;
        if self.in_text {
            match *byte {
                _ if self.escaped => self.escaped = false,
                b'\\' => self.escaped = true,
                b'"' => self.in_text = false,
                _ => {}
            }
            return;
        }
        match *byte {
            b'"' => self.in_text = true,
            b'[' if self.depth == 0 && !self.in_array => {
                self.in_array = true;
                *byte = b' ';
            }
            b']' if self.depth == 0 && self.in_array => {
                self.in_array = false;
                *byte = b' ';
            }
            b',' if self.depth == 0 && self.in_array => *byte = b' ',
            b'[' | b'{' => {
                self.depth += 1;
                self.values += 1;
            }
            b']' | b'}' => {
                self.depth = self.depth.saturating_sub(1);
                if self.depth == 0 {
                    (self.length, self.values) = (0, 0);
                }
            }
            b',' => self.values += 1,
            _ => {}
        }
    }
}

impl<R: Read> Read for Json<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        if count == 0 && !buffer.is_empty() && (self.in_array || self.in_text || self.depth > 0) {
            return Err(damage("it ends in the middle of a document"));
        }
        for byte in buffer.iter_mut().take(count) {
            self.pass(byte);
            if self.values > binary::MOST_VALUES {
                return Err(too_large(binary::TOO_MANY));
            }
            if self.length > LONGEST_TEXT {
                return Err(too_large("a document in it is over 64 MiB long"));
            }
        }
        Ok(count)
    }
}

/// A value without the wrappers with which `mongoexport` tells types.
fn plain(value: Value) -> Value {
    match value {
        Value::Array(values) => values.into_iter().map(plain).collect(),
        Value::Object(fields) => unwrapped(&fields).unwrap_or_else(|| {
            let fields = fields.into_iter().map(|(name, field)| (name, plain(field)));
            Value::Object(fields.collect())
        }),
        value => value,
    }
}

fn unwrapped(fields: &Map<String, Value>) -> Option<Value> {
    let mut all = fields.iter();
    let (name, value) = all.next()?;
    if all.next().is_some() {
        return None;
    }
    let number = || Some(value.as_str()?.parse::<i64>().ok()?.into());
    match name.as_str() {
        "$oid" | "$symbol" => Some(value.clone()),
        "$numberInt" | "$numberLong" => number().or_else(|| Some(value.clone())),
        "$numberDouble" | "$numberDecimal" => {
            let number = value.as_str()?.parse::<f64>().ok()?;
            Some(number.into())
        }
        "$date" => match plain(value.clone()) {
            Value::Number(milliseconds) => Some(binary::moment(milliseconds.as_i64()?)),
            text => Some(text),
        },
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn read(text: &str) -> io::Result<Vec<Value>> {
        serde_json::Deserializer::from_reader(Json::new(text.as_bytes()))
            .into_iter::<Value>()
            .map(|text| text.map(plain).map_err(io::Error::from))
            .collect()
    }

    #[test]
    fn an_array_reads_like_lines() -> anyhow::Result<()> {
        let lines = "{\"a\": \"],[\\\"\", \"b\": [1, [2]]}\n{\"a\": 2}\n";
        let array = format!("[{}]", lines.trim_end().replace('\n', ",\n"));

        assert_eq!(
            read(lines)?,
            [json!({ "a": "],[\"", "b": [1, [2]] }), json!({ "a": 2 })]
        );
        assert_eq!(read(lines)?, read(&array)?);
        Ok(())
    }

    #[test]
    fn what_is_cut_off_is_damaged() {
        for text in [
            "{\"a\": 1",
            "[{\"a\": 1}",
            "[{\"a\": 1},",
            "{\"a\": 1}\n{\"b",
            "[{\"a\": \"x",
        ] {
            assert!(read(text).is_err(), "{text}");
        }
    }

    #[test]
    fn types_are_unwrapped() -> anyhow::Result<()> {
        let text = r#"{"_id": {"$oid": "5f"}, "n": {"$numberLong": "9223372036854775807"},
            "at": {"$date": {"$numberLong": "1500"}}, "iso": {"$date": "2026-03-01T12:00:00Z"},
            "i": [{"$numberInt": "3"}]}"#;

        let expected = json!({ "_id": "5f", "n": i64::MAX, "at": "1970-01-01T00:00:01.500Z",
            "iso": "2026-03-01T12:00:00Z", "i": [3] });
        assert_eq!(read(text)?, [expected]);
        Ok(())
    }
}
