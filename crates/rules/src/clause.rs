//! Clauses: where a phrase that names things begins and ends, and where the next statement starts anew.

use crate::lexicon::{Hit, Vocabulary};
use crate::list::{Hashes, WordList};
use crate::quantity::number;
use crate::recognizer::Item;
use crate::token::{Kind, Token};

pub use beginning::begins_whereabouts;
pub use credential::{PAPERS, begins_credential};
pub use deeds::begins_deed;
pub use felt::{is_contact, is_other_experience, is_ours};
pub use instead::{Instead, Whole, instead_of};
pub use rung::{counted_at, opens_rung, papers, rung_before};
pub use wish::{conditional_wish, opens_wish};

mod beginning;
mod credential;
mod deeds;
mod felt;
mod instead;
mod rung;
mod wish;

/// Words that open a statement of knowledge; with the prepositions that lead to what is known.
pub static KNOWLEDGE: WordList = WordList::of(&[
    "knowledge", "proficiency", "proficient", "familiarity", "familiar", "understanding", "expertise",
    "fluency", "fluent", "skilled", "competency", "competence", "competent", "command", "mastery", "grasp",
    "comfortable", "literacy", "literate", "versed", "aptitude", "proficiencies", "knowledgeable",
    "conversant", "confident", "adept", "awareness",
]);

/// Words that open a statement of experience.
pub const EXPERIENCE: &[&str] = &["experience", "experienced", "exp"];

/// Words behind a demand that say whether it is one or a wish.
pub const STRENGTHS: &[&str] = &["preferred", "required", "desired", "desirable"];

/// Words by which experience is of the posting's own kind of work.
pub const RELEVANT: &[&str] = &[
    "aligned", "applicable", "appropriate", "commensurate", "direct", "equivalent", "occupational",
    "related", "relevant", "similar", "specialised", "specialized",
];

/// Adjectives that go before such words and belong to the statement.
pub static ADJECTIVES: WordList = WordList::of(&[
    "strong", "solid", "proven", "demonstrated", "demonstrable", "deep", "extensive", "excellent", "good",
    "great", "advanced", "expert", "working", "basic", "general", "sound", "thorough", "practical", "hands",
    "hand", "on", "in-depth", "depth", "in", "prior", "previous", "relevant", "related", "similar",
    "significant", "substantial", "broad", "some", "professional", "academic", "industry", "commercial",
    "production", "direct", "recent", "current", "progressive", "progressively", "responsible",
    "increasingly", "successful", "satisfactory", "minimum", "real", "world", "technical", "full", "time",
    "paid", "work", "working", "job", "high", "level", "intermediate", "exceptional", "clear", "firm",
    "robust", "comprehensive", "detailed", "fundamental", "considerable", "considered", "post", "past",
    "specialized", "specialised", "highly", "very", "outstanding", "superior", "well", "engineering",
    "overall", "combined", "total", "operational", "verifiable", "documented", "conceptual", "foundational",
    "wide", "breadth", "breath", "of", "hiring", "career", "and/or", "nontrivial", "vast", "meaningful",
    "confirmed", "requisite", "directly", "applicable", "dedicated", "validated", "valuable", "specific",
    "preferable", "tangible", "measurable", "firsthand", "moderate", "supervised", "journey", "entry",
    "sustained", "lengthy", "beginner",
]);

/// Words that lead to whom one works for.
const EMPLOYED: &[&str] = &["with", "for", "at"];

/// Words that end a phrase; these and "but" only before some others.
static ENDS: WordList = WordList::of(&[
    "that", "through", "via", "which", "who", "where", "while", "whose", "so", "because", "ensuring",
    "enabling", "is", "are", "will", "preferred", "required", "desired", "preferably", "ideally", "must",
    "should", "would", "may", "can", "desirable", "essential", "mandatory", "strongly", "helpful", "holds",
    "possesses", "gives", "tend", "tends", "want", "wants", "enjoy", "enjoys", "love", "thrive", "though",
    "although", "with", "for", "at", "but", "have", "has", "hold", "possess",
]);

/// Words that do in capitals, and that open a wish.
static OTHER_ENDS: WordList =
    WordList::of(&["and", "or", "a", "an", "you", "we", "nice", "bonus", "extra", "plus", "brownie"]);

static MAY_END: Hashes = Hashes::of_all(&[&ENDS, &OTHER_ENDS]);

/// Does a sentence about the candidate or the house begin with the word?
pub fn speaks(token: &Token<'_>) -> bool {
    token.is_any(&[
        "you", "you've", "you’ve", "you're", "you’re", "you'll", "you’ll", "we", "we've", "we’ve", "we're",
        "we’re", "we'll", "we’ll",
    ])
}

/// A word in small letters?
fn is_low(token: &Token<'_>) -> bool {
    token.kind == Kind::Word && token.is_low()
}

/// Tokens at which another statement begins. An item's phrases never run over one.
#[derive(Clone, Copy, Debug)]
pub struct Clauses<'i, 'a> {
    item: &'i Item<'a>,
}

impl<'i, 'a> Clauses<'i, 'a> {
    /// The clauses of an item.
    pub fn of(item: &'i Item<'a>) -> Clauses<'i, 'a> {
        Clauses { item }
    }

    /// Where the first line ends, if the lines below list its members.
    fn lead_in(&self) -> Option<usize> {
        let tokens = &self.item.tokens;
        let first = tokens.iter().position(|t| t.kind == Kind::Break)?;
        let before = first.checked_sub(1).and_then(|at| tokens.get(at))?;
        (before.text == ":").then_some(first)
    }

    /// Does another statement begin at this token?
    pub fn begins(&self, at: usize) -> bool {
        // Marked for the first who asks.
        let anew = self.item.anew.get_or_init(|| beginning::beginnings(self.item));
        anew.get(at).copied().unwrap_or(false)
    }

    /// Does the name of a degree begin at this token?
    fn is_degree(&self, at: usize) -> bool {
        self.begins(at)
            && self.item.hits.iter().any(|h| h.first == at && h.term.vocabulary() == Vocabulary::Degree)
    }

    /// One past the last token of the phrase that begins at `first`: it ends with the clause, before the next statement.
    pub fn end(&self, first: usize) -> usize {
        let colon = first.checked_sub(1).and_then(|at| self.item.tokens.get(at));
        self.end_of(first, colon.is_some_and(|t| t.text == ":"))
    }

    /// One past the last token of the list that begins at `first`, whose members semicolons may part.
    pub fn end_of_list(&self, first: usize) -> usize {
        self.end_of(first, true)
    }

    /// The same, with or without semicolons; behind a colon they part the members of a list.
    fn end_of(&self, first: usize, mut list: bool) -> usize {
        let tokens = &self.item.tokens;
        let mut depth = 0usize;
        let mut at = first;
        while let Some(token) = tokens.get(at) {
            if depth == 0 && at > first && self.begins(at) {
                break;
            }
            // Nearly no word ends anything.
            if token.kind == Kind::Word && !MAY_END.may_have(token.hash) {
                at += 1;
                continue;
            }
            if depth == 0 && self.breaks(first, at, list) {
                break;
            }
            match token.text {
                "(" | "[" => depth += 1,
                ")" | "]" => depth -= 1,
                ":" if depth == 0 => list = true,
                _ => {}
            }
            if depth == 0 && at > first {
                if offers_hours(tokens, at) || opens_wish(tokens, at) {
                    break;
                }
                if let Some(end) = self.word_ends(first, at) {
                    return self.past_name(first, end);
                }
            }
            at += 1;
        }
        self.past_name(first, at)
    }

    /// Back over what joins, but for the end of a name ("Aspen Plus", "M&A").
    fn past_name(&self, first: usize, at: usize) -> usize {
        let end = back_over_joiners(&self.item.tokens, first, at);
        let cut = |h: &&Hit| first <= h.first && h.first < end && end < h.end && h.end <= at;
        self.item.hits.iter().find(cut).map_or(end, |hit| hit.end)
    }

    /// Does a mark at `at`, or a word in capitals, end what began at `first`?
    fn breaks(&self, first: usize, at: usize, list: bool) -> bool {
        let tokens = &self.item.tokens;
        let Some(token) = tokens.get(at) else { return true };
        let next = tokens.get(at + 1);
        match token.text {
            // "five years in sales (Bachelor's)": who it is asked of; "five years in sales (or three with a Master's)".
            "(" => at > first && (self.is_degree(at + 1) || opens_rung(self.item, at)),
            ")" | "]" => true,
            // "experience in rigging: you have led …"
            ":" => at > first && next.is_some_and(speaks),
            ";" => !list && !deeds::goes_on(tokens, first, at),
            "." | "!" | "?" => {
                !next.is_some_and(|t| t.glued && t.kind != Kind::Mark)
                    && !abbreviation(tokens, at)
                    && !self.initials(at)
            }
            "—" | "–" => !token.glued,
            "-" => !next.is_some_and(|t| t.glued) && (!token.glued || closes_word(tokens, at)),
            // The line that leads to a list goes on in it; those of the list end by themselves.
            "\n" => self.lead_in().is_none_or(|end| first > end),
            "AND" | "OR" => !beginning::joins_names(self.item, at),
            // "four years in sales You want to …": a lost end of a sentence.
            "You" | "We" => at > first && tokens.get(at - 1).is_some_and(is_low),
            _ => false,
        }
    }

    /// Where what began at `first` ends, if the word at `at` ends it.
    fn word_ends(&self, first: usize, at: usize) -> Option<usize> {
        let tokens = &self.item.tokens;
        let token = tokens.get(at).filter(|token| ENDS.holds(token))?;
        let is = |at: usize, words: &[&str]| tokens.get(at).is_some_and(|t| t.is_any(words));
        // "IS-IS": half of a word ends nothing.
        let half = |t: Option<&Token<'_>>| t.is_some_and(|t| t.text == "-" && t.glued);
        // "leading through ambiguity": what is done goes on.
        let through = at == first + 1 && token.is("through") && tokens.get(first).is_some_and(is_gerund);
        if through || half(tokens.get(at + 1)) || token.glued && half(tokens.get(at - 1)) {
            return None;
        }
        // "the roadmap in which": the preposition leads on.
        if token.is("which") && is(at - 1, &["in", "of", "for", "on", "by", "to"]) {
            return Some(at - 1);
        }
        // "a storekeeper with the City of …": for whom is not what.
        let houses = &["city", "county", "state", "department", "district", "university", "bureau"];
        let employed = token.is_any(EMPLOYED);
        let employer = employed && is(at + 1, &["the"]) && is(at + 2, houses);
        // "but not required" ends it, "including but not limited to" does not.
        let but = token.is("but");
        let contrast = but && !is(at + 2, &["limited"]);
        // "resolving conflicts and ensuring quality": a member of the list.
        let member =
            token.is_any(&["ensuring", "enabling"]) && is(at - 1, &["and", "or", "in", "of", "experience"]);
        // "experience in surgery and have a car", "or possess a year of it": another verb of whoever has it.
        let had = token.is_any(&["have", "has", "hold", "possess"]);
        let again = had && tokens.get(at - 1).is_some_and(|t| t.is_any(&["and", "or"]) || t.text == ",");
        (employer || contrast || again || !(member || had || but || employed)).then_some(at)
    }
}

impl Clauses<'_, '_> {
    /// "hospital I.T. systems", "U.S. GAAP": is the full stop at `at` the last of initials, and goes the phrase on behind it?
    fn initials(&self, at: usize) -> bool {
        let tokens = &self.item.tokens;
        let letter = at.checked_sub(1).and_then(|i| tokens.get(i));
        let dotted = at.checked_sub(2).and_then(|i| tokens.get(i)).is_some_and(|t| t.text == ".");
        let next = tokens.get(at + 1);
        dotted
            && letter.is_some_and(|t| t.glued && t.text.len() == 1 && t.is_capital())
            && next.is_some_and(|t| t.kind == Kind::Word)
            && (next.is_some_and(|t| !t.is_capital())
                || self.item.hits.iter().any(|h| h.first <= at + 1 && at + 1 < h.end))
    }
}

/// "or 60 college credit hours": another way, behind the "or".
fn offers_hours(tokens: &[Token<'_>], at: usize) -> bool {
    let is = |at: usize, words: &[&str]| tokens.get(at).is_some_and(|t| t.is_any(words));
    let amount = at + 1 + usize::from(is(at + 1, &["at"])) + usize::from(is(at + 2, &["least"]));
    is(at, &["or"])
        && tokens.get(amount).is_some_and(|t| number(t).is_some())
        && (amount + 1..amount + 4).any(|i| is(i, &["credit", "credits", "semester", "quarter"]))
}

/// "large harbours- old and new": a dash behind a whole word, and not behind half of one ("full- and part-time", "well- known").
fn closes_word(tokens: &[Token<'_>], dash: usize) -> bool {
    let before = dash.checked_sub(1).and_then(|at| tokens.get(at));
    let half = &[
        "well", "self", "non", "co", "pre", "post", "cross", "multi", "long", "high", "low", "full", "part",
    ];
    before.is_some_and(|t| t.kind == Kind::Word && !t.is_any(half))
        && !tokens.get(dash + 1).is_some_and(|t| t.is_any(&["and", "or", "to", "&"]))
}

/// Does `at` stand in a sentence that only gives examples of what was asked ("Examples of such experience include …")?
pub fn gives_examples(tokens: &[Token<'_>], at: usize) -> bool {
    let ends = |i: &usize| {
        let glued = tokens.get(i + 1).is_some_and(|next| next.glued);
        tokens.get(*i).is_some_and(|t| t.text == "OR" || (t.text == "." && !glued))
    };
    let start = (0..at).rev().find(ends).map_or(0, |i| i + 1);
    start > 0 && tokens.get(start).is_some_and(|t| t.is("examples"))
}

/// "post-J.D.", "post MBA": is what begins at `at` an event since which something counts?
pub fn stands_behind_post(tokens: &[Token<'_>], at: usize) -> bool {
    let back = |n: usize| at.checked_sub(n).and_then(|i| tokens.get(i));
    let hyphen = usize::from(back(1).is_some_and(|t| t.text == "-"));
    back(1 + hyphen).is_some_and(|t| t.is("post"))
}

/// "e.g.", "i.e.", "etc." followed by more of the phrase.
fn abbreviation(tokens: &[Token<'_>], at: usize) -> bool {
    leads_on(tokens, at) || tokens.get(at + 1).is_some_and(|t| matches!(t.text, "," | ")" | ":") || t.glued)
}

/// "e.g.", "i.e.": does the full stop at `at` end no sentence, whatever follows it?
pub fn leads_on(tokens: &[Token<'_>], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|i| tokens.get(i));
    before.is_some_and(|t| t.is_any(&["e", "g", "i", "eg", "ie", "vs"]))
}

/// Words after "knowledge" or "expertise" that lead to what is known.
pub fn leads_to_known(token: &Token<'_>) -> bool {
    token.is_any(&["of", "in", "with", "on", "using", "about", "across", "working", "both"])
        || is_gerund(token)
}

/// Words after "experience" that lead to what it is of.
pub fn leads_to_object(token: &Token<'_>) -> bool {
    token.is_any(&[
        "in", "with", "of", "as", "using", "on", "at", "within", "across", "working", "from", "for", ":",
    ]) || (token.kind == Kind::Word
        && token.text.len() > 4
        && token.text.ends_with("ing")
        && !token.is_any(&["during", "including", "following", "spring"]))
}

/// "building", "designing"; not "engineering" or "marketing", which name a field.
pub fn is_gerund(token: &Token<'_>) -> bool {
    token.kind == Kind::Word
        && token.text.len() > 5
        && token.text.ends_with("ing")
        && !NO_GERUNDS.holds(token)
}

/// Words in "-ing" that are none, or name a field.
static NO_GERUNDS: WordList = WordList::of(&[
    "engineering", "marketing", "nursing", "accounting", "training", "banking", "computing", "networking",
    "teaching", "learning", "consulting", "manufacturing", "programming", "purchasing", "recruiting",
    "clinical", "during", "including", "following", "processing", "testing", "advertising", "setting",
    "something", "anything", "everything", "spring",
]);

/// Does the amount of time at `first` limit when, rather than say how much ("within the last 3 years")?
pub fn within_window(tokens: &[Token<'_>], first: usize) -> bool {
    let back = |n: usize| first.checked_sub(n).and_then(|i| tokens.get(i));
    back(1).is_some_and(|t| {
        t.is_any(&["last", "past", "previous", "within", "every", "after", "next", "first", "preceding"])
    })
}

/// Steps back from `at` over adjectives and "a minimum of" to where a statement begins.
pub fn back_over_adjectives(tokens: &[Token<'_>], at: usize) -> usize {
    let mut first = at;
    while let Some(t) = first.checked_sub(1).and_then(|i| tokens.get(i)) {
        let part = (ADJECTIVES.holds(t) && !t.is_any(&["in", "on", "of", "well"]))
            || t.is("a")
            || t.is("an")
            || (t.text == "-" && t.glued)
            || (t.is_any(&["on", "in"])
                && first
                    .checked_sub(2)
                    .and_then(|i| tokens.get(i))
                    .is_some_and(|p| p.text == "-" || p.is_any(&["hands", "hand"])));
        let joined = t.is("and")
            && first
                .checked_sub(2)
                .and_then(|i| tokens.get(i))
                .is_some_and(|p| ADJECTIVES.holds(p) && !p.is_any(&["in", "on", "of"]))
            && tokens.get(first).is_some_and(|n| ADJECTIVES.holds(n));
        if !part && !joined {
            break;
        }
        first -= 1;
    }
    first
}

static JOINERS: WordList = WordList::of(&[
    "and", "or", "plus", "with", "as", "well", "a", "an", "the", "including", "also", "strong", "highly",
    "is", "are", "be",
]);

/// Steps back from `at` over ", and", "or", "plus", "with", "as well as".
pub fn back_over_joiners(tokens: &[Token<'_>], first: usize, at: usize) -> usize {
    let mut end = at;
    let before = |end: usize| end.checked_sub(2).and_then(|i| tokens.get(i));
    while end > first
        && tokens.get(end - 1).is_some_and(|t| {
            matches!(t.text, "," | "\n" | ";" | "/" | "&" | ":" | "(" | "•")
                || (matches!(t.text, "+" | "-") && !t.glued)
                || JOINERS.holds(t)
                // "two years in sales and have | a degree"
                || t.is_any(&["have", "has", "hold", "possess"]) && before(end).is_some_and(|t| t.is("and"))
                // "two years in sales, or any | equivalent combination of both"
                || t.is("any") && before(end).is_some_and(|t| t.is("or"))
        })
    {
        end -= 1;
    }
    end
}
