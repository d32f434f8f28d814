//! Transcripts of hostile people.

use proptest::prelude::*;
use time::{Duration, macros::datetime};
use twilight_model::id::Id;

use super::*;

const NOON: OffsetDateTime = datetime!(2026-03-01 12:00 UTC);

/// A message in which everything that people choose is given.
fn entry(kind: MessageKind, hostile: &str) -> Entry {
    let person = |id| UserId::from(Id::new(id));
    Entry {
        message: Message {
            id: 7.into(),
            thread_id: storage::modmail::TicketId::new(NOON),
            kind,
            user_id: person(5),
            user_name: hostile.to_owned(),
            is_anonymous: true,
            content: hostile.to_owned(),
            dm_message_id: None,
            inbox_message_id: None,
            message_number: Some(3),
            created_at: NOON,
            thread_status: TicketStatus::Open,
            delivery: Delivery::Failed,
            delivery_error: Some(hostile.to_owned()),
            edited_at: Some(NOON),
            deleted_at: Some(NOON + Duration::MINUTE),
            deleted_by: Some(person(5)),
        },
        before: vec![Version {
            version: 1,
            content: hostile.to_owned(),
            replaced_at: NOON,
        }],
        extras: vec![
            Extra::Sticker {
                id: 1,
                name: hostile.to_owned(),
                ending: None,
            },
            Extra::Poll {
                question: hostile.to_owned(),
                options: vec![hostile.to_owned()],
            },
            Extra::Forwarded {
                text: hostile.to_owned(),
                from: Some(hostile.to_owned()),
            },
            Extra::Media {
                name: hostile.to_owned(),
                url: hostile.to_owned(),
                description: None,
            },
            Extra::Quote {
                message: Id::new(1).into(),
                text: hostile.to_owned(),
                linked: true,
            },
        ],
        files: vec![FileEntry {
            name: hostile.to_owned(),
            size: 4,
            sha256: Some("ab".repeat(32)),
            removed_at: Some(NOON),
        }],
    }
}

fn transcript(hostile: &str) -> Transcript {
    Transcript {
        number: 12,
        member: Id::new(5).into(),
        name: hostile.to_owned(),
        category: Some(hostile.to_owned()),
        changes: vec![StatusChange {
            status: TicketStatus::Closed,
            changed_at: NOON,
            changed_by: Some(Id::new(5).into()),
            reason: Some(hostile.to_owned()),
        }],
        entries: [MessageKind::User, MessageKind::Staff, MessageKind::Note]
            .map(|kind| entry(kind, hostile))
            .into(),
        is_cut: false,
        at: NOON,
    }
}

fn written(transcript: &Transcript, limit: usize) -> (String, String) {
    let texts = crate::texts().expect("the texts are whole");
    let writing = Writing {
        texts: &texts,
        locale: "en-US",
        limit,
    };
    let pictures = Pictures::from([("ab".repeat(32), "data:image/png;base64,AAAA".to_owned())]);
    (
        html(transcript, &writing, &pictures),
        text(transcript, &writing),
    )
}

/// Everything that a browser would take for markup.
fn tags(html: &str) -> Vec<&str> {
    let begun = html.split('<').skip(1);
    begun
        .map(|rest| rest.split_once('>').map_or(rest, |(tag, _)| tag))
        .collect()
}

/// What a browser shows of escaped text.
fn shown(html: &str) -> String {
    html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
}

#[test]
fn a_page_loads_nothing_and_runs_nothing() {
    let (html, _) = written(&transcript("<script src=//evil.example>"), 1_000_000);

    assert!(html.contains("http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"));
    assert!(!html.contains("<script"), "{html}");
    assert!(!html.contains("<link"), "{html}");
    let loads = |tag: &&str| tag.contains("src=") || tag.contains("href=") || tag.contains("url(");
    let loaded: Vec<_> = tags(&html).into_iter().filter(loads).collect();
    assert!(
        loaded
            .iter()
            .all(|tag| *tag == "img alt=\"\" src=\"data:image/png;base64,AAAA\""),
        "{loaded:?}"
    );
    assert_eq!(loaded.len(), 3);
}

#[test]
fn everything_is_there_that_the_log_has() {
    let transcript = transcript("what was said");
    let (html, text) = written(&transcript, 1_000_000);

    for file in [&html, &text] {
        for part in [
            "Ticket #12",
            "what was said (5)",
            "note",
            "reply #3",
            "anonymous",
            "2026-03-01 12:00:00",
            "deleted 2026-03-01 12:01:00",
            "edited 2026-03-01 12:00:00",
            &"ab".repeat(32),
        ] {
            assert!(file.contains(part), "{part} in {file}");
        }
    }
    assert!(!html.contains("cmd-") && !text.contains("transcript-"));
}

#[test]
fn what_does_not_fit_is_cut_and_said_to_be() {
    for limit in [3_500, 4_500, 6_000] {
        let (html, text) = written(&transcript(&"long ".repeat(40)), limit);

        for file in [&html, &text] {
            assert!(file.len() <= limit, "{} of {limit}", file.len());
            assert!(file.contains("fit into a file"), "{file}");
        }
        assert!(html.ends_with("</html>\n"), "{html}");
    }
}

proptest! {
    #[test]
    fn whatever_people_write_is_only_text(
        hostile in prop_oneof![
            "\\PC{0,60}",
            "[<>\"'&;/= a-z\\n\\r\\x00-\\x1f\u{202E}\u{2028}-]{0,60}",
            "(<|>|\"|'|&lt;|<!--|-->|</title>|</style>|<script>|onload=|\\]\\]>|javascript:){0,12}",
        ],
    ) {
        let (html, text) = written(&transcript(&hostile), 1_000_000);
        let (plain, _) = written(&transcript("x"), 1_000_000);

        prop_assert_eq!(tags(&html), tags(&plain));
        // In the text, only messages begin with a bracket at the margin.
        let begun = text.split('\n').filter(|line| line.starts_with('['));
        prop_assert_eq!(begun.count(), 3);
        let visible: String = hostile.chars().map(|letter| match letter {
            '\n' | '\t' => letter,
            letter if letter.is_control() => '\u{FFFD}',
            letter => letter,
        }).collect();
        prop_assert!(shown(&html).contains(&visible));
    }
}

#[test]
fn what_was_not_read_is_said_to_be_missing() {
    let whole = transcript("hello");
    let cut = Transcript {
        is_cut: true,
        ..whole.clone()
    };

    for (transcript, missing) in [(whole, false), (cut, true)] {
        let (html, text) = written(&transcript, 1_000_000);
        let said = "The rest doesn";
        assert_eq!(html.contains(said), missing, "{html}");
        assert_eq!(text.contains(said), missing, "{text}");
    }
}
