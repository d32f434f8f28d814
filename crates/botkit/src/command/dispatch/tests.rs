//! Calls of every form, and what Discord gets to see of them.

use std::sync::{
    Mutex, PoisonError,
    atomic::{AtomicUsize, Ordering},
};

use serde_json::{Value, json};
use time::macros::datetime;
use tokio::sync::Notify;

use super::*;
use crate::command::{
    ArgError, Command, Context, Field, Help, Kind, Menu, MenuKind, Modal, Opt, Proposal, Spec,
    custom_id,
};

const NOON: OffsetDateTime = datetime!(2026-03-01 12:00 UTC);

const TEXTS: &str = "
cmd-close = Ends the ticket.
cmd-close-after = When.
cmd-close-silent = Whether to say nothing.
cmd-close-reason = Why.
cmd-contact = Opens a ticket.
cmd-contact-member = With whom.
cmd-config = Changes settings.
cmd-config-set = Changes a setting.
cmd-config-set-key = Which.
cmd-config-set-value = To what.
cmd-break = Breaks.
cmd-break-how = How.
cmd-slow = Takes its time.
cmd-slow-how = How it ends.
not-now = Not now, { $name }.
";

/// A bot that does nothing but count.
struct App {
    level: Level,
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
        struct $name(Args);

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
        let known = ctx.origin.person(member).map(|it| it.display.clone());
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

/// Stands in Discord's place and notes what comes.
#[derive(Default)]
struct Noted<'a> {
    requests: Mutex<Vec<String>>,
    /// How many requests are refused before one is taken.
    refusals: AtomicUsize,
    /// Whom to tell when a deferral came.
    app: Option<&'a App>,
}

impl Answers for Noted<'_> {
    async fn send(&self, request: Request) -> Result<(), RestError> {
        let body: Value = serde_json::from_slice(request.body().unwrap_or_default())?;
        let path = request.path().replace("token", "T");
        let line = format!("{} {path} {body}", request.method().name());
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
        if left == 0 {
            return Ok(());
        }
        self.refusals.store(left - 1, Ordering::Relaxed);
        Err(RestError::Server { status: 500 })
    }
}

fn app(level: Level) -> App {
    App {
        level,
        released: Notify::new(),
    }
}

fn dispatcher() -> anyhow::Result<Dispatcher<App>> {
    let registry = Registry::default()
        .with::<Close>()
        .with::<Contact>()
        .with::<ConfigSet>()
        .with::<Break>()
        .with::<Slow>()
        .with::<Help<App>>();
    let mut dispatcher = Dispatcher::new(registry, Texts::english(&[TEXTS])?);
    dispatcher.patience = Duration::from_millis(20);
    Ok(dispatcher)
}

fn interaction(kind: u8, data: &Value) -> anyhow::Result<Interaction> {
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

fn slash(name: &str, options: &Value) -> anyhow::Result<Interaction> {
    interaction(
        2,
        &json!({ "id": "5", "type": 1, "name": name, "options": options }),
    )
}

fn text(name: &str, value: &str) -> Value {
    json!({ "name": name, "type": 3, "value": value })
}

fn click(custom_id: &str, values: &[&str]) -> anyhow::Result<Interaction> {
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
async fn answered(
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

fn typed_by() -> anyhow::Result<Origin> {
    let mut origin = Origin::of_interaction(&slash("x", &json!([]))?)
        .ok_or_else(|| anyhow::anyhow!("there is a caller"))?;
    origin.prefix = Some("!".to_owned());
    origin.source = "message:1100000000000000001".to_owned();
    Ok(origin)
}

async fn typed(level: Level, line: &str) -> anyhow::Result<Option<(String, Verdict)>> {
    let outcome = dispatcher()?
        .prefix(&app(level), line, typed_by()?, NOON)
        .await;
    Ok(outcome.map(|it| (it.reply.content.unwrap_or_default(), it.verdict)))
}

#[tokio::test]
async fn slash_prefix_and_button_mean_the_same() -> anyhow::Result<()> {
    let said = "2h true Some(\"bye  bye\") @everyone";
    let options = json!([
        text("reason", "bye  bye"),
        text("after", "2h"),
        { "name": "silent", "type": 5, "value": true },
    ]);
    let expected = format!(
        "POST interactions/1100000000000000001/T/callback \
         {{\"data\":{{\"allowed_mentions\":{{\"parse\":[]}},\"components\":[],\"content\":{},\"embeds\":[],\"flags\":64}},\"type\":4}}",
        json!(said)
    );

    let (slashed, verdict) = answered(Level::Supporter, &slash("close", &options)?).await?;
    assert_eq!(slashed, [expected.as_str()]);
    assert_eq!(verdict, Verdict::Done);
    let button = click(&custom_id("close", "2h -silent bye  bye"), &[])?;
    assert_eq!(answered(Level::Supporter, &button).await?.0, [expected]);
    for line in ["!close 2h -silent bye  bye", "!C 2h --silent\nbye  bye"] {
        let typed = typed(Level::Supporter, line).await?;
        assert_eq!(typed, Some((said.to_owned(), Verdict::Done)), "{line}");
    }
    Ok(())
}

#[tokio::test]
async fn nobody_is_left_without_an_answer() -> anyhow::Result<()> {
    let mut elsewhere = slash("close", &json!([]))?;
    elsewhere.context =
        Some(twilight_model::application::interaction::InteractionContextType::BotDm);
    let table = vec![
        (slash("close", &json!([]))?, Verdict::Refused, "supporter"),
        (elsewhere, Verdict::Refused, "in a server"),
        (
            slash("gone", &json!([]))?,
            Verdict::Unknown,
            "no longer know",
        ),
        (click("gone:x", &[])?, Verdict::Unknown, "no longer know"),
        (
            slash("break", &json!([]))?,
            Verdict::Refused,
            "/break <how>",
        ),
        (
            slash("break", &json!([text("how", "refuse")]))?,
            Verdict::Refused,
            "Not now, Ada.",
        ),
    ];
    for (interaction, expected, part) in table {
        let (requests, verdict) = answered(Level::Member, &interaction).await?;
        assert_eq!(verdict, expected);
        let [only] = requests.as_slice() else {
            panic!("one answer, not {requests:?}");
        };
        assert!(
            only.contains(part) && only.contains("\"flags\":64"),
            "{only}"
        );
    }
    Ok(())
}

#[tokio::test]
async fn a_broken_command_gives_a_number_and_no_secret() -> anyhow::Result<()> {
    for how in ["error", "panic"] {
        let broken = slash("break", &json!([text("how", how)]))?;
        let (requests, verdict) = answered(Level::Member, &broken).await?;
        let Verdict::Broken { reference } = verdict else {
            panic!("it is broken");
        };
        assert_eq!(reference.len(), 8);
        assert!(requests[0].contains(&reference) && !requests[0].contains("1234"));
    }
    Ok(())
}

#[tokio::test]
async fn a_slow_command_is_announced_and_answered_later() -> anyhow::Result<()> {
    let slow = slash("slow", &json!([text("how", "say")]))?;

    let (requests, _) = answered(Level::Member, &slow).await?;

    assert_eq!(requests.len(), 2);
    assert!(
        requests[0].ends_with(r#"{"data":{"flags":64},"type":5}"#),
        "{}",
        requests[0]
    );
    assert!(
        requests[1].starts_with("PATCH webhooks/7/T/messages/@original "),
        "{}",
        requests[1]
    );
    assert!(requests[1].contains("at last"));
    Ok(())
}

#[tokio::test]
async fn a_slow_button_leaves_its_message_or_changes_it() -> anyhow::Result<()> {
    for (how, path) in [
        ("say", "POST webhooks/7/T?wait=true "),
        ("update", "PATCH webhooks/7/T/messages/@original "),
        ("form", "POST webhooks/7/T?wait=true "),
    ] {
        let (requests, _) = answered(Level::Member, &click("slow:", &[how])?).await?;
        assert!(requests[0].ends_with(r#"{"type":6}"#), "{}", requests[0]);
        assert!(requests[1].starts_with(path), "{}", requests[1]);
        assert_eq!(requests.len(), 2);
    }
    Ok(())
}

#[tokio::test]
async fn an_answer_discord_refuses_becomes_an_apology() -> anyhow::Result<()> {
    let app = app(Level::Supporter);
    let noted = Noted {
        refusals: AtomicUsize::new(1),
        ..Noted::default()
    };

    let outcome = dispatcher()?
        .interaction(&noted, &app, &slash("close", &json!([]))?, NOON)
        .await;

    assert!(matches!(outcome.verdict, Verdict::Broken { .. }));
    assert_eq!(outcome.command, Some("close"));
    let requests = noted
        .requests
        .into_inner()
        .unwrap_or_else(PoisonError::into_inner);
    assert!(requests[1].contains("went wrong"), "{requests:?}");
    Ok(())
}

#[tokio::test]
async fn a_form_is_opened_and_comes_back_with_what_it_was_opened_for() -> anyhow::Result<()> {
    let set = json!([{ "name": "set", "type": 1, "options": [text("key", "a")] }]);
    let (opened, _) = answered(Level::Admin, &slash("config", &set)?).await?;
    assert!(
        opened[0].contains(r#""custom_id":"config set:a""#) && opened[0].ends_with("\"type\":9}")
    );

    let field = json!({ "type": 4, "id": 2, "custom_id": "value", "value": "b\nc" });
    let filled = json!({
        "custom_id": "config set:a",
        "components": [{ "type": 1, "id": 1, "components": [field] }],
    });
    let (answer, verdict) = answered(Level::Admin, &interaction(5, &filled)?).await?;
    assert!(answer[0].contains(r#""content":"b\nc""#), "{answer:?}");
    assert_eq!(verdict, Verdict::Done);
    Ok(())
}

#[tokio::test]
async fn a_button_may_change_its_message() -> anyhow::Result<()> {
    let (answer, _) = answered(Level::Admin, &click("config set:a", &["b c"])?).await?;
    assert!(answer[0].ends_with("\"type\":7}"), "{answer:?}");
    assert!(
        answer[0].contains(r#""content":"b c""#) && !answer[0].contains("flags"),
        "{answer:?}"
    );
    Ok(())
}

#[tokio::test]
async fn a_menu_fills_the_person_in() -> anyhow::Result<()> {
    let grace = json!({ "id": "31", "username": "grace", "discriminator": "0", "avatar": null });
    let menu = interaction(
        2,
        &json!({
            "id": "5", "type": 2, "name": "Open a ticket", "target_id": "31",
            "resolved": { "users": { "31": grace } },
        }),
    )?;
    let (answer, _) = answered(Level::Member, &menu).await?;
    assert!(answer[0].contains(r#"31 Some(\"grace\")"#), "{answer:?}");
    assert!(answer[0].contains("\"flags\":0"));
    Ok(())
}

#[tokio::test]
async fn proposals_come_for_what_is_typed_and_only_to_who_may_call() -> anyhow::Result<()> {
    let key = json!({ "name": "key", "type": 3, "value": "co", "focused": true });
    let data = json!({
        "id": "5", "type": 1, "name": "config",
        "options": [{ "name": "set", "type": 1, "options": [key] }],
    });
    let typing = interaction(4, &data)?;
    let (answer, _) = answered(Level::Admin, &typing).await?;
    assert!(
        answer[0].contains(r#"{"choices":[{"name":"key=co","value":"co"}]},"type":8"#),
        "{answer:?}"
    );
    let (answer, _) = answered(Level::Member, &typing).await?;
    assert!(
        answer[0].ends_with(r#"{"data":{"choices":[]},"type":8}"#),
        "{answer:?}"
    );
    Ok(())
}

#[tokio::test]
async fn a_ping_is_answered() -> anyhow::Result<()> {
    let (answer, _) = answered(Level::Member, &interaction(1, &Value::Null)?).await?;
    assert!(answer[0].ends_with(r#"{"type":1}"#));
    Ok(())
}

#[tokio::test]
async fn a_typed_call_gets_the_nearest_name_or_the_usage() -> anyhow::Result<()> {
    let table = [
        ("!clsoe now", Verdict::Unknown, "Did you mean `close`?"),
        ("!wxyz", Verdict::Unknown, "no command `wxyz`."),
        ("!config", Verdict::Refused, "`set`"),
        (
            "!close 2x",
            Verdict::Refused,
            "`!close [after] [-silent] [reason]`",
        ),
        ("!contact", Verdict::Refused, "Example: `!contact @someone`"),
        ("!help wxyz", Verdict::Refused, "no command `wxyz`."),
        ("!config set a b c", Verdict::Done, "b c"),
    ];
    for (line, expected, part) in table {
        let Some((said, verdict)) = typed(Level::Admin, line).await? else {
            panic!("`{line}` is a call");
        };
        assert_eq!(verdict, expected, "{line}");
        assert!(said.contains(part), "{said}");
    }
    for line in ["close", "! close", "!!!", "hello !close"] {
        assert_eq!(typed(Level::Admin, line).await?, None, "{line}");
    }
    Ok(())
}

#[tokio::test]
async fn help_shows_what_the_caller_may_call() -> anyhow::Result<()> {
    let dispatcher = dispatcher()?;
    let read = async |level, line| {
        let outcome = dispatcher
            .prefix(&app(level), line, typed_by()?, NOON)
            .await;
        let embed = outcome.and_then(|it| it.reply.embeds.into_iter().next());
        anyhow::Ok(embed.and_then(|it| it.description).unwrap_or_default())
    };

    let list = read(Level::Member, "!help").await?;
    assert!(
        list.contains("`!contact` Opens a ticket.") && !list.contains("!close"),
        "{list}"
    );
    let page = read(Level::Member, "!help !config set").await?;
    for part in [
        "Changes a setting.",
        "`!config set <key> [value]`",
        "- `key`: Which.",
        "administrator",
    ] {
        assert!(page.contains(part), "{page}");
    }
    Ok(())
}

#[test]
fn what_discord_is_told_is_within_its_limits() -> anyhow::Result<()> {
    let dispatcher = dispatcher()?;
    let faults = dispatcher.registry().faults(dispatcher.texts());
    assert_eq!(faults, Vec::<String>::new());

    let bare = Texts::english(&[])?;
    let faults = dispatcher.registry().faults(&bare);
    assert!(
        faults.iter().any(|it| it.contains("`cmd-close-after`")),
        "{faults:?}"
    );
    Ok(())
}

#[test]
fn discord_is_told_every_language_there_is() -> anyhow::Result<()> {
    let dispatcher = dispatcher()?;
    let french = "cmd-close = Termine.\n    .name = fermer\ncmd-close-reason = Pourquoi.\n    .name = motif\ncmd-contact = Ouvre.\n    .menu = Ouvrir un ticket\n";
    let texts = Texts::english(&[TEXTS])?.with("fr".parse()?, &[french])?;

    let commands = serde_json::to_value(dispatcher.registry().registration(&texts))?;

    let named = |name: &str, kind: u8| {
        let mut all = commands.as_array().into_iter().flatten();
        all.find(|it| it["name"] == name && it["type"] == kind)
            .cloned()
            .unwrap_or_default()
    };
    let close = named("close", 1);
    assert_eq!(close["name_localizations"], json!({ "fr": "fermer" }));
    assert_eq!(close["description"], "Ends the ticket.");
    assert_eq!(
        close["options"][2]["name_localizations"],
        json!({ "fr": "motif" })
    );
    assert_eq!(close["contexts"], json!([0]));
    assert_eq!(close["default_member_permissions"], Value::Null);
    let menu = named("Open a ticket", 2);
    assert_eq!(
        menu["name_localizations"],
        json!({ "fr": "Ouvrir un ticket" })
    );
    let config = named("config", 1);
    assert_eq!(config["contexts"], json!([0, 1]));
    assert_eq!(config["options"][0]["name"], "set");
    assert_eq!(config["options"][0]["options"][0]["autocomplete"], true);
    Ok(())
}
