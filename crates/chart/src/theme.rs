//! Colours for dark and for light surroundings.

use tiny_skia::ColorU8;

use crate::{colour, uptime::Health};

/// What a picture is to stand among.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Theme {
    /// Discord's dark theme.
    #[default]
    Dark,
    /// Discord's light theme.
    Light,
}

/// The colours of a theme.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Palette {
    /// What lies behind everything.
    pub(crate) background: ColorU8,
    /// What lies behind a chart.
    pub(crate) panel: ColorU8,
    /// The lines of a scale.
    pub(crate) grid: ColorU8,
    /// Titles.
    pub(crate) text: ColorU8,
    /// Labels.
    pub(crate) muted: ColorU8,
    /// The line of a chart.
    pub(crate) line: ColorU8,
}

impl Theme {
    pub(crate) const fn palette(self) -> Palette {
        match self {
            Self::Dark => Palette {
                background: ColorU8::from_rgba(0x1E, 0x1F, 0x22, 0xFF),
                panel: colour::BACKGROUND,
                grid: colour::GRID,
                text: colour::TEXT,
                muted: colour::MUTED,
                line: colour::HOT,
            },
            Self::Light => Palette {
                background: ColorU8::from_rgba(0xEB, 0xED, 0xEF, 0xFF),
                panel: ColorU8::from_rgba(0xFF, 0xFF, 0xFF, 0xFF),
                grid: ColorU8::from_rgba(0xDD, 0xE0, 0xE4, 0xFF),
                text: ColorU8::from_rgba(0x06, 0x06, 0x07, 0xFF),
                muted: ColorU8::from_rgba(0x5C, 0x5E, 0x66, 0xFF),
                line: ColorU8::from_rgba(0x47, 0x52, 0xC4, 0xFF),
            },
        }
    }
}

impl Health {
    /// The same in both themes: it is what people know from status pages.
    pub(crate) const fn colour(self) -> ColorU8 {
        match self {
            Self::Well => ColorU8::from_rgba(0x23, 0xA5, 0x5A, 0xFF),
            Self::Degraded => ColorU8::from_rgba(0xF0, 0xC4, 0x1B, 0xFF),
            Self::Partial => ColorU8::from_rgba(0xE6, 0x7E, 0x22, 0xFF),
            Self::Major => ColorU8::from_rgba(0xE7, 0x4C, 0x3C, 0xFF),
            Self::Maintenance => ColorU8::from_rgba(0x34, 0x98, 0xDB, 0xFF),
        }
    }
}

/// A colour, seen through: so much of 255 of it.
pub(crate) fn faint(colour: ColorU8, alpha: u8) -> ColorU8 {
    ColorU8::from_rgba(colour.red(), colour.green(), colour.blue(), alpha)
}
