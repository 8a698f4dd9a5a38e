//! Is a candidate asked for what was found, or does the posting only tell of it?

use super::combination::combination;
use super::opening::{is_a_line_of, opens_demand, opens_with_terms};
use super::substituted::Substitution;
use crate::clause::{ADJECTIVES, EXPERIENCE, KNOWLEDGE};
use crate::cue::{CueHit, Said, Says};
use crate::lexicon::{Hit, Vocabulary};
use crate::list::WordList;
use crate::predicate::Predicate;
use crate::recognizer::{Finding, Item, SectionKind};
use crate::segment::Statement;
use crate::token::{Kind, Token};

/// Outside of a requirements section a sentence counts only if it speaks of the candidate, or is a fact of the job's own ("2+ years of
/// experience" on a line among title and pay).
pub(super) fn speaks_of_candidate(
    item: &Item<'_>,
    statement: &Statement,
    found: &[Finding],
    said: &Said,
) -> bool {
    if found.is_empty() {
        return false;
    }
    let timed = |f: &Finding| matches!(&f.predicate, Predicate::Experience(e) if e.min_months.is_some());
    let words = item.tokens.iter().filter(|t| t.kind != Kind::Break).count();
    if statement.section == SectionKind::Facts && statement.listed && words <= 8 && found.iter().all(timed) {
        return true;
    }
    let labelled = item.tokens.iter().take(4).position(|t| t.text == ":").is_some();
    if statement.section == SectionKind::Facts && labelled && words <= 30 {
        return found.iter().any(|f| {
            timed(f)
                || matches!(
                    f.predicate,
                    Predicate::Degree(_)
                        | Predicate::Clearance(_)
                        | Predicate::Credential(_)
                        | Predicate::Language(_)
                )
        });
    }
    // What the person will do or get is no demand, unless the words are strong.
    let strong = found
        .iter()
        .any(|f| timed(f) || !matches!(f.predicate, Predicate::Experience(_) | Predicate::Skill(_)));
    if (statement.section != SectionKind::Duties || strong) && closes_required(item) {
        return true;
    }
    let had = |f: &Finding| matches!(f.predicate, Predicate::Experience(_) | Predicate::Skill(_));
    if found.iter().any(had) && opens_demand(item, statement) {
        return true;
    }
    if opens_with_terms(item, statement, found) || is_a_line_of(item, statement, found) {
        return true;
    }
    let Some(cue) = said.candidate else { return false };
    if is_chance(item, cue) && !found.iter().any(|f| is_brought(item, cue, f)) {
        return false;
    }
    // "Are you a nurse with three years of it?", "… who has done it?", but not "Are you a leader with a passion for teams?"
    let is = |at: usize, word: &str| item.tokens.get(at).is_some_and(|t| t.is(word));
    let has =
        || (cue.end..item.tokens.len()).any(|at| is(at, "who") && (is(at + 1, "has") || is(at + 1, "have")));
    let in_question = is(cue.first, "are") && is(cue.first + 1, "you") && !strong && !has();
    // The cue stands before what is asked, or right behind it: "Spanish may be helpful".
    let near = !in_question && found.iter().any(|f| f.end + 4 >= cue.first || is_behind_more(item, cue, f));
    match statement.section {
        SectionKind::Duties => {
            let told = item.tokens.get(cue.first).is_some_and(|t| t.is_any(&["you", "must"]));
            // "Knowledge of Trino is a plus", amid the duties
            let closes = |wish: &CueHit| {
                let behind = item.tokens.get(wish.end..).unwrap_or_default();
                wish.says == Says::Preferred
                    && found.iter().all(|f| f.end <= wish.first)
                    && behind.iter().all(|t| t.kind != Kind::Word)
            };
            let wished = said.strengths.iter().any(closes);
            // "This role requires a knowledge of Trino" leaves no doubt, either.
            let words = item.text(cue.first, cue.end);
            let must = told && words.contains("must")
                || ["requires", "demands"].iter().any(|verb| words.ends_with(verb))
                // "Should have a knowledge of Trino", with nobody before it, "You should have …"
                || words.eq_ignore_ascii_case("you should have")
                || cue.first == 0 && words.eq_ignore_ascii_case("should have");
            let whose = || is_of_holder(item, cue) || seeks(item, cue) || needs_what_one_has(item, cue);
            near && !seeks_others(item) && (strong || must || wished || whose())
        }
        _ => near,
    }
}

/// Does the cue stand behind who issues a paper: "A certificate issued by the harbour master of the port is required", "Registration with
/// the Board of Pilots, Masters and Mates is required"? Or behind what is asked with it: "A licence plus the use of a boat is essential"?
/// Or behind brackets: "A licence (class B, C or D; for the heavy boats) is required"?
fn is_behind_more(item: &Item<'_>, cue: CueHit, found: &Finding) -> bool {
    let gap = item.tokens.get(found.end..cue.first).unwrap_or_default();
    let Some((lead, rest)) = gap.split_first() else { return false };
    let told = |t: &Token<'_>| t.kind == Kind::Word && !t.is_any(&["when", "where", "if", "unless", "that"]);
    let issued = lead.is_any(&["approved", "issued", "granted", "administered", "plus"])
        && gap.len() <= 14
        && rest.iter().all(told);
    let named = |t: &Token<'_>| {
        t.is_capital() || matches!(t.text, "," | "&") || t.is_any(&["the", "of", "for", "and"])
    };
    let body = || {
        matches!(found.predicate, Predicate::Credential(_))
            && lead.is_any(&["with", "by", "from"])
            && gap.len() <= 20
            && rest.iter().all(named)
    };
    let aside = || lead.text == "(" && gap.last().is_some_and(|t| t.text == ")") && gap.len() <= 20;
    // "Experience in towing such as rafts and barges, and in long nights is preferred"
    let examples = || {
        lead.is_any(&["such", "including", "like"])
            && gap.len() <= 14
            && rest.iter().all(|t| told(t) || t.text == ",")
            && gap.iter().all(|t| t.kind == Kind::Word || t.text == ",")
    };
    issued || body() || aside() || examples()
}

/// "An opportunity for a nurse with experience in tides", not "… for a nurse to strengthen her experience".
fn is_chance(item: &Item<'_>, cue: CueHit) -> bool {
    item.tokens.get(cue.first).is_some_and(|t| t.is_any(&["opportunity", "opportunities"]))
}

/// Does whom the chance is for bring it along?
fn is_brought(item: &Item<'_>, cue: CueHit, found: &Finding) -> bool {
    const NEAR: usize = 12;
    let from = cue.end.max(found.first.saturating_sub(NEAR));
    let lead = item.tokens.get(from..found.first).unwrap_or_default();
    let who = matches!(found.predicate, Predicate::Credential(_)) && found.first <= cue.end + 2;
    who || lead.iter().any(|t| t.is("with"))
}

/// "The ideal candidate has …", "The successful applicant should have …", amid the duties: what somebody has, and will not only do.
fn is_of_holder(item: &Item<'_>, cue: CueHit) -> bool {
    let is = |at: usize, words: &[&str]| item.tokens.get(at).is_some_and(|t| t.is_any(words));
    let person = &[
        "candidate", "candidates", "applicant", "applicants", "individual", "person", "incumbent",
        "postholder", "holder", "appointee", "jobholder", "selectee",
    ];
    let has = |at: usize| {
        let verb = at + usize::from(is(at, &["will", "should", "must", "would", "may", "also"]));
        is(verb, &["have", "has", "possess", "possesses", "bring", "brings", "hold"])
    };
    // "This person | should have": before the cue, too.
    (cue.first.saturating_sub(1)..cue.end).any(|at| is(at, person) && has(at + 1))
}

/// "A strong background in charts is essential for this work", amid the duties: what one has, by which the sentence opens, and not "your
/// experience will be essential".
fn needs_what_one_has(item: &Item<'_>, cue: CueHit) -> bool {
    let light = |t: &Token<'_>| t.kind != Kind::Word || ADJECTIVES.holds(t) || t.is_any(&["a", "an"]);
    let opens = item.tokens.iter().find(|t| !light(t));
    let words = item.text(cue.first, cue.end);
    opens.is_some_and(|t| t.is_any(EXPERIENCE) || t.is("background") || KNOWLEDGE.holds(t))
        && ["essential", "required", "must", "mandatory"].iter().any(|word| words.ends_with(word))
}

/// "We are seeking an engineer with experience in Trino", amid the duties.
fn seeks(item: &Item<'_>, cue: CueHit) -> bool {
    let words = item.text(cue.first, cue.end);
    let ours = |t: &Token<'_>| t.is_any(&["we", "we're", "we’re"]);
    let near = item.tokens.get(cue.first.saturating_sub(2)..cue.end).unwrap_or_default();
    (words.contains("seeking") || words.contains("looking")) && near.iter().any(ours)
}

/// "If you drive for work, a licence is required", "If under 18, applicants must have a permit", "A certificate is required for those who
/// studied abroad": what is asked only of those of whom the sentence speaks. "If selected, …" is everybody who is hired, and "if you have
/// two years of it, …" speaks to whoever is sought.
pub(super) fn is_of_some(item: &Item<'_>, found: &[Finding]) -> bool {
    let is = |at: usize, words: &[&str]| item.tokens.get(at).is_some_and(|t| t.is_any(words));
    let all = &[
        "selected", "hired", "offered", "successful", "chosen", "appointed", "employed", "not", "no",
        "don't", "lack", "have", "has", "possess", "hold", "required", "requested", "interested", "applying",
        "this", "so", "tentatively", "accepted", "want", "enjoy", "love", "you're", "that", "passionate",
        "looking", "ready", "think", "believe", "need", "qualify", "qualified", "meet", "wish", "join",
        "like", "also", "match", "applicable", "necessary", "possible", "following",
    ];
    let range = if is(0, &["if"]) {
        item.tokens.iter().take(24).position(|t| t.text == ",").map(|comma| (1, comma))
    } else {
        required_for_those(item).map(|at| (at, item.tokens.len()))
    };
    let Some((from, to)) = range else { return false };
    let outside = found.iter().all(|f| f.first > to || f.end <= from);
    let strong = |f: &Finding| {
        matches!(
            f.predicate,
            Predicate::Credential(_) | Predicate::Screening(_) | Predicate::Authorization(_)
        )
    };
    outside && !found.is_empty() && found.iter().all(strong) && !(from..to).any(|at| is(at, all))
}

/// "… is required for | individuals who studied abroad": where it is told of whom.
fn required_for_those(item: &Item<'_>) -> Option<usize> {
    if !item.may_have(&REQUIRED) {
        return None;
    }
    let is = |at: usize, words: &[&str]| item.tokens.get(at).is_some_and(|t| t.is_any(words));
    let those = &["individuals", "those", "persons", "applicants", "candidates", "graduates", "anyone"];
    (2..item.tokens.len())
        .find(|&at| is(at - 2, &["required"]) && is(at - 1, &["for", "of"]) && is(at, those))
        .filter(|&at| is(at + 1, &["who", "whose", "with", "from", "of", "without"]))
}

/// "How many years of experience do you have?", "Describe your experience of …", "Indicate how many …": a form's question, to which there is
/// no answer yet.
pub(super) fn asks_in_form(item: &Item<'_>) -> bool {
    let is = |at: usize, words: &[&str]| item.tokens.get(at).is_some_and(|t| t.is_any(words));
    let question = || item.tokens.last().is_some_and(|t| t.text == "?");
    let yours = || (1..4).any(|at| is(at, &["your", "you"]));
    is(0, &["how"]) && is(1, &["many", "much"]) && question()
        || is(0, &["indicate"]) && is(1, &["how", "whether", "if", "your"])
        || is(0, &["describe", "summarize", "summarise", "explain", "detail"]) && yours()
        || is(0, &["please"]) && is(1, &["describe", "summarize", "explain"])
}

/// "5-6 years" behind such a question: an answer to tick.
pub(super) fn answers(item: &Item<'_>) -> bool {
    let amount = |at: usize| item.durations().iter().any(|d| d.first <= at && at < d.end);
    let light = |(at, t): (usize, &Token<'_>)| {
        t.kind != Kind::Word && t.kind != Kind::Number
            || amount(at)
            || t.is_any(&["or", "more", "less", "than", "none", "yes", "no"])
    };
    item.tokens.len() <= 10 && item.tokens.iter().enumerate().all(light)
}

/// "CompTIA A+ required.", "A licence is required prior to appointment": does a sentence end with the word, or with when, and not with "as
/// required"?
pub(super) fn closes_required(item: &Item<'_>) -> bool {
    if !item.may_have(&REQUIRED) {
        return false;
    }
    let stop = |t: &Token<'_>| matches!(t.text, "." | ";" | ")" | "!" | "*") || t.kind == Kind::Break;
    let is = |at: usize, words: &[&str]| item.tokens.get(at).is_some_and(|t| t.is_any(words));
    let when = |at: usize| {
        is(at - 1, &["is", "are", "be"])
            && (is(at + 1, &["prior", "upon", "before"])
                || is(at + 1, &["at"]) && is(at + 2, &["the", "time"])
                || is(at + 1, &["for"]) && is(at + 2, &["some", "certain"]))
    };
    item.tokens.iter().enumerate().any(|(at, token)| {
        REQUIRED.holds(token)
            && at > 0
            && (item.tokens.get(at + 1).is_none_or(stop) || when(at))
            && !item.tokens.get(at - 1).is_some_and(|t| t.is_any(&["as", "if", "when", "where", "not", "is"]))
    })
}

static REQUIRED: WordList = WordList::of(&["required"]);

/// Words of which one stands in every sentence that tells such a way.
static SUBSTITUTES: WordList =
    WordList::of(&["substituted", "substitute", "substitutes", "combination", "combinations"]);

/// "A paralegal certificate may be substituted for one year of the experience", "applicants may substitute education for it": the
/// sentences that tell a way to what is asked elsewhere, and the places of the word in them. In brackets it is one of what stands before them.
pub(super) fn substitutions(item: &Item<'_>) -> Vec<Substitution> {
    let tokens = &item.tokens;
    if !item.has(&SUBSTITUTES) {
        return Vec::new();
    }
    let is = |at: usize, word: &str| tokens.get(at).is_some_and(|t| t.is(word));
    // "a U.S. or foreign institution": a full stop behind a single letter ends nothing.
    let letter = |at: usize| tokens.get(at).is_some_and(|t| t.text.len() == 1 && t.kind == Kind::Word);
    let stops = |at: &usize| {
        tokens.get(*at).is_some_and(|t| {
            matches!(t.text, "." | ";" | "\n")
                && !tokens.get(at + 1).is_some_and(|t| t.glued)
                && !(t.text == "." && *at > 0 && letter(at - 1))
        })
    };
    let ends = |at: usize| tokens.get(at).is_none_or(|t| matches!(t.text, "." | ")"));
    // "may substitute a degree | for a year": what is put in place stands before "for" in either order.
    let active = |at: usize| {
        let may = is(at, "substitute") && ["may", "can", "could", "also"].iter().any(|word| is(at - 1, word));
        let end = || (at..tokens.len()).find(stops).unwrap_or(tokens.len());
        if may || is(at, "substitutes") {
            (at + 1..end()).find(|&i| is(i, "for")).map(|i| i - 1)
        } else {
            None
        }
    };
    let said = (1..tokens.len()).filter_map(|at| {
        let passive = is(at, "substituted") && is(at - 1, "be") && (is(at + 1, "for") || ends(at + 1));
        if passive { Some(at) } else { active(at) }
    });
    let sentence = |at: usize| {
        let start = (0..at).rev().find(stops).map_or(0, |stop| stop + 1);
        let end = (at..tokens.len()).find(stops).unwrap_or(tokens.len());
        let count = |mark| (start..at).filter(|&i| is(i, mark)).count();
        // "A degree is required, two years may be substituted for it": an alternative to it.
        let asked = (start..at).any(|i| is(i, "required") || is(i, "preferred"));
        let alone = count("(") <= count(")") + usize::from(is(start, "("));
        (alone && !asked).then_some(Substitution { sentence: start..end, at, all: false })
    };
    said.filter_map(sentence).chain(combination(item)).collect()
}

/// Does the finding only stand in for something in one of these sentences, or is it what that stands in for?
pub(super) fn may_stand_in(item: &Item<'_>, found: &Finding, told: &[Substitution]) -> bool {
    let parts = |t: &Token<'_>| t.is("with") || t.text == ",";
    found.predicate != Predicate::Equivalent
        && told.iter().any(|Substitution { sentence, at, .. }| {
            let what = || item.tokens.get(*at..found.first).is_some_and(|gap| !gap.iter().any(parts));
            sentence.start <= found.first && found.end <= sentence.end && (found.first < *at || what())
        })
}

/// "Recruit candidates with …": somebody else must have it.
fn seeks_others(item: &Item<'_>) -> bool {
    item.tokens.first().is_some_and(|t| {
        t.is_any(&[
            "recruit", "hire", "source", "attract", "interview", "screen", "train", "mentor", "supervise",
        ])
    })
}

/// Benefits and formalities ask for conditions alone; formalities for papers, too.
pub(super) fn may_ask(item: &Item<'_>, section: SectionKind, found: &Finding) -> bool {
    if is_gained(item, found) {
        return false;
    }
    let paper = matches!(found.predicate, Predicate::Credential(_) | Predicate::Clearance(_));
    // Notes of a bulletin: "Some positions may require two years of …".
    let timed = matches!(&found.predicate, Predicate::Experience(e) if e.min_months.is_some());
    match section {
        SectionKind::Legal => paper || timed || is_condition(found) || is_firm(item, found),
        SectionKind::Benefits => is_condition(found),
        _ => true,
    }
}

/// "An opportunity to gain teaching experience": what one gets by the work.
fn is_gained(item: &Item<'_>, found: &Finding) -> bool {
    let before = item.tokens.get(..found.first).unwrap_or_default();
    let light = |t: &Token<'_>| {
        ADJECTIVES.holds(t) || t.is_any(&["a", "an", "your", "valuable", "more", "invaluable"])
    };
    let verb = before.iter().rev().find(|t| !light(t));
    matches!(&found.predicate, Predicate::Experience(e) if e.min_months.is_none())
        && verb.is_some_and(|t| t.is_any(&["gain", "gaining", "gains", "acquire", "acquiring"]))
}

/// "Must have a degree in nursing", "A degree is required.", "Applicants must speak Spanish": a note that leaves no doubt.
fn is_firm(item: &Item<'_>, found: &Finding) -> bool {
    let is = |at: usize, words: &[&str]| item.tokens.get(at).is_some_and(|t| t.is_any(words));
    let near = found.first.saturating_sub(6)..found.first;
    let must = near.clone().any(|at| {
        is(at, &["must"])
            && (at + 1..found.first + 1).any(|i| is(i, &["have", "hold", "possess", "speak", "be"]))
    });
    let kind =
        matches!(found.predicate, Predicate::Degree(_) | Predicate::Language(_) | Predicate::Schedule(_));
    let denied = item.tokens.iter().any(|t| t.is_any(&["no", "not", "if"]));
    kind && !denied && (must || closes_required(item))
}

/// What is asked of nobody but a candidate, however it is said. What a company or a duty tells of travel and clearances may be
/// anybody's.
pub(super) fn speaks_for_itself(item: &Item<'_>, section: SectionKind, found: &Finding) -> bool {
    let told = matches!(section, SectionKind::Company | SectionKind::Benefits | SectionKind::Duties);
    match found.predicate {
        Predicate::Screening(_) | Predicate::Authorization(_) | Predicate::Age(_) => true,
        Predicate::Credential(_) => is_addressed(item),
        Predicate::Clearance(_) => !told,
        // "The employee will lift up to 20 kg", amid the duties
        Predicate::Physical(ref demand) => demand.lift_kg.is_some(),
        Predicate::Travel(_) => true,
        _ => false,
    }
}

/// "Are you a registered nurse looking for a change?": a question to whom the posting seeks, with a paper in it.
pub(super) fn is_addressed(item: &Item<'_>) -> bool {
    let is = |at: usize, words: &[&str]| item.tokens.get(at).is_some_and(|t| t.is_any(words));
    let paper = |h: &Hit| h.term.vocabulary() == Vocabulary::Credential;
    is(0, &["are"]) && is(1, &["you"]) && is(2, &["a", "an"]) && item.hits.iter().any(paper)
}

fn is_condition(found: &Finding) -> bool {
    matches!(
        found.predicate,
        Predicate::Screening(_)
            | Predicate::Authorization(_)
            | Predicate::Age(_)
            | Predicate::Physical(_)
            | Predicate::Travel(_)
            | Predicate::Residence(_)
    )
}
