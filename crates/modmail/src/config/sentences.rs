//! What is said about wrong settings: the thing, its place and the remedy.

use std::fs;

use super::Config;

/// Settings that are right, a table a line. Behind a § stands the end of an id.
const TABLES: [(&str, &str); 4] = [
    ("discord", "token = \"MTk4.modmail.token\""),
    ("database", "path = \"modmail.sqlite\""),
    ("tickets", "guild = §1\ncategory = §2"),
    ("staff", "owners = [§3]"),
];

/// Those settings with lines added to a table, in place of those with the same keys.
fn with(table: &str, lines: &str) -> String {
    let key = |line: &str| line.split_once(" = ").map(|(key, _)| key.to_owned());
    let replaced: Vec<_> = lines.lines().filter_map(key).collect();
    let mut text = String::new();
    let mut known = false;
    for (name, others) in TABLES {
        text.extend([format!("[{name}]\n")]);
        let here = name == table;
        let stays = |line: &&str| !here || !key(line).is_some_and(|key| replaced.contains(&key));
        for line in others.lines().filter(stays) {
            text.extend([format!("{line}\n")]);
        }
        if here {
            text.extend([format!("{lines}\n")]);
            known = true;
        }
    }
    match (known, table) {
        (true, _) => {}
        (false, "") => text = format!("{lines}\n{text}"),
        (false, _) if table.starts_with('[') => text.extend([format!("{table}\n{lines}\n")]),
        (false, _) => text.extend([format!("[{table}]\n{lines}\n")]),
    }
    text
}

/// What is said about settings.
fn said(text: &str) -> anyhow::Result<String> {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("modmail.toml");
    fs::write(&file, text.replace('§', "1000000000000000"))?;
    let said = match botkit::config::load::<Config>(&file) {
        Ok(_) => "fine".to_owned(),
        Err(error) => error.to_string(),
    };
    let before = format!("{}/", folder.path().display());
    Ok(said.replace(&before, ""))
}

/// Tables of the settings, and lines in them that are wrong.
const WRONG: &[(&str, &str)] = &[
    ("tickets", "guild = 0"),
    ("tickets", "guild = \"abc\""),
    ("tickets", "guild = 12345678901234567890123"),
    ("tickets", "guild = \"12345678901234567890123\""),
    ("tickets", "guild = 1.5"),
    ("tickets", "guild = [1]"),
    ("tickets", "category = true"),
    ("tickets", "category = §2\ncategory = §3"),
    ("tickets", "categry = §5"),
    ("tickets", "category = 2"),
    ("tickets", "category = \"9223372036854775808\""),
    ("tickets", "ping_roles = [§5, 6]"),
    ("tickets", "mentions = true"),
    ("tickets", "mention_answer = \"Hello\""),
    ("tickets", "prefix = 5"),
    ("tickets", "prefix = \"/\""),
    ("tickets", "guild ="),
    ("tickets", "prefix = \"! \""),
    ("tickets", "prefix = \"bot\""),
    ("tickets", "prefix = \"&&\""),
    ("tickets", "note_prefix = \"!n\""),
    ("tickets", "prefix = \"#\""),
    ("tickets", "ping_roles = 5"),
    ("tickets", "ping_roles = [§5, \"x\"]"),
    ("tickets", "ping_roles = [§1]"),
    ("staff", "timezone = \"Paris\""),
    ("staff", "timezone = 2"),
    ("tickets", "forum = \"true\""),
    ("tickets", "forum = 1"),
    ("tickets", "tags = [§1]"),
    ("tickets", "forum = true\ntags = [§1, §2, §3, §4, §5, §6]"),
    ("tickets", "members_guild = §1"),
    ("tickets", "alerts_channel = \"#alerts\""),
    ("tickets", "confirm = 0"),
    ("staff", "owners = []"),
    ("staff", "supporters = [§1]"),
    ("staff", "supporters = { id = §4 }"),
    ("database", "path = 5"),
    ("database", "path = \"\""),
    ("database", "path = \"/tmp\""),
    ("discord", "token = 5"),
    ("discord", "token = \"\""),
    ("discord", "token = \"Bot MTk4\""),
    ("discord", "token_file = \"/nowhere\""),
    ("discord", "api_url = \"discord.com\""),
    ("discord", "gateway_url = \"https://gateway\""),
    ("files", "limit = 200000000"),
    ("files", "limit = -1"),
    ("files", "limit = \"10 MB\""),
    ("files", "memory = 5"),
    ("files", "cdn_url = \"cdn\""),
    ("style", "form = \"embeds\""),
    ("style", "form = 7"),
    ("style", "member_colour = \"0x57F287\""),
    ("style", "member_colour = \"#57F287\""),
    ("style", "staff_colour = 0x1000000"),
    ("style", "label = true"),
    ("tickets", "channel_name = \"{nickname}\""),
    ("style", "anonymous_picture = \"team.png\""),
    ("relay", "typing = \"yes\""),
    ("members", "bans = \"no\""),
    ("limits", "new_tickets_per_minute = 0"),
    ("limits", "open_tickets = 0"),
    ("limits", "minimum_length = 5000"),
    ("limits", "cooldown_seconds = 99999999"),
    ("rules", "minimum_account_hours = -1"),
    ("rules", "minimum_account_hours = 999999"),
    ("rules", "minimum_membership_hours = 999999"),
    ("rules", "raid_minutes = 0"),
    ("rules", "raid_openings = 5\nraid_account_hours = 0"),
    ("rules", "raid_account_hours = 999999"),
    ("rules", "idle_words = \"thanks\""),
    ("rules", "idle_words = [\"\"]"),
    ("rules", "idle_answer = \"You're welcome!\""),
    ("menu", "timeout_seconds = 0"),
    ("closing", "on_close = \"archiv\""),
    ("closing", "idle_hours = 1.5"),
    ("closing", "on_close = \"archive\""),
    ("closing", "on_close = \"archive\"\narchive_category = §2"),
    ("closing", "idle_hours = 100000"),
    ("closing", "idle_grace_hours = 0"),
    ("closing", "reopen_within_minutes = 9999999"),
    ("closing", "ratings_channel = \"x\""),
    ("closing", "log_channel = \"#log\""),
    ("suggestions", "per_day = 0"),
    ("suggestions", "longest = 5000"),
    ("[[closing]]", "idle_hours = 5"),
    ("[[tickets]]", "confirm = true"),
    ("", "closing = 5"),
    ("closng", "idle_hours = 5"),
    ("status", "snoozed = \"put aside\""),
    ("status", "tags = [§1]"),
    ("status", "tags = { snoozed = 5 }"),
    ("status", "tags = { waiting_for_staff = \"x\" }"),
    ("status", "tags = { waiting = §5 }"),
    ("hours", "monday = [\"9-17\"]"),
    ("hours", "monday = \"09:00-17:00\""),
    ("hours", "friday = [\"17:00-09:00\"]"),
    ("hours", "friday = [\"09:00-13:00\", \"12:00-17:00\"]"),
    ("hours", "sunday = [\"09:00-24:30\"]"),
    ("hours", "holidays = [\"2026-12-25\"]"),
    (
        "hours",
        "monday = [\"09:00-17:00\"]\ndates = { \"24.12.\" = [] }",
    ),
    (
        "hours",
        "monday = [\"09:00-17:00\"]\ndates = { 2026-02-29 = [] }",
    ),
    (
        "hours",
        "monday = [\"09:00-17:00\"]\ndates = { 12-24 = [\"noon\"] }",
    ),
    ("hours", "dates = { 12-24 = [] }"),
    ("hours", "answer = \"We are closed.\""),
    ("hours", "monday = [\"09:00-17:00\"]\ntimezone = \"Paris\""),
    ("sla", "answer_minutes = -1"),
    ("sla", "first_response_minutes = 99999"),
    ("sla", "answer_minutes = 30\nsteps = []"),
    ("sla", "steps = [{ percent = 50 }]"),
    (
        "sla",
        "answer_minutes = 30\nsteps = [{ percent = 100 }, { percent = 50 }]",
    ),
    (
        "sla",
        "answer_minutes = 30\nsteps = [{ percent = 0, ping_roles = [§5] }]",
    ),
    (
        "sla",
        "answer_minutes = 30\nsteps = [{ percent = 100, ping_roles = [§1] }]",
    ),
    (
        "sla",
        "answer_minutes = 30\nsteps = [{ percent = 100, roles = [§5] }]",
    ),
    (
        "sla",
        "answer_minutes = 30\nsteps = [{ ping_roles = [§5] }]",
    ),
    ("categories", "name = \"Bugs\""),
    ("[[categories]]", "emoji = \"x\""),
    ("[[categories]]", "name = \"Bugs\"\nemoji = \"smile\""),
    ("[[categories]]", "name = \"Bugs\"\nparent = 3"),
    ("[[categories]]", "name = \"Bugs\"\nstatus_tags = [§1]"),
    ("[[categories]]", "name = \"Bugs\"\nforum = \"yes\""),
    ("[[categories]]", "name = \"Bugs\"\ndescripton = \"x\""),
    ("[[categories]]", "name = \"\""),
    ("[[categories]]", "name = \"Bugs\"\ndescription = \"\""),
    ("[[categories]]", "name = \"Bugs\"\nforum = true"),
    ("[[categories]]", "name = \"Bugs\"\ntags = [§1]"),
    (
        "[[categories]]",
        "name = \"Bugs\"\nparent = §5\ntags = [§1]",
    ),
    (
        "[[categories]]",
        "name = \"Bugs\"\nforum = true\nparent = §5\ntags = [§1, §2, §3, §4, §5, §6]",
    ),
    (
        "[[categories]]",
        "name = \"Bugs\"\nforum = true\nparent = §5\nstaff_roles = [§7]",
    ),
    (
        "[[categories]]",
        "name = \"Bugs\"\nstatus_tags = { snoozed = §5 }",
    ),
    ("[[categories]]", "name = \"Bugs\"\nstaff_roles = [§1]"),
    ("[[categories]]", "name = \"Bugs\"\nping_roles = [§7, true]"),
    (
        "[[categories]]",
        "name = \"Bugs\"\nquestions = [{ label = \"\" }]",
    ),
    (
        "[[categories]]",
        "name = \"Bugs\"\nquestions = [{ lable = \"x\" }]",
    ),
    (
        "[[categories]]",
        "name = \"Bugs\"\nquestions = [[\"Why?\"]]",
    ),
    (
        "[[categories]]",
        "name = \"Bugs\"\nquestions = [{ label = \"x\", hint = true }]",
    ),
    (
        "[[categories]]",
        "name = \"Bugs\"\n[[categories]]\nname = \"bugs\"",
    ),
    ("retention", "outbox = 3"),
    ("retention", "messages = \"30\""),
    ("retention", "messges = 30"),
    ("health", "listen = \"9101\""),
    ("health", "listen = \"localhost:9101\""),
    ("health", "listen = 9101"),
    ("log", "filter = \"warning\""),
    ("log", "filter = \"botkit=loud\""),
    ("log", "format = \"xml\""),
    ("languages", "folder = \"/nowhere\""),
    ("clock", "speed = 0"),
    ("clock", "speed = 2"),
    ("clock", "since = \"noon\""),
    ("clock", "speed = 2\nahead_file = \"x\""),
    ("log", "filter = = 1"),
    ("log", "filter = info"),
];

#[test]
fn each_sentence_names_the_thing_its_place_and_the_remedy() -> anyhow::Result<()> {
    let mut all = String::new();
    for (table, lines) in WRONG {
        let told = said(&with(table, lines))?;
        assert_eq!(told.lines().count(), 1, "{table} {lines}: {told}");
        assert!(told.starts_with("modmail.toml:"), "{table} {lines}: {told}");
        for words in ["invalid type", "unknown field"] {
            assert!(!told.contains(words), "{told}");
        }
        let lines = lines.replace('\n', " | ");
        all.extend([format!("{table}: {lines}\n  {told}\n")]);
    }
    insta::assert_snapshot!(all);
    Ok(())
}

#[test]
fn every_id_is_a_number_with_or_without_quotes() -> anyhow::Result<()> {
    let quoted = "[discord]\ntoken = \"MTk4.modmail.token\"\n[database]\npath = \"modmail.sqlite\"\n\
                  [tickets]\nguild = \"§1\"\ncategory = \"§2\"\nping_roles = [\"§3\"]\nforum = true\n\
                  tags = [\"§4\"]\nmembers_guild = \"§5\"\nalerts_channel = \"§6\"\n\
                  [staff]\nsupporters = [\"§7\"]\nmoderators = [\"§8\"]\nadmins = [\"§9\"]\n\
                  owners = [\"§10\"]\n\
                  [status]\ntags = { waiting_for_staff = \"§11\", waiting_for_member = \"§12\", \
                  snoozed = \"§13\" }\n\
                  [closing]\non_close = \"archive\"\narchive_category = \"§14\"\n\
                  ratings_channel = \"§15\"\nlog_channel = \"§22\"\n\
                  [[categories]]\nname = \"Bugs\"\nparent = \"§16\"\nforum = true\n\
                  tags = [\"§17\"]\nstatus_tags = { snoozed = \"§18\" }\nping_roles = [\"§19\"]\n\
                  [[categories]]\nname = \"Orders\"\nparent = \"§20\"\nstaff_roles = [\"§21\"]\n";
    let mut plain = quoted.to_owned();
    for number in 1..=22 {
        plain = plain.replace(&format!("\"§{number}\""), &format!("§{number}"));
    }
    assert!(!plain.contains("\"§"));

    assert_eq!(said(quoted)?, "fine");
    assert_eq!(said(&plain)?, "fine");
    Ok(())
}
