//! Is a name alone ("CPA", "ITIL") asked for as a paper, and not the name of something else?

use super::mention::{Form, Mention, is_word};
use crate::clause::STRENGTHS;
use crate::quantity::number;
use crate::set_phrase::Words;
use crate::token::is_as_well_as;
use std::ops::Range;

/// Does the sentence ask for the mere name at `at`? `asks` is what its section says, `firm` what its words do.
pub(super) fn is_asked(
    words: &Words<'_>,
    all: &[Mention],
    at: usize,
    list: &Range<usize>,
    sentence: &Range<usize>,
    (asks, firm): (bool, bool),
) -> bool {
    let Some(mention) = all.get(at) else { return false };
    let licensed = words.any(
        mention.first.saturating_sub(10).max(sentence.start)..mention.first,
        &["licensed", "certified", "certificate"],
    );
    let near = all.get(at.saturating_sub(24)..(at + 24).min(all.len())).unwrap_or_default();
    let papers = near.iter().any(|m| m.form != Form::Bare && sentence.contains(&m.first))
        || words.any(sentence.clone(), &["qualification", "qualifications"]);
    let members = all.get(list.clone()).unwrap_or_default();
    let marked = members.iter().any(|m| marks(words, m)) && members.iter().any(|m| m.id.is_some());
    // "Fire alarm experience (NICET II)"
    let enclosed = mention.id.is_some()
        && mention.end > mention.first + 1
        && words.get(mention.first.wrapping_sub(1)) == "("
        && words.get(mention.end) == ")";
    let beside_degree = mention.id.is_some() && is_beside_degree(words, mention.first..mention.end, sentence);
    let alone = asks
        && (is_all(words, mention)
            || is_piece(words, mention)
            || is_proper(words, mention)
            || enclosed
            || beside_degree
            || is_one_of_demands(words, mention, sentence));
    let listed = members.len() > 1 && opens_list(words, members, sentence);
    // "Knowledge of its charts (RHCE or LFCE equivalent knowledge)": what is behind the last of a list is behind all.
    let last = members.last().map_or(mention.end, |last| last.end);
    let called = goes_on(words, mention.end)
        || members.iter().all(|member| member.form == Form::Bare) && goes_on(words, last);
    // "One of the following: a degree; CPA; CMA"
    let led = mention.first.saturating_sub(60)..mention.first;
    let chosen = asks
        && mention.id.is_some()
        && words.is(mention.first.wrapping_sub(1), &[":", ";", ",", "a", "an", "or"])
        && (words.any(led.clone(), &["following"]) || words.any(0..4, &["one", "any", "either"]))
        && words.any(led.clone(), &["of"])
        && words.any(led, &[":"]);
    // "BLS within 90 days of hire"
    let timed = mention.id.is_some()
        && asks
        && words.get(mention.end) == "within"
        && words.any(
            mention.end + 1..mention.end + 6,
            &["days", "weeks", "month", "months", "year", "years", "yrs"],
        );
    // "Passing score on the Praxis exam"
    let examined = words
        .is(mention.end - 1, &["exam", "exams", "examination", "examinations", "test", "tests"])
        && words.any(mention.first.saturating_sub(5)..mention.first, &["pass", "passed", "passing"]);
    (examined || licensed) && (asks || firm)
        || chosen && !called
        || timed
        || asks && mention.id.is_some() && beside_time(words, mention, sentence)
        || !called && (alone || marked || (asks || firm) && (papers || listed))
}

/// "a JD and a bar admission", "a bachelor's degree with CPA", "Master of Social Work and LCSW", and not "a degree and experience with PMP"
fn is_beside_degree(words: &Words<'_>, name: Range<usize>, sentence: &Range<usize>) -> bool {
    let first = name.start;
    const DEGREES: &[&str] = &[
        "jd", "degree", "degrees", "md", "mba", "llb", "bachelor's", "bachelors", "master's", "masters",
        "bs", "ba", "bsc", "msc", "bsn", "msn", "msw", "mph", "phd", "pharmd", "dnp", "dpt", "diploma",
    ];
    const ELSE: &[&str] = &[
        "experience", "experienced", "familiarity", "familiar", "knowledge", "proficiency", "proficient",
        "skills", "work", "working",
    ];
    let before = first.wrapping_sub(1);
    let spelt = |at: usize| words.is(at, &["bachelor", "master", "doctor"]) && words.stands(at + 1, "of");
    let mut near = (first.saturating_sub(9).max(sentence.start)..first).rev();
    let degree = near.find(|&at| words.is(at, DEGREES) || spelt(at));
    degree.is_some_and(|degree| {
        // "Master's degree, CPA"
        let listed = words.is(before, &[","])
            && degree + 1 == before
            && (words.stops(name.end) || words.is(name.end, &[",", ";"]) || name.end >= words.len());
        listed
            || words.is(before, &["a", "an", "active", "and", "plus", "as", "or"])
            || words.stands(before, "with") && !words.any(degree..before, ELSE)
    })
}

/// Behind a bare name: "CSM role", "RN team", "PE firms": something that is only called after it.
fn goes_on(words: &Words<'_>, end: usize) -> bool {
    words.is(
        end,
        &[
            "role", "roles", "team", "teams", "owned", "firm", "firms", "backed", "level", "support",
            "supervision", "led", "position", "positions", "job", "jobs", "program", "programs", "candidate",
            "candidates", "students", "student", "staff", "shift", "data", "framework", "processes",
            "process", "practices", "principles", "standards", "guidelines", "regulations", "compliance",
            "methodology", "code", "requirements", "training", "course", "courses", "best", "environment",
            "tools", "protocols", "based", "accredited", "approved", "rules", "portfolio", "companies",
            "investors", "members",
        ],
    ) || words.get(end) == "-"
        && words.is(end + 1, &["owned", "led", "based", "backed", "level", "accredited", "approved"])
        || words.stands(end, "knowledge")
        || words.stands(end, "equivalent")
            && words.is(end + 1, &["knowledge", "skills", "level", "understanding"])
}

/// Words right around a bare name that only a certificate has.
fn marks(words: &Words<'_>, mention: &Mention) -> bool {
    let before = mention.first.wrapping_sub(1);
    // "CPA strongly preferred"
    let end = mention.end + usize::from(words.is(mention.end, &["strongly", "highly"]));
    words.is(mention.first, &["valid", "current", "active"])
        // "CPA (or CMA)"
        || mention.id.is_some() && words.stands(before, "or") && words.stands(before.wrapping_sub(1), "(")
        // "Training in CPR and first aid"
        || words.stands(before, "in") && words.is(before.wrapping_sub(1), &["training", "trained", "certified"])
        || words.is(
            before,
            &[
                "licensed", "certified", "registered", "qualified", "hold", "holds", "holding", "obtain",
                "possess", "current", "active", "valid", "licence", "license",
            ],
        )
        || leads_to_degree(words, mention.end)
        || leads_to_own_degree(words, mention)
        || leads_to_skill(words, mention)
        || mention.id.is_some() && leads_to_time(words, mention.end)
        // "CDL with air brake endorsement"
        || words.stands(end, "with") && words.any(end + 1..end + 6, ENDORSEMENTS)
        || words.stands(before, "maintain") && words.any(before.saturating_sub(2)..before, &["obtain"])
        || words.is(before, &["a", "an", "the"])
            && words.is(
                before.wrapping_sub(1),
                &[
                    "hold", "holds", "holding", "obtain", "possess", "seeking", "for", "be", "obtaining",
                    "have", "has", "having",
                ],
            )
            && !words.is(before.wrapping_sub(2), &["prepare", "support"])
        || words.is(
            end,
            &[
                "preferred", "required", "desired", "desirable", "designation", "qualified", "certified",
                "licensed", "holder", "holders",
            ],
        )
        || words.is(end, &["is", "are", "would"])
            && words.any(
                end..end + 5,
                &[
                    "preferred", "required", "requirement", "plus", "desired", "desirable", "must",
                    "essential", "advantage", "advantageous", "asset", "beneficial", "helpful", "ideal",
                ],
            )
        || words.is(end, &["a"]) && words.get(end + 1) == "plus"
        || words.get(end) == "(" && words.is(end + 1, STRENGTHS)
}

/// "CPA or MBA", "CDA or a degree", "PMP and MBA": a paper that a degree stands beside.
fn leads_to_degree(words: &Words<'_>, end: usize) -> bool {
    // "CPA and/or MBA"
    let both = words.stands(end, "and") && words.stands(end + 1, "/") && words.stands(end + 2, "or");
    let end = if both { end + 2 } else { end };
    let article = usize::from(words.is(end + 1, &["a", "an"]));
    // "CPA, BS in Accounting"
    let letters = words.is(end + 1, &["bs", "ba", "bsc"]) && words.is(end + 2, &["in", "degree"]);
    words.is(end, &[",", "and", "&"]) && letters
        || words.is(end, &["or", "/", ",", "and", "&"])
            && words.is(
                end + 1 + article,
                &[
                    "degree", "degrees", "mba", "jd", "phd", "bachelor's", "bachelors", "bachelor",
                    "master's", "masters", "master", "associate's",
                ],
            )
}

/// What is added to a driver's licence.
const ENDORSEMENTS: &[&str] = &["endorsement", "endorsements", "hazmat", "tanker"];

/// "CPA and proficient in Excel": letters that open a statement, and what their holder knows beside them.
fn leads_to_skill(words: &Words<'_>, mention: &Mention) -> bool {
    let opens = mention.first.checked_sub(1).is_none_or(|before| words.stops(before));
    let skills = &[
        "experienced", "familiar", "fluent", "knowledgeable", "proficient", "skilled", "strong", "excellent",
    ];
    mention.id.is_some() && opens && words.is(mention.end, &["and", "&"]) && words.is(mention.end + 1, skills)
}

/// "LPN with a diploma in nursing", "CPA with a bachelor's degree": letters that open a statement, and what their holder has beside them.
fn leads_to_own_degree(words: &Words<'_>, mention: &Mention) -> bool {
    let opens = mention.first.checked_sub(1).is_none_or(|before| words.stops(before));
    let degrees = &[
        "degree", "degrees", "diploma", "bachelor's", "bachelors", "bachelor", "master's", "masters",
        "master", "associate's", "associates", "associate", "adn", "bsn", "msn", "bs", "ba", "bsc", "mba",
        "ms", "msc",
    ];
    opens && words.is(mention.end, &["with", ","]) && words.any(mention.end + 1..mention.end + 5, degrees)
}

/// "CPA or eight years of accounting": a paper that an amount of time is an alternative to.
fn leads_to_time(words: &Words<'_>, end: usize) -> bool {
    let or = end + usize::from(words.is(end, &[","]));
    words.is(or, &["or"]) && is_time(words, or + 1)
}

/// Does an amount of time begin within a few tokens?
pub(super) fn is_time(words: &Words<'_>, from: usize) -> bool {
    let counts = |at: &usize| words.tokens.get(*at).is_some_and(|t| number(t).is_some());
    let at = (from..from + 4).find(counts);
    at.is_some_and(|at| words.any(at + 1..at + 6, &["years", "year", "yrs", "months"]))
}

/// "RN with two years of ICU experience", "five years of audit and a CPA": letters that open a demand, or close one, beside an amount of
/// time.
fn beside_time(words: &Words<'_>, mention: &Mention, sentence: &Range<usize>) -> bool {
    let capitals = |at: usize| {
        words.tokens.get(at).is_some_and(|t| {
            t.text.len() > 1 && t.text.chars().all(|c| c.is_uppercase() || c.is_ascii_digit())
        })
    };
    let letters = capitals(mention.name);
    // "BSN, RN, and two years"
    let light =
        |at: usize| capitals(at) || words.is(at, &["a", "an", "active", "current", "valid", ",", "and", "/"]);
    // "Preferred: a CPA and five years"
    let start = (sentence.start..mention.first)
        .rev()
        .find(|&at| words.get(at) == ":")
        .map_or(sentence.start, |at| at + 1);
    // "Bachelor's degree, PMP and five years", "RN with three years or LPN with five"
    let degree = &["degree", "bachelor's", "bachelors", "bachelor", "master's", "masters", "diploma", "ged"];
    let beside = words.any(start..mention.first, degree)
        && words.is(mention.first.wrapping_sub(1), &[",", "and", "&", "/", "+"]);
    let opens = (start..mention.first).all(light)
        || beside
        || words.is(mention.first.wrapping_sub(1), &["or"]) && mention.first > start;
    let joins = |at: usize| words.is(at, &["and", "with", "plus", "&", "+"]);
    let next = mention.end + usize::from(words.is(mention.end, &[","]));
    let behind = (joins(next) || next > mention.end) && is_time(words, next + usize::from(joins(next)));
    let before = mention.first - usize::from(words.is(mention.first.wrapping_sub(1), &["a", "an"]));
    let closes = (joins(before.wrapping_sub(1)) || words.is(before.wrapping_sub(1), &["or", "if"]))
        && mention.end + usize::from(words.get(mention.end) == ")") >= sentence.end
        && (sentence.start..before.saturating_sub(1)).any(|at| is_time(words, at));
    // "five years (three with a CPA) of audit"
    let open = (start..mention.first).rev().find(|&at| words.is(at, &["(", ")"]));
    let inside = open.is_some_and(|open| {
        let count = open + 1 + usize::from(words.is(open + 1, &["or"]));
        words.stands(open, "(") && words.number(count).is_some() && words.stands(mention.end, ")")
    });
    let rung = inside
        && (joins(before.wrapping_sub(1)) || words.is(before.wrapping_sub(1), &["if", "hold", "have"]));
    letters && (opens && behind || closes || rung)
}

/// "Experience in audit and a CPA", "a CPA, or knowledge of SQL": a known paper with its article, between what joins demands.
fn is_one_of_demands(words: &Words<'_>, mention: &Mention, sentence: &Range<usize>) -> bool {
    const JOINING: &[&str] =
        &["and", "or", "plus", ",", ";", "/", "&", "ideally", "preferably", "have", "has"];
    // "Working with an attorney and a CPA": somebody else.
    const PEOPLE: &[&str] = &[
        "work", "working", "works", "worked", "alongside", "support", "supporting", "report", "reports",
        "reporting", "assist", "assisting", "partner", "partnering", "collaborate", "collaborating", "help",
        "helping", "from", "by", "under",
    ];
    let Some(article) = mention.first.checked_sub(1).filter(|&at| words.is(at, &["a", "an"])) else {
        return false;
    };
    let besides = || article.checked_sub(3).is_some_and(|at| is_as_well_as(words.tokens, at));
    let opens = article <= sentence.start || words.is(article - 1, JOINING) || besides();
    let behind = mention.end;
    let closes = behind >= sentence.end
        || !is_word(words, behind)
        || words
            .is(behind, &["and", "or", "plus", "as", "is", "required", "preferred", "desired", "desirable"]);
    mention.id.is_some() && opens && closes && !words.any(sentence.start..article, PEOPLE)
}

/// "Basic Life Support": a name of several words with capitals.
fn is_proper(words: &Words<'_>, mention: &Mention) -> bool {
    let named = (mention.name..mention.end)
        .filter(|&at| is_word(words, at) && !words.is(at, &["of", "the", "and", "in", "for"]));
    let spelt = |at: usize| words.tokens.get(at).is_some_and(|t| t.text.chars().any(char::is_lowercase));
    named.clone().count() > 1 && named.clone().all(|at| words.capital(at)) && named.clone().any(spelt)
}

/// Does a list of bare names stand where a demand begins: "Must have CISSP or CISM", "…, CPA or CMA"?
fn opens_list(words: &Words<'_>, members: &[Mention], sentence: &Range<usize>) -> bool {
    let Some(head) = members.first().filter(|_| members.iter().any(|m| m.id.is_some())) else { return false };
    let ahead = (sentence.start..head.first).filter(|&at| is_word(words, at)).count();
    let before = head.first.wrapping_sub(1);
    // "CTR, CPC": what goes on with another abbreviation is another list.
    let code = words.tokens.get(before.wrapping_sub(1)).is_some_and(|t| {
        t.text.len() > 1 && !t.text.chars().any(char::is_lowercase) && t.text.chars().any(char::is_uppercase)
    });
    ahead <= 3
        || words.is(
            before,
            &[
                "with", "and", "plus", "or", "(", ":", ";", "-", "–", "—", "have", "hold", "a", "an",
                "either", "qualified",
            ],
        )
        || words.get(before) == "," && !code
}

/// Does the item name nothing else?
fn is_all(words: &Words<'_>, mention: &Mention) -> bool {
    // "CPCU or an equivalent designation", "…, or the ability to obtain one": an alternative that names nothing.
    let or = (mention.end..mention.end + 3).find(|&at| words.get(at) == "or").filter(|&or| {
        words.any(
            or..or + 6,
            &[
                "equivalent", "similar", "obtain", "towards", "toward", "pursuing", "complete", "progress",
                "comparable", "higher", "ability", "willingness",
            ],
        )
    });
    // "ACLS as required by the facility": whoever is not asked there does not need it.
    let when = (words.stands(mention.end, "as")
        && words.is(mention.end + 1, &["required", "needed", "applicable", "appropriate"]))
    .then_some(mention.end);
    let others = (0..or.or(when).unwrap_or(words.len()))
        .filter(|at| !(mention.first..mention.end).contains(at) && is_word(words, *at))
        .count();
    others <= 2
}

/// "CPA; French is a plus": a known name that fills all that stands between semicolons.
fn is_piece(words: &Words<'_>, mention: &Mention) -> bool {
    let mark = |at: &usize| words.stands(*at, ";");
    let before = (0..mention.first).rev().find(mark);
    let behind = (mention.end..words.len()).find(mark);
    let start = before.map_or(0, |at| at + 1);
    let piece = start..behind.unwrap_or(words.len());
    let own = |at: &usize| !(mention.first..mention.end).contains(at) && is_word(words, *at);
    mention.id.is_some()
        && before.or(behind).is_some()
        && !words.any(0..mention.first, &[":"])
        && piece
            .filter(own)
            .all(|at| words.is(at, &["a", "an", "required", "preferred", "desired", "desirable"]))
}
