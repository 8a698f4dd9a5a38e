//! A table of the text, seen through the keys that it may have: every value that a profile holds is got here, and whatever is
//! passed over leaves a warning.

use crate::date::{self, PartialDate, Reading};
use crate::message::{Position, Warning};
use crate::tree::{Data, Value};
use crate::wire::{Field, Shape, Table};

/// The warnings of one text.
pub(crate) struct Notes<'t> {
    text: &'t str,
    list: Vec<(usize, Warning)>,
}

impl<'t> Notes<'t> {
    pub fn new(text: &'t str) -> Notes<'t> {
        Notes { text, list: Vec::new() }
    }

    /// Warns of what stands at the byte `at`.
    pub fn warn(
        &mut self,
        at: usize,
        path: impl Into<String>,
        message: impl Into<String>,
        help: Option<String>,
    ) {
        self.list.push((at, Warning { path: path.into(), position: None, message: message.into(), help }));
    }

    /// In the order of the text, with their positions.
    pub fn into_warnings(mut self) -> Vec<Warning> {
        self.list.sort_by_key(|(at, _)| *at);
        // One walk over the text for all of them: a hostile file can have as many warnings as lines.
        let (mut seen, mut position) = (0, Position::START);
        let warnings = self.list.into_iter().map(|(at, warning)| {
            position = position.after(self.text.get(seen..at).unwrap_or_default());
            seen = at.max(seen);
            Warning { position: Some(position), ..warning }
        });
        warnings.collect()
    }
}

/// What a text says of an end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Ending {
    #[default]
    Missing,
    Blank,
    Present,
    On(PartialDate),
}

/// One table of the text.
pub(crate) struct Record<'v> {
    /// `work[0]`; empty for the whole profile.
    pub path: String,
    table: &'static Table,
    found: Vec<(&'static str, &'v Value)>,
    /// The text that stands in place of the table.
    plain: Option<&'v Value>,
    /// Where it stands.
    pub at: usize,
}

impl<'v> Record<'v> {
    /// The table `value` as `table` describes it; `None`, with a warning, where it is none.
    pub fn new(
        value: &'v Value,
        table: &'static Table,
        path: String,
        notes: &mut Notes<'_>,
    ) -> Option<Record<'v>> {
        let mut record = Record { path, table, found: Vec::new(), plain: None, at: value.at };
        match &value.data {
            Data::Null => {}
            Data::Table(entries) => {
                for (key, value) in entries {
                    match field_named(table, key) {
                        Some(field) => record.found.push((field.key, value)),
                        None => {
                            if let Some(meant) = nearest(table, key) {
                                let path = record.within(key);
                                let help = Some(format!("did you mean `{meant}`?"));
                                notes.warn(value.at, path, format!("unknown key `{key}`"), help);
                            }
                        }
                    }
                }
            }
            Data::Text(_) if value.data.is_blank() => {}
            Data::Text(_) | Data::Number(_) if table.plain.is_some() => record.plain = Some(value),
            other => {
                wrong(notes, value, &record.path, "a table of keys", other);
                return None;
            }
        }
        Some(record)
    }

    /// The path of a key of it.
    fn within(&self, key: &str) -> String {
        if self.path.is_empty() { key.to_owned() } else { format!("{}.{key}", self.path) }
    }

    /// The value of a key, the first that is not blank where several say the same.
    fn value(&self, key: &'static str) -> Option<&'v Value> {
        debug_assert!(self.table.fields.iter().any(|field| field.key == key), "no such key: {key}");
        if self.table.plain == Some(key) && self.plain.is_some() {
            return self.plain;
        }
        let named = || self.found.iter().filter(|(found, _)| *found == key).map(|(_, value)| *value);
        named().find(|value| !value.data.is_blank()).or_else(|| named().next())
    }

    /// The value of a key, where it says something.
    fn said(&self, key: &'static str) -> Option<&'v Value> {
        self.value(key).filter(|value| !value.data.is_blank())
    }

    /// Where the value of a key stands.
    pub fn place(&self, key: &'static str) -> usize {
        self.value(key).map_or(self.at, |value| value.at)
    }

    /// A text; lines of a list are joined.
    pub fn text(&self, key: &'static str, notes: &mut Notes<'_>) -> Option<String> {
        let value = self.said(key)?;
        match &value.data {
            Data::Text(text) | Data::Number(text) => Some(text.trim().to_owned()),
            Data::List(list) if list.iter().all(|line| plain_text(line).is_some()) => {
                let lines: Vec<String> = list.iter().filter_map(plain_text).collect();
                Some(lines.join("\n").trim().to_owned())
            }
            other => {
                wrong(notes, value, &self.within(key), "text", other);
                None
            }
        }
    }

    /// A text as it stands, whatever it is read as elsewhere: "expected May 2027".
    pub fn words(&self, key: &'static str) -> Option<String> {
        self.said(key).and_then(plain_text)
    }

    /// A list of texts, by its index: what is blank or unreadable stays as an empty text. Empty where nothing is said.
    pub fn texts(&self, key: &'static str, notes: &mut Notes<'_>) -> Vec<String> {
        let Some(value) = self.said(key) else { return Vec::new() };
        let shape = self.table.fields.iter().find(|field| field.key == key).map(|field| &field.shape);
        let cut: &[char] = match shape {
            Some(Shape::Names) => &[',', ';', '\n', '|', '•', '·'],
            _ => &['\n'],
        };
        match &value.data {
            Data::Text(text) => {
                text.split(cut).map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
            }
            Data::Number(number) => vec![number.clone()],
            Data::List(list) => {
                let path = self.within(key);
                let read = |(index, item): (usize, &Value)| {
                    let text = plain_text(item).or_else(|| named_text(item));
                    text.unwrap_or_else(|| {
                        wrong(notes, item, &format!("{path}[{index}]"), "text", &item.data);
                        String::new()
                    })
                };
                list.iter().enumerate().map(read).collect()
            }
            other => {
                wrong(notes, value, &self.within(key), "a list", other);
                Vec::new()
            }
        }
    }

    /// A list of names that is complete where it is there, so that an empty one says "none".
    pub fn complete(&self, key: &'static str, notes: &mut Notes<'_>) -> Option<Vec<String>> {
        match self.value(key).map(|value| &value.data)? {
            Data::Null => None,
            Data::List(list) if list.is_empty() => Some(Vec::new()),
            _ => {
                let names: Vec<String> =
                    self.texts(key, notes).into_iter().filter(|name| !name.is_empty()).collect();
                (!names.is_empty()).then_some(names)
            }
        }
    }

    /// A date.
    pub fn date(&self, key: &'static str, notes: &mut Notes<'_>) -> Option<PartialDate> {
        let value = self.said(key)?;
        let (Data::Text(text) | Data::Number(text)) = &value.data else {
            wrong(notes, value, &self.within(key), "a date", &value.data);
            return None;
        };
        match date::read(text) {
            Reading::Date(date) => Some(date),
            Reading::YearOnly(date) => {
                let help = Some("write the month as `2019-03`".to_owned());
                notes.warn(value.at, self.within(key), format!("`{text}` is read as the year {date}"), help);
                Some(date)
            }
            Reading::Unreadable => {
                let help = Some("write it as `2019-03-31`, `2019-03` or `2019`".to_owned());
                notes.warn(value.at, self.within(key), format!("`{text}` is no date"), help);
                None
            }
        }
    }

    /// The end of an entry.
    pub fn ending(&self, key: &'static str, notes: &mut Notes<'_>) -> Ending {
        match self.value(key) {
            None => Ending::Missing,
            Some(value) => match &value.data {
                data if data.is_blank() => Ending::Blank,
                Data::Text(text) if date::says_present(text) => Ending::Present,
                Data::Flag(false) => Ending::Missing,
                _ => self.date(key, notes).map_or(Ending::Missing, Ending::On),
            },
        }
    }

    /// Yes or no.
    pub fn flag(&self, key: &'static str, notes: &mut Notes<'_>) -> Option<bool> {
        let value = self.said(key)?;
        match &value.data {
            Data::Flag(flag) => Some(*flag),
            Data::Text(text) if ["true", "yes"].contains(&text.trim().to_lowercase().as_str()) => Some(true),
            Data::Text(text) if ["false", "no"].contains(&text.trim().to_lowercase().as_str()) => Some(false),
            other => {
                wrong(notes, value, &self.within(key), "true or false", other);
                None
            }
        }
    }

    /// A whole number from 0. What stands behind a decimal point is cut off, "%" and a unit after the number too.
    pub fn count(&self, key: &'static str, notes: &mut Notes<'_>) -> Option<u64> {
        let value = self.said(key)?;
        if let Data::Text(text) | Data::Number(text) = &value.data {
            let digits: String = text.trim().replace([',', '_'], "");
            let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
            if let Some(number) = digits.get(..end).and_then(|digits| digits.parse().ok()) {
                return Some(number);
            }
        }
        wrong(notes, value, &self.within(key), "a whole number", &value.data);
        None
    }

    /// A table within.
    pub fn table(&self, key: &'static str, notes: &mut Notes<'_>) -> Option<Record<'v>> {
        let value = self.said(key)?;
        let Shape::Table(table) = self.shape(key)? else { return None };
        Record::new(value, table, self.within(key), notes)
    }

    /// The tables of a list, by their index; one table alone is a list of one. `None` where one is no table.
    pub fn tables(&self, key: &'static str, notes: &mut Notes<'_>) -> Vec<Option<Record<'v>>> {
        let (Some(value), Some(Shape::Tables(table))) = (self.said(key), self.shape(key)) else {
            return Vec::new();
        };
        let path = self.within(key);
        match &value.data {
            Data::List(list) => {
                let read = |(index, item)| Record::new(item, table, format!("{path}[{index}]"), notes);
                list.iter().enumerate().map(read).collect()
            }
            Data::Table(_) => vec![Record::new(value, table, format!("{path}[0]"), notes)],
            other => {
                wrong(notes, value, &path, "a list", other);
                Vec::new()
            }
        }
    }

    fn shape(&self, key: &'static str) -> Option<&'static Shape> {
        self.table.fields.iter().find(|field| field.key == key).map(|field| &field.shape)
    }
}

fn wrong(notes: &mut Notes<'_>, value: &Value, path: &str, wanted: &str, got: &Data) {
    notes.warn(value.at, path, format!("expected {wanted}, found {}; passed over", got.noun()), None);
}

/// A text, a number, or nothing.
fn plain_text(value: &Value) -> Option<String> {
    match &value.data {
        Data::Null => Some(String::new()),
        Data::Text(text) | Data::Number(text) => Some(text.trim().to_owned()),
        _ => None,
    }
}

/// The name of a table that some editors write in place of a text: `{"name": "Rust"}`.
fn named_text(value: &Value) -> Option<String> {
    let Data::Table(entries) = &value.data else { return None };
    let named =
        |wanted| entries.iter().find(|(key, _)| key == wanted).and_then(|(_, value)| plain_text(value));
    ["name", "text", "title", "summary"].into_iter().find_map(named)
}

fn field_named(table: &'static Table, key: &str) -> Option<&'static Field> {
    let by_key = table.fields.iter().find(|field| field.key == key);
    by_key.or_else(|| table.fields.iter().find(|field| field.aliases.contains(&key)))
}

/// The known key that an unknown one was most likely meant to be.
fn nearest(table: &'static Table, key: &str) -> Option<&'static str> {
    let bare = |text: &str| -> String {
        text.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_lowercase()
    };
    let key = bare(key);
    let allowed = match key.chars().count() {
        4..=6 => 1,
        7..=30 => 2,
        _ => return None,
    };
    let near = table.fields.iter().filter(|field| field.key.len() > 3).filter_map(|field| {
        let known = bare(field.key);
        if known.len().abs_diff(key.len()) > allowed {
            return None;
        }
        let far = strsim::osa_distance(&key, &known);
        (far <= allowed).then_some((far, field.key))
    });
    near.min().map(|(_, key)| key)
}
