//! Names and sentences that have a better one.

use std::path::Path;

use proc_macro2::{TokenStream, TokenTree};
use xshell::{Shell, cmd};

/// Names that nothing of ours has.
const NAMES: [(&str, &str); 20] = [
    ("it", "what it is"),
    ("ThreadId", "TicketId"),
    ("ThreadStatus", "TicketStatus"),
    ("of_thread", "of_ticket"),
    ("Obstacle", "PlacementFailure"),
    ("obstacle", "placement failure"),
    ("hinder", "record_failure"),
    ("hindered", "unplaced"),
    ("Standing", "StatusDetails"),
    ("Gaps", "SessionGaps"),
    ("bell", "wake-up"),
    ("next_pause", "next_delay"),
    ("FIRST_PAUSE", "FIRST_DELAY"),
    ("LONGEST_PAUSE", "LONGEST_DELAY"),
    ("Ledger", "what it is"),
    ("Looks", "render options"),
    ("Wish", "open request"),
    ("Carried", "relay outcome"),
    ("Machine", "common settings"),
    ("doors", "opening permits"),
];

/// Names that only mean something else in some folders.
const NAMES_IN: [(&str, &str, &str); 14] = [
    ("crates/storage/", "Thread", "Ticket"),
    ("crates/storage/", "NewThread", "NewTicket"),
    ("crates/storage/", "standing", "status"),
    ("crates/modmail/", "Thread", "Ticket"),
    ("crates/modmail/", "standing", "status"),
    ("crates/modmail/src/", "gaps", "session_gaps"),
    ("crates/botkit/src/", "pause", "delay"),
    ("crates/botkit/", "Voice", "what it is"),
    ("crates/storage/", "Voice", "what it is"),
    ("crates/botkit/", "hands", "download permits"),
    ("crates/modmail/", "hands", "download permits"),
    ("crates/modmail/", "Seen", "event guard"),
    ("crates/pulse/", "claim", "dedup"),
    ("crates/pulse/", "Claim", "dedup"),
];

/// Where a column of a table is called so.
const COLUMNS: [(&str, &str); 4] = [
    ("crates/modmail/src/intake/first_contact.rs", "gaps"),
    ("crates/modmail/src/intake/side_threads.rs", "gaps"),
    ("crates/modmail/src/outcomes/mod.rs", "gaps"),
    ("crates/modmail/src/session_gaps.rs", "gaps"),
];

/// Parts of sentences, in lower case.
const SENTENCES: [&str; 10] = [
    "a variable goes before the file",
    "again bell",
    "how it stands",
    "is nobody i know",
    "is no channel i know",
    "is no role i know",
    "of whom it is being asked",
    "over or not, by their person",
    "takes care of this ticket no longer",
    "what it shall say",
];

/// Names in a file that have a better one.
fn names(path: &str, source: &str) -> Vec<String> {
    let mut found = Vec::new();
    let tokens: TokenStream = source.parse().unwrap();
    read(path, tokens, &mut found);
    found
}

fn read(path: &str, tokens: TokenStream, found: &mut Vec<String>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    for (place, token) in tokens.iter().enumerate() {
        match token {
            TokenTree::Group(group) => read(path, group.stream(), found),
            TokenTree::Ident(word) => {
                let word = word.to_string();
                let before = place.checked_sub(1).and_then(|place| tokens.get(place));
                // Integration tests are a module of that name.
                let module = word == "it" && is_path(before, tokens.get(place + 1));
                if let Some(better) = better(path, &word)
                    && !module
                {
                    let line = token.span().start().line;
                    found.push(format!("{path}:{line}: `{word}`, better `{better}`"));
                }
            }
            TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
    }
}

fn is_path(before: Option<&TokenTree>, after: Option<&TokenTree>) -> bool {
    matches!(before, Some(TokenTree::Ident(word)) if word == "mod")
        || [before, after]
            .iter()
            .any(|token| matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == ':'))
}

fn better(path: &str, word: &str) -> Option<&'static str> {
    let everywhere = NAMES.iter().find(|(name, _)| *name == word);
    let here = NAMES_IN
        .iter()
        .find(|(folder, name, _)| path.starts_with(folder) && *name == word);
    if COLUMNS.contains(&(path, word)) {
        return None;
    }
    let everywhere = everywhere.map(|(_, better)| *better);
    everywhere.or(here.map(|(_, _, better)| *better))
}

/// Sentences in a text that have a better one, however its lines are broken.
fn sentences(path: &str, text: &str) -> Vec<String> {
    let plain: Vec<_> = text
        .split_whitespace()
        .filter(|word| !matches!(*word, "//" | "///" | "//!" | "#" | "--"))
        .collect();
    let plain = plain.join(" ").to_lowercase();
    let found = SENTENCES
        .iter()
        .filter(|sentence| plain.contains(**sentence));
    found
        .map(|sentence| format!("{path}: \"{sentence}\""))
        .collect()
}

#[test]
fn nothing_has_a_name_or_a_sentence_that_has_a_better_one() {
    let sh = Shell::new().unwrap();
    sh.change_dir(crate::project_root());
    let paths = cmd!(sh, "git ls-files --cached --others --exclude-standard")
        .read()
        .unwrap();

    let mut found = Vec::new();
    for path in paths.lines().filter(|path| is_looked_at(path)) {
        // What is deleted but still in the index cannot be read.
        let Ok(text) = sh.read_file(path) else {
            continue;
        };
        if Path::new(path)
            .extension()
            .is_some_and(|extension| extension == "rs")
        {
            found.extend(names(path, &text));
        }
        found.extend(sentences(path, &text));
    }

    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// Everything people read, but this list.
fn is_looked_at(path: &str) -> bool {
    let read = ["rs", "md", "ftl", "toml"];
    let extension = Path::new(path).extension();
    path != "xtask/src/lint/words.rs"
        && extension.is_some_and(|extension| read.iter().any(|read| extension == *read))
}

#[test]
fn a_name_that_has_a_better_one_is_found() {
    let source =
        "fn f(all: &[Row]) { all.iter().map(|it| format!(\"{}\", it.id)); ThreadId::new(1) }";

    let found = names("crates/storage/src/a.rs", source);

    assert_eq!(found.len(), 3, "{found:?}");
    assert!(found[0].contains(":1: `it`"), "{found:?}");
    assert!(found[2].contains("better `TicketId`"), "{found:?}");
}

#[test]
fn words_of_discord_modules_and_columns_are_let_through() {
    assert!(names("crates/discord-sim/src/a.rs", "struct Thread;").is_empty());
    assert!(names("crates/modmail/tests/a.rs", "mod it; use crate::it::world;").is_empty());
    assert!(names("crates/modmail/src/outcomes/mod.rs", "Row { gaps: 1 }").is_empty());
    assert_eq!(names("crates/modmail/src/a.rs", "app.gaps").len(), 1);
}

#[test]
fn a_sentence_is_found_across_lines() {
    let comment = "# Settings. A variable goes\n# before the file.\n";

    assert_eq!(sentences("a.toml", comment).len(), 1);
    assert!(sentences("a.toml", "Environment variables override the file.").is_empty());
}
