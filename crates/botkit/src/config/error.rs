//! What is wrong with the settings, in sentences for the operator.

use std::{
    fmt,
    path::{Path, PathBuf},
};

use super::ordinary::veiled;

/// Why settings were not accepted. One line per problem.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// There is no file.
    #[error(
        "no configuration file at {}: copy deploy/{name}.example.toml there, or name another with --config",
        veiled(&.file.display().to_string())
    )]
    NoFile {
        /// Where it should be.
        file: PathBuf,
        /// The bot's name.
        name: &'static str,
    },
    /// The file cannot be read.
    #[error("cannot read the configuration file {}: {reason}", veiled(&.file.display().to_string()))]
    Unreadable {
        /// The file.
        file: PathBuf,
        /// What the system says.
        reason: std::io::Error,
    },
    /// The file or the environment hold something they must not.
    #[error("{}", lines(.0))]
    Wrong(Vec<Problem>),
}

fn lines(problems: &[Problem]) -> String {
    let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
    lines.join("\n")
}

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Where it stands.
    pub place: Place,
    /// The tables and the key it is about.
    pub key: Vec<String>,
    /// What is wrong and what would be right.
    pub what: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let said = format!("{}: {}", self.place, self.what);
        f.write_str(&veiled(&said))
    }
}

/// Where a setting stands. Ordered as an operator would work through them.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// Nowhere in particular in the file.
    File(PathBuf),
    /// In a line of the file, counted from 1, and perhaps a column of it.
    Line(PathBuf, usize, Option<usize>),
    /// In the environment.
    Variable(String),
    /// Among what was set at run time.
    RunTime(String),
}

impl Place {
    /// The line and column of a byte of a text.
    pub(super) fn of_byte(file: &Path, text: &str, byte: usize) -> Self {
        let before = text.get(..byte).unwrap_or(text);
        let line = before.matches('\n').count() + 1;
        let start = before.rfind('\n').map_or(0, |rfind| rfind + 1);
        let column = before.get(start..).unwrap_or_default().chars().count() + 1;
        Self::Line(file.to_owned(), line, Some(column))
    }

    /// The same without the column.
    pub(super) fn whole_line(self) -> Self {
        match self {
            Self::Line(file, line, _) => Self::Line(file, line, None),
            other => other,
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(file) => write!(f, "{}", file.display()),
            Self::Line(file, line, None) => write!(f, "{}:{line}", file.display()),
            Self::Line(file, line, Some(column)) => {
                write!(f, "{}:{line}:{column}", file.display())
            }
            Self::Variable(name) => write!(f, "variable {name}"),
            Self::RunTime(key) => write!(f, "run-time value {key}"),
        }
    }
}
