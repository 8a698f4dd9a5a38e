//! The employer's name, told by the ways in which postings speak of their own house.

mod frames;
mod lines;
mod names;
mod owner;
mod run;
mod signs;
mod spelling;

use super::byline::Byline;
use super::page::Page;
use super::place::{Place, place};
use crate::clause::is_gerund;
use crate::list::WordList;
use crate::source::spaced;
use crate::token::{Kind, Letters};
use frames::{
    behind_apposition, has_team, is_introduced, is_placed, lies, opening, opens, speaks, works_there,
};
use names::{
    HOUSES, INSTITUTIONS, KINDS, MONTHS, NOT_OWNERS, is_government, is_institution, is_part, is_sentence,
};
pub(super) use names::{NOT_NAMES, NOT_TAILS, is_common};
pub(super) use run::is_possessive;
use run::{PARTS, legal_end, name_at, past_brackets, past_part};
use signs::{BEFORE, BEHIND, LEADS, SIGHTS};
use spelling::{expanded, is_abbreviated, is_plain, is_with_article, spelling, with_legal_form};
use std::collections::{BTreeMap, BTreeSet};

/// What a place has of all houses in it: "Britain's oldest".
static RANKS: WordList = WordList::of(&[
    "best", "biggest", "busiest", "fastest", "finest", "largest", "leading", "most", "oldest", "premier",
    "top",
]);

/// Points below which a name is no claim.
const ENOUGH: u32 = 3;

pub(super) fn company(page: &Page<'_>, bylines: &[Byline<'_>], title: Option<&str>) -> Option<String> {
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
        return Some(name.to_owned());
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
        legal: None,
        places: BTreeSet::new(),
        votes: BTreeMap::new(),
    };
    names.sentences();
    names.headings();
    names.under_headings();
    names.in_small_letters();
    names.top(title);
    names.best()
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
    /// What is named with its legal form ("for Harbour Works, LLC"): the first, and whether they differ.
    legal: Option<(String, bool)>,
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
            let Some(mut end) = name_at(words, at) else { continue };
            free = end;
            // "1Tide is"
            let number =
                at.checked_sub(1).and_then(|i| words.tokens.get(i)).is_some_and(|t| t.kind == Kind::Number);
            let at = at - usize::from(number && words.tokens.get(at).is_some_and(|t| t.glued));
            // "Tidewater is a wonderful place to live"
            if SIGHTS.at(words, end).is_some() {
                self.places.insert(words.get(at).to_owned());
            }
            // "About Harbour Works Harbour Works is …": a heading that lost its break, and the name again.
            let twice = (end - at).is_multiple_of(2) && {
                let half = (end - at) / 2;
                (at..at + half).all(|i| words.get(i) == words.get(i + half))
            };
            if twice {
                end = at + (end - at) / 2;
            }
            // "Harbour 21 is …"
            let counted = words.tokens.get(end).is_some_and(|t| t.kind == Kind::Number && !t.glued)
                && words
                    .is(end + 1, &["is", "has", "offers", "provides", "seeks", "was", "believes", "exists"]);
            if counted {
                (end, free) = (end + 1, end + 1);
            }
            let end = end;
            self.legal(at, end);
            let the = words.stands(at.wrapping_sub(1), "the");
            let opens = || opens(words, at) || the && opens(words, at - 1);
            // Passes over an address or a short form in brackets: "Infisical https://… is", "Fors Marsh Group (FMG), we".
            let behind = past_brackets(words, end);
            // "… in Harbour Hospitals NHS Foundation Trust": such a name is the employer's wherever it stands.
            let trust = (words.stands(end - 1, "trust")
                && (words.any(at + 1..end, &["nhs"]) || end > at + 2 && words.stands(end - 2, "foundation"))
                || words.stands(end - 1, "foundation") && words.stands(end - 2, "nhs"))
                && !words.is(at, &["nhs", "foundation"]);
            // "… in the team at Harbour Community Hospital"; "based at" is said of a place.
            let house = || {
                let within = words.is(at.wrapping_sub(1), &["at", "within"])
                    && !words.stands(at.wrapping_sub(2), "based");
                within && end > at + 1 && words.is(end - 1, &HOUSES)
            };
            // "… in the Idaho Army National Guard"
            let guard = end > at + 2 && words.stands(end - 1, "guard") && words.stands(end - 2, "national");
            let mut points = if trust { 5 } else { u32::from(house()) * 2 + u32::from(guard) * 3 };
            if twice && words.stands(at.wrapping_sub(1), "about") {
                points += 5;
            }
            points += works_there(words, at, end);
            // Text that lost its line breaks has names in the middle of what reads as a sentence: the plainest words suffice.
            // "The team in Harbour is looking for": where, and not who. "Our Assessment Group is": a part of the house.
            let inside = words.is(
                at.wrapping_sub(1 + usize::from(the)),
                &["in", "near", "across", "from", "our", "your", "their"],
            );
            let part = past_part(words, end, behind).unwrap_or(behind);
            let said = BEHIND.at(words, part).filter(|_| !inside).map_or(0, |f| f.value);
            // "Manage, update and …" is a duty.
            let apposed = said == 0 && end > at + 1 && !inside && opens();
            let said = if apposed { behind_apposition(words, behind) } else { said };
            let said = if said == 0 && opens() && lies(words, at..end, behind) { 3 } else { said };
            // "Tidewater is the engine that …": what the first sentence of all speaks of.
            let said = if said < 3 && is_introduced(words, at, behind) { 3 } else { said };
            if said >= 4
                || said > 0 && (opens() || words.is(at.wrapping_sub(1), &["at", "as", "for", "join"]))
            {
                points += said;
            }
            if is_placed(words, at..end, usize::from(the)) {
                points += 3;
            }
            if is_possessive(words, end - 1) {
                // "Tidewater's finance organization": nobody else's is spoken of.
                let inside = words.any(
                    end..end + 4,
                    &[
                        "organization", "organisation", "leadership", "workforce", "campus", "campuses",
                        "executives", "staff", "headquarters",
                    ],
                );
                let own = words.is(
                    end,
                    &[
                        "mission", "vision", "culture", "values", "purpose", "team", "customers",
                        "employees", "benefits",
                    ],
                );
                // "Michigan's largest", "Bachelor's or Master's"
                let rank = || words.is(end, &RANKS);
                let plain =
                    || !words.capital(end) && words.tokens.get(end).is_some_and(|t| t.kind != Kind::Number);
                let person = || {
                    end == at + 1
                        && words.get(at).strip_suffix("'s").is_some_and(|one| NOT_OWNERS.contains(one))
                };
                points += match () {
                    () if rank() || person() => 0,
                    () if inside || own || has_team(words, end) => 3,
                    () => u32::from(plain()),
                };
                if !rank() {
                    self.owner(at, end);
                }
            }
            // "At The Hartford, we", "a career with the Harbour Police"
            let article = usize::from(the);
            let small = the && !words.capital(at - 1);
            let unit = small && words.is(at, &KINDS);
            let before = at.checked_sub(1 + article).and_then(|i| words.tokens.get(i));
            let leads = before.is_some_and(|token| LEADS.may_have(token.hash));
            let led = |back: usize| {
                let start = at.checked_sub(back + article)?;
                // "At the HHQ, you will serve", "At the Harbour Bank of Toledo, the work we do"
                let letters = back == 1
                    && ((at..end).any(|i| is_institution(words.tokens.get(i).map_or("", |t| t.text)))
                        || words.tokens.get(at).is_some_and(|t| t.letters == Letters::Capitals));
                let letters = letters && words.stands(behind, ",") && frames::opens(words, start);
                let found =
                    BEFORE.at(words, start).filter(|found| !small || found.value >= 3 && !unit || letters)?;
                // "Agency Tidewater College Division Harbour", a form that lost its breaks; not "partner agency Harbour".
                let label = || words.capital(start) && end > at + 1 && words.is(end, &PARTS);
                if words.get(start) == "agency" && !label() {
                    return None;
                }
                (found.end + article == at).then_some((start, found.value))
            };
            for back in if leads { 1..4 } else { 0..0 } {
                if let Some((start, value)) = led(back) {
                    // "us at Tidewater" says more than "at Tidewater"; what the work "is located at" may be any place.
                    let located = words.stands(at.wrapping_sub(2), "located");
                    let longer =
                        (back + 1..4).filter(|_| !located).filter_map(led).map(|(_, value)| value).max();
                    points += longer.map_or(value, |longer| longer.max(value));
                    // "At Microsoft, our mission is", "At Meta, we"
                    let comma = words.stands(behind, ",");
                    let speaks = speaks(words, behind);
                    // "At Harbour we love boats"
                    let told = words.is(behind, &["we", "we're", "we've", "our"]);
                    let begins = start == 0 || words.stops(start - 1) || words.capital(start);
                    // "As a nurse at Harbour Works UK, you will"
                    let you = || words.any(behind..behind + 12, &["you", "you'll", "your"]);
                    let role = opening(words, start, 12).is_some_and(|first| words.get(first) == "as")
                        && (speaks || you());
                    if words.get(start) == "at" && (speaks && begins || role) {
                        points += 5;
                    } else if words.get(start) == "at" && (told || comma) && begins {
                        points += 2;
                    }
                    break;
                }
            }
            if points > 0 {
                let long = || words.get(at).len() > 2;
                let whole = legal_end(words, end).filter(|_| said >= 3 && long()).unwrap_or(end);
                // "Living Harbour Works' values": what is done opens the sentence, and no name.
                let doing = is_possessive(words, end - 1)
                    && end > at + 1
                    && opens()
                    && words.tokens.get(at).is_some_and(is_gerund);
                self.vote(at + usize::from(doing), whole, points);
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
        let name = spaced(text);
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
                || points >= 5 && MONTHS.contains(key)
                || is_abbreviated(self.page, name)
        };
        !is_government(key)
            && (NOT_TAILS.contains(tail) && !placed || NOT_NAMES.contains(head) && !named())
            || key.chars().count() < 2
            || ["'ll", "'re", "'ve", "'d"].iter().any(|end| head.ends_with(end))
            || several && !self.title.is_empty() && self.title.starts_with(key)
            || if several { is_common(key) } else { KINDS.contains(key) }
            || is_part(key)
            || is_sentence(name)
            // "Harbour Bank of New York" only ends in one.
            || !key.contains(" of ") && matches!(place(name), Some(Place::Region(_) | Place::City(_)))
    }

    fn best(mut self) -> Option<String> {
        let mut best: Option<(u32, u32, usize, String)> = None;
        // "Virginia Peninsula" for "Virginia Peninsula Community College": the name with its legal or institutional end is whole; any
        // other longer name must be told as clearly.
        let whole: Vec<(bool, u32, usize, String)> = self
            .votes
            .values()
            .filter(|v| v.points >= ENOUGH)
            .map(|v| {
                let tail = v.name.rsplit(' ').next().unwrap_or_default();
                (INSTITUTIONS.contains(tail), v.points, v.first, v.name.clone())
            })
            .collect();
        for (key, vote) in std::mem::take(&mut self.votes) {
            if vote.points < ENOUGH || self.places.contains(&key) {
                continue;
            }
            let mut name = vote.name;
            if name.chars().all(|c| !c.is_lowercase()) {
                match spelling(self.page, &key) {
                    Some(spelt) => name = spelt,
                    None if is_plain(self.page, &key) => continue,
                    None => {}
                }
            }
            let often = u32::try_from(self.page.named(&name).take(8).count()).unwrap_or(8);
            let points = vote.points.min(24) * 2 + often;
            let better = best
                .as_ref()
                .is_none_or(|(p, _, first, _)| points > *p || points == *p && vote.first < *first);
            if better {
                best = Some((points, vote.points, vote.first, name));
            }
        }
        // Where nothing is told of any house, the one that owns everything is the employer.
        let Some((_, told, first, name)) = best else { return self.sole() };
        let goes_on = format!("{name} ");
        let mut longer = whole.into_iter().filter(|(.., w)| w.starts_with(&goes_on));
        let longer = longer.find(|(institution, points, at, w)| {
            let legal = w.ends_with(" LLC") || w.ends_with(" Inc") || w.ends_with(" Ltd");
            // "Harbour Minerals is …", and then "at Harbour"; not "Harbour Boats" of a house that is else called Harbour.
            let often = |of: &str| self.page.named(of).take(24).count();
            let other =
                legal || *at > first || often(&name) > 2 * often(w) || !w.chars().any(char::is_lowercase);
            let enough = if other { told } else { told.min(4) };
            *institution || *points >= enough
        });
        let name = longer.map_or(name, |(_, _, _, longer)| longer);
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
        let often = |of: &str| self.page.named(of).take(24).count();
        let name = match name.split_once(", ") {
            Some((short, _)) if often(short) > 2 * often(&name) => short.to_owned(),
            Some(_) => name,
            None => with_legal_form(self.page, &name).unwrap_or(name),
        };
        let whole = format!("The {name}");
        let letters = !name.contains(char::is_lowercase);
        Some(if !letters && is_with_article(self.page, &whole) { whole } else { name })
    }
}
