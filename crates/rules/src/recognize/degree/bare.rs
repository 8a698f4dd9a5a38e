//! What "degree" asks for by no other name.

use super::names::Context;
use crate::clause::STRENGTHS;
use crate::lexicon::Vocabulary;
use crate::token::Kind;

impl Context<'_, '_> {
    /// "A degree in X", "relevant degree or equivalent", "Degree required": a first degree by no other name.
    pub(super) fn bare(&self, at: usize) -> Option<(usize, usize)> {
        self.token(at).filter(|t| t.is("degree"))?;
        let next = at + 1;
        // "Degree: Doctor of Medicine": a label.
        let label = self.is(next, &["-", "–", ":"])
            && self.named.iter().any(|&(a, _)| a > next && a <= next + 2)
            // "Degree: A graduate or Bachelor's degree"
            || self.is(next, &[":"]) && self.named.iter().any(|&(a, _)| a > next && a <= next + 8);
        // "a degree-granting institution"
        let grants = self.is(next, &["-"]) && self.is(next + 1, &["granting", "awarding", "seeking"]);
        // "a graduate (MS, PhD) degree": the brackets name it.
        let abbreviated = self.back(at, 1, &[")"]) && self.named.iter().any(|&(_, end)| end + 1 == at);
        // "or graduate/higher level degree" is one of the degree before.
        let higher = self.back(at, 1, &["level"]) && self.back(at, 2, &["higher"]);
        // "Degree from a foreign school: …": whom the line is for.
        let foreign = self.is(next, &["from"]) && (next + 1..next + 3).any(|at| self.is(at, &["foreign"]));
        if label
            || foreign
            || grants
            || higher
            || abbreviated
            || self.is(next, &["of"])
            || self.back(
                at,
                1,
                &[
                    "high", "higher", "some", "certain", "great", "greater", "greatest", "large", "varying",
                    "reasonable", "significant", "considerable", "good", "strong", "this", "that", "no",
                    "each", "same", "substantial", "wide", "first", "second", "third", "full", "every",
                    "each", "what", "to", "highest", "moderate", "lesser", "minimum", "same", "equivalent",
                    "different",
                ],
            )
            || at.checked_sub(1).and_then(|i| self.token(i)).is_some_and(|t| t.kind == Kind::Number)
        {
            return None;
        }
        let kind = self.is_kind_before(at);
        let article = self.back(at, 1, &["a", "an", "any", "your"]);
        let opens = at == 0 || self.back(at, 1, &[":", "\n", ".", "(", ","]);
        let holder = usize::from(self.is(next, &["holder", "holders"]));
        let next = next + holder;
        let names_field = self.is(next, &["in"])
            && (self.capital(next + 1)
                || self.field_at(next + 1)
                || (next + 1..next + 6).any(|i| {
                    self.field_at(i)
                        || self.is(
                            i,
                            &["field", "discipline", "subject", "area", "fields", "subjects", "disciplines"],
                        )
                })
                || (article || opens) && self.names_something(next + 1));
        // "Degree: physics or law", "Degree: in a combination of …"
        let labels =
            at == 0 && self.is(next, &[":"]) && (self.field_at(next + 1) || self.is(next + 1, &["in"]));
        // "a degree within law"
        // "a degree related to law"
        let near = next + usize::from(self.is(next, &["directly", "closely"]));
        let related = self.is(near, &["related", "relating"])
            && self.is(near + 1, &["to"])
            && (near + 2..near + 4).any(|at| self.field_at(at));
        let names_field =
            names_field || related || labels || self.is(next, &["within"]) && self.field_at(next + 1);
        let next = next - holder;
        let closes = self.closes(next);
        // "CDA or degree preferred"
        let last = self.back(at, 1, &["or"]) && self.is(next, STRENGTHS);
        let meant =
            names_field || last || closes && (kind || (article || opens) && self.capital_or_article(at));
        let mut first = at;
        if kind && meant && self.back(at, 1, &["university", "college", "academic", "undergraduate"]) {
            first = at - 1;
        }
        meant.then_some((first, next))
    }

    /// "a university | degree", "an engineering | degree"
    fn is_kind_before(&self, at: usize) -> bool {
        self.back(
            at,
            1,
            &[
                "university", "college", "academic", "relevant", "related", "accredited", "undergraduate",
                "science", "engineering", "appropriate", "formal", "similar", "class", "technical",
            ],
        ) || at.checked_sub(1).is_some_and(|i| {
            // "computer science (or related) degree"
            let open = (i.saturating_sub(4)..i).rev().find(|&at| self.is(at, &["("]));
            let open =
                open.filter(|&open| (open..i).any(|at| self.is(at, &["related", "similar", "relevant"])));
            let end = open.filter(|_| self.is(i, &[")"])).unwrap_or(i + 1);
            self.item.hits.iter().any(|h| h.term.vocabulary() == Vocabulary::Field && h.end == end)
        })
    }

    /// Does nothing but a word of how it is asked for stand behind it: "degree required", "degree or equivalent"?
    fn closes(&self, next: usize) -> bool {
        self.ended(next)
            || self.is(
                next,
                &["required", "preferred", "desired", "desirable", "from", "qualified", "essential", "and", "with", "at"],
            )
            // "a degree that includes 24 semester hours"
            || self.is(next, &["that", "which"]) && self.is(next + 1, &["includes", "included", "include"])
            || self.is(next, &["is"])
                && self.is(next + 1, &["required", "preferred", "essential", "desirable", "desired", "a"])
            // "A technical degree would be a bonus"
            || self.is(next, &["would"]) && self.is(next + 1, &["be"])
            || self.is(next, &["or", "and"])
                && self.is(
                    next + 1,
                    &[
                        "equivalent", "higher", "above", "similar", "comparable", "relevant", "related",
                        "experience", "an", "diploma", "certificate",
                    ],
                )
            || self.is(next, &["or"])
                && self.is(next + 1, &["work", "professional", "practical", "industry"])
                && (next + 2..next + 4).any(|at| self.is(at, &["experience"]))
            // "Degree or 5+ years in sales"
            || self.is(next, &["or"])
                && self.item.durations().iter().any(|d| (next + 1..next + 4).contains(&d.first))
            || self.is(next, &["level"])
            || self.is(next, &["/"]) && self.is(next + 1, &["diploma", "certificate"])
    }

    /// "a degree in film", and not "a degree in hand".
    fn names_something(&self, at: usize) -> bool {
        let none = &[
            "hand", "progress", "any", "this", "that", "which", "the", "our", "your", "their", "its", "one",
            "order", "another", "either", "less", "it", "what",
        ];
        self.token(at).is_some_and(|t| t.kind == Kind::Word) && !self.is(at, none)
    }

    fn capital_or_article(&self, at: usize) -> bool {
        self.capital(at) || self.back(at, 1, &["a", "your"])
    }
}
