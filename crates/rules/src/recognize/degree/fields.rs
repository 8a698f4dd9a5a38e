//! The fields of study behind a degree.

use super::Run;
use crate::lexicon::{Hit, Vocabulary};
use crate::token::{Kind, Token};

impl Run<'_, '_> {
    /// The list behind "in" or "of": fields, and "or a related field".
    pub(super) fn read_fields(&mut self) {
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
                "or", "higher", "above", "equivalent", "from", "an", "a", "accredited", "college",
                "university", "institution", "school", "four", "year", "minimum", "major", "concentration",
                "emphasis", "regionally", "preferably", "required", "program", "the", "with", "completed",
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
                "a", "an", "the", "or", "and", "either", "in", "any", "another", "other", "similar", "such",
                "as", "like", "preferably", "i", "e", "g", "field", "discipline", "of", "highly", "strong",
                "quantitative", "equivalent", "closely",
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
                "technical", "related", "relevant", "field", "discipline", "subject", "area", "technology",
                "stem", "quantitative", "analytical", "scientific", "appropriate", "study",
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
                "related", "relevant", "similar", "other", "another", "equivalent", "comparable", "allied",
                "associated", "applicable", "appropriate", "adjacent",
            ]);
            if says {
                near = true;
            } else if !(joint
                || near
                    && token.is_any(&[
                        "technical", "scientific", "quantitative", "engineering", "business", "stem",
                        "analytical", "academic", "professional", "health", "science", "computer",
                        "clinical", "social", "numerate", "behavioral", "human", "services", "technology",
                        "area", "areas",
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
                "field", "fields", "discipline", "disciplines", "area", "areas", "subject", "subjects",
                "major", "majors", "degree", "program", "concentration", "specialty", "study",
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
                "with", "plus", "experience", "required", "preferred", "is", "from", "who", "that", "years",
                "year", "minimum", "at", "equivalent", "along", "including", "desired", "preferably", "to",
                "for", "demonstrating", "combined", "coupled", "strongly", "must", "work", "through",
                "ideally",
            ])
            || (token.is_any(&["or", "and"])
                && next.is_some_and(|t| {
                    t.is_any(&[
                        "equivalent", "a", "an", "proven", "relevant", "comparable", "at", "minimum",
                        "strong", "have", "experience", "extensive", "commensurate", "significant",
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
}
