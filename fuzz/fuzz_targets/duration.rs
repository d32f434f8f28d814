//! Lengths of time, such as `1d12h`.

#![no_main]

use botkit::command::{read_duration, write_duration};
use libfuzzer_sys::fuzz_target;
use time::Duration;

fuzz_target!(|text: &str| {
    if let Some(length) = read_duration(text) {
        assert!(length > Duration::ZERO, "{text:?}");
        assert_eq!(
            read_duration(&write_duration(length)),
            Some(length),
            "{text:?}"
        );
    }
});
