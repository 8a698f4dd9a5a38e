//! An index where `rank` and `screen` take a folder.

use super::filter::filter;
use super::judged::Basis;
use crate::args::Filters;
use crate::load::Loaded;
use crate::message::Message;
use crate::setup::{Words, versions};
use rayon::prelude::*;
use rolefit_index::error::Error;
use rolefit_index::index::{Index, Place};
use rolefit_index::manifest::Manifest;
use rolefit_index::records::Record;
use rolefit_profile::Profile;
use rolefit_scoring::weight::Weights;
use std::path::Path;

/// What is wrong with an index, as a message.
pub fn message(error: &Error) -> Message {
    let text = Message::error(&error.path().to_string_lossy(), error.message());
    text.maybe_help(error.help().map(str::to_owned))
}

/// The index that the arguments name; none where they name postings.
pub fn open(arguments: &[String], words: &Words) -> Result<Option<Index>, Message> {
    let is_index = |argument: &String| Manifest::stands_in(Path::new(argument));
    match arguments {
        [one] if is_index(one) => {
            let index = Index::open(Path::new(one), &versions(words)).map_err(|e| message(&e))?;
            Ok(Some(index))
        }
        many => match many.iter().find(|argument| is_index(argument)) {
            Some(index) => {
                Err(Message::error(index, "an index stands for itself: it can't be one of several inputs")
                    .help("add the other postings to it: `rolefit index POSTING… --out DIR --add`"))
            }
            None => Ok(None),
        },
    }
}

/// What was said of the index's inputs when they were read, and what is to be said of the index itself.
pub fn said(index: &Index) -> Result<Vec<Message>, Message> {
    let inputs = index.inputs().map_err(|e| message(&e))?;
    let mut said: Vec<Message> = inputs
        .iter()
        .flat_map(|input| input.errors.iter().map(|text| Message::error(&input.path, text.as_str())))
        .collect();
    if !index.manifest().complete {
        let text = "is not complete: its building was interrupted";
        let help = "the same `rolefit index` command goes on with it";
        said.push(Message::warning(&index.folder().to_string_lossy(), text).help(help));
    }
    Ok(said)
}

/// The best postings for a profile, as they were read; all of them where `top` is none.
pub fn best(
    index: &Index,
    profile: &Profile,
    basis: &Basis<'_>,
    top: Option<usize>,
    filters: &Filters,
) -> Result<Vec<Loaded>, Error> {
    let with_text = filters.contains.as_ref().map(|part| index.containing(part)).transpose()?;
    let key = |place: &Place| (place.segment, place.posting);
    let wanted = |place: Place| {
        with_text.as_ref().is_none_or(|found| found.binary_search_by_key(&key(&place), key).is_ok())
    };
    let filter = filter(filters, basis.as_of);
    let person = basis.engine.person(profile);
    let weights = Weights::from(basis.engine.policy());
    let places = index.rank(&person, &weights, top, &filter, wanted);
    places.par_iter().map(|place| index.record(*place).map(loaded)).collect()
}

/// The posting with an id, as it was read.
pub fn one(index: &Index, id: &str) -> Result<Option<Loaded>, Error> {
    index.find(id).map(|place| index.record(place).map(loaded)).transpose()
}

fn loaded(Record { posting, extraction, source }: Record) -> Loaded {
    Loaded { posting, read: extraction, source }
}
