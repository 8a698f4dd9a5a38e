//! Lines that are headings, and the sections that they open.

use super::label::{asks_nothing, label_of_demands, told};
use super::lead_in::{is_lead_in, offers_choice};
use super::{Line, OPEN, Section};
use crate::cue::{Cues, Heading, Says};
use crate::grade::label;
use crate::recognizer::SectionKind;
use crate::source::Span;
use crate::text::Text;
use crate::token::tokenize;

/// Is the line a heading, and what section does it open? In a `shouted` text capitals show none.
pub(super) fn heading(
    whole: &Text<'_>,
    line: &Line,
    next: Option<&Line>,
    cues: Cues<'_>,
    section: &Section,
    shouted: bool,
) -> Option<Section> {
    let text = whole.source;
    let raw = line.span().of(text).trim_end();
    let marked = line.marked(text);
    // "You'll thrive here if you..." leads on.
    let trails = raw.ends_with("...") || raw.ends_with('…');
    // "To succeed you will have;" above a list
    let above_list = !line.bullet && next.is_some_and(|n| n.bullet);
    // Nearly no line is a heading, and most show by how they end that they are none.
    let may_lead = trails || marked || above_list && raw.ends_with(';');
    if raw.ends_with(['.', ',', ';', '!']) && !may_lead {
        return None;
    }
    let wish = (section.asks() || raw.ends_with(':')) && next.is_some_and(|n| n.bullet);
    if line.bullet && !marked && !wish {
        return None;
    }
    let mut title = line.title(text);
    if !raw.ends_with(':')
        && let Some((_, _, value)) = label_of_demands(whole, line.span(), cues)
    {
        // It is passed over like a heading that says nothing.
        if asks_nothing(value) {
            return Some(section.clone());
        }
        if is_asked(value, cues) {
            return None;
        }
    }
    match remarked(whole, title, cues) {
        Some(Remarked::Heading(plain)) => title = plain,
        // "Jira (desired)" asks for something.
        Some(Remarked::Demand) if !marked && !above_list => return None,
        _ => {}
    }
    let words = title.of(text);
    let count = words_in(words, 13);
    if count == 0
        || count > 12
        || (line.bullet
            && !marked
            && !is_bulleted_wish(whole, title, count, cues, next.is_some_and(|n| n.indent > line.indent)))
        || (line.bullet && marked && next.is_some_and(|n| n.bullet && n.indent <= line.indent))
    {
        return None;
    }
    // "**Active Secret clearance required**": what must not be overlooked, and no heading.
    if marked && !above_list && !raw.contains(':') && {
        let said = words.to_ascii_lowercase();
        said.contains("clearance") && said.ends_with(" required")
    } {
        return None;
    }
    let bare = raw.trim_end_matches(['*', '_', ' ']);
    let colon = words.len() < raw.len() && bare.ends_with(':') || above_list && bare.ends_with(';');
    let words = words.trim_end_matches(';');
    let title = Span::new(title.start as usize, title.start as usize + words.len());
    let caps = || !shouted && is_shouted(words);
    let title_case = || {
        let mut long = words.split_whitespace().filter(|w| w.len() > 3);
        long.all(|w| w.chars().next().is_some_and(|c| !c.is_lowercase()))
    };
    let opens = |kind| Some(Section { grade: grade_of(words), ..Section::new(kind, Some(line.span())) });
    let goes_on = || {
        Some(Section {
            bulleted: false,
            grade: grade_of(words).or_else(|| section.grade.clone()),
            ..section.clone()
        })
    };
    // A heading that says nothing is remembered: its list may.
    let unknown = |kind| opens(kind).map(|opened| Section { unknown: true, ..opened });
    let listing = section.asks();
    if colon && above_list && words.to_lowercase().ends_with(" must") {
        return opens(SectionKind::Required);
    }
    // "One of the following is required:" leads to the list below it.
    if colon && offers_choice(words) {
        return None;
    }
    let has_number = || words.bytes().any(|byte| byte.is_ascii_digit());
    if let Some((found, length)) = cues.heading_under(whole, title) {
        let rest = count.saturating_sub(length);
        let plain = marked || colon || caps();
        match found {
            Heading::Opens(kind) => {
                let weak = matches!(kind, SectionKind::Company) && !(plain || rest == 0);
                // "What you will bring to the harbour" above a list
                let above =
                    !line.bullet && rest <= 6 && (length > 3 || length > 2 && next.is_some_and(|n| n.bullet));
                let leading = rest > 0 && leads(whole, title, length, cues);
                let ends = || leading || closes(words, length, cues);
                // "Master's Degree Preferred", "Knowledge of Trino would be a plus": a wish or a demand, with the word that says so.
                let asks = matches!(kind, SectionKind::Required | SectionKind::Preferred);
                let told = asks && rest > 0 && !leading && !marked && !trails && !line.bullet && !colon;
                if told
                    && (cues.begins_demand(words) || closes_demand(words) && !next.is_some_and(|n| n.bullet))
                {
                    return None;
                }
                if !weak
                    && (rest <= 1
                        || (above && ends())
                        || (plain && rest <= 8)
                        || (length > 1 && rest <= 2 && !line.bullet && leading)
                        || (rest <= 8 && !has_number() && title_case() && ends()))
                {
                    return opens(kind);
                }
            }
            // "Required Certificates and Licenses"
            Heading::Part
                if rest == 1
                    && let Some((kind, _)) = told(words) =>
            {
                return opens(kind);
            }
            Heading::Part if rest == 0 || (plain && rest <= 3 && !has_number()) => {
                // "Nice to have", a list, and then "Education": what it asks is no wish.
                let wishes = section.kind == SectionKind::Preferred && !section.divided;
                let beside = rest == 0 && wishes && section.begun;
                return if listing && !beside {
                    goes_on().map(|part| Section { divided: true, ..part })
                } else {
                    opens(SectionKind::Required)
                };
            }
            // "Pricing & Order Planning Skills" amid wishes, "Harbour Skills" above the next bullets
            Heading::Part
                if listing
                    && (plain || count <= 4 && line.blank_before && above_list)
                    && rest <= 6
                    && title_case()
                    && closes(words, length, cues)
                    && !is_lead_in(text, line, next) =>
            {
                return goes_on();
            }
            Heading::Part => {}
        }
    }
    if (!line.bullet || marked) && (!listing || !has_number()) && is_of_house(words) {
        return unknown(SectionKind::Prose);
    }
    if marked && !line.bullet && count <= 10 {
        return if colon && listing { goes_on() } else { unknown(SectionKind::Prose) };
    }
    if listing && grade_of(words).is_some() {
        return goes_on();
    }
    if colon && count <= 6 && !has_number() && (count <= 3 || title_case()) {
        // "WHAT WE VALUE:" behind wishes, and "Location:" behind whatever is asked, are none of it: their lists say what they are for.
        let beside = section.kind == SectionKind::Preferred && section.begun && !section.divided && caps();
        if beside || listing && is_of_place(words) {
            return unknown(SectionKind::Prose);
        }
        let told = matches!(section.kind, SectionKind::Benefits | SectionKind::Legal | SectionKind::Facts);
        return if listing || told { goes_on() } else { unknown(section.kind) };
    }
    if count <= 8
        && line.blank_before
        && next.is_some()
        && section.kind != SectionKind::Facts
        && !has_number()
        && caps()
    {
        return unknown(SectionKind::Prose);
    }
    // "Job Details", below what the house says of itself: its list may say more.
    let told = matches!(section.kind, SectionKind::Benefits | SectionKind::Legal | SectionKind::Company);
    if told && !line.bullet && count <= 3 && is_of_job(words) {
        return unknown(SectionKind::Prose);
    }
    // A short line above a list heads it, whatever it says.
    let open = !listing && !matches!(section.kind, SectionKind::Benefits | SectionKind::Legal);
    let above = line.blank_before && !line.bullet && next.is_some_and(|n| n.bullet);
    let negated = || words.split_whitespace().any(|w| w.eq_ignore_ascii_case("not"));
    let leads = || !colon || !is_lead_in(text, line, next);
    if open && above && count <= 9 && !has_number() && leads() && !negated() {
        return unknown(SectionKind::Prose);
    }
    None
}

/// Is it written in capitals?
fn is_shouted(words: &str) -> bool {
    words.len() > 4 && !words.chars().any(char::is_lowercase) && words.chars().any(char::is_alphabetic)
}

/// Is a text written in capitals, but for a few lines?
pub(super) fn shouts(text: &str) -> bool {
    // A sum of bytes is added up for many of them together, and holds what so many come to.
    const CHUNK: usize = u8::MAX as usize;
    fn count(bytes: &[u8], is: impl Fn(&u8) -> bool) -> usize {
        usize::from(bytes.iter().map(|byte| u8::from(is(byte))).sum::<u8>())
    }
    // Nearly every text has enough small letters in its first third.
    let mut small = 0;
    for chunk in text.as_bytes().chunks(CHUNK) {
        small += count(chunk, u8::is_ascii_lowercase);
        if small * 4 >= text.len() {
            return false;
        }
    }
    let capital: usize =
        text.as_bytes().chunks(CHUNK).map(|chunk| count(chunk, u8::is_ascii_uppercase)).sum();
    small * 4 < capital
}

/// "Required Certifications: CPR" asks for what stands behind its label. Behind "Requirements: Basic Qualifications" stands another
/// heading, and "Requirements: Must be" leads on.
fn is_asked(value: &str, cues: Cues<'_>) -> bool {
    let last = value.rsplit(char::is_whitespace).next().unwrap_or_default();
    let heading = || cues.heading(value).is_some_and(|(_, length)| length == words_in(value, 13));
    value.chars().any(char::is_alphanumeric) && !OPEN.contains(&last) && !heading()
}

/// How many words a line has, up to `most`.
fn words_in(line: &str, most: usize) -> usize {
    if line.is_ascii() {
        line.split_ascii_whitespace().take(most).count()
    } else {
        line.split_whitespace().take(most).count()
    }
}

/// Does the heading begin with its phrase ("Requirements For Software Engineer II")?
fn leads(text: &Text<'_>, title: Span, length: usize, cues: Cues<'_>) -> bool {
    let words = title.of(text.source);
    let mut rest = words;
    for _ in 0..length {
        rest = rest.trim_start().trim_start_matches(|c: char| !c.is_whitespace());
    }
    let first = Span::new(title.start as usize, title.start as usize + words.len() - rest.len());
    cues.heading_under(text, first).is_some_and(|(_, found)| found == length)
}

/// Does it end with its phrase ("We think that you'll be a great fit if")?
fn closes(words: &str, length: usize, cues: Cues<'_>) -> bool {
    let all: Vec<&str> = words.trim_end_matches(['.', '…', ':']).split_whitespace().collect();
    let tail = |more: usize| {
        let end = all.len().saturating_sub(more);
        let last = all.get(end.saturating_sub(length)..end).unwrap_or_default();
        cues.heading(&last.join(" ")).is_some_and(|(_, found)| found == length)
    };
    tail(0) || (all.last().is_some_and(|word| word.eq_ignore_ascii_case("you")) && tail(1))
}

/// "• Nice to have:" amid the bullets of a list of demands: a heading whose mark was lost among them. One whose list stands `further_in`
/// may have but one word, and words behind its phrase ("• Must-haves:", "• Nice-to-have knowledge:").
fn is_bulleted_wish(whole: &Text<'_>, title: Span, count: usize, cues: Cues<'_>, further_in: bool) -> bool {
    (count > 1 || further_in)
        && cues.heading_under(whole, title).is_some_and(|(found, length)| {
            let all =
                length == count || further_in && count <= length + 2 && leads(whole, title, length, cues);
            all && matches!(found, Heading::Opens(SectionKind::Required | SectionKind::Preferred))
        })
}

/// "Location", "Work location"
fn is_of_place(words: &str) -> bool {
    let last = words.rsplit(char::is_whitespace).next().unwrap_or_default();
    words_in(words, 3) < 3 && ["location", "locations"].iter().any(|word| last.eq_ignore_ascii_case(word))
}

/// "Job Details", "Role details"
fn is_of_job(words: &str) -> bool {
    let mut all = words.split_whitespace();
    let (first, last) = (all.next().unwrap_or_default(), all.next_back().unwrap_or_default());
    ["job", "position", "role"].iter().any(|word| first.eq_ignore_ascii_case(word))
        && last.eq_ignore_ascii_case("details")
}

/// "About Tidewater", "Why join the yard", "What working at Tidewater offers": above what a house says of itself and of its offer.
fn is_of_house(words: &str) -> bool {
    let mut all = words.trim_end_matches(['?', '!']).split_whitespace();
    let (Some(first), Some(second)) = (all.next(), all.clone().next()) else { return false };
    let is = |word: &str, other: &str| word.eq_ignore_ascii_case(other);
    let capital = |word: &str| word.chars().next().is_some_and(|c| !c.is_lowercase() && c.is_alphanumeric());
    let joins = |word: &str| matches!(word, "and" | "of" | "the" | "&" | "for" | "-");
    if is(first, "about") {
        return all.all(|word| capital(word) || joins(word));
    }
    if is(first, "why") {
        let told = ["join", "work", "us", "our", "you", "you’ll", "you'll", "choose", "we"];
        return capital(second) || told.iter().any(|word| is(second, word));
    }
    let leads = ["what", "here", "what's", "what’s", "here's", "here’s"];
    // "What you offer" asks.
    let yours = |word: &str| is(word, "you") || is(word, "you’ll") || is(word, "you'll");
    let mut behind = all.rev().skip_while(|word| yours(word));
    leads.iter().any(|word| is(first, word))
        && behind.next().is_some_and(|last| is(last, "offer") || is(last, "offers"))
        && !behind.any(yours)
}

/// A line that closes with a remark on how strong it is.
enum Remarked {
    /// "Qualifications (all required)": the title before the remark, which says no less without it.
    Heading(Span),
    /// "Jira (desired)"
    Demand,
}

fn remarked(whole: &Text<'_>, title: Span, cues: Cues<'_>) -> Option<Remarked> {
    let words = title.of(whole.source);
    let (head, remark) = words.strip_suffix(')')?.rsplit_once(" (")?;
    let start = title.start as usize;
    let (plain, inside) =
        (Span::new(start, start + head.len()), Span::new(start + head.len() + 2, title.end as usize - 1));
    let said = cues.said(whole.run(inside).part()).strengths;
    if said.is_empty() || words_in(remark, 5) >= 5 {
        return None;
    }
    match cues.heading_under(whole, plain) {
        None => Some(Remarked::Demand),
        Some((Heading::Opens(SectionKind::Required), _)) => {
            said.iter().all(|cue| cue.says == Says::Required).then_some(Remarked::Heading(plain))
        }
        Some(_) => None,
    }
}

/// "Master's Degree Preferred", "Active clearance required"
fn closes_demand(words: &str) -> bool {
    let last = words.rsplit(char::is_whitespace).next().unwrap_or_default();
    ["preferred", "required", "desired", "desirable", "essential", "mandatory"]
        .iter()
        .any(|word| last.eq_ignore_ascii_case(word))
}

/// The grade that a heading closes with: "Nurse II", "Requirements for GS-09".
fn grade_of(words: &str) -> Option<String> {
    // A grade is counted in digits or in these.
    if !words.bytes().any(|byte| matches!(byte, b'0'..=b'9' | b'I' | b'V')) {
        return None;
    }
    let text = format!("{words}:");
    let tokens = tokenize(&text, 0);
    (0..tokens.len())
        .find_map(|at| label(&tokens, at).filter(|label| label.end + 1 == tokens.len()))
        .map(|l| l.name)
}
