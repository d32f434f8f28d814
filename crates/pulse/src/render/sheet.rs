//! An embed in the making, held to Discord's limits.

use botkit::embed::blank;
use twilight_model::channel::message::embed::{Embed, EmbedField, EmbedFooter};

use super::cut::{cut, length};

/// Over all texts of an embed.
const TOTAL: usize = 6_000;
const TITLE: usize = 256;
const DESCRIPTION: usize = 4_096;
const FIELDS: usize = 25;
const FIELD_NAME: usize = 256;
/// The longest value of a field.
pub(crate) const FIELD_VALUE: usize = 1_024;
const FOOTER: usize = 2_048;

/// An embed that takes what fits. What is put in first is sure of its place.
#[derive(Debug, Clone)]
pub(crate) struct Sheet {
    embed: Embed,
    room: usize,
}

impl Sheet {
    pub(crate) fn new(colour: u32) -> Self {
        let embed = Embed {
            color: Some(colour),
            ..blank()
        };
        Self { embed, room: TOTAL }
    }

    /// The heading, a link if there is one.
    pub(crate) fn title(mut self, text: &str, link: Option<&str>) -> Self {
        self.embed.title = self.take(text, TITLE);
        self.embed.url = link.map(str::to_owned);
        self
    }

    pub(crate) fn footer(mut self, text: &str) -> Self {
        self.embed.footer = self.take(text, FOOTER).map(|text| EmbedFooter {
            icon_url: None,
            proxy_icon_url: None,
            text,
        });
        self
    }

    pub(crate) fn description(mut self, text: &str, limit: usize) -> Self {
        self.embed.description = self.take(text, limit.min(DESCRIPTION));
        self
    }

    /// A field, unless it is empty or there is no room for it.
    pub(crate) fn field(mut self, name: &str, value: &str, inline: bool) -> Self {
        let name = cut(name, FIELD_NAME);
        let left = self.room.saturating_sub(length(&name));
        let value = cut(value, FIELD_VALUE.min(left));
        if self.embed.fields.len() < FIELDS && !name.is_empty() && length(&value) > 1 {
            self.room = left - length(&value);
            self.embed.fields.push(EmbedField {
                inline,
                name,
                value,
            });
        }
        self
    }

    /// Several fields of one name, for a list that is longer than one of them. Lines are whole; what there is no room
    /// for is counted.
    pub(crate) fn list(
        self,
        name: &str,
        list: &[String],
        most: usize,
        more: impl Fn(usize) -> String,
    ) -> Self {
        let room = Room {
            left: self.room,
            heading: length(&cut(name, FIELD_NAME)),
            most,
        };
        let values = in_fields(list, room, more);
        values
            .iter()
            .fold(self, |sheet, value| sheet.field(name, value, false))
    }

    /// Whether a list would be shown whole by [`list`](Self::list).
    pub(crate) fn takes_whole(&self, name: &str, list: &[String], most: usize) -> bool {
        let room = Room {
            left: self.room,
            heading: length(&cut(name, FIELD_NAME)),
            most,
        };
        let is_cut = std::cell::Cell::new(false);
        in_fields(list, room, |_| {
            is_cut.set(true);
            String::new()
        });
        !is_cut.get()
    }

    /// Whether these lists fit as they are, a field each.
    pub(crate) fn takes(&self, lists: &[(String, Vec<String>)]) -> bool {
        let lists = lists.iter().filter(|(_, list)| !list.is_empty());
        let lengths: Vec<_> = lists
            .map(|(name, list)| (length(name), length(&list.join("\n"))))
            .collect();
        let total: usize = lengths.iter().map(|(name, value)| name + value).sum();
        self.embed.fields.len() + lengths.len() <= FIELDS
            && lengths.iter().all(|(_, value)| *value <= FIELD_VALUE)
            && total <= self.room
    }

    pub(crate) fn finish(self) -> Embed {
        self.embed
    }

    fn take(&mut self, text: &str, limit: usize) -> Option<String> {
        let text = cut(text, limit.min(self.room));
        self.room -= length(&text);
        (!text.is_empty()).then_some(text)
    }
}

/// How much room there is for a list.
#[derive(Debug, Clone, Copy)]
struct Room {
    left: usize,
    /// How long the heading of each field is.
    heading: usize,
    /// How many fields there may be.
    most: usize,
}

/// As many whole lines as fit into a field, and how many are missing.
pub(crate) fn lines(lines: &[String], more: impl Fn(usize) -> String) -> String {
    within(FIELD_VALUE, lines, more)
}

/// As many whole lines as fit, and how many are missing.
fn within(limit: usize, lines: &[String], more: impl Fn(usize) -> String) -> String {
    // How long the first lines are together, as long as they fit.
    let mut lengths = vec![0];
    for (index, line) in lines.iter().enumerate() {
        let before = lengths.last().copied().unwrap_or_default();
        let together = before + usize::from(index > 0) + length(line);
        if together > limit {
            break;
        }
        lengths.push(together);
    }
    if lengths.len() > lines.len() {
        return lines.join("\n");
    }
    let with_rest = |(kept, together): (usize, &usize)| {
        let rest = more(lines.len() - kept);
        let fits = together + usize::from(kept > 0) + length(&rest) <= limit;
        let mut some = lines.get(..kept)?.to_vec();
        some.push(rest);
        fits.then(|| some.join("\n"))
    };
    let mut shorter = lengths.iter().enumerate().rev();
    shorter.find_map(with_rest).unwrap_or_default()
}

/// The lines, spread over as many values of fields as they need and have room for; the last counts what is missing.
fn in_fields(list: &[String], mut room: Room, more: impl Fn(usize) -> String) -> Vec<String> {
    let (mut values, mut rest) = (Vec::new(), list);
    while !rest.is_empty() {
        let limit = FIELD_VALUE.min(room.left.saturating_sub(room.heading));
        let is_last = values.len() + 1 >= room.most || room.left < 2 * (FIELD_VALUE + room.heading);
        if is_last {
            values.push(within(limit, rest, more));
            break;
        }
        let mut together = 0;
        let fits = rest.iter().take_while(|line| {
            together += length(line) + 1;
            together <= limit + 1
        });
        let (these, others) = rest.split_at(fits.count().max(1));
        let value = these.join("\n");
        room.left -= (length(&value) + room.heading).min(room.left);
        values.push(value);
        rest = others;
    }
    values
}

/// The lines, as many pages as they need, each with room for a description.
pub(crate) fn pages(list: &[String]) -> Vec<String> {
    let mut pages: Vec<String> = Vec::new();
    for line in list {
        match pages.last_mut() {
            Some(page) if length(page) + 1 + length(line) <= DESCRIPTION => {
                page.push('\n');
                page.push_str(line);
            }
            _ => pages.push(cut(line, DESCRIPTION)),
        }
    }
    pages
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_kept_whole_and_the_rest_is_counted() {
        let many: Vec<_> = (0..100)
            .map(|number| format!("line number {number:04}"))
            .collect();

        let shown = lines(&many, |left| format!("and {left} more"));

        assert!(length(&shown) <= FIELD_VALUE);
        assert!(shown.ends_with("line number 0058\nand 41 more"), "{shown}");
        assert_eq!(
            lines(&many[..2], |_| String::new()),
            "line number 0000\nline number 0001"
        );
    }

    #[test]
    fn a_long_list_goes_on_in_further_fields() {
        let many: Vec<_> = (0..200)
            .map(|number| format!("line number {number:04}"))
            .collect();

        let room = Room {
            left: TOTAL,
            heading: 10,
            most: 3,
        };
        let values = in_fields(&many, room, |left| format!("and {left} more"));

        assert_eq!(values.len(), 3);
        assert!(values[0].ends_with("line number 0059"), "{}", values[0]);
        assert!(values[1].starts_with("line number 0060\n"), "{}", values[1]);
        assert!(
            values[2].ends_with("line number 0178\nand 21 more"),
            "{}",
            values[2]
        );
        assert_eq!(
            in_fields(&many[..1], room, |_| String::new()),
            [many[0].as_str()]
        );
        assert_eq!(in_fields(&[], room, |_| String::new()), [""; 0]);
    }

    #[test]
    fn very_many_lines_take_no_longer_than_their_length() {
        let many = vec!["A component with a name".to_owned(); 400_000];

        let shown = lines(&many, |left| format!("and {left} more"));

        assert!(shown.ends_with("and 399958 more"), "{shown}");
    }

    #[test]
    fn nothing_exceeds_the_total() {
        let long = "x".repeat(10_000);
        let mut sheet = Sheet::new(0)
            .footer(&long)
            .title(&long, None)
            .description(&long, 9_999);
        for _ in 0..30 {
            sheet = sheet.field(&long, &long, false);
        }

        let embed = sheet.finish();

        let texts = [
            embed.title,
            embed.description,
            embed.footer.map(|footer| footer.text),
        ];
        let fields = embed
            .fields
            .into_iter()
            .flat_map(|field| [Some(field.name), Some(field.value)]);
        let total: usize = texts
            .into_iter()
            .chain(fields)
            .flatten()
            .map(|text| length(&text))
            .sum();
        assert!(total <= TOTAL, "{total}");
    }
}
