//! Whose a degree is that is named: asked of the candidate, or held by somebody else, got there, or only counted with.

use super::names::{Context, Name};
use crate::predicate::DegreeLevel;

impl Context<'_, '_> {
    /// "seek the assistance of the RN or MD", "reported to RN or MD", "reviewed by a nurse (RN) or physician (MD/DO)": somebody who has it, beside whom one works.
    fn is_person(&self, first: usize, next: usize) -> bool {
        let text = self.item.text(first, next);
        let abbreviated = matches!(text, "MD" | "DO" | "MD/DO" | "PharmD" | "DDS" | "DVM" | "PhD");
        if !abbreviated && !text.starts_with("doctor of") {
            return false;
        }
        let mut at = first;
        let (mut article, mut role) = (false, false);
        while at > 0
            && at + 13 > first
            && self.is(
                at - 1,
                &[
                    "/", "(", ")", "and", "or", "a", "an", "the", "rn", "np", "pa", "lpn", "md", "do",
                    "registered", "nurse", "physician", "doctor", "provider",
                ],
            )
        {
            article |= self.is(at - 1, &["a", "an", "the"]);
            role |= self.is(at - 1, &["rn", "np", "pa", "lpn", "nurse", "physician", "provider"]);
            at -= 1;
        }
        // "open to RN or MD" asks for one of them, "reporting changes to RN or MD" does not.
        let owned = self.back(
            at,
            2,
            &["possession", "holder", "completion", "degree", "equivalent", "open", "limited"],
        );
        // "three years with a PhD"
        let timed = self.back(at, 1, &["with"])
            && (self.back(at, 2, &["years", "yrs", "year", "+"])
                || at.checked_sub(2).and_then(|i| self.token(i)).is_some_and(|t| t.number().is_some()));
        // "a licensed practitioner such as a doctor of medicine"
        let such = self.back(at, 1, &["as"])
            && (at.saturating_sub(4)..at)
                .any(|i| self.is(i, &["practitioner", "practitioners", "professional", "provider"]));
        // "Collaborate with MD"
        let beside = self.back(at, 1, &["with"])
            && self.back(
                at,
                2,
                &[
                    "collaborate", "collaborates", "collaborating", "work", "works", "working", "liaise",
                    "consult", "consults", "coordinate", "coordinates", "partner",
                ],
            );
        such || beside
            || (article || role)
                && self.back(at, 1, &["of", "from", "by", "with", "to", "under"])
                && !owned
                && !timed
    }

    /// Is it asked of the candidate? Not where it stands for what was not needed, for somebody else, or for a place.
    pub(super) fn asks(&self, name: &Name<'_>) -> bool {
        let (first, next) = (name.first, name.end);
        let near = |words: &[&str], reach: usize| {
            (first.saturating_sub(reach)..first)
                .rev()
                .take_while(|&i| !self.is(i, &[".", ";", "\n", ","]))
                .any(|i| self.is(i, words))
        };
        let people = self.is(
            next,
            &[
                "students", "programs", "programmes", "candidates", "researchers", "interns", "scientists",
                "faculty", "theses", "thesis", "dissertation", "transcript", "transcripts", "bridge",
                "granting", "awarding", "colleagues", "courses", "supervision", "holder", "holders", "date",
            ],
        );
        let instead = near(
            &[
                "lieu", "instead", "substituted", "substitute", "without", "beyond", "during", "after",
                "since",
            ],
            4,
        ) && !near(&["from"], 2)
            || near(&["place"], 4) && near(&["of"], 3)
            || self.back(first, 1, &["less"])
            || near(&["equivalent", "equates", "equating", "equal"], 4) && near(&["to"], 3)
            || self.back(first, 1, &["with"]) && self.back(first, 2, &["less", "fewer"]);
        // "one year of graduate level education": a part of a course.
        let course = (self.back(next, 1, &["education"])
            || self.is(next, &["graduate"]) && self.is(next + 2, &["education"]))
            && self.back(first, 1, &["of"])
            && (first.saturating_sub(6)..first).any(|i| self.is(i, &["years", "year"]));
        // "two years of graduate education leading to a master's degree" is no degree; a course of study is.
        let leading = near(&["leading"], 8)
            && (first.saturating_sub(16)..first).any(|i| self.is(i, &["years", "year"]))
            && !(first.saturating_sub(16)..first).any(|i| self.is(i, &["course", "curriculum", "program"]));
        // "A doctorate may be substituted for a year of it", "at the level of a bachelor's program"
        let stands_in = (next..next + 12)
            .take_while(|&i| !self.is(i, &[".", ";", "\n", "year", "years"]))
            .any(|i| self.is(i, &["substituted", "substitute"]) && self.is(i - 1, &["be", "may", "can"]));
        let scale = near(&["level", "levels"], 4) && self.is(next, &["program", "programme", "curriculum"]);
        // "Master, Staff Captain, or Chief Mate of a vessel"
        let ship = self.is(first, &["master"])
            && (next..next + 14).any(|i| self.is(i, &["vessel", "vessels", "mate", "captain", "ship"]));
        // "work experience prior to the MBA program"
        let own =
            first.saturating_sub(usize::from(self.back(first, 1, &["a", "an", "the", "their", "your"])));
        // "On completion you will obtain a diploma": what one gets there.
        let given = (own.saturating_sub(6)..own).any(|i| {
            self.is(i, &["obtain", "gain", "receive", "earn", "achieve"])
                && self.back(i, 1, &["will"])
                && self.back(i, 2, &["you"])
        });
        // "a course at the university to gain a diploma"
        let given = given || self.back(own, 1, &["gain"]) && self.back(own, 2, &["to"]);
        // "six months of post-graduation experience", "a commitment to postgraduate education": when, and whose.
        let word = |words: &[&str]| self.back(next, 1, words);
        let named =
            self.is(next, &["in", "(", "degree", "/", "or"]) || self.back(first, 1, &["any", "/", "or"]);
        let told = self.is(first, &["post", "postgraduate"]) && word(&["graduation", "education"]) && !named;
        // "the agency accredits bachelor's programs"
        let later = given
            || told
            || near(&["accredits"], 4)
            || self.back(own, 1, &["before"])
            || self.back(own, 2, &["prior", "previous"]) && self.back(own, 1, &["to"]);
        // "Indicate the highest degree that you have (e.g., …)": how a form is filled in.
        let form = (first.saturating_sub(24)..first)
            .rev()
            .take_while(|&i| !self.is(i, &[";", "\n"]))
            .any(|i| self.is(i, &["indicate"]));
        // "pupils in kindergarten through 12th grade": whom one teaches.
        let grade = self.back(next, 1, &["grade", "grades"])
            && self.back(first, 1, &["through", "to", "thru", "and", "-", "–", "&"]);
        let later = later || form || grade;
        // "the years spent earning an advanced degree": how they are counted.
        let spent =
            near(&["spent"], 6) && near(&["earning", "pursuing", "obtaining", "completing", "getting"], 4);
        let instead = instead || later || stands_in || scale || ship || spent || self.is_person(first, next);
        let text = self.item.text(first, next).to_lowercase();
        let school = text.ends_with("school")
            && name.level == DegreeLevel::Certificate
            && !(0..first).any(|i| {
                self.token(i).is_some_and(|t| {
                    let low = t.text.to_ascii_lowercase();
                    low.starts_with("graduat") || low == "certificate" || low == "diploma" || low == "program"
                })
            })
            && !self.is(next, &["graduate", "certificate", "diploma", "degree", "education", "training"]);
        !(people && first > 0 || instead || course || leading || school)
    }
}
