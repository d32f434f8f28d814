//! Reading a crate's source: which module names a path of which other.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use anyhow::Context as _;
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::Item;

/// The names from the crate's root to a module; empty for the root itself.
pub(crate) type ModulePath = Vec<String>;

/// A path in the code of one module that leads to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Use {
    pub(crate) from: ModulePath,
    /// The module that defines what is used, whoever re-exports it.
    pub(crate) to: ModulePath,
    pub(crate) file: PathBuf,
    pub(crate) line: usize,
}

/// A crate's modules, tests left out, and what each uses of the others.
#[derive(Debug)]
pub(crate) struct Source {
    pub(crate) modules: Vec<ModulePath>,
    pub(crate) uses: Vec<Use>,
}

impl Source {
    /// Reads the library whose front page is this file.
    pub(crate) fn read(front_page: &Path) -> anyhow::Result<Self> {
        let mut files = Files::default();
        files.read(front_page, &ModulePath::new())?;
        Ok(files.finish())
    }
}

/// A path as it is written, up to its first segment that is no name.
#[derive(Debug)]
struct Written {
    segments: Vec<String>,
    /// The name that a `use` gives it.
    name: Option<String>,
    line: usize,
}

/// One module as it was read.
#[derive(Debug, Default)]
struct Module {
    file: PathBuf,
    paths: Vec<Written>,
    /// What it imports or re-exports, by name.
    imports: BTreeMap<String, Vec<String>>,
}

/// The files of a crate as they are read.
#[derive(Debug, Default)]
struct Files {
    modules: BTreeMap<ModulePath, Module>,
    /// Where exported macros stand, by name.
    macros: BTreeMap<String, Vec<String>>,
}

impl Files {
    fn read(&mut self, file: &Path, path: &ModulePath) -> anyhow::Result<()> {
        let shown = file.display();
        let text = std::fs::read_to_string(file).with_context(|| format!("cannot read {shown}"))?;
        let parsed = syn::parse_file(&text).with_context(|| format!("cannot parse {shown}"))?;
        self.read_items(file, path, parsed.items)
    }

    fn read_items(
        &mut self,
        file: &Path,
        path: &ModulePath,
        items: Vec<Item>,
    ) -> anyhow::Result<()> {
        let mut module = Module {
            file: file.to_owned(),
            ..Module::default()
        };
        for item in items {
            match item {
                Item::Mod(inner) if !inner.attrs.iter().any(is_for_tests) => {
                    let mut below = path.clone();
                    below.push(inner.ident.to_string());
                    match inner.content {
                        Some((_, items)) => self.read_items(file, &below, items)?,
                        None => self.read(&file_of(file, &inner.ident.to_string())?, &below)?,
                    }
                }
                Item::Mod(_) => {}
                // An exported macro is found at the crate's root, wherever it stands.
                Item::Macro(defined) if defined.attrs.iter().any(is_export) => {
                    if let Some(name) = defined.ident {
                        let own = [path.as_slice(), &[name.to_string()]].concat();
                        let whole = [&["crate".to_owned()], own.as_slice()].concat();
                        self.macros.insert(name.to_string(), whole);
                    }
                    read_paths(defined.mac.tokens, &mut module.paths);
                }
                Item::Use(import) if !import.attrs.iter().any(is_for_tests) => {
                    let tokens: Vec<TokenTree> =
                        import.tree.to_token_stream().into_iter().collect();
                    let mut written = Vec::new();
                    read_tree(&tokens, &[], &mut written);
                    for leaf in written {
                        if let Some(name) = &leaf.name {
                            module.imports.insert(name.clone(), leaf.segments.clone());
                        }
                        if matches!(leaf.segments.first(), Some(first) if is_start(first)) {
                            module.paths.push(leaf);
                        }
                    }
                }
                other => read_paths(other.to_token_stream(), &mut module.paths),
            }
        }
        self.modules.insert(path.clone(), module);
        Ok(())
    }

    fn finish(mut self) -> Source {
        let macros = std::mem::take(&mut self.macros);
        if let Some(root) = self.modules.get_mut(&ModulePath::new()) {
            root.imports.extend(macros);
        }
        let mut uses = Vec::new();
        for (path, module) in &self.modules {
            for written in &module.paths {
                uses.push(Use {
                    from: path.clone(),
                    to: self.resolve(path, &written.segments, 0),
                    file: module.file.clone(),
                    line: written.line,
                });
            }
        }
        Source {
            modules: self.modules.into_keys().collect(),
            uses,
        }
    }

    /// Follows a path, through re-exports, to the module that defines its end.
    fn resolve(&self, from: &ModulePath, segments: &[String], depth: usize) -> ModulePath {
        let mut at = from.clone();
        for (place, segment) in segments.iter().enumerate() {
            match segment.as_str() {
                "crate" => at.clear(),
                "self" => {}
                "super" => {
                    at.pop();
                }
                name => {
                    let mut below = at.clone();
                    below.push(name.to_owned());
                    if self.modules.contains_key(&below) {
                        at = below;
                        continue;
                    }
                    let module = self.modules.get(&at);
                    let import = module.and_then(|module| module.imports.get(name));
                    // What imports one another in a ring, or comes from another crate, ends here.
                    let Some(import) = import.filter(|import| self.is_ours(&at, import)) else {
                        return at;
                    };
                    if depth > 8 {
                        return at;
                    }
                    let mut whole = import.clone();
                    whole.extend(segments.iter().skip(place + 1).cloned());
                    return self.resolve(&at, &whole, depth + 1);
                }
            }
        }
        at
    }

    /// Whether an import leads to a module of this crate.
    fn is_ours(&self, module: &ModulePath, import: &[String]) -> bool {
        import.first().is_some_and(|first| {
            let mut below = module.clone();
            below.push(first.clone());
            is_start(first) || self.modules.contains_key(&below)
        })
    }
}

/// The file of a module that `file` declares.
fn file_of(file: &Path, module: &str) -> anyhow::Result<PathBuf> {
    let folder = file.parent().unwrap_or(Path::new(""));
    let stem = file.file_stem().unwrap_or_default();
    let folder = if ["lib", "main", "mod"].iter().any(|front| stem == *front) {
        folder.to_owned()
    } else {
        folder.join(stem)
    };
    let candidates = [
        folder.join(format!("{module}.rs")),
        folder.join(module).join("mod.rs"),
    ];
    let found = candidates.into_iter().find(|candidate| candidate.is_file());
    found.with_context(|| format!("{} declares {module}, which has no file", file.display()))
}

/// Whether an attribute is `#[cfg(test)]`.
fn is_for_tests(attribute: &syn::Attribute) -> bool {
    attribute.path().is_ident("cfg")
        && attribute
            .parse_args::<syn::Path>()
            .is_ok_and(|path| path.is_ident("test"))
}

/// Whether an attribute is `#[macro_export]`.
fn is_export(attribute: &syn::Attribute) -> bool {
    attribute.path().is_ident("macro_export")
}

/// Whether a path that begins so stays in the crate.
fn is_start(word: &str) -> bool {
    matches!(word, "crate" | "super" | "self")
}

fn is_punct(token: Option<&TokenTree>, wanted: char) -> bool {
    matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == wanted)
}

fn is_colons(tokens: &[TokenTree]) -> bool {
    is_punct(tokens.first(), ':') && is_punct(tokens.get(1), ':')
}

/// Collects every path that begins with `crate`, `super` or `self`, in macros' input too.
fn read_paths(tokens: TokenStream, into: &mut Vec<Written>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut rest = tokens.as_slice();
    // `self` behind two colons is the middle of a path.
    let mut colons = 0;
    while let Some((first, behind)) = rest.split_first() {
        rest = match first {
            TokenTree::Punct(punct) if punct.as_char() == '#' && is_cfg_test(behind) => {
                skip_item(behind)
            }
            // `pub(in crate::module)` limits who may look; it uses nothing.
            TokenTree::Ident(word) if word == "pub" => match behind.split_first() {
                Some((TokenTree::Group(group), behind))
                    if group.delimiter() == Delimiter::Parenthesis && is_limit(group.stream()) =>
                {
                    behind
                }
                _ => behind,
            },
            TokenTree::Ident(word)
                if is_start(&word.to_string()) && is_colons(behind) && colons < 2 =>
            {
                read_tree(rest, &[], into)
            }
            TokenTree::Group(group) => {
                read_paths(group.stream(), into);
                behind
            }
            _ => behind,
        };
        colons = if is_punct(Some(first), ':') {
            colons + 1
        } else {
            0
        };
    }
}

fn is_limit(inside: TokenStream) -> bool {
    matches!(inside.into_iter().next(), Some(TokenTree::Ident(word)) if word == "in")
}

fn is_cfg_test(behind: &[TokenTree]) -> bool {
    let Some(TokenTree::Group(group)) = behind.first() else {
        return false;
    };
    group.stream().to_string().replace(' ', "") == "cfg(test)"
}

/// What comes behind the item that an attribute stands on.
fn skip_item(tokens: &[TokenTree]) -> &[TokenTree] {
    let end = tokens.iter().position(|token| {
        is_punct(Some(token), ';')
            || matches!(token, TokenTree::Group(group) if group.delimiter() == Delimiter::Brace)
    });
    let behind = end.map_or(tokens.len(), |end| end + 1);
    tokens.get(behind..).unwrap_or_default()
}

/// Reads a path, or a tree of them as `use` has it, and returns what comes behind.
fn read_tree<'t>(
    mut tokens: &'t [TokenTree],
    prefix: &[String],
    into: &mut Vec<Written>,
) -> &'t [TokenTree] {
    let mut segments = prefix.to_vec();
    let mut line = 0;
    loop {
        match tokens.split_first() {
            Some((TokenTree::Ident(word), behind)) => {
                line = word.span().start().line;
                // `{self}` is what stands before the brace.
                if word != "self" || segments.is_empty() {
                    segments.push(word.to_string());
                }
                tokens = behind;
            }
            Some((TokenTree::Group(group), behind)) if group.delimiter() == Delimiter::Brace => {
                let inside: Vec<TokenTree> = group.stream().into_iter().collect();
                for branch in inside.split(|token| is_punct(Some(token), ',')) {
                    if !branch.is_empty() {
                        read_tree(branch, &segments, into);
                    }
                }
                return behind;
            }
            // `*` is the module itself; `<` begins something that is no name.
            other => {
                let name = None;
                line = line.max(other.map_or(0, |(token, _)| token.span().start().line));
                into.push(Written {
                    segments,
                    name,
                    line,
                });
                return tokens;
            }
        }
        if is_colons(tokens) {
            tokens = tokens.get(2..).unwrap_or_default();
            continue;
        }
        let mut name = segments.last().cloned();
        if let [TokenTree::Ident(word), TokenTree::Ident(alias), ..] = tokens
            && word == "as"
        {
            name = Some(alias.to_string());
        }
        into.push(Written {
            segments,
            name,
            line,
        });
        return tokens;
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// A crate of these files, each with its path below `src/`.
    pub(crate) fn source(files: &[(&str, &str)]) -> anyhow::Result<Source> {
        let folder = tempfile::tempdir()?;
        for (name, text) in files {
            let file = folder.path().join(name);
            std::fs::create_dir_all(file.parent().context("no folder")?)?;
            std::fs::write(file, text)?;
        }
        let mut source = Source::read(&folder.path().join("lib.rs"))?;
        for found in &mut source.uses {
            found.file = found.file.strip_prefix(folder.path())?.to_owned();
        }
        Ok(source)
    }

    /// Who uses whom, as `a::b → c, line`.
    fn shown(files: &[(&str, &str)]) -> anyhow::Result<Vec<String>> {
        let show = |found: Use| {
            let (from, to) = (found.from.join("::"), found.to.join("::"));
            format!("{from} → {to}, {}", found.line)
        };
        Ok(source(files)?.uses.into_iter().map(show).collect())
    }

    #[test]
    fn every_path_counts_wherever_it_stands() -> anyhow::Result<()> {
        let user = "use crate::{used::{self, Thing}, other::{deep::Other as _}};
fn body(it: crate::used::Thing) {
    use super::other::*;
    super::used::call(it);
    tracing::info!(size = crate::other::SIZE, \"so\");
    select! { _ = async { super::super::used::call() } => {} }
}
mod inner {
    fn body() { super::super::used::call(); }
}
";

        let found = shown(&[
            ("lib.rs", "mod used; mod other; mod user;"),
            ("used.rs", "pub fn call() {}"),
            ("other/mod.rs", "pub mod deep;"),
            ("other/deep.rs", ""),
            ("user.rs", user),
        ])?;

        assert_eq!(
            found,
            [
                "user → used, 1",
                "user → used, 1",
                "user → other::deep, 1",
                "user → used, 2",
                "user → other, 3",
                "user → used, 4",
                "user → other, 5",
                "user → used, 6",
                "user::inner → used, 9",
            ]
        );
        Ok(())
    }

    #[test]
    fn tests_do_not_count_nor_does_who_may_look() -> anyhow::Result<()> {
        let user = "#[cfg(test)]
use crate::used::call;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod more { use crate::used::call; }
pub(in crate::used) fn seen() {}
#[cfg(test)]
fn helper() { crate::used::call() }
impl It {
    #[cfg(test)]
    fn helper() { crate::used::call() }
    fn real(self) { self.it }
}
";

        let files = [
            ("lib.rs", "mod used; mod user;"),
            ("used.rs", ""),
            ("user.rs", user),
        ];

        assert_eq!(shown(&files)?, [""; 0]);
        Ok(())
    }

    #[test]
    fn a_path_through_a_re_export_leads_to_who_defines() -> anyhow::Result<()> {
        let uses = shown(&[
            (
                "lib.rs",
                "mod a; mod b; pub use self::a::Thing; pub fn own() {}",
            ),
            ("a/mod.rs", "mod deep; pub use deep::Thing;"),
            (
                "a/deep.rs",
                "pub struct Thing; #[macro_export] macro_rules! say { () => {} }",
            ),
            (
                "b.rs",
                "use crate::Thing;\nuse crate::say;\nuse crate::own;",
            ),
        ])?;

        let of_b: Vec<&String> = uses.iter().filter(|usage| usage.starts_with('b')).collect();
        assert_eq!(of_b, ["b → a::deep, 1", "b → a::deep, 2", "b → , 3"]);
        Ok(())
    }
}
