//! What a file is, told by how it begins.

use std::{
    fs::{self, File},
    io::{self, Read as _},
    path::Path,
};

/// What every SQLite file begins with.
pub(super) const SQLITE: &[u8] = b"SQLite format 3\0";

/// What UTF-8 begins with where somebody marked it.
pub(super) const UTF8_MARK: &[u8] = b"\xef\xbb\xbf";

/// Something around the data that has to come off first, and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wrapping {
    /// What it is.
    pub what: &'static str,
    /// How to take it off.
    pub remedy: &'static str,
}

/// The first bytes of each.
const WRAPPINGS: &[(&[u8], Wrapping)] = &[
    (b"\x1f\x8b", compressed("compressed with gzip")),
    (b"\x28\xb5\x2f\xfd", compressed("compressed with zstd")),
    (b"\xfd7zXZ\0", compressed("compressed with xz")),
    (b"BZh", compressed("compressed with bzip2")),
    (b"\x04\x22\x4d\x18", compressed("compressed with lz4")),
    (b"PK\x03\x04", compressed("a ZIP archive")),
    (b"7z\xbc\xaf\x27\x1c", compressed("a 7z archive")),
    (b"Rar!", compressed("a RAR archive")),
    (
        b"\x6d\xe2\x99\x81",
        Wrapping {
            what: "an archive of mongodump",
            remedy: "make the dump without --archive",
        },
    ),
    (b"\xff\xfe", UTF16),
    (b"\xfe\xff", UTF16),
];

const UTF16: Wrapping = Wrapping {
    what: "text in UTF-16",
    remedy: "save it as UTF-8, or let mongoexport write the file itself with --out",
};

/// Where the mark of a tar archive lies.
const TAR: std::ops::Range<usize> = 257..262;

const fn compressed(what: &'static str) -> Wrapping {
    Wrapping {
        what,
        remedy: "unpack it first",
    }
}

/// What is around the data, if its first bytes say so.
pub(super) fn wrapping(begin: &[u8]) -> Option<Wrapping> {
    if begin.get(TAR) == Some(b"ustar") {
        return Some(compressed("a tar archive"));
    }
    if is_utf16(begin) {
        return Some(UTF16);
    }
    let found = WRAPPINGS.iter().find(|(mark, _)| begin.starts_with(mark));
    found.map(|(_, wrapping)| *wrapping)
}

/// Whether JSON begins in UTF-16 without a mark. The length of a BSON document
/// may look alike; a type follows it then, which is no letter.
fn is_utf16(begin: &[u8]) -> bool {
    match begin {
        [b'{' | b'[', 0, _, 0, next, 0, ..] => *next >= b' ' || matches!(next, b'\n' | b'\r'),
        [0, b'{' | b'[', 0, next, ..] => *next >= b'\t',
        _ => false,
    }
}

/// Opens a file to read it. What is none, such as a pipe, would be waited for
/// without end.
pub(super) fn open(path: &Path) -> io::Result<File> {
    if fs::metadata(path)?.is_file() {
        return File::open(path);
    }
    Err(io::Error::new(
        io::ErrorKind::InvalidInput,
        "it is no ordinary file",
    ))
}

/// The first bytes of a file.
pub(super) fn begin(path: &Path, length: usize) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    open(path)?.take(length as u64).read_to_end(&mut bytes)?;
    Ok(bytes)
}
