//! Every kind of input.

use crate::grammar;
use crate::reading::{judged, read};
use jiff::civil::Date;
use rolefit::load::{postings_in, profile_in};
use rolefit_profile::{Format, Month, Profile};
use rolefit_rules::lexicon::Lexicon;
use rolefit_rules::posting::Posting;
use rolefit_rules::wire;
use rolefit_scoring::policy::Policy;
use std::sync::LazyLock;

type Held = Result<(), String>;

/// A posting of any text.
pub fn text(bytes: &[u8]) -> Held {
    read(&posting(&String::from_utf8_lossy(bytes)), Lexicon::builtin())
}

/// A posting that is put together from what postings are made of.
pub fn grammar(bytes: &[u8]) -> Held {
    let text = grammar::posting(bytes);
    read(&posting(&text), Lexicon::builtin()).map_err(|broken| format!("{broken}\n----\n{text}"))
}

/// A file of any bytes and ending, given as a posting and as a profile.
pub fn load(bytes: &[u8]) -> Held {
    const NAMES: [&str; 8] = ["a.txt", "a.json", "a.jsonl", "a.md", "a.html", "a", "a.toml", "a.pdf"];
    let (first, bytes) = bytes.split_first().unwrap_or((&0, &[]));
    let name = NAMES.get(usize::from(*first) % NAMES.len()).copied().unwrap_or("a");
    let (loaded, messages) = postings_in(name, bytes, Lexicon::builtin());
    for one in &loaded {
        wire_back(&one.posting, &one.read)?;
    }
    if loaded.is_empty() && messages.is_empty() {
        return Err(format!("`{name}` gave neither a posting nor a message"));
    }
    let shown: String = messages.iter().map(|message| message.show(false)).collect();
    if let Some(control) = shown.chars().find(|c| c.is_control() && *c != '\n') {
        return Err(format!("{control:?} in a message"));
    }
    match profile_in(name, bytes, Date::constant(2026, 11, 1)) {
        Ok(profile) => judged(&profile.profile, posting_of_everything()),
        Err(message) if message.text.is_empty() => Err("an empty message".to_owned()),
        Err(_) => Ok(()),
    }
}

/// A profile of any text.
pub fn profile(bytes: &[u8]) -> Held {
    let text = String::from_utf8_lossy(bytes);
    for format in [Format::Json, Format::Toml] {
        let Ok((profile, _)) = Profile::parse(&text, "p", format) else { continue };
        let _ = rolefit_profile::check(&profile, Month::new(2026, 11));
        judged(&profile, posting_of_everything())?;
    }
    Ok(())
}

/// A policy of any text; one that is accepted judges.
pub fn policy(bytes: &[u8]) -> Held {
    let text = String::from_utf8_lossy(bytes);
    match Policy::parse(&text) {
        Ok(policy) => crate::reading::judged_by(policy, person(), posting_of_everything()),
        Err(error) if error.message().is_empty() => Err("an empty message".to_owned()),
        Err(_) => Ok(()),
    }
}

/// A lexicon of any text; one that is accepted reads.
pub fn lexicon(bytes: &[u8]) -> Held {
    let text = String::from_utf8_lossy(bytes);
    match Lexicon::from_files(&[("own.toml", &text)]) {
        Ok(lexicon) => read(&posting(EVERYTHING), &lexicon),
        Err(error) if error.to_string().is_empty() => Err("an empty message".to_owned()),
        Err(_) => Ok(()),
    }
}

/// A posting record of any text; one that is accepted can be written, read back and judged.
pub fn wire(bytes: &[u8]) -> Held {
    let Ok(read) = wire::read(&String::from_utf8_lossy(bytes)) else { return Ok(()) };
    wire_back(&read.posting, &read.extraction)?;
    judged(person(), &(read.posting, read.extraction))
}

use crate::reading::wire_back;

fn posting(text: &str) -> Posting {
    Posting { id: "p".to_owned(), text: text.to_owned(), ..Posting::default() }
}

/// One requirement of every kind.
const EVERYTHING: &str = "Requirements\n\
    - Bachelor's degree in Law or equivalent experience\n\
    - 5+ years of experience with Rust, Kafka or C++\n\
    - Knowledge of Docker and Terraform\n\
    - Fluent in French and conversational German\n\
    - Active Secret clearance with a CI polygraph\n\
    - CISSP, or ability to obtain it within 6 months\n\
    - Must pass a background check and a drug test\n\
    - Must be a US citizen\n\
    - At least 18 years of age\n\
    - Travel up to 25%\n\
    - Able to lift 50 pounds\n\
    - Must live within 20 miles of Springfield\n\
    - Available on nights and weekends\n\
    - Passion for people\n";

fn posting_of_everything() -> &'static (Posting, rolefit_rules::requirement::Extraction) {
    static READ: LazyLock<(Posting, rolefit_rules::requirement::Extraction)> = LazyLock::new(|| {
        let posting = posting(EVERYTHING);
        let read = rolefit_rules::extract::extract(&posting, Lexicon::builtin());
        (posting, read)
    });
    &READ
}

fn person() -> &'static Profile {
    crate::reading::person()
}
