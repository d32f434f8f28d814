use super::*;

#[test]
fn an_error_of_the_database_names_it_and_the_remedy() {
    let error = storage::Error::Corrupt {
        problem: "malformed".to_owned(),
    };
    let error = anyhow::Error::from(error).context("cannot look");

    let told = format!("{:#}", with_database(error, Path::new("/data/m.sqlite")));

    let expected = "cannot go on with /data/m.sqlite: cannot look: the database is damaged \
                    (malformed); stop the bot and restore a backup";
    assert_eq!(told, expected);
}

#[tokio::test]
async fn a_bot_ends_when_its_database_is_deleted_under_it() -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("modmail.sqlite");
    let store = Store::<storage::modmail::Schema>::open(&path).await?;
    let hold = Arc::new(Hold::take(&path)?);
    let watched = stay(path.clone(), hold, Stop::default());

    let away = folder.path().join("away");
    std::fs::rename(&path, &away)?;

    let error = watched.await.expect_err("it is gone");
    assert!(error.to_string().contains("was deleted"), "{error}");
    assert!(error.is::<Misconfigured>(), "it would be started again");
    store.database().close().await;
    // What starts the bot may not care, and a new database would hide the loss.
    let again = Store::<storage::modmail::Schema>::open(&path)
        .await
        .map(drop);
    let said = again.expect_err("it is gone").to_string();
    assert!(said.contains("while the bot ran"), "{said}");
    // It is put back.
    std::fs::rename(&away, &path)?;
    drop(Hold::take(&path)?);
    let store = Store::<storage::modmail::Schema>::open(&path).await?;
    store.database().close().await;
    Ok(())
}
