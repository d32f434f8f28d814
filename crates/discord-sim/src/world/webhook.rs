//! Webhooks: addresses that post into a channel without an account.

use serde_json::{Value, json};

use super::{Audience, World, channel_of};
use crate::{
    id::Id,
    intent,
    put::Put as _,
    refusal::{MAX_WEBHOOKS, Refusal, UNKNOWN_CHANNEL, UNKNOWN_WEBHOOK},
};

/// How many webhooks a channel may have.
const PER_CHANNEL: usize = 15;

/// A webhook.
#[derive(Debug, Clone)]
pub(crate) struct Webhook {
    pub(crate) id: Id,
    pub(crate) guild: Id,
    pub(crate) channel: Id,
    pub(crate) name: String,
    /// What whoever posts by it proves themselves with.
    pub(crate) token: String,
    /// Who made it.
    pub(crate) creator: Id,
}

impl World {
    /// Adds a webhook to a channel.
    pub(crate) fn add_webhook(&mut self, by: Id, channel: Id, name: &str) -> Result<Id, Refusal> {
        let guild = channel_of(self, channel)?.guild.ok_or(UNKNOWN_CHANNEL)?;
        if self.webhooks_of(channel).count() >= PER_CHANNEL {
            return Err(MAX_WEBHOOKS.into());
        }
        let id = self.next_id();
        let webhook = Webhook {
            id,
            guild,
            channel,
            name: name.to_owned(),
            token: format!("hook{:x}", id.get().rotate_left(23) ^ 0x00c0_ffee_5a17_d15c),
            creator: by,
        };
        self.webhooks.insert(id, webhook);
        self.webhooks_changed(guild, channel);
        Ok(id)
    }

    /// The webhook with this identifier.
    pub(crate) fn webhook(&self, id: Id) -> Result<&Webhook, Refusal> {
        self.webhooks.get(&id).ok_or_else(|| UNKNOWN_WEBHOOK.into())
    }

    /// The webhooks of a channel.
    pub(crate) fn webhooks_of(&self, channel: Id) -> impl Iterator<Item = &Webhook> {
        self.webhooks
            .values()
            .filter(move |webhook| webhook.channel == channel)
    }

    /// Changes a webhook.
    pub(crate) fn change_webhook(
        &mut self,
        id: Id,
        change: impl FnOnce(&mut Webhook),
    ) -> Result<(), Refusal> {
        let webhook = self.webhooks.get_mut(&id).ok_or(UNKNOWN_WEBHOOK)?;
        change(webhook);
        let (guild, channel) = (webhook.guild, webhook.channel);
        self.webhooks_changed(guild, channel);
        Ok(())
    }

    /// Removes a webhook; what it posted stays.
    pub(crate) fn remove_webhook(&mut self, id: Id) -> Result<(), Refusal> {
        let webhook = self.webhooks.remove(&id).ok_or(UNKNOWN_WEBHOOK)?;
        self.webhooks_changed(webhook.guild, webhook.channel);
        Ok(())
    }

    fn webhooks_changed(&mut self, guild: Id, channel: Id) {
        let data = json!({ "guild_id": guild, "channel_id": channel });
        self.emit(
            Audience::Channel(channel),
            intent::GUILD_WEBHOOKS,
            "WEBHOOKS_UPDATE",
            data,
        );
    }

    /// A webhook as Discord sends it; whoever came by its token is not told who made it.
    pub(crate) fn webhook_json(&self, webhook: &Webhook, by_token: bool) -> Value {
        let bot = self.applications.contains_key(&webhook.creator);
        let mut json = json!({
            "id": webhook.id, "type": 1, "name": webhook.name, "avatar": null, "token": webhook.token,
            "guild_id": webhook.guild, "channel_id": webhook.channel,
            "application_id": bot.then_some(webhook.creator),
            "url": format!("http://{}/api/webhooks/{}/{}", self.address, webhook.id, webhook.token),
        });
        if !by_token {
            json.put("user", self.user_json(webhook.creator));
        }
        json
    }
}
