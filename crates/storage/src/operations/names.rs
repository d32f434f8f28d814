//! What backups, and what was replaced by one, are called.

use std::path::{Path, PathBuf};

use time::{
    OffsetDateTime, PrimitiveDateTime, format_description::BorrowedFormatItem,
    macros::format_description,
};

use crate::Bot;

/// A moment in a file's name. Without colons, which not every file system takes.
const MOMENT: &[BorrowedFormatItem<'_>] =
    format_description!("[year][month][day]T[hour][minute][second]Z");

/// What a whole backup's name ends with.
const ENDING: &str = ".tar.zst";

/// A moment as part of a name, such as `20261122T051500Z`.
pub(super) fn moment(at: OffsetDateTime) -> String {
    let at = at.to_offset(time::UtcOffset::UTC);
    // A year of five digits is all that could be in the way.
    at.format(MOMENT)
        .unwrap_or_else(|_| at.unix_timestamp().to_string())
}

/// What a backup is called, such as `modmail-20261122T051500Z.tar.zst`.
pub(super) fn backup(bot: Bot, at: OffsetDateTime) -> String {
    format!("{bot}-{}{ENDING}", moment(at))
}

/// When a backup of `bot` was taken, by its name. `None` for any other name.
pub(super) fn taken_at(bot: Bot, name: &str) -> Option<OffsetDateTime> {
    let text = name.strip_suffix(ENDING)?;
    let text = text.strip_prefix(bot.name())?.strip_prefix('-')?;
    let at = PrimitiveDateTime::parse(text, MOMENT).ok()?.assume_utc();
    (backup(bot, at) == name).then_some(at)
}

/// Where what lies at `path` is put when something else takes its place, such
/// as `modmail-replaced-20261122T051500Z.sqlite`.
pub(super) fn aside(path: &Path, at: OffsetDateTime) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let mut name = format!("{stem}-replaced-{}", moment(at));
    if let Some(extension) = path.extension() {
        name.push('.');
        name.push_str(&extension.to_string_lossy());
    }
    path.with_file_name(name)
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    const AT: OffsetDateTime = datetime!(2026-11-22 05:15:00 UTC);

    #[test]
    fn a_name_tells_its_moment() {
        let name = backup(Bot::Modmail, AT);

        assert_eq!(name, "modmail-20261122T051500Z.tar.zst");
        assert_eq!(taken_at(Bot::Modmail, &name), Some(AT));
    }

    #[test]
    fn other_names_tell_nothing() {
        for name in [
            "pulse-20261122T051500Z.tar.zst",
            "modmail-20261122T051500Z.tar.zst.partial",
            "modmail-20261122T051500Z.tar.gz",
            "modmail-20261322T051500Z.tar.zst",
            "modmail-2026-11-22.tar.zst",
            "modmail-.tar.zst",
            "modmail.sqlite",
        ] {
            assert_eq!(taken_at(Bot::Modmail, name), None, "{name}");
        }
    }

    #[test]
    fn what_is_put_aside_stays_a_database_with_its_files() {
        let aside = aside(Path::new("/data/modmail.sqlite"), AT);

        let expected = "/data/modmail-replaced-20261122T051500Z.sqlite";
        assert_eq!(aside, Path::new(expected));
    }

    #[test]
    fn what_is_put_aside_keeps_every_part_of_its_name() {
        for (name, expected) in [
            ("a.b.sqlite", "a.b-replaced-20261122T051500Z.sqlite"),
            ("plain", "plain-replaced-20261122T051500Z"),
        ] {
            assert_eq!(aside(Path::new(name), AT), Path::new(expected));
        }
    }
}
