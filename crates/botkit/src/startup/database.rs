//! `db`: what whoever runs a bot does with its database.

use std::path::{Path, PathBuf};

use serde::Deserialize;
use storage::{
    Schema as _,
    cli::{Command as _, Operation, Place, Plain, Setting, harmless},
};
use tokio::runtime::Builder;

use super::{Bot, runtime};
use crate::{
    cli::Exit,
    clock::Clock,
    config::{self, ConfigError, Database},
};

/// What is needed of the settings: the bot may well lack a token here.
#[derive(Debug, Deserialize)]
struct Part<R> {
    database: Database,
    #[serde(default)]
    retention: R,
}

/// Does what the command line asks for with the database of a bot, which is the
/// one of the configuration unless a `file` is named.
#[expect(
    clippy::print_stderr,
    reason = "there is no log for somebody who waits"
)]
pub(super) fn operate<B: Bot>(
    config: &Path,
    operation: &Operation<B::Import>,
    file: Option<PathBuf>,
) -> Exit {
    let setting = match file {
        Some(file) => Ok(of::<B>(file, B::Retention::default())),
        None if operation.needs_places() => setting::<B>(config),
        None => Ok(Setting {
            places: Vec::new(),
            now: Clock::system().now(),
        }),
    };
    let setting = match setting {
        Ok(setting) => setting,
        Err(error) => {
            eprintln!("{error}");
            return Exit::Config;
        }
    };
    let mut screen = Plain(std::io::stdout());
    let done = runtime(&mut Builder::new_multi_thread()).and_then(|runtime| {
        let done = runtime.block_on(operation.run(&setting, &mut screen));
        done.map_err(|error| error.to_string())
    });
    match done {
        Ok(()) => Exit::Done,
        Err(error) => {
            eprintln!("{}: {}", B::PROGRAM.name, harmless(&error));
            Exit::Failed
        }
    }
}

fn setting<B: Bot>(config: &Path) -> Result<Setting, ConfigError> {
    let part: Part<B::Retention> = config::load_part::<B, _>(config)?;
    Ok(of::<B>(part.database.path, part.retention))
}

fn of<B: Bot>(path: PathBuf, retention: B::Retention) -> Setting {
    let place = Place {
        bot: B::Schema::BOT,
        path,
        retention: retention.into(),
    };
    Setting {
        places: vec![place],
        now: Clock::system().now(),
    }
}
