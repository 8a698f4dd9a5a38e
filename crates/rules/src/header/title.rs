//! The job's title.

mod said;

use super::page::{Page, bare};
use crate::lexicon::Lexicon;
use crate::set_phrase::{List, Phrases, list};
use crate::source::spaced;
use said::{addressed, said, said_in_a_word, said_low, subject_of_line, subject_of_sentence};
use std::ops::Range;
use std::sync::LazyLock;

pub(super) fn title(page: &Page<'_>, lexicon: &Lexicon) -> Option<String> {
    let labelled = page
        .labelled(&["title", "job title", "position title", "working title", "vacancy title", "role title"])
        .find(|value| value.len() <= 110 && is_title_like(value) && !page.is_of_somebody(value))
        .or_else(|| {
            // "Position: Keeper / Reader" below "Keeper – Harbour" says it in other words.
            let first = page.lines.first().map(|line| line.text);
            let named = |line: &str| is_title_like(line) && !line.contains(": ") && has_role(line, lexicon);
            if first.is_some_and(|line| line.len() <= 90 && named(line)) {
                return None;
            }
            page.labelled(&["position", "role", "job", "vacancy"])
                .find(|value| value.len() <= 110 && is_title_like(value) && has_role(value, lexicon))
        })
        .map(clean);
    let running = || running(page);
    let top = || {
        let lines: Vec<&str> = page.lines.iter().take(LINES).map(|line| line.text).collect();
        top(&lines, lexicon)
    };
    let for_title = || {
        page.lines.iter().take(40).find_map(|line| {
            let rest = [
                "Description For ", "Job Description For ", "Responsibilities For ", "Job Description: ",
                "Apply for ",
            ]
            .iter()
            .find_map(|p| line.text.strip_prefix(p))?;
            (is_title_like(rest) && has_role(rest, lexicon)).then(|| clean(rest))
        })
    };
    let above_duties = || {
        page.lines.iter().find_map(|line| {
            let title = line.text.strip_suffix(" Responsibilities:")?;
            let title = title.strip_suffix(" Key").unwrap_or(title);
            let several = title.split_whitespace().count() > 1 && !title.ends_with('&');
            (several && is_title_like(title) && has_role(title, lexicon)).then(|| clean(title))
        })
    };
    labelled
        .or_else(running)
        .or_else(top)
        .or_else(for_title)
        .or_else(above_duties)
        .or_else(|| subject_of_line(page, lexicon))
        .or_else(|| said(page, lexicon))
        .or_else(|| addressed(page, lexicon))
        .or_else(|| subject_of_sentence(page, lexicon))
        .or_else(|| said_low(page))
        .or_else(|| said_in_a_word(page, lexicon))
        .filter(|t| !t.is_empty())
}

/// Without "Job Title:" before it and "Job Description" behind it.
fn clean(text: &str) -> String {
    let mut text = bare(text);
    for lead in [
        "Job Title:", "Position Title:", "Title:", "Position:", "Role:", "Job Title –", "Title –", "Title -",
        "Job Title -", "Job Description -", "Job Description:", "Job Description –", "Upcoming Role -",
        "Upcoming Role:", "Executive Recruitment -", "Executive Recruitment –", "Now Hiring:",
        "Now Hiring -", "Job Opening:", "Job Opening -", "Vacancy:",
    ] {
        if let Some(rest) = text
            .get(..lead.len())
            .filter(|s| s.eq_ignore_ascii_case(lead))
            .and_then(|_| text.get(lead.len()..))
        {
            text = bare(rest);
        }
    }
    text = behind_praise(text);
    for tail in ["job description", "job posting", "(job description)"] {
        let at = text.len().checked_sub(tail.len());
        if let Some((rest, end)) = at.and_then(|at| text.split_at_checked(at))
            && end.eq_ignore_ascii_case(tail)
        {
            let rest = rest.trim_end_matches([' ', ':', '-', '–', '—', '|']);
            if !rest.is_empty() {
                text = rest;
            }
        }
    }
    spaced(without_number(without_workload(text))).into_owned()
}

/// "Nurse [73823]": the number of the requisition is no part of it.
fn without_number(text: &str) -> &str {
    let head = text.strip_suffix(']').and_then(|text| text.rsplit_once('['));
    let number = |digits: &str| digits.len() > 3 && digits.bytes().all(|b| b.is_ascii_digit());
    head.filter(|(head, digits)| number(digits) && !head.trim().is_empty())
        .map_or(text, |(head, _)| head.trim_end())
}

/// "Nurse, 80 - 100 %": the share of a full week that a job in Switzerland takes is no part of its title.
fn without_workload(text: &str) -> &str {
    without_share(text).filter(|rest| !rest.is_empty()).unwrap_or(text)
}

/// What stands before a share, or two of them, at the end; in parentheses or not.
fn without_share(text: &str) -> Option<&str> {
    let closed = text.trim_end().strip_suffix(')');
    let most = before_number(closed.unwrap_or(text).trim_end().strip_suffix('%')?)?;
    let joined = most.trim_end().strip_suffix(['-', '–', '/']);
    let least = joined.and_then(|rest| before_number(rest.trim_end().trim_end_matches('%')));
    let rest = least.unwrap_or(most).trim_end();
    let rest = if closed.is_some() { rest.strip_suffix('(')? } else { rest };
    Some(rest.trim_end_matches([' ', ',', '|', '-', '–']))
}

fn before_number(text: &str) -> Option<&str> {
    let text = text.trim_end();
    let rest = text.trim_end_matches(|c: char| c.is_ascii_digit());
    (rest.len() < text.len()).then_some(rest)
}

/// "Exciting opportunity for an experienced Director of Services": the title alone.
fn behind_praise(text: &str) -> &str {
    let low = text.to_ascii_lowercase();
    let Some(at) = low.find("opportunity for a").filter(|at| *at <= 24) else { return text };
    let rest = text.get(at + "opportunity for a".len()..).unwrap_or_default();
    let rest = rest.strip_prefix('n').unwrap_or(rest).trim_start();
    rest.find(|c: char| c.is_uppercase()).and_then(|at| rest.get(at..)).unwrap_or(text)
}

/// Lines that open a page or a part of it and name no job.
const HEADINGS: &[&str] = &[
    "about", "summary", "overview", "description", "responsibilities", "requirements", "qualifications",
    "duties", "benefits", "job description", "position description", "the role", "role", "who we are",
    "who are we", "what you", "what we", "your role", "introduction", "company", "location", "apply", "save",
    "share", "home", "menu", "search", "jobs", "careers", "back to", "skip to", "job details", "job summary",
    "position summary", "job information", "details", "sign in", "log in", "mission", "general information",
    "posted", "job function", "nos engagements", "le poste", "why", "how", "tl;dr", "job responsibility",
    "annual salary", "work schedule", "shift", "job title", "view & apply", "mission", "our", "notes",
    "full", "part", "life at",
];

/// Could this be a title: short, no sentence, no heading, no address?
fn is_title_like(text: &str) -> bool {
    let text = bare(text);
    let shape = (2..=130).contains(&text.len())
        && text.split_whitespace().count() <= 18
        && !text.ends_with(['.', '!', '?', ':', ','])
        && !text.starts_with(':')
        && !text.starts_with("For ")
        && !text.contains("://")
        && text.chars().any(char::is_alphabetic);
    if !shape {
        return false;
    }
    let low = text.to_lowercase();
    let heading = HEADINGS.iter().filter(|h| h.as_bytes().first() == low.as_bytes().first()).any(|h| {
        low.strip_prefix(h).is_some_and(|rest| {
            rest.is_empty()
                || rest.starts_with([' ', ':']) && !has_role_word(rest)
                || rest.starts_with(" the ")
                || rest.starts_with(" us")
        })
    });
    if heading || low.ends_with(" logo") {
        return false;
    }
    let sentence = low.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’').any(|word| {
        matches!(
            word,
            "we" | "we're"
                | "we’re"
                | "you"
                | "you'll"
                | "you’ll"
                | "our"
                | "your"
                | "is"
                | "are"
                | "was"
                | "will"
                | "this"
                | "join"
                | "that"
                | "can"
                | "must"
                | "have"
                | "has"
        )
    });
    // "Teacher I", "Specialist - I Onboarding", but not "what I like"
    let sentence = sentence
        || text.split_whitespace().zip(text.split_whitespace().skip(1)).any(|(word, next)| {
            matches!(word, "i" | "I" | "I'm" | "I’m" | "I've" | "I’ve")
                && next.starts_with(char::is_lowercase)
        });
    let money = low.contains(['$', '£', '€'])
        || low.chars().next().is_some_and(|c| c.is_ascii_digit()) && !has_role_word(&low);
    !sentence && !money
}

static ROLES: List = LazyLock::new(|| {
    list(
        "engineer developer manager director nurse analyst scientist architect administrator assistant \
     specialist coordinator consultant technician officer representative recruiter designer teacher \
     instructor professor faculty lecturer supervisor lead head president chief associate intern \
     internship clerk accountant attorney lawyer counsel driver mechanic electrician therapist \
     physician psychologist physiotherapist midwife worker operator editor writer strategist planner \
     researcher postdoc fellow agent advisor adviser buyer cashier cook guard inspector librarian pilot \
     producer programmer registrar secretary surveyor trainer generalist creator staff cto cfo ceo coo \
     cio vp svp partner executive pharmacist dentist paralegal bookkeeper auditor actuary economist \
     statistician marketer copywriter journalist tutor principal superintendent foreman welder plumber \
     carpenter machinist assembler janitor custodian housekeeper chef barista server bartender host \
     receptionist practitioner sergeant detective firefighter paramedic dispatcher handyman cna rn lpn \
     sre ingénieur développeur entwickler entwicklerin leiter responsable infirmier technicien chef \
     expert evangelist founder controller comptroller treasurer broker underwriter estimator appraiser \
     investigator examiner adjuster caseworker aide attendant sales apprentice trainee graduate",
    )
});

fn has_role_word(text: &str) -> bool {
    // "Harbour NHS Trust Staff Bank"
    let bank = text.contains("Staff Bank");
    text.split(|c: char| !c.is_alphanumeric()).any(|word| {
        let low = word.to_lowercase();
        let role =
            ROLES.contains(low.as_str()) || low.strip_suffix('s').is_some_and(|one| ROLES.contains(one));
        role && !(bank && low == "staff")
    })
}

fn has_role(text: &str, lexicon: &Lexicon) -> bool {
    has_role_word(text) || is_of_any_sex(text) || !lexicon.titles_in(text).is_empty()
}

/// "Boulanger H/F", "Bäcker (m/w/d)": names of jobs have a gender there, and say that anybody may apply.
fn is_of_any_sex(text: &str) -> bool {
    const MARKS: [&str; 11] =
        ["H/F", "F/H", "(m/w", "(w/m", "(M/W", "(m/f", "(f/m", "(gn)", "(h/f", "(d/m/w", "(x/f"];
    text.contains(['/', '(']) && MARKS.iter().any(|mark| text.contains(mark))
}

/// "Harbour logo"
fn is_logo(text: &str) -> bool {
    const LOGO: &[u8] = b" logo";
    text.as_bytes().last_chunk().is_some_and(|end: &[u8; LOGO.len()]| end.eq_ignore_ascii_case(LOGO))
}

/// So many lines make the top of a page.
const LINES: usize = 5;

/// So many may have labels of what a posting is.
const MANY: usize = 30;

/// A line so long is a posting that has lost its line breaks.
const LONG: usize = 400;

/// The title that a label leads to in a text whose sentences nobody reads.
pub(super) fn of_label(text: &str) -> Option<String> {
    const LABELS: [&str; 12] = [
        "title", "titre", "intitulé", "intitulé du poste", "poste", "roles", "stellenbezeichnung",
        "stellentitel", "jobtitel", "funktion", "título", "puesto",
    ];
    let lines = text.lines().map(bare).filter(|line| !line.is_empty()).take(MANY);
    let value = |line: &str| {
        let (label, value) = line.split_once(':')?;
        let label = label.trim().to_lowercase();
        let value = value.trim().trim_matches(['"', '\'']).trim();
        // "Harbour recrute un pilote" is the page's.
        let seeks =
            value.split_whitespace().any(|word| ["recrute", "recherche", "cherche", "sucht"].contains(&word));
        let told =
            LABELS.contains(&label.as_str()) && value.len() <= 110 && !value.starts_with('#') && !seeks;
        (told && is_title_like(value)).then(|| clean(value))
    };
    lines.filter_map(value).find(|title| !title.is_empty())
}

/// The title at the top of a text whose sentences nobody reads.
pub(super) fn of_top(text: &str, lexicon: &Lexicon) -> Option<String> {
    let lines: Vec<&str> = text.lines().map(bare).filter(|line| !line.is_empty()).take(LINES).collect();
    top(&lines, lexicon).filter(|title| {
        let speaks = |word: &str| {
            ["nous", "vous", "wir", "sie", "uns", "unser", "unsere", "unserer", "nosotros", "somos"]
                .iter()
                .any(|own| word.eq_ignore_ascii_case(own))
        };
        !title.starts_with(char::is_lowercase) && !title.split(|c: char| !c.is_alphabetic()).any(speaks)
    })
}

/// The title at the top of the page: the first title-like line that names a role, else the first line if it is title-like.
fn top(lines: &[&str], lexicon: &Lexicon) -> Option<String> {
    let mut first = None;
    for (i, text) in lines.iter().copied().enumerate() {
        if is_logo(text) || text.contains("://") && text.len() < 120 {
            continue;
        }
        if is_furniture(text) {
            continue;
        }
        // "Campus Recruiting: Data Analyst", said twice at the top, is no label with its value.
        let again = || i == 0 && lines.get(1) == Some(&text) && has_role(text, lexicon);
        if !is_title_like(text) || is_label(text) && !again() {
            // "Assistant Registrar, Contra Costa County — under the direction of …"
            let head = ["—", " – ", " -- ", "– "]
                .iter()
                .filter_map(|dash| text.split_once(dash))
                .map(|(head, _)| head.trim())
                .min_by_key(|head| head.len());
            // No sentence of the house, in which a dash stands anywhere.
            let head = head.filter(|head| i == 0 && text.len() > 150 && head.len() < 120).map(before_house);
            if let Some(head) = head.filter(|h| is_title_like(h) && has_role(h, lexicon)) {
                return Some(clean(head));
            }
            break;
        }
        if has_role(text, lexicon) {
            return Some(clean(text));
        }
        first = first.or((i == 0).then_some(text));
    }
    // A first line that says the company's name alone is no title.
    first
        .filter(|text| {
            let low = text.to_lowercase();
            text.split_whitespace().count() > 1
                && (lines.len() > 2 || lines.get(1).is_some_and(|line| line.len() > LONG))
                && !OPENINGS.iter().any(|opening| low.starts_with(opening))
        })
        .map(clean)
}

/// What opens a first line that names no job.
const OPENINGS: [&str; 9] = [
    "the ", "our ", "calling ", "on-site ", "onsite ", "remote ", "hybrid ", "applicant privacy", "privacy ",
];

/// What boards put above every posting.
fn is_furniture(text: &str) -> bool {
    const SOURCED: &str = "this job is sourced from";
    let head = text.get(..SOURCED.len()).unwrap_or(text);
    const OF_OTHERS: [&str; 4] = ["hiring manager:", "recruiter:", "reports to:", "contact:"];
    let begins = |own: &str| text.get(..own.len()).is_some_and(|head| head.eq_ignore_ascii_case(own));
    OF_OTHERS.into_iter().any(begins)
        || ["about the job", "job advert", "job requisition id"]
            .iter()
            .any(|own| text.eq_ignore_ascii_case(own))
        || head.eq_ignore_ascii_case(SOURCED)
}

/// What stands before the house, whose comma is none inside brackets: "Assistant Registrar (Duluth, MN) – Harbour County".
fn before_house(text: &str) -> &str {
    let mut open = 0_usize;
    let end = text.char_indices().find(|&(at, c)| {
        match c {
            '(' => open += 1,
            ')' => open = open.saturating_sub(1),
            _ => {}
        }
        let rest = text.get(at..).unwrap_or_default();
        open == 0 && (rest.starts_with(", ") || rest.starts_with(" – "))
    });
    end.and_then(|(at, _)| text.get(..at)).unwrap_or(text)
}

fn is_label(text: &str) -> bool {
    text.split_once(": ").is_some_and(|(label, value)| {
        label.len() < 24 && !has_role_word(label) && !value.to_lowercase().starts_with("job desc")
    })
}

/// Labels of forms that lost their line breaks: "Working Title Adjunct Faculty Role Title Instructor Role Code …".
static RUNNING: LazyLock<Phrases<bool>> = LazyLock::new(|| {
    Phrases::new(&[
        ("working|position|job|posting|vacancy title", true),
        ("role|classification|functional title", false),
        ("role|job|class|position code|number|type", false),
        ("department|agency|division|flsa|location|grade|salary|category", false),
    ])
});

fn running(page: &Page<'_>) -> Option<String> {
    let words = &page.words;
    let mut open: Option<usize> = None;
    for found in RUNNING.all(words) {
        if let Some(start) = open.take() {
            let range: Range<usize> = start..found.first;
            let whole = !words.any(range.clone(), &["\n", ".", ":"]) && (1..=14).contains(&range.len());
            let text = words.tokens.get(range.start).zip(words.tokens.get(range.end.wrapping_sub(1)));
            if let Some((a, b)) = text.filter(|_| whole && words.capital(start) && words.capital(found.first))
            {
                let text = a.span.join(b.span).of(page.text);
                if is_title_like(text) {
                    return Some(clean(text));
                }
            }
        }
        if found.value && words.capital(found.first) && words.capital(found.end - 1) {
            open = Some(found.end);
        }
    }
    None
}
