//! Words that tell what a section is for and how strong a statement is. The words are data (`lexicon/cues.toml`).

use crate::lexicon::{Cue, CueList, Hit, Lexicon, Opens, Part, Stock};
use crate::recognizer::SectionKind;
use crate::source::Span;
use crate::text::Text;
use crate::token::{Kind, Token, tokenize};
use describing::describes;
use std::ops::Range;

mod describing;

/// What a cue word says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Says {
    /// A wish.
    Preferred,
    /// A must.
    Required,
    /// The sentence speaks of the candidate.
    Candidate,
    /// The thing is not asked for.
    Negated,
}

/// A cue found in an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CueHit {
    /// What it says.
    pub says: Says,
    /// Its first token.
    pub first: usize,
    /// One past its last token.
    pub end: usize,
}

/// A heading's meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heading {
    /// It opens a section of this kind.
    Opens(SectionKind),
    /// It keeps the kind of the section it stands in ("Education", "Experience").
    Part,
}

/// The cue words of a lexicon.
#[derive(Clone, Copy, Debug)]
pub struct Cues<'l> {
    lexicon: &'l Lexicon,
}

/// What a cue says of a statement.
fn says(cue: Cue) -> Option<Says> {
    Some(match cue {
        Cue::Preferred => Says::Preferred,
        Cue::Required => Says::Required,
        Cue::Negated => Says::Negated,
        Cue::Candidate => Says::Candidate,
        _ => return None,
    })
}

/// What a heading says of its section.
fn heading(cue: Cue) -> Option<Heading> {
    match cue {
        Cue::Heading(opens) => Some(section_of(opens)),
        _ => None,
    }
}

/// The section of what stands below a heading.
fn section_of(opens: Opens) -> Heading {
    Heading::Opens(match opens {
        Opens::Part => return Heading::Part,
        Opens::Required => SectionKind::Required,
        Opens::Preferred => SectionKind::Preferred,
        Opens::Duties => SectionKind::Duties,
        Opens::Company => SectionKind::Company,
        Opens::Benefits => SectionKind::Benefits,
        Opens::Legal => SectionKind::Legal,
    })
}

/// What the cues of a statement say of it.
#[derive(Clone, Debug, Default)]
pub struct Said {
    /// Words of strength, in the order of the text.
    pub strengths: Vec<CueHit>,
    /// The first words that speak of the candidate.
    pub candidate: Option<CueHit>,
    /// Is it boilerplate: an equal-opportunity statement, site navigation?
    pub boilerplate: bool,
    /// Does it open as a sentence does that tells of the house, the offer or the job?
    pub telling: bool,
}

/// More tokens are of several sentences that have lost what parts them.
const SENTENCE: usize = 40;

impl Said {
    /// What these cues, found in these tokens, say.
    pub fn by(tokens: &[Token<'_>], cues: &[Hit]) -> Said {
        let mut said = Said::default();
        // "must lift 20 kg with or without reasonable accommodation" asks for something.
        let asks = |at: usize| at.checked_sub(1).and_then(|i| tokens.get(i)).is_some_and(|t| t.is("without"));
        let whole = |first: usize, end: usize| {
            let beside = tokens.get(..first).into_iter().chain(tokens.get(end..)).flatten();
            beside.into_iter().all(|token| token.text.chars().all(|c| !c.is_alphanumeric()))
        };
        let begins = |first: usize| tokens.iter().take(first).all(|t| t.kind != Kind::Word);
        said.boilerplate = tokens.first().is_some_and(|token| token.text == "©");
        // "(Plus) Experience with …", "Plus: experience with …"
        let open = usize::from(tokens.first().is_some_and(|token| token.text == "("));
        if tokens.get(open).is_some_and(|token| token.is("plus"))
            && tokens.get(open + 1).is_some_and(|token| token.text == if open == 1 { ")" } else { ":" })
        {
            said.strengths.push(CueHit { says: Says::Preferred, first: open, end: open + 1 });
        }
        // "… with charts (plus)", "… with charts plus."
        let last = tokens.iter().rposition(|token| token.kind == Kind::Word).filter(|&at| at > open);
        let before = last.and_then(|at| tokens.get(at - 1));
        let closes = |token: &Token<'_>| {
            let stop = || last.and_then(|at| tokens.get(at + 1)).is_some_and(|t| t.text == ".");
            let told =
                |t: &Token<'_>| t.is_any(&["is", "are"]) || t.kind == Kind::Word && !t.is("a") && stop();
            let word = token.text == "plus" && !token.glued;
            token.is("plus") && before.is_some_and(|t| t.text == "(" || word && told(t))
        };
        if let Some(at) = last.filter(|&at| tokens.get(at).is_some_and(closes)) {
            said.strengths.push(CueHit { says: Says::Preferred, first: at, end: at + 1 });
        }
        for (cue, hit) in cues.iter().filter_map(|hit| Some((Cue::of(hit)?, hit))) {
            let spoken = says(cue).map(|says| CueHit { says, first: hit.first, end: hit.end });
            match cue {
                Cue::Candidate => said.candidate = said.candidate.or(spoken),
                Cue::Preferred | Cue::Required => {
                    said.strengths.extend(spoken.filter(|cue| !describes(tokens, cue)));
                }
                Cue::Negated => said.strengths.extend(spoken),
                Cue::Boilerplate => said.boilerplate |= !asks(hit.first),
                Cue::Button => said.boilerplate |= !asks(hit.first) && whole(hit.first, hit.end),
                Cue::Applying => {
                    said.boilerplate |= begins(hit.first) && without_addresses(tokens) <= SENTENCE;
                }
                Cue::Telling => said.telling |= begins(hit.first),
                _ => {}
            }
        }
        said
    }
}

/// How many tokens are no part of an address ("https://…").
fn without_addresses(tokens: &[Token<'_>]) -> usize {
    let mut address = false;
    let counts = |token: &&Token<'_>| {
        address = token.glued && address || token.is_any(&["http", "https", "www"]);
        !address
    };
    tokens.iter().filter(counts).count()
}

impl<'l> Cues<'l> {
    /// Those of a lexicon.
    pub fn of(lexicon: &'l Lexicon) -> Cues<'l> {
        Cues { lexicon }
    }

    /// Tells of the cues of some lists in a part of a text, those of a list in the order of the text.
    fn scan(&self, part: Part<'_>, lists: &[CueList], mut tell: impl FnMut(Cue, Hit)) {
        self.lexicon
            .cues(part, lists, usize::MAX, |hit| Cue::of(&hit).into_iter().for_each(|cue| tell(cue, hit)));
    }

    /// Tells of those that begin at the first token.
    fn leading(&self, part: Part<'_>, lists: &[CueList], mut tell: impl FnMut(Cue, Hit)) {
        self.lexicon.cues(part, lists, 1, |hit| Cue::of(&hit).into_iter().for_each(|cue| tell(cue, hit)));
    }

    /// What the cues in a part of a text say.
    pub fn said(&self, part: Part<'_>) -> Said {
        let lists = [CueList::Strength, CueList::Candidate, CueList::Boilerplate];
        let mut cues = Vec::new();
        self.lexicon.cues(part, &lists, usize::MAX, |hit| cues.push(hit));
        Said::by(part.tokens, &cues)
    }

    /// Is it a heading by itself, even in the middle of a line?
    pub fn is_inline(&self, part: Part<'_>) -> bool {
        let mut whole = false;
        self.leading(part, &[CueList::Inline], |_, hit| whole |= hit.end == part.tokens.len());
        whole
    }

    /// Tokens at which a list item may begin although no line break is left, and the headings that may stand between them: single
    /// words only where the list of inline headings has them, or with a colon.
    pub fn lost_breaks(&self, part: Part<'_>) -> (Vec<usize>, Vec<Range<usize>>) {
        let (mut starts, mut headings) = (Vec::new(), Vec::new());
        self.scan(part, &[CueList::Starters, CueList::Inline, CueList::Headings], |cue, hit| {
            if cue == Cue::Starter {
                starts.push(hit.first);
            }
            headings.extend(stands_inline(cue, &hit).or_else(|| labels(part, cue, &hit)));
        });
        (starts, headings)
    }

    /// Where the headings end that may stand at the beginning of a sentence.
    pub fn leading_headings(&self, part: Part<'_>) -> Vec<usize> {
        let mut ends = Vec::new();
        self.leading(part, &[CueList::Inline, CueList::Headings], |cue, hit| {
            ends.extend(stands_inline(cue, &hit).map(|heading| heading.end));
        });
        ends
    }

    /// Does it begin as an item of a list of demands does ("Experience with …", "You have …")?
    pub fn opens(&self, part: Part<'_>) -> bool {
        let mut opens = false;
        self.leading(part, &[CueList::Starters, CueList::Candidate], |_, _| opens = true);
        opens
    }

    /// The same of a text.
    pub fn opens_text(&self, text: &str) -> bool {
        let tokens = tokenize(text, 0);
        let numbers = self.lexicon.numbers(&tokens);
        self.opens(Part::of(&tokens, &numbers, &self.lexicon.stock(&tokens, &numbers)))
    }

    /// Does it begin with a word that begins a demand ("Experience", "Proven")?
    pub fn starts(&self, part: Part<'_>) -> bool {
        let mut starts = false;
        self.leading(part, &[CueList::Starters], |_, _| starts = true);
        starts
    }

    /// Does a line begin so ("Knowledge of Trino would be a plus")?
    pub fn begins_demand(&self, text: &str) -> bool {
        let tokens = tokenize(text, 0);
        let strength = tokens.first().is_some_and(|t| t.is_any(&["preferred", "minimum", "must", "good"]));
        let numbers = self.lexicon.numbers(&tokens);
        !strength && self.starts(Part::of(&tokens, &numbers, &self.lexicon.stock(&tokens, &numbers)))
    }

    /// What a heading says: its longest phrase, the first of several. With it, how many of its words the phrase is.
    pub fn heading(&self, text: &str) -> Option<(Heading, usize)> {
        let tokens = tokenize(text, 0);
        let numbers = self.lexicon.numbers(&tokens);
        self.heading_in(Part::of(&tokens, &numbers, &Stock::default()), false)
    }

    /// The same for the words among these tokens.
    fn heading_in(&self, part: Part<'_>, line: bool) -> Option<(Heading, usize)> {
        // Nor does any begin with "and", which "&" stands for.
        if !self.lexicon.may_head(part) {
            return None;
        }
        // Without the marks between them, "Education/Experience" are two words.
        let (mut words, mut numbers) = part.spaced(|t| is_spelt(t) || t.text == "&");
        for (word, number) in words.iter_mut().zip(&mut numbers).filter(|(word, _)| word.text == "&") {
            *word = Token { text: "and", ..*word }.with_word("and");
            *number = self.lexicon.numbers(std::slice::from_ref(word)).first().copied().unwrap_or_default();
        }
        self.heading_of(Part::of(&words, &numbers, &self.lexicon.stock(&words, &numbers)), line)
    }

    /// The same for a heading under a span of a text.
    pub fn heading_under(&self, text: &Text<'_>, span: Span) -> Option<(Heading, usize)> {
        self.heading_at(text, span, false)
    }

    /// The same for what is all of a line, which may be a word that heads nothing where it stands elsewhere ("Schedule", "Goals").
    pub fn heading_of_line(&self, text: &Text<'_>, span: Span) -> Option<(Heading, usize)> {
        self.heading_at(text, span, true)
    }

    fn heading_at(&self, text: &Text<'_>, span: Span, line: bool) -> Option<(Heading, usize)> {
        let run = text.run(span);
        let words = run.part();
        // Most headings are words with nothing but spaces between them, and known as they stand in the text.
        let plain = |(at, t): (usize, &Token<'_>)| is_spelt(t) && !(t.glued && at > 0);
        // "RequirementsDegree" is one word here, though its halves are read apart.
        let seam = |pair: &[Token<'_>]| matches!(pair, [left, right] if left.span.end == right.span.start && !right.glued);
        if words.tokens.iter().enumerate().all(plain) {
            if self.lexicon.may_head(words) { self.heading_of(words, line) } else { None }
        } else if words.tokens.windows(2).any(seam) {
            self.heading(span.of(text.source))
        } else {
            self.heading_in(words, line)
        }
    }

    /// The same for the words alone.
    fn heading_of(&self, part: Part<'_>, line: bool) -> Option<(Heading, usize)> {
        let words = part.tokens;
        // "but not required", "but not a must"
        let not = |at: usize| match words.get(..at) {
            Some([.., not, a]) if a.is("a") => not.is("not"),
            Some([.., not]) => not.is("not"),
            _ => false,
        };
        let (mut wish, mut must, mut alone) = (false, false, None);
        let mut best: Option<(Heading, usize)> = None;
        self.scan(part, &[CueList::Headings], |cue, hit| {
            let length = hit.end - hit.first;
            if let Cue::Alone(opens) = cue
                && length == words.len()
                && (line || matches!(opens, Opens::Required | Opens::Preferred))
            {
                alone = Some(section_of(opens));
            }
            let Some(heading) = heading(cue) else { return };
            wish |= heading == Heading::Opens(SectionKind::Preferred);
            must |= (hit.first..hit.end).any(|at| {
                words
                    .get(at)
                    .is_some_and(|t| t.is_any(&["required", "minimum", "mandatory", "essential", "must"]))
                    && !not(at)
            });
            // Of two that are as long, one that opens a section says more.
            let says_more = |(before, longest): (Heading, usize)| {
                length > longest || length == longest && before == Heading::Part
            };
            if best.is_none_or(says_more) {
                best = Some((heading, length));
            }
        });
        if let Some(heading) = alone {
            return Some((heading, words.len()));
        }
        let best = if best.is_none_or(|(_, length)| length < words.len()) && self.is_made_of(words) {
            // Under "Required/Desired Experience" each line says which it is, or is asked.
            let said = self.said(part).strengths;
            let says = |says| said.iter().any(|cue| cue.says == says);
            let told = match (says(Says::Required), says(Says::Preferred)) {
                (false, true) => Some(Heading::Opens(SectionKind::Preferred)),
                // "Required Knowledge, Skills, and/or Abilities", behind the wishes
                (true, false) => Some(Heading::Opens(SectionKind::Required)),
                _ => None,
            };
            let heading = told.or(best.map(|(heading, _)| heading)).unwrap_or(Heading::Part);
            Some((heading, words.len()))
        } else {
            best
        };
        // "The preferred candidate will have", "It's great, but not required, if you have"
        match best {
            Some((Heading::Opens(SectionKind::Required), length)) if wish && !must => {
                Some((Heading::Opens(SectionKind::Preferred), length))
            }
            // "This role may not be a great fit if": told of those who should stay away.
            Some((Heading::Opens(SectionKind::Required), length)) if !must && denies(words) => {
                Some((Heading::Opens(SectionKind::Company), length))
            }
            best => best,
        }
    }

    /// "Knowledge and experience", "Technical skills needed": is it of nothing but words that headings are made of?
    fn is_made_of(&self, words: &[Token<'_>]) -> bool {
        let within = |list: &[String], token: &Token<'_>| list.iter().any(|word| token.is(word));
        words.len() > 1
            && words.iter().any(|t| self.lexicon.may_ask(t) && within(&self.lexicon.heading_words().asked, t))
            && words.iter().all(|t| {
                within(&self.lexicon.heading_words().asked, t)
                    || within(&self.lexicon.heading_words().beside, t)
            })
    }
}

/// Does it hold a letter or a digit?
fn is_spelt(token: &Token<'_>) -> bool {
    token.text.bytes().next().is_some_and(|first| first.is_ascii_alphanumeric())
        || token.text.chars().any(char::is_alphanumeric)
}

fn denies(words: &[Token<'_>]) -> bool {
    words.iter().any(|t| t.is_any(&["not", "isn't", "isn’t", "won't", "won’t", "unlikely", "shouldn't"]))
}

/// "… five years Skills: Java": a word that heads demands may stand in the middle of a line where a colon follows it; not "… SAP
/// Experience: five years", where it goes on with the name before it.
fn labels(part: Part<'_>, cue: Cue, hit: &Hit) -> Option<Range<usize>> {
    let heading = heading(cue)?;
    let wish = heading == Heading::Opens(SectionKind::Preferred);
    let asks = wish || matches!(heading, Heading::Part | Heading::Opens(SectionKind::Required));
    let colon = part.tokens.get(hit.end).is_some_and(|t| t.text == ":");
    let name = || hit.first.checked_sub(1).and_then(|at| part.tokens.get(at)).is_some_and(Token::is_capital);
    (asks && colon && (wish || !name())).then_some(hit.first..hit.end)
}

/// The place of a heading that may stand in the middle of a line.
fn stands_inline(cue: Cue, hit: &Hit) -> Option<Range<usize>> {
    let long = matches!(cue, Cue::Heading(_)) && hit.end > hit.first + 1;
    (cue == Cue::Inline || long).then_some(hit.first..hit.end)
}
