//! Changing the settings while the bot runs.
//!
//! What is set stands in the database, over the file and below the environment. All of
//! it is checked together, as at the start; only what is right is written down, and
//! holds from the commit on for whatever begins.

use std::sync::Arc;

use botkit::config::{ConfigError, Origin, PREFIX, RunTime, Sources, in_force, layered};
use serde_json::Value;
use storage::{
    discord::UserId,
    modmail::{NewCategory, Tx},
};
use time::OffsetDateTime;

use crate::{
    App, Config,
    config::{CATEGORIES, Categories},
    settings::Settings,
};

/// What somebody wants changed.
#[derive(Debug)]
pub(crate) struct Request<'w> {
    /// Each setting and what it is to be; `None` for what the file says.
    pub(crate) changes: Vec<(String, Option<Value>)>,
    /// What is done, for the audit log.
    pub(crate) action: &'w str,
    /// Who wants it.
    pub(crate) by: UserId,
    /// When.
    pub(crate) at: OffsetDateTime,
    /// The change that it takes back.
    pub(crate) undoes: Option<i64>,
}

/// What comes of such a request.
#[derive(Debug)]
pub(crate) enum Ended {
    /// It holds once the transaction is committed.
    Done,
    /// It is so already.
    Same,
    /// It would not go with the rest, for this reason.
    Wrong(String),
}

/// The settings of a process that begins: the file's and the environment's, with what
/// was set at run time as far as it still goes with them.
///
/// # Errors
///
/// Returns the database's error.
pub(crate) async fn at_start(
    config: Config,
    file: &Sources,
    tx: &mut Tx,
) -> Result<(Config, Sources), storage::Error> {
    let stored = stored(tx).await?;
    match in_force::<Config>(file, stored) {
        Ok((config, sources, left_out)) => {
            for sentence in left_out {
                tracing::warn!("the run-time value {sentence}");
            }
            Ok((config, sources))
        }
        // They were right before.
        Err(_) => Ok((config, file.clone())),
    }
}

/// What is set at run time.
///
/// # Errors
///
/// Returns the database's error.
pub(crate) async fn stored(tx: &mut Tx) -> Result<RunTime, storage::Error> {
    let rows = tx.settings().beginning_with(PREFIX).await?;
    let bare = |(key, value): (String, Value)| Some((key.strip_prefix(PREFIX)?.to_owned(), value));
    Ok(rows.into_iter().filter_map(bare).collect())
}

/// The settings as they would be with these changes to what is `stored`, or why they
/// cannot be so.
pub(crate) fn tried(
    app: &App,
    stored: RunTime,
    changes: &[(String, Option<Value>)],
) -> Result<(Config, Sources), String> {
    let file = app.settings.sources.as_ref();
    let mut untouched = stored;
    untouched.retain(|key, _| changes.iter().all(|(changed, _)| changed != key));
    // What does not go with the file is left out, as at the start.
    let mut values = match in_force::<Config>(file, untouched.clone()) {
        Ok((_, sources, _)) => sources.run_time().clone(),
        Err(_) => untouched,
    };
    let set = changes.iter();
    let set = set.filter_map(|(key, value)| Some((key.clone(), value.clone()?)));
    values.extend(set);
    layered::<Config>(file, values).map_err(|refused| match refused {
        ConfigError::Wrong(problems) => {
            let sentences = problems.into_iter().map(|problem| problem.what);
            sentences.collect::<Vec<_>>().join("\n")
        }
        other => other.to_string(),
    })
}

/// The kinds of ticket that `/category` made, as far as they are `stored`.
pub(crate) fn made_categories(app: &App, stored: RunTime) -> Categories {
    match tried(app, stored, &[]) {
        Ok((config, _)) => config.menu.categories,
        Err(_) => app.settings.config.menu.categories.clone(),
    }
}

/// Changes the settings within the caller's transaction.
///
/// # Errors
///
/// Returns the database's error.
#[tracing::instrument(level = "debug", name = "run_time.change", skip_all)]
pub(crate) async fn change(
    app: &App,
    tx: &mut Tx,
    mut request: Request<'_>,
) -> Result<Ended, storage::Error> {
    let stored = stored(tx).await?;
    if request.undoes.is_none() {
        let changes = &mut request.changes;
        changes.retain(|(key, value)| stored.get(key) != value.as_ref());
    }
    if request.changes.is_empty() {
        return Ok(Ended::Same);
    }
    let (config, sources) = match tried(app, stored.clone(), &request.changes) {
        Ok(right) => right,
        Err(wrong) => return Ok(Ended::Wrong(wrong)),
    };
    for (key, value) in &request.changes {
        let spelled =
            |value: Option<&Value>| value.map_or_else(|| "-".to_owned(), Value::to_string);
        let detail = format!(
            "{} -> {}",
            spelled(stored.get(key)),
            spelled(value.as_ref())
        );
        tx.audit_log()
            .record(request.by, request.action, key, &detail, request.at)
            .await?;
    }
    let keyed = request.changes.into_iter();
    let keyed: Vec<_> = keyed
        .map(|(key, value)| (format!("{PREFIX}{key}"), value))
        .collect();
    let number = tx
        .settings()
        .change(&keyed, request.by, request.at, request.undoes)
        .await?;
    if config.closing.idle().is_none() {
        tx.tickets().forget_warnings().await?;
    }
    if keyed.iter().any(|(key, _)| key.ends_with(CATEGORIES)) {
        let before = config.categories.and(&made_categories(app, stored));
        take_over(tx, (&before, &config.every_category()), request.at).await?;
    }
    take_effect(app, tx, app.settings.changed(config, sources, number));
    Ok(Ended::Done)
}

/// Has the kinds of ticket be these. One that stands where one of another name stood
/// is that one renamed.
async fn take_over(
    tx: &mut Tx,
    (before, after): (&Categories, &Categories),
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    let (before, after) = (before.rows(), after.rows());
    let is_among = |rows: &[NewCategory], name: &str| {
        let name = name.to_lowercase();
        rows.iter().any(|row| row.name.to_lowercase() == name)
    };
    if before.len() == after.len() {
        for (old, new) in before.iter().zip(&after) {
            if !is_among(&after, &old.name) && !is_among(&before, &new.name) {
                tx.categories().rename(&old.name, &new.name, at).await?;
            }
        }
    }
    tx.categories().sync(&after, at).await
}

/// Has settings hold for everybody once the transaction is committed.
fn take_effect(app: &App, tx: &mut Tx, settings: Settings) {
    let current = Arc::clone(&app.current);
    let (timers, visibility) = (Arc::clone(&app.timers), Arc::clone(&app.visibility));
    tx.after_commit(move || {
        let places = settings.config.places();
        current.set(settings);
        timers.wake();
        visibility.settings_changed(places);
    });
}

/// The variable of the environment that goes before a setting, if there is one.
pub(crate) fn variable(app: &App, key: &str) -> Option<String> {
    match app.settings.sources.origin(key) {
        Origin::Variable(name) => Some(name),
        Origin::RunTime | Origin::File(_) | Origin::Default => None,
    }
}
