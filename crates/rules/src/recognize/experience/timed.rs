//! Amounts of time, and what they are of.

use super::Reader;
use super::deed::with_deed;
use crate::clause;
use crate::phrase::Group;
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

/// What follows an amount that no experience is meant by.
const NO_WORK: &[&str] = &[
    "old", "ago", "thereafter", "from", "warranty", "anniversary", "later", "limit", "contract", "term",
    "period", "plan", "lease", "rolling", "history", "olds", "degree", "probationary", "probation", "fixed",
    "maternity", "paternity", "parental", "secondment",
];

/// Verbs of "two years of which must include supervision".
const WHICH_HOLDS: &[&str] = &["include", "included", "provide", "provided", "involve", "involved"];

impl Reader<'_, '_> {
    /// "three years of | which must have included | supervision": past what leads to what a part of the time is of.
    fn past_which(&self, at: usize) -> usize {
        if !self.is(at, &["which", "those", "them", "these"]) {
            return at;
        }
        let lead = |&i: &usize| {
            self.is(i, &["must", "should", "shall", "have", "been", "be", "was", "were", "is", "are"])
                || self.is(i, WHICH_HOLDS)
        };
        (at + 1..).find(|i| !lead(i)).unwrap_or(at)
    }

    /// "N years …"
    pub(super) fn timed(&self, d: &Duration) -> Read {
        // "abroad for six months or more in the last five years"
        let lately = self.is(d.end, &["in", "within", "during"])
            && (d.end + 1..d.end + 3).any(|at| self.is(at, &["last", "past", "previous"]))
            && !(d.end..self.limit(d)).any(|at| self.is_experience(at));
        // "Duration: 12 months with potential for extension"
        let terms = &["duration", "length", "term", "contract", "period"];
        let runs = self.is(d.first.wrapping_sub(1), &[":"]) && self.is(d.first.wrapping_sub(2), terms);
        if clause::within_window(self.tokens, d.first)
            || self.is(d.end, NO_WORK)
            // "for 6 months in the first instance"
            || self.is(d.end, &["in"]) && self.is(d.end + 1, &["the"]) && self.is(d.end + 2, &["first"])
            || lately
            || runs
            // "is equivalent to 12 months at 40 hours per week"
            || self.is(d.end, &["at"]) && (d.end + 2..d.end + 4).any(|at| self.is(at, &["hours"]))
            || self.is_course(d)
            || self.is_school(d)
            || self.leads_to_degree(d)
            || self.is_equal_of_combination(d)
        {
            return Read::Nothing;
        }
        // "applicants who lack six months of it may file"
        if (d.first.saturating_sub(3)..d.first).any(|at| self.is(at, &["lack", "lacking"])) {
            let word = (d.end..d.end + 10).find(|&at| self.is_experience(at));
            return Read::Found(vec![self.statement(d.first, word.map_or(d.end, |word| word + 1))]);
        }
        // "20 hours of classroom instruction a week for 72 weeks": a course.
        let taught =
            (d.first.saturating_sub(6)..d.first).any(|at| self.is(at, &["instruction", "classroom"]));
        if taught && !(d.end..d.end + 6).any(|at| self.is_experience(at)) {
            return Read::Nothing;
        }
        // "training may satisfy up to one year of it", "applicants with zero years of it"
        let stands_in = (d.first.saturating_sub(5)..d.first).any(|at| {
            self.is(at, &["satisfy", "substitute", "substituted"])
                && (at.saturating_sub(2)..at).any(|i| self.is(i, &["may", "can", "be"]))
        });
        if stands_in || (d.first..d.end).any(|at| self.is(at, &["zero"])) && d.max.is_none() {
            return Read::Nothing;
        }
        // "appointed for not to exceed one year"
        if d.first.checked_sub(1).is_some_and(|at| self.is(at, &["exceed", "exceeding"])) {
            return Read::Nothing;
        }
        // "must commit to six months"
        if (d.first.saturating_sub(10)..d.first)
            .any(|at| self.is(at, &["commit", "commitment", "available", "availability", "contract"]))
        {
            return Read::Nothing;
        }
        // "30 years of growth", not "3 years of growth marketing"
        if self.is(d.end, &["of"])
            && self.is(
                d.end + 1,
                &[
                    "age", "service", "history", "growth", "forecasts", "innovation", "employment",
                    "appointment",
                ],
            )
            && (self.is(d.end + 1, &["age"]) || !(d.end..self.limit(d)).any(|at| self.is_experience(at)))
        {
            return Read::Nothing;
        }
        // "two years of graduate education" are no work, but a way to qualify that nothing checks.
        let course = (d.end..d.end + 7)
            .take_while(|&at| !self.is(at, clause::EXPERIENCE) && !self.is(at, &[",", ";", "."]))
            .find(|&at| {
                self.is(
                    at,
                    &[
                        "education", "college", "schooling", "coursework", "undergraduate", "study",
                        "curriculum",
                    ],
                )
            })
            // "2 years of education management experience" are work.
            .filter(|&at| {
                !self.is(at + 1, &["position", "role", "setting", "sector", "field", "industry"])
                    && !(at + 1..at + 3).any(|i| self.is_experience(i))
                    || self.is(at + 1, &["or", "and", "/"])
            });
        if let Some(course) = course {
            return Read::Found(vec![self.statement(d.first, course + 1)]);
        }
        if let Some((first, groups)) = self.done_before(d) {
            let leaf =
                Experience { min_months: (!d.at_most).then_some(d.min), max_months: d.max, ..self.blank() };
            return Read::Found(self.pre(leaf, groups, first, d.end));
        }
        // "twelve years (nine if you hold an MBA) of leadership experience": that of the first.
        let closes =
            (d.end..d.end + 12).find(|&at| self.is(at, &["(", ")"])).filter(|&at| self.is(at, &[")"]));
        let in_rung =
            self.is(d.first.wrapping_sub(1), &["(", "or"]) && self.is(d.end, &["with", "if", "+", "plus"]);
        let limit = closes.filter(|_| in_rung).unwrap_or_else(|| self.limit(d));
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
        let word =
            (d.end..limit).filter(outside).find(|&at| self.is_experience(at) || own(at) || practice(at));
        let told = (self.is_company(d) || self.is_term(d)).then(|| word.map_or(d.end, |word| word + 1));
        if let Some(end) = word.and_then(|word| self.reckoned(word)).or(told) {
            return Read::Skip(end);
        }
        let mut leaf = self.blank();
        leaf.min_months = (!d.at_most).then_some(d.min);
        leaf.max_months = d.max;
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

    /// "5+ years infrastructure or platform work": in a list of demands, a trade behind the amount that opens an item.
    fn is_trade(&self, d: &Duration, next: usize) -> bool {
        let asks = matches!(self.item.section, SectionKind::Required | SectionKind::Preferred);
        let opens = self
            .tokens
            .get(..d.first)
            .unwrap_or_default()
            .iter()
            .all(|t| t.kind != Kind::Word || t.is_any(&["minimum", "of", "at", "least", "a", "over"]));
        let some = d.max.is_some() || (d.first..d.end).any(|at| self.is(at, &["+", "plus"]));
        let closed = &[
            "but", "post", "since", "after", "residency", "fellowship", "and", "or", "plus", "if", "to",
            "that", "is", "are",
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
            || self.is(at, &["exposure"]) && self.is(at + 1, &["to", "in", "with"])
    }

    /// "Experience: five years": where the label begins.
    fn labelled(&self, first: usize) -> usize {
        match first.checked_sub(2) {
            Some(label) if self.is(first - 1, &[":"]) && self.is(label, clause::EXPERIENCE) => label,
            _ => first,
        }
    }

    /// What a list names.
    pub(super) fn groups(&self, at: usize, limit: usize) -> Vec<Group> {
        let mut groups = self.done_or_where(at, limit);
        groups.retain(|g| !g.of.iter().all(|s| s.id.is_none() && s.name.starts_with("lieu ")));
        groups
    }

    /// "N years of X experience in Y": `word` is where "experience" stands.
    pub(super) fn with_word(
        &self,
        leaf: Experience,
        first: usize,
        from: usize,
        word: usize,
        limit: usize,
    ) -> Vec<Finding> {
        let start = if self.is(from, &["of", "'", "’"]) { from + 1 } else { from };
        let start = self.past_which(start);
        let (first, start) = self.past_degree(from, word).map_or((first, start), |end| (end, end));
        let pre = self.meaning(start, word);
        if let Some(groups) = self.examples_behind(word) {
            return self.findings(leaf, groups, first);
        }
        if let (None, Some(object)) = (pre, self.past_record(word + 1)) {
            let groups = self.groups(object, self.clauses.end(object));
            if !groups.is_empty() {
                return self.findings(leaf, groups, first);
            }
        }
        let behind = self.past_said(word + 1);
        let limit = if behind > word + 1 { self.clauses.end(behind) } else { limit };
        let exposed = self.is(word, &["exposure"]).then_some(word + 2);
        let known = self.also_known(word + 1).filter(|_| pre.is_none());
        let limit = known.map_or(limit, |at| self.clauses.end(at));
        let object = exposed.or(known).or_else(|| self.object(behind, limit));
        let (object, limit) = match object {
            None => self.included(word + 1).map_or((None, limit), |(at, limit)| (Some(at), limit)),
            object => (object, limit),
        };
        let mut findings = Vec::new();
        let groups = match self.places(behind, limit) {
            Some(place) if pre.is_some() && self.describes(&place, limit) => Vec::new(),
            Some(place) => vec![place],
            None => object.map(|at| self.groups(at, limit)).unwrap_or_default(),
        };
        // "work or research experience in optics": of that.
        let either = |at: usize| {
            // "industry or agency experience in testing"
            let industry =
                self.is(start, &["industry", "work", "professional"]) && self.is(start + 1, &["or"]);
            at + 1 == word
                && (industry || self.is(at, &["research", "field", "academic", "industrial"]))
                && (self.is(at, &["field"]) || self.before_is(at, &["or"]))
                && !groups.is_empty()
        };
        let pre = pre.filter(|&at| !either(at));
        // "engineering experience with Java": of that.
        let pre = pre.filter(|&at| {
            let general = at + 1 == word && self.is(at, &["engineering", "development", "it"]);
            // "customer-facing experience in support": how, and not in what.
            let facing = self.is(word - 1, &["facing"]) && self.is(word - 2, &["-"]) && !groups.is_empty();
            !(facing || general && groups.iter().any(|g| g.named || self.is(at, &["engineering"])))
        });
        let mut pre_groups = pre.map(|at| self.named_before(at, word)).unwrap_or_default();
        if !pre_groups.is_empty() && self.stressed(word + 1).is_some() {
            self.with_stress(&mut pre_groups, word + 1, limit);
            let end = pre_groups.last().map_or(word + 1, |group| group.end.max(word + 1));
            return self.pre(leaf, pre_groups, first, end);
        }
        let end = groups.last().map_or(word + 1, |g| g.end);
        match (pre_groups.is_empty(), groups.is_empty()) {
            (true, true) => {
                // "ten years of professional experience, with a focus on budgets": of that.
                let comma = usize::from(self.is(word + 1, &[","]));
                let stress = self.stressed(word + 1 + comma);
                let groups = stress.map(|at| self.groups(at, self.clauses.end(at)));
                let told = groups.into_iter().chain(std::iter::once_with(|| self.done_at_grade(word)));
                let told = told.chain(std::iter::once_with(|| self.told_later(word)));
                let told = told.chain(std::iter::once_with(|| self.known_by_it(word)));
                if let Some(told) = told.into_iter().find(|groups| !groups.is_empty()) {
                    return self.findings(leaf, told, first);
                }
                // "four years of experience in this field": in that of the job.
                let field = object.is_some_and(|at| self.is_field(at) || self.is_alike(at));
                let leaf = Experience { relevant: leaf.relevant || field, ..leaf };
                findings.push(self.finding(leaf, first, word + 1));
            }
            (true, false) => findings.extend(self.findings(leaf, groups, first)),
            (false, true) => {
                pre_groups.extend(self.with_part(word + 1));
                let end = pre_groups.last().map_or(word + 1, |group| group.end.max(word + 1));
                findings.extend(self.pre(leaf, pre_groups, first, end));
            }
            (false, false) => {
                // "relationship management experience in media, marketing or advertising": both are asked, for the same time.
                let trade = limit
                    .checked_sub(1)
                    .is_some_and(|last| self.is(last, &["industry", "industries", "sector"]));
                let telling =
                    trade || groups.iter().any(|g| g.of.len() > 1 || g.of.iter().any(|s| s.id.is_some()));
                // "with the City of …" is where, not what.
                let employer = self.is(word + 1, &["with"]) && self.is(word + 2, &["the"]);
                let place = self.is(word + 1, &["in", "with", "using", "at"])
                    && telling
                    && !employer
                    && !self.is_anywhere(&groups);
                if self.tells_deed(word, &pre_groups, &groups) {
                    let mut all = self.findings(leaf, with_deed(pre_groups, groups), first);
                    all.retain(|f| f.end <= end);
                    return all;
                }
                let leading = place || self.tells_of_teaching(word, &pre_groups, &groups);
                findings.extend(self.pre(leaf.clone(), pre_groups, first, word + 1));
                if leading {
                    let mut rest = self.findings(leaf, groups, word + 1);
                    rest.retain(|f| f.end <= end);
                    findings.extend(rest);
                }
            }
        }
        findings
    }

    /// "N years in sales", "building X", "as a teacher", "of coding": something must follow that one can do, or stand before it.
    fn without_word(&self, leaf: Experience, d: &Duration, limit: usize) -> Read {
        let mut next = d.end;
        if self.is(next, &["of"]) && self.is(next + 1, &["which", "those", "them", "these"]) {
            next = self.past_which(next + 1);
        }
        next = self.past_event(next);
        let told = self.is(next.wrapping_sub(1), WHICH_HOLDS);
        while self.is(
            next,
            &[
                "minimum", "min", "preferably", "ideally", "total", "combined", "plus", "must", "be", "been",
                "have", "should", "spent", "are", "were",
            ],
        ) {
            next += 1;
        }
        // "four years hands-on with Rust"
        if self.is(next, &["hands"]) && self.is(next + 1, &["-"]) && self.is(next + 2, &["on"]) {
            next += 3;
        }
        // "three years focused on logistics"
        if let Some(object) = self.stressed(next) {
            let groups = self.groups(object, self.clauses.end(object));
            if !groups.is_empty() {
                return Read::Found(self.findings(leaf, groups, d.first));
            }
        }
        let Some(follows) = self.token(next) else { return self.behind(leaf, d) };
        // "two years in-house accounting"
        let compound = self.token(next + 1).is_some_and(|t| t.glued && t.text == "-");
        let preposition =
            !compound && follows.is_any(&["in", "of", "as", "with", "at", "on", "within", "inside"]);
        let verb = preposition
            || clause::is_gerund(follows)
            || follows.is_any(&[
                "working", "programming", "teaching", "doing", "using", "nursing", "marketing", "managing",
            ]);
        let noun =
            compound && follows.is_any(&["in", "on"]) || self.item.hits.iter().any(|h| h.first == next);
        // "one year equivalent to the next lower grade"
        if self.is(next, &["equivalent", "comparable"]) && self.is(next + 1, &["to"]) && limit > next {
            let leaf = Experience { relevant: true, ..leaf };
            return Read::Found(vec![self.finding(leaf, d.first, limit.max(d.end))]);
        }
        let paper = self.is(next, &["with"]) && self.paper_within(next + 1, next + 4);
        if (verb || noun || told || self.is_trade(d, next)) && !paper {
            let limit = if next > d.end { self.clauses.end(next) } else { limit };
            let start = if preposition { next + 1 } else { next };
            if let Some(found) = self.in_role(&leaf, d.first, start).filter(|_| preposition) {
                return Read::Found(found);
            }
            let groups = self.groups(start, limit);
            if !groups.is_empty() {
                return Read::Found(self.findings(leaf, groups, d.first));
            }
            // "52 weeks at the GS-7 or higher": a grade of the employer's.
            let grade = self.is(next, &["at"])
                && self.is(next + 1, &["the", "a"])
                && self.is(next + 2, &["GS", "GG", "WG"]);
            if grade {
                let leaf = Experience { relevant: true, ..leaf };
                return Read::Found(vec![self.finding(leaf, d.first, limit.max(d.end))]);
            }
            // "in a similar role"
            let similar = (next..next + 5)
                .any(|at| self.is(at, &["similar", "related", "relevant", "comparable", "same"]));
            let place = self.is(next, &["in", "as", "within"]);
            if place && similar && self.item.section != SectionKind::Benefits {
                let leaf = Experience { relevant: true, ..leaf };
                return Read::Found(vec![self.finding(leaf, d.first, limit.max(d.end))]);
            }
        }
        self.behind(leaf, d)
    }
}
