//! Making a snippet of a message.

use botkit::{
    args,
    command::{ArgError, Args, Command, Ctx, Failure, Level, Menu, MenuKind, Reply, Spec, Target},
};
use storage::modmail::Side;

use super::{create::form, cut};
use crate::{App, decide::snippets::LONGEST_CONTENT, message_parts};

/// Opens the form for a new snippet with what a message says.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Save;

impl Command for Save {
    type App = App;

    const SPEC: Spec = Spec {
        level: Level::Moderator,
        slash: false,
        prefix: false,
        menu: Some(Menu {
            kind: MenuKind::Message,
            name: "Save as snippet",
        }),
        part_of: Some("snippet create"),
        ..Spec::new("snippet_save")
    };

    fn from_args(_: &mut Args) -> Result<Self, ArgError> {
        Ok(Self)
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let Some(Target::Message(message)) = &ctx.origin.target else {
            return Err(ctx.refuse("snippet-empty", &args! {}));
        };
        // What we show of a message is laid out; the text is what was written.
        let mut tx = ctx.app.store.read().await?;
        let known = message_parts::of_discord(&mut tx, Side::Inbox, message.id.into()).await?;
        let text = match known {
            Some(known) => known.content,
            None => message.content.clone(),
        };
        if text.trim().is_empty() {
            return Err(ctx.refuse("snippet-empty", &args! {}));
        }
        Ok(form(&ctx, None, Some(cut(&text, LONGEST_CONTENT.into()))))
    }
}
