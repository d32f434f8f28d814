//! Files that settings and secrets are read from.

use std::{
    fs::{self, File},
    io::{self, Read as _},
    os::unix::fs::PermissionsExt as _,
    path::Path,
};

/// The largest file that is read, in bytes.
const LARGEST: u64 = 1 << 20;

/// Reads a text from an ordinary file. A pipe would keep us waiting, and a device
/// may have no end.
pub(super) fn read(file: &Path) -> io::Result<String> {
    if !fs::metadata(file)?.is_file() {
        return Err(io::Error::other("it is a folder, a pipe or a device"));
    }
    let mut text = String::new();
    File::open(file)?
        .take(LARGEST + 1)
        .read_to_string(&mut text)
        .map_err(|error| match error.kind() {
            io::ErrorKind::InvalidData => {
                io::Error::other("it is no text in UTF-8; save it as UTF-8")
            }
            _ => error,
        })?;
    if text.len() as u64 > LARGEST {
        return Err(io::Error::other("it is larger than any such file"));
    }
    Ok(text)
}

/// Whether everybody on this machine may read a file.
pub(crate) fn is_for_everybody(file: &Path) -> bool {
    const OTHERS: u32 = 0o004;
    fs::metadata(file).is_ok_and(|found| found.permissions().mode() & OTHERS != 0)
}

/// A text without what looks like a token, which no message may repeat.
pub(super) fn veiled(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    let belongs = |letter: char| letter.is_ascii_alphanumeric() || "_-.".contains(letter);
    let mut rest = text;
    while !rest.is_empty() {
        let end = rest.find(|letter| !belongs(letter)).unwrap_or(rest.len());
        let (run, others) = rest.split_at(end);
        shown.push_str(if is_token(run) { "(a token)" } else { run });
        let end = others.find(belongs).unwrap_or(others.len());
        let (others, next) = others.split_at(end);
        shown.push_str(others);
        rest = next;
    }
    shown
}

/// Whether a word looks like a token: three parts with dots between, whose lengths
/// no name has.
pub(super) fn is_token(word: &str) -> bool {
    const SHORTEST: usize = 40;
    word.len() >= SHORTEST && word.split('.').filter(|part| part.len() > 4).count() == 3
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_not_repeated_and_the_rest_is() {
        let token = "MTk4NjIyNDgzNDcxOTI1MjQ4.Cl2FMQ.ZnCjm1XVW7vRze4b7Cq4se7kKWs";
        let said = veiled(&format!(
            "there is no [{token}], märz; see deploy/modmail.example.toml"
        ));
        assert_eq!(
            said,
            "there is no [(a token)], märz; see deploy/modmail.example.toml"
        );
    }

    #[test]
    fn a_file_that_everybody_may_read_is_known() -> io::Result<()> {
        let folder = tempfile::tempdir()?;
        let file = folder.path().join("token");
        fs::write(&file, "secret")?;
        for (mode, expected) in [(0o600, false), (0o640, false), (0o644, true)] {
            fs::set_permissions(&file, fs::Permissions::from_mode(mode))?;
            assert_eq!(is_for_everybody(&file), expected, "{mode:o}");
        }
        Ok(())
    }
}
