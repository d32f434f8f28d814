//! Moments, such as `every friday 9:00`, in zones whose clocks change.

#![no_main]

use std::sync::LazyLock;

use botkit::{
    command::{When, read_when},
    zone::Zone,
};
use libfuzzer_sys::fuzz_target;
use time::{OffsetDateTime, macros::datetime};

static ZONES: LazyLock<Vec<Zone>> = LazyLock::new(|| {
    // One skips a whole day, one changes by half an hour.
    let names = ["Europe/Paris", "Pacific/Apia", "Australia/Lord_Howe", "UTC"];
    names.into_iter().filter_map(Zone::find).collect()
});

/// Around changes of clocks, and at the end of what can be told.
const MOMENTS: [OffsetDateTime; 4] = [
    datetime!(2026-03-28 12:00 UTC),
    datetime!(2026-10-25 00:30 UTC),
    datetime!(2011-12-29 12:00 UTC),
    datetime!(9999-12-31 23:59 UTC),
];

fuzz_target!(|text: &str| {
    let Some(when) = read_when(text) else { return };
    if let When::Every(every) = when {
        let written = every.to_string();
        assert_eq!(read_when(&written), Some(when), "{text:?} as {written:?}");
    }
    for zone in &*ZONES {
        for now in MOMENTS {
            if let Some(at) = when.moment(now, zone) {
                assert!(at > now, "{text:?} in {} at {now}: {at}", zone.name());
            }
        }
    }
});
