//! A transcript as one page that needs nothing else, and in which nothing that
//! anybody wrote is more than text.

use storage::modmail::MessageKind;

use super::{Entry, FileEntry, People, Pictures, Pieces, Transcript, Writing, kind, moment};

/// Nothing is loaded and nothing runs, whatever a browser would otherwise do.
const POLICY: &str = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; \
                      base-uri 'none'; form-action 'none'";

const STYLE: &str = "\
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
body { margin: 0 auto; max-width: 50rem; padding: 1rem }
article { border-left: .25rem solid #99aab5; margin: .75rem 0; padding: .25rem .75rem }
article.user { border-color: #57f287 }
article.staff { border-color: #5865f2 }
article.note { background: #fee75c22; border-color: #fee75c }
article.deleted > .said { text-decoration: line-through }
.who { font-size: .875rem; margin: 0 }
.said { overflow-wrap: anywhere; white-space: pre-wrap }
.before { border-left: .125rem dashed #99aab5; margin: .25rem 0 .25rem 1rem; padding-left: .5rem }
.files { font-size: .875rem; margin: .25rem 0; overflow-wrap: anywhere; padding-left: 1rem }
img { display: block; max-height: 24rem; max-width: 100% }
";

const END: &str = "</main>\n</body>\n</html>\n";

/// The whole page, with the pictures that are given.
#[must_use]
pub fn html(transcript: &Transcript, writing: &Writing<'_>, pictures: &Pictures) -> String {
    let cut = format!("<p>{}</p>\n", escaped(&writing.cut()));
    let mut pieces = Pieces::new(writing.limit, cut.len() + END.len());
    let people = transcript.people();
    let mut fits = pieces.push(&head(transcript, &people, writing));
    for entry in &transcript.entries {
        fits = fits && pieces.push(&article(&people, entry, writing, pictures));
    }
    if !fits || transcript.is_cut {
        pieces.whole.push_str(&cut);
    }
    pieces.whole.push_str(END);
    pieces.whole
}

fn head(transcript: &Transcript, people: &People<'_>, writing: &Writing<'_>) -> String {
    let title = escaped(&writing.title(transcript));
    let lang = escaped(writing.locale);
    let mut head = format!(
        "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n\
         <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n<ul>\n"
    );
    for line in transcript.head(people, writing) {
        head.extend(["<li dir=\"auto\">", &escaped(&line), "</li>\n"]);
    }
    head + "</ul>\n<main>\n"
}

fn article(
    people: &People<'_>,
    entry: &Entry,
    writing: &Writing<'_>,
    pictures: &Pictures,
) -> String {
    let message = &entry.message;
    let deleted = if message.deleted_at.is_some() {
        " deleted"
    } else {
        ""
    };
    let class = format!("{}{deleted}", kind(message.kind));
    let marks = people.marks(entry, writing).join(" · ");
    let at = moment(message.created_at);
    let mut article = format!(
        "<article class=\"{class}\">\n<p class=\"who\"><b><bdi>{}</bdi></b> ({}) · \
         <bdi>{}</bdi> · <time>{at}</time></p>\n",
        escaped(&message.user_name),
        message.user_id,
        escaped(&marks),
    );
    for extra in &entry.extras {
        if let Some(extra) = writing.extra(extra) {
            article += &said(&extra);
        }
    }
    if !message.content.is_empty() || message.kind != MessageKind::System {
        article += &said(&message.content);
    }
    for before in &entry.before {
        let values = botkit::args! { "at" => moment(before.replaced_at) };
        let when = escaped(&writing.say("transcript-before", &values));
        article.extend(["<div class=\"before\"><p class=\"who\">", &when, "</p>\n"]);
        article.extend([&said(&before.content), "</div>\n"]);
    }
    if !entry.files.is_empty() {
        article += "<ul class=\"files\">\n";
        for one in &entry.files {
            article += &file(one, writing, pictures);
        }
        article += "</ul>\n";
    }
    article + "</article>\n"
}

/// A text, which may run from right to left.
fn said(text: &str) -> String {
    format!("<div class=\"said\" dir=\"auto\">{}</div>\n", escaped(text))
}

fn file(file: &FileEntry, writing: &Writing<'_>, pictures: &Pictures) -> String {
    let named = escaped(&writing.file(file));
    let picture = file.sha256.as_ref().and_then(|sha256| pictures.get(sha256));
    match picture {
        Some(picture) => format!("<li><img alt=\"\" src=\"{picture}\"><bdi>{named}</bdi></li>\n"),
        None => format!("<li><bdi>{named}</bdi></li>\n"),
    }
}

/// A text as HTML that shows it, in an element or within double quotes.
fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len() + text.len() / 8);
    for letter in text.chars() {
        match letter {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            '\n' | '\t' => html.push(letter),
            letter if letter.is_control() => html.push('\u{FFFD}'),
            letter => html.push(letter),
        }
    }
    html
}
