//! `modmail-bot health`, as containers call it.

use std::process::Stdio;

use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpListener,
};

use crate::world::{SOON, Story, World};

#[tokio::test]
async fn the_bot_is_asked_without_certificates_and_past_any_proxy() -> Story {
    let page = TcpListener::bind("127.0.0.1:0").await?;
    let listen = format!("listen = \"{}\"", page.local_addr()?);
    let world = World::builder().set("health", &listen).build().await?;
    let mut command = tokio::process::Command::from(world.command());
    command
        .arg("health")
        .stdout(Stdio::piped())
        .kill_on_drop(true);
    command.env("SSL_CERT_FILE", "/nonexistent");
    command.env("SSL_CERT_DIR", "/nonexistent");
    command.env("http_proxy", "http://127.0.0.1:9");

    let asking = command.stderr(Stdio::piped()).spawn()?;
    let answering = async {
        let (mut visit, _) = page.accept().await?;
        let mut asked = [0; 12];
        visit.read_exact(&mut asked).await?;
        let answer = b"HTTP/1.1 200 OK\r\ncontent-length: 5\r\nconnection: close\r\n\r\nready";
        visit.write_all(answer).await?;
        anyhow::Ok(asked)
    };
    let both = async { tokio::join!(answering, asking.wait_with_output()) };
    let (asked, ended) = tokio::time::timeout(SOON, both).await?;

    let ended = ended?;
    assert_eq!(String::from_utf8(ended.stdout)?, "ready\n");
    assert_eq!(ended.status.code(), Some(0));
    assert_eq!(&asked?, b"GET /readyz ");
    world.finish().await
}
