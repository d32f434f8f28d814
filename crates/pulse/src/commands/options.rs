//! Options that several commands have.

use botkit::command::{Args, Kind, Opt};
use chart::Theme;

use crate::range::Range;

/// The option that chooses a page of a long answer.
pub(super) const PAGE: Opt = Opt::optional("page", Kind::Integer { min: 1, max: 1_000 });

/// The option that chooses the colours.
pub(super) const THEME: Opt = Opt::optional("theme", Kind::Choice(&["dark", "light"]));

/// The page that is wanted, from 1.
pub(super) fn page(args: &mut Args) -> usize {
    let page = args.integer("page").unwrap_or(1);
    usize::try_from(page).unwrap_or(1)
}

/// The range that is wanted.
pub(super) fn range(args: &mut Args) -> Option<Range> {
    args.text("range").and_then(|name| Range::named(&name))
}

/// The theme that is wanted.
pub(super) fn theme(args: &mut Args) -> Theme {
    match args.text("theme").as_deref() {
        Some("light") => Theme::Light,
        _ => Theme::Dark,
    }
}

/// The name of a theme.
pub(super) const fn theme_name(theme: Theme) -> &'static str {
    match theme {
        Theme::Dark => "dark",
        Theme::Light => "light",
    }
}
