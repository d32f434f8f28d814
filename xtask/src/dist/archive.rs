//! Archives that are the same each time, and checksums.

use std::{
    fmt::Write as _,
    fs::{self, File},
    io::{self, Write as _},
    path::{Path, PathBuf},
};

use anyhow::{Context as _, ensure};
use flate2::{Compression, read::GzDecoder, write::GzEncoder};
use sha2::{Digest as _, Sha256};

/// The checksums of all other files in a folder.
const CHECKSUMS: &str = "SHA256SUMS";

/// Packs a folder, its name included. Of times and owners nothing is kept, so
/// that the same files make the same archive.
pub(super) fn pack(folder: &Path, archive: &Path) -> anyhow::Result<()> {
    let top = folder.parent().context("the folder is in no other")?;
    let packed = GzEncoder::new(File::create(archive)?, Compression::best());
    let mut tar = tar::Builder::new(packed);
    tar.mode(tar::HeaderMode::Deterministic);
    for file in files(folder)? {
        tar.append_path_with_name(&file, file.strip_prefix(top)?)?;
    }
    tar.into_inner()?.finish()?.flush()?;
    Ok(())
}

pub(super) fn unpack(archive: &Path, into: &Path) -> anyhow::Result<()> {
    tar::Archive::new(GzDecoder::new(File::open(archive)?)).unpack(into)?;
    Ok(())
}

/// Writes the checksum of a file beside it, as `sha256sum --check` reads it.
pub(super) fn write_checksum(file: &Path) -> anyhow::Result<()> {
    let folder = file.parent().context("the file is in no folder")?;
    let mut beside = file.as_os_str().to_owned();
    beside.push(".sha256");
    fs::write(beside, line(folder, file)?)?;
    Ok(())
}

/// Writes the checksums of all files in a folder into it.
pub(super) fn write_checksums(folder: &Path) -> anyhow::Result<()> {
    let lines: anyhow::Result<String> = files(folder)?
        .iter()
        .map(|file| line(folder, file))
        .collect();
    fs::write(folder.join(CHECKSUMS), lines?)?;
    Ok(())
}

/// Checks that a folder holds exactly what [`write_checksums`] saw.
pub(super) fn verify_checksums(folder: &Path) -> anyhow::Result<()> {
    let recorded = fs::read_to_string(folder.join(CHECKSUMS))?;
    let mut found = String::new();
    for file in files(folder)? {
        if file != folder.join(CHECKSUMS) {
            found.push_str(&line(folder, &file)?);
        }
    }
    ensure!(
        found == recorded,
        "{} has other checksums than {CHECKSUMS} says",
        folder.display()
    );
    Ok(())
}

fn line(folder: &Path, file: &Path) -> anyhow::Result<String> {
    let mut sum = Sha256::new();
    io::copy(&mut File::open(file)?, &mut sum)?;
    let mut hex = String::new();
    for byte in sum.finalize() {
        write!(hex, "{byte:02x}")?;
    }
    Ok(format!("{hex}  {}\n", file.strip_prefix(folder)?.display()))
}

/// All files in a folder and the folders in it, sorted.
fn files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files(&path)?);
        } else {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt as _;

    use super::*;

    /// A folder as it is handed out, in a scratch one.
    fn folder(scratch: &Path) -> PathBuf {
        let folder = scratch.join("guildhall-1");
        fs::create_dir_all(folder.join("bin")).unwrap();
        fs::write(folder.join("README.md"), "abc").unwrap();
        fs::write(folder.join("bin/modmail-bot"), "program").unwrap();
        let executable = fs::Permissions::from_mode(0o755);
        fs::set_permissions(folder.join("bin/modmail-bot"), executable).unwrap();
        write_checksums(&folder).unwrap();
        folder
    }

    #[test]
    fn what_was_packed_is_unpacked_and_passes() {
        let scratch = tempfile::tempdir().unwrap();
        let archive = scratch.path().join("guildhall-1.tar.gz");
        pack(&folder(scratch.path()), &archive).unwrap();
        let into = tempfile::tempdir().unwrap();

        unpack(&archive, into.path()).unwrap();

        let folder = into.path().join("guildhall-1");
        verify_checksums(&folder).unwrap();
        let program = fs::metadata(folder.join("bin/modmail-bot")).unwrap();
        assert_eq!(program.permissions().mode() & 0o111, 0o111);
    }

    #[test]
    fn a_changed_and_an_added_file_are_found() {
        let scratch = tempfile::tempdir().unwrap();
        let folder = folder(scratch.path());
        verify_checksums(&folder).unwrap();

        fs::write(folder.join("more"), "").unwrap();
        assert!(verify_checksums(&folder).is_err());
        fs::remove_file(folder.join("more")).unwrap();
        fs::write(folder.join("README.md"), "ab").unwrap();
        assert!(verify_checksums(&folder).is_err());
    }

    #[test]
    fn the_same_files_make_the_same_archive() {
        let mut packed = Vec::new();
        for time in [1_000_000_000, 1_500_000_000] {
            let scratch = tempfile::tempdir().unwrap();
            let folder = folder(scratch.path());
            let time = std::time::UNIX_EPOCH + std::time::Duration::from_secs(time);
            File::open(folder.join("README.md"))
                .unwrap()
                .set_modified(time)
                .unwrap();
            let archive = scratch.path().join("it.tar.gz");
            pack(&folder, &archive).unwrap();
            packed.push(fs::read(archive).unwrap());
        }

        assert_eq!(packed[0], packed[1]);
    }

    #[test]
    fn checksums_are_written_as_sha256sum_reads_them() {
        let scratch = tempfile::tempdir().unwrap();
        let file = scratch.path().join("it.tar.gz");
        fs::write(&file, "abc").unwrap();

        write_checksum(&file).unwrap();

        assert_eq!(
            fs::read_to_string(scratch.path().join("it.tar.gz.sha256")).unwrap(),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  it.tar.gz\n"
        );
    }
}
