//! What staff know of a member: notes, earlier tickets, what was said in them.

mod delete_note;
mod logs;
mod note;
mod notes;
mod pin_note;
mod search;
mod transcript;

use botkit::{
    args,
    command::{Ctx, Failure, Registry},
};
use storage::{discord::UserId, modmail::Tx};

use self::{
    delete_note::DeleteNote,
    logs::{Logs, LogsBy, LogsClosedBy},
    note::Note,
    notes::Notes,
    pin_note::PinNote,
    search::{Search, SearchPage},
    transcript::Transcript,
};
use crate::App;

/// Adds the commands of this subject.
pub(super) fn register(registry: Registry<App>) -> Registry<App> {
    registry
        .with::<Note>()
        .with::<Notes>()
        .with::<PinNote>()
        .with::<DeleteNote>()
        .with::<Logs>()
        .with::<LogsBy>()
        .with::<LogsClosedBy>()
        .with::<Transcript>()
        .with::<Search>()
        .with::<SearchPage>()
}

/// The member who is named, or else that of the ticket it is called in.
async fn whose(ctx: &Ctx<'_, App>, tx: &mut Tx, named: Option<UserId>) -> Result<UserId, Failure> {
    if let Some(named) = named {
        return Ok(named);
    }
    let ticket = match ctx.origin.channel {
        Some(channel) => tx.tickets().around(channel.into()).await?,
        None => None,
    };
    let ticket = ticket.ok_or_else(|| ctx.refuse("history-whose", &args! {}))?;
    Ok(ticket.user_id)
}

/// Text on one line, cut to a number of characters.
fn line(text: &str, longest: usize) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let words = words.join(" ");
    if words.chars().count() <= longest {
        return words;
    }
    words.chars().take(longest - 1).chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_becomes_a_line() {
        assert_eq!(line(" one\n\n two ", 10), "one two");
        assert_eq!(line("äöüäöü", 4), "äöü…");
    }
}
