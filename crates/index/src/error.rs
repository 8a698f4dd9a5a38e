//! What can go wrong with an index, said once for all of it.

use std::fmt;
use std::path::{Path, PathBuf};

/// An index that can't be used, or a file of it.
#[derive(Debug)]
pub struct Error {
    path: PathBuf,
    what: String,
    help: Option<&'static str>,
    io: Option<std::io::Error>,
}

impl Error {
    /// The file or folder.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What is wrong with it.
    pub fn message(&self) -> String {
        match &self.io {
            Some(io) => format!("{}: {io}", self.what),
            None => self.what.clone(),
        }
    }

    /// What to do.
    pub fn help(&self) -> Option<&'static str> {
        self.help
    }

    /// Something wrong with a file or folder.
    pub fn new(path: &Path, what: impl Into<String>) -> Error {
        Error { path: path.to_owned(), what: what.into(), help: None, io: None }
    }

    pub(crate) fn io(path: &Path, what: &str, io: std::io::Error) -> Error {
        Error { io: Some(io), ..Error::new(path, what) }
    }

    /// A file whose bytes are not those that were written.
    pub(crate) fn damaged(path: &Path, what: impl fmt::Display) -> Error {
        Error {
            help: Some("restore the file, or build the index anew from its postings"),
            ..Error::new(path, format!("damaged: {what}"))
        }
    }

    pub(crate) fn with_help(self, help: &'static str) -> Error {
        Error { help: Some(help), ..self }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path.display(), self.message())
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.io.as_ref().map(|io| io as &(dyn std::error::Error + 'static))
    }
}

/// A result of this crate.
pub type Result<T> = std::result::Result<T, Error>;
