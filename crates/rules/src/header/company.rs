//! The employer's name, told by the ways in which postings speak of their own house.

mod frames;
mod lines;
mod mention;
mod names;
mod owner;
mod run;
mod signs;
mod spelling;

use super::byline::Byline;
use super::page::Page;
use super::place::{Place, place};
use crate::lexicon::Lexicon;
use crate::source::spaced;
use crate::token::Kind;
use mention::Mention;
use names::{BEGINNINGS, KINDS, MONTHS, ends_whole, is_government, is_institution, is_part, is_sentence};
pub(super) use names::{NOT_NAMES, NOT_TAILS, is_common};
pub(super) use run::is_possessive;
use run::name_at;
use signs::SIGHTS;
use spelling::{expanded, goes_on, is_abbreviated, is_plain, is_with_article, spelling, with_legal_form};
use std::collections::{BTreeMap, BTreeSet};

/// Points below which a name is no claim.
const ENOUGH: u32 = 3;

/// Points of a name in a heading ("About Tidewater").
const HEADED: u32 = 5;

pub(super) fn company(
    page: &Page<'_>,
    bylines: &[Byline<'_>],
    title: Option<&str>,
    lexicon: &Lexicon,
) -> Option<String> {
    let labels = &[
        "company", "company name", "employer", "employer name", "hiring organization", "hiring organisation",
        "organisation name", "organization name", "agency",
    ];
    let labelled = page.labelled(labels).find(|v| {
        v.len() <= 80
            && v.chars().next().is_some_and(|c| c.is_alphanumeric() && !c.is_lowercase())
            && (!v.ends_with('.')
                || v.len() <= 40 && ["Inc.", "Ltd.", "Co.", "Corp."].iter().any(|end| v.ends_with(end)))
    });
    if let Some(name) = labelled {
        return Some(unrated(name).to_owned());
    }
    if let Some(name) = bylines
        .iter()
        .filter(|line| line.pieces.first().is_none_or(|p| Some(*p) != title))
        .find_map(|line| line.company(page))
    {
        return Some(name.to_owned());
    }
    let mut names = Names {
        page,
        title: title.unwrap_or_default().to_lowercase(),
        owner: None,
        inside: None,
        legal: None,
        body: None,
        places: BTreeSet::new(),
        votes: BTreeMap::new(),
    };
    names.sentences();
    names.headings();
    names.under_headings();
    names.in_small_letters();
    names.top(title);
    names.best(lexicon)
}

struct Vote {
    points: u32,
    first: usize,
    name: String,
}

struct Names<'p, 'a> {
    page: &'p Page<'a>,
    title: String,
    /// Who owns what the posting speaks of ("improve Harbour's products"): the first, and whether they differ.
    owner: Option<(String, bool)>,
    /// Of what the posting speaks as of the inside of the house ("other groups within Harbour"): the first, and whether they differ.
    inside: Option<(String, bool)>,
    /// What is named with its legal form ("for Harbour Works, LLC"): the first, and whether they differ.
    legal: Option<(String, bool)>,
    /// A public body that the posting names in passing.
    body: Option<String>,
    /// Towns and wards, by their first word.
    places: BTreeSet<String>,
    /// By the name in lower case.
    votes: BTreeMap<String, Vote>,
}

impl Names<'_, '_> {
    fn sentences(&mut self) {
        let words = &self.page.words;
        let mut free = 0;
        // A name begins with a capital, as few words of a text do.
        for at in words.capitals() {
            if at < free {
                continue;
            }
            let Some(end) = name_at(words, at) else { continue };
            // "1Tide is"
            let number =
                at.checked_sub(1).and_then(|i| words.tokens.get(i)).is_some_and(|t| t.kind == Kind::Number);
            let at = at - usize::from(number && words.tokens.get(at).is_some_and(|t| t.glued));
            // "Tidewater is a wonderful place to live"
            if SIGHTS.at(words, end).is_some() {
                self.places.insert(words.get(at).to_owned());
            }
            let mention = Mention::of(words, at..end);
            free = end.max(mention.end);
            self.legal(at, mention.end);
            self.inside(at, mention.end);
            self.body(at, mention.end);
            if mention.owns() && !mention.is_ranked() {
                self.owner(at, mention.end);
            }
            let told = mention.told();
            let points = mention.points(told);
            if points > 0 {
                let name = mention.name(told);
                self.vote(name.start, name.end, points);
            }
        }
    }

    fn vote(&mut self, first: usize, end: usize, points: u32) {
        let words = &self.page.words;
        let (Some(a), Some(b)) = (words.tokens.get(first), words.tokens.get(end.wrapping_sub(1))) else {
            return;
        };
        let text = a.span.join(b.span).of(self.page.text);
        let text = text.strip_suffix("'s").or_else(|| text.strip_suffix("’s")).unwrap_or(text);
        let name = spaced(text).into_owned();
        let mut key = name.to_lowercase();
        if key.contains('’') {
            key = key.replace('’', "'");
        }
        // A name that has votes is a house's.
        if !self.votes.contains_key(&key) && (self.votes.len() >= 64 || self.is_no_house(&name, &key, points))
        {
            return;
        }
        let vote = self.votes.entry(key).or_insert(Vote { points: 0, first, name: name.clone() });
        // Many weak signs are still weak: each name's points from weak ones are limited.
        vote.points += if points <= 2 && vote.points >= 8 { 0 } else { points };
        // A heading in capitals is spelt as the sentences spell it.
        if vote.name.chars().all(|c| !c.is_lowercase()) && name.chars().any(char::is_lowercase) {
            vote.name = name;
        }
    }

    /// A place, a part of the posting, a kind of house, the title: nobody's name. `key` is the name in lower case, for which so many
    /// `points` speak.
    fn is_no_house(&self, name: &str, key: &str, points: u32) -> bool {
        let head = key.split(' ').next().unwrap_or_default();
        let tail = key.rsplit(' ').next().unwrap_or_default();
        let several = key != tail;
        // "Harbour Bank of New York", "University of California"
        let placed = name
            .split_once(" of ")
            .is_some_and(|(house, _)| is_institution(house.rsplit(' ').next().unwrap_or_default()));
        let named = || {
            head == "the" && name.split(' ').count() > 2
                || points >= HEADED && (MONTHS.contains(key) || several && BEGINNINGS.contains(head))
                || is_abbreviated(self.page, name)
        };
        !is_government(key)
            && (NOT_TAILS.contains(tail) && !placed || NOT_NAMES.contains(head) && !named())
            || key.chars().count() < 2
            || ["'ll", "'re", "'ve", "'d"].iter().any(|end| head.ends_with(end))
            || several && self.title.strip_prefix(key).is_some_and(|rest| points < 4 || !names_role(rest))
            || if several { is_common(key) } else { KINDS.contains(key) }
            || is_part(key)
            || is_sentence(name)
            // "Harbour Bank of New York" only ends in one.
            || !key.contains(" of ") && matches!(place(name), Some(Place::Region(_) | Place::City(_)))
    }

    fn best(self, lexicon: &Lexicon) -> Option<String> {
        // Where nothing is told of any house, the one that owns everything is the employer.
        let Some(chosen) = self.foremost() else { return self.sole(lexicon) };
        let name = match self.trust_of(&chosen.name) {
            Some(trust) => trust.to_owned(),
            None => self.lengthened(chosen),
        };
        let name = match expanded(self.page, &name) {
            // "Frailty Team (FT) is": the letters of a part of the house.
            Some(whole)
                if whole.rsplit(' ').next().is_some_and(|tail| NOT_TAILS.contains(&tail.to_lowercase())) =>
            {
                return None;
            }
            whole => whole.unwrap_or(name),
        };
        // "Tidewater, Inc." is called Tidewater.
        let name = match name.split_once(", ") {
            Some((short, _)) if self.often(short) > 2 * self.often(&name) => short.to_owned(),
            Some(_) => name,
            None => with_legal_form(self.page, &name).unwrap_or(name),
        };
        let whole = format!("The {name}");
        let letters = !name.contains(char::is_lowercase);
        Some(if !letters && is_with_article(self.page, &whole) { whole } else { name })
    }

    /// "At Harbour Hospital", of "Harbour Hospitals NHS Foundation Trust": the trust that is named employs who works in the hospital.
    fn trust_of(&self, hospital: &str) -> Option<&str> {
        const PARTS: &[&str] = &["Hospital", "Hospitals", "Clinic", "Centre", "Infirmary"];
        let is_trust = |name: &str| {
            last_word(name) == "Trust" && (name.contains("NHS ") || name.ends_with("Foundation Trust"))
        };
        let told = self.votes.values().filter(|vote| vote.points >= ENOUGH && is_trust(&vote.name));
        let mut trusts = told.filter(|_| PARTS.contains(&last_word(hospital)));
        let first = trusts.next()?.name.as_str();
        let head = |name: &str| name.split(' ').next().map(str::to_owned);
        trusts.all(|other| head(&other.name) == head(first)).then_some(first)
    }

    /// The name for which most speaks, as running text spells it.
    fn foremost(&self) -> Option<Vote> {
        let mut best: Option<(u32, Vote)> = None;
        for (key, vote) in &self.votes {
            if vote.points < ENOUGH || self.places.contains(key) {
                continue;
            }
            let mut name = vote.name.clone();
            if name.chars().all(|c| !c.is_lowercase()) {
                match spelling(self.page, key) {
                    Some(spelt) => name = spelt,
                    None if is_plain(self.page, key) => continue,
                    None => {}
                }
            }
            let often = u32::try_from(self.page.named(&name).take(8).count()).unwrap_or(8);
            let rank = vote.points.min(24) * 2 + often;
            let better = best.as_ref().is_none_or(|(r, b)| rank > *r || rank == *r && vote.first < b.first);
            if better {
                best = Some((rank, Vote { points: vote.points, first: vote.first, name }));
            }
        }
        best.map(|(_, vote)| vote)
    }

    /// "Virginia Peninsula" for "Virginia Peninsula Community College": the name with its legal or institutional end is whole; any other
    /// longer name must be told as clearly.
    fn lengthened(&self, chosen: Vote) -> String {
        let Vote { points: told, first, name } = chosen;
        let longer = self.votes.values().find_map(|vote| {
            let spelt = goes_on(&vote.name, &name)?;
            let whole = self.often(&spelt);
            if vote.points < ENOUGH {
                // "About Harbour", and "Harbour Works' gauges" wherever else it stands.
                let headed = (HEADED..HEADED + 2).contains(&told);
                let only = whole > 1 && whole + 1 >= self.often(&name);
                return Some(spelt).filter(|w| headed && only && !ends_whole(last_word(w)));
            }
            let legal = matches!(last_word(&spelt), "LLC" | "Inc" | "Ltd");
            // "Harbour Minerals is …", and then "at Harbour"; not "Harbour Boats" of a house that is else called Harbour.
            let other = legal || vote.first > first || self.often(&name) > 2 * whole;
            let enough = if other { told } else { told.min(4) };
            Some(spelt).filter(|w| ends_whole(last_word(w)) || vote.points >= enough)
        });
        longer.unwrap_or(name)
    }

    fn often(&self, name: &str) -> usize {
        self.page.named(name).take(24).count()
    }
}

/// "Tidewater, Inc - Jobmeter ★ 4.6", "Tidewater (the house behind Gauges)": without what a board's readers think or a bracket tells of it.
fn unrated(name: &str) -> &str {
    let told =
        |inside: &str| ["the ", "a ", "part of ", "formerly "].iter().any(|lead| inside.starts_with(lead));
    let name = name.split_once(" (").filter(|(_, inside)| told(inside)).map_or(name, |(name, _)| name);
    let rated = name.split_once(['★', '✪', '⭐']).map(|(name, _)| name.trim_end());
    rated.map_or(name, |name| name.rsplit_once(" - ").map_or(name, |(name, _)| name))
}

/// Does what of a title stands behind a name tell the job: "Harbour Works | Gauge Engineer"? Then the name is no part of it.
fn names_role(rest: &str) -> bool {
    rest.split(|c: char| !c.is_alphanumeric()).any(|word| NOT_TAILS.contains(word))
}

fn last_word(name: &str) -> &str {
    name.rsplit(' ').next().unwrap_or_default()
}
