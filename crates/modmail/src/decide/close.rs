//! The end of a ticket.

use botkit::{
    args,
    delivery::{Body, Effect},
    text::Texts,
};
use storage::modmail::Thread;

/// What ends with a ticket.
#[derive(Debug, PartialEq)]
pub struct Closing {
    /// What the member is told, if anything.
    pub farewell: Option<Effect>,
    /// What becomes of the channel, if there is one.
    pub channel: Option<Effect>,
}

/// Decides how an open ticket ends.
#[must_use]
pub fn close(
    texts: &Texts,
    locale: &str,
    thread: &Thread,
    silent: bool,
    reason: Option<&str>,
) -> Closing {
    let farewell = (!silent).then(|| {
        let key = if reason.is_some() {
            "closed-with-reason"
        } else {
            "closed"
        };
        let said = args! { "reason" => reason.unwrap_or_default() };
        Effect::Post {
            message: Body::text(texts.say(locale, key, &said)),
        }
    });
    Closing {
        farewell,
        channel: thread.channel_id.map(|_| Effect::DeleteChannel),
    }
}

#[cfg(test)]
mod tests {
    use storage::modmail::{ThreadId, ThreadStatus};
    use time::macros::datetime;
    use twilight_model::id::Id;

    use super::*;

    fn thread(channel: Option<u64>) -> Thread {
        let at = datetime!(2026-03-01 12:00 UTC);
        Thread {
            id: ThreadId::new(at),
            user_id: Id::new(5).into(),
            user_name: "ada".to_owned(),
            channel_id: channel.map(|it| Id::new(it).into()),
            created_at: at,
            next_message_number: 1,
            status: ThreadStatus::Open,
            user_left: false,
            closed_at: None,
            closed_by: None,
            close_reason: None,
            category_id: None,
            category_name: None,
            required_permissions: None,
            opened_by: None,
            claimed_by: None,
            label: None,
        }
    }

    fn farewell(silent: bool, reason: Option<&str>) -> anyhow::Result<Option<String>> {
        let closing = close(&crate::texts()?, "en-US", &thread(Some(7)), silent, reason);
        assert_eq!(closing.channel, Some(Effect::DeleteChannel));
        Ok(closing.farewell.map(|it| match it {
            Effect::Post { message } => message.content,
            other => panic!("{other:?}"),
        }))
    }

    #[test]
    fn the_member_is_told_unless_it_is_silent() -> anyhow::Result<()> {
        assert!(farewell(false, None)?.is_some_and(|it| it.contains("closed")));
        assert!(farewell(false, Some("solved"))?.is_some_and(|it| it.contains("solved")));
        assert_eq!(farewell(true, Some("spam"))?, None);
        Ok(())
    }

    #[test]
    fn a_ticket_without_a_channel_has_none_to_delete() -> anyhow::Result<()> {
        let closing = close(&crate::texts()?, "en-US", &thread(None), false, None);

        assert_eq!(closing.channel, None);
        Ok(())
    }
}
