//! `cargo xtask callers`: which public functions of `storage` nobody calls.
//!
//! A function exists when it has a caller outside of `storage`. Those that have
//! none are named here, and there may be no more of them than the number in
//! `xtask/uncalled-limit`, which only falls.
//!
//! Callers are the sources of all other crates and of `xtask`, and in `storage`
//! itself the command line and the made-up data, which are there for the bots and
//! for `xtask`. The tests of the bots, of `botkit` and of others without SQL of
//! their own count, for there is no other way for them to see what was stored.
//! The tests of `import` and `xtask` do not, nor do tests and benches of
//! `storage`: they have SQL. The accessors of a transaction (`tx.threads()`) are
//! left out, since what is behind them is named.
//!
//! Nothing is compiled for this, so a call is told by its name and by what it is
//! called on, as far as that can be seen: the methods of a repository count where
//! they follow its accessor (`tx.threads().get(…)`), directly or through a
//! variable, and by their name alone only on a variable in a file that names the
//! repository's type. Methods of other types count by name. So a function can be
//! taken for called that is not. What a macro of `storage` declares is not seen:
//! the settings of servers and people, which share one shape.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, bail};
use proc_macro2::{TokenStream, TokenTree};
use syn::{
    Attribute, Expr, ImplItem, Item, Pat, ReturnType, Token, Type, Visibility, parse::Parser as _,
    punctuated::Punctuated, visit::Visit,
};
use xshell::Shell;

/// The file with the number of functions that may be without a caller.
const LIMIT: &str = "xtask/uncalled-limit";

/// Whose tests can look into a database by themselves.
const WITH_SQL: [&str; 3] = ["import", "storage", "xtask"];

/// Names the public functions of `storage` that nobody outside of it calls.
///
/// Fails if there are more than `xtask/uncalled-limit` says.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  cargo xtask callers")]
pub(crate) struct Callers;

impl Callers {
    #[expect(clippy::unused_self, reason = "every chore is run in the same way")]
    pub(crate) fn run(&self, sh: &Shell) -> anyhow::Result<()> {
        let root = sh.current_dir();
        let uncalled = uncalled(&root)?;
        for function in &uncalled {
            println!("{function}");
        }
        let limit = fs::read_to_string(root.join(LIMIT)).with_context(|| LIMIT)?;
        let limit: usize = limit.trim().parse().with_context(|| LIMIT)?;
        let found = uncalled.len();
        println!("{found} public functions of storage have no caller; {limit} may");
        if found > limit {
            bail!("give them a caller, make them private, or delete them; Git keeps them");
        }
        if found < limit {
            println!("{LIMIT} can be lowered to {found}");
        }
        Ok(())
    }
}

/// The public functions of `storage` without a caller, each with its place.
fn uncalled(root: &Path) -> anyhow::Result<Vec<String>> {
    let mut offered = Offered::default();
    let storage = root.join("crates/storage/src");
    for path in sources(&storage)? {
        let name = path.strip_prefix(root).unwrap_or(&path);
        offered.take(name, &parse(&path)?.items);
    }
    let accessors = offered.accessors();
    let mut calls = Calls::default();
    for folder in ["cli", "seed"] {
        calls.read_all(&storage.join(folder), &accessors, "storage")?;
    }
    for entry in fs::read_dir(root.join("crates"))? {
        let entry = entry?;
        let (by, path) = (entry.file_name(), entry.path());
        let by = by.to_string_lossy();
        if by == "storage" {
            continue;
        }
        calls.read_all(&path.join("src"), &accessors, &by)?;
        if !WITH_SQL.contains(&&*by) {
            calls.read_all(&path.join("tests"), &accessors, &by)?;
        }
    }
    calls.read_all(&root.join("xtask/src"), &accessors, "xtask")?;
    let functions = offered.functions.iter();
    let functions = functions.filter(|function| function.gives.is_none());
    let uncalled = functions.filter(|function| !calls.has(function, &offered.repositories));
    Ok(uncalled.map(Function::to_string).collect())
}

fn parse(path: &Path) -> anyhow::Result<syn::File> {
    let text = fs::read_to_string(path)?;
    syn::parse_file(&text).with_context(|| path.display().to_string())
}

/// The Rust files below a folder, in order; none if there is no such folder.
fn sources(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    if !folder.is_dir() {
        return Ok(found);
    }
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(sources(&path)?);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

fn is_test(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        attribute.path().is_ident("cfg")
            && attribute
                .parse_args::<syn::Path>()
                .is_ok_and(|path| path.is_ident("test"))
    })
}

/// A public function of `storage`.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Function {
    file: PathBuf,
    line: usize,
    /// The type whose method it is.
    of: Option<String>,
    name: String,
    /// The repository it returns, if it is an accessor of a transaction.
    gives: Option<String>,
}

impl Function {
    /// The bot whose tables it is about, by its file.
    fn bot(&self) -> Option<&'static str> {
        let path = self.file.strip_prefix("crates/storage/src").ok()?;
        ["modmail", "pulse"]
            .into_iter()
            .find(|bot| path.starts_with(bot))
    }
}

impl std::fmt::Display for Function {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}: ", self.file.display(), self.line)?;
        if let Some(of) = &self.of {
            write!(f, "{of}::")?;
        }
        f.write_str(&self.name)
    }
}

/// What `storage` offers.
#[derive(Debug, Default)]
struct Offered {
    functions: BTreeSet<Function>,
    /// The types that accessors of a transaction return.
    repositories: BTreeSet<String>,
}

impl Offered {
    fn take(&mut self, file: &Path, items: &[Item]) {
        for item in items {
            match item {
                Item::Fn(function) if is_public(&function.vis) && !is_test(&function.attrs) => {
                    self.add(file, None, &function.sig);
                }
                Item::Impl(block) if block.trait_.is_none() && !is_test(&block.attrs) => {
                    let of = type_name(&block.self_ty);
                    for item in &block.items {
                        if let ImplItem::Fn(method) = item
                            && is_public(&method.vis)
                        {
                            self.add(file, of.as_deref(), &method.sig);
                        }
                    }
                }
                Item::Mod(module) if !is_test(&module.attrs) => {
                    if let Some((_, items)) = &module.content {
                        self.take(file, items);
                    }
                }
                _ => {}
            }
        }
    }

    fn add(&mut self, file: &Path, of: Option<&str>, signature: &syn::Signature) {
        let gives = match &signature.output {
            ReturnType::Type(_, output) if of == Some("Tx") => type_name(output),
            _ => None,
        };
        // Those that return a future of something else are no accessors.
        let gives = gives.filter(|_| signature.asyncness.is_none());
        self.repositories.extend(gives.clone());
        self.functions.insert(Function {
            file: file.to_owned(),
            line: signature.ident.span().start().line,
            of: of.map(str::to_owned),
            name: signature.ident.to_string(),
            gives,
        });
    }

    /// The repository that each accessor returns. One that both bots have
    /// returns types of the same name.
    fn accessors(&self) -> BTreeMap<String, String> {
        let accessors = self.functions.iter();
        accessors
            .filter_map(|function| Some((function.name.clone(), function.gives.clone()?)))
            .collect()
    }
}

fn is_public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}

fn type_name(ty: &Type) -> Option<String> {
    match ty {
        Type::Path(path) => Some(path.path.segments.last()?.ident.to_string()),
        Type::Reference(reference) => type_name(&reference.elem),
        _ => None,
    }
}

/// What is called, as far as it can be seen.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Call {
    /// The crate that calls.
    by: String,
    /// The type it is called on.
    on: Option<String>,
    name: String,
}

#[derive(Debug, Default)]
struct Calls(BTreeSet<Call>);

impl Calls {
    fn read_all(
        &mut self,
        folder: &Path,
        accessors: &BTreeMap<String, String>,
        by: &str,
    ) -> anyhow::Result<()> {
        for path in sources(folder)? {
            self.read(&parse(&path)?, accessors, by);
        }
        Ok(())
    }

    fn read(&mut self, file: &syn::File, accessors: &BTreeMap<String, String>, by: &str) {
        let mut reader = Reader {
            calls: self,
            accessors,
            by,
            variables: BTreeMap::new(),
            named: BTreeSet::new(),
            unclear: BTreeSet::new(),
        };
        reader.visit_file(file);
        let (named, unclear) = (reader.named, reader.unclear);
        let repositories: BTreeSet<_> = accessors.values().collect();
        let named: Vec<_> = named
            .into_iter()
            .filter(|name| repositories.contains(name))
            .collect();
        for name in unclear {
            for on in named.iter().cloned().map(Some).chain([None]) {
                let (by, name) = (by.to_owned(), name.clone());
                self.0.insert(Call { by, on, name });
            }
        }
    }

    fn has(&self, function: &Function, repositories: &BTreeSet<String>) -> bool {
        let calls = self.0.iter();
        let mut calls = calls.filter(|call| call.name == function.name);
        calls.any(|call| {
            let other_bot = function.bot().is_some_and(|bot| {
                ["modmail", "pulse"].contains(&call.by.as_str()) && call.by != bot
            });
            let on = match (&function.of, &call.on) {
                (Some(of), Some(on)) => of == on,
                (Some(of), None) => !repositories.contains(of),
                (None, on) => on.is_none(),
            };
            on && !other_bot
        })
    }
}

/// Reads the calls of a file.
struct Reader<'c> {
    calls: &'c mut Calls,
    accessors: &'c BTreeMap<String, String>,
    by: &'c str,
    /// The repositories that variables hold.
    variables: BTreeMap<String, String>,
    /// The types that are named.
    named: BTreeSet<String>,
    /// The methods that are called on nobody can see what.
    unclear: BTreeSet<String>,
}

impl Reader<'_> {
    fn call(&mut self, on: Option<String>, name: String) {
        let by = self.by.to_owned();
        self.calls.0.insert(Call { by, on, name });
    }

    /// The repository that an expression is.
    fn repository(&self, expression: &Expr) -> Option<String> {
        match expression {
            Expr::MethodCall(call) => self.accessors.get(&call.method.to_string()).cloned(),
            Expr::Path(path) => {
                let name = path.path.get_ident()?.to_string();
                self.variables.get(&name).cloned()
            }
            Expr::Paren(inner) => self.repository(&inner.expr),
            Expr::Reference(inner) => self.repository(&inner.expr),
            _ => None,
        }
    }

    /// Takes every name in a macro of its own grammar for what it may be.
    fn read_tokens(&mut self, tokens: TokenStream) {
        for token in tokens {
            match token {
                TokenTree::Group(group) => self.read_tokens(group.stream()),
                TokenTree::Ident(name) => {
                    let name = name.to_string();
                    self.named.extend(self.accessors.get(&name).cloned());
                    self.unclear.insert(name);
                }
                _ => {}
            }
        }
    }

    /// Whether code counts that has these attributes.
    fn counts(&self, attributes: &[Attribute]) -> bool {
        !(WITH_SQL.contains(&self.by) && is_test(attributes))
    }
}

impl<'ast> Visit<'ast> for Reader<'_> {
    fn visit_item_mod(&mut self, module: &'ast syn::ItemMod) {
        if self.counts(&module.attrs) {
            syn::visit::visit_item_mod(self, module);
        }
    }

    fn visit_local(&mut self, local: &'ast syn::Local) {
        if let (Pat::Ident(name), Some(init)) = (&local.pat, &local.init)
            && let Some(repository) = self.repository(&init.expr)
        {
            self.variables.insert(name.ident.to_string(), repository);
        }
        syn::visit::visit_local(self, local);
    }

    fn visit_expr_method_call(&mut self, call: &'ast syn::ExprMethodCall) {
        let name = call.method.to_string();
        match self.repository(&call.receiver) {
            Some(repository) => self.call(Some(repository), name),
            None if matches!(&*call.receiver, Expr::Path(_)) => {
                self.unclear.insert(name);
            }
            None => self.call(None, name),
        }
        syn::visit::visit_expr_method_call(self, call);
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let mut names = path.segments.iter().map(|part| part.ident.to_string());
        let last = names.next_back();
        let before = names.next_back();
        if let Some(last) = last {
            if let Some(of) = before.filter(|of| of.starts_with(char::is_uppercase)) {
                self.call(Some(of), last);
            } else {
                self.call(None, last);
            }
        }
        syn::visit::visit_path(self, path);
    }

    fn visit_type_path(&mut self, path: &'ast syn::TypePath) {
        let last = path.path.segments.last();
        self.named.extend(last.map(|part| part.ident.to_string()));
        syn::visit::visit_type_path(self, path);
    }

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        let parser = Punctuated::<Expr, Token![,]>::parse_terminated;
        if let Ok(expressions) = parser.parse2(call.tokens.clone()) {
            for expression in &expressions {
                Visit::visit_expr(self, expression);
            }
        } else {
            self.read_tokens(call.tokens.clone());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TICKETS: &str = "
        impl Tx {
            pub fn threads(&mut self) -> Threads<'_> {}
            pub fn notes(&mut self) -> Notes<'_> {}
        }
        impl Threads<'_> {
            pub async fn get(&mut self) {}
            pub async fn close(&mut self) {}
            fn hidden(&mut self) {}
        }
        impl Notes<'_> {
            pub async fn get(&mut self) {}
        }
        #[cfg(test)]
        mod tests {
            pub fn tested() {}
        }
        pub fn prune() {}";

    /// The functions of `TICKETS` that a crate does not call whose source this is.
    fn uncalled(by: &str, source: &str) -> syn::Result<Vec<String>> {
        let mut offered = Offered::default();
        let file = Path::new("crates/storage/src/modmail/tickets.rs");
        offered.take(file, &syn::parse_file(TICKETS)?.items);
        let mut calls = Calls::default();
        calls.read(&syn::parse_file(source)?, &offered.accessors(), by);
        let functions = offered.functions.iter();
        let uncalled = functions.filter(|function| {
            function.gives.is_none() && !calls.has(function, &offered.repositories)
        });
        let names = uncalled.map(|function| match &function.of {
            Some(of) => format!("{of}::{}", function.name),
            None => function.name.clone(),
        });
        Ok(names.collect())
    }

    #[test]
    fn a_method_is_called_on_what_its_accessor_returns() -> syn::Result<()> {
        for source in [
            "fn f() { tx.threads().get(1); map.close(); }",
            "fn f() { let mut all = tx.threads(); all.get(1); }",
            "fn f(some: &mut Threads<'_>) { some.get(1); }",
            "fn f() { ensure!(tx.threads().get(1).await?.is_some(), \"{}\", 1); }",
            "fn f() { select! { all = tx.threads().get(1) => all } }",
        ] {
            let left = uncalled("modmail", source)?;
            assert_eq!(left, ["Threads::close", "Notes::get", "prune"], "{source}");
        }
        Ok(())
    }

    #[test]
    fn a_function_is_called_by_its_path() -> syn::Result<()> {
        let left = uncalled("modmail", "fn f() { storage::operations::prune(); }")?;
        assert_eq!(left, ["Threads::get", "Threads::close", "Notes::get"]);
        Ok(())
    }

    #[test]
    fn the_other_bot_and_tests_with_sql_do_not_count() -> syn::Result<()> {
        let all = ["Threads::get", "Threads::close", "Notes::get", "prune"];
        let call = "fn f() { tx.threads().get(1); }";
        assert_eq!(uncalled("pulse", call)?, all);
        let test = format!("#[cfg(test)] mod tests {{ {call} }}");
        assert_eq!(uncalled("import", &test)?, all);
        assert_eq!(uncalled("modmail", &test)?.len(), all.len() - 1);
        Ok(())
    }
}
