//! Amounts of time that no experience is meant by: windows, terms of contracts, ages, courses.

use super::Reader;
use crate::clause;
use crate::quantity::Duration;

/// What follows an amount that no experience is meant by.
const NO_WORK: &[&str] = &[
    "old", "ago", "thereafter", "from", "warranty", "anniversary", "later", "limit", "contract", "term",
    "period", "plan", "lease", "rolling", "history", "olds", "degree", "probationary", "probation", "fixed",
    "maternity", "paternity", "parental", "secondment",
];

/// What time is of that nobody worked in ("30 years of growth").
const OF_TIME: &[&str] =
    &["age", "service", "history", "growth", "forecasts", "innovation", "employment", "appointment"];

/// What is learnt at a school.
const STUDIES: &[&str] =
    &["education", "college", "schooling", "coursework", "undergraduate", "study", "curriculum"];

impl Reader<'_, '_> {
    /// Is the time one in which something else went by than work?
    pub(super) fn is_no_work(&self, d: &Duration) -> bool {
        clause::within_window(self.tokens, d.first)
            || self.is(d.end, NO_WORK)
            // "for 6 months in the first instance"
            || self.is(d.end, &["in"]) && self.is(d.end + 1, &["the"]) && self.is(d.end + 2, &["first"])
            || self.is_lately(d)
            // "adults aged 14 to 65 years"
            || self.before_is(d.first, &["age", "aged", "ages"])
            // "Duration: 12 months with potential for extension"
            || self.is(d.first.wrapping_sub(1), &[":"])
                && self.is(d.first.wrapping_sub(2), &["duration", "length", "term", "contract", "period"])
            // "is equivalent to 12 months at 40 hours per week"
            || self.is(d.end, &["at"]) && (d.end + 2..d.end + 4).any(|at| self.is(at, &["hours"]))
            || self.is_course(d)
            || self.is_school(d)
            || self.leads_to_degree(d)
            || self.is_equal_of_combination(d)
    }

    /// "abroad for six months or more in the last five years"
    fn is_lately(&self, d: &Duration) -> bool {
        self.is(d.end, &["in", "within", "during"])
            && (d.end + 1..d.end + 3).any(|at| self.is(at, &["last", "past", "previous"]))
            && !(d.end..self.limit(d)).any(|at| self.is_experience(at))
    }

    /// "20 hours of classroom instruction a week for 72 weeks": a course.
    pub(super) fn is_taught(&self, d: &Duration) -> bool {
        (d.first.saturating_sub(6)..d.first).any(|at| self.is(at, &["instruction", "classroom"]))
            && !(d.end..d.end + 6).any(|at| self.is_experience(at))
    }

    /// "training may satisfy up to one year of it", "applicants with zero years of it"
    pub(super) fn is_stand_in(&self, d: &Duration) -> bool {
        let stands_in = (d.first.saturating_sub(5)..d.first).any(|at| {
            self.is(at, &["satisfy", "substitute", "substituted"])
                && (at.saturating_sub(2)..at).any(|i| self.is(i, &["may", "can", "be"]))
        });
        stands_in || d.max.is_none() && (d.first..d.end).any(|at| self.is(at, &["zero"]))
    }

    /// "appointed for not to exceed one year", "must commit to six months"
    pub(super) fn is_bound(&self, d: &Duration) -> bool {
        self.before_is(d.first, &["exceed", "exceeding"])
            || (d.first.saturating_sub(10)..d.first)
                .any(|at| self.is(at, &["commit", "commitment", "available", "availability", "contract"]))
    }

    /// "30 years of growth", not "3 years of growth marketing"
    pub(super) fn is_of_time(&self, d: &Duration) -> bool {
        self.is(d.end, &["of"])
            && self.is(d.end + 1, OF_TIME)
            && (self.is(d.end + 1, &["age"]) || !(d.end..self.limit(d)).any(|at| self.is_experience(at)))
    }

    /// "two years of graduate education" are no work, but a way to qualify that nothing checks. Gives where the word for it stands.
    pub(super) fn studied(&self, d: &Duration) -> Option<usize> {
        (d.end..d.end + 7)
            .take_while(|&at| !self.is(at, clause::EXPERIENCE) && !self.is(at, &[",", ";", "."]))
            .find(|&at| {
                // "one year of graduate work"
                let graduate =
                    self.is(at, &["work", "courses"]) && self.before_is(at, &["graduate", "postgraduate"]);
                self.is(at, STUDIES) || graduate
            })
            // "five years in education", "in higher education" are work.
            .filter(|&at| {
                let schools = self.is(at, &["education"]) && at > d.end;
                !(schools
                    && (self.before_is(at, &["in"])
                        || self.is(at - 1, &["higher"]) && self.is(at - 2, &["in"])))
            })
            // "2 years of education management experience" are work.
            .filter(|&at| {
                !self.is(
                    at + 1,
                    &["environment", "position", "role", "setting", "sector", "field", "industry"],
                ) && !(at + 1..at + 3).any(|i| self.is_experience(i))
                    || self.is(at + 1, &["or", "and", "/"])
            })
    }
}
