//! Mentions of the bot on the members' server, by people who may want the staff.

use std::sync::Arc;

use botkit::{
    args,
    command::{Level, Origin, Staff as _},
    delivery::{Body, Effect, Lane},
    snowflake::created_at,
    text::ENGLISH,
};
use storage::discord::UserId;
use time::Duration;
use twilight_model::channel::Message;

use super::{Intake, receive::Received};
use crate::{
    event::is_written,
    name::inert,
    outgoing::enqueue,
    tickets::alerts::{self, Fallback},
};

/// How long to wait before the database is asked again.
const AGAIN: Duration = Duration::seconds(2);

/// Within so many seconds, a person's mentions are told of once.
const ONCE_IN: i64 = 600;

impl Intake {
    /// Whether a message mentions the bot where that is told to the staff, who do not
    /// have to hear it of themselves.
    pub(super) fn is_mention(&self, message: &Message) -> bool {
        let app = &*self.app;
        let marks = [format!("<@{}>", app.me), format!("<@!{}>", app.me)];
        app.tickets.mentions
            && message.guild_id == Some(app.tickets.members().get())
            && is_written(message)
            && marks.iter().any(|mark| message.content.contains(mark))
            && app.level(&Origin::of_message(message, &app.tickets.prefix, ENGLISH))
                == Level::Member
    }

    /// Tells the staff of a mention, and whoever wrote it what to do.
    pub(super) async fn mentioned(self: &Arc<Self>, message: &Message) -> Received {
        while let Err(error) = self.tell_of_mention(message).await {
            tracing::error!("a mention is not told of yet: {error}");
            if !self.app.stop.sleep(&self.app.clock, AGAIN).await {
                return Received::GivenUp;
            }
        }
        Received::Known
    }

    async fn tell_of_mention(&self, message: &Message) -> Result<(), storage::Error> {
        let (app, at) = (&*self.app, self.app.clock.now());
        let member = UserId::from(message.author.id);
        let Some(guild) = message.guild_id else {
            return Ok(());
        };
        // The key of the first one within a while, whether it comes once or again.
        let while_ago = created_at(message.id.get()).unix_timestamp() / ONCE_IN;
        let Some(mut tx) = app
            .begin(&format!("mention:{member}:{while_ago}"), at)
            .await?
        else {
            return Ok(());
        };
        let locale = app.ticket_locale(&mut tx).await?;
        let link = format!(
            "https://discord.com/channels/{guild}/{}/{}",
            message.channel_id, message.id
        );
        let values = args! {
            "name" => inert(&message.author.name),
            "member" => member.to_string(),
            "link" => link,
        };
        let words = app.texts.say(&locale, "alert-mention", &values);
        alerts::tell_staff(app, &mut tx, Fallback::Nowhere, words, at).await?;
        if let Some(answer) = &app.tickets.mention_answer {
            let channel = message.channel_id.into();
            let answer = Body {
                reply_to: Some(message.id.into()),
                ..Body::text(answer.clone())
            };
            let (lane, post) = (Lane::Channel(channel), Effect::Post { message: answer });
            enqueue(&mut tx, &lane, Some(channel), &post, None, at).await?;
        }
        app.commit(tx).await
    }
}
