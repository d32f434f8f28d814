//! The rules of the CDN.

use discord_sim::Draft;

use crate::scene::{Outcome, Scene, client};

#[tokio::test]
async fn an_attachment_is_there_for_a_day_and_then_its_url_is_renewed_by_reading_again() -> Outcome
{
    let scene = Scene::start().await;
    let draft = Draft::default().with_file("notes and more.txt", "hello");
    scene.discord.sends(scene.ada, scene.channel, draft)?;
    let url = async || -> String {
        let list = scene.get(&scene.messages()).await.json;
        list[0]["attachments"][0]["url"]
            .as_str()
            .unwrap()
            .to_owned()
    };

    let first = url().await;
    assert_eq!(client().get(&first).send().await?.text().await?, "hello");
    scene.discord.advance(time::Duration::hours(25));

    assert_eq!(client().get(&first).send().await?.status(), 404);
    assert_eq!(client().get(url().await).send().await?.status(), 200);
    Ok(())
}

#[tokio::test]
async fn a_url_without_its_signature_is_worth_nothing() -> Outcome {
    let scene = Scene::start().await;
    scene.discord.sends(
        scene.ada,
        scene.channel,
        Draft::default().with_file("a.txt", "hello"),
    )?;
    let list = scene.get(&scene.messages()).await.json;
    let url = list[0]["attachments"][0]["url"].as_str().unwrap();

    let bare = url.split('?').next().unwrap();

    assert_eq!(client().get(bare).send().await?.status(), 404);
    assert_eq!(
        client()
            .get(url.replace("hm=", "hm=0"))
            .send()
            .await?
            .status(),
        404
    );
    Ok(())
}

#[tokio::test]
async fn the_picture_of_a_sticker_that_was_sent_is_there() -> Outcome {
    let scene = Scene::start().await;
    let draft = Draft {
        stickers: vec!["wave".to_owned()],
        ..Draft::default()
    };
    scene.discord.sends(scene.ada, scene.channel, draft)?;
    let list = scene.get(&scene.messages()).await.json;
    let id = list[0]["sticker_items"][0]["id"].as_str().unwrap();
    let base = scene.discord.base_url();

    let there = client().get(format!("{base}/stickers/{id}.png")).send();
    let other = client().get(format!("{base}/stickers/1.png")).send();

    assert_eq!(there.await?.status(), 200);
    assert_eq!(other.await?.status(), 404);
    Ok(())
}

#[tokio::test]
async fn a_file_is_gone_with_its_message_unless_a_forward_shows_it() -> Outcome {
    let scene = Scene::start().await;
    let (ada, channel) = (scene.ada, scene.channel);
    let mut urls = Vec::new();
    for name in ["one.txt", "two.txt"] {
        let message = scene
            .discord
            .sends(ada, channel, Draft::text("x").with_file(name, name))?;
        let shown = scene.get(&format!("{}/{message}", scene.messages())).await;
        let url = shown.json["attachments"][0]["url"]
            .as_str()
            .ok_or("no url")?
            .to_owned();
        urls.push((message, url));
    }
    let forward = Draft {
        forwards: Some((channel, urls[1].0)),
        ..Draft::default()
    };
    scene.discord.sends(ada, channel, forward)?;

    for (message, _) in &urls {
        scene
            .discord
            .change(|world| world.deletes(ada, channel, *message))?;
    }

    assert_eq!(client().get(&urls[0].1).send().await?.status(), 404);
    assert_eq!(client().get(&urls[1].1).send().await?.status(), 200);
    Ok(())
}
