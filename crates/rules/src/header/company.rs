//! The employer's name, told by the ways in which postings speak of their own house.

mod names;
mod owner;
mod run;
mod signs;
mod spelling;

use super::byline::Byline;
use super::page::Page;
use super::place::{Place, place};
use crate::clause::is_gerund;
use crate::recognize::phrase::Words;
use crate::source::spaced;
use crate::token::Kind;
use names::{HOUSES, INSTITUTIONS, KINDS, is_sentence};
pub(super) use names::{NOT_NAMES, NOT_TAILS};
use run::{is_possessive, legal_end, name_at, past_brackets};
use signs::{BEFORE, BEHIND, LEADS};
use spelling::{expanded, is_with_article, spelling};
use std::collections::BTreeMap;

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
            && !v.ends_with('.')
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
    let mut names =
        Names { page, title: title.unwrap_or_default().to_lowercase(), owner: None, votes: BTreeMap::new() };
    names.sentences();
    names.headings();
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
            let the = words.stands(at.wrapping_sub(1), "the");
            let opens = || opens(words, at) || the && opens(words, at - 1);
            // Passes over an address or a short form in brackets: "Infisical https://… is", "Fors Marsh Group (FMG), we".
            let behind = past_brackets(words, end);
            // "… in Harbour Hospitals NHS Foundation Trust": such a name is the employer's wherever it stands.
            let trust = words.stands(end - 1, "trust")
                && (words.any(at + 1..end, &["nhs"]) || end > at + 2 && words.stands(end - 2, "foundation"))
                && !words.is(at, &["nhs", "foundation"]);
            // "… in the team at Harbour Community Hospital"; "based at" is said of a place.
            let house = || {
                let within = words.is(at.wrapping_sub(1), &["at", "within"])
                    && !words.stands(at.wrapping_sub(2), "based");
                within && end > at + 1 && words.is(end - 1, &HOUSES)
            };
            let mut points = if trust { 5 } else { u32::from(house()) * 2 };
            if twice && words.stands(at.wrapping_sub(1), "about") {
                points += 5;
            }
            // Text that lost its line breaks has names in the middle of what reads as a sentence: the plainest words suffice.
            let said = BEHIND.at(words, behind).map_or(0, |f| f.value);
            if said >= 4
                || said > 0 && (opens() || words.is(at.wrapping_sub(1), &["at", "as", "for", "join"]))
            {
                points += said;
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
                points += if inside || own { 3 } else { 1 };
                self.owner(at, end);
            }
            // "At The Hartford, we", "a career with the Harbour Police"
            let article = usize::from(the);
            let small = the && !words.capital(at - 1);
            let unit = small && words.is(at, &KINDS);
            let before = at.checked_sub(1 + article).and_then(|i| words.tokens.get(i));
            let leads = before.is_some_and(|token| LEADS.may_have(token.hash));
            let led = |back: usize| {
                let start = at.checked_sub(back + article)?;
                let found = BEFORE.at(words, start).filter(|found| !small || found.value >= 3 && !unit)?;
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
                    let speaks = comma
                        && words.is(
                            behind + 1,
                            &["we", "we're", "we've", "our", "you", "you'll", "every", "everyone"],
                        );
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

    /// "ABOUT ELEVENLABS", "Why American Express?"
    fn headings(&mut self) {
        let page = self.page;
        for line in page.lines.iter().filter(|line| line.text.len() <= 60) {
            let split = |word: &&str| {
                let (lead, rest) = line.text.split_at_checked(word.len())?;
                lead.eq_ignore_ascii_case(word).then(|| rest.strip_prefix(' '))?
            };
            let lead = ["about", "why", "join"].into_iter().find_map(|word| Some((word, split(&word)?)));
            let Some((lead, rest)) = lead else { continue };
            let rest = rest.trim_end_matches(['?', ':', '!', ' ', '.']);
            if rest.is_empty() || rest.split(' ').count() > 5 {
                continue;
            }
            if let Some(at) = line.tokens.clone().find(|&i| page.words.get(i) == lead).map(|i| i + 1) {
                let end = line.tokens.end
                    - usize::from(page.words.is(line.tokens.end - 1, &["?", ":", "!", "*", "."]));
                if at < end
                    && (at..end).all(|i| {
                        page.words.capital(i) || page.words.is(i, &["of", "and", "&", "-", "the", "."])
                    })
                {
                    self.vote(at, end.min(at + 6), 5);
                }
            }
        }
    }

    /// A name alone on one of the lines below the title.
    fn top(&mut self, title: Option<&str>) {
        let page = self.page;
        // The first line is most likely the title, known or not.
        let skipped = usize::from(title.is_none());
        for line in page.lines.iter().take(4).skip(skipped) {
            let whole = line.tokens.len() <= 12
                && name_at(&page.words, line.tokens.start).is_some()
                && line.tokens.clone().all(|i| {
                    page.words.capital(i) || page.words.is(i, &["&", "of", "and", "the", "-", ".", "'"])
                });
            let said = || line.text.ends_with('.') && line.text.split(' ').count() > 3;
            // "Director & Actuary - AM06": the title again, in other words.
            let role = || line.tokens.clone().any(|i| page.words.is(i, &NOT_TAILS));
            // "KEEPING THE HARBOURS OF THE COAST": what is done, and no name.
            let slogan = || {
                line.tokens.len() > 4
                    && page.words.get(line.tokens.start).ends_with("ing")
                    && !line.text.contains(char::is_lowercase)
            };
            if whole && !said() && !role() && !slogan() && title != Some(line.text) && line.text.len() <= 80 {
                let twice = page.lines.iter().take(8).filter(|l| l.text == line.text).count() > 1;
                self.vote(
                    line.tokens.start,
                    line.tokens.end,
                    if twice || line.text.split(' ').count() > 2 { 4 } else { 2 },
                );
            }
        }
        // "Founding Engineer at Tidewater"
        if let Some(line) = page.lines.first()
            && let Some(at) = line.tokens.clone().rev().find(|&i| page.words.get(i) == "at")
            && (at + 1..line.tokens.end).all(|i| page.words.capital(i))
            && (1..4).contains(&(line.tokens.end - at - 1))
            && at > line.tokens.start
        {
            self.vote(at + 1, line.tokens.end, 3);
        }
        // "Assistant Registrar, Contra Costa County, Calif. — under the direction of …"
        // "Florida — …", but not "Washington, D.C. — …", whose Washington is a city
        let is_place = |rest: &str| {
            let next = rest.split(['—', '–']).next().unwrap_or_default().trim();
            !next.contains(',') && matches!(place(next), Some(Place::Region(_)))
        };
        if let (Some(line), Some(title)) = (page.lines.first(), title)
            && let Some(rest) = line.text.strip_prefix(title)
            && let Some(rest) = rest.strip_prefix(", ").or_else(|| rest.strip_prefix(" – "))
            && line.text.len() > 150
            && let Some((name, behind)) = rest.split_once([',', '—', '–'])
            && name.trim_end().len() <= 60
            // "Rigger, Fort Harbour, Florida — …" says where.
            && (name.trim_end().ends_with("County") || !is_place(behind))
        {
            let name = name.trim_end();
            self.votes.insert(name.to_lowercase(), Vote { points: 8, first: 0, name: name.to_owned() });
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
        let head = key.split(' ').next().unwrap_or_default();
        let tail = key.rsplit(' ').next().unwrap_or_default();
        let generic = || {
            key == tail && KINDS.contains(tail)
                || is_sentence(&name)
                || NOT_NAMES.contains(head) && !(head == "the" && name.split(' ').count() > 2)
                || NOT_TAILS.contains(tail)
                || key.chars().count() < 2
                || !self.title.is_empty() && key.split(' ').count() > 1 && self.title.starts_with(&key)
        };
        // A name that has votes is none of these.
        if !self.votes.contains_key(&key) && (self.votes.len() >= 64 || generic()) {
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
            if vote.points < ENOUGH {
                continue;
            }
            let mut name = vote.name;
            if name.chars().all(|c| !c.is_lowercase())
                && let Some(spelt) = spelling(self.page, &key)
            {
                name = spelt;
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
        let Some((_, told, first, name)) = best else { return self.sole_owner() };
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
        let name = expanded(self.page, &name).unwrap_or(name);
        // "Tidewater, Inc." is called Tidewater.
        let often = |of: &str| self.page.named(of).take(24).count();
        let name = match name.split_once(", ") {
            Some((short, _)) if often(short) > 2 * often(&name) => short.to_owned(),
            _ => name,
        };
        let whole = format!("The {name}");
        Some(if is_with_article(self.page, &whole) { whole } else { name })
    }
}

/// Where the sentence that holds `at` begins, at most `reach` tokens before it.
fn opening(words: &Words<'_>, at: usize, reach: usize) -> Option<usize> {
    let first = (at.saturating_sub(reach)..=at)
        .rev()
        .find(|&i| i == 0 || words.stops(i - 1) || words.get(i - 1) == "\n")?;
    Some(first)
}

/// Does a sentence or a clause begin at `at`?
fn opens(words: &Words<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return true };
    words.stops(before)
        || words.tokens.get(before).is_some_and(|t| matches!(t.text, "\n" | "," | "-" | ":" | "•"))
}
