//! Suggestions and the web panel.

use storage::modmail::{
    Decision, FeatureState, NewApiKey, NewFeature, PanelSession, Schema, Subject, Votes,
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

#[tokio::test]
async fn a_member_may_do_what_they_and_their_roles_are_allowed() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let (ada, helpers) = (Id::new(7).into(), Id::new(3).into());
    // Roles and people are told apart even if their ids are the same.
    let same = Subject::Role(Id::new(7).into());
    let mut grants = tx.panel_permissions();
    for (subject, permission) in [
        (Subject::User(ada), "b"),
        (Subject::Role(helpers), "a"),
        (Subject::Role(helpers), "b"),
        (same, "c"),
    ] {
        assert!(grants.grant(subject, permission, ada, NOON).await?);
        assert!(!grants.grant(subject, permission, ada, NOON).await?);
    }

    assert_eq!(grants.of_member(ada, &[helpers]).await?, ["a", "b"]);
    assert_eq!(grants.of_member(ada, &[]).await?, ["b"]);
    assert!(grants.revoke(Subject::User(ada), "b").await?);
    assert!(!grants.revoke(Subject::User(ada), "b").await?);
    assert_eq!(grants.of_member(ada, &[]).await?, [""; 0]);
    Ok(())
}
