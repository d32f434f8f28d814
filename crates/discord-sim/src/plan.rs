//! A world written down as JSON, by names instead of identifiers.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::{Value, json};

use crate::{
    id::Id,
    permissions,
    refusal::{Refusal, UNKNOWN_USER},
    sim::Sim,
    world::{Settings, World, kind},
};

/// A world to be built. Every part may be left out.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Plan {
    /// The bots, on no server yet.
    pub bots: Vec<PlannedBot>,
    /// The names of the people.
    pub users: Vec<String>,
    /// The servers.
    pub guilds: Vec<PlannedGuild>,
    /// How the simulator behaves.
    pub settings: Settings,
}

/// A bot to be added.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlannedBot {
    /// Its name.
    pub name: String,
    /// What it proves itself with.
    pub token: String,
}

/// A server to be added.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PlannedGuild {
    /// Its name.
    pub name: String,
    /// The name of its owner.
    pub owner: String,
    /// The names of its members.
    pub members: Vec<String>,
    /// The names of its bots, and what each is permitted; `null` is everything but administration.
    pub bots: BTreeMap<String, Option<u64>>,
    /// Its roles.
    pub roles: Vec<PlannedRole>,
    /// Its channels without a category.
    pub channels: Vec<String>,
    /// Its forums.
    pub forums: Vec<String>,
    /// Its categories, with the names of the channels in them.
    pub categories: BTreeMap<String, Vec<String>>,
}

/// A role to be added.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PlannedRole {
    /// Its name.
    pub name: String,
    /// What it permits, as a bit field.
    pub permissions: u64,
    /// The names of those who have it.
    pub members: Vec<String>,
}

impl Plan {
    /// A small world to look at: a server with staff, members and a bot.
    pub fn demo() -> Self {
        let names = |list: &[&str]| {
            list.iter()
                .map(|list| (*list).to_owned())
                .collect::<Vec<_>>()
        };
        Self {
            bots: vec![PlannedBot {
                name: "helper".to_owned(),
                token: "demo-token".to_owned(),
            }],
            users: names(&["grace", "ada", "linus"]),
            guilds: vec![PlannedGuild {
                name: "Support".to_owned(),
                owner: "grace".to_owned(),
                members: names(&["ada", "linus"]),
                bots: BTreeMap::from([("helper".to_owned(), None)]),
                roles: vec![PlannedRole {
                    name: "Staff".to_owned(),
                    permissions: permissions::MANAGE_MESSAGES,
                    members: names(&["grace"]),
                }],
                channels: names(&["general", "log"]),
                forums: Vec::new(),
                categories: BTreeMap::from([("Tickets".to_owned(), Vec::new())]),
            }],
            settings: Settings::default(),
        }
    }

    /// Builds the world.
    ///
    /// # Errors
    ///
    /// Refuses a name that nobody bears, and what Discord refuses.
    pub fn build(self) -> Result<Sim, Refusal> {
        let mut sim = Sim::new();
        sim.settings = self.settings;
        for bot in &self.bots {
            sim.bot(&bot.name, &bot.token);
        }
        for user in &self.users {
            sim.user(user);
        }
        for guild in self.guilds {
            build_guild(&mut sim, guild)?;
        }
        Ok(sim)
    }
}

fn named(world: &World, name: &str) -> Result<Id, Refusal> {
    let user = world.users.values().find(|user| user.name == name);
    user.map(|user| user.id).ok_or_else(|| {
        let mut refusal = Refusal::from(UNKNOWN_USER);
        refusal.message = format!("nobody is called {name}");
        refusal
    })
}

fn build_guild(world: &mut World, plan: PlannedGuild) -> Result<(), Refusal> {
    let owner = named(world, &plan.owner)?;
    let guild = world.guild(&plan.name, owner);
    for member in &plan.members {
        let user = named(world, member)?;
        world.joins(user, guild)?;
    }
    for role in plan.roles {
        let id = world.role(guild, &role.name, role.permissions)?;
        for member in &role.members {
            let user = named(world, member)?;
            world.gives_role(guild, user, id)?;
        }
    }
    let usual = permissions::ALL & !permissions::ADMINISTRATOR;
    for (bot, permitted) in plan.bots {
        let bot = named(world, &bot)?;
        world.invites_bot(bot, guild, permitted.unwrap_or(usual))?;
    }
    for channel in &plan.channels {
        world.text_channel(guild, channel, None)?;
    }
    for forum in &plan.forums {
        world.channel(guild, kind::FORUM, forum, None)?;
    }
    for (category, channels) in plan.categories {
        let category = world.category(guild, &category)?;
        for channel in &channels {
            world.text_channel(guild, channel, Some(category))?;
        }
    }
    Ok(())
}

impl World {
    /// Who and what there is, by name: what a script needs to begin.
    pub fn names(&self) -> Value {
        let users: BTreeMap<&str, Id> = self
            .users
            .values()
            .map(|user| (user.name.as_str(), user.id))
            .collect();
        let guilds: BTreeMap<&str, Id> = self
            .guilds
            .values()
            .map(|guild| (guild.name.as_str(), guild.id))
            .collect();
        let channels: BTreeMap<&str, Id> = self
            .channels
            .values()
            .map(|channel| (channel.name.as_str(), channel.id))
            .collect();
        let roles: BTreeMap<&str, Id> = self
            .guilds
            .values()
            .flat_map(|guild| guild.roles.values())
            .map(|role| (role.name.as_str(), role.id))
            .collect();
        json!({ "users": users, "guilds": guilds, "channels": channels, "roles": roles })
    }
}
