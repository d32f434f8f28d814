//! How people ask something of a bot: commands, buttons, selects and forms.

mod component;

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{InteractionKind, Invocation, Upload, World, channel_of};
use crate::{
    id::Id,
    permissions,
    put::Put as _,
    refusal::{MISSING_PERMISSIONS, Refusal, UNKNOWN_COMMAND},
};

/// The options of a command, by name. Users, channels and roles are given by identifier,
/// files as [`Upload`]s.
pub type Options = BTreeMap<String, Value>;

/// Text, as an option's type.
const STRING: i64 = 3;
/// A file, as an option's type.
const ATTACHMENT: i64 = 11;

/// What a client may not send, told as the client would.
fn unfit(what: &str, text: &str) -> Refusal {
    Refusal::field(what, "CLIENT", text)
}

fn list<'v>(value: &'v Value, key: &str) -> &'v [Value] {
    value
        .get(key)
        .and_then(Value::as_array)
        .map_or(&[], Vec::as_slice)
}

fn kind_of(option: &Value) -> i64 {
    option.get("type").and_then(Value::as_i64).unwrap_or(STRING)
}

fn name_of(option: &Value) -> &str {
    option
        .get("name")
        .and_then(Value::as_str)
        .unwrap_or_default()
}

impl World {
    /// Has a person run a typed command, such as `reply` or `category create`.
    ///
    /// # Errors
    ///
    /// Refuses what a client would not send: an unknown command, a missing or unfit option,
    /// a command that is not for this person or place.
    pub fn runs_slash(
        &mut self,
        user: Id,
        channel: Id,
        bot: Id,
        command: &str,
        options: &Options,
    ) -> Result<Id, Refusal> {
        self.slash(user, channel, bot, command, options, None)
    }

    /// Has a person type into an option whose values the bot suggests.
    ///
    /// # Errors
    ///
    /// Refuses what a client would not send.
    pub fn types_option(
        &mut self,
        user: Id,
        channel: Id,
        bot: Id,
        command: &str,
        options: &Options,
        focused: &str,
    ) -> Result<Id, Refusal> {
        self.slash(user, channel, bot, command, options, Some(focused))
    }

    fn slash(
        &mut self,
        user: Id,
        channel: Id,
        bot: Id,
        command: &str,
        options: &Options,
        focused: Option<&str>,
    ) -> Result<Id, Refusal> {
        let mut words = command.trim_start_matches('/').split_whitespace();
        let name = words.next().unwrap_or_default();
        let path: Vec<&str> = words.collect();
        let (id, whole) = self.usable_command(user, channel, bot, name, 1)?;
        let mut resolved = json!({});
        let filled = self.fill_options(channel, &whole, &path, options, focused, &mut resolved)?;
        let mut data = json!({ "id": id, "name": name, "type": 1, "options": filled });
        if resolved
            .as_object()
            .is_some_and(|resolved| !resolved.is_empty())
        {
            data.put("resolved", resolved);
        }
        self.invoke(Invocation {
            application: bot,
            user,
            channel,
            kind: if focused.is_some() {
                InteractionKind::Autocomplete
            } else {
                InteractionKind::Command
            },
            name: name.to_owned(),
            data,
            message: None,
        })
    }

    /// The command a person may use here.
    fn usable_command(
        &self,
        user: Id,
        channel: Id,
        bot: Id,
        name: &str,
        kind: i64,
    ) -> Result<(Id, Value), Refusal> {
        let guild = channel_of(self, channel)?.guild;
        let command = self.command(bot, guild, name, kind)?;
        let context = i64::from(guild.is_none());
        let contexts = command.json.get("contexts").and_then(Value::as_array);
        if contexts
            .is_some_and(|contexts| !contexts.iter().any(|item| item.as_i64() == Some(context)))
        {
            return Err(UNKNOWN_COMMAND.into());
        }
        let wanted = command
            .json
            .get("default_member_permissions")
            .and_then(Value::as_str);
        let wanted: Option<u64> = wanted.and_then(|wanted| wanted.parse().ok());
        if let (Some(wanted), Some(guild)) = (wanted, guild) {
            let has = self.permissions_in(guild, user);
            // Zero permits nobody but those who may do everything.
            let admin = has & permissions::ADMINISTRATOR != 0;
            let allowed = self
                .guild_of(guild)
                .is_some_and(|guild| guild.allowed_commands.contains(&(user, name.to_owned())));
            if !admin && !allowed && (wanted == 0 || has & wanted != wanted) {
                return Err(MISSING_PERMISSIONS.into());
            }
        }
        Ok((command.id, command.json.clone()))
    }

    fn fill_options(
        &mut self,
        channel: Id,
        owner: &Value,
        path: &[&str],
        options: &Options,
        focused: Option<&str>,
        resolved: &mut Value,
    ) -> Result<Vec<Value>, Refusal> {
        let known = list(owner, "options").to_vec();
        if let Some((first, rest)) = path.split_first() {
            let sub = known
                .iter()
                .find(|item| name_of(item) == *first && kind_of(item) <= 2);
            let sub = sub.ok_or(UNKNOWN_COMMAND)?;
            let below = self.fill_options(channel, sub, rest, options, focused, resolved)?;
            return Ok(vec![
                json!({ "name": first, "type": kind_of(sub), "options": below }),
            ]);
        }
        if known.iter().any(|item| kind_of(item) <= 2) {
            return Err(unfit("options", "a sub-command is missing"));
        }
        if let Some(stray) = options
            .keys()
            .find(|key| !known.iter().any(|item| name_of(item) == *key))
        {
            return Err(unfit(stray, "the command has no such option"));
        }
        let mut filled = Vec::new();
        for option in &known {
            let name = name_of(option);
            let Some(value) = options.get(name) else {
                if option.get("required") == Some(&json!(true)) && focused.is_none() {
                    return Err(unfit(name, "the option is required"));
                }
                continue;
            };
            let is_focused = focused == Some(name);
            if is_focused && option.get("autocomplete") != Some(&json!(true)) {
                return Err(unfit(name, "the option suggests nothing"));
            }
            let value = self.fill_value(channel, option, value, is_focused, resolved)?;
            let mut one = json!({ "name": name, "type": kind_of(option), "value": value });
            if is_focused {
                one.put("focused", json!(true));
            }
            filled.push(one);
        }
        Ok(filled)
    }

    fn fill_value(
        &mut self,
        channel: Id,
        option: &Value,
        value: &Value,
        focused: bool,
        resolved: &mut Value,
    ) -> Result<Value, Refusal> {
        let name = name_of(option);
        let kind = kind_of(option);
        let fits = focused
            || match kind {
                STRING => value.is_string(),
                4 => value.is_i64(),
                5 => value.is_boolean(),
                10 => value.is_number(),
                _ => true,
            };
        if !fits {
            return Err(unfit(name, "the value is of another type"));
        }
        let choices = list(option, "choices");
        if !choices.is_empty()
            && !choices
                .iter()
                .any(|choice| choice.get("value") == Some(value))
        {
            return Err(unfit(name, "the value is none of the choices"));
        }
        let length = value.as_str().map(|value| value.chars().count());
        let bound = |key: &str| {
            let bound = option.get(key).and_then(Value::as_u64);
            bound.and_then(|bound| usize::try_from(bound).ok())
        };
        let short = length
            .zip(bound("min_length"))
            .is_some_and(|(count, least)| count < least);
        let long = length
            .zip(bound("max_length"))
            .is_some_and(|(count, most)| count > most);
        let number = value.as_f64();
        let limit = |key: &str| option.get(key).and_then(Value::as_f64);
        let small = number
            .zip(limit("min_value"))
            .is_some_and(|(value, least)| value < least);
        let large = number
            .zip(limit("max_value"))
            .is_some_and(|(value, most)| value > most);
        if !focused && (short || long || small || large) {
            return Err(unfit(
                name,
                "the value is too short, too long, too small or too large",
            ));
        }
        if kind == ATTACHMENT {
            let upload: Upload = serde_json::from_value(value.clone())
                .ok()
                .ok_or_else(|| unfit(name, "the value is no file"))?;
            let (id, json) = self.loose_attachment_json(channel, &upload);
            resolved.at("attachments").put(&id.to_string(), json);
            return Ok(json!(id));
        }
        if matches!(kind, 6..=9) {
            let id: Id = serde_json::from_value(value.clone())
                .ok()
                .ok_or_else(|| unfit(name, "the value is no identifier"))?;
            let offered = list(option, "channel_types");
            let there = self.channels.get(&id).map(|channel| json!(channel.kind));
            if !offered.is_empty() && !there.is_some_and(|kind| offered.contains(&kind)) {
                return Err(unfit(name, "channels of this type are not offered"));
            }
            self.resolve(channel, id, resolved);
            return Ok(json!(id));
        }
        Ok(value.clone())
    }

    /// Describes what an identifier stands for: a user, a role or a channel.
    fn resolve(&self, channel: Id, id: Id, resolved: &mut Value) {
        let key = id.to_string();
        let guild = self
            .channels
            .get(&channel)
            .and_then(|channel| channel.guild);
        let there = guild.and_then(|guild| self.guilds.get(&guild));
        if self.users.contains_key(&id) {
            resolved.at("users").put(&key, self.user_json(id));
            if let Some(there) = there.filter(|there| there.members.contains_key(&id)) {
                let mut member = self.member_json(there.id, id);
                if let Some(member) = member.as_object_mut() {
                    for hidden in ["user", "mute", "deaf"] {
                        member.remove(hidden);
                    }
                }
                member.put(
                    "permissions",
                    json!(self.permissions(channel, id).to_string()),
                );
                resolved.at("members").put(&key, member);
            }
        } else if let Some(role) = there.and_then(|there| there.roles.get(&id)) {
            resolved.at("roles").put(&key, role.json());
        } else if let Some(channel) = self.channels.get(&id) {
            resolved.at("channels").put(
                &key,
                json!({
                    "id": id, "name": channel.name, "type": channel.kind,
                    "parent_id": channel.parent, "permissions": permissions::ALL.to_string(),
                }),
            );
        }
    }

    /// Has a person run a command from another user's menu.
    ///
    /// # Errors
    ///
    /// Refuses what a client would not send.
    pub fn uses_user_menu(
        &mut self,
        user: Id,
        channel: Id,
        bot: Id,
        command: &str,
        target: Id,
    ) -> Result<Id, Refusal> {
        let (id, _) = self.usable_command(user, channel, bot, command, 2)?;
        let mut resolved = json!({});
        self.resolve(channel, target, &mut resolved);
        let data = json!({
            "id": id, "name": command, "type": 2, "target_id": target, "resolved": resolved,
        });
        self.invoke_menu((user, channel, bot), command, data)
    }

    /// Has a person run a command from a message's menu.
    ///
    /// # Errors
    ///
    /// Refuses what a client would not send.
    pub fn uses_message_menu(
        &mut self,
        user: Id,
        channel: Id,
        bot: Id,
        command: &str,
        target: Id,
    ) -> Result<Id, Refusal> {
        let (id, _) = self.usable_command(user, channel, bot, command, 3)?;
        let message = self.message_json(self.message_of(channel, target)?, Some(bot));
        let data = json!({
            "id": id, "name": command, "type": 3, "target_id": target,
            "resolved": { "messages": { target.to_string(): message } },
        });
        self.invoke_menu((user, channel, bot), command, data)
    }

    fn invoke_menu(
        &mut self,
        (user, channel, application): (Id, Id, Id),
        command: &str,
        data: Value,
    ) -> Result<Id, Refusal> {
        self.invoke(Invocation {
            application,
            user,
            channel,
            kind: InteractionKind::Command,
            name: command.to_owned(),
            data,
            message: None,
        })
    }
}
