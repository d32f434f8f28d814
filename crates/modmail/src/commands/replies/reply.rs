//! Answering a member.

use botkit::{
    args,
    command::{
        ArgError, Args, Command, Ctx, Failure, Field, Form, Kind, Level, Menu, MenuKind, Modal,
        Opt, Person, Reply as Answered, Spec, Target, When, custom_id,
    },
    delivery::{self, Effect},
};
use storage::{
    discord::{MessageId, RoleId, UserId},
    modmail::{Ticket, Tx},
};
use time::OffsetDateTime;
use twilight_http::routing::Route;
use twilight_model::{
    channel::Attachment,
    guild::Role,
    id::{Id, marker::ChannelMarker},
};

use crate::{
    App,
    commands::{moment::moment, ticket},
    decide::{
        reply::{LONGEST_REPLY, Refusal, check},
        snippets::variables,
    },
    event::{Copied, Extra, Said, Upload},
    name::{inert, shown_name},
    outgoing::{enqueue, ticket_lane},
    tickets::{
        cancelled::quoted,
        reply, scheduled,
        snippets::{self, Gap, Speaker, Wording},
        together,
    },
};

/// How an answer is given.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::commands) struct Manner {
    /// Whether the member does not learn who answers.
    pub(in crate::commands) anonymous: bool,
    /// Whether they do, although the settings hide everybody who answers.
    pub(in crate::commands) real: bool,
    /// Whether the member sees it as plain text, whatever the settings say.
    pub(in crate::commands) plain: bool,
    /// The one member of the ticket whom it goes to, if not to all.
    pub(in crate::commands) to: Option<UserId>,
    /// The message of the ticket that it answers, if the call does not say so itself.
    pub(in crate::commands) quote: Option<MessageId>,
}

impl Manner {
    /// Whether an answer given so hides its author: where it says nothing, the
    /// settings do.
    fn hides(self, app: &App) -> bool {
        self.anonymous || (app.tickets.always_anonymous && !self.real)
    }
}

/// Sends a message to the member of the ticket it is called in.
#[derive(Debug, PartialEq)]
pub(crate) struct Reply {
    /// What to say.
    text: Option<String>,
    /// A file that goes along; in the prefix form all of the message's go.
    file: Option<Attachment>,
    /// How to say it.
    manner: Manner,
    /// When it is sent, if not now.
    later: Option<When>,
}

/// The options that say when a reply is sent.
const AFTER: Opt = Opt::optional("after", Kind::Duration).named();
const AT: Opt = Opt::optional("at", Kind::When).named();

/// The option that says which member of the ticket a reply goes to.
const TO: Opt = Opt::optional("to", Kind::User).named();

/// How many replies may be scheduled in a ticket.
const MOST_SCHEDULED: usize = 100;

/// The most characters a field of a form holds.
const LONGEST_FIELD: u16 = 4_000;

/// How much of a scheduled reply is shown, in characters.
const LONGEST_QUOTE: usize = 500;

impl Command for Reply {
    type App = App;

    const SPEC: Spec = Spec {
        aliases: &["r"],
        level: Level::Supporter,
        options: &[
            Opt::optional("file", Kind::Attachment),
            Opt::optional("anonymous", Kind::Flag),
            Opt::optional("real", Kind::Flag),
            Opt::optional("plain", Kind::Flag),
            TO,
            AFTER,
            AT,
            Opt::optional("text", Kind::Text),
        ],
        menu: Some(Menu {
            kind: MenuKind::Message,
            name: "Reply",
        }),
        lasting: true,
        example: "Thanks, we are looking into it.",
        ..Spec::new("reply")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        let (anonymous, real) = (args.flag("anonymous"), args.flag("real"));
        if anonymous && real {
            return Err(ArgError::Together {
                key: "reply-anonymous-or-real",
            });
        }
        Ok(Self {
            text: args.text("text"),
            file: args.attachment("file"),
            manner: Manner {
                anonymous,
                real,
                plain: args.flag("plain"),
                to: args.user("to").map(UserId::from),
                quote: None,
            },
            later: later(args)?,
        })
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Answered, Failure> {
        let asks = matches!(ctx.origin.form, Form::Slash | Form::Menu);
        let empty = self.text.is_none() && self.file.is_none();
        if asks && empty && self.later.is_none() {
            ticket(&mut ctx.app.store.read().await?, &ctx).await?;
            return Ok(form(&ctx, self.manner));
        }
        send(
            Words::of(&ctx, self.text, self.file.as_ref()),
            self.manner,
            self.later,
            ctx,
        )
        .await
    }
}

/// Asks for the words of a reply, which answers the message that a menu was opened on.
fn form(ctx: &Ctx<'_, App>, manner: Manner) -> Answered {
    let mut arguments = Vec::new();
    if let Some(Target::Message(message)) = &ctx.origin.target {
        arguments.push(format!("-quote {}", message.id));
    }
    if let Some(member) = manner.to {
        arguments.push(format!("-to <@{member}>"));
    }
    for (flag, is_on) in [
        ("-anonymous", manner.anonymous),
        ("-real", manner.real),
        ("-plain", manner.plain),
    ] {
        arguments.extend(is_on.then(|| flag.to_owned()));
    }
    Answered::form(Modal {
        custom_id: custom_id(ReplyForm::SPEC.name, &arguments.join(" ")),
        title: ctx.say("reply-title", &args! {}),
        fields: vec![Field {
            option: "text",
            label: ctx.say("reply-field", &args! {}),
            long: true,
            required: true,
            value: None,
            longest: LONGEST_FIELD,
        }],
    })
}

/// Sends what was written into the form of a reply.
#[derive(Debug, PartialEq)]
pub(super) struct ReplyForm(Reply);

impl Command for ReplyForm {
    type App = App;

    const SPEC: Spec = Spec {
        level: Level::Supporter,
        slash: false,
        prefix: false,
        options: &[
            Opt::optional("quote", Kind::Word).named(),
            Opt::optional("anonymous", Kind::Flag),
            Opt::optional("real", Kind::Flag),
            Opt::optional("plain", Kind::Flag),
            TO,
            Opt::required("text", Kind::Text),
        ],
        part_of: Some("reply"),
        lasting: true,
        ..Spec::new("reply_form")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        let quote = args.text("quote").and_then(|id| id.parse().ok());
        let mut reply = Reply::from_args(args)?;
        reply.manner.quote = quote.and_then(Id::new_checked).map(MessageId::from);
        Ok(Self(reply))
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Answered, Failure> {
        self.0.run(ctx).await
    }
}

/// Sends a message to the member without saying who wrote it.
#[derive(Debug, PartialEq)]
pub(super) struct AnonReply(Reply);

impl Command for AnonReply {
    type App = App;

    const SPEC: Spec = Spec {
        aliases: &["ar", "areply", "anonymousreply"],
        level: Level::Supporter,
        options: &[
            Opt::optional("file", Kind::Attachment),
            Opt::optional("plain", Kind::Flag),
            TO,
            AFTER,
            AT,
            Opt::optional("text", Kind::Text),
        ],
        lasting: true,
        example: "Thanks, we are looking into it.",
        ..Spec::new("anonreply")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        let mut reply = Reply::from_args(args)?;
        reply.manner.anonymous = true;
        Ok(Self(reply))
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Answered, Failure> {
        self.0.run(ctx).await
    }
}

/// Sends a message under the name of whoever wrote it, whatever the settings say.
#[derive(Debug, PartialEq)]
pub(super) struct RealReply(Reply);

impl Command for RealReply {
    type App = App;

    const SPEC: Spec = Spec {
        aliases: &["rr"],
        level: Level::Supporter,
        slash: false,
        options: AnonReply::SPEC.options,
        lasting: true,
        example: "Thanks, we are looking into it.",
        ..Spec::new("realreply")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        let mut reply = Reply::from_args(args)?;
        reply.manner.real = true;
        Ok(Self(reply))
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Answered, Failure> {
        self.0.run(ctx).await
    }
}

/// Sends a message whose variables are filled in to the member.
#[derive(Debug, PartialEq)]
pub(super) struct FilledReply(Reply);

impl Command for FilledReply {
    type App = App;

    const SPEC: Spec = Spec {
        level: Level::Supporter,
        example: "Hello {member.name}, I am {staff.name}.",
        options: Reply::SPEC.options,
        lasting: true,
        ..Spec::new("freply")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Reply::from_args(args).map(Self)
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Answered, Failure> {
        let Reply {
            text,
            file,
            manner,
            later,
        } = self.0;
        let wording = Wording::Template(text.unwrap_or_default());
        send(Words::new(&ctx, wording, file.as_ref()), manner, later, ctx).await
    }
}

/// When a reply is sent, if not now.
fn later(args: &mut Args) -> Result<Option<When>, ArgError> {
    let refused = |key| Err(ArgError::Together { key });
    match (args.duration("after"), args.when("at")) {
        (Some(_), Some(_)) => refused("reply-after-or-at"),
        (_, Some(When::Every(_))) => refused("reply-only-once"),
        (Some(after), None) => Ok(Some(When::After(after))),
        (None, at) => Ok(at),
    }
}

/// Sends words to the member of the ticket that the call is in, now or later.
pub(in crate::commands) async fn send(
    words: Words,
    manner: Manner,
    later: Option<When>,
    ctx: Ctx<'_, App>,
) -> Result<Answered, Failure> {
    let app = ctx.app;
    words.check(&ctx)?;
    // Looked at before anything is fetched, and again when it counts.
    ticket(&mut app.store.read().await?, &ctx).await?;
    let words = words.ready(&ctx, manner, ctx.origin.channel).await?;

    let Some(mut tx) = app.begin(&ctx.origin.source, ctx.at).await? else {
        return Ok(Answered::done());
    };
    let ticket_row = ticket(&mut tx, &ctx).await?;
    if let Some(when) = later {
        let (due, _) = moment(&mut tx, &ctx, when).await?;
        return words.schedule(tx, &ctx, &ticket_row, due).await;
    }
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

/// What staff say to a member, as it was given.
#[derive(Debug)]
pub(in crate::commands) struct Words {
    wording: Wording,
    /// What goes along.
    along: Said,
}

impl Words {
    /// The words of a call, with the file it names or, where it was typed, with
    /// everything that came along.
    pub(in crate::commands) fn of(
        ctx: &Ctx<'_, App>,
        text: Option<String>,
        file: Option<&Attachment>,
    ) -> Self {
        Self::new(ctx, Wording::Text(text.unwrap_or_default()), file)
    }

    /// The same with a snippet for words.
    pub(in crate::commands) fn snippet(
        ctx: &Ctx<'_, App>,
        key: String,
        file: Option<&Attachment>,
    ) -> Self {
        Self::new(ctx, Wording::Snippet(key), file)
    }

    fn new(ctx: &Ctx<'_, App>, wording: Wording, file: Option<&Attachment>) -> Self {
        let mut along = match &ctx.origin.typed {
            Some(message) => Said::of(message),
            None => Said {
                files: file.map(Upload::of).into_iter().collect(),
                ..Said::default()
            },
        };
        along.text.clear();
        // What it answers is shown by Discord itself.
        along
            .extras
            .retain(|extra| !matches!(extra, Extra::Quote { .. }));
        Self { wording, along }
    }

    /// Whether nothing is said at all.
    pub(in crate::commands) fn is_empty(&self) -> bool {
        self.wording == Wording::Text(String::new())
            && self.along.files.is_empty()
            && self.along.extras.is_empty()
    }

    /// Refuses what cannot be sent.
    pub(in crate::commands) fn check(&self, ctx: &Ctx<'_, App>) -> Result<(), Failure> {
        let others = self.along.files.len() + self.along.extras.len();
        match &self.wording {
            Wording::Text(text) | Wording::Template(text) => {
                check(text, others).map_err(|error| refusal(ctx, &error))
            }
            // It was checked when it was made.
            Wording::Snippet(_) => Ok(()),
        }
    }

    /// Fetches what goes along; `channel` is that of the ticket it goes to, if it is
    /// there.
    pub(in crate::commands) async fn ready(
        self,
        ctx: &Ctx<'_, App>,
        manner: Manner,
        channel: Option<Id<ChannelMarker>>,
    ) -> Result<Ready, Failure> {
        let manner = Manner {
            anonymous: manner.hides(ctx.app),
            ..manner
        };
        let files = ctx.app.copy(&self.along).await;
        let label = if manner.anonymous {
            None
        } else {
            label(ctx, channel).await?
        };
        Ok(Ready {
            server: snippets::server_name(ctx.app, &self.wording).await?,
            wording: self.wording,
            along: self.along,
            files,
            label,
            manner,
        })
    }
}

/// What staff say to a member, with all that goes along.
#[derive(Debug)]
pub(in crate::commands) struct Ready {
    wording: Wording,
    /// What the server is called, if a snippet says so.
    server: Option<String>,
    along: Said,
    files: Vec<Copied>,
    label: Option<String>,
    manner: Manner,
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
        let name = shown(&ctx.origin.user);
        let said = self.said(tx, ctx, ticket, &name).await?;
        let given = self.given(ctx, &name, &said);
        let sent = reply::send(ctx.app, tx, ticket, &given, ctx.at).await?;
        sent.map_err(|error| refusal(ctx, &error))
    }

    /// Has it sent at a later time, and says so in the ticket.
    async fn schedule(
        &self,
        mut tx: Tx,
        ctx: &Ctx<'_, App>,
        ticket: &Ticket,
        due: OffsetDateTime,
    ) -> Result<Answered, Failure> {
        if !self.is_whole() {
            return Err(ctx.refuse("reply-files-not-kept", &args! {}));
        }
        if tx.scheduled_replies().of_ticket(ticket.id).await?.len() >= MOST_SCHEDULED {
            return Err(ctx.refuse("scheduled-too-many", &args! { "limit" => MOST_SCHEDULED }));
        }
        let name = shown(&ctx.origin.user);
        let said = self.said(&mut tx, ctx, ticket, &name).await?;
        let sent = said.extras.iter().filter(|extra| extra.is_sent());
        let others = self.files.len() + sent.count();
        check(&said.text, others).map_err(|error| refusal(ctx, &error))?;
        let given = self.given(ctx, &name, &said);
        let id = scheduled::add(ctx.app, &mut tx, ticket, &given, (due, ctx.at)).await?;
        ctx.app.commit(tx).await?;
        ctx.app.timers.wake();
        let values = args! {
            "number" => id.number().to_string(),
            "moment" => due.unix_timestamp().to_string(),
            "text" => quoted(&said.text, LONGEST_QUOTE),
        };
        Ok(Answered::say(ctx.say_publicly("reply-scheduled", &values)).public())
    }

    /// What is said, with its snippets filled in.
    async fn said(
        &self,
        tx: &mut Tx,
        ctx: &Ctx<'_, App>,
        ticket: &Ticket,
        name: &str,
    ) -> Result<Said, Failure> {
        let Manner {
            anonymous,
            plain,
            to,
            real: _,
            quote: _,
        } = self.manner;
        let speaker = Speaker { name, anonymous };
        let server = self.server.as_deref();
        let text = snippets::text_of(ctx.app, tx, ticket, speaker, &self.wording, server).await?;
        let mut said = self.along.clone();
        said.text = text.map_err(|gap| missing(ctx, &gap))?;
        if plain {
            said.extras.push(Extra::Plain);
        }
        if let Some(member) = to {
            let Some(name) = together::name_in(tx, ticket, member).await? else {
                return Err(refusal(ctx, &Refusal::NotInTicket(member)));
            };
            said.extras.push(Extra::To { member, name });
        }
        Ok(said)
    }

    fn given<'a>(&'a self, ctx: &Ctx<'_, App>, name: &'a str, said: &'a Said) -> reply::Reply<'a> {
        reply::Reply {
            staff: ctx.origin.user.id.into(),
            name,
            label: self.label.as_deref(),
            anonymous: self.manner.anonymous,
            said,
            files: &self.files,
            replied_to: ctx.origin.replied_to.map(Into::into).or(self.manner.quote),
        }
    }
}

/// Says what is wanting of a text with snippets.
pub(super) fn missing(ctx: &Ctx<'_, App>, gap: &Gap) -> Failure {
    match gap {
        Gap::Snippet(key) => {
            let key = inert(&key.chars().take(100).collect::<String>());
            ctx.refuse("reply-no-snippet", &args! { "key" => key })
        }
        Gap::Variable(name) => {
            let name: String = name.chars().take(100).collect();
            let values = args! { "name" => name, "known" => variables() };
            ctx.refuse("reply-unknown-variable", &values)
        }
        Gap::ServerName => ctx.refuse("discord-silent", &args! {}),
    }
}

/// What somebody of the staff is called beside their name in the ticket of a channel:
/// what the settings say, or a role of theirs.
pub(super) async fn label(
    ctx: &Ctx<'_, App>,
    channel: Option<Id<ChannelMarker>>,
) -> Result<Option<String>, storage::Error> {
    match &ctx.app.style.label {
        Some(label) => Ok(Some(label.clone()).filter(|label| !label.is_empty())),
        None if ctx.app.style.top_role => {
            let chosen = chosen_roles(ctx, channel).await?;
            Ok(role(ctx.app, ctx, chosen).await)
        }
        None => Ok(None),
    }
}

/// The roles that the caller has chosen to be shown: in this ticket, and in all.
async fn chosen_roles(
    ctx: &Ctx<'_, App>,
    channel: Option<Id<ChannelMarker>>,
) -> Result<[Option<RoleId>; 2], storage::Error> {
    let mut tx = ctx.app.store.read().await?;
    let ticket = match channel {
        Some(channel) => tx.tickets().around(channel.into()).await?,
        None => None,
    };
    let me = ctx.origin.user.id.into();
    let here = match ticket {
        Some(ticket) => tx.shown_roles().chosen(me, Some(ticket.id)).await?,
        None => None,
    };
    Ok([here, tx.shown_roles().chosen(me, None).await?])
}

/// The name of the first of the chosen roles that the caller has, else of their highest,
/// as far as Discord tells in time: an answer does not wait for its decoration.
async fn role(app: &App, ctx: &Ctx<'_, App>, chosen: [Option<RoleId>; 2]) -> Option<String> {
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
    let own: Vec<_> = own.collect();
    let chosen = chosen.into_iter().flatten();
    let mut shown = chosen.filter_map(|id| own.iter().find(|role| role.id == id.get()));
    let shown = shown
        .next()
        .or_else(|| own.iter().max_by_key(|role| role.position));
    shown.map(|role| role.name.clone())
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
            target: delivery::Target::Message(written.into()),
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
        Refusal::NotInTicket(member) => {
            ctx.refuse("reply-to-nobody", &args! { "member" => member.to_string() })
        }
    }
}
