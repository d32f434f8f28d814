//! Applications, and how to reach the gateway.

use serde_json::json;
use time::Duration;

use super::{Call, Outcome, Reply, commands};
use crate::{id::Id, intent, refusal::NO_SUCH_ROUTE, sim::Sim, world::World};

pub(super) fn route(sim: &mut Sim, bot: Id, call: &Call, parts: &[&str]) -> Outcome {
    match (call.method.as_str(), parts) {
        ("GET", ["gateway", "bot"]) => Ok(Reply::ok(gateway(sim, bot))),
        ("GET", ["applications", "@me"] | ["oauth2", "applications", "@me"]) => {
            Ok(Reply::ok(own(sim, bot)))
        }
        (_, ["applications", application, rest @ ..]) => {
            let application = super::id(application)?;
            commands::route(sim, bot, call, application, rest)
        }
        _ => Err(NO_SUCH_ROUTE.into()),
    }
}

fn gateway(sim: &Sim, bot: Id) -> serde_json::Value {
    let now = sim.now();
    let today = sim.gateway.identifies.get(&bot);
    let today = today
        .into_iter()
        .flatten()
        .filter(|at| now - **at < Duration::DAY);
    let (used, oldest) = today.fold((0_u32, now), |(count, oldest), at| {
        (count + 1, oldest.min(*at))
    });
    let total = sim.settings.identifies_per_day;
    let reset = if used == 0 {
        Duration::ZERO
    } else {
        oldest + Duration::DAY - now
    };
    json!({
        "url": sim.gateway_url(),
        "shards": sim.settings.shards,
        "session_start_limit": {
            "total": total,
            "remaining": total.saturating_sub(used),
            "reset_after": i64::try_from(reset.whole_milliseconds()).unwrap_or(0),
            "max_concurrency": sim.settings.max_concurrency,
        },
    })
}

fn own(world: &World, bot: Id) -> serde_json::Value {
    let guilds = world
        .guilds
        .values()
        .filter(|guild| guild.members.contains_key(&bot))
        .count();
    let application = world.application(bot);
    let name = application.map_or("", |application| &application.name);
    let granted = application.map_or(0, |application| application.granted_intents);
    let flags = flags(granted, guilds);
    let interactions_url =
        application.and_then(|application| application.interactions_url.as_ref());
    let owner = world
        .users
        .values()
        .find(|user| !user.bot)
        .map_or(bot, |user| user.id);
    json!({
        "id": bot, "name": name, "icon": null, "description": "", "type": null,
        "verify_key": "0".repeat(64), "flags": flags,
        "flags_new": flags.to_string(), "redirect_uris": [],
        "interactions_endpoint_url": interactions_url, "role_connections_verification_url": null,
        "owner": world.user_json(owner), "approximate_guild_count": guilds,
        "approximate_user_install_count": 0, "approximate_user_authorization_count": 0,
        "explicit_content_filter": 0, "team": null, "eligible_oauth2_scopes": [],
        "bot": world.user_json(bot), "bot_public": true, "bot_require_code_grant": false,
    })
}

/// The flags that tell which privileged intents are on. Bots on fewer than 100 servers
/// have other ones than those that had to be verified.
fn flags(granted: u64, guilds: usize) -> u64 {
    const FEW: usize = 100;
    let of = [
        (intent::GUILD_PRESENCES, 12),
        (intent::GUILD_MEMBERS, 14),
        (intent::MESSAGE_CONTENT, 18),
    ];
    let on = of.iter().filter(|(intent, _)| granted & intent != 0);
    on.map(|(_, bit)| 1 << (bit + u32::from(guilds < FEW)))
        .sum()
}
