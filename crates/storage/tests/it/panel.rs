//! Suggestions, the web panel, and who may write to us.

use storage::modmail::{
    FeatureState, NewApiKey, NewFeature, PanelSession, RoleBlock, Schema, Subject, Tally, Vote,
};
use time::Duration;
use twilight_model::id::Id;

use crate::{NOON, World};

#[tokio::test]
async fn a_person_has_one_vote_on_a_suggestion_and_may_change_their_mind() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let wish = |content: &str| NewFeature {
        content: content.to_owned(),
        author: Some(Id::new(1).into()),
        channel: None,
        message: None,
        at: NOON,
    };
    let id = tx.features().add(&wish("a dark theme")).await?;
    let other = tx.features().add(&wish("a light theme")).await?;

    for (user, vote, new) in [
        (1, Vote::For, true),
        (2, Vote::Against, true),
        (1, Vote::For, false),
        (1, Vote::Against, true),
    ] {
        let user = Id::new(user).into();
        assert_eq!(tx.features().vote(id, user, vote, NOON).await?, new);
    }
    assert!(tx.features().withdraw_vote(id, Id::new(2).into()).await?);

    let tally = Tally {
        votes_for: 0,
        votes_against: 1,
    };
    assert_eq!(tx.features().tally(id).await?, tally);
    let vote = tx.features().vote_of(id, Id::new(1).into()).await?;
    assert_eq!(vote, Some(Vote::Against));
    let of_author = tx
        .features()
        .page_of_author(Id::new(1).into(), Some(other), 9)
        .await?;
    assert_eq!(of_author.len(), 1);
    assert!(tx.features().remove(id).await?);
    assert_eq!(tx.features().vote_of(id, Id::new(1).into()).await?, None);
    Ok(())
}

#[tokio::test]
async fn a_suggestion_is_found_by_its_message_and_by_where_it_stands() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let id = tx
        .features()
        .add(&NewFeature {
            content: "a dark theme".to_owned(),
            author: None,
            channel: None,
            message: None,
            at: NOON,
        })
        .await?;

    tx.features()
        .bind_message(id, Id::new(3).into(), Id::new(4).into())
        .await?;
    tx.features().edit(id, "a darker theme").await?;
    tx.features()
        .settle(id, FeatureState::Declined, Some("Not now."))
        .await?;

    let found = tx.features().by_message(Id::new(4).into()).await?;
    assert_eq!(found, tx.features().get(id).await?);
    let found = found.expect("it has the message");
    assert_eq!(found.content, "a darker theme");
    assert_eq!(found.answer.as_deref(), Some("Not now."));
    assert_eq!(tx.features().count(FeatureState::Open).await?, 0);
    let declined = tx
        .features()
        .page_of_state(FeatureState::Declined, None, 9)
        .await?;
    assert_eq!(declined, tx.features().page(None, 9).await?);
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
    assert_eq!(tx.panel_sessions().count(NOON).await?, 1);
    assert!(
        tx.panel_sessions()
            .renew("one", "new", None, later + Duration::HOUR)
            .await?
    );
    assert_eq!(tx.panel_sessions().forget_expired(later).await?, 0);
    let sessions = tx.panel_sessions().of_user(Id::new(7).into()).await?;
    assert_eq!(sessions[0].access_token, "new");
    assert_eq!(
        tx.panel_sessions().remove_all_of(Id::new(7).into()).await?,
        1
    );
    Ok(())
}

#[tokio::test]
async fn a_key_opens_nothing_when_it_is_over_turned_off_or_gone() -> anyhow::Result<()> {
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
    assert!(tx.api_keys().used(id, NOON).await?);
    assert!(tx.api_keys().update(id, "wallboard", &[]).await?);
    assert!(tx.api_keys().set_active(id, false).await?);
    assert_eq!(tx.api_keys().usable("hash", NOON).await?, None);
    assert_eq!(tx.api_keys().count_active().await?, 0);
    let kept = tx.api_keys().page(None, 9).await?;
    assert_eq!(kept[0].last_used_at, Some(NOON));
    assert_eq!(
        (&*kept[0].name, kept[0].permissions.len()),
        ("wallboard", 0)
    );
    assert!(tx.api_keys().remove(id).await?);
    assert_eq!(tx.api_keys().get(id).await?, None);
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
    let holders = grants.holders("b").await?;
    let holders: Vec<_> = holders.iter().map(|it| it.subject).collect();
    assert_eq!(holders, [Subject::User(ada), Subject::Role(helpers)]);
    assert!(grants.revoke(Subject::User(ada), "b").await?);
    assert_eq!(grants.of_subject(Subject::User(ada)).await?, []);
    assert_eq!(grants.count().await?, 3);
    Ok(())
}

#[tokio::test]
async fn a_blocked_role_keeps_out_all_but_the_allowed() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let (muted, other) = (Id::new(3).into(), Id::new(4).into());
    let block = RoleBlock {
        role_id: muted,
        blocked_by: Id::new(5).into(),
        blocked_at: NOON,
        expires_at: Some(NOON + Duration::HOUR),
        reason: Some("raid".to_owned()),
    };
    tx.role_blocks().block(&block).await?;
    tx.role_blocks().block(&block).await?;

    let mut blocks = tx.role_blocks();
    assert_eq!(
        blocks.any_of(&[other, muted], NOON).await?,
        Some(block.clone())
    );
    assert_eq!(blocks.any_of(&[other], NOON).await?, None);
    assert_eq!(blocks.any_of(&[muted], NOON + Duration::HOUR).await?, None);
    assert_eq!(blocks.page(None, 9).await?, std::slice::from_ref(&block));
    assert_eq!(blocks.page(Some(muted), 9).await?, []);
    assert_eq!(blocks.get(muted).await?, Some(block));
    let ada = Id::new(7).into();
    assert!(blocks.allow(ada, Id::new(5).into(), NOON).await?);
    assert!(!blocks.allow(ada, Id::new(5).into(), NOON).await?);
    assert!(blocks.is_allowed(ada).await?);
    assert_eq!(blocks.allowed(None, 9).await?.len(), 1);
    assert!(blocks.disallow(ada).await?);
    assert!(blocks.unblock(muted).await?);
    assert_eq!(blocks.count().await?, 0);
    Ok(())
}
