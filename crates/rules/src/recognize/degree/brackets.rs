//! What stands in brackets behind a degree or its fields: its abbreviation, a remark, a wish, examples.

use super::Run;
use crate::lexicon::Term;

/// What degrees are called whose letters stand in brackets behind it ("graduate (MS) degree").
pub(super) const KINDS: &[&str] =
    &["undergraduate", "graduate", "postgraduate", "advanced", "bachelor's", "master's", "doctoral"];

impl Run<'_, '_> {
    /// "in nursing (MSN) or related field": the abbreviation, and what follows it.
    pub(super) fn take_abbreviation(&mut self) {
        let Some(end) = self.parenthesis() else { return };
        self.end = end;
        if let Some(end) = self.related_at(self.end) {
            self.related = true;
            self.end = end;
        }
    }

    /// One past brackets behind a wish that only tell the papers that are wished for: "advanced degree preferred (MS, MBA)".
    pub(super) fn told_again(&mut self) -> usize {
        let says = &[
            "is", "a", "an", "would", "be", "preferred", "required", "desired", "desirable", "plus",
            "advantage", "asset", "highly", "strongly",
        ];
        let open = (self.end..).find(|&at| !self.is(at, says)).unwrap_or(self.end);
        if open == self.end || !self.is(open, &["("]) {
            return self.end;
        }
        let own = (self.end, self.level);
        self.end = open;
        let close = self.parenthesis();
        (self.end, self.level) = own;
        close.unwrap_or(self.end)
    }

    /// One past a parenthesis that only names degrees again ("(ADN)", "(Master's or PhD)"). What an abbreviation tells of the field
    /// holds for the name before it.
    pub(super) fn parenthesis(&mut self) -> Option<usize> {
        self.tokens.get(self.end).filter(|t| t.text == "(")?;
        let mut at = self.end + 1;
        let (mut told, mut names, mut lowest) = (None, 0, self.level);
        let mut fields: Vec<String> = Vec::new();
        loop {
            let token = self.tokens.get(at)?;
            let hit = self.item.hits.iter().find(|h| matches!(h.term, Term::Degree(_)) && h.first == at);
            if let Some(hit) = hit {
                if let Term::Degree(i) = hit.term {
                    // "Terminal degree (MFA)": the letters say how high it is.
                    let own = self.lexicon.degrees().get(i).map(|d| d.level);
                    lowest = lowest.min(own.unwrap_or(self.level));
                    told = told.or(self.lexicon.degrees().get(i).and_then(|d| d.field.as_deref()));
                }
                (at, names) = (hit.end, names + 1);
            // "Advanced degree (MBA, law)"
            } else if let Some(field) = self.field_at(at).filter(|_| names > 0) {
                fields.push(self.item.text(field.first, field.end).into_owned());
                at = field.end;
            } else if token.text == ")" && names > 0 {
                break;
            } else if matches!(token.text, "/" | "," | ".")
                || token.is_any(&[
                    "or", "and", "degree", "e", "g", "i", "such", "as", "equivalent", "doctoral", "higher",
                    "above", "etc",
                ])
            {
                at += 1;
            // "(M. Ed., M.S. Ed.)"
            } else if token.text.len() <= 3 && token.is_capital() {
                at += 1;
            } else {
                return None;
            }
        }
        // "A graduate degree (such as an LL.B. or a J.D.)": what is named for it does not make it lower.
        if !self.is(self.end + 1, &["such", "e", "eg", "like"]) {
            self.level = lowest;
        }
        // What one of several tells is not asked for.
        if self.fields.is_empty()
            && names == 1
            && let Some(field) = told.and_then(|id| self.lexicon.field(id))
        {
            self.fields.push(field.name.clone());
        }
        if names == 1 {
            self.fields.append(&mut fields);
        }
        Some(at + 1)
    }

    /// "(other related majors may be considered)"
    pub(super) fn take_remark(&mut self) {
        let is = |at: usize, words: &[&str]| self.tokens.get(at).is_some_and(|t| t.is_any(words));
        // Behind what narrows the last field ("with a focus on waves").
        let Some(open) = (self.end..self.end + 6).find(|&at| is(at, &["("])) else { return };
        let Some(close) = (open..open + 10).find(|&at| is(at, &[")"])) else { return };
        let other = (open..close).any(|at| is(at, &["related", "similar", "other"]));
        let fields = (open..close).any(|at| is(at, &["fields", "majors", "disciplines", "degrees"]));
        let taken = (open..close).any(|at| is(at, &["considered", "accepted", "acceptable", "welcome"]));
        if other && fields && taken {
            self.related = true;
            self.end = close + 1;
        }
    }

    /// Does a parenthesis hold a wish of its own ("(mathematics a plus)")?
    pub(super) fn is_aside(&self, at: usize) -> bool {
        let inside = self.tokens.get(at..).unwrap_or_default().iter().take_while(|t| t.text != ")");
        inside.take(20).any(|t| {
            t.is_any(&["plus", "preferred", "preferably", "desired", "desirable", "ideally", "bonus"])
        })
    }

    /// Where the examples begin behind a clause, within the sentence: "which shows …, such as | physics".
    pub(super) fn examples_in_clause(&self, at: usize) -> Option<usize> {
        const MOST: usize = 30;
        let clause =
            (at..at + MOST).take_while(|&at| !self.is(at, &[".", ";", "\n", "degree", "experience"]));
        let from = clause.into_iter().find_map(|at| self.examples_at(at))?;
        self.field_at(from).is_some().then_some(from)
    }

    /// What leads to members of a class: "such as", "e.g.,", "including but not limited to", "(", behind the place of study too.
    pub(super) fn examples_at(&self, at: usize) -> Option<usize> {
        let mut i = at;
        if self.is(i, &["from"]) {
            let open = (i..i + 10).find(|&i| self.is(i, &["("]))?;
            return self
                .examples_at(open)
                .filter(|_| self.is(open + 1, &["e", "eg", "such", "including", "i", "ex", "for"]));
        }
        if self.is(i, &[",", ";", ":"])
            && self.is(i + 1, &["such", "like", "including", "e", "eg", "i", "for"])
        {
            i += 1;
        }
        if self.is(i, &["("]) {
            i += 1;
        }
        let mut from = match () {
            () if self.is(i, &["such"]) && self.is(i + 1, &["as"]) => i + 2,
            () if self.is(i, &["for"]) && self.is(i + 1, &["example", "instance"]) => i + 2,
            () if self.is(i, &["like"]) => i + 1,
            () if self.is(i, &["including"]) && self.is(i + 1, &["but"]) => {
                (i..i + 6).find(|&i| self.is(i, &["to"]))? + 1
            }
            () if self.is(i, &["including"]) => i + 1,
            () if self.is(i, &["e", "i"]) && self.is(i + 1, &["."]) => i + 4,
            () if self.is(i, &["eg", "ie", "ex"]) => i + 1,
            () if self.is(i, &[":"]) && self.field_at(i + 1).is_some() => i + 1,
            // "in one of the following disciplines - physics, law"
            () if self.is(i, &["-", "–", "—"])
                && i == at
                && self.is_noun(i.wrapping_sub(1))
                && self.field_at(i + 1).is_some() =>
            {
                i + 1
            }
            () => {
                return (i > at && self.field_at(i).is_some() && self.is(at, &["("]) && !self.is_aside(at))
                    .then_some(i);
            }
        };
        while self.is(from, &[",", ".", ":"]) {
            from += 1;
        }
        Some(from)
    }
}
