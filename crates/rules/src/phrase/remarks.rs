//! Where a phrase stops to name things and goes on to say more about them.

use super::Reader;
use super::words::{
    BODIES, PLACES, PREPOSITIONS, is_adverb, is_ing, is_many, is_people, is_purpose, is_verb,
};
use crate::lexicon::{Hit, Vocabulary};
use crate::list::{Hashes, WordList};
use crate::token::{Kind, Letters, Token};
use std::ops::Range;

/// Where people work: says little of what they do.
static SURROUNDINGS: WordList = WordList::of(&[
    "environment", "environments", "setting", "settings", "atmosphere", "context", "contexts",
]);

/// What somebody does or something is like, behind the noun for it.
static PARTICIPLES: WordList =
    WordList::of(&["functioning", "performing", "ranging", "serving", "studying", "supervising", "working"]);

/// Words and marks that a remark begins with, besides.
static BEGINNINGS: WordList = WordList::of(&[
    "to", "sufficient", "necessary", "needed", ",", "with", "focusing", "focused", "specializing",
    "specialising", "considered", "whether", "used", "as", "in", "on", "within", "from", "at", "—", "–",
    "has", "we", "you", "you're", "you've",
]);

static MAY_BEGIN: Hashes = Hashes::of_all(&[&BEGINNINGS, &PARTICIPLES]);

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

/// Words that begin a clause behind a comma.
const CLAUSES: &[&str] = &[
    "with", "we", "you", "your", "they", "it", "he", "she", "this", "please", "having", "evidenced", "have",
    "hold", "be", "preferably", "ideally",
];

/// "with a … on it": what somebody looks at.
const FOCUSES: &[&str] = &["focus", "emphasis", "awareness", "passion", "eye", "attention", "desire"];

/// Who employs, behind "at".
const EMPLOYERS: &[&str] = &["agencies", "companies", "startups", "firms", "organizations", "enterprises"];

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
        // "(Zorptel, Quenbix and whatever else the house has in use preferred)"
        let wishes = |inside: &[Token<'_>]| {
            let parts = |t: Option<&Token<'_>>| t.is_none_or(|t| t.text == ",");
            inside
                .iter()
                .enumerate()
                .any(|(i, t)| t.is_any(&["preferred", "desired", "desirable"]) && parts(inside.get(i + 1)))
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
                || self.tokens.get(at..self.closing(at, end)).is_some_and(|inside| {
                    inside.len() < 12 && inside.iter().any(|t| wished(t) || counts(t)) || wishes(inside)
                }))
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
        let last = self.outside_parentheses(first, end).last();
        let stretch = Stretch { reader: self, first, end, last };
        self.outside_parentheses(first, end).find(|&at| at > first && stretch.says_more(at)).unwrap_or(end)
    }
}

/// The tokens in which a remark is looked for.
struct Stretch<'r, 'i, 'a> {
    reader: &'r Reader<'i, 'a>,
    first: usize,
    end: usize,
    /// The last token outside of parentheses.
    last: Option<usize>,
}

impl<'a> Stretch<'_, '_, 'a> {
    fn token(&self, at: usize) -> Option<&Token<'a>> {
        self.reader.tokens.get(at).filter(|_| at < self.end)
    }

    fn is(&self, at: usize, words: &[&str]) -> bool {
        self.token(at).is_some_and(|t| t.is_any(words))
    }

    /// Is one of the words within these tokens?
    fn any(&self, mut within: Range<usize>, words: &[&str]) -> bool {
        within.any(|at| self.is(at, words))
    }

    /// Does a remark begin there? Nearly no word begins one.
    fn says_more(&self, at: usize) -> bool {
        let may = self.token(at).is_some_and(|t| MAY_BEGIN.may_have(t.hash));
        debug_assert!(may || !self.begins(at), "a word that begins a remark is missing");
        may && self.begins(at)
    }

    fn begins(&self, at: usize) -> bool {
        self.tells_purpose(at)
            || self.is(at, &["sufficient", "necessary", "needed"]) && self.tells_purpose(at + 1)
            || self.opens_clause(at)
            || self.tells_focus(at)
            || self.tells_way(at)
            || self.tells_stages(at)
            || self.tells_doing(at)
            || self.is_dash(at)
            || self.opens_sentence(at)
            // "in sales, or in a startup environment": an alternative, and no more said of the first.
            || self.tells_place(at) && !self.is(at - 1, &["or"])
    }

    /// "to automate reports"
    fn tells_purpose(&self, at: usize) -> bool {
        self.is(at, &["to"])
            && (self.token(at + 1).is_some_and(|t| is_purpose(t) || t.is_any(&["our", "your"]))
                // "to design, develop and test services"
                || self.is(at + 2, &[",", "and", "or"]) && self.token(at + 3).is_some_and(is_purpose)
                // "languages (Python, R) to clean data"
                || self.token(at - 1).is_some_and(|t| t.text == ")")
                    && self.token(at + 1).is_some_and(|t| !t.is_any(&["include", "the", "a"]))
                || self.token(at + 1).is_some_and(is_adverb) && self.token(at + 2).is_some_and(is_purpose))
            && !self.any(self.first..at, &["from"])
            && !self.is(at - 1, &["ability", "able", "how", "skill", "and", "or", "willing"])
    }

    /// A comma, and a word that begins a clause behind it.
    fn opens_clause(&self, comma: usize) -> bool {
        let at = comma + 1;
        self.token(comma).is_some_and(|t| t.text == ",")
            && self.token(at).is_some_and(|t| t.text != "IT")
            && (self.is(at, CLAUSES)
                || self.is(at, &["possessing", "demonstrating", "spanning"])
                    && !self.token(self.first).is_some_and(is_ing)
                // "Python and C, backed by a solid grounding in law"
                || self.is(at, &["backed", "grounded", "supported", "underpinned"])
                    && self.is(at + 1, &["by", "in", "with"])
                // "laying and testing cables, leveraging old and new maps": behind a list that is over.
                || self.is(at, &["ensuring", "leveraging", "utilizing"])
                    && self.token(self.first).is_some_and(is_ing)
                    && self.any(self.first..comma, &["and"])
                // "as a Mate, providing experience in pilotage"
                || self.is(at, &["providing"])
                    && self.reader.tokens.get(at + 1).is_some_and(|t| t.is("experience"))
                // "Terraform, for managing resources"
                || self.is(at, &["for"]) && self.token(at + 1).is_some_and(is_verb)
                // "advanced projects, being able to show results"
                || self.is(at, &["being"]) && self.is(at + 1, &["able"])
                // "sales, especially if that includes software"
                || self.is(at, &["especially", "particularly", "even", "except", "only"])
                    && self.is(at + 1, &["if", "when", "where", "because", "since"])
                // "building products, either in school or at work"
                || self.is(at, &["either", "whether"])
                    && self.token(at + 1).is_some_and(|t| PREPOSITIONS.holds(t) && !t.is("to"))
                // "video production, from concept to editing"
                || self.is(at, &["from"])
                    && (self.any(at + 1..at + 6, &["to"])
                        || self.is(at + 1, &["a", "an", "previous", "prior", "your"]))
                || self.is(at, &["showcasing", "demonstrating"])
                    && self.is(at + 1, &["your", "the", "an", "a"])
                || self.is(at, &["as"]) && self.is(at + 1, &["evidenced", "demonstrated", "shown"]))
    }

    /// "with a strong focus on growth", "focusing on growth"
    fn tells_focus(&self, at: usize) -> bool {
        self.is(at, &["with"])
            && self.is(at + 1, &["a", "an", "acute", "close", "great", "keen", "particular", "strong"])
            && (self.closes_in_focus(at)
                || self.any(at + 1..at + 5, FOCUSES)
                // "with a proven history of it"
                || self.is(at + 2, &["proven", "demonstrated"]))
            // "risk analysis with demonstrated writing skills"
            || self.is(at, &["with"]) && self.is(at + 1, &["proven", "demonstrated"])
            || at > self.first + 1
                && self.token(at).is_some_and(|t| {
                    !t.glued && t.is_any(&["focusing", "focused", "specializing", "specialising"])
                })
    }

    /// "with an infrastructure and operations focus"
    fn closes_in_focus(&self, at: usize) -> bool {
        let ends = |at: usize| self.token(at).is_none_or(|t| t.kind != Kind::Word);
        let stops =
            |at: &usize| ends(*at) || self.token(*at).is_some_and(|t| PREPOSITIONS.holds(t) || t.is("focus"));
        (at + 2..at + 9)
            .find(stops)
            .is_some_and(|i| self.is(i, &["focus"]) && (ends(i + 1) || self.is(i + 1, &["on"])))
    }

    /// How, when, by whom or by what rule it is done.
    fn tells_way(&self, at: usize) -> bool {
        // "considered an advantage", "SQL whether from work or school"
        self.is(at, &["considered", "whether"])
            // "binary obfuscation used by attackers"
            || self.is(at, &["used"]) && self.is(at + 1, &["by", "to"])
            // "accounting principles as part of the statements", "testing as it relates to data"
            || self.is(at, &["as"])
                && self.is(at + 1, &["part", "it"])
                && self.is(at + 2, &["of", "relates", "pertains"])
                && at > self.first + 1
            || self.is(at, &["in"]) && self.tells_accordance(at)
            // "delivering ships on time and within budget"
            || self.is(at, &["on", "within"])
                && self.is(at + 1, &["time", "budget", "schedule"])
                && self.token(at + 2).is_none_or(|t| t.is_any(&["and", "&"]) || t.kind != Kind::Word)
    }

    /// What "in" leads to, and no place.
    fn tells_accordance(&self, at: usize) -> bool {
        // "in order to write"
        self.is(at + 1, &["order"]) && self.token(at + 2).is_none_or(|t| t.is("to"))
            // "investigating losses in accordance with the rules", but not "… with GAAP"
            || self.is(at + 1, &["accordance", "compliance", "conjunction", "line"])
                && self.is(at + 2, &["with"])
                && !self.is_standard(at + 3)
            // "in support of the fleet"
            || self.is(at + 1, &["support"]) && self.is(at + 2, &["of"])
    }

    /// "the US GAAP", "SOX": no employer's own rules, but a thing that people know.
    fn is_standard(&self, at: usize) -> bool {
        let capitals = |t: &Token<'_>| t.text.len() > 2 && t.text.bytes().all(|b| b.is_ascii_uppercase());
        let near = |h: &Hit| at <= h.first && h.first < at + 3 && h.end <= self.end;
        self.reader.item.hits.iter().any(|h| near(h) && self.reader.is_named(h))
            || (at..at + 2).any(|i| self.token(i).is_some_and(capitals))
    }

    /// "launching products from concept to market", but "moving services from servers to clouds", and "taking a product from concept to
    /// market", which would say nothing without.
    fn tells_stages(&self, at: usize) -> bool {
        at > self.first + 2
            && self.is(at, &["from"])
            && (at + 1..at + 4).any(|i| self.token(i).is_some_and(|t| STAGES.holds(t)))
            && self.any(at + 2..at + 5, &["to"])
            && !self.token(at - 1).is_some_and(|t| is_ing(t) || t.text.ends_with("ion"))
            && !self.any(self.first..at - 1, &["taking", "bringing", "carrying", "getting"])
    }

    /// "in a busy environment working for the owner", "as an insulator performing repairs", "partners ranging from small to large"
    fn tells_doing(&self, at: usize) -> bool {
        let who = |t: &Token<'_>| {
            let person = ["er", "or", "ist", "ian"].iter().any(|end| t.text.ends_with(end));
            PLACES.holds(t) || BODIES.holds(t) || is_people(t) || is_many(t) || t.text.len() > 4 && person
        };
        // "physiotherapy working in acute settings"
        let place = self.is(at, &["working"])
            && self.is(at + 1, &["in", "within", "across"])
            && at > self.first
            && !self.token(at - 1).is_some_and(|t| {
                is_verb(t)
                    || is_ing(t)
                    || is_adverb(t)
                    || PREPOSITIONS.holds(t)
                    || t.kind != Kind::Word
                    || t.is_any(&["and", "or"])
            })
            && (at + 2..self.end).any(|i| self.token(i).is_some_and(|t| SURROUNDINGS.holds(t)));
        if place {
            return true;
        }
        at > self.first + 1
            && self.token(at).is_some_and(|t| PARTICIPLES.holds(t) && !t.glued)
            && self.token(at - 1).is_some_and(who)
            && self.token(at + 1).is_some_and(|t| t.kind == Kind::Word && !t.is_any(&["and", "or"]))
    }

    /// "— you have shipped"
    fn is_dash(&self, at: usize) -> bool {
        self.token(at).is_some_and(|t| matches!(t.text, "—" | "–"))
            && self.token(at + 1).is_some_and(|t| t.kind == Kind::Word)
    }

    /// "Salesforce and Zapier We are a team", "Git You have shipped": a sentence, whose mark was lost.
    fn opens_sentence(&self, at: usize) -> bool {
        let opens = |t: &Token<'_>| {
            t.letters == Letters::Capital
                && t.is_any(&["has", "we", "you", "you’re", "you're", "you’ve", "you've"])
        };
        self.token(at).is_some_and(opens) && self.token(at - 1).is_some_and(|t| t.kind == Kind::Word)
    }

    /// "at a growing company"
    fn tells_place(&self, at: usize) -> bool {
        self.is(at, &["at"]) && (self.is(at + 1, &["a", "an", "scale"]) || self.any(at + 1..at + 4, EMPLOYERS))
            || self.is(at, &["with"]) && self.tells_client(at)
            // "within the past three months"
            || self.is(at, &["within", "in"])
                && self.is(at + 1, &["the"])
                && self.is(at + 2, &["last", "past"])
            // "an analytical role in a corporate setting"
            || self.is(at, &["in"])
                && self.is(at + 1, &["a", "an"])
                && self.last.and_then(|last| self.token(last)).is_some_and(|t| SURROUNDINGS.holds(t))
                && (!self.token(self.first).is_some_and(is_verb)
                    // "exceeding targets in a dynamic, fast-paced environment"
                    || at > self.first + 1
                        && (at + 1..self.end).any(|i| self.token(i).is_some_and(|t| HURRIED.holds(t))))
    }

    /// With whom it is done.
    fn tells_client(&self, at: usize) -> bool {
        // "as a storekeeper with the City"
        self.is(at + 1, &["the"]) && self.reader.capitalised(at + 2)
            // "strategic sales with enterprise clients"
            || self.end.checked_sub(1).and_then(|last| self.token(last)).is_some_and(is_people)
                && !self.token(self.first).is_some_and(is_ing)
                && !self.token(at - 1).is_some_and(is_ing)
    }
}
