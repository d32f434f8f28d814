//! Making a suggestion: `/suggest`.

use botkit::{
    args,
    command::{ArgError, Args, Command, Context, Ctx, Failure, Kind, Opt, Reply, Spec},
};
use storage::{discord::UserId, modmail::NewFeature, outbox::State};
use time::Duration;

use crate::{
    App,
    commands::settled::{LONGEST_WAIT, settled},
    suggestions,
    tickets::holding,
};

/// Suggests something to the staff and to everybody who may vote.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Suggest {
    /// What is wished for.
    text: String,
}

impl Command for Suggest {
    type App = App;

    const SPEC: Spec = Spec {
        contexts: &[Context::Guild, Context::BotDm],
        prefix: false,
        options: &[Opt::required("text", Kind::Text)],
        example: "A channel for music",
        ..Spec::new("suggest")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            text: args.required("text", Args::text)?,
        })
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let (app, member) = (ctx.app, UserId::from(ctx.origin.user.id));
        let settings = app.suggestions;
        let Some(channel) = settings.channel else {
            return Err(ctx.refuse("suggestion-nowhere", &args! {}));
        };
        let text = self.text.trim();
        if text.is_empty() {
            return Err(ctx.refuse("suggestion-empty", &args! {}));
        }
        if text.chars().count() > usize::try_from(settings.longest).unwrap_or(usize::MAX) {
            let limit = args! { "limit" => settings.longest };
            return Err(ctx.refuse("suggestion-too-long", &limit));
        }
        // Discord, which may be asked, is not asked while the database is held.
        if holding::is_known_refused(app, member, ctx.at).await? {
            return Err(ctx.refuse("panel-blocked", &args! { "until" => "none" }));
        }
        let Some(mut tx) = app.begin(&ctx.origin.source, ctx.at).await? else {
            return Ok(Reply::done());
        };
        let day_ago = ctx.at - Duration::DAY;
        if tx.features().made_after(member, day_ago).await? >= settings.per_day.into() {
            let limit = args! { "count" => settings.per_day };
            return Err(ctx.refuse("suggestion-too-many", &limit));
        }
        let new = NewFeature {
            content: text.to_owned(),
            author: Some(member),
            channel: Some(channel),
            message: None,
            at: ctx.at,
        };
        let (id, row) = suggestions::add(app, &mut tx, channel, &new).await?;
        app.commit(tx).await?;
        let posted = settled(app, row, LONGEST_WAIT).await?;
        let mut values = args! { "number" => id.to_string() };
        let key = match posted {
            Some((State::Sent, Some(message), _)) => {
                let guild = app.tickets.members();
                let link = format!("https://discord.com/channels/{guild}/{channel}/{message}");
                values.set("link", link);
                "suggestion-posted"
            }
            Some((State::Failed, ..)) => "suggestion-kept",
            _ => "suggestion-posting",
        };
        Ok(Reply::say(ctx.say(key, &values)).ephemeral())
    }
}
