//! Settings as people write them, and what is said of wrong ones.

use serde::Deserialize;
use storage::discord::{GuildId, RoleId};

use super::*;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Bot {
    #[serde(default)]
    log: Log,
    tickets: Tickets,
    #[serde(default)]
    topics: Vec<Topic>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Topic {
    name: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Tickets {
    guild: GuildId,
    #[serde(default)]
    password: String,
    #[serde(default)]
    limit: u16,
    #[serde(default)]
    roles: Vec<RoleId>,
}

impl Section for Tickets {
    const PATH: &'static str = "tickets";

    fn validate(&self) -> Result<(), String> {
        if self.limit > 100 {
            return Err("`limit` is above 100; leave it out for the default".to_owned());
        }
        Ok(())
    }
}

impl Settings for Bot {
    const NAME: &'static str = "bot";
    const LISTS: &'static [&'static str] = &["topics"];

    fn is_run_time(key: &str) -> bool {
        key.starts_with("tickets.")
    }

    fn check(&self, checks: &mut Checks<'_>) {
        checks.section(&self.log);
        checks.section(&self.tickets);
        if self.tickets.password == self.log.filter {
            checks.problem("log", "`filter` is the password, too");
        }
    }
}

fn read(text: &str, variables: &[(&str, &str)]) -> Result<Bot, ConfigError> {
    let variables = variables
        .iter()
        .map(|(name, value)| (name.into(), value.into()));
    settle(&Sources::new(
        Path::new("bot.toml"),
        text,
        "bot",
        variables,
    )?)
}

fn complaints(text: &str, variables: &[(&str, &str)]) -> Vec<String> {
    match read(text, variables) {
        Ok(_) => Vec::new(),
        Err(error) => error.to_string().lines().map(str::to_owned).collect(),
    }
}

const GOOD: &str = "[tickets]\nguild = 123456789012345678\n";

#[test]
fn ids_are_strings_or_numbers() -> Result<(), ConfigError> {
    let number = read(GOOD, &[])?;
    let text = read(
        "[tickets]\nguild = \"123456789012345678\"\nroles = [123456789012345678, \"123456789012345678\"]\n",
        &[],
    )?;
    assert_eq!(number.tickets.guild, text.tickets.guild);
    assert_eq!(text.tickets.roles.len(), 2);
    Ok(())
}

#[test]
fn variables_win_over_the_file_and_take_the_type_that_is_wanted() -> Result<(), ConfigError> {
    let bot = read(
        "[tickets]\nguild = 123456789012345678\nlimit = 5\n",
        &[
            ("BOT__TICKETS__GUILD", "123456789012345678"),
            ("BOT__TICKETS__PASSWORD", "007"),
            ("BOT__TICKETS__LIMIT", "7"),
            (
                "BOT__TICKETS__ROLES",
                "[123456789012345678, \"123456789012345678\"]",
            ),
            ("BOT__LOG__FILTER", ""),
            ("OTHER__THING", "x"),
        ],
    )?;
    assert_eq!(bot.tickets.guild.get().get(), 123_456_789_012_345_678);
    assert_eq!(bot.tickets.password, "007");
    assert_eq!(bot.tickets.limit, 7);
    assert_eq!(bot.tickets.roles.len(), 2);
    assert_eq!(bot.log.filter, "info");
    Ok(())
}

#[test]
fn every_wrong_key_is_named_at_once() {
    let text = "[log]\nformat = \"xml\"\nfiltr = \"info\"\n\n[tickets]\nguild = 123456789012345678\nlimit = \"many\"\nroles = [1, true]\npassword = 12345\n\n[ticket]\nx = 1\n";
    let said = complaints(text, &[("BOT__TICKETS__GILD", "5")]);
    let expected = [
        "bot.toml:2: [log] `format` cannot be `xml`; it is `text` or `json`",
        "bot.toml:3: [log] there is no `filtr`; did you mean `filter`? There are `filter`, `format`",
        "bot.toml:7: [tickets] `limit` must be a whole number from 0 to 65535, not a text: write it without quotes",
        "bot.toml:8: [tickets] `roles`, entry 2 must be a Discord id such as 123456789012345678, not `true` or `false`",
        "bot.toml:9: [tickets] `password` must be a text in quotes, not a number",
        "bot.toml:11: there is no table [ticket]; did you mean [tickets]? There are [log], [tickets], [topics]",
        "variable BOT__TICKETS__GILD: [tickets] there is no `gild`; did you mean `guild`? There are `guild`, `password`, `limit`, `roles`",
    ];
    assert_eq!(said, expected);
}

#[test]
fn what_is_missing_is_named() {
    assert_eq!(
        complaints("[log]\nformat = \"json\"\n", &[]),
        [
            "bot.toml: the table [tickets] is missing: add it with its keys, as in deploy/bot.example.toml",
            "bot.toml: [tickets] `guild` is missing: add it, as in deploy/bot.example.toml",
        ]
    );
    assert_eq!(
        complaints("\n[tickets]\nlimit = 5\n", &[]),
        ["bot.toml:2: [tickets] `guild` is missing: add it, as in deploy/bot.example.toml"]
    );
    assert_eq!(
        complaints("[tickets]\ngild = 5\n", &[]).len(),
        1,
        "the misspelt key explains the missing one"
    );
}

#[test]
fn what_is_wrong_in_a_list_of_tables_is_said_once_and_counted_from_one() -> Result<(), ConfigError>
{
    let good = format!("{GOOD}[[topics]]\nname = \"a\"\n");
    for (wrong, said) in [
        (
            "[[topics]]\n",
            "[[topics]], entry 2, `name` is missing: add it, as in deploy/bot.example.toml",
        ),
        (
            "[[topics]]\nname = 5\n",
            "[[topics]], entry 2, `name` must be a text in quotes, not the number 5",
        ),
    ] {
        let complaints = complaints(&(good.clone() + wrong), &[]);
        assert!(
            matches!(complaints.as_slice(), [one] if one.ends_with(said)),
            "{complaints:?}"
        );
    }
    assert_eq!(read(&good, &[])?.topics[0].name, "a");
    Ok(())
}

#[test]
fn wrong_values_are_named_with_their_line() {
    let text = "[tickets]\nguild = 123456789012345678\nlimit = 500\n";
    assert_eq!(
        complaints(text, &[]),
        ["bot.toml:3: [tickets] `limit` is above 100; leave it out for the default"]
    );
    assert_eq!(
        complaints(GOOD, &[("BOT__TICKETS__LIMIT", "500")]),
        [
            "variable BOT__TICKETS__LIMIT: [tickets] `limit` is above 100; leave it out for the default"
        ]
    );
    assert_eq!(
        complaints("[tickets]\nguild = 0\nlimit = 70000\n", &[]),
        [
            "bot.toml:2: [tickets] `guild` must be a Discord id such as 123456789012345678, not the number 0",
            "bot.toml:3: [tickets] `limit` must be a whole number from 0 to 65535, not the number 70000",
        ]
    );
}

#[test]
fn an_id_is_a_number_whatever_was_written_instead() {
    for value in ["\"abc\"", "\"\"", "true", "0", "-1", "1.5", "[]"] {
        let said = complaints(&format!("[tickets]\nguild = {value}\n"), &[]);
        let wanted = "[tickets] `guild` must be a Discord id such as 123456789012345678, not ";
        assert!(
            matches!(said.as_slice(), [one] if one.contains(wanted)),
            "{value}: {said:?}"
        );
    }
    assert_eq!(
        complaints(GOOD, &[("BOT__TICKETS__GUILD", "#tickets")]),
        [
            "variable BOT__TICKETS__GUILD: [tickets] `guild` must be a Discord id such as 123456789012345678, not a text: an id is digits alone"
        ]
    );
}

#[test]
fn what_can_be_nobodys_id_is_refused() {
    for value in ["3", "\"3\"", "1234567890123456", "\"9223372036854775808\""] {
        let said = complaints(&format!("[tickets]\nguild = {value}\n"), &[]);
        assert_eq!(
            said,
            [
                "bot.toml:2: [tickets] `guild` must be a Discord id of 17 to 19 digits: copy it again"
            ],
            "{value}"
        );
    }
    let roles = "roles = [123456789012345678, 4]\nlimit = 5\n";
    assert_eq!(
        complaints(&format!("{GOOD}{roles}"), &[("BOT__TICKETS__GUILD", "7")]),
        [
            "bot.toml:3: [tickets] `roles`, entry 2 must be a Discord id of 17 to 19 digits: copy it again",
            "variable BOT__TICKETS__GUILD: [tickets] `guild` must be a Discord id of 17 to 19 digits: copy it again",
        ]
    );
}

#[test]
fn a_list_is_no_table() {
    assert_eq!(
        complaints(&format!("log = [\"info\"]\n{GOOD}"), &[]),
        ["bot.toml:1: [log] must be a table, not a list: name its keys, such as { key = 1 }"]
    );
    let topics = format!("topics = [[\"a\"]]\n{GOOD}");
    assert_eq!(
        complaints(&topics, &[]),
        [
            "bot.toml:1: [[topics]], entry 1 must be a table, not a list: name its keys, such as { key = 1 }"
        ]
    );
}

#[test]
fn a_variable_with_single_underscores_is_noticed_if_it_is_ours() {
    let variables = [
        ("BOT_CONFIG", "bot.toml"),
        ("BOT_TICKETS_SERVICE_HOST", "10.0.0.1"),
        ("BOT_LOG_FILTER", "debug"),
        ("BOTTLE_LOG_FILTER", "debug"),
    ];
    assert_eq!(
        complaints(GOOD, &variables),
        [
            "variable BOT_LOG_FILTER: two underscores belong behind the bot's name and behind the table: write BOT__LOG__FILTER"
        ]
    );
}

#[test]
fn a_variable_with_too_few_underscores_is_noticed() {
    let said = complaints(
        GOOD,
        &[
            ("BOT_CONFIG", "bot.toml"),
            ("BOT_TICKETS__LIMIT", "5"),
            ("BOT__TICKETS_LIMIT", "5"),
        ],
    );
    assert_eq!(said.len(), 2, "{said:?}");
    assert!(said[0].ends_with("behind the bot's name: BOT__<TABLE>__<KEY>"));
    assert!(said[1].contains("two underscores belong behind TICKETS"));
}

#[test]
fn a_variable_whose_name_goes_on_too_far_is_blamed_itself() {
    let password = format!("{GOOD}password = \"x\"\n");
    for text in [GOOD, password.as_str()] {
        assert_eq!(
            complaints(text, &[("BOT__TICKETS__PASSWORD__X", "1")]),
            [
                "variable BOT__TICKETS__PASSWORD__X: [tickets] `password` must be a text in quotes: the variable's name goes on behind it"
            ]
        );
    }
    let topic = format!("{GOOD}[[topics]]\nname = \"a\"\n");
    for (text, name) in [
        (GOOD, "BOT__TOPICS__0__NAME"),
        (topic.as_str(), "BOT__TOPICS__1__NAME"),
    ] {
        assert_eq!(
            complaints(text, &[(name, "x")]),
            [format!(
                "variable {name}: [topics] must be a list: a variable can give all of it, such as [1, 2], or change an entry that the file has"
            )]
        );
    }
    assert!(complaints(&topic, &[("BOT__TOPICS__0__NAME", "x")]).is_empty());
    assert_eq!(
        complaints(
            "[log]\nformat = \"json\"\n",
            &[("BOT__TICKETS__LIMIT", "5")]
        ),
        ["bot.toml: [tickets] `guild` is missing: add it, as in deploy/bot.example.toml"],
        "not what a variable has done"
    );
}

#[cfg(unix)]
#[test]
fn a_variable_that_is_no_text_is_refused() -> Result<(), ConfigError> {
    use std::os::unix::ffi::OsStringExt as _;
    let garbled = std::ffi::OsString::from_vec(vec![b'x', 0xff]);
    let variables = ["BOT__TICKETS__PASSWORD", "OTHER"].map(|name| (name.into(), garbled.clone()));

    let sources = Sources::new(Path::new("bot.toml"), GOOD, "bot", variables)?;

    let said = settle::<Bot>(&sources)
        .map(drop)
        .map_err(|error| error.to_string());
    let wanted =
        "variable BOT__TICKETS__PASSWORD: [tickets] `password` is no text in UTF-8: write it anew";
    assert_eq!(said, Err(wanted.to_owned()));
    Ok(())
}

#[test]
fn a_number_that_is_too_large_need_be_no_id() {
    let said = complaints(&format!("{GOOD}limit = 9223372036854775808\n"), &[]);
    assert_eq!(
        said,
        [
            "bot.toml:3:9: this number is too large: there is none above 9223372036854775807, and Discord's ids have 17 to 19 digits"
        ]
    );
}

#[test]
fn a_date_is_called_one() {
    for (line, wanted) in [
        (
            "password = 2026-03-01",
            "`password` must be a text in quotes, not a date: write it in quotes",
        ),
        (
            "limit = 2026-03-01T12:00:00Z",
            "`limit` must be a whole number from 0 to 65535, not a date",
        ),
    ] {
        assert_eq!(
            complaints(&format!("{GOOD}{line}\n"), &[]),
            [format!("bot.toml:3: [tickets] {wanted}")]
        );
    }
    assert_eq!(
        complaints(&format!("log = 2026-03-01\n{GOOD}"), &[]),
        ["bot.toml:1: [log] must be a table, not a date"]
    );
}

#[test]
fn a_syntax_error_shows_line_and_column() {
    let said = complaints("[tickets]\nguild = = 1\n", &[]);
    assert!(
        said.iter()
            .any(|complaint| complaint.starts_with("bot.toml:2:9: ")),
        "{said:?}"
    );
    let said = complaints("[tickets]\nguild = 123456789012345678\nguild = 2\n", &[]);
    assert!(
        said.iter()
            .any(|complaint| complaint.starts_with("bot.toml:3:1: ")),
        "{said:?}"
    );
}

#[test]
fn a_token_that_stands_where_it_does_not_belong_is_not_repeated() {
    const TOKEN: &str = "MTk4NjIyNDgzNDcxOTI1MjQ4.Cl2FMQ.ZnCjm1XVW7vRze4b7Cq4se7kKWs";
    for text in [
        format!("[\"{TOKEN}\"]\nx = 1\n"),
        format!("[{TOKEN}]\nx = 1\n"),
        format!("\"{TOKEN}\" = 1\n"),
        format!("[tickets]\n\"{TOKEN}\" = 1\n"),
        format!("[tickets]\n\"{TOKEN}\" = 1\n\"{TOKEN}\" = 2\n"),
        format!("[tickets]\nguild = 123456789012345678\n[log]\nformat = \"{TOKEN}\"\n"),
        format!("[log]\nfilter = {TOKEN}\n"),
        format!("{TOKEN}\n"),
    ] {
        let said = complaints(&text, &[]).join("\n");
        assert!(!said.is_empty(), "{text}");
        assert!(!said.contains("ZnCjm1XVW7v"), "{said}");
    }
    let nowhere = load::<Bot>(Path::new(TOKEN))
        .map(|_| ())
        .map_err(|error| error.to_string());
    assert!(
        nowhere
            .as_ref()
            .is_err_and(|said| !said.contains("ZnCjm1XVW7v")),
        "{nowhere:?}"
    );
}

#[test]
fn what_is_no_ordinary_file_is_refused_as_settings() {
    let said = load::<Bot>(Path::new("/dev/zero"))
        .map(|_| ())
        .map_err(|error| error.to_string());
    assert!(
        said.as_ref()
            .is_err_and(|said| said.contains("pipe or a device")),
        "{said:?}"
    );
}

#[test]
fn a_missing_file_names_the_remedy() {
    let error = load::<Bot>(Path::new("/nowhere/bot.toml")).map(|_| ());
    assert_eq!(
        error.map_err(|error| error.to_string()),
        Err("no configuration file at /nowhere/bot.toml: copy deploy/bot.example.toml there, or name another with --config".to_owned())
    );
}

#[test]
fn an_example_is_checked_for_its_shape() {
    assert!(parse::<Bot>(GOOD).is_ok());
    assert!(parse::<Bot>("[tickets]\nguild = 123456789012345678\nlimit = 500\n").is_ok());
    assert!(parse::<Bot>("[tickets]\nguild = 123456789012345678\nlimits = 5\n").is_err());
}

/// The settings of a file and variables with these run-time values.
fn laid(
    text: &str,
    variables: &[(&str, &str)],
    values: &[(&str, serde_json::Value)],
) -> Result<(Bot, Sources, Vec<String>), ConfigError> {
    let variables = variables
        .iter()
        .map(|(name, value)| (name.into(), value.into()));
    let sources = Sources::new(Path::new("bot.toml"), text, "bot", variables)?;
    let values = values.iter();
    let values = values.map(|(key, value)| ((*key).to_owned(), value.clone()));
    in_force(&sources, values.collect())
}

#[test]
fn a_run_time_value_goes_before_the_file_and_behind_a_variable() -> Result<(), ConfigError> {
    let file = format!("{GOOD}limit = 7\n");
    let values = [
        ("tickets.limit", 20.into()),
        ("tickets.password", "x".into()),
    ];

    let (bot, sources, left_out) = laid(&file, &[], &values)?;
    assert_eq!(bot.tickets.limit, 20);
    assert_eq!(sources.origin("tickets.limit"), Origin::RunTime);
    assert_eq!(sources.line("tickets.limit"), Some(3));
    assert_eq!(sources.origin("tickets.guild"), Origin::File(2));
    assert_eq!(sources.origin("tickets.roles"), Origin::Default);
    assert_eq!(left_out, [""; 0]);

    let (bot, sources, _) = laid(&file, &[("BOT__TICKETS__LIMIT", "30")], &values)?;
    assert_eq!(bot.tickets.limit, 30);
    let variable = Origin::Variable("BOT__TICKETS__LIMIT".to_owned());
    assert_eq!(sources.origin("tickets.limit"), variable);
    Ok(())
}

#[test]
fn a_run_time_value_that_is_wrong_is_left_out_and_no_other() -> Result<(), ConfigError> {
    let values = [
        ("tickets.limit", 200.into()),
        ("tickets.password", "x".into()),
        ("log.filter", "debug".into()),
    ];

    let (bot, sources, left_out) = laid(GOOD, &[], &values)?;

    assert_eq!((bot.tickets.limit, bot.tickets.password.as_str()), (0, "x"));
    assert_eq!(bot.log.filter, "info");
    assert_eq!(sources.run_time().len(), 1);
    let [log, limit] = left_out.as_slice() else {
        panic!("{left_out:?}");
    };
    assert!(log.contains("`log.filter`"), "{log}");
    assert!(limit.contains("`limit` is above 100"), "{limit}");
    Ok(())
}

#[test]
fn of_values_that_a_problem_does_not_name_the_one_that_makes_it_is_left_out()
-> Result<(), ConfigError> {
    let values = [
        ("tickets.limit", 20.into()),
        ("tickets.password", "info".into()),
    ];

    let (bot, _, left_out) = laid(GOOD, &[], &values)?;

    assert_eq!((bot.tickets.limit, bot.tickets.password.as_str()), (20, ""));
    let [password] = left_out.as_slice() else {
        panic!("{left_out:?}");
    };
    assert!(
        password.starts_with("`tickets.password` does not go with the file"),
        "{password}"
    );
    Ok(())
}

#[test]
fn a_setting_can_be_set_to_none_and_values_come_back_as_they_were_written() {
    let file = format!("{GOOD}limit = 7\n");
    let none = serde_json::Value::Null;
    let (bot, ..) = laid(&file, &[], &[("tickets.limit", none.clone())]).expect("it is right");
    assert_eq!(bot.tickets.limit, 0, "that of the file does not count");

    let values: RunTime = [
        ("a.flag".to_owned(), true.into()),
        ("a.list".to_owned(), serde_json::json!(["1", "two, three"])),
        ("b.none".to_owned(), none),
        ("b.text".to_owned(), "\"quoted\"".into()),
    ]
    .into();
    let written = write_values(&values);
    assert_eq!(read_values(&written, |key| key == "b.none"), Ok(values));
}
