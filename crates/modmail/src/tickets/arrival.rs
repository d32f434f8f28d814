//! What a member writes: read at once, decided purely, carried out.

use botkit::{
    args,
    delivery::{Body, Effect},
    snowflake::created_at,
};
use storage::{
    discord::UserId,
    inbox::Entry,
    modmail::{self, Category, Extent, HeldEntry, TicketId, Tx},
};
use time::{Duration, OffsetDateTime};
use tokio::sync::SemaphorePermit;

use super::{
    RelayOutcome,
    card::{gather, membership},
    category_prompt,
    holding::{self, waits_again},
    opening::{self, OpenRequest},
    raid, relay,
    reopening::{self, Closed, Return},
    status::{self, is_known_to_member},
};
use crate::{
    App,
    decide::{
        arrival::{Answer, Arrival, Fetch, Question, Ready, Situation, Ticket, arrival},
        holding::{Holding, Way},
        limits::{Admission, Asked, admission, is_idle},
        reopen::goes_on,
    },
    event::{Copied, Direct},
    outgoing::{enqueue, member_lane},
    render::{Card, Membership},
};

/// Among so many of their last tickets is one that a member knows of, if any is.
const FEW: i64 = 10;

/// What a ticket is about, should the message open one.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Choice<'a> {
    /// Its kind.
    pub(crate) category: Option<&'a Category>,
    /// What the member answered to its questions.
    pub(crate) answers: &'a [modmail::Answer],
}

/// Decides about a private message of the inbox and carries that out. `choice` is
/// what its member has chosen, if the message has waited for that.
#[tracing::instrument(level = "debug", name = "tickets.arrival.arrived", skip_all, fields(entry.id = %entry.id, user.id = %direct.author.id))]
pub(crate) async fn arrived(
    app: &App,
    entry: &Entry,
    direct: &Direct,
    choice: Option<Choice<'_>>,
) -> anyhow::Result<RelayOutcome> {
    let message = Message {
        app,
        entry,
        direct,
        choice,
    };
    let mut fetched = Fetched::default();
    // A flood is turned away before anything is fetched, and without the one writer.
    let mut tx = app.store.read().await?;
    let found = message.look(&mut tx, None, app.clock.now()).await?;
    drop(tx);
    fetched.files = kept_files(found.held.as_ref())?;
    match arrival(&found.situation, fetched.ready()) {
        Arrival::Wait => return Ok(RelayOutcome::NotYet),
        Arrival::Fetch(what) => fetched.fetch(&message, what).await?,
        _ => {}
    }
    loop {
        let at = app.clock.now();
        let mut tx = app.store.write().await?;
        let found = message
            .look(&mut tx, fetched.membership.as_ref(), at)
            .await?;
        let arrival = arrival(&found.situation, fetched.ready());
        if let Arrival::Fetch(what) = arrival {
            // Discord is asked without holding the database.
            drop(tx);
            fetched.fetch(&message, what).await?;
            continue;
        }
        return message.carry_out(tx, arrival, &found, &fetched, at).await;
    }
}

/// A message that is decided about.
struct Message<'a> {
    app: &'a App,
    entry: &'a Entry,
    direct: &'a Direct,
    choice: Option<Choice<'a>>,
}

/// What a look found.
struct Found {
    situation: Situation,
    /// The ticket that goes on, if one does.
    last: Option<Closed>,
    /// What a member can choose, if they are to be asked.
    offered: Vec<Category>,
    /// What is known of the message if it was held.
    held: Option<HeldEntry>,
}

/// What was fetched for a message.
#[derive(Default)]
struct Fetched<'a> {
    files: Option<Vec<Copied>>,
    card: Option<Card>,
    membership: Option<Membership>,
    /// Held until the ticket is open.
    opening_permit: Option<SemaphorePermit<'a>>,
}

impl<'a> Fetched<'a> {
    const fn ready(&self) -> Ready {
        Ready {
            files: self.files.is_some(),
            card: self.card.is_some(),
        }
    }

    async fn fetch(&mut self, message: &Message<'a>, what: Fetch) -> anyhow::Result<()> {
        let (app, direct) = (message.app, message.direct);
        match what {
            Fetch::Files { opens, in_turn } => {
                // Who has none waits for nobody.
                let download_permit = if in_turn && !direct.said.uploads("").is_empty() {
                    Some(app.download_permits.acquire().await?)
                } else {
                    None
                };
                self.files = Some(app.copy(&direct.said).await);
                drop(download_permit);
                if opens {
                    self.opening_permit = Some(app.opening_permits.acquire().await?);
                }
            }
            Fetch::Card => {
                if self.opening_permit.is_none() {
                    self.opening_permit = Some(app.opening_permits.acquire().await?);
                }
                self.card = Some(gather(app, &direct.author).await?);
            }
            Fetch::Membership => {
                let member = direct.author.id;
                let found = membership(app, app.tickets.members(), member).await;
                // That Discord did not answer says nothing about anybody.
                anyhow::ensure!(
                    found != Membership::Unknown,
                    "Discord did not say what {member} is on the server"
                );
                self.membership = Some(found);
            }
        }
        Ok(())
    }
}

impl Message<'_> {
    /// Reads all that the decision needs.
    async fn look(
        &self,
        tx: &mut Tx,
        membership: Option<&Membership>,
        at: OffsetDateTime,
    ) -> Result<Found, storage::Error> {
        let mut found = self.look_for_ticket(tx, at).await?;
        if waits_again(self.entry) {
            found.held = tx.held().entry(self.entry.id).await?;
        }
        if found.held.as_ref().is_some_and(|held| held.let_in) {
            found.situation.admit();
            return Ok(found);
        }
        let member = self.direct.author.id;
        let way = match found.situation.ticket {
            Ticket::Open(_) => Way::Open,
            _ if found.situation.asked || found.situation.chosen => Way::Admitted,
            Ticket::Closed { .. } => Way::Closed,
            Ticket::New { .. } => Way::New,
        };
        let (holding, held_before) =
            holding::holding(self.app, tx, member, (way, membership), at).await?;
        found.situation.holding = holding;
        found.situation.held_before = held_before;
        found.situation.keeps_files = matches!(holding, Holding::Hold(_))
            && !tx.held().reaches(member, holding::WITH_FILES).await?;
        Ok(found)
    }

    /// Reads whether there is a ticket that the message goes into, or room for one.
    async fn look_for_ticket(
        &self,
        tx: &mut Tx,
        at: OffsetDateTime,
    ) -> Result<Found, storage::Error> {
        let member = self.direct.author.id;
        let chosen = self.choice.is_some();
        let asked = !chosen && tx.selections().of_member(member).await?.is_some();
        let mut inbox = tx.inbox();
        let earlier = inbox.again_before(&self.entry.lane, self.entry.id).await?;
        let mut found = Found {
            situation: Situation {
                asked,
                chosen,
                earlier: !earlier.is_empty(),
                holding: Holding::Pass,
                keeps_files: false,
                held_before: false,
                ticket: Ticket::New {
                    admission: Admission::Open,
                    question: None,
                },
            },
            last: None,
            offered: Vec::new(),
            held: None,
        };
        if let Some(open) = tx.tickets().open_of(member).await? {
            found.situation.ticket = Ticket::Open(open.id);
            return Ok(found);
        }
        // Limits and questions are for whoever has not passed them.
        if let Some(last) = self.goes_on(tx).await? {
            found.situation.ticket = Ticket::Closed {
                has_channel: last.channel.is_some(),
                admission: self.admission(tx, at).await?,
            };
            found.last = Some(last);
        } else if !chosen {
            if self.app.menu.enabled {
                found.offered = tx.categories().offered().await?;
            }
            let question = if !found.offered.is_empty() {
                Some(Question::Category)
            } else if self.app.tickets.confirm {
                Some(Question::Confirmation)
            } else {
                None
            };
            found.situation.ticket = Ticket::New {
                admission: self.admission(tx, at).await?,
                question,
            };
        }
        Ok(found)
    }

    /// The closed ticket that the message takes up again, if it does.
    async fn goes_on(&self, tx: &mut Tx) -> Result<Option<Closed>, storage::Error> {
        let within = Duration::minutes(self.app.closing.reopen_within_minutes.into());
        if within.is_zero() {
            return Ok(None);
        }
        // However late the message is read.
        let written = created_at(self.direct.message.get().get());
        let last = tx.tickets().last_closed_of(self.direct.author.id).await?;
        match last.filter(|last| goes_on(last, written, within)) {
            Some(ticket) => Ok(Some(Closed::of(tx, ticket).await?)),
            None => Ok(None),
        }
    }

    /// Whether there is room for a ticket of the member.
    async fn admission(
        &self,
        tx: &mut Tx,
        at: OffsetDateTime,
    ) -> Result<Admission, storage::Error> {
        let (app, said) = (self.app, &self.direct.said);
        let bare = said.files.is_empty() && said.extras.is_empty();
        let length = bare.then(|| said.text.trim().chars().count());
        let idle = bare && is_idle(&app.rules.idle_words, &said.text);
        room(app, tx, self.direct.author.id, (length, idle), at).await
    }

    /// Writes down what was decided: state and outbox in one transaction.
    async fn carry_out(
        &self,
        mut tx: Tx,
        arrival: Arrival,
        found: &Found,
        fetched: &Fetched<'_>,
        at: OffsetDateTime,
    ) -> anyhow::Result<RelayOutcome> {
        let Self {
            app, entry, direct, ..
        } = *self;
        let member = direct.author.id;
        let ticket = match arrival {
            Arrival::Wait | Arrival::Fetch(_) => return Ok(RelayOutcome::NotYet),
            Arrival::Join => {
                tx.selections().queue(member, entry.id).await?;
                tx.commit().await?;
                return Ok(RelayOutcome::Held);
            }
            Arrival::Release => {
                holding::let_in(&mut tx, member, Extent::Passing, None, at).await?;
                app.commit(tx).await?;
                app.requeue.wake();
                return Ok(RelayOutcome::NotYet);
            }
            Arrival::Hold(reason) => {
                let files = fetched.files.as_deref();
                let held = (entry, direct);
                holding::hold(app, &mut tx, held, (reason, files), at).await?;
                app.commit(tx).await?;
                return Ok(RelayOutcome::Done);
            }
            Arrival::Answer(answer) => {
                self.answer(&mut tx, answer, at).await?;
                holding::dealt_with(&mut tx, entry).await?;
                tx.inbox().done(entry.id, at).await?;
                relay::record_read(&mut tx, direct, at).await?;
                app.commit(tx).await?;
                return Ok(RelayOutcome::Done);
            }
            Arrival::Ask(question) => {
                let choices = match question {
                    Question::Category => found.offered.as_slice(),
                    Question::Confirmation => &[],
                };
                category_prompt::ask(app, &mut tx, entry, direct, choices, at).await?;
                relay::record_read(&mut tx, direct, at).await?;
                raid::opened(app, &mut tx, at).await?;
                app.commit(tx).await?;
                app.timers.wake();
                return Ok(RelayOutcome::Held);
            }
            Arrival::Relay(ticket) => ticket,
            Arrival::Reopen => {
                self.reopen(&mut tx, found.last.as_ref(), fetched.card.as_ref(), at)
                    .await?
            }
            Arrival::Open => {
                let ticket = self.open(&mut tx, fetched.card.as_ref(), at).await?;
                raid::opened(app, &mut tx, at).await?;
                ticket
            }
        };
        let files = fetched.files.as_deref().unwrap_or_default();
        let first = !matches!(arrival, Arrival::Relay(_));
        relay::relay(app, &mut tx, ticket, direct, files, first, at).await?;
        status::member_wrote(app, &mut tx, ticket, at).await?;
        holding::dealt_with(&mut tx, entry).await?;
        tx.inbox().done(entry.id, at).await?;
        app.commit(tx).await?;
        Ok(RelayOutcome::Done)
    }

    async fn reopen(
        &self,
        tx: &mut Tx,
        last: Option<&Closed>,
        card: Option<&Card>,
        at: OffsetDateTime,
    ) -> anyhow::Result<TicketId> {
        let member = self.direct.author.id;
        let Some(closed) = last else {
            anyhow::bail!("{member} has no ticket that could go on");
        };
        let back = Return {
            closed,
            card,
            by: None,
            tells: false,
        };
        let goes_on = reopening::reopen(self.app, tx, &back, at).await?;
        anyhow::ensure!(goes_on, "a ticket of {member} is open already");
        Ok(closed.ticket.id)
    }

    async fn open(
        &self,
        tx: &mut Tx,
        card: Option<&Card>,
        at: OffsetDateTime,
    ) -> anyhow::Result<TicketId> {
        let member = &self.direct.author;
        let Some(card) = card else {
            anyhow::bail!("nothing is known about {}", member.id);
        };
        let request = OpenRequest {
            ticket: TicketId::new(at),
            member,
            card,
            category: self.choice.and_then(|choice| choice.category),
            answers: self.choice.map(|choice| choice.answers).unwrap_or_default(),
            opened_by: None,
        };
        opening::open(self.app, tx, &request, at).await?;
        Ok(request.ticket)
    }

    /// Tells the member why their message goes nowhere.
    async fn answer(
        &self,
        tx: &mut Tx,
        answer: Answer,
        at: OffsetDateTime,
    ) -> Result<(), storage::Error> {
        let (key, values) = match answer {
            Answer::TooShort(wanted) => ("too-short", args! { "wanted" => wanted }),
            Answer::TooSoon(free) => {
                let free = format!("<t:{}:R>", free.unix_timestamp());
                ("too-soon", args! { "moment" => free })
            }
            Answer::Idle => return self.answer_idle(tx, at).await,
        };
        let member = self.direct.author.id;
        let locale = self.app.member_locale(tx, member).await?;
        let message = Body {
            reply_to: Some(self.direct.message),
            ..Body::text(self.app.texts.say(&locale, key, &values))
        };
        self.post(tx, message, at).await
    }

    /// Says what the settings have for those who write nothing to open a ticket for.
    async fn answer_idle(&self, tx: &mut Tx, at: OffsetDateTime) -> Result<(), storage::Error> {
        let words = self.app.rules.idle_answer.as_str();
        if words.is_empty() {
            return Ok(());
        }
        self.post(tx, Body::text(words), at).await
    }

    /// Has something said to the member.
    async fn post(
        &self,
        tx: &mut Tx,
        message: Body,
        at: OffsetDateTime,
    ) -> Result<(), storage::Error> {
        let lane = member_lane(self.direct.author.id);
        let post = Effect::Post { message };
        enqueue(tx, &lane, Some(self.direct.channel), &post, None, at).await?;
        Ok(())
    }
}

/// Whether there is room for a ticket of a member, who wrote so many characters, if
/// it is no more than text, and perhaps nothing that one is opened for.
pub(super) async fn room(
    app: &App,
    tx: &mut Tx,
    member: UserId,
    (length, idle): (Option<usize>, bool),
    at: OffsetDateTime,
) -> Result<Admission, storage::Error> {
    let closed_at = if app.openings.cooldown_seconds == 0 {
        None
    } else {
        last_closed(tx, member).await?
    };
    let minute_ago = at - Duration::MINUTE;
    // Who was asked within the last minute counts as if they had a ticket.
    let asked = tx
        .selections()
        .expire_after(minute_ago + app.choosing())
        .await?;
    let asked = Asked {
        opened_lately: tx.places().opened_after(minute_ago).await? + asked,
        open: tx.tickets().count_open().await? + asked,
        closed_at,
        length,
        idle,
    };
    Ok(admission(&app.openings, &asked, at))
}

/// The copies of its files that were made when a message was held.
fn kept_files(held: Option<&HeldEntry>) -> Result<Option<Vec<Copied>>, storage::Error> {
    let files = held.and_then(|held| held.files.as_deref());
    Ok(files.map(serde_json::from_str).transpose()?)
}

/// When the last ticket was closed that a member knows of.
async fn last_closed(
    tx: &mut Tx,
    member: UserId,
) -> Result<Option<OffsetDateTime>, storage::Error> {
    for ticket in tx.tickets().of_member(member, None, FEW).await? {
        if is_known_to_member(tx, &ticket).await? {
            return Ok(ticket.closed_at);
        }
    }
    Ok(None)
}
