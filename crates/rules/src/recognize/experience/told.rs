//! Experience that is told of, and asked of nobody: credited, or had by those who must hand something in; and years that are another's.

use super::Reader;
use crate::clause;
use crate::quantity::{Duration, number};
use crate::token::Kind;

impl Reader<'_, '_> {
    /// "combination of education and | experience": is it but a part of what stands in for something?
    pub(super) fn is_combined(&self, experience: usize) -> bool {
        let near = experience.saturating_sub(8)..experience;
        let of = near.into_iter().find(|&at| self.is(at, &["combination"]) && self.is(at + 1, &["of"]));
        of.is_some_and(|of| (of + 2..experience).any(|at| self.is(at, &["education", "training", "study"])))
    }

    /// "a four-year course of study leading to a bachelor's degree": the degree says it. Not so "two years of graduate education leading to
    /// a Master's", which stand for it.
    pub(super) fn leads_to_degree(&self, d: &Duration) -> bool {
        let leads = (d.end..d.end + 10)
            .take_while(|&at| !self.is(at, &[".", ";", ",", "education"]))
            .find(|&at| self.is(at, &["leading"]) && self.is(at + 1, &["to"]));
        let course =
            |to: usize| (d.end..to).any(|at| self.is(at, &["course", "program", "programme", "curriculum"]));
        leads.is_some_and(|at| course(at) && self.degree_within(at + 2, at + 8))
    }

    /// "a combination of education and experience that equates to | one year": an amount that the whole of it stands for.
    pub(super) fn is_equal_of_combination(&self, d: &Duration) -> bool {
        let near = d.first.saturating_sub(5)..d.first;
        let says =
            near.clone().find(|&at| self.is(at, &["equates", "equals", "equal", "equivalent", "equating"]));
        says.is_some_and(|says| {
            (says.saturating_sub(3)..says).any(|at| self.is(at, clause::EXPERIENCE) && self.is_combined(at))
        })
    }

    /// "for 30 years", "over 20 years we have", "With 25 years of experience, we are": somebody else's.
    pub(super) fn is_company(&self, d: &Duration) -> bool {
        // Nobody is asked for more than thirty years.
        if d.min > 30 * 12 {
            return true;
        }
        let leads = self.before(d.first, &["for", "with", "over", "our", "has", "than", "have", "combined"]);
        let ours = |at: usize| self.token(at).is_some_and(clause::is_ours);
        let firm = |at: usize| self.is(at, &["company", "firm", "founded", "clients", "team's"]) || ours(at);
        let start = (0..d.first).rev().find(|&at| self.is(at, &[".", "!", "\n", ";"])).map_or(0, |at| at + 1);
        // "We are seeking somebody with two years of …"
        let sought = &[
            "seeking", "seek", "seeks", "looking", "hiring", "opening", "need", "needs", "recruiting",
            "require",
        ];
        // "The ideal candidate has five years of …"
        let person = &["candidate", "candidates", "applicant", "applicants", "who"];
        if (start..d.first).any(|at| self.is(at, sought) || self.is(at, person)) {
            return false;
        }
        let behind = d.first <= start + 2
            && (d.end..(d.end + 14))
                .find(|&at| self.is(at, &[","]))
                .is_some_and(|comma| (comma..comma + 6).any(|at| self.is(at, &["is", "has"]) || ours(at)));
        // "Has designed products, with at least two years of it": whoever is sought.
        let has = || (start + 1..d.first).any(|at| self.is(at, &["has"]));
        leads && ((start..d.first).any(firm) || has() || behind)
    }

    /// "you will be credited with six months": how time is counted.
    pub(super) fn is_credited_with(&self, d: &Duration) -> bool {
        self.before_is(d.first, &["with"])
            && d.first.checked_sub(2).is_some_and(|at| self.is(at, &["credited", "credit"]))
    }

    /// "equivalent training (e.g., a specialist with three years of it)": who may have it, for one.
    pub(super) fn is_of_somebody(&self, d: &Duration) -> bool {
        const REACH: usize = 10;
        let open = (d.first.saturating_sub(REACH)..d.first).rev().find(|&at| self.is(at, &["(", ")"]));
        open.is_some_and(|open| {
            let for_one =
                self.is(open + 1, &["e"]) && self.is(open + 3, &["g"]) || self.is(open + 1, &["eg"]);
            self.is(open, &["("]) && for_one && self.before_is(d.first, &["with"])
        })
    }

    /// "Part-time experience is considered relevant", "Applicants with teaching experience must provide references": a rule of those who
    /// count, or who ask for papers.
    pub(super) fn is_rule(&self, first: usize, word: usize) -> bool {
        let stop = |at: &usize| self.is(*at, &[".", ";", "\n"]);
        let behind = || (word + 1..self.tokens.len().min(word + 16)).take_while(|at| !stop(at));
        let credited = behind().any(|at| {
            self.is(at, &["is", "are", "be"])
                && (self.is(
                    at + 1,
                    &["creditable", "credited", "countable", "evaluated", "qualifying", "substituted"],
                ) || self.is(at + 1, &["considered"])
                    && self.is(at + 2, &["relevant", "qualifying", "creditable", "equivalent"]))
                || self.is(at, &["may", "can"]) && self.is(at + 1, &["satisfy", "substitute"])
        });
        // "internship experience does not count", "volunteer experience will not be considered"
        let uncounted = behind().take(5).any(|at| {
            self.is(at, &["not"])
                && (at + 1..at + 3).any(|i| {
                    self.is(
                        i,
                        &["accepted", "apply", "considered", "count", "counted", "credited", "qualify"],
                    )
                })
        });
        // "experience is gained after registration", "where the above experience was obtained"
        let got = self.is(word + 1, &["is", "was"]) && self.is(word + 2, &["gained", "obtained", "acquired"]);
        // "Experience teaching children is not required, but …", unless it is wished for
        let waived = behind().take_while(|&at| !self.is(at, &[",", "but", "(", ")"])).any(|at| {
            self.is(at, &["is", "are"])
                && self.is(at + 1, &["not"])
                && self.is(at + 2, &["required", "necessary", "needed", "mandatory"])
        }) && !behind().any(|at| {
            self.is(
                at,
                &[
                    "plus", "welcome", "welcomed", "valued", "preferred", "helpful", "advantage",
                    "beneficial", "desirable", "desired", "bonus", "asset", "ideal", "useful", "nice",
                ],
            )
        });
        let whose = (first.saturating_sub(4)..first).any(|at| {
            self.is(at, &["applicants", "candidates", "teachers", "those"])
                && self.is(at + 1, &["with", "who"])
        });
        let papers = || {
            behind().any(|at| {
                self.is(at, &["must", "should", "will"])
                    && self.is(at + 1, &["provide", "submit", "attach", "furnish", "include", "list"])
            })
        };
        // "Service experience (i.e., volunteer experience): refers to …"
        let defined = (word + 1..word + 15).any(|at| self.is(at, &["refers"]) && self.is(at + 1, &["to"]));
        // "the skills and experience of others"
        let theirs = self.is(word + 1, &["of"]) && self.is(word + 2, &["others", "your", "our"]);
        credited || uncounted || got || waived || defined || theirs || whose && papers()
    }

    /// "One year of experience is equivalent to 12 months of experience at 40 hours per week": how it is counted. Gives
    /// where the sentence ends.
    pub(super) fn reckoned(&self, word: usize) -> Option<usize> {
        let number_at = if self.is(word + 1, &["equals"]) { word + 2 } else { word + 4 };
        let says = number_at == word + 2
            || self.is(word + 1, &["is"])
                && self.is(word + 2, &["equivalent", "equal"])
                && self.is(word + 3, &["to"]);
        let counted = self.token(number_at).is_some_and(|t| number(t).is_some());
        let closes = |at: &usize| self.is(*at, &[".", ";", ")", "\n"]);
        (says && counted).then(|| (number_at..self.tokens.len()).find(closes).unwrap_or(self.tokens.len()))
    }

    /// "A two-year ECE diploma", "a four-year apprenticeship": how long a course takes.
    pub(super) fn is_course(&self, d: &Duration) -> bool {
        let courses = &["diploma", "apprenticeship", "degree"];
        self.is(d.end.wrapping_sub(2), &["-"])
            && self.is(d.end.wrapping_sub(1), &["year"])
            && (d.end..d.end + 3).any(|at| self.is(at, courses))
            && !(d.end..d.end + 3).any(|at| self.is(at, clause::EXPERIENCE))
    }

    /// "a degree from an accredited four-year college": how long a school's course takes.
    pub(super) fn is_school(&self, d: &Duration) -> bool {
        let hyphen = usize::from(self.is(d.end, &["-"]));
        let schools = &["college", "university", "institution", "school"];
        self.is(d.end + hyphen, schools)
            && (self.degree_within(0, self.tokens.len())
                || self.tokens.iter().any(|t| t.is_any(&["degree", "degrees"])))
            && (d.first.saturating_sub(4)..d.first).any(|at| self.is(at, &["from", "at", "in"]))
    }

    /// "This is a four-month contractor role", "a 12 month assignment": how long the work lasts.
    pub(super) fn is_term(&self, d: &Duration) -> bool {
        let hyphen = usize::from(self.is(d.end, &["-"]));
        let lasts = &[
            "contract", "contracts", "contractor", "assignment", "appointment", "internship", "placement",
            "secondment", "term", "role", "position", "engagement", "rotation", "fellowship",
        ];
        let begin = d.end + hyphen;
        let plain = |at: &usize| {
            let compound = self.token(*at + 1).is_some_and(|t| t.glued && t.text == "-");
            self.token(*at).is_some_and(|t| t.kind == Kind::Word || t.text == "-")
                && (compound
                    || !self.is(*at, &["in", "as", "of", "with", "experience", "and", "or", "at", "for"]))
        };
        let noun = (begin..begin + 6).take_while(plain).find(|&at| self.is(at, lasts));
        let article = d.first.checked_sub(1).is_some_and(|at| self.is(at, &["a", "an", "this"]));
        let whole = !(d.first..d.end).any(|at| self.is(at, &["+", "least", "minimum", "more"]));
        article && whole && noun.is_some_and(|at| !(at + 1..at + 3).any(|i| self.is(i, &["experience"])))
    }
}
