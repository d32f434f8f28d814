//! What stands in braces: variables of snippets, and the keys of snippets in replies.

#![no_main]

use libfuzzer_sys::fuzz_target;
use modmail::decide::{
    braces::Piece,
    reply::LONGEST_REPLY,
    snippets::{self, Values, Variable},
};
use twilight_model::id::Id;

fuzz_target!(|text: &str| {
    // Nothing is lost where nothing is put in.
    let pieces = snippets::with_keys(text).into_iter();
    let joined: String = pieces
        .map(|piece| match piece {
            Piece::Text(text) => text,
            Piece::Named(key) => format!("{{{{{key}}}}}"),
        })
        .collect();
    assert_eq!(joined, text);

    // What is accepted never becomes too long to be sent, whatever people are called.
    let long = text.repeat(1 + 200 / text.len().max(1));
    let values = Values {
        member: Id::new(u64::MAX).into(),
        member_name: &long,
        staff_name: &long,
        ticket: i64::MAX,
        server_name: &long,
    };
    let filled = snippets::fill(text, &values);
    if snippets::check(text).is_ok() {
        assert!(filled.chars().count() <= LONGEST_REPLY, "{text:?}");
    }
    if !Variable::ALL
        .iter()
        .any(|variable| snippets::uses(text, *variable))
    {
        assert_eq!(filled, text);
    }
    if let Ok(key) = snippets::key(text) {
        assert_eq!(snippets::key(&key), Ok(key.clone()), "{text:?}");
    }
});
