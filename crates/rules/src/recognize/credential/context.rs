//! Is what is named asked of the candidate?

use super::mention::{Form, Mention, PAPERS, is_word};
use super::told::is_told;
use crate::lexicon::Lexicon;
use crate::quantity::number;
use crate::recognizer::SectionKind;
use crate::set_phrase::{List, Words, list};
use crate::token::Kind;
use std::ops::Range;
use std::sync::LazyLock;

/// Does the item ask for the mention at `at`, rather than tell of it?
pub(super) fn is_asked(
    words: &Words<'_>,
    all: &[Mention],
    at: usize,
    list: &Range<usize>,
    section: SectionKind,
) -> bool {
    let Some(mention) = all.get(at) else { return false };
    let sentence = words.around(mention.first, 60);
    if is_told(words, all, at, list, &sentence) || words.get(sentence.end) == "?" || is_label(words, mention)
    {
        return false;
    }
    // "Copy of your teaching license": a document to send, of what is asked elsewhere.
    let copied = (mention.first.saturating_sub(3)..mention.first).any(|i| {
        words.stands(i, "of")
            && words.is(i.wrapping_sub(1), &["copy", "copies", "photocopy", "scan", "scans"])
    });
    if copied {
        return false;
    }
    // "PE/VC" are kinds of investors.
    let partner = |at: usize, end: usize| {
        words.get(end) == "/" && words.is(end + 1, &["vc", "pe"])
            || words.get(at.wrapping_sub(1)) == "/" && words.is(at.wrapping_sub(2), &["vc", "pe"])
    };
    if words.is(mention.name, &["pe", "vc"]) && partner(mention.name, mention.name + 1) {
        return false;
    }
    // "6 mos. experience"
    let counted = |at: usize| words.tokens.get(at).is_some_and(|t| t.kind == Kind::Number);
    if words.get(mention.name) == "mos" && mention.name.checked_sub(1).is_some_and(counted) {
        return false;
    }
    let firm = words.any(sentence.clone(), &DEMANDS) || words.any(words.lead_in(), &DEMANDS);
    let asks = matches!(section, SectionKind::Required | SectionKind::Preferred);
    // What pay depends on, and questions of a form.
    if words.any(sentence.clone(), &["salary", "compensation", "revoked", "suspended", "wage", "rate"])
        && words.any(
            sentence.clone(),
            &[
                "depend", "depends", "based", "factors", "vary", "determined", "question", "revoked", "ever",
                "higher",
            ],
        )
    {
        return false;
    }
    // "If you meet one of these, submit a copy of …": a paper for some.
    let supposed = words.is(sentence.start, &["if"])
        && words.any(sentence.start..sentence.start + 4, &["meet", "meets"])
        && words.any(sentence.start..mention.first, &["submit", "upload", "attach"]);
    let copies =
        supposed || words.any(mention.first.saturating_sub(6).max(sentence.start)..mention.first, &COPIES);
    // A line that is nothing but "Copy of teaching licence" asks for the licence.
    let paper = || matches!(mention.form, Form::Paper | Form::Standing) && asks && sentence.len() <= 8;
    if copies && !(paper() && words.is(sentence.start, &["copy"])) {
        return false;
    }
    match mention.form {
        Form::Bare => {
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
            // "a JD and a bar admission"
            let beside_degree = mention.id.is_some()
                && words.any(
                    mention.first.saturating_sub(9).max(sentence.start)..mention.first,
                    &[
                        "jd", "degree", "degrees", "md", "mba", "llb", "bachelor's", "bachelors", "master's",
                        "masters", "bs", "ba", "bsc", "msc", "diploma",
                    ],
                )
                && words.is(mention.first.wrapping_sub(1), &["a", "an", "active", "and", "plus", "as", "or"]);
            let alone = asks
                && (is_all(words, mention)
                    || is_piece(words, mention)
                    || is_proper(words, mention)
                    || enclosed
                    || beside_degree);
            let listed = members.len() > 1 && opens_list(words, members, &sentence);
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
                    &["days", "weeks", "month", "months", "year", "years"],
                );
            licensed && (asks || firm)
                || chosen && !goes_on(words, mention.end)
                || timed
                || asks && mention.id.is_some() && beside_time(words, mention, &sentence)
                || !goes_on(words, mention.end) && (alone || marked || (asks || firm) && (papers || listed))
        }
        Form::Standing => asks || is_sought(words, mention, sentence.start),
        Form::Paper => asks || firm,
        Form::General => {
            let wanted = words.any(mention.end..(mention.end + 5).min(sentence.end), &DEMANDS)
                || words.any(sentence.start..mention.first, &DEMANDS);
            let short = sentence.len() <= 14 && mention.end - mention.first > 1;
            !is_open_end(words, mention)
                && (asks && (wanted || short)
                    || firm
                        && wanted
                        && !matches!(
                            section,
                            SectionKind::Benefits | SectionKind::Company | SectionKind::Legal
                        ))
        }
    }
}

/// "… or equivalent certification": the end of an open list.
fn is_open_end(words: &Words<'_>, mention: &Mention) -> bool {
    words.is(mention.name, &["equivalent", "similar", "related", "other", "comparable", "another"])
        && words.is(mention.first.wrapping_sub(1), &["or"])
        || words.is(mention.first.wrapping_sub(1), &["from", "of", "for", "to", "before", "after", "with"])
            && !words.is(
                mention.first.wrapping_sub(2),
                &["possession", "proof", "eligible", "prior", "one", "verification"],
            )
        || words.is(mention.first.wrapping_sub(1), &["to"])
            && words.is(mention.first.wrapping_sub(2), &["prior"])
}

/// "Looking for a Registered Nurse", "you will be a licensed electrician".
fn is_sought(words: &Words<'_>, mention: &Mention, start: usize) -> bool {
    // "a committed, flexible and hardworking Registered Nurse": whatever describes the person.
    let other = |at: usize| {
        words.is(
            at,
            &[
                "of", "to", "for", "in", "with", "by", "who", "that", "from", "at", "on", "under", "as", ".",
                ":", ";", "(", ")", "or", "seeking", "seek", "seeks", "hiring", "recruit", "recruiting",
                "need", "needs", "wanted", "require", "requires", "hold", "be", "being", "become", "are",
                "is",
            ],
        )
    };
    let nearest = mention.first.saturating_sub(12).max(start);
    let described = (nearest..mention.first).rev().take_while(|&at| !other(at));
    let at = described.last().unwrap_or(mention.first);
    let before = at.wrapping_sub(1);
    words.is(
        before,
        &[
            "seeking", "seek", "seeks", "hiring", "recruit", "recruiting", "need", "needs", "wanted",
            "require", "requires", "hold", "be", "being", "become", "are",
        ],
    ) && !(words.get(before) == "are" && words.get(before.wrapping_sub(1)) == "we")
        || words.get(before) == "for"
            && (words.is(before.wrapping_sub(1), &["looking", "search", "searching"])
                // "An opportunity has arisen for a registered nurse"
                || words.any(before.saturating_sub(4).max(start)..before, &["opportunity", "opportunities", "arisen"]))
        || words.get(before) == "is" && words.any(start..before, &["candidate", "applicant", "you"])
        || words.is(mention.end, &["required", "preferred", "desired", "needed", "wanted"])
}

/// "Certifications such as CISSP", "licenses (RN, LPN)": what follows says which.
pub(super) fn introduces_examples(words: &Words<'_>, all: &[Mention], at: usize, lexicon: &Lexicon) -> bool {
    let (Some(this), Some(next)) = (all.get(at), all.get(at + 1)) else { return false };
    // "Six Sigma certification (Green Belt)": who holds the one holds the other.
    let included = || {
        let entry = next.id.as_deref().and_then(|id| lexicon.credential(id));
        entry.zip(this.id.as_ref()).is_some_and(|(entry, id)| entry.includes.contains(id))
    };
    let gap = this.end..next.first;
    let opens =
        words.any(gap.clone(), &["such", "like", "including", "include", "includes", "e", "eg", "following"]);
    let general = this.form == Form::General;
    let inside = words.any(gap.clone(), &["("]) && words.is(next.end, &[")", ",", "/", "or"]);
    let lists = inside && included()
        || this.id.is_none()
            && (words.any(gap.clone(), &["(", ":", "-", "–"])
                || general && (gap.is_empty() || words.any(gap.clone(), &["in", "as"])));
    // The points of "e.g." end nothing.
    let ends = |at: usize| words.stands(at, ".") && !words.is(at.wrapping_sub(1), &["e", "g", "i"]);
    gap.len() <= 9
        && (opens || lists)
        && !words.any(gap.clone(), &["and", "or", ";"])
        && !gap.clone().any(ends)
}

/// Words of a demand.
static DEMANDS: List = LazyLock::new(|| {
    list(
        "must required require requires requirement requirements mandatory essential necessary need needs needed hold \
         holds holding held possess possesses possession possessing have has having maintain valid current active \
         preferred prefer preferably desired desirable plus bonus advantage advantageous asset beneficial helpful \
         ideally obtain obtaining eligible eligibility should nice subject willing willingness able ability become \
         condition expected",
    )
});

/// Papers to be handed in.
static COPIES: List = LazyLock::new(|| {
    list("copy copies upload uploaded attach attached submit scan photocopy transcripts original")
});

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
    ) || words.get(end) == "-" && words.is(end + 1, &["owned", "led", "based", "backed", "level"])
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
        || mention.id.is_some() && leads_to_time(words, mention.end)
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
        || words.is(end, &["is", "are"])
            && words.any(
                end..end + 4,
                &[
                    "preferred", "required", "requirement", "plus", "desired", "desirable", "must",
                    "essential",
                ],
            )
        || words.is(end, &["a"]) && words.get(end + 1) == "plus"
        || words.get(end) == "(" && words.is(end + 1, &["preferred", "required", "desired"])
}

/// "CPA or MBA", "CDA or a degree": a paper that a degree is an alternative to.
fn leads_to_degree(words: &Words<'_>, end: usize) -> bool {
    let article = usize::from(words.is(end + 1, &["a", "an"]));
    words.is(end, &["or", "/"])
        && words.is(
            end + 1 + article,
            &[
                "degree", "degrees", "mba", "jd", "phd", "bachelor's", "bachelors", "bachelor", "master's",
                "masters", "associate's",
            ],
        )
}

/// "CPA or eight years of accounting": a paper that an amount of time is an alternative to.
fn leads_to_time(words: &Words<'_>, end: usize) -> bool {
    let or = end + usize::from(words.is(end, &[","]));
    words.is(or, &["or"]) && is_time(words, or + 1)
}

/// Does an amount of time begin within a few tokens?
fn is_time(words: &Words<'_>, from: usize) -> bool {
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
        && piece.filter(own).all(|at| words.is(at, &["a", "an", "required", "preferred", "desired"]))
}

/// "License/Certification:": a label, and no demand of its own.
fn is_label(words: &Words<'_>, mention: &Mention) -> bool {
    let first = mention.first < 4 && !words.any(0..mention.first, &["must", "."]);
    // "The following licenses or certifications are preferred:"
    let listed = mention.form == Form::General
        && words.any(mention.first.saturating_sub(4)..mention.first, &["following"])
        && words.get(words.len().wrapping_sub(1)) == ":";
    let nothing = listed || mention.form == Form::General && words.is(0, &["education"]) && words.len() < 14;
    nothing
        || (mention.form == Form::General || first && mention.form == Form::Paper)
            && (mention.end..mention.end + 6).find(|&at| words.get(at) == ":").is_some_and(|colon| {
                (mention.end..colon).all(|at| {
                    words.is(at, &["/", "&", "and", "or", ",", "(", ")", "s"])
                        || words.is(at, &PAPERS)
                        || words.is(at, &["required", "preferred", "requirements", "training", "designation"])
                })
            })
}
