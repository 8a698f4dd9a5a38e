//! Is what is named told of, and asked of nobody: denied, another's, the title of a rule, a body's name?

use super::mention::{Form, Mention, PAPERS, is_word};
use crate::set_phrase::{List, Words, list};
use std::ops::Range;
use std::sync::LazyLock;

/// Does the item tell of the mention at `at` of `all`, a member of `list`, without asking for it?
pub(super) fn is_told(
    words: &Words<'_>,
    all: &[Mention],
    at: usize,
    list: &Range<usize>,
    sentence: &Range<usize>,
) -> bool {
    let Some(mention) = all.get(at) else { return true };
    // "Reviewed by a registered nurse or physician", "under the direction of a registered or practical nurse"
    let reviewer = all.get(list.start).filter(|head| {
        let before = head.first - usize::from(words.is(head.first.wrapping_sub(1), &["a", "an", "the"]));
        let led = words.stands(before.wrapping_sub(1), "of")
            && words.is(before.wrapping_sub(2), &["direction", "supervision", "guidance", "oversight"]);
        let by = words.stands(before.wrapping_sub(1), "by");
        head.form != Form::Paper && mention.form != Form::Paper && (by || led)
    });
    // "Evidence that such a certificate will be issued", "if this certification is attached"
    let named_before = words.is(mention.first.wrapping_sub(1), &["a", "an"])
        && words.stands(mention.first.wrapping_sub(2), "such")
        || mention.form == Form::General && words.is(mention.first.wrapping_sub(1), &["this", "these"]);
    // "Board of Registration for Professional Engineers": a body.
    let first = mention.first
        - if words.stands(mention.first.wrapping_sub(1), "/") { 2.min(mention.first) } else { 0 };
    let body = words.is(first.wrapping_sub(1), &["for", "of"])
        && words.any(mention.first.saturating_sub(5)..mention.first, &["board", "commission", "council"]);
    // "as an RN, LPN or CNA": the first of them tells it of all, but for what an "and" adds ("as an RN and BLS").
    let head = all.get(list.start).filter(|head| head.first <= mention.first);
    // "Provides training in CPR and first aid": all that is taught.
    let taught = head.is_some_and(|head| {
        let before = head.first.wrapping_sub(2);
        words.is(before, &["training", "courses", "classes"])
            && words.stands(before + 1, "in")
            && before > sentence.start
    });
    is_denied(words, mention)
        || mention.form != Form::Paper && taught
        || mention.form != Form::Paper
            && head
                .filter(|head| !words.any(head.end..mention.first, &["and", "with", "&"]))
                .is_some_and(|head| is_job(words, head, sentence.start))
        || reviewer.is_some_and(|head| is_another_s(words, head))
        || named_before
        || is_kind_of_experience(words, mention)
        || is_of_some_positions(words, mention)
        || body
        || is_led_to(words, mention)
        || is_of_graduates_abroad(words, mention, sentence)
        || is_another_s(words, mention)
        || is_in_reference(words, mention, sentence.start)
        || is_example_of_work(words, mention)
        || is_known_rule(words, mention, sentence.start)
        || at > 0 && widens(words, mention)
}

/// "A teaching certification (state-specific certifications accepted)": which papers will do for the one before the brackets.
fn widens(words: &Words<'_>, mention: &Mention) -> bool {
    let close = (mention.end..mention.end + 4).find(|&at| words.get(at) == ")");
    let open = mention.first.checked_sub(1).filter(|&at| words.get(at) == "(");
    open.is_some()
        && mention.form == Form::General
        && close
            .is_some_and(|close| words.is(close - 1, &["accepted", "acceptable", "welcome", "considered"]))
}

/// "A residency leading to eligibility for board certification": what a training is for. "Gained after obtaining a certificate": since when
/// something else counts.
fn is_led_to(words: &Words<'_>, mention: &Mention) -> bool {
    let before = |back: usize| mention.first.wrapping_sub(back);
    let article = usize::from(words.is(before(1), &["a", "an", "the", "your", "such"]));
    let since = words.is(before(1 + article), &["obtaining", "receiving", "earning", "attaining"])
        && words.stands(before(2 + article), "after");
    let led = words.stands(before(1), "for")
        && words.stands(before(2), "eligibility")
        && words.stands(before(3), "to")
        && words.is(before(4), &["leading", "leads"]);
    led || since
}

/// "A degree from a foreign school may be demonstrated by certification of the board", "required of graduates of foreign schools": of whoever
/// comes from there alone.
fn is_of_graduates_abroad(words: &Words<'_>, mention: &Mention, sentence: &Range<usize>) -> bool {
    const SCHOOLS: &[&str] =
        &["college", "graduate", "graduates", "institution", "school", "schools", "university"];
    let abroad = |at: usize| words.stands(at, "foreign") && words.any(at + 1..at + 4, SCHOOLS);
    let before = (sentence.start..mention.first).any(abroad);
    let shown =
        words.any(mention.first.saturating_sub(10)..mention.first, &["demonstrated", "evidenced", "verify"]);
    // The name of who issues the paper may hold the words, too.
    let asked = words.position(mention.end..mention.end + 14, &["required", "needed"]);
    let behind = asked.is_some_and(|asked| (asked..sentence.end.min(asked + 8)).any(abroad));
    before && shown || behind
}

/// "For positions requiring a valid Class B licence, candidates will be asked for …": whom the sentence speaks of.
fn is_of_some_positions(words: &Words<'_>, mention: &Mention) -> bool {
    let near = mention.first.saturating_sub(8)..mention.first;
    near.clone().any(|at| {
        words.is(at, &["position", "positions", "posts", "roles", "assignments"])
            && words.is(at + 1, &["requiring"])
            && words.any(at.saturating_sub(2)..at, &["for", "in", "those"])
    })
}

/// "Six months of experience as an A&E registered nurse": what one has worked as. Behind a comma stands something else ("as a
/// controller, CPA").
fn is_job(words: &Words<'_>, mention: &Mention, start: usize) -> bool {
    let parts = |at: &usize| words.is(*at, &["and", "or", "with", "plus", ",", "/", ";"]);
    let near = (mention.first.saturating_sub(6)..mention.first).rev().take_while(|at| !parts(at));
    mention.form != Form::Paper
        && near.into_iter().any(|at| {
            words.get(at) == "as"
                && words.is(at + 1, &["a", "an"])
                && !words.stands(at.wrapping_sub(1), "well")
                && words.any(
                    at.saturating_sub(10).max(start)..at,
                    &["experience", "worked", "working", "years", "yrs"],
                )
        })
}

/// "One year of acute care Registered Nurse experience", "three years of Class A CDL driving experience": what the time is of.
fn is_kind_of_experience(words: &Words<'_>, mention: &Mention) -> bool {
    const LONGEST: usize = 8;
    let word = (mention.end..mention.end + 2).find(|&at| words.is(at, &["experience"]));
    let parts =
        |at: &usize| words.stops(*at) || words.is(*at, &["and", "or", "with", "plus", ",", ";", "in", "as"]);
    let before = (mention.first.saturating_sub(LONGEST)..mention.first).rev().take_while(|at| !parts(at));
    let plain = |word: usize| (mention.end..word).all(|at| is_word(words, at) && !parts(&at));
    word.is_some_and(plain)
        && before.into_iter().any(|at| words.is(at, &["year", "years", "yrs", "month", "months"]))
}

/// "Experience in another medical field (licensed practical nurse, corpsman)", "experience such as corpsman, registered nurse": who works
/// there.
fn is_example_of_work(words: &Words<'_>, mention: &Mention) -> bool {
    let near = mention.first.saturating_sub(24)..mention.first;
    let such = near.clone().rev().take_while(|&at| !words.stops(at) && words.get(at) != ";").find(|&at| {
        words.stands(at, "such") && words.is(at + 1, &["as"]) && words.is(at.wrapping_sub(1), &["experience"])
    });
    if such.is_some() && mention.form == Form::Standing {
        return true;
    }
    let open = near.rev().take_while(|&at| words.get(at) != ")").find(|&at| words.get(at) == "(");
    open.is_some_and(|open| {
        words.is(
            open.wrapping_sub(1),
            &["field", "fields", "area", "areas", "role", "roles", "setting", "settings"],
        ) && words.any(open.saturating_sub(8)..open, &["experience"])
    })
}

/// "Expertise in standards such as NFPA 70E": a rule that one knows, and no paper that one holds.
fn is_known_rule(words: &Words<'_>, mention: &Mention, start: usize) -> bool {
    let near = mention.first.saturating_sub(24).max(start)..mention.first;
    let rules =
        near.clone().rev().find(|&at| words.is(at, &["standards", "regulations", "codes", "frameworks"]));
    mention.form == Form::Bare
        && rules.is_some_and(|rules| {
            words.is(rules + 1, &["such", "like", "including", "("])
                && words.any(
                    near.start..rules,
                    &[
                        "knowledge", "expertise", "familiarity", "familiar", "understanding", "experience",
                        "proficiency",
                    ],
                )
        })
}

/// "Handbook 5005, Part II, Appendix G13, Licensed Nurse Qualification": the title of a rule.
fn is_in_reference(words: &Words<'_>, mention: &Mention, start: usize) -> bool {
    let before = mention.first.saturating_sub(8).max(start)..mention.first;
    words.any(before.clone(), &["handbook", "appendix"]) && !words.any(before, &[")", "or", "must"])
}

/// "No license needed", "not a certified …", "without certification".
fn is_denied(words: &Words<'_>, mention: &Mention) -> bool {
    let sentence = words.around(mention.first, 30);
    let lacking = (sentence.start..mention.first)
        .any(|at| words.is(at, &["do", "does"]) && words.get(at + 1) == "not" && words.get(at + 2) == "have");
    let failing = words.any(mention.first.saturating_sub(4)..mention.first, &["failure", "fail", "fails"])
        // "Applicants who fail to send the form, the essay and the certificate"
        || (sentence.start..mention.first)
            .any(|at| words.get(at) == "who" && words.is(at + 1, &["fail", "fails"]));
    // "If you are a licensed physician who incurs costs, we report them": of some it is told.
    let supposed = words.get(sentence.start + usize::from(words.get(sentence.start + 1) == ",") * 2) == "if"
        && words.any(sentence.start..mention.first, &["are"])
        && words.any(mention.end..mention.end + 3, &["who", "and"]);
    let denied = words.any(mention.first.saturating_sub(3)..mention.first, &["no", "not", "without", "non"])
        || words.any(mention.first.saturating_sub(4)..mention.first, &["cannot"]);
    // "No special certification, registration or licensure"
    let mut head = mention.first;
    while head > sentence.start
        && (words.is(head - 1, &PAPERS)
            || words.is(
                head - 1,
                &[",", "or", "/", "special", "specific", "prior", "other", "additional", "degree", "degrees"],
            ))
    {
        head -= 1;
    }
    let none = words.is(head.wrapping_sub(1), &["no", "without"]);
    lacking || failing || supposed || none || denied && !words.is(mention.first.wrapping_sub(1), &["only"])
}

/// What stands directly before shows that the credential is somebody else's, or the object of the work.
fn is_another_s(words: &Words<'_>, mention: &Mention) -> bool {
    let mut at = mention.first;
    while at > 0
        && (words.is(
            at - 1,
            &[
                "a", "an", "the", "our", "your", "their", "other", "any", "qualified", "experienced",
                "supervising", "less", "new", "junior", "fellow",
            ],
        ) || words.get(at - 1) == "-")
    {
        at -= 1;
    }
    // "Their license or certification"
    while words.get(at.wrapping_sub(1)) == "or" && words.is(at.wrapping_sub(2), &PAPERS) {
        at -= 2;
    }
    // "Enrolled in an RN program"
    let enrolled = (mention.first.saturating_sub(6)..mention.first)
        .any(|at| words.is(at, &["enrolled", "enrollment", "enrolment"]) && words.is(at + 1, &["in", "at"]));
    // "Assisting surgeons and registered nurses": people whom one works with, in a line that begins with the work.
    let sentence = words.around(mention.first, 30);
    let people = mention.form != Form::Paper
        && words.tokens.get(mention.end.wrapping_sub(1)).is_some_and(|token| token.text.ends_with('s'))
        && words.is(sentence.start, &WORKED_WITH);
    if enrolled || people {
        return true;
    }
    let learners = ["students", "student", "learners", "participants", "students'", "trainees"];
    if at > 0 && words.is(at - 1, &["our", "their"])
        || words.any(mention.first.saturating_sub(8)..mention.first, &learners)
        || words.get(at.wrapping_sub(1)) == "by" && matches!(mention.form, Form::Standing | Form::Bare)
    {
        return true;
    }
    let preposition = words.is(
        at.wrapping_sub(1),
        &[
            "with", "of", "in", "as", "for", "under", "by", "from", "alongside", "on", "to", "through",
            "among", "between",
        ],
    );
    let head = if preposition { at.wrapping_sub(2) } else { at.wrapping_sub(1) };
    // "Experience with", "work under", "prepare students for".
    if preposition {
        let as_one = words.get(at.wrapping_sub(1)) == "as";
        // "Training in CPR and first aid": where the line begins with it, it is one's own.
        if words.is(head, &["training", "trained"]) && words.stands(head + 1, "in") && head == sentence.start
        {
            return false;
        }
        return words.is(head, &RELATIONS) && !is_held_beside(words, mention, head)
            || as_one
                && !words.is(
                    head,
                    &[
                        "licensed", "certified", "registered", "registration", "certification", "licensure",
                        "license", "qualified", "such", "well", "same",
                    ],
                )
                && head < words.len()
                && is_word(words, head)
            || words.get(at.wrapping_sub(1)) == "under"
            || words.get(at.wrapping_sub(1)) == "alongside";
    }
    is_word(words, head) && words.is(head, &WORKED_WITH)
}

/// "Five years of nursing experience with a valid RN licence": the experience at `head` is of something else, and the paper is one's own.
fn is_held_beside(words: &Words<'_>, mention: &Mention, head: usize) -> bool {
    let of_its_own = words.is(head, &["experience"])
        && head > 0
        && is_word(words, head - 1)
        && !words.is(
            head - 1,
            &[
                "have", "has", "prior", "previous", "some", "and", "or", "with", "any", "proven",
                "demonstrated", "extensive", "relevant", "practical", "strong", "direct", "working", "solid",
                "significant", "your", "no",
            ],
        );
    let one = head + 2..mention.end;
    let valid = words.any(one.clone(), &["a", "an", "active", "valid", "current", "unrestricted", "clear"]);
    let license = words.any(one, &["license", "licence", "licensure"]);
    let ends = !is_word(words, mention.end)
        || words.is(mention.end, &["or", "and", "required", "preferred", "in", "from", "is"]);
    of_its_own && words.get(head + 1) == "with" && ends && (valid || license)
}

/// Words with a preposition that lead to what one works with or knows about.
static RELATIONS: List = LazyLock::new(|| {
    list(
        "experience experienced knowledge familiarity familiar understanding expertise work works working worked \
         collaborate collaborates collaborating collaboration partner partners partnering closely supervision direction \
         guidance oversight teams team group staff coordinate coordinates interact communicate communicates liaise \
         assist assists helping prepare prepares preparing train trains training students leading support supports \
         reports report reporting roles role responsibilities aware awareness background network hundreds thousands \
         dozens number range provided performed led delivered supervised exposure duties functions access courses \
         course scope principles practice practices requirements regulations required needed",
    )
});

/// Verbs whose object one works on or with.
static WORKED_WITH: List = LazyLock::new(|| {
    list(
        "assist assists assisting support supports supporting supervise supervises supervising help helps helping train \
         trains training manage manages managing issue issues issuing process processes processing review reviews \
         reviewing teach teaches mentor mentors mentoring coach coaches coaching collaborating lead leads leading \
         coordinate schedule schedules free paid provide provides providing offer offers offering reimburse pay pays \
         fund funded sponsor sponsored annual through",
    )
});
