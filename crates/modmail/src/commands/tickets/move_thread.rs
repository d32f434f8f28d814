//! Putting a ticket into another category.

use botkit::{
    args,
    command::{
        ArgError, Args, Command, Ctx, Failure, Kind, Level, Opt, Partial, Proposal, Reply, Spec,
    },
};
use storage::modmail::{Category, Tx};

use crate::{
    App,
    commands::{categories, ticket},
    decide::moving::{USUAL, is_in},
    name::inert,
    tickets::moving,
};

/// Puts the ticket into another category.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct MoveThread {
    /// Which one, by name.
    category: String,
}

impl Command for MoveThread {
    type App = App;

    const SPEC: Spec = Spec {
        aliases: &["mv", "move"],
        level: Level::Supporter,
        options: &[Opt::required("category", Kind::Text).completed()],
        example: "Billing",
        ..Spec::new("move_thread")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            category: args.required("category", Args::text)?,
        })
    }

    async fn complete(partial: Partial, ctx: Ctx<'_, App>) -> Result<Vec<Proposal>, Failure> {
        let known = ctx.app.store.read().await?.categories().offered().await?;
        let mut proposals = categories::proposals(&partial, known);
        if USUAL.contains(&partial.typed.to_lowercase()) {
            proposals.push(Proposal {
                name: ctx.say("category-usual", &args! {}),
                value: USUAL.to_owned(),
            });
        }
        Ok(proposals)
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let app = ctx.app;
        let Some(mut tx) = app.begin(&ctx.origin.source, ctx.at).await? else {
            return Ok(Reply::done());
        };
        let ticket = ticket(&mut tx, &ctx).await?;
        let from = tx.categories().of_ticket(ticket.id).await?;
        let to = self.wanted(&mut tx, &ctx).await?;
        let name = to.as_ref().map_or(USUAL, |category| &category.name);
        let values = args! { "category" => inert(name) };
        if is_in(from.as_ref(), to.as_ref().map(|category| category.id)) {
            return Err(ctx.refuse("moved-already", &values));
        }
        let by = ctx.origin.user.id.into();
        let way = (from.as_ref(), to.as_ref());
        if !moving::begin(app, &mut tx, &ticket, way, by, ctx.at).await? {
            return Err(ctx.refuse("cannot-move", &values));
        }
        app.commit(tx).await?;
        Ok(Reply::say(ctx.say("moving", &values)))
    }
}

impl MoveThread {
    /// The category that is meant, if not the usual place.
    async fn wanted(&self, tx: &mut Tx, ctx: &Ctx<'_, App>) -> Result<Option<Category>, Failure> {
        let given = self.category.trim();
        match tx.categories().named(given).await? {
            Some(category) => Ok(Some(category)),
            None if given.eq_ignore_ascii_case(USUAL) => Ok(None),
            None => {
                let known = tx.categories().offered().await?;
                Err(categories::unknown(ctx, given, &known))
            }
        }
    }
}
