//! Where the subject of an experience stands: behind the word ("experience with Rust") or in front of it ("Rust experience").

use super::Reader;
use crate::clause;
use crate::lexicon::{Hit, Vocabulary};
use crate::phrase::{Group, listing};
use crate::predicate::{Mode, Subject};
use crate::quantity::durations;
use crate::token::{Kind, Token};

/// Words that show that what stands before "experience" is part of a sentence and no subject.
pub(super) const SENTENCE: &[&str] = &[
    "meet", "preferably", "actual", "additional", "build", "building", "have", "however", "included",
    "prefer", "reflect", "refers", "rounding", "crediting", "view", "all", "applicable", "applicant",
    "applicants", "candidate's", "candidate’s", "create", "commensurate", "continue", "credit", "creditable",
    "creates", "creating", "deliver", "delivers", "delivering", "depending", "desired", "enhance",
    "enhances", "ensure", "exemplary", "gaining", "if", "improve", "improving", "necessary", "offer",
    "offers", "offering", "positive", "premium", "consider", "evaluate", "preferred", "provide", "provided",
    "provides", "providing", "qualifications", "qualifying", "required", "seamless", "such", "sufficient",
    "until", "what", "when", "which", "whose",
];

impl Reader<'_, '_> {
    /// Where what follows "experience" begins, if something does.
    pub(super) fn object(&self, at: usize, limit: usize) -> Option<usize> {
        let mut at = at;
        // "experience (professional or academic) in"
        if self.token(at).is_some_and(|t| t.text == "(")
            && let Some(close) =
                (at..limit.min(at + 20)).find(|&i| self.token(i).is_some_and(|t| t.text == ")"))
            && self.token(close + 1).is_some_and(clause::leads_to_object)
        {
            at = close + 1;
        }
        // "experience within the last 3 years in"
        if self.is(at, &["within", "in", "over", "during"])
            && let Some(d) = durations(self.tokens.get(at..limit.min(at + 8))?).first()
            && clause::within_window(self.tokens, at + d.first)
        {
            at += d.end;
        }
        at = self.past_company(at, limit);
        at = self.past_employer(at, limit);
        let token = self.token(at)?;
        if let Some(object) = self.related(at, limit) {
            return object;
        }
        // "experience proactively finding problems"
        let adverb = token.text.ends_with("ly") && self.token(at + 1).is_some_and(clause::is_gerund);
        // "experience fine-tuning models"
        let hyphen = |at: usize| self.token(at).is_some_and(|t| t.glued && t.text == "-");
        let compound = hyphen(at + 1) && self.token(at + 2).is_some_and(|t| t.glued && clause::is_gerund(t));
        if at < limit && (adverb || compound) {
            return Some(at);
        }
        // "experience including one or more of the following: sales; buying"
        if at + 1 < limit && token.is("including") && (at + 2..at + 9).any(|i| self.is(i, &["following"])) {
            return Some(at);
        }
        if at >= limit || !clause::leads_to_object(token) {
            return None;
        }
        if token.text.ends_with("ing") {
            return Some(at);
        }
        // "the skills and experience of the candidate"
        if self.is(at + 1, &["the", "each"])
            && self.is(
                at + 2,
                &[
                    "candidate", "candidates", "applicant", "individual", "successful", "selected", "chosen",
                    "hired",
                ],
            )
        {
            return None;
        }
        // "fail to show experience in your resume"
        if self.is(at + 1, &["your", "the"]) && self.is(at + 2, &["resume", "application", "cv"]) {
            return None;
        }
        // "in addition to", "in lieu of": no subject.
        if self.is(at, &["in"])
            && self.is(at + 1, &["addition", "lieu", "order", "accordance", "conjunction"])
        {
            return None;
        }
        let mut next = at + 1;
        // "with on-site work": half of a word leads to nothing.
        let half = |at: usize| self.token(at + 1).is_some_and(|t| t.glued && t.text == "-");
        while self.is(next, &["in", "with", "on", "of", "as", "using"]) && !half(next) {
            next += 1;
        }
        // "in a role managing accounts", "in a position that involves teaching": what is done there.
        let article = usize::from(self.is(next, &["a", "an", "the", "any"]));
        if self.is(next + article, &["role", "position", "capacity", "job"])
            && self.token(next + article + 1).is_some_and(clause::is_gerund)
        {
            next += article + 1;
            next += usize::from(self.is(next, &["requiring", "involving", "including"]));
        }
        (next < limit).then_some(next)
    }

    /// "with the City of Harbour as a Clerk", "in the UK as a nurse": as what, and not for whom.
    fn past_employer(&self, at: usize, limit: usize) -> usize {
        if !(self.is(at, &["with", "for", "in", "at", "within"]) && self.is(at + 1, &["the"])) {
            return at;
        }
        let of_name = |at: usize| {
            self.is(at, &["of", "and"])
                || self.token(at).is_some_and(|t| t.text.starts_with(char::is_uppercase))
        };
        let end = (at + 2..limit.min(at + 10)).find(|&i| !of_name(i)).unwrap_or(at);
        let role = self.is(end, &["as"]) && self.is(end + 1, &["a", "an"]);
        let what = role || self.is(end, &["in"]) || self.token(end).is_some_and(clause::is_gerund);
        if end > at + 2 && what { end } else { at }
    }

    /// "experience directly related to moorings": of that, but for what the job itself is, and where its subject stands before the word.
    fn related(&self, at: usize, limit: usize) -> Option<Option<usize>> {
        let word = at + usize::from(self.is(at, &["directly", "closely"]));
        if !self.is(word, &["related", "relating", "relevant", "pertaining"]) || !self.is(word + 1, &["to"]) {
            return None;
        }
        let own = &[
            "position", "duties", "requirements", "functions", "job", "role", "work", "field", "area",
            "areas", "following", "above", "your", "our",
        ];
        let object = word + 2 + usize::from(self.is(word + 2, &["the", "this"]));
        let before = at.checked_sub(2).and_then(|i| self.token(i)).filter(|t| t.kind == Kind::Word);
        let told = before.is_some_and(|t| {
            !clause::ADJECTIVES.holds(t) && !t.is_any(&["and", "or", "of", "with", "have", "has", "must"])
        });
        Some((object < limit && !told && !self.is(object, own)).then_some(word + 2))
    }

    /// "experience must have included budgeting", "experience must be in retail": where the subject begins, and how far it reaches.
    pub(super) fn included(&self, at: usize) -> Option<(usize, usize)> {
        let verb = (at..at + 4).find(|&at| {
            !self.is(
                at,
                &["which", "that", "must", "should", "shall", "to", "will", "have", "has", "be", "been"],
            )
        })?;
        let stated = self.is(verb, &["include", "includes", "included", "involve", "involves", "involved"]);
        let placed =
            verb > at && self.is(verb - 1, &["be", "been"]) && self.is(verb, &["in", "with", "as", "within"]);
        // "must include experience in retail": that is told by its own word.
        if (verb + 1..verb + 4).any(|at| self.is(at, clause::EXPERIENCE))
            || self.item.durations().iter().any(|d| d.first > verb && d.first < verb + 4)
        {
            return None;
        }
        // "which includes 1) budgeting"
        let number = self.token(verb + 1).is_some_and(|t| t.number().is_some());
        let object = if number && self.is(verb + 2, &[")", "."]) { verb + 3 } else { verb + 1 };
        (stated || placed).then(|| (object, self.clauses.end(object)))
    }

    /// "experience which has provided a thorough knowledge of X", "that demonstrates an understanding of Y": where what is known begins.
    pub(super) fn provided(&self, at: usize) -> Option<usize> {
        // "… is defined as: leading teams"
        let defined =
            (at..at + 6).find(|&i| self.is(i, &["defined"]) && self.is(i + 1, &["as"])).map(|i| i + 2);
        if let Some(from) = defined.map(|from| from + usize::from(self.is(from, &[":"])))
            && !(at..from).any(|i| self.is(i, &[".", ";"]))
            && self.token(from).is_some_and(|t| t.text.len() > 5 && t.text.ends_with("ing"))
        {
            return Some(from);
        }
        if !self.is(at, &["which", "that"]) {
            return None;
        }
        let stop = |i: &usize| self.is(*i, &[".", ";", "\n", ",", "("]);
        let word = (at + 2..at + 9)
            .take_while(|i| !stop(i))
            .find(|&i| self.is(i, &["knowledge", "understanding"]))?;
        let shows = (at + 1..word).any(|i| {
            self.is(
                i,
                &[
                    "provided", "provides", "demonstrates", "demonstrated", "required", "furnished", "gave",
                    "shows",
                ],
            )
        });
        (shows && self.is(word + 1, &["of", "in"])).then_some(word + 2)
    }

    /// "supervisory, training, and project management experience": where the list begins whose last member stands behind the comma at
    /// `comma`: words of nothing else, with nothing before them.
    fn list_start(&self, comma: usize, taken: usize) -> Option<usize> {
        let ends = |at: usize| {
            self.is(
                at,
                &[
                    ":", ";", ".", "(", "\n", "•", "have", "has", "with", "in", "of", "possess", "including",
                    "strong", "previous", "prior", "for", "on",
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
            length += 1;
            let plain = token.kind == Kind::Word
                && !token.is_any(&[
                    "skills", "skill", "ability", "detail", "above", "described", "education", "degree",
                    "years", "and", "or", "experience", "knowledge", "to", "you", "we",
                ]);
            // "Order Management System, Warehouse Management System": capitals hold a longer name together.
            let titled = token.text.starts_with(char::is_uppercase);
            if !plain || length > 2 && !(titled && length <= 4) || self.item.hits.iter().any(other) {
                return None;
            }
        }
        (at < comma).then_some(at)
    }

    /// "experience and/or training in", "experience with and respect for": what stands beside the word shares its subject.
    pub(super) fn past_company(&self, at: usize, limit: usize) -> usize {
        let joins = |at: usize| self.is(at, &["and", "or", "/"]);
        let leads = |at: usize| self.token(at).is_some_and(clause::leads_to_object);
        let start = if leads(at) && joins(at + 1) { at + 1 } else { at };
        if !joins(start) {
            return at;
        }
        let company = &[
            "training", "interest", "education", "exposure", "skills", "skill", "respect", "expertise",
            "internship", "internships", "coursework", "knowledge", "background", "passion", "competency",
            "understanding", "familiarity",
        ];
        (start + 1..limit.min(start + 7)).find(|&at| leads(at) && self.is(at - 1, company)).unwrap_or(at)
    }

    /// "customer care experience", "Agile development experience": what stands before the word, back to the clause's start.
    pub(super) fn pre_subject(&self, first: usize, word: usize, taken: usize) -> Option<(usize, Vec<Group>)> {
        let mut start = word;
        // "Continuous integration (CI) experience"
        let closed = word.checked_sub(1).is_some_and(|i| self.is(i, &[")"]));
        if closed {
            let open = (word.saturating_sub(8)..word).rev().find(|&open| self.is(open, &["("]))?;
            let (first, groups) =
                (open > taken).then(|| self.pre_subject(first.min(open), open, taken))??;
            return Some((first, groups));
        }
        // "love of children and past experience", "an open mind and deep experience"
        let told =
            &["past", "prior", "previous", "deep", "extensive", "proven", "significant", "substantial"];
        if word.checked_sub(1).is_some_and(|i| self.is(i, told)) {
            return None;
        }
        // "in the work experience section of the form"
        if self.is(word + 1, &["section", "sections"]) {
            return None;
        }
        // "C# and SQL, and experience with X": nothing stands before the word.
        // "Education/experience": two words for what is asked.
        if word.checked_sub(1).is_some_and(|i| self.is(i, &["and", "or", ",", "plus", "/"])) {
            return None;
        }
        while let Some(t) = start.checked_sub(1).filter(|&i| i >= taken).and_then(|i| self.token(i)) {
            // "Grit - experience with startups"
            let dash = t.text == "-" && !t.glued && self.token(start).is_some_and(|next| !next.glued);
            let stop = dash
                || matches!(t.text, ":" | ";" | "." | "\n" | "(" | "•" | "–" | "—" | ",")
                    && !(t.text == "," && self.list_before(start - 1))
                || t.is_any(&[
                    "with", "in", "of", "for", "have", "has", "having", "is", "are", "be", "who", "possess",
                    "requires", "require", "through", "to", "you", "we", "your", "must", "from", "that",
                    "bring", "relevant", "skills", "skill", "gain", "need", "demonstrate", "or", "include",
                    "includes", "including", "by", "on", "as", "this", "had", "plus", "though", "although",
                    "would", "will", "could",
                ]) && !(t.is("or")
                    && (self.list_before(start - 1)
                        || self.and_or(start - 1)
                        || self.short_choice(start - 1, taken)));
            // "go-to-market experience", "Salesforce.com experience"
            let dotted = t.text == "." && t.glued && self.token(start).is_some_and(|next| next.glued);
            let inside = dotted
                || t.glued
                    && start.checked_sub(2).is_some_and(|i| self.is(i, &["-"]))
                    && !start.checked_sub(3).is_some_and(|i| self.is(i, &["hands", "hand"]));
            // "a combination of education and sales experience": two things.
            let schooling = t.is("and")
                && start.checked_sub(2).is_some_and(|i| {
                    self.is(i, &["education", "training", "coursework", "study"])
                        && !self.item.hits.iter().any(|h| h.first < i && i < h.end)
                });
            let degree = |h: &Hit| h.term.vocabulary() == Vocabulary::Degree && h.end == start;
            // "supervisory, training, and project management experience"
            let capital = |at: usize| self.token(at).is_some_and(|t| t.text.starts_with(char::is_uppercase));
            let titled = t.text == "," && capital(start) && start > 1 && capital(start - 2);
            let joined = if t.text == "," { self.is(start, &["and", "or"]) || titled } else { t.is("or") };
            let comma = if t.text == "," { start.checked_sub(1) } else { start.checked_sub(2) };
            if joined
                && let Some(comma) = comma.filter(|&at| self.is(at, &[","]))
                && let Some(first) = self.list_start(comma, taken)
            {
                start = first;
                break;
            }
            if stop && !inside || schooling || self.item.hits.iter().any(degree) {
                break;
            }
            start -= 1;
        }
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

    /// What the words between `first` and the "experience" at `word` name; "IT related experience" is of IT.
    pub(super) fn named_before(&self, first: usize, word: usize) -> Vec<Group> {
        let vague = self.is(first, &["postgraduate", "preferred", "required", "desired"]);
        if word == first + 1 && (vague || self.says_since(word)) {
            return Vec::new();
        }
        let related = word.checked_sub(1).filter(|&at| at > first && self.is(at, &["related"]));
        let Some(mut end) = related else {
            return listing(self.item, self.lexicon, first, self.past_parenthesis(word)).groups;
        };
        end -= usize::from(self.is(end - 1, &["-"]));
        if end <= first + 1
            && self.is(first, &["function", "job", "role", "position", "work", "field", "career"])
        {
            return Vec::new();
        }
        let mut groups = listing(self.item, self.lexicon, first, end).groups;
        if groups.is_empty() && end == first + 1 {
            let text = self.item.text(first, end).to_owned();
            let of = vec![Subject { id: None, name: text.to_lowercase(), text }];
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
                || self.is(at + 1, &["+"]) && self.token(at).is_some_and(|t| t.number().is_some())
                || self.is(
                    at,
                    &[
                        "a", "an", "the", "and", "or", "any", "its", "years", "year", "least", "at", "level",
                        "of", "more", "such", "these", "that", "also", "have", "equivalent", "hold",
                        "possess", "candidates", "must", "equal", "qualifying", "creditable", "additional",
                        "first", "initial", "appropriate", "suitable", "part", "active",
                    ],
                ))
        {
            // "technical support", "sales engineering": an adjective of this list may begin a name.
            if self.item.hits.iter().any(|h| h.first == at && h.end <= word && h.end > at + 1) {
                break;
            }
            // "in-house accounting": half of a word says nothing by itself.
            let hyphen = self.token(at + 1).is_some_and(|t| t.glued && t.text == "-");
            let half = self.is(at, &["in", "on", "full", "real", "high", "well", "deep", "technical"]);
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
        (at < word && self.token(at).is_some_and(|t| t.kind != Kind::Mark)).then_some(at)
    }

    /// One past the list in parentheses behind the word at `word` ("Data visualization experience (Tableau, Quicksight)"), else one past
    /// the word.
    pub(super) fn past_parenthesis(&self, word: usize) -> usize {
        let opens = self.token(word + 1).is_some_and(|t| t.text == "(");
        let close = (word + 1..self.tokens.len().min(word + 40))
            .find(|&i| self.token(i).is_some_and(|t| t.text == ")"));
        let subject = |h: &Hit| h.term.vocabulary() == Vocabulary::Subject;
        let wished =
            |at: usize| self.is(at, &["preferred", "preferably", "ideally", "desired", "plus", "bonus"]);
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
