//! A small bot, and someone in Discord's place who notes what comes.

use std::sync::{
    Mutex, PoisonError,
    atomic::{AtomicUsize, Ordering},
};

use serde_json::{Value, json};
use time::macros::datetime;
use tokio::sync::Notify;

use super::super::*;
use crate::command::{
    ArgError, Command, Context, Field, Help, Kind, Menu, MenuKind, Modal, Opt, Proposal, Spec,
    custom_id,
};

pub(super) const NOON: OffsetDateTime = datetime!(2026-03-01 12:00 UTC);

pub(super) const TEXTS: &str = "
cmd-close = Ends the ticket.
cmd-close-after = When.
cmd-close-silent = Whether to say nothing.
cmd-close-reason = Why.
cmd-contact = Opens a ticket.
    .menu = Open a ticket
cmd-contact-member = With whom.
cmd-config = Changes settings.
cmd-config-set = Changes a setting.
cmd-config-set-key = Which.
cmd-config-set-value = To what.
cmd-break = Breaks.
cmd-break-how = How.
cmd-slow = Takes its time.
cmd-slow-how = How it ends.
cmd-ask = Asks Discord.
cmd-ask-how = How it ends.
not-now = Not now, { $name }.
";

/// A bot that does nothing but count.
pub(super) struct App {
    pub(super) level: Level,
    /// Lets the slow command go on.
    released: Notify,
}

impl Staff for App {
    fn level(&self, _caller: &Origin) -> Level {
        self.level
    }
}

macro_rules! command {
    ($name:ident, $spec:expr, |$args:ident, $ctx:ident| $run:expr) => {
        pub(super) struct $name(Args);

        impl Command for $name {
            type App = App;
            const SPEC: Spec = $spec;

            fn from_args(args: &mut Args) -> Result<Self, ArgError> {
                Ok(Self(std::mem::take(args)))
            }

            async fn run(self, $ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
                let mut $args = self.0;
                $run
            }

            async fn complete(
                partial: Partial,
                _ctx: Ctx<'_, App>,
            ) -> Result<Vec<Proposal>, Failure> {
                let name = format!("{}={}", partial.option, partial.typed);
                let value = partial.typed;
                Ok(vec![Proposal { name, value }])
            }
        }
    };
}

command!(
    Close,
    Spec {
        aliases: &["c"],
        level: Level::Supporter,
        options: &[
            Opt::optional("after", Kind::Duration),
            Opt::optional("silent", Kind::Flag),
            Opt::optional("reason", Kind::Text),
        ],
        ..Spec::new("close")
    },
    |args, ctx| {
        let after = args.duration("after").unwrap_or_default();
        let (silent, reason) = (args.flag("silent"), args.text("reason"));
        let due = ctx.at + after - NOON;
        Ok(Reply::say(format!("{due} {silent} {reason:?} @everyone")))
    }
);

command!(
    Contact,
    Spec {
        menu: Some(Menu {
            kind: MenuKind::User,
            name: "Open a ticket"
        }),
        options: &[Opt::required("member", Kind::User)],
        ephemeral: false,
        ..Spec::new("contact")
    },
    |args, ctx| {
        let member = args.required("member", Args::user)?;
        let known = ctx
            .origin
            .person(member)
            .map(|person| person.display.clone());
        Ok(Reply::say(format!("{member} {known:?}")))
    }
);

command!(
    ConfigSet,
    Spec {
        level: Level::Admin,
        contexts: &[Context::Guild, Context::BotDm],
        options: &[
            Opt::required("key", Kind::Word).completed(),
            Opt::optional("value", Kind::Text),
        ],
        ..Spec::new("config set")
    },
    |args, _ctx| match args.text("value") {
        Some(value) => Ok(Reply::say(value).updating()),
        None => Ok(Reply::form(Modal {
            custom_id: custom_id("config set", "a"),
            title: "Value".to_owned(),
            fields: vec![Field {
                option: "value",
                label: "Value".to_owned(),
                long: true,
                required: true,
                value: None,
                longest: 100,
            }],
        })),
    }
);

command!(
    Break,
    Spec {
        options: &[Opt::required(
            "how",
            Kind::Choice(&["error", "panic", "refuse"])
        )],
        ..Spec::new("break")
    },
    |args, ctx| match args.text("how").as_deref() {
        Some("panic") => panic!("on purpose"),
        Some("refuse") => Err(ctx.refuse(
            "not-now",
            &args! { "name" => ctx.origin.user.display.as_str() }
        )),
        _ => Err(anyhow::anyhow!("the password is 1234").into()),
    }
);

command!(
    Slow,
    Spec {
        options: &[Opt::required(
            "how",
            Kind::Choice(&["say", "update", "form"])
        )],
        ..Spec::new("slow")
    },
    |args, ctx| {
        ctx.app.released.notified().await;
        Ok(match args.text("how").as_deref() {
            Some("update") => Reply::say("at last").updating(),
            Some("form") => Reply::form(Modal {
                custom_id: custom_id("slow", "say"),
                title: "Late".to_owned(),
                fields: Vec::new(),
            }),
            _ => Reply::say("at last"),
        })
    }
);

command!(
    Ask,
    Spec {
        options: &[Opt::required("how", Kind::Choice(&["say", "refuse"]))],
        ephemeral: false,
        ..Spec::new("ask")
    },
    |args, ctx| {
        crate::rest::asking::tell();
        ctx.app.released.notified().await;
        match args.text("how").as_deref() {
            Some("refuse") => Err(ctx.refuse("not-now", &args! { "name" => "Ada" })),
            _ => Ok(Reply::say("as Discord said")),
        }
    }
);

/// Stands in Discord's place and notes what comes.
#[derive(Default)]
pub(super) struct Noted<'a> {
    pub(super) requests: Mutex<Vec<String>>,
    /// How many requests are refused before one is taken.
    pub(super) refusals: AtomicUsize,
    /// What is refused: how its line begins.
    pub(super) refused: Option<&'static str>,
    /// Whom to tell when a deferral came.
    pub(super) app: Option<&'a App>,
}

impl Answers for Noted<'_> {
    async fn send(&self, request: Request) -> Result<(), RestError> {
        let body: Value = match request.body() {
            Some(body) => serde_json::from_slice(body)?,
            None => Value::Null,
        };
        let path = request.path().replace("token", "T");
        let line = format!("{} {path} {body}", request.method().name());
        let refused = self.refused.is_some_and(|begin| line.starts_with(begin));
        self.requests
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(line);
        if let Some(app) = self.app
            && [json!(5), json!(6)].contains(&body["type"])
        {
            app.released.notify_one();
        }
        let left = self.refusals.load(Ordering::Relaxed);
        if left == 0 && !refused {
            return Ok(());
        }
        self.refusals
            .store(left.saturating_sub(1), Ordering::Relaxed);
        Err(RestError::Refused {
            status: 400,
            code: 50_035,
            message: "Invalid Form Body".to_owned(),
        })
    }
}

pub(super) fn app(level: Level) -> App {
    App {
        level,
        released: Notify::new(),
    }
}

pub(super) fn dispatcher() -> anyhow::Result<Dispatcher<App>> {
    let registry = Registry::default()
        .with::<Close>()
        .with::<Contact>()
        .with::<ConfigSet>()
        .with::<Break>()
        .with::<Slow>()
        .with::<Ask>()
        .with::<Help<App>>();
    let mut dispatcher = Dispatcher::new(registry, Texts::english(&[TEXTS])?);
    dispatcher.patience = Duration::from_millis(20);
    Ok(dispatcher)
}

pub(super) fn interaction(kind: u8, data: &Value) -> anyhow::Result<Interaction> {
    let interaction = json!({
        "id": "1100000000000000001", "application_id": "7", "type": kind, "token": "token",
        "version": 1, "entitlements": [], "authorizing_integration_owners": { "0": "1" },
        "attachment_size_limit": 1, "context": 0, "guild_id": "1", "locale": "en-US",
        "channel": { "id": "2", "type": 0 },
        "member": {
            "user": { "id": "3", "username": "ada", "global_name": "Ada", "discriminator": "0", "avatar": null },
            "roles": ["4"], "permissions": "8", "deaf": false, "mute": false, "flags": 0,
            "joined_at": "2026-01-01T00:00:00+00:00", "nick": null,
        },
        "data": data,
    });
    Ok(serde_json::from_value(interaction)?)
}

pub(super) fn slash(name: &str, options: &Value) -> anyhow::Result<Interaction> {
    interaction(
        2,
        &json!({ "id": "5", "type": 1, "name": name, "options": options }),
    )
}

pub(super) fn text(name: &str, value: &str) -> Value {
    json!({ "name": name, "type": 3, "value": value })
}

pub(super) fn click(custom_id: &str, values: &[&str]) -> anyhow::Result<Interaction> {
    let data = json!({ "component_type": 2, "custom_id": custom_id, "values": values });
    let mut click = interaction(3, &data)?;
    let message = json!({
        "id": "9", "channel_id": "2", "content": "", "timestamp": "2026-03-01T12:00:00+00:00",
        "edited_timestamp": null, "tts": false, "mention_everyone": false, "mentions": [],
        "mention_roles": [], "attachments": [], "embeds": [], "pinned": false, "type": 0,
        "author": { "id": "7", "username": "bot", "discriminator": "0", "avatar": null, "bot": true },
    });
    click.message = Some(serde_json::from_value(message)?);
    Ok(click)
}

/// What Discord gets to see of an interaction, and how it ended.
pub(super) async fn answered(
    level: Level,
    interaction: &Interaction,
) -> anyhow::Result<(Vec<String>, Verdict)> {
    let app = app(level);
    let noted = Noted {
        app: Some(&app),
        ..Noted::default()
    };
    let outcome = dispatcher()?
        .interaction(&noted, &app, interaction, NOON)
        .await;
    let requests = noted
        .requests
        .into_inner()
        .unwrap_or_else(PoisonError::into_inner);
    Ok((requests, outcome.verdict))
}

pub(super) fn typed_by() -> anyhow::Result<Origin> {
    let mut origin = Origin::of_interaction(&slash("x", &json!([]))?)
        .ok_or_else(|| anyhow::anyhow!("there is a caller"))?;
    origin.prefix = Some("!".to_owned());
    origin.source = "message:1100000000000000001".to_owned();
    Ok(origin)
}

pub(super) async fn typed(level: Level, line: &str) -> anyhow::Result<Option<(String, Verdict)>> {
    let outcome = dispatcher()?
        .prefix(&app(level), line, typed_by()?, NOON)
        .await;
    Ok(outcome.map(|outcome| (outcome.reply.content.unwrap_or_default(), outcome.verdict)))
}
