//! Finding what was said.

use botkit::{
    args,
    command::{ArgError, Args, Command, Ctx, Failure, Kind, Level, Opt, Reply, Spec},
};
use storage::{
    discord::UserId,
    modmail::{
        MessageKind, TicketStatus, Tx,
        search::{Hit, Query},
    },
};

use super::line;
use crate::{
    App,
    commands::{
        among_staff,
        paging::{PAGE, Page, list, say},
        sight,
    },
    name::inert,
};

/// How many messages are shown at once.
const SHOWN: u32 = 5;

/// How much of the words is repeated, in characters.
const LONGEST_WORDS: usize = 200;

/// How much of a message is shown, in characters.
const LONGEST_EXCERPT: usize = 300;

/// Finds messages by what they say.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Search {
    /// Only in tickets of this member.
    member: Option<UserId>,
    /// What to look for.
    words: String,
}

impl Command for Search {
    type App = App;

    const SPEC: Spec = Spec {
        aliases: &["logs search"],
        level: Level::Supporter,
        options: &[
            Opt::optional("member", Kind::User),
            Opt::required("words", Kind::Text),
        ],
        example: "\"voice channel\" crash*",
        ..Spec::new("search")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            member: args.user("member").map(UserId::from),
            words: args.required("words", Args::text)?,
        })
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let mut tx = ctx.app.store.read().await?;
        among_staff(&ctx, &mut tx, Self::SPEC.name).await?;
        drop(tx);
        let query = Query {
            text: self.words,
            member: self.member,
            with_deleted: true,
            limit: SHOWN,
            ..Query::default()
        };
        let search = ctx.app.searches.add(query);
        let first = SearchPage { search, page: 1 };
        first.run(ctx).await
    }
}

/// Shows a page of what a search has found. Called by buttons alone.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct SearchPage {
    /// The number of the search.
    search: u64,
    /// Which page.
    page: i64,
}

impl Command for SearchPage {
    type App = App;

    const SPEC: Spec = Spec {
        level: Level::Supporter,
        slash: false,
        prefix: false,
        options: &[
            Opt::required(
                "search",
                Kind::Integer {
                    min: 0,
                    max: i64::MAX,
                },
            ),
            PAGE,
        ],
        part_of: Some("search"),
        ..Spec::new("search_page")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        let search = args.required("search", Args::integer)?;
        Ok(Self {
            search: search.unsigned_abs(),
            page: Page::asked(args),
        })
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let number = usize::try_from(self.page - 1).unwrap_or_default();
        let Some(query) = ctx.app.searches.page(self.search, number) else {
            return Ok(Reply::say(say(&ctx, "search-over", &args! {})).updating());
        };
        let query = Query {
            hidden: sight::hidden(&ctx).await?,
            ..query
        };
        let mut tx = ctx.app.store.read().await?;
        let found = tx.search().messages_with(&query).await?;
        let mut lines = Vec::new();
        for hit in &found.hits {
            lines.push(hit_line(&ctx, &mut tx, hit).await?);
        }
        drop(tx);
        if let Some(next) = found.next {
            ctx.app.searches.goes_on(self.search, number, next);
        }
        let words = line(&query.text, LONGEST_WORDS);
        if lines.is_empty() {
            let key = match found.next {
                // Only so many messages are looked through for a page.
                Some(_) => "search-none-yet",
                None => "search-none",
            };
            lines.push(say(&ctx, key, &args! { "words" => inert(&words) }));
        }
        let page = Page::uncounted(self.page, found.next.is_some());
        let title = say(&ctx, "search-title", &args! { "words" => words });
        let call = (Self::SPEC.name, &*self.search.to_string());
        Ok(page.show(&ctx, call, list(title, &lines)))
    }
}

/// A message that was found: where, whose, when, and the words around.
async fn hit_line(ctx: &Ctx<'_, App>, tx: &mut Tx, hit: &Hit) -> Result<String, Failure> {
    let message = &hit.message;
    let ticket = tx.tickets().get(message.thread_id).await?;
    let status = tx.tickets().status_details(message.thread_id).await?;
    let number = tx.tickets().number(message.thread_id).await?;
    let there = |open: bool| open || status.is_some_and(|status| status.archived);
    let channel = ticket
        .filter(|ticket| there(ticket.status == TicketStatus::Open))
        .and_then(|ticket| ticket.channel_id);
    let link = match channel {
        Some(channel) => {
            let guild = tx.places().guild_of(message.thread_id).await?;
            let guild = guild.unwrap_or(ctx.app.tickets.guild);
            let place = format!(" https://discord.com/channels/{guild}/{channel}");
            match message.inbox_message_id {
                Some(message) => format!("{place}/{message}"),
                None => place,
            }
        }
        None => String::new(),
    };
    let kind = match message.kind {
        MessageKind::User => "user",
        MessageKind::Staff => "staff",
        MessageKind::Note => "note",
        MessageKind::System => "system",
    };
    let values = args! {
        "number" => number.to_string(),
        "author" => message.user_id.to_string(),
        "kind" => kind,
        "moment" => message.created_at.unix_timestamp().to_string(),
        "deleted" => if message.deleted_at.is_some() { "yes" } else { "no" },
    };
    let head = say(ctx, "search-hit", &values);
    Ok(format!("{head}{link}\n> {}", excerpt(hit)))
}

/// What surrounds what was found, which is bold.
fn excerpt(hit: &Hit) -> String {
    let mut shown = String::new();
    let mut room = LONGEST_EXCERPT;
    for piece in &hit.excerpt {
        let text: String = piece
            .text
            .chars()
            .take(room)
            .map(|letter| if letter.is_whitespace() { ' ' } else { letter })
            .collect();
        room -= text.chars().count();
        let text = inert(&text);
        if piece.found && !text.trim().is_empty() {
            shown.extend(["**", &text, "**"]);
        } else {
            shown += &text;
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use botkit::command::parse_prefix;
    use twilight_model::id::Id;

    use super::*;

    #[test]
    fn the_member_comes_first_if_one_is_named() -> Result<(), ArgError> {
        let typed = "<@123456789012345678> \"voice channel\" crash*";
        let named = Search::from_args(&mut parse_prefix(&Search::SPEC, typed, &[])?)?;
        let free = Search::from_args(&mut parse_prefix(&Search::SPEC, "crash* -x", &[])?)?;

        assert_eq!(named.member, Some(Id::new(123_456_789_012_345_678).into()));
        assert_eq!(named.words, "\"voice channel\" crash*");
        assert_eq!((free.member, free.words.as_str()), (None, "crash* -x"));
        Ok(())
    }
}
