//! Degrees by their letters ("BS", "MEd"), which may be a word, a place or another name.

use super::names::{Context, Name};
use crate::lexicon::{Vocabulary, spelt_before};
use crate::token::Kind;

/// Abbreviations of three letters that are common for something else.
const AMBIGUOUS: &[&str] = &[
    "LLM", "DDS", "EDD", "MLS", "ASN", "MPA", "MCS", "MCA", "AAS", "MPT", "MIM", "BPT", "MHA", "MUP", "BMS",
    "MPP", "EDS", "EDM", "SCD", "MFA", "BDS",
];

impl Context<'_, '_> {
    /// "BS", "MEd", and not "Beds" or "LLMs": is a degree meant by letters that may be a word, a place or another name?
    pub(super) fn is_spelt(&self, name: &Name<'_>, text: &str) -> bool {
        let (first, next) = (name.first, name.end);
        // "Guard card (BSIS)": who issues the paper.
        let paper = &["card", "license", "licence", "permit", "registration", "certificate", "certification"];
        if self.back(first, 1, &["("]) && self.back(first, 2, paper)
            || text == "BSIS" && self.is(next, &["guard", "card", "license"])
        {
            return false;
        }
        // "WILL BE REQUIRED"
        let modal = ["will", "must", "to", "may", "should", "can", "not", "would", "shall"];
        // "BC/BE in surgery": board certified or eligible.
        let board = self.back(first, 1, &["/"]) && self.back(first, 2, &["bc"]);
        if text == "BE" && (board || self.back(first, 1, &modal)) || self.is_explained(first, next) {
            return false;
        }
        let letters = text.chars().filter(|c| c.is_alphabetic()).count();
        let dotted = text.contains('.');
        if letters <= 4 && !text.chars().any(char::is_uppercase) && !matches!(text, "phd" | "mba") {
            // "med/surg": an abbreviation has a capital.
            return false;
        }
        // "As a BA", "two junior BAs": the analyst.
        let plural =
            letters == 3 && text.ends_with('s') && text.chars().filter(|c| c.is_uppercase()).count() == 2;
        // "MLS (ASCP)" is a technologist's certificate.
        if self.is(next, &["("]) && self.is(next + 1, &["ascp"]) {
            return false;
        }
        if plural || letters == 2 && self.back(first, 1, &["a", "an"]) && self.back(first, 2, &["as"]) {
            return false;
        }
        if letters <= 3 && !dotted && self.ends_name(first) {
            return false;
        }
        // "Beds" for patients, and "MSLs", who are liaisons: a degree in education has two capitals, one in library science four.
        if letters == 4 && !dotted && text.ends_with('s') && (!self.is_capital(text) || text == "MSLs") {
            return false;
        }
        if letters <= 3 && !dotted {
            // "Med", "Bed": words that are no abbreviation but for their capitals.
            let spelt = matches!(text.to_ascii_lowercase().as_str(), "phd" | "mba" | "ged" | "bsc" | "msc");
            let told = letters == 3 && !AMBIGUOUS.contains(&text);
            return spelt || self.is_capital(text) && (told || self.abbreviates(name, text));
        }
        // "LLMs" are models.
        !text.ends_with("Ms") || letters > 4
    }

    /// "Multi-Factor Authentication (MFA)": in brackets stand the initials of the words before them, which name no degree.
    fn is_explained(&self, first: usize, next: usize) -> bool {
        let spelt =
            spelt_before(&self.item.tokens, first).filter(|_| next == first + 1 && self.is(next, &[")"]));
        spelt.is_some_and(|words| {
            !self.named.iter().any(|&(first, end)| first < words.end && words.start < end)
        })
    }

    /// Two capitals at least: "MEd", not the "Med" of "Med/Surg".
    fn is_capital(&self, text: &str) -> bool {
        text.chars().filter(|c| c.is_uppercase()).count() >= 2
    }

    /// Do the words around an abbreviation of two or three letters speak of education?
    fn abbreviates(&self, name: &Name<'_>, text: &str) -> bool {
        let (first, next) = (name.first, name.end);
        if self.beside_another(first, next) {
            return true;
        }
        if text == "LLM" || self.is_place(first, text) && !self.goes_on_series(first, next) {
            return self.is(next, &["degree"]);
        }
        let begins = first == 0 || self.back(first, 1, &[":"]);
        self.is(next, &["degree", "degrees", "required", "preferred", "desired", "desirable", "from"])
            || begins && self.goes_on_alone(next)
            || self.is(next, &["in"])
                && (self.capital(next + 1)
                    || self.field_at(next + 1)
                    || self.is(next + 1, &["a", "an", "the"])
                    || !matches!(text, "MA" | "MD" | "DO") && self.leads_to_kind(next + 1))
            || self.leads_to_field(first, next)
            || self.is(next, &["or"])
                && self.is(next + 1, &["equivalent", "higher", "above", "related", "similar"])
            || self.is(next, &["with", "and", "plus"])
                && self.token(next + 1).is_some_and(|t| crate::quantity::number(t).is_some())
            || self.leads_to_years(next)
            || self.leads_to_experience(next) && (begins || self.back(first, 1, &["or", ",", ";", "("]))
            || self.back(first, 1, &["if"]) && self.ended(next)
            || self.ended(next)
                && (first == 0 || self.back(first, 1, &["a", "an", ":"]) || self.is_held(first))
            || matches!(text, "JD" | "MD" | "DO") && self.stands_beside_paper(next)
    }

    /// "BS is required", "BS or an equivalent combination", "BA with a strong background in law": what follows letters that begin a line.
    fn goes_on_alone(&self, next: usize) -> bool {
        let decided = &["required", "preferred", "desired", "desirable", "a", "an", "mandatory", "necessary"];
        let other = &[
            "equivalent", "relevant", "foreign", "comparable", "commensurate", "military", "work",
            "professional", "industry",
        ];
        let own =
            &["strong", "solid", "background", "major", "concentration", "focus", "emphasis", "minimum"];
        let article = |at: usize| at + usize::from(self.is(at, &["a", "an", "the"]));
        let wished = &["preferred", "desired", "desirable", "recommended"];
        let wish = &["plus", "advantage", "asset", "bonus"];
        self.is(next, &["strongly", "highly"]) && self.is(next + 1, wished)
            || self.is(next, &["a", "an"]) && self.is(next + 1, wish)
            || self.is(next, &["is"]) && self.is(next + 1, decided)
            || self.is(next, &["or"]) && self.is(article(next + 1), other)
            || self.is(next, &["with"]) && (self.is(article(next + 1), own) || self.is(next + 1, &["at"]))
    }

    /// "Education: BS Physics or equivalent": the field right behind, where the line or the label begins with the letters.
    fn leads_to_field(&self, first: usize, next: usize) -> bool {
        let field =
            self.item.hits.iter().find(|h| h.term.vocabulary() == Vocabulary::Field && h.first == next);
        (first == 0 || self.back(first, 1, &[":"]))
            && self.capital(next)
            && field.is_some_and(|field| {
                self.ended(field.end) || self.is(field.end, &["or", "and", "degree", "required", "preferred"])
            })
    }

    /// "BS in Computer Science, MS in Mathematics or …", "PhD in Physics, MS with 3 years": the next degree of a series behind a field, with
    /// one of its own or with years.
    fn goes_on_series(&self, first: usize, next: usize) -> bool {
        let leads = |&(_, end): &(usize, usize)| {
            end < first && end + 8 > first && (self.is(end, &["in"]) || self.is(end + 1, &["in"]))
        };
        let field = self.is(next, &["in"]) && (self.capital(next + 1) || self.field_at(next + 1));
        let comma = next + usize::from(self.is(next, &[","]));
        let last = self.is(comma, &["or"]) && self.named.iter().any(|&(first, _)| first == comma + 1);
        (field || last || self.leads_to_years(next)) && self.named.iter().any(leads)
    }

    /// "Candidates with MA"; but "experience with EDM", "familiar with EDM" tell of a tool.
    fn is_held(&self, first: usize) -> bool {
        let used = &[
            "experience", "experienced", "familiar", "familiarity", "work", "works", "working", "proficiency",
        ];
        self.back(first, 1, &["with"]) && !self.back(first, 2, used)
    }

    /// "BS 5-7 years", "BS with at least 5 years", "MS (+3 years)": does an amount of time stand right behind?
    fn leads_to_years(&self, next: usize) -> bool {
        let lead = |at: usize| {
            self.is(at, &["with", "and", "plus", "at", "least", "a", "minimum", "of", "over", "more", "than"])
                || self.is(at, &["+", "(", ">", "≥"])
        };
        let number = (next..next + 6).find(|&at| !lead(at)).unwrap_or(next);
        self.token(number).is_some_and(|t| crate::quantity::number(t).is_some())
            && (number + 1..number + 6).any(|at| self.is(at, &["years", "yrs", "year"]))
    }

    /// "MS with working experience", "MS and job-related experience, 6 years"
    fn leads_to_experience(&self, next: usize) -> bool {
        self.is(next, &["with", "and", "plus"])
            && (next + 1..next + 6)
                .take_while(|&at| !self.ended(at) || self.is(at, &["-"]))
                .any(|at| self.is(at, &["experience"]))
    }

    /// "JD and bar admission", "MD with an active license": what only who has the degree may hold.
    fn stands_beside_paper(&self, next: usize) -> bool {
        let papers = &[
            "bar", "license", "licence", "licensed", "licensure", "certified", "certification", "admission",
            "admitted", "registration",
        ];
        self.is(next, &["and", "with", "plus", ",", "as"])
            && (next + 1..next + 8)
                .take_while(|&at| !self.is(at, &[".", ";", "\n", "or"]))
                .any(|at| self.is(at, papers))
    }

    /// "LC-MS", "LC-MS/MS": the end of another name over a hyphen, where what stands before it is letters, too, and no degree: so not
    /// in "BS-MS" and "post-MSW".
    fn ends_name(&self, first: usize) -> bool {
        let glued = |at: usize| self.token(at).is_some_and(|t| t.glued);
        let other = |end: usize| {
            end.checked_sub(1).and_then(|at| self.token(at)).is_some_and(|t| self.is_capital(t.text))
                && !self.named.iter().any(|&(_, own)| own == end)
        };
        let behind = |at: usize| glued(at) && self.back(at, 1, &["-"]) && other(at - 1);
        // The second half of a pair.
        let pair = glued(first) && self.back(first, 1, &["/"]);
        behind(first) || pair && first.checked_sub(2).is_some_and(behind)
    }

    /// "BS in related field", "BS in mechanical or civil engineering": the field is told at the end of a few words in small letters.
    fn leads_to_kind(&self, at: usize) -> bool {
        let nouns = &[
            "field", "fields", "discipline", "disciplines", "area", "areas", "subject", "subjects", "major",
        ];
        let inner = |at: usize| {
            self.is(at, &[",", "/", "or", "and", "-"])
                || self.token(at).is_some_and(|t| t.kind == Kind::Word && !t.is_any(&["with", "for", "is"]))
        };
        let words = (at..at + 6).take_while(|&i| inner(i));
        words.into_iter().any(|i| self.is(i, nouns) || self.field_at(i))
    }

    /// "Baltimore, MD", "Boston, MA": the state behind a town. None is called BS or BA.
    fn is_place(&self, first: usize, text: &str) -> bool {
        !matches!(text, "BS" | "BA")
            && self.back(first, 1, &[","])
            && first
                .checked_sub(2)
                .is_some_and(|i| self.capital(i) && !self.named.iter().any(|&(_, end)| end == i + 1))
    }
}
