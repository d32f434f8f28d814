//! One attempt at one effect.

use serde_json::{Value, json};
use storage::{
    discord::{ChannelId, UserId},
    outbox::{OutboxId, Row},
};
use time::Duration;
use twilight_http::{
    request::{Form, Request},
    routing::Route,
};
use twilight_model::id::{
    Id,
    marker::{ChannelMarker, GenericMarker},
};

use super::{
    Body, Delivery, Effect, Failure, Lane, Outcomes, Target,
    copies::LostCopy,
    lane_of,
    reconcile::{NONCE_WINDOW, nonce},
};
use crate::rest::{RestError, code};

impl<O: Outcomes> Delivery<O> {
    /// Makes an effect happen; returns the id of what was made, if anything.
    pub(super) async fn perform(&self, row: &Row) -> Result<Option<u64>, Failure> {
        let effect = effect_of(row)?;
        if !self.may_have_happened(row)
            && let Some((code, reason)) = self.outcomes.foreseen(&effect, self.clock.now())
        {
            let code = Some(code);
            return Err(Failure::Permanent { code, reason });
        }
        match &effect {
            Effect::CreateChannel {
                guild,
                channel,
                grant,
            } => return self.create_channel(row, *guild, channel, grant).await,
            Effect::CreatePost { .. } => return self.create_post(row, &effect).await,
            Effect::CopyCategory { guild, of, number } => {
                return self.copy_category(row, *guild, *of, *number).await;
            }
            _ => {}
        }
        let channel = self.channel(row).await?;
        match self.perform_in(row, channel, effect.clone()).await {
            Err(Failure::Permanent {
                code: Some(code::THREAD_ARCHIVED),
                ..
            }) => {
                self.unarchive(channel.get()).await?;
                self.perform_in(row, channel, effect).await
            }
            done => done,
        }
    }

    /// Makes an effect happen in a channel that is there.
    async fn perform_in(
        &self,
        row: &Row,
        channel: Id<ChannelMarker>,
        effect: Effect,
    ) -> Result<Option<u64>, Failure> {
        let channel_id = channel.get();
        match effect {
            Effect::Post { message } => self.post(row, channel, &message).await,
            Effect::Edit { target, message } => {
                let message_id = self.message(target).await?;
                let route = Route::UpdateMessage {
                    channel_id,
                    message_id,
                };
                let request = Request::builder(&route).json(&message.to_json());
                self.rest
                    .call(request.build().map_err(RestError::from)?)
                    .await?;
                Ok(Some(message_id))
            }
            Effect::Delete { target } => {
                let message_id = self.message(target).await?;
                self.delete(channel_id, message_id).await
            }
            Effect::Retract { row } => self.retract(channel, row).await,
            Effect::React { target, emoji } => {
                let message_id = self.message(target).await?;
                let emoji = reaction(&emoji)
                    .ok_or_else(|| Failure::permanent(format!("`{emoji}` is no emoji")))?;
                self.rest
                    .call(Request::from_route(&Route::CreateReaction {
                        channel_id,
                        emoji: &emoji,
                        message_id,
                    }))
                    .await?;
                Ok(None)
            }
            Effect::Unreact { target, emoji } => {
                let message_id = self.message(target).await?;
                let emoji = reaction(&emoji)
                    .ok_or_else(|| Failure::permanent(format!("`{emoji}` is no emoji")))?;
                let request = Request::from_route(&Route::DeleteReactionCurrentUser {
                    channel_id,
                    emoji: &emoji,
                    message_id,
                });
                self.done_or_gone(request).await
            }
            Effect::Pin { target } => {
                let message_id = self.message(target).await?;
                self.rest
                    .call(Request::from_route(&Route::PinMessage {
                        channel_id,
                        message_id,
                    }))
                    .await?;
                Ok(None)
            }
            Effect::EditChannel { channel } => {
                let route = Route::UpdateChannel { channel_id };
                let request = Request::builder(&route).json(&channel);
                self.rest
                    .call(request.build().map_err(RestError::from)?)
                    .await?;
                Ok(None)
            }
            Effect::LetIn {
                person,
                role,
                lets_in,
            } => self.let_in(channel_id, (person, role), lets_in).await,
            Effect::Move { category, grant } => {
                self.move_channel(channel_id, category, &grant).await
            }
            Effect::Shelve {
                away,
                category,
                name,
            } => self.shelve(channel_id, away, category, name).await,
            Effect::Tag { put, instead_of } => self.tag(channel_id, put, &instead_of).await,
            Effect::DeleteChannel => {
                let request = Request::from_route(&Route::DeleteChannel { channel_id });
                self.done_or_gone(request).await
            }
            Effect::CreateChannel { .. }
            | Effect::CreatePost { .. }
            | Effect::CopyCategory { .. }
            | Effect::GivenUp { .. } => Ok(None),
        }
    }

    async fn delete(&self, channel_id: u64, message_id: u64) -> Result<Option<u64>, Failure> {
        let request = Request::from_route(&Route::DeleteMessage {
            channel_id,
            message_id,
        });
        self.done_or_gone(request).await
    }

    /// Deletes what a row has posted that does not know it, if it did.
    async fn retract(
        &self,
        channel: Id<ChannelMarker>,
        row: OutboxId,
    ) -> Result<Option<u64>, Failure> {
        let posted = self.store.read().await?.outbox().get(row).await?;
        let Some(posted) = posted else {
            return Ok(None);
        };
        let Effect::Post { message } = effect_of(&posted)? else {
            return Ok(None);
        };
        match self.find_message(&posted, channel, &message).await? {
            Some(found) => self.delete(channel.get(), found).await,
            None => Ok(None),
        }
    }

    /// Sends a request whose wish is also fulfilled when its object is gone.
    pub(super) async fn done_or_gone(&self, request: Request) -> Result<Option<u64>, Failure> {
        match self.rest.call(request).await {
            Ok(_) => Ok(None),
            Err(error)
                if matches!(
                    error.code(),
                    Some(
                        code::UNKNOWN_CHANNEL
                            | code::UNKNOWN_MESSAGE
                            | code::UNKNOWN_EMOJI
                            | code::UNKNOWN_OVERWRITE
                    )
                ) =>
            {
                Ok(None)
            }
            Err(error) => Err(error.into()),
        }
    }

    /// Posts a message, unless an earlier attempt has.
    async fn post(
        &self,
        row: &Row,
        channel: Id<ChannelMarker>,
        message: &Body,
    ) -> Result<Option<u64>, Failure> {
        // A clock that was put back makes the row look as if it were to come.
        let age = self.clock.now() - row.created_at;
        let protected = age >= Duration::ZERO && age <= NONCE_WINDOW;
        let may_have_happened = self.may_have_happened(row);
        if may_have_happened && !protected {
            let found = self.find_earlier(row, channel, message).await?;
            if found.is_some() {
                return Ok(found);
            }
        }
        match self.send(row, channel, message).await {
            // Discord may refuse by now what it has taken.
            Err(Failure::Permanent { code, reason }) if may_have_happened && protected => {
                let found = self.find_earlier(row, channel, message).await?;
                found.map_or(Err(Failure::Permanent { code, reason }), |found| {
                    Ok(Some(found))
                })
            }
            sent => sent.map(Some),
        }
    }

    /// Looks for what an earlier attempt posted.
    async fn find_earlier(
        &self,
        row: &Row,
        channel: Id<ChannelMarker>,
        message: &Body,
    ) -> Result<Option<u64>, Failure> {
        let found = self.find_message(row, channel, message).await?;
        if found.is_some() {
            tracing::info!(outbox.id = %row.id, "found what an earlier attempt had sent");
        }
        Ok(found)
    }

    /// Sends a message under the nonce of its row.
    async fn send(
        &self,
        row: &Row,
        channel: Id<ChannelMarker>,
        message: &Body,
    ) -> Result<u64, Failure> {
        let mut body = message.to_json();
        if let Some(body) = body.as_object_mut() {
            body.insert("nonce".to_owned(), json!(nonce(row)));
            body.insert("enforce_nonce".to_owned(), json!(true));
        }
        let route = Route::CreateMessage {
            channel_id: channel.get(),
        };
        let request = Request::builder(&route);
        let answer = if message.files.is_empty() {
            let request = request.json(&body).build().map_err(RestError::from)?;
            self.rest.call(request).await?
        } else {
            let request = request.build().map_err(RestError::from)?;
            // The form holds each file twice while it is put together.
            let _held = self.rest.memory().hold(2 * self.size(message).await).await;
            let form = self.form(message, body).await?;
            self.rest.call_with(request, Some(form)).await?
        };
        let sent: Made = serde_json::from_slice(&answer).map_err(RestError::from)?;
        Ok(sent.id.get())
    }

    /// How large the files of a message are together, as far as they are there.
    async fn size(&self, message: &Body) -> u64 {
        let mut size = 0;
        for file in &message.files {
            size += self.files.size(&file.sha256).await.unwrap_or_default();
        }
        size
    }

    /// A message with its files, read from beside the database.
    async fn form(&self, message: &Body, mut body: Value) -> Result<Form, Failure> {
        let described: Vec<Value> = (0..message.files.len())
            .zip(&message.files)
            .map(|(n, file)| file.to_json(n))
            .collect();
        if let Some(body) = body.as_object_mut() {
            body.insert("attachments".to_owned(), json!(described));
        }
        let mut form = Form::new().json_part(b"payload_json", body.to_string().as_bytes());
        for (n, file) in message.files.iter().enumerate() {
            let content = self.files.read(&file.sha256).await;
            let content = content.map_err(|error| LostCopy::of(file, &error))?;
            form = form.file_part(
                format!("files[{n}]").as_bytes(),
                header_safe(&file.name).as_bytes(),
                &content,
            );
        }
        Ok(form)
    }

    /// The channel of a row.
    async fn channel(&self, row: &Row) -> Result<Id<ChannelMarker>, Failure> {
        if let Some(channel) = row.channel {
            return Ok(channel.get());
        }
        match lane_of(row)? {
            Lane::Channel(channel) => Ok(channel.get()),
            Lane::User(user) => Ok(self.direct_channel(user).await?.get()),
            Lane::Named(_) => Err(Failure::permanent("its channel could not be made")),
        }
    }

    /// The channel of a person's direct messages. Opening it twice is harmless:
    /// Discord returns the same one.
    async fn direct_channel(&self, user: UserId) -> Result<ChannelId, Failure> {
        let known = self.store.read().await?.dm_channels().of_user(user).await?;
        if let Some(known) = known {
            return Ok(known.channel_id);
        }
        let request =
            Request::builder(&Route::CreatePrivateChannel).json(&json!({ "recipient_id": user }));
        let made = self
            .rest
            .json::<Made>(request.build().map_err(RestError::from)?)
            .await?;
        let channel = ChannelId::from(made.id.cast());
        let mut tx = self.store.write().await?;
        tx.dm_channels()
            .remember(user, channel, self.clock.now())
            .await?;
        tx.commit().await?;
        Ok(channel)
    }

    async fn message(&self, target: Target) -> Result<u64, Failure> {
        match target {
            Target::Message(id) => Ok(id.get().get()),
            Target::Row(id) => self
                .store
                .read()
                .await?
                .outbox()
                .result_of(id)
                .await?
                .ok_or_else(|| Failure::permanent("the message it is about was never sent")),
        }
    }
}

/// What a row is to do.
fn effect_of(row: &Row) -> Result<Effect, Failure> {
    serde_json::from_str(&row.effect)
        .map_err(|error| Failure::permanent(format!("the row is not understood: {error}")))
}

/// Whatever Discord made: all that matters is its id.
#[derive(serde::Deserialize)]
pub(super) struct Made {
    #[serde(deserialize_with = "storable")]
    pub(super) id: Id<GenericMarker>,
}

/// An id that the database can hold. One that is larger was not made by Discord, and
/// could never be written down.
fn storable<'de, D: serde::Deserializer<'de>>(id: D) -> Result<Id<GenericMarker>, D::Error> {
    let id = <Id<GenericMarker> as serde::Deserialize>::deserialize(id)?;
    i64::try_from(id.get()).map_err(serde::de::Error::custom)?;
    Ok(id)
}

/// `👍` or `name:id`, as twilight's route wants it.
fn reaction(
    emoji: &str,
) -> Option<twilight_http::request::channel::reaction::RequestReactionType<'_>> {
    use twilight_http::request::channel::reaction::RequestReactionType;
    if emoji.is_empty() {
        return None;
    }
    match emoji.split_once(':') {
        Some((name, id)) => Some(RequestReactionType::Custom {
            id: id.parse().ok()?,
            name: Some(name),
        }),
        None => Some(RequestReactionType::Unicode { name: emoji }),
    }
}

/// A file name that cannot break out of its multipart header.
fn header_safe(name: &str) -> String {
    name.chars()
        .map(|character| {
            if character.is_control() || character == '"' || character == '\\' {
                '_'
            } else {
                character
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_name_stays_within_its_header() {
        assert_eq!(header_safe("a\"\r\nX: y.png"), "a___X: y.png");
    }

    #[test]
    fn an_id_that_no_database_can_hold_is_no_answer() {
        let made = |id: &str| serde_json::from_str::<Made>(&format!(r#"{{"id":"{id}"}}"#));

        assert!(made("9223372036854775807").is_ok());
        assert!(made("9223372036854775808").is_err());
        assert!(made("18446744073709551615").is_err());
    }

    #[test]
    fn emoji_are_read_in_both_spellings() {
        assert!(reaction("✅").is_some());
        assert!(reaction("blob:123").is_some());
        assert!(reaction("blob:zero").is_none());
        assert!(reaction("").is_none());
    }
}
