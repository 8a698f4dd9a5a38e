//! Words brought to a common form, so that "engineered pipelines" finds "pipeline engineering".

use rolefit_rules::lexicon::Hit;
use rolefit_rules::list::WordList;
use rolefit_rules::source::Span;
use rolefit_rules::token::{Kind, Token, hash, is_apostrophe};
use std::borrow::Cow;

/// The words of a text that carry meaning, stemmed, with an empty one for each place where a sentence or list member ends.
#[derive(Clone, Debug, Default)]
pub(crate) struct Stems {
    words: Vec<Stem>,
    /// Where each stands in the text.
    spans: Vec<Span>,
}

/// One word.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Stem {
    /// Told apart by it at a glance.
    hash: u32,
    word: String,
}

impl Stem {
    fn of(word: String) -> Stem {
        Stem { hash: hash(&word), word }
    }

    fn is_end(&self) -> bool {
        self.word.is_empty()
    }
}

/// So many bytes to either side are near: the clause that a name stands in, and no long sentence's other end.
const NEAR: u32 = 60;

/// So many are beside: a word in between at most.
const BESIDE: u32 = 12;

/// Two texts of the same words, wherever these stand.
impl PartialEq for Stems {
    fn eq(&self, other: &Stems) -> bool {
        self.words == other.words
    }
}

impl Stems {
    /// Do the words of `phrase` stand here side by side, in their order? Never for a phrase without words.
    pub fn contain(&self, phrase: &Stems) -> bool {
        self.find(phrase).is_some()
    }

    /// Where they do so first.
    pub fn find(&self, phrase: &Stems) -> Option<Span> {
        let length = phrase.words.len();
        if length == 0 {
            return None;
        }
        let at = self.words.windows(length).position(|window| window == phrase.words)?;
        Some(self.spans.get(at)?.join(*self.spans.get(at + length - 1)?))
    }

    /// How many words.
    pub fn len(&self) -> usize {
        self.words.iter().filter(|stem| !stem.is_end()).count()
    }

    /// The hash of each word.
    pub fn hashes(&self) -> impl Iterator<Item = u32> {
        self.words.iter().filter(|stem| !stem.is_end()).map(|stem| stem.hash)
    }

    /// The hashes of words that stand side by side, and how long the two are together.
    pub fn neighbours(&self) -> impl Iterator<Item = ([u32; 2], usize)> {
        let pairs =
            self.words.array_windows().filter(|pair: &&[Stem; 2]| pair.iter().all(|stem| !stem.is_end()));
        pairs.map(|[one, other]| ([one.hash, other.hash], one.word.len() + other.word.len()))
    }

    /// Are more than half of these words among its own, wherever they stand?
    pub fn hold_most_of(&self, words: &Stems) -> bool {
        let held = words.words.iter().filter(|stem| !stem.is_end() && self.words.contains(stem)).count();
        held * 2 > words.len()
    }

    /// Is it so among its words near a place of the text? A single word must stand beside it: somebody of HR and a manager are no HR manager.
    pub fn hold_most_of_near(&self, words: &Stems, place: Span) -> bool {
        let reach = if words.len() == 1 { BESIDE } else { NEAR };
        let near = |span: &Span| span.end + reach >= place.start && place.end + reach >= span.start;
        let held = |stem: &&Stem| {
            !stem.is_end() && self.words.iter().zip(&self.spans).any(|(own, span)| own == *stem && near(span))
        };
        words.words.iter().filter(held).count() * 2 > words.len()
    }
}

/// The stems of a text.
pub(crate) fn stems(tokens: &[Token<'_>]) -> Stems {
    let mut out = Stems::default();
    for token in tokens {
        match token.kind {
            Kind::Word | Kind::Number => {
                let word = plain(token);
                if !STOP.contains(&word) {
                    out.words.push(Stem::of(stem(word.into_owned())));
                    out.spans.push(token.span);
                }
            }
            // A comma or a stop keeps the words on its sides apart; a hyphen or a slash does not.
            Kind::Mark
                if matches!(token.text, "," | "." | ";" | ":" | "(" | ")")
                    && out.words.last().is_some_and(|stem| !stem.is_end()) =>
            {
                out.words.push(Stem::of(String::new()));
                out.spans.push(token.span);
            }
            _ => {}
        }
    }
    while out.words.last().is_some_and(Stem::is_end) {
        out.words.pop();
        out.spans.pop();
    }
    out
}

/// A token's letters in lower case, without apostrophes.
fn plain<'t>(token: &Token<'t>) -> Cow<'t, str> {
    match token.folded() {
        word if !word.contains(is_apostrophe) => word,
        word => Cow::Owned(word.replace(is_apostrophe, "")),
    }
}

/// The stems of a phrase's words that stand outside the names in it and say more than that the thing was done, and how well:
/// what makes "federal employment law" less than all employment law.
pub(crate) fn rest(tokens: &[Token<'_>], hits: &[Hit]) -> Stems {
    let in_name = |at: usize| hits.iter().any(|hit| hit.first <= at && at < hit.end);
    let outside = tokens.iter().enumerate().filter(|(at, token)| !in_name(*at) && token.kind == Kind::Word);
    let telling: Vec<Token<'_>> =
        outside.map(|(_, token)| *token).filter(|token| !MANNER.holds(token)).collect();
    stems(&telling)
}

/// Words that say that something was done, where, and how well, but nothing of what it was.
static MANNER: WordList = WordList::of(&[
    "across", "advanced", "all", "along", "alongside", "also", "application", "applications", "applied",
    "applying", "area", "areas", "as", "aspect", "aspects", "at", "background", "based", "both", "build",
    "building", "capacity", "commercial", "common", "complex", "concepts", "conducting", "core", "creating",
    "cycle", "deep", "delivering", "demonstrated", "deploying", "deployment", "design", "designing",
    "develop", "developing", "development", "direct", "doing", "emphasis", "end", "entire", "environment",
    "environments", "etc", "excellent", "executing", "existing", "experienced", "exposure", "fast", "field",
    "focus", "full", "functions", "fundamentals", "good", "handling", "hands", "high", "highly",
    "implementation", "implementing", "including", "involving", "large", "leading", "level", "lifecycle",
    "like", "maintaining", "making", "managing", "methodologies", "methodology", "methods", "modern", "more",
    "multiple", "office", "operating", "paced", "particularly", "performing", "plus", "position",
    "practical", "practices", "preferably", "preferred", "previous", "principles", "prior", "problems",
    "procedures", "processes", "production", "professional", "proven", "providing", "quality", "real",
    "related", "relevant", "reliable", "required", "requirements", "responsibilities", "robust", "role",
    "roles", "running", "scalable", "scale", "serving", "setting", "settings", "shipping", "similar",
    "skills", "solid", "solutions", "strong", "successful", "such", "supporting", "systems", "tasks",
    "techniques", "technologies", "technology", "that", "tool", "tools", "understanding", "up", "usage",
    "use", "used", "using", "utilizing", "variety", "various", "well", "wide", "working", "world", "writing",
]);

/// Words that tell nothing of what is asked.
static STOP: WordList = WordList::of(&[
    "a", "an", "and", "any", "as", "at", "by", "experience", "for", "from", "in", "into", "its", "knowledge",
    "of", "on", "or", "our", "the", "their", "to", "via", "with", "within", "work", "working", "your",
]);

/// Plurals, participles and gerunds to one form. Light on purpose: two words that become one must mean the same work.
fn stem(mut word: String) -> String {
    let long = |word: &str, end: &str| word.len() >= end.len() + 4;
    for (end, instead) in [("ies", "y"), ("sses", "ss"), ("ings", ""), ("ing", ""), ("ed", ""), ("s", "")] {
        if word.ends_with(end)
            && long(&word, end)
            && !(end == "s" && (word.ends_with("ss") || word.ends_with("us")))
        {
            word.truncate(word.len() - end.len());
            word.push_str(instead);
            break;
        }
    }
    // "managing", "manage" and "manages" meet without their last letter; "planning" and "plan" without the doubled one.
    if word.len() > 4 && word.ends_with('e') {
        word.pop();
    }
    let mut ends = word.chars().rev();
    if let (Some(last), Some(before)) = (ends.next(), ends.next())
        && word.len() > 4
        && last == before
        && !matches!(last, 'l' | 's')
    {
        word.pop();
    }
    word
}

#[cfg(test)]
mod tests {
    use super::*;
    use rolefit_rules::token::tokenize;

    fn of(text: &str) -> Stems {
        stems(&tokenize(text, 0))
    }

    #[test]
    fn finds_phrases_in_other_forms() {
        for (text, phrase) in [
            ("Repaired printers on site", "printer repairing"),
            ("planning of events", "plan events"),
            ("Managed the warehouse", "managing warehouses"),
            ("Tender-writing", "tender writing"),
        ] {
            let (a, b) = (of(text), of(phrase));
            assert_eq!(a.contain(&b), text != "Repaired printers on site", "{text} / {phrase}: {a:?} {b:?}");
        }
    }

    #[test]
    fn keeps_sentences_and_list_members_apart() {
        assert!(!of("Sold printers. Repair of cars").contain(&of("printer repair")));
        assert!(!of("printers, repair").contain(&of("printer repair")));
        assert!(!of("anything").contain(&of("of the")));
    }
}
