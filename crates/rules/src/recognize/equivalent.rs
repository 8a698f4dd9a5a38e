//! "Or equivalent experience" and its like.

mod papers;
mod what;

use super::degree::names::{Name, names};
use crate::clause::PAPERS;
use crate::lexicon::{Hit, Lexicon, Vocabulary};
use crate::list::WordList;
use crate::predicate::{DegreeLevel, Predicate};
use crate::quantity::number;
use crate::recognizer::{Example, Finding, Item, Recognizer, Signs};
use crate::token::{Kind, Letters, Token};
use papers::{is_paper, paper_ends};

/// Finds the alternative that stands for a degree or for years.
pub struct EquivalentRecognizer;

const SAYS: &[&str] =
    &["equivalent", "equivalents", "equiv", "comparable", "commensurate", "equivalency", "experiential"];
/// Words that mean as much where what they speak of is experience.
const NEAR: &[&str] =
    &["related", "relevant", "similar", "practical", "work", "comparable", "professional", "industry"];
const WHAT: &[&str] = &[
    "experience", "knowledge", "training", "qualification", "qualifications", "education", "background",
    "combination", "skills", "work", "expertise", "coursework", "study", "understanding", "projects",
];

impl Recognizer for EquivalentRecognizer {
    fn id(&self) -> &'static str {
        "equivalent"
    }

    fn about(&self) -> &'static str {
        "finds: \"or equivalent experience\", \"or an equivalent combination of education and experience\", \"or related experience\" and a \
         bare \"or equivalent\" beside a degree, an amount of years or a certificate, \"or a combination of education and experience\". leaves alone: \"HS diploma or equivalent\" (the diploma itself), \
         \"Tableau or equivalent\" (an open list), \"full-time equivalent\". known gaps: substitution tables"
    }

    fn examples(&self) -> &'static [Example] {
        &[
            Example {
                text: "Bachelor's degree in Finance OR equivalent experience",
                finds: &[r#"{"kind":"equivalent"}"#],
            },
            Example {
                text: "BA/BS degree or equivalent practical experience.",
                finds: &[r#"{"kind":"equivalent"}"#],
            },
            Example {
                text: "MS in Nursing; 1 year of experience; or any combination of education and experience",
                finds: &[r#"{"kind":"equivalent"}"#],
            },
            Example {
                text: "Degree in Law or several years of professional experience",
                finds: &[r#"{"kind":"equivalent"}"#],
            },
            Example { text: "PMP certification or equivalent", finds: &[r#"{"kind":"equivalent"}"#] },
            Example { text: "High school diploma or equivalent", finds: &[] },
            Example { text: "Experience with BI tools like Tableau, Looker, or equivalent.", finds: &[] },
        ]
    }

    fn signs(&self) -> Option<Signs> {
        Some(Signs::default().words(SAYS).words(NEAR).words(&["combination", "years", "yrs"]))
    }

    fn find(&self, item: &Item<'_>, lexicon: &Lexicon, out: &mut Vec<Finding>) {
        if !item.has(&OPENERS) {
            return;
        }
        let reader = Reader {
            tokens: &item.tokens,
            degrees: names(item, lexicon),
            names: item
                .hits
                .iter()
                .filter(|h| h.term.vocabulary() == Vocabulary::Subject && !in_field(item, h))
                .map(|h| (h.first, h.end))
                .collect(),
            products: item.hits.iter().filter(|h| lexicon.product(h).is_some()).map(|h| h.end).collect(),
            papers: paper_ends(item),
            years: item.durations().first().map(|d| d.first),
            last_years: item.durations().last().map(|d| d.first),
        };
        let mut at = 0;
        while at < item.tokens.len() {
            let found = reader.alternative(at);
            at = found.map_or(at + 1, |(_, end)| end);
            if let Some((first, end)) = found {
                out.pop_if(|before| before.recognizer == "equivalent" && follows(item, before, first));
                out.push(finding(first, end));
            }
        }
    }
}

/// Words that lead to what is as good.
static LEADING: WordList = WordList::of(&[
    "a", "an", "any", "the", "or", "other", "have", "its", "acceptable", "appropriate", "qualifying",
    "foreign", "some", "their", "possess", "suitable", "significant", "substantial", "extensive",
    "satisfactory", "you", "additional", "applicable", "demonstrable", "demonstrated", "previous", "prior",
    "proven", "sufficient", // "(may be substituted by relevant experience)"
    "may", "be", "substituted", "by",
]);

/// Words and marks that an alternative stands behind.
static OPENERS: WordList = WordList::of(&["or", "and/or", "("]);

/// Is the name part of a field of study's?
fn in_field(item: &Item<'_>, hit: &Hit) -> bool {
    let fields = item.hits.iter().filter(|f| f.term.vocabulary() == Vocabulary::Field);
    fields.into_iter().any(|f| f.first <= hit.first && hit.end <= f.end)
}

struct Reader<'i, 'a, 'l> {
    tokens: &'i [Token<'a>],
    degrees: Vec<Name<'l>>,
    /// Where tools and the like are named.
    names: Vec<(usize, usize)>,
    /// Where those of them end that others like them may stand for.
    products: Vec<usize>,
    /// Where certificates, licences and the like end.
    papers: Vec<usize>,
    /// Where the first amount of time stands, and the last.
    years: Option<usize>,
    last_years: Option<usize>,
}

/// What an alternative stands behind.
struct Beside<'r> {
    /// Where its "or" or its parenthesis is.
    at: usize,
    /// The last degree before it.
    degree: Option<&'r Name<'r>>,
    /// Are there years before it?
    years: bool,
    /// Does a certificate's name end there?
    paper: bool,
}

impl Reader<'_, '_, '_> {
    fn is(&self, at: usize, words: &[&str]) -> bool {
        self.tokens.get(at).is_some_and(|t| t.is_any(words))
    }

    /// The alternative that the "or" or the parenthesis at `at` opens.
    fn alternative(&self, at: usize) -> Option<(usize, usize)> {
        let beside = self.beside(at)?;
        let start = self.past_leading(at + 1);
        if let Some(end) = self.equal_to(start) {
            return Some((start, end));
        }
        if let Some(end) = self.some_years(start).filter(|_| beside.degree.is_some()) {
            return Some((start, end));
        }
        // "or job-related experience"
        let hyphen = usize::from(self.is(start + 1, &["-"]));
        let job =
            self.is(start, &["job", "work", "field", "career"]) && self.is(start + 1 + hyphen, &["related"]);
        let start = if job { start + 1 + hyphen } else { start };
        let says = self.is(start, SAYS);
        // "or equivalent ten years of experience": the amount says what.
        if says && self.tokens.get(start + 1).is_some_and(|t| number(t).is_some()) {
            return None;
        }
        // "or equiv. experience"
        let point = self.is(start, &["equiv"]) && self.is(start + 1, &["."]);
        let start = start + usize::from(point);
        if !says && !self.is(start, NEAR) {
            return self.combination(start);
        }
        match self.what(start + 1) {
            Some(what) => self.of_what(&beside, start, what),
            None => self.bare(&beside, start, says).map(|end| (start, end)),
        }
    }

    /// Where "several years of professional experience" end, of nothing in particular: an amount that no number says.
    fn some_years(&self, at: usize) -> Option<usize> {
        const WORDS: usize = 6;
        let some =
            self.is(at, &["many", "several", "multiple", "numerous"]) && self.is(at + 1, &["years", "yrs"]);
        let word = (at + 2..at + WORDS).find(|&i| self.is(i, &["experience"])).filter(|_| some)?;
        (!self.is(word + 1, &["in", "with", "as", "of", "on"])).then_some(word + 1)
    }

    /// What an "or" or a parenthesis stands behind, if something may be said there to be as good.
    fn beside(&self, at: usize) -> Option<Beside<'_>> {
        self.tokens.get(at).filter(|t| OPENERS.holds(t))?;
        let degree = self.degrees.iter().rfind(|d| d.first < at);
        let years = self.years.is_some_and(|first| first < at);
        // "consulting experience or equivalent understanding of the role"
        let bare = || {
            let says = at + 1 + usize::from(self.is(at + 1, &["a", "an", "any"]));
            // "knowledge of the trade, or any equivalent combination of education and experience"
            let combined = || self.is(says + 1, &["combination"]) && self.combination(says + 1).is_some();
            self.is(at, &["or"])
                && self.is(says, &["equivalent", "comparable"])
                && (combined() || says == at + 1 && (0..at).any(|i| self.is(i, &["experience"])))
        };
        // "PMP certification or equivalent"
        let own = at - usize::from(self.is(at.wrapping_sub(1), &[","]));
        let unknown = || {
            self.is(at + 1, &["equivalent", "comparable", "similar"])
                && (self.is_paper_before(own) || self.is_listed_paper(own))
        };
        let paper = self.is(at, &["or"]) && (self.papers.contains(&own) || unknown());
        // "equal or equivalent experience" is one thing.
        let one = self.is(at.wrapping_sub(1), &["related", "relevant"]) && self.is(at + 2, &["experience"])
            || self.is(at.wrapping_sub(1), &["equal"])
            // "a 3.5 GPA (or equivalent)" is of the marks.
            || self.is(at.wrapping_sub(2), &["gpa"]) || self.is(at.wrapping_sub(1), &["gpa"]);
        let opens = !one && (degree.is_some() || years || paper || bare());
        opens.then_some(Beside { at, degree, years, paper })
    }

    /// One past the mark of a list and words that only lead to what is as good.
    fn past_leading(&self, from: usize) -> usize {
        // "OR - an equivalent combination", "OR, a combination"
        let dash = self.tokens.get(from).is_some_and(|t| matches!(t.text, "-" | "–" | "—" | ","));
        let start = from + usize::from(dash);
        // "OR C. A combination …", "or 3. Education and …"
        let mark =
            self.tokens.get(start).is_some_and(|t| t.text.chars().count() == 1 || t.number().is_some())
                && self.tokens.get(start + 1).is_some_and(|t| matches!(t.text, "." | ")"));
        let start = if mark { start + 2 } else { start };
        let leads = |&at: &usize| self.tokens.get(at).is_some_and(|t| LEADING.holds(t));
        start + (start..self.tokens.len()).take_while(leads).count()
    }

    /// "or education and/or experience which is equivalent to the above": one past "to".
    fn equal_to(&self, start: usize) -> Option<usize> {
        let says = (start + 1..start + 8)
            .find(|&i| self.is(i, &["equivalent", "equates", "equating", "equal"]))
            .filter(|&says| self.is(says + 1, &["to"]))?;
        let joins = &["and", "or", "/", "which", "that", "is", "are", "and/or"];
        let plain = |i: usize| self.is(i, WHAT) || self.is(i, NEAR) || self.is(i, joins);
        // "or experience equivalent to a degree, of three years at least": the amount says what.
        let unsaid = self.last_years.is_none_or(|first| first < start);
        let whole = self.is(start, &["education", "experience", "training"]) && (start..says).all(plain);
        (whole && unsaid).then_some(says + 1)
    }

    /// "or a combination of education and experience", "or combination equivalent work experience"
    fn combination(&self, start: usize) -> Option<(usize, usize)> {
        let combined = self.is(start, &["combination"])
            && (self.is(start + 1, &["of"]) || self.is(start + 1, SAYS))
            && (start + 2..start + 9).any(|i| self.is(i, &["education", "experience", "training"]));
        combined.then(|| (start, self.list_end(start)))
    }

    /// "Equivalent experience", "related work": `what` it is, unless more is said of it.
    fn of_what(&self, beside: &Beside<'_>, start: usize, what: usize) -> Option<(usize, usize)> {
        // "in robotics or similar projects": the end of an open list.
        let open =
            beside.degree.is_none() && self.is(start, &["similar"]) && self.is(what, &["projects", "work"]);
        // "in the Federal service or equivalent experience in the private sector": where it was got, and no other way.
        let sector = self.is(what + 1, &["in"])
            && (what + 2..what + 4).any(|i| self.is(i, &["private", "public"]))
            && (what + 3..what + 7).any(|i| self.is(i, &["sector", "sectors"]));
        if open || sector {
            return None;
        }
        // "or professional experience in Java" says what it is of, and so does "as a cook or work experience in a bakery".
        let of_names = self.names_behind(what);
        let own = self.is(start, &["professional", "industry", "practical", "work"]);
        let other = self.is(start.wrapping_sub(1), &["other"]);
        let said = || of_names.is_some() || beside.degree.is_none() && self.is_elsewhere(what) && !other;
        if own && said() {
            return None;
        }
        Some((start, of_names.unwrap_or_else(|| self.list_end(what))))
    }

    /// "work experience in a bakery", but not "in a related field", "in lieu of a degree".
    fn is_elsewhere(&self, what: usize) -> bool {
        let alike = &["related", "similar", "relevant", "field", "role", "position"];
        self.is(what + 1, &["in", "at"])
            && if self.is(what + 2, &["a", "the"]) {
                !(what + 3..what + 5).any(|i| self.is(i, alike))
            } else {
                !self.is(what + 2, &["lieu", "place", "related", "similar", "relevant"])
            }
    }

    /// "Or equivalent", "or similar" behind a paper, and no more: one past it.
    fn bare(&self, beside: &Beside<'_>, start: usize, says: bool) -> Option<usize> {
        let similar = || beside.paper && self.is(start, &["similar"]) && self.closes(start + 1);
        let stands = if says { self.stands_bare(beside, start) } else { similar() };
        stands.then_some(start + 1)
    }

    /// Does nothing more follow but a mark, or a word of how much it is asked for?
    fn closes(&self, at: usize) -> bool {
        self.tokens.get(at).is_none_or(|t| {
            t.kind != Kind::Word
                || t.is_any(&[
                    "is", "required", "preferred", "desired", "desirable", "essential", "mandatory", "with",
                    "plus", "as", "from", "would", "strongly", "highly",
                ])
        })
    }

    /// "Or equivalent" and no more: is it a degree's, a paper's or that of years?
    fn stands_bare(&self, beside: &Beside<'_>, start: usize) -> bool {
        let &Beside { at, degree, years, paper } = beside;
        // "a Master's or foreign equivalent" is such a degree of another country; "at the next lower grade (GS-07) or equivalent" such a grade.
        let grade = &["level", "grade", "band", "gs"];
        let near = usize::from(self.is(at.wrapping_sub(1), &["(", ","]));
        let graded = self.is(at.wrapping_sub(1 + near), grade)
            || self.is(at.wrapping_sub(1), &[")"]) && (at.saturating_sub(6)..at).any(|i| self.is(i, grade))
            // "the GS-05 level in the Federal service or equivalent"
            || self.is(at.wrapping_sub(1), &["service", "government"])
                && (at.saturating_sub(8)..at).any(|i| self.is(i, grade));
        if self.is(start.wrapping_sub(1), &["foreign"]) || years && graded {
            return false;
        }
        // "PMP certification or equivalent", "CISSP, CEH, or equivalent"
        if paper && self.closes(start + 1) {
            return true;
        }
        // "three years of sales experience or equivalent": such experience, and no other name in a list.
        let comma = usize::from(self.is(at.wrapping_sub(1), &[","]));
        let own = self.is(at.wrapping_sub(1 + comma), &["experience"]);
        // "4 years as a scientist or equivalent", but "of Tableau or equivalent" is an open list.
        let timed = || {
            let role = (at.saturating_sub(7)..at).any(|i| self.is(i, &["as"]));
            let listed = || {
                let before = (0..at - 1).rev().find(|&i| self.is(i, &[",", "and", "or", ":", ";"]));
                before.is_some_and(|i| self.is(i, &[","]))
            };
            // "two years of full-time, or its equivalent, work"
            let time = self.is(at - 1 - comma, &["time"]);
            let named = time
                || comma == 1 && !own && listed()
                || !role && !own && self.products.iter().any(|&end| end <= at && at < end + 4);
            let closed = self.tokens.get(start + 1).is_none_or(|t| matches!(t.text, "." | ";" | ")" | ","));
            years && !named && closed
        };
        match degree {
            // "a degree and five years of experience or equivalent": of both.
            Some(degree) => self.stands_alone(degree, at, start + 1) || own && timed(),
            None => timed(),
        }
    }

    /// "certification as a harbour pilot": does the word for a paper stand close before `end`, with nothing else that ends there?
    fn is_paper_before(&self, end: usize) -> bool {
        const MOST: usize = 7;
        let near = (end.saturating_sub(MOST)..end).rev();
        let mut inside = near.take_while(|&at| {
            self.tokens.get(at).is_some_and(|t| t.kind == Kind::Word)
                && !self.is(at, &["or", "and", "with", "experience", "degree", "diploma"])
        });
        inside.any(|at| self.tokens.get(at).is_some_and(|t| t.is_any(PAPERS)))
    }

    /// "certifications such as CAMS or CIA": is it the last of some letters that the word for a paper leads to?
    fn is_listed_paper(&self, end: usize) -> bool {
        const MOST: usize = 16;
        let letters =
            |t: &Token<'_>| t.kind == Kind::Word && t.text.len() > 1 && t.letters == Letters::Capitals;
        let joins = |t: &Token<'_>| {
            matches!(t.text, "," | "(" | "/" | ".")
                || t.is_any(&["or", "and", "such", "as", "like", "e", "g"])
        };
        let last = end.checked_sub(1).and_then(|at| self.tokens.get(at)).is_some_and(letters);
        let mut before = (end.saturating_sub(MOST)..end).rev().filter_map(|at| self.tokens.get(at));
        last && before.find(|t| !letters(t) && !joins(t)).is_some_and(is_paper)
    }

    /// A bare "or equivalent" is the degree's, unless a list of names stands between or it is a school's.
    fn stands_alone(&self, degree: &Name<'_>, at: usize, end: usize) -> bool {
        let between = self.tokens.get(degree.end..at).unwrap_or_default();
        // "a degree in physics, welding, or equivalent": a list of what was studied, whatever else it names.
        let studied = between.first().is_some_and(|t| t.is("in"))
            && !between.iter().any(|t| {
                t.is_any(&["with", "such", "like", "including", "knowledge", "skills", "proficiency"])
                    || matches!(t.text, "." | ";" | ":")
            });
        degree.level != DegreeLevel::HighSchool
            && (studied || !self.names.iter().any(|&(first, last)| first >= degree.end && last <= at))
            && !between.iter().any(|t| t.is_any(&["experience", "tools", "using"]))
            && !self.is(
                end,
                &[
                    "field", "degree", "discipline", "quantitative", "level", "graduate", "doctoral",
                    "certification", "bachelor", "to", "subject", "certificate", "technical",
                    "international", "area", "program",
                ],
            )
    }
}

/// "(Level 6 or equivalent) or equivalent experience": of two that follow each other, the second says more.
fn follows(item: &Item<'_>, before: &Finding, at: usize) -> bool {
    let gap = item.tokens.get(before.end..at).unwrap_or_default();
    before.end <= at && gap.iter().all(|t| matches!(t.text, ")" | ",") || t.is_any(&["or", "an", "a"]))
}

fn finding(first: usize, end: usize) -> Finding {
    Finding { predicate: Predicate::Equivalent, first, end, recognizer: "equivalent" }
}
