//! Calls of every form, and what Discord gets to see of them.

mod world;

use std::{
    path::Path,
    sync::{PoisonError, atomic::AtomicUsize},
};

use serde_json::{Value, json};

use self::world::*;
use super::*;
use crate::{
    command::{Help, custom_id},
    text::testing::unused,
};

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
            "/break how:…",
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
async fn a_command_that_asks_discord_is_announced_at_once() -> anyhow::Result<()> {
    for (how, then) in [
        (
            "say",
            &["PATCH webhooks/7/T/messages/@original as Discord said"][..],
        ),
        (
            "refuse",
            &[
                // What replaces an announcement is seen by whoever saw that.
                "DELETE webhooks/7/T/messages/@original",
                "POST webhooks/7/T?wait=true \"flags\":64",
            ],
        ),
    ] {
        let app = app(Level::Member);
        let noted = Noted {
            app: Some(&app),
            ..Noted::default()
        };
        let mut dispatcher = dispatcher()?;
        dispatcher.patience = Duration::from_hours(1);

        let ask = slash("ask", &json!([text("how", how)]))?;
        dispatcher.interaction(&noted, &app, &ask, NOON).await;

        let requests = noted.requests.into_inner();
        let requests = requests.unwrap_or_else(PoisonError::into_inner);
        assert!(
            requests[0].ends_with(r#"{"data":{"flags":0},"type":5}"#),
            "{}",
            requests[0]
        );
        assert_eq!(requests.len(), then.len() + 1);
        for (request, parts) in requests[1..].iter().zip(then) {
            for part in parts.splitn(3, ' ') {
                assert!(request.contains(part), "{request}");
            }
        }
    }
    Ok(())
}

#[tokio::test]
async fn an_answer_gets_through_where_its_announcement_does_not_or_stays() -> anyhow::Result<()> {
    for (refusals, refused, expected) in [
        (1, None, &["\"type\":5", "\"type\":4"][..]),
        (
            0,
            Some("DELETE"),
            &[
                "\"type\":5",
                "DELETE",
                "PATCH webhooks/7/T/messages/@original",
            ],
        ),
    ] {
        let app = app(Level::Member);
        let noted = Noted {
            app: Some(&app),
            refusals: AtomicUsize::new(refusals),
            refused,
            ..Noted::default()
        };

        let ask = slash("ask", &json!([text("how", "refuse")]))?;
        let outcome = dispatcher()?.interaction(&noted, &app, &ask, NOON).await;

        assert_eq!(outcome.verdict, Verdict::Refused);
        let requests = noted.requests.into_inner();
        let requests = requests.unwrap_or_else(PoisonError::into_inner);
        assert_eq!(requests.len(), expected.len(), "{requests:?}");
        for (request, part) in requests.iter().zip(expected) {
            assert!(request.contains(part), "{request}");
        }
        assert!(
            requests
                .iter()
                .any(|request| request.contains("Not now, Ada."))
        );
    }
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
        (
            "!wxyz",
            Verdict::Unknown,
            "no command `wxyz`. `!help` lists",
        ),
        // Ending a ticket resembles too little to be proposed.
        (
            "!logs",
            Verdict::Unknown,
            "no command `logs`. `!help` lists",
        ),
        (
            "!help config",
            Verdict::Refused,
            "`config` needs one more word: `set`.",
        ),
        (
            "!close in 5 minutes",
            Verdict::Refused,
            "put `--` before it",
        ),
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
        let embed = outcome.and_then(|outcome| outcome.reply.embeds.into_iter().next());
        anyhow::Ok(
            embed
                .and_then(|embed| embed.description)
                .unwrap_or_default(),
        )
    };

    let list = read(Level::Member, "!help").await?;
    assert!(
        list.contains("`!contact` Opens a ticket.") && !list.contains("!close"),
        "{list}"
    );
    let list = read(Level::Admin, "!help").await?;
    assert!(list.contains("`!config` Changes settings.: `"), "{list}");
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

#[tokio::test]
async fn slash_commands_are_explained_as_discord_shows_them() -> anyhow::Result<()> {
    let after = json!([{ "type": 3, "name": "after", "value": "2x" }]);
    let command = json!([{ "type": 3, "name": "command", "value": "!close" }]);

    let (misused, _) = answered(Level::Admin, &slash("close", &after)?).await?;
    let (page, _) = answered(Level::Admin, &slash("help", &command)?).await?;

    for said in [&misused[0], &page[0]] {
        assert!(
            said.contains("/close [after:…] [silent:…] [reason:…]"),
            "{said}"
        );
        assert!(
            said.contains("/close after:1d12h reason:some text"),
            "{said}"
        );
        assert!(!said.contains("`--`") && !said.contains("Also:"), "{said}");
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
        faults
            .iter()
            .any(|fault| fault.contains("`cmd-close-after`")),
        "{faults:?}"
    );
    Ok(())
}

#[test]
fn a_bare_call_has_nothing_but_switches_behind_the_command() -> anyhow::Result<()> {
    let dispatcher = dispatcher()?;
    let bare = |call| dispatcher.registry().is_bare(call);

    for call in ["close", "c", "config set", "Close -silent", "close —silent"] {
        assert!(bare(call), "{call}");
    }
    for call in ["close 2h", "config set key", "config", "nonsense", ""] {
        assert!(!bare(call), "{call}");
    }
    Ok(())
}

#[test]
fn a_group_needs_a_text_of_its_own() -> anyhow::Result<()> {
    let without = TEXTS.replace("cmd-config = Changes settings.\n", "");

    let faults = dispatcher()?
        .registry()
        .faults(&Texts::english(&[&without])?);

    let missing = "`config set` needs the text `cmd-config`";
    assert!(faults.iter().any(|fault| fault == missing), "{faults:?}");
    Ok(())
}

#[test]
fn the_texts_of_every_language_are_within_discords_limits() -> anyhow::Result<()> {
    let long = "é".repeat(101);
    for (french, fault) in [
        (
            "cmd-config = Change.\n    .name = Deux mots\n".to_owned(),
            "config",
        ),
        (format!("cmd-config = {long}\n"), "config"),
        (format!("cmd-config-set = {long}\n"), "config set"),
        (
            "cmd-config-set = Change.\n    .name = Deux mots\n".to_owned(),
            "config set",
        ),
        (format!("cmd-config-set-key = {long}\n"), "config set key"),
        (
            "cmd-config-set-key = Quoi.\n    .name = Deux mots\n".to_owned(),
            "config set key",
        ),
        (
            "cmd-config-set-key = Quoi.\n    .name = x\ncmd-config-set-value = À.\n    .name = x\n"
                .to_owned(),
            "`config set value`: `x` stands for two in fr",
        ),
        (
            "cmd-close = Termine.\n    .name = x\ncmd-config = Change.\n    .name = x\n".to_owned(),
            "`Discord config`: `x` stands for two in fr",
        ),
    ] {
        let texts = Texts::english(&[TEXTS])?.with("fr".parse()?, &[&french])?;
        let faults = dispatcher()?.registry().faults(&texts);
        assert_eq!(faults.len(), 1, "{french}: {faults:?}");
        assert!(faults[0].contains(fault), "{french}: {faults:?}");
    }
    Ok(())
}

#[test]
fn an_entry_of_a_menu_is_named_by_a_text_that_can_be_translated() -> anyhow::Result<()> {
    let without = TEXTS.replace("    .menu = Open a ticket\n", "");
    let french = format!("cmd-contact = Ouvre.\n    .menu = {}\n", "é".repeat(33));
    for (texts, fault) in [
        (
            Texts::english(&[&without])?,
            "`cmd-contact.menu` needs to be `Open a ticket`",
        ),
        (
            Texts::english(&[TEXTS])?.with("fr".parse()?, &[&french])?,
            "`Open a ticket`: command name must be between 1 and 32",
        ),
    ] {
        let faults = dispatcher()?.registry().faults(&texts);
        assert_eq!(faults.len(), 1, "{faults:?}");
        assert!(faults[0].contains(fault), "{faults:?}");
    }
    Ok(())
}

#[test]
fn every_text_of_this_crate_is_used() -> anyhow::Result<()> {
    let texts = include_str!("../../../../../../locales/botkit/en/botkit.ftl");
    let ruled = Registry::default().with::<Help<App>>().keys();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");

    let unused = unused(texts, &folder, |key| ruled.contains(key))?;

    assert_eq!(unused, [""; 0]);
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
        all.find(|item| item["name"] == name && item["type"] == kind)
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
