//! What leads from a degree to the list of its fields: "(or higher) in", "from an accredited university with a major in".

use super::Run;
use crate::clause::counted_at;
use crate::lexicon::{Hit, Vocabulary};
use crate::list::WordList;
use crate::token::Token;

/// What may stand between a degree and the list of its fields.
static BETWEEN: WordList = WordList::of(&[
    "or", "higher", "above", "from", "an", "a", "accredited", "college", "university", "institution",
    "school", "four", "year", "minimum", "major", "concentration", "emphasis", "regionally", "preferably",
    "required", "program", "the", "with", "completed", "closely", "at", "recognized", "foreign", "better",
    "nationally", "level", "ideally", "in", "hons", "honours", "majored", "majoring", "recognised",
]);

impl Run<'_, '_> {
    /// Where the list begins, behind "(or higher)", "from an accredited university", "or equivalent experience in"; and whether all
    /// that stands before it belongs to the degree.
    pub(super) fn list_start(&mut self) -> Option<(usize, bool)> {
        let mut at = self.end;
        // "at a university in Chile": the name ends with the place.
        let mut place = self.is(at.wrapping_sub(1), &["university", "college", "institution"]);
        let mut own = true;
        loop {
            let token = self.tokens.get(at)?;
            if self.closes(at) {
                return None;
            }
            if let Some(past) = self.past_state(at) {
                at = past;
                continue;
            }
            if let Some(start) = self.fields_from(at, place) {
                return Some((start, own));
            }
            // "from an accredited professional nursing educational program"
            if token.is("from")
                && let Some((first, end)) = self.program_of(at + 1)
            {
                self.fields.push(self.item.text(first, end).to_owned());
                return None;
            }
            if token.is("equivalent") {
                (at, own) = (self.past_equivalent(at)?, false);
                continue;
            }
            if let Some(past) = self.past_major(at).or_else(|| self.past_wish(at)) {
                at = past;
                continue;
            }
            if self.is_wish(at) || !self.passes(at, place) {
                return None;
            }
            place |= token.is_any(&["from", "at"]);
            self.accredited |= token.is("accredited");
            at += 1;
        }
    }

    /// Parentheses that lead to no field.
    fn closes(&self, at: usize) -> bool {
        // "ten years of experience (eight with an MBA) in finance": what the experience is in.
        self.is(at, &[")"]) && self.is_in_rung()
            // "from a school in the United States" names no field.
            || self.is(at, &["("]) && self.is_aside(at)
    }

    /// One past the words that say how far it is, or a colon before "in".
    fn past_state(&self, at: usize) -> Option<usize> {
        // "completed or in progress in physics"
        if self.is(at, &["in"]) && self.is(at + 1, &["progress"]) {
            return Some(at + 2);
        }
        // "Degree: in physics"
        if self.is(at, &[":"]) && self.is(at + 1, &["in"]) {
            return Some(at + 1);
        }
        // "PhD (awarded or near completion) in ecology"
        let open = self.is(at, &["("]) && at == self.end;
        let close = (at + 1..at + 8).find(|&i| self.is(i, &[")"])).filter(|_| open)?;
        let told = self.is(close + 1, &["in"])
            && !(at + 1..close).any(|i| self.field_at(i).is_some() || self.is(i, &["equivalent"]));
        told.then_some(close + 1)
    }

    /// Where the list begins that the token at `at` leads to, if it does; `place`: is it told where the degree is from?
    fn fields_from(&self, at: usize, place: bool) -> Option<usize> {
        let token = self.tokens.get(at)?;
        let field = |at: usize| self.field_at(at).is_some();
        // "Bachelor's degree Business or related field"
        if at == self.end && at > self.first + 1 && self.is(at - 1, &["degree"]) && field(at) {
            return Some(at);
        }
        let leads = token.is("in")
            || (field(at + 1)
                && (token.is_any(&["of", "within"])
                    || matches!(token.text, "," | "(" | "-" | "–" | ":" | "/")
                    || token.text == ";" && self.lists_fields(at + 1)))
            // "Bachelor's degree – Chemical, Mechanical, or Materials Engineering": the noun that they share is the last.
            || at == self.end && matches!(token.text, "-" | "–" | "—" | ":") && self.shares_noun(at + 1);
        if !leads || place && !(at + 1..at + 6).any(|i| field(i) || self.is_noun(i)) {
            return None;
        }
        // "in one or a combination of physics and law"
        let of = (at + 1..at + 7)
            .find(|&i| !self.is(i, &["one", "or", "more", "any", "a"]))
            .filter(|&i| self.is(i, &["combination"]) && self.is(i + 1, &["of"]));
        if let Some(of) = of.filter(|_| token.is("in")) {
            return Some(of + 2);
        }
        // "currently pursuing a degree in: Physics, Chemistry"
        Some(at + 1 + usize::from(self.is(at + 1, &[":"])))
    }

    /// One past "equivalent experience"; nothing where that is of no field.
    fn past_equivalent(&self, at: usize) -> Option<usize> {
        // "or equivalent in education and training"
        let school = &["education", "training", "experience", "work"];
        if self.is(at + 1, &["in"]) && self.is(at + 2, school) && self.is(at + 4, school) {
            return None;
        }
        let more = (at + 1..at + 4)
            .take_while(|&i| self.is(i, &["experience", "work", "practical", "degree", ")"]))
            .count();
        // "or equivalent experience in Java" is of no field.
        let lead = at + 1 + more;
        let of_field = || {
            (lead + 1..lead + 8).any(|i| self.field_at(i).is_some() || self.is_noun(i) || self.is_class(i))
        };
        (self.is(lead, &["in", "from"]) && of_field()).then_some(lead)
    }

    /// One past the words that call the field a major: "with major coursework", "with a major or minor", "and specialization".
    fn past_major(&self, at: usize) -> Option<usize> {
        let majors = &["major", "concentration", "focus", "specialization", "emphasis"];
        if self.is(at, &["with"]) && self.is(at + 1, &["major", "coursework", "courses", "concentration"]) {
            // "with major course work in"
            return Some(match () {
                () if self.is(at + 2, &["course"]) && self.is(at + 3, &["work"]) => at + 4,
                () if self.is(at + 2, &["coursework", "courses", "work", "study"]) => at + 3,
                () => at + 2,
            });
        }
        if self.is(at, &["with"]) && self.is(at + 1, &["a", "an"]) && self.is(at + 2, majors) {
            // "with a major or minor in physics"
            let minor =
                self.is(at + 3, &["or"]) && self.is(at + 4, &["minor", "concentration", "specialization"]);
            return Some(if minor { at + 5 } else { at + 3 });
        }
        let also = self.is(at, &["and"])
            && self.is(at + 1, &["major", "specialization", "concentration", "emphasis"])
            && self.is(at + 2, &["in"])
            && self.field_at(at + 3).is_some();
        also.then_some(at + 2)
    }

    /// One past a comma, or a wish for the degree itself, before "in".
    fn past_wish(&self, at: usize) -> Option<usize> {
        // "Bachelor's degree or higher, in physics"
        let comma = self.is(at, &[","])
            && (at > self.end && self.is(at + 1, &["in"]) || self.is(at + 1, &["majored", "majoring"]));
        // "Bachelor's degree preferred in physics"
        let wish = self.is(at, &["preferred", "desired"])
            && self.is(at + 1, &["in"])
            && self.field_at(at + 2).is_some();
        (comma || wish).then_some(at + 1)
    }

    /// Is what follows only wished for?
    fn is_wish(&self, at: usize) -> bool {
        // "Bachelor's degree required, physics preferred"
        let closed = self.is(at, &["required"]) && self.is(at + 1, &[",", ";"]) && !self.is(at + 2, &["in"]);
        // "Bachelor's degree preferably in physics"; "preferably from a university, in physics" is none.
        let wish = self.is(at, &["preferably", "ideally"])
            && !self.is(at + 1, &["from", "at", "accredited"])
            && !self.is_degree(at + 1);
        closed || wish
    }

    /// May the list still come behind it?
    fn passes(&self, at: usize, place: bool) -> bool {
        self.tokens.get(at).is_some_and(|t| BETWEEN.holds(t) || matches!(t.text, "(" | ")" | "-"))
            || self.is(at, &["/"]) && place
            || self.is(at, &["degree"]) && self.is(at - 1, &["higher", "advanced", "above"])
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
