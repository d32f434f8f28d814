//! What is typed behind a prefix, and what is not taken for something else.

use proptest::prelude::*;
use time::Duration;

use super::*;
use crate::command::{Level, quote, read_when};

const CLOSE: Spec = Spec {
    aliases: &["c"],
    level: Level::Supporter,
    options: &[
        Opt::optional("after", Kind::Duration),
        Opt::optional("silent", Kind::Flag),
        Opt::optional("reason", Kind::Text),
    ],
    ..Spec::new("close")
};
const REPLY: Spec = Spec {
    options: &[Opt::required("text", Kind::Text)],
    ..Spec::new("reply")
};
const SNIPPET: Spec = Spec {
    options: &[
        Opt::required("key", Kind::Word),
        Opt::optional("count", Kind::Integer { min: 1, max: 9 }),
        Opt::optional("who", Kind::User),
        Opt::optional("mode", Kind::Choice(&["on", "off"])),
    ],
    ..Spec::new("snippet create")
};

const LATER: Spec = Spec {
    options: &[
        Opt::optional("at", Kind::When).named(),
        Opt::optional("silent", Kind::Flag),
        Opt::optional("text", Kind::Text),
    ],
    ..Spec::new("reply")
};
const REMIND: Spec = Spec {
    options: &[
        Opt::required("when", Kind::When),
        Opt::optional("text", Kind::Text),
    ],
    ..Spec::new("remind")
};

fn close(line: &str) -> Result<(Option<Duration>, bool, Option<String>), ArgError> {
    let mut args = parse_prefix(&CLOSE, line, &[])?;
    Ok((
        args.duration("after"),
        args.flag("silent"),
        args.text("reason"),
    ))
}

#[test]
fn options_are_filled_in_order_and_may_be_left_out() -> Result<(), ArgError> {
    let two = Some(Duration::hours(2));
    let table = [
        ("", (None, false, None)),
        (" 2h", (two, false, None)),
        (
            " 2h -silent thanks for waiting",
            (two, true, Some("thanks for waiting")),
        ),
        (" --SILENT 2h thanks", (two, true, Some("thanks"))),
        (" thanks 2h", (None, false, Some("thanks 2h"))),
        (
            "\n2h\nthanks\n  a lot",
            (two, false, Some("thanks\n  a lot")),
        ),
        (
            " -- 2 days is too long",
            (None, false, Some("2 days is too long")),
        ),
        (" - a list", (None, false, Some("- a list"))),
        (" silent", (None, true, None)),
        (" 2h Silent", (two, true, None)),
        (
            " silent as a mouse",
            (None, false, Some("silent as a mouse")),
        ),
        (" -- silent", (None, false, Some("silent"))),
        (
            " \"2h\" is what they said",
            (two, false, Some("is what they said")),
        ),
        (" \"open and so on", (None, false, Some("\"open and so on"))),
    ];
    for (line, (after, silent, reason)) in table {
        let expected = (after, silent, reason.map(str::to_owned));
        assert_eq!(close(line)?, expected, "{line}");
    }
    Ok(())
}

#[test]
fn a_wrong_duration_is_never_taken_for_text() {
    for word in ["2x", "2", "1.5h", "-5m", "2hours", "0h"] {
        let refused = close(&format!(" {word} bye"));
        assert!(
            matches!(refused, Err(ArgError::Unfit { name: "after", .. })),
            "{word}: {refused:?}"
        );
    }
}

#[test]
fn a_time_in_words_is_never_taken_for_text() -> Result<(), ArgError> {
    for (line, meant) in [
        (" in 5 minutes", "in 5 minutes"),
        (" -silent tomorrow", "tomorrow"),
        (" half an hour please", "half an hour"),
        (" 1 day", "1 day"),
    ] {
        let unfit = ArgError::Unfit {
            name: "after",
            kind: Kind::Duration,
            given: meant.to_owned(),
        };
        assert_eq!(close(line), Err(unfit), "{line}");
    }
    let (after, _, reason) = close(" in 2h thanks")?;
    assert_eq!(after, Some(Duration::hours(2)));
    assert_eq!(reason.as_deref(), Some("thanks"));
    let (after, _, reason) = close(" -- in 5 minutes it will be over")?;
    assert_eq!(after, None);
    assert_eq!(reason.as_deref(), Some("in 5 minutes it will be over"));
    Ok(())
}

#[test]
fn a_misspelt_switch_is_never_taken_for_text() {
    assert_eq!(
        close(" -slient bye"),
        Err(ArgError::UnknownFlag {
            given: "-slient".to_owned(),
            nearest: "silent"
        })
    );
}

#[test]
fn a_dash_of_a_phone_is_two_dashes() -> Result<(), ArgError> {
    for line in [" —silent Spam", " –Silent Spam", " –silent — Spam"] {
        let expected = (None, true, Some("Spam".to_owned()));
        assert_eq!(close(line)?, expected, "{line}");
    }
    let expected = (None, false, Some("-silent".to_owned()));
    assert_eq!(close(" — -silent")?, expected);
    Ok(())
}

#[test]
fn an_option_by_its_name_is_never_taken_for_text() {
    for (line, name) in [
        (" -after 2h bye", "after"),
        (" 2h —after", "after"),
        (" -after=2h bye", "after"),
        (" -silent --Reason spam", "reason"),
    ] {
        let refused = close(line);
        assert!(
            matches!(&refused, Err(ArgError::Named { name: named, .. }) if *named == name),
            "{line}: {refused:?}"
        );
    }
}

#[test]
fn a_word_with_a_dash_is_never_taken_for_text_where_there_are_switches() -> Result<(), ArgError> {
    for line in [" 2h -s x", " -silent —x", " —5m bye", " 2h -5m"] {
        let refused = close(line);
        assert!(
            matches!(refused, Err(ArgError::UnknownDashed { .. })),
            "{line}: {refused:?}"
        );
    }
    // With its dash this is still a time in words.
    assert!(matches!(close(" -in 2h"), Err(ArgError::Unfit { .. })));
    let misspelt = close(" -silent=yes bye");
    assert!(
        matches!(
            &misspelt,
            Err(ArgError::UnknownFlag {
                nearest: "silent",
                ..
            })
        ),
        "{misspelt:?}"
    );
    for text in ["--- a rule", "->", "-> there"] {
        let expected = (None, false, Some(text.to_owned()));
        assert_eq!(close(&format!(" {text}"))?, expected);
    }
    Ok(())
}

#[test]
fn a_named_option_is_given_by_its_name_and_never_taken_from_a_text() -> Result<(), ArgError> {
    let nine = read_when("tomorrow 9:00");
    for (line, at, text) in [
        (" 14:30 works for me", None, "14:30 works for me"),
        (" -at tomorrow 9:00 thanks", nine, "thanks"),
        (" -AT \"tomorrow 9:00\" thanks", nine, "thanks"),
        (" —at:tomorrow 9:00\nthanks", nine, "thanks"),
        (" -at=14:30 2h", read_when("14:30"), "2h"),
        (" -silent -at 2h thanks", read_when("2h"), "thanks"),
        (" -- -at 2h", None, "-at 2h"),
    ] {
        let mut args = parse_prefix(&LATER, line, &[])?;
        assert_eq!(args.when("at"), at, "{line}");
        assert_eq!(args.text("text").as_deref(), Some(text), "{line}");
    }
    for (line, given) in [
        (" -at soon thanks", "soon thanks"),
        (" -at every friday please do", "every friday please"),
    ] {
        let refused = parse_prefix(&LATER, line, &[]);
        assert!(
            matches!(&refused, Err(ArgError::Unfit { name: "at", given: text, .. }) if text == given),
            "{line}: {refused:?}"
        );
    }
    let missing = ArgError::Missing { name: "at" };
    assert_eq!(parse_prefix(&LATER, " -at", &[]), Err(missing));
    Ok(())
}

#[test]
fn a_switch_alone_needs_no_dash_where_no_text_follows() -> Result<(), ArgError> {
    const ALERT: Spec = Spec {
        options: &[Opt::optional("cancel", Kind::Flag)],
        ..Spec::new("alert")
    };
    for line in [" cancel", " -cancel", " Cancel\n"] {
        assert!(parse_prefix(&ALERT, line, &[])?.flag("cancel"), "{line}");
    }
    let given = "cancel".to_owned();
    let refused = parse_prefix(&ALERT, " cancel it", &[]);
    assert_eq!(refused, Err(ArgError::TooMuch { given }));
    Ok(())
}

#[test]
fn a_moment_may_be_several_words_and_a_wrong_one_is_never_taken_for_text() -> Result<(), ArgError> {
    let mut args = parse_prefix(&REMIND, " every friday 9:00 ask again", &[])?;
    assert_eq!(args.when("when"), read_when("every friday 9:00"));
    assert_eq!(args.text("text").as_deref(), Some("ask again"));
    for line in [" soon", " 25:00 call", " tomorrow call back", " friday"] {
        let refused = parse_prefix(&REMIND, line, &[]);
        assert!(
            matches!(&refused, Err(ArgError::Unfit { name: "when", .. })),
            "{line}: {refused:?}"
        );
    }
    Ok(())
}

#[test]
fn text_is_kept_as_it_is() -> Result<(), ArgError> {
    let table = [
        (" hello", "hello"),
        ("   hello\n\n  there ", "hello\n\n  there "),
        ("\n    code\nmore", "    code\nmore"),
        ("\r\n\"quoted\" -- -x", "\"quoted\" -- -x"),
        (" -- Ada", "-- Ada"),
        (" —Ada", "—Ada"),
    ];
    for (line, text) in table {
        assert_eq!(
            parse_prefix(&REPLY, line, &[])?.text("text").as_deref(),
            Some(text)
        );
    }
    Ok(())
}

#[test]
fn missing_and_surplus_words_are_refused() {
    let missing = ArgError::Missing { name: "text" };
    assert_eq!(parse_prefix(&REPLY, " \n ", &[]), Err(missing));
    let missing = ArgError::Missing { name: "key" };
    assert_eq!(parse_prefix(&SNIPPET, "", &[]), Err(missing));
    let table = [
        (
            " key 3 on extra",
            ArgError::TooMuch {
                given: "extra".to_owned(),
            },
        ),
        (
            " \"key 3",
            ArgError::OpenQuote {
                given: "key 3".to_owned(),
            },
        ),
    ];
    for (line, error) in table {
        assert_eq!(parse_prefix(&SNIPPET, line, &[]), Err(error));
    }
    for (line, option) in [
        (" key 12", "count"),
        (" key <@x>", "who"),
        (" key maybe", "mode"),
    ] {
        let refused = parse_prefix(&SNIPPET, line, &[]);
        assert!(
            matches!(&refused, Err(ArgError::Unfit { name, .. }) if *name == option),
            "{line}: {refused:?}"
        );
    }
}

#[test]
fn an_id_passes_by_the_number_before_it() -> Result<(), ArgError> {
    let mut args = parse_prefix(&SNIPPET, " key 123456789012345678 OFF", &[])?;
    assert!(args.user("who").is_some());
    assert_eq!(args.text("mode").as_deref(), Some("off"));
    Ok(())
}

#[test]
fn the_call_is_the_first_word_behind_the_prefix() {
    assert_eq!(split_call("!", "!close\n2h"), Some(("close", "\n2h")));
    assert_eq!(split_call("né→", "né→Éteins 1"), Some(("Éteins", " 1")));
    assert_eq!(
        split_call("bot, please ", "bot, please help"),
        Some(("help", ""))
    );
    for (prefix, text) in [
        ("!", "!"),
        ("!", "!!!"),
        ("!", "! no"),
        ("!", "no"),
        ("", "no"),
    ] {
        assert_eq!(split_call(prefix, text), None, "{text}");
    }
}

proptest! {
    #[test]
    fn no_text_makes_the_parser_panic(text in "(?s).{0,80}", quoted in "[-\"“”\\\\ <@>0-9a-z]{0,40}") {
        for line in [text, quoted] {
            for spec in [&CLOSE, &REPLY, &SNIPPET] {
                let _ = parse_prefix(spec, &line, &[]);
            }
            let _ = split_call("!", &line);
        }
    }

    #[test]
    fn a_quoted_word_is_read_back(word in "(?s).{0,60}", count in 1_i64..9) {
        let line = format!(" {} {count}", quote(&word));
        let mut args = parse_prefix(&SNIPPET, &line, &[])?;
        prop_assert_eq!(args.text("key"), Some(word));
        prop_assert_eq!(args.integer("count"), Some(count));
    }
}
