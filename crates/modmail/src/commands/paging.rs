//! Lists that are longer than a message, and the buttons that turn their pages: they
//! call the command that shows the list, for another page.

use botkit::{
    args,
    command::{Args, Ctx, Form, Kind, Opt, Reply, custom_id},
    embed::blank,
    text::TextArgs,
};
use twilight_model::channel::message::{
    Component, Embed,
    component::{ActionRow, Button, ButtonStyle},
    embed::EmbedFooter,
};

use crate::{App, render::colour};

/// Which page of a list is wanted.
pub(super) const PAGE: Opt = Opt::optional(
    "page",
    Kind::Integer {
        min: 1,
        max: 1_000_000,
    },
);

/// How many lines stand on most pages.
pub(super) const LINES: i64 = 10;

/// A page of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Page {
    /// Which one, from 1.
    number: i64,
    /// How many there are, as far as that is known.
    of: i64,
    /// How many lines stand on each.
    lines: i64,
    /// Whether there may be more than is known.
    open: bool,
}

impl Page {
    /// The page that was asked for.
    pub(super) fn asked(args: &mut Args) -> i64 {
        args.integer("page").unwrap_or(1)
    }

    /// The wanted page of so many lines, or the last one: some may be gone since the
    /// buttons were shown.
    pub(super) fn of(wanted: i64, count: i64, lines: i64) -> Self {
        let of = ((count + lines - 1) / lines).max(1);
        Self {
            number: wanted.clamp(1, of),
            of,
            lines,
            open: false,
        }
    }

    /// The same of a list that is all there.
    pub(super) fn of_list<T>(wanted: i64, list: &[T]) -> Self {
        Self::of(wanted, i64::try_from(list.len()).unwrap_or(i64::MAX), LINES)
    }

    /// A page of a list that nobody counted, and whether there is another.
    pub(super) fn uncounted(page: i64, more: bool) -> Self {
        Self {
            number: page,
            of: page + i64::from(more),
            lines: LINES,
            open: true,
        }
    }

    /// How many lines stand before the page.
    pub(super) fn skip(self) -> i64 {
        (self.number - 1) * self.lines
    }

    /// What of a list stands on the page.
    pub(super) fn on<T>(self, list: &[T]) -> impl Iterator<Item = &T> {
        let counts = [self.skip(), self.lines];
        let [skip, lines] = counts.map(|count| usize::try_from(count).unwrap_or(0));
        list.iter().skip(skip).take(lines)
    }

    /// The page, with buttons that call a command for the others, in the place of the
    /// page before if one of them was pressed. `call` is the command and its arguments
    /// but the page, which comes last.
    pub(super) fn show(self, ctx: &Ctx<'_, App>, call: (&str, &str), list: Embed) -> Reply {
        let mut reply = Reply::embed(list);
        if self.of > 1 {
            let values = args! { "page" => self.number, "pages" => self.of };
            let key = if self.open { "page-open" } else { "page-of" };
            if let Some(list) = reply.embeds.first_mut() {
                list.footer = Some(EmbedFooter {
                    icon_url: None,
                    proxy_icon_url: None,
                    text: say(ctx, key, &values),
                });
            }
            reply = reply.with_component(self.buttons(call));
        }
        match ctx.origin.form {
            Form::Component => reply.updating(),
            _ => reply,
        }
    }

    fn buttons(self, (command, arguments): (&str, &str)) -> Component {
        let button = |label: &str, to: i64| {
            let arguments = format!("{arguments} {to}");
            Component::Button(Button {
                custom_id: Some(custom_id(command, arguments.trim_start())),
                disabled: !(1..=self.of).contains(&to),
                emoji: None,
                id: None,
                label: Some(label.to_owned()),
                sku_id: None,
                style: ButtonStyle::Secondary,
                url: None,
            })
        };
        Component::ActionRow(ActionRow {
            id: None,
            components: vec![button("◀", self.number - 1), button("▶", self.number + 1)],
        })
    }
}

/// What a list looks like.
pub(super) fn list(title: String, lines: &[String]) -> Embed {
    Embed {
        color: Some(colour::SYSTEM),
        description: Some(lines.join("\n")).filter(|text| !text.is_empty()),
        title: Some(title),
        ..blank()
    }
}

/// A text in the language of whoever reads a list: turned in a message that others
/// see, it stays in theirs.
pub(super) fn say(ctx: &Ctx<'_, App>, key: &str, values: &TextArgs<'_>) -> String {
    ctx.texts.say(reader(ctx), key, values)
}

/// The language of whoever reads a list.
pub(super) fn reader<'c>(ctx: &'c Ctx<'_, App>) -> &'c str {
    if ctx.origin.shared {
        ctx.origin.public_locale()
    } else {
        &ctx.origin.locale
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_that_is_gone_is_the_last_there_is() {
        for (wanted, count, page, of, skip) in [
            (1, 0, 1, 1, 0),
            (1, 10, 1, 1, 0),
            (2, 10, 1, 1, 0),
            (0, 11, 1, 2, 0),
            (2, 11, 2, 2, 10),
            (9, 25, 3, 3, 20),
        ] {
            let shown = Page::of(wanted, count, LINES);

            let found = (shown.number, shown.of, shown.skip());
            assert_eq!(found, (page, of, skip), "{wanted} of {count}");
        }
    }

    #[test]
    fn what_stands_on_the_pages_is_the_list() {
        let list: Vec<i64> = (0..21).collect();

        let pages = (1..=6).map(|page| Page::of(page, 21, 4).on(&list));

        assert_eq!(pages.flatten().copied().collect::<Vec<_>>(), list);
    }
}
