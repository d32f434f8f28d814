//! How an answer looks on its way to Discord.

use serde_json::{Value, json};
use twilight_http::{
    request::{Form, Request},
    routing::Route,
};
use twilight_model::application::interaction::Interaction;

use super::{File, Kind, Modal, Proposal, Reply, reply::cut};
use crate::rest::{Rest, RestError};

/// The bit that shows a message to the caller alone.
const EPHEMERAL: u64 = 1 << 6;
/// How many proposals Discord takes.
const MOST_PROPOSALS: usize = 25;
/// How many characters the name and value of a proposal may have.
const LONGEST_PROPOSAL: usize = 100;

/// Whatever carries answers to Discord.
pub trait Answers: Send + Sync {
    /// Sends one request and waits for its success.
    fn send(&self, request: Request) -> impl Future<Output = Result<(), RestError>> + Send;
}

impl Answers for Rest {
    async fn send(&self, request: Request) -> Result<(), RestError> {
        self.call(request).await.map(drop)
    }
}

/// One of the ways an interaction can be answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// As the first response.
    Callback,
    /// In place of what the first response announced.
    Edit,
    /// As a further message.
    FollowUp,
}

/// The first response that only says that there will be one.
pub(super) fn deferral(
    interaction: &Interaction,
    ephemeral: bool,
) -> Result<Request, twilight_http::Error> {
    // On a message, "thinking" would be a second message; there the quiet kind
    // leaves both an update and a new message possible.
    let body = if interaction.message.is_some() {
        json!({ "type": 6 })
    } else {
        json!({ "type": 5, "data": { "flags": flags(ephemeral) } })
    };
    callback(interaction, &body, &[])
}

/// Takes back what the first response announced.
pub(super) fn withdrawal(interaction: &Interaction) -> Result<Request, twilight_http::Error> {
    Request::builder(&Route::DeleteInteractionOriginal {
        application_id: interaction.application_id.get(),
        interaction_token: &interaction.token,
    })
    .use_authorization_token(false)
    .build()
}

/// The answer to a call of which little more than this is known.
pub(super) fn to_unread(
    interaction_id: u64,
    interaction_token: &str,
    said: &str,
) -> Result<Request, twilight_http::Error> {
    let route = Route::InteractionCallback {
        interaction_id,
        interaction_token,
        with_response: false,
    };
    let data = json!({ "content": said, "flags": flags(true) });
    build(&route, &json!({ "type": 4, "data": data }), &[])
}

/// The answer to Discord's question whether anybody is there.
pub(super) fn pong(interaction: &Interaction) -> Result<Request, twilight_http::Error> {
    callback(interaction, &json!({ "type": 1 }), &[])
}

/// Proposals for an option. Discord wants numbers for one that takes numbers.
pub(super) fn proposals(
    interaction: &Interaction,
    proposals: &[Proposal],
    kind: Kind,
) -> Result<Request, twilight_http::Error> {
    let value = |proposal: &Proposal| match kind {
        Kind::Integer { .. } => proposal.value.parse::<i64>().ok().map(Value::from),
        // A value that was cut would no longer be what it stands for.
        _ => (proposal.value.chars().count() <= LONGEST_PROPOSAL)
            .then(|| proposal.value.as_str().into()),
    };
    let choices: Vec<Value> = proposals
        .iter()
        .filter_map(|proposal| Some((&proposal.name, value(proposal)?)))
        .take(MOST_PROPOSALS)
        .map(|(name, value)| json!({ "name": cut(name, LONGEST_PROPOSAL), "value": value }))
        .collect();
    let body = json!({ "type": 8, "data": { "choices": choices } });
    callback(interaction, &body, &[])
}

/// An answer on its way.
pub(super) fn request(
    interaction: &Interaction,
    way: Way,
    reply: &Reply,
    ephemeral: bool,
) -> Result<Request, twilight_http::Error> {
    let application_id = interaction.application_id.get();
    let token = &interaction.token;
    match way {
        Way::Callback => callback(
            interaction,
            &first(interaction, reply, ephemeral),
            &reply.files,
        ),
        Way::Edit => build(
            &Route::UpdateInteractionOriginal {
                application_id,
                interaction_token: token,
            },
            &message(reply),
            &reply.files,
        ),
        Way::FollowUp => {
            let mut body = message(reply);
            set(&mut body, "flags", flags(ephemeral).into());
            let route = Route::ExecuteWebhook {
                thread_id: None,
                token,
                wait: Some(true),
                with_components: None,
                webhook_id: application_id,
            };
            build(&route, &body, &reply.files)
        }
    }
}

fn first(interaction: &Interaction, reply: &Reply, ephemeral: bool) -> Value {
    if let Some(modal) = &reply.modal {
        return json!({ "type": 9, "data": form(modal) });
    }
    let mut data = message(reply);
    if reply.updates && interaction.message.is_some() {
        return json!({ "type": 7, "data": data });
    }
    set(&mut data, "flags", flags(ephemeral).into());
    json!({ "type": 4, "data": data })
}

/// The body of a message. Nothing an answer holds may ping.
fn message(reply: &Reply) -> Value {
    let mut body = json!({
        "embeds": reply.embeds,
        "components": reply.components,
        "allowed_mentions": { "parse": [] },
    });
    if let Some(content) = &reply.content {
        set(&mut body, "content", content.as_str().into());
    }
    if !reply.files.is_empty() {
        let files = reply.files.iter().enumerate();
        let files: Vec<Value> = files.map(|(id, file)| described(id, file)).collect();
        set(&mut body, "attachments", files.into());
    }
    body
}

fn described(id: usize, file: &File) -> Value {
    let mut described = json!({ "id": id, "filename": file.name });
    if let Some(description) = &file.description {
        set(&mut described, "description", description.as_str().into());
    }
    described
}

fn form(modal: &Modal) -> Value {
    let rows: Vec<Value> = modal
        .fields
        .iter()
        .map(|field| {
            let mut input = json!({
                "type": 4,
                "custom_id": field.option,
                "label": field.label,
                "style": if field.long { 2 } else { 1 },
                "required": field.required,
                "max_length": field.longest,
            });
            if let Some(value) = &field.value {
                set(&mut input, "value", value.as_str().into());
            }
            json!({ "type": 1, "components": [input] })
        })
        .collect();
    json!({ "custom_id": modal.custom_id, "title": modal.title, "components": rows })
}

fn callback(
    interaction: &Interaction,
    body: &Value,
    files: &[File],
) -> Result<Request, twilight_http::Error> {
    let route = Route::InteractionCallback {
        interaction_id: interaction.id.get(),
        interaction_token: &interaction.token,
        with_response: false,
    };
    build(&route, body, files)
}

fn build(route: &Route<'_>, body: &Value, files: &[File]) -> Result<Request, twilight_http::Error> {
    // The token of the interaction is all Discord wants to see.
    let request = Request::builder(route).use_authorization_token(false);
    if files.is_empty() {
        return request.json(body).build();
    }
    let form = Form::new().json_part(b"payload_json", body.to_string().as_bytes());
    let form = files.iter().enumerate().fold(form, |form, (id, file)| {
        let part = format!("files[{id}]");
        form.file_part(part.as_bytes(), file.name.as_bytes(), &file.bytes)
    });
    request.form(form).build()
}

fn flags(ephemeral: bool) -> u64 {
    if ephemeral { EPHEMERAL } else { 0 }
}

fn set(body: &mut Value, key: &str, value: Value) {
    if let Value::Object(fields) = body {
        fields.insert(key.to_owned(), value);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ping() -> Result<Interaction, serde_json::Error> {
        serde_json::from_value(json!({
            "id": "1", "application_id": "7", "type": 1, "token": "T", "version": 1,
            "entitlements": [], "authorizing_integration_owners": {}, "attachment_size_limit": 1,
        }))
    }

    fn body(request: &Request) -> Value {
        serde_json::from_slice(request.body().unwrap_or_default()).unwrap_or_default()
    }

    #[test]
    fn proposals_have_the_type_of_their_option() -> anyhow::Result<()> {
        let proposals: Vec<Proposal> = (0..30)
            .map(|number| Proposal {
                name: "long ".repeat(number),
                value: number.to_string(),
            })
            .collect();
        let integer = Kind::Integer { min: 0, max: 99 };

        let numbers = body(&super::proposals(&ping()?, &proposals, integer)?);
        let words = body(&super::proposals(&ping()?, &proposals, Kind::Word)?);

        assert_eq!(numbers["data"]["choices"][3]["value"], 3);
        assert_eq!(words["data"]["choices"][3]["value"], "3");
        let choices = numbers["data"]["choices"].as_array();
        assert_eq!(choices.map(Vec::len), Some(25));
        let longest = numbers["data"]["choices"][24]["name"].as_str();
        assert_eq!(longest.map(|longest| longest.chars().count()), Some(100));
        Ok(())
    }

    #[test]
    fn a_file_goes_along_as_a_form() -> anyhow::Result<()> {
        let reply = Reply::say("x".repeat(3_000)).with_file("a.png", vec![1, 2, 3]);

        let request = request(&ping()?, Way::Edit, &reply, false)?;

        let form = request.form().cloned().map(Form::build).unwrap_or_default();
        let form = String::from_utf8_lossy(&form);
        assert!(
            form.contains(r#""attachments":[{"filename":"a.png","id":0}]"#),
            "{form}"
        );
        assert!(
            form.contains(r#"name="files[0]"; filename="a.png""#),
            "{form}"
        );
        assert!(form.contains("x…\""), "{form}");
        Ok(())
    }
}
