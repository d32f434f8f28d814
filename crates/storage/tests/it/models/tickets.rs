//! Tickets, their messages and numbers, with commits and without.

use std::collections::BTreeMap;

use anyhow::{Context as _, ensure};
use proptest::{collection::vec, option, prelude::*};
use storage::modmail::{
    MessageKind, MessageRowId, NewMessage, NewTicket, Opened, Schema, TicketId, Tx,
};
use time::Duration;
use twilight_model::id::Id;

use super::{block_on, sequences};
use crate::{NOON, World};

/// Something done; numbers choose among what there is.
#[derive(Debug, Clone)]
enum Act {
    Open { user: u64 },
    Close { ticket: usize },
    Hear { ticket: usize, dm: Option<u64> },
    Answer { ticket: usize },
    Edit { message: usize, content: u8 },
    Delete { message: usize },
    Keep,
    Undo,
}

#[derive(Debug, Clone, PartialEq)]
struct Ticket {
    id: TicketId,
    user: u64,
    is_open: bool,
    answers: i64,
}

#[derive(Debug, Clone, PartialEq)]
struct Said {
    id: MessageRowId,
    ticket: TicketId,
    dm: Option<u64>,
    number: Option<i64>,
    versions: Vec<String>,
    is_deleted: bool,
}

#[derive(Debug, Clone, Default)]
struct Model {
    tickets: Vec<Ticket>,
    said: Vec<Said>,
}

fn act() -> impl Strategy<Value = Act> {
    let any = 0..1_000_usize;
    prop_oneof![
        3 => (1..5_u64).prop_map(|user| Act::Open { user }),
        2 => any.clone().prop_map(|ticket| Act::Close { ticket }),
        4 => (any.clone(), option::of(1..6_u64)).prop_map(|(ticket, dm)| Act::Hear { ticket, dm }),
        4 => any.clone().prop_map(|ticket| Act::Answer { ticket }),
        3 => (any.clone(), 0..3_u8).prop_map(|(message, content)| Act::Edit { message, content }),
        1 => any.prop_map(|message| Act::Delete { message }),
        1 => Just(Act::Keep),
        1 => Just(Act::Undo),
    ]
}

fn message(
    ticket: TicketId,
    kind: MessageKind,
    dm: Option<u64>,
    number: Option<i64>,
) -> NewMessage {
    NewMessage {
        ticket,
        kind,
        user: Id::new(9).into(),
        user_name: "grace".to_owned(),
        anonymous: false,
        content: "0".to_owned(),
        dm_message: dm.map(|dm| Id::new(dm).into()),
        inbox_message: None,
        number,
        at: NOON,
    }
}

impl Model {
    /// The one that a number chooses.
    fn ticket(&mut self, chosen: usize) -> Option<&mut Ticket> {
        let index = chosen.checked_rem(self.tickets.len())?;
        self.tickets.get_mut(index)
    }

    async fn open(&mut self, tx: &mut Tx, user: u64, step: usize) -> anyhow::Result<()> {
        let at = NOON + Duration::seconds(i64::try_from(step)?);
        let id = TicketId::new(at);
        let ticket = NewTicket {
            id,
            user: Id::new(user).into(),
            user_name: "ada".to_owned(),
            at,
        };
        let known = self
            .tickets
            .iter()
            .find(|ticket| ticket.user == user && ticket.is_open);
        match (tx.tickets().open(ticket).await?, known) {
            (Opened::New(new), None) => {
                ensure!(new == id, "another name");
                self.tickets.push(Ticket {
                    id,
                    user,
                    is_open: true,
                    answers: 0,
                });
            }
            (Opened::AlreadyOpen(open), Some(known)) => ensure!(open.id == known.id, "another one"),
            (opened, known) => anyhow::bail!("{opened:?} where {known:?} is open"),
        }
        Ok(())
    }

    async fn hear(&mut self, tx: &mut Tx, chosen: usize, dm: Option<u64>) -> anyhow::Result<()> {
        let Some(ticket) = self.ticket(chosen).map(|ticket| ticket.id) else {
            return Ok(());
        };
        let is_known = dm.is_some() && self.said.iter().any(|item| item.dm == dm);
        let heard = tx
            .messages()
            .add(&message(ticket, MessageKind::User, dm, None))
            .await;
        ensure!(heard.is_err() == is_known, "{dm:?}: {heard:?}");
        if let Ok(id) = heard {
            self.say(id, ticket, dm, None);
        }
        Ok(())
    }

    async fn answer(&mut self, tx: &mut Tx, chosen: usize) -> anyhow::Result<()> {
        let Some(ticket) = self.ticket(chosen) else {
            return Ok(());
        };
        ticket.answers += 1;
        let (id, answers) = (ticket.id, ticket.answers);
        let number = tx.tickets().next_number(id).await?;
        ensure!(number == answers, "{number} after {answers} answers");
        let answer = message(id, MessageKind::Staff, None, Some(number));
        let row = tx.messages().add(&answer).await?;
        ensure!(tx.messages().add(&answer).await.is_err(), "a number twice");
        self.say(row, id, None, Some(number));
        Ok(())
    }

    fn say(&mut self, id: MessageRowId, ticket: TicketId, dm: Option<u64>, number: Option<i64>) {
        self.said.push(Said {
            id,
            ticket,
            dm,
            number,
            versions: vec!["0".to_owned()],
            is_deleted: false,
        });
    }

    async fn edit(&mut self, tx: &mut Tx, chosen: usize, content: u8) -> anyhow::Result<()> {
        let index = chosen.checked_rem(self.said.len());
        let Some(said) = index.and_then(|index| self.said.get_mut(index)) else {
            return Ok(());
        };
        let content = content.to_string();
        let differs = !said.is_deleted && said.versions.last() != Some(&content);
        let changed = tx.messages().edit(said.id, &content, NOON).await?;
        ensure!(changed == differs, "{content} over {said:?}");
        if changed {
            said.versions.push(content);
        }
        Ok(())
    }

    async fn delete(&mut self, tx: &mut Tx, chosen: usize) -> anyhow::Result<()> {
        let index = chosen.checked_rem(self.said.len());
        let Some(said) = index.and_then(|index| self.said.get_mut(index)) else {
            return Ok(());
        };
        let deleted = tx.messages().delete(said.id, None, NOON).await?;
        ensure!(deleted != said.is_deleted, "{said:?}");
        said.is_deleted = true;
        Ok(())
    }

    async fn close(&mut self, tx: &mut Tx, chosen: usize) -> anyhow::Result<()> {
        let Some(ticket) = self.ticket(chosen) else {
            return Ok(());
        };
        let closed = tx.tickets().close(ticket.id, None, None, NOON).await?;
        ensure!(closed == ticket.is_open, "{ticket:?}");
        ticket.is_open = false;
        Ok(())
    }

    /// Whether what is stored is what is known here.
    async fn check(&self, tx: &mut Tx) -> anyhow::Result<()> {
        for user in 1..5 {
            let mut own = self.tickets.iter().filter(|ticket| ticket.user == user);
            let open = tx.tickets().open_of(Id::new(user).into()).await?;
            let known = own.clone().find(|item| item.is_open);
            ensure!(
                open.map(|open| open.id) == known.map(|known| known.id),
                "of {user}"
            );
            let all = tx
                .tickets()
                .of_member(Id::new(user).into(), None, 99)
                .await?;
            ensure!(
                all.iter()
                    .rev()
                    .all(|item| own.next().map(|value| value.id) == Some(item.id))
            );
            ensure!(own.next().is_none(), "one of {user} is missing");
        }
        let open = self.tickets.iter().filter(|ticket| ticket.is_open).count();
        ensure!(usize::try_from(tx.tickets().count_open().await?)? == open);

        let mut by_ticket = BTreeMap::<_, Vec<_>>::new();
        for said in &self.said {
            by_ticket.entry(said.ticket).or_default().push(said);
        }
        for ticket in &self.tickets {
            let stored = tx
                .tickets()
                .get(ticket.id)
                .await?
                .context("a ticket is gone")?;
            ensure!(
                stored.next_message_number == ticket.answers + 1,
                "{ticket:?}"
            );
            let known = by_ticket.remove(&ticket.id).unwrap_or_default();
            let stored = tx.messages().of_ticket(ticket.id, None, 999).await?;
            ensure!(stored.len() == known.len(), "of {ticket:?}");
            for (stored, known) in stored.iter().zip(known) {
                ensure!(stored.id == known.id, "{stored:?} is not {known:?}");
                ensure!(Some(&stored.content) == known.versions.last(), "{known:?}");
                ensure!(stored.deleted_at.is_some() == known.is_deleted, "{known:?}");
                ensure!(stored.message_number == known.number, "{known:?}");
                let versions = tx.messages().versions(stored.id).await?;
                let versions = versions.iter().map(|version| &version.content);
                ensure!(
                    versions.chain([&stored.content]).eq(&known.versions),
                    "{known:?}"
                );
            }
        }
        Ok(())
    }
}

async fn run(acts: Vec<Act>) -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let (mut kept, mut model) = (Model::default(), Model::default());
    let mut tx = world.store.write().await?;
    for (step, act) in acts.into_iter().enumerate() {
        match act {
            Act::Open { user } => model.open(&mut tx, user, step).await?,
            Act::Close { ticket } => model.close(&mut tx, ticket).await?,
            Act::Hear { ticket, dm } => model.hear(&mut tx, ticket, dm).await?,
            Act::Answer { ticket } => model.answer(&mut tx, ticket).await?,
            Act::Edit { message, content } => model.edit(&mut tx, message, content).await?,
            Act::Delete { message } => model.delete(&mut tx, message).await?,
            Act::Keep => {
                tx.commit().await?;
                kept = model.clone();
                tx = world.store.write().await?;
            }
            Act::Undo => {
                drop(tx);
                model = kept.clone();
                tx = world.store.write().await?;
            }
        }
    }
    model.check(&mut tx).await?;
    drop(tx);
    // What was never committed is seen by nobody else.
    kept.check(&mut world.store.read().await?).await
}

proptest! {
    #![proptest_config(sequences(24))]

    #[test]
    fn tickets_and_messages_are_what_was_made_of_them(acts in vec(act(), 1..60)) {
        let outcome = block_on(run(acts));
        prop_assert!(outcome.is_ok(), "{outcome:?}");
    }
}
