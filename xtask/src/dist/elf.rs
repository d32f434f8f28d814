//! Whether a program for Linux is static.

use anyhow::{bail, ensure};
use object::{
    Endianness,
    elf::{DT_NEEDED, FileHeader64, PT_INTERP},
    read::elf::{Dyn as _, FileHeader as _, ProgramHeader as _},
};

/// Checks that a program asks for no loader and no library.
///
/// # Errors
///
/// If it does, or is no 64-bit ELF file.
pub(super) fn check_static(program: &[u8]) -> anyhow::Result<()> {
    let header = FileHeader64::<Endianness>::parse(program)?;
    let endian = header.endian()?;
    let segments = header.program_headers(endian, program)?;
    ensure!(!segments.is_empty(), "not a program");
    for segment in segments {
        if segment.p_type(endian) == PT_INTERP {
            bail!("not static: asks for a loader");
        }
        let entries = segment.dynamic(endian, program)?.unwrap_or_default();
        if entries.iter().any(|entry| entry.d_tag(endian) == DT_NEEDED) {
            bail!("not static: asks for a library");
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The size of the file's header, and of a segment's.
    const HEADER: u64 = 64;
    const SEGMENT: u64 = 56;

    /// A program with one segment of a kind and content.
    fn program(kind: u32, content: &[u64]) -> Vec<u8> {
        let size = u64::try_from(content.len()).unwrap() * 8;
        let mut file = b"\x7fELF\x02\x01\x01".to_vec();
        file.resize(16, 0);
        file.extend(3u16.to_le_bytes()); // a position-independent program
        file.extend(62u16.to_le_bytes()); // for x86-64
        file.extend(1u32.to_le_bytes());
        for word in [0, HEADER, 0] {
            file.extend(word.to_le_bytes()); // entry, segments, sections
        }
        file.extend(0u32.to_le_bytes());
        for half in [HEADER, SEGMENT, 1, 0, 0, 0] {
            file.extend(u16::try_from(half).unwrap().to_le_bytes());
        }
        file.extend(kind.to_le_bytes());
        file.extend(4u32.to_le_bytes());
        let offset = HEADER + SEGMENT;
        for word in [offset, offset, offset, size, size, 8] {
            file.extend(word.to_le_bytes());
        }
        file.extend(content.iter().flat_map(|content| content.to_le_bytes()));
        file
    }

    #[test]
    fn a_program_without_loader_and_libraries_is_static() {
        const LOAD: u32 = 1;
        const DYNAMIC: u32 = 2;

        check_static(&program(LOAD, &[0])).unwrap();
        // As a static program that runs at any address has it: DT_FLAGS.
        check_static(&program(DYNAMIC, &[30, 8, 0, 0])).unwrap();
        let needs = check_static(&program(DYNAMIC, &[30, 8, 1, 1, 0, 0])).unwrap_err();
        assert_eq!(needs.to_string(), "not static: asks for a library");
    }

    #[test]
    fn a_program_with_a_loader_is_not() {
        const INTERP: u32 = 3;

        let asks = check_static(&program(INTERP, &[0])).unwrap_err();
        assert_eq!(asks.to_string(), "not static: asks for a loader");
    }

    #[test]
    fn what_is_no_program_is_refused() {
        assert!(check_static(b"#!/bin/sh\nexec something\n").is_err());
    }
}
