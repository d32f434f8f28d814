use futures_util::StreamExt as _;

use super::*;

#[test]
fn only_the_intents_that_were_asked_for_are_named() {
    let asked = Intents::GUILD_MESSAGES | Intents::MESSAGE_CONTENT;

    let said = fatal(Some(4014), asked, Some("; or do without")).to_string();

    assert!(said.contains("Message Content Intent"), "{said}");
    assert!(said.ends_with("; or do without"), "{said}");
    assert!(!said.contains("Members"), "{said}");
}
#[tokio::test]
async fn nothing_compressed_is_asked_for_since_it_could_become_any_size() -> anyhow::Result<()> {
    use tokio::io::AsyncReadExt as _;
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    let url = format!("ws://{}", listener.local_addr()?);
    let _installed = rustls::crypto::ring::default_provider().install_default();
    let config = ConfigBuilder::new("a.token".to_owned(), Intents::GUILDS).proxy_url(url);
    let mut shard = Shard::with_config(ShardId::ONE, config.build());

    let request = async {
        let (mut stream, _) = listener.accept().await?;
        let mut head = vec![0; 1_024];
        let length = stream.read(&mut head).await?;
        anyhow::Ok(String::from_utf8_lossy(&head[..length]).into_owned())
    };
    let asked = tokio::select! {
        asked = request => asked?,
        item = shard.next() => bail!("the shard gave up: {item:?}"),
    };

    assert!(asked.starts_with("GET /?v=10"), "{asked}");
    assert!(!asked.contains("compress"), "{asked}");
    Ok(())
}
