//! What is typed behind the prefix: words, commands with their arguments, and aliases.

#![no_main]

use std::sync::LazyLock;

use botkit::command::{Registry, parse_prefix, quote};
use libfuzzer_sys::fuzz_target;
use modmail::{App, decide::words};

static COMMANDS: LazyLock<Registry<App>> = LazyLock::new(modmail::commands::every);

fuzz_target!(|text: &str| {
    for prefix in ["!", "?!", "bot ", "é"] {
        if let Some(word) = words::word(prefix, text) {
            assert!(text.ends_with(word.rest), "{word:?} of {text:?}");
        }
    }
    for spec in COMMANDS.specs() {
        // Refused or not, it is the same each time.
        let read = parse_prefix(spec, text, &[]);
        let again = parse_prefix(spec, text, &[]);
        assert_eq!(read.is_ok(), again.is_ok(), "{} {text:?}", spec.name);
    }
    // What stands in quotation marks is read back as it was.
    if let Some(spec) = COMMANDS.find("snippet show") {
        let mut args = parse_prefix(spec, &quote(text), &[]).unwrap_or_default();
        if let Some(key) = args.text("key") {
            assert_eq!(key, text);
        }
    }
    if let Ok(steps) = words::steps(text, "!") {
        let again = words::steps(&words::joined(&steps), "!");
        let bare = |steps: &[String]| !steps.iter().any(|step| step.starts_with('!'));
        if bare(&steps) {
            assert_eq!(again.as_ref(), Ok(&steps), "{text:?}");
        }
    }
});
