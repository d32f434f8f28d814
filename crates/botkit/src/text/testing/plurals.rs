//! The forms that a language has for numbers.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Variant, VariantKey};

use crate::{args, text::Texts};

/// The numbers that plurals are tried with.
const NUMBERS: std::ops::RangeInclusive<u32> = 0..=200;

/// Some languages have a form for these, and may leave it out.
pub(super) const LARGE: u32 = 1_000_000;

/// What names the forms of a language.
pub(super) const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// Which form of a language each number takes.
pub(super) struct Plurals(BTreeMap<u32, String>);

impl Plurals {
    pub(super) fn of(language: &str) -> Result<Self, String> {
        let forms = CATEGORIES.map(|form| {
            let mark = if form == "other" { "*" } else { "" };
            format!("    {mark}[{form}] {form}\n")
        });
        let source = format!("form = {{ $number ->\n{}}}\n", forms.concat());
        let id = language.parse();
        let id = id.map_err(|error| format!("`{language}` is no language: {error}"))?;
        let texts = Texts::english(&[]).and_then(|texts| texts.with(id, &[&source]));
        let texts = texts.map_err(|error| error.to_string())?;
        let of = |number| texts.say(language, "form", &args! { "number" => number });
        let numbers = NUMBERS.chain([LARGE]);
        Ok(Self(numbers.map(|number| (number, of(number))).collect()))
    }

    /// Which form a number takes.
    pub(super) fn form(&self, number: u32) -> &str {
        self.0.get(&number).map_or("other", String::as_str)
    }

    /// Whether there are several forms.
    pub(super) fn differ(&self) -> bool {
        self.0.values().any(|form| form != "other")
    }

    /// Whether any number takes this form.
    pub(super) fn has(&self, form: &str) -> bool {
        self.0.values().any(|other| other == form)
    }

    /// Which numbers choose which of some variants.
    pub(super) fn choices(&self, variants: &[Variant<&str>]) -> Vec<BTreeSet<u32>> {
        let mut choices = vec![BTreeSet::new(); variants.len()];
        for (number, form) in &self.0 {
            let fits = |variant: &Variant<&str>| match variant.key {
                VariantKey::NumberLiteral { value } => value == number.to_string(),
                VariantKey::Identifier { name } => name == form,
            };
            let default = || variants.iter().position(|variant| variant.default);
            let chosen = variants.iter().position(fits).or_else(default);
            let chosen = chosen.and_then(|chosen| choices.get_mut(chosen));
            if let Some(numbers) = chosen {
                numbers.insert(*number);
            }
        }
        choices
    }
}
