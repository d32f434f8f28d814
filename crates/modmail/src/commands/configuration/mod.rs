//! Settings that change without a restart.

mod export;
mod get;
mod history;
mod import;
mod list;
mod reset;
mod set;
mod undo;

use botkit::{
    args,
    command::{Ctx, Failure, Kind as OptKind, Opt, Partial, Proposal, Registry},
    config::Origin,
};
use serde_json::Value;
use storage::{modmail::Tx, settings::SettingChange};

use self::{
    export::Export,
    get::Get,
    history::History,
    import::{Import, ImportSure},
    list::List,
    reset::Reset,
    set::Set,
    undo::Undo,
};
use super::{paging::say, snippets::excerpt};
use crate::{
    App,
    config::{
        CATEGORIES,
        run_time::{KEYS, Kind, kind},
    },
    name::inert,
    run_time::{self, Ended, Request},
    tickets::panels,
};

/// Which setting.
const KEY: Opt = Opt::required("key", OptKind::Word).completed();

/// How many keys Discord shows at once.
const MOST_PROPOSALS: usize = 25;

/// How much of a value is shown, in characters.
const EXCERPT: usize = 200;

/// How alike a word and a key must be for the key to be suggested.
const LIKENESS: f64 = 0.6;

/// Adds the commands of this subject.
pub(super) fn register(registry: Registry<App>) -> Registry<App> {
    registry
        .with::<Get>()
        .with::<Set>()
        .with::<Reset>()
        .with::<List>()
        .with::<History>()
        .with::<Undo>()
        .with::<Export>()
        .with::<Import>()
        .with::<ImportSure>()
}

/// The keys that may be meant by somebody who types one.
fn proposals(partial: &Partial) -> Vec<Proposal> {
    let typed = partial.typed.trim().to_lowercase();
    let found = KEYS.iter().filter(|(key, _)| key.contains(&typed));
    let proposals = found.take(MOST_PROPOSALS).map(|(key, _)| Proposal {
        name: (*key).to_owned(),
        value: (*key).to_owned(),
    });
    proposals.collect()
}

/// The setting that is called so, with its table or, where there is but one, without.
fn find(ctx: &Ctx<'_, App>, given: &str) -> Result<(&'static str, Kind), Failure> {
    let given = given.trim().to_lowercase();
    let exact = KEYS.iter().find(|(key, _)| *key == given);
    let mut bare = KEYS
        .iter()
        .filter(|(key, _)| key.split_once('.').is_some_and(|(_, key)| key == given));
    let bare = match (bare.next(), bare.next()) {
        (Some(only), None) => Some(only),
        _ => None,
    };
    if let Some((key, kind)) = exact.or(bare) {
        return Ok((*key, *kind));
    }
    Err(unknown(ctx, &given))
}

/// Refuses what cannot be changed at run time: a secret, what only the file says, or
/// what is no setting.
fn unknown(ctx: &Ctx<'_, App>, given: &str) -> Failure {
    let secret = ["token", "secret", "password"];
    if secret.iter().any(|word| given.contains(word)) {
        return ctx.refuse("config-secret", &args! {});
    }
    let alike = KEYS.iter().map(|(key, _)| {
        let bare = key.split_once('.').map_or(*key, |(_, bare)| bare);
        let likeness = |key: &str| strsim::normalized_damerau_levenshtein(key, given);
        (likeness(key).max(likeness(bare)), *key)
    });
    let nearest = alike
        .filter(|(likeness, _)| *likeness >= LIKENESS)
        .max_by(|one, other| one.0.total_cmp(&other.0));
    let key = inert(&excerpt(&given.replace('`', ""), 60));
    match nearest {
        Some((_, near)) => ctx.refuse(
            "config-unknown-near",
            &args! { "key" => key, "near" => near },
        ),
        None => ctx.refuse("config-unknown", &args! { "key" => key }),
    }
}

/// A value as it is shown.
fn shown(ctx: &Ctx<'_, App>, kind: Kind, value: &Value) -> String {
    match kind.show(value) {
        Some(text) if matches!(kind, Kind::Channel | Kind::Roles) => text,
        Some(text) => format!("`{}`", excerpt(&text.replace('`', "ˋ"), EXCERPT)),
        None => say(ctx, "config-nothing", &args! {}),
    }
}

/// What a setting was set to at run time; `None` means that the file decides.
fn shown_set(ctx: &Ctx<'_, App>, kind: Kind, value: Option<&Value>) -> String {
    match value {
        Some(value) => shown(ctx, kind, value),
        None => say(ctx, "config-as-file", &args! {}),
    }
}

/// Where the value of a setting comes from.
fn origin(ctx: &Ctx<'_, App>, key: &str) -> String {
    let sources = &ctx.app.settings.sources;
    let line = sources.line(key);
    match (sources.origin(key), line) {
        (Origin::Variable(name), _) => say(ctx, "config-from-variable", &args! { "name" => name }),
        (Origin::RunTime, Some(line)) => {
            say(ctx, "config-from-run-time-over", &args! { "line" => line })
        }
        (Origin::RunTime, None) => say(ctx, "config-from-run-time", &args! {}),
        (Origin::File(line), _) => say(ctx, "config-from-file", &args! { "line" => line }),
        (Origin::Default, _) => say(ctx, "config-from-default", &args! {}),
    }
}

/// Refuses to set what a variable of the environment decides.
pub(super) fn free(ctx: &Ctx<'_, App>, key: &str) -> Result<(), Failure> {
    match run_time::variable(ctx.app, key) {
        Some(name) => Err(ctx.refuse(
            "config-variable-wins",
            &args! { "key" => key.to_owned(), "name" => name },
        )),
        None => Ok(()),
    }
}

/// Carries a request out within the transaction. `false` if it is so already.
pub(super) async fn fulfil(
    ctx: &Ctx<'_, App>,
    tx: &mut Tx,
    request: Request<'_>,
) -> Result<bool, Failure> {
    let mut changed = request.changes.iter();
    let offers = changed.any(|(key, _)| key == CATEGORIES);
    match run_time::change(ctx.app, tx, request).await? {
        Ended::Done => {
            if offers {
                panels::refresh(ctx.app, tx, ctx.at).await?;
            }
            Ok(true)
        }
        Ended::Same => Ok(false),
        Ended::Wrong(reason) => Err(wrong(ctx, &reason)),
    }
}

/// Says that the settings cannot be so.
fn wrong(ctx: &Ctx<'_, App>, reason: &str) -> Failure {
    let reason = excerpt_lines(reason);
    ctx.refuse("config-wrong", &args! { "reason" => reason })
}

/// As much of some sentences as an answer holds.
fn excerpt_lines(text: &str) -> String {
    let lines: Vec<String> = text
        .lines()
        .take(5)
        .map(|line| excerpt(line, 350))
        .collect();
    lines.join("\n")
}

/// A change as a list shows it.
fn change_line(ctx: &Ctx<'_, App>, change: &SettingChange) -> Option<String> {
    let key = change.key.strip_prefix(botkit::config::PREFIX)?;
    let kind = kind(key).unwrap_or(Kind::Text);
    let values = args! {
        "key" => key.to_owned(),
        "before" => shown_set(ctx, kind, change.before.as_ref()),
        "after" => shown_set(ctx, kind, change.after.as_ref()),
        "moment" => change.at.unix_timestamp().to_string(),
        "staff" => change.by.map(|by| by.to_string()).unwrap_or_default(),
    };
    let key = match (change.by, change.undoes) {
        (None, _) => "config-change-itself",
        (Some(_), None) => "config-change",
        (Some(_), Some(_)) => "config-change-undone",
    };
    Some(say(ctx, key, &values))
}
