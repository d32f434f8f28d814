//! Buttons, selects and forms.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{kind_of, list, unfit};
use crate::{
    id::Id,
    put::Put as _,
    refusal::{Refusal, UNKNOWN_INTERACTION, UNKNOWN_MESSAGE},
    world::{Given, InteractionKind, Invocation, World},
};

impl World {
    /// Has a person press a button of a message.
    ///
    /// # Errors
    ///
    /// Refuses if there is no such message or button, or the button is disabled.
    pub fn clicks(
        &mut self,
        user: Id,
        channel: Id,
        message: Id,
        custom_id: &str,
    ) -> Result<Id, Refusal> {
        self.uses_component(user, channel, message, custom_id, None)
    }

    /// Has a person choose from a select of a message.
    ///
    /// # Errors
    ///
    /// Refuses if there is no such message or select, or it does not offer these values.
    pub fn selects(
        &mut self,
        user: Id,
        channel: Id,
        message: Id,
        custom_id: &str,
        values: &[String],
    ) -> Result<Id, Refusal> {
        self.uses_component(user, channel, message, custom_id, Some(values))
    }

    fn uses_component(
        &mut self,
        user: Id,
        channel: Id,
        message: Id,
        custom_id: &str,
        values: Option<&[String]>,
    ) -> Result<Id, Refusal> {
        let shown = self.message_of(channel, message)?;
        if shown.only_for.is_some_and(|only| only != user) {
            return Err(UNKNOWN_MESSAGE.into());
        }
        let bot = shown.author;
        let component = find_component(&shown.components, custom_id);
        let component = component.ok_or_else(|| unfit(custom_id, "there is no such component"))?;
        if component.get("disabled") == Some(&json!(true)) {
            return Err(unfit(custom_id, "the component is disabled"));
        }
        let kind = kind_of(component);
        let mut data = json!({
            "custom_id": custom_id, "component_type": kind, "id": component.get("id"),
        });
        if (kind == 2) == values.is_some() {
            return Err(unfit(
                custom_id,
                "a button is pressed, a select is chosen from",
            ));
        }
        if let Some(values) = values {
            let offered = list(component, "options");
            let all = values.iter().all(|value| {
                kind != 3
                    || offered
                        .iter()
                        .any(|offered| offered.get("value") == Some(&json!(value)))
            });
            if !all {
                return Err(unfit(custom_id, "the select does not offer this"));
            }
            data.put("values", json!(values));
            let mut resolved = json!({});
            for id in values.iter().filter_map(|value| value.parse().ok()) {
                self.resolve(channel, id, &mut resolved);
            }
            data.put("resolved", resolved);
        }
        self.invoke(Invocation {
            application: bot,
            user,
            channel,
            kind: InteractionKind::Component,
            name: custom_id.to_owned(),
            data,
            message: Some(message),
        })
    }

    /// Has a person's own program press a button of a message, or send a form opened from it,
    /// that the message does not have, or has no longer: Discord's clients send what they
    /// remember, and others whatever they like.
    ///
    /// # Errors
    ///
    /// Refuses if there is no such message, or if this person does not see it.
    pub fn forges(
        &mut self,
        user: Id,
        channel: Id,
        message: Id,
        kind: InteractionKind,
        custom_id: &str,
    ) -> Result<Id, Refusal> {
        let shown = self.message_of(channel, message)?;
        if shown.only_for.is_some_and(|only| only != user) {
            return Err(UNKNOWN_MESSAGE.into());
        }
        let data = match kind {
            InteractionKind::Component => {
                json!({ "custom_id": custom_id, "component_type": 2, "id": 1 })
            }
            InteractionKind::Modal => json!({ "custom_id": custom_id, "components": [] }),
            InteractionKind::Command | InteractionKind::Autocomplete => {
                return Err(unfit("kind", "commands have no custom identifiers"));
            }
        };
        self.invoke(Invocation {
            application: shown.author,
            user,
            channel,
            kind,
            name: custom_id.to_owned(),
            data,
            message: Some(message),
        })
    }

    /// Has a person send a form that an interaction was answered with.
    ///
    /// # Errors
    ///
    /// Refuses if there was no form, or an input is missing, too short or too long.
    pub fn submits(
        &mut self,
        interaction: Id,
        values: &BTreeMap<String, String>,
    ) -> Result<Id, Refusal> {
        let interaction = self
            .interactions
            .get(&interaction)
            .ok_or(UNKNOWN_INTERACTION)?
            .clone();
        let Some(Given::Modal(modal)) = interaction.given else {
            return Err(unfit(
                "form",
                "the interaction was not answered with a form",
            ));
        };
        let mut rows = Vec::new();
        for row in list(&modal, "components") {
            rows.push(fill_row(row, values)?);
        }
        let custom_id = modal
            .get("custom_id")
            .and_then(Value::as_str)
            .unwrap_or_default();
        self.invoke(Invocation {
            application: interaction.application,
            user: interaction.user,
            channel: interaction.channel,
            kind: InteractionKind::Modal,
            name: custom_id.to_owned(),
            data: json!({ "custom_id": custom_id, "components": rows }),
            message: interaction.message,
        })
    }
}

/// The component of this custom identifier, however deep it stands.
fn find_component<'v>(components: &'v [Value], custom_id: &str) -> Option<&'v Value> {
    components.iter().find_map(|component| {
        if component.get("custom_id").and_then(Value::as_str) == Some(custom_id) {
            return Some(component);
        }
        let accessory = component
            .get("accessory")
            .map(std::slice::from_ref)
            .unwrap_or_default();
        find_component(list(component, "components"), custom_id)
            .or_else(|| find_component(accessory, custom_id))
    })
}

/// One row of a form as it is sent back.
fn fill_row(row: &Value, values: &BTreeMap<String, String>) -> Result<Value, Refusal> {
    let labelled = row.get("component");
    let input = labelled.or_else(|| list(row, "components").first());
    let Some(input) = input else {
        return Ok(json!({ "type": kind_of(row), "id": 0 }));
    };
    let custom_id = input
        .get("custom_id")
        .and_then(Value::as_str)
        .unwrap_or_default();
    let preset = input
        .get("value")
        .and_then(Value::as_str)
        .unwrap_or_default();
    let value = values.get(custom_id).map_or(preset, String::as_str);
    let length = u64::try_from(value.chars().count()).unwrap_or(u64::MAX);
    let required = input.get("required") != Some(&json!(false));
    let bound = |key: &str| input.get(key).and_then(Value::as_u64);
    let short = length < bound("min_length").unwrap_or(u64::from(required));
    if (required || length > 0) && short || length > bound("max_length").unwrap_or(4_000) {
        return Err(unfit(custom_id, "the text is too short or too long"));
    }
    let mut filled = json!({ "type": kind_of(input), "id": 1, "custom_id": custom_id });
    if kind_of(input) == 4 {
        filled.put("value", json!(value));
    } else {
        filled.put("values", json!([value]));
    }
    Ok(match labelled {
        Some(_) => json!({ "type": 18, "id": 1, "component": filled }),
        None => json!({ "type": 1, "id": 1, "components": [filled] }),
    })
}
