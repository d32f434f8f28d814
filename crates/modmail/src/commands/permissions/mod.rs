//! Who may call which command, whatever their level.

mod allow;
mod deny;
mod history;
mod list;
mod reset;
mod show;
mod undo;

use std::sync::Arc;

use botkit::{
    args,
    command::{
        ArgError, Args, Ctx, Failure, Kind, Level, Opt, Partial, Proposal, Registry, Reply, Spec,
        Staff as _,
    },
};
use storage::{
    discord::{RoleId, UserId},
    modmail::{Effect, NewPermission, Subject, Tx},
};

use self::{
    allow::Allow, deny::Deny, history::History, list::List, reset::Reset, show::Show, undo::Undo,
};
use crate::{App, app::everyone, overrides};

/// Whose permission it is, and for which command.
const OPTIONS: &[Opt] = &[
    Opt::optional("member", Kind::User),
    Opt::optional("role", Kind::Role),
    Opt::required("command", Kind::Text).completed(),
];

/// How many commands Discord shows at once.
const MOST_PROPOSALS: usize = 25;

/// How much of a word is shown, in characters.
const EXCERPT: usize = 60;

/// Adds the commands of this subject.
pub(super) fn register(registry: Registry<App>) -> Registry<App> {
    registry
        .with::<Allow>()
        .with::<Deny>()
        .with::<Reset>()
        .with::<Show>()
        .with::<List>()
        .with::<Undo>()
        .with::<History>()
}

/// A permission as it is named in a call.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Named {
    subject: Subject,
    /// The command, as it was typed.
    command: String,
}

impl Named {
    fn of(args: &mut Args) -> Result<Self, ArgError> {
        let member = args.user("member").map(UserId::from);
        let role = args.role("role").map(RoleId::from);
        let subject = match (member, role) {
            (Some(_), Some(_)) => {
                return Err(ArgError::Together {
                    key: "permissions-both",
                });
            }
            (Some(member), None) => Subject::User(member),
            (None, Some(role)) => Subject::Role(role),
            (None, None) => return Err(ArgError::Missing { name: "member" }),
        };
        Ok(Self {
            subject,
            command: args.required("command", Args::text)?,
        })
    }

    /// Has something else said about it, or nothing any more.
    async fn decide(
        self,
        ctx: &Ctx<'_, App>,
        action: &str,
        effect: Option<Effect>,
    ) -> Result<Reply, Failure> {
        let app = ctx.app;
        let command = match (find(ctx, &self.command), effect) {
            (Some(spec), _) => spec.name.to_owned(),
            // Of a command that there is not any more, perhaps.
            (None, None) => bare(&self.command),
            (None, Some(_)) => return Err(unknown(ctx, &self.command)),
        };
        if effect.is_some() {
            self.check(ctx, &command)?;
        }
        let Some(mut tx) = app.begin(&ctx.origin.source, ctx.at).await? else {
            return Ok(Reply::done());
        };
        let wanted = NewPermission {
            subject: self.subject,
            permission: &overrides::permission(&command),
            effect,
            by: ctx.origin.user.id.into(),
            at: ctx.at,
            undoes: None,
        };
        let values = args! {
            "command" => shown(&command),
            "who" => mention(app, self.subject),
            "effect" => word(effect),
        };
        if !change(app, &mut tx, &wanted, action).await? {
            return Err(ctx.refuse("permissions-as-before", &values));
        }
        app.commit(tx).await?;
        Ok(Reply::say(ctx.say("permissions-done", &values)))
    }

    /// Refuses what would change nothing, or give away what is the owners'.
    fn check(&self, ctx: &Ctx<'_, App>, command: &str) -> Result<(), Failure> {
        let spec = ctx.commands.find(command);
        if spec.is_some_and(|spec| spec.level == Level::Owner) {
            let values = args! { "command" => shown(command) };
            return Err(ctx.refuse("permissions-owners", &values));
        }
        match self.subject {
            Subject::User(user) if ctx.app.staff.owners.contains(&user) => {
                let values = args! { "who" => mention(ctx.app, self.subject) };
                Err(ctx.refuse("permissions-is-owner", &values))
            }
            Subject::Role(_) if !ctx.app.roles_count(&ctx.origin) => {
                Err(ctx.refuse("permissions-elsewhere", &args! {}))
            }
            Subject::User(_) | Subject::Role(_) => Ok(()),
        }
    }
}

/// Changes what is said about a permission within the caller's transaction; it holds once
/// that is committed. `false` if it is so already.
async fn change(
    app: &App,
    tx: &mut Tx,
    wanted: &NewPermission<'_>,
    action: &str,
) -> Result<bool, storage::Error> {
    let Some(version) = tx.panel_permissions().put(wanted).await? else {
        return Ok(false);
    };
    let whose = match wanted.subject {
        Subject::User(user) => format!("user {user}"),
        Subject::Role(role) => format!("role {role}"),
    };
    let detail = format!("{whose}: {}", word(wanted.effect));
    tx.audit_log()
        .record(wanted.by, action, wanted.permission, &detail, wanted.at)
        .await?;
    let rows = tx.panel_permissions().all().await?;
    let overrides = Arc::clone(&app.overrides);
    tx.after_commit(move || overrides.set(version, rows));
    Ok(true)
}

/// What is said, as texts tell them apart.
const fn word(effect: Option<Effect>) -> &'static str {
    match effect {
        Some(Effect::Allow) => "allow",
        Some(Effect::Deny) => "deny",
        None => "level",
    }
}

/// Whom it is about, as Discord shows them.
fn mention(app: &App, subject: Subject) -> String {
    match subject {
        Subject::User(user) => format!("<@{user}>"),
        Subject::Role(role) if role == everyone(app.tickets.guild) => "@everyone".to_owned(),
        Subject::Role(role) => format!("<@&{role}>"),
    }
}

/// A command's name as it stands between backticks; whatever was typed may stand there.
fn shown(command: &str) -> String {
    let letters = command.chars().filter(|letter| *letter != '`');
    letters
        .map(|letter| if letter.is_control() { ' ' } else { letter })
        .take(EXCERPT)
        .collect()
}

/// A name without what is typed before it.
fn bare(given: &str) -> String {
    let begin = |letter: char| !letter.is_alphanumeric();
    given.trim().trim_start_matches(begin).to_lowercase()
}

/// Whether somebody calls it by its name, so that something can be said about it.
const fn is_named(spec: &Spec) -> bool {
    spec.part_of.is_none() && (spec.slash || spec.prefix || spec.menu.is_some())
}

/// The command of a name, or of which that is a part.
fn find<'c>(ctx: &'c Ctx<'_, App>, given: &str) -> Option<&'c Spec> {
    let spec = ctx.commands.find(&bare(given))?;
    let whole = match spec.part_of {
        Some(whole) => ctx.commands.find(whole)?,
        None => spec,
    };
    is_named(whole).then_some(whole)
}

/// Says that there is no such command, and which is meant perhaps.
fn unknown(ctx: &Ctx<'_, App>, given: &str) -> Failure {
    let given = bare(given);
    let nearest = ctx.commands.nearest(&given, is_named);
    let values = args! {
        "name" => shown(&given),
        "nearest" => nearest.unwrap_or("none"),
    };
    ctx.refuse("permissions-unknown", &values)
}

/// The commands that may be meant by somebody who types one.
fn proposals(partial: &Partial, ctx: &Ctx<'_, App>) -> Vec<Proposal> {
    let typed = bare(&partial.typed);
    let named = ctx.commands.specs().filter(|spec| is_named(spec));
    let found = named.filter(|spec| spec.level < Level::Owner && spec.name.contains(&typed));
    let proposals = found.take(MOST_PROPOSALS).map(|spec| Proposal {
        name: spec.name.to_owned(),
        value: spec.name.to_owned(),
    });
    proposals.collect()
}
