//! The lexicon's names by family of occupations, drawn by the measured counts.

use crate::dice::Table;
use crate::rows::Rows;
use crate::shapes::{Counts, FamilyCounts, OTHER, Shape, Shapes};
use crate::stock::Stock;
use rolefit_rules::lexicon::{
    CredentialEntry, FieldEntry, Lexicon, Match, OccupationEntry, SubjectEntry, Term,
};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Everything that is drawn from.
#[derive(Debug)]
pub(crate) struct Words<'l> {
    pub lexicon: &'l Lexicon,
    pub families: Vec<Family<'l>>,
    /// Places in `families`.
    pub which: Table<usize>,
    pub rows: Rows,
    pub phrases: Stock,
    pub statements: Stock,
}

/// One family of occupations.
#[derive(Debug)]
pub(crate) struct Family<'l> {
    /// Job titles, by occupation.
    pub titles: Table<Vec<&'l str>>,
    pub required: Table<Shape>,
    pub preferred: Table<Shape>,
    /// Subjects that one has experience of.
    pub subjects: Table<Arc<Named<'l>>>,
    /// Those of them that one can know by name.
    pub skills: Table<Arc<Named<'l>>>,
    /// Fields of study; none: one that no lexicon knows.
    pub fields: Table<Option<&'l FieldEntry>>,
    /// Credentials, and how they are written; none: one that no lexicon knows.
    pub credentials: Table<Option<(&'l CredentialEntry, Vec<&'l str>)>>,
}

/// A subject and the names that mean it and nothing else. All families draw the same ones.
#[derive(Debug)]
pub(crate) struct Named<'l> {
    pub entry: &'l SubjectEntry,
    pub names: Vec<&'l str>,
}

impl<'l> Words<'l> {
    pub(crate) fn new(lexicon: &'l Lexicon) -> Words<'l> {
        let shapes = Shapes::measured();
        let named = lexicon.subjects().iter().filter_map(|entry| Named::new(entry, lexicon));
        let subjects = named.map(|named| (named.entry.id.as_str(), Arc::new(named))).collect();
        let family = |own| Family::new(own, &shapes.all, &subjects, lexicon);
        let families: Vec<Family<'l>> = shapes.families.values().map(family).collect();
        let which = (0..).zip(shapes.families.values()).map(|(at, family)| (at, family.postings)).collect();
        let stock = |name: &str| shapes.ranks.get(name).map(Stock::new).unwrap_or_default();
        Words {
            lexicon,
            families,
            which,
            rows: Rows::new(&shapes),
            phrases: stock("phrases"),
            statements: stock("statements"),
        }
    }
}

impl<'l> Family<'l> {
    /// `named` are all subjects that have a name of their own, by their ids.
    fn new(
        own: &FamilyCounts,
        all: &FamilyCounts,
        named: &BTreeMap<&str, Arc<Named<'l>>>,
        lexicon: &'l Lexicon,
    ) -> Family<'l> {
        let shapes = |own: &Counts, all: &Counts| {
            let blended = blend(own, all.iter().map(|(shape, n)| (shape.as_str(), *n)));
            blended.into_iter().filter_map(|(shape, n)| Some((Shape::parse(&shape)?, n))).collect()
        };
        let groups: Vec<&OccupationEntry> =
            own.occupations.keys().filter_map(|id| lexicon.occupation(id)).collect();
        let usual = usual(&groups, lexicon);
        let is_usual = |class: &str| usual.is_empty() || usual.contains(class);
        let subjects: Vec<(Arc<Named<'l>>, u64)> =
            blend(&own.subjects, rest_of_subjects(all, lexicon, is_usual))
                .into_iter()
                .filter_map(|(id, n)| Some((Arc::clone(named.get(id.as_str())?), n)))
                .collect();
        let credentials = all.credentials.iter().filter_map(|(id, n)| {
            let known = lexicon.credential(id).is_none_or(|entry| is_usual(&entry.class));
            known.then_some((id.as_str(), *n))
        });
        Family {
            titles: own
                .occupations
                .iter()
                .map(|(id, n)| (lexicon.occupation(id).map(titles).unwrap_or_default(), *n))
                .collect(),
            required: shapes(&own.required, &all.required),
            preferred: shapes(&own.preferred, &all.preferred),
            skills: subjects
                .iter()
                .filter(|(named, _)| lexicon.names_one_thing(named.entry))
                .cloned()
                .collect(),
            subjects: subjects.into_iter().collect(),
            fields: blend(&own.fields, all.fields.iter().map(|(id, n)| (id.as_str(), *n)))
                .into_iter()
                .map(|(id, n)| (lexicon.field(&id), n))
                .collect(),
            credentials: blend(&own.credentials, credentials)
                .into_iter()
                .map(|(id, n)| (lexicon.credential(&id).and_then(|entry| written(entry, lexicon)), n))
                .collect(),
        }
    }
}

impl<'l> Named<'l> {
    /// None where the name alone does not tell what is meant.
    fn new(entry: &'l SubjectEntry, lexicon: &Lexicon) -> Option<Named<'l>> {
        let means = |name: &str| match lexicon.names_of(name).as_slice() {
            [Term::Subject(at)] => lexicon.subjects().get(*at).is_some_and(|found| found.id == entry.id),
            _ => false,
        };
        let aliases = if entry.rule == Match::Word { entry.aliases.as_slice() } else { &[] };
        let all = std::iter::once(&entry.name).chain(aliases.iter().take(3));
        let names: Vec<&str> = all.map(String::as_str).filter(|name| is_plain(name) && means(name)).collect();
        (names.first() == Some(&entry.name.as_str())).then_some(Named { entry, names })
    }
}

/// Names with marks of their own would be cut where a list is.
fn is_plain(name: &str) -> bool {
    !name.contains([',', ';', '(', ')', '/', ':'])
        && ![" and ", " or ", " & ", " with ", " plus "].iter().any(|joiner| name.contains(joiner))
}

/// How a credential is written, where its names mean it and nothing else.
fn written<'l>(entry: &'l CredentialEntry, lexicon: &Lexicon) -> Option<(&'l CredentialEntry, Vec<&'l str>)> {
    let means = |name: &str| match lexicon.names_of(name).as_slice() {
        [Term::Credential(at)] => lexicon.credentials().get(*at).is_some_and(|found| found.id == entry.id),
        _ => false,
    };
    let all =
        std::iter::once(&entry.name).chain(entry.words.iter().take(2)).chain(entry.aliases.iter().take(3));
    let names: Vec<&str> = all.map(String::as_str).filter(|name| is_plain(name) && means(name)).collect();
    (!names.is_empty()).then_some((entry, names))
}

/// Titles that are written out: not those of a register ("vp, sales") nor of other languages.
fn titles(group: &OccupationEntry) -> Vec<&str> {
    let titles = group.titles.iter().map(String::as_str);
    titles
        .filter(|title| {
            let words = title.split(' ').count();
            title.is_ascii()
                && title.len() > 6
                && !title.contains([',', '/'])
                && words <= 3
                && !title.ends_with(" to")
        })
        .collect()
}

/// Classes of subjects that are usual work in any of the groups; empty: everything is.
fn usual<'l>(groups: &[&'l OccupationEntry], lexicon: &'l Lexicon) -> BTreeSet<&'l str> {
    let involved = groups.iter().flat_map(|group| &group.involves).filter_map(|id| lexicon.subject(id));
    let mut classes: BTreeSet<&str> = involved.map(|subject| subject.class.as_str()).collect();
    classes.extend(groups.iter().flat_map(|group| &group.usual).map(String::as_str));
    classes
}

/// What stands for the subjects that a family asks once: those of its classes that anybody asks, hardly by how often they do, and, as
/// about every twenty-fifth subject was seen in no other posting, those that were never seen.
fn rest_of_subjects<'l>(
    all: &FamilyCounts,
    lexicon: &'l Lexicon,
    is_usual: impl Fn(&str) -> bool,
) -> impl Iterator<Item = (&'l str, u64)> {
    let usual = lexicon.subjects().iter().filter(move |entry| is_usual(&entry.class));
    usual.map(|entry| (entry.id.as_str(), all.subjects.get(&entry.id).map_or(1, |n| 4 * n.min(&6))))
}

/// The family's own counts; what it asks seldom is drawn from the others of `all`, as often as they have them.
fn blend<'a>(own: &Counts, all: impl Iterator<Item = (&'a str, u64)>) -> BTreeMap<String, u64> {
    let all: Vec<(&str, u64)> = all.filter(|(key, _)| *key != OTHER && !own.contains_key(*key)).collect();
    let total: u64 = all.iter().map(|(_, n)| n).sum::<u64>().max(1);
    let seldom = own.get(OTHER).copied().unwrap_or(0).max(1);
    let mut weights: BTreeMap<String, u64> =
        own.iter().filter(|(key, _)| *key != OTHER).map(|(key, n)| (key.clone(), n * total)).collect();
    for (key, n) in all {
        *weights.entry(key.to_owned()).or_default() += n * seldom;
    }
    weights
}
