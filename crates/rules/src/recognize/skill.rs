//! Knowledge of things that have a name.

use crate::clause::{self, Clauses};
use crate::lexicon::{Hit, Lexicon, Vocabulary};
use crate::list::{Hashes, WordList};
use crate::phrase::{Group, is_kind, is_place_name, listing};
use crate::predicate::{Mode, Predicate, Skill, Subject};
use crate::recognizer::{Example, Finding, Item, Recognizer, SectionKind, Signs};
use crate::token::{Kind, Token};
use bare::bare_list;

mod bare;
mod theirs;

/// Finds skills.
pub struct SkillRecognizer;

impl Recognizer for SkillRecognizer {
    fn id(&self) -> &'static str {
        "skill"
    }

    fn about(&self) -> &'static str {
        "finds: knowledge of, proficiency in, familiarity with named tools, languages, methods and standards, and lists that are nothing \
         but names. leaves alone: knowledge of what has no name (\"data flows\", \"best practices\"), soft skills. \
         known gaps: names that no lexicon knows and that stand in lower case"
    }

    fn examples(&self) -> &'static [Example] {
        &[
            Example {
                text: "Proficiency with C++ or JavaScript",
                finds: &[
                    r#"{"kind":"skill","of":[{"id":"c++","name":"C++","text":"C++"},{"id":"javascript","name":"JavaScript","text":"JavaScript"}],"mode":"any","open":false,"proficiency":"proficient"}"#,
                ],
            },
            Example {
                text: "Strong JavaScript skills",
                finds: &[
                    r#"{"kind":"skill","of":[{"id":"javascript","name":"JavaScript","text":"JavaScript"}],"mode":"any","open":false,"proficiency":"strong"}"#,
                ],
            },
            Example { text: "Solid understanding of what makes a team thrive", finds: &[] },
        ]
    }

    fn signs(&self) -> Option<Signs> {
        Some(
            Signs::default()
                .names(Vocabulary::Subject)
                .words(clause::KNOWLEDGE.words())
                .words(HAD.words())
                .words(USED.words()),
        )
    }

    fn find(&self, item: &Item<'_>, lexicon: &Lexicon, out: &mut Vec<Finding>) {
        let named = item.hits.iter().any(|h| h.term.vocabulary() == Vocabulary::Subject);
        if !named && !item.tokens.iter().any(leads) {
            return;
        }
        let reader = Reader { item, lexicon, clauses: Clauses::of(item) };
        let before = out.len();
        reader.behind_words(out);
        reader.in_front_of_words(before, out);
        if !matches!(item.section, SectionKind::Required | SectionKind::Preferred) {
            return;
        }
        // "Interest in machine learning" may be had by who knows none.
        let wishes = item.tokens.iter().take(4).any(|t| t.is_any(&["interest", "interested"]));
        if out.len() == before && !wishes {
            bare_list(item, lexicon, out);
        }
        reader.left_over(before, out);
        let new = out.get_mut(before..).unwrap_or_default();
        new.sort_by_key(|f| f.first);
    }
}

/// What one has in something.
static HAD: WordList =
    WordList::of(&["skills", "skill", "background", "grounding", "foundation", "foundations"]);

/// "Proficient use of", "advanced user of", "expert in".
static USED: WordList = WordList::of(&["use", "user", "expert"]);

static LEADS: Hashes = Hashes::of_all(&[&clause::KNOWLEDGE, &HAD, &USED]);

/// Does it lead to what one knows?
#[inline]
fn leads(token: &Token<'_>) -> bool {
    #[inline(never)]
    fn leads(token: &Token<'_>) -> bool {
        clause::KNOWLEDGE.holds(token) || HAD.holds(token) || USED.holds(token)
    }
    LEADS.may_have(token.hash) && leads(token)
}

/// What stands behind what one knows.
static KNOWN_BEFORE: WordList =
    WordList::of(&["skills", "skill", "proficiency", "expertise", "knowledge", "fluency", "competency"]);

struct Reader<'i, 'a> {
    item: &'i Item<'a>,
    lexicon: &'i Lexicon,
    clauses: Clauses<'i, 'a>,
}

impl Reader<'_, '_> {
    /// "knowledge of SQL", "skilled in Rust", "proficient use of Excel"
    fn behind_words(&self, out: &mut Vec<Finding>) {
        let tokens = &self.item.tokens;
        let mut taken = 0;
        for (at, token) in tokens.iter().enumerate() {
            if at < taken {
                continue;
            }
            if !leads(token) {
                continue;
            }
            let next = tokens.get(at + 1);
            let doing = next.is_some_and(clause::is_gerund);
            let becomes = || {
                tokens
                    .get(at.saturating_sub(3)..at)
                    .unwrap_or_default()
                    .iter()
                    .any(|t| t.is_any(&["become", "becoming", "matter"]))
            };
            let object = if clause::KNOWLEDGE.holds(token) && next.is_some_and(clause::leads_to_known) {
                if doing { at + 1 } else { at + 2 }
            } else if let Some(object) =
                clause::KNOWLEDGE.holds(token).then(|| self.past_practice(at)).flatten()
            {
                object
            } else if HAD.holds(token)
                && next.is_some_and(|t| t.is("working"))
                && tokens.get(at + 2).is_some_and(|t| t.is_any(&["with", "in", "on"]))
            {
                at + 3
            } else if HAD.holds(token)
                && (next.is_some_and(|t| t.is("including"))
                    || next.is_some_and(|t| t.is("such")) && tokens.get(at + 2).is_some_and(|t| t.is("as")))
            {
                at + 1
            } else if HAD.holds(token) && tokens.get(at + 2).is_some_and(|t| t.is("order")) {
                // "computer skills in order to …" says what for.
                continue;
            } else if (HAD.holds(token) && next.is_some_and(|t| t.is_any(&["in", "with", "using"])))
                || token.is("expert") && next.is_some_and(|t| t.is_any(&["in", "at", "with"])) && !becomes()
                || (USED.holds(token)
                    && next.is_some_and(|t| t.is("of"))
                    && at.checked_sub(1).and_then(|i| tokens.get(i)).is_none_or(|t| {
                        t.is_any(&[
                            "daily", "regular", "proficient", "confident", "advanced", "competent", "expert",
                        ])
                    }))
            {
                at + 2
            } else {
                continue;
            };
            let first = skills_start(tokens, at);
            let end = self.clauses.end(object);
            let mut groups = self.named(object, end);
            // "comfortable building campaigns", "expertise in managing SaaS rollouts": what one does has a name only where the lexicon
            // knows it.
            let doing = doing || self.is_done(object);
            groups.retain(|g| !doing || g.of.iter().any(|s| self.names(s)));
            taken = push(out, self.item, first, groups).max(taken);
        }
    }

    /// "managing rollouts", "building and running stores": is what follows done, rather than a kind of things ("routing or mail software")?
    fn is_done(&self, at: usize) -> bool {
        let verb = |at: usize| self.item.tokens.get(at).is_some_and(clause::is_gerund);
        let joins =
            self.item.tokens.get(at + 1).is_none_or(|t| t.kind != Kind::Word || t.is_any(&["and", "or"]));
        verb(at) && (!joins || verb(at + 2))
    }

    /// "knowledge and application of statistics", "understanding and use of Excel": where what is known begins.
    fn past_practice(&self, at: usize) -> Option<usize> {
        let is = |at: usize, words: &[&str]| self.item.tokens.get(at).is_some_and(|t| t.is_any(words));
        if !is(at + 1, &["and", "or", "/"]) {
            return None;
        }
        let described = self.item.tokens.get(at + 2).is_some_and(|t| clause::ADJECTIVES.holds(t));
        let word = at + 2 + usize::from(described);
        let practice = is(word, &["application", "use", "usage", "practice", "skills", "skill"]);
        (practice && is(word + 1, &["of", "in", "with"])).then_some(word + 2)
    }

    /// "Strong Microsoft Excel skills", "SQL proficiency", "AWS expertise (EC2, S3)"
    fn in_front_of_words(&self, before: usize, out: &mut Vec<Finding>) {
        let tokens = &self.item.tokens;
        for (at, token) in tokens.iter().enumerate() {
            if !KNOWN_BEFORE.holds(token) || out.iter().skip(before).any(|f| f.first <= at && at < f.end) {
                continue;
            }
            // "Sales Tools Proficiency: familiarity with …": a label of what was found behind it.
            if out.len() > before && at < 5 && tokens.get(at + 1).is_some_and(|t| t.text == ":") {
                continue;
            }
            let mut start = at;
            while let Some(t) = start.checked_sub(1).and_then(|i| tokens.get(i)) {
                let in_name = self.subjects().any(|h| h.first < start && start <= h.end);
                let cased = t.text.chars().filter(|c| c.is_uppercase()).count() >= 2;
                if !(in_name
                    || cased
                    || matches!(t.text, "," | "/" | "&")
                    || t.is_any(&["and", "or"])
                    || t.is_any(&["programming", "coding", "technical", "software", "development", "tools"]))
                {
                    break;
                }
                start -= 1;
            }
            if self.subjects().any(|h| h.first >= start && h.end <= at) {
                let groups = self.named(start, at);
                let first = clause::back_over_adjectives(tokens, start);
                if let Some(last) = push_groups(out, self.item, first, groups).last_mut() {
                    last.end = last.end.max(at + 1);
                }
            }
        }
    }

    /// Products that stand in a requirement without a word of knowledge ("You use Jira", "source control (Git)"): nobody names one idly.
    fn left_over(&self, before: usize, out: &mut Vec<Finding>) {
        let tokens = &self.item.tokens;
        let duty = tokens.first().is_some_and(is_duty);
        let mut taken = 0;
        for hit in self.subjects() {
            let covered = out.iter().skip(before).any(|f| f.first < hit.end && hit.first < f.end);
            let wished = self.is_wished(hit);
            if hit.first < taken
                || covered
                || !wished && (duty || !self.is_product(hit))
                || self.is_theirs(hit)
                || self.is_in_address(hit)
            {
                continue;
            }
            let end = self.clauses.end(hit.first);
            let next = out.iter().skip(before).map(|f| f.first).filter(|&f| f > hit.first).min();
            let end = next.map_or(end, |next| end.min(next)).max(hit.end);
            // "(SaaS preferred)": a kind of things is wished for, too.
            let alone = wished && !tokens.get(hit.end).is_some_and(|t| t.kind == Kind::Word && !is_wish(t));
            let kinds = || listing(self.item, self.lexicon, hit.first, end).groups;
            let mut groups = if alone { kinds() } else { self.named(hit.first, end) };
            groups.retain(|g| wished || g.of.iter().any(|s| self.names(s)));
            if groups.is_empty() && tokens.get(hit.end).is_some_and(|t| DONE_IN.holds(t)) {
                groups = listing(self.item, self.lexicon, hit.first, hit.end).groups;
            }
            let listed = hit
                .first
                .checked_sub(1)
                .and_then(|i| tokens.get(i))
                .is_some_and(|t| t.text == "(" || t.is_any(&["as", "like", "including", "g", "e.g"]));
            // "(Java and PHP required; Vue desired)": no examples, if somebody must have them.
            let asked = groups
                .last()
                .and_then(|g| tokens.get(g.end))
                .is_some_and(|t| t.is_any(&["required", "mandatory", "essential", "needed"]));
            if asked
                && listed
                && let [group] = groups.as_mut_slice()
                && group.mode == Mode::Unclear
            {
                group.mode = Mode::All;
            }
            if listed
                && !asked
                && !wished
                && let [group] = groups.as_mut_slice()
            {
                (group.mode, group.open) = (Mode::Any, true);
            }
            taken = push(out, self.item, hit.first, groups).max(hit.end);
        }
    }

    /// "(Hubspot preferred)": does it stand in brackets with nothing but a wish for it?
    fn is_wished(&self, hit: &Hit) -> bool {
        let text = |at: usize| self.item.tokens.get(at).map_or("", |t| t.text);
        let wish = |at: usize| self.item.tokens.get(at).is_some_and(is_wish);
        let opened = hit.first.checked_sub(1).is_some_and(|at| text(at) == "(");
        opened && (hit.end..hit.end + 4).take_while(|&at| text(at) != ")").any(wish)
    }

    fn subjects(&self) -> impl Iterator<Item = &Hit> {
        self.item.hits.iter().filter(|h| h.term.vocabulary() == Vocabulary::Subject)
    }

    fn is_product(&self, hit: &Hit) -> bool {
        // Social media are companies as often as tools.
        self.lexicon.product(hit).is_some_and(|entry| entry.class != "social-media")
    }

    /// Does it name one thing, by the lexicon?
    fn names(&self, subject: &Subject) -> bool {
        subject
            .id
            .as_deref()
            .and_then(|id| self.lexicon.subject(id))
            .is_some_and(|entry| self.lexicon.names_one_thing(entry))
    }

    /// "knowledge of SEO": is it written as the method or field that is taught under this name?
    fn is_taught(&self, subject: &Subject) -> bool {
        let entry = subject.id.as_deref().and_then(|id| self.lexicon.subject(id));
        entry.is_some_and(|entry| entry.taught.iter().any(|name| name.eq_ignore_ascii_case(&subject.text)))
    }

    /// "manufacturing methods such as milling, welding and casting": three short examples or more are names, whether or not anybody has
    /// listed them; but not of how one deals with people.
    fn is_illustrated(&self, group: &Group, first: usize) -> bool {
        let short = |s: &Subject| s.text.split(' ').count() <= 3 && s.text.len() > 2;
        let soft = |t: &Token<'_>| {
            t.is_any(&[
                "communication", "interpersonal", "leadership", "people", "presentation", "organizational",
                "organisational", "soft", "writing", "issues", "landscape", "challenges", "how", "culture",
                "personal", "their", "its", "attention",
            ])
        };
        let names = |s: &Subject| short(s) && !s.name.starts_with("no ");
        let words = self.item.tokens.get(first..group.end).unwrap_or_default();
        let opens = |t: &Token<'_>| t.text == "(" || t.is_any(&["such", "like", "e", "eg", "including"]);
        group.open
            && group.of.len() >= 3
            && group.of.iter().all(names)
            && words.iter().take(14).any(opens)
            && !words.iter().take(12).any(soft)
    }

    /// "the Spanish market", "State and Federal rules": do its capitals say nothing but where?
    fn is_of_places(&self, group: &Group) -> bool {
        let words = self.item.tokens.get(group.first..group.end).unwrap_or_default();
        let mut capitals = words.iter().filter(|t| t.is_capital() && t.kind == Kind::Word).peekable();
        capitals.peek().is_some() && capitals.all(is_place_name) && !group.of.iter().any(|s| self.names(s))
    }

    /// The groups of a phrase that name something. Beside names, what has none ("SQL and reporting") says nothing that can be checked.
    fn named(&self, first: usize, end: usize) -> Vec<Group> {
        let mut groups = listing(self.item, self.lexicon, first, end).groups;
        // One method in a long list of kinds of things ("infrastructure, networking, cloud, data, …") is one of them.
        let taught = |g: &Group| g.of.iter().filter(|s| self.is_taught(s)).count() * 3 >= g.of.len();
        groups.retain(|g| g.named && !self.is_of_places(g) || taught(g) || self.is_illustrated(g, first));
        for group in
            groups.iter_mut().filter(|g| !g.open && g.of.len() <= 3 && g.of.iter().any(|s| self.names(s)))
        {
            // "knowledge of algorithms, data structures and complexity analysis": what stands in one list with two names is a name.
            let list = group.of.iter().filter(|s| s.id.is_some()).count() >= 2;
            let kind = |s: &Subject| {
                s.text.split(' ').any(|word| is_kind(word) || FILLER.contains_in_any_case(word))
            };
            let short = |s: &Subject| list && s.text.split(' ').count() <= 2 && !kind(s);
            group.of.retain(|s| s.id.is_some() || s.text.chars().any(char::is_uppercase) || short(s));
        }
        groups
    }
}

/// What ends a list without naming anything, and what is everybody's: "and the like", "and applicable laws".
static FILLER: WordList = WordList::of(&[
    "like", "such", "whatnot", "whatever", "something", "others", "more", "your", "our", "their", "company",
    "team", "applicable", "relevant", "laws", "policies", "procedures", "regulations", "rules", "computers",
    "internet", "communication", "craft", "work", "experience",
]);

/// Behind a product's name, what is done in it: who can "write SQL queries" has SQL.
static DONE_IN: WordList = WordList::of(&[
    "capabilities", "drafting", "formulas", "functions", "proficient", "queries", "query", "reporting",
    "statement", "statements", "user",
]);

/// "(Hubspot preferred)"
fn is_wish(token: &Token<'_>) -> bool {
    token.is_any(&["preferred", "desired", "desirable", "plus", "ideal", "preferable", "bonus"])
}

/// Does an item that begins so say what the person will do ("Build …", "Helps …", "Coaching …")?
fn is_duty(token: &Token<'_>) -> bool {
    const DUTIES: &[&str] = &[
        "act", "administer", "analyze", "assist", "build", "collaborate", "conduct", "configure",
        "contribute", "coordinate", "create", "define", "deliver", "deploy", "design", "develop", "document",
        "drive", "enhance", "ensure", "establish", "evaluate", "execute", "extend", "help", "identify",
        "implement", "improve", "integrate", "lead", "maintain", "manage", "mentor", "monitor", "optimize",
        "oversee", "own", "participate", "partner", "perform", "plan", "prepare", "provide", "recommend",
        "research", "review", "serve", "support", "test", "train", "troubleshoot", "update", "work", "write",
    ];
    let stem = token.text.strip_suffix('s').unwrap_or(token.text);
    clause::is_gerund(token) || DUTIES.iter().any(|duty| stem.eq_ignore_ascii_case(duty))
}

fn skills_start(tokens: &[Token<'_>], at: usize) -> usize {
    let mut first = clause::back_over_adjectives(tokens, at);
    // "strong coding skills in": the words between belong to it.
    while let Some(t) = first.checked_sub(1).and_then(|i| tokens.get(i)) {
        if !t.is_any(&[
            "coding", "programming", "scripting", "technical", "development", "computer", "analytical",
        ]) {
            break;
        }
        first = clause::back_over_adjectives(tokens, first - 1);
    }
    first
}

fn push(out: &mut Vec<Finding>, item: &Item<'_>, first: usize, groups: Vec<Group>) -> usize {
    push_groups(out, item, first, groups).iter().map(|f| f.end).max().unwrap_or(0)
}

fn push_groups<'o>(
    out: &'o mut Vec<Finding>,
    item: &Item<'_>,
    first: usize,
    groups: Vec<Group>,
) -> &'o mut [Finding] {
    let from = out.len();
    let mut start = first;
    for group in groups {
        let words: Vec<&Token<'_>> =
            item.tokens.get(first..group.first.max(first)).unwrap_or_default().iter().collect();
        let end = group.end.max(start + 1);
        out.push(Finding {
            predicate: Predicate::Skill(Skill {
                of: group.of,
                mode: group.mode,
                open: group.open,
                proficiency: super::experience::proficiency(&words),
            }),
            first: start,
            end,
            recognizer: "skill",
        });
        start = end;
    }
    out.get_mut(from..).unwrap_or_default()
}
