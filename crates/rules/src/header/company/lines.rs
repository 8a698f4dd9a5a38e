//! Names in headings and on the lines at the top of a posting.

use super::frames::TELLS;
use super::names::{KINDS, NOT_NAMES, NOT_TAILS, is_common};
use super::run::{name_at, past_brackets};
use super::signs::BEHIND;
use super::{ENOUGH, HEADED, Names, Vote};
use crate::header::byline::is_label;
use crate::header::page::Line;
use crate::header::place::{Place, place};
use crate::token::{Kind, Letters, Token};
use std::ops::Range;

/// Headings of what is told about the house.
const OF_HOUSE: &[&str] = &[
    "about us", "about the company", "company overview", "company description", "company profile",
    "our company", "our story", "the company", "who we are", "overview", "about the organization",
    "about the organisation",
];

/// What stands before the name in a heading.
const LEADS: [&str; 9] = [
    "about", "why choose", "why you should join", "why join", "why work at", "why", "join", "life at",
    "who we are at",
];

/// How far the first sentence below the title may begin from the top.
const TOP: usize = 40;

/// What only a house does.
const HIRES: &[&str] = &["looking", "hiring", "seeking", "recruiting"];

/// "t9de", "iTide": with a number or a capital inside, as no word of the language has.
fn is_coined(name: &str) -> bool {
    let inside = |c: char| c.is_ascii_digit() || c.is_uppercase();
    name.len() > 2 && name.chars().skip(1).any(inside) && name.chars().any(char::is_alphabetic)
}

impl Names<'_, '_> {
    /// "ABOUT ELEVENLABS", "Why American Express?"
    pub(super) fn headings(&mut self) {
        let page = self.page;
        let opens = |line: &&Line<'_>| line.text.starts_with(['a', 'A', 'j', 'J', 'l', 'L', 'w', 'W']);
        for line in page.lines.iter().filter(|line| line.text.len() <= 60).filter(opens) {
            let split = |word: &&str| {
                let (lead, rest) = line.text.split_at_checked(word.len())?;
                lead.eq_ignore_ascii_case(word).then(|| rest.strip_prefix(' '))?
            };
            let lead = LEADS.into_iter().find_map(|word| Some((word, split(&word)?)));
            let Some((lead, rest)) = lead else { continue };
            let rest = rest.trim_end_matches(['?', ':', '!', ' ', '.']);
            if rest.is_empty() || rest.split(' ').count() > 5 {
                continue;
            }
            let last = lead.rsplit(' ').next().unwrap_or_default();
            if let Some(at) = line.tokens.clone().find(|&i| page.words.get(i) == last).map(|i| i + 1) {
                let end = line.tokens.end
                    - usize::from(page.words.is(line.tokens.end - 1, &["?", ":", "!", "*", "."]));
                let spelt = |i: usize| {
                    page.words.capital(i)
                        || page.words.is(i, &["of", "and", "&", "-", "the", "."])
                        // "About 9tide", "About Tide22"
                        || page.words.tokens.get(i).is_some_and(|t| t.kind == Kind::Number)
                };
                let letters = |i: usize| page.words.tokens.get(i).is_some_and(|t| t.kind == Kind::Word);
                // "Why choose full-time with us?"
                let asks = page
                    .words
                    .any(at..end, &["with", "your", "our", "this", "us", "you", "to", "now", "here"]);
                if at < end
                    && !asks
                    && ((at..end).all(spelt) && (at..end).any(letters)
                        || end - at <= 2 && self.is_small_name(at, end))
                {
                    self.vote(at, end.min(at + 6), HEADED);
                    self.in_capitals(at..end);
                }
            }
        }
    }

    /// "Who we are" and below it "Tidewater, the home of gauges, …", "tidewater is a …": the house that the heading speaks of.
    pub(super) fn under_headings(&mut self) {
        let words = &self.page.words;
        for pair in self.page.lines.windows(2) {
            let [heading, line] = pair else { continue };
            let said = heading.text.trim_matches(|c: char| !c.is_alphanumeric());
            if said.len() > 24 || !OF_HOUSE.iter().any(|of| said.eq_ignore_ascii_case(of)) {
                continue;
            }
            let at = line.tokens.start;
            // "23andMe is", "tidewater is"
            let goes_on = |i: &usize| match (words.tokens.get(i - 1), words.tokens.get(*i)) {
                (Some(a), Some(b)) => b.kind == Kind::Word && a.span.end == b.span.start,
                _ => false,
            };
            let small = at + 1 + (at + 1..at + 4).take_while(goes_on).count();
            let end = name_at(words, at).or_else(|| self.is_small_name(at, small).then_some(small));
            let Some(end) = end else { continue };
            let behind = past_brackets(words, end);
            let apposed =
                words.stands(behind, ",") && words.is(behind + 1, &["the", "a", "an", "one", "part", "now"]);
            if apposed || words.is(behind, &TELLS) {
                self.vote(at, end, HEADED);
            }
        }
    }

    /// "tidewater is looking for", "9tide.io is an equal opportunity employer": what a line says of its first word, which is written in
    /// small letters.
    pub(super) fn in_small_letters(&mut self) {
        let page = self.page;
        let words = &page.words;
        let small = |t: &Token<'_>| t.kind == Kind::Word && t.text.starts_with(char::is_lowercase);
        for line in &page.lines {
            let at = line.tokens.start;
            if !words.tokens.get(at).is_some_and(small) {
                continue;
            }
            let glued = |&i: &usize| words.tokens.get(i).is_some_and(|t| t.glued && t.kind != Kind::Break);
            let end = at + 1 + (at + 1..at + 5).take_while(glued).count();
            let behind = past_brackets(words, end);
            let said = BEHIND.at(words, behind).map_or(0, |found| found.value);
            // "teaching is leading the way"
            let plain = end == at + 1 && words.tokens.get(at).is_some_and(|t| t.letters == Letters::Low);
            // "tidewater is looking for", directly below the title
            let whom = behind + 2 + usize::from(words.is(behind + 2, &["for"]));
            let hires = || {
                at < TOP
                    && words.is(behind, &["is"])
                    && words.is(behind + 1, HIRES)
                    && words.is(whom, &["a", "an", "someone"])
            };
            if said >= if plain { 4 } else { 3 }
                && (self.is_small_name(at, end) || hires() && self.is_word(at, end))
            {
                self.vote(at, end, said);
            }
        }
        // "At tidewater we read gauges", "At tidewater, we"
        let leads: Vec<usize> = words.places("at").filter(|&i| words.capital(i)).collect();
        for at in leads.into_iter().map(|at| at + 1) {
            let we = at + 1 + usize::from(words.stands(at + 1, ","));
            let speaks = words.is(we, &["we", "we're", "we’re", "our"]);
            if speaks && words.tokens.get(at).is_some_and(small) && self.is_small_name(at, at + 1) {
                self.vote(at, at + 1, HEADED);
            }
        }
    }

    /// "About ALSO": a word of the language whose capitals tell that it is a name, in the heading and in a sentence.
    fn in_capitals(&mut self, name: Range<usize>) {
        let tokens = &self.page.words.tokens;
        let Some(token) = tokens.get(name.start).filter(|t| name.len() == 1 && t.text.len() > 3) else {
            return;
        };
        let capitals = |text: &str| text.chars().all(char::is_uppercase);
        let lead = tokens.get(name.start.wrapping_sub(1)).is_some_and(|lead| !capitals(lead.text));
        let said = || {
            let plain = |i: usize| {
                i != name.start - 1
                    && tokens.get(i).is_some_and(|t| t.kind == Kind::Word && !capitals(t.text))
            };
            tokens
                .iter()
                .enumerate()
                .any(|(i, t)| t.text == token.text && plain(i.wrapping_sub(1)) && plain(i + 1))
        };
        let key = token.text.to_lowercase();
        if lead && capitals(token.text) && !KINDS.contains(&key) && !NOT_TAILS.contains(&key) && said() {
            let name = token.text.to_owned();
            self.votes.entry(key).or_insert(Vote { points: 5, first: 0, name });
        }
    }

    /// Is it one word that may be a name?
    fn is_word(&self, at: usize, end: usize) -> bool {
        let name = self.run(at, end);
        let whole = name.chars().all(|c| c.is_alphanumeric() || c == '.');
        let plain =
            NOT_NAMES.contains(name) || KINDS.contains(name) || NOT_TAILS.contains(name) || is_common(name);
        whole && !plain && (name.len() > 3 || is_coined(name))
    }

    /// What the tokens from `at` to `end` are in the text.
    fn run(&self, at: usize, end: usize) -> &str {
        let tokens = &self.page.words.tokens;
        let run = tokens.get(at).zip(tokens.get(end - 1));
        run.map_or("", |(a, b)| a.span.join(b.span).of(self.page.text))
    }

    /// "Why tidewater?": a word of the heading that stands without an article wherever it stands, as only a name does; "9tide", "iTide"
    /// wherever they stand.
    fn is_small_name(&self, at: usize, end: usize) -> bool {
        let name = self.run(at, end);
        let bare = |&at: &usize| {
            let before = self.page.text.get(..at).unwrap_or_default().trim_end();
            let word =
                before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default().to_lowercase();
            !matches!(
                word.as_str(),
                "a" | "an" | "the" | "our" | "your" | "this" | "these" | "their" | "for" | "of"
            )
        };
        let places: Vec<usize> = self.page.named(name).take(12).collect();
        self.is_word(at, end) && places.len() > 1 && (is_coined(name) || places.iter().all(bare))
    }

    /// What the lines around the title name.
    pub(super) fn top(&mut self, title: Option<&str>) {
        let page = self.page;
        // The first line is most likely the title, known or not.
        let skipped = usize::from(title.is_none());
        for (i, line) in page.lines.iter().enumerate().take(4).skip(skipped) {
            if title != Some(line.text) && self.is_alone(i, line) {
                self.alone(line);
            }
        }
        let Some(line) = page.lines.first() else { return };
        self.in_title(line);
        if let Some(title) = title {
            self.behind_title(line, title);
        }
    }

    /// Is the line of that number a name and nothing else?
    fn is_alone(&self, nth: usize, line: &Line<'_>) -> bool {
        let page = self.page;
        let Range { start, end } = line.tokens;
        let named = name_at(&page.words, start + usize::from(page.words.stands(start, "the"))).is_some();
        let joins = |i: usize| page.words.is(i, &["&", "of", "and", "for", "the", "-", ".", "'"]);
        if !named
            || end - start > 12
            || line.text.len() > 80
            || !(start..end).all(|i| page.words.capital(i) || joins(i))
        {
            return false;
        }
        let several = line.text.split(' ').count();
        // "Department" above "Skilled Nursing Facility": what a label says is no name.
        let below = || {
            let above = nth.checked_sub(1).and_then(|i| page.lines.get(i)).map_or("", |line| line.text);
            above.split(' ').count() <= 2 && is_label(above)
        };
        // "HARBOUR WORKS - GAUGE READER" below "Gauge Reader - Harbour Works": the title in another order.
        let again = || {
            let mut own = line.text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() > 2);
            several > 2 && own.all(|word| self.title.contains(&word.to_lowercase()))
        };
        let said = || line.text.ends_with('.') && several > 3;
        // "Director & Actuary - AM06": the title again, in other words.
        let role = || (start..end).any(|i| page.words.is(i, &NOT_TAILS));
        // "Contract Type - Permanent"
        let label = || line.text.split_once(" - ").is_some_and(|(label, _)| is_label(label));
        // "KEEPING THE HARBOURS OF THE COAST": what is done, and no name.
        let slogan = || {
            end - start > 4
                && (page.words.get(start).ends_with("ing") || page.words.any(start..end, &["is", "are"]))
                && !line.text.contains(char::is_lowercase)
        };
        !(said() || role() || label() || below() || again() || slogan())
    }

    /// A name alone on a line; "Tidewater - Reading the Sea" without what follows it.
    fn alone(&mut self, line: &Line<'_>) {
        let page = self.page;
        let Range { start, end } = line.tokens;
        let twice = page.lines.iter().take(8).filter(|l| l.text == line.text).count() > 1;
        let apart = |i: usize| page.words.tokens.get(i).is_some_and(|t| !t.glued);
        let led = (start + 1..end).find(|&i| page.words.is(i, &["-", "–"]) && apart(i) && apart(i + 1));
        let several = line.text.split(' ').count() > 2;
        self.vote(start, led.unwrap_or(end), if twice || several { 4 } else { 2 });
    }

    /// "Founding Engineer at Tidewater", "Gauge Engineer - Tidewater Labs"
    fn in_title(&mut self, line: &Line<'_>) {
        let page = self.page;
        let words = &page.words;
        let Range { start, end } = line.tokens;
        let last = |which: &[&str]| (start..end).rev().find(|&i| words.is(i, which));
        let named = |at: usize| (at + 1..end).all(|i| words.capital(i));
        if let Some(at) = last(&["at"])
            && at > start
            && (1..4).contains(&(end - at - 1))
            && named(at)
        {
            self.vote(at + 1, end, 3);
        }
        let house = ["labs", "university", "college", "commission", "institute"];
        if let Some(at) = last(&["-", "–", ",", "|"])
            && (2..6).contains(&(end - at - 1))
            && named(at)
            && words.is(end - 1, &house)
            && line.text.len() <= 90
            && self.votes.values().all(|vote| vote.points < ENOUGH)
        {
            self.vote(at + 1, end, 3);
        }
    }

    /// "Assistant Registrar, Contra Costa County, Calif. — under the direction of …", a whole posting on the line of its title.
    fn behind_title(&mut self, line: &Line<'_>, title: &str) {
        // "Florida — …", but not "Washington, D.C. — …", whose Washington is a city
        let is_place = |rest: &str| {
            let next = rest.split(['—', '–']).next().unwrap_or_default().trim();
            !next.contains(',') && matches!(place(next), Some(Place::Region(_)))
        };
        if let Some(rest) = line.text.strip_prefix(title)
            && let Some(rest) = rest.strip_prefix(", ").or_else(|| rest.strip_prefix(" – "))
            && line.text.len() > 150
            && let Some((name, behind)) = rest.split_once([',', '—', '–']).map(|(name, rest)| (name.trim_end(), rest))
            && name.len() <= 60
            // "Rigger, Fort Harbour, Florida — …" says where.
            && (name.ends_with("County") || !is_place(behind))
        {
            let key = name.to_lowercase();
            if place(name).is_none() && !NOT_NAMES.contains(&key) {
                self.votes.insert(key, Vote { points: 8, first: 0, name: name.to_owned() });
            }
        }
    }
}
