//! Taking over settings from a file: all of them or none, and not before somebody has
//! seen what would change.

use botkit::{
    args,
    command::{ArgError, Args, Command, Ctx, Failure, Kind as OptKind, Level, Opt, Reply, Spec},
    config::{RunTime, read_values},
};
use serde::{Deserialize, Serialize};
use serde_json::json;
use storage::{discord::UserId, modmail::Tx};
use time::{Duration, OffsetDateTime};
use twilight_model::channel::Attachment;

use super::{excerpt_lines, free, fulfil, shown_set, unknown, wrong};
use crate::{
    App,
    commands::paging::list,
    config::run_time::{Kind, kind},
    render::command_button,
    run_time::{Request, stored, tried},
};

/// The largest file that is read, in bytes.
const LARGEST: u32 = 64 * 1024;

/// How many changes are shown.
const SHOWN: usize = 15;

/// For how long the buttons work.
const CONFIRM_WITHIN: Duration = Duration::minutes(10);

/// Where what waits for its button is kept.
const PENDING: &str = "pending.config_import";

/// The command behind the buttons.
const SURE: &str = "config_import_sure";

/// Settings that somebody may take over.
#[derive(Debug, Serialize, Deserialize)]
struct Pending {
    /// When they were brought, in milliseconds: names them.
    number: i64,
    /// Who brought them.
    by: UserId,
    /// What they are.
    values: RunTime,
}

/// Reads settings from a file and shows what they would change.
#[derive(Debug, PartialEq)]
pub(super) struct Import {
    /// The file.
    file: Option<Attachment>,
}

impl Command for Import {
    type App = App;

    const SPEC: Spec = Spec {
        level: Level::Admin,
        options: &[Opt::optional("file", OptKind::Attachment)],
        ..Spec::new("config import")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            file: args.attachment("file"),
        })
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let Some(file) = &self.file else {
            return Err(ctx.refuse("config-import-no-file", &args! {}));
        };
        let values = read(&ctx, file).await?;
        for key in values.keys() {
            if kind(key).is_none() {
                return Err(unknown(&ctx, key));
            }
            free(&ctx, key)?;
        }
        let Some(mut tx) = ctx.app.begin(&ctx.origin.source, ctx.at).await? else {
            return Ok(Reply::done());
        };
        let stored = stored(&mut tx).await?;
        let changes: Vec<_> = values
            .iter()
            .filter(|(key, value)| stored.get(*key) != Some(*value))
            .map(|(key, value)| (key.clone(), Some(value.clone())))
            .collect();
        if changes.is_empty() {
            return Ok(Reply::say(ctx.say("config-import-same", &args! {})));
        }
        if let Err(reason) = tried(ctx.app, stored.clone(), &changes) {
            return Err(wrong(&ctx, &reason));
        }
        let lines = changes.iter().take(SHOWN).map(|(key, value)| {
            let kind = kind(key).unwrap_or(Kind::Text);
            let before = ctx.app.settings.config.value(key);
            let values = args! {
                "key" => key.as_str(),
                "before" => shown_set(&ctx, kind, Some(&before)),
                "after" => shown_set(&ctx, kind, value.as_ref()),
            };
            ctx.say("config-import-line", &values)
        });
        let mut lines: Vec<String> = lines.collect();
        if let Some(more) = changes.len().checked_sub(SHOWN).filter(|more| *more > 0) {
            lines.push(ctx.say("config-more", &args! { "count" => more }));
        }
        let number = wait(&ctx, &mut tx, values).await?;
        ctx.app.commit(tx).await?;
        let title = ctx.say("config-import-ask", &args! { "count" => changes.len() });
        let button = |key: &str, how: &str| {
            let arguments = format!("{how}{number}");
            command_button(ctx.texts, &ctx.origin.locale, key, (SURE, &arguments))
        };
        Ok(Reply::embed(list(title, &lines))
            .with_component(button("config-import-button", ""))
            .with_component(button("config-import-no-button", "-no ")))
    }
}

/// What the file says.
async fn read(ctx: &Ctx<'_, App>, file: &Attachment) -> Result<RunTime, Failure> {
    let unread = |reason: &str| {
        let reason = excerpt_lines(reason);
        ctx.refuse("config-import-unread", &args! { "reason" => reason })
    };
    let app = ctx.app;
    let cdn = format!("{}/", app.limits.cdn_url.trim_end_matches('/'));
    if file.size > u64::from(LARGEST) || !file.url.starts_with(&cdn) {
        return Err(ctx.refuse(
            "config-import-too-large",
            &args! { "limit" => LARGEST / 1024 },
        ));
    }
    let limit = usize::try_from(LARGEST).unwrap_or_default();
    let bytes = app.rest.download(&file.url, limit).await;
    let bytes = bytes.map_err(anyhow::Error::from)?;
    let text = String::from_utf8(bytes).map_err(|error| unread(&error.to_string()))?;
    let optional = |key: &str| kind(key).is_some_and(Kind::is_optional);
    let values = read_values(&text, optional).map_err(|reason| unread(&reason))?;
    if values.is_empty() {
        return Err(ctx.refuse("config-import-empty", &args! {}));
    }
    Ok(values)
}

/// Keeps settings until the button is pressed. Returns their number.
async fn wait(ctx: &Ctx<'_, App>, tx: &mut Tx, values: RunTime) -> Result<i64, Failure> {
    let pending = Pending {
        number: milliseconds(ctx.at),
        by: ctx.origin.user.id.into(),
        values,
    };
    let by = Some(pending.by);
    tx.settings()
        .set(PENDING, &json!(pending), by, ctx.at)
        .await?;
    Ok(pending.number)
}

fn milliseconds(at: OffsetDateTime) -> i64 {
    at.unix_timestamp() * 1_000 + i64::from(at.millisecond())
}

async fn pending(tx: &mut Tx) -> Result<Option<Pending>, storage::Error> {
    let kept = tx.settings().get(PENDING).await?;
    Ok(kept.and_then(|kept| serde_json::from_value(kept).ok()))
}

/// Says that settings from a file are to be taken over, or not. Called by buttons
/// alone.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct ImportSure {
    /// Nothing is to be taken over after all.
    no: bool,
    /// Which settings.
    number: i64,
}

impl Command for ImportSure {
    type App = App;

    const SPEC: Spec = Spec {
        level: Level::Admin,
        slash: false,
        prefix: false,
        options: &[
            Opt::optional("no", OptKind::Flag),
            Opt::required(
                "number",
                OptKind::Integer {
                    min: 1,
                    max: i64::MAX,
                },
            ),
        ],
        part_of: Some("config import"),
        ..Spec::new(SURE)
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            no: args.flag("no"),
            number: args.required("number", Args::integer)?,
        })
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let Some(mut tx) = ctx.app.begin(&ctx.origin.source, ctx.at).await? else {
            return Ok(Reply::done().updating());
        };
        let answer = |key| Reply::say(ctx.say(key, &args! {})).updating();
        let found = pending(&mut tx).await?;
        let Some(found) = found.filter(|found| found.number == self.number) else {
            return Ok(answer("config-import-over"));
        };
        let me = UserId::from(ctx.origin.user.id);
        if found.by != me {
            return Err(ctx.refuse("config-import-theirs", &args! {}));
        }
        let age = Duration::milliseconds(milliseconds(ctx.at) - found.number);
        let late = age > CONFIRM_WITHIN;
        tx.settings().forget(PENDING, Some(me), ctx.at).await?;
        if self.no || late {
            ctx.app.commit(tx).await?;
            return Ok(answer(if self.no {
                "config-import-withdrawn"
            } else {
                "config-import-over"
            }));
        }
        let changes = found.values.into_iter();
        let request = Request {
            changes: changes.map(|(key, value)| (key, Some(value))).collect(),
            action: Import::SPEC.name,
            by: me,
            at: ctx.at,
            undoes: None,
        };
        fulfil(&ctx, &mut tx, request).await?;
        ctx.app.commit(tx).await?;
        Ok(answer("config-imported"))
    }
}
