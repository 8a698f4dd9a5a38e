//! Postings out of what postings are made of: headings, bullets, amounts, degrees, names and everything that joins them, in an order that
//! bytes choose. Plain bytes seldom come as far as the grammar of a list.

use rolefit_rules::lexicon::Lexicon;

/// Choices, one a byte; no more bytes choose the first.
struct Choices<'a>(&'a [u8]);

impl Choices<'_> {
    fn next(&mut self) -> usize {
        let Some((first, rest)) = self.0.split_first() else { return 0 };
        self.0 = rest;
        usize::from(*first)
    }

    fn of<'t>(&mut self, list: &[&'t str]) -> &'t str {
        let at = self.next() % list.len().max(1);
        list.get(at).copied().unwrap_or_default()
    }
}

const HEADINGS: &[&str] = &[
    "Requirements", "Preferred qualifications:", "What you'll do", "**Nice to have**", "About us",
    "Benefits", "EDUCATION", "Basic Qualifications", "Equal opportunity", "Nurse II", "To apply",
    "Skills & Experience", "Who you are", "Something else entirely", "Must have:", "Physical demands",
];
const BULLETS: &[&str] = &["- ", "• ", "* ", "", "  - ", "1. ", "a) ", "\t", "· ", "o ", "\n", "– "];
const JOINERS: &[&str] = &[
    ", ", " and ", " or ", "; ", "/", " and/or ", ", or ", ", and ", " AND ", " OR ", " with ", " (", ") ",
    ". ", ": ", " - ", "\n", "\n  OR ", " plus ", ", preferably ", " in lieu of ", " including ",
    " such as ", " (e.g. ", " & ", " / ", ", etc. ", " as well as ", " in ", " if ", " ", "",
];
const AMOUNTS: &[&str] = &[
    "5+ years", "3-5 years", "two (2) years", "at least 18 months", "a minimum of 4 yrs", "10+ yrs.",
    "0 years", "4294967295 years", "6 months", "five to seven years'", "1/2 year",
    "99999999999999999999 months", "3.5 years", "one year", "2 to 3+ years", "half a year",
];
const DEGREES: &[&str] = &[
    "Bachelor's degree",
    "BS",
    "BS/MS/PhD",
    "M.S.",
    "a degree",
    "MBA",
    "High school diploma or GED",
    "Ph.D.",
    "associate's",
    "Bachelor’s or Master’s degree",
    "JD",
    "degree in nursing",
    "BSc (Hons)",
    "HS Diploma",
    "a related field",
    "or equivalent",
    "or equivalent experience",
    "higher",
];
const PHRASES: &[&str] = &[
    "experience",
    "of experience with",
    "experience in",
    "knowledge of",
    "proficiency in",
    "one of the following:",
    "two or more of the following:",
    "required",
    "preferred",
    "is a plus",
    "not required",
    "must be",
    "You have",
    "ability to",
    "Active Secret clearance",
    "TS/SCI with full scope poly",
    "Public Trust",
    "US citizen",
    "authorized to work in the UK",
    "no sponsorship",
    "background check",
    "pass a drug test",
    "must be 21 years old",
    "travel up to 25%",
    "lift 50 lbs",
    "lift 20 kg",
    "fluent in",
    "bilingual English/Spanish",
    "C1 German",
    "a valid driver's license",
    "RN license",
    "CISSP",
    "BLS and ACLS",
    "NP/PA",
    "PMP certification",
    "within 6 months of hire",
    "within the last 3 years",
    "$50,000 - $60,000 per year",
    "$25.50/hr",
    "40 hours per week",
    "nights and weekends",
    "on-site 3 days a week",
    "must live within 20 miles of",
    "Class A CDL",
    "No degree",
    "who",
    "the",
    "our team of",
    "or related",
    "similar",
    "strong",
    "hands-on",
    "professional",
    "C",
    "C++",
    "C#/.NET",
    "R",
    "Go",
    "CI/CD",
    "TCP/IP",
    "Node.js",
    "Excel",
    "January 5, 2026",
    "2025-11-03",
    "NHS Band 6",
    "GS-13",
    "(",
    ")",
    "“",
    "”",
];
const ODD: &[&str] = &[
    "\u{200b}", "İ", "ß", "ﬁ", "é", "e\u{301}", "\u{feff}", "\u{202e}", "👩‍💻", "\r", "\u{b}", "\0", "\u{ad}",
    "经验", "опыт", "\u{a0}", "´", "'", "ǅ", "\t", "…", "½", "٣", "²",
];

/// The posting that `bytes` choose.
pub fn posting(bytes: &[u8]) -> String {
    let mut choices = Choices(bytes);
    let mut out = String::from("Senior Engineer\n\n");
    while !choices.0.is_empty() && out.len() < 20_000 {
        match choices.next() % 24 {
            0 => {
                out.push_str("\n\n");
                out.push_str(choices.of(HEADINGS));
                out.push('\n');
            }
            1..=3 => {
                out.push('\n');
                out.push_str(choices.of(BULLETS));
            }
            4..=8 => out.push_str(choices.of(JOINERS)),
            9 | 10 => word(&mut out, choices.of(AMOUNTS)),
            11 | 12 => word(&mut out, choices.of(DEGREES)),
            13..=16 => word(&mut out, name(&mut choices)),
            17 => out.push_str(choices.of(ODD)),
            _ => word(&mut out, choices.of(PHRASES)),
        }
    }
    out
}

fn word(out: &mut String, word: &str) {
    if out.ends_with(|c: char| c.is_alphanumeric() || c == ')') {
        out.push(' ');
    }
    out.push_str(word);
}

/// A name or an alias of any vocabulary.
fn name(choices: &mut Choices<'_>) -> &'static str {
    let lexicon = Lexicon::builtin();
    let (which, high, low, alias) = (choices.next(), choices.next(), choices.next(), choices.next());
    let at = high * 256 + low;
    fn pick<'a>(name: &'a str, aliases: &'a [String], alias: usize) -> &'a str {
        aliases.get(alias % (aliases.len() + 1)).map_or(name, String::as_str)
    }
    fn entry<T>(list: &[T], at: usize) -> Option<&T> {
        list.get(at % list.len().max(1))
    }
    let found = match which % 8 {
        0 => entry(lexicon.languages(), at).map(|e| e.name.as_str()),
        1 => entry(lexicon.fields(), at).map(|e| pick(&e.name, &e.aliases, alias)),
        2 => entry(lexicon.credentials(), at).map(|e| pick(&e.name, &e.aliases, alias)),
        _ => entry(lexicon.subjects(), at).map(|e| pick(&e.name, &e.aliases, alias)),
    };
    found.unwrap_or("Rust")
}
