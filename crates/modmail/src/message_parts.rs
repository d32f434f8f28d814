//! Messages that are several at Discord: sending their parts, finding them
//! again, and bringing them up to date.

use botkit::delivery::{Body, Effect, Lane, Target};
use storage::{
    discord::{ChannelId, MessageId, UserId},
    modmail::{Delivery, Message, MessageCopy, MessageKind, MessageRowId, Side, Tx},
    outbox::OutboxId,
};
use time::OffsetDateTime;

use crate::{
    outgoing::{enqueue, json},
    purpose::{Purpose, Recipient},
};

/// A message as one recipient has it, for whoever sends or changes it there.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Place<'a> {
    /// The message.
    pub(crate) message: MessageRowId,
    /// Whom it goes to.
    pub(crate) to: Recipient,
    /// The lane of theirs.
    pub(crate) lane: &'a Lane,
    /// Their channel, if there is one already.
    pub(crate) channel: Option<ChannelId>,
}

impl Place<'_> {
    /// Sends the parts of a message from `first` on.
    pub(crate) async fn send(
        &self,
        tx: &mut Tx,
        first: i64,
        bodies: impl IntoIterator<Item = Body>,
        purpose: impl Fn(i64) -> Purpose,
        at: OffsetDateTime,
    ) -> Result<(), storage::Error> {
        for (part, message) in (first..).zip(bodies) {
            let post = Effect::Post { message };
            let purpose = purpose(part);
            let row = enqueue(tx, self.lane, self.channel, &post, Some(&purpose), at).await?;
            carried_by(tx, self.message, self.to, part, row).await?;
        }
        Ok(())
    }

    /// Has the parts say `after` instead of `before`: those that differ are
    /// edited, further ones sent, and those that are no more deleted.
    pub(crate) async fn update(
        &self,
        tx: &mut Tx,
        before: &[Body],
        after: Vec<Body>,
        purpose: impl Fn(i64) -> Purpose,
        at: OffsetDateTime,
    ) -> Result<(), storage::Error> {
        let targets = self.targets(tx).await?;
        let count = after.len();
        let mut further = Vec::new();
        for (index, body) in after.into_iter().enumerate() {
            match targets.get(index) {
                None => further.push(body),
                Some(_) if before.get(index) == Some(&body) => {}
                Some(Sent::Failed(row)) => {
                    // There is nothing to edit; sent again, it says the new text.
                    let post = Effect::Post { message: body };
                    tx.outbox().amend(*row, &json(&post)).await?;
                }
                Some(Sent::Target(target)) => {
                    let message = Body {
                        // What is not named stays as it is.
                        files: Vec::new(),
                        reply_to: None,
                        ..body
                    };
                    let target = *target;
                    let edit = Effect::Edit { target, message };
                    enqueue(tx, self.lane, self.channel, &edit, None, at).await?;
                }
            }
        }
        // What an edit adds stands far below by now, so it points to where it belongs.
        let begun = targets.iter().find_map(|sent| match sent {
            Sent::Target(Target::Message(message)) => Some(*message),
            _ => None,
        });
        for body in &mut further {
            body.reply_to = body.reply_to.or(begun);
        }
        let first = i64::try_from(targets.len()).unwrap_or(i64::MAX - 1) + 1;
        self.send(tx, first, further, purpose, at).await?;
        for (part, target) in (1..).zip(targets).skip(count) {
            self.remove(tx, target, at).await?;
            let mut messages = tx.messages();
            match self.to.side() {
                Ok(side) => messages.drop_part(self.message, side, part).await?,
                Err(member) => messages.drop_copy(self.message, member, part).await?,
            }
        }
        Ok(())
    }

    /// Deletes all parts.
    pub(crate) async fn delete(
        &self,
        tx: &mut Tx,
        at: OffsetDateTime,
    ) -> Result<(), storage::Error> {
        for target in self.targets(tx).await? {
            self.remove(tx, target, at).await?;
        }
        Ok(())
    }

    async fn remove(
        &self,
        tx: &mut Tx,
        sent: Sent,
        at: OffsetDateTime,
    ) -> Result<(), storage::Error> {
        if let Sent::Target(target) = sent {
            let delete = Effect::Delete { target };
            enqueue(tx, self.lane, self.channel, &delete, None, at).await?;
        }
        Ok(())
    }

    /// The parts in their order: as messages where Discord has taken them, else
    /// as rows of the outbox.
    async fn targets(&self, tx: &mut Tx) -> Result<Vec<Sent>, storage::Error> {
        let mut messages = tx.messages();
        let side = match self.to.side() {
            Ok(side) => side,
            Err(member) => {
                let copies = messages.copies(self.message).await?.into_iter();
                let own = copies.filter(|copy| copy.user_id == member);
                return Ok(own.map(Sent::from).collect());
            }
        };
        let first = messages.get(self.message).await?;
        let first = first.as_ref().and_then(|first| on(first, side));
        let mut others = messages.parts(self.message).await?;
        others.retain(|part| part.side == side);
        let posts = messages.posts(self.message, side).await?;
        let known = |part: i64| {
            let other = others.iter().find(|item| item.part == part);
            other
                .map(|other| other.discord_message_id)
                .or(first.filter(|_| part == 1))
        };
        // What was written by hand or came from elsewhere has no rows.
        let numbers = others.iter().map(|part| part.part);
        let numbers = numbers.chain(posts.iter().map(|post| post.part));
        let last = numbers.chain(first.map(|_| 1)).max().unwrap_or_default();
        let sent = (1..=last).filter_map(|part| {
            let post = posts.iter().find(|post| post.part == part);
            match (known(part), post) {
                (Some(message), _) => Some(Sent::Target(Target::Message(message))),
                (None, Some(post)) if post.state == Delivery::Failed => {
                    Some(Sent::Failed(post.outbox_id))
                }
                (None, Some(post)) => Some(Sent::Target(post.outbox_id.into())),
                (None, None) => None,
            }
        });
        Ok(sent.collect())
    }
}

/// A part that was sent.
#[derive(Debug, Clone, Copy)]
enum Sent {
    /// It is there, or on its way.
    Target(Target),
    /// It never got there.
    Failed(OutboxId),
}

impl From<MessageCopy> for Sent {
    fn from(copy: MessageCopy) -> Self {
        match copy.discord_message_id {
            Some(message) => Self::Target(Target::Message(message)),
            None if copy.state == Delivery::Failed => Self::Failed(copy.outbox_id),
            None => Self::Target(copy.outbox_id.into()),
        }
    }
}

impl Recipient {
    /// The side of a message that they have; `Err` for whoever has a copy.
    pub(crate) const fn side(self) -> Result<Side, UserId> {
        match self {
            Self::Staff => Ok(Side::Inbox),
            Self::First => Ok(Side::Dm),
            Self::Other(member) => Err(member),
        }
    }
}

/// Notes the row of the outbox that carries a part of a message.
pub(crate) async fn carried_by(
    tx: &mut Tx,
    message: MessageRowId,
    to: Recipient,
    part: i64,
    row: OutboxId,
) -> Result<(), storage::Error> {
    let mut messages = tx.messages();
    match to.side() {
        Ok(side) => messages.carried_by(message, side, part, row).await,
        Err(member) => messages.copy_carried_by(message, member, part, row).await,
    }
}

/// The first message of a message on one side.
pub(crate) fn on(message: &Message, side: Side) -> Option<MessageId> {
    match side {
        Side::Dm => message.dm_message_id,
        Side::Inbox => message.inbox_message_id,
    }
}

/// The message that a message at Discord is, or a part of.
pub(crate) async fn of_discord(
    tx: &mut Tx,
    side: Side,
    message: MessageId,
) -> Result<Option<Message>, storage::Error> {
    let mut messages = tx.messages();
    let whole = match side {
        Side::Dm => messages.by_dm(message).await?,
        Side::Inbox => messages.by_inbox(message).await?,
    };
    if whole.is_some() {
        return Ok(whole);
    }
    match messages.by_part(message).await? {
        Some(id) => messages.get(id).await,
        None => Ok(None),
    }
}

/// The message that a member sees as this message at Discord: one of theirs, or what
/// they are shown of another's.
pub(crate) async fn seen_by_member(
    tx: &mut Tx,
    message: MessageId,
) -> Result<Option<Message>, storage::Error> {
    if let Some(own) = of_discord(tx, Side::Dm, message).await? {
        return Ok(Some(own));
    }
    let mut messages = tx.messages();
    match messages.by_copy(message).await? {
        Some(id) => messages.get(id).await,
        None => Ok(None),
    }
}

/// What a member of a ticket sees a message as, if they do: `first` is the ticket's
/// first member.
pub(crate) async fn seen_as(
    tx: &mut Tx,
    message: &Message,
    member: UserId,
    first: UserId,
) -> Result<Option<MessageId>, storage::Error> {
    let owner = match message.kind {
        MessageKind::User => message.user_id,
        _ => first,
    };
    if owner == member {
        return Ok(message.dm_message_id);
    }
    let copies = tx.messages().copies(message.id).await?;
    let mut own = copies.iter().filter(|copy| copy.user_id == member);
    Ok(own.next().and_then(|copy| copy.discord_message_id))
}
