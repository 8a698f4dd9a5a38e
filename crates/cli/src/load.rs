//! Paths to values. Whatever can't be read is a message that names it, and the rest goes on.

mod bytes;
mod html;
mod labels;
mod lines;
mod paths;
mod posting;
mod profile;

pub use bytes::{Content, content, hex};
pub use labels::labels;
pub use lines::{Opened, open};
pub use paths::{Input, Wanted, find};
pub use posting::{Given, Loaded, each_input, each_posting, posting_text, postings, record_texts};
pub use profile::{LoadedProfile, profile, profiles};

use crate::message::Message;
use jiff::civil::Date;
use rolefit_rules::lexicon::Lexicon;
use std::collections::BTreeSet;

/// Reads bytes as postings, as if they were the content of the file `name`.
pub fn postings_in(name: &str, bytes: &[u8], lexicon: &Lexicon) -> (Vec<Loaded>, Vec<Message>) {
    let mut messages = Vec::new();
    let loaded = match bytes::content_of(name, bytes) {
        Ok(content) => posting::postings_of(&Input::named(name), &content, lexicon, &mut messages),
        Err(message) => {
            messages.push(message);
            Vec::new()
        }
    };
    (loaded, messages)
}

/// Reads bytes as a profile, as if they were the content of the file `name`.
pub fn profile_in(name: &str, bytes: &[u8], as_of: Date) -> Result<LoadedProfile, Message> {
    profile::profile_of(&Input::named(name), bytes::content_of(name, bytes)?, as_of)
}

/// An id that no earlier input has: the wanted one, else the input's path without its extension, else that with a number.
fn unique(wanted: &str, path: &str, taken: &mut BTreeSet<String>) -> String {
    let by_path = std::path::Path::new(path).with_extension("").to_string_lossy().replace('\\', "/");
    let numbered = (2..).map(|n: u32| format!("{by_path}-{n}"));
    let id = [wanted.to_owned(), by_path.clone()]
        .into_iter()
        .chain(numbered)
        .find(|id| !taken.contains(id))
        .unwrap_or_else(|| wanted.to_owned());
    taken.insert(id.clone());
    id
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_unique_and_tell_where_from() {
        let mut taken = BTreeSet::new();
        assert_eq!(unique("a", "x/a.txt", &mut taken), "a");
        assert_eq!(unique("a", "y/a.txt", &mut taken), "y/a");
        assert_eq!(unique("a", "y/a.json", &mut taken), "y/a-2");
        assert_eq!(unique("b", "y/b.txt", &mut taken), "b");
    }
}
