//! The tickets of a made-up server, told in the order in which it happens.

use std::collections::VecDeque;

use time::{Duration, OffsetDateTime};
use twilight_model::id::Id;
use uuid::Builder;

use super::{
    Plan,
    dice::Dice,
    rows::{AttachmentRow, Batch, DmChannelRow, MessageRow, OpenedRow, SettledRow, VersionRow},
    words,
};
use crate::{Error, discord::UserId, files::Stored, modmail::Tx, moment::stamp};

/// The first millisecond Discord's ids know.
const DISCORD_EPOCH: i128 = 1_420_070_400_000;

/// Where the ids of each kind begin; they are this far apart.
const MEMBERS: u64 = 200_000_000_000_000_000;
const STAFF: u64 = 300_000_000_000_000_000;
const CHANNELS: u64 = 400_000_000_000_000_000;
const DM_CHANNELS: u64 = 500_000_000_000_000_000;
const STEP: u64 = 4_194_304;

/// What happens, message by message.
pub(super) struct Story {
    pub(super) plan: Plan,
    dice: Dice,
    files: Vec<Stored>,
    /// Those that are open, the oldest first.
    open: VecDeque<Ticket>,
    /// How many are open at a time.
    width: usize,
    members: u32,
    opened: u32,
    told: u32,
}

/// A ticket while it is open.
struct Ticket {
    id: String,
    member: u32,
    name: String,
    staff: u32,
    next_number: u32,
    last_dm: u64,
    last_at: OffsetDateTime,
}

/// Whose message it is.
#[derive(Clone, Copy, PartialEq)]
enum Speaker {
    Opening,
    Member,
    Staff,
    Note,
    System,
}

impl Story {
    pub(super) fn new(plan: Plan, files: Vec<Stored>) -> Self {
        let width = (plan.tickets / 10).clamp(1, 200);
        Self {
            plan,
            dice: Dice::new(plan.seed),
            files,
            open: VecDeque::new(),
            width: usize::try_from(width).unwrap_or(1),
            // Enough for everyone with an open ticket and one more.
            members: plan.tickets / 2 + width + 1,
            opened: 0,
            told: 0,
        }
    }

    /// What is there before anybody writes.
    pub(super) async fn prepare(&mut self, tx: &mut Tx) -> Result<(), Error> {
        let at = self.plan.from();
        for (key, content) in words::SNIPPETS {
            let by = user(staff_id(self.dice.below(STAFF_COUNT)));
            tx.snippets().create(key, content, by, at).await?;
        }
        Ok(())
    }

    /// What the staff remember in the end.
    pub(super) async fn finish(&mut self, tx: &mut Tx) -> Result<(), Error> {
        let at = self.plan.until;
        for _ in 0..self.plan.tickets / 4 {
            let member = user(member_id(self.dice.below(self.members)));
            let author = user(staff_id(self.dice.below(STAFF_COUNT)));
            let remark = self.dice.pick(words::REMARKS);
            tx.notes().add(member, author, remark, at).await?;
        }
        Ok(())
    }

    /// Tells so many messages more, and how the tickets stand if those are the
    /// last. Returns how many there have been.
    pub(super) fn go_on(&mut self, messages: u32, batch: &mut Batch) -> u32 {
        for _ in 0..messages.min(self.plan.messages - self.told) {
            self.tell(batch);
        }
        if self.told == self.plan.messages {
            for ticket in self.open.drain(..) {
                settle(&ticket, None, batch);
            }
        }
        if !self.plan.direct_channels {
            batch.dm_channels.clear();
        }
        self.told
    }

    fn tell(&mut self, batch: &mut Batch) {
        let at = self.moment();
        let (tickets, messages) = (u64::from(self.plan.tickets), u64::from(self.plan.messages));
        let due = u64::from(self.opened) * messages <= u64::from(self.told) * tickets;
        if self.opened < self.plan.tickets && due {
            self.open(at, batch);
            self.say(self.open.len() - 1, Speaker::Opening, at, batch);
        } else {
            let open = u32::try_from(self.open.len()).unwrap_or(u32::MAX);
            let ticket = usize::try_from(self.dice.below(open)).unwrap_or_default();
            let speaker = match self.dice.below(100) {
                0..45 => Speaker::Member,
                45..82 => Speaker::Staff,
                82..97 => Speaker::Note,
                _ => Speaker::System,
            };
            self.say(ticket, speaker, at, batch);
        }
        self.told += 1;
    }

    /// When the next message is written: in its share of the time.
    fn moment(&mut self) -> OffsetDateTime {
        let share = self.plan.span() / self.plan.messages.max(1);
        let within = u32::try_from(share.whole_milliseconds()).unwrap_or(u32::MAX);
        let within = Duration::milliseconds(self.dice.below(within).into());
        self.plan.from() + share * self.told + within
    }

    /// Opens a ticket, and closes the oldest if there are too many.
    fn open(&mut self, at: OffsetDateTime, batch: &mut Batch) {
        if self.open.len() == self.width
            && let Some(oldest) = self.open.pop_front()
        {
            let reason = self.dice.chance(70).then(|| self.dice.pick(words::REASONS));
            settle(&oldest, Some((at, reason)), batch);
        }
        let mut member = self.dice.below(self.members);
        while self.open.iter().any(|item| item.member == member) {
            member = (member + 1) % self.members;
        }
        let number = usize::try_from(member).unwrap_or_default();
        let name = words::NAMES.get(number % words::NAMES.len());
        let ticket = Ticket {
            id: self.thread_id(at),
            member,
            name: format!("{}{member}", name.copied().unwrap_or_default()),
            staff: self.dice.below(STAFF_COUNT),
            next_number: 1,
            last_dm: 0,
            last_at: at,
        };
        batch.opened.push(OpenedRow {
            id: ticket.id.clone(),
            user: member_id(member),
            name: ticket.name.clone(),
            channel: CHANNELS + u64::from(self.opened) * STEP,
            at: stamp(at),
        });
        self.open.push_back(ticket);
        self.opened += 1;
    }

    fn thread_id(&mut self, at: OffsetDateTime) -> String {
        let milliseconds = u64::try_from(milliseconds(at)).unwrap_or_default();
        let mut random = [0; 10];
        for (byte, le_byte) in random.iter_mut().zip(self.dice.next().to_le_bytes()) {
            *byte = le_byte;
        }
        Builder::from_unix_timestamp_millis(milliseconds, &random)
            .into_uuid()
            .to_string()
    }

    fn say(&mut self, ticket: usize, speaker: Speaker, at: OffsetDateTime, batch: &mut Batch) {
        let (dice, id) = (&mut self.dice, self.told + 1);
        let Some(ticket) = self.open.get_mut(ticket) else {
            return;
        };
        let (dm, inbox) = (
            snowflake(at, self.told * 2),
            snowflake(at, self.told * 2 + 1),
        );
        let (kind, user, name) = match speaker {
            Speaker::Opening | Speaker::Member => {
                ("user", member_id(ticket.member), ticket.name.clone())
            }
            Speaker::Staff | Speaker::Note => {
                // A colleague helps out now and then.
                let staff = if dice.chance(80) {
                    ticket.staff
                } else {
                    dice.below(STAFF_COUNT)
                };
                let kind = if speaker == Speaker::Staff {
                    "staff"
                } else {
                    "note"
                };
                (kind, staff_id(staff), staff_name(staff))
            }
            Speaker::System => ("system", staff_id(STAFF_COUNT), "modmail".to_owned()),
        };
        let content = speech(speaker, dice);
        let answer = speaker == Speaker::Staff;
        let error = (answer && dice.chance(2)).then(|| dice.pick(words::FAILURES));
        let number = answer.then_some(ticket.next_number);
        ticket.next_number += u32::from(answer);
        let direct = matches!(speaker, Speaker::Opening | Speaker::Member | Speaker::Staff)
            && error.is_none();
        if direct {
            (ticket.last_dm, ticket.last_at) = (dm, at);
        }
        let edited_at = dice.chance(3).then(|| stamp(at + Duration::seconds(20)));
        let deleted_at = dice.chance(1).then(|| stamp(at + Duration::seconds(50)));
        if let Some(at) = edited_at.clone() {
            let content = "(as it was at first) hm";
            batch.versions.push(VersionRow {
                message: id,
                content,
                at,
            });
        }
        if matches!(speaker, Speaker::Opening | Speaker::Member) && dice.chance(8) {
            batch
                .attachments
                .extend(attachment(id, &self.files, at, dice));
        }
        batch.messages.push(MessageRow {
            id,
            ticket: ticket.id.clone(),
            kind,
            user,
            name,
            anonymous: answer && dice.chance(10),
            dm: direct.then_some(dm),
            inbox,
            number,
            content,
            error,
            edited_at,
            deleted_by: deleted_at.is_some().then_some(user),
            deleted_at,
            at: stamp(at),
        });
    }
}

/// How many staff there are; the number behind them is the bot's.
const STAFF_COUNT: u32 = 6;

fn speech(speaker: Speaker, dice: &mut Dice) -> String {
    let (first, more) = match speaker {
        Speaker::Opening => (words::OPENINGS, words::MEMBER),
        Speaker::Member => (words::MEMBER, words::MEMBER),
        Speaker::Staff => (words::ANSWERS, words::ANSWERS),
        Speaker::Note => (words::NOTES, &[][..]),
        Speaker::System => (words::SYSTEM, &[][..]),
    };
    let mut speech = dice.pick(first).to_owned();
    for _ in 0..dice.below(4) {
        let sentence = dice.pick(more);
        if !speech.contains(sentence) {
            speech.push(' ');
            speech.push_str(sentence);
        }
    }
    speech
}

fn attachment(
    message: u32,
    files: &[Stored],
    at: OffsetDateTime,
    dice: &mut Dice,
) -> Option<AttachmentRow> {
    let end = u32::try_from(files.len()).unwrap_or_default();
    let file = files.get(usize::try_from(dice.below(end)).ok()?)?;
    Some(AttachmentRow {
        message,
        name: dice.pick(&["log.txt", "message.txt", "drawing.txt"]),
        size: file.size,
        sha256: file.sha256.clone(),
        url: format!("https://cdn.example.com/attachments/{message}/file.txt"),
        at: stamp(at),
    })
}

fn settle(
    ticket: &Ticket,
    closed: Option<(OffsetDateTime, Option<&'static str>)>,
    batch: &mut Batch,
) {
    batch.settled.push(SettledRow {
        id: ticket.id.clone(),
        next_number: ticket.next_number,
        closed_at: closed.map(|(at, _)| stamp(at)),
        closed_by: closed.map(|_| staff_id(ticket.staff)),
        reason: closed.and_then(|(_, reason)| reason),
    });
    batch.dm_channels.push(DmChannelRow {
        user: member_id(ticket.member),
        channel: DM_CHANNELS + u64::from(ticket.member) * STEP,
        last: ticket.last_dm,
        at: stamp(ticket.last_at),
    });
}

fn member_id(member: u32) -> u64 {
    MEMBERS + u64::from(member) * STEP
}

fn staff_id(staff: u32) -> u64 {
    STAFF + u64::from(staff) * STEP
}

fn staff_name(staff: u32) -> String {
    let name = usize::try_from(staff)
        .ok()
        .and_then(|staff| words::STAFF.get(staff));
    name.copied().unwrap_or("modmail").to_owned()
}

fn user(id: u64) -> UserId {
    Id::new(id).into()
}

fn milliseconds(at: OffsetDateTime) -> i128 {
    at.unix_timestamp_nanos() / 1_000_000
}

/// The id Discord would give to what happens then.
fn snowflake(at: OffsetDateTime, serial: u32) -> u64 {
    let since = u64::try_from(milliseconds(at) - DISCORD_EPOCH).unwrap_or_default();
    (since << 22) | u64::from(serial & 0x3f_ffff)
}
