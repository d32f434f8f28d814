//! `check-config`: what is wrong with the settings by themselves, and what at
//! Discord.

use std::{fmt, fs, io::Write, path::Path, sync::Arc};

use serde::Deserialize;
use storage::{Schema as _, cli::harmless, settings};
use tokio::runtime::Builder;
use twilight_gateway::Intents;
use twilight_http::routing::Route;
use twilight_model::oauth::ApplicationFlags;

use super::{
    Bot, CommonSettings, Identity,
    greeting::{Application, User},
    runtime,
};
use crate::{
    cli::Exit,
    config::{self, ConfigError, Origin, PREFIX, Problem, REJECTED, Sources, named},
    gateway::PRIVILEGED,
    health::Metrics,
    memory::Budget,
    rest::{Rest, RestError},
    tls,
};

/// How a setting does at Discord.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Grade {
    Fine,
    /// The bot works, though not as somebody might expect.
    Doubtful,
    Wrong,
}

impl fmt::Display for Grade {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Fine => "✓",
            Self::Doubtful => "!",
            Self::Wrong => "✗",
        })
    }
}

/// What Discord knows of the things that the settings name. A key is given with its
/// tables, such as `["tickets", "category"]`, and an entry of a list by its number.
#[derive(Debug, Clone)]
pub struct Inspection {
    /// The way to Discord. Nothing is changed there.
    pub rest: Rest,
    /// Who the bot is.
    pub me: Identity,
    sources: Arc<Sources>,
    findings: Vec<(Grade, Problem)>,
}

impl Inspection {
    /// One that has found nothing yet.
    pub(super) fn new(rest: Rest, me: Identity, sources: Arc<Sources>) -> Self {
        Self {
            rest,
            me,
            sources,
            findings: Vec::new(),
        }
    }

    /// The same for settings that stand here.
    #[must_use]
    pub fn of(&self, sources: Arc<Sources>) -> Self {
        Self {
            sources,
            ..self.clone()
        }
    }

    /// What is not fine, each with where it stands in the settings and the remedy.
    pub fn not_fine(&self) -> impl Iterator<Item = String> {
        let not_fine = self.findings.iter();
        not_fine
            .filter(|(grade, _)| *grade != Grade::Fine)
            .map(|(_, finding)| harmless(&finding.to_string()))
    }

    /// Notes that a setting is right.
    pub fn fine(&mut self, key: &[&str], what: impl Into<String>) {
        self.note(Grade::Fine, key, what.into());
    }

    /// Notes something that an operator should know and may want so.
    pub fn doubtful(&mut self, key: &[&str], what: impl Into<String>) {
        self.note(Grade::Doubtful, key, what.into());
    }

    /// Notes that a setting is wrong, and what to do about it.
    pub fn wrong(&mut self, key: &[&str], what: impl Into<String>) {
        self.note(Grade::Wrong, key, what.into());
    }

    fn note(&mut self, grade: Grade, key: &[&str], what: String) {
        let key: Vec<String> = key.iter().map(|part| (*part).to_owned()).collect();
        let what = match key.as_slice() {
            [] => what,
            key => format!("{}: {what}", named(key)),
        };
        let found = self.sources.problem(&key, what);
        self.findings.push((grade, found));
    }

    fn count(&self, grade: Grade) -> usize {
        let of_grade = self.findings.iter().filter(|(other, _)| *other == grade);
        of_grade.count()
    }
}

/// Checks the settings and writes what came of it; with `online`, what they name is
/// looked up at Discord, too.
///
/// # Errors
///
/// Returns an error if it cannot be written.
pub(super) fn check<B: Bot>(
    file: &Path,
    online: bool,
    out: &mut impl Write,
) -> std::io::Result<Exit> {
    let (bot, sources) = match config::load_with_sources::<B>(file) {
        Ok(loaded) => loaded,
        Err(error) => {
            writeln!(out, "{error}")?;
            if matches!(error, ConfigError::Wrong(_)) {
                // Some things are looked at only once others are right.
                writeln!(out, "fix this, then check again")?;
            }
            return Ok(Exit::Config);
        }
    };
    for warning in bot.common_settings().warnings() {
        writeln!(out, "warning: {warning}")?;
    }
    let (bot, sources) = with_run_time(bot, sources, out)?;
    for (key, origin) in sources.beside_the_file() {
        writeln!(out, "{}", harmless(&comes_from(&sources, &key, &origin)))?;
    }
    if !online {
        writeln!(out, "{} is fine", file.display())?;
        return Ok(Exit::Done);
    }
    let runtime = runtime(&mut Builder::new_current_thread()).map_err(std::io::Error::other)?;
    if let Err(error) = tls::prepare() {
        writeln!(out, "✗ {error}")?;
        return Ok(Exit::Config);
    }
    let asked = runtime.block_on(async {
        let common = bot.common_settings();
        let (mut inspection, portal) = match introduce(B::NAME, &common, Arc::new(sources)).await {
            Ok(found) => found,
            Err(error) => return (None, Err(error)),
        };
        inspection.application(&portal, &bot);
        let ended = bot.inspect(&mut inspection).await;
        (Some(inspection), ended.map_err(anyhow::Error::from))
    });
    runtime.shutdown_background();
    conclude(file, asked, out)
}

/// Says where the value of a setting comes from, and what counts no more because of it.
fn comes_from(sources: &Sources, key: &str, origin: &Origin) -> String {
    let parts: Vec<String> = key.split('.').map(str::to_owned).collect();
    let (from, is_variable) = match origin {
        Origin::Variable(name) => (format!("the variable {name}"), true),
        _ => ("run time (/config)".to_owned(), false),
    };
    let mut over = Vec::new();
    if is_variable && sources.run_time().contains_key(key) {
        over.push("what was set at run time".to_owned());
    }
    if let Some(line) = sources.line(key) {
        over.push(format!("line {line} of the file"));
    }
    let over = match over.as_slice() {
        [] => String::new(),
        over => format!(", over {}", over.join(" and ")),
    };
    format!("{} comes from {from}{over}", named(&parts))
}

/// The settings with what was set at run time, if that can be looked up: the database
/// need not be there yet.
fn with_run_time<B: Bot>(
    bot: B,
    sources: Sources,
    out: &mut impl Write,
) -> std::io::Result<(B, Sources)> {
    let path = &bot.common_settings().database.path;
    // One that is empty has not been used yet.
    if fs::metadata(path).map_or(0, |found| found.len()) == 0 {
        return Ok((bot, sources));
    }
    let runtime = runtime(&mut Builder::new_current_thread()).map_err(std::io::Error::other)?;
    let looked = settings::look_up(path, B::Schema::BOT, PREFIX);
    let values = match runtime.block_on(looked) {
        Ok(values) => values,
        Err(error) => {
            writeln!(
                out,
                "warning: what was set at run time is not known: {error}"
            )?;
            return Ok((bot, sources));
        }
    };
    let stripped = |(key, value): (String, _)| {
        let key = key.strip_prefix(PREFIX)?.to_owned();
        Some((key, value))
    };
    let values = values.into_iter().filter_map(stripped).collect();
    match config::in_force::<B>(&sources, values) {
        Ok((bot, sources, left_out)) => {
            for sentence in left_out {
                writeln!(out, "warning: the run-time value {}", harmless(&sentence))?;
            }
            Ok((bot, sources))
        }
        // Without any of them they were right a moment ago.
        Err(_) => Ok((bot, sources)),
    }
}

/// What was found, and why Discord was asked no further.
type Asked = (Option<Inspection>, anyhow::Result<()>);

/// Writes what was found.
fn conclude(file: &Path, asked: Asked, out: &mut impl Write) -> std::io::Result<Exit> {
    let (inspection, ended) = asked;
    let findings = inspection
        .iter()
        .flat_map(|inspection| &inspection.findings);
    for (grade, finding) in findings {
        writeln!(out, "{grade} {}", harmless(&finding.to_string()))?;
    }
    let count = |grade| inspection.as_ref().map_or(0, |found| found.count(grade));
    let (wrong, doubtful) = (count(Grade::Wrong), count(Grade::Doubtful));
    if let Err(why) = ended {
        if matches!(
            why.downcast_ref::<RestError>(),
            Some(RestError::Unauthorized)
        ) {
            writeln!(out, "✗ {REJECTED}")?;
            return Ok(Exit::Config);
        }
        writeln!(
            out,
            "Not everything was checked: {why:#}. Try again later; if it stays like that, look at \
             the network and at `api_url` in [discord]"
        )?;
        return Ok(Exit::Failed);
    }
    let file = file.display();
    match (wrong, doubtful) {
        (0, 0) => writeln!(out, "{file} is fine, at Discord too")?,
        (0, _) => writeln!(out, "{file} is fine; look at what is marked !")?,
        _ => writeln!(out, "fix what is marked ✗ ({wrong}), then check again")?,
    }
    Ok(if wrong == 0 { Exit::Done } else { Exit::Config })
}

/// Finds out who the bot is.
async fn introduce(
    name: &str,
    common: &CommonSettings<'_>,
    sources: Arc<Sources>,
) -> anyhow::Result<(Inspection, Portal)> {
    let token = common.discord.token().map_err(anyhow::Error::msg)?;
    let rest = Rest::new(
        &common.discord.api_url,
        &token,
        Metrics::new(name),
        Budget::new(common.memory),
    )?;
    let user: User = rest.get(&Route::GetCurrentUser).await?;
    let portal: Portal = rest.get(&Route::GetCurrentUserApplicationInfo).await?;
    let me = Identity::of(&portal.application, user);
    Ok((Inspection::new(rest, me, sources), portal))
}

/// What is set in the developer portal.
#[derive(Deserialize)]
struct Portal {
    #[serde(flatten)]
    application: Application,
    #[serde(default = "ApplicationFlags::empty")]
    flags: ApplicationFlags,
    #[serde(default)]
    interactions_endpoint_url: Option<String>,
}

impl Inspection {
    fn application<B: Bot>(&mut self, portal: &Portal, bot: &B) {
        let key = match bot.common_settings().discord.token_file {
            Some(_) => "token_file",
            None => "token",
        };
        let me = format!("the bot is {} ({})", self.me.name, self.me.user);
        self.fine(&["discord", key], me);
        for (intent, name, granted) in PRIVILEGED {
            if !bot.intents().contains(intent) {
                continue;
            }
            if portal.flags.intersects(granted) {
                self.fine(&[], format!("the {name} is on"));
                continue;
            }
            let without = bot.without().filter(|_| intent == Intents::GUILD_MEMBERS);
            self.wrong(
                &[],
                format!(
                    "the {name} is off: switch it on in the developer portal (Bot, Privileged \
                     Gateway Intents){}",
                    without.unwrap_or_default()
                ),
            );
        }
        match &portal.interactions_endpoint_url {
            None => self.fine(&[], "direct messages and commands need nothing else"),
            Some(_) => self.wrong(
                &[],
                "commands and buttons go to a web address instead of the bot: empty Interactions \
                 Endpoint URL in the developer portal (General Information)",
            ),
        }
    }
}
