//! The REST API, version 10.

mod applications;
mod audit;
mod body;
mod callback;
mod channels;
mod check;
mod command_check;
mod commands;
mod component_check;
mod described;
mod embeds;
mod expressions;
mod guilds;
mod invites;
mod limited;
mod members;
mod messages;
mod pins;
mod posts;
mod reactions;
mod roles;
mod threads;
mod users;
mod webhooks;

use serde_json::{Value, json};

pub(crate) use self::body::Call;
use self::limited::rate_limited;
use crate::{
    faults::{Fault, Scope},
    id::Id,
    permissions,
    recording::Recorded,
    refusal::{
        INVALID_VERSION, Known, MISSING_ACCESS, MISSING_PERMISSIONS, NO_SUCH_ROUTE, Refusal,
        UNAUTHORIZED, UNKNOWN_CHANNEL,
    },
    sim::Sim,
    world::World,
};

/// An answer to a request.
#[derive(Debug, Clone)]
pub(crate) struct Reply {
    pub(crate) status: u16,
    pub(crate) json: Value,
    /// What is sent instead of JSON.
    pub(crate) text: Option<String>,
    pub(crate) headers: Vec<(&'static str, String)>,
}

/// What a route comes to: an answer of success or of refusal.
type Outcome = Result<Reply, Reply>;

impl Reply {
    fn new(status: u16, json: Value) -> Self {
        Self {
            status,
            json,
            text: None,
            headers: Vec::new(),
        }
    }

    /// 200 with JSON.
    fn ok(json: Value) -> Self {
        Self::new(200, json)
    }

    /// Whether it counts against the sender: 401, 403 and 429, but for a limit that several share.
    fn is_invalid(&self) -> bool {
        let shared = self.headers.iter().any(|(_, value)| value == "shared");
        matches!(self.status, 401 | 403 | 429) && !shared
    }

    /// 204, which has nothing to say.
    fn nothing() -> Self {
        Self::new(204, Value::Null)
    }
}

impl From<Refusal> for Reply {
    fn from(refusal: Refusal) -> Self {
        Self::new(refusal.status, refusal.json())
    }
}

impl From<Known> for Reply {
    fn from(known: Known) -> Self {
        Refusal::from(known).into()
    }
}

/// Answers a request, and says what goes wrong with it on the way.
pub(crate) fn answer(sim: &mut Sim, call: &Call) -> (Reply, Option<Fault>) {
    let token = call
        .authorization
        .as_deref()
        .and_then(|authorization| authorization.strip_prefix("Bot "));
    let bot = token.and_then(|token| sim.bot_of_token(token));
    let fault = sim.faults.pick(&call.method, &call.path);
    let banned = sim.invalid_requests().0 >= sim.settings.invalid_requests;
    let reply = match &fault {
        Some(fault) if !fault.takes_place() => failed(fault),
        _ if banned => rate_limited(Scope::Edge, 600.0),
        Some(Fault::StatusAfter(status)) => {
            limited(sim, bot, call);
            failed(&Fault::Status(*status))
        }
        _ => limited(sim, bot, call),
    };
    // Whoever watches hears of what a request did before the request itself.
    sim.dispatch();
    let now = sim.now();
    if reply.is_invalid() {
        sim.limits.count_invalid(now);
    }
    let recorded = Recorded {
        number: sim.recording.next_number(),
        at: now,
        bot,
        method: call.method.clone(),
        path: call.path.clone(),
        query: call.query.clone(),
        body: call.json().clone(),
        files: call
            .files
            .iter()
            .map(|(_, file)| (file.filename.clone(), file.bytes.len()))
            .collect(),
        reason: call.reason.clone(),
        status: reply.status,
        answer: match &reply.text {
            Some(text) => json!(text),
            None => reply.json.clone(),
        },
        fault: fault.clone(),
    };
    sim.recording
        .record(recorded, sim.world.settings.remembered);
    (reply, fault)
}

/// The answer to a request that fails on purpose.
fn failed(fault: &Fault) -> Reply {
    match fault {
        Fault::RateLimited { scope, retry_after } => rate_limited(*scope, *retry_after),
        Fault::Status(500) => Reply::new(
            500,
            json!({ "message": "500: Internal Server Error", "code": 0 }),
        ),
        Fault::Refused(code) => {
            let body = json!({ "message": "Refused", "code": code });
            Reply::new(status_of(*code), body)
        }
        // What stands in front of Discord answers in HTML.
        Fault::Status(status) => Reply {
            text: Some(format!("<html><body>error code: {status}</body></html>")),
            ..Reply::new(*status, Value::Null)
        },
        _ => Reply::nothing(),
    }
}

/// The status that Discord sends with an error code.
fn status_of(code: u32) -> u16 {
    match code {
        10_000..=10_999 => 404,
        40_001 => 401,
        50_001 | 50_007 | 50_013 | 40_333 => 403,
        130_000 => 503,
        _ => 400,
    }
}

fn limited(sim: &mut Sim, bot: Option<Id>, call: &Call) -> Reply {
    let parts = call.parts();
    let now = sim.now();
    let mut headers = Vec::new();
    if sim.settings.rate_limits {
        let limits = &sim.world.settings.limits;
        match sim.limits.count(now, bot, &call.method, &call.path, limits) {
            Ok(left) => headers = left,
            Err(exceeded) => return exceeded.into(),
        }
    }
    let mut reply = route(sim, bot, call, &parts).unwrap_or_else(|refused| refused);
    if reply.status != 429 {
        reply.headers.extend(headers);
    }
    reply
}

fn route(sim: &mut Sim, bot: Option<Id>, call: &Call, parts: &[&str]) -> Outcome {
    if !call.version_is_known {
        return Err(INVALID_VERSION.into());
    }
    let (first, rest) = parts.split_first().ok_or(NO_SUCH_ROUTE)?;
    sim.archive_idle_threads();
    // These prove themselves by the token in their path.
    match (*first, rest) {
        ("interactions", _) => {
            call.check_body()?;
            described::check(sim, call, parts)?;
            return callback::route(sim, call, rest);
        }
        ("webhooks", [_, _, ..]) => {
            call.check_body()?;
            described::check(sim, call, parts)?;
            return webhooks::route(sim, call, rest);
        }
        ("gateway", []) => {
            return Ok(Reply::ok(json!({ "url": sim.gateway_url() })));
        }
        _ => {}
    }
    let bot = bot.ok_or(UNAUTHORIZED)?;
    call.check_body()?;
    described::check(sim, call, parts)?;
    match *first {
        "gateway" | "applications" | "oauth2" => applications::route(sim, bot, call, parts),
        "users" => users::route(sim, bot, call, rest),
        "guilds" => guilds::route(sim, bot, call, rest),
        "channels" => channels::route(sim, bot, call, rest),
        "webhooks" => posts::route(sim, bot, call, rest),
        "invites" => invites::route(sim, bot, call, rest),
        "stickers" => expressions::any_sticker(sim, call, rest),
        _ => Err(NO_SUCH_ROUTE.into()),
    }
}

impl Sim {
    /// Has a person change a channel, a category or a thread by their client, which asks as a bot
    /// does: by the fields of `PATCH /channels/{channel}`.
    ///
    /// # Errors
    ///
    /// Refuses what Discord refuses them.
    pub fn edits_channel(&mut self, user: Id, channel: Id, changes: Value) -> Result<(), Refusal> {
        let call = Call::of_a_person("PATCH", format!("/channels/{channel}"), changes);
        let parts = call.parts();
        described::check(self, &call, &parts)?;
        let below = parts.get(1..).unwrap_or_default();
        channels::route(self, user, &call, below).map_err(Refusal::from)?;
        Ok(())
    }
}

impl From<Reply> for Refusal {
    fn from(reply: Reply) -> Self {
        let code = reply.json.get("code").and_then(Value::as_u64);
        Self {
            status: reply.status,
            code: code.and_then(|code| u32::try_from(code).ok()).unwrap_or(0),
            message: reply
                .json
                .get("message")
                .and_then(Value::as_str)
                .unwrap_or_default()
                .to_owned(),
            errors: reply.json.get("errors").cloned().unwrap_or_default(),
        }
    }
}

/// Counts a change of a channel's name or topic, of which there are few in ten minutes.
fn count_change(sim: &mut Sim, channel: Id) -> Result<(), Reply> {
    if sim.settings.rate_limits {
        let now = sim.now();
        let most = sim.world.settings.limits.channel_changes;
        sim.limits.count_channel_change(now, channel, most)?;
    }
    Ok(())
}

/// Reads an identifier from a path.
fn id(part: &str) -> Result<Id, Refusal> {
    part.parse().ok().ok_or_else(|| {
        let text = format!("Value \"{part}\" is not snowflake.");
        Refusal::field("id", "NUMBER_TYPE_COERCE", &text)
    })
}

/// Refuses unless the bot sees a channel and has these permissions in it.
fn needs(world: &World, channel: Id, bot: Id, wanted: u64) -> Result<(), Refusal> {
    let found_channel = world.channels.get(&channel).ok_or(UNKNOWN_CHANNEL)?;
    let has = world.permissions(channel, bot);
    if has & permissions::VIEW_CHANNEL == 0 {
        return Err(MISSING_ACCESS.into());
    }
    let private_thread = found_channel.kind == crate::world::kind::PRIVATE_THREAD;
    let member = found_channel
        .thread
        .as_ref()
        .is_none_or(|thread| thread.members.contains(&bot));
    if private_thread && !member && has & permissions::MANAGE_THREADS == 0 {
        return Err(MISSING_ACCESS.into());
    }
    if has & wanted != wanted {
        return Err(MISSING_PERMISSIONS.into());
    }
    Ok(())
}

/// Refuses unless the bot is on a server and has these permissions there.
fn needs_in_guild(world: &World, guild: Id, bot: Id, wanted: u64) -> Result<(), Refusal> {
    let there = world
        .guilds
        .get(&guild)
        .ok_or(crate::refusal::UNKNOWN_GUILD)?;
    if !there.members.contains_key(&bot) {
        return Err(MISSING_ACCESS.into());
    }
    if world.permissions_in(guild, bot) & wanted != wanted {
        return Err(MISSING_PERMISSIONS.into());
    }
    Ok(())
}
