//! Experience: of something, for some time, or both.

use crate::clause::{self, Clauses};
use crate::lexicon::{Lexicon, Vocabulary};
use crate::list::{Hashes, WordList};
use crate::phrase::Group;
use crate::predicate::{Experience, Predicate, Setting};
use crate::quantity::{Duration, UNITS};
use crate::recognizer::{Example, Finding, Item, Recognizer, SectionKind, Signs};
use crate::token::{Kind, Token};
use amount::share;
use std::ops::Range;
use timed::Read;

mod amount;
mod before;
mod behind;
mod beside;
mod choice;
mod class;
mod closing;
mod deed;
mod defined;
mod denied;
mod focus;
mod label;
mod lead;
mod members;
mod more;
mod part;
mod past;
mod period;
mod place;
mod post;
mod role;
mod rung;
mod several;
mod shared;
mod since;
mod stress;
mod subject;
mod timed;
mod told;
mod trained;
mod untimed;
mod worded;

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
        // Words behind brackets that tell what the amount before them is of.
        let mut told = 0..0;
        // Such brackets, and the place in `out` of the amount before them.
        let mut rungs: Vec<(Range<usize>, usize)> = Vec::new();
        while at < item.tokens.len() {
            if told.contains(&at) {
                (taken, at) = (told.end, told.end);
                continue;
            }
            let span = spans.iter().find(|d| d.first <= at && at < d.end);
            // Nearly no word speaks of experience.
            if span.is_none() && !item.tokens.get(at).is_some_and(speaks_of_experience) {
                at += 1;
                continue;
            }
            let own = span.filter(|d| d.first >= taken);
            if let Some(more) = own.and_then(|d| reader.with_more(d)) {
                (taken, at) = (more.end, more.end.max(at + 1));
                out.extend([more.asked, more.wish]);
                continue;
            }
            if let Some(end) = own.and_then(|d| reader.closes_with(d, out)) {
                (taken, at) = (end, end);
                continue;
            }
            if let Some((found, behind)) = own.and_then(|d| reader.around_rung(d)) {
                rungs.push((found.end..behind.start, out.len()));
                (taken, at, told) = (found.end, found.end, behind);
                out.push(found);
                continue;
            }
            let found = match reader.read(at, taken, span, spans) {
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
                    let end = span.filter(|d| reader.closes(d, out)).map(|d| d.end);
                    taken = end.unwrap_or(taken);
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
            if span.is_some_and(|span| reader.takes_amount(span, &found, out.last_mut())) {
                continue;
            }
            // "has worked as a nurse for two years": the amount behind it is of all that was found without one.
            if let Some(first) = found.first().map(|f| f.first) {
                while out.pop_if(|f| f.first >= first).is_some() {}
            }
            out.extend(found);
            let more = || out.last().and_then(|last| reader.more_behind(taken, last));
            let wish = if parts.is_empty() { reader.wished(taken).or_else(more) } else { None };
            if let Some(last) = wish.as_ref().or(parts.last()) {
                (taken, at) = (last.end, last.end.max(at));
            }
            out.extend(parts);
            out.extend(wish);
        }
        for rung in reader.rungs(out) {
            bare.push(out.len());
            out.push(rung);
        }
        share(&bare, &rungs, out);
        reader.gather(out);
        reader.choose(out);
        reader.part_training(out);
    }
}

/// All of an item as what one has experience with: what stands below "Experience with the following:".
pub(crate) fn experience_of(item: &Item<'_>, lexicon: &Lexicon) -> Vec<Finding> {
    let reader = Reader { item, lexicon, clauses: Clauses::of(item), tokens: &item.tokens };
    let groups = reader.done_or_where(0, reader.clauses.end(0));
    reader.findings(Experience::blank(), groups, 0)
}

/// Words behind an experience that single out a part of it.
static ABOVE_ALL: WordList =
    WordList::of(&["especially", "preferably", "particularly", "ideally", "specifically", "mainly"]);

/// Words besides these and "experience" at which experience without an amount is looked for.
static UNTIMED: WordList = WordList::of(&[
    "track", "record", "history", "background", "worked", "several", "some", "most", "exposure",
    "involvement", "use", "work", "prior", "previous", "past", "experiences",
]);

static SPEAKING: Hashes = Hashes::of_all(&[&UNTIMED, &ABOVE_ALL, &EXPERIENCE]);

static EXPERIENCE: WordList = WordList::of(clause::EXPERIENCE);

#[inline]
fn speaks_of_experience(token: &Token<'_>) -> bool {
    #[inline(never)]
    fn speaks(token: &Token<'_>) -> bool {
        token.is_any(clause::EXPERIENCE) || UNTIMED.holds(token) || ABOVE_ALL.holds(token)
    }
    SPEAKING.may_have(token.hash) && speaks(token)
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
        let mut found = self.findings(self.led_by(leaf, first), groups, first);
        if let Some(last) = found.last_mut() {
            last.end = last.end.max(end);
        }
        found
    }

    /// What the amount `span`, or else the word at `at`, says behind what is `taken`.
    fn read(&self, at: usize, taken: usize, span: Option<&Duration>, spans: &[Duration]) -> Read {
        match span {
            Some(d) if d.first >= taken => match self.timed(d) {
                Read::Found(mut findings) => {
                    let other = self.other_class(d, &mut findings);
                    findings.extend(other);
                    let house = findings.last().and_then(|last| self.at_house(last));
                    findings.extend(house);
                    Read::Found(findings)
                }
                read => read,
            },
            Some(_) => Read::Nothing,
            // "Experience (four years) in testing": the amount's own.
            None if self.brackets_amount(at, spans) || self.is_record_of(at, spans) => Read::Nothing,
            None => self.untimed(at, taken, spans).map_or(Read::Nothing, Read::Found),
        }
    }

    /// "experience in sales (four years)": gives the amount that is all of `found` to what was found before without one. False where it
    /// is not its own.
    fn takes_amount(&self, span: &Duration, found: &[Finding], before: Option<&mut Finding>) -> bool {
        let ([amount], Some(known)) = (found, before) else { return false };
        if !lacks_amount(known, amount, self.is(known.end, &["("]))
            || !self.stands_behind(span, known.end)
            || self.wishes_amount(span).is_some()
        {
            return false;
        }
        if let (Predicate::Experience(known), Predicate::Experience(amount)) =
            (&mut known.predicate, &amount.predicate)
        {
            (known.min_months, known.max_months) = (amount.min_months, amount.max_months);
        }
        known.end = known.end.max(amount.end);
        true
    }

    /// "you have worked", "who has worked": said of the candidate.
    fn is_candidates(&self, at: usize) -> bool {
        (at.saturating_sub(3)..at).any(|i| {
            self.is(i, &["have", "has", "having", "ve"])
                || self.token(i).is_some_and(|t| t.text.ends_with("’ve") || t.text.ends_with("'ve"))
        })
    }

    /// "Worked on …", "Experience with Bash and worked with …" in a list of demands: told of whoever is sought.
    fn lists(&self, at: usize) -> bool {
        let begins = self.tokens.get(..at).unwrap_or_default().iter().all(|t| t.kind != Kind::Word);
        matches!(self.item.section, SectionKind::Required | SectionKind::Preferred)
            && (begins || self.before_is(at, &["and"]))
    }

    /// Does one of these stand right before `at`?
    fn before_is(&self, at: usize, words: &[&str]) -> bool {
        at.checked_sub(1).is_some_and(|i| self.is(i, words))
    }

    /// Does a field of study end right before `at`?
    fn is_field_before(&self, at: usize) -> bool {
        let noun = &["field", "fields", "discipline", "disciplines", "area", "subject", "major"];
        // "in physics or a related field"
        let related = self.before_is(at, noun)
            && at.checked_sub(1).is_some_and(|noun| self.before_is(noun, clause::RELEVANT));
        related || self.item.hits.iter().any(|h| h.term.vocabulary() == Vocabulary::Field && h.end == at)
    }

    fn before(&self, at: usize, words: &[&str]) -> bool {
        self.before_is(at, words) || self.is(at, words)
    }

    /// What the adjectives say of where, how well and whether relevant.
    fn adjectives(&self, leaf: &mut Experience, first: usize, end: usize) {
        let words: Vec<&Token<'_>> = self.tokens.get(first..end).unwrap_or_default().iter().collect();
        let has = |list: &[&str]| words.iter().any(|t| t.is_any(list));
        let academic = has(&["academic"]) && !has(&["non"]);
        let professional =
            has(&["professional", "commercial", "production", "hands", "industry", "paid", "industrial"]);
        leaf.setting = match (professional, academic) {
            (true, false) => Setting::Professional,
            (false, true) => Setting::Academic,
            _ => Setting::Any,
        };
        // "Two years of post-licensure experience": of what one is licensed for.
        let trained = has(&["post"])
            && has(&[
                "certification", "graduation", "licensure", "qualification", "qualified", "registered",
                "registration",
            ]);
        leaf.relevant = trained || has(clause::RELEVANT);
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
                // "five years of relevant work": of nothing in particular.
                if matches!(group.of.as_slice(), [only] if only.id.is_none() && only.name == "work") {
                    group.of.clear();
                    let told = self.tokens.get(start..group.end).unwrap_or_default();
                    leaf.relevant |= told.iter().any(|t| t.is_any(clause::RELEVANT));
                }
                // "In a professional role": where, and not what.
                if let [only] = group.of.as_slice()
                    && only.id.is_none()
                    && ["professional", "professional environment"].contains(&only.name.as_str())
                {
                    group.of.clear();
                    leaf.setting = Setting::Professional;
                }
                if start > first && self.is_part_of_time(&group) {
                    (leaf.min_months, leaf.max_months) = (None, None);
                }
                // "In a sales role": held as a job, which no list of skills shows.
                let posts = &["capacity", "position", "positions", "role", "roles"];
                if self.before(group.end, posts) && leaf.setting == Setting::Any && !group.of.is_empty() {
                    leaf.setting = Setting::Professional;
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

/// Does `amount` tell how long what was `known` before was done? In `brackets` it need not say again what that is.
fn lacks_amount(known: &Finding, amount: &Finding, brackets: bool) -> bool {
    match (&known.predicate, &amount.predicate) {
        (Predicate::Experience(a), Predicate::Experience(b)) => {
            let same = a.of == b.of || brackets && b.of.is_empty() && b.min_months.is_some();
            a.min_months.is_none() && a.max_months.is_none() && !a.of.is_empty() && same
        }
        _ => false,
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
