//! Which names of degrees in an item ask for one, and which name something else or speak of somebody else.

use super::brackets::KINDS;
use super::certificate::papers;
use super::school::schools;
use crate::lexicon::{Lexicon, Term, Vocabulary};
use crate::predicate::DegreeLevel;
use crate::recognizer::Item;
use crate::token::Token;

/// Abbreviations of three letters that are common for something else.
const AMBIGUOUS: &[&str] = &[
    "LLM", "DDS", "EDD", "MLS", "ASN", "MPA", "MCS", "MCA", "AAS", "MPT", "MIM", "BPT", "MHA", "MUP", "BMS",
    "MPP", "EDS", "EDM", "SCD",
];

/// Words beside a school examination that make it the work of a teacher.
const TAUGHT: &[&str] = &[
    "teach", "teaches", "teaching", "taught", "teacher", "tutoring", "syllabus", "examiner", "pupils",
    "students",
];

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
            out.push(Name { first, end, level: DegreeLevel::Bachelor, field: None });
        }
    }
    for school in schools(item) {
        // "Graduation from a four-year college with a degree in botany": it is named.
        let named = |n: &&mut Name<'_>| n.first < school.end + 4 && school.first < n.end;
        match out.iter_mut().find(named) {
            // "a degree" of a two-year college is no higher than that.
            Some(name) if school.first < name.first => name.level = name.level.min(school.level),
            Some(_) => {}
            None => out.push(school),
        }
    }
    out.retain(|name| context.asks(name));
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

    /// Does the clause end before `at`?
    pub(super) fn ended(&self, at: usize) -> bool {
        self.token(at).is_none_or(|t| matches!(t.text, "." | "," | ";" | ")" | "\n" | "(" | "–" | "—" | "-"))
    }

    /// Does another degree's name stand behind `at` over "or", "/" or a comma, or before it?
    fn beside_another(&self, first: usize, end: usize) -> bool {
        let joins = |at: usize| self.is(at, &["/", "or", ",", "and", "a", "an", "(", "degree", "'s", "&"]);
        let mut next = end;
        while next < end + 3 && joins(next) {
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
        // "at a level of difficulty" are no school examinations, and what is taught need not be held.
        let low = text.to_lowercase();
        if low.starts_with("a level")
            && (!self.capital(first)
                || self.is(next, &["of"])
                || self.token(next).is_some_and(|t| t.number().is_some()))
            // "indicated as level 4"
            || low.starts_with("as level") && !text.starts_with("AS")
            || low.starts_with("a-level")
                && (self.back(first, 1, TAUGHT) || (next..next + 3).any(|at| self.is(at, TAUGHT)))
        {
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
        const BARE: [&str; 7] =
            ["master", "associate", "masters", "associates", "doctor", "bachelor", "diploma"];
        if BARE.iter().any(|bare| text.eq_ignore_ascii_case(bare)) {
            let follows = self.is(
                next,
                &[
                    "degree", "degrees", "in", "of", "or", "preferred", "required", "level", "diploma", "/",
                    ")", ".", "program", "programme",
                ],
            ) || self.token(next).is_none()
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
            // "3D-Master": the end of a compound.
            let compound = self.token(first).is_some_and(|t| t.glued) && self.back(first, 1, &["-"]);
            return follows && spelt && !compound && !self.back(first, 1, &other);
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
        if text == "LLM" || self.is_place(first) {
            return self.is(next, &["degree"]);
        }
        self.is(next, &["degree", "degrees", "required", "preferred", "desired", "from"])
            || self.is(next, &["in"])
                && (self.capital(next + 1)
                    || self.field_at(next + 1)
                    || self.is(next + 1, &["a", "an", "the"]))
            || self.is(next, &["or"])
                && self.is(next + 1, &["equivalent", "higher", "above", "related", "similar"])
            || self.is(next, &["with", "and", "plus"])
                && self.token(next + 1).is_some_and(|t| crate::quantity::number(t).is_some())
            || self.leads_to_years(next)
            || self.ended(next)
                && (first == 0 || self.back(first, 1, &["a", "an", ":"]) || self.is_held(first))
            || matches!(text, "JD" | "MD" | "DO") && self.stands_beside_paper(next)
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

    /// "Baltimore, MD", "Boston, MA": the state behind a town.
    fn is_place(&self, first: usize) -> bool {
        self.back(first, 1, &[","])
            && first
                .checked_sub(2)
                .is_some_and(|i| self.capital(i) && !self.named.iter().any(|&(_, end)| end == i + 1))
    }

    /// "seek the assistance of the RN or MD", "reported to RN or MD", "reviewed by a nurse (RN) or physician (MD/DO)": somebody who has it, beside whom one works.
    fn is_person(&self, first: usize, next: usize) -> bool {
        if !matches!(self.item.text(first, next), "MD" | "DO" | "MD/DO" | "PharmD" | "DDS" | "DVM" | "PhD") {
            return false;
        }
        let mut at = first;
        let (mut article, mut role) = (false, false);
        while at > 0
            && at + 13 > first
            && self.is(
                at - 1,
                &[
                    "/", "(", ")", "and", "or", "a", "an", "the", "rn", "np", "pa", "lpn", "md", "do",
                    "registered", "nurse", "physician", "doctor", "provider",
                ],
            )
        {
            article |= self.is(at - 1, &["a", "an", "the"]);
            role |= self.is(at - 1, &["rn", "np", "pa", "lpn", "nurse", "physician", "provider"]);
            at -= 1;
        }
        // "open to RN or MD" asks for one of them, "reporting changes to RN or MD" does not.
        let owned = self.back(
            at,
            2,
            &["possession", "holder", "completion", "degree", "equivalent", "open", "limited"],
        );
        // "three years with a PhD"
        let timed = self.back(at, 1, &["with"])
            && (self.back(at, 2, &["years", "yrs", "year", "+"])
                || at.checked_sub(2).and_then(|i| self.token(i)).is_some_and(|t| t.number().is_some()));
        (article || role)
            && self.back(at, 1, &["of", "from", "by", "with", "to", "under"])
            && !owned
            && !timed
    }

    /// Is it asked of the candidate? Not where it stands for what was not needed, for somebody else, or for a place.
    fn asks(&self, name: &Name<'_>) -> bool {
        let (first, next) = (name.first, name.end);
        let near = |words: &[&str], reach: usize| {
            (first.saturating_sub(reach)..first)
                .rev()
                .take_while(|&i| !self.is(i, &[".", ";", "\n", ","]))
                .any(|i| self.is(i, words))
        };
        let people = self.is(
            next,
            &[
                "students", "programs", "programmes", "candidates", "researchers", "interns", "scientists",
                "faculty", "theses", "thesis", "dissertation", "transcript", "transcripts", "bridge",
                "granting", "awarding", "colleagues", "courses", "supervision",
            ],
        );
        let instead = near(
            &[
                "lieu", "instead", "substituted", "substitute", "without", "beyond", "during", "after",
                "since",
            ],
            4,
        ) && !near(&["from"], 2)
            || self.back(first, 1, &["less"])
            || near(&["equivalent"], 4) && near(&["to"], 3)
            || self.back(first, 1, &["with"]) && self.back(first, 2, &["less", "fewer"]);
        // "one year of graduate level education": a part of a course.
        let course = self.back(next, 1, &["education"])
            && self.back(first, 1, &["of"])
            && (first.saturating_sub(6)..first).any(|i| self.is(i, &["years", "year"]));
        // "two years of graduate education leading to a master's degree" is no degree; a course of study is.
        let leading = near(&["leading"], 8)
            && (first.saturating_sub(16)..first).any(|i| self.is(i, &["years", "year"]))
            && !(first.saturating_sub(16)..first).any(|i| self.is(i, &["course", "curriculum", "program"]));
        // "A doctorate may be substituted for a year of it", "at the level of a bachelor's program"
        let stands_in = (next..next + 12)
            .take_while(|&i| !self.is(i, &[".", ";", "\n", "year", "years"]))
            .any(|i| self.is(i, &["substituted", "substitute"]) && self.is(i - 1, &["be", "may", "can"]));
        let scale = near(&["level", "levels"], 4) && self.is(next, &["program", "programme", "curriculum"]);
        // "Master, Staff Captain, or Chief Mate of a vessel"
        let ship = self.is(first, &["master"])
            && (next..next + 14).any(|i| self.is(i, &["vessel", "vessels", "mate", "captain", "ship"]));
        // "work experience prior to the MBA program"
        let own =
            first.saturating_sub(usize::from(self.back(first, 1, &["a", "an", "the", "their", "your"])));
        // "On completion you will obtain a diploma": what one gets there.
        let given = self.back(own, 1, &["obtain", "gain", "receive", "earn", "achieve"])
            && self.back(own, 2, &["will"])
            && self.back(own, 3, &["you"]);
        // "the agency accredits bachelor's programs"
        let later = given
            || near(&["accredits"], 4)
            || self.back(own, 1, &["before"])
            || self.back(own, 2, &["prior", "previous"]) && self.back(own, 1, &["to"]);
        // "the years spent earning an advanced degree": how they are counted.
        let spent =
            near(&["spent"], 6) && near(&["earning", "pursuing", "obtaining", "completing", "getting"], 4);
        let instead = instead || later || stands_in || scale || ship || spent || self.is_person(first, next);
        let text = self.item.text(first, next).to_lowercase();
        let school = text.ends_with("school")
            && name.level == DegreeLevel::Certificate
            && !(0..first).any(|i| {
                self.token(i).is_some_and(|t| {
                    let low = t.text.to_ascii_lowercase();
                    low.starts_with("graduat") || low == "certificate" || low == "diploma" || low == "program"
                })
            })
            && !self.is(next, &["graduate", "certificate", "diploma", "degree", "education", "training"]);
        !(people && first > 0 || instead || course || leading || school)
    }
}
