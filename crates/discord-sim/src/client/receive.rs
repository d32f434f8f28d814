//! What clients say at the gateway, and what it answers.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use time::Duration;

use super::presence;
use crate::{
    gateway::{EarlyEnd, Out, Session},
    id::Id,
    intent,
    put::Put as _,
    sim::Sim,
};

/// The largest payload a client may send, in bytes.
const LARGEST_PAYLOAD: usize = 4_096;
/// How many payloads a client may send within a minute.
const SENDS_PER_MINUTE: usize = 120;

/// Why a connection is closed: Discord's code and word.
type Farewell = (u16, &'static str);

const UNKNOWN_OPCODE: Farewell = (4001, "Unknown opcode.");
const DECODE_ERROR: Farewell = (4002, "Error while decoding payload.");
const NOT_AUTHENTICATED: Farewell = (4003, "Not authenticated.");
const AUTHENTICATION_FAILED: Farewell = (4004, "Authentication failed.");
const ALREADY_AUTHENTICATED: Farewell = (4005, "Already authenticated.");
const INVALID_SEQUENCE: Farewell = (4007, "Invalid seq.");
const RATE_LIMITED: Farewell = (4008, "Rate limited.");
const INVALID_SHARD: Farewell = (4010, "Invalid shard.");
const INVALID_INTENTS: Farewell = (4013, "Invalid intent(s).");
const DISALLOWED_INTENTS: Farewell = (4014, "Disallowed intent(s).");

impl Sim {
    /// Takes what a client sent. Returns whether it was a heartbeat.
    pub(super) fn received(&mut self, connection: u64, text: &str) -> bool {
        match self.answer(connection, text) {
            Ok(heartbeat) => heartbeat,
            Err((code, reason)) => {
                self.gateway.send(connection, Out::Close(code, reason));
                false
            }
        }
    }

    fn answer(&mut self, connection: u64, text: &str) -> Result<bool, Farewell> {
        self.count_send(connection)?;
        if text.len() > LARGEST_PAYLOAD {
            return Err(DECODE_ERROR);
        }
        let payload: Value = serde_json::from_str(text).or(Err(DECODE_ERROR))?;
        let op = payload
            .get("op")
            .and_then(Value::as_u64)
            .ok_or(DECODE_ERROR)?;
        let data = payload.get("d").unwrap_or(&Value::Null);
        match op {
            1 => {
                self.acknowledge(connection, data);
                return Ok(true);
            }
            2 => {
                self.identify(connection, data)?;
                self.ask_back(connection);
            }
            6 => {
                self.resume(connection, data)?;
                self.ask_back(connection);
            }
            3 => {
                let bot = self.session_of(connection)?.bot;
                if !presence::fits(data) {
                    return Err(DECODE_ERROR);
                }
                if let Some(application) = self.world.applications.get_mut(&bot) {
                    application.presence = data.clone();
                }
            }
            8 => self.request_members(connection, data)?,
            4 | 31 => {
                self.session_of(connection)?;
            }
            _ => return Err(UNKNOWN_OPCODE),
        }
        Ok(false)
    }

    /// Asks a client whose session has just begun or goes on to come back, if that is how
    /// connections end early.
    fn ask_back(&self, connection: u64) {
        let asks = self.gateway.early_end == Some(EarlyEnd::Reconnect);
        if asks && self.session_of(connection).is_ok() {
            self.gateway.send_op(connection, 7, &Value::Null);
        }
    }

    fn count_send(&mut self, connection: u64) -> Result<(), Farewell> {
        let now = self.now();
        let Some(connection) = self.gateway.connections.get_mut(&connection) else {
            return Ok(());
        };
        connection.sends.retain(|at| now - *at < Duration::MINUTE);
        connection.sends.push_back(now);
        if connection.sends.len() > SENDS_PER_MINUTE {
            return Err(RATE_LIMITED);
        }
        Ok(())
    }

    fn session_of(&self, connection: u64) -> Result<&Session, Farewell> {
        let connection = self.gateway.connections.get(&connection);
        let id = connection.and_then(|connection| connection.session.as_ref());
        id.and_then(|id| self.gateway.sessions.get(id))
            .ok_or(NOT_AUTHENTICATED)
    }

    fn acknowledge(&mut self, connection: u64, data: &Value) {
        let id = self
            .session_of(connection)
            .ok()
            .map(|session| session.id.clone());
        if let (Some(id), Some(sequence)) = (id, data.as_u64())
            && let Some(session) = self.gateway.sessions.get_mut(&id)
        {
            session.acknowledged = sequence;
        }
        self.gateway.send_op(connection, 11, &Value::Null);
    }

    fn identify(&mut self, connection: u64, data: &Value) -> Result<(), Farewell> {
        if self.session_of(connection).is_ok() {
            return Err(ALREADY_AUTHENTICATED);
        }
        let token = data
            .get("token")
            .and_then(Value::as_str)
            .ok_or(DECODE_ERROR)?;
        let bot = self.bot_of_token(token).ok_or(AUTHENTICATION_FAILED)?;
        if data
            .get("properties")
            .is_none_or(|properties| !properties.is_object())
        {
            return Err(DECODE_ERROR);
        }
        let presence = data.get("presence").filter(|presence| !presence.is_null());
        if presence.is_some_and(|presence| !presence::fits(presence)) {
            return Err(DECODE_ERROR);
        }
        let shard = shard_of(data)?;
        let intents = data
            .get("intents")
            .and_then(Value::as_u64)
            .ok_or(INVALID_INTENTS)?;
        if intents & !intent::KNOWN != 0 {
            return Err(INVALID_INTENTS);
        }
        let granted = self
            .applications
            .get(&bot)
            .map_or(0, |application| application.granted_intents);
        if intents & intent::PRIVILEGED & !granted != 0 {
            return Err(DISALLOWED_INTENTS);
        }
        if !self.may_identify(bot, shard)? {
            self.gateway.send_op(connection, 9, &json!(false));
            return Ok(());
        }
        let id = format!("{:032x}", self.next_id().get());
        if let Some(application) = self.world.applications.get_mut(&bot) {
            // A new session shows nothing of the last one.
            application.presence = presence.cloned().unwrap_or_default();
        }
        let session = Session::new(id.clone(), bot, shard, intents);
        self.gateway.sessions.insert(id.clone(), session);
        self.attach(&id, connection);
        self.recording
            .happened(json!({ "gateway": "identified", "bot": bot, "session": id }));
        self.welcome(&id, bot, shard, intents);
        Ok(())
    }

    /// Counts an identify. `Ok(false)`: too soon after the last one.
    fn may_identify(&mut self, bot: Id, shard: (u32, u32)) -> Result<bool, Farewell> {
        let now = self.now();
        let key = (bot, shard.0 % self.settings.max_concurrency.max(1));
        let last = self.gateway.last_identify.get(&key);
        if last.is_some_and(|last| now - *last < Duration::seconds(5)) && self.settings.rate_limits
        {
            return Ok(false);
        }
        self.gateway.last_identify.insert(key, now);
        let today = self.gateway.identifies.entry(bot).or_default();
        today.retain(|at| now - *at < Duration::DAY);
        today.push_back(now);
        // Discord resets the token of a bot that goes over the limit.
        if today.len() > usize::try_from(self.settings.identifies_per_day).unwrap_or(usize::MAX) {
            return Err(AUTHENTICATION_FAILED);
        }
        Ok(true)
    }

    fn welcome(&mut self, session: &str, bot: Id, shard: (u32, u32), intents: u64) {
        let guilds: Vec<Id> = self
            .guilds
            .values()
            .filter(|guild| guild.members.contains_key(&bot) && guild.id.shard(shard.1) == shard.0)
            .map(|guild| guild.id)
            .collect();
        let listed: Vec<Value> = guilds
            .iter()
            .map(|id| json!({ "id": id, "unavailable": true }))
            .collect();
        let resume_url = self.gateway.resume_url.clone();
        let resume_url = resume_url.unwrap_or_else(|| self.gateway_url());
        let ready = json!({
            "v": 10, "user": self.own_user_json(bot), "guilds": listed, "session_id": session,
            "session_type": "normal", "resume_gateway_url": resume_url,
            "shard": [shard.0, shard.1], "application": { "id": bot, "flags": 0 },
            "private_channels": [], "relationships": [], "presences": [],
            "geo_ordered_rtc_regions": [], "user_settings": {}, "_trace": [],
        });
        self.gateway
            .push(session, "READY", ready.to_string().into());
        if intents & intent::GUILDS == 0 {
            return;
        }
        let everybody = intents & intent::GUILD_PRESENCES != 0;
        for guild in guilds {
            let data = self.guild_create_json(guild, bot, everybody);
            self.gateway
                .push(session, "GUILD_CREATE", data.to_string().into());
        }
    }

    fn attach(&mut self, session: &str, connection: u64) {
        let previous = self.gateway.sessions.get_mut(session).and_then(|session| {
            session.left_at = None;
            session.connection.replace(connection)
        });
        if let Some(previous) = previous {
            self.gateway.send(previous, Out::Cut);
        }
        if let Some(connection) = self.gateway.connections.get_mut(&connection) {
            connection.session = Some(session.to_owned());
        }
    }

    fn resume(&mut self, connection: u64, data: &Value) -> Result<(), Farewell> {
        if self.session_of(connection).is_ok() {
            return Err(ALREADY_AUTHENTICATED);
        }
        let text = |key: &str| data.get(key).and_then(Value::as_str).ok_or(DECODE_ERROR);
        let bot = self
            .bot_of_token(text("token")?)
            .ok_or(AUTHENTICATION_FAILED)?;
        let id = text("session_id")?.to_owned();
        let seen = data
            .get("seq")
            .and_then(Value::as_u64)
            .ok_or(DECODE_ERROR)?;
        self.forget_old_sessions();
        let session = self
            .gateway
            .sessions
            .get_mut(&id)
            .filter(|session| session.bot == bot);
        let Some(session) = session.filter(|session| session.remembers(seen)) else {
            self.gateway.send_op(connection, 9, &json!(false));
            return Ok(());
        };
        if seen > session.sequence {
            return Err(INVALID_SEQUENCE);
        }
        session.resumes += 1;
        self.attach(&id, connection);
        self.gateway.replay(&id, seen);
        self.gateway.push(&id, "RESUMED", r#"{"_trace":[]}"#.into());
        self.recording
            .happened(json!({ "gateway": "resumed", "bot": bot, "session": id }));
        Ok(())
    }

    /// Forgets sessions whose client has been gone for too long.
    pub(crate) fn forget_old_sessions(&mut self) {
        let now = self.now();
        let longest = Duration::seconds(self.settings.session_seconds);
        self.gateway
            .sessions
            .retain(|_, session| session.left_at.is_none_or(|left| now - left <= longest));
    }

    fn request_members(&mut self, connection: u64, data: &Value) -> Result<(), Farewell> {
        let session = self.session_of(connection)?;
        let (id, intents) = (session.id.clone(), session.intents);
        let id_of = |value: &Value| serde_json::from_value::<Id>(value.clone()).ok();
        let guild = data.get("guild_id").and_then(id_of).ok_or(DECODE_ERROR)?;
        let query = data.get("query").and_then(Value::as_str);
        if query == Some("") && intents & intent::GUILD_MEMBERS == 0 {
            return Err(DISALLOWED_INTENTS);
        }
        let wanted: BTreeSet<Id> = match data.get("user_ids") {
            Some(Value::Array(list)) => list.iter().filter_map(id_of).collect(),
            Some(one) => id_of(one).into_iter().collect(),
            None => BTreeSet::new(),
        };
        let limit = data.get("limit").and_then(Value::as_u64).unwrap_or(0);
        let limit = usize::try_from(limit)
            .ok()
            .filter(|limit| *limit > 0)
            .unwrap_or(usize::MAX);
        let members: Vec<Value> = self
            .members_matching(guild, query.unwrap_or_default())
            .into_iter()
            .filter(|members_matching| wanted.is_empty() || wanted.contains(members_matching))
            .take(limit)
            .map(|members_matching| self.member_json(guild, members_matching))
            .collect();
        let mut chunk = json!({
            "guild_id": guild, "members": members, "chunk_index": 0, "chunk_count": 1,
            "not_found": [],
        });
        if let Some(nonce) = data.get("nonce") {
            chunk.put("nonce", nonce.clone());
        }
        self.gateway
            .push(&id, "GUILD_MEMBERS_CHUNK", chunk.to_string().into());
        Ok(())
    }
}

fn shard_of(data: &Value) -> Result<(u32, u32), Farewell> {
    let Some(shard) = data.get("shard") else {
        return Ok((0, 1));
    };
    let shard: (u32, u32) = serde_json::from_value(shard.clone()).or(Err(INVALID_SHARD))?;
    if shard.0 < shard.1 {
        Ok(shard)
    } else {
        Err(INVALID_SHARD)
    }
}
