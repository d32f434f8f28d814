//! Languages that whoever runs a bot adds in files.

use std::{
    fs,
    io::Error as IoError,
    path::{Path, PathBuf},
};

use unic_langid::LanguageIdentifier;

use super::{CatalogError, Texts};

/// A folder that holds no languages.
#[derive(Debug, thiserror::Error)]
pub enum FolderError {
    /// It cannot be read.
    #[error("{file}: {error}")]
    Read {
        /// Which file or folder of it.
        file: String,
        /// Why not.
        error: IoError,
    },
    /// A folder in it is not named for a language.
    #[error("{0:?} is no language; name it like `fr` or `pt-BR`")]
    Name(String),
    /// The texts have faults.
    #[error(transparent)]
    Texts(#[from] CatalogError),
}

impl Texts {
    /// Adds the languages of a folder, each a folder of Fluent files that is named
    /// for it, such as `pt-BR/modmail.ftl`. What they say comes before what was
    /// there.
    ///
    /// # Errors
    ///
    /// Returns what cannot be read, and the faults of the first language that has any.
    pub fn with_folder(mut self, folder: &Path) -> Result<Self, FolderError> {
        for language in entries(folder)? {
            if !language.is_dir() {
                continue;
            }
            let name = language.file_name().unwrap_or_default().to_string_lossy();
            let id = name.parse::<LanguageIdentifier>();
            let id = id
                .ok()
                .ok_or_else(|| FolderError::Name(name.into_owned()))?;
            let mut sources = Vec::new();
            for file in entries(&language)? {
                if file.extension().is_some_and(|ending| ending == "ftl") {
                    sources.push(read(&file, |file| fs::read_to_string(file))?);
                }
            }
            let sources: Vec<&str> = sources.iter().map(String::as_str).collect();
            self = self.with(id, &sources)?;
        }
        Ok(self)
    }
}

/// What a folder holds, in the order of the names.
fn entries(folder: &Path) -> Result<Vec<PathBuf>, FolderError> {
    let listed = read(folder, |folder| {
        fs::read_dir(folder)?.collect::<Result<Vec<_>, _>>()
    })?;
    let mut paths: Vec<PathBuf> = listed.iter().map(fs::DirEntry::path).collect();
    paths.sort();
    Ok(paths)
}

fn read<T>(path: &Path, how: impl Fn(&Path) -> Result<T, IoError>) -> Result<T, FolderError> {
    how(path).map_err(|error| FolderError::Read {
        file: path.display().to_string(),
        error,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::args;

    #[test]
    fn a_folder_holds_a_folder_for_each_language() -> anyhow::Result<()> {
        let folder = tempfile::tempdir()?;
        let add = |file: &str, text: &str| {
            let file = folder.path().join(file);
            fs::create_dir_all(file.parent().unwrap()).and_then(|()| fs::write(file, text))
        };
        add("fr/one.ftl", "closing = Clôture.\n")?;
        add("fr/two.ftl", "only-english = Bonjour, { $name }\u{a0}!\n")?;
        add("fr/notes.txt", "no = text = at all")?;
        add("readme.md", "Ours.")?;
        let texts = Texts::english(&["only-english = Hello, { $name }!\n"])?;
        let texts = texts.with_folder(folder.path())?;
        let ada = args! { "name" => "Ada" };

        assert_eq!(texts.say("fr", "closing", &args! {}), "Clôture.");
        assert_eq!(texts.say("fr", "only-english", &ada), "Bonjour, Ada\u{a0}!");

        for (file, text, fault) in [
            ("fr/three.ftl", "closing = Encore.\n", "fr"),
            (
                "not a language/one.ftl",
                "closing = Hm.\n",
                "not a language",
            ),
        ] {
            add(file, text)?;
            let refused = texts.clone().with_folder(folder.path());
            let error = refused.expect_err("it has a fault").to_string();
            assert!(error.contains(fault), "{error}");
            fs::remove_file(folder.path().join(file))?;
        }
        let nowhere = texts.with_folder(&folder.path().join("nowhere"));
        assert!(nowhere.is_err_and(|error| error.to_string().contains("nowhere")));
        Ok(())
    }
}
