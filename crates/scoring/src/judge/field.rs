//! Fields of study: which course answers which.

use super::Case;
use crate::facts::{Stems, Study, field_ids, stems};
use rolefit_rules::lexicon::{FieldEntry, Lexicon, Term};
use rolefit_rules::predicate::DegreeLevel;
use rolefit_rules::token::tokenize;
use std::borrow::Cow;

/// A field of study as a posting asks for it.
#[derive(Clone, Debug, Default)]
pub(super) struct AskedField<'q> {
    /// Any science, technology, engineering or mathematics?
    technical: bool,
    /// Those of the taxonomy that it names.
    pub(super) wanted: Vec<&'q FieldEntry>,
    /// The one whose master's degree has a name of its own, by that name: "business administration" (an MBA), and not "business".
    pub(super) own_master: Option<&'q FieldEntry>,
    /// Its words; none where they were taken out.
    stems: Option<Stems>,
}

impl<'q> AskedField<'q> {
    pub fn new(asked: &str, lexicon: &'q Lexicon) -> AskedField<'q> {
        let wanted = asked_fields(asked, lexicon);
        AskedField {
            // "quantitative social sciences" are these, and not any that counts.
            technical: wanted.is_empty() && is_technical(asked),
            own_master: wanted
                .iter()
                .copied()
                .find(|field| field.own_master && field.name.eq_ignore_ascii_case(asked.trim())),
            wanted,
            stems: Some(stems(&tokenize(asked, 0))),
        }
    }
}

/// The fields of the taxonomy that the words name. Of two without a word between them the wide one says no more than of what kind the other
/// is: "engineering geology" is geology, and no other engineering.
fn asked_fields<'l>(asked: &str, lexicon: &'l Lexicon) -> Vec<&'l FieldEntry> {
    let wanted: Vec<_> = field_ids(asked, lexicon).iter().filter_map(|id| lexicon.field(id)).collect();
    let wide = |field: &FieldEntry| field.broader.is_empty();
    let single = !asked.contains(|c: char| !c.is_alphanumeric() && c != ' ' && c != '-')
        && !asked.split_whitespace().any(|word| word == "and" || word == "or");
    if single && wanted.iter().any(|field| !wide(field)) {
        return wanted.into_iter().filter(|field| !wide(field)).collect();
    }
    wanted
}

/// Does a course's field answer the one that is asked?
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Fit {
    No,
    /// The taxonomy or the entry does not tell.
    Perhaps,
    /// As a field taken as related.
    Related,
    Yes,
}

/// Whether each course answers a field in which a degree of that level is asked.
pub(super) fn fits_field(
    field: &AskedField<'_>,
    level: DegreeLevel,
    related: bool,
    case: Case<'_>,
) -> Vec<Fit> {
    // By what the taxonomy says; the best of the fields that the words name.
    let by_taxonomy: Vec<Cow<'_, [Fit]>> =
        field.wanted.iter().map(|wanted| fits_of(wanted, related, case)).collect();
    let told = |at: usize| by_taxonomy.iter().filter_map(|fits| fits.get(at).copied()).max();
    // Where an MBA is asked, a master's degree in finance may be taken for one or not.
    let own = field.own_master.filter(|_| level == DegreeLevel::Master && !related);
    let most = |study: &Study| match own {
        Some(own) if !study.fields.of.contains(&own.id) => Fit::Perhaps,
        _ => Fit::Yes,
    };
    let studies = case.facts.studies.iter().enumerate();
    studies.map(|(at, study)| fit(study, field, told(at)).min(most(study))).collect()
}

/// Is a field one that can only be told by its words?
pub(super) fn is_unknown_field(name: &str, lexicon: &Lexicon) -> bool {
    let named = |term: &Term| matches!(term, Term::Field(_));
    // Nearly all are names, and then there is no need to look into them.
    !lexicon.names_of(name.trim()).iter().any(named)
        && !is_technical(name)
        && field_ids(name, lexicon).is_empty()
}

/// Whether each course answers a field of this name: for a master's degree, which may have a name of its own, and for any other.
pub(super) fn fits_name(name: &str, related: bool, case: Case<'_>) -> [Vec<Fit>; 2] {
    let field = AskedField::new(name, case.context.lexicon);
    [DegreeLevel::Master, DegreeLevel::Bachelor].map(|level| fits_field(&field, level, related, case))
}

/// Does a course answer a field? `told`: what the taxonomy says of the two, as far as it knows them.
fn fit(study: &Study, asked: &AskedField<'_>, told: Option<Fit>) -> Fit {
    if asked.technical {
        return study.technical.map_or(Fit::Perhaps, |sure| if sure { Fit::Yes } else { Fit::No });
    }
    let same_words = study
        .area_stems
        .as_ref()
        .zip(asked.stems.as_ref())
        .is_some_and(|(area, words)| area == words || (asked.wanted.is_empty() && area.contain(words)));
    if same_words { Fit::Yes } else { told.unwrap_or(Fit::Perhaps) }
}

/// Whether each course answers a field of the taxonomy.
fn fits_of<'c>(wanted: &FieldEntry, related: bool, case: Case<'c>) -> Cow<'c, [Fit]> {
    let lexicon = case.context.lexicon;
    let find = || {
        let fit = |study: &Study| fit_of(study, wanted, related, lexicon);
        case.facts.studies.iter().map(fit).collect()
    };
    match case.memo {
        Some(memo) => memo.fits(wanted, related, lexicon, find),
        None => Cow::Owned(find()),
    }
}

fn fit_of(study: &Study, wanted: &FieldEntry, related: bool, lexicon: &Lexicon) -> Fit {
    let best = |ids: &[String]| {
        let held = ids.iter().filter_map(|id| lexicon.field(id));
        let fit = |held: &FieldEntry| match compare(held, wanted, related, lexicon) {
            Fit::Related if study.fields.wide.contains(&held.id) => Fit::Perhaps,
            fit => fit,
        };
        held.map(fit).max()
    };
    // What it is about is near to what it is, and no more.
    let nearly = |fit: Fit| match fit {
        Fit::Yes if related => Fit::Related,
        Fit::Yes => Fit::Perhaps,
        less => less,
    };
    best(&study.fields.of).max(best(&study.fields.about).map(nearly)).unwrap_or(Fit::Perhaps)
}

/// Words by which a posting means any science, technology, engineering or mathematics.
fn is_technical(asked: &str) -> bool {
    let words = ["technical", "stem", "technology or engineering", "quantitative", "scientific"];
    let asked = asked.to_lowercase();
    asked.split(|c: char| !c.is_alphanumeric()).any(|word| words.contains(&word))
}

fn compare(held: &FieldEntry, wanted: &FieldEntry, related: bool, lexicon: &Lexicon) -> Fit {
    let mine = with_broader(held, lexicon);
    if mine.iter().any(|field| field.id == wanted.id) {
        return Fit::Yes;
    }
    if wanted.gated {
        return Fit::No;
    }
    let theirs = with_broader(wanted, lexicon);
    let related_to = |mine: &FieldEntry, theirs: &FieldEntry| {
        mine.related.contains(&theirs.id) || theirs.related.contains(&mine.id)
    };
    // What is said of a field holds for its parts, unless it is so wide that it is a part of nothing: data science is near to
    // engineering, and mining engineering is not therefore near to data science.
    let speaks = |field: &&&FieldEntry| field.id == held.id || !field.broader.is_empty();
    let names = |field: &&FieldEntry| held.related.contains(&field.id);
    let near = mine.iter().filter(speaks).any(|field| related_to(field, wanted))
        || theirs.iter().filter(|field| field.id == wanted.id || !field.broader.is_empty()).any(names)
        // A field of which the one asked is a part.
        || theirs.iter().any(|field| field.id == held.id);
    let perhaps = held.broad == wanted.broad
        || mine.iter().any(|field| related_to(field, wanted))
        || theirs.iter().any(names);
    match (near, related) {
        (true, true) => Fit::Related,
        (true, false) => Fit::Perhaps,
        (false, true) if perhaps => Fit::Perhaps,
        (false, _) => Fit::No,
    }
}

/// A field and all of which it is a part.
pub(super) fn with_broader<'l>(field: &'l FieldEntry, lexicon: &'l Lexicon) -> Vec<&'l FieldEntry> {
    let mut out = vec![field];
    let mut at = 0;
    while let Some(next) = out.get(at).copied() {
        for id in &next.broader {
            if let Some(up) = lexicon.field(id).filter(|up| out.iter().all(|old| old.id != up.id)) {
                out.push(up);
            }
        }
        at += 1;
    }
    out
}
