//! Making bodies out of the description's schemas, right and slightly wrong.

use std::path::PathBuf;

use serde_json::{Map, Value, json};

use crate::scene::Scene;

/// Discord's description, where the judge finds it too.
pub(super) fn document() -> Result<Option<Value>, Box<dyn std::error::Error>> {
    let beside = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../../shared/discord/openapi.json"
    );
    let named = std::env::var_os("GUILDHALL_OPENAPI");
    let path = named.map_or_else(|| PathBuf::from(beside), PathBuf::from);
    if !path.exists() {
        return Ok(None);
    }
    Ok(Some(serde_json::from_str(&std::fs::read_to_string(path)?)?))
}

/// Makes values; the same number makes the same ones.
pub(super) struct Maker<'d> {
    document: &'d Value,
    ids: [String; 5],
    state: u64,
}

impl<'d> Maker<'d> {
    pub(super) fn new(document: &'d Value, scene: &Scene, number: usize) -> Self {
        let ids = [
            scene.ada,
            scene.staff,
            scene.guild,
            scene.channel,
            scene.bot,
        ];
        Self {
            document,
            ids: ids.map(|id| id.to_string()),
            state: 0x5eed + number as u64,
        }
    }

    fn below(&mut self, limit: usize) -> usize {
        self.state = self
            .state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        usize::try_from(self.state >> 33).unwrap() % limit.max(1)
    }

    /// What a schema refers to, with its alternatives of null taken out: itself, and whether null
    /// is one.
    fn resolve(&mut self, schema: &Value) -> (Value, bool) {
        if let Some(reference) = schema["$ref"].as_str() {
            let pointer = reference.trim_start_matches('#');
            let target = self.document.pointer(pointer).cloned().unwrap_or_default();
            let name = pointer.rsplit('/').next().unwrap_or_default();
            return self.resolve(&corrected(name, target));
        }
        let alternatives = schema["oneOf"].as_array().or(schema["anyOf"].as_array());
        if let Some(all) = alternatives {
            let consts: Vec<&Value> = all.iter().filter_map(|item| item.get("const")).collect();
            if !consts.is_empty() {
                return (json!({ "enum": consts }), false);
            }
            let nullable = all.iter().any(|item| item["type"] == "null");
            let real: Vec<&Value> = all.iter().filter(|item| item["type"] != "null").collect();
            let chosen = real[self.below(real.len())].clone();
            let (inner, null_inside) = self.resolve(&chosen);
            return (inner, nullable || null_inside);
        }
        let mut schema = schema.clone();
        let nullable = schema["type"]
            .as_array()
            .is_some_and(|kind| kind.contains(&json!("null")));
        if let Some(types) = schema["type"].as_array() {
            let first = types.iter().find(|kind| **kind != "null").cloned();
            schema["type"] = first.unwrap_or_default();
        }
        (schema, nullable)
    }

    /// A value that fits.
    pub(super) fn right(&mut self, schema: &Value) -> Value {
        self.make(schema, 0)
    }

    fn make(&mut self, schema: &Value, depth: usize) -> Value {
        let (schema, nullable) = self.resolve(schema);
        if nullable && depth > 0 && self.below(8) == 0 {
            return Value::Null;
        }
        if let Some(values) = schema["enum"]
            .as_array()
            .filter(|variant| !variant.is_empty())
        {
            return values[self.below(values.len())].clone();
        }
        match schema["type"].as_str().unwrap_or_default() {
            "string" => self.text(&schema),
            "integer" => {
                let least = schema["minimum"].as_i64().unwrap_or(0);
                let most = schema["maximum"]
                    .as_i64()
                    .unwrap_or(least.saturating_add(64));
                let span = most.saturating_sub(least).clamp(0, 64);
                json!(
                    least + i64::try_from(self.below(usize::try_from(span).unwrap() + 1)).unwrap()
                )
            }
            "number" => json!(schema["minimum"].as_f64().unwrap_or(0.0) + 1.5),
            "boolean" => json!(self.below(2) == 0),
            "array" => self.list(&schema, depth),
            _ => self.object(&schema, depth),
        }
    }

    fn text(&mut self, schema: &Value) -> Value {
        match schema["format"].as_str().unwrap_or_default() {
            "snowflake" => {
                let id = self.ids[self.below(5)].clone();
                // Discord takes both.
                if self.below(4) == 0 {
                    json!(id.parse::<u64>().unwrap())
                } else {
                    json!(id)
                }
            }
            "date-time" => json!("2026-03-01T12:00:00+00:00"),
            "uri" => json!("https://example.invalid/x"),
            _ if schema["contentEncoding"] == "base64" => {
                json!("data:image/png;base64,iVBORw0KGgo=")
            }
            _ => {
                let least = schema["minLength"].as_u64().unwrap_or(0);
                let most = schema["maxLength"].as_u64().unwrap_or(12).min(least + 12);
                let span = usize::try_from(most - least).unwrap() + 1;
                let length = usize::try_from(least).unwrap() + self.below(span);
                let text: String = (0..length)
                    .map(|_| char::from(b'a' + u8::try_from(self.below(26)).unwrap()))
                    .collect();
                json!(text)
            }
        }
    }

    fn list(&mut self, schema: &Value, depth: usize) -> Value {
        let least = usize::try_from(schema["minItems"].as_u64().unwrap_or(0)).unwrap();
        let most = schema["maxItems"]
            .as_u64()
            .map_or(3, |maxitems| usize::try_from(maxitems).unwrap());
        let more = if depth > 6 { 0 } else { self.below(3) };
        let mut list: Vec<Value> = Vec::new();
        while list.len() < (least + more).min(most) {
            let item = self.make(&schema["items"], depth + 1);
            let printed = |value: &Value| value.to_string().replace('"', "");
            let twice = list.iter().any(|list| printed(list) == printed(&item));
            if schema["uniqueItems"] == json!(true) && twice {
                if list.len() >= least {
                    break;
                }
                continue;
            }
            // A list of nothing is not what Discord takes.
            if !item.is_null() {
                list.push(item);
            }
        }
        Value::Array(list)
    }

    fn object(&mut self, schema: &Value, depth: usize) -> Value {
        let mut object = Map::new();
        let required = schema["required"].as_array().cloned().unwrap_or_default();
        for (name, property) in schema["properties"].as_object().into_iter().flatten() {
            let must = required.contains(&json!(name));
            if must || depth <= 6 && self.below(5) < 2 {
                object.insert(name.clone(), self.make(property, depth + 1));
            }
        }
        if schema["additionalProperties"].is_object() && self.below(2) == 0 {
            let value = self.make(&schema["additionalProperties"], depth + 1);
            object.insert("de".to_owned(), value);
        }
        Value::Object(object)
    }

    /// Values that differ from a right one in one place, where they are wrong.
    pub(super) fn wrong(&mut self, schema: &Value, right: &Value, count: usize) -> Vec<Value> {
        let mut all = self.all_wrong(schema, right, 0);
        let mut some = Vec::new();
        while some.len() < count && !all.is_empty() {
            some.push(all.swap_remove(self.below(all.len())));
        }
        some
    }

    fn all_wrong(&mut self, schema: &Value, right: &Value, depth: usize) -> Vec<Value> {
        let Some((schema, nullable)) = self.fitting(schema, right) else {
            return Vec::new();
        };
        let mut all = Vec::new();
        if !nullable && depth > 0 {
            all.push(Value::Null);
        }
        if schema["enum"]
            .as_array()
            .is_some_and(|variant| !variant.is_empty())
        {
            let number = right.is_number();
            all.push(if number {
                json!(9_999)
            } else {
                json!("nonsense")
            });
            return all;
        }
        match right {
            Value::Null => {}
            Value::Bool(_) => all.push(json!("word")),
            Value::Number(_) if schema["format"] == "snowflake" => all.push(json!("word")),
            Value::Number(_) => {
                all.push(json!("word"));
                for (bound, step) in [("minimum", -1), ("maximum", 1)] {
                    if let Some(bound) = schema[bound].as_i64() {
                        all.extend(bound.checked_add(step).map(|sum| json!(sum)));
                    }
                }
            }
            Value::String(_) => all.extend(wrong_texts(&schema)),
            Value::Array(list) => {
                all.push(json!("word"));
                let most = schema["maxItems"]
                    .as_u64()
                    .filter(|maxitems| *maxitems <= 50);
                if let (Some(most), Some(first)) = (most, list.first()) {
                    let long = vec![first.clone(); usize::try_from(most).unwrap() + 1];
                    all.push(Value::Array(long));
                }
                if schema["minItems"]
                    .as_u64()
                    .is_some_and(|minitems| minitems > 0)
                {
                    all.push(json!([]));
                }
                for (place, item) in list.iter().enumerate() {
                    for wrong in self.all_wrong(&schema["items"], item, depth + 1) {
                        let mut whole = list.clone();
                        whole[place] = wrong;
                        all.push(Value::Array(whole));
                    }
                }
            }
            Value::Object(map) => {
                if depth > 0 {
                    all.push(json!("word"));
                }
                for (name, value) in map {
                    let required = schema["required"].as_array();
                    if required.is_some_and(|required| required.contains(&json!(name))) {
                        let mut whole = map.clone();
                        whole.remove(name);
                        all.push(Value::Object(whole));
                    }
                    let property = schema["properties"].get(name);
                    let property = property.unwrap_or(&schema["additionalProperties"]).clone();
                    for wrong in self.all_wrong(&property, value, depth + 1) {
                        let mut whole = map.clone();
                        whole.insert(name.clone(), wrong);
                        all.push(Value::Object(whole));
                    }
                }
            }
        }
        all
    }

    /// The alternative a value was made of, told by its type.
    fn fitting(&mut self, schema: &Value, value: &Value) -> Option<(Value, bool)> {
        for _ in 0..64 {
            let (found, nullable) = self.resolve(schema);
            let kinds = found["properties"]["type"]["enum"].as_array();
            let kind_fits =
                kinds.is_none_or(|kinds| kinds.is_empty() || kinds.contains(&value["type"]));
            let type_fits = match (found["type"].as_str(), value) {
                (None, _) | (_, Value::Null) => true,
                (Some("string"), value) => {
                    value.is_string() || value.is_number() && found["format"] == "snowflake"
                }
                (Some("integer"), value) => value.is_i64(),
                (Some("number"), value) => value.is_number(),
                (Some("boolean"), value) => value.is_boolean(),
                (Some("array"), value) => value.is_array(),
                (Some(_), value) => value.is_object(),
            };
            let names = found["properties"].as_object();
            let known = names.is_none_or(|names| {
                let keys = value.as_object().into_iter().flat_map(Map::keys);
                names.is_empty() || keys.into_iter().all(|key| names.contains_key(key))
            });
            if kind_fits && type_fits && known {
                return Some((found, nullable));
            }
        }
        None
    }

    /// What fits a parameter of a query.
    pub(super) fn texts(&mut self, schema: &Value) -> Vec<String> {
        (0..3)
            .map(|_| self.make(schema, 0))
            .filter(|make| !make.is_null())
            .map(|make| {
                make.as_str()
                    .map_or_else(|| make.to_string(), str::to_owned)
            })
            .collect()
    }

    /// What does not.
    pub(super) fn wrong_texts(&mut self, schema: &Value) -> Vec<String> {
        let right = self.make(schema, 0);
        let text = |value: Value| {
            value
                .as_str()
                .map_or_else(|| value.to_string(), str::to_owned)
        };
        let (found, _) = self.resolve(schema);
        if found["type"] == "string" && found["format"].is_null() {
            return wrong_texts(&found)
                .into_iter()
                .filter(Value::is_string)
                .map(text)
                .collect();
        }
        self.all_wrong(schema, &right, 0)
            .into_iter()
            .filter(|wrong| !wrong.is_object())
            .map(text)
            .collect()
    }
}

fn wrong_texts(schema: &Value) -> Vec<Value> {
    let mut all = vec![json!({ "a": 1 })];
    match schema["format"].as_str().unwrap_or_default() {
        "snowflake" | "date-time" => all.extend([json!("word"), json!("")]),
        _ if schema["whole_numbers"] == json!(true) => {}
        _ => all.push(json!(7)),
    }
    if let Some(most) = schema["maxLength"]
        .as_u64()
        .filter(|maxlength| *maxlength <= 10_000)
    {
        all.push(json!("x".repeat(usize::try_from(most).unwrap() + 1)));
    }
    if schema["minLength"]
        .as_u64()
        .is_some_and(|minlength| minlength > 0)
    {
        all.push(json!(""));
    }
    all
}

fn require(schema: &mut Value, name: &str) {
    schema["required"] = json!([name]);
    schema["properties"][name]["type"] = json!("string");
}

/// Where Discord is known to differ from its description.
fn corrected(name: &str, mut schema: Value) -> Value {
    match name {
        // The documentation requires them, and so do Discord's own answers.
        "RichEmbedAuthor" => require(&mut schema, "name"),
        "RichEmbedFooter" => require(&mut schema, "text"),
        // Whole numbers are printed.
        "RichEmbedField" => {
            for key in ["name", "value"] {
                schema["properties"][key]["whole_numbers"] = json!(true);
            }
        }
        _ => {}
    }
    // A bot's text ends at 2 000 characters.
    if schema["properties"]["content"]["maxLength"] == json!(4_000)
        && schema["properties"]["content"]["minLength"].is_null()
    {
        schema["properties"]["content"]["maxLength"] = json!(2_000);
    }
    schema
}
