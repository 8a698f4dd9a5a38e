//! The fields of study behind a degree.

use super::Run;
use crate::country::country_named;
use crate::lexicon::{Hit, Vocabulary};
use crate::token::Token;

/// Nouns that stand for a field without naming one.
const NOUNS: &[&str] = &[
    "field", "fields", "discipline", "disciplines", "area", "areas", "subject", "subjects", "major",
    "majors", "degree", "degrees", "program", "programs", "programme", "programmes", "concentration",
    "specialty", "course", "curriculum", "domain", "background",
];

/// Words that tell a class of fields.
pub(super) const CLASSES: &[&str] = &[
    "technical", "quantitative", "analytical", "scientific", "stem", "numerate", "numerical", "mathematical",
    "computational",
];

impl Run<'_, '_> {
    /// The list behind "in" or "of": fields, and "or a related field".
    pub(super) fn read_fields(&mut self) {
        if let Some(more) = self.told_first() {
            self.read_list(more, true);
            return;
        }
        // "Bachelor's degree, physics preferred": the field is no part of what is asked.
        if self.is(self.end, &[","]) && self.wished_behind().is_some() {
            return;
        }
        let Some((start, own)) = self.list_start() else {
            // "... or a related field" with no field named.
            if let Some(end) = self.related_at(self.end) {
                self.related = true;
                self.end = end;
            }
            return;
        };
        self.read_list(start, own);
    }

    /// "Bachelor of Computer Science or | Engineering": where the list goes on whose first field the name tells.
    fn told_first(&self) -> Option<usize> {
        let [told] = self.fields.as_slice() else { return None };
        let said = self.item.text(self.first, self.end).to_lowercase();
        let field = self.field_at(self.end + 1).filter(|_| self.is(self.end, &["or", "/"]))?;
        let other = &["experience", "license", "licence", "certification", "certificate", "degree"];
        let spelt = !self.several && said.contains(&told.to_lowercase());
        (spelt && !self.is(field.end, other)).then_some(self.end + 1)
    }

    /// Reads the list that begins at `start`; `own` where all that stands before it belongs to the degree.
    pub(super) fn read_list(&mut self, start: usize, own: bool) {
        // "… or a Master's in the same fields"
        self.same = (start..start + 2).any(|at| self.is(at, &["same"]));
        let mut list = List { at: start, segment: start, end: self.end, ..List::default() };
        while list.at < start + 80 && !self.step(&mut list) {}
        self.push(&mut list);
        // "in a quantitative field": the class is the field where no member of it is named; "in a technical or business field" both.
        let shared = |&(_, end): &(usize, usize)| !end.checked_sub(1).is_some_and(|at| self.is_noun(at));
        let joined = list.found.last().is_some_and(|&(_, end)| self.is_noun(end) || self.is_noun(end - 1));
        if list.found.is_empty() {
            list.found.append(&mut list.classes);
        } else if !list.classes.iter().all(shared) {
            // "physics, chemistry or a technical field"
            list.related = true;
            list.end = list.classes.iter().map(|&(_, end)| end).fold(list.end, usize::max);
        } else if joined && !list.related && list.classes.iter().all(shared) {
            list.found.append(&mut list.classes);
            list.found.sort_unstable();
        }
        if own && (!list.found.is_empty() || list.related) {
            let last = list.found.last().map_or(0, |&(_, end)| end);
            self.end = self.end.max(list.end).max(last);
        }
        self.related |= list.related;
        // "BTech in Computer Science": what the letters tell is narrowed.
        let mixed = self.several && !self.alike;
        if let ([told], false) = (self.fields.as_slice(), mixed || list.found.is_empty())
            && !self.item.text(self.first, self.end).to_lowercase().contains(&told.to_lowercase())
        {
            self.fields.clear();
        }
        let several = list.found.len() > 1;
        for &(first, end) in &list.found {
            // "a STEM field", "a scientific or technical field"
            let shared = several && self.is(first, CLASSES) && end == first + 2 && self.is_noun(first + 1);
            let end = if shared || self.is(first, &["stem"]) { first + 1 } else { end };
            let field = self.item.text(first, end).into_owned();
            // "a degree in Turkey"
            let place = self.field_at(first).is_none() && country_named(&field).is_some();
            if !place && !self.fields.iter().any(|f| f.eq_ignore_ascii_case(&field)) {
                self.fields.push(field);
            }
        }
    }

    /// Reads on in a list of fields; true at its end.
    fn step(&self, list: &mut List) -> bool {
        let Some(token) = self.tokens.get(list.at) else { return true };
        // "statistics and fluent in modeling (e.g. regression)": what stands behind is of another demand.
        let skill = ["familiar", "familiarity", "fluency", "fluent", "proficiency", "proficient", "skilled"];
        if token.is_any(&skill) {
            return true;
        }
        if let Some(end) = self.related_at(list.at) {
            self.push(list);
            // "in a relevant engineering field"
            if list.found.is_empty()
                && let Some(field) =
                    (list.at..end).find_map(|at| self.field_at(at)).filter(|field| field.end < end)
            {
                list.found.push((field.first, field.end));
            }
            if let Some(class) = (list.at..end).find(|&i| self.is(i, CLASSES)) {
                list.classes.push((class, end));
            }
            (list.related, list.end, list.segment, list.at) = (true, end, end, end);
            // "in a related field of physics"
            let named =
                |at: usize| self.field_at(at).is_some() || self.tokens.get(at).is_some_and(Token::is_capital);
            let of = || self.is(end, &["of"]) && named(end + 1);
            // "in one of the following or similar fields: …"
            let listed = || self.is(end, &[":"]) && (end + 1..end + 6).any(|at| self.field_at(at).is_some());
            let behind = || (of() || listed()).then_some(end + 1);
            let Some(from) = self.examples_at(end).or_else(behind) else {
                // "computer science, related field, or mathematics" goes on; else it is over.
                let more =
                    (end..end + 2).find(|&i| !(self.is(i, &["or"]) || self.is(i, &[","]))).unwrap_or(end);
                (list.at, list.segment) = (more, more);
                return more == end || self.field_at(more).is_none();
            };
            (list.at, list.segment) = (from, from);
            return false;
        }
        if list.at > list.segment
            && let Some(from) = self.examples_at(list.at)
        {
            // "in fields such as physics", "in a quantitative discipline: physics, statistics": those and no others behind the colon.
            let noun = list.at <= list.segment + 2 && self.is_noun(list.at - 1);
            self.push(list);
            self.drop_described(list);
            list.related |= (noun || !list.classes.is_empty()) && !self.is(list.at, &[":"]);
            list.classes.clear();
            (list.at, list.segment, list.end) = (from, from, list.end.max(list.at));
            return false;
        }
        // "physics, law, etc."
        if token.is("etc") {
            self.push(list);
            list.related |= !list.found.is_empty();
            list.segment = list.at + 1;
        }
        if let Some(over) = self.describes(list) {
            return over;
        }
        if self.parts_fields(list.at) {
            self.push(list);
            list.at += 1;
            list.segment = list.at;
            return false;
        }
        // "in a quantitative field required (statistics, mathematics)"
        let said =
            (list.at..list.at + 3).find(|&at| !self.is(at, &["is", "required", "preferred", "desired"]));
        if let Some(open) =
            said.filter(|&at| at > list.at && self.is(at, &["("]) && self.lists_in_brackets(at))
        {
            self.push(list);
            (list.at, list.segment) = (open, open);
            return false;
        }
        if self.stops(list.at) {
            list.related |= self.opens_related_field(list.at) && !list.found.is_empty();
            return true;
        }
        // "a degree in marketing and sales experience": two things.
        let inside = self.field_spanning(list.at).is_some_and(|hit| !self.is(hit.end, &["experience"]));
        if (matches!(token.text, "," | "/" | "(" | ")" | "&") || token.is_any(&["or", "and"])) && !inside {
            self.push(list);
            list.segment = list.at + 1;
            if token.text == "(" {
                match self.past_aside(list.at) {
                    Some(from) => {
                        (list.at, list.segment) = (from, from);
                        return false;
                    }
                    None if !self.lists_in_brackets(list.at) => return true,
                    None => {}
                }
            }
        }
        list.at += 1;
        false
    }

    /// "in a research-oriented field (e.g., physics)": what only describes the field of its examples names none.
    fn drop_described(&self, list: &mut List) {
        if self.is_noun(list.at - 1)
            && let Some(&(first, _)) = list.found.last()
            && first >= list.segment
            && !(first..list.at).any(|at| self.field_at(at).is_some())
        {
            list.found.pop();
            list.related = true;
        }
    }

    /// Reads on where a clause says what field is meant; true where that is the end of the list, none where no clause does.
    fn describes(&self, list: &mut List) -> Option<bool> {
        let at = list.at;
        // "in a field of study related to physics"
        let study = usize::from(self.is(at - 1, &["study"]) && self.is(at.wrapping_sub(2), &["of"])) * 2;
        let noun = self.is_noun(at.wrapping_sub(1 + study));
        let related = noun && self.is(at, &["related"]) && self.is(at + 1, &["to"]);
        // "in a field that shows the skill for the work, such as physics or law"
        let that = noun && self.is(at, &["which", "that"]);
        if !related && !that {
            return None;
        }
        // "in a field related to boats, such as physics": the examples; "related to law": what stands behind.
        let near = || related && (at + 2..at + 8).any(|at| self.field_at(at).is_some());
        let from = self.examples_in_clause(at).or_else(|| near().then_some(at + 2));
        list.related |= related || from.is_some();
        match from {
            Some(from) => (list.at, list.segment) = (from, from),
            None if related => list.end = at + 1,
            None => return None,
        }
        Some(from.is_none())
    }

    /// Past brackets behind a field that name no other: "Intellectual Property (IP), IT or Law", "social work (the program must be
    /// accredited), psychology", "education (with a focus on schools), law".
    fn past_aside(&self, open: usize) -> Option<usize> {
        if self.is(open + 2, &[")"]) && self.field_at(open + 1).is_none() {
            return Some(open + 3);
        }
        let close = (open..open + 20).find(|&at| self.is(at, &[")"]))?;
        let remark = &["accredited", "accreditation", "focus", "emphasis"];
        let told = (open..close).any(|at| self.is(at, remark)) && self.is(close + 1, &[","]);
        // "Engineering (civil or naval) or Architecture": branches of the one before it.
        let other = &["experience", "equivalent", "degree", "years", "required", "preferred"];
        let branches = || {
            self.is(close + 1, &["or", ","])
                && !self.lists_in_brackets(open)
                && !(open..close).any(|at| self.is(at, other) || self.is_degree(at))
        };
        ((told || branches()) && self.field_at(close + 2).is_some()).then_some(close + 1)
    }

    /// Do the brackets name more fields?
    fn lists_in_brackets(&self, open: usize) -> bool {
        let inside = (open + 1..open + 20).take_while(|&at| !self.is(at, &[")"]));
        let fields = !self.is(open + 1, &["or", "and"])
            && inside.clone().any(|at| self.field_at(at).is_some() || self.is(at, &["related", "similar"]))
            && inside.clone().any(|at| self.is(at, &[",", "or", "/"]));
        // "nursing (or midwifery)"
        let or = self.is(open + 1, &["or"]) && self.field_at(open + 2).is_some();
        // "Engineering (Civil, Structural)"
        let branches = self.is(open.wrapping_sub(1), &["engineering", "science", "sciences"])
            && inside.clone().any(|at| self.is(at, &[",", "or", "/"]))
            && inside.clone().all(|at| {
                self.is(at, &[",", "or", "and", "/"]) || self.tokens.get(at).is_some_and(Token::is_capital)
            });
        let named = self.field_at(open + 1).is_some() || self.related_at(open + 1).is_some() || branches;
        (named || fields || or) && !self.is_aside(open)
    }

    /// Ends a segment of the list.
    fn push(&self, list: &mut List) {
        let skip = |t: &Token<'_>| {
            t.is_any(&[
                "a", "an", "the", "or", "and", "either", "in", "any", "another", "other", "similar", "such",
                "as", "like", "preferably", "i", "e", "g", "field", "fields", "discipline", "of", "highly",
                "rigorous", "strong", "equivalent", "closely", "etc", "eg", "ideally", "one", "both", "same",
                "experiential", "its", "following", "these",
            ]) || matches!(t.text, "," | "." | ":" | "(" | ")" | "/" | "\"" | "“" | "”")
        };
        let (mut first, mut end) = (list.segment, list.at.min(self.tokens.len()));
        let whole = (first, end);
        while first < end && (self.tokens.get(first).is_some_and(skip) || self.is(first, &["degree"])) {
            first += 1;
        }
        while end > first
            && self.tokens.get(end - 1).is_some_and(|t| {
                skip(t) || t.is_any(&["degree", "required", "preferred", "is", "related", "qualification"])
            })
        {
            end -= 1;
        }
        // "in related chemical or physical fields"
        if end > first + 1 && self.is(first, &["related", "relevant"]) {
            (list.related, first) = (true, first + 1);
        }
        let tokens = self.tokens.get(first..end).unwrap_or_default();
        let generic = tokens.iter().all(|t| {
            t.is_any(CLASSES)
                || t.is_any(NOUNS)
                || t.is_any(&[
                    "related", "relevant", "discipline", "subject", "area", "technology", "appropriate",
                    "study", "applied", "industry", "speciality",
                ])
        });
        // "Science, Technology, Engineering": with a capital it is one of them.
        let named = matches!(tokens, [only] if only.is("technology") && only.is_capital());
        if generic && !named && self.field_at(first).is_none() {
            if tokens.iter().any(|t| t.is_any(CLASSES)) {
                // The noun belongs to the class: "a quantitative field".
                let noun = (end..whole.1.max(end + 1)).find(|&i| self.is_noun(i)).map_or(end, |i| i + 1);
                list.classes.push((first, noun));
            }
            return;
        }
        let clause = tokens.iter().any(|t| {
            t.is_any(&[
                "by", "has", "have", "meets", "meet", "can", "will", "are", "is", "within", "our", "your",
                "we", "approved", "which", "you", "than", "provided", "had", "school", "university",
                "college", "may", "accepted", "lieu", "portfolio", "final", "please", "fluency", "fluent",
                "proficiency", "proficient", "familiarity",
            ])
        });
        // "law and knowledge of charts", "law and ability to sail"; knowledge management is a field.
        let led = |at: usize| {
            self.is(at, &["knowledge"]) && self.is(at + 1, &["of"])
                || self.is(at, &["ability"]) && self.is(at + 1, &["to"])
        };
        let clause = clause || (first..end).any(led);
        // "law and SQL skills": what one knows of a product is another thing.
        let product = |h: &Hit| first <= h.first && h.end < end && self.lexicon.product(h).is_some();
        let skills = self.is(end.wrapping_sub(1), &["skills"]) && self.item.hits.iter().any(product);
        // "statistics and/or industry experience": no field, but another way.
        let clause = clause || skills || self.is(end, &["experience"]);
        if !clause && first < end && end - first <= 7 && !list.found.contains(&(first, end)) {
            list.found.push((first, end));
        }
    }

    pub(super) fn is(&self, at: usize, words: &[&str]) -> bool {
        self.tokens.get(at).is_some_and(|t| t.is_any(words))
    }

    pub(super) fn is_degree(&self, at: usize) -> bool {
        self.item.hits.iter().any(|h| h.term.vocabulary() == Vocabulary::Degree && h.first == at)
    }

    /// "technical field", "highly quantitative discipline"
    pub(super) fn is_class(&self, at: usize) -> bool {
        let own = at + usize::from(self.is(at, &["highly"]));
        self.is(own, CLASSES) && self.is_noun(own + 1)
    }

    pub(super) fn is_noun(&self, at: usize) -> bool {
        self.is(at, NOUNS)
    }

    pub(super) fn field_at(&self, at: usize) -> Option<&Hit> {
        self.item.hits.iter().find(|h| h.term.vocabulary() == Vocabulary::Field && h.first == at)
    }

    /// The field's name that runs over this token ("Management and Finance").
    pub(super) fn field_spanning(&self, at: usize) -> Option<&Hit> {
        self.item.hits.iter().find(|h| h.term.vocabulary() == Vocabulary::Field && h.first < at && at < h.end)
    }
}

/// A list of fields while it is read.
#[derive(Default)]
struct List {
    at: usize,
    /// Where the member begins that is being read.
    segment: usize,
    /// One past what certainly belongs to the degree.
    end: usize,
    found: Vec<(usize, usize)>,
    /// Classes of fields ("a quantitative field").
    classes: Vec<(usize, usize)>,
    related: bool,
}
