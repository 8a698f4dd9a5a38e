//! Degrees and school diplomas.

use crate::lexicon::{DegreeEntry, Hit, Lexicon, Term, Vocabulary};
use crate::predicate::{Degree, DegreeLevel, Predicate};
use crate::recognizer::{Example, Finding, Item, Recognizer};
use crate::token::{Kind, Token};

/// Finds degrees with their fields.
pub struct DegreeRecognizer;

impl Recognizer for DegreeRecognizer {
    fn id(&self) -> &'static str {
        "degree"
    }

    fn about(&self) -> &'static str {
        "finds: names of degrees and school diplomas with the fields behind \"in\" or before \"degree\", and whether a related field, \
         current students or only accredited schools are meant; \"Bachelor's or Master's\" is the lower one. \
         leaves alone: degrees that name something else (Scrum Master, master data, associate as a job title, 360 degrees). \
         known gaps: fields described by a whole sentence"
    }

    fn examples(&self) -> &'static [Example] {
        &[
            Example {
                text: "Bachelor's Degree in Computer Science or related technical field",
                finds: &[
                    r#"{"kind":"degree","level":"bachelor","fields":["Computer Science"],"related":true,"inProgress":false,"accredited":false}"#,
                ],
            },
            Example {
                text: "BS/MS in statistics, mathematics, or economics",
                finds: &[
                    r#"{"kind":"degree","level":"bachelor","fields":["statistics","mathematics","economics"],"related":false,"inProgress":false,"accredited":false}"#,
                ],
            },
            Example { text: "Certified Scrum Master or master data steward", finds: &[] },
        ]
    }

    fn find(&self, item: &Item<'_>, lexicon: &Lexicon, out: &mut Vec<Finding>) {
        let hits: Vec<&Hit> =
            item.hits.iter().filter(|h| h.term.vocabulary() == Vocabulary::Degree).collect();
        let mut at = 0;
        while let Some(hit) = hits.get(at) {
            at += 1;
            if !is_meant(item, hit) {
                continue;
            }
            let mut run = Run::new(item, lexicon, hit);
            // "Bachelor's or Master's", "BS/MS/PhD": one leaf at the lowest.
            while let Some(next) = hits.get(at)
                && run.joins(next)
            {
                run.add(next);
                at += 1;
            }
            run.read_fields();
            while hits.get(at).is_some_and(|h| h.first < run.end) {
                at += 1;
            }
            out.push(run.finding());
        }
    }
}

/// One or more degree names that are asked for together.
struct Run<'i, 'a> {
    item: &'i Item<'a>,
    lexicon: &'i Lexicon,
    tokens: &'i [Token<'a>],
    level: DegreeLevel,
    fields: Vec<String>,
    related: bool,
    accredited: bool,
    first: usize,
    end: usize,
}

impl<'i, 'a> Run<'i, 'a> {
    fn new(item: &'i Item<'a>, lexicon: &'i Lexicon, hit: &Hit) -> Self {
        let mut run = Run {
            item,
            lexicon,
            tokens: &item.tokens,
            level: DegreeLevel::Doctorate,
            fields: Vec::new(),
            related: false,
            accredited: false,
            first: hit.first,
            end: hit.end,
        };
        run.add(hit);
        run.field_before();
        run
    }

    fn entry(&self, hit: &Hit) -> Option<&'i DegreeEntry> {
        match hit.term {
            Term::Degree(i) => self.lexicon.degrees().get(i),
            _ => None,
        }
    }

    fn add(&mut self, hit: &Hit) {
        if let Some(entry) = self.entry(hit) {
            if entry.level < self.level || self.end == hit.end {
                self.level = self.level.min(entry.level);
            }
            if let Some(field) = entry.field.as_deref().and_then(|id| self.lexicon.field(id))
                && !self.fields.contains(&field.name)
            {
                self.fields.push(field.name.clone());
            }
        }
        self.end = self.end.max(hit.end);
        self.take_degree_words();
    }

    /// "degree", "'s degree", "(BS)", "of Science", "level", "studies".
    fn take_degree_words(&mut self) {
        loop {
            let Some(token) = self.tokens.get(self.end) else { return };
            let next = self.tokens.get(self.end + 1);
            if token.is_any(&["degree", "degrees", "diploma", "level", "qualification", "education"])
                || (token.text == "." && token.glued && next.is_some_and(|t| t.is_any(&["degree", "in"])))
            {
                self.end += 1;
            } else if token.text == "(" && self.abbreviation_in_parentheses() {
                self.end += 3;
            } else {
                return;
            }
        }
    }

    /// "(ADN)", "(BS)" behind a degree's name.
    fn abbreviation_in_parentheses(&self) -> bool {
        let (Some(name), Some(close)) = (self.tokens.get(self.end + 1), self.tokens.get(self.end + 2)) else {
            return false;
        };
        close.text == ")"
            && self
                .item
                .hits
                .iter()
                .any(|h| h.term.vocabulary() == Vocabulary::Degree && h.first == self.end + 1)
            && name.kind == Kind::Word
    }

    /// "Is the next degree name part of this one?"
    fn joins(&self, next: &Hit) -> bool {
        let gap = self.tokens.get(self.end..next.first).unwrap_or_default();
        next.first >= self.end
            && gap.len() <= 4
            && gap.iter().all(|t| {
                matches!(t.text, "/" | "," | "(" | ")" | "'" | "’")
                    || t.is_any(&["or", "and", "a", "an", "s", "/"])
            })
            && !gap.iter().any(|t| matches!(t.text, "OR" | "AND"))
            && gap.iter().any(|t| t.text == "/" || t.text == "(" || t.text == "," || t.is("or"))
            && self.fields_so_far_are_of_the_names()
    }

    /// An "MBA or Master's" keeps the MBA's field to itself, so they stay apart.
    fn fields_so_far_are_of_the_names(&self) -> bool {
        self.fields.is_empty()
    }

    /// "engineering degree", "nursing diploma", "computer science BS".
    fn field_before(&mut self) {
        let field =
            self.item.hits.iter().find(|h| h.term.vocabulary() == Vocabulary::Field && h.end == self.first);
        if let Some(field) = field {
            self.fields.push(self.item.text(field.first, field.end).to_owned());
            self.first = field.first;
        }
    }

    /// The list behind "in" or "of": fields, and "or a related field".
    fn read_fields(&mut self) {
        let mut at = self.end;
        // "(or higher)", "from an accredited university", "or higher in", ", preferably in"
        let mut seen_in = false;
        while let Some(token) = self.tokens.get(at) {
            if token.is("in")
                || (token.is("of") && self.field_at(at + 1).is_some())
                || (token.text == "," && self.field_at(at + 1).is_some())
                || (token.text == "(" && self.field_at(at + 1).is_some())
                || (token.text == "-" && self.field_at(at + 1).is_some())
            {
                seen_in = true;
                at += 1;
                break;
            }
            if token.is("with")
                && self.tokens.get(at + 1).is_some_and(|t| t.is("a"))
                && self
                    .tokens
                    .get(at + 2)
                    .is_some_and(|t| t.is_any(&["major", "concentration", "focus", "specialization"]))
            {
                at += 3;
                continue;
            }
            let passes = token.is_any(&[
                "or",
                "higher",
                "above",
                "equivalent",
                "from",
                "an",
                "a",
                "accredited",
                "college",
                "university",
                "institution",
                "school",
                "four",
                "year",
                "minimum",
                "major",
                "concentration",
                "emphasis",
                "regionally",
                "preferably",
                "required",
                "program",
                "the",
                "with",
                "completed",
                "closely",
            ]) || matches!(token.text, "(" | ")");
            if token.is("accredited") {
                self.accredited = true;
            }
            // "or equivalent experience in": the "in" is not the degree's.
            if !passes
                || (token.is("equivalent")
                    && !self.tokens.get(at + 1).is_some_and(|t| t.is("in") || t.text == "("))
            {
                break;
            }
            at += 1;
        }
        // "... or a related field" with no field named.
        if !seen_in {
            if let Some(end) = self.related_at(self.end) {
                self.related = true;
                self.end = end;
            }
            return;
        }
        let start = at;
        let mut last_good = self.end;
        let mut segment = at;
        let mut found: Vec<(usize, usize)> = Vec::new();
        while let Some(token) = self.tokens.get(at) {
            if let Some(end) = self.related_at(at) {
                self.push_field(&mut found, segment, at);
                self.related = true;
                last_good = end;
                segment = end;
                at = end;
                // "quantitative field such as math, physics", "related field (e.g., Urban Design)"
                if let Some(from) = self.examples_at(at) {
                    at = from;
                    segment = from;
                    continue;
                }
                break;
            }
            if self.stops(at) {
                break;
            }
            if matches!(token.text, "," | "/" | "(" | ")" | "&") && self.field_spanning(at).is_none()
                || token.is("or")
                || (token.is("and") && self.field_spanning(at).is_none())
            {
                self.push_field(&mut found, segment, at);
                segment = at + 1;
                if token.text == "("
                    && !self.tokens.get(at + 1).is_some_and(|t| t.is_any(&["e", "such", "i", "or"]))
                    && self.field_at(at + 1).is_none()
                {
                    break;
                }
            }
            at += 1;
            if at > start + 60 {
                break;
            }
        }
        if segment <= at {
            self.push_field(&mut found, segment, at);
        }
        if let Some(&(_, end)) = found.last() {
            last_good = last_good.max(end);
        }
        if !found.is_empty() || self.related {
            self.end = last_good.max(self.end);
        }
        let fields: Vec<String> = found.iter().map(|&(a, b)| self.item.text(a, b).to_owned()).collect();
        for field in fields {
            if !self.fields.iter().any(|f| f.eq_ignore_ascii_case(&field)) {
                self.fields.push(field);
            }
        }
    }

    fn push_field(&self, found: &mut Vec<(usize, usize)>, first: usize, end: usize) {
        let skip = |t: &Token<'_>| {
            t.is_any(&[
                "a",
                "an",
                "the",
                "or",
                "and",
                "either",
                "in",
                "any",
                "another",
                "other",
                "similar",
                "such",
                "as",
                "like",
                "preferably",
                "i",
                "e",
                "g",
                "field",
                "discipline",
                "of",
                "highly",
                "strong",
                "quantitative",
                "equivalent",
                "closely",
            ]) || matches!(t.text, "," | "." | ":" | "(" | ")" | "/")
        };
        let (mut first, mut end) = (first, end);
        while first < end && self.tokens.get(first).is_some_and(skip) {
            first += 1;
        }
        while end > first
            && self
                .tokens
                .get(end - 1)
                .is_some_and(|t| skip(t) || t.is_any(&["degree", "required", "preferred", "studies", "is"]))
        {
            end -= 1;
        }
        if first >= end || end - first > 7 {
            return;
        }
        let generic = self.tokens.get(first..end).unwrap_or_default().iter().all(|t| {
            t.is_any(&[
                "technical",
                "related",
                "relevant",
                "field",
                "discipline",
                "subject",
                "area",
                "technology",
                "stem",
                "quantitative",
                "analytical",
                "scientific",
                "appropriate",
                "study",
            ])
        });
        if generic && self.field_at(first).is_none() {
            return;
        }
        found.push((first, end));
    }

    /// "or related technical field", "or a closely related discipline", "or similar", "another quantitative field".
    fn related_at(&self, at: usize) -> Option<usize> {
        let mut i = at;
        let mut near = false;
        while let Some(token) = self.tokens.get(i) {
            let joint = token.is_any(&[
                "or", "a", "an", "in", "any", "the", "and", "closely", "highly", "directly", "job",
                "strongly", "some", "either",
            ]) || token.text == ","
                || token.text == "/"
                || token.text == "-";
            let says = token.is_any(&[
                "related",
                "relevant",
                "similar",
                "other",
                "another",
                "equivalent",
                "comparable",
                "allied",
                "associated",
                "applicable",
                "appropriate",
                "adjacent",
            ]);
            if says {
                near = true;
            } else if !(joint
                || near
                    && token.is_any(&[
                        "technical",
                        "scientific",
                        "quantitative",
                        "engineering",
                        "business",
                        "stem",
                        "analytical",
                        "academic",
                        "professional",
                        "health",
                        "science",
                        "computer",
                        "clinical",
                        "social",
                        "numerate",
                        "behavioral",
                        "human",
                        "services",
                        "technology",
                        "area",
                        "areas",
                    ]))
            {
                break;
            }
            i += 1;
            if i > at + 9 {
                break;
            }
        }
        let noun = self.tokens.get(i).is_some_and(|t| {
            t.is_any(&[
                "field",
                "fields",
                "discipline",
                "disciplines",
                "area",
                "areas",
                "subject",
                "subjects",
                "major",
                "majors",
                "degree",
                "program",
                "concentration",
                "specialty",
                "study",
            ])
        });
        if near && noun {
            let mut end = i + 1;
            if self.tokens.get(end).is_some_and(|t| t.is("of"))
                && self.tokens.get(end + 1).is_some_and(|t| t.is("study"))
            {
                end += 2;
            }
            return Some(end);
        }
        // "or related", "or similar" at the end of the clause.
        let ended = self.tokens.get(i).is_none_or(|t| {
            matches!(t.text, "." | "," | ";" | ")" | "\n")
                || t.is_any(&["and", "or", "with", "required", "preferred", "is"])
                || matches!(t.text, "AND" | "OR")
        });
        let last = i
            .checked_sub(1)
            .and_then(|i| self.tokens.get(i))
            .is_some_and(|t| t.is_any(&["related", "similar", "relevant"]));
        (near && ended && last && self.tokens.get(at).is_some_and(|t| t.is("or") || t.text == ","))
            .then_some(i)
    }

    /// "such as", "e.g.," behind "related field".
    fn examples_at(&self, at: usize) -> Option<usize> {
        let mut i = at;
        if self.tokens.get(i).is_some_and(|t| t.text == "(") {
            i += 1;
        }
        let token = self.tokens.get(i)?;
        if token.is("such") {
            return Some(i + 2);
        }
        if token.is_any(&["like", "including"]) {
            return Some(i + 1);
        }
        if token.is("e") || token.is("i") {
            return Some(i + 4);
        }
        (i > at && self.field_at(i).is_some()).then_some(i)
    }

    fn stops(&self, at: usize) -> bool {
        let Some(token) = self.tokens.get(at) else { return true };
        let next = self.tokens.get(at + 1);
        matches!(token.text, ";" | "\n" | "AND" | "OR" | "–" | "—" | ":" | "[" | "!")
            || (token.text == "." && !next.is_some_and(|t| t.glued))
            || (token.text == "-" && !token.glued)
            || token.kind == Kind::Number
            || token.is_any(&[
                "with",
                "plus",
                "experience",
                "required",
                "preferred",
                "is",
                "from",
                "who",
                "that",
                "years",
                "year",
                "minimum",
                "at",
                "equivalent",
                "along",
                "including",
                "desired",
                "preferably",
                "to",
                "for",
                "demonstrating",
                "combined",
                "coupled",
                "strongly",
                "must",
                "work",
                "through",
                "ideally",
            ])
            || (token.is_any(&["or", "and"])
                && next.is_some_and(|t| {
                    t.is_any(&[
                        "equivalent",
                        "a",
                        "an",
                        "proven",
                        "relevant",
                        "comparable",
                        "at",
                        "minimum",
                        "strong",
                        "have",
                        "experience",
                        "extensive",
                        "commensurate",
                        "significant",
                    ]) || t.kind == Kind::Number
                        || crate::quantity::number(t).is_some()
                })
                && self.related_at(at).is_none()
                && self.field_at(at + 2).is_none())
            || (token.text == ","
                && next.is_some_and(|t| t.is_any(&["and", "with", "plus", "or"]))
                && self.tokens.get(at + 2).is_some_and(|t| {
                    t.is_any(&["proven", "at", "a", "equivalent", "minimum", "strong", "have"])
                })
                && self.related_at(at).is_none()
                && self.field_at(at + 3).is_none())
    }

    fn field_at(&self, at: usize) -> Option<&Hit> {
        self.item.hits.iter().find(|h| h.term.vocabulary() == Vocabulary::Field && h.first == at)
    }

    /// The field's name that runs over this token ("Management and Finance").
    fn field_spanning(&self, at: usize) -> Option<&Hit> {
        self.item.hits.iter().find(|h| h.term.vocabulary() == Vocabulary::Field && h.first < at && at < h.end)
    }

    fn finding(self) -> Finding {
        let before: Vec<&Token<'_>> =
            self.tokens.get(self.first.saturating_sub(6)..self.first).unwrap_or_default().iter().collect();
        let after = self.tokens.get(self.end..(self.end + 8).min(self.tokens.len())).unwrap_or_default();
        let in_progress = before.iter().any(|t| t.is_any(&["pursuing", "enrolled", "towards", "toward"]))
            || after.first().is_some_and(|t| t.is("student") || t.is("students") || t.is("candidate"));
        let accredited = self.accredited || after.iter().take(6).any(|t| t.is("accredited"));
        Finding {
            predicate: Predicate::Degree(Degree {
                level: self.level,
                fields: self.fields,
                related: self.related,
                in_progress,
                accredited,
            }),
            first: self.first,
            end: self.end,
            recognizer: "degree",
        }
    }
}

/// Is a degree meant? "Scrum Master", "master data", "sales associate", "360 degrees" are caught here and by the lexicon's
/// phrases; a bare "master" or "associate" needs "degree" or "in" behind it.
fn is_meant(item: &Item<'_>, hit: &Hit) -> bool {
    let text = item.text(hit.first, hit.end);
    let next = item.tokens.get(hit.end);
    let before = hit.first.checked_sub(1).and_then(|i| item.tokens.get(i));
    let bare = text.eq_ignore_ascii_case("master")
        || text.eq_ignore_ascii_case("associate")
        || text.eq_ignore_ascii_case("masters")
        || text.eq_ignore_ascii_case("associates")
        || text.eq_ignore_ascii_case("doctor")
        || text.eq_ignore_ascii_case("bachelor")
        || text.eq_ignore_ascii_case("diploma");
    if bare && !text.contains(['\'', '’']) {
        let capital = text.chars().next().is_some_and(char::is_uppercase);
        return next.is_some_and(|t| {
            t.is_any(&["degree", "degrees", "in", "of", "or", "preferred", "required", "level", "diploma"])
                || matches!(t.text, "/" | ")" | ".")
        }) && (capital
            || next.is_some_and(|t| t.is_any(&["degree", "degrees", "of", "level"]))
            || text.ends_with('s'))
            && !before.is_some_and(|t| {
                t.is_any(&["scrum", "sales", "certified", "research", "grand", "to", "can", "will", "and"])
                    && !t.is("and")
            });
    }
    // Two-letter abbreviations need a neighbour that speaks of education.
    if text.len() <= 2 {
        return next.is_some_and(|t| {
            t.is_any(&["degree", "degrees", "in", "or", "required", "preferred", "and", "with"])
                || matches!(t.text, "/" | "," | ".")
        }) || before.is_some_and(|t| matches!(t.text, "/") || t.is_any(&["or", "a"]));
    }
    true
}
