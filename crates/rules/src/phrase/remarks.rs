//! Where a phrase stops to name things and goes on to say more about them.

use super::Reader;
use super::words::{
    BODIES, PLACES, PREPOSITIONS, is_adverb, is_ing, is_many, is_people, is_purpose, is_verb,
};
use crate::lexicon::{Hit, Vocabulary};
use crate::list::WordList;
use crate::token::{Kind, Token};

/// Where people work: says little of what they do.
static SURROUNDINGS: WordList = WordList::of(&[
    "environment", "environments", "setting", "settings", "atmosphere", "context", "contexts",
]);

/// What somebody does or something is like, behind the noun for it.
static PARTICIPLES: WordList =
    WordList::of(&["functioning", "performing", "ranging", "serving", "studying", "supervising", "working"]);

/// What every employer says of where one works.
static HURRIED: WordList =
    WordList::of(&["ambiguous", "changing", "demanding", "dynamic", "growing", "paced", "pressure"]);

/// Where work on a thing begins: "from concept to launch" says that it is done whole.
static STAGES: WordList = WordList::of(&[
    "assignment", "beginning", "concept", "conception", "conceptualization", "definition", "design",
    "development", "discovery", "idea", "ideation", "inception", "initiation", "planning", "prospecting",
    "prototype", "prototyping", "scoping", "scratch", "sourcing", "start", "zero",
]);

/// Words that go on with something else behind a comma.
const AFRESH: &[&str] =
    &["with", "but", "a", "an", "plus", "including", "such", "especially", "particularly"];

/// Words that open a wish in parentheses.
static WISHES: WordList = WordList::of(&[
    "preferred", "preferably", "ideally", "desired", "desirable", "required", "optional", "strongly",
    "highly", "bonus", "mandatory", "essential",
]);

impl Reader<'_, '_> {
    /// "(preferred)", "(preferably in a bank)", "(see note 2)": do the parentheses that open at `at` wish for something or say more, so
    /// that nothing in them is asked?
    pub(super) fn is_wish(&self, at: usize, end: usize) -> bool {
        let is = |at: usize, words: &[&str]| self.tokens.get(at).is_some_and(|t| t.is_any(words));
        let wished = |t: &Token<'_>| {
            t.is_any(&[
                "plus", "preferred", "desirable", "desired", "bonus", "must", "required", "mandatory",
                "essential", "nice", "advantage", "asset",
            ])
        };
        // "(Internship experience does not apply)", "(school experience excluded)"
        let counts = |t: &Token<'_>| {
            t.is_any(&[
                "apply", "applies", "count", "counts", "included", "excluded", "accepted", "considered",
            ])
        };
        // "(special consideration for …)", "(preference given to …)"
        let favoured =
            || (at + 1..at + 4).any(|at| is(at, &["consideration", "preference", "priority", "points"]));
        self.tokens.get(at).is_some_and(|t| t.text == "(")
            && (self.tokens.get(at + 1).is_some_and(|t| WISHES.holds(t))
                || favoured()
                // "Swift (we use SwiftUI as well)", "ropework (see note 2)"
                || is(at + 1, &["we", "our", "you", "your", "this", "see"])
                // "Terraform (3+ years for a senior)"
                || self.item.durations().iter().any(|d| d.first == at + 1)
                || self
                    .tokens
                    .get(at..self.closing(at, end))
                    .is_some_and(|inside| inside.len() < 12 && inside.iter().any(|t| wished(t) || counts(t))))
    }

    /// "PyTorch (preferred) or TensorFlow", "asset management (hotels a plus), consulting or audit": does the list go on behind the
    /// parentheses that open at `at`? What stands behind "(required)" is another thing.
    fn goes_on(&self, at: usize, end: usize) -> bool {
        let is = |at: usize, words: &[&str]| self.tokens.get(at).is_some_and(|t| t.is_any(words));
        let close = self.closing(at, end);
        let comma = self.tokens.get(close + 1).is_some_and(|t| t.text == ",");
        let wish = (at + 1..close).any(|at| is(at, &["preferred", "plus", "desirable", "desired", "bonus"]));
        let must = (at + 1..close).any(|at| is(at, &["required", "mandatory", "essential", "must"]));
        // "Tableau (certification preferred), and Excel": the paper is read by itself.
        let paper = || {
            let inside = |h: &&Hit| at < h.first && h.end <= close;
            self.item
                .hits
                .iter()
                .filter(inside)
                .any(|h| matches!(h.term.vocabulary(), Vocabulary::Credential | Vocabulary::Degree))
                || (at..close)
                    .any(|at| is(at, &["certification", "certifications", "certified", "license", "degree"]))
        };
        // "(special consideration for …), or else": in few words a wish for the one before it.
        let near = close < at + 4 || wish && close < at + 8;
        near && !must
            && (is(close + 1, &["or"])
                || comma && (close + 2..(close + 8).min(end)).any(|at| is(at, &["or"]))
                || comma && wish && close + 2 < end && !is(close + 2, AFRESH) && !paper())
    }

    /// One past what a phrase names: purposes ("to automate reports"), remarks ("— you have shipped", ", with a focus on") and places
    /// ("at a growing company") say more about it.
    pub(super) fn before_remark(&self, first: usize, end: usize) -> usize {
        let end = (first + 1..end).find(|&at| self.is_wish(at, end) && !self.goes_on(at, end)).unwrap_or(end);
        let token = |at: usize| self.tokens.get(at).filter(|_| at < end);
        let purpose = |at: usize| {
            token(at).is_some_and(|t| t.is("to"))
                && (token(at + 1).is_some_and(|t| is_purpose(t) || t.is_any(&["our", "your"]))
                    // "languages (Python, R) to clean data"
                    || token(at - 1).is_some_and(|t| t.text == ")")
                        && token(at + 1).is_some_and(|t| !t.is_any(&["include", "the", "a"]))
                    || token(at + 1).is_some_and(is_adverb) && token(at + 2).is_some_and(is_purpose))
                && !(first..at).any(|i| token(i).is_some_and(|t| t.is("from")))
                && !at
                    .checked_sub(1)
                    .and_then(token)
                    .is_some_and(|t| t.is_any(&["ability", "able", "how", "skill", "and", "or", "willing"]))
        };
        let remark = |at: usize| {
            token(at).is_some_and(|t| t.text == ",")
                && token(at + 1).filter(|t| t.text != "IT").is_some_and(|t| {
                    t.is_any(&[
                        "with", "we", "you", "your", "they", "it", "he", "she", "this", "please", "having",
                        "evidenced", "have", "hold", "be", "preferably", "ideally",
                    ]) || t.is_any(&["possessing", "demonstrating", "spanning"])
                        && !token(first).is_some_and(is_ing)
                        // "video production, from concept to editing"
                        // "as a Mate, providing experience in pilotage"
                        || t.is("providing") && self.tokens.get(at + 2).is_some_and(|t| t.is("experience"))
                        // "Terraform, for managing resources"
                        || t.is("for") && token(at + 2).is_some_and(is_verb)
                        // "advanced projects, being able to show results"
                        || t.is("being") && token(at + 2).is_some_and(|t| t.is("able"))
                        // "sales, especially if that includes software"
                        || t.is_any(&["especially", "particularly", "even", "except", "only"])
                            && token(at + 2).is_some_and(|t| t.is_any(&["if", "when", "where", "because", "since"]))
                        // "building products, either in school or at work"
                        || t.is_any(&["either", "whether"])
                            && token(at + 2).is_some_and(|t| PREPOSITIONS.holds(t) && !t.is("to"))
                        || t.is("from")
                            && ((at + 2..at + 7).any(|i| token(i).is_some_and(|t| t.is("to")))
                                || token(at + 2).is_some_and(|t| t.is_any(&["a", "an", "previous", "prior", "your"])))
                        || t.is_any(&["showcasing", "demonstrating"])
                            && token(at + 2).is_some_and(|t| t.is_any(&["your", "the", "an", "a"]))
                        || t.is("as")
                            && token(at + 2)
                                .is_some_and(|t| t.is_any(&["evidenced", "demonstrated", "shown"]))
                })
        };
        // "with an infrastructure and operations focus"
        let focused = |at: usize| {
            let word = |i: &usize| {
                token(*i).is_none_or(|t| t.kind != Kind::Word || PREPOSITIONS.holds(t) || t.is("focus"))
            };
            let focus = (at + 2..at + 9).find(word).filter(|&i| token(i).is_some_and(|t| t.is("focus")));
            focus.is_some_and(|i| token(i + 1).is_none_or(|t| t.kind != Kind::Word || t.is("on")))
        };
        // "the US GAAP", "SOX": no employer's own rules, but a thing that people know.
        let standard = |at: usize| {
            let capitals = |t: &Token<'_>| t.text.len() > 2 && t.text.bytes().all(|b| b.is_ascii_uppercase());
            self.item
                .hits
                .iter()
                .any(|h| at <= h.first && h.first < at + 3 && h.end <= end && self.is_named(h))
                || (at..at + 2).any(|i| token(i).is_some_and(capitals))
        };
        // "with a strong focus on growth", "focusing on growth", "considered an advantage"
        let focus = |at: usize| {
            let near = |words: &[&str]| (at + 1..at + 5).any(|i| token(i).is_some_and(|t| t.is_any(words)));
            token(at).is_some_and(|t| t.is("with"))
                && token(at + 1).is_some_and(|t| {
                    t.is_any(&["a", "an", "acute", "close", "great", "keen", "particular", "strong"])
                })
                && (focused(at) || near(&["focus", "emphasis", "awareness", "passion", "eye", "attention", "desire"])
                    // "with a proven history of it"
                    || token(at + 2).is_some_and(|t| t.is_any(&["proven", "demonstrated"])))
                || token(at).is_some_and(|t| t.is("considered"))
                // "accounting principles as part of the statements", "testing as it relates to data"
                || token(at).is_some_and(|t| t.is("as"))
                    && token(at + 1).is_some_and(|t| t.is_any(&["part", "it"]))
                    && token(at + 2).is_some_and(|t| t.is_any(&["of", "relates", "pertains"]))
                    && at > first + 1
                // "launching products from concept to market", but "moving services from servers to clouds"
                || at > first + 2
                    && token(at).is_some_and(|t| t.is("from"))
                    && (at + 1..at + 4).any(|i| token(i).is_some_and(|t| STAGES.holds(t)))
                    && (at + 2..at + 5).any(|i| token(i).is_some_and(|t| t.is("to")))
                    && !token(at - 1).is_some_and(|t| is_ing(t) || t.text.ends_with("ion"))
                // "SQL whether from work or school"
                || token(at).is_some_and(|t| t.is("whether"))
                // "binary obfuscation used by attackers"
                || token(at).is_some_and(|t| t.is("used"))
                    && token(at + 1).is_some_and(|t| t.is_any(&["by", "to"]))
                // "in order to write"
                || token(at).is_some_and(|t| t.is("in"))
                    && token(at + 1).is_some_and(|t| t.is("order"))
                    && token(at + 2).is_none_or(|t| t.is("to"))
                // "investigating losses in accordance with the rules", but not "… with GAAP"
                || token(at).is_some_and(|t| t.is("in"))
                    && token(at + 1).is_some_and(|t| t.is_any(&["accordance", "compliance", "conjunction", "line"]))
                    && token(at + 2).is_some_and(|t| t.is("with"))
                    && !standard(at + 3)
                // "in support of the fleet"
                || token(at).is_some_and(|t| t.is("in"))
                    && token(at + 1).is_some_and(|t| t.is("support"))
                    && token(at + 2).is_some_and(|t| t.is("of"))
                || token(at).is_some_and(|t| !t.glued && t.is_any(&["focusing", "focused"])) && at > first + 1
                // "delivering ships on time and within budget"
                || token(at).is_some_and(|t| t.is_any(&["on", "within"]))
                    && token(at + 1).is_some_and(|t| t.is_any(&["time", "budget", "schedule"]))
                    && token(at + 2).is_none_or(|t| t.is_any(&["and", "&"]) || t.kind != Kind::Word)
        };
        // "in a busy environment working for the owner", "as an insulator performing repairs", "partners ranging from small to large"
        let told = |at: usize| {
            let who = |t: &Token<'_>| {
                let person = ["er", "or", "ist", "ian"].iter().any(|end| t.text.ends_with(end));
                PLACES.holds(t) || BODIES.holds(t) || is_people(t) || is_many(t) || t.text.len() > 4 && person
            };
            at > first + 1
                && token(at).is_some_and(|t| PARTICIPLES.holds(t) && !t.glued)
                && token(at - 1).is_some_and(who)
                && token(at + 1).is_some_and(|t| t.kind == Kind::Word && !t.is_any(&["and", "or"]))
        };
        let dash = |at: usize| {
            token(at).is_some_and(|t| matches!(t.text, "—" | "–"))
                && token(at + 1).is_some_and(|t| t.kind == Kind::Word)
        };
        let closes = self.outside_parentheses(first, end).last();
        let place = |at: usize| {
            let bodies = |i: usize| {
                token(i).is_some_and(|t| {
                    t.is_any(&["agencies", "companies", "startups", "firms", "organizations", "enterprises"])
                })
            };
            token(at).is_some_and(|t| t.is("at"))
                && (token(at + 1).is_some_and(|t| t.is_any(&["a", "an", "scale"]))
                    || (at + 1..at + 4).any(bodies))
                // "as a storekeeper with the City"
                || token(at).is_some_and(|t| t.is("with"))
                    && token(at + 1).is_some_and(|t| t.is("the"))
                    && self.capitalised(at + 2)
                // "strategic sales with enterprise clients"
                || token(at).is_some_and(|t| t.is("with"))
                    && end.checked_sub(1).and_then(token).is_some_and(is_people)
                    && !token(first).is_some_and(is_ing)
                    && !token(at - 1).is_some_and(is_ing)
                // "within the past three months"
                || token(at).is_some_and(|t| t.is_any(&["within", "in"]))
                    && token(at + 1).is_some_and(|t| t.is("the"))
                    && token(at + 2).is_some_and(|t| t.is_any(&["last", "past"]))
                // "an analytical role in a corporate setting"
                || token(at).is_some_and(|t| t.is("in"))
                    && token(at + 1).is_some_and(|t| t.is_any(&["a", "an"]))
                    && closes.and_then(token).is_some_and(|t| SURROUNDINGS.holds(t))
                    && (!token(first).is_some_and(is_verb)
                        // "exceeding targets in a dynamic, fast-paced environment"
                        || at > first + 1 && (at + 1..end).any(|i| token(i).is_some_and(|t| HURRIED.holds(t))))
        };
        let enough = |at: usize| {
            token(at).is_some_and(|t| t.is_any(&["sufficient", "necessary", "needed"])) && purpose(at + 1)
        };
        // "in sales, or in a startup environment": an alternative, and no more said of the first.
        let or = |at: usize| at.checked_sub(1).and_then(token).is_some_and(|t| t.is("or"));
        self.outside_parentheses(first, end)
            .find(|&at| {
                at > first
                    && (purpose(at)
                        || enough(at)
                        || remark(at)
                        || focus(at)
                        || told(at)
                        || dash(at)
                        || place(at) && !or(at))
            })
            .unwrap_or(end)
    }
}
