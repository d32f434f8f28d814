//! Reading the options of an interaction and the fields of a form.

use twilight_model::application::interaction::{
    InteractionDataResolved,
    application_command::{CommandDataOption, CommandOptionValue},
    modal::ModalInteractionComponent,
};

use super::{ArgError, Args, Kind, Opt, Spec, Value, prefix::complete};

/// The subcommand that was called, if it is one, and the options given to it.
pub(super) fn subcommand(given: &[CommandDataOption]) -> (Option<&str>, &[CommandDataOption]) {
    match given {
        [only] => match &only.value {
            CommandOptionValue::SubCommand(options) => (Some(&only.name), options),
            _ => (None, given),
        },
        _ => (None, given),
    }
}

/// Reads the options Discord sent.
///
/// # Errors
///
/// Returns [`ArgError`] when an option is missing or holds something unusable.
pub fn parse_slash(
    spec: &Spec,
    given: &[CommandDataOption],
    resolved: Option<&InteractionDataResolved>,
) -> Result<Args, ArgError> {
    let mut args = Args::default();
    for option in spec.options {
        if let Some(given) = given.iter().find(|item| item.name == option.name)
            && let Some(value) = value(option, &given.value, resolved)?
        {
            args.set(option.name, value);
        }
    }
    complete(spec, args)
}

/// The arguments typed so far, and the option being typed with what it holds.
pub(super) fn parse_focused(
    spec: &Spec,
    given: &[CommandDataOption],
) -> Option<(&'static str, String, Args)> {
    let mut args = Args::default();
    let mut focused = None;
    for option in spec.options {
        let Some(given) = given.iter().find(|item| item.name == option.name) else {
            continue;
        };
        if let CommandOptionValue::Focused(typed, _) = &given.value {
            focused = Some((option.name, typed.clone()));
        } else if let Ok(Some(value)) = value(option, &given.value, None) {
            args.set(option.name, value);
        }
    }
    let (name, typed) = focused?;
    Some((name, typed, args))
}

fn value(
    option: &Opt,
    given: &CommandOptionValue,
    resolved: Option<&InteractionDataResolved>,
) -> Result<Option<Value>, ArgError> {
    let read = match (option.kind, given) {
        (Kind::Flag, CommandOptionValue::Boolean(on)) => Value::Flag(*on),
        (Kind::Integer { min, max }, CommandOptionValue::Integer(integer)) => {
            if !(min..=max).contains(integer) {
                return Err(unfit(option, &integer.to_string()));
            }
            Value::Integer(*integer)
        }
        (Kind::User | Kind::Person, CommandOptionValue::User(id)) => Value::User(*id),
        (Kind::Channel | Kind::Place, CommandOptionValue::Channel(id)) => Value::Channel(*id),
        (Kind::Role, CommandOptionValue::Role(id)) => Value::Role(*id),
        (Kind::Attachment, CommandOptionValue::Attachment(id)) => {
            let file = resolved.and_then(|resolved| resolved.attachments.get(id));
            let file = file.ok_or_else(|| unfit(option, &id.to_string()))?;
            Value::Attachment(Box::new(file.clone()))
        }
        (_, CommandOptionValue::String(text)) => return field(option, text),
        _ => return Err(unfit(option, "?")),
    };
    Ok(Some(read))
}

/// Reads a string, which may have been left empty.
fn field(option: &Opt, text: &str) -> Result<Option<Value>, ArgError> {
    let word = match option.kind {
        Kind::Text | Kind::Word => text,
        _ => text.trim(),
    };
    if word.trim().is_empty() {
        return Ok(None);
    }
    Value::read(option.kind, word)
        .map(Some)
        .ok_or_else(|| unfit(option, word))
}

fn unfit(option: &Opt, given: &str) -> ArgError {
    ArgError::Unfit {
        name: option.name,
        kind: option.kind,
        given: given.to_owned(),
    }
}

/// Lays the fields of a submitted form over the arguments its custom id held.
/// A field fills the option whose name is its custom id.
pub(super) fn parse_form(
    spec: &Spec,
    mut args: Args,
    fields: &[ModalInteractionComponent],
) -> Result<Args, ArgError> {
    for (id, text) in inputs(fields) {
        if let Some(option) = spec.options.iter().find(|option| option.name == id)
            && let Some(value) = field(option, &text)?
        {
            args.set(option.name, value);
        }
    }
    complete(spec, args)
}

/// Lays what was chosen in a list over the arguments its custom id held: each
/// entry fills the next option that is free, a text takes all that are left.
pub(super) fn parse_chosen(
    spec: &Spec,
    mut args: Args,
    chosen: &[String],
) -> Result<Args, ArgError> {
    let mut left = chosen;
    for option in spec.options {
        let Some((first, others)) = left.split_first() else {
            break;
        };
        if option.kind == Kind::Flag || option.named || args.has(option.name) {
            continue;
        }
        let (text, after) = match option.kind {
            Kind::Text => (left.join(" "), [].as_slice()),
            _ => (first.clone(), others),
        };
        if let Some(value) = field(option, &text)? {
            args.set(option.name, value);
        }
        left = after;
    }
    complete(spec, args)
}

/// What was filled in, by custom id, at any depth. Of a list the first entry.
fn inputs(fields: &[ModalInteractionComponent]) -> Vec<(&str, String)> {
    use ModalInteractionComponent as Field;

    let first = |values: Option<String>| values.unwrap_or_default();
    let mut found: Vec<(&str, String)> = Vec::new();
    for field in fields {
        match field {
            Field::ActionRow(row) => found.extend(inputs(&row.components)),
            Field::Label(label) => found.extend(inputs(std::slice::from_ref(&*label.component))),
            Field::TextInput(text_input) => {
                found.push((&text_input.custom_id, text_input.value.clone()));
            }
            Field::StringSelect(string_select) => {
                found.push((
                    &string_select.custom_id,
                    first(string_select.values.first().cloned()),
                ));
            }
            Field::UserSelect(user_select) => {
                let id = user_select.values.first().map(ToString::to_string);
                found.push((&user_select.custom_id, first(id)));
            }
            Field::ChannelSelect(channel_select) => {
                let id = channel_select.values.first().map(ToString::to_string);
                found.push((&channel_select.custom_id, first(id)));
            }
            Field::RoleSelect(role_select) => {
                let id = role_select.values.first().map(ToString::to_string);
                found.push((&role_select.custom_id, first(id)));
            }
            _ => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use time::Duration;
    use twilight_model::{
        application::{
            command::CommandOptionType,
            interaction::modal::{ModalInteractionActionRow, ModalInteractionTextInput},
        },
        id::Id,
    };

    use super::*;

    const SPEC: Spec = Spec {
        options: &[
            Opt::required("after", Kind::Duration),
            Opt::optional("silent", Kind::Flag),
            Opt::optional("count", Kind::Integer { min: 1, max: 3 }),
            Opt::optional("who", Kind::User),
            Opt::optional("file", Kind::Attachment),
            Opt::optional("reason", Kind::Text),
        ],
        ..Spec::new("close")
    };

    fn option(name: &str, value: CommandOptionValue) -> CommandDataOption {
        CommandDataOption {
            name: name.to_owned(),
            value,
        }
    }

    fn text(name: &str, value: &str) -> CommandDataOption {
        option(name, CommandOptionValue::String(value.to_owned()))
    }

    #[test]
    fn options_are_found_by_name() -> Result<(), ArgError> {
        let given = [
            text("reason", " bye\n"),
            text("after", " 2H "),
            option("silent", CommandOptionValue::Boolean(true)),
            option("count", CommandOptionValue::Integer(3)),
            option("who", CommandOptionValue::User(Id::new(5))),
        ];

        let mut args = parse_slash(&SPEC, &given, None)?;

        assert_eq!(args.duration("after"), Some(Duration::hours(2)));
        assert!(args.flag("silent"));
        assert_eq!(args.integer("count"), Some(3));
        assert_eq!(args.user("who"), Some(Id::new(5)));
        assert_eq!(args.text("reason").as_deref(), Some(" bye\n"));
        Ok(())
    }

    #[test]
    fn what_cannot_be_used_is_refused_by_name() {
        let table = [
            (vec![], "after"),
            (vec![text("after", "soon")], "after"),
            (
                vec![
                    text("after", "2h"),
                    option("count", CommandOptionValue::Integer(4)),
                ],
                "count",
            ),
            (
                vec![
                    text("after", "2h"),
                    option("file", CommandOptionValue::Attachment(Id::new(9))),
                ],
                "file",
            ),
            (
                vec![
                    text("after", "2h"),
                    option("silent", CommandOptionValue::Integer(1)),
                ],
                "silent",
            ),
        ];
        for (given, name) in table {
            let refused = parse_slash(&SPEC, &given, None);
            let named = refused.map_err(|error| match error {
                ArgError::Missing { name } | ArgError::Unfit { name, .. } => name,
                _ => "?",
            });
            assert_eq!(named.err(), Some(name));
        }
    }

    #[test]
    fn a_subcommand_carries_the_options() {
        let given = [option(
            "set",
            CommandOptionValue::SubCommand(vec![text("key", "x")]),
        )];
        let (name, options) = subcommand(&given);
        assert_eq!((name, options.len()), (Some("set"), 1));
        assert_eq!(subcommand(&[text("key", "x")]).0, None);
    }

    #[test]
    fn the_option_being_typed_is_told_apart() {
        let given = [
            text("after", "2h"),
            option(
                "reason",
                CommandOptionValue::Focused("tha".to_owned(), CommandOptionType::String),
            ),
        ];
        let focused = parse_focused(&SPEC, &given);
        assert!(focused.is_some_and(|(name, typed, args)| {
            name == "reason" && typed == "tha" && args.has("after")
        }));
    }

    #[test]
    fn entries_of_a_list_fill_the_options_that_are_free() -> Result<(), ArgError> {
        let mut given = Args::default();
        given.set("after", Value::Duration(Duration::HOUR));
        let chosen = ["2".to_owned(), "123456789012345678".to_owned()];

        let mut args = parse_chosen(&SPEC, given, &chosen)?;

        assert_eq!(args.duration("after"), Some(Duration::HOUR));
        assert_eq!(args.integer("count"), Some(2));
        assert_eq!(args.user("who"), Some(Id::new(123_456_789_012_345_678)));
        Ok(())
    }

    #[test]
    fn fields_of_a_form_fill_the_options_of_their_name() -> Result<(), ArgError> {
        let input = |id: &str, value: &str| {
            ModalInteractionComponent::TextInput(ModalInteractionTextInput {
                custom_id: id.to_owned(),
                id: 1,
                value: value.to_owned(),
            })
        };
        let row = ModalInteractionComponent::ActionRow(ModalInteractionActionRow {
            id: 2,
            components: vec![
                input("after", "2h"),
                input("reason", ""),
                input("other", "x"),
            ],
        });

        let mut args = parse_form(&SPEC, Args::default(), &[row])?;

        assert_eq!(args.duration("after"), Some(Duration::hours(2)));
        assert!(!args.has("reason"));
        Ok(())
    }
}
