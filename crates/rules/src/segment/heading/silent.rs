//! Headings that say nothing of what is asked: told by their look, by what they are of, or by the list below them.

use super::Place;
use super::title::{Title, grade_of, words_in};
use crate::recognizer::SectionKind;
use crate::segment::Section;

impl Title<'_, '_> {
    /// The section of a heading that no phrase of the cues tells, the plainest signs first.
    pub(super) fn silent(&self) -> Option<Section> {
        let Place { line, section, marked, .. } = *self.place;
        let listing = section.asks();
        // "5 years" may be asked for, "Why Harbour 5?" not.
        let demand = listing && self.has_number() && !self.words.ends_with('?');
        if (!line.bullet || marked) && !demand && is_of_house(self.words) {
            return Some(self.unknown(SectionKind::Prose));
        }
        if marked && !line.bullet && self.count <= 10 {
            let parts = self.colon && listing;
            return Some(if parts { self.goes_on() } else { self.unknown(SectionKind::Prose) });
        }
        if listing && grade_of(self.words).is_some() {
            return Some(self.goes_on());
        }
        if self.colon && self.count <= 6 && !self.has_number() && (self.count <= 3 || self.is_in_title_case())
        {
            return Some(self.with_colon());
        }
        (self.stands_out() || self.is_of_job_behind_house() || self.heads_list())
            .then(|| self.unknown(SectionKind::Prose))
    }

    /// A heading that says nothing is remembered: its list may.
    fn unknown(&self, kind: SectionKind) -> Section {
        Section { unknown: true, ..self.opens(kind) }
    }

    /// A few words and a colon part the section that they stand in.
    fn with_colon(&self) -> Section {
        let section = self.place.section;
        // "WHAT WE VALUE:" behind wishes, and "Location:" behind whatever is asked, are none of it: their lists say what they are for.
        let beside =
            section.kind == SectionKind::Preferred && section.begun && !section.divided && self.is_shouted();
        if beside || section.asks() && is_of_place(self.words) {
            return self.unknown(SectionKind::Prose);
        }
        let told = matches!(section.kind, SectionKind::Benefits | SectionKind::Legal | SectionKind::Facts);
        if section.asks() || told { self.goes_on() } else { self.unknown(section.kind) }
    }

    /// A few words in capitals, with space above them.
    fn stands_out(&self) -> bool {
        let Place { line, next, section, .. } = *self.place;
        self.count <= 8
            && line.blank_before
            && next.is_some()
            && section.kind != SectionKind::Facts
            && !self.has_number()
            && self.is_shouted()
    }

    /// "Job Details", below what the house says of itself: its list may say more.
    fn is_of_job_behind_house(&self) -> bool {
        let Place { line, section, .. } = *self.place;
        let told = matches!(section.kind, SectionKind::Benefits | SectionKind::Legal | SectionKind::Company);
        told && !line.bullet && self.count <= 3 && is_of_job(self.words)
    }

    /// A short line above a list heads it, whatever it says.
    fn heads_list(&self) -> bool {
        let Place { line, section, above_list, .. } = *self.place;
        let told = matches!(section.kind, SectionKind::Benefits | SectionKind::Legal);
        let negated = || self.words.split_whitespace().any(|w| w.eq_ignore_ascii_case("not"));
        !section.asks()
            && !told
            && line.blank_before
            && above_list
            && self.count <= 9
            && !self.has_number()
            && !(self.colon && self.place.is_lead_in())
            && !negated()
    }
}

/// "Location", "Work location"
fn is_of_place(words: &str) -> bool {
    let last = words.rsplit(char::is_whitespace).next().unwrap_or_default();
    words_in(words, 3) < 3 && ["location", "locations"].iter().any(|word| last.eq_ignore_ascii_case(word))
}

/// "Job Details", "Role details"
fn is_of_job(words: &str) -> bool {
    let mut all = words.split_whitespace();
    let (first, last) = (all.next().unwrap_or_default(), all.next_back().unwrap_or_default());
    ["job", "position", "role"].iter().any(|word| first.eq_ignore_ascii_case(word))
        && last.eq_ignore_ascii_case("details")
}

/// "About Tidewater", "Why join the yard", "What working at Tidewater offers": above what a house says of itself and of its offer.
fn is_of_house(words: &str) -> bool {
    let mut all = words.trim_end_matches(['?', '!']).split_whitespace();
    let (Some(first), Some(second)) = (all.next(), all.clone().next()) else { return false };
    let is = |word: &str, other: &str| word.eq_ignore_ascii_case(other);
    let capital = |word: &str| word.chars().next().is_some_and(|c| !c.is_lowercase() && c.is_alphanumeric());
    let joins = |word: &str| matches!(word, "and" | "of" | "the" | "&" | "for" | "-");
    if is(first, "about") {
        return all.all(|word| capital(word) || joins(word));
    }
    if is(first, "why") {
        let told = ["join", "work", "us", "our", "you", "you’ll", "you'll", "choose", "we"];
        return capital(second) || told.iter().any(|word| is(second, word));
    }
    let leads = ["what", "here", "what's", "what’s", "here's", "here’s"];
    // "What you offer" asks.
    let yours = |word: &str| is(word, "you") || is(word, "you’ll") || is(word, "you'll");
    let mut behind = all.rev().skip_while(|word| yours(word));
    leads.iter().any(|word| is(first, word))
        && behind.next().is_some_and(|last| is(last, "offer") || is(last, "offers"))
        && !behind.any(yours)
}
