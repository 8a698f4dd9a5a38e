//! Fields that are wished for in a degree that is asked for: "Bachelor's degree, preferably in physics", "degree (physics preferred)".

use super::Run;
use crate::lexicon::{Hit, Vocabulary};
use crate::recognizer::Finding;

impl<'i, 'a> Run<'i, 'a> {
    /// "Bachelor's degree, preferably in physics": the same degree in the fields that are wished for.
    pub(super) fn wished(&self) -> Option<Finding> {
        // "required", "from an accredited university": what may stand between.
        let between = |at: usize| {
            self.is(
                at,
                &[
                    "is", "required", "from", "an", "a", "accredited", "college", "university",
                    "institution", "or", "higher", "above",
                ],
            ) || self.is(at, &[",", ";", "(", ")"])
        };
        let wish = (self.end..self.end + 9).find(|&at| !between(at))?;
        if !self.fields.is_empty() || !self.is(wish, &["preferably", "ideally"]) {
            return self.wished_behind();
        }
        let emphasis = &["with", "a", "an", "major", "emphasis", "focus", "concentration", "specialization"];
        let lead = (wish + 1..wish + 5).find(|&at| !self.is(at, emphasis)).unwrap_or(wish + 1);
        let list = lead + usize::from(self.is(lead, &["in"]));
        if list == lead && (lead > wish + 1 || self.field_at(list).is_none() && !self.is_class(list)) {
            return self.wished_behind();
        }
        let mut run = Run { first: wish, end: list, fields: Vec::new(), ..*self };
        run.read_list(list, true);
        let named = !run.fields.is_empty() && run.end > list;
        named.then(|| run.finding())
    }

    /// "Bachelor's degree required (physics or a technical field preferred)"
    pub(super) fn wished_behind(&self) -> Option<Finding> {
        // "from an accredited university; physics preferred"
        let place =
            &["is", "required", "from", "an", "a", "accredited", "college", "university", "institution"];
        let mark = (self.end..self.end + 7).find(|&at| !self.is(at, place))?;
        let first = mark + 1;
        let end = (first..first + 16).find(|&at| !self.is_of_fields(at))?;
        let wished = self.is(end, &["preferred", "desired", "desirable", "ideal"])
            || self.is(end, &["a"]) && self.is(end + 1, &["plus"]);
        if !self.is(mark, &["(", ";", ","]) || !wished {
            return None;
        }
        let inside = |h: &&Hit| h.term.vocabulary() == Vocabulary::Field && first <= h.first && h.end <= end;
        let named = self.item.hits.iter().filter(inside);
        let mut fields: Vec<String> =
            named.map(|hit| self.item.text(hit.first, hit.end).into_owned()).collect();
        let class = (first..end).find(|&at| self.is_class(at));
        let related =
            !fields.is_empty() && (class.is_some() || (first..end).any(|at| self.related_at(at).is_some()));
        if let Some(class) = class.filter(|_| fields.is_empty()) {
            fields.push(self.item.text(class, end).into_owned());
        }
        let run = Run { first, end, fields, related, ..*self };
        (!run.fields.is_empty()).then(|| run.finding())
    }

    /// Does the word stand in a list of fields and nothing else?
    pub(super) fn is_of_fields(&self, at: usize) -> bool {
        let joins = &[
            "or", "and", "a", "an", "other", "related", "relevant", "similar", "strongly", "highly", "is",
            "any", "equivalent",
        ];
        self.item.hits.iter().any(|h| h.term.vocabulary() == Vocabulary::Field && h.first <= at && at < h.end)
            || self.is(at, joins) && !(self.is(at, &["a"]) && self.is(at + 1, &["plus"]))
            || self.is_class(at)
            || self.is_noun(at)
            || self.is(at, &[",", "/"])
    }
}
