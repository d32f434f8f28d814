//! What was said is found by what it says, and never by what it no longer says.

use proptest::{prelude::*, test_runner::TestRunner};
use sqlx::Connection as _;
use storage::modmail::{
    MessageKind, MessageRowId, NewMessage, NewTicket, Schema, TicketId,
    search::{Hit, Order, Page, Query},
};
use time::{Duration, OffsetDateTime};
use twilight_model::id::Id;

use crate::{NOON, World};

impl World<Schema> {
    async fn ticket(&self, member: u64, at: OffsetDateTime) -> anyhow::Result<TicketId> {
        let id = TicketId::new(at);
        let mut tx = self.store.write().await?;
        tx.tickets()
            .open(NewTicket {
                id,
                user: Id::new(member).into(),
                user_name: format!("member{member}"),
                at,
            })
            .await?;
        tx.commit().await?;
        Ok(id)
    }

    async fn say(
        &self,
        ticket: TicketId,
        kind: MessageKind,
        content: &str,
        at: OffsetDateTime,
    ) -> anyhow::Result<MessageRowId> {
        let mut tx = self.store.write().await?;
        let id = tx
            .messages()
            .add(&NewMessage {
                ticket,
                kind,
                user: Id::new(7).into(),
                user_name: "ada".to_owned(),
                anonymous: false,
                content: content.to_owned(),
                dm_message: None,
                inbox_message: None,
                number: None,
                at,
            })
            .await?;
        tx.commit().await?;
        Ok(id)
    }

    /// A world in which one ticket has just these messages.
    async fn with(contents: &[&str]) -> anyhow::Result<(Self, TicketId)> {
        let world = Self::new().await?;
        let ticket = world.ticket(1, NOON).await?;
        for content in contents {
            world.say(ticket, MessageKind::User, content, NOON).await?;
        }
        Ok((world, ticket))
    }

    async fn search(&self, query: &Query) -> anyhow::Result<Page> {
        let mut tx = self.store.read().await?;
        Ok(tx.search().messages_with(query).await?)
    }

    /// What the messages say that have something, best first.
    async fn found(&self, text: &str) -> anyhow::Result<Vec<String>> {
        Ok(contents(&self.search(&everything(text)).await?))
    }
}

fn everything(text: &str) -> Query {
    Query {
        text: text.to_owned(),
        limit: 50,
        ..Query::default()
    }
}

fn contents(page: &Page) -> Vec<String> {
    let contents = page.hits.iter().map(|hit| hit.message.content.clone());
    contents.collect()
}

fn marked(hit: &Hit) -> String {
    let pieces = hit.excerpt.iter().map(|excerpt| {
        if excerpt.found {
            format!("[{}]", excerpt.text)
        } else {
            excerpt.text.clone()
        }
    });
    pieces.collect()
}

#[tokio::test]
async fn words_phrases_and_beginnings_are_found() -> anyhow::Result<()> {
    let (world, _) = World::with(&[
        "I cannot see the voice channels any more",
        "The CHANNEL has a voice of its own",
        "Puis-je écrire ici en français ?",
    ])
    .await?;

    let cases: &[(&str, &[usize])] = &[
        ("voice", &[0, 1]),
        ("channel", &[1]),
        ("channel*", &[0, 1]),
        ("chan*", &[0, 1]),
        ("\"voice channels\"", &[0]),
        ("\"voice chan\"*", &[0]),
        ("\"channels voice\"", &[]),
        ("voice nothing", &[]),
        ("ecrire FRANCAIS", &[2]),
        ("puis-je", &[2]),
        ("c*", &[]),
        ("NOT voice", &[]),
    ];
    let all = ["I cannot", "The CHANNEL", "Puis-je"];
    for (text, expected) in cases {
        let mut found = world.found(text).await?;
        found.sort_by_key(|text| all.iter().position(|begin| text.starts_with(begin)));
        assert_eq!(found.len(), expected.len(), "{text}: {found:?}");
        for (content, number) in found.iter().zip(*expected) {
            assert!(content.starts_with(all[*number]), "{text}: {found:?}");
        }
    }
    Ok(())
}

#[tokio::test]
async fn pieces_are_found_in_languages_without_spaces() -> anyhow::Result<()> {
    let (world, _) = World::with(&[
        "アバターが消えました。助けてください",
        "我的角色不见了",
        "ห้องเสียงหายไปไหน",
        "VRChatで角色を選ぶ",
    ])
    .await?;

    for (text, expected) in [
        ("消えました", &["アバターが消えました。助けてください"][..]),
        ("アバター 助けて", &["アバターが消えました。助けてください"]),
        ("さい", &["アバターが消えました。助けてください"]),
        ("เสียง", &["ห้องเสียงหายไปไหน"]),
        ("角色", &["我的角色不见了", "VRChatで角色を選ぶ"]),
        ("了", &["我的角色不见了"]),
        ("角色 vrchat", &["VRChatで角色を選ぶ"]),
        ("角色 vr", &["VRChatで角色を選ぶ"]),
        ("色角", &[]),
        ("消えない", &[]),
    ] {
        let mut found = world.found(text).await?;
        found.sort();
        let mut expected = expected.to_vec();
        expected.sort_unstable();
        assert_eq!(found, expected, "{text}");
    }
    Ok(())
}

#[tokio::test]
async fn symbols_are_found_among_the_newest() -> anyhow::Result<()> {
    let (world, _) = World::with(&["thank you!! 💜", "thank you"]).await?;

    assert_eq!(world.found("💜").await?, ["thank you!! 💜"]);
    assert_eq!(world.found("thank 💜").await?, ["thank you!! 💜"]);
    let page = world.search(&everything("💜")).await?;
    assert_eq!(marked(&page.hits[0]), "thank you!! [💜]");
    Ok(())
}

#[tokio::test]
async fn what_is_found_is_marked() -> anyhow::Result<()> {
    let (world, _) = World::with(&["I cannot see the voice channels", "角色不见了"]).await?;

    for (text, expected) in [
        ("VOICE see", "I cannot [see] the [voice] channels"),
        ("\"voice chan\"*", "I cannot see the [voice channels]"),
        ("不见了", "角色[不见了]"),
        ("色不", "角[色不]见了"),
    ] {
        let page = world.search(&everything(text)).await?;
        assert_eq!(marked(&page.hits[0]), expected);
    }
    Ok(())
}

#[tokio::test]
async fn an_edit_and_a_deletion_change_what_is_found() -> anyhow::Result<()> {
    let (world, ticket) = World::with(&[]).await?;
    let id = world
        .say(ticket, MessageKind::User, "secret 秘密です", NOON)
        .await?;

    let mut tx = world.store.write().await?;
    tx.messages().edit(id, "harmless 何でもない", NOON).await?;
    tx.commit().await?;
    for (text, count) in [
        ("secret", 0),
        ("秘密です", 0),
        ("harmless", 1),
        ("何でもない", 1),
    ] {
        assert_eq!(world.found(text).await?.len(), count, "{text}");
    }

    let mut tx = world.store.write().await?;
    tx.messages().delete(id, None, NOON).await?;
    tx.commit().await?;
    for text in ["harmless", "何でもない"] {
        assert!(world.found(text).await?.is_empty());
        let query = Query {
            with_deleted: true,
            ..everything(text)
        };
        assert_eq!(world.search(&query).await?.hits.len(), 1, "{text}");
    }

    let mut stranger = world.stranger().await?;
    sqlx::query("DELETE FROM thread_messages")
        .execute(&mut stranger)
        .await?;
    let left: i64 = sqlx::query_scalar("SELECT count(*) FROM message_trigram_terms")
        .fetch_one(&mut stranger)
        .await?;
    assert_eq!(left, 0);
    stranger.close().await?;
    Ok(())
}

#[tokio::test]
async fn what_fits_best_comes_first_and_of_equals_the_newest() -> anyhow::Result<()> {
    let (world, _) = World::with(&[
        "role",
        "a role among very many other words that say nothing about it",
        "role",
        "role role role",
        "unrelated",
    ])
    .await?;

    let page = world.search(&everything("role")).await?;

    assert_eq!(page.order, Order::Best);
    let ids: Vec<_> = page.hits.iter().map(|hit| hit.message.id.get()).collect();
    assert_eq!(ids, [4, 3, 1, 2]);
    Ok(())
}

#[tokio::test]
async fn filters_leave_out_what_they_say() -> anyhow::Result<()> {
    let world = World::new().await?;
    let later = NOON + Duration::HOUR;
    let (one, other) = (world.ticket(1, NOON).await?, world.ticket(2, later).await?);
    world
        .say(one, MessageKind::User, "role please", NOON)
        .await?;
    world
        .say(one, MessageKind::Note, "role given", later)
        .await?;
    world
        .say(other, MessageKind::User, "role, too", later)
        .await?;
    let role = everything("role");

    for (query, expected) in [
        (role.clone(), 3),
        (
            Query {
                ticket: Some(one),
                ..role.clone()
            },
            2,
        ),
        (
            Query {
                member: Some(Id::new(2).into()),
                ..role.clone()
            },
            1,
        ),
        (
            Query {
                kind: Some(MessageKind::Note),
                ..role.clone()
            },
            1,
        ),
        (
            Query {
                from: Some(later),
                ..role.clone()
            },
            2,
        ),
        (
            Query {
                until: Some(later),
                ..role.clone()
            },
            1,
        ),
        (
            Query {
                ticket: Some(one),
                from: Some(later),
                ..everything("\"role given\"")
            },
            1,
        ),
        (
            Query {
                limit: 0,
                ..role.clone()
            },
            0,
        ),
    ] {
        let page = world.search(&query).await?;
        assert_eq!(page.hits.len(), expected, "{query:?}");
    }
    Ok(())
}

/// All ids, page by page.
async fn leaf_through(world: &World<Schema>, mut query: Query) -> anyhow::Result<Vec<i64>> {
    let mut ids = Vec::new();
    loop {
        let page = world.search(&query).await?;
        ids.extend(page.hits.iter().map(|hit| hit.message.id.get()));
        match page.next {
            Some(next) => query.after = Some(next),
            None => return Ok(ids),
        }
    }
}

#[tokio::test]
async fn pages_have_every_message_once() -> anyhow::Result<()> {
    let (world, ticket) = World::with(&[]).await?;
    let mut stranger = world.stranger().await?;
    // More than are put in order, more than are looked at for one page.
    sqlx::query(
        "WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < 9000)
         INSERT INTO thread_messages (thread_id, user_id, user_name, content, kind)
         SELECT ?, 1, 'ada', iif(n % 20 = 0, 'rare 角色 💜 ', '') || 'frequent ' || n,
                iif(n % 90 = 0, 'note', 'user')
           FROM n",
    )
    .bind(ticket)
    .execute(&mut stranger)
    .await?;
    stranger.close().await?;

    for (text, kind, limit, expected, order) in [
        ("rare", None, 40, 450, Order::Best),
        ("角色", None, 40, 450, Order::Newest),
        ("rare 角色 💜", None, 40, 450, Order::Newest),
        ("frequent", None, 2_000, 9_000, Order::Newest),
        ("frequent", Some(MessageKind::Note), 30, 100, Order::Newest),
        ("💜", None, 100, 450, Order::Newest),
    ] {
        for scope in [None, Some(ticket)] {
            let query = Query {
                kind,
                limit,
                ticket: scope,
                ..everything(text)
            };
            let page = world.search(&query).await?;
            if scope.is_none() {
                assert_eq!(page.order, order, "{text}");
            }
            let mut ids = leaf_through(&world, query).await?;
            let all = ids.len();
            if page.order == Order::Newest {
                assert!(ids.is_sorted_by(|one, other| one > other), "{text}");
            }
            ids.sort_unstable();
            ids.dedup();
            assert_eq!((all, ids.len()), (expected, expected), "{text}");
        }
    }
    Ok(())
}

#[test]
fn no_text_is_an_error_and_every_message_is_found_by_its_own_words() -> anyhow::Result<()> {
    let runtime = tokio::runtime::Runtime::new()?;
    let (world, ticket) =
        runtime.block_on(World::with(&["a", "角色不见了", "\"a\" OR NEAR(b*)"]))?;
    let typed = prop_oneof![
        any::<String>(),
        "[ab\"*^:(){}\\-+ 角色不\u{0}\u{1f}ANDORNEAR💜“”]{0,24}",
        "(\"[a-c ]{0,4}\"?\\*{0,2} ?){0,20}",
    ];
    let cases = (typed, any::<bool>(), any::<bool>());

    TestRunner::default().run(&cases, |(text, scoped, said)| {
        let query = Query {
            ticket: scoped.then_some(ticket),
            ..everything(&text)
        };
        runtime
            .block_on(async {
                if said {
                    world.say(ticket, MessageKind::User, &text, NOON).await?;
                }
                world.search(&query).await
            })
            .map_err(|error| TestCaseError::fail(format!("{error:#}")))?;
        Ok(())
    })?;
    Ok(())
}

#[tokio::test]
async fn both_sides_agree_on_what_is_written_without_spaces() -> anyhow::Result<()> {
    let (world, ticket) = World::with(&[]).await?;
    let mut ends = Vec::new();
    for (first, last) in [
        (0xe01, 0xeff),
        (0x1000, 0x109f),
        (0x1780, 0x17ff),
        (0x2e80, 0x9fff),
        (0xf900, 0xfaff),
        (0xff66, 0xff9f),
        (0x20000, 0x3ffff),
    ] {
        ends.extend([first - 1, first, last, last + 1].map(|value| char::from_u32(value).unwrap()));
    }
    for c in ends {
        // Three, so that the index of three characters is asked if any is.
        let text: String = [c, c, c].iter().collect();
        let id = world.say(ticket, MessageKind::User, &text, NOON).await?;
        let mut stranger = world.stranger().await?;
        let unspaced: bool =
            sqlx::query_scalar("SELECT EXISTS (SELECT 1 FROM message_unspaced WHERE id = ?)")
                .bind(id)
                .fetch_one(&mut stranger)
                .await?;
        stranger.close().await?;
        let code = u32::from(c);
        assert!(world.found(&text).await?.contains(&text), "{c:?} {code:x}");
        let within = world.found(&format!("{c}{c}")).await?.contains(&text);
        assert!(within || !unspaced, "{c:?} {code:x}");
    }
    Ok(())
}
