//! Amounts of time, and what they are of.

use super::Reader;
use crate::clause;
use crate::predicate::{Experience, Predicate};
use crate::quantity::Duration;
use crate::recognizer::{Finding, SectionKind};
use crate::token::Kind;

/// What an amount of time was read as.
pub(super) enum Read {
    /// No demand.
    Nothing,
    /// No demand, and nothing before this place is one.
    Skip(usize),
    /// Experience.
    Found(Vec<Finding>),
    /// Experience of what another amount in the item is of ("…, or 3 years with a Master's").
    Bare(Finding),
}

/// Verbs of "two years of which must include supervision".
const WHICH_HOLDS: &[&str] = &["include", "included", "provide", "provided", "involve", "involved"];

/// What may stand between an amount and what it is of.
const FILLERS: &[&str] = &[
    "minimum", "min", "preferably", "ideally", "total", "combined", "plus", "must", "be", "been", "have",
    "should", "spent", "are", "were", "specifically", "exclusively",
];

/// Work in a word that may stand right behind an amount.
const DEEDS: &[&str] =
    &["working", "programming", "teaching", "doing", "using", "nursing", "marketing", "managing"];

impl Reader<'_, '_> {
    /// "N years …"
    pub(super) fn timed(&self, d: &Duration) -> Read {
        if self.is_no_work(d) || self.is_of_somebody(d) {
            return Read::Nothing;
        }
        if self.is_credited_with(d) {
            return Read::Found(vec![self.statement(d.first, d.end)]);
        }
        // "applicants who lack six months of it may file"
        if (d.first.saturating_sub(3)..d.first).any(|at| self.is(at, &["lack", "lacking"])) {
            let word = (d.end..d.end + 10).find(|&at| self.is_experience(at));
            return Read::Found(vec![self.statement(d.first, word.map_or(d.end, |word| word + 1))]);
        }
        if self.is_taught(d) || self.is_stand_in(d) || self.is_bound(d) || self.is_of_time(d) {
            return Read::Nothing;
        }
        if let Some(course) = self.studied(d) {
            return Read::Found(vec![self.statement(d.first, course + 1)]);
        }
        if let Some((first, groups)) = self.done_before(d) {
            return Read::Found(self.pre(self.lasting(d), groups, first, d.end));
        }
        let limit = self.limit_in_rung(d).unwrap_or_else(|| self.limit(d));
        let word = self.word_behind(d, limit);
        let told = (self.is_company(d) || self.is_term(d)).then(|| word.map_or(d.end, |word| word + 1));
        if let Some(end) = word.and_then(|word| self.reckoned(word)).or(told) {
            return Read::Skip(end);
        }
        let mut leaf = self.lasting(d);
        leaf.within_months = self.window(d.end, limit);
        self.adjectives(
            &mut leaf,
            clause::back_over_adjectives(self.tokens, d.first),
            word.unwrap_or(d.end) + 1,
        );
        match word {
            Some(word) => Read::Found(self.with_word(leaf, self.labelled(d.first), d.end, word, limit)),
            None => self.without_word(leaf, d, limit),
        }
    }

    /// Experience of that time.
    fn lasting(&self, d: &Duration) -> Experience {
        Experience { min_months: (!d.at_most).then_some(d.min), max_months: d.max, ..Experience::blank() }
    }

    /// "twelve years (nine if you hold an MBA) of leadership experience": that of the first; where the brackets close.
    fn limit_in_rung(&self, d: &Duration) -> Option<usize> {
        let in_rung =
            self.is(d.first.wrapping_sub(1), &["(", "or"]) && self.is(d.end, &["with", "if", "+", "plus"]);
        let bracket = || (d.end..d.end + 12).find(|&at| self.is(at, &["(", ")"]));
        if in_rung { bracket().filter(|&at| self.is(at, &[")"])) } else { None }
    }

    /// Where the word stands that says that the time is of experience.
    fn word_behind(&self, d: &Duration, limit: usize) -> Option<usize> {
        // "5 years in sales (retail experience preferred)": in brackets stands another one.
        let mut depth = 0_usize;
        let outside = |at: &usize| {
            depth =
                (depth + usize::from(self.is(*at, &["("]))).saturating_sub(usize::from(self.is(*at, &[")"])));
            depth == 0
        };
        // "four years of product experience": nobody else's.
        let own = |at: usize| {
            self.is(at, clause::EXPERIENCE)
                && at <= d.end + 3
                && !(d.end..at).any(|i| {
                    self.is(i, &["the", "this", "our", "their", "your", "an"])
                        || self.token(i).is_some_and(clause::is_gerund)
                })
        };
        // "five years of active practice in family law"
        let practice = |at: usize| {
            self.is(at, &["practice"])
                && self.is(at + 1, &["in", "as"])
                && (d.end..at).all(|i| {
                    self.is(i, &["of", "active"])
                        || self.token(i).is_some_and(|t| clause::ADJECTIVES.holds(t))
                })
        };
        // "two years as a rigger (preferred) and sales experience": another one behind it.
        let decided = |at: usize| self.is(at, &["("]) && self.is(at + 1, clause::STRENGTHS);
        // "three years in nursing, with surgical experience preferred", but "three years, with experience in it"
        let beside = |at: usize| self.is(at, &[","]) && self.is(at + 1, &["with"]) && at > d.end + 1;
        let limit = (d.end..limit).find(|&at| decided(at) || beside(at)).unwrap_or(limit);
        (d.end..limit).filter(outside).find(|&at| self.is_experience(at) || own(at) || practice(at))
    }

    /// "three years of | which must have included | supervision": past what leads to what a part of the time is of.
    pub(super) fn past_which(&self, at: usize) -> usize {
        if !self.is(at, &["which", "those", "them", "these"]) {
            return at;
        }
        let lead = |&i: &usize| {
            self.is(i, &["must", "should", "shall", "have", "been", "be", "was", "were", "is", "are"])
                || self.is(i, WHICH_HOLDS)
        };
        (at + 1..).find(|i| !lead(i)).unwrap_or(at)
    }

    /// "5+ years infrastructure or platform work": in a list of demands, a trade behind the amount that opens an item.
    fn is_trade(&self, d: &Duration, next: usize) -> bool {
        let asks = matches!(self.item.section, SectionKind::Required | SectionKind::Preferred);
        let opens = self
            .tokens
            .get(..d.first)
            .unwrap_or_default()
            .iter()
            .all(|t| t.kind != Kind::Word || t.is_any(&["minimum", "of", "at", "least", "a", "over"]));
        let least = &["+", "plus", "more", "least", "minimum"];
        let some = d.max.is_some() || (d.first..d.end).any(|at| self.is(at, least));
        let closed = &[
            "but", "post", "since", "after", "residency", "fellowship", "and", "or", "plus", "if", "to",
            "that", "is", "are", "recent",
        ];
        asks && opens
            && some
            && d.min >= 12
            && next == d.end
            && !self.clauses.begins(next)
            && self.token(next).is_some_and(|t| t.kind == Kind::Word && !t.glued)
            && !self.is(next, closed)
    }

    pub(super) fn statement(&self, first: usize, end: usize) -> Finding {
        Finding { predicate: Predicate::Statement, first, end, recognizer: "experience" }
    }

    /// The word that says that experience is meant: "experience" itself, or "exposure to".
    pub(super) fn is_experience(&self, at: usize) -> bool {
        (self.is(at, clause::EXPERIENCE) || self.is(at, &["experiences"]))
            && !clause::is_other_experience(self.tokens, at)
            || clause::is_contact(self.tokens, at)
    }

    /// "Experience: five years": where the label begins.
    fn labelled(&self, first: usize) -> usize {
        match first.checked_sub(2) {
            Some(label) if self.is(first - 1, &[":"]) && self.is(label, clause::EXPERIENCE) => label,
            _ => first,
        }
    }

    /// "N years in sales", "building X", "as a teacher", "of coding": something must follow that one can do, or stand before it.
    fn without_word(&self, leaf: Experience, d: &Duration, limit: usize) -> Read {
        let (next, told) = self.past_fillers(d.end);
        // "three years focused on logistics", "of proven expertise in it"
        if let Some(object) = self.stressed(next).or_else(|| self.skilled(d.end)) {
            let groups = self.groups(object, self.clauses.end(object));
            if !groups.is_empty() {
                return Read::Found(self.findings(leaf, groups, d.first));
            }
        }
        if let Some(read) = self.in_field(&leaf, d, next) {
            return read;
        }
        let Some(follows) = self.token(next) else { return self.behind(leaf, d) };
        let alike = |leaf, limit: usize| {
            let leaf = Experience { relevant: true, ..leaf };
            Read::Found(vec![self.finding(leaf, d.first, limit.max(d.end))])
        };
        // "one year equivalent to the next lower grade"
        if self.is(next, &["equivalent", "comparable"]) && self.is(next + 1, &["to"]) && limit > next {
            return alike(leaf, limit);
        }
        // "two years in-house accounting"
        let compound = self.token(next + 1).is_some_and(|t| t.glued && t.text == "-");
        let preposition =
            !compound && follows.is_any(&["in", "of", "as", "with", "at", "on", "within", "inside"]);
        let deed = preposition
            || told
            || clause::is_gerund(follows)
            || follows.is_any(DEEDS)
            || compound && follows.is_any(&["in", "on"])
            || self.item.hits.iter().any(|h| h.first == next)
            || self.is_trade(d, next)
            // "five years' relevant work"
            || self.is(next, clause::RELEVANT) && self.is(next + 1, &["work"]);
        let paper = || self.is(next, &["with"]) && self.paper_within(next + 1, next + 4);
        if !deed || paper() {
            return self.behind(leaf, d);
        }
        let limit = if next > d.end { self.clauses.end(next) } else { limit };
        let start = next + usize::from(preposition);
        if preposition && let Some(found) = self.in_role(&leaf, d.first, start) {
            return Read::Found(found);
        }
        let groups = self.groups(start, limit);
        if !groups.is_empty() {
            return Read::Found(self.findings(leaf, groups, d.first));
        }
        // "five years working in that field": of work all the same.
        let worked = self.is(next.wrapping_sub(1), &["working"]);
        if worked || self.is_at_grade(next) || self.is_in_similar(next) {
            return alike(leaf, limit);
        }
        self.behind(leaf, d)
    }

    /// "three years of deep technical | expertise in | logistics": where that begins which the time was enough to master.
    fn skilled(&self, from: usize) -> Option<usize> {
        const MOST: usize = 7;
        let light = |at: &usize| {
            self.is(*at, &["of", "-", "'", "’"])
                || self.token(*at).is_some_and(|t| clause::ADJECTIVES.holds(t))
        };
        let word = from + (from..from + MOST).take_while(light).count();
        let skill = self.is(word, &["expertise", "proficiency"]) && self.is(word + 1, &["in", "with"]);
        skill.then_some(word + 2)
    }

    /// "of which | must have been spent | in sales": past what says nothing of the work, and whether that said that a part is told of.
    fn past_fillers(&self, from: usize) -> (usize, bool) {
        let mut next = from;
        if self.is(next, &["of"]) && self.is(next + 1, &["which", "those", "them", "these"]) {
            next = self.past_which(next + 1);
        }
        next = self.past_event(next);
        let told = self.is(next.wrapping_sub(1), WHICH_HOLDS);
        while self.is(next, FILLERS) {
            next += 1;
        }
        // "four years of a proven track record of shipping": what "four years of shipping" is.
        let light =
            |i: usize| self.is(i, &["of", "a", "proven", "demonstrated", "strong", "successful", "track"]);
        let record = (next..next + 6).find(|&i| !light(i)).filter(|&i| self.is(i, &["record"]));
        next = record.filter(|&i| self.before_is(i, &["track"])).map_or(next, |i| i + 1);
        // "four years hands-on with Rust"
        if self.is(next, &["hands"]) && self.is(next + 1, &["-"]) && self.is(next + 2, &["on"]) {
            next += 3;
            // "three years hands-on work in rigging", "… hands-on work rigging ships"
            let work = self.is(next, &["work"])
                && (self.is(next + 1, &["in", "with", "on", "as"])
                    || self.token(next + 1).is_some_and(clause::is_gerund));
            next += usize::from(work);
        }
        // "five years working in payroll", "working in the field": what "five years in" it is.
        next += usize::from(self.is(next, &["working"]) && self.is(next + 1, &["in", "within"]));
        (next, told)
    }

    /// "52 weeks at the GS-7 or higher": a grade of the employer's.
    fn is_at_grade(&self, next: usize) -> bool {
        self.is(next, &["at"]) && self.is(next + 1, &["the", "a"]) && self.is(next + 2, &["GS", "GG", "WG"])
    }

    /// "in a similar role"
    fn is_in_similar(&self, next: usize) -> bool {
        self.item.section != SectionKind::Benefits
            && self.is(next, &["in", "as", "within"])
            && (next..next + 5)
                .any(|at| self.is(at, &["similar", "related", "relevant", "comparable", "same"]))
    }
}
