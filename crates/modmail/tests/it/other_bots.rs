//! The names of other bots' commands, typed as their users do.

use botkit::command::Called;
use modmail::decide::other_bots::{DRAGORY, Here, MODMAIL};

use crate::{
    calls::{registry, reply_to},
    world::{Story, World, said},
};

/// A switch that no command has: whatever is called so says how it is used, and does nothing.
const NOTHING: &str = "-zz";

/// What those commands answer that take it for a text, a name or a key.
const OWN: &[(&str, &str)] = &[
    ("add_member", "I can't find “-zz”"),
    ("edit", "Which reply?"),
    ("help", "There's no command `zz`"),
    ("new_thread", "I can't find “-zz”"),
    ("rename", "The label has been set"),
    ("move_thread", "There's no category"),
    ("snippet delete", "There's no snippet `-zz`"),
    ("snippet edit", "There's no snippet `-zz`"),
];

#[tokio::test]
async fn every_name_of_other_bots_calls_what_the_table_says() -> Story {
    let mut world = World::builder().without_rate_limits().build().await?;
    world.set("staff", &format!("owners = [{}]", world.grace))?;
    world.run().await?;
    world
        .discord
        .change(|sim| sim.gives_role(world.guild, world.grace, world.moderators))?;
    let ticket = world.open_ticket(world.ada).await?.channel.id;
    let mut typed = Vec::new();
    for (name, here) in MODMAIL.iter().chain(DRAGORY) {
        let call = format!("!{name} {NOTHING}");
        typed.push((name, here, world.discord.sends(world.grace, ticket, call)?));
    }
    world.at_rest().await?;

    let messages = world.discord.channel_messages(ticket);
    let mut faults = Vec::new();
    for (name, here, call) in typed {
        let reply = reply_to(&messages, call).map(said).unwrap_or_default();
        let fits = match here {
            Here::Command(ours) => {
                let own = OWN.iter().find(|(command, _)| command == ours);
                let usage = match own {
                    Some((_, answer)) => reply.contains(answer),
                    None => reply.contains(&format!("Usage: `!{ours}")),
                };
                // A word that calls several commands, or ours with the second word as text.
                let group = reply.contains("needs one more word");
                usage || group || (name.contains(' ') && !reply.contains("no command"))
            }
            Here::Text(_) => !reply.contains("no command") && !reply.contains("Usage:"),
        };
        if !fits || reply.is_empty() {
            faults.push(format!("!{name} is {here:?}, but: {reply}"));
        }
    }
    anyhow::ensure!(faults.is_empty(), "{faults:#?}");
    world.finish().await
}

/// What stands in the page between backticks and is neither a command nor a setting.
const OTHERS: &[&str] = &[
    "/healthz",
    "/metrics",
    "/readyz",
    "/snippet …",
    "/alias …",
    "/config …",
    "/held …",
    "ticket-001",
    "modmail.example.toml",
];

#[test]
fn the_page_about_other_bots_names_commands_and_settings_that_exist() {
    let page = include_str!("../../../../docs/src/other-modmail-bots.md");
    let settings = include_str!("../../../../deploy/modmail.example.toml");
    let registry = registry();
    let is_command = |words: &str| {
        let mut words = words.split_whitespace();
        let (first, rest) = (words.next().unwrap_or_default(), words.next());
        let called = registry.called_by(first, rest.unwrap_or_default());
        matches!(called, Called::Command(_) | Called::Group) || registry.find(first).is_some()
    };
    let is_setting = |name: &str| {
        let name = name.split(" = ").next().unwrap_or_default();
        name.starts_with('[') && settings.contains(name) || settings.contains(&format!("{name} = "))
    };

    let spans = page.split('`').skip(1).step_by(2);
    let unknown: Vec<&str> = spans
        .filter(|span| !OTHERS.contains(span))
        .filter(|span| {
            if let Some(words) = span.strip_prefix(['/', '!']) {
                return !is_command(words) && !words.contains("key");
            }
            let is_switch = span.starts_with('-') || span.starts_with("{{");
            let is_operation = span.starts_with("db ") || *span == "check-config --online";
            let is_option =
                ["at", "after", "by", "closed-by", "real", "check-config"].contains(span);
            !is_switch && !is_operation && !is_option && !is_setting(span)
        })
        .collect();

    assert_eq!(unknown, [""; 0]);
}
