//! Making an alias.

use botkit::{
    args,
    command::{ArgError, Args, Called, Command, Ctx, Failure, Kind, Level, Opt, Reply, Spec},
};
use storage::modmail::Created;

use crate::{
    App,
    commands::snippets::{new_word, shown},
    decide::words::{MOST_STEPS, StepsFault, joined, steps},
};

/// The longest text of an alias, in characters.
const LONGEST: usize = 1_500;

/// Makes a word stand for commands.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Create {
    /// The word.
    name: String,
    /// What it stands for.
    steps: String,
}

impl Command for Create {
    type App = App;

    const SPEC: Spec = Spec {
        aliases: &["alias add"],
        level: Level::Moderator,
        options: &[
            Opt::required("name", Kind::Word),
            Opt::required("steps", Kind::Text),
        ],
        example: "bye reply {{goodbye}} && close 2h",
        ..Spec::new("alias create")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            name: args.required("name", Args::text)?,
            steps: args.required("steps", Args::text)?,
        })
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let app = ctx.app;
        let name = new_word(&ctx, &self.name)?;
        let steps = read(&ctx, &self.steps)?;
        let Some(mut tx) = app.begin(&ctx.origin.source, ctx.at).await? else {
            return Ok(Reply::done());
        };
        let taken = args! { "name" => name.as_str() };
        if tx.snippets().get(&name).await?.is_some() {
            return Err(ctx.refuse("alias-is-snippet", &taken));
        }
        let by = ctx.origin.user.id.into();
        let text = joined(&steps);
        if tx.aliases().create(&name, &text, by, ctx.at).await? == Created::Taken {
            return Err(ctx.refuse("alias-taken", &taken));
        }
        app.commit(tx).await?;
        tracing::info!(user.id = %by, "the alias `{name}` was made");
        let prefix = app.tickets.prefix.as_str();
        let behind = match steps.as_slice() {
            [only] if ctx.commands.is_bare(only) => "rest",
            _ => "nothing",
        };
        let values = args! { "name" => name, "prefix" => prefix, "behind" => behind };
        Ok(Reply::say(ctx.say("alias-created", &values)))
    }
}

/// The steps of an alias, each of which calls a command of ours.
fn read(ctx: &Ctx<'_, App>, text: &str) -> Result<Vec<String>, Failure> {
    let length = text.chars().count();
    if length > LONGEST {
        let values = args! { "length" => length, "limit" => LONGEST };
        return Err(ctx.refuse("alias-too-long", &values));
    }
    let steps = steps(text, &ctx.app.tickets.prefix).map_err(|fault| match fault {
        StepsFault::Empty => ctx.refuse("alias-empty-step", &args! {}),
        StepsFault::OpenQuote => ctx.refuse("alias-open-quote", &args! {}),
        StepsFault::TooMany(count) => ctx.refuse(
            "alias-too-many",
            &args! { "count" => count, "limit" => MOST_STEPS },
        ),
    })?;
    for step in &steps {
        let end = step.find(char::is_whitespace).unwrap_or(step.len());
        let (word, rest) = step.split_at(end);
        let values = args! { "step" => shown(step) };
        match ctx.commands.called_by(word, rest) {
            Called::Command(_) => {}
            Called::Group => return Err(ctx.refuse("alias-half-step", &values)),
            Called::Unknown => return Err(ctx.refuse("alias-no-command", &values)),
        }
    }
    Ok(steps)
}
