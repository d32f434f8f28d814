//! Answering a member.

use botkit::{
    args,
    command::{
        ArgError, Args, Command, Ctx, Failure, Form, Kind, Level, Opt, Person, Reply as Answered,
        Spec,
    },
    delivery::{Effect, Target},
};
use storage::modmail::{Ticket, Tx};
use twilight_http::routing::Route;
use twilight_model::{channel::Attachment, guild::Role};

use crate::{
    App,
    commands::ticket,
    decide::reply::{LONGEST_REPLY, Refusal, check},
    event::{Copied, Extra, Said, Upload},
    name::shown_name,
    outgoing::{enqueue, ticket_lane},
    tickets::reply,
};

/// Sends a message to the member of the ticket it is called in.
#[derive(Debug, PartialEq)]
pub(crate) struct Reply {
    /// What to say.
    text: Option<String>,
    /// A file that goes along; in the prefix form all of the message's go.
    file: Option<Attachment>,
    /// Whether the member does not learn who answers.
    anonymous: bool,
}

impl Command for Reply {
    type App = App;

    const SPEC: Spec = Spec {
        aliases: &["r"],
        level: Level::Supporter,
        options: &[
            Opt::optional("file", Kind::Attachment),
            Opt::optional("anonymous", Kind::Flag),
            Opt::optional("text", Kind::Text),
        ],
        lasting: true,
        example: "Thanks, we are looking into it.",
        ..Spec::new("reply")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            text: args.text("text"),
            file: args.attachment("file"),
            anonymous: args.flag("anonymous"),
        })
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Answered, Failure> {
        self.send(ctx).await
    }
}

/// Sends a message to the member without saying who wrote it.
#[derive(Debug, PartialEq)]
pub(super) struct AnonReply(Reply);

impl Command for AnonReply {
    type App = App;

    const SPEC: Spec = Spec {
        aliases: &["ar"],
        level: Level::Supporter,
        options: &[
            Opt::optional("file", Kind::Attachment),
            Opt::optional("text", Kind::Text),
        ],
        example: "Thanks, we are looking into it.",
        ..Spec::new("anonreply")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self(Reply {
            anonymous: true,
            ..Reply::from_args(args)?
        }))
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Answered, Failure> {
        self.0.send(ctx).await
    }
}

impl Reply {
    async fn send(self, ctx: Ctx<'_, App>) -> Result<Answered, Failure> {
        let app = ctx.app;
        let words = Words::of(&ctx, self.text, self.file.as_ref());
        words.check(&ctx)?;
        // Looked at before anything is fetched, and again when it counts.
        ticket(&mut app.store.read().await?, &ctx).await?;
        let words = words.ready(&ctx, self.anonymous).await;

        let Some(mut tx) = app.begin(&ctx.origin.source, ctx.at).await? else {
            return Ok(Answered::done());
        };
        let ticket_row = ticket(&mut tx, &ctx).await?;
        let number = words.send(&mut tx, &ctx, &ticket_row).await?;
        if words.is_whole() {
            tidy(&mut tx, &ctx, &ticket_row).await?;
        }
        app.commit(tx).await?;
        if ctx.origin.form == Form::Prefix {
            return Ok(Answered::done());
        }
        let queued = args! { "number" => number.to_string() };
        Ok(Answered::say(ctx.say("reply-queued", &queued)))
    }
}

/// What staff say to a member, as it was given.
#[derive(Debug)]
pub(in crate::commands) struct Words(Said);

impl Words {
    /// The words of a call, with the file it names or, where it was typed, with
    /// everything that came along.
    pub(in crate::commands) fn of(
        ctx: &Ctx<'_, App>,
        text: Option<String>,
        file: Option<&Attachment>,
    ) -> Self {
        let mut said = match &ctx.origin.typed {
            Some(message) => Said::of(message),
            None => Said {
                files: file.map(Upload::of).into_iter().collect(),
                ..Said::default()
            },
        };
        said.text = text.unwrap_or_default();
        // What it answers is shown by Discord itself.
        said.extras
            .retain(|extra| !matches!(extra, Extra::Quote { .. }));
        Self(said)
    }

    /// Whether nothing is said at all.
    pub(in crate::commands) const fn is_empty(&self) -> bool {
        let Said {
            text,
            files,
            extras,
        } = &self.0;
        text.is_empty() && files.is_empty() && extras.is_empty()
    }

    /// Refuses what cannot be sent.
    pub(in crate::commands) fn check(&self, ctx: &Ctx<'_, App>) -> Result<(), Failure> {
        let others = self.0.files.len() + self.0.extras.len();
        check(&self.0.text, others).map_err(|error| refusal(ctx, &error))
    }

    /// Fetches what goes along.
    pub(in crate::commands) async fn ready(self, ctx: &Ctx<'_, App>, anonymous: bool) -> Ready {
        let files = ctx.app.copy(&self.0).await;
        let label = if anonymous {
            None
        } else {
            label(ctx.app, ctx).await
        };
        Ready {
            said: self.0,
            files,
            label,
            anonymous,
        }
    }
}

/// What staff say to a member, with all that goes along.
#[derive(Debug)]
pub(in crate::commands) struct Ready {
    said: Said,
    files: Vec<Copied>,
    label: Option<String>,
    anonymous: bool,
}

impl Ready {
    /// Whether all of it goes to the member without a link to what was typed.
    fn is_whole(&self) -> bool {
        self.files.iter().all(|file| file.sha256.is_some())
    }

    /// Sends it to the member of a ticket within the caller's transaction, and
    /// gives it its number.
    pub(in crate::commands) async fn send(
        &self,
        tx: &mut Tx,
        ctx: &Ctx<'_, App>,
        ticket: &Ticket,
    ) -> Result<i64, Failure> {
        let given = reply::Reply {
            staff: ctx.origin.user.id.into(),
            name: &shown(&ctx.origin.user),
            label: self.label.as_deref(),
            anonymous: self.anonymous,
            said: &self.said,
            files: &self.files,
            replied_to: ctx.origin.replied_to.map(Into::into),
        };
        let sent = reply::send(ctx.app, tx, ticket, &given, ctx.at).await?;
        sent.map_err(|error| refusal(ctx, &error))
    }
}

/// What somebody of the staff is called beside their name: what the settings
/// say, or their highest role.
pub(super) async fn label(app: &App, ctx: &Ctx<'_, App>) -> Option<String> {
    match &app.style.label {
        Some(label) => Some(label.clone()).filter(|label| !label.is_empty()),
        None if app.style.top_role => top_role(app, ctx).await,
        None => None,
    }
}

/// The name of the caller's highest role, as far as Discord tells in time: an
/// answer does not wait for its decoration.
async fn top_role(app: &App, ctx: &Ctx<'_, App>) -> Option<String> {
    const PATIENCE: std::time::Duration = std::time::Duration::from_secs(1);
    let guild_id = ctx.origin.guild?.get();
    let route = Route::GetGuildRoles { guild_id };
    let asked = tokio::time::timeout(PATIENCE, app.rest.get::<Vec<Role>>(&route));
    let roles = match asked.await {
        Ok(Ok(roles)) => roles,
        Ok(Err(error)) => {
            tracing::warn!("an answer goes without its author's role: {error}");
            return None;
        }
        Err(_) => return None,
    };
    let own = roles
        .into_iter()
        .filter(|role| ctx.origin.roles.contains(&role.id));
    own.max_by_key(|item| item.position).map(|value| value.name)
}

/// What somebody of the staff is called.
pub(super) fn shown(staff: &Person) -> String {
    shown_name(&staff.display, &staff.name, staff.id.into())
}

/// Takes away what was typed: the copy of the answer stands in for it.
pub(super) async fn tidy(
    tx: &mut Tx,
    ctx: &Ctx<'_, App>,
    ticket: &Ticket,
) -> Result<(), storage::Error> {
    if let (Form::Prefix, Some(written)) = (ctx.origin.form, ctx.origin.message) {
        let tidy = Effect::Delete {
            target: Target::Message(written.into()),
        };
        let lane = ticket_lane(ticket.id);
        // Where it was typed: a thread below the ticket's channel, perhaps.
        let channel = ctx.origin.channel.map(Into::into);
        enqueue(tx, &lane, channel, &tidy, None, ctx.at).await?;
    }
    Ok(())
}

pub(super) fn refusal(ctx: &Ctx<'_, App>, refusal: &Refusal) -> Failure {
    match refusal {
        Refusal::Empty => ctx.refuse("reply-empty", &args! {}),
        Refusal::TooLong(length) => ctx.refuse(
            "reply-too-long",
            &args! { "length" => *length, "limit" => LONGEST_REPLY },
        ),
    }
}
