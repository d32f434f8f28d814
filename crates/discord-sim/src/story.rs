//! How a test's story ends: what a bot was refused and what it sent, held against what was expected.

use std::{
    collections::BTreeSet,
    process::{ExitCode, Termination},
    sync::{Mutex, MutexGuard, PoisonError},
};

use anyhow::ensure;

use crate::{recording::Recorded, sim::Sim, world::Message};

/// Discord's code for an interaction that was answered already.
const ACKNOWLEDGED: u32 = 40_060;

/// Discord's code for a channel that is not there.
const UNKNOWN_CHANNEL: u32 = 10_003;

/// The type of the messages by which Discord notes a pin.
const PINNED: u8 = 6;

/// What a story says that its bot is refused.
#[derive(Debug, Default)]
pub struct Refusals(Mutex<Vec<Announced>>);

/// That a story ended as it should; [`Refusals::check`] says so.
#[derive(Debug)]
pub struct Finished(());

/// Something that a bot is refused.
#[derive(Debug)]
struct Announced {
    status: u16,
    method: &'static str,
    path: &'static str,
    /// Whether it must have happened by the end.
    surely: bool,
}

impl Termination for Finished {
    fn report(self) -> ExitCode {
        ExitCode::SUCCESS
    }
}

impl Refusals {
    /// Announces that such requests are refused, at least once; `*` stands for any one part of the path.
    pub fn announce(&self, status: u16, method: &'static str, path: &'static str) {
        self.add(status, method, path, true);
    }

    /// The same for what happens at one timing and not at another.
    pub fn announce_possible(&self, status: u16, method: &'static str, path: &'static str) {
        self.add(status, method, path, false);
    }

    fn add(&self, status: u16, method: &'static str, path: &'static str, surely: bool) {
        self.announced().push(Announced {
            status,
            method,
            path,
            surely,
        });
    }

    fn announced(&self) -> MutexGuard<'_, Vec<Announced>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Checks that all that was refused was announced, and that what was announced has happened.
    ///
    /// `restarted` is whether the bot was more than one process: another one knows nothing of the limits that the one
    /// before has used up, so that it may run into them, and deletes a message that one may have deleted.
    ///
    /// # Errors
    ///
    /// Returns what was not expected.
    pub fn check(&self, sim: &Sim, restarted: bool) -> anyhow::Result<Finished> {
        let announced = self.announced();
        let mut seen = BTreeSet::new();
        let mut surprises = Vec::new();
        for request in sim.requests().filter(|request| is_refused(request)) {
            if is_usual(request) || (restarted && is_usual_after_a_start(request)) {
                continue;
            }
            match announced.iter().position(|item| item.is_about(request)) {
                Some(place) => drop(seen.insert(place)),
                None => surprises.push(format!(
                    "{} {} {}: {}",
                    request.status, request.method, request.path, request.answer
                )),
            }
        }
        ensure!(surprises.is_empty(), "Discord refused: {surprises:#?}");
        for (place, item) in announced.iter().enumerate() {
            let happened = seen.contains(&place) || !item.surely;
            ensure!(happened, "{item:?} was announced and did not happen");
        }
        Ok(Finished(()))
    }
}

impl Announced {
    fn is_about(&self, request: &Recorded) -> bool {
        let path = request.path.trim_matches('/').split('/');
        let wanted = self.path.split('/');
        self.status == request.status
            && self.method == request.method
            && path.clone().count() == wanted.clone().count()
            && path
                .zip(wanted)
                .all(|(part, wanted)| wanted == "*" || part == wanted)
    }
}

/// Where an answer to an interaction was slow, it is given again, or the channel is gone,
/// as that of a ticket is which the command has closed.
fn is_usual(request: &Recorded) -> bool {
    let code = request.answer.get("code");
    let answers = request
        .path
        .trim_start_matches('/')
        .starts_with("interactions/");
    code == Some(&ACKNOWLEDGED.into()) || (answers && code == Some(&UNKNOWN_CHANNEL.into()))
}

fn is_usual_after_a_start(request: &Recorded) -> bool {
    let deletes = request.method == "DELETE" && request.path.contains("/messages/");
    request.status == 429 || (deletes && request.status == 404)
}

fn is_refused(request: &Recorded) -> bool {
    (400..500).contains(&request.status) && request.fault.is_none()
}

impl Sim {
    /// The session that is connected, and the last dispatch of these kinds it was sent.
    pub fn heard(&self, kinds: &[&str]) -> Option<(String, u64)> {
        let session = self.sessions().find(|session| session.is_connected())?;
        Some((session.id.clone(), session.last_of(kinds)))
    }

    /// The messages of the bot that are neither in `known` nor an answer to an interaction, such as one that was posted
    /// twice.
    pub fn sent_besides(&self, known: &BTreeSet<u64>) -> Vec<Message> {
        let bot = self.first_bot();
        let unknown = self.every_message().into_iter().filter(|message| {
            Ok(message.author) == bot
                && message.kind != PINNED
                && message.interaction.is_none()
                && !known.contains(&message.id.get())
        });
        unknown.cloned().collect()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};
    use time::OffsetDateTime;

    use super::*;

    /// A simulation in which a bot made these requests, each with its status.
    fn asked(requests: &[(&str, &str, u16)]) -> Sim {
        let mut sim = Sim::new();
        for (method, path, status) in requests {
            let number = sim.recording.next_number();
            let request = Recorded {
                number,
                at: OffsetDateTime::UNIX_EPOCH,
                bot: None,
                method: (*method).to_owned(),
                path: (*path).to_owned(),
                query: String::new(),
                body: Value::Null,
                files: Vec::new(),
                reason: None,
                status: *status,
                answer: json!({ "code": 0 }),
                fault: None,
            };
            sim.recording.record(request, 100);
        }
        sim
    }

    #[test]
    fn what_was_refused_has_to_be_announced() {
        let sim = asked(&[
            ("GET", "/channels/1", 200),
            ("GET", "/channels/2", 403),
            ("POST", "/channels/2/messages", 404),
        ]);
        let refusals = Refusals::default();

        refusals.announce(403, "GET", "channels/*");
        let surprised = refusals.check(&sim, false).unwrap_err().to_string();
        refusals.announce_possible(404, "POST", "channels/*/messages");

        assert!(
            surprised.contains("404 POST /channels/2/messages"),
            "{surprised}"
        );
        assert!(refusals.check(&sim, false).is_ok());
    }

    #[test]
    fn what_was_announced_has_to_happen_unless_it_may_not() {
        let sim = asked(&[("GET", "/channels/2", 200)]);
        let refusals = Refusals::default();

        refusals.announce_possible(403, "GET", "channels/*");
        assert!(refusals.check(&sim, false).is_ok());
        refusals.announce(403, "GET", "channels/*");
        let missed = refusals.check(&sim, false).unwrap_err().to_string();

        assert!(missed.contains("did not happen"), "{missed}");
    }

    #[test]
    fn limits_that_another_process_has_used_up_are_no_surprise() {
        let sim = asked(&[("GET", "/channels/2", 429)]);

        assert!(Refusals::default().check(&sim, true).is_ok());
        assert!(Refusals::default().check(&sim, false).is_err());
    }
}
