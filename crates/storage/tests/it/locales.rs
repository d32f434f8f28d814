//! The languages of people and servers.

use storage::modmail::Schema;
use twilight_model::id::Id;

use crate::{NOON, World};

#[tokio::test]
async fn the_last_language_of_a_person_and_of_a_server_counts() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    // A person and a server may have the same number.
    let (ada, guild) = (Id::new(7).into(), Id::new(7).into());
    assert_eq!(tx.locales().of_user(ada).await?, None);
    assert_eq!(tx.locales().of_guild(guild).await?, None);

    tx.locales().set_user(ada, "de", NOON).await?;
    tx.locales().set_user(ada, "pt-BR", NOON).await?;
    tx.locales().set_guild(guild, "ja", NOON).await?;
    tx.locales().set_guild(guild, "fr", NOON).await?;

    assert_eq!(tx.locales().of_user(ada).await?.as_deref(), Some("pt-BR"));
    assert_eq!(tx.locales().of_guild(guild).await?.as_deref(), Some("fr"));
    assert_eq!(tx.locales().of_user(Id::new(8).into()).await?, None);
    Ok(())
}
