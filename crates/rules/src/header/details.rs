//! Employment type, the employer's number, and whether the posting is closed.

use super::byline::Byline;
use super::page::Page;
use crate::set_phrase::{Phrases, Words};
use std::cell::LazyCell;
use std::ops::Range;
use std::sync::LazyLock;

const EMPLOYMENT: &[&str] = &[
    "employment type", "job type", "type of employment", "schedule", "time type", "position type",
    "employment status", "job schedule", "contract type", "type of contract", "work schedule", "commitment",
    "full time or part time", "employment", "work type", "type", "hours", "contract", "working pattern",
    "job status", "position status", "status", "work status", "classification", "tour of duty",
    "shift information", "full/part time", "full-time/part-time", "full- or part-time",
];

static EMPLOYMENT_SAID: LazyLock<Phrases<&'static str>> = LazyLock::new(|| {
    Phrases::new(&[
        (
            "full time role|roles|position|positions|job|opportunity|opportunities|employment|permanent|regular|basis|contract|employee|remote|exempt|faculty|salaried|vacancy|post",
            "full-time",
        ),
        ("full time , *4 role|roles|position|positions|opportunity|appointment|job|contract", "full-time"),
        ("this is a|an *2 full time *3 role|position|job|opportunity|appointment|post", "full-time"),
        ("this is a|an *2 part time *3 role|position|job|opportunity|appointment|post", "part-time"),
        ("a full time *2 role|position|job|opportunity|appointment|post", "full-time"),
        ("a part time *2 role|position|job|opportunity|appointment|post", "part-time"),
        (
            "arisen|vacancy|invited|opportunity|opening|post|applicants|applications *6 for a|an *1 full time",
            "full-time",
        ),
        (
            "arisen|vacancy|invited|opportunity|opening|post|applicants|applications *6 for a|an *1 part time",
            "part-time",
        ),
        ("currently have|has a full time", "full-time"),
        ("currently have|has a part time", "part-time"),
        ("as a regular? full time", "full-time"),
        ("as a regular? part time", "part-time"),
        ("advertised as full time", "full-time"),
        ("advertised as part time", "part-time"),
        ("join our|the *3 full time", "full-time"),
        ("permanent fulltime", "full-time"),
        ("this is a full time *3 role|position|job|opportunity|appointment|post", "full-time"),
        (
            "this is a part time *5 role|position|job|opportunity|appointment|post|contract|project",
            "part-time",
        ),
        ("part time , *2 role|position|opportunity|appointment|job", "part-time"),
        ("available|required to work full time", "full-time"),
        ("position|role|job|post will be *3 full time", "full-time"),
        ("position|role|job|post will be *3 part time", "part-time"),
        ("recruiting|seeking|seeks|hiring|recruit for? a|an|one|two *4 full time", "full-time"),
        ("looking for a|an|one|two *4 full time", "full-time"),
        ("recruiting|seeking|seeks|hiring|recruit for? a|an|one|two *4 part time", "part-time"),
        ("looking for a|an|one|two *4 part time", "part-time"),
        ("full time / permanent|fixed|temporary", "full-time"),
        ("permanent / full time", "full-time"),
        ("fulltime role|position|job|opportunity|permanent|post", "full-time"),
        ("based full time in|at|and|,", "full-time"),
        ("this full time *5 role|position|job|post", "full-time"),
        ("tour of duty :? full time", "full-time"),
        ("this is a full time ,", "full-time"),
        ("schedule :? full time", "full-time"),
        ("permanent , ? full time", "full-time"),
        ("permanent full time", "full-time"),
        ("role|position|job|opportunity is *3 full time", "full-time"),
        (
            "part time role|roles|position|positions|job|opportunity|opportunities|employment|permanent|basis|contract|employee|vacancy|post|hours",
            "part-time",
        ),
        ("part time ( *2 whole|wte|fte|hours|hrs", "part-time"),
        ("permanent part time", "part-time"),
        ("role|position|job|opportunity is *3 part time", "part-time"),
        ("full time or part time part time", "part-time"),
        ("full time or part time full time", "full-time"),
        ("temporary *1 role|position|positions|job|assignment|contract|appointment|opportunity", "temporary"),
        ("positions|position|role|job|post|appointment is|are|will *2 temporary", "temporary"),
        (
            "looking|seeking|hiring|recruiting for? temporary|seasonal employees|workers|staff|associates|helpers",
            "temporary",
        ),
        ("fixed term *3 contract|role|position|post|appointment|basis|opportunity|vacancy", "temporary"),
        ("# month|months|year|years fixed term", "temporary"),
        ("fixed term for|until|to", "temporary"),
        ("temporary , *5 role|position|positions|job|assignment|appointment|opportunity", "temporary"),
        ("seasonal role|position|positions|job", "temporary"),
        ("# month|months|week contract", "contract"),
        ("# ) month|months|week contract", "contract"),
        ("full time work schedule", "full-time"),
        ("part time work schedule", "part-time"),
        ("employment|job|position|time|worker|hiring type :? full time", "full-time"),
        ("employment|job|position|time|worker type :? part time", "part-time"),
        ("independent contractor role|position|opportunity|basis|assignment|agreement", "contract"),
        ("as an independent contractor", "contract"),
        ("offered on a contract|contractor basis", "contract"),
        ("contract role|position|job|opportunity|assignment|basis", "contract"),
        ("role|position|job is *2 contract", "contract"),
        ("freelance role|position|contract|basis|opportunity|assignment", "contract"),
        ("freelance responsibilities|mission", "contract"),
        ("responsibilities|mission freelance", "contract"),
        ("internship role|position|opportunity", "internship"),
        ("internship of|for # months|month|weeks", "internship"),
        ("# months|month|weeks internship", "internship"),
        ("volunteer role|position|opportunity", "volunteer"),
    ])
});

pub(super) fn employment_type(
    page: &Page<'_>,
    bylines: &[Byline<'_>],
    title: Option<&str>,
) -> Option<String> {
    // "Full-time; other schedules may be had"
    let headed = |value: &str| named(value.split([';', '|', '.']).next().unwrap_or_default());
    let labelled = || page.labelled(EMPLOYMENT).filter_map(|value| named(value).or_else(|| headed(value)));
    let tags = || page.lines.iter().filter_map(|line| of_tag(line.text));
    let told_of_it = |kind: &&str| *kind != PERMANENT;
    // "Harbour Works, Oslo. Full time, 5 over 7."
    let told = || {
        let mut pieces = bylines.iter().flat_map(|line| &line.pieces).filter(|piece| piece.len() <= 24);
        pieces.find_map(|piece| named(piece).filter(|kind| matches!(*kind, "full-time" | "part-time")))
    };
    let said = LazyCell::new(|| said(page));
    let by_hours = |kind: &&str| matches!(*kind, "full-time" | "part-time");
    let of_line =
        |read: fn(&str) -> Option<&'static str>| of_title_line(page, title.unwrap_or_default(), read);
    // A fixed term may be worked full time, which says more of the job; and that it has no end says least.
    labelled()
        .find(told_of_it)
        .or_else(|| tags().find(told_of_it))
        .or_else(told)
        .or_else(|| title.and_then(of_title))
        .or_else(|| of_line(hours))
        .or_else(|| (*said).filter(by_hours))
        .or_else(|| title.and_then(named).filter(|kind| *kind == "temporary"))
        .or_else(|| of_line(term))
        .or_else(|| *said)
        .or_else(|| is_share(page).then_some("part-time"))
        .or_else(|| labelled().next())
        .or_else(|| tags().next())
        .or_else(|| is_permanent(page).then_some(PERMANENT))
        .map(str::to_owned)
}

/// A job that has no end, if nothing more is told of it.
const PERMANENT: &str = "permanent";

/// "We offer a permanent contract", and none of another kind.
fn is_permanent(page: &Page<'_>) -> bool {
    static SAID: LazyLock<Phrases<()>> =
        LazyLock::new(|| Phrases::new(&[("permanent contract", ()), ("contract :? permanent", ())]));
    SAID.all(&page.words).iter().any(|found| !is_foreign(&page.words, found.first..found.end))
}

/// "0.72 wte", "a 0.6 FTE nurse": is all that is told of the hours a share of the whole?
fn is_share(page: &Page<'_>) -> bool {
    let words = &page.words;
    let share = |at: usize| words.tokens.get(at.wrapping_sub(1)).is_some_and(|t| t.text.starts_with("0."));
    let mut told = ["wte", "fte"]
        .into_iter()
        .flat_map(|unit| words.places(unit).filter(move |&at| words.stands(at, unit)))
        .peekable();
    told.peek().is_some() && told.all(share)
}

/// A line of nothing but it, or that begins with it and a mark: "Part-time", "Full-time, exempt", "Full-time; hybrid in Oslo".
fn of_tag(line: &str) -> Option<&'static str> {
    if line.len() <= 16 {
        // "Volunteer Day" is a benefit.
        return named(line).filter(|kind| *kind != "volunteer" || line.len() <= 10);
    }
    let (head, rest) = line.split_at_checked(9).filter(|_| line.len() <= 120)?;
    let rest = rest.trim_start();
    let marks: &[char] = if line.len() <= 40 { &[',', '(', ';', '|'] } else { &[';', '|'] };
    // "Full time 37 hours a week"
    let counted = line.len() <= 40 && rest.starts_with(|c: char| c.is_ascii_digit());
    let marked = counted || rest.starts_with(marks) || rest.starts_with("- ") || rest.starts_with("– ");
    if marked { named(head) } else { None }
}

/// What a short value names; two kinds at once name none.
fn named(value: &str) -> Option<&'static str> {
    if value.len() > 60 {
        return None;
    }
    const KINDS: [(&str, &[&str]); 7] = [
        ("full-time", &["full time", "fulltime"]),
        ("part-time", &["part time", "parttime"]),
        ("internship", &["internship", "intern"]),
        ("temporary", &["temporary", "temp", "seasonal", "fixed term"]),
        (PERMANENT, &[PERMANENT]),
        ("contract", &["contract", "contractor", "freelance"]),
        ("volunteer", &["volunteer"]),
    ];
    const BEGINNINGS: [&[u8; 4]; 10] =
        [b"full", b"part", b"inte", b"temp", b"seas", b"cont", b"free", b"fixe", b"perm", b"volu"];
    // Nearly no value names one, and the beginnings of its words tell.
    let begins = |own: &str| {
        let own = own.as_bytes().first_chunk().map(|four: &[u8; 4]| four.map(|b| b.to_ascii_lowercase()));
        own.is_some_and(|own| BEGINNINGS.contains(&&own))
    };
    if !value.split(|c: char| !c.is_alphanumeric()).any(begins) {
        return None;
    }
    let low = value.to_lowercase().replace(['_', '-', '\u{2010}', '\u{2011}'], " ");
    // "Full and part time hours"
    if ["full and part", "full or part", "full/part", "full & part"].iter().any(|both| low.contains(both)) {
        return None;
    }
    let mut found = KINDS
        .iter()
        .filter(|(_, words)| words.iter().any(|word| has_word(&low, word)))
        .map(|(kind, _)| *kind);
    let first = found.next()?;
    match (first, found.next()) {
        ("full-time", Some("part-time")) => None,
        _ => Some(first),
    }
}

fn has_word(text: &str, word: &str) -> bool {
    let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let mut begins = true;
    text.char_indices().any(|(at, c)| {
        let behind = text.get(at..).filter(|_| begins).and_then(|rest| rest.strip_prefix(word));
        begins = !c.is_alphanumeric();
        behind.is_some_and(|behind| !letter(behind.chars().next()))
    })
}

fn of_title(title: &str) -> Option<&'static str> {
    let low = title.to_lowercase();
    if has_word(&low, "intern") || has_word(&low, "internship") {
        return Some("internship");
    }
    // "Rigger (Per Diem)", "Rigger PRN"
    if ["per diem", "per-diem", "prn"].iter().any(|word| has_word(&low, word)) {
        return Some("per-diem");
    }
    named(title).filter(|kind| matches!(*kind, "full-time" | "part-time"))
}

/// "Nurse - Part time - 30 hours", "Designer (Contract)": a title is told without what its line says of the terms.
fn of_title_line(
    page: &Page<'_>,
    title: &str,
    read: fn(&str) -> Option<&'static str>,
) -> Option<&'static str> {
    let line = page.lines.first().filter(|line| line.text.len() <= 120 && line.text.starts_with(title))?;
    let pieces = line.text.split([':', '(', ')', ',', '|']).flat_map(|piece| piece.split(" - "));
    pieces.flat_map(|piece| piece.split(" – ")).find_map(|piece| read(piece.trim()))
}

fn hours(piece: &str) -> Option<&'static str> {
    named(piece).filter(|kind| piece.len() <= 24 && matches!(*kind, "full-time" | "part-time"))
}

/// A piece that is nothing else: not "Contract Law".
fn term(piece: &str) -> Option<&'static str> {
    let terms = ["contract", "contractor", "freelance", "fixed term", "fixed-term", "temporary", "seasonal"];
    if terms.iter().any(|term| piece.eq_ignore_ascii_case(term)) { named(piece) } else { None }
}

fn said(page: &Page<'_>) -> Option<&'static str> {
    let words = &page.words;
    let mut full = None;
    let mut part = None;
    let mut other = None;
    for found in EMPLOYMENT_SAID.all(words) {
        // "Permanent contract position"
        let endless =
            words.is(found.first, &["contract"]) && words.is(found.first.wrapping_sub(1), &[PERMANENT]);
        if endless || is_foreign(words, found.first..found.end) {
            continue;
        }
        let slot = match found.value {
            "full-time" => &mut full,
            "part-time" => &mut part,
            _ => &mut other,
        };
        slot.get_or_insert(found.value);
    }
    match (full, part) {
        (Some(_), Some(_)) => None,
        (full, part) => full.or(part).or(other),
    }
}

/// Someone else's job, a past one, a condition, or one of several.
fn is_foreign(words: &Words<'_>, found: Range<usize>) -> bool {
    let Range { start: first, end } = found;
    words.any(
        words.around(first, 5).start..first,
        &[
            "years", "year", "months", "experience", "not", "no", "previous", "convert", "eligible", "may",
            "benefits", "all", "our", "another", "other", "along", "if", "salaries", "transition",
        ],
    ) || words.is(end, &["experience", "students", "student", "benefits", "paid"])
        || words.any(end..end + 4, &["prorated", "pro", "considered"])
        || words.any(first..end, &["temporary"]) && is_told_of(words, first..end)
        // "For full-time roles", of which this may be one; "full-time and part-time employee status"
        || words.stands(first.wrapping_sub(1), "for") && words.get(end - 1).ends_with('s')
        || words.is(first.wrapping_sub(1), &["and", "or", "/"])
            && words.is(first.wrapping_sub(2), &["time", "fulltime", "full", "part"])
        || words.is(end, &["and", "or", "/", ","]) && words.is(end + 1, &["part", "full"])
        // "Four years of paid work as a … or as a full-time supervisor"
        || words.is(first, &["as"])
            && words.any(words.around(first, 30).start..first, &["years", "year", "experience"])
        // "Authorized to work in the country on a full-time basis"
        || words.any(
            words.around(first, 14).start..first,
            &["authorized", "authorised", "prorated", "funds"],
        )
}

/// "Permanent, temporary, or term positions", "the temporary appointment ends", "temporary training positions": one of several, or what
/// is told of others.
fn is_told_of(words: &Words<'_>, found: Range<usize>) -> bool {
    let Range { start: first, end } = found;
    let or = words.is(end, &["or"]) || words.is(end, &[","]) && words.is(end + 1, &["or"]);
    or || words.is(first.wrapping_sub(1), &["/", "the", "to", "term"])
        || words.is(first.wrapping_sub(2), &["given", "granted"])
        || words.any(first..end, &["training"])
        || words.any(end..end + 2, &["of", "appointments", "may"])
}

const JOB_ID: &[&str] = &[
    "job number", "job id", "job no", "job no.", "job #", "req id", "reqid", "req #", "req number",
    "requisition id", "requisition number", "requisition no", "requisition", "requisition #",
    "job requisition", "job requisition id", "job req id", "posting number", "posting id", "vacancy number",
    "vacancy id", "announcement number", "job announcement number", "job reference", "job reference number",
    "job ref", "reference number", "vacancy reference", "ref", "reference", "ref no", "job posting id",
    "position number", "control number", "class code",
];

pub(super) fn job_id(page: &Page<'_>) -> Option<String> {
    page.labelled(JOB_ID).find_map(|value| {
        let first =
            value.split([' ', ',', ';', '|', ')']).next().unwrap_or_default().trim_matches(['#', '.', '(']);
        let code = first.len() <= 40 && first.bytes().any(|b| b.is_ascii_digit());
        code.then(|| first.to_owned())
            .filter(|f| f.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '/' | '.')))
    })
}

static CLOSED: LazyLock<Phrases<()>> = LazyLock::new(|| {
    Phrases::new(&[
        ("no longer accepting *1 applications|applicants|candidates", ()),
        (
            "posting|job|position|listing|vacancy|role|opportunity may|is|has *2 no longer be? active|available|open|posted",
            (),
        ),
        ("posting|job|listing|vacancy|position|role|opportunity has been? filled|expired|closed", ()),
        ("posting|job|listing|vacancy|advert is|has|was now? closed|expired", ()),
        ("this job|posting|listing|vacancy|position expired|closed", ()),
        ("applications are|have now? closed", ()),
    ])
});

/// Only a statement about this posting counts, not a warning that it may close.
pub(super) fn closed(page: &Page<'_>) -> bool {
    let words = &page.words;
    CLOSED.all(words).iter().any(|found| {
        let sentence = words.around(found.first, 25);
        !words.any(
            sentence.start..found.first,
            &["until", "when", "once", "if", "after", "unless", "before", "as", "your", "reserve"],
        )
    })
}
