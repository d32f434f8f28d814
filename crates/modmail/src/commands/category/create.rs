//! Making a kind of ticket: `/category create`.

use botkit::command::{ArgError, Args, Command, Ctx, Failure, Kind, Level, Opt, Reply, Spec};
use storage::discord::ChannelId;

use super::{Task, filled, place};
use crate::{App, config::Category};

/// Makes one, behind all others.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Create {
    /// What it is called.
    name: String,
    /// Where its tickets go.
    parent: Option<ChannelId>,
    /// What it is for.
    description: Option<String>,
}

impl Command for Create {
    type App = App;

    const SPEC: Spec = Spec {
        aliases: &["category add"],
        level: Level::Admin,
        options: &[
            Opt::required("name", Kind::Word),
            Opt::optional("parent", Kind::Place),
            Opt::optional("description", Kind::Text),
        ],
        example: "Bugs What does not work",
        ..Spec::new("category create")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            name: args.required("name", Args::text)?,
            parent: args.channel("parent").map(Into::into),
            description: args.text("description"),
        })
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let task = Task {
            action: Self::SPEC.name,
            done: "category-created",
            name: &self.name,
        };
        let mut category = Category::new(self.name.trim().to_owned());
        if let Some(parent) = self.parent {
            category.forum = place::is_forum(&ctx, parent).await?;
            category.parent = Some(parent);
        }
        category.description = filled(self.description);
        task.edit(&ctx, |made| {
            made.push(category);
            Ok(())
        })
        .await
    }
}
