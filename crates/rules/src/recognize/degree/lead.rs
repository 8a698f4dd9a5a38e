//! What leads from a degree to the list of its fields: "(or higher) in", "from an accredited university with a major in".

use super::Run;
use super::fields::CLASSES;
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
                at = next;
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
                self.fields.push(self.item.text(first, end).to_owned());
                return None;
            }
            if let Some(lead) = self.past_shared_experience(at).or_else(|| self.past_course(at)) {
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
        let wish = self.is(at, &["preferred", "required", "desired"]) && self.is(at + 1, &[","]);
        let behind = at + 1 + usize::from(wish);
        let field = (wish || self.is(at, &["with"])) && self.field_at(behind).is_some();
        (field && self.lists_fields(behind)).then_some(behind)
    }

    /// Past words that say nothing of the field.
    fn past_words(&self, at: usize) -> Option<usize> {
        let is = |i: usize, words: &[&str]| self.is(at + i, words);
        match self.tokens.get(at)?.text {
            // "B.S. or M.S. (preferred) with major in physics"
            "(" if is(1, &["preferred", "required", "desired"])
                && is(2, &[")"])
                && is(3, &["with", "in"]) =>
            {
                Some(at + 3)
            }
            // "Bachelor's degree, field of study: physics"
            _ if is(0, &["field"]) && is(1, &["of"]) && is(2, &["study"]) && is(3, &[":"]) => Some(at + 3),
            "," if is(1, &["field"]) && is(2, &["of"]) && is(3, &["study"]) && is(4, &[":"]) => Some(at + 4),
            // "Bachelor's degree (typically in physics)"
            "(" if is(1, &["typically", "usually", "normally", "generally"]) && is(2, &["in"]) => {
                Some(at + 2)
            }
            // "MS (PhD preferred) in physics"
            "preferred" | "required" | "desired" if is(1, &[")"]) && is(2, &["in"]) => Some(at + 2),
            // "with either: 1. a major study in physics"
            "with" if is(1, &["either"]) => {
                let major = (at + 2..at + 7).find(|&i| self.is(i, &["major"]))?;
                let study = major + 1;
                let own = self.is(study, &["study"]) && self.is(study + 1, &["in"]);
                own.then_some(study + 1)
            }
            // "Degree: in physics"
            ":" if is(1, &["in"]) => Some(at + 1),
            // "degree: major study in physics"
            ":" if is(1, &["major"]) && is(2, &["study"]) => Some(at + 3),
            // "completed or in progress in physics"
            _ if is(0, &["in"]) && is(1, &["progress"]) => Some(at + 2),
            // "Bachelor's degree in or equivalent experience in law"
            _ if is(0, &["in"]) && is(1, &["or"]) && is(2, &["equivalent"]) => Some(at + 1),
            // "Bachelor's or graduate/higher level degree in physics"
            _ if is(0, &["graduate"]) && is(1, &["/", "higher"]) => Some(at + 1 + usize::from(is(1, &["/"]))),
            _ => None,
        }
    }

    /// Past a remark right behind the name: "PhD (awarded or near completion) in ecology", "Bachelor's degree (including coursework in
    /// statistics) in law".
    fn past_brackets(&self, at: usize) -> Option<usize> {
        self.tokens.get(at).filter(|t| t.text == "(" && at == self.end)?;
        let holds = self.is(at + 1, &["including", "with"]);
        let most = if holds { 16 } else { 8 };
        let close = (at + 1..at + most).find(|&i| self.is(i, &[")"])).filter(|&i| self.is(i + 1, &["in"]))?;
        let names = |i: usize| self.field_at(i).is_some() || self.is(i, &["equivalent"]);
        (holds || !(at + 1..close).any(names)).then_some(close + 1)
    }

    /// Past "with major coursework", "with a major or minor".
    fn past_coursework(&self, at: usize) -> Option<usize> {
        self.tokens.get(at).filter(|t| t.is("with"))?;
        if self.is(
            at + 1,
            &["major", "coursework", "courses", "concentration", "specialization", "specialisation"],
        ) {
            // "with major course work in"
            return Some(match () {
                () if self.is(at + 2, &["course"]) && self.is(at + 3, &["work"]) => at + 4,
                () if self.is(at + 2, &["coursework", "courses", "work", "study"]) => at + 3,
                () => at + 2,
            });
        }
        let named = self.is(at + 1, &["a", "an"])
            && self.is(at + 2, &["major", "concentration", "focus", "specialization", "emphasis"]);
        let or = self.is(at + 3, &["or"]) && self.is(at + 4, &["minor", "concentration", "specialization"]);
        named.then_some(at + 3 + if or { 2 } else { 0 })
    }

    /// Past what joins the word that leads to the fields to the name.
    fn past_joint(&self, at: usize) -> Option<usize> {
        let field = |at: usize| self.field_at(at).is_some();
        let in_field = |at: usize| {
            let article = usize::from(self.is(at + 1, &["a", "an"]));
            let kind = at + 1 + article;
            self.is(at, &["in"]) && (field(kind) || self.is_class(kind) || self.related_at(kind).is_some())
        };
        // "Bachelor's degree or higher, in physics", "PhD, in physics"
        let comma = self.is(at, &[","])
            && (at > self.end && self.is(at + 1, &["in"])
                || in_field(at + 1)
                // "BS required, with a concentration in physics"
                || at > self.end && self.past_coursework(at + 1).is_some()
                || self.is(at + 1, &["majored", "majoring"]));
        // "Bachelor's degree preferred in physics"
        let is = usize::from(self.is(at, &["is"]));
        let wished = self.is(at + is, &["preferred", "desired", "required"]) && in_field(at + is + 1);
        // "a degree and specialization in physics"
        // "Bachelor's degree specializing in physics"
        let special =
            &["specializing", "specialising", "specialized", "specialised", "concentrated", "concentrating"];
        let special = self.is(at, special) && in_field(at + 1);
        let and = self.is(at, &["and"])
            && self.is(at + 1, &["major", "specialization", "concentration", "emphasis"])
            && (self.is(at + 2, &["in"]) && field(at + 3)
                || self.is(at + 2, &["concentration"])
                    && self.is(at + 3, &["in"])
                    && self.tokens.get(at + 4).is_some_and(Token::is_capital));
        match () {
            () if wished => Some(at + is + 1),
            () if comma || special => Some(at + 1),
            () if and => Some(at + 2 + usize::from(!self.is(at + 2, &["in"]))),
            () => None,
        }
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
            "or", "higher", "above", "from", "an", "a", "accredited", "college", "university", "institution",
            "school", "four", "year", "minimum", "major", "concentration", "emphasis", "regionally",
            "preferably", "required", "program", "the", "with", "completed", "closely", "at", "recognized",
            "foreign", "better", "nationally", "level", "ideally", "in", "hons", "honours", "majored",
            "majoring", "recognised",
        ]);
        !closed
            && !wish
            && (light
                || matches!(token.text, "(" | ")" | "-")
                || token.text == "/" && place
                || token.is("degree") && self.is(at - 1, &["higher", "advanced", "above", "level"]))
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

    /// "or equivalent practical experience | in law": where its fields follow, which are those of the degree as well.
    fn past_experience(&self, at: usize) -> Option<usize> {
        // "or equivalent in education and training": no fields.
        let school = &["education", "training", "experience", "work"];
        if self.is(at + 1, &["in"]) && self.is(at + 2, school) && self.is(at + 4, school) {
            return None;
        }
        let more = (at + 1..at + 4)
            .take_while(|&i| {
                self.is(
                    i,
                    &[
                        "experience", "work", "practical", "degree", ")", "certification", "qualification",
                        "training",
                    ],
                )
            })
            .count();
        // "or equivalent experience in Java" is of no field; "or relevant experience in law" may be that of the work alone.
        let lead = at + 1 + more;
        let of_field =
            (lead + 1..lead + 8).any(|i| self.field_at(i).is_some() || self.is_noun(i) || self.is_class(i));
        let field = self.is(lead + 1, &["the"]) && self.is(lead + 2, &["field", "fields"]);
        let or = at.checked_sub(1).is_some_and(|i| self.is(i, &["or"]));
        let told = self.is(at, &["equivalent"]) || or && more > 0 && field;
        (self.is(lead, &["in", "from"]) && of_field && told).then_some(lead)
    }

    /// "or experience | in physics or a related field", "further education or experience | in law or another field": a field is what one studies,
    /// so that it is the degree's as well; "or experience in sales" is of the work alone.
    fn past_shared_experience(&self, at: usize) -> Option<usize> {
        let or = self.is(at, &["or"]) || self.is(at, &[","]) && self.is(at + 1, &["further"]);
        if !or {
            return None;
        }
        let kind =
            &["further", "education", "or", "relevant", "related", "practical", "work", "professional"];
        let lead =
            (at + 1..at + 7).find(|&i| !self.is(i, kind)).filter(|&i| self.is(i, &["experience"]))? + 1;
        let from = lead + 1;
        let end = (from..from + 24).find(|&i| !self.is_of_fields(i) && !self.is(i, CLASSES))?;
        let first = from + usize::from(self.is(from, &["a", "an"]));
        (self.is(lead, &["in"])
            && (self.field_at(first).is_some() || self.is_class(first))
            && self.is_noun(end - 1)
            && self.ends_clause(end))
        .then_some(lead)
    }

    /// "or two full years of higher level graduate education leading to such a degree | in physics": the field is the degree's as well.
    fn past_course(&self, at: usize) -> Option<usize> {
        self.tokens.get(at).filter(|t| t.is("or"))?;
        let leading = (at + 2..at + 20).find(|&i| self.is(i, &["leading"]))?;
        let such = leading + 2;
        let noun = such + 1 + usize::from(self.is(such + 1, &["a"]));
        let years = (at + 1..leading).any(|i| self.is(i, &["years", "year"]));
        let own = self.is(such, &["such", "that"]) && self.is(noun, &["degree"]);
        (years && own && self.is(noun + 1, &["in"])).then_some(noun + 1)
    }

    fn ends_clause(&self, at: usize) -> bool {
        self.tokens.get(at).is_none_or(|t| matches!(t.text, "." | "\n" | ";" | "(" | ")"))
    }

    /// "directly related to | law", right behind the name.
    fn past_relation(&self, at: usize) -> Option<usize> {
        let near = at + usize::from(self.is(at, &["directly", "closely"]));
        let field = (near + 2..near + 4).any(|at| self.field_at(at).is_some());
        let to = self.is(near, &["related", "relating"]) && self.is(near + 1, &["to"]);
        (at == self.end && to && field).then_some(near + 2)
    }

    /// Past brackets that only say which papers must or may be had: "MS (PhD preferred) | in physics".
    fn past_papers(&self, at: usize) -> Option<usize> {
        self.tokens.get(at).filter(|t| t.text == "(")?;
        let close = (at + 1..at + 20).find(|&i| self.is(i, &[")"])).filter(|&i| self.is(i + 1, &["in"]))?;
        let named = |i: usize| {
            let degree = |h: &Hit| h.term.vocabulary() == Vocabulary::Degree && h.first <= i && i < h.end;
            self.item.hits.iter().any(degree)
        };
        let paper = |i: usize| {
            named(i) || self.is(i, &["or", "required", "preferred", "desired", ",", "degree", "a", "/"])
        };
        (named(at + 1) && (at + 1..close).all(paper)).then_some(close + 1)
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
        end > from
            && !matches!(self.tokens.get(end), Some(t) if matches!(t.text, "(" | ")"))
            && self.ends_clause(end)
    }
}
