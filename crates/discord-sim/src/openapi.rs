//! Judging requests and answers by Discord's own description of its REST API.
//!
//! Discord publishes it as an `OpenAPI` 3.1 document. It is not part of this
//! workspace: where the file is at hand the story tests judge everything the
//! bots sent and the simulator answered; where it is not, they say so.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
};

use anyhow::Context as _;
use jsonschema::{Draft, Registry, ValidationError, Validator, error::ValidationErrorKind};
use serde_json::{Map, Value, json};

use crate::{Discord, Recorded, put::Put as _};

/// The name of the description among the schemas.
const NAME: &str = "https://discord.invalid/openapi";
/// The methods a path of the description may have.
const METHODS: [&str; 5] = ["get", "put", "post", "patch", "delete"];

/// Discord's description, made strict: keys it does not know are problems.
#[derive(Debug)]
pub struct Judge {
    registry: Registry<'static>,
    operations: Vec<Operation>,
    /// Compiled when first needed, by operation and what is judged.
    validators: Mutex<BTreeMap<String, Validator>>,
}

#[derive(Debug)]
struct Operation {
    method: String,
    /// The path's parts; those in braces stand for anything.
    parts: Vec<String>,
    /// The names of what may stand after the question mark.
    query: Vec<String>,
    request: Option<Value>,
    /// By status, with `2XX` for the rest.
    answers: Map<String, Value>,
}

impl Judge {
    /// The judge by the file that `GUILDHALL_OPENAPI` names, or by
    /// `../shared/discord/openapi.json` beside the workspace; `None` without it.
    ///
    /// # Errors
    ///
    /// Fails if the file is there and is no such description.
    pub fn load() -> anyhow::Result<Option<Self>> {
        let beside = concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/../../../shared/discord/openapi.json"
        );
        let named = std::env::var_os("GUILDHALL_OPENAPI");
        let path = named.map_or_else(|| PathBuf::from(beside), PathBuf::from);
        if path.exists() {
            Self::from_file(&path).map(Some)
        } else {
            Ok(None)
        }
    }

    /// The judge by this file.
    ///
    /// # Errors
    ///
    /// Fails if it cannot be read or is no such description.
    pub fn from_file(path: &Path) -> anyhow::Result<Self> {
        let name = path.display();
        let text = std::fs::read_to_string(path).with_context(|| format!("cannot read {name}"))?;
        let mut document: Value =
            serde_json::from_str(&text).with_context(|| format!("{name} is no JSON"))?;
        let open = parts_of_others(&document);
        tighten(&mut document, &open);
        let operations = operations(&document);
        let schemas = document
            .pointer("/components/schemas")
            .cloned()
            .unwrap_or_default();
        let schemas = json!({ "components": { "schemas": schemas } });
        let registry = Registry::new()
            .add(NAME, schemas)
            .and_then(jsonschema::RegistryBuilder::prepare)
            .with_context(|| format!("{name} is no description"))?;
        Ok(Self {
            registry,
            operations,
            validators: Mutex::default(),
        })
    }

    /// What is wrong with the requests made so far and with their answers.
    ///
    /// Requests that were refused are not judged: a test may send what is wrong.
    pub fn check(&self, discord: &Discord) -> Vec<String> {
        let recorded: Vec<Recorded> = discord.read(|world| world.requests().cloned().collect());
        recorded
            .iter()
            .flat_map(|discord| self.judge(discord))
            .collect()
    }

    /// What is wrong with one request and its answer.
    pub fn judge(&self, recorded: &Recorded) -> Vec<String> {
        let name = format!("{} {}", recorded.method, recorded.path);
        let Some(operation) = self.find(&recorded.method, &recorded.path) else {
            return vec![format!("{name}: Discord has no such route")];
        };
        let refused = recorded.status >= 400 && recorded.fault.is_none();
        let mut problems = Vec::new();
        if !refused {
            problems.extend(stray_parameters(operation, &recorded.query));
            problems.extend(self.judge_request(operation, &recorded.body));
        }
        let took_place = recorded
            .fault
            .as_ref()
            .is_none_or(crate::Fault::takes_place);
        if took_place && recorded.status >= 400 {
            problems.extend(judge_refusal(recorded.status, &recorded.answer));
        } else if took_place {
            problems.extend(self.judge_answer(operation, recorded.status, &recorded.answer));
        }
        problems
            .iter()
            .map(|problem| format!("{name}: {problem}"))
            .collect()
    }

    /// Whether a route takes this body; a route that is not described takes none.
    pub fn takes(&self, method: &str, path: &str, body: &Value) -> bool {
        self.find(method, path)
            .is_some_and(|value| self.judge_request(value, body).is_empty())
    }

    fn find(&self, method: &str, path: &str) -> Option<&Operation> {
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        let fits = |operation: &&Operation| {
            operation.method == method
                && operation.parts.len() == parts.len()
                && operation
                    .parts
                    .iter()
                    .zip(&parts)
                    .all(|(known, part)| is_free(known) || known == part)
        };
        // `/users/@me` comes before `/users/{user_id}`.
        let free =
            |operation: &&Operation| operation.parts.iter().filter(|part| is_free(part)).count();
        self.operations.iter().filter(fits).min_by_key(free)
    }

    fn judge_request(&self, operation: &Operation, body: &Value) -> Vec<String> {
        match &operation.request {
            // A body of `{}` where none is due is what many clients send.
            None if body.is_null() || *body == json!({}) => Vec::new(),
            None => vec![format!("the request takes no body, and got {body}")],
            Some(_) if body.is_null() => Vec::new(),
            Some(schema) => {
                let errors = self.validate(&operation.key("request"), schema, body);
                errors
                    .into_iter()
                    .map(|error| format!("request {error}"))
                    .collect()
            }
        }
    }

    fn judge_answer(&self, operation: &Operation, status: u16, answer: &Value) -> Vec<String> {
        let exact = operation.answers.get(&status.to_string());
        let Some(described) = exact.or_else(|| operation.answers.get("2XX")) else {
            return vec![format!("an answer with {status} is not described")];
        };
        let schema = described.pointer("/content/application~1json/schema");
        match schema {
            None if answer.is_null() => Vec::new(),
            None => vec![format!(
                "an answer with {status} has no body, and got {answer}"
            )],
            Some(schema) => {
                let key = operation.key(&status.to_string());
                let errors = self.validate(&key, schema, answer);
                errors
                    .into_iter()
                    .map(|error| format!("answer {error}"))
                    .collect()
            }
        }
    }

    fn validate(&self, key: &str, schema: &Value, instance: &Value) -> Vec<String> {
        let mut validators = self
            .validators
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        if !validators.contains_key(key) {
            let built = jsonschema::options()
                .with_draft(Draft::Draft202012)
                .should_validate_formats(true)
                .with_registry(&self.registry)
                .build(schema);
            match built {
                Ok(validator) => validators.insert(key.to_owned(), validator),
                Err(error) => return vec![format!("the description of {key} is broken: {error}")],
            };
        }
        let validator = validators.get(key);
        validator
            .into_iter()
            .flat_map(|validator| {
                validator
                    .iter_errors(instance)
                    .map(|iter_error| explain(&iter_error))
                    .collect::<Vec<_>>()
            })
            .collect()
    }
}

impl Operation {
    fn key(&self, what: &str) -> String {
        format!("{} /{} {what}", self.method, self.parts.join("/"))
    }
}

fn is_free(part: &str) -> bool {
    part.starts_with('{')
}

/// Says what is wrong; where no alternative fits, what is wrong with the nearest.
fn explain(error: &ValidationError<'_>) -> String {
    if let ValidationErrorKind::AnyOf { context } = error.kind() {
        let deepest = |errors: &&Vec<ValidationError<'static>>| {
            // An alternative of another type was never meant.
            let meant = errors
                .iter()
                .all(|error| !error.instance_path().as_str().ends_with("/type"));
            let depth = errors
                .iter()
                .map(|error| error.instance_path().as_str().len())
                .min();
            (meant, depth, std::cmp::Reverse(errors.len()))
        };
        let nearest = context.iter().max_by_key(deepest);
        if let Some(first) = nearest.and_then(|nearest| nearest.first()) {
            return explain(first);
        }
    }
    format!("at {:?}: {error}", error.instance_path().as_str())
}

fn stray_parameters(operation: &Operation, query: &str) -> Vec<String> {
    query
        .split('&')
        .filter_map(|part| part.split('=').next())
        .filter(|name| !name.is_empty() && !operation.query.iter().any(|query| query == name))
        .map(|name| format!("there is no parameter `{name}`"))
        .collect()
}

/// Refusals are judged by hand: the description gives the errors of fields numbers as codes,
/// and Discord sends words.
fn judge_refusal(status: u16, answer: &Value) -> Vec<String> {
    if status == 429 && answer.is_string() {
        return Vec::new();
    }
    let mut problems = Vec::new();
    if !answer.get("message").is_some_and(Value::is_string) {
        problems.push("a refusal without a message".to_owned());
    }
    if !answer.get("code").is_some_and(Value::is_u64) {
        problems.push("a refusal without a code".to_owned());
    }
    let known = ["message", "code", "errors", "retry_after", "global"];
    let keys = answer.as_object().into_iter().flat_map(Map::keys);
    problems.extend(
        keys.filter(|key| !known.contains(&key.as_str()))
            .map(|key| format!("a refusal with an unknown key `{key}`")),
    );
    problems
}

fn operations(document: &Value) -> Vec<Operation> {
    let paths = document.get("paths").and_then(Value::as_object);
    let mut found = Vec::new();
    for (path, item) in paths.into_iter().flatten() {
        for method in METHODS {
            let Some(found_item) = item.get(method) else {
                continue;
            };
            let shared = item.get("parameters").and_then(Value::as_array);
            let own = found_item.get("parameters").and_then(Value::as_array);
            let query = shared.into_iter().chain(own).flatten();
            let query = query.filter(|query| query.get("in") == Some(&json!("query")));
            let query = query.filter_map(|query| query.get("name")?.as_str().map(str::to_owned));
            found.push(Operation {
                method: method.to_uppercase(),
                parts: path
                    .split('/')
                    .filter(|part| !part.is_empty())
                    .map(str::to_owned)
                    .collect(),
                query: query.collect(),
                request: found_item
                    .pointer("/requestBody/content/application~1json/schema")
                    .cloned(),
                answers: found_item
                    .get("responses")
                    .and_then(Value::as_object)
                    .cloned()
                    .unwrap_or_default(),
            });
        }
    }
    found
}

/// The schemas that are combined with others and must stay open for their keys.
fn parts_of_others(value: &Value) -> Vec<String> {
    match value {
        Value::Object(map) => {
            let combined = map.get("allOf").and_then(Value::as_array);
            let own = combined
                .filter(|combined| combined.len() > 1)
                .into_iter()
                .flatten();
            let own = own.filter_map(|item| item.get("$ref")?.as_str().map(str::to_owned));
            // Uploads are described as the plain body and the files together.
            let below = map.iter().filter(|(key, _)| *key != "multipart/form-data");
            own.chain(below.flat_map(|(_, item)| parts_of_others(item)))
                .collect()
        }
        Value::Array(list) => list.iter().flat_map(parts_of_others).collect(),
        _ => Vec::new(),
    }
}

/// Makes the description strict, and corrects it where Discord is known to differ.
fn tighten(document: &mut Value, open: &[String]) {
    tighten_below(document);
    let schemas = document.at("components").at("schemas");
    for name in open {
        let name = name.rsplit('/').next().unwrap_or_default();
        if let Some(schema) = schemas.get_mut(name).and_then(Value::as_object_mut) {
            schema.remove("unevaluatedProperties");
        }
    }
    // Uploads are numbered, and most clients send the number as one.
    let id = json!({ "type": ["string", "integer"] });
    schemas
        .at("MessageAttachmentRequest")
        .at("properties")
        .put("id", id);
    // Forwards are of type 1, which the description forgets.
    schemas.put(
        "MessageReferenceType",
        json!({ "type": "integer", "enum": [0, 1] }),
    );
    // Without these, an embed comes back in a form that no answer has.
    for (part, field) in [("RichEmbedAuthor", "name"), ("RichEmbedFooter", "text")] {
        schemas.at(part).put("required", json!([field]));
    }
    // Whole numbers are printed, as the documentation does not say.
    let printed = schemas.at("RichEmbedField").at("properties");
    for key in ["name", "value"] {
        printed.at(key).put("type", json!(["string", "integer"]));
    }
    // A new forum post comes with its first message, as the documentation says.
    let message = json!({ "$ref": format!("{NAME}#/components/schemas/MessageResponse") });
    schemas
        .at("CreatedThreadResponse")
        .at("properties")
        .put("message", message);
}
fn tighten_below(value: &mut Value) {
    match value {
        Value::Object(map) => {
            if let Some(Value::String(reference)) = map.get_mut("$ref") {
                *reference = format!("{NAME}{reference}");
            }
            // Several alternatives may fit: that is no problem of ours.
            if let Some(alternatives) = map.remove("oneOf") {
                map.insert("anyOf".to_owned(), alternatives);
            }
            let combined = map
                .get("allOf")
                .and_then(Value::as_array)
                .is_some_and(|allof| allof.len() > 1);
            let described = map.get("properties").is_some_and(Value::is_object);
            for item in map.values_mut() {
                tighten_below(item);
            }
            if let Some(properties) = map.get_mut("properties").and_then(Value::as_object_mut) {
                correct(properties);
            }
            if (described || combined) && !map.contains_key("additionalProperties") {
                map.insert("unevaluatedProperties".to_owned(), json!(false));
            }
            // What is combined is closed as a whole, not part by part.
            let parts = map.get_mut("allOf").and_then(Value::as_array_mut);
            for part in parts.into_iter().flatten().filter_map(Value::as_object_mut) {
                part.remove("unevaluatedProperties");
            }
        }
        Value::Array(list) => list.iter_mut().for_each(tighten_below),
        _ => {}
    }
}

/// Permissions are sent as text, and a bot's text ends at 2 000 characters.
fn correct(properties: &mut Map<String, Value>) {
    for name in ["allow", "deny", "permissions", "default_member_permissions"] {
        let Some(schema) = properties.get_mut(name) else {
            continue;
        };
        if schema.get("type") == Some(&json!(["integer", "null"])) {
            *schema = json!({ "type": ["integer", "string", "null"], "pattern": "^[0-9]+$" });
        }
    }
    if let Some(content) = properties.get_mut("content")
        && content.get("maxLength") == Some(&json!(4_000))
        && content.get("minLength").is_none()
    {
        content.put("maxLength", json!(2_000));
    }
}
