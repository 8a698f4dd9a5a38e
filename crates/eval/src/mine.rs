//! What a corpus shows to be missing: the working list for words and recognizers.
//!
//! Nothing is compared here. What was not read, or read as a mere statement, is counted by its words, so that the most frequent is mended
//! first; beside it stand the recognizers and cues that did their work, and names that no lexicon knows.

use crate::count::{Counts, List};
use rolefit_rules::extract::is_english;
use rolefit_rules::lexicon::{Lexicon, Vocabulary};
use rolefit_rules::posting::Posting;
use rolefit_rules::predicate::Predicate;
use rolefit_rules::recognizer::{Item, SectionKind};
use rolefit_rules::requirement::{CueKind, Extraction, Strength};
use rolefit_rules::segment::{Statement, segment};
use rolefit_rules::source::Span;
use rolefit_rules::text::Text;
use rolefit_rules::token::{Kind, Token, tokenize};
use serde::Serialize;

/// A corpus, posting by posting.
#[derive(Clone, Debug, Default)]
pub struct Mine {
    postings: u64,
    requirements: u64,
    unread: Counts,
    statements: Counts,
    recognizers: Counts,
    cues: Counts,
    names: Counts,
    /// Words that are written small.
    plain: Counts,
}

/// What was counted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct WorkingList {
    /// Postings.
    pub postings: u64,
    /// Requirements in them.
    pub requirements: u64,
    /// Items that were not understood, and why.
    pub unread: List,
    /// Items that ask for something in which no recognizer read anything.
    pub statements: List,
    /// Names that no lexicon knows, where skills are asked for.
    pub names: List,
    /// Leaves by recognizer.
    pub recognizers: List,
    /// Requirements by the words that set their strength.
    pub cues: List,
}

impl Mine {
    /// Counts what was read in one posting.
    pub fn add(&mut self, posting: &Posting, read: &Extraction, lexicon: &Lexicon) {
        self.postings += 1;
        let words = |span: Span| normal(span.of(&posting.text));
        for unread in &read.unread {
            self.unread.count(&words(unread.span), &unread.why, &posting.id);
        }
        let mut skilled: Vec<Span> = Vec::new();
        for requirement in &read.requirements {
            self.requirements += 1;
            let strength = match requirement.strength {
                Strength::Required => "required",
                Strength::Preferred => "preferred",
            };
            let (cue, by) = match requirement.by.cue {
                CueKind::Words => (normal(&requirement.by.words), "words"),
                CueKind::Heading => (normal(&requirement.by.words), "heading"),
                CueKind::Default => ("(nothing)".to_owned(), "default"),
            };
            self.cues.count(&cue, &format!("{by}, {strength}"), &posting.id);
            for leaf in requirement.formula.leaves() {
                self.recognizers.count(&leaf.recognizer, "", &posting.id);
                match leaf.predicate {
                    Predicate::Statement => self.statements.count(&words(leaf.span), "", &posting.id),
                    Predicate::Skill(_) | Predicate::Experience(_) => skilled.push(leaf.span),
                    _ => {}
                }
            }
        }
        if is_english(&read.language) {
            let lower = posting.text.to_ascii_lowercase();
            for statement in segment(&Text::of(&posting.text, &lower, lexicon), lexicon) {
                self.statement(posting, &statement, &skilled, lexicon);
            }
        }
    }

    /// Names beside skills; of every other statement only the words.
    fn statement(&mut self, posting: &Posting, statement: &Statement, skilled: &[Span], lexicon: &Lexicon) {
        let asks = matches!(statement.section, SectionKind::Required | SectionKind::Preferred);
        let skilled = skilled.iter().any(|span| statement.span.contains(*span));
        if !asks && !skilled {
            for token in tokenize(statement.span.of(&posting.text), 0) {
                self.word(&token);
            }
            return;
        }
        let item = Item::new(&posting.text, statement.span, statement.section, lexicon);
        item.tokens.iter().for_each(|token| self.word(token));
        if !skilled && !item.hits.iter().any(|hit| hit.term.vocabulary() == Vocabulary::Subject) {
            return;
        }
        for (first, end) in names(&item) {
            let name = item.text(first, end).split_whitespace().collect::<Vec<_>>().join(" ");
            self.names.count(&name, "", &posting.id);
        }
    }

    fn word(&mut self, token: &Token<'_>) {
        if token.kind == Kind::Word && token.text.chars().all(char::is_lowercase) {
            self.plain.count(token.text, "", "");
        }
    }

    /// The `top` most frequent of everything.
    pub fn list(mut self, top: usize) -> WorkingList {
        // A word that is written small as often is no name, wherever a sentence or a list began with it.
        let plain = self.plain;
        self.names.retain(|name, count| plain.of(&name.to_lowercase()) < count);
        WorkingList {
            postings: self.postings,
            requirements: self.requirements,
            unread: self.unread.list(top),
            statements: self.statements.list(top),
            names: self.names.list(top),
            recognizers: self.recognizers.list(top),
            cues: self.cues.list(top),
        }
    }
}

/// Words in lower case without marks at their ends, numbers as `#`: "5+ years," and "3+ years" are one.
fn normal(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        let word = word.trim_matches(|c: char| {
            !c.is_alphanumeric() && !matches!(c, '+' | '#' | '$' | '€' | '£' | '%' | '(' | ')')
        });
        if word.is_empty() {
            continue;
        }
        out.push_str(if out.is_empty() { "" } else { " " });
        let mut digits = false;
        for c in word.chars().flat_map(char::to_lowercase) {
            let digit = c.is_ascii_digit();
            match (digit, digits) {
                (true, true) => {}
                (true, false) => out.push('#'),
                (false, _) => out.push(c),
            }
            digits = digit;
        }
    }
    out
}

/// Runs of capitalised words that no lexicon knows. A line in which nearly every word is capitalised shows nothing.
fn names(item: &Item<'_>) -> Vec<(usize, usize)> {
    let tokens = &item.tokens;
    let words = || tokens.iter().skip(1).filter(|t| t.kind == Kind::Word && t.text.len() > 3);
    let (all, large) = (words().count(), words().filter(|t| is_capital(t)).count());
    if all > 4 && large * 4 > all * 3 {
        return Vec::new();
    }
    let known = |at: usize| item.hits.iter().any(|hit| hit.first <= at && at < hit.end);
    let part = |at: usize| {
        tokens.get(at).is_some_and(|t| t.kind == Kind::Word && (is_capital(t) || has_inner_capital(t)))
            && !known(at)
    };
    let mut out = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if !part(at) {
            at += 1;
            continue;
        }
        let first = at;
        at += 1;
        while part(at) || joins(tokens.get(at)) && part(at + 1) && tokens.get(at + 1).is_some_and(|t| t.glued)
        {
            at += 1;
        }
        if !opens(tokens, first, at) {
            out.push((first, at));
        }
    }
    out
}

fn is_capital(token: &Token<'_>) -> bool {
    token.text.chars().next().is_some_and(char::is_uppercase) && token.text.chars().nth(1).is_some()
}

fn has_inner_capital(token: &Token<'_>) -> bool {
    let mut letters = token.text.chars();
    letters.next();
    let small = token.text.chars().any(char::is_lowercase);
    small && letters.any(char::is_uppercase)
}

/// A mark inside a name: "Node.js", "Coca-Cola".
fn joins(token: Option<&Token<'_>>) -> bool {
    token.is_some_and(|t| t.glued && matches!(t.text, "." | "-" | "&"))
}

/// Is the run only the capital that opens a sentence? Not where all of the line is a list of names ("Quarkus, Vaadin"), nor where its
/// spelling shows a name.
fn opens(tokens: &[Token<'_>], first: usize, end: usize) -> bool {
    let begins = first.checked_sub(1).and_then(|at| tokens.get(at)).is_none_or(|before| {
        before.kind == Kind::Break
            || matches!(before.text, "." | ":" | ";" | "!" | "?" | "-" | "–" | "—" | "•" | "*")
    });
    let member = tokens.get(end).is_some_and(|t| matches!(t.text, "," | "/"));
    let small = |t: &Token<'_>| t.kind == Kind::Word && !is_capital(t) && !t.is_any(&["and", "or"]);
    let list = member && !tokens.iter().any(small);
    begins && !list && !tokens.get(first).is_some_and(has_inner_capital)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rolefit_rules::extract::extract;

    fn mined(texts: &[&str]) -> WorkingList {
        let mut mine = Mine::default();
        for (index, text) in texts.iter().enumerate() {
            let posting =
                Posting { id: format!("p{}", index + 1), text: (*text).to_owned(), ..Posting::default() };
            mine.add(&posting, &extract(&posting, Lexicon::builtin()), Lexicon::builtin());
        }
        mine.list(10)
    }

    fn texts(list: &List) -> Vec<(u32, &str, &str)> {
        list.first.iter().map(|l| (l.count, l.text.as_str(), l.example.as_str())).collect()
    }

    #[test]
    fn what_was_not_read_is_counted_by_its_words() {
        let list = mined(&[
            "Requirements\n- Passion for 3 great products.\n- A degree of grit\n",
            "Requirements\n- passion for 12 great products\n- 5+ years of Rust\n",
        ]);
        assert_eq!(texts(&list.statements), [(2, "passion for # great products", "p1")]);
        assert_eq!(texts(&list.unread), [(1, "a degree of grit", "p1")]);
        assert_eq!((list.postings, list.requirements), (2, 3));
    }

    #[test]
    fn recognizers_and_cues_are_counted() {
        let list = mined(&[
            "Requirements\n- 5+ years of Rust\n- Kafka is a plus\n- Must be at least 21 years old\n",
        ]);
        let ids: Vec<&str> = list.recognizers.first.iter().map(|l| l.text.as_str()).collect();
        assert_eq!(ids, ["age", "experience", "skill"]);
        let cues: Vec<(&str, &str)> =
            list.cues.first.iter().map(|l| (l.text.as_str(), l.about.as_str())).collect();
        assert_eq!(cues, [("requirements", "heading, required"), ("is a plus", "words, preferred")]);
    }

    #[test]
    fn names_that_no_lexicon_knows_are_found_beside_skills() {
        let list = mined(&[
            "Requirements\n- Experience with Java, Zorblatt and FluxCapaciter\n- Zorblatt, Java\n\nBenefits\n- Snacks by Munchly\n",
            "Requirements\n- Familiarity with quilting in Java and Zorblatt\n- Quilting of Java\n",
        ]);
        assert_eq!(texts(&list.names), [(3, "Zorblatt", "p1"), (1, "FluxCapaciter", "p1")]);
    }

    #[test]
    fn other_languages_are_left_alone() {
        let german = "Anforderungen\n- Mehrere Jahre Erfahrung mit Zorblatt und eine abgeschlossene Ausbildung im Bereich der \
                      Softwareentwicklung sowie gute Kenntnisse der deutschen Sprache in Wort und Schrift\n";
        let list = mined(&[german]);
        assert_eq!((list.postings, list.names.total), (1, 0));
    }
}
