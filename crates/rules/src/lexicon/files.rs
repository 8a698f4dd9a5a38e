//! The files that are part of the program.

macro_rules! files {
    ($($name:literal),* $(,)?) => { &[$(($name, include_str!(concat!("../../lexicon/", $name)))),*] };
}

/// The compiled-in files as (name, text).
pub const FILES: &[(&str, &str)] = files![
    "classes.toml", "clearances.toml", "context.toml", "credentials.toml", "degrees.toml", "fields.toml",
    "languages.toml", "not-names.toml", "occupations.toml", "subjects/activities.toml",
    "subjects/business.toml", "subjects/data.toml", "subjects/engineering.toml", "subjects/health.toml",
    "subjects/infrastructure.toml", "subjects/programming.toml", "subjects/trades.toml",
];

/// The words that tell what a section is for and how strong a statement is.
pub const CUES: (&str, &str) = ("cues.toml", include_str!("../../lexicon/cues.toml"));

/// The glossaries of other languages, by their ISO 639-1 codes.
pub const GLOSSES: &[(&str, &str)] = &[
    ("de", include_str!("../../lexicon/gloss/de.toml")),
    ("fr", include_str!("../../lexicon/gloss/fr.toml")),
];
