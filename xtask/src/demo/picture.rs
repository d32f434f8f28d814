//! A channel as people see it, drawn as SVG for the README.

use std::fmt::Write as _;

use serde_json::Value;

/// The width of a picture, in pixels.
const WIDTH: usize = 720;

/// Where what a message says begins, right of the avatar.
const LEFT: usize = 72;

/// Characters to a line, outside and inside an embed.
const LINE: usize = 84;
const EMBED_LINE: usize = 70;

/// The height of a line.
const STEP: usize = 20;

/// How wide an embed is, and a field of which three share a line.
const EMBED: usize = 540;
const FIELD: usize = 168;

/// Draws a channel with its messages, oldest first. `readable` makes text of
/// mentions and moments.
pub(crate) fn channel(name: &str, messages: &[Value], readable: impl Fn(&str) -> String) -> String {
    let mut sheet = Sheet {
        body: String::new(),
        y: 64,
        readable: &readable,
    };
    for message in messages {
        // What Discord itself says, such as that something was pinned, has no embeds.
        if list(message, "/embeds").next().is_some() {
            sheet.message(message);
        }
    }
    let height = sheet.y + 12;
    let name = escaped(name);
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" width=\"{WIDTH}\" height=\"{height}\" \
         role=\"img\" aria-labelledby=\"title\" font-family=\"-apple-system, 'Segoe UI', 'Helvetica Neue', Arial, 'DejaVu Sans', sans-serif\" font-size=\"14\">\n\
         <title id=\"title\">{name}</title>\n\
         <rect width=\"{WIDTH}\" height=\"{height}\" rx=\"12\" fill=\"#313338\"/>\n\
         <text x=\"24\" y=\"31\" font-size=\"16\" font-weight=\"600\" fill=\"#f2f3f5\"># {name}</text>\n\
         <path d=\"M0 48 H{WIDTH}\" stroke=\"#26272b\"/>\n{}</svg>\n",
        sheet.body
    )
}

/// What has been drawn, and how far down.
struct Sheet<'a> {
    body: String,
    y: usize,
    readable: &'a dyn Fn(&str) -> String,
}

/// How a line of text looks.
#[derive(Clone, Copy)]
struct Ink {
    colour: &'static str,
    size: usize,
    bold: bool,
}

const TEXT: Ink = Ink {
    colour: "#dbdee1",
    size: 14,
    bold: false,
};
const HEAD: Ink = Ink {
    colour: "#f2f3f5",
    size: 14,
    bold: true,
};
const SMALL: Ink = Ink {
    colour: "#b5bac1",
    size: 12,
    bold: false,
};

impl Sheet<'_> {
    fn message(&mut self, message: &Value) {
        let author = (self.readable)(&format!("<@{}>", text(message, "/author")));
        let initial: String = author
            .chars()
            .take(1)
            .flat_map(char::to_uppercase)
            .collect();
        let middle = self.y + 20;
        let tag = LEFT + author.chars().count() * 8 + 8;
        let _never = writeln!(
            self.body,
            "<circle cx=\"40\" cy=\"{middle}\" r=\"18\" fill=\"#5865f2\"/>\
             <text x=\"40\" y=\"{}\" text-anchor=\"middle\" font-weight=\"600\" fill=\"#fff\">{}</text>\
             <rect x=\"{tag}\" y=\"{}\" width=\"34\" height=\"16\" rx=\"4\" fill=\"#5865f2\"/>\
             <text x=\"{}\" y=\"{}\" font-size=\"10\" font-weight=\"600\" fill=\"#fff\" text-anchor=\"middle\">APP</text>",
            middle + 5,
            escaped(&initial),
            self.y + 2,
            tag + 17,
            self.y + 14
        );
        self.line(LEFT, 14, HEAD, &author);
        self.y += STEP + 2;
        self.lines(LEFT, LINE, TEXT, text(message, "/content"));
        for embed in list(message, "/embeds") {
            self.embed(embed);
        }
        self.y += 14;
    }

    fn embed(&mut self, embed: &Value) {
        let top = self.y;
        let outside = std::mem::take(&mut self.body);
        self.y += 12;
        let x = LEFT + 16;
        self.lines(x, EMBED_LINE, HEAD, text(embed, "/author/name"));
        self.lines(x, EMBED_LINE, HEAD, text(embed, "/title"));
        self.lines(x, EMBED_LINE, TEXT, text(embed, "/description"));
        let mut fields = list(embed, "/fields").peekable();
        while let Some(field) = fields.next() {
            let mut row = vec![field];
            while row.len() < 3 && inline(field) {
                match fields.next_if(|next| inline(next)) {
                    Some(next) => row.push(next),
                    None => break,
                }
            }
            self.fields(x, &row);
        }
        self.lines(x, EMBED_LINE, SMALL, text(embed, "/footer/text"));
        self.y += 8;
        let colour = embed
            .get("color")
            .and_then(Value::as_u64)
            .unwrap_or(0x1e_1f_22);
        let height = self.y - top;
        let inside = std::mem::replace(&mut self.body, outside);
        let _never = writeln!(
            self.body,
            "<rect x=\"{LEFT}\" y=\"{top}\" width=\"{EMBED}\" height=\"{height}\" rx=\"4\" fill=\"#2b2d31\"/>\
             <rect x=\"{LEFT}\" y=\"{top}\" width=\"4\" height=\"{height}\" rx=\"2\" fill=\"#{colour:06x}\"/>\n{inside}"
        );
        self.y += 6;
    }

    /// Draws fields beside one another.
    fn fields(&mut self, left: usize, row: &[&Value]) {
        let top = self.y;
        let mut bottom = top;
        let width = if row.len() == 1 {
            EMBED_LINE
        } else {
            EMBED_LINE / 3
        };
        for (place, field) in row.iter().enumerate() {
            self.y = top;
            let x = left + place * FIELD;
            self.lines(x, width, HEAD, text(field, "/name"));
            self.lines(x, width, TEXT, text(field, "/value"));
            bottom = bottom.max(self.y);
        }
        self.y = bottom + 4;
    }

    /// Draws text, wrapped at so many characters, and goes below it.
    fn lines(&mut self, x: usize, width: usize, ink: Ink, raw: &str) {
        let readable = (self.readable)(raw);
        for line in readable.lines() {
            let (ink, line) = match line.strip_prefix("-# ") {
                Some(line) => (SMALL, line),
                None => (ink, line),
            };
            for part in wrapped(&plain(line), width) {
                self.line(x, ink.size, ink, &part);
                self.y += STEP;
            }
        }
    }

    fn line(&mut self, x: usize, down: usize, ink: Ink, line: &str) {
        let weight = if ink.bold { " font-weight=\"600\"" } else { "" };
        let _never = writeln!(
            self.body,
            "<text x=\"{x}\" y=\"{}\" font-size=\"{}\"{weight} fill=\"{}\">{}</text>",
            self.y + down,
            ink.size,
            ink.colour,
            escaped(line)
        );
    }
}

fn text<'a>(value: &'a Value, pointer: &str) -> &'a str {
    value
        .pointer(pointer)
        .and_then(Value::as_str)
        .unwrap_or_default()
}

fn list<'a>(value: &'a Value, pointer: &str) -> impl Iterator<Item = &'a Value> {
    value
        .pointer(pointer)
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
}

fn inline(field: &Value) -> bool {
    field.get("inline") == Some(&Value::Bool(true))
}

/// A line without its Markdown: of `**bold**`, `` `code` `` and
/// `[links](https://…)` the words stay.
fn plain(line: &str) -> String {
    let mut plain = String::with_capacity(line.len());
    let mut rest = line;
    while let Some((before, link)) = rest.split_once('[') {
        plain.push_str(before);
        let named = link.split_once("](").and_then(|(words, address)| {
            let (_, after) = address.split_once(')')?;
            Some((words, after))
        });
        if let Some((words, after)) = named {
            plain.push_str(words);
            rest = after;
        } else {
            plain.push('[');
            rest = link;
        }
    }
    plain.push_str(rest);
    plain.replace("**", "").replace(['`', '\\'], "")
}

/// A line broken between words so that no part is longer than `width`
/// characters, but for a word that is longer itself.
fn wrapped(line: &str, width: usize) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    for word in line.split(' ') {
        match parts.last_mut() {
            Some(last) if last.chars().count() + word.chars().count() < width => {
                last.push(' ');
                last.push_str(word);
            }
            _ => parts.push(word.to_owned()),
        }
    }
    parts
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_people_see_is_in_the_picture_and_nothing_of_it_is_markup() {
        let message = json!({
            "author": "1",
            "content": "**Hello** <b>&",
            "embeds": [{ "title": "A title", "color": 0xff_00_00,
                "fields": [{ "name": "Name", "value": "[a page](https://example.com)", "inline": true }] }],
        });

        let picture = channel("ada", &[message, json!({ "author": "2" })], |raw| {
            raw.replace("<@1>", "modmail").replace("<@2>", "grace")
        });

        for seen in [
            "# ada",
            ">APP<",
            ">Hello &lt;b&gt;&amp;<",
            ">A title<",
            ">a page<",
            ">modmail<",
            "#ff0000",
        ] {
            assert!(picture.contains(seen), "{seen} is not in {picture}");
        }
        for unseen in ["example.com", "grace"] {
            assert!(!picture.contains(unseen), "{unseen} is in {picture}");
        }
    }

    #[test]
    fn a_line_is_broken_between_words() {
        assert_eq!(wrapped("one two three", 8), ["one two", "three"]);
        assert_eq!(wrapped("", 8), [""]);
    }
}
