//! A request, taken apart.

use std::collections::BTreeMap;

use axum::{
    body::Bytes,
    extract::{FromRequest as _, Multipart, Query},
    http::{HeaderMap, Request, header, request::Parts},
};
use serde_json::{Map, Value};

use crate::{
    refusal::{INVALID_JSON, Refusal},
    world::Upload,
};

/// A request to the REST API.
#[derive(Debug)]
pub(crate) struct Call {
    pub(crate) method: String,
    /// Below `/api/v10`, or whichever version there is.
    pub(crate) path: String,
    /// Whether there is such a version.
    pub(crate) version_is_known: bool,
    pub(crate) query: String,
    pub(crate) authorization: Option<String>,
    pub(crate) reason: Option<String>,
    /// Files by the number in `files[n]`.
    pub(crate) files: Vec<(u64, Upload)>,
    parameters: BTreeMap<String, String>,
    /// `None` if it was not JSON.
    body: Option<Value>,
}

impl Call {
    /// Takes a request apart.
    pub(crate) async fn read(parts: Parts, bytes: Bytes) -> Self {
        let parameters = Query::try_from_uri(&parts.uri)
            .map(|from_uri| from_uri.0)
            .unwrap_or_default();
        let (version_is_known, path) = below_version(parts.uri.path());
        let mut call = Self {
            method: parts.method.to_string(),
            path,
            version_is_known,
            query: parts.uri.query().unwrap_or_default().to_owned(),
            authorization: text(&parts.headers, header::AUTHORIZATION.as_str()),
            reason: text(&parts.headers, "x-audit-log-reason"),
            files: Vec::new(),
            parameters,
            body: Some(Value::Null),
        };
        let kind = text(&parts.headers, header::CONTENT_TYPE.as_str()).unwrap_or_default();
        if kind.starts_with("multipart/form-data") {
            call.body = call.read_multipart(parts, bytes).await;
        } else if kind.starts_with("application/x-www-form-urlencoded") {
            let uri = format!("/?{}", String::from_utf8_lossy(&bytes)).parse();
            let fields = uri.ok().and_then(|uri| Query::try_from_uri(&uri).ok());
            let fields: Option<Query<BTreeMap<String, String>>> = fields;
            call.body = fields.map(|fields| fields.0.into_iter().map(read_field).collect());
        } else if !bytes.is_empty() {
            call.body = serde_json::from_slice(&bytes).ok();
        }
        call
    }

    /// A request that a person's client makes.
    pub(super) fn of_a_person(method: &str, path: String, body: Value) -> Self {
        Self {
            method: method.to_owned(),
            path,
            version_is_known: true,
            query: String::new(),
            authorization: None,
            reason: None,
            files: Vec::new(),
            parameters: BTreeMap::new(),
            body: Some(body),
        }
    }

    /// Reads files, and the JSON: `payload_json`, or else a field for each of its own.
    async fn read_multipart(&mut self, parts: Parts, bytes: Bytes) -> Option<Value> {
        let request = Request::from_parts(parts, bytes.into());
        let mut form = Multipart::from_request(request, &()).await.ok()?;
        let mut json = Value::Null;
        let mut fields = Map::new();
        while let Some(field) = form.next_field().await.ok()? {
            let name = field.name().unwrap_or_default().to_owned();
            if name == "payload_json" {
                json = serde_json::from_slice(&field.bytes().await.ok()?).ok()?;
                continue;
            }
            let number = name
                .strip_prefix("files[")
                .and_then(|name| name.strip_suffix(']'));
            let number = number.and_then(|number| number.parse().ok());
            if number.is_none() && field.file_name().is_none() {
                let (name, value) = read_field((name, field.text().await.ok()?));
                fields.insert(name, value);
                continue;
            }
            let next = u64::try_from(self.files.len()).unwrap_or(u64::MAX);
            let number = number.unwrap_or(next);
            let filename = field.file_name().unwrap_or("unknown").to_owned();
            let content_type = field.content_type().map(str::to_owned);
            let bytes = field.bytes().await.ok()?.to_vec();
            let upload = Upload {
                filename,
                content_type,
                bytes,
                ..Upload::default()
            };
            self.files.push((number, upload));
        }
        if json.is_null() && !fields.is_empty() {
            json = Value::Object(fields);
        }
        Some(json)
    }

    /// The JSON; null if there was none or it was not JSON.
    pub(crate) fn json(&self) -> &Value {
        self.body.as_ref().unwrap_or(&Value::Null)
    }

    /// Refuses what is not JSON.
    pub(crate) fn check_body(&self) -> Result<(), Refusal> {
        if self.body.is_some() {
            Ok(())
        } else {
            Err(INVALID_JSON.into())
        }
    }

    /// The parts of the path.
    pub(crate) fn parts(&self) -> Vec<&str> {
        self.path
            .split('/')
            .filter(|part| !part.is_empty())
            .collect()
    }

    /// A parameter of the query.
    pub(crate) fn parameter(&self, name: &str) -> Option<&str> {
        self.parameters.get(name).map(String::as_str)
    }

    /// A number in the query between 1 and a limit.
    pub(crate) fn limit(&self, usual: usize, most: usize) -> Result<usize, Refusal> {
        let Some(text) = self.parameter("limit") else {
            return Ok(usual);
        };
        let wrong = |code: &str, text: &str| Refusal::field("limit", code, text);
        let limit: usize = text.parse().ok().ok_or_else(|| {
            wrong(
                "NUMBER_TYPE_COERCE",
                &format!("Value \"{text}\" is not int."),
            )
        })?;
        if limit == 0 {
            let text = "int value should be greater than or equal to 1.";
            return Err(wrong("NUMBER_TYPE_MIN", text));
        }
        if limit > most {
            let text = format!("int value should be less than or equal to {most}.");
            return Err(wrong("NUMBER_TYPE_MAX", &text));
        }
        Ok(limit)
    }

    /// A text of the JSON.
    pub(crate) fn text(&self, key: &str) -> Option<&str> {
        self.json().get(key).and_then(Value::as_str)
    }
}

/// Whether there is such a version of the API, and the path below it; without one it is the
/// oldest that still answers.
fn below_version(path: &str) -> (bool, String) {
    let path = path.strip_prefix("/api").unwrap_or(path);
    let (first, rest) = path
        .trim_start_matches('/')
        .split_once('/')
        .unwrap_or_default();
    match first
        .strip_prefix('v')
        .and_then(|first| first.parse::<u32>().ok())
    {
        Some(version) => ((6..=10).contains(&version), format!("/{rest}")),
        None => (true, path.to_owned()),
    }
}

/// A field of a form: text where text is due, and what it spells where it is not.
fn read_field((name, text): (String, String)) -> (String, Value) {
    const TEXTS: [&str; 8] = [
        "content",
        "username",
        "avatar_url",
        "thread_name",
        "nonce",
        "name",
        "tags",
        "description",
    ];
    let value = if TEXTS.contains(&name.as_str()) {
        Value::String(text)
    } else {
        serde_json::from_str(&text).unwrap_or(Value::String(text))
    };
    (name, value)
}

/// A number of a JSON object.
pub(super) fn number(body: &Value, key: &str) -> Option<i64> {
    body.get(key).and_then(Value::as_i64)
}

fn text(headers: &HeaderMap, name: &str) -> Option<String> {
    headers
        .get(name)
        .and_then(|header| header.to_str().ok())
        .map(str::to_owned)
}
