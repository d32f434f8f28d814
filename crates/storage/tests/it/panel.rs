//! Suggestions and the web panel.

use storage::modmail::{
    Decision, Effect, FeatureState, NewApiKey, NewFeature, NewPermission, PanelSession, Schema,
    Subject, Votes,
};
use time::Duration;
use twilight_model::id::Id;

use crate::{NOON, World};

#[tokio::test]
async fn suggestions_are_read_newest_first() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let mut ids = Vec::new();
    for content in ["a dark theme", "a light theme", "no theme"] {
        let wish = NewFeature {
            content: content.to_owned(),
            author: Some(Id::new(1).into()),
            channel: None,
            message: None,
            at: NOON,
        };
        ids.push(tx.features().add(&wish).await?);
    }

    let first = tx.features().page(None, 0, 2).await?;
    let rest = tx.features().page(None, 2, 2).await?;

    let pages: Vec<_> = first.iter().chain(&rest).map(|wish| wish.id).collect();
    ids.reverse();
    assert_eq!(pages, ids);
    assert_eq!(tx.features().get(ids[2]).await?.as_ref(), rest.first());
    assert_eq!(rest[0].content, "a dark theme");
    Ok(())
}

#[tokio::test]
async fn everybody_has_one_vote_and_may_take_it_back() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let (ada, bob) = (Id::new(1).into(), Id::new(2).into());
    let wish = NewFeature {
        content: "a dark theme".to_owned(),
        author: Some(ada),
        channel: None,
        message: None,
        at: NOON,
    };
    let id = tx.features().add(&wish).await?;

    let votes = [
        (ada, true, Some(true)),
        (bob, true, Some(true)),
        (bob, false, Some(false)),
        (ada, true, None),
    ];
    for (who, up, left) in votes {
        assert_eq!(tx.features().vote(id, who, up, NOON).await?, left);
    }
    assert_eq!(tx.features().votes(id).await?, Votes { up: 0, down: 1 });
    assert_eq!(
        tx.features().made_after(ada, NOON - Duration::DAY).await?,
        1
    );
    assert_eq!(tx.features().made_after(ada, NOON).await?, 0);

    let done = Decision {
        state: FeatureState::Done,
        answer: Some("It is there."),
        by: bob,
        at: NOON,
    };
    assert!(tx.features().decide(id, &done).await?);
    assert!(!tx.features().decide(9.into(), &done).await?);
    assert_eq!(tx.features().count(Some(FeatureState::Open)).await?, 0);
    let all = tx.features().page(Some(FeatureState::Done), 0, 10).await?;
    assert_eq!(all[0].answer.as_deref(), Some("It is there."));
    Ok(())
}

#[tokio::test]
async fn a_panel_session_ends_and_does_not_tell_its_secrets() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let session = PanelSession {
        session_id: "one".to_owned(),
        user_id: Id::new(7).into(),
        access_token: "secret".to_owned(),
        refresh_token: Some("secret".to_owned()),
        expires_at: NOON + Duration::HOUR,
        avatar_hash: None,
    };
    tx.panel_sessions().create(&session).await?;

    let later = NOON + Duration::HOUR;
    assert!(tx.panel_sessions().get("one", NOON).await?.is_some());
    assert_eq!(tx.panel_sessions().get("one", later).await?, None);
    assert!(!format!("{session:?}").contains("secret"));
    assert!(tx.panel_sessions().remove("one").await?);
    assert!(!tx.panel_sessions().remove("one").await?);
    Ok(())
}

#[tokio::test]
async fn a_key_opens_nothing_when_it_is_over_or_gone() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let key = NewApiKey {
        key_hash: "hash".to_owned(),
        name: "dashboard".to_owned(),
        permissions: vec!["threads:read".to_owned()],
        expires_at: Some(NOON + Duration::HOUR),
        at: NOON,
    };
    let id = tx.api_keys().create(&key).await?;
    assert!(tx.api_keys().create(&key).await.is_err());

    assert!(tx.api_keys().usable("hash", NOON).await?.is_some());
    assert_eq!(
        tx.api_keys().usable("hash", NOON + Duration::HOUR).await?,
        None
    );
    assert!(tx.api_keys().remove(id).await?);
    assert_eq!(tx.api_keys().usable("hash", NOON).await?, None);
    Ok(())
}

fn put(
    subject: Subject,
    permission: &str,
    effect: Option<Effect>,
    undoes: Option<i64>,
) -> NewPermission<'_> {
    NewPermission {
        subject,
        permission,
        effect,
        by: Id::new(9).into(),
        at: NOON,
        undoes,
    }
}

#[tokio::test]
async fn what_is_said_about_a_permission_is_changed_noted_and_taken_back() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    // Roles and people are told apart even if their ids are the same.
    let user = Subject::User(Id::new(7).into());
    let role = Subject::Role(Id::new(7).into());
    let mut permissions = tx.panel_permissions();
    for (wanted, changes) in [
        (put(user, "b", Some(Effect::Allow), None), true),
        (put(user, "b", Some(Effect::Allow), None), false),
        (put(role, "b", Some(Effect::Deny), None), true),
        (put(role, "a", Some(Effect::Allow), None), true),
        (put(user, "b", Some(Effect::Deny), None), true),
        (put(role, "a", None, None), true),
        (put(role, "a", None, None), false),
    ] {
        assert_eq!(
            permissions.put(&wanted).await?.is_some(),
            changes,
            "{wanted:?}"
        );
    }

    let all = permissions.all().await?;
    let said: Vec<_> = all.iter().map(|row| (row.subject, row.effect)).collect();
    assert_eq!(said, [(role, Effect::Deny), (user, Effect::Deny)]);
    assert_eq!(permissions.count_changes().await?, 5);
    let changes = permissions.changes(1, 1).await?;
    assert_eq!(changes[0].before, Some(Effect::Allow));
    assert_eq!(changes[0].effect, Some(Effect::Deny));

    // Taken back from the last to the first.
    let mut undone = Vec::new();
    while let Some(last) = permissions.last_change().await? {
        let back = put(last.subject, &last.permission, last.before, Some(last.id));
        assert!(permissions.put(&back).await?.is_some());
        undone.push(last.id);
    }
    assert_eq!(undone, [5, 4, 3, 2, 1]);
    assert_eq!(permissions.all().await?, []);

    // Also where there is nothing left of it, or it would be taken back for ever.
    let made = put(user, "b", Some(Effect::Allow), None);
    let number = permissions.put(&made).await?;
    let back = put(user, "b", Some(Effect::Allow), number);
    assert!(permissions.put(&back).await?.is_some());
    assert_eq!(permissions.last_change().await?, None);
    Ok(())
}
