//! What a snippet said before.

use botkit::{
    args,
    command::{
        ArgError, Args, Command, Ctx, Failure, Kind, Level, Opt, Partial, Proposal, Reply, Spec,
    },
    embed::blank,
};
use storage::modmail::SnippetVersion;
use twilight_model::channel::message::Embed;

use super::{LONGEST_DESCRIPTION, cut, excerpt, find, proposals, shown};
use crate::{App, name::inert};

/// How many versions are listed, the newest.
const MOST: u32 = 15;

/// How much of a version is shown in the list, in characters.
const EXCERPT: usize = 100;

/// Lists the earlier versions of a snippet, or shows one.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct History {
    /// Which snippet.
    key: String,
    /// Which version.
    version: Option<i64>,
}

impl Command for History {
    type App = App;

    const SPEC: Spec = Spec {
        aliases: &["s history"],
        level: Level::Supporter,
        options: &[
            Opt::required("key", Kind::Word).completed(),
            Opt::optional(
                "version",
                Kind::Integer {
                    min: 1,
                    max: 1_000_000,
                },
            ),
        ],
        example: "welcome",
        ..Spec::new("snippet history")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            key: args.required("key", Args::text)?,
            version: args.integer("version"),
        })
    }

    async fn complete(partial: Partial, ctx: Ctx<'_, App>) -> Result<Vec<Proposal>, Failure> {
        proposals(&partial, &ctx).await
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let mut tx = ctx.app.store.read().await?;
        let snippet = find(&mut tx, &ctx, &self.key).await?;
        let key = args! { "key" => shown(&snippet.key) };
        let Some(wanted) = self.version else {
            let versions = tx.snippets().versions(&snippet.key, None, MOST).await?;
            if versions.is_empty() {
                return Ok(Reply::say(ctx.say("snippet-never-changed", &key)));
            }
            let lines = versions.iter().map(|version| {
                let text = inert(&excerpt(&version.content, EXCERPT));
                format!("{}\n{text}", line(&ctx, version))
            });
            let lines: Vec<String> = lines.collect();
            return Ok(
                Reply::say(ctx.say("snippet-history", &key)).with_embed(Embed {
                    description: Some(cut(&lines.join("\n"), LONGEST_DESCRIPTION)),
                    ..blank()
                }),
            );
        };
        let found = tx
            .snippets()
            .versions(&snippet.key, Some(wanted), 1)
            .await?;
        let Some(version) = found.iter().find(|found| found.version == wanted) else {
            let mut values = key;
            values.set("version", wanted.to_string());
            return Err(ctx.refuse("snippet-no-version", &values));
        };
        Ok(Reply::say(line(&ctx, version)).with_embed(Embed {
            description: Some(cut(&version.content, LONGEST_DESCRIPTION)),
            ..blank()
        }))
    }
}

/// Which version it is, until when it held and who changed it.
fn line(ctx: &Ctx<'_, App>, version: &SnippetVersion) -> String {
    let values = args! {
        "version" => version.version.to_string(),
        "moment" => version.replaced_at.unix_timestamp().to_string(),
        "staff" => version.replaced_by.to_string(),
    };
    ctx.say("snippet-version", &values)
}
