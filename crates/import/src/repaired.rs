//! JSON whose texts hold what is none: bytes that are not UTF-8, and halves of
//! surrogate pairs, which some exports write for emoji that were cut in two.

use std::{
    collections::VecDeque,
    io::{self, BufRead, Read},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

/// What stands for what is no text.
const REPLACEMENT: &[u8] = "\u{fffd}".as_bytes();

/// The same as an escape, behind its backslash and `u`.
const REPLACEMENT_ESCAPE: &[u8] = b"fffd";

/// JSON in which whatever is no text is replaced by U+FFFD as it is read.
#[derive(Debug)]
pub(super) struct Repaired<R> {
    inner: R,
    /// What was looked at and comes again.
    ahead: VecDeque<u8>,
    /// What is ready to be read.
    ready: VecDeque<u8>,
    altered: Arc<AtomicBool>,
}

impl<R: BufRead> Repaired<R> {
    /// Sets `altered` whenever it replaces something.
    pub(super) fn new(inner: R, altered: Arc<AtomicBool>) -> Self {
        Self {
            inner,
            ahead: VecDeque::new(),
            ready: VecDeque::new(),
            altered,
        }
    }

    fn next(&mut self) -> io::Result<Option<u8>> {
        if let Some(byte) = self.ahead.pop_front() {
            return Ok(Some(byte));
        }
        let byte = self.inner.fill_buf()?.first().copied();
        self.inner.consume(byte.is_some().into());
        Ok(byte)
    }

    /// As many bytes as there are, up to `count`.
    fn take(&mut self, count: usize) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::with_capacity(count);
        while bytes.len() < count
            && let Some(byte) = self.next()?
        {
            bytes.push(byte);
        }
        Ok(bytes)
    }

    fn give_back(&mut self, bytes: &[u8]) {
        for byte in bytes.iter().rev() {
            self.ahead.push_front(*byte);
        }
    }

    fn replace(&mut self, with: &[u8]) {
        self.altered.store(true, Ordering::Relaxed);
        self.ready.extend(with);
    }

    /// Behind a backslash.
    fn escape(&mut self) -> io::Result<()> {
        let Some(kind) = self.next()? else {
            return Ok(());
        };
        if !kind.is_ascii() {
            return self.letter(kind);
        }
        self.ready.push_back(kind);
        if kind != b'u' {
            return Ok(());
        }
        let digits = self.take(4)?;
        match unit(&digits) {
            Some(0xd800..=0xdbff) => {
                let next = self.take(6)?;
                let low = next.strip_prefix(b"\\u").and_then(unit);
                if low.is_some_and(|low| (0xdc00..=0xdfff).contains(&low)) {
                    self.ready.extend(digits);
                    self.ready.extend(next);
                } else {
                    self.replace(REPLACEMENT_ESCAPE);
                    self.give_back(&next);
                }
            }
            Some(0xdc00..=0xdfff) => self.replace(REPLACEMENT_ESCAPE),
            _ => self.give_back(&digits),
        }
        Ok(())
    }

    /// A letter of more than one byte, of which this is the first.
    fn letter(&mut self, first: u8) -> io::Result<()> {
        let length = match first {
            0xc0..=0xdf => 2,
            0xe0..=0xef => 3,
            0xf0..=0xf7 => 4,
            _ => 1,
        };
        let mut bytes = vec![first];
        bytes.extend(self.take(length - 1)?);
        match std::str::from_utf8(&bytes) {
            Ok(_) => self.ready.extend(bytes),
            Err(error) => {
                let wrong = error.error_len().unwrap_or(bytes.len());
                self.replace(REPLACEMENT);
                self.give_back(bytes.get(wrong..).unwrap_or_default());
            }
        }
        Ok(())
    }
}

/// A unit of UTF-16 in four digits.
fn unit(digits: &[u8]) -> Option<u16> {
    let digits = std::str::from_utf8(digits).ok()?;
    (digits.len() == 4).then(|| u16::from_str_radix(digits, 16).ok())?
}

impl<R: BufRead> Read for Repaired<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let mut count = 0;
        for place in buffer {
            if self.ready.is_empty() {
                match self.next()? {
                    None => break,
                    Some(b'\\') => {
                        self.ready.push_back(b'\\');
                        self.escape()?;
                    }
                    Some(byte) if byte.is_ascii() => self.ready.push_back(byte),
                    Some(byte) => self.letter(byte)?,
                }
            }
            let Some(byte) = self.ready.pop_front() else {
                break;
            };
            *place = byte;
            count += 1;
        }
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(bytes: &[u8]) -> (Vec<u8>, bool) {
        let altered = Arc::new(AtomicBool::new(false));
        let mut repaired = Vec::new();
        Repaired::new(bytes, Arc::clone(&altered))
            .read_to_end(&mut repaired)
            .unwrap();
        (repaired, altered.load(Ordering::Relaxed))
    }

    #[test]
    fn what_is_no_text_is_replaced() {
        let cases: &[(&[u8], &str)] = &[
            (b"\"\xff\xfe\"", "\"\u{fffd}\u{fffd}\""),
            (b"\"a\xe2\x82\"", "\"a\u{fffd}\""),
            (b"\"\xed\xa0\x80\"", "\"\u{fffd}\u{fffd}\u{fffd}\""),
            (br#""\ud83d""#, r#""\ufffd""#),
            (br#""\ud83dx""#, r#""\ufffdx""#),
            (br#""\ude00\ud83d\n""#, r#""\ufffd\ufffd\n""#),
            (br#""\ud83d\ud83d\ude00""#, r#""\ufffd\ud83d\ude00""#),
        ];
        for (bytes, expected) in cases {
            let (repaired, is_altered) = read(bytes);

            assert_eq!(String::from_utf8_lossy(&repaired), *expected);
            assert!(is_altered, "{expected}");
        }
    }

    proptest! {
        #[test]
        fn what_is_text_stays_as_it_is(text in "\\PC*", letters in any::<Vec<char>>()) {
            let whole = serde_json::to_string(&(text, letters)).unwrap();

            prop_assert_eq!(read(whole.as_bytes()), (whole.clone().into_bytes(), false));
        }

        #[test]
        fn escaped_text_stays_as_it_is(text in any::<String>()) {
            let units = text.encode_utf16().map(|unit| format!("\\u{unit:04x}"));
            let whole = format!("\"{}\"", units.collect::<String>());

            prop_assert_eq!(read(whole.as_bytes()), (whole.clone().into_bytes(), false));
        }

        #[test]
        fn what_comes_out_is_always_text(bytes in any::<Vec<u8>>()) {
            let (repaired, _) = read(&bytes);

            prop_assert!(String::from_utf8(repaired).is_ok());
        }
    }
}
