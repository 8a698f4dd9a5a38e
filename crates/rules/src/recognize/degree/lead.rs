//! What leads from a degree to the list of its fields: "(or higher) in", "from an accredited university with a major in".

use super::Run;
use crate::clause::counted_at;
use crate::lexicon::{Hit, Vocabulary};
use crate::token::Token;

impl Run<'_, '_> {
    /// Where the list begins, behind "(or higher)", "from an accredited university", "or equivalent experience in"; and whether all
    /// that stands before it belongs to the degree.
    pub(super) fn list_start(&mut self) -> Option<(usize, bool)> {
        let mut at = self.end;
        // "at a university in Chile": the name ends with the place.
        let mut place = self.is(at.wrapping_sub(1), &["university", "college", "institution"]);
        let mut own = true;
        let field = |run: &Self, at: usize| run.field_at(at).is_some();
        loop {
            let token = self.tokens.get(at)?;
            // "ten years of experience (eight with an MBA) in finance": what the experience is in.
            if token.text == ")" && self.is_in_rung() {
                return None;
            }
            // "completed or in progress in physics"
            if token.is("in") && self.is(at + 1, &["progress"]) {
                at += 2;
                continue;
            }
            let leads = token.is("in")
                || (field(self, at + 1)
                    && (token.is_any(&["of", "within"])
                        || matches!(token.text, "," | "(" | "-" | "–" | ":" | "/")
                        || token.text == ";" && self.lists_fields(at + 1)))
                // "Bachelor's degree – Chemical, Mechanical, or Materials Engineering": the noun that they share is the last.
                || at == self.end && matches!(token.text, "-" | "–" | "—" | ":") && self.shares_noun(at + 1);
            // "Degree: in physics"
            if token.text == ":" && self.is(at + 1, &["in"]) {
                at += 1;
                continue;
            }
            // "from a school in the United States" names no field.
            if token.text == "(" && self.is_aside(at) {
                return None;
            }
            // "PhD (awarded or near completion) in ecology"
            if token.text == "("
                && at == self.end
                && let Some(close) = (at + 1..at + 8).find(|&i| self.is(i, &[")"]))
                && self.is(close + 1, &["in"])
                && !(at + 1..close).any(|i| field(self, i) || self.is(i, &["equivalent"]))
            {
                at = close + 1;
                continue;
            }
            // "Bachelor's degree Business or related field"
            if at == self.end && at > self.first + 1 && self.is(at - 1, &["degree"]) && field(self, at) {
                return Some((at, true));
            }
            if leads && (!place || (at + 1..at + 6).any(|i| field(self, i) || self.is_noun(i))) {
                // "in one or a combination of physics and law"
                let of = (at + 1..at + 7)
                    .find(|&i| !self.is(i, &["one", "or", "more", "any", "a"]))
                    .filter(|&i| self.is(i, &["combination"]) && self.is(i + 1, &["of"]));
                if let Some(of) = of.filter(|_| token.is("in")) {
                    return Some((of + 2, own));
                }
                // "currently pursuing a degree in: Physics, Chemistry"
                return Some((at + 1 + usize::from(self.is(at + 1, &[":"])), own));
            }
            // "from an accredited professional nursing educational program"
            if token.is("from")
                && let Some((first, end)) = self.program_of(at + 1)
            {
                self.fields.push(self.item.text(first, end).to_owned());
                return None;
            }
            // "with major coursework in"
            if token.is("with") && self.is(at + 1, &["major", "coursework", "courses", "concentration"]) {
                // "with major course work in"
                at += match () {
                    () if self.is(at + 2, &["course"]) && self.is(at + 3, &["work"]) => 4,
                    () if self.is(at + 2, &["coursework", "courses", "work", "study"]) => 3,
                    () => 2,
                };
                continue;
            }
            if token.is("with")
                && self.is(at + 1, &["a", "an"])
                && self.is(at + 2, &["major", "concentration", "focus", "specialization", "emphasis"])
            {
                at += 3;
                // "with a major or minor in physics"
                if self.is(at, &["or"]) && self.is(at + 1, &["minor", "concentration", "specialization"]) {
                    at += 2;
                }
                continue;
            }
            // "or equivalent in education and training": no fields.
            let school = &["education", "training", "experience", "work"];
            if token.is("equivalent")
                && self.is(at + 1, &["in"])
                && self.is(at + 2, school)
                && self.is(at + 4, school)
            {
                return None;
            }
            if token.is("equivalent") {
                let more = (at + 1..at + 4)
                    .take_while(|&i| self.is(i, &["experience", "work", "practical", "degree", ")"]))
                    .count();
                // "or equivalent experience in Java" is of no field.
                let lead = at + 1 + more;
                let of_field =
                    || (lead + 1..lead + 8).any(|i| field(self, i) || self.is_noun(i) || self.is_class(i));
                if !self.is(lead, &["in", "from"]) || !of_field() {
                    return None;
                }
                own = false;
                at += 1 + more;
                continue;
            }
            // "Bachelor's degree or higher, in physics"
            if token.text == "," && at > self.end && self.is(at + 1, &["in"])
                || token.text == "," && self.is(at + 1, &["majored", "majoring"])
            {
                at += 1;
                continue;
            }
            // "Bachelor's degree preferred in physics", "a degree and specialization in physics"
            if token.is_any(&["preferred", "desired"]) && self.is(at + 1, &["in"]) && field(self, at + 2) {
                at += 1;
                continue;
            }
            if token.is("and")
                && self.is(at + 1, &["major", "specialization", "concentration", "emphasis"])
                && self.is(at + 2, &["in"])
                && field(self, at + 3)
            {
                at += 2;
                continue;
            }
            // "Bachelor's degree required, physics preferred"
            let closed = token.is("required") && self.is(at + 1, &[",", ";"]) && !self.is(at + 2, &["in"]);
            // "Bachelor's degree preferably in physics": a wish; "preferably from a university, in physics" is none.
            let wish = token.is_any(&["preferably", "ideally"]);
            if closed || wish && !self.is(at + 1, &["from", "at", "accredited"]) && !self.is_degree(at + 1) {
                return None;
            }
            let passes = token.is_any(&[
                "or", "higher", "above", "from", "an", "a", "accredited", "college", "university",
                "institution", "school", "four", "year", "minimum", "major", "concentration", "emphasis",
                "regionally", "preferably", "required", "program", "the", "with", "completed", "closely",
                "at", "recognized", "foreign", "better", "an", "nationally", "level", "ideally", "in",
                "hons", "honours", "majored", "majoring", "recognised",
            ]) || matches!(token.text, "(" | ")" | "-")
                || token.text == "/" && place
                || token.is("degree") && self.is(at - 1, &["higher", "advanced", "above"]);
            place |= token.is_any(&["from", "at"]);
            self.accredited |= token.is("accredited");
            if !passes {
                return None;
            }
            at += 1;
        }
    }

    /// The field that the programme behind "from" is of.
    fn program_of(&self, from: usize) -> Option<(usize, usize)> {
        let light = &["a", "an", "accredited", "approved", "recognized", "professional", "state", "-"];
        let first = (from..from + 6).find(|&at| !self.is(at, light)).filter(|&at| at > from)?;
        let field = |h: &&Hit| {
            h.term.vocabulary() == Vocabulary::Field && (from..=first).contains(&h.first) && h.end > first
        };
        let end = self.item.hits.iter().find(field)?.end;
        let noun = end + usize::from(self.is(end, &["educational", "education", "training", "degree"]));
        self.is(noun, &["program", "programme"]).then_some((first, end))
    }

    /// "(or 8 with an MBA)": does it stand in brackets that begin with a number?
    fn is_in_rung(&self) -> bool {
        let open = (self.first.saturating_sub(10)..self.first).rev().find(|&at| self.is(at, &["(", ")"]));
        open.is_some_and(|open| self.is(open, &["("]) && counted_at(self.item, open).is_some())
    }

    /// "Chemical, Mechanical, or Materials Engineering": words with capitals and a field at their end.
    fn shares_noun(&self, from: usize) -> bool {
        let part = |&at: &usize| {
            self.is(at, &[",", "or", "and", "/", "&"]) || self.tokens.get(at).is_some_and(Token::is_capital)
        };
        let list = (from..from + 12).take_while(part);
        list.into_iter().any(|at| at > from && self.field_at(at).is_some())
            && self.is(from + 1, &[",", "or", "and", "/"])
    }

    /// "Bachelor's degree; physics, law or a related field": fields and nothing else, up to the end of the sentence.
    fn lists_fields(&self, from: usize) -> bool {
        let end = (from..from + 24).find(|&at| !self.is_of_fields(at)).unwrap_or(from);
        end > from && self.tokens.get(end).is_none_or(|t| matches!(t.text, "." | "\n" | ";"))
    }
}
