//! Lines that lead to a list below them: "5+ years of experience in:", "one of the following:".

use super::{Line, first_word};

/// Does a bullet stand under a lead-in: directly below it, or below a sibling of its own kind?
pub(super) fn belongs(line: &Line, parent: &Line, before: Option<&Line>) -> bool {
    if parent.bullet {
        line.indent > parent.indent
    } else {
        !line.blank_before || before.is_some_and(|b| b.bullet || b == parent)
    }
}

/// "One of the following certifications", "any of these is required": does a line end so?
pub(super) fn offers_choice(line: &str) -> bool {
    // Nearly no line has either word, in small letters behind the first or in capitals.
    if !["ollowing", "hese", "OLLOWING", "HESE"].iter().any(|part| line.contains(part)) {
        return false;
    }
    let body = line.to_lowercase();
    // "Skills (some combination of the following)"
    let words: Vec<&str> = body.trim_end_matches(')').split_whitespace().collect();
    words.iter().rposition(|w| matches!(*w, "following" | "these")).is_some_and(|at| {
        let head = words.get(at.saturating_sub(6)..at).unwrap_or_default();
        let of = head.iter().rposition(|w| *w == "of");
        let counts = ["one", "any", "either", "more", "two", "three", "some", "several", "combination"];
        // "at least one of the following minimum requirements to qualify for the post"
        let criteria = ["requirements", "qualifications", "criteria", "conditions"];
        let near = words.get(at + 1..(at + 4).min(words.len())).unwrap_or_default();
        let told = at + 4 >= words.len() || near.iter().any(|word| criteria.contains(word));
        told && of.is_some_and(|of| head.iter().take(of).any(|w| counts.contains(w)))
    })
}

/// "Experience with two of the following:"
pub(super) fn leads_to_choice(text: &str, line: &Line) -> bool {
    let words = line.span().of(text).trim_end_matches(['*', '_']);
    words.ends_with(':') && offers_choice(words.trim_end_matches(':'))
}

/// "One of the following:" with plain lines below it, up to a blank line or a heading: how many of them hold what there is to choose
/// from. None where they may as well be demands of their own.
pub(super) fn choice(text: &str, lines: &[Line], is_heading: impl Fn(&Line) -> bool) -> usize {
    const MOST: usize = 8;
    const SHORT: usize = 160;
    let Some((lead, below)) = lines.split_first() else { return 0 };
    if !leads_to_choice(text, lead) || below.first().is_none_or(|next| next.bullet) {
        return 0;
    }
    let own = |line: &Line| {
        let words = line.span().of(text);
        let first = first_word(words).to_lowercase();
        let last = words.trim_end_matches(['.', ' ']).rsplit(' ').next().unwrap_or_default().to_lowercase();
        let demand = [
            "must", "ability", "able", "excellent", "strong", "work", "team", "passion", "minimum", "should",
            "preferred", "required", "other",
        ];
        words.len() > SHORT
            || words.trim_end().ends_with(':')
            || demand.contains(&first.as_str())
            || matches!(last.as_str(), "preferred" | "required" | "plus")
    };
    // Another choice is none of the first one's, and neither is what stands by itself.
    let ends = |(at, line): &(usize, &Line)| {
        line.bullet
            || *at > 0 && (line.blank_before || leads_to_choice(text, line))
            || own(line)
            || is_heading(line)
    };
    let count = below.iter().enumerate().take(MOST + 1).take_while(|line| !ends(line)).count();
    if (2..=MOST).contains(&count) { count } else { 0 }
}

/// "5+ years of experience in:", "two of the following:" with bullets below.
pub(super) fn is_lead_in(text: &str, line: &Line, next: Option<&Line>) -> bool {
    let words = line.span().of(text).trim_end_matches(['*', '_']);
    // Lines without bullets are its members where they stand in from it.
    let below = |n: &&Line| n.bullet || !line.bullet && n.indent > line.indent;
    // "Depth in one or more of the following (nice to have)": a bullet that those below stand in from, with no colon.
    let head = || words.split_once('(').map_or(words, |(head, _)| head).trim_end();
    let inner = next.is_some_and(|n| n.bullet && line.bullet && n.indent > line.indent);
    if inner && head().ends_with("of the following") {
        return true;
    }
    // Whatever a line offers a choice of.
    if leads_to_choice(text, line)
        && next.is_some_and(|n| n.bullet && (!line.bullet || n.indent > line.indent))
    {
        return true;
    }
    let Some(next) = next.filter(below).filter(|_| words.ends_with(':')) else { return false };
    if line.bullet && next.indent <= line.indent {
        return false;
    }
    let body = words.trim_end_matches(':').trim_end().to_lowercase();
    let asks = [
        "in", "with", "of", "following", "areas", "disciplines", "languages", "technologies", "tools",
        "clearances", "checks",
    ];
    // "with tools such as:", "from a body such as:": those below are examples, and not each a demand.
    let asked = ["experience", "knowledge", "certif", "familiar", "proficien", "understanding", "licen"];
    body.ends_with(" such as") && asked.iter().any(|word| body.contains(word))
        || body.contains("includ") && line.bullet
        || body.split_whitespace().count() > 2
            && body.rsplit(char::is_whitespace).next().is_some_and(|w| asks.contains(&w))
            && (body.contains("year")
                || body.contains("experience")
                || body.contains("knowledge")
                || body.contains("of the following")
                || body.contains("following"))
}

/// "Hands-on experience with:", "Experience and expertise in the following areas:": do the lines below name what one has experience with, and all
/// of them?
pub(super) fn leads_to_experience(line: &str) -> bool {
    const MOST: usize = 14;
    let Some(body) = line.trim_end_matches(['*', '_', ' ']).strip_suffix(':') else { return false };
    // "Experience in sales. It includes experience with:" tells of it first.
    if body.contains(". ") {
        return false;
    }
    let body = body.to_lowercase();
    let words: Vec<&str> =
        body.split(|c: char| !c.is_alphanumeric() && c != '-').filter(|word| !word.is_empty()).collect();
    let choice = ["one", "any", "either", "two", "three", "some", "several", "few"];
    let kinds = ["areas", "disciplines", "fields", "technologies", "tools", "activities", "systems"];
    let behind = |word: &&str| *word == "the" || *word == "following" || kinds.contains(word);
    let named = words.iter().rev().take_while(|word| behind(word)).count();
    let leads = words.len().checked_sub(named + 1).and_then(|at| words.get(at));
    // "Experience: …" is a label.
    let experience = words.iter().position(|word| *word == "experience" || *word == "expertise");
    experience.is_some()
        && words.len() <= MOST
        && leads.is_some_and(|word| matches!(*word, "in" | "with" | "of"))
        && !words
            .iter()
            .any(|word| choice.contains(word) || *word == "years" || *word == "our" || *word == "we")
}
