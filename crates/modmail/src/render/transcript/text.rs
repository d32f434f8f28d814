//! A transcript as plain text.

use super::{Entry, People, Pieces, Transcript, Writing, moment};

/// The whole transcript: a line with who and when for each message, and what it says
/// indented below, so that nothing anybody writes looks like another message.
#[must_use]
pub fn text(transcript: &Transcript, writing: &Writing<'_>) -> String {
    let cut = format!("\n{}\n", writing.cut());
    let mut pieces = Pieces::new(writing.limit, cut.len());
    let people = transcript.people();
    let mut head = format!("{}\n", line(&writing.title(transcript)));
    for said in transcript.head(&people, writing) {
        head.extend([line(&said).as_str(), "\n"]);
    }
    let mut fits = pieces.push(&head);
    for entry in &transcript.entries {
        fits = fits && pieces.push(&one(&people, entry, writing));
    }
    if !fits || transcript.is_cut {
        pieces.whole.push_str(&cut);
    }
    pieces.whole
}

fn one(people: &People<'_>, entry: &Entry, writing: &Writing<'_>) -> String {
    let message = &entry.message;
    let marks = people.marks(entry, writing).join(" · ");
    let name = format!("{} ({})", message.user_name, message.user_id);
    let at = moment(message.created_at);
    let mut piece = format!("\n[{at}] {}\n", line(&format!("{name} · {marks}")));
    for extra in &entry.extras {
        if let Some(extra) = writing.extra(extra) {
            piece += &indented(&extra);
        }
    }
    if !message.content.is_empty() {
        piece += &indented(&message.content);
    }
    for file in &entry.files {
        piece += &indented(&line(&format!("📎 {}", writing.file(file))));
    }
    for before in &entry.before {
        let values = botkit::args! { "at" => moment(before.replaced_at) };
        piece += &indented(&writing.say("transcript-before", &values));
        piece += &indented(&indented(&before.content));
    }
    piece
}

/// Without what would begin another line.
fn line(text: &str) -> String {
    let ends = |letter: char| letter.is_control() || is_break(letter);
    text.chars()
        .map(|letter| if ends(letter) { ' ' } else { letter })
        .collect()
}

/// Each line of a text further to the right, whatever begins a line somewhere.
fn indented(text: &str) -> String {
    let mut lines = String::new();
    for part in text.trim_end_matches('\n').split(is_break) {
        lines += "    ";
        lines.extend(part.chars().map(|letter| match letter {
            '\t' => letter,
            letter if letter.is_control() => '\u{FFFD}',
            letter => letter,
        }));
        lines.push('\n');
    }
    lines
}

const fn is_break(letter: char) -> bool {
    matches!(
        letter,
        '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}
