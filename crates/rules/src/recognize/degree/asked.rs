//! Whose a degree is that is named: asked of the candidate, or held by somebody else, got there, or only counted with.

use super::names::{Context, Name};
use crate::predicate::DegreeLevel;

impl Context<'_, '_> {
    /// "seek the assistance of the RN or MD", "reported to RN or MD", "reviewed by a nurse (RN) or physician (MD/DO)": somebody who has it, beside whom one works.
    fn is_person(&self, first: usize, next: usize) -> bool {
        let text = self.item.text(first, next);
        let abbreviated = matches!(&*text, "MD" | "DO" | "MD/DO" | "PharmD" | "DDS" | "DVM" | "PhD");
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
        // "three years with a PhD", "three years of sales with a PhD"
        let clause = (0..at).rev().take_while(|&i| !self.is(i, &[".", ";", "\n"])).last();
        let timed = self.back(at, 1, &["with"])
            && (at.checked_sub(2).and_then(|i| self.token(i)).is_some_and(|t| t.number().is_some())
                || clause.is_some_and(|from| {
                    self.item.durations().iter().any(|d| from <= d.first && d.end <= at)
                }));
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
        let people = self.is(
            next,
            &[
                "students", "programs", "programmes", "candidates", "researchers", "interns", "scientists",
                "faculty", "theses", "thesis", "dissertation", "transcript", "transcripts", "bridge",
                "granting", "awarding", "colleagues", "courses", "supervision", "holder", "holders", "date",
            ],
        );
        // "Master, Staff Captain, or Chief Mate of a vessel"
        let ship = self.is(first, &["master"])
            && (next..next + 14).any(|i| self.is(i, &["vessel", "vessels", "mate", "captain", "ship"]));
        // "pupils in kindergarten through 12th grade": whom one teaches.
        let grade = self.back(next, 1, &["grade", "grades"])
            && self.back(first, 1, &["through", "to", "thru", "and", "-", "–", "&"]);
        !(people && first > 0
            || ship
            || grade
            || self.is_instead(first, next)
            || self.is_course(first, next)
            || self.is_level(first, next)
            || self.is_later(first, next)
            || self.is_remark(first, next)
            || self.is_person(first, next)
            || self.is_school(name))
    }

    /// Do these words stand so near before `at`, in its clause?
    fn near(&self, at: usize, words: &[&str], reach: usize) -> bool {
        let mut clause = (at.saturating_sub(reach)..at).rev();
        let ends = |i: &usize| self.is(*i, &[".", ";", "\n", ","]);
        clause.by_ref().take_while(|i| !ends(i)).any(|i| self.is(i, words))
    }

    /// "in lieu of a degree", "equal to a bachelor's", "a doctorate may be substituted for a year of it", "placement into a degree".
    fn is_instead(&self, first: usize, next: usize) -> bool {
        const WORDS: &[&str] = &[
            "lieu", "instead", "substituted", "substitute", "without", "beyond", "during", "after", "since",
        ];
        let near = |words: &[&str], reach: usize| self.near(first, words, reach);
        let stands_in = (next..next + 12)
            .take_while(|&i| !self.is(i, &[".", ";", "\n", "year", "years", "yrs"]))
            // "a Master's (may be substituted by experience)": it is what something else stands in for.
            .any(|i| {
                self.is(i, &["substituted", "substitute"])
                    && self.is(i - 1, &["be", "may", "can"])
                    && !self.is(i + 1, &["by"])
            });
        stands_in
            || near(WORDS, 4) && !near(&["from"], 2)
            // "Bachelor's degree in law, or in absence of a degree five years": the one that was named.
            || near(&["absence"], 4) && self.named.iter().any(|&(_, end)| end < first)
            || near(&["place"], 4) && near(&["of"], 3)
            // "accepts the transcript for placement into an advanced degree"
            || near(&["admission", "entry", "placement"], 4) && near(&["into", "to"], 3)
            || self.back(first, 1, &["less"])
            || near(&["equivalent", "equates", "equating", "equal"], 4) && near(&["to"], 3)
            || self.back(first, 1, &["with"]) && self.back(first, 2, &["less", "fewer"])
    }

    /// "one year of graduate level education": a part of a course. "Two years of graduate education leading to a master's degree" is no degree;
    /// a course of study is.
    fn is_course(&self, first: usize, next: usize) -> bool {
        let before =
            |reach: usize, words: &[&str]| (first.saturating_sub(reach)..first).any(|i| self.is(i, words));
        let part = self.back(next, 1, &["education"])
            || self.is(next, &["graduate"]) && self.is(next + 2, &["education"]);
        part && self.back(first, 1, &["of"]) && before(6, &["years", "yrs", "year"])
            || self.near(first, &["leading"], 8)
                && before(16, &["years", "yrs", "year"])
                && !before(16, &["course", "curriculum", "program"])
    }

    /// "at the level of a bachelor's program", "licensed to practice at the independent, master's level": how high something is.
    fn is_level(&self, first: usize, next: usize) -> bool {
        let program = self.is(next, &["program", "programme", "curriculum"]);
        let sentence =
            (first.saturating_sub(20)..first).rev().take_while(|&i| !self.is(i, &[".", ";", "\n"]));
        let licensed = &["licensed", "certified", "licensure", "registered"];
        // "a master level license", "master-level electrician": of a trade
        let trade = &[
            "license", "licence", "licensure", "credential", "certification", "electrician", "plumber",
            "technician", "mechanic",
        ];
        let of_trade = self.back(next, 1, &["level"]) && self.is(next, trade)
            || self.is(next, &["level"]) && self.is(next + 1, trade);
        // "apprenticeships up to degree level"
        let up_to = self.back(first, 1, &["to"]) && self.back(first, 2, &["up"]);
        of_trade
            || up_to && (self.back(next, 1, &["level"]) || self.is(next, &["level"]))
            || self.near(first, &["level", "levels"], 4) && program
            || (self.back(next, 1, &["level"]) || self.is(next, &["level"]))
                && (first.saturating_sub(4)..first).any(|i| self.is(i, &["at"]))
                && sentence.into_iter().any(|i| self.is(i, licensed))
    }

    /// Is it got there, or only what something is before or after?
    fn is_later(&self, first: usize, next: usize) -> bool {
        let own =
            first.saturating_sub(usize::from(self.back(first, 1, &["a", "an", "the", "their", "your"])));
        // "On completion you will obtain a diploma", "a course at the university to gain a diploma": what one gets there.
        let given = (own.saturating_sub(6)..own).any(|i| {
            self.is(i, &["obtain", "gain", "receive", "earn", "achieve"])
                && self.back(i, 1, &["will"])
                && self.back(i, 2, &["you"])
        });
        let given = given || self.back(own, 1, &["gain"]) && self.back(own, 2, &["to"]);
        // "six months of post-graduation experience", "a commitment to postgraduate education": when, and whose.
        let named =
            self.is(next, &["in", "(", "degree", "/", "or"]) || self.back(first, 1, &["any", "/", "or"]);
        let when = self.is(first, &["post", "postgraduate"])
            && self.back(next, 1, &["graduation", "education"])
            && !named;
        // "work experience prior to the MBA program"
        let before = self.back(own, 1, &["before"])
            || self.back(own, 2, &["prior", "previous"]) && self.back(own, 1, &["to"]);
        given || when || before
    }

    /// Does the sentence only speak of it?
    fn is_remark(&self, first: usize, next: usize) -> bool {
        // "Indicate the highest degree that you have (e.g., …)": how a form is filled in.
        let mut line = (first.saturating_sub(24)..first).rev().take_while(|&i| !self.is(i, &[";", "\n"]));
        let form = line.any(|i| self.is(i, &["indicate"]));
        // "If a degree is required for it, include transcripts": where it is, says another sentence.
        let told = self.near(first, &["if", "where", "when", "unless"], 8)
            && self.is(next, &["is", "was"])
            && self.is(next + 1, &["required", "needed", "used"]);
        // "the years spent earning an advanced degree": how they are counted.
        let spent = self.near(first, &["spent"], 6)
            && self.near(first, &["earning", "pursuing", "obtaining", "completing", "getting"], 4);
        // "the agency accredits bachelor's programs"
        form || told || spent || self.near(first, &["accredits"], 4)
    }

    /// A place to learn, and no paper of it.
    fn is_school(&self, name: &Name<'_>) -> bool {
        let school = self.item.text(name.first, name.end).to_lowercase().ends_with("school");
        let paper = |i: usize| {
            self.token(i).is_some_and(|t| {
                let low = t.text.to_ascii_lowercase();
                low.starts_with("graduat") || ["certificate", "diploma", "program"].contains(&low.as_str())
            })
        };
        school
            && name.level == DegreeLevel::Certificate
            && !(0..name.first).any(paper)
            && !self.is(name.end, &["graduate", "certificate", "diploma", "degree", "education", "training"])
    }
}
