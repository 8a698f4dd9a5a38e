//! National security clearances of six schemes.

mod levels;
mod status;

use crate::lexicon::{Lexicon, Vocabulary};
use crate::predicate::{Clearance, ClearanceStatus, Predicate};
use crate::recognizer::{Example, Finding, Item, Recognizer, Signs};
use crate::set_phrase::Words;
use levels::{BARE, GENERAL, Level, levels};
use status::{BROUGHT, not_required, polygraph, status, told_of, turned_down};

/// Clearances, held now or to be got, with the polygraph asked for.
pub struct Clearances;

impl Recognizer for Clearances {
    fn id(&self) -> &'static str {
        "clearance"
    }

    fn about(&self) -> &'static str {
        "Finds national security clearances by the lexicon's names, bare level words beside them (\"Secret or Top Secret \
         clearance\", \"Clearance: Secret\") and \"security clearance\" with no level; whether it is held or to be got, and the \
         polygraph. Leaves alone secrets, public trust in general, medical, customs and police clearances, and clearances that \
         are not required. Gap: two levels that differ only in what they are for stand as two findings."
    }

    fn speaks_for_itself(&self) -> bool {
        true
    }

    fn examples(&self) -> &'static [Example] {
        &[
            Example {
                text: "Active Secret clearance",
                finds: &[
                    r#"{"kind":"clearance","scheme":"us","level":"secret","name":"Active Secret clearance","status":"active","polygraph":null}"#,
                ],
            },
            Example {
                text: "Ability to obtain and maintain a security clearance",
                finds: &[
                    r#"{"kind":"clearance","scheme":null,"level":null,"name":"security clearance","status":"obtain","polygraph":null}"#,
                ],
            },
            Example { text: "Security clearance is not required", finds: &[] },
            Example { text: "Medical clearance before the fitness test", finds: &[] },
            Example { text: "Keep trade secrets and build public trust", finds: &[] },
        ]
    }

    fn signs(&self) -> Option<Signs> {
        Some(GENERAL.signs().words(&BARE).names(Vocabulary::Clearance))
    }

    fn find(&self, item: &Item<'_>, lexicon: &Lexicon, out: &mut Vec<Finding>) {
        let words = Words::of_item(item);
        let named = levels(item, lexicon, &words);
        let mut from = 0;
        let mut last: Option<ClearanceStatus> = None;
        for (i, level) in named.iter().enumerate() {
            let until = named.get(i + 1).map_or(words.len(), |next| next.place.start);
            let sentence = words.around(level.place.start, 40);
            // "SCI access may require a polygraph": tells of it.
            if words.is(level.place.end, &["may", "might"])
                || not_required(&words, level.place.end)
                || words.any(
                    level.place.start.saturating_sub(3).max(from)..level.place.start,
                    &["no", "not", "without"],
                ) && !turned_down(&words, &sentence)
            {
                from = level.place.end;
                continue;
            }
            let before = from.max(sentence.start)..level.place.start;
            // "If you have a current clearance, you may be …": of those who have one.
            if told_of(&words, before.clone()) {
                from = level.place.end;
                continue;
            }
            let after = level.place.end..until.min(sentence.end);
            // "Obtain a Secret or Top Secret clearance": members of one list share what stands before it.
            let listed = last.as_ref().filter(|_| {
                before.len() <= 5
                    && before.clone().all(|i| {
                        words
                            .is(i, &["or", "and", ",", "/", "a", "an", "clearance", "security", "-", "level"])
                    })
            });
            // "Active Secret with Top Secret/SCI eligibility"
            let eligible = i > 0 && words.is(level.place.end - 1, &["eligibility", "eligible"]);
            let public = level.level.as_deref() == Some("publicTrust");
            let status = match listed {
                _ if eligible => ClearanceStatus::Obtain,
                // It is given for a position: nobody brings one, but for those who are asked to.
                _ if public
                    && !words.is(level.place.end - 1, &["clearance"])
                    && !words.any(sentence.clone(), &BROUGHT) =>
                {
                    ClearanceStatus::Obtain
                }
                Some(&shared) => shared,
                None => status(&words, before.clone(), after.clone()),
            };
            last = Some(status);
            // "TS/SCI with a polygraph, or TS", "Secret, TS with a polygraph": each has its own; "TS or TS/SCI with a
            // polygraph" is a list with one.
            let one_list = |l: &[Level]| {
                matches!(l, [a, b] if a.place.end < b.place.start
                    && (a.place.end..b.place.start).all(|i| words.is(i, &["or", "and", "/"])))
            };
            let rest = named.get(i..).unwrap_or_default();
            let shared = rest.windows(2).take_while(|pair| one_list(pair)).count();
            let own = rest.get(shared + 1).map_or(words.len(), |next| next.place.start);
            let first = named.get(named.partition_point(|l| l.place.start < sentence.start));
            let polygraph = polygraph(&words, level.place.start..own.min(sentence.end).max(level.place.end))
                .or_else(|| polygraph(&words, sentence.start..first.map_or(0, |l| l.place.start)));
            let mut place = level.place.clone();
            while place.start > before.start
                && words.is(place.start - 1, &["active", "current", "final", "interim", "valid", "existing"])
            {
                place.start -= 1;
            }
            let name = item.text(place.start, place.end).into_owned();
            let predicate = Predicate::Clearance(Clearance {
                scheme: level.scheme.clone(),
                level: level.level.clone(),
                name,
                status,
                polygraph,
            });
            from = level.place.end;
            out.push(Finding { predicate, first: place.start, end: place.end, recognizer: self.id() });
        }
    }
}
