//! What leads from a degree to the list of its fields: "(or higher) in", "from an accredited university with a major in".

use super::Run;
use crate::clause::STRENGTHS;
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
        loop {
            let token = self.tokens.get(at)?;
            // "ten years of experience (eight with an MBA) in finance": what the experience is in.
            if token.text == ")" && self.is_in_rung() {
                return None;
            }
            if let Some(next) = self.past_words(at) {
                at = next;
                continue;
            }
            if let Some(start) = self.past_relation(at) {
                self.related = true;
                return Some((start, true));
            }
            if let Some(next) = self.past_papers(at) {
                (own, at) = (false, next);
                continue;
            }
            // "from a school in the United States" names no field.
            if token.text == "(" && self.is_aside(at) {
                return None;
            }
            if let Some(next) = self.past_brackets(at) {
                (own, at) = (own && !self.tells_work(at..next), next);
                continue;
            }
            if let Some(start) = self.bare_list(at) {
                return Some((start, true));
            }
            // "Relevant degree (e.g. physics, law)"
            if at == self.end
                && self.is(at, &["("])
                && !self.is(at + 1, &["including"])
                && let Some(from) = self.examples_at(at)
                && from > at + 1
                && self.field_at(from).is_some()
            {
                self.related = true;
                return Some((from, true));
            }
            let told = || (at + 1..at + 6).any(|i| self.field_at(i).is_some() || self.is_noun(i));
            if self.leads(at) && (!place || told()) {
                return Some((self.first_member(at), own));
            }
            // "from an accredited professional nursing educational program"
            if token.is("from")
                && let Some((first, end)) = self.program_of(at + 1)
            {
                self.fields.push(self.item.text(first, end).into_owned());
                return None;
            }
            let past = || self.past_course(at).or_else(|| self.past_years(at));
            if let Some(lead) = self.past_shared_experience(at).or_else(past) {
                (own, at) = (false, lead);
                continue;
            }
            if token.is_any(&["equivalent", "relevant"]) {
                (own, at) = (false, self.past_experience(at)?);
                continue;
            }
            if let Some(next) = self.past_coursework(at).or_else(|| self.past_joint(at)) {
                at = next;
                continue;
            }
            if !self.passes(at, place) {
                return None;
            }
            place |= token.is_any(&["from", "at"]);
            self.accredited |= token.is("accredited");
            at += 1;
        }
    }

    /// Does the token lead to a list of fields?
    fn leads(&self, at: usize) -> bool {
        let Some(token) = self.tokens.get(at) else { return false };
        token.is("in") && !self.is(at + 1, &["hand", "order", "addition"])
            || (self.field_at(at + 1).is_some()
                && (token.is_any(&["of", "within"])
                    // "with an emphasis on physics", and not "on teamwork"
                    || token.is("on") && self.is(at.wrapping_sub(1), &["emphasis", "focus"])
                    || matches!(token.text, "," | "(" | "-" | "–" | ":" | "/")
                    || token.text == ";" && self.lists_fields(at + 1)))
            // "Bachelor's degree – Chemical, Mechanical, or Materials Engineering": the noun that they share is the last.
            || at == self.end && matches!(token.text, "-" | "–" | "—" | ":") && self.shares_noun(at + 1)
    }

    /// Where the list begins behind the word that leads to it.
    fn first_member(&self, at: usize) -> usize {
        // "in one or a combination of physics and law"
        let of = (at + 1..at + 7)
            .find(|&i| !self.is(i, &["one", "or", "more", "any", "a"]))
            .filter(|&i| self.is(i, &["combination"]) && self.is(i + 1, &["of"]));
        match of.filter(|_| self.is(at, &["in"])) {
            Some(of) => of + 2,
            // "currently pursuing a degree in: Physics, Chemistry"
            None => at + 1 + usize::from(self.is(at + 1, &[":"])),
        }
    }

    /// Where a list begins to which no word leads: "BSc Computer Science", "PhD with physics or related majors", "Master's degree preferred,
    /// physics or law".
    fn bare_list(&self, at: usize) -> Option<usize> {
        let studying = at == self.end && self.is(self.first, &["studying"]);
        if studying || self.is_followed_by_field(at) {
            return Some(at);
        }
        let wish = self.is(at, STRENGTHS) && self.is(at + 1, &[","]);
        let behind = at + 1 + usize::from(wish);
        let field = (wish || self.is(at, &["with"])) && self.field_at(behind).is_some();
        (field && self.lists_fields(behind)).then_some(behind)
    }

    /// May it stand between a degree and its fields?
    fn passes(&self, at: usize, place: bool) -> bool {
        let Some(token) = self.tokens.get(at) else { return false };
        // "Bachelor's degree required, physics preferred"
        let closed = token.is("required")
            && self.is(at + 1, &[",", ";"])
            && !self.is(at + 2, &["in"])
            && self.past_coursework(at + 2).is_none();
        // "Bachelor's degree preferably in physics": a wish; "preferably from a university, in physics" is none.
        let wish = token.is_any(&["preferably", "ideally"])
            && !self.is(at + 1, &["from", "at", "accredited"])
            && !self.is_degree(at + 1);
        let light = token.is_any(&[
            "or", "higher", "above", "from", "an", "a", "its", "accredited", "college", "university",
            "institution", "school", "four", "year", "minimum", "major", "concentration", "emphasis",
            "regionally", "preferably", "required", "program", "the", "with", "completed", "closely", "at",
            "recognized", "foreign", "better", "nationally", "level", "ideally", "in", "hons", "honours",
            "majored", "majoring", "recognised",
        ]);
        !closed
            && !wish
            && (light
                || place && self.is_accreditor(at)
                || matches!(token.text, "(" | ")" | "-")
                || token.text == "/" && place
                || token.is("degree") && self.is(at - 1, &["higher", "advanced", "above", "level"]))
    }

    /// "ABET-accredited", "CCNE or ACEN accredited": who accredits a school.
    fn is_accreditor(&self, at: usize) -> bool {
        const LONGEST: usize = 6;
        let name = |i: usize| {
            self.tokens.get(i).is_some_and(Token::is_capital) || self.is(i, &["or", "and", "/", ",", "-"])
        };
        let end = (at..at + LONGEST).find(|&i| !name(i)).unwrap_or(at);
        end > at && self.is(end, &["accredited", "approved"])
    }

    /// "Bachelor's degree Business or related field", "BSc (Hons) Computer Science": does a field stand right behind the name?
    fn is_followed_by_field(&self, at: usize) -> bool {
        let honours = |i: usize| self.is(i, &["(", ")", "hons", "honours"]);
        if !(self.end..at).all(honours) {
            return false;
        }
        let Some(field) = self.field_at(at).or_else(|| self.field_at(at + 1)) else { return false };
        let named = self.is(at - 1, &["degree"]) && at > self.first + 1
            // "Masters-level social work qualification"
            || self.is(at - 1, &["level"]) && self.is(field.end, &["qualification", "training", "course", "degree"]);
        if named && field.first == at {
            return true;
        }
        // Behind letters, by its capitals and what follows: "BS Engineering experience" is no degree in it.
        let capital = (at..field.end).all(|i| {
            self.tokens.get(i).is_some_and(|t| t.is_capital() || t.is_any(&["and", "of"]) || t.text == "&")
        });
        let ends = self.tokens.get(field.end).is_none_or(|t| {
            matches!(t.text, "," | "." | ";" | "/" | "(" | ")" | "\n")
                || t.is_any(&[
                    "or", "and", "with", "from", "degree", "grade", "required", "preferred", "plus",
                ])
        });
        capital && ends && self.tokens.get(self.first).is_some_and(Token::is_capital)
    }

    pub(super) fn ends_clause(&self, at: usize) -> bool {
        self.tokens.get(at).is_none_or(|t| matches!(t.text, "." | "\n" | ";" | "(" | ")"))
    }

    /// The field that the programme behind "from" is of.
    fn program_of(&self, from: usize) -> Option<(usize, usize)> {
        let light = &["a", "an", "accredited", "approved", "recognized", "professional", "state", "-"];
        let passes = |at: usize| self.is(at, light) || self.is_accreditor(at);
        let first = (from..from + 8).find(|&at| !passes(at)).filter(|&at| at > from)?;
        let field = |h: &&Hit| {
            h.term.vocabulary() == Vocabulary::Field && (from..=first).contains(&h.first) && h.end > first
        };
        let end = self.item.hits.iter().find(field)?.end;
        let noun = end + usize::from(self.is(end, &["educational", "education", "training", "degree"]));
        self.is(noun, &["program", "programme"]).then_some((first, end))
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
        end > from
            && !matches!(self.tokens.get(end), Some(t) if matches!(t.text, "(" | ")"))
            && self.ends_clause(end)
    }
}
