//! Where an item names a credential.

use super::bar::admissions;
use super::covered::Covered;
use super::letters::{
    abbreviations, abbreviations_before, are_two, first_of_numbers, is_code, more_numbers, pair, spelt_out,
    titles,
};
use super::longer::lengthen;
use super::{others, standing, unknown};
use crate::lexicon::{Hit, Lexicon, Term};
use crate::recognizer::Item;
use crate::set_phrase::{List, Words, list};
use std::ops::Range;
use std::sync::LazyLock;

/// What the words of a name say by themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// "RN license", "AWS certification": a paper.
    Paper,
    /// "Registered Nurse", "certified in": what a person is.
    Standing,
    /// "CPA", "ITIL": a name alone, which may be something else.
    Bare,
    /// "Relevant certifications": a paper with no name.
    General,
}

/// A credential's name in the tokens.
#[derive(Clone, Debug)]
pub(super) struct Mention {
    /// First token of the phrase, "current" and "valid" among it.
    pub first: usize,
    /// First token of the name.
    pub name: usize,
    /// One past its last token.
    pub end: usize,
    /// The lexicon's id.
    pub id: Option<String>,
    /// The name in full, where a neighbour has the word for the paper ("AWS" in "AWS or Azure certification").
    pub said: Option<String>,
    pub form: Form,
}

/// Words for the paper itself.
pub(super) static PAPERS: List = LazyLock::new(|| {
    list(
        "certification certifications certificate certificates cert certs license licenses licence licences licensure \
         licensures registration registrations credential credentials membership memberships accreditation \
         accreditations endorsement endorsements designation designations card pin charter permit qualification \
         qualifications",
    )
});

/// Words for who has it.
pub(super) static STANDINGS: List = LazyLock::new(|| {
    list(
        "certified licensed licenced registered chartered credentialed charterholder member qualified admitted \
         accredited driver drivers",
    )
});

/// Words before a name that belong to the demand and not to the name.
pub(super) static VALID: List =
    LazyLock::new(|| list("a an valid current active unrestricted unencumbered full clean live permanent"));

/// The names in an item, left to right, none overlapping another.
pub(super) fn mentions(item: &Item<'_>, lexicon: &Lexicon, words: &Words<'_>) -> Vec<Mention> {
    let mut found = known(item, lexicon, words);
    found.extend((0..words.len()).filter_map(|at| pair(words, at)).flatten());
    found.sort_by_key(|mention| mention.first);
    let around = standing::standings(item, lexicon, words, &found);
    for mention in around.into_iter().chain(unknown::papers(item, lexicon, words, &found)) {
        if !is_in_product(item, lexicon, mention.first, mention.end) {
            add(&mut found, mention);
        }
    }
    admissions(item, words, &mut found);
    for mention in titles(item, words) {
        let free = found.iter().all(|other| other.end <= mention.first || mention.end <= other.first);
        found.extend(free.then_some(mention));
    }
    found.sort_by_key(|mention| mention.first);
    for mention in &mut found {
        mention.close(words);
    }
    let covered = Covered::by(words, &found);
    let mut out = Vec::with_capacity(found.len());
    for mention in found {
        let listed = abbreviations(item, words, &mention);
        let before = abbreviations_before(item, lexicon, words, &mention);
        out.extend(before.into_iter().filter(|new| !covered.any(new)));
        out.push(mention);
        out.extend(listed.into_iter().take_while(|new| !covered.any(new)));
    }
    out
}

/// "Registered with the HCPC", "certification by the ARRT", "Registered Nurse licensed in Texas": words around a known name are part of
/// it. What overlaps an unknown one is dropped.
pub(super) fn add(found: &mut Vec<Mention>, mention: Mention) {
    let overlaps = |other: &Mention| other.first < mention.end && mention.first < other.end;
    let inside = found.iter().filter(|other| overlaps(other)).count();
    let touches = |other: &Mention| {
        overlaps(other) && inside == 1 || other.end == mention.first && mention.form == Form::Standing
    };
    match found.iter_mut().find(|other| other.id.is_some() && touches(other)) {
        Some(known) if known.form != Form::General => {
            known.form = mention.form;
            if mention.first < known.first {
                known.first = mention.first;
                known.name = mention.name;
            }
            known.end = known.end.max(mention.end);
        }
        _ if inside == 0 => found.push(mention),
        _ => {}
    }
}

/// "AWS Certificate Manager": a part of a longer name, of no paper.
fn is_in_product(item: &Item<'_>, lexicon: &Lexicon, first: usize, end: usize) -> bool {
    let around = |h: &&Hit| h.first <= first && end <= h.end && h.end - h.first > end - first;
    item.hits.iter().filter(around).any(|h| lexicon.product(h).is_some())
}

/// Names of the lexicon, with the words around them that say what they are.
fn known(item: &Item<'_>, lexicon: &Lexicon, words: &Words<'_>) -> Vec<Mention> {
    let mut out: Vec<Mention> = Vec::new();
    for hit in &item.hits {
        let Term::Credential(index) = hit.term else { continue };
        let Some(entry) = lexicon.credentials().get(index) else { continue };
        // A disclosure check is a screening; a town is no standard.
        if entry.id == "dbs"
            || words.get(hit.first) == "post" && !words.capital(hit.first)
            || out.last().is_some_and(|last| hit.first < last.end)
            || is_spelt_otherwise(words, hit.first, hit.end)
            || is_in_body(words, hit.first, hit.end)
            || is_in_product(item, lexicon, hit.first, hit.end)
        {
            continue;
        }
        let (id, end) =
            first_of_numbers(item, lexicon, words, hit).unwrap_or_else(|| (entry.id.clone(), hit.end));
        let mut mention =
            Mention { first: hit.first, name: hit.first, end, id: Some(id), said: None, form: Form::Bare };
        let floor = out.last().map_or(0, |before| before.end);
        let open = hit.first.wrapping_sub(1);
        if words.stands(open, "(")
            && words.stands(mention.end, ")")
            && let Some(first) = spelt_out(words, open, floor)
        {
            (mention.first, mention.name, mention.end) = (first, first, mention.end + 1);
        }
        mention.take_tail(item, words, index);
        lengthen(item, lexicon, words, &mut mention);
        mention.form = form(words, mention.first, mention.end);
        mention.take_head(floor, words);
        mention.take_class(words);
        // "Registered Nurse / RN", "BCBA or BCaBA", "a car driver with a licence": one name said twice, or names that count alike.
        if let Some(last) = out.last_mut()
            && last.id == mention.id
            && is_said_twice(words, last.end..mention.first)
            && !are_two(words, last, &mention)
        {
            last.end = mention.end;
            if last.form == Form::Bare {
                last.form = mention.form;
            }
            continue;
        }
        match mention.form {
            Form::Paper => out.extend(others::others_before(item, lexicon, words, &mention, floor)),
            Form::Standing => {
                let other = standing::other_titles(item, lexicon, words, mention.end);
                out.push(mention);
                out.extend(other);
                continue;
            }
            _ => {}
        }
        let code = mention.next_code(words);
        let numbers = more_numbers(item, lexicon, words, &mention);
        out.push(mention);
        out.extend(code);
        out.extend(numbers);
    }
    out
}

/// Does nothing stand between two names of one paper but what joins them?
fn is_said_twice(words: &Words<'_>, gap: Range<usize>) -> bool {
    let has = words.is(gap.start, &["with"]) && gap.len() <= 2;
    has || gap.into_iter().all(|at| words.is(at, &["/", "(", "-", ",", "or"]))
}

/// An abbreviation in capitals whose letters are spelt in another way ("Leeds", "MOUs"), or one that is part of a longer code.
fn is_spelt_otherwise(words: &Words<'_>, first: usize, end: usize) -> bool {
    let Some(token) = words.tokens.get(first).filter(|_| end == first + 1) else { return false };
    let capitals = token.text.chars().filter(|c| c.is_uppercase()).count();
    let letters = token.text.chars().filter(|c| c.is_alphabetic()).count();
    // One capital and the rest small: a word, and no word of the trade.
    token.text.len() <= 6 && capitals == 1 && letters > 2 && !words.is(first, &["notary", "paramedic"])
}

/// "State Board for Professional Engineers", "National Harbour Certification Board (NHCB)": whose people a body is of, and no paper.
fn is_in_body(words: &Words<'_>, first: usize, end: usize) -> bool {
    let body = |at: usize| words.capital(at) && words.is(at, &BODIES);
    words.is(first.wrapping_sub(1), &["of", "for"]) && body(first.wrapping_sub(2))
        || end > first + 1 && body(end)
        || words.stands(first.wrapping_sub(1), "(")
            && words.stands(end, ")")
            && body(first.wrapping_sub(2))
            && words.any(first.saturating_sub(9)..first, &["by", "from", "through"])
}

/// What a name may end with that stands before it elsewhere.
const TAILS: [&str; 6] = ["certified", "licensed", "registered", "charterholder", "holder", "provider"];

/// Bodies that give papers.
const BODIES: [&str; 8] =
    ["board", "society", "association", "institute", "council", "academy", "federation", "commission"];

pub(super) fn form(words: &Words<'_>, first: usize, end: usize) -> Form {
    if words.any(first..end, &PAPERS) {
        Form::Paper
    } else if words.any(first..end, &STANDINGS) {
        Form::Standing
    } else {
        Form::Bare
    }
}

impl Mention {
    /// Takes the bracket that closes one inside the name.
    fn close(&mut self, words: &Words<'_>) {
        let count = |mark: &str| (self.name..self.end).filter(|&at| words.get(at) == mark).count();
        if words.get(self.end) == ")" && count("(") > count(")") {
            self.end += 1;
        }
    }

    /// "… license", "… (RN) license", "… certified": words behind a name that belong to it.
    fn take_tail(&mut self, item: &Item<'_>, words: &Words<'_>, term: usize) {
        loop {
            let at = self.end + usize::from(words.is(self.end, &["-", "®", "™"]));
            // "CNA - Certified Nursing Assistant": the name in full.
            let spelt = at > self.end && words.capital(at) && words.capital(at + 1);
            if words.is(at, &PAPERS) || !spelt && words.is(at, &TAILS) {
                self.end = at + 1;
                continue;
            }
            let inside =
                (at + 1..at + 5).find(|&close| words.get(close) == ")").filter(|_| words.get(at) == "(");
            match inside {
                Some(close) if is_short_name(item, words, at + 1, close, term) => self.end = close + 1,
                _ => return,
            }
        }
    }

    /// "ASE L1 and/or L3": takes the code behind the name, and gives the next one, which is a name of its own.
    fn next_code(&mut self, words: &Words<'_>) -> Option<Mention> {
        if !is_code(words, self.end) {
            return None;
        }
        self.end += 1;
        let mut at = self.end;
        while at < self.end + 3 && words.is(at, &["and", "or", "/", ","]) {
            at += 1;
        }
        (at > self.end && is_code(words, at)).then(|| Mention {
            first: at,
            name: at,
            end: at + 1,
            ..self.clone()
        })
    }

    /// "Class A or B driver's license": a commercial one, of the lowest class that is named.
    fn take_class(&mut self, words: &Words<'_>) {
        let near = self.name.saturating_sub(6)..self.name + 1;
        // Elsewhere the class of a licence for cars is called B.
        if !words.any(self.name..self.end, &["driver", "driver's", "drivers", "drivers'"]) {
            return;
        }
        let Some(class) = near
            .clone()
            .rev()
            .find(|&at| words.get(at) == "class")
            .filter(|_| self.id.as_deref() == Some("driving-licence"))
        else {
            return;
        };
        let named = class + 1..self.end;
        if (class + 1..self.name).any(|at| {
            !(words.is(at, &["a", "b", "c", "d", "m", "1", "2", "/", "or", "and", ",", "-", "\"", "class"])
                || words.capital(at))
        }) {
            return;
        }
        let capital = |letter: &str| named.clone().any(|at| words.get(at) == letter && words.capital(at));
        if capital("b") || words.any(named.clone(), &["2"]) {
            self.id = Some("cdl-b".to_owned());
        } else if capital("a") && !capital("c") {
            self.id = Some("cdl-a".to_owned());
        }
        self.name = class;
        self.first = self.first.min(class);
        self.take_validity(words);
    }

    /// "Valid California …": words before a name, down to where the name before it ends.
    fn take_head(&mut self, from: usize, words: &Words<'_>) {
        let paper = self.form == Form::Paper;
        let core = self.name;
        while let Some(before) = self.name.checked_sub(1).filter(|before| *before >= from) {
            let place = paper
                && words.capital(before)
                && is_word(words, before)
                && !words.is(before, &VALID)
                && !opens(words, before)
                || paper && words.is(before, &["state", "us", "uk"]);
            if !place {
                break;
            }
            self.name = before;
        }
        self.first = self.name;
        // "Certified Rehabilitation Registered Nurse" is more than a registered nurse.
        let named = |at: usize| is_word(words, at) && words.capital(at);
        let longer = (core.saturating_sub(4)..core.saturating_sub(1))
            .find(|&at| words.get(at) == "certified" && (at..core).all(named));
        if let Some(at) = longer.filter(|_| words.any(core..self.end, &STANDINGS)) {
            (self.first, self.name, self.id) = (at, at, None);
        }
        while self.name < self.end
            && (words.is(self.name, &VALID) || words.is(self.name, &["and", ","]))
            && !words.is(self.name, &["a", "an"])
        {
            self.name += 1;
        }
        self.take_validity(words);
    }

    /// "Current, full and unrestricted": words of validity before the name.
    fn take_validity(&mut self, words: &Words<'_>) {
        while let Some(before) = self.first.checked_sub(1) {
            let light = words.is(before, &VALID)
                || words.is(before, &[",", "and", "-"])
                    && before > 0
                    && words.is(before - 1, &VALID)
                    && words.is(self.first, &VALID);
            if !light || words.is(before, &["a", "an"]) {
                break;
            }
            self.first = before;
        }
    }
}

/// Is the run in brackets the name's abbreviation?
fn is_short_name(item: &Item<'_>, words: &Words<'_>, first: usize, end: usize, term: usize) -> bool {
    let same = item
        .hits
        .iter()
        .any(|hit| hit.first == first && hit.end == end && hit.term == Term::Credential(term));
    let capitals = first < end
        && (first..end).all(|at| {
            words
                .tokens
                .get(at)
                .is_some_and(|t| !t.text.chars().any(char::is_lowercase) || words.is(at, &["or", "/"]))
        });
    same || capitals && end - first <= 2 && !words.is(first, &["or"])
}

pub(super) fn is_word(words: &Words<'_>, at: usize) -> bool {
    words.tokens.get(at).is_some_and(|t| t.kind == crate::token::Kind::Word)
}

/// Words with a capital that begin a sentence and are no name. "New York" is one.
pub(super) fn opens(words: &Words<'_>, at: usize) -> bool {
    let place = words.stands(at, "new") && words.is(at + 1, &["hampshire", "jersey", "mexico", "york"]);
    words.is(at, &OPENERS) && !place
}

static OPENERS: List = LazyLock::new(|| {
    list(
        "a an the training experience must required preferred possession proof holds hold holding have has having \
         maintain maintains obtain obtaining possess possesses possessing ability able willing willingness eligible \
         eligibility obtained achieved earned with without the some all any your our this these either or and no not completion completed \
         complete successful successfully if for in of to as be is are will should may can you we who experience \
         knowledge degree licensed certified registered ideally preferably additional other another such including \
         include minimum at least requires require desired desirable essential currently current valid active education \
         certifications licenses license certification by from upon on strong bachelor's master's bachelors masters new \
         also please copy evidence earn earned earning pursue pursuing working towards toward become becoming various \
         several multiple more one two both only need needs candidates candidate applicants applicant professional's \
         must-have plus bonus industry-standard within after before during",
    )
});
