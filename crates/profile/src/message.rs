//! What is said of a profile's text: an error where it cannot be read, warnings where it can.

use std::fmt;

/// A text that is no profile: broken JSON or TOML, or no table of keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProfileError {
    message: String,
    position: Position,
    source_line: String,
}

impl ProfileError {
    pub(crate) fn new(text: &str, offset: usize, message: impl Into<String>) -> ProfileError {
        // A parser may point behind the end or into a character.
        let offset = (0..=offset.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
        let position = Position::of(text, offset);
        let source_line = text.lines().nth(position.line.saturating_sub(1)).unwrap_or_default().to_owned();
        ProfileError { message: message.into(), position, source_line }
    }

    /// What is wrong, without the place.
    pub fn message(&self) -> &str {
        &self.message
    }

    /// The line, from 1.
    pub fn line(&self) -> usize {
        self.position.line
    }

    /// The column in characters, from 1.
    pub fn column(&self) -> usize {
        self.position.column
    }

    /// The line's text, for a caret below it.
    pub fn source_line(&self) -> &str {
        &self.source_line
    }
}

/// `line 3, column 7: expected …`
impl fmt::Display for ProfileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.position, self.message)
    }
}

impl std::error::Error for ProfileError {}

/// Something in a profile that was passed over, or read differently from how it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// `work[0].startDate`
    pub path: String,
    /// Where it stands, if it was seen in a text.
    pub position: Option<Position>,
    /// What is odd about it.
    pub message: String,
    /// What to write instead.
    pub help: Option<String>,
}

/// `line 3, column 7: work[0].startDate: …`
impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(position) = self.position {
            write!(f, "{position}: ")?;
        }
        write!(f, "{}: {}", self.path, self.message)
    }
}

/// A place in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// From 1.
    pub line: usize,
    /// In characters, from 1.
    pub column: usize,
}

impl Position {
    /// The beginning of a text.
    pub(crate) const START: Position = Position { line: 1, column: 1 };

    /// The position of a byte that begins a character; the beginning where it begins none.
    pub fn of(text: &str, offset: usize) -> Position {
        Position::START.after(text.get(..offset).unwrap_or_default())
    }

    /// The position behind a piece of text that begins here.
    pub(crate) fn after(self, piece: &str) -> Position {
        piece.chars().fold(self, |Position { line, column }, c| match c {
            '\n' => Position { line: line + 1, column: 1 },
            _ => Position { line, column: column + 1 },
        })
    }
}

/// `line 3, column 7`
impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}, column {}", self.line, self.column)
    }
}
