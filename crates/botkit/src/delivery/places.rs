//! Making channels, posts and categories, and finding those whose creation was
//! not confirmed.

use serde_json::{Value, json};
use storage::{
    discord::{ChannelId, GuildId, RoleId, UserId},
    outbox::Row,
};
use twilight_http::{
    request::{Request, RequestBuilder},
    routing::Route,
};
use twilight_model::{channel::ChannelType, guild::Permissions};

use super::{
    Body, Delivery, Effect, Failure, Outcomes,
    attempt::Made,
    reconcile::{CLOCK_DIFFERENCE, id_of},
};
use crate::{
    rest::{RestError, code},
    snowflake::created_at,
};

/// What a role may do in a channel that is opened to it.
const GRANTED: Permissions = Permissions::VIEW_CHANNEL
    .union(Permissions::SEND_MESSAGES)
    .union(Permissions::READ_MESSAGE_HISTORY);

/// What is kept of a category's permissions when the bot may not hand them all
/// out.
const ESSENTIAL: Permissions = GRANTED
    .union(Permissions::EMBED_LINKS)
    .union(Permissions::ATTACH_FILES);

/// The type of an overwrite that is for one person, not a role.
const MEMBER: u64 = 1;

/// The type of an overwrite that is for a role.
const ROLE: u64 = 0;

/// Discord's limit for the tags on a post.
const MOST_TAGS: usize = 5;

/// Discord's limit for a name, in characters.
const LONGEST_NAME: usize = 100;

impl<O: Outcomes> Delivery<O> {
    /// Makes a channel, or finds it by its topic: channels have no nonce.
    pub(super) async fn create_channel(
        &self,
        row: &Row,
        guild: GuildId,
        channel: &Value,
        grant: &[RoleId],
    ) -> Result<Option<u64>, Failure> {
        let guild_id = guild.get().get();
        if self.may_have_happened(row)
            && let Some(topic) = channel.get("topic").and_then(Value::as_str)
        {
            let same = |value: &Value| value.get("topic").and_then(Value::as_str) == Some(topic);
            if let Some(found) = self.find(guild_id, same).await? {
                tracing::info!(outbox.id = %row.id, "found the channel an earlier attempt had made");
                return Ok(Some(found));
            }
        }
        let route = Route::CreateChannel { guild_id };
        let parent = channel.get("parent_id").and_then(id_in);
        let Some(parent) = parent.filter(|_| !grant.is_empty()) else {
            return self.make(Request::builder(&route).json(channel)).await;
        };
        let overwrites = opened_to(&self.look(parent).await?, grant);
        let made = |overwrites: Value| {
            let mut wanted = channel.clone();
            if let Some(fields) = wanted.as_object_mut() {
                fields.insert("permission_overwrites".to_owned(), overwrites);
            }
            self.make(Request::builder(&route).json(&wanted))
        };
        match made(overwrites.clone()).await {
            // Nobody hands out what they may not do themselves.
            Err(Failure::Permanent {
                code: Some(code::MISSING_PERMISSIONS),
                ..
            }) => made(essential(overwrites)).await,
            made => made,
        }
    }

    /// Makes a post in a forum, or finds it by its first message.
    pub(super) async fn create_post(
        &self,
        row: &Row,
        post: &Effect,
    ) -> Result<Option<u64>, Failure> {
        let Effect::CreatePost {
            guild,
            forum,
            name,
            tags,
            message,
        } = post
        else {
            return Ok(None);
        };
        if self.may_have_happened(row)
            && let Some(found) = self.find_post(row, *guild, *forum, message).await?
        {
            tracing::info!(outbox.id = %row.id, "found the post an earlier attempt had made");
            return Ok(Some(found));
        }
        let channel_id = forum.get().get();
        let route = Route::CreateForumThread { channel_id };
        let body = |tags: &[u64]| {
            let tags: Vec<String> = tags.iter().map(ToString::to_string).collect();
            json!({ "name": name, "message": message.to_json(), "applied_tags": tags })
        };
        match self.make(Request::builder(&route).json(&body(tags))).await {
            Err(untagged) if is_untagged(&untagged) => {
                let Some(tag) = usual_tag(&self.look(channel_id).await?) else {
                    return Err(untagged);
                };
                self.make(Request::builder(&route).json(&body(&[tag])))
                    .await
            }
            made => made,
        }
    }

    /// Makes a category that is like another one, or finds it by its name.
    pub(super) async fn copy_category(
        &self,
        row: &Row,
        guild: GuildId,
        of: ChannelId,
        number: i64,
    ) -> Result<Option<u64>, Failure> {
        let guild_id = guild.get().get();
        let original = self.look(of.get().get()).await?;
        let behind = format!(" {number}");
        let name = original.get("name").and_then(Value::as_str);
        let room = LONGEST_NAME - behind.chars().count();
        let name: String = name.unwrap_or("Tickets").chars().take(room).collect();
        let name = name + &behind;
        if self.may_have_happened(row) {
            let since = row.created_at - CLOCK_DIFFERENCE;
            let kind = u8::from(ChannelType::GuildCategory);
            let same = |value: &Value| {
                value.get("name").and_then(Value::as_str) == Some(&name)
                    && value.get("type").and_then(Value::as_u64) == Some(kind.into())
                    && id_of(value).is_some_and(|id| created_at(id) >= since)
            };
            if let Some(found) = self.find(guild_id, same).await? {
                tracing::info!(outbox.id = %row.id, "found the category an earlier attempt had made");
                return Ok(Some(found));
            }
        }
        let route = Route::CreateChannel { guild_id };
        let body = |overwrites: Value| {
            json!({
                "name": name,
                "type": u8::from(ChannelType::GuildCategory),
                "permission_overwrites": overwrites,
            })
        };
        let overwrites = opened_to(&original, &[]);
        let all = Request::builder(&route).json(&body(overwrites.clone()));
        match self.make(all).await {
            Err(Failure::Permanent {
                code: Some(code::MISSING_PERMISSIONS),
                ..
            }) => {
                // Nobody hands out what they may not do themselves.
                let essential = essential(overwrites);
                self.make(Request::builder(&route).json(&body(essential)))
                    .await
            }
            made => made,
        }
    }

    /// Opens an archived post or thread again.
    pub(super) async fn unarchive(&self, channel_id: u64) -> Result<(), Failure> {
        self.change(channel_id, json!({ "archived": false }))
            .await?;
        Ok(())
    }

    /// Moves a channel to another category.
    pub(super) async fn move_channel(
        &self,
        channel_id: u64,
        category: ChannelId,
        grant: &[RoleId],
    ) -> Result<Option<u64>, Failure> {
        let wanted = self.look(category.get().get()).await?;
        let channel = self.look(channel_id).await?;
        let left = match channel.get("parent_id").and_then(id_in) {
            Some(left) => self.look(left).await?,
            None => Value::Null,
        };
        let people = invited(&channel, &left, self.me.get());
        let overwrites = opened_to(&wanted, grant);
        let moved = |overwrites: Value| {
            let overwrites = with_people(overwrites, &people);
            let body = json!({ "parent_id": category, "permission_overwrites": overwrites });
            self.change(channel_id, body)
        };
        match moved(overwrites.clone()).await {
            Err(Failure::Permanent {
                code: Some(code::MISSING_PERMISSIONS),
                ..
            }) => moved(essential(overwrites)).await,
            done => done,
        }
    }

    /// Lets a person or a role into a channel, or has them see it as its category says.
    pub(super) async fn let_in(
        &self,
        channel_id: u64,
        (person, role): (Option<UserId>, Option<RoleId>),
        lets_in: bool,
    ) -> Result<Option<u64>, Failure> {
        let (target_id, kind) = match (person, role) {
            (Some(person), _) => (person.get().get(), MEMBER),
            (None, Some(role)) => (role.get().get(), ROLE),
            (None, None) => return Err(Failure::permanent("neither a person nor a role is given")),
        };
        let channel = self.look(channel_id).await?;
        let (allow, deny) = if lets_in {
            let (allow, deny) = bits_for(&channel, target_id).unwrap_or_default();
            (allow | GRANTED.bits(), deny & !GRANTED.bits())
        } else {
            let parent = match channel.get("parent_id").and_then(id_in) {
                Some(parent) => bits_for(&self.look(parent).await?, target_id),
                None => None,
            };
            let Some(bits) = parent else {
                let route = Route::DeletePermissionOverwrite {
                    channel_id,
                    target_id,
                };
                return self.done_or_gone(Request::from_route(&route)).await;
            };
            bits
        };
        let route = Route::UpdatePermissionOverwrite {
            channel_id,
            target_id,
        };
        let body = json!({ "type": kind, "allow": allow.to_string(), "deny": deny.to_string() });
        let request = Request::builder(&route).json(&body);
        self.rest
            .call(request.build().map_err(RestError::from)?)
            .await?;
        Ok(None)
    }

    async fn change(&self, channel_id: u64, body: Value) -> Result<Option<u64>, Failure> {
        let request = Request::builder(&Route::UpdateChannel { channel_id }).json(&body);
        self.rest
            .call(request.build().map_err(RestError::from)?)
            .await?;
        Ok(None)
    }

    /// Puts a channel away or takes it back.
    pub(super) async fn shelve(
        &self,
        channel_id: u64,
        away: bool,
        category: Option<ChannelId>,
        name: Option<String>,
    ) -> Result<Option<u64>, Failure> {
        let is_thread = self
            .look(channel_id)
            .await?
            .get("thread_metadata")
            .is_some();
        let mut changed = match category {
            _ if is_thread => json!({ "archived": away, "locked": away }),
            Some(category) => json!({ "parent_id": category }),
            None => return Ok(None),
        };
        if let (Some(name), Some(fields)) = (name, changed.as_object_mut()) {
            fields.insert("name".to_owned(), name.into());
        }
        self.change(channel_id, changed).await
    }

    /// Puts a tag on a post in place of others.
    pub(super) async fn tag(
        &self,
        channel_id: u64,
        put: Option<u64>,
        instead_of: &[u64],
    ) -> Result<Option<u64>, Failure> {
        let post = self.look(channel_id).await?;
        if post.get("thread_metadata").is_none() {
            // Its ticket is older than the setting that tickets are posts.
            return Ok(None);
        }
        let before = post.get("applied_tags").and_then(Value::as_array);
        let before: Vec<u64> = before.into_iter().flatten().filter_map(id_in).collect();
        let tags = tagged(&before, put, instead_of);
        if tags == before {
            return Ok(None);
        }
        match self.put_tags(channel_id, &tags).await {
            Err(untagged) if is_untagged(&untagged) => {
                let forum = post.get("parent_id").and_then(id_in);
                let forum = forum.ok_or_else(|| Failure::permanent("the post has no forum"))?;
                let Some(tag) = usual_tag(&self.look(forum).await?) else {
                    return Err(untagged);
                };
                self.put_tags(channel_id, &[tag]).await
            }
            put => put,
        }
    }

    async fn put_tags(&self, channel_id: u64, tags: &[u64]) -> Result<Option<u64>, Failure> {
        let tags: Vec<String> = tags.iter().map(ToString::to_string).collect();
        self.change(channel_id, json!({ "applied_tags": tags }))
            .await
    }

    async fn make(&self, request: RequestBuilder) -> Result<Option<u64>, Failure> {
        let request = request.build().map_err(RestError::from)?;
        Ok(Some(self.rest.json::<Made>(request).await?.id.get()))
    }

    async fn look(&self, channel_id: u64) -> Result<Value, Failure> {
        Ok(self.rest.get(&Route::GetChannel { channel_id }).await?)
    }

    /// The channel of a server that is like this.
    async fn find(
        &self,
        guild_id: u64,
        like: impl Fn(&Value) -> bool + Send,
    ) -> Result<Option<u64>, Failure> {
        let channels: Vec<Value> = self.rest.get(&Route::GetChannels { guild_id }).await?;
        Ok(channels
            .iter()
            .find(|channel| like(channel))
            .and_then(id_of))
    }

    /// The bot's own post in a forum that begins with this message.
    async fn find_post(
        &self,
        row: &Row,
        guild: GuildId,
        forum: ChannelId,
        message: &Body,
    ) -> Result<Option<u64>, Failure> {
        #[derive(serde::Deserialize)]
        struct Threads {
            threads: Vec<Value>,
        }
        let active: Threads = self
            .rest
            .get(&Route::GetActiveThreads {
                guild_id: guild.get().get(),
            })
            .await?;
        let since = row.created_at - CLOCK_DIFFERENCE;
        let (me, parent) = (self.me.to_string(), forum.to_string());
        let text =
            |value: &Value, key: &str| value.get(key).and_then(Value::as_str).map(str::to_owned);
        let ours = active.threads.iter().filter(|thread| {
            text(thread, "parent_id").as_ref() == Some(&parent)
                && text(thread, "owner_id").as_ref() == Some(&me)
        });
        for id in ours.filter_map(id_of) {
            if created_at(id) < since {
                continue;
            }
            let first: Result<Vec<Value>, _> = self
                .rest
                .get(&Route::GetMessages {
                    after: Some(id.saturating_sub(1)),
                    around: None,
                    before: None,
                    channel_id: id,
                    limit: Some(1),
                })
                .await;
            let first = match first {
                // It was deleted since it was listed.
                Err(RestError::Refused {
                    code: code::UNKNOWN_CHANNEL,
                    ..
                }) => continue,
                first => first?,
            };
            if first.first().is_some_and(|first| message.matches(first)) {
                return Ok(Some(id));
            }
        }
        Ok(None)
    }
}

fn id_in(value: &Value) -> Option<u64> {
    value.as_str()?.parse().ok()
}

/// Whether a forum wants a tag that a post does not have.
const fn is_untagged(failure: &Failure) -> bool {
    let code = code::TAG_REQUIRED;
    matches!(failure, Failure::Permanent { code: Some(failure), .. } if *failure == code)
}

/// The tag of a forum for posts that need one: the first that is not reserved for
/// moderators, if there is such a one.
fn usual_tag(forum: &Value) -> Option<u64> {
    let tags = forum.get("available_tags").and_then(Value::as_array)?;
    let moderated = |tag: &&Value| tag.get("moderated").and_then(Value::as_bool) == Some(true);
    let free = tags.iter().find(|tag| !moderated(tag));
    id_of(free.or(tags.first())?)
}

/// The tags of a post after one took the place of others. Where there is no room
/// for it, the last one goes.
fn tagged(before: &[u64], put: Option<u64>, instead_of: &[u64]) -> Vec<u64> {
    let stays = |number: &&u64| put == Some(**number) || !instead_of.contains(number);
    let mut tags: Vec<u64> = before.iter().filter(stays).copied().collect();
    if let Some(put) = put.filter(|put| !tags.contains(put)) {
        tags.truncate(MOST_TAGS - 1);
        tags.push(put);
    }
    tags
}

/// What a channel allows and denies to a person or a role, if it says so.
fn bits_for(channel: &Value, target: u64) -> Option<(u64, u64)> {
    let all = channel.get("permission_overwrites")?.as_array()?;
    let theirs = all
        .iter()
        .find(|overwrite| id_of(overwrite) == Some(target))?;
    let bits = |key: &str| theirs.get(key).and_then(id_in).unwrap_or_default();
    Some((bits("allow"), bits("deny")))
}

/// A channel's permissions, with these roles let in.
fn opened_to(channel: &Value, roles: &[RoleId]) -> Value {
    let theirs = channel
        .get("permission_overwrites")
        .and_then(Value::as_array);
    let mut overwrites: Vec<Value> = theirs.cloned().unwrap_or_default();
    for role in roles {
        let id = role.to_string();
        overwrites.retain(|overwrite| overwrite.get("id").and_then(Value::as_str) != Some(&id));
        overwrites.push(json!({
            "id": id, "type": 0, "allow": GRANTED.bits().to_string(), "deny": "0",
        }));
    }
    Value::Array(overwrites)
}

/// What a channel says of single people by itself and not as the category that it
/// leaves does, which lets its own in; and of the bot, `me`.
fn invited(channel: &Value, left: &Value, me: u64) -> Vec<Value> {
    let theirs = channel
        .get("permission_overwrites")
        .and_then(Value::as_array);
    let stays = |overwrite: &&Value| {
        let Some(id) = id_of(overwrite) else {
            return false;
        };
        let is_person = overwrite.get("type").and_then(Value::as_u64) == Some(MEMBER);
        is_person && (id == me || bits_for(channel, id) != bits_for(left, id))
    };
    theirs
        .into_iter()
        .flatten()
        .filter(stays)
        .cloned()
        .collect()
}

/// Overwrites with those of some people in place of what was there of them.
fn with_people(mut overwrites: Value, people: &[Value]) -> Value {
    if let Some(list) = overwrites.as_array_mut() {
        for person in people {
            list.retain(|overwrite| overwrite.get("id") != person.get("id"));
            list.push(person.clone());
        }
    }
    overwrites
}

/// The same without what a bot may not be able to hand out.
fn essential(mut overwrites: Value) -> Value {
    for overwrite in overwrites.as_array_mut().into_iter().flatten() {
        for key in ["allow", "deny"] {
            let bits = overwrite.get(key).and_then(id_in).unwrap_or_default();
            if let Some(fields) = overwrite.as_object_mut() {
                let kept = (bits & ESSENTIAL.bits()).to_string();
                fields.insert(key.to_owned(), kept.into());
            }
        }
    }
    overwrites
}

#[cfg(test)]
mod tests {
    use twilight_model::id::Id;

    use super::*;

    #[test]
    fn a_role_is_let_in_beside_the_others_and_once() {
        let category = json!({ "permission_overwrites": [
            { "id": "1", "type": 0, "allow": "0", "deny": "1024" },
            { "id": "7", "type": 0, "allow": "0", "deny": "1024" },
        ] });

        let overwrites = opened_to(&category, &[Id::new(7).into()]);

        assert_eq!(overwrites[0], category["permission_overwrites"][0]);
        assert_eq!(overwrites[1]["id"], "7");
        assert_eq!(overwrites[1]["deny"], "0");
        assert_eq!(overwrites.as_array().map(Vec::len), Some(2));
    }

    #[test]
    fn who_was_let_into_a_channel_stays_and_who_its_category_lets_in_does_not() {
        let one = |id: &str, kind: u8| json!({ "id": id, "type": kind, "allow": "1024" });
        let wanted = json!([one("1", 0), one("5", 1)]);
        let mut more = one("5", 1);
        more["allow"] = "3072".into();
        let left = json!({ "permission_overwrites": [one("2", 0), one("7", 1), one("9", 1)] });
        let channel = json!({ "permission_overwrites":
            [one("2", 0), more, one("6", 1), one("7", 1), one("9", 1)] });

        let moved = with_people(wanted, &invited(&channel, &left, 9));

        assert_eq!(moved, json!([one("1", 0), more, one("6", 1), one("9", 1)]));
    }

    #[test]
    fn a_tag_takes_the_place_of_its_kind_and_of_no_other() {
        assert_eq!(tagged(&[9, 1], Some(2), &[1, 2, 3]), [9, 2]);
        assert_eq!(tagged(&[9, 2], Some(2), &[1, 2, 3]), [9, 2]);
        assert_eq!(tagged(&[9, 1], None, &[1, 2, 3]), [9]);
        assert_eq!(tagged(&[4, 5, 6, 7, 8], Some(2), &[1]), [4, 5, 6, 7, 2]);
    }

    #[test]
    fn a_post_that_needs_a_tag_gets_one_that_is_not_for_moderators() {
        let tag = |id: &str, moderated: bool| json!({ "id": id, "moderated": moderated });
        let forum = |tags: &[Value]| json!({ "available_tags": tags });

        let both = forum(&[tag("1", true), tag("2", false), tag("3", false)]);
        assert_eq!(usual_tag(&both), Some(2));
        assert_eq!(usual_tag(&forum(&[tag("1", true)])), Some(1));
        assert_eq!(usual_tag(&forum(&[])), None);
    }

    #[test]
    fn what_cannot_be_handed_out_is_left_out_but_nobody_is_let_in() {
        // View Channel and Speak are denied.
        let denied = json!([{ "id": "1", "type": 0, "allow": "0", "deny": "2098176" }]);

        assert_eq!(essential(denied)[0]["deny"], "1024");
    }
}
