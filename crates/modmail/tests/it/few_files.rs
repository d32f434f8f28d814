//! Few files that may be open at once.

use tokio::process::Command;

use crate::world::{Story, World};

/// What is said, and the exit code, where so many files may be open.
async fn limited(
    world: &World,
    files: u32,
    line: &[&str],
) -> anyhow::Result<(String, Option<i32>)> {
    let bot = world.command();
    let mut command = Command::new("sh");
    command.args(["-c", "ulimit -n \"$0\" && exec \"$@\"", &files.to_string()]);
    command
        .arg(bot.get_program())
        .args(bot.get_args())
        .args(line);
    let ended = command.output().await?;
    let said = [ended.stdout, ended.stderr].concat();
    Ok((String::from_utf8(said)?, ended.status.code()))
}

#[tokio::test]
async fn too_few_files_are_said_to_be_the_cause_whatever_is_done() -> Story {
    let world = World::builder().build().await?;
    let store = storage::modmail::Store::open(&world.database()).await?;
    store.database().close().await;
    let into = world.config().with_file_name("backups");
    std::fs::create_dir(&into)?;
    let into = into.display().to_string();

    let mut refused = 0;
    for files in [5, 6, 8, 10, 12, 16, 19, 20, 22, 24, 26, 28, 32, 64] {
        for line in [
            &["db", "migrate", "--status"][..],
            &["db", "verify"],
            &["db", "backup", "--into", &into],
            &["check-config", "--online"],
        ] {
            let (said, code) = limited(&world, files, line).await?;
            // A second backup of the same second.
            if code == Some(0) || said.contains("exists already") {
                continue;
            }
            assert!(
                said.contains("too many files open"),
                "{files}, {line:?}: {said}"
            );
            assert!(said.contains("ulimit -n"), "{files}, {line:?}: {said}");
            refused += 1;
        }
    }

    assert!(refused > 10, "{refused}");
    world.finish().await
}
