//! What a text says in any language, to be compared with what it says in English.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{
    Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey,
};

use super::plurals::{CATEGORIES, LARGE, Plurals};

/// What a text says, but for its words.
#[derive(Debug, Default)]
pub(super) struct Said {
    /// The values that it always shows, or says in words.
    always: BTreeSet<String>,
    /// The values that it shows in some case.
    ever: BTreeSet<String>,
    /// What tells cases apart: the words that a value may be.
    cases: BTreeMap<String, BTreeSet<String>>,
    /// The values whose number makes a grammatical difference.
    counts: BTreeSet<String>,
    /// Mentions, moments and what is to be typed.
    marks: BTreeSet<String>,
    /// Its words, if there are enough to tell languages apart.
    words: String,
    faults: Vec<String>,
}

impl Said {
    pub(super) fn of(text: &Pattern<&str>, plurals: &Plurals) -> Self {
        let mut said = Self::default();
        let mut flat = String::new();
        for element in &text.elements {
            match element {
                PatternElement::TextElement { value } => flat.push_str(value),
                PatternElement::Placeable { expression } => {
                    flat.push_str(&said.add(expression, plurals));
                }
            }
        }
        said.words += &flat;
        said.marks.extend(marks(&flat));
        said
    }

    /// Adds what stands between braces, and returns how it is written flat.
    fn add(&mut self, expression: &Expression<&str>, plurals: &Plurals) -> String {
        match expression {
            Expression::Inline(InlineExpression::Placeable { expression }) => {
                self.add(expression, plurals)
            }
            Expression::Inline(inline) => match value(inline) {
                Some(name) => {
                    self.always.insert(name.to_owned());
                    self.ever.insert(name.to_owned());
                    format!("{{${name}}}")
                }
                None => String::new(),
            },
            Expression::Select { selector, variants } => {
                let name = value(selector).unwrap_or("?").to_owned();
                self.add_cases(&name, variants, plurals);
                String::new()
            }
        }
    }

    fn add_cases(&mut self, name: &str, variants: &[Variant<&str>], plurals: &Plurals) {
        let is_number = is_number(variants);
        let choices = plurals.choices(variants);
        let mut always: Option<BTreeSet<String>> = None;
        for (variant, numbers) in variants.iter().zip(&choices) {
            let mut inner = Self::of(&variant.value, plurals);
            // Whoever is told of one number or one word needs not see it, too.
            let small = numbers.iter().filter(|number| **number != LARGE);
            if (is_number && small.count() == 1) || (!is_number && !variant.default) {
                inner.always.insert(name.to_owned());
            }
            always = Some(match always {
                None => inner.always,
                Some(always) => &always & &inner.always,
            });
            self.ever.extend(inner.ever);
            self.counts.extend(inner.counts);
            self.marks.extend(inner.marks);
            self.words += &inner.words;
            self.faults.extend(inner.faults);
            for (value, words) in inner.cases {
                self.cases.entry(value).or_default().extend(words);
            }
        }
        self.always.extend(always.unwrap_or_default());
        self.add_forms(name, variants, plurals);
    }

    /// Adds what tells the variants apart.
    fn add_forms(&mut self, name: &str, variants: &[Variant<&str>], plurals: &Plurals) {
        let names = variants.iter().filter_map(|variant| match variant.key {
            VariantKey::Identifier { name } => Some((name, variant.default)),
            VariantKey::NumberLiteral { .. } => None,
        });
        if !is_number(variants) {
            let names = names.map(|(name, _)| name.to_owned());
            self.cases.entry(name.to_owned()).or_default().extend(names);
            return;
        }
        for (form, default) in names.clone() {
            if !default && !plurals.has(form) {
                self.faults.push(format!("never takes the form [{form}]"));
            }
        }
        if names.clone().all(|(_, default)| default) {
            return;
        }
        self.counts.insert(name.to_owned());
        let given: Vec<&str> = names.map(|(form, _)| form).collect();
        let choices = plurals.choices(variants);
        let by_default = variants.iter().zip(&choices);
        let by_default = by_default.filter(|(variant, _)| variant.default);
        let numbers = by_default.flat_map(|(_, numbers)| numbers);
        let forms: BTreeSet<&str> = numbers
            .filter(|number| **number != LARGE)
            .map(|number| plurals.form(*number))
            .filter(|form| *form != "other" && !given.contains(form))
            .collect();
        let lacking = forms.iter().map(|form| format!("lacks the form [{form}]"));
        self.faults.extend(lacking);
    }

    /// What is wrong with this beside what English says.
    pub(super) fn faults(mut self, english: &Self, plurals: &Plurals) -> Vec<String> {
        let mut faults = std::mem::take(&mut self.faults);
        let mut add = |fault: String| faults.push(fault);
        for name in english.ever.difference(&self.ever) {
            add(format!("lacks {{ ${name} }}"));
        }
        for name in english.always.difference(&self.always) {
            if self.ever.contains(name) {
                add(format!("does not show {{ ${name} }} in every case"));
            }
        }
        let chosen = english.counts.iter().chain(english.cases.keys());
        let given: BTreeSet<_> = english.ever.iter().chain(chosen).collect();
        let used = self.ever.iter().chain(&self.counts);
        for name in used.chain(self.cases.keys()) {
            if !given.contains(name) {
                add(format!("wants {{ ${name} }}, which English does not have"));
            }
        }
        for name in english.counts.difference(&self.counts) {
            // A number behind a colon changes no word: `Messages: 5`.
            let stands_alone = self.words.contains(&format!(": {{${name}}}"));
            if plurals.differ() && !stands_alone {
                add(format!("does not tell one {{ ${name} }} from several"));
            }
        }
        for name in english.cases.keys().chain(self.cases.keys()) {
            let (theirs, ours) = (english.cases.get(name), self.cases.get(name));
            if theirs != ours {
                add(format!(
                    "has the cases {ours:?} of {{ ${name} }}, and English {theirs:?}"
                ));
            }
        }
        for mark in english.marks.difference(&self.marks) {
            add(format!("lacks {mark}"));
        }
        // Signs and values are the same in every language.
        let words = self.words.split_whitespace();
        let words = words.filter(|word| !word.contains('{') && word.contains(char::is_alphabetic));
        if english.words == self.words && words.count() > 3 {
            add("is the same as in English".to_owned());
        }
        faults
    }
}

/// Whether variants are chosen by number.
fn is_number(variants: &[Variant<&str>]) -> bool {
    let mut chosen = variants.iter().filter(|variant| !variant.default);
    chosen.all(|variant| match variant.key {
        VariantKey::NumberLiteral { .. } => true,
        VariantKey::Identifier { name } => CATEGORIES.contains(&name),
    })
}

/// The value that stands between braces.
fn value<'s>(inline: &InlineExpression<&'s str>) -> Option<&'s str> {
    match inline {
        InlineExpression::VariableReference { id } => Some(id.name),
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().find_map(value)
        }
        _ => None,
    }
}

/// Mentions, moments, and what is to be typed as it stands: a length of time and
/// words in quotation marks are examples.
fn marks(flat: &str) -> BTreeSet<String> {
    let mut marks = BTreeSet::new();
    for (index, piece) in flat.split('`').enumerate() {
        if index % 2 == 1 {
            if !piece.starts_with(|first: char| first == '"' || first.is_ascii_digit()) {
                marks.insert(format!("`{piece}`"));
            }
            continue;
        }
        let pieces = piece.split('<').skip(1);
        let closed = pieces.filter_map(|piece| piece.split_once('>'));
        marks.extend(closed.map(|(mark, _)| format!("<{mark}>")));
    }
    marks
}
