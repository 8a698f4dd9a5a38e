//! What stands between a degree and the word that leads to its fields, and means something else.

use super::Run;
use super::fields::CLASSES;
use crate::clause::{STRENGTHS, counted_at};
use crate::lexicon::{Hit, Vocabulary};
use crate::token::Token;
use std::ops::Range;

impl Run<'_, '_> {
    /// Past words that say nothing of the field.
    pub(super) fn past_words(&self, at: usize) -> Option<usize> {
        let is = |i: usize, words: &[&str]| self.is(at + i, words);
        match self.tokens.get(at)?.text {
            // "B.S. or M.S. (preferred) with major in physics"
            "(" if is(1, STRENGTHS) && is(2, &[")"]) && is(3, &["with", "in"]) => Some(at + 3),
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

    /// Past brackets that only say which papers must or may be had: "MS (PhD preferred) | in physics".
    pub(super) fn past_papers(&self, at: usize) -> Option<usize> {
        self.tokens.get(at).filter(|t| t.text == "(")?;
        let close = (at + 1..at + 20).find(|&i| self.is(i, &[")"])).filter(|&i| self.is(i + 1, &["in"]))?;
        let named = |i: usize| {
            let degree = |h: &Hit| h.term.vocabulary() == Vocabulary::Degree && h.first <= i && i < h.end;
            self.item.hits.iter().any(degree)
        };
        let paper = |i: usize| {
            named(i)
                || self
                    .is(i, &["or", "required", "preferred", "desired", "desirable", ",", "degree", "a", "/"])
        };
        (named(at + 1) && (at + 1..close).all(paper)).then_some(close + 1)
    }

    /// Past a remark right behind the name: "PhD (awarded or near completion) in ecology", "Bachelor's degree (including coursework in
    /// statistics) in law"; behind more words, past work that will do instead.
    pub(super) fn past_brackets(&self, at: usize) -> Option<usize> {
        self.tokens.get(at).filter(|t| t.text == "(")?;
        // "BS (or equivalent combination of education and experience) in law"
        let combined = (at + 2..at + 5).any(|i| self.is(i, &["combination"]));
        let holds = combined || self.is(at + 1, &["including", "with"]);
        let most = if holds { 16 } else { 10 };
        let close = (at + 1..at + most).find(|&i| self.is(i, &[")"])).filter(|&i| self.is(i + 1, &["in"]))?;
        let names = |i: usize| self.field_at(i).is_some() || self.is(i, &["equivalent"]);
        let near = at == self.end || self.tells_work(at..close);
        (near && (holds || !(at + 1..close).any(names))).then_some(close + 1)
    }

    /// "(or relevant work experience)": what stands there is no part of the degree.
    pub(super) fn tells_work(&self, mut inside: Range<usize>) -> bool {
        inside.any(|at| self.is(at, &["experience"]))
    }

    /// Past "with major coursework", "with a major or minor".
    pub(super) fn past_coursework(&self, at: usize) -> Option<usize> {
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

    /// "directly related to | law", right behind the name.
    pub(super) fn past_relation(&self, at: usize) -> Option<usize> {
        let near = at + usize::from(self.is(at, &["directly", "closely"]));
        let field = (near + 2..near + 4).any(|at| self.field_at(at).is_some());
        let to = self.is(near, &["related", "relating"]) && self.is(near + 1, &["to"]);
        (at == self.end && to && field).then_some(near + 2)
    }

    /// Past what joins the word that leads to the fields to the name.
    pub(super) fn past_joint(&self, at: usize) -> Option<usize> {
        let field = |at: usize| self.field_at(at).is_some();
        let in_field = |at: usize| {
            let article = usize::from(self.is(at + 1, &["a", "an"]));
            let kind = at + 1 + article;
            // "preferred in one of the following fields: physics"
            let listed = || (kind..kind + 4).any(|i| self.is(i, &["following"]) && self.is_noun(i + 1));
            self.is(at, &["in"])
                && (field(kind) || self.is_class(kind) || self.related_at(kind).is_some() || listed())
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
        let strength = self.is(at + is, STRENGTHS);
        let wished = strength && in_field(at + is + 1);
        // "Master's preferred, in physics"
        let behind_comma = strength && self.is(at + is + 1, &[","]) && in_field(at + is + 2);
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
            () if behind_comma => Some(at + is + 2),
            () if comma || special => Some(at + 1),
            () if and => Some(at + 2 + usize::from(!self.is(at + 2, &["in"]))),
            () => None,
        }
    }

    /// "or equivalent practical experience | in law": where its fields follow, which are those of the degree as well.
    pub(super) fn past_experience(&self, at: usize) -> Option<usize> {
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
        // "A law degree or equivalent experience in sales": of what was done, where the degree has its field.
        let done = !self.fields.is_empty() && (at + 1..lead).any(|i| self.is(i, &["experience"]));
        let told = !done && (self.is(at, &["equivalent"]) || or && more > 0 && field);
        (self.is(lead, &["in", "from"]) && of_field && told).then_some(lead)
    }

    /// "or experience | in physics or a related field", "further education or experience | in law or another field": a field is what one studies,
    /// so that it is the degree's as well; "or experience in sales" is of the work alone.
    pub(super) fn past_shared_experience(&self, at: usize) -> Option<usize> {
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
    pub(super) fn past_course(&self, at: usize) -> Option<usize> {
        self.tokens.get(at).filter(|t| t.is("or"))?;
        let leading = (at + 2..at + 20).find(|&i| self.is(i, &["leading"]))?;
        let such = leading + 2;
        let noun = such + 1 + usize::from(self.is(such + 1, &["a"]));
        let years = (at + 1..leading).any(|i| self.is(i, &["years", "yrs", "year"]));
        let own = self.is(such, &["such", "that"]) && self.is(noun, &["degree"]);
        (years && own && self.is(noun + 1, &["in"])).then_some(noun + 1)
    }

    /// "PhD, or Master's and three years, | in physics": behind a comma the field is that of the degree.
    pub(super) fn past_years(&self, at: usize) -> Option<usize> {
        self.tokens.get(at).filter(|t| t.is_any(&["and", "plus", "with"]))?;
        let at_least =
            at + 1 + (at + 1..at + 4).take_while(|&i| self.is(i, &["at", "least", "over"])).count();
        let years = self.item.durations().iter().find(|d| d.first == at_least)?;
        let of = &["of", "experience", "relevant", "work", "industry", "professional"];
        let comma = (years.end..years.end + 5).find(|&i| !self.is(i, of)).filter(|&i| self.is(i, &[","]))?;
        (self.is(comma + 1, &["in"]) && self.field_at(comma + 2).is_some()).then_some(comma + 1)
    }

    /// "(or 8 with an MBA)": does it stand in brackets that begin with a number?
    pub(super) fn is_in_rung(&self) -> bool {
        let open = (self.first.saturating_sub(10)..self.first).rev().find(|&at| self.is(at, &["(", ")"]));
        open.is_some_and(|open| self.is(open, &["("]) && counted_at(self.item, open).is_some())
    }
}
