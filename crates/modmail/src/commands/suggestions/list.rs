//! The suggestions: `/suggestion list`.

use botkit::{
    args,
    command::{ArgError, Args, Command, Ctx, Failure, Kind, Level, Opt, Reply, Spec},
};
use storage::modmail::{Feature, FeatureState, Votes};

use super::link;
use crate::{
    App,
    commands::paging::{LINES, PAGE, Page, list, say},
    name::inert,
    render::state_key,
};

/// How much of each is shown, in characters.
const EXCERPT: usize = 80;

/// The states by their words.
const STATES: &[&str] = &["open", "planned", "done", "declined"];

/// Lists the suggestions, newest first.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct ListSuggestions {
    /// Those in this state alone.
    state: Option<String>,
    /// Which page.
    page: i64,
}

impl Command for ListSuggestions {
    type App = App;

    const SPEC: Spec = Spec {
        level: Level::Moderator,
        options: &[Opt::optional("state", Kind::Choice(STATES)), PAGE],
        example: "open",
        ..Spec::new("suggestion list")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            state: args.text("state"),
            page: Page::asked(args),
        })
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let state = self.state.as_deref().and_then(state_of);
        let mut tx = ctx.app.store.read().await?;
        let count = tx.features().count(state).await?;
        if count == 0 {
            return Ok(Reply::say(ctx.say("suggestions-none", &args! {})));
        }
        let page = Page::of(self.page, count, LINES);
        let mut lines = Vec::new();
        for feature in tx.features().page(state, page.skip(), LINES).await? {
            let votes = tx.features().votes(feature.id).await?;
            lines.push(line(&ctx, &feature, votes));
        }
        let title = say(&ctx, "suggestions-title", &args! { "count" => count });
        let rest = state.map_or("", state_key);
        Ok(page.show(&ctx, (Self::SPEC.name, rest), list(title, &lines)))
    }
}

fn state_of(word: &str) -> Option<FeatureState> {
    let all = [
        FeatureState::Open,
        FeatureState::Planned,
        FeatureState::Done,
        FeatureState::Declined,
    ];
    all.into_iter().find(|state| state_key(*state) == word)
}

fn line(ctx: &Ctx<'_, App>, feature: &Feature, votes: Votes) -> String {
    let text = feature
        .content
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    let mut begin: String = text.chars().take(EXCERPT).collect();
    if begin.len() < text.len() {
        begin.push('…');
    }
    let values = args! {
        "number" => feature.id.to_string(),
        "state" => state_key(feature.state),
        "up" => votes.up,
        "down" => votes.down,
        "text" => inert(&begin),
        "link" => link(ctx, feature).unwrap_or_else(|| "none".to_owned()),
    };
    say(ctx, "suggestions-line", &values)
}
