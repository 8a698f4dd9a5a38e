//! Experience: of something, for some time, or both.

use crate::clause::{self, Clauses};
use crate::lexicon::Lexicon;
use crate::list::{Hashes, WordList};
use crate::phrase::{Group, listing};
use crate::predicate::{Experience, Mode, Predicate, Setting};
use crate::quantity::{Duration, UNITS};
use crate::recognizer::{Example, Finding, Item, Recognizer, Signs};
use crate::token::Token;
use timed::Read;

mod amount;
mod focus;
mod part;
mod place;
mod rung;
mod subject;
mod timed;
mod told;

/// Finds experience.
pub struct ExperienceRecognizer;

impl Recognizer for ExperienceRecognizer {
    fn id(&self) -> &'static str {
        "experience"
    }

    fn about(&self) -> &'static str {
        "finds: amounts of time with what they are of (\"2+ years of Java or C++\", \"six (6) months in sales\"), and experience without \
         an amount (\"experience with Kubernetes\", \"background in\", \"track record of\", \"extensive use of\"). \
         leaves alone: user experience, the company's own years, benefits after a year, ages. \
         known gaps: amounts in half years, several amounts for parts of one total"
    }

    fn examples(&self) -> &'static [Example] {
        &[
            Example {
                text: "3-5 years of experience with Kubernetes",
                finds: &[
                    r#"{"kind":"experience","minMonths":36,"maxMonths":60,"relevant":false,"of":[{"id":"kubernetes","name":"Kubernetes","text":"Kubernetes"}],"mode":"any","open":false,"setting":"any","proficiency":null,"withinMonths":null}"#,
                ],
            },
            Example {
                text: "Two years of full-time paid experience",
                finds: &[
                    r#"{"kind":"experience","minMonths":24,"maxMonths":null,"relevant":false,"of":[],"mode":"any","open":false,"setting":"professional","proficiency":null,"withinMonths":null}"#,
                ],
            },
            Example {
                text: "We have delighted customers for 30 years and design the user experience",
                finds: &[],
            },
        ]
    }

    fn signs(&self) -> Option<Signs> {
        Some(
            Signs::default()
                .words(&UNITS.concat())
                .words(clause::EXPERIENCE)
                .words(UNTIMED.words())
                .words(ABOVE_ALL.words()),
        )
    }

    fn find(&self, item: &Item<'_>, lexicon: &Lexicon, out: &mut Vec<Finding>) {
        let spans = item.durations();
        if spans.is_empty() && !item.tokens.iter().any(speaks_of_experience) {
            return;
        }
        let reader = Reader { item, lexicon, clauses: Clauses::of(item), tokens: &item.tokens };
        // Places in `out` of amounts whose subject another amount tells.
        let mut bare = Vec::new();
        let mut taken = 0;
        let mut at = 0;
        while at < item.tokens.len() {
            let span = spans.iter().find(|d| d.first <= at && at < d.end);
            let read = match span {
                Some(d) if d.first >= taken => reader.timed(d),
                Some(_) => Read::Nothing,
                None => reader.untimed(at, taken, spans).map_or(Read::Nothing, Read::Found),
            };
            let found = match read {
                Read::Found(findings) => findings,
                Read::Bare(finding) => {
                    bare.push(out.len());
                    vec![finding]
                }
                Read::Skip(end) => {
                    (taken, at) = (end, end.max(at + 1));
                    continue;
                }
                Read::Nothing => {
                    at = span.map_or(at + 1, |d| d.end.max(at + 1));
                    continue;
                }
            };
            match found.iter().map(|f| f.end).max() {
                Some(end) => (taken, at) = (end, end.max(at + 1)),
                None => at = span.map_or(at + 1, |d| d.end.max(at + 1)),
            }
            let parts = match (span, found.last()) {
                (Some(whole), Some(last)) => reader.part(whole, last.end),
                _ => Vec::new(),
            };
            out.extend(found);
            if let Some(last) = parts.last() {
                (taken, at) = (last.end, last.end.max(at));
            }
            out.extend(parts);
        }
        for rung in reader.rungs(out) {
            bare.push(out.len());
            out.push(rung);
        }
        share(&bare, out);
    }
}

/// Amounts that name nothing are of what the next amount in the item is of, or else the one before.
fn share(bare: &[usize], out: &mut [Finding]) {
    for &at in bare {
        let telling = |i: &usize| {
            !bare.contains(i)
                && matches!(out.get(*i), Some(Finding { predicate: Predicate::Experience(e), .. }) if e.min_months.or(e.max_months).is_some())
        };
        let Some(other) = (at + 1..out.len()).find(telling).or_else(|| (0..at).rev().find(telling)) else {
            continue;
        };
        let Some(Finding { predicate: Predicate::Experience(from), .. }) = out.get(other).cloned() else {
            continue;
        };
        if let Some(Finding { predicate: Predicate::Experience(to), .. }) = out.get_mut(at) {
            let amount = (to.min_months, to.max_months);
            *to = from;
            (to.min_months, to.max_months) = amount;
        }
    }
}

/// Words behind an experience that single out a part of it.
static ABOVE_ALL: WordList =
    WordList::of(&["especially", "preferably", "particularly", "ideally", "specifically", "mainly"]);

/// Words besides these and "experience" at which experience without an amount is looked for.
static UNTIMED: WordList = WordList::of(&[
    "track", "background", "worked", "several", "some", "most", "exposure", "involvement", "use",
]);

static SPEAKING: Hashes = Hashes::of_all(&[&UNTIMED, &ABOVE_ALL, &EXPERIENCE]);

static EXPERIENCE: WordList = WordList::of(clause::EXPERIENCE);

fn speaks_of_experience(token: &Token<'_>) -> bool {
    SPEAKING.may_have(token.hash)
        && (token.is_any(clause::EXPERIENCE) || UNTIMED.holds(token) || ABOVE_ALL.holds(token))
}

fn known(groups: &[Group]) -> bool {
    groups.iter().any(|g| g.of.iter().any(|s| s.id.is_some()))
}

struct Reader<'i, 'a> {
    item: &'i Item<'a>,
    lexicon: &'i Lexicon,
    clauses: Clauses<'i, 'a>,
    tokens: &'i [Token<'a>],
}

impl Reader<'_, '_> {
    fn token(&self, at: usize) -> Option<&Token<'_>> {
        self.tokens.get(at)
    }

    fn is(&self, at: usize, words: &[&str]) -> bool {
        self.token(at).is_some_and(|t| t.is_any(words))
    }

    fn pre(&self, leaf: Experience, groups: Vec<Group>, first: usize, end: usize) -> Vec<Finding> {
        let mut found = self.findings(leaf, groups, first);
        if let Some(last) = found.last_mut() {
            last.end = last.end.max(end);
        }
        found
    }

    /// Experience without an amount.
    fn untimed(&self, at: usize, taken: usize, spans: &[Duration]) -> Option<Vec<Finding>> {
        let token = self.token(at).filter(|t| speaks_of_experience(t))?;
        // "experience in and understanding of data": both are of what stands behind.
        let joined = self.past_company(at + 1, at + 9);
        let limit = self.clauses.end(if joined > at + 1 { joined + 1 } else { at + 1 });
        let first = clause::back_over_adjectives(self.tokens, at).max(taken);
        let mut leaf = self.blank();
        leaf.within_months = self.window(at, limit);
        self.adjectives(&mut leaf, first, at + 1);
        // "how our product is experienced across the world"
        let felt = token.is("experienced") && self.is(at + 1, &["across", "by", "as", "through"]);
        if token.is_any(clause::EXPERIENCE) && !felt && !clause::is_other_experience(self.tokens, at) {
            if self.denied(first) || self.is_rule(first, at) {
                return None;
            }
            // "at least two years exposure" behind it: the amount belongs to this experience.
            let object = self.object(at + 1, limit);
            // "Experience: to qualify, …", "Experience: at least one year": a label of what follows.
            let ends = self.tokens.len() == at + 2 && self.is(at + 1, &[":", "–", "-", "—"]);
            let label = ends
                || self.is(at + 1, &[":"])
                    && object.is_some_and(|object| {
                        self.is(
                            object,
                            &[
                                "to", "have", "has", "must", "possess", "you", "your", "applicants",
                                "candidates", "this", "at", "none", "if",
                            ],
                        ) || spans.iter().any(|d| d.first >= object && d.first < object + 3)
                    });
            // "Preferred experience: two years of …"
            let wished = self.is(at + 1, &[":"])
                && at > 0
                && self.is(at - 1, &["preferred", "required", "desired", "minimum", "additional"])
                && spans.iter().any(|d| d.first > at);
            // "Startup experience: you like to build from nothing"
            let titled = self.is(at + 1, &[":"])
                && self.token(at + 2).is_some_and(|t| {
                    !t.is_any(&["required", "preferred", "desired", "desirable", "essential"])
                })
                && self.pre_subject(first, at, taken).is_some_and(|(start, _)| {
                    let told = || listing(self.item, self.lexicon, at + 2, limit).groups;
                    let timed = spans.iter().any(|d| d.first > at && d.first < at + 5);
                    start == 0 && (timed || !told().iter().any(|g| g.named))
                });
            if label || wished || titled {
                return None;
            }
            // "experience which has provided knowledge of X": of that.
            if let Some(known) = self.provided(at + 1) {
                let groups = self.done(known, self.clauses.end(known));
                return (!groups.is_empty()).then(|| self.findings(leaf, groups, first));
            }
            if let Some(object) = object {
                let groups = self.done(object, limit);
                let general = groups.iter().any(|g| g.named)
                    && self.is(at.wrapping_sub(1), &["engineering", "development"])
                    || !groups.is_empty() && self.is(at.wrapping_sub(1), &["internship"]);
                // "a person experienced at closing deals": who that is, is no subject.
                let told = token.is("experienced") && !groups.is_empty();
                let pre = self.pre_subject(first, at, taken).filter(|_| !general && !told);
                // "recruiting experience in an agency or corporate setting" asks for both.
                if let Some((start, mut of)) = pre.clone()
                    && let Some(place) = self.places(at + 1, limit)
                {
                    of.push(place);
                    return Some(self.findings(leaf, of, start));
                }
                if groups.is_empty() && pre.is_none() {
                    let leaf = Experience { relevant: true, ..leaf };
                    return self.is_field(object).then(|| vec![self.finding(leaf, first, object + 2)]);
                }
                // "design experience with complex data" is of design; "experience of working with children" of that.
                // "marketing experience at a B2B startup": where is not what.
                let employer = self.is(at + 1, &["at"]);
                if let Some((start, pre_groups)) = pre
                    && (employer
                        || !(groups.iter().any(|g| g.named)
                            || self.is(at + 1, &["of"]) && !groups.is_empty()))
                {
                    return Some(self.pre(leaf, pre_groups, start, at + 1));
                }
                return Some(self.findings(leaf, groups, first));
            }
            // "recruit one experienced receptionist"
            if token.is("experienced") {
                return None;
            }
            if self.says_since(at) && taken == 0 {
                return Some(vec![self.finding(leaf, first, at + 1)]);
            }
            let (start, groups) = self.pre_subject(first, at, taken)?;
            if spans.iter().any(|d| d.first >= start && d.end <= at) {
                return None;
            }
            return Some(self.pre(leaf, groups, start, at + 1));
        }
        let next = |words: &[&str]| self.is(at + 1, words);
        let object = match () {
            () if token.is("track")
                && next(&["record"])
                && self.is(at + 2, &["of", "in", "with", "as", "for"]) =>
            {
                at + 3
            }
            () if token.is("track")
                && next(&["record"])
                && self.token(at + 2).is_some_and(clause::is_gerund) =>
            {
                at + 2
            }
            // An educational background in something is no work.
            () if token.is("background")
                && joined > at + 1
                && self.is(joined, &["in", "of", "with"])
                && !self.before_is(at, &["educational", "academic", "education"]) =>
            {
                joined + 1
            }
            () if token.is("background")
                && next(&["in", "with", "as", "on"])
                && !self.before_is(at, &["educational", "academic", "education"])
                && !self.is(at + 2, &["check", "checks"]) =>
            {
                at + 2
            }
            () if token.is("background")
                && self.pre_subject(first, at, taken).is_some_and(|(_, g)| known(&g)) =>
            {
                let (start, groups) = self.pre_subject(first, at, taken)?;
                return Some(self.pre(leaf, groups, start, at + 1));
            }
            () if token.is("worked")
                && self.is_candidates(at)
                && next(&["in", "with", "within", "as", "on", "at"])
                && !self.is(at + 2, &["least"]) =>
            {
                at + 2
            }
            // "8 years of teaching, especially with teenagers", "…, preferably in retail"
            () if taken > 0 && ABOVE_ALL.holds(token) && next(&["in", "with", "within"]) => {
                self.stressed(at + 1).unwrap_or(at + 2)
            }
            // "five years …, several of those in machine learning"
            () if token.is_any(&["several", "some", "most"])
                && next(&["of"])
                && self.is(at + 2, &["those", "which", "them", "that"])
                && self.is(at + 3, &["in", "with", "as", "using"]) =>
            {
                at + 4
            }
            () if token.is("exposure") && next(&["to", "in", "with", "on"]) => at + 2,
            // "extensive use of", not "the production use of"
            () if token.is("use")
                && next(&["of"])
                && first < at
                && !self.before_is(
                    at,
                    &["production", "work", "industry", "academic", "commercial", "direct"],
                ) =>
            {
                at + 2
            }
            () => return None,
        };
        let limit = self.clauses.end(object);
        let groups = self.done(object, limit);
        (!groups.is_empty()).then(|| self.findings(leaf, groups, first))
    }

    /// "you have worked", "who has worked": said of the candidate.
    fn is_candidates(&self, at: usize) -> bool {
        (at.saturating_sub(3)..at).any(|i| {
            self.is(i, &["have", "has", "having", "ve"])
                || self.token(i).is_some_and(|t| t.text.ends_with("’ve") || t.text.ends_with("'ve"))
        })
    }

    /// Does one of these stand right before `at`?
    fn before_is(&self, at: usize, words: &[&str]) -> bool {
        at.checked_sub(1).is_some_and(|i| self.is(i, words))
    }

    fn before(&self, at: usize, words: &[&str]) -> bool {
        self.before_is(at, words) || self.is(at, words)
    }

    fn blank(&self) -> Experience {
        Experience {
            min_months: None,
            max_months: None,
            relevant: false,
            of: Vec::new(),
            mode: Mode::Any,
            open: false,
            setting: Setting::Any,
            proficiency: None,
            within_months: None,
        }
    }

    /// What the adjectives say of where, how well and whether relevant.
    fn adjectives(&self, leaf: &mut Experience, first: usize, end: usize) {
        let words: Vec<&Token<'_>> = self.tokens.get(first..end).unwrap_or_default().iter().collect();
        let has = |list: &[&str]| words.iter().any(|t| t.is_any(list));
        let academic = has(&["academic"]);
        let professional =
            has(&["professional", "commercial", "production", "hands", "industry", "paid", "industrial"]);
        leaf.setting = match (professional, academic) {
            (true, false) => Setting::Professional,
            (false, true) => Setting::Academic,
            _ => Setting::Any,
        };
        leaf.relevant = has(&["relevant", "related", "similar", "specialized", "specialised"]);
        leaf.proficiency = proficiency(&words);
    }

    fn finding(&self, leaf: Experience, first: usize, end: usize) -> Finding {
        Finding { predicate: Predicate::Experience(leaf), first, end, recognizer: "experience" }
    }

    /// One finding a group; the first one's place begins where the statement does.
    fn findings(&self, leaf: Experience, groups: Vec<Group>, first: usize) -> Vec<Finding> {
        let mut start = first;
        groups
            .into_iter()
            .map(|mut group| {
                let mut leaf = leaf.clone();
                // "In a professional role": where, and not what.
                if let [only] = group.of.as_slice()
                    && only.id.is_none()
                    && only.name.eq_ignore_ascii_case("professional")
                {
                    group.of.clear();
                    leaf.setting = Setting::Professional;
                }
                // "seven years in operations, including Linux": a part of it, not for all of the time.
                let part = (group.first..group.end).find(|&at| self.is(at, &["including", "include"]));
                if start > first && part.is_some_and(|at| at < group.first + 8) {
                    (leaf.min_months, leaf.max_months) = (None, None);
                }
                leaf.relevant &= group.of.is_empty();
                (leaf.of, leaf.mode, leaf.open) = (group.of, group.mode, group.open);
                let finding = self.finding(leaf, start, group.end.max(start + 1));
                start = group.end;
                finding
            })
            .collect()
    }
}

/// The word that says how well something must be known, in lower case.
pub fn proficiency(words: &[&Token<'_>]) -> Option<String> {
    const LEVELS: &[&str] = &[
        "mastery", "expert", "deep", "advanced", "proficient", "proficiency", "solid", "strong", "extensive",
        "excellent", "thorough",
    ];
    let found = LEVELS.iter().find(|level| words.iter().any(|t| t.is(level)))?;
    Some(if *found == "proficiency" { "proficient" } else { found }.to_owned())
}
