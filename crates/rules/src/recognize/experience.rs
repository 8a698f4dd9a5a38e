//! Experience: of something, for some time, or both.

use crate::clause::{self, Clauses};
use crate::lexicon::Lexicon;
use crate::phrase::{Group, listing};
use crate::predicate::{Experience, Mode, Predicate, Setting};
use crate::quantity::{Duration, durations};
use crate::recognizer::{Example, Finding, Item, Recognizer};
use crate::token::{Kind, Token};

/// Finds experience.
pub struct ExperienceRecognizer;

impl Recognizer for ExperienceRecognizer {
    fn id(&self) -> &'static str {
        "experience"
    }

    fn about(&self) -> &'static str {
        "finds: amounts of time with what they are of (\"2+ years of Java or C++\", \"six (6) months in sales\"), and experience without \
         an amount (\"experience with Kubernetes\", \"background in\", \"track record of\", \"extensive use of\"). \
         leaves alone: user experience, the company's own years, benefits after a year, ages. \
         known gaps: amounts in half years, several amounts for parts of one total"
    }

    fn examples(&self) -> &'static [Example] {
        &[
            Example {
                text: "3-5 years of experience with Kubernetes",
                finds: &[
                    r#"{"kind":"experience","minMonths":36,"maxMonths":60,"relevant":false,"of":[{"id":"kubernetes","name":"Kubernetes","text":"Kubernetes"}],"mode":"any","open":false,"setting":"any","proficiency":null,"withinMonths":null}"#,
                ],
            },
            Example {
                text: "Two years of full-time paid experience",
                finds: &[
                    r#"{"kind":"experience","minMonths":24,"maxMonths":null,"relevant":false,"of":[],"mode":"any","open":false,"setting":"professional","proficiency":null,"withinMonths":null}"#,
                ],
            },
            Example {
                text: "We have delighted customers for 30 years and design the user experience",
                finds: &[],
            },
        ]
    }

    fn find(&self, item: &Item<'_>, lexicon: &Lexicon, out: &mut Vec<Finding>) {
        let clauses = Clauses::of(item);
        let reader = Reader { item, lexicon, clauses: &clauses, tokens: &item.tokens };
        let spans = durations(&item.tokens);
        let mut taken = 0;
        let mut at = 0;
        while at < item.tokens.len() {
            let span = spans.iter().find(|d| d.first <= at && at < d.end);
            let found = match span {
                Some(d) if d.first >= taken => reader.timed(d),
                Some(_) => None,
                None => reader.untimed(at, taken, &spans),
            };
            match found {
                Some(findings) if !findings.is_empty() => {
                    let end = findings.iter().map(|f| f.end).max().unwrap_or(at + 1);
                    taken = end;
                    at = end.max(at + 1);
                    out.extend(findings);
                }
                _ => at = span.map_or(at + 1, |d| d.end.max(at + 1)),
            }
        }
    }
}

struct Reader<'i, 'a> {
    item: &'i Item<'a>,
    lexicon: &'i Lexicon,
    clauses: &'i Clauses,
    tokens: &'i [Token<'a>],
}

impl Reader<'_, '_> {
    fn token(&self, at: usize) -> Option<&Token<'_>> {
        self.tokens.get(at)
    }

    fn is(&self, at: usize, words: &[&str]) -> bool {
        self.token(at).is_some_and(|t| t.is_any(words))
    }

    /// "N years …"
    fn timed(&self, d: &Duration) -> Option<Vec<Finding>> {
        if clause::within_window(self.tokens, d.first)
            || self.is(
                d.end,
                &[
                    "old", "ago", "thereafter", "from", "warranty", "anniversary", "later", "limit",
                    "contract", "term", "period", "plan", "lease", "rolling", "history", "or", "olds",
                ],
            )
        {
            return None;
        }
        if self.is(d.end, &["of"])
            && self.is(
                d.end + 1,
                &[
                    "age", "service", "service,", "history", "growth", "forecasts", "innovation",
                    "employment", "appointment",
                ],
            )
        {
            return None;
        }
        // "two years of graduate education" are no work, but a way to qualify that nothing checks.
        let course = (d.end..d.end + 7)
            .take_while(|&at| !self.is(at, clause::EXPERIENCE) && !self.is(at, &[",", ";", "."]))
            .find(|&at| self.is(at, &["education", "college", "schooling", "coursework", "undergraduate"]));
        if let Some(course) = course {
            let predicate = Predicate::Statement;
            return Some(vec![Finding {
                predicate,
                first: d.first,
                end: course + 1,
                recognizer: "experience",
            }]);
        }
        // "for 30 years", "over 20 years we have": somebody else's, unless experience follows at once.
        let company = self.before(d.first, &["for", "with", "over", "our", "has", "than"])
            && self
                .item
                .tokens
                .iter()
                .take(d.first)
                .any(|t| t.is_any(&["we", "our", "company", "firm", "us", "has", "founded", "clients"]));
        let limit = self.limit(d);
        let word = (d.end..limit)
            .find(|&at| self.is(at, clause::EXPERIENCE) && !clause::is_other_experience(self.tokens, at));
        if company {
            return None;
        }
        let mut leaf = self.blank();
        leaf.min_months = Some(d.min);
        leaf.max_months = d.max;
        leaf.within_months = self.window(d.end, limit);
        self.adjectives(
            &mut leaf,
            clause::back_over_adjectives(self.tokens, d.first),
            word.unwrap_or(d.end) + 1,
        );
        let mut first = d.first;
        if let Some(label) = d.first.checked_sub(2)
            && self.token(d.first - 1).is_some_and(|t| t.text == ":")
            && self.is(label, clause::EXPERIENCE)
        {
            first = label;
        }
        match word {
            Some(word) => Some(self.with_word(leaf, first, d.end, word, limit)),
            None => {
                // "N years in sales", "building X", "as a teacher", "of coding": something must follow that one can do.
                let follows = self.token(d.end)?;
                let labelled = first < d.first;
                let verb = clause::is_gerund(follows)
                    || follows.is_any(&[
                        "in", "of", "as", "with", "working", "programming", "teaching", "at", "on", "doing",
                        "using", "within", "nursing", "marketing", "managing",
                    ]);
                let noun = self.item.hits.iter().any(|h| h.first == d.end);
                if labelled && !verb {
                    return Some(vec![self.finding(leaf, first, d.end)]);
                }
                if !verb && !noun {
                    return None;
                }
                let start = if follows.is_any(&["in", "of", "as", "with", "at", "on", "within"]) {
                    d.end + 1
                } else {
                    d.end
                };
                let groups = listing(self.item, self.lexicon, start, limit).groups;
                if groups.is_empty() {
                    return None;
                }
                Some(self.findings(leaf, groups, first))
            }
        }
    }

    /// "N years of X experience in Y": `word` is where "experience" stands.
    fn with_word(
        &self,
        leaf: Experience,
        first: usize,
        from: usize,
        word: usize,
        limit: usize,
    ) -> Vec<Finding> {
        let start = if self.is(from, &["of", "'", "’"]) { from + 1 } else { from };
        let pre = self.meaning(start, word);
        let object = self.object(word + 1, limit);
        let mut findings = Vec::new();
        let groups = object.map(|at| listing(self.item, self.lexicon, at, limit).groups).unwrap_or_default();
        let pre_groups = pre.map(|at| listing(self.item, self.lexicon, at, word).groups).unwrap_or_default();
        let end = groups.last().map_or(word + 1, |g| g.end);
        match (pre_groups.is_empty(), groups.is_empty()) {
            (true, true) => findings.push(self.finding(leaf, first, word + 1)),
            (true, false) => findings.extend(self.findings(leaf, groups, first)),
            (false, true) => findings.extend(self.pre(leaf, pre_groups, first, word + 1)),
            (false, false) => {
                // "relationship management experience in media, marketing or advertising": both are asked, for the same time.
                let telling = groups.iter().any(|g| g.of.len() > 1 || g.of.iter().any(|s| s.id.is_some()));
                let leading =
                    self.is(word + 1, &["in", "with", "using"]) && telling && !self.is(word + 1, &["on"]);
                findings.extend(self.pre(leaf.clone(), pre_groups, first, word + 1));
                if leading {
                    let mut rest = self.findings(leaf, groups, word + 1);
                    rest.retain(|f| f.end <= end);
                    findings.extend(rest);
                }
            }
        }
        findings
    }

    /// One past the list in parentheses behind the word at `word` ("Data visualization experience (Tableau, Quicksight)"), else one past
    /// the word.
    fn past_parenthesis(&self, word: usize) -> usize {
        let opens = self.token(word + 1).is_some_and(|t| t.text == "(");
        let close = (word + 1..self.tokens.len().min(word + 40))
            .find(|&i| self.token(i).is_some_and(|t| t.text == ")"));
        let named =
            close.is_some_and(|close| self.item.hits.iter().any(|h| h.first > word && h.end <= close));
        match close {
            Some(close) if opens && named => close + 1,
            _ => word + 1,
        }
    }

    fn pre(&self, leaf: Experience, groups: Vec<Group>, first: usize, end: usize) -> Vec<Finding> {
        let mut found = self.findings(leaf, groups, first);
        if let Some(last) = found.last_mut() {
            last.end = last.end.max(end);
        }
        found
    }

    /// Experience without an amount.
    fn untimed(&self, at: usize, taken: usize, spans: &[Duration]) -> Option<Vec<Finding>> {
        let token = self.token(at)?;
        let limit = self.clauses.end(self.item, at + 1);
        let first = clause::back_over_adjectives(self.tokens, at).max(taken);
        let mut leaf = self.blank();
        leaf.within_months = self.window(at, limit);
        self.adjectives(&mut leaf, first, at + 1);
        if token.is_any(clause::EXPERIENCE) && !clause::is_other_experience(self.tokens, at) {
            if self.denied(first) {
                return None;
            }
            // "at least two years exposure" behind it: the amount belongs to this experience.
            let object = self.object(at + 1, limit);
            if let Some(object) = object {
                let groups = listing(self.item, self.lexicon, object, limit).groups;
                let pre = self.pre_subject(first, at, taken);
                if groups.is_empty() && pre.is_none() {
                    return None;
                }
                if let Some((start, pre_groups)) = pre
                    && !groups.iter().any(|g| g.named)
                {
                    return Some(self.pre(leaf, pre_groups, start, at + 1));
                }
                return Some(self.findings(leaf, groups, first));
            }
            let (start, groups) = self.pre_subject(first, at, taken)?;
            if spans.iter().any(|d| d.first >= start && d.end <= at) {
                return None;
            }
            return Some(self.pre(leaf, groups, start, at + 1));
        }
        let next = |words: &[&str]| self.is(at + 1, words);
        let object = match () {
            () if token.is("track")
                && next(&["record"])
                && self.is(at + 2, &["of", "in", "with", "as", "for"]) =>
            {
                at + 3
            }
            () if token.is("track")
                && next(&["record"])
                && self.token(at + 2).is_some_and(clause::is_gerund) =>
            {
                at + 2
            }
            () if token.is("background")
                && next(&["in", "with", "as"])
                && !self.is(at + 2, &["check", "checks"]) =>
            {
                at + 2
            }
            () if token.is("exposure") && next(&["to", "in", "with"]) => at + 2,
            () if token.is("use") && next(&["of"]) && first < at => at + 2,
            () => return None,
        };
        let limit = self.clauses.end(self.item, object);
        let groups = listing(self.item, self.lexicon, object, limit).groups;
        (!groups.is_empty()).then(|| self.findings(leaf, groups, first))
    }

    /// "no additional experience", "without prior experience".
    fn denied(&self, first: usize) -> bool {
        (first.saturating_sub(7)..first).any(|at| {
            self.is(at, &["no", "without"])
                && !self
                    .tokens
                    .get(at..first)
                    .unwrap_or_default()
                    .iter()
                    .any(|t| matches!(t.text, "," | ";" | "." | "\n"))
        })
    }

    /// "customer care experience", "Agile development experience": what stands before the word, back to the clause's start.
    fn pre_subject(&self, first: usize, word: usize, taken: usize) -> Option<(usize, Vec<Group>)> {
        let mut start = word;
        // "C# and SQL, and experience with X": nothing stands before the word.
        if word.checked_sub(1).is_some_and(|i| self.is(i, &["and", "or", ",", "plus"])) {
            return None;
        }
        while let Some(t) = start.checked_sub(1).filter(|&i| i >= taken).and_then(|i| self.token(i)) {
            let stop = matches!(t.text, ":" | ";" | "." | "\n" | "(" | "•" | "–" | "—" | ",")
                && !(t.text == "," && self.list_before(start - 1))
                || t.is_any(&[
                    "with", "in", "of", "for", "have", "has", "having", "is", "are", "be", "who", "possess",
                    "requires", "require", "through", "to", "you", "we", "your", "must", "from", "that",
                    "bring", "relevant", "gain", "need", "demonstrate", "or", "including", "by", "on", "as",
                    "this",
                ]) && !(t.is("or") && self.list_before(start - 1));
            if stop {
                break;
            }
            start -= 1;
        }
        let meaning = self.meaning(start, word)?;
        let groups = listing(self.item, self.lexicon, meaning, self.past_parenthesis(word)).groups;
        // A long run of words before "experience" is a sentence, not a name.
        let long = word - meaning > 10 && !groups.iter().any(|g| g.named);
        (!groups.is_empty() && !long).then_some((first.min(start), groups))
    }

    /// Does a comma or "or" before `at` join short members of one list?
    fn list_before(&self, at: usize) -> bool {
        self.item.hits.iter().any(|h| h.end == at)
    }

    /// Skips adjectives that say nothing of what the experience is of.
    fn meaning(&self, first: usize, word: usize) -> Option<usize> {
        let mut at = first;
        while at < word
            && (self.token(at).is_some_and(|t| {
                t.is_any(clause::ADJECTIVES)
                    || t.kind == Kind::Break
                    || matches!(t.text, "-" | "," | "/" | "'" | "’" | "(" | ")" | "*")
            }) || self.is(
                at,
                &[
                    "a", "an", "the", "and", "or", "any", "years", "year", "least", "at", "level", "of",
                    "more", "also", "have", "equivalent", "hold", "possess", "candidates", "must",
                ],
            ))
        {
            // "technical support", "sales engineering": an adjective of this list may begin a name.
            if self.item.hits.iter().any(|h| h.first == at && h.end <= word && h.end > at + 1) {
                break;
            }
            at += 1;
        }
        (at < word && self.token(at).is_some_and(|t| t.kind != Kind::Mark)).then_some(at)
    }

    /// Where what follows "experience" begins, if something does.
    fn object(&self, at: usize, limit: usize) -> Option<usize> {
        let mut at = at;
        // "experience (professional or academic) in"
        if self.token(at).is_some_and(|t| t.text == "(")
            && let Some(close) =
                (at..limit.min(at + 8)).find(|&i| self.token(i).is_some_and(|t| t.text == ")"))
            && self.token(close + 1).is_some_and(clause::leads_to_object)
        {
            at = close + 1;
        }
        let token = self.token(at)?;
        if at >= limit || !clause::leads_to_object(token) {
            return None;
        }
        if token.text.ends_with("ing") && !token.is_any(&["working", "using"]) {
            return Some(at);
        }
        let mut next = at + 1;
        while self.is(next, &["in", "with", "on", "of", "as", "using", "the"]) && !self.is(next, &["the"]) {
            next += 1;
        }
        if token.is("working") && next == at + 1 {
            return Some(at);
        }
        (next < limit).then_some(next)
    }

    /// How far the statement at a duration reaches.
    fn limit(&self, d: &Duration) -> usize {
        let mut end = d.end;
        while end < self.tokens.len() {
            let stop = self.clauses.end(self.item, end);
            // The word "experience" behind the amount opens nothing new.
            let own = (stop..(stop + 4).min(self.tokens.len()))
                .any(|at| self.clauses.begins(at) && self.own_word(d, at));
            let open = stop == d.end || own;
            if open && self.clauses.begins(stop) && self.own_word(d, stop) {
                let word = (stop..self.tokens.len()).find(|&at| self.is(at, clause::EXPERIENCE));
                match word {
                    Some(word) if word + 1 > end => {
                        end = word + 1;
                        continue;
                    }
                    _ => return stop,
                }
            }
            return stop;
        }
        end
    }

    /// Does the statement that begins at `at` go on with the amount ("2+ years | technical engineering experience with …")?
    fn own_word(&self, d: &Duration, at: usize) -> bool {
        let Some(word) = (at..self.tokens.len().min(at + 8)).find(|&i| self.is(i, clause::EXPERIENCE)) else {
            return false;
        };
        let between = self.tokens.get(d.end..word).unwrap_or_default();
        // "of full-time, or its equivalent, increasingly responsible experience": nothing but adjectives.
        let light = |t: &Token<'_>| {
            t.is_any(clause::ADJECTIVES)
                || t.is_any(&["or", "its", "equivalent"])
                || matches!(t.text, "," | "-")
        };
        let apart = |t: &Token<'_>| {
            matches!(t.text, "," | ";" | "\n" | "." | "(" | "AND" | "OR") || t.is_any(&["with", "in", "plus"])
        };
        between.iter().all(light)
            || (between.len() <= 8 && !between.iter().any(apart) && durations(between).is_empty())
    }

    fn before(&self, at: usize, words: &[&str]) -> bool {
        at.checked_sub(1).is_some_and(|i| self.is(i, words)) || self.is(at, words)
    }

    fn blank(&self) -> Experience {
        Experience {
            min_months: None,
            max_months: None,
            relevant: false,
            of: Vec::new(),
            mode: Mode::Any,
            open: false,
            setting: Setting::Any,
            proficiency: None,
            within_months: None,
        }
    }

    /// What the adjectives say of where, how well and whether relevant.
    fn adjectives(&self, leaf: &mut Experience, first: usize, end: usize) {
        let words: Vec<&Token<'_>> = self.tokens.get(first..end).unwrap_or_default().iter().collect();
        let has = |list: &[&str]| words.iter().any(|t| t.is_any(list));
        let academic = has(&["academic"]);
        let professional =
            has(&["professional", "commercial", "production", "hands", "industry", "paid", "industrial"]);
        leaf.setting = match (professional, academic) {
            (true, false) => Setting::Professional,
            (false, true) => Setting::Academic,
            _ => Setting::Any,
        };
        leaf.relevant = has(&["relevant", "related", "similar"]);
        leaf.proficiency = proficiency(&words);
    }

    /// "within the last 3 years"
    fn window(&self, from: usize, limit: usize) -> Option<u32> {
        let far = (limit + 8).min(self.tokens.len());
        let found = durations(self.tokens.get(from..far).unwrap_or_default());
        found
            .into_iter()
            .find(|d| {
                clause::within_window(self.tokens, from + d.first)
                    && self
                        .tokens
                        .get((from + d.first).saturating_sub(4)..from + d.first)
                        .unwrap_or_default()
                        .iter()
                        .any(|t| t.is_any(&["within", "in", "during", "over"]))
                    && self.is(from + d.first - 1, &["last", "past", "previous"])
            })
            .map(|d| d.min)
    }

    fn finding(&self, leaf: Experience, first: usize, end: usize) -> Finding {
        Finding { predicate: Predicate::Experience(leaf), first, end, recognizer: "experience" }
    }

    /// One finding a group; the first one's place begins where the statement does.
    fn findings(&self, leaf: Experience, groups: Vec<Group>, first: usize) -> Vec<Finding> {
        let mut start = first;
        groups
            .into_iter()
            .map(|group| {
                let mut leaf = leaf.clone();
                leaf.relevant &= group.of.is_empty();
                (leaf.of, leaf.mode, leaf.open) = (group.of, group.mode, group.open);
                let finding = self.finding(leaf, start, group.end.max(start + 1));
                start = group.end;
                finding
            })
            .collect()
    }
}

/// The word that says how well something must be known, in lower case.
pub fn proficiency(words: &[&Token<'_>]) -> Option<String> {
    const LEVELS: &[&str] = &[
        "mastery", "expert", "deep", "advanced", "proficient", "proficiency", "solid", "strong", "extensive",
        "excellent", "thorough",
    ];
    let found = LEVELS.iter().find(|level| words.iter().any(|t| t.is(level)))?;
    Some(if *found == "proficiency" { "proficient" } else { found }.to_owned())
}
