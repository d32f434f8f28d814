//! What another bot had set becomes lines that our settings take.

use std::fs;

use crate::world::{Story, TOKEN, World};

/// Every setting of modmail-dev that has an equivalent, as a document of its database.
const MODMAIL_DEV: &str = r##"{
    "bot_id": "400", "modmail_guild_id": "900000000000000070", "guild_id": "900000000000000075", "owners": "900000000000000078", "prefix": "?", "account_age": "P2D", "guild_age": "PT90M",
    "main_category_id": "900000000000000071", "mention": "<@&900000000000000072> @here", "mention_channel_id": "900000000000000073",
    "confirm_thread_creation": "yes", "reply_without_command": true,
    "log_channel_id": "900000000000000074", "recipient_thread_close": "true", "close_on_leave": "true",
    "require_close_reason": true, "thread_auto_close": "P1D", "thread_cooldown": "PT5M",
    "thread_min_characters": 8, "mod_typing": "no", "transfer_reactions": "no",
    "recipient_color": "#ff0000", "mod_color": "#00ff00", "mod_tag": "Staff \"1\"",
    "anon_username": "Somebody", "thread_close_response": "Bye!",
    "aliases": { "bye": "reply bye && close" }, "sent_emoji": "x"
}"##;

/// Every setting of Dragory's bot that has one, as its file has it.
const DRAGORY: &str = "\
token = MTk4.secret
inboxServerId = 900000000000000070
mainServerId[] = 900000000000000075
categoryAutomation.newThread = 900000000000000071
prefix = \"?\"
mentionRole[] = 900000000000000072
alwaysReply = on
inboxServerPermission[] = 900000000000000076
inboxServerPermission[] = manageMessages
inboxAdminRoleIds[] = 900000000000000077
logChannelId = 900000000000000074
allowUserClose = on
requiredAccountAge = 24
requiredTimeOnServer = 90
typingProxy = off
fallbackRoleName = Staff
responseMessage[] = Hello
responseMessage[] = there
commandAliases.mv = move
surprise = 1
";

/// Has an import write the settings, and says what it said and wrote.
fn written(world: &World, arguments: &[&str]) -> anyhow::Result<(String, String)> {
    let file = world.folder.path().join("theirs.toml");
    let mut command = world.command();
    command.args(["db", "import"]).args(arguments);
    command.arg("--dry-run").arg("--settings").arg(&file);
    let done = command.output()?;
    let (said, failed) = (
        String::from_utf8(done.stdout)?,
        String::from_utf8(done.stderr)?,
    );
    anyhow::ensure!(done.status.success(), "{said}{failed}");
    Ok((said, fs::read_to_string(file)?))
}

/// Has `check-config` look through what was written, beside what every bot has to have.
fn check(world: &World, lines: &str) -> anyhow::Result<()> {
    let database = world.database();
    let own = format!(
        "[discord]\ntoken = \"{TOKEN}\"\n[database]\npath = \"{}\"\n",
        database.display()
    );
    fs::write(world.config(), own + lines)?;
    let checked = world.command().arg("check-config").output()?;
    let said = String::from_utf8(checked.stdout)?;
    anyhow::ensure!(checked.status.success(), "{said}\n{lines}");
    Ok(())
}

#[tokio::test]
async fn what_modmail_dev_had_set_is_taken_by_ours() -> Story {
    let world = World::builder().build().await?;
    let config = world.folder.path().join("config.json");
    fs::write(&config, MODMAIL_DEV.replace('\n', " "))?;

    let (said, lines) = written(&world, &["modmail-dev", &config.display().to_string()])?;

    for part in [
        "prefix: [tickets] prefix = \"?\"",
        "account_age: [rules] minimum_account_hours = 48",
        "sent_emoji: nothing: messages are signed",
        "aliases.bye: `!alias create bye reply bye && close`",
        "thread_close_response: the text `closed`",
    ] {
        assert!(said.contains(part), "{part} in {said}");
    }
    let taken = lines.lines().filter(|line| line.contains(" # "));
    let taken = taken.filter(|line| !line.starts_with('#'));
    assert_eq!(taken.count(), 24, "{lines}");
    check(&world, &lines)?;
    world.finish().await
}

#[tokio::test]
async fn what_dragorys_bot_had_set_is_taken_by_ours_and_no_secret_is_told() -> Story {
    let world = World::builder().build().await?;
    let theirs = world.folder.path().join("config.ini");
    fs::write(&theirs, DRAGORY)?;
    let database = world.folder.path().join("data.sqlite");
    let script = include_str!("../../../import/tests/fixtures/dragory.sql");
    storage::testing::make_foreign(&database, script).await?;

    let arguments = [
        "dragory",
        &database.display().to_string(),
        "--their-settings",
        &theirs.display().to_string(),
    ];
    let (said, lines) = written(&world, &arguments)?;

    for part in [
        "surprise: nothing: nothing is known of it here",
        "requiredTimeOnServer: [rules] minimum_membership_hours = 2",
        "commandAliases.mv: `!alias create mv move`",
        "responseMessage: the text `opened`",
    ] {
        assert!(said.contains(part), "{part} in {said}");
    }
    for told in [&said, &lines] {
        assert!(!told.contains("secret"), "{told}");
    }
    check(&world, &lines)?;
    world.finish().await
}
