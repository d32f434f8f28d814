//! Messages as the database has them, ready to be shown again.

use botkit::delivery::Body;
use storage::{
    discord::{MessageId, UserId},
    modmail::{Delivery, Message, MessageKind, MessageRowId, Tx},
};

use crate::{
    attachments,
    event::{Copied, Extra},
    render::{
        Change, Content, Delivered, RenderOptions, member_message, staff_copy, staff_message,
    },
};

/// A message with all it holds.
#[derive(Debug, Clone)]
pub(crate) struct StoredMessage {
    /// The message.
    pub(crate) message: Message,
    extras: Vec<Extra>,
    files: Vec<Copied>,
}

impl StoredMessage {
    /// A message with all it holds.
    pub(crate) async fn of(tx: &mut Tx, id: MessageRowId) -> Result<Option<Self>, storage::Error> {
        let Some(message) = tx.messages().get(id).await? else {
            return Ok(None);
        };
        let extras = tx.messages().extras(id).await?;
        let extras = extras.iter().filter_map(|extra| {
            let read = serde_json::from_str(extra);
            read.inspect_err(
                |error| tracing::error!(message.id = %id, "an extra is not understood: {error}"),
            )
            .ok()
        });
        Ok(Some(Self {
            message,
            extras: extras.collect(),
            files: attachments::stored(tx, id).await?,
        }))
    }

    /// What it holds beside its text: what is neither text nor file, and the files.
    pub(crate) fn into_parts(self) -> (Vec<Extra>, Vec<Copied>) {
        (self.extras, self.files)
    }

    /// The same as it was when the copy of this file was there.
    pub(crate) fn with_copy(&self, sha256: &str) -> Self {
        let mut whole = self.clone();
        for file in &mut whole.files {
            file.lost &= file.sha256.as_deref() != Some(sha256);
        }
        whole
    }

    /// The same as it was while it was on its way.
    pub(crate) fn pending(&self) -> Self {
        let mut pending = self.clone();
        pending.message.delivery = Delivery::Pending;
        pending.message.delivery_error = None;
        pending
    }

    /// What staff see of it, part by part.
    pub(crate) fn for_staff(&self, options: &RenderOptions<'_>) -> Vec<Body> {
        let Message {
            kind,
            user_name: name,
            created_at: at,
            ..
        } = &self.message;
        if *kind == MessageKind::User {
            return member_message(options, name, &self.content(), self.change(), *at);
        }
        let number = self.message.message_number.unwrap_or_default();
        let delivered = self.delivered();
        let name = options.name_for_staff(name, self.message.is_anonymous);
        staff_copy(
            options,
            &name,
            number,
            &self.content(),
            &delivered,
            self.change(),
            *at,
        )
    }

    /// What the member sees of an answer, part by part.
    pub(crate) fn for_member(&self, options: &RenderOptions<'_>) -> Vec<Body> {
        let label = self.extras.iter().find_map(|extra| match extra {
            Extra::Label { text } => Some(text.as_str()),
            _ => None,
        });
        let Message {
            user_name: name,
            is_anonymous,
            created_at: at,
            ..
        } = &self.message;
        staff_message(options, name, *is_anonymous, label, &self.content(), *at)
    }

    /// What a member sees of it who is not its author, part by part; `reply_to` is what
    /// it answers, as they see that.
    pub(crate) fn for_other(
        &self,
        options: &RenderOptions<'_>,
        reply_to: Option<MessageId>,
    ) -> Vec<Body> {
        if self.message.kind != MessageKind::User {
            return self.for_member(options);
        }
        let mut extras = self.extras.clone();
        for extra in &mut extras {
            if let Extra::Quote { linked, .. } = extra {
                *linked = reply_to.is_some();
            }
        }
        let content = Content {
            extras: &extras,
            reply_to,
            ..self.content()
        };
        let Message {
            user_name: name,
            created_at: at,
            ..
        } = &self.message;
        member_message(options, name, &content, self.change(), *at)
    }

    /// Whether it goes, or went, to this member, if it is an answer.
    pub(crate) fn is_for(&self, member: UserId) -> bool {
        Extra::only_to(&self.extras).is_none_or(|(only, _)| only == member)
    }

    /// The message that it answers, as its author saw that.
    pub(crate) fn answered(&self) -> Option<MessageId> {
        self.extras.iter().find_map(|extra| match extra {
            Extra::Quote { message, .. } => Some(*message),
            _ => None,
        })
    }

    /// What staff are shown of what a member's message said before, part by part,
    /// in answer to `copy`.
    pub(crate) fn version(
        &self,
        options: &RenderOptions<'_>,
        before: &str,
        copy: Option<MessageId>,
    ) -> Vec<Body> {
        let content = Content {
            text: before,
            reply_to: copy,
            ..Content::default()
        };
        let name = &self.message.user_name;
        let at = self.message.created_at;
        member_message(options, name, &content, Change::Before, at)
    }

    fn content(&self) -> Content<'_> {
        Content {
            text: &self.message.content,
            extras: &self.extras,
            files: &self.files,
            reply_to: None,
        }
    }

    fn change(&self) -> Change {
        let Message {
            deleted_at,
            deleted_by,
            edited_at,
            user_id,
            ..
        } = &self.message;
        if deleted_at.is_some() {
            Change::Deleted(deleted_by.filter(|deleted| deleted != user_id))
        } else if edited_at.is_some() {
            Change::Edited
        } else {
            Change::None
        }
    }

    fn delivered(&self) -> Delivered {
        match self.message.delivery {
            Delivery::Pending => Delivered::Pending,
            Delivery::Sent => Delivered::Yes,
            Delivery::Failed => {
                Delivered::No(self.message.delivery_error.clone().unwrap_or_default())
            }
        }
    }
}
