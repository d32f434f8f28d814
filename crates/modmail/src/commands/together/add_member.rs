//! Adding a member to a ticket.

use botkit::{
    args,
    command::{ArgError, Args, Command, Ctx, Failure, Kind, Level, Named, Opt, Reply, Spec},
};
use storage::modmail::Ticket;

use crate::{
    App,
    commands::{ticket, who},
    event::Author,
    tickets::joining::{self, Admission, MOST, NotAdded},
};

/// Adds a member to the ticket: what is said there goes to them, too, and what they
/// write goes there.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct AddMember {
    /// Who.
    member: Named,
}

impl Command for AddMember {
    type App = App;

    const SPEC: Spec = Spec {
        aliases: &["adduser", "anonadduser"],
        level: Level::Supporter,
        options: &[Opt::required("member", Kind::Person)],
        example: "@someone",
        ..Spec::new("add_member")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            member: args.required("member", Args::person)?,
        })
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let app = ctx.app;
        // Looked at before anybody is asked, and again when it counts.
        ticket(&mut app.store.read().await?, &ctx).await?;
        let member = who::find(&ctx, &self.member, "member-is-bot").await?;
        let values = args! { "member" => member.id.to_string() };
        // What they wrote before comes before, and may have to be read first.
        if !app.session_gaps.is_abreast(member.id) {
            return Err(ctx.refuse("member-is-waiting", &values));
        }
        let key = match joining::admission(app, member.id, ctx.at).await? {
            Admission::Granted => None,
            Admission::Unknown => Some("discord-silent"),
            Admission::Stranger => Some("member-is-stranger"),
            Admission::Staff => Some("member-is-staff"),
            Admission::Blocked => Some("member-is-blocked"),
        };
        if let Some(key) = key {
            return Err(ctx.refuse(key, &values));
        }
        let Some(_turn) = app.turn(member.id).await else {
            return Err(ctx.refuse("member-is-waiting", &values));
        };
        let Some(mut tx) = app.begin(&ctx.origin.source, ctx.at).await? else {
            return Ok(Reply::done());
        };
        let open = ticket(&mut tx, &ctx).await?;
        let asked = tx.selections().of_member(member.id).await?.is_some();
        if asked || !app.is_abreast(&mut tx, member.id).await? {
            return Err(ctx.refuse("member-is-waiting", &values));
        }
        let by = ctx.origin.user.id.into();
        if let Err(why) = joining::add(app, &mut tx, &open, &member, by, ctx.at).await? {
            return Err(refusal(&ctx, &member, &open, why));
        }
        app.commit(tx).await?;
        Ok(Reply::say(ctx.say("member-added", &values)))
    }
}

/// Says why somebody was not added.
fn refusal(ctx: &Ctx<'_, App>, member: &Author, ticket: &Ticket, why: NotAdded) -> Failure {
    let mut values = args! { "member" => member.id.to_string(), "limit" => MOST };
    let key = match why {
        NotAdded::There => "member-is-there",
        NotAdded::Full => "member-too-many",
        NotAdded::InAnother(open) => match open.channel_id.filter(|_| open.id != ticket.id) {
            Some(channel) => {
                values.set("where", format!("<#{channel}>"));
                "member-in-another"
            }
            None => "member-in-another-unplaced",
        },
    };
    ctx.refuse(key, &values)
}
