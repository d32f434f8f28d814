//! Writing something down about a member.

use botkit::{
    args,
    command::{
        ArgError, Args, Command, Ctx, Failure, Field, Form, Kind, Level, Menu, MenuKind, Modal,
        Opt, Reply, Spec, custom_id,
    },
};
use storage::discord::UserId;

use super::whose;
use crate::App;

/// How long a note may be, in characters: with who wrote it when, it fits into a
/// field of an embed.
const LONGEST_NOTE: u16 = 900;

/// Adds a note on a member.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Note {
    /// The member; that of the ticket if nobody is named.
    member: Option<UserId>,
    /// Whether it is pinned at once.
    pin: bool,
    /// What it says.
    text: Option<String>,
}

impl Command for Note {
    type App = App;

    const SPEC: Spec = Spec {
        level: Level::Supporter,
        options: &[
            Opt::optional("member", Kind::User),
            Opt::optional("pin", Kind::Flag),
            Opt::optional("text", Kind::Text),
        ],
        menu: Some(Menu {
            kind: MenuKind::User,
            name: "Add note",
        }),
        lasting: true,
        example: "@someone Prefers to be answered in French.",
        ..Spec::new("note")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            member: args.user("member").map(UserId::from),
            pin: args.flag("pin"),
            text: args.text("text"),
        })
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let member = whose(&ctx, &mut ctx.app.store.read().await?, self.member).await?;
        let Some(text) = self.text.filter(|text| !text.trim().is_empty()) else {
            return match ctx.origin.form {
                Form::Prefix => Err(ArgError::Missing { name: "text" }.into()),
                _ => Ok(Reply::form(form(&ctx, member, self.pin))),
            };
        };
        let length = text.chars().count();
        if length > usize::from(LONGEST_NOTE) {
            let values = args! { "length" => length, "limit" => LONGEST_NOTE };
            return Err(ctx.refuse("note-too-long", &values));
        }
        let Some(mut tx) = ctx.app.begin(&ctx.origin.source, ctx.at).await? else {
            return Ok(Reply::done());
        };
        let by = UserId::from(ctx.origin.user.id);
        let note = tx.notes().add(member, by, text.trim(), ctx.at).await?;
        if self.pin {
            tx.notes().pin(note, Some(by), ctx.at).await?;
        }
        ctx.app.commit(tx).await?;
        let values = args! { "note" => note.to_string(), "member" => member.to_string() };
        let key = if self.pin {
            "note-added-pinned"
        } else {
            "note-added"
        };
        Ok(Reply::say(ctx.say(key, &values)))
    }
}

/// The form for a text that was not given.
fn form(ctx: &Ctx<'_, App>, member: UserId, pin: bool) -> Modal {
    let pin = if pin { " -pin" } else { "" };
    Modal {
        custom_id: custom_id(Note::SPEC.name, &format!("{member}{pin}")),
        title: ctx.say("note-title", &args! {}),
        fields: vec![Field {
            option: "text",
            label: ctx.say("note-field", &args! {}),
            long: true,
            required: true,
            value: None,
            longest: LONGEST_NOTE,
        }],
    }
}

#[cfg(test)]
mod tests {
    use botkit::command::{parse_prefix, parse_slash};
    use twilight_model::{
        application::interaction::application_command::{CommandDataOption, CommandOptionValue},
        id::Id,
    };

    use super::*;

    #[test]
    fn both_forms_mean_the_same() -> Result<(), ArgError> {
        let member = Id::new(123_456_789_012_345_678);
        let option = |name: &str, value| CommandDataOption {
            name: name.to_owned(),
            value,
        };
        let clicked = [
            option(
                "text",
                CommandOptionValue::String("polite\nalways".to_owned()),
            ),
            option("member", CommandOptionValue::User(member)),
            option("pin", CommandOptionValue::Boolean(true)),
        ];

        let typed = "<@123456789012345678> -pin polite\nalways";
        let mut typed = parse_prefix(&Note::SPEC, typed, &[])?;
        let mut clicked = parse_slash(&Note::SPEC, &clicked, None)?;

        let expected = Note {
            member: Some(member.into()),
            pin: true,
            text: Some("polite\nalways".to_owned()),
        };
        assert_eq!(Note::from_args(&mut typed)?, expected);
        assert_eq!(Note::from_args(&mut clicked)?, expected);
        Ok(())
    }

    #[test]
    fn a_note_on_the_member_of_the_ticket_names_nobody() -> Result<(), ArgError> {
        let mut typed = parse_prefix(&Note::SPEC, "is 16 years old", &[])?;

        let note = Note::from_args(&mut typed)?;

        assert_eq!(
            (note.member, note.text.as_deref()),
            (None, Some("is 16 years old"))
        );
        Ok(())
    }
}
