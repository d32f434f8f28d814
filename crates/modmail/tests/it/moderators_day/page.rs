//! What people saw at Discord, told in Markdown, the same each time.

use std::{collections::BTreeMap, fmt::Write as _};

use discord_sim::{Id, Message, World as Sim};
use serde_json::Value;
use time::{Duration, OffsetDateTime};

/// When the day begins, in hours after midnight.
const NINE: i64 = 9;

/// Moments and durations are told by so many minutes, and nothing takes longer, so
/// that it makes no difference how fast the machine is.
const STEP: i64 = 5;

/// The type of the messages by which Discord notes a pin.
const PINNED: u8 = 6;

const HEAD: &str = "# A moderator's day

<!-- Made by the story `a_day_goes_as_the_guide_tells` and `cargo xtask docs`. -->

What you read here happened: a bot was connected to a [simulated Discord](simulators.md), the people
did what stands here, and the rest is what they saw. *APP* marks what the bot wrote, `[…]` are
buttons.
";

/// What has been told, and what is known by then.
pub(super) struct Page {
    text: String,
    begun: OffsetDateTime,
    /// How far the day is.
    now: Duration,
    /// Everything that ever had a name, by its id.
    names: BTreeMap<String, String>,
    /// What each message was when it was last told of, as Discord has it.
    shown: BTreeMap<Id, String>,
    /// The channels there were then.
    channels: BTreeMap<Id, String>,
}

impl Page {
    pub(super) fn new(begun: OffsetDateTime) -> Self {
        Self {
            text: HEAD.to_owned(),
            // Discord's timestamps have no fractions.
            begun: begun.replace_nanosecond(0).unwrap_or(begun),
            now: Duration::ZERO,
            names: BTreeMap::new(),
            shown: BTreeMap::new(),
            channels: BTreeMap::new(),
        }
    }

    /// Everything that was told.
    pub(super) fn told(&self) -> &str {
        &self.text
    }

    /// Begins a part of the day; returns how far the day was before.
    pub(super) fn goes_on(&mut self, minutes: i64, heading: &str, words: &str) -> Duration {
        let before = std::mem::replace(&mut self.now, Duration::minutes(minutes));
        let at = time_of_day(self.now);
        self.line(&format!("\n## {at} – {heading}\n\n{words}"));
        before
    }

    pub(super) fn runs(&mut self, who: Id, command: &str, options: &[(&str, &str)]) {
        let given = options.iter().map(|(name, value)| {
            let person = self.names.get(*value).map(|name| format!("@{name}"));
            format!(" {name}: {}", person.unwrap_or_else(|| (*value).to_owned()))
        });
        let given: String = given.collect();
        let who = self.name(who);
        self.line(&format!("\n**{who}** runs `/{command}{given}`."));
    }

    pub(super) fn clicks(&mut self, who: Id, label: &str) {
        let who = self.name(who);
        self.line(&format!("\n**{who}** clicks `[{label}]`."));
    }

    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    fn name(&self, id: Id) -> String {
        let name = self.names.get(&id.to_string());
        name.cloned().unwrap_or_else(|| "…".to_owned())
    }

    /// Tells what is there that was not, or was different.
    pub(super) fn look(&mut self, sim: &Sim) {
        self.learn_names(sim);
        let mut places: BTreeMap<String, Vec<(&Message, bool)>> = BTreeMap::new();
        for message in sim.every_message() {
            let before = self.shown.insert(message.id, raw(message));
            if message.kind != PINNED && before.as_ref() != self.shown.get(&message.id) {
                let place = places.entry(self.place(sim, message)).or_default();
                place.push((message, before.is_some()));
            }
        }
        let bot = sim.first_bot();
        // What somebody did comes before what came of it, elsewhere and here.
        let mut places: Vec<_> = places.into_iter().collect();
        places.sort_by_key(|(_, messages)| {
            let by_bot = |(message, _): &(&Message, bool)| Ok(message.author) == bot;
            let alone = messages
                .iter()
                .any(|(message, _)| message.only_for.is_some());
            (alone, messages.iter().all(by_bot))
        });
        for (place, messages) in places {
            for (message, edited) in messages {
                let who = self.name(message.author);
                let app = if Ok(message.author) == bot {
                    " *APP*"
                } else {
                    ""
                };
                let edited = if edited { ", now" } else { "" };
                let shows = self.shows(message);
                self.line(&format!("\n**{who}**{app} {place}{edited}:\n\n{shows}"));
            }
        }
        self.look_at_channels(sim);
    }

    fn learn_names(&mut self, sim: &Sim) {
        let all = sim.names();
        for named in all
            .as_object()
            .into_iter()
            .flatten()
            .map(|(_, named)| named)
        {
            for (name, id) in named.as_object().into_iter().flatten() {
                let id = id.as_str().unwrap_or_default().to_owned();
                self.names.insert(id, name.clone());
            }
        }
    }

    fn look_at_channels(&mut self, sim: &Sim) {
        let mut now = BTreeMap::new();
        for guild in sim.names()["guilds"].as_object().into_iter().flatten() {
            let id = guild.1.as_str().and_then(|id| id.parse().ok());
            for channel in id.into_iter().flat_map(|id| sim.channels(id)) {
                now.insert(channel.id, channel.name.clone());
            }
        }
        let before = std::mem::replace(&mut self.channels, now.clone());
        // Those that the server has before the day begins are not worth a word.
        let new = now.iter().filter(|(id, _)| !before.contains_key(id));
        for (_, name) in new.filter(|_| !before.is_empty()) {
            self.line(&format!("\nThere is a new channel, **#{name}**."));
        }
        for (id, name) in &before {
            match now.get(id) {
                None => self.line(&format!("\nThe channel **#{name}** is gone.")),
                Some(other) if other != name => {
                    self.line(&format!("\nThe channel **#{name}** is now **#{other}**."));
                }
                Some(_) => {}
            }
        }
    }

    /// Where a message stands, as the page names it.
    fn place(&self, sim: &Sim, message: &Message) -> String {
        let name = self.names.get(&message.channel.to_string());
        let in_private = sim
            .channel_by_id(message.channel)
            .is_some_and(|channel| channel.guild.is_none());
        let place = match name {
            Some(name) if !in_private => format!("in **#{name}**"),
            _ => "in private".to_owned(),
        };
        match message.only_for {
            Some(reader) => format!("{place}, for {} alone", self.name(reader)),
            None => place,
        }
    }

    /// What a message shows, as a quotation.
    fn shows(&self, message: &Message) -> String {
        let mut lines = Vec::new();
        if !message.content.is_empty() {
            lines.extend(self.lines("> ", &message.content));
        }
        for embed in &message.embeds {
            lines.extend(separated(&lines));
            lines.extend(self.embed(embed));
        }
        let mut below = Vec::new();
        for file in &message.attachments {
            below.push(format!("📎 {}", self.plain(&file.filename)));
        }
        let offered: Vec<String> = buttons(&message.components)
            .into_iter()
            .map(|(label, _)| format!("`[{label}]`"))
            .collect();
        if !offered.is_empty() {
            below.push(offered.join(" "));
        }
        if !message.reactions.is_empty() {
            let reactions = message.reactions.iter();
            let reactions: Vec<&str> = reactions.map(|all| all.emoji.as_str()).collect();
            below.push(reactions.join(" "));
        }
        for line in below {
            lines.extend(separated(&lines));
            lines.push(format!("> {line}"));
        }
        lines.join("\n")
    }

    fn embed(&self, embed: &Value) -> Vec<String> {
        let text = |pointer: &str| embed.pointer(pointer).and_then(Value::as_str);
        let mut parts = Vec::new();
        for pointer in ["/author/name", "/title"] {
            parts.extend(text(pointer).map(|text| format!("**{text}**")));
        }
        parts.extend(text("/description").map(str::to_owned));
        let fields = embed.get("fields").and_then(Value::as_array);
        let fields = fields.into_iter().flatten().map(|field| {
            let part = |key: &str| field[key].as_str().unwrap_or_default().to_owned();
            format!("**{}:** {}", part("name"), part("value"))
        });
        let fields: Vec<String> = fields.collect();
        if !fields.is_empty() {
            parts.push(fields.join("\n"));
        }
        if embed.get("image").is_some() {
            parts.push("🖼 a picture".to_owned());
        }
        parts.extend(text("/footer/text").map(|text| format!("-# {text}")));
        let mut lines: Vec<String> = Vec::new();
        for part in parts {
            if !lines.is_empty() {
                lines.push("> >".to_owned());
            }
            lines.extend(self.lines("> > ", &part));
        }
        lines
    }

    /// The lines of a text, each on its own.
    fn lines(&self, mark: &str, text: &str) -> Vec<String> {
        let plain = self.plain(text);
        let mut all = plain.lines().peekable();
        let mut lines = Vec::new();
        while let Some(line) = all.next() {
            let goes_on = all.peek().is_some_and(|next| !next.is_empty());
            let line = match line.strip_prefix("-# ") {
                Some(small) => format!("<small>{small}</small>"),
                None => line.to_owned(),
            };
            let end = if goes_on && !line.is_empty() {
                "<br>"
            } else {
                ""
            };
            lines.push(format!("{mark}{line}{end}").trim_end().to_owned());
        }
        lines
    }

    /// A text as people read it: names instead of ids, moments as times of this day.
    fn plain(&self, text: &str) -> String {
        let mut plain = String::new();
        let mut rest = text;
        while let Some((before, from)) = rest.split_once('<') {
            plain.push_str(before);
            let marked = from
                .split_once('>')
                .and_then(|(mark, after)| Some((self.mark(mark)?, after)));
            if let Some((readable, after)) = marked {
                plain.push_str(&readable);
                rest = after;
            } else {
                plain.push_str("&lt;");
                rest = from;
            }
        }
        plain.push_str(rest);
        without_links(&plain)
            .split_inclusive(|letter: char| !letter.is_ascii_alphanumeric() && letter != '-')
            .map(stable)
            .collect()
    }

    /// What Discord shows for a mark, such as somebody's name for `@1`.
    fn mark(&self, mark: &str) -> Option<String> {
        if let Some(moment) = mark.strip_prefix("t:") {
            let (seconds, style) = moment.split_once(':').unwrap_or((moment, "f"));
            let at = OffsetDateTime::from_unix_timestamp(seconds.parse().ok()?).ok()?;
            let at = floored(at - self.begun);
            return Some(match style {
                "R" => relative(at - self.now),
                _ if at < -Duration::DAY => "the year before".to_owned(),
                _ => time_of_day(at),
            });
        }
        let id = mark.trim_start_matches(['@', '#', '&', '!']);
        let name = self.names.get(id)?;
        let sign = if mark.starts_with('#') { '#' } else { '@' };
        Some(format!("**{sign}{name}**"))
    }
}

/// All of a message that can be seen and can change.
fn raw(message: &Message) -> String {
    let Message {
        content,
        embeds,
        components,
        reactions,
        ..
    } = message;
    format!("{content} {embeds:?} {components:?} {reactions:?}")
}

/// An empty line of a quotation that has begun.
fn separated(lines: &[String]) -> Option<String> {
    (!lines.is_empty()).then(|| ">".to_owned())
}

/// The buttons and menus below a message: what they show, and their ids.
pub(super) fn buttons(components: &[Value]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for component in components {
        let text = |pointer: &str| component.pointer(pointer).and_then(Value::as_str);
        let shown = [text("/emoji/name"), text("/label").or(text("/placeholder"))];
        let shown: Vec<&str> = shown.into_iter().flatten().collect();
        if !shown.is_empty() {
            let id = text("/custom_id").unwrap_or_default();
            found.push((shown.join(" "), id.to_owned()));
        }
        let inner = component.get("components").and_then(Value::as_array);
        found.extend(inner.map(|inner| buttons(inner)).unwrap_or_default());
    }
    found
}

/// The words of `[links](https://…)`.
fn without_links(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, from)) = rest.split_once('[') {
        plain.push_str(before);
        let link = from.split_once("](").and_then(|(words, address)| {
            let (_, after) = address.split_once(')')?;
            Some((words, after))
        });
        if let Some((words, after)) = link {
            plain.push_str(words);
            rest = after;
        } else {
            plain.push('[');
            rest = from;
        }
    }
    plain + rest
}

/// A word with what follows it, without what differs from day to day.
fn stable(word: &str) -> String {
    let bare = word.trim_end_matches(|letter: char| !letter.is_ascii_alphanumeric());
    let (end, after) = word.split_at(bare.len());
    let digits = end.bytes().filter(u8::is_ascii_digit).count();
    let is_uuid = end.len() == 36 && end.bytes().filter(|byte| *byte == b'-').count() == 4;
    if is_uuid || digits >= 8 {
        return format!("…{after}");
    }
    match botkit::command::read_duration(end) {
        Some(lasts) if end.ends_with('s') => {
            let minutes = floored(lasts).whole_minutes();
            let lasts = match (minutes / 60, minutes % 60) {
                (0, 0) => "a moment".to_owned(),
                (0, minutes) => format!("{minutes}m"),
                (hours, 0) => format!("{hours}h"),
                (hours, minutes) => format!("{hours}h{minutes}m"),
            };
            format!("{lasts}{after}")
        }
        _ => word.to_owned(),
    }
}

fn floored(lasts: Duration) -> Duration {
    Duration::minutes(lasts.whole_seconds().div_euclid(STEP * 60) * STEP)
}

/// The time of day so long after the day began.
fn time_of_day(passed: Duration) -> String {
    let minutes = NINE * 60 + passed.whole_minutes();
    format!("{}:{:02}", minutes.div_euclid(60), minutes.rem_euclid(60))
}

/// How Discord says how far away a moment is.
fn relative(away: Duration) -> String {
    let minutes = away.whole_minutes();
    let mut length = String::new();
    let (count, unit) = match minutes.abs() {
        0 => return "now".to_owned(),
        all @ 1..60 => (all, "minute"),
        all @ 60..1_440 => (all / 60, "hour"),
        all @ 1_440..525_600 => (all / 1_440, "day"),
        all => (all / 525_600, "year"),
    };
    let s = if count == 1 { "" } else { "s" };
    let _never = write!(length, "{count} {unit}{s}");
    if minutes > 0 {
        format!("in {length}")
    } else {
        format!("{length} ago")
    }
}
