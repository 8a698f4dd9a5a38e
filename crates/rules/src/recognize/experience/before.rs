//! Where the subject of an experience stands in front of the word: "Rust experience".

use super::Reader;
use crate::clause;
use crate::lexicon::{Hit, Vocabulary};
use crate::list::WordList;
use crate::phrase::{Group, listing};
use crate::predicate::{Mode, Subject};
use crate::token::{Kind, Token, is_apostrophe};

/// Words that show that what stands before "experience" is part of a sentence and no subject.
pub(super) const SENTENCE: &[&str] = &[
    "meet", "preferably", "actual", "additional", "build", "building", "have", "however", "included",
    "prefer", "reflect", "refers", "rounding", "crediting", "view", "all", "applicable", "applicant",
    "applicants", "applicant's", "applicant’s", "candidate's", "candidate’s", "create", "commensurate",
    "continue", "credit", "creditable", "creates", "creating", "deliver", "delivers", "delivering",
    "depending", "desired", "desirable", "enhance", "enhances", "ensure", "exemplary", "gaining", "if",
    "improve", "improving", "necessary", "offer", "offers", "offering", "positive", "premium", "consider",
    "evaluate", "preferred", "provide", "provided", "provides", "providing", "qualifications", "qualifying",
    "required", "seamless", "such", "sufficient", "until", "what", "when", "which", "whose",
];

/// Words that end what stands before them, and are no part of what experience is of.
static ENDS: WordList = WordList::of(&[
    "with", "in", "of", "for", "have", "has", "having", "is", "are", "be", "who", "possess", "possesses",
    "requires", "require", "through", "to", "you", "we", "your", "must", "from", "that", "bring", "relevant",
    "skills", "skill", "gain", "need", "demonstrate", "or", "but", "while", "include", "includes",
    "including", "by", "on", "as", "this", "had", "plus", "though", "although", "would", "will", "could",
    "can", "upon", "therefore", "thus", "hence", "additionally", "furthermore", "moreover", "however",
    "accordingly", "similarly",
]);

/// What is said of how good experience is, and not of what it is in.
const JUDGED: &[&str] =
    &["strong", "solid", "demonstrated", "demonstrable", "excellent", "good", "great", "considerable"];

impl Reader<'_, '_> {
    /// "supervisory, training, and project management experience": where the list begins whose last member stands behind the comma at
    /// `comma`: words of nothing else, with nothing before them.
    fn list_start(&self, comma: usize, taken: usize) -> Option<usize> {
        let ends = |at: usize| {
            // "Express.js"
            let dotted = self.is(at, &["."]) && self.is_within_word(at + 1);
            !dotted
                && self.is(
                    at,
                    &[
                        ":", ";", ".", "(", "\n", "•", "have", "has", "with", "in", "of", "possess",
                        "including", "strong", "previous", "prior", "for", "on",
                    ],
                )
        };
        let mut at = comma;
        let mut length = 0;
        while at > taken && !ends(at - 1) {
            at -= 1;
            let token = self.token(at)?;
            let other = |h: &Hit| {
                matches!(
                    h.term.vocabulary(),
                    Vocabulary::Degree | Vocabulary::Credential | Vocabulary::Language
                ) && h.first <= at
                    && at < h.end
            };
            if token.text == "," {
                length = 0;
                continue;
            }
            let dotted = token.text == "." && self.is_within_word(at + 1);
            length += usize::from(!token.is_any(&["a", "an"]) && !dotted);
            let plain = (token.kind == Kind::Word || dotted)
                && !token.is_any(&[
                    "skills", "skill", "ability", "detail", "above", "described", "education", "degree",
                    "years", "yrs", "and", "or", "experience", "knowledge", "to", "you", "we",
                ]);
            // "Order Management System, Warehouse Management System": capitals hold a longer name together.
            let titled = token.is_capital();
            if !plain || length > 2 && !(titled && length <= 4) || self.item.hits.iter().any(other) {
                return None;
            }
        }
        (at < comma).then_some(at)
    }

    /// The comma in front of the "or" at `at`, or of the member of a word or two that stands between them.
    fn comma_before(&self, at: usize) -> Option<usize> {
        let comma = (at.saturating_sub(3)..at).rev().find(|&i| self.is(i, &[","]))?;
        let words = self.tokens.get(comma + 1..at)?;
        words.iter().all(|t| t.kind == Kind::Word).then_some(comma)
    }

    /// "A degree in nursing", up to here: what it names is studied.
    fn ends_degree(&self, end: usize) -> bool {
        let of = (end.saturating_sub(8)..end).rev().find(|&i| self.is(i, &["in", "of", ".", ";", "\n"]));
        of.is_some_and(|of| {
            self.is(of, &["in", "of"])
                && self
                    .before_is(of, &["degree", "diploma", "bachelor's", "bachelor’s", "master's", "master’s"])
        })
    }

    /// "unpaid", "part-time", "volunteer work" right before the word.
    fn says_what_counts(&self, word: usize) -> bool {
        let before = |back: usize, words: &[&str]| word >= back && self.is(word - back, words);
        before(1, &["specialized", "specialised", "qualifying", "creditable", "unpaid"])
            || before(1, &["time"]) && before(2, &["-"]) && before(3, &["part"])
            || before(1, &["work"]) && before(2, &["volunteer", "unpaid"])
    }

    /// "customer care experience", "Agile development experience": what stands before the word, back to the clause's start.
    pub(super) fn pre_subject(&self, first: usize, word: usize, taken: usize) -> Option<(usize, Vec<Group>)> {
        // "Continuous integration (CI) experience", "Information Technology (IT) related experience"
        let close = word.saturating_sub(1 + usize::from(self.before_is(word, &["related"])));
        if self.is(close, &[")"]) {
            let open = (close.saturating_sub(7)..close).rev().find(|&open| self.is(open, &["("]))?;
            return (open > taken).then(|| self.pre_subject(first.min(open), open, taken))?;
        }
        if self.has_no_subject_before(word) {
            return None;
        }
        let start = self.start_before(word, taken);
        let meaning = self.meaning(start, word)?;
        let groups = self.named_before(meaning, word);
        // A long run of words before "experience" is a sentence, not a name; so is one with a verb ("provide an engaging experience").
        let long = word - meaning > 10 && !groups.iter().any(|g| g.named);
        // "enriching the learning experience": somebody else's, who is given it.
        let given = |at: usize| {
            let makes = self.is(at, &["build", "design", "drive", "own", "shape", "transform", "building"]);
            let article = self.is(at + 1, &["the", "an", "our", "their"]);
            self.token(at).is_some_and(clause::is_gerund) && article
                || makes && (article || self.is(at + 1, &["a"]))
        };
        // "using your sales experience to help": the candidate's, but asked for elsewhere.
        let used = start.checked_sub(2).is_some_and(|at| {
            self.is(at + 1, &["your"])
                && self.is(at, &["using", "use", "leverage", "leveraging", "apply", "applying"])
        });
        let telling = (meaning..word).all(|at| !self.is(at, SENTENCE) && !given(at));
        (!groups.is_empty() && !long && telling && !used).then_some((first.min(start), groups))
    }

    /// Do the words right before or behind "experience" at `word` tell that none before it say what it is of?
    fn has_no_subject_before(&self, word: usize) -> bool {
        // "love of children and past experience", "an open mind and deep experience"
        let told = &[
            "past", "prior", "previous", "deep", "direct", "extensive", "practical", "proven", "significant",
            "substantial",
        ];
        // "knowledge of SQL and strong experience in audits", but "Java solid experience"
        let judged = || {
            let first = (1..word).rev().find(|&at| !self.is(at, JUDGED)).map_or(0, |at| at + 1);
            first < word && self.before_is(first, &["and", "plus"])
        };
        // "C# and SQL, and experience with X": nothing stands before the word.
        // "Education/experience": two words for what is asked.
        self.before_is(word, told)
            || judged()
            || self.before_is(word, &["and", "or", ",", "plus", "/"])
            // "the part-time or unpaid experience", "volunteer work experience", "meets the specialized experience": what counts, and
            // not what it is of.
            || self.says_what_counts(word)
            // "in the work experience section of the form"
            || self.is(word + 1, &["section", "sections"])
    }

    /// Where the words begin that say what the experience at `word` is of; none before `taken` do.
    fn start_before(&self, word: usize, taken: usize) -> usize {
        let mut start = word;
        while start > taken && self.token(start - 1).is_some() {
            if let Some(first) = self.list_first(start, word, taken) {
                return first;
            }
            let degree = |h: &Hit| h.term.vocabulary() == Vocabulary::Degree && h.end == start;
            if self.stops_before(start, word, taken) && !self.is_within_word(start)
                || self.is_schooling(start)
                || self.is_time(start)
                || self.item.hits.iter().any(degree)
            {
                return start;
            }
            start -= 1;
        }
        start
    }

    /// "several years' | sales experience", "skills over years experience": a time that no figure tells.
    fn is_time(&self, start: usize) -> bool {
        let apostrophe = self.token(start - 1).is_some_and(|t| t.text.chars().all(is_apostrophe));
        let unit = start.checked_sub(1 + usize::from(apostrophe)).and_then(|at| self.token(at));
        unit.is_some_and(|t| t.is_any(&["years", "years'", "years’", "yrs", "months"]))
    }

    /// Where the list begins whose last joiner stands before `start`.
    fn list_first(&self, start: usize, word: usize, taken: usize) -> Option<usize> {
        let before = self.token(start - 1)?;
        // "supervisory, training, and project management experience"
        let capital = |at: usize| self.token(at).is_some_and(Token::is_capital);
        let titled = before.text == "," && capital(start) && start > 1 && capital(start - 2);
        let joined = if before.text == "," {
            self.is(start, &["and", "or"]) || titled
        } else {
            before.is_any(&["or", "and"])
        };
        if !joined {
            return None;
        }
        // "case, complaints or appeals management experience": the last but one stands between.
        let told = || (start..word).any(|i| self.token(i).is_some_and(|t| !clause::ADJECTIVES.holds(t)));
        let comma = match before.text {
            "," => Some(start - 1),
            _ if self.is(start.saturating_sub(2), &[","]) || told() => self.comma_before(start - 1),
            _ => None,
        };
        self.list_start(comma.filter(|&at| self.is(at, &[","]))?, taken)
    }

    /// Does the token before `start` end what stands before it?
    fn stops_before(&self, start: usize, word: usize, taken: usize) -> bool {
        let Some(before) = self.token(start - 1) else { return true };
        // "Grit - experience with startups", "Customer Service- experience with people"
        let dash = before.text == "-" && self.token(start).is_some_and(|next| !next.glued);
        // "SQL and work experience in schools", "a degree in nursing and teaching experience"
        let joint = before.is("and") && !self.is(start, &["/"]);
        let known = |h: &Hit| h.end == start - 1 && self.lexicon.product(h).is_some();
        let told = || {
            self.ends_degree(start - 1)
                || self.before_is(start - 1, &["education", "training", "requirements"])
                || self.item.hits.iter().any(known)
        };
        let work = (joint || before.text == ",") && start + 1 == word && self.is(start, &["work"]);
        // "Certification is required and | sales experience preferred", "preferably | sales experience"
        let strength =
            &["required", "preferred", "desired", "desirable", "essential", "mandatory", "plus", "must"];
        let closed = usize::from(start > 0 && self.before_is(start - 1, &[")"]));
        let decided = joint && self.before_is((start - 1).saturating_sub(closed), strength)
            || before.is_any(&["preferably", "ideally"]);
        let own = decided || work && told() || joint && self.ends_degree(start - 1);
        let mark = matches!(before.text, ":" | ";" | "." | "\n" | "(" | "•" | "–" | "—" | ",")
            && !(before.text == "," && self.list_before(start - 1));
        let choice = || {
            self.list_before(start - 1)
                || self.and_or(start - 1, taken)
                || self.short_choice(start - 1, taken)
        };
        let mark = mark && !self.begins_dotted(start - 1);
        dash || own || mark || ENDS.holds(before) && !(before.is("or") && choice())
    }

    /// ".NET experience": a name whose first letter is a mark.
    fn begins_dotted(&self, at: usize) -> bool {
        self.is(at, &["."]) && self.item.hits.iter().any(|h| h.first == at && h.end > at + 1)
    }

    /// "go-to-market experience", "in-house experience", "Salesforce.com experience": does the token before `start` stand inside a word?
    fn is_within_word(&self, start: usize) -> bool {
        let Some(before) = self.token(start - 1) else { return false };
        let dotted = before.text == "." && self.token(start).is_some_and(|next| next.glued);
        let glued = |at: usize| self.token(at).is_some_and(|t| t.glued);
        let begins = self.is(start, &["-"])
            && glued(start)
            && glued(start + 1)
            && !before.is_any(&["hands", "hand"])
            && !self.is(start + 1, &["depth", "the"]);
        let hyphen = start.checked_sub(2).is_some_and(|i| self.is(i, &["-"]))
            && !start.checked_sub(3).is_some_and(|i| self.is(i, &["hands", "hand"]));
        begins || before.glued && (dotted || hyphen)
    }

    /// "a combination of education and sales experience": two things.
    fn is_schooling(&self, start: usize) -> bool {
        self.is(start - 1, &["and"])
            && start.checked_sub(2).is_some_and(|i| {
                self.is(i, &["education", "training", "coursework", "study"])
                    && !self.item.hits.iter().any(|h| h.first < i && i < h.end)
            })
    }

    /// What the words between `first` and the "experience" at `word` name; "IT related experience" is of IT.
    pub(super) fn named_before(&self, first: usize, word: usize) -> Vec<Group> {
        let vague = self.is(
            first,
            &["general", "postgraduate", "preferred", "required", "desired", "desirable", "occupational"],
        );
        if word == first + 1 && (vague || self.says_since(word)) {
            return Vec::new();
        }
        // "eight years of knowledge and experience in X", "Education/Work Experience": other words for it.
        let same =
            |at: usize| self.is(at, &["knowledge", "skills", "expertise", "training", "education", "work"]);
        if same(first) && (first + 1..word).all(|at| same(at) || self.is(at, &["and", "or", "/"])) {
            return Vec::new();
        }
        let related = word.checked_sub(1).filter(|&at| at > first && self.is(at, &["related"]));
        let Some(mut end) = related else {
            return listing(self.item, self.lexicon, first, self.past_parenthesis(word)).groups;
        };
        end -= usize::from(self.is(end - 1, &["-"]));
        if end <= first + 1
            && self.is(
                first,
                &["function", "job", "role", "position", "work", "field", "career", "directly", "closely"],
            )
        {
            return Vec::new();
        }
        let mut groups = listing(self.item, self.lexicon, first, end).groups;
        if groups.is_empty() && end == first + 1 {
            let text = self.item.text(first, end).into_owned();
            let of = vec![Subject::phrase(&text)];
            groups.push(Group { of, mode: Mode::Any, open: false, named: false, first, end });
        }
        groups
    }

    /// Does a comma or "or" before `at` join short members of one list?
    pub(super) fn list_before(&self, at: usize) -> bool {
        self.item.hits.iter().any(|h| h.end == at && h.term.vocabulary() != Vocabulary::Degree)
    }

    /// Skips adjectives that say nothing of what the experience is of.
    pub(super) fn meaning(&self, first: usize, word: usize) -> Option<usize> {
        let mut at = first;
        while at < word
            && (self.token(at).is_some_and(|t| {
                clause::ADJECTIVES.holds(t)
                    || t.kind == Kind::Break
                    || matches!(t.text, "-" | "," | "/" | "'" | "’" | "(" | ")" | "*")
            }) || self.is(at, &["+"])
                // "ten years of employment experience"
                || self.is(at, &["employment"]) && at + 1 == word
                || self.is(at + 1, &["+"]) && self.token(at).is_some_and(|t| t.number().is_some())
                || self.is(
                    at,
                    &[
                        "a", "an", "the", "and", "or", "any", "its", "years", "yrs", "year", "least", "at", "level",
                        "of", "more", "such", "these", "that", "also", "have", "equivalent", "hold",
                        "possess", "candidates", "must", "equal", "qualifying", "creditable", "additional",
                        "first", "initial", "appropriate", "suitable", "part", "active", "ideally", "preferably",
                    ],
                ))
        {
            // "post-licensure professional experience": since when it counts
            let since = self.past_event(at);
            if since > at && since < word {
                at = since;
                continue;
            }
            // "technical support", "sales engineering": an adjective of this list may begin a name.
            if self.item.hits.iter().any(|h| h.first == at && h.end <= word && h.end > at + 1) {
                break;
            }
            // "in-house accounting": half of a word says nothing by itself.
            let hyphen = self.token(at + 1).is_some_and(|t| t.glued && t.text == "-");
            let half = self.is(at, &["in", "on", "full", "real", "high", "well", "deep", "technical"])
                || since == at && self.is(at, &["post"]);
            let other = |t: &Token<'_>| t.glued && !clause::ADJECTIVES.holds(t) && !t.is_any(&["the"]);
            if half && hyphen && self.token(at + 2).is_some_and(other) {
                break;
            }
            at += 1;
        }
        // "five years of engineering experience": the last of them is what it is of.
        if at == word && word > first && self.is(word - 1, &["engineering"]) {
            return Some(word - 1);
        }
        let named = |t: &Token<'_>| t.kind != Kind::Mark || matches!(t.text, "\"" | "“");
        let named = self.begins_dotted(at) || self.token(at).is_some_and(named);
        // "Your resume must list | some experience"
        let counted = self.is(word.wrapping_sub(1), &["any", "some", "such", "this"]);
        (at < word && named && !counted).then_some(at)
    }

    /// One past the list in parentheses behind the word at `word` ("Data visualization experience (Tableau, Quicksight)"), else one past
    /// the word.
    pub(super) fn past_parenthesis(&self, word: usize) -> usize {
        let opens = self.token(word + 1).is_some_and(|t| t.text == "(");
        let close = (word + 1..self.tokens.len().min(word + 40))
            .find(|&i| self.token(i).is_some_and(|t| t.text == ")"));
        let subject = |h: &Hit| h.term.vocabulary() == Vocabulary::Subject;
        let wished = |at: usize| {
            self.is(at, &["preferred", "preferably", "ideally", "desired", "desirable", "plus", "bonus"])
        };
        let named = close.is_some_and(|close| {
            !(word + 2..close).any(wished)
                && self.item.hits.iter().any(|h| subject(h) && h.first > word && h.end <= close)
        });

        match close {
            Some(close) if opens && named => close + 1,
            _ => word + 1,
        }
    }
}
