//! What a text names as the work of others: whom one worked with or for, and what was counted or written of it.

use super::stance::ends_sentence;
use rolefit_profile::Field;
use rolefit_rules::lexicon::Hit;
use rolefit_rules::token::{Kind, Token};

/// Words for people who work together.
const GROUPS: &[&str] =
    &["department", "departments", "group", "groups", "personnel", "staff", "team", "teams", "unit", "units"];

/// "partnered with Inside Sales, Project Management and Customer Service teams", "liaison between customers and the sales team", "worked
/// closely with Technical Support", "relationships with engineering and marketing": what those do whom one worked with.
pub(super) fn is_of_others(tokens: &[Token<'_>], hit: &Hit) -> bool {
    const BESIDE: &[&str] = &[
        "collaborate", "collaborated", "collaborates", "collaborating", "collaboration", "communicated",
        "consult", "consulted", "consulting", "consults", "coordinate", "coordinated", "coordinating",
        "interact", "interacted", "interacting", "interacts", "interface", "interfaced", "interfacing",
        "liaise", "liaised", "liaising", "liaison", "partner", "partnered", "partnering", "work", "worked",
        "working", "works",
    ];
    let back = tokens.get(..hit.first).unwrap_or_default().iter().rev().take(16);
    let mut back = back.take_while(|t| !ends_sentence(t)).filter(|t| t.kind == Kind::Word);
    let with = back
        .find(|t| t.is_any(&["with", "between", "to", "by", "using", "in", "on", "through"]))
        .is_some_and(|t| t.is_any(&["with", "between"]));
    let ahead = tokens.get(hit.end..).unwrap_or_default().iter().take(12);
    let mut ahead = ahead.take_while(|t| !ends_sentence(t) && !t.is_any(&["to", "on", "in", "by", "for"]));
    let near: Vec<&Token<'_>> = back.take(3).collect();
    let related = || near.first().is_some_and(|t| t.is_any(&["relationship", "relationships"]));
    let mut together = || near.iter().any(|t| t.is("closely")) || ahead.any(|t| t.is_any(GROUPS));
    with && (related() || near.iter().any(|t| t.is_any(BESIDE)) && together())
}

/// "sales reports", "the Sales Manager", "feedback to the design team", "in their data center": a paper, a person or a group is called by
/// what somebody else does; but in what a person says of himself or herself the person is that one ("Sales manager with ten years in shops").
pub(super) fn names_another(tokens: &[Token<'_>], hit: &Hit, field: Field) -> bool {
    const PAPERS: &[&str] = &[
        "application", "applications", "appointments", "data", "database", "databases", "figures", "force",
        "goals", "information", "inquiries", "inquiry", "magazine", "module", "modules", "report", "reports",
        "requirements", "software", "statistics", "system", "systems", "tool", "tools", "trends",
    ];
    const PEOPLE: &[&str] = &["director", "directors", "manager", "managers", "representatives", "reps"];
    let next = |words: &[&str]| tokens.get(hit.end).is_some_and(|t| t.is_any(words));
    let mut back = tokens.get(..hit.first).unwrap_or_default().iter().rev().take(4).peekable();
    next(PAPERS)
        || is_money(tokens, hit)
        || is_paid(tokens, hit)
        || is_cost(tokens, hit)
        || is_under_somebody(tokens, hit)
        || is_in_groups(tokens, hit)
        || is_asked(tokens, hit)
        || is_taught(tokens, hit)
        || is_spoken_of(tokens, hit)
        || is_somebodys_duty(tokens, hit)
        || is_hired_for(tokens, hit)
        || back.peek().is_some_and(|t| t.is("their"))
        || is_keeping(tokens, hit)
        || next(PEOPLE) && field != Field::Summary
        || is_of_groups(tokens, hit)
        || is_beside_the_work(tokens, hit)
}

/// "developed programs teaching safety", "led workouts while teaching posture": what a program does, or what is done on the way of
/// something else.
fn is_beside_the_work(tokens: &[Token<'_>], hit: &Hit) -> bool {
    const BEFORE: &[&str] = &["classes", "courses", "programs", "programmes", "while", "workshops"];
    let before = hit.first.checked_sub(1).and_then(|at| tokens.get(at));
    let own = tokens.get(hit.first..hit.end).unwrap_or_default();
    before.is_some_and(|t| t.is_any(BEFORE))
        && matches!(own, [word] if word.text.to_ascii_lowercase().ends_with("ing"))
}

/// "feedback to the design team", "support to designers, marketing and sales departments"
fn is_of_groups(tokens: &[Token<'_>], hit: &Hit) -> bool {
    const JOINERS: &[&str] = &["and", "or", "&", ",", "/"];
    let is = |at: Option<usize>, words: &[&str]| {
        at.and_then(|at| tokens.get(at)).is_some_and(|token| token.is_any(words))
    };
    let groups = is(Some(hit.end), GROUPS) || is(Some(hit.end), JOINERS) && is(Some(hit.end + 2), GROUPS);
    let mut first = hit.first;
    while first > 1 && is(first.checked_sub(1), JOINERS) {
        first -= if is(first.checked_sub(2), JOINERS) { 1 } else { 2 };
    }
    let mut back = tokens.get(..first).unwrap_or_default().iter().rev().take(4);
    groups && back.any(|t| t.is_any(&["to", "from"]))
}

/// "analyzed sales", "$450,000 in yearly sales", "sales revenue", "sales prices": what came in, whoever sold it.
fn is_money(tokens: &[Token<'_>], hit: &Hit) -> bool {
    const SUMS: &[&str] = &[
        "budget", "budgets", "flow", "forecast", "forecasting", "forecasts", "growth", "history", "increase",
        "increases", "numbers", "performance", "price", "prices", "pricing", "proceeds", "revenue",
        "revenues", "tax", "taxes", "volume", "volumes",
    ];
    const COUNTED: &[&str] = &[
        "analyse", "analysed", "analysing", "analyze", "analyzed", "analyzing", "boost", "boosted",
        "boosting", "doubled", "drive", "driving", "drove", "forecast", "forecasted", "forecasting", "grew",
        "grow", "growing", "increase", "increased", "increases", "increasing", "maximise", "maximised",
        "maximising", "maximize", "maximized", "maximizing", "project", "projected", "projecting", "track",
        "tracked", "tracking", "tripled",
    ];
    const WHICH: &[&str] = &[
        "annual", "company", "daily", "department", "gross", "monthly", "net", "our", "overall", "product",
        "quarterly", "retail", "store", "the", "their", "total", "weekly", "yearly",
    ];
    const GOES_ON: &[&str] = &[
        "and", "by", "for", "from", "in", "of", "on", "or", "over", "through", "to", "using", "via", "while",
        "with", "within",
    ];
    let own = tokens.get(hit.first..hit.end).unwrap_or_default();
    if !matches!(own, [word] if word.is("sales")) {
        return false;
    }
    let next = tokens.get(hit.end);
    if next.is_some_and(|t| t.is_any(SUMS)) {
        return true;
    }
    // "increased sales calls" is of calls.
    if next.is_some_and(|t| t.kind == Kind::Word && !t.is_any(GOES_ON)) {
        return false;
    }
    let back = || tokens.get(..hit.first).unwrap_or_default().iter().rev();
    let counted = back().find(|t| !t.is_any(WHICH)).is_some_and(|before| before.is_any(COUNTED));
    // "annual sales: $350M", "stabilized sales to a $37M"
    let ahead = tokens.get(hit.end..).unwrap_or_default().iter().take(3);
    let led = next.is_some_and(|t| matches!(t.text, ":" | "$") || t.is_any(&["by", "from", "of", "to"]));
    let amount = led && ahead.into_iter().any(|t| t.text == "$" || t.kind == Kind::Number);
    // "20k a week in food and beverage sales"
    let mut before = back().take(5).take_while(|t| !ends_sentence(t));
    let within = before.any(|t| t.is("in"));
    let mut sum = before.chain(back().skip(5).take(3)).take_while(|t| !ends_sentence(t));
    counted
        || amount
        || within && sum.any(|t| t.kind == Kind::Number || t.is_any(&["k", "m", "million", "millions"]))
}

/// "expenses like travel, consultancy and advertising", "revenues related to production and marketing": what money went into, or came from.
fn is_cost(tokens: &[Token<'_>], hit: &Hit) -> bool {
    const LEADS: &[&str] = &["for", "from", "including", "like", "of", "on", "related", "such"];
    let back = tokens.get(..hit.first).unwrap_or_default().iter().rev().take(8);
    let words: Vec<&Token<'_>> = back.take_while(|t| !ends_sentence(t)).collect();
    words.windows(2).any(|pair| {
        matches!(pair, [lead, sum] if lead.is_any(LEADS) && sum.is_any(&["expense", "expenses", "revenues"]))
    })
}

/// "processed invoices and commission payments": sums that were paid. The trade of it is named with its place, or a word for one.
fn is_paid(tokens: &[Token<'_>], hit: &Hit) -> bool {
    const TRADE: &[&str] = &[
        "business", "company", "domain", "engineer", "engineering", "industry", "infrastructure",
        "integration", "integrations", "operations", "platform", "platforms", "product", "products",
        "sector", "space", "strategy", "team", "technology",
    ];
    let own = tokens.get(hit.first..hit.end).unwrap_or_default();
    let before = hit.first.checked_sub(1).and_then(|at| tokens.get(at));
    matches!(own, [word] if word.is("payments"))
        && !before.is_some_and(|t| t.is_any(&["in", "within"]))
        && !tokens.get(hit.end).is_some_and(|t| t.is_any(TRADE))
}

/// "interviewed claimants, witnesses and law enforcement": whom one asked, up to the first word that says of what.
fn is_asked(tokens: &[Token<'_>], hit: &Hit) -> bool {
    const ASKED: &[&str] =
        &["contacted", "contacting", "interviewed", "interviewing", "notified", "notifying"];
    let back = tokens.get(..hit.first).unwrap_or_default().iter().rev().take(12);
    let mut back = back.take_while(|t| !ends_sentence(t));
    back.find(|t| t.is_any(ASKED) || t.is_any(&["about", "by", "for", "in", "of", "on", "to", "using"]))
        .is_some_and(|t| t.is_any(ASKED))
}

/// "trained new employees in web development": what others learn. Who is "trained in sales" has learnt it, and a tutor knows what is taught.
fn is_taught(tokens: &[Token<'_>], hit: &Hit) -> bool {
    const TAUGHT: &[&str] = &["train", "trained", "training"];
    let Some((of, words)) = governor(tokens, hit) else { return false };
    let mut words = words.take(5);
    of.is_any(&["in", "on"])
        && words.next().is_some_and(|t| !t.is_any(TAUGHT))
        && words.any(|t| t.is_any(TAUGHT))
}

/// "communication with the judge regarding compliance matters", "referrals to community services", "patients admitted in the emergency
/// department", "Peachtree for Manufacturing": what is spoken of, where somebody else is sent, what a program is made for.
fn is_spoken_of(tokens: &[Token<'_>], hit: &Hit) -> bool {
    const SENT: &[&str] = &[
        "admission", "admissions", "admitted", "referral", "referrals", "referred", "referring",
        "transferred",
    ];
    governor(tokens, hit).is_some_and(|(of, mut words)| {
        of.is_any(&["concerning", "regarding"])
            || of.is_any(&["from", "in", "into", "to"]) && words.any(|t| t.is_any(SENT))
    })
}

/// "supervised volunteers responsible for mentoring": what they do.
fn is_somebodys_duty(tokens: &[Token<'_>], hit: &Hit) -> bool {
    const PEOPLE: &[&str] =
        &["employees", "members", "personnel", "staff", "team", "teams", "volunteers", "workers"];
    governor(tokens, hit).is_some_and(|(of, mut words)| {
        of.is("for")
            && words.next().is_some_and(|t| t.is("responsible"))
            && words.next().is_some_and(|t| t.is_any(PEOPLE))
    })
}

/// "recruited for IT, procurement and sales", "sourced candidates from social media": whom others need, and where they are found.
fn is_hired_for(tokens: &[Token<'_>], hit: &Hit) -> bool {
    const HIRED: &[&str] = &[
        "candidates", "hire", "hired", "hires", "hiring", "openings", "recruit", "recruited", "recruiting",
        "recruitment", "sourced", "sourcing", "vacancies",
    ];
    governor(tokens, hit).is_some_and(|(of, mut words)| {
        of.is_any(&["for", "from", "in", "through", "via"]) && words.any(|t| t.is_any(HIRED))
    })
}

/// The preposition by which a sentence leads to a name, and the words before it, nearest first.
fn governor<'t, 'a>(
    tokens: &'t [Token<'a>],
    hit: &Hit,
) -> Option<(&'t Token<'a>, impl Iterator<Item = &'t Token<'a>>)> {
    const PREPOSITIONS: &[&str] = &[
        "about", "by", "concerning", "for", "from", "in", "into", "of", "on", "regarding", "through", "to",
        "using", "via", "with",
    ];
    let back = tokens.get(..hit.first).unwrap_or_default().iter().rev().take(24);
    let mut back = back.take_while(|t| !ends_sentence(t)).filter(|t| t.kind == Kind::Word);
    let of = back.find(|t| t.is_any(PREPOSITIONS))?;
    Some((of, back.take(14)))
}

/// "ensured compliance with the contract": everybody's, whatever the work is.
fn is_keeping(tokens: &[Token<'_>], hit: &Hit) -> bool {
    tokens.get(hit.end).is_some_and(|t| t.is("with"))
        && tokens.get(hit.first..hit.end).unwrap_or_default().iter().any(|t| t.is("compliance"))
}

/// "projects for the departments (sales, PR and licensing)", "registrar for these departments: radiology, surgery", "advised lines of
/// business that include sales and collections"
fn is_in_groups(tokens: &[Token<'_>], hit: &Hit) -> bool {
    let mut back = tokens.get(..hit.first).unwrap_or_default().iter().rev().take(24);
    let opens = |t: &Token<'_>| {
        matches!(t.text, "(" | ")" | ":")
            || t.is_any(&["include", "includes", "included", "including"])
            || ends_sentence(t)
    };
    let opened = back.by_ref().find(|t| opens(t)).map(|t| t.text);
    // "Ran the whole department: buying, merchandising" tells what it did.
    let mut back = back.skip_while(|t| t.is_any(&["that", "which"]) || t.text == ",");
    back.next().is_some_and(|t| match opened {
        Some("(") => t.is_any(GROUPS),
        Some(")") | None => false,
        Some(":") => t.is_any(&["departments", "groups", "teams", "units"]),
        Some(_) => {
            t.is_any(&["boards", "committees", "departments", "groups", "teams", "units"])
                || t.is("business") && back.next().is_some_and(|t| t.is("of"))
        }
    })
}

/// "support for the Director of Information Systems and Services", "reported to the VP of Sales": what somebody else is in charge of.
fn is_under_somebody(tokens: &[Token<'_>], hit: &Hit) -> bool {
    const HEADS: &[&str] = &[
        "chief", "dean", "director", "directors", "head", "heads", "manager", "managers", "president", "vp",
    ];
    let mut back =
        tokens.get(..hit.first).unwrap_or_default().iter().rev().skip_while(|t| {
            t.is_capital() && !t.is_any(HEADS) && !t.is("of") || t.is_any(&["and", "&", ","])
        });
    let of = back.next().is_some_and(|t| t.is("of"));
    let head = back.next().is_some_and(|t| t.is_any(HEADS));
    const WHOM: &[&str] = &["by", "for", "from", "to", "under", "with"];
    let beside =
        back.find(|t| t.is_any(WHOM) || !(t.is_capital() || t.is_any(&["a", "an", "our", "the", "vice"])));
    of && head && beside.is_some_and(|t| t.is_any(WHOM))
}
