//! Which names of degrees in an item ask for one, and which name something else or speak of somebody else.

use super::brackets::KINDS;
use super::certificate::papers;
use super::school::schools;
use super::study::studied;
use crate::lexicon::{Hit, Lexicon, Term, Vocabulary, spelt_before};
use crate::predicate::DegreeLevel;
use crate::recognizer::Item;
use crate::token::{Kind, Token};

/// Abbreviations of three letters that are common for something else.
const AMBIGUOUS: &[&str] = &[
    "LLM", "DDS", "EDD", "MLS", "ASN", "MPA", "MCS", "MCA", "AAS", "MPT", "MIM", "BPT", "MHA", "MUP", "BMS",
    "MPP", "EDS", "EDM", "SCD", "MFA", "BDS",
];

/// Levels that are also words of another meaning.
const BARE: [&str; 7] = ["master", "associate", "masters", "associates", "doctor", "bachelor", "diploma"];

/// A degree's name in an item.
#[derive(Clone, Copy, Debug)]
pub(in crate::recognize) struct Name<'l> {
    pub(in crate::recognize) first: usize,
    pub(in crate::recognize) end: usize,
    pub(in crate::recognize) level: DegreeLevel,
    /// The field that the name itself tells, by its id.
    pub(in crate::recognize) field: Option<&'l str>,
}

/// The names that ask for a degree, in the order of the text; of two that overlap the lexicon's own.
pub(in crate::recognize) fn names<'l>(item: &Item<'_>, lexicon: &'l Lexicon) -> Vec<Name<'l>> {
    let mut out: Vec<Name<'l>> = Vec::new();
    for hit in item.hits.iter() {
        let Term::Degree(i) = hit.term else { continue };
        let Some(entry) = lexicon.degrees().get(i) else { continue };
        out.push(Name { first: hit.first, end: hit.end, level: entry.level, field: entry.field.as_deref() });
    }
    let context = Context { item, named: out.iter().map(|n| (n.first, n.end)).collect() };
    out.retain(|name| context.is_meant(name));
    for name in &mut out {
        // "Diploma in": the word leads to the field.
        let last = name.end - 1;
        name.end -= usize::from(last > name.first && context.is(last, &["in", "of", "from"]));
    }
    for at in 0..item.tokens.len() {
        if let Some((first, end)) = context.bare(at)
            && !out.iter().any(|n| n.first < end && first < n.end)
        {
            // "two (2) year technical degree"
            let short = (first.saturating_sub(6)..first).any(|i| {
                context.is(i, &["two", "2"]) && (i + 1..first).any(|year| context.is(year, &["year"]))
            });
            let level = if short { DegreeLevel::Associate } else { DegreeLevel::Bachelor };
            out.push(Name { first, end, level, field: None });
        }
    }
    for school in schools(item) {
        // "Graduation from a four-year college with a degree in botany": it is named.
        let or = |at: usize| context.is(at, &["or"]);
        let named = |n: &&mut Name<'_>| {
            let near = n.first < school.end + 4 || n.first < school.end + 9 && !(school.end..n.first).any(or);
            near && school.first < n.end
        };
        match out.iter_mut().find(named) {
            // "a degree" of a two-year college is no higher than that.
            Some(name) if school.first < name.first && name.level == DegreeLevel::Bachelor => {
                name.level = school.level;
            }
            Some(_) => {}
            None => out.push(school),
        }
    }
    for study in studied(item) {
        if !out.iter().any(|n| n.first < study.end && study.first < n.end) {
            out.push(study);
        }
    }
    out.retain(|name| context.asks(name));
    // "College graduates with a degree in botany": they are told by it.
    let degrees: Vec<usize> = out.iter().map(|name| name.first).collect();
    out.retain(|name| !(context.tells_of(name) && degrees.contains(&(name.end + 2))));
    out.extend(papers(item, &out));
    out.sort_by_key(|name| (name.first, name.end));
    out
}

pub(super) struct Context<'i, 'a> {
    pub(super) item: &'i Item<'a>,
    /// Every name of the lexicon's in the item, meant or not.
    pub(super) named: Vec<(usize, usize)>,
}

impl Context<'_, '_> {
    pub(super) fn token(&self, at: usize) -> Option<&Token<'_>> {
        self.item.tokens.get(at)
    }

    pub(super) fn is(&self, at: usize, words: &[&str]) -> bool {
        self.token(at).is_some_and(|t| t.is_any(words))
    }

    /// Is the token so many places before `at` one of these?
    pub(super) fn back(&self, at: usize, places: usize, words: &[&str]) -> bool {
        at.checked_sub(places).is_some_and(|i| self.is(i, words))
    }

    pub(super) fn capital(&self, at: usize) -> bool {
        self.token(at).is_some_and(|t| t.text.chars().next().is_some_and(char::is_uppercase))
    }

    pub(super) fn field_at(&self, at: usize) -> bool {
        self.item.hits.iter().any(|h| h.term.vocabulary() == Vocabulary::Field && h.first == at)
    }

    /// "College graduates with a …"
    fn tells_of(&self, name: &Name<'_>) -> bool {
        self.back(name.end, 1, &["graduate", "graduates"])
            && self.is(name.end, &["with"])
            && self.is(name.end + 1, &["a", "an"])
    }

    /// Does the clause end before `at`?
    pub(super) fn ended(&self, at: usize) -> bool {
        self.token(at).is_none_or(|t| matches!(t.text, "." | "," | ";" | ")" | "\n" | "(" | "–" | "—" | "-"))
    }

    /// Does another degree's name stand behind `at` over "or", "/" or a comma, or before it?
    fn beside_another(&self, first: usize, end: usize) -> bool {
        let joins =
            |at: usize| self.is(at, &["/", "or", ",", "and", "a", "an", "(", "degree", "'s", "&", "'", "’"]);
        let mut next = end;
        // "Associate (5 years), Bachelor's (3 years)"
        let bracket = self.is(end, &["("]) && self.item.durations().iter().any(|d| d.first == end + 1);
        if let Some(close) = (end + 1..end + 6).find(|&at| bracket && self.is(at, &[")"])) {
            next = close + 1;
        }
        let start = next;
        while next < start + 4 && joins(next) {
            next += 1;
        }
        let mut last = first;
        while last > 0 && last + 3 > first && joins(last - 1) {
            last -= 1;
        }
        next > end && self.named.iter().any(|&(a, _)| a == next)
            || last < first && self.named.iter().any(|&(_, b)| b == last)
    }

    /// Is a degree meant by the lexicon's name? "Scrum Master", "MS Office", "Baltimore, MD", "LLM" have to be told from degrees.
    fn is_meant(&self, name: &Name<'_>) -> bool {
        let text = self.item.text(name.first, name.end);
        let (first, next) = (name.first, name.end);
        if self.back(first, 1, &["("]) && self.back(first, 2, KINDS) {
            return true;
        }
        // "a Bachelor's and five years of post-baccalaureate experience": behind the degree itself, it only tells when.
        let post =
            self.back(first, 1, &["post"]) || self.back(first, 1, &["-"]) && self.back(first, 2, &["post"]);
        let degree = |h: &Hit| h.term.vocabulary() == Vocabulary::Degree && h.end < first;
        if post && self.item.hits.iter().any(degree) {
            return false;
        }
        let low = text.to_lowercase();
        if self.is_no_exam(first, next, &text) {
            return false;
        }
        // "their university's education department"
        if low.starts_with("university")
            && low.ends_with("education")
            && self.is(next, &["department", "office", "faculty"])
            // "MS .NET"
            || text == "MS" && self.is(next, &["."]) && self.is(next + 1, &["net"])
        {
            return false;
        }
        // "A clean driving Licence": alone, the word is a degree in French only.
        if text == "Licence" && !self.is(next, &["en", "de", "ou"]) {
            return false;
        }
        // "Master of Theology", and not "a master of Excel" or "master of managing vendors".
        if low.starts_with("master") && (low.ends_with(" of") || self.is(next, &["of"])) {
            let of = if low.ends_with(" of") { next } else { next + 1 };
            return self.field_at(of) || self.capital(first) && self.capital(of);
        }
        if BARE.iter().any(|bare| text.eq_ignore_ascii_case(bare)) {
            return self.is_level_word(name, &text);
        }
        self.is_spelt(name, &text)
    }

    /// "Master or PhD", and not "Scrum Master": is a degree meant by a word that alone is one of its levels?
    fn is_level_word(&self, name: &Name<'_>, text: &str) -> bool {
        let (first, next) = (name.first, name.end);
        let follows = self.is(
            next,
            &[
                "degree", "degrees", "in", "of", "or", "preferred", "required", "level", "diploma", "/",
                ")", ".", "program", "programme", "qualification",
            ],
        ) || self.token(next).is_none()
            // "Bachelor s degree": the apostrophe was lost.
            || self.is(next, &["s"]) && self.is(next + 1, &["degree", "degrees"])
            || self.is(next, &["and", "with", "plus", "+"])
                && self.token(next + 1).is_some_and(|t| crate::quantity::number(t).is_some())
            || self.is(next, &["is"])
                && self.is(next + 1, &["a", "preferred", "required", "desired", "desirable", "an"])
            || self.beside_another(first, next);
        let spelt = self.capital(first)
            || self.is(next, &["degree", "degrees", "of", "level"])
            || text.ends_with('s');
        // "Sales Associate in our store": the singular is a title but where another degree stands beside it.
        if text.eq_ignore_ascii_case("associate") {
            return self.beside_another(first, next);
        }
        let other =
            ["scrum", "sales", "certified", "research", "grand", "to", "can", "will", "web", "retail"];
        // "peers and associates."
        let people = text == "associates" && self.ended(next) && !self.beside_another(first, next);
        // "3D-Master": the end of a compound.
        let compound = self.token(first).is_some_and(|t| t.glued) && self.back(first, 1, &["-"]);
        follows && spelt && !compound && !people && !self.back(first, 1, &other)
    }

    /// "BS", "MEd", and not "Beds" or "LLMs": is a degree meant by letters that may be a word, a place or another name?
    fn is_spelt(&self, name: &Name<'_>, text: &str) -> bool {
        let (first, next) = (name.first, name.end);
        // "Guard card (BSIS)": who issues the paper.
        let paper = &["card", "license", "licence", "permit", "registration", "certificate", "certification"];
        if self.back(first, 1, &["("]) && self.back(first, 2, paper)
            || text == "BSIS" && self.is(next, &["guard", "card", "license"])
        {
            return false;
        }
        // "WILL BE REQUIRED"
        let modal = ["will", "must", "to", "may", "should", "can", "not", "would", "shall"];
        // "BC/BE in surgery": board certified or eligible.
        let board = self.back(first, 1, &["/"]) && self.back(first, 2, &["bc"]);
        if text == "BE" && (board || self.back(first, 1, &modal)) || self.is_explained(first, next) {
            return false;
        }
        let letters = text.chars().filter(|c| c.is_alphabetic()).count();
        let dotted = text.contains('.');
        if letters <= 4 && !text.chars().any(char::is_uppercase) && !matches!(text, "phd" | "mba") {
            // "med/surg": an abbreviation has a capital.
            return false;
        }
        // "As a BA", "two junior BAs": the analyst.
        let plural =
            letters == 3 && text.ends_with('s') && text.chars().filter(|c| c.is_uppercase()).count() == 2;
        // "MLS (ASCP)" is a technologist's certificate.
        if self.is(next, &["("]) && self.is(next + 1, &["ascp"]) {
            return false;
        }
        if plural || letters == 2 && self.back(first, 1, &["a", "an"]) && self.back(first, 2, &["as"]) {
            return false;
        }
        if letters <= 3 && !dotted && self.ends_name(first) {
            return false;
        }
        // "Beds" for patients, and "MSLs", who are liaisons: a degree in education has two capitals, one in library science four.
        if letters == 4 && !dotted && text.ends_with('s') && (!self.is_capital(text) || text == "MSLs") {
            return false;
        }
        if letters <= 3 && !dotted {
            // "Med", "Bed": words that are no abbreviation but for their capitals.
            let spelt = matches!(text.to_ascii_lowercase().as_str(), "phd" | "mba" | "ged" | "bsc" | "msc");
            let told = letters == 3 && !AMBIGUOUS.contains(&text);
            return spelt || self.is_capital(text) && (told || self.abbreviates(name, text));
        }
        // "LLMs" are models.
        !text.ends_with("Ms") || letters > 4
    }

    /// "Multi-Factor Authentication (MFA)": in brackets stand the initials of the words before them, which name no degree.
    fn is_explained(&self, first: usize, next: usize) -> bool {
        let spelt =
            spelt_before(&self.item.tokens, first).filter(|_| next == first + 1 && self.is(next, &[")"]));
        spelt.is_some_and(|words| {
            !self.named.iter().any(|&(first, end)| first < words.end && words.start < end)
        })
    }

    /// Two capitals at least: "MEd", not the "Med" of "Med/Surg".
    fn is_capital(&self, text: &str) -> bool {
        text.chars().filter(|c| c.is_uppercase()).count() >= 2
    }

    /// Do the words around an abbreviation of two or three letters speak of education?
    fn abbreviates(&self, name: &Name<'_>, text: &str) -> bool {
        let (first, next) = (name.first, name.end);
        if self.beside_another(first, next) {
            return true;
        }
        if text == "LLM" || self.is_place(first, text) && !self.goes_on_series(first, next) {
            return self.is(next, &["degree"]);
        }
        self.is(next, &["degree", "degrees", "required", "preferred", "desired", "from"])
            || self.is(next, &["in"])
                && (self.capital(next + 1)
                    || self.field_at(next + 1)
                    || self.is(next + 1, &["a", "an", "the"])
                    || !matches!(text, "MA" | "MD" | "DO") && self.leads_to_kind(next + 1))
            || self.leads_to_field(first, next)
            || self.is(next, &["or"])
                && self.is(next + 1, &["equivalent", "higher", "above", "related", "similar"])
            || self.is(next, &["with", "and", "plus"])
                && self.token(next + 1).is_some_and(|t| crate::quantity::number(t).is_some())
            || self.leads_to_years(next)
            || self.ended(next)
                && (first == 0 || self.back(first, 1, &["a", "an", ":"]) || self.is_held(first))
            || matches!(text, "JD" | "MD" | "DO") && self.stands_beside_paper(next)
    }

    /// "Education: BS Physics or equivalent": the field right behind, where the line or the label begins with the letters.
    fn leads_to_field(&self, first: usize, next: usize) -> bool {
        let field =
            self.item.hits.iter().find(|h| h.term.vocabulary() == Vocabulary::Field && h.first == next);
        (first == 0 || self.back(first, 1, &[":"]))
            && self.capital(next)
            && field.is_some_and(|field| {
                self.ended(field.end) || self.is(field.end, &["or", "and", "degree", "required", "preferred"])
            })
    }

    /// "BS in Computer Science, MS in Mathematics or …": the next degree of a series, each with its own field.
    fn goes_on_series(&self, first: usize, next: usize) -> bool {
        let leads = |&(_, end): &(usize, usize)| {
            end < first && end + 8 > first && (self.is(end, &["in"]) || self.is(end + 1, &["in"]))
        };
        self.is(next, &["in"])
            && (self.capital(next + 1) || self.field_at(next + 1))
            && self.named.iter().any(leads)
    }

    /// "Candidates with MA"; but "experience with EDM", "familiar with EDM" tell of a tool.
    fn is_held(&self, first: usize) -> bool {
        let used = &[
            "experience", "experienced", "familiar", "familiarity", "work", "works", "working", "proficiency",
        ];
        self.back(first, 1, &["with"]) && !self.back(first, 2, used)
    }

    /// "BS 5-7 years", "BS with at least 5 years", "MS (+3 years)": does an amount of time stand right behind?
    fn leads_to_years(&self, next: usize) -> bool {
        let lead = |at: usize| {
            self.is(at, &["with", "and", "plus", "at", "least", "a", "minimum", "of", "over", "more", "than"])
                || self.is(at, &["+", "(", ">", "≥"])
        };
        let number = (next..next + 6).find(|&at| !lead(at)).unwrap_or(next);
        self.token(number).is_some_and(|t| crate::quantity::number(t).is_some())
            && (number + 1..number + 6).any(|at| self.is(at, &["years", "yrs", "year"]))
    }

    /// "JD and bar admission", "MD with an active license": what only who has the degree may hold.
    fn stands_beside_paper(&self, next: usize) -> bool {
        let papers = &[
            "bar", "license", "licence", "licensed", "licensure", "certified", "certification", "admission",
            "admitted", "registration",
        ];
        self.is(next, &["and", "with", "plus", ",", "as"])
            && (next + 1..next + 8)
                .take_while(|&at| !self.is(at, &[".", ";", "\n", "or"]))
                .any(|at| self.is(at, papers))
    }

    /// "LC-MS", "LC-MS/MS": the end of another name over a hyphen, where what stands before it is letters, too, and no degree: so not
    /// in "BS-MS" and "post-MSW".
    fn ends_name(&self, first: usize) -> bool {
        let glued = |at: usize| self.token(at).is_some_and(|t| t.glued);
        let other = |end: usize| {
            end.checked_sub(1).and_then(|at| self.token(at)).is_some_and(|t| self.is_capital(t.text))
                && !self.named.iter().any(|&(_, own)| own == end)
        };
        let behind = |at: usize| glued(at) && self.back(at, 1, &["-"]) && other(at - 1);
        // The second half of a pair.
        let pair = glued(first) && self.back(first, 1, &["/"]);
        behind(first) || pair && first.checked_sub(2).is_some_and(behind)
    }

    /// "BS in related field", "BS in mechanical or civil engineering": the field is told at the end of a few words in small letters.
    fn leads_to_kind(&self, at: usize) -> bool {
        let nouns = &[
            "field", "fields", "discipline", "disciplines", "area", "areas", "subject", "subjects", "major",
        ];
        let inner = |at: usize| {
            self.is(at, &[",", "/", "or", "and", "-"])
                || self.token(at).is_some_and(|t| t.kind == Kind::Word && !t.is_any(&["with", "for", "is"]))
        };
        let words = (at..at + 6).take_while(|&i| inner(i));
        words.into_iter().any(|i| self.is(i, nouns) || self.field_at(i))
    }

    /// "Baltimore, MD", "Boston, MA": the state behind a town. None is called BS or BA.
    fn is_place(&self, first: usize, text: &str) -> bool {
        !matches!(text, "BS" | "BA")
            && self.back(first, 1, &[","])
            && first
                .checked_sub(2)
                .is_some_and(|i| self.capital(i) && !self.named.iter().any(|&(_, end)| end == i + 1))
    }
}
