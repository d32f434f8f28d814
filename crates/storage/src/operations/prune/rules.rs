//! Which rows have been kept long enough, and how they go.

use super::Subject;
use crate::Bot;

/// What is done about one kind of row.
pub(super) struct Rule {
    /// Whose these are.
    pub(super) subject: Subject,
    /// Which bot has the tables it names, if not both.
    bot: Option<Bot>,
    /// Which rows, behind `SELECT id`; the value is the moment before which a
    /// row is old.
    pub(super) old: &'static str,
    /// What is done about them, the value being a JSON list of their ids.
    pub(super) then: &'static str,
}

/// Every rule but that for measured values, which are rolled up first.
const RULES: &[Rule] = &[
    Rule {
        subject: Subject::Messages,
        bot: Some(Bot::Modmail),
        old: "message.id FROM threads JOIN thread_messages AS message ON message.thread_id = threads.id
               WHERE threads.status = 0 AND threads.closed_at < ?",
        // The ticket may have been reopened since its messages were looked up.
        then: "DELETE FROM thread_messages
                WHERE id IN (SELECT value FROM json_each(?))
                  AND (SELECT status FROM threads WHERE threads.id = thread_id) = 0",
    },
    Rule {
        subject: Subject::Messages,
        bot: Some(Bot::Modmail),
        // What is not to fire any more tells of the ticket as its messages do.
        old: "reminder.id FROM threads JOIN reminders AS reminder ON reminder.thread_id = threads.id
               WHERE threads.status = 0 AND threads.closed_at < ? AND reminder.completed = 1",
        then: "DELETE FROM reminders
                WHERE id IN (SELECT value FROM json_each(?)) AND completed = 1",
    },
    Rule {
        subject: Subject::Files,
        bot: Some(Bot::Modmail),
        old: "file.id FROM threads JOIN thread_messages AS message ON message.thread_id = threads.id
                JOIN attachments AS file ON file.message_id = message.id
               WHERE threads.status = 0 AND threads.closed_at < ? AND file.sha256 IS NOT NULL",
        then: "UPDATE attachments SET sha256 = NULL, failure = 'kept long enough'
                WHERE id IN (SELECT value FROM json_each(?))
                  AND (SELECT threads.status FROM thread_messages AS message
                         JOIN threads ON threads.id = message.thread_id
                        WHERE message.id = message_id) = 0",
    },
    Rule {
        subject: Subject::Messages,
        bot: Some(Bot::Modmail),
        // What was let in and waits is about to be read.
        old: "entry_id FROM held_messages
               WHERE held_at < ? AND entry_id NOT IN (SELECT id FROM inbox WHERE state = 'new')",
        then: "DELETE FROM held_messages
                WHERE entry_id IN (SELECT value FROM json_each(?))
                  AND entry_id NOT IN (SELECT id FROM inbox WHERE state = 'new')",
    },
    Rule {
        subject: Subject::Status,
        bot: Some(Bot::Pulse),
        // The newest says how things are, however old it is.
        old: "id FROM status_logs
               WHERE created_at < ? AND id < (SELECT max(id) FROM status_logs)",
        then: "DELETE FROM status_logs WHERE id IN (SELECT value FROM json_each(?))",
    },
    Rule {
        subject: Subject::Components,
        bot: Some(Bot::Pulse),
        old: "id FROM component_logs
               WHERE created_at < ? AND id NOT IN (SELECT log_id FROM components)",
        then: "DELETE FROM component_logs WHERE id IN
                   (SELECT value FROM json_each(?)
                     WHERE value NOT IN (SELECT log_id FROM components))",
    },
    Rule {
        subject: Subject::Reports,
        bot: Some(Bot::Pulse),
        old: "id FROM user_reports WHERE created_at < ?",
        then: "DELETE FROM user_reports WHERE id IN (SELECT value FROM json_each(?))",
    },
    Rule {
        subject: Subject::Alerts,
        bot: Some(Bot::Pulse),
        // Whoever heard of a beginning is to hear of the end.
        old: "id FROM sent_alerts
               WHERE created_at < ?
                 AND reference_id NOT IN (SELECT id FROM incidents WHERE resolved_at IS NULL)
                 AND reference_id NOT IN (SELECT id FROM maintenances WHERE status <> 'completed')",
        then: "DELETE FROM sent_alerts WHERE id IN (SELECT value FROM json_each(?))",
    },
    Rule {
        subject: Subject::Commands,
        bot: Some(Bot::Pulse),
        old: "id FROM command_logs WHERE executed_at < ?",
        then: "DELETE FROM command_logs WHERE id IN (SELECT value FROM json_each(?))",
    },
    Rule {
        subject: Subject::Inbox,
        bot: Some(Bot::Pulse),
        old: "id FROM inbox WHERE settled_at < ?",
        then: "DELETE FROM inbox WHERE id IN (SELECT value FROM json_each(?))",
    },
    Rule {
        subject: Subject::Inbox,
        bot: Some(Bot::Modmail),
        // What is held may yet be let in.
        old: "id FROM inbox
               WHERE settled_at < ? AND id NOT IN (SELECT entry_id FROM held_messages)",
        then: "DELETE FROM inbox
                WHERE id IN (SELECT value FROM json_each(?))
                  AND id NOT IN (SELECT entry_id FROM held_messages)",
    },
    Rule {
        subject: Subject::Outbox,
        bot: None,
        old: "id FROM outbox WHERE settled_at < ?",
        then: "DELETE FROM outbox WHERE id IN (SELECT value FROM json_each(?))",
    },
    Rule {
        subject: Subject::Audit,
        bot: Some(Bot::Modmail),
        old: "id FROM block_changes WHERE changed_at < ?",
        then: "DELETE FROM block_changes WHERE id IN (SELECT value FROM json_each(?))",
    },
    Rule {
        subject: Subject::Audit,
        bot: None,
        old: "id FROM audit_log WHERE created_at < ?",
        then: "DELETE FROM audit_log WHERE id IN (SELECT value FROM json_each(?))",
    },
];

/// The rules for one kind of row of a bot.
pub(super) fn rules(subject: Subject, of: Bot) -> impl Iterator<Item = &'static Rule> {
    RULES
        .iter()
        .filter(move |rule| rule.subject == subject && rule.bot.is_none_or(|bot| bot == of))
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;
    use twilight_model::id::Id;

    use super::*;
    use crate::modmail::{MessageKind, NewMessage, NewTicket, Store, TicketId};

    #[tokio::test]
    async fn a_ticket_that_was_reopened_meanwhile_keeps_what_was_said() -> anyhow::Result<()> {
        let at = datetime!(2026-03-01 12:00 UTC);
        let folder = tempfile::tempdir()?;
        let store = Store::open(&folder.path().join("modmail.sqlite")).await?;
        let mut tx = store.write().await?;
        let ticket = TicketId::new(at);
        let user = Id::new(1).into();
        let user_name = "ada".to_owned();
        let opened = NewTicket {
            id: ticket,
            user,
            user_name: user_name.clone(),
            at,
        };
        tx.tickets().open(opened).await?;
        let message = tx
            .messages()
            .add(&NewMessage {
                ticket,
                kind: MessageKind::User,
                user,
                user_name,
                anonymous: false,
                content: "hello".to_owned(),
                dm_message: None,
                inbox_message: None,
                number: None,
                at,
            })
            .await?;
        tx.commit().await?;
        let rule = RULES.iter().find(|rule| rule.subject == Subject::Messages);
        let then = rule.map(|rule| rule.then).unwrap_or_default();

        for (closes, gone) in [(false, 0), (true, 1)] {
            if closes {
                let mut tx = store.write().await?;
                tx.tickets().close(ticket, None, None, at).await?;
                tx.commit().await?;
            }
            let mut tx = store.database().begin_write().await?;
            let ids = serde_json::to_string(&[message])?;
            let done = sqlx::query(then).bind(ids).execute(&mut *tx).await?;
            assert_eq!(done.rows_affected(), gone, "closed: {closes}");
            tx.commit().await?;
        }
        store.database().close().await;
        Ok(())
    }
}
