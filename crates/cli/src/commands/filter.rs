//! Filters of postings, the same for a folder and for an index.

use crate::args::{Filters, Place};
use crate::load::Loaded;
use jiff::civil::Date;
use rolefit_index::listing::{Filter, Listing};
use rolefit_rules::posting::Workplace;

/// What was typed, as of a day.
pub fn filter(typed: &Filters, as_of: Date) -> Filter {
    let workplaces = typed.workplace.iter().map(|place| match place {
        Place::Remote => Workplace::Remote,
        Place::Hybrid => Workplace::Hybrid,
        Place::Onsite => Workplace::Onsite,
    });
    Filter {
        workplaces: workplaces.collect(),
        countries: typed.country.clone(),
        pay: typed.min_salary,
        known_pay: typed.known_salary,
        posted_since: typed.posted_since.map(Into::into),
        open_on: typed.open.then(|| as_of.into()),
        company: typed.company.clone(),
    }
}

/// The postings that are wanted.
pub fn wanted(loaded: Vec<Loaded>, typed: &Filters, as_of: Date) -> Vec<Loaded> {
    let filter = filter(typed, as_of);
    let part = typed.contains.as_ref().map(|part| part.to_lowercase());
    let wants = |one: &Loaded| {
        filter.wants(&Listing::of(&one.read.header))
            && part.as_ref().is_none_or(|part| one.posting.text.to_lowercase().contains(part))
    };
    loaded.into_iter().filter(wants).collect()
}
