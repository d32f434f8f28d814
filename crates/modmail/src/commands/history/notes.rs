//! Reading what staff wrote down about a member.

use botkit::{
    args,
    command::{ArgError, Args, Command, Ctx, Failure, Kind, Level, Opt, Reply, Spec},
};
use storage::{discord::UserId, modmail::Note};
use twilight_model::channel::message::{Embed, embed::EmbedField};

use super::whose;
use crate::{
    App,
    commands::{
        among_staff,
        paging::{PAGE, Page, list, say},
    },
};

/// How many notes are shown at once: their fields fit into an embed together.
const SHOWN: i64 = 5;

/// Lists the notes on a member.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Notes {
    /// The member; that of the ticket if nobody is named.
    member: Option<UserId>,
    /// Which page.
    page: i64,
}

impl Command for Notes {
    type App = App;

    const SPEC: Spec = Spec {
        aliases: &["note list"],
        level: Level::Supporter,
        options: &[Opt::optional("member", Kind::User), PAGE],
        example: "@someone",
        ..Spec::new("notes")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            member: args.user("member").map(UserId::from),
            page: Page::asked(args),
        })
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let mut tx = ctx.app.store.read().await?;
        among_staff(&ctx, &mut tx, Self::SPEC.name).await?;
        let member = whose(&ctx, &mut tx, self.member).await?;
        let count = tx.notes().count_of(member).await?;
        let page = Page::of(self.page, count, SHOWN);
        let notes = tx.notes().of_member(member, page.skip(), SHOWN).await?;
        drop(tx);
        let values = args! { "member" => member.to_string(), "count" => count };
        if notes.is_empty() {
            return Ok(Reply::say(say(&ctx, "notes-none", &values)).updating());
        }
        let about = format!("<@{member}> · `{member}`");
        let shown = Embed {
            fields: notes.into_iter().map(field).collect(),
            ..list(say(&ctx, "notes-title", &values), &[about])
        };
        Ok(page.show(&ctx, (Self::SPEC.name, &member.to_string()), shown))
    }
}

fn field(note: Note) -> EmbedField {
    let pin = if note.pinned_at.is_some() {
        " 📌"
    } else {
        ""
    };
    let Note {
        id,
        author_id,
        content,
        created_at,
        ..
    } = note;
    let at = created_at.unix_timestamp();
    // Imported ones may be longer than Discord takes.
    let content: String = content.chars().take(950).collect();
    EmbedField {
        inline: false,
        name: format!("#{id}{pin}"),
        value: format!("<@{author_id}> · <t:{at}:f>\n{content}"),
    }
}
