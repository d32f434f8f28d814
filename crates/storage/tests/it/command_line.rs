//! What the commands say.

use std::fs;

use clap::Parser as _;
use sqlx::Executor as _;
use storage::{
    Bot,
    cli::{Command as _, Export, Place, Plain, Setting},
    files::Files,
    modmail::Schema,
    operations::ModmailRetention,
};

use crate::{NOON, World, backups::attach};

#[derive(clap::Parser)]
struct Line {
    #[command(flatten)]
    export: Export,
}

#[tokio::test]
async fn an_export_without_all_files_says_that_something_is_wrong() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let gone = attach(&world, b"gone").await?;
    let mut conn = world.stranger().await?;
    conn.execute("UPDATE threads SET user_id = 210000000000000007")
        .await?;
    fs::remove_file(Files::beside(&world.path()).path(&gone))?;
    let to = world.folder.path().join("ada").display().to_string();
    let line = Line::try_parse_from(["db", "210000000000000007", "--to", &to])?;
    let place = Place {
        bot: Bot::Modmail,
        path: world.path(),
        retention: ModmailRetention::default().into(),
    };
    let setting = Setting {
        places: vec![place],
        now: NOON,
    };

    let exported = line.export.run(&setting, &mut Plain(Vec::new())).await;

    let said = exported.expect_err("a file is missing").to_string();
    assert!(said.contains("1 file(s) are damaged or missing"), "{said}");
    Ok(())
}
