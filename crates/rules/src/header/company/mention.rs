//! A name in a sentence, and how clearly the words around it say that it is the employer's.

use super::HEADED;
use super::frames::{
    behind_apposition, behind_place, has_team, in_team, is_behind_founding, is_introduced, is_placed,
    is_worked_for, lies, opening, opens, speaks, works_there,
};
use super::names::{HOUSES, KINDS, NOT_OWNERS, is_institution};
use super::run::{PARTS, is_possessive, legal_end, past_brackets, past_part};
use super::signs::{BEFORE, BEHIND, LEADS};
use crate::clause::is_gerund;
use crate::list::WordList;
use crate::set_phrase::Words;
use crate::token::{Kind, Letters};
use std::ops::Range;

/// What a place has of all houses in it: "Britain's oldest".
static RANKS: WordList = WordList::of(&[
    "best", "biggest", "busiest", "fastest", "finest", "largest", "leading", "most", "oldest", "premier",
    "top",
]);

/// A name where it stands.
pub(super) struct Mention<'w, 'a> {
    words: &'w Words<'a>,
    at: usize,
    pub end: usize,
    /// Does it stand there twice?
    twice: bool,
    /// Is "the" before it?
    the: bool,
    /// Behind an address or a short form in brackets: "Infisical https://… is", "Fors Marsh Group (FMG), we".
    behind: usize,
}

impl<'w, 'a> Mention<'w, 'a> {
    /// The name in a run of words with capitals.
    pub(super) fn of(words: &'w Words<'a>, run: Range<usize>) -> Self {
        let Range { start: at, mut end } = run;
        // "About Harbour Works Harbour Works is …": a heading that lost its break, and the name again.
        let twice = (end - at).is_multiple_of(2) && {
            let half = (end - at) / 2;
            (at..at + half).all(|i| words.get(i) == words.get(i + half))
        };
        if twice {
            end = at + (end - at) / 2;
        }
        // "Harbour 21 is …"
        let counted = words.tokens.get(end).is_some_and(|t| t.kind == Kind::Number && !t.glued)
            && words.is(end + 1, &["is", "has", "offers", "provides", "seeks", "was", "believes", "exists"]);
        end += usize::from(counted);
        let the = words.stands(at.wrapping_sub(1), "the");
        Mention { words, at, end, twice, the, behind: past_brackets(words, end) }
    }

    /// What is voted for. Of a name that is `told` of, its legal form is a part.
    pub(super) fn name(&self, told: u32) -> Range<usize> {
        let Mention { words, at, end, .. } = *self;
        let long = || words.get(at).len() > 2;
        let whole = legal_end(words, end).filter(|_| told >= 3 && long()).unwrap_or(end);
        // "Living Harbour Works' values": what is done opens the sentence, and no name.
        let doing =
            self.owns() && end > at + 1 && self.opens() && words.tokens.get(at).is_some_and(is_gerund);
        at + usize::from(doing)..whole
    }

    /// How much speaks for the name, with what is `told` of it.
    pub(super) fn points(&self, told: u32) -> u32 {
        let Mention { words, at, end, .. } = *self;
        let before = |which: &[&str]| words.is(at.wrapping_sub(1), which);
        let heading = self.twice && before(&["about"]);
        let sentence = told >= 4 || told > 0 && (self.opens() || before(&["at", "as", "for", "join"]));
        let placed = is_placed(words, at..end, usize::from(self.the));
        self.body()
            + works_there(words, at, end)
            + u32::from(heading) * HEADED
            + if sentence { told } else { 0 }
            + u32::from(placed || before(&["join"]) && self.is_apposed()) * 3
            + u32::from(before(&[","]) && is_behind_founding(words, at)) * 3
            + u32::from(in_team(words, at..end, usize::from(self.the))) * 3
            + u32::from(is_worked_for(words, at..end, self.behind)) * 4
            + if self.owns() { self.owned() } else { 0 }
            + self.led()
    }

    /// "Tidewater, a maker of gauges"
    fn is_apposed(&self) -> bool {
        self.words.stands(self.behind, ",") && self.words.is(self.behind + 1, &["a", "an", "the", "one"])
    }

    /// Does it open a sentence or a clause, with its article or without?
    fn opens(&self) -> bool {
        opens(self.words, self.at) || self.the && opens(self.words, self.at - 1)
    }

    /// A public body, or a house of the kind that people work in, whatever is said of it.
    fn body(&self) -> u32 {
        let Mention { words, at, end, .. } = *self;
        // "… in Harbour Hospitals NHS Foundation Trust": such a name is the employer's wherever it stands.
        let trust = (words.is(end - 1, &["trust", "trust's", "trust’s"])
            && (words.any(at + 1..end, &["nhs"]) || end > at + 2 && words.stands(end - 2, "foundation"))
            || words.stands(end - 1, "foundation") && words.stands(end - 2, "nhs"))
            && !words.is(at, &["nhs", "foundation"])
            || end > at + 2 && words.stands(end - 1, "board") && words.stands(end - 2, "health");
        if trust {
            return 5;
        }
        // "… in the team at Harbour Community Hospital"; "based at" is said of a place.
        let within =
            words.is(at.wrapping_sub(1), &["at", "within"]) && !words.stands(at.wrapping_sub(2), "based");
        let house = within && end > at + 1 && words.is(end - 1, &HOUSES);
        // "… in the Idaho Army National Guard"
        let guard = end > at + 2 && words.stands(end - 1, "guard") && words.stands(end - 2, "national");
        u32::from(house) * 2 + u32::from(guard) * 3
    }

    /// How clearly what stands behind it speaks of a house.
    pub(super) fn told(&self) -> u32 {
        let Mention { words, at, end, behind, .. } = *self;
        // Text that lost its line breaks has names in the middle of what reads as a sentence: the plainest words suffice.
        // "The team in Harbour is looking for": where, and not who. "Our Assessment Group is": a part of the house.
        let inside = || {
            words.is(
                at.wrapping_sub(1 + usize::from(self.the)),
                &["in", "near", "across", "from", "our", "your", "their"],
            )
        };
        let part = past_part(words, end, behind).unwrap_or(behind);
        let mut told = BEHIND.at(words, part).filter(|_| !inside()).map_or(0, |f| f.value);
        let several = end > at + 1;
        if told == 0 && several && words.stands(part, "in") && self.opens() {
            told = behind_place(words, part);
        }
        // "Manage, update and …" is a duty.
        if told == 0 && several && words.stands(behind, ",") && !inside() && self.opens() {
            told = behind_apposition(words, behind);
        }
        if told == 0 && lies(words, at..end, behind) && self.opens() {
            told = 3;
        }
        // "Tidewater is the engine that …": what the first sentence of all speaks of.
        if told < 3 && is_introduced(words, at, behind) { 3 } else { told }
    }

    /// Does it own what stands behind it?
    pub(super) fn owns(&self) -> bool {
        is_possessive(self.words, self.end - 1)
    }

    /// "Michigan's largest", "Bachelor's or Master's"
    pub(super) fn is_ranked(&self) -> bool {
        // "Tidewater's biggest customers" are nobody else's.
        let own = ["customers", "clients", "accounts", "challenges", "problems"];
        self.words.is(self.end, &RANKS) && !self.words.is(self.end + 1, &own)
    }

    /// How clearly what it owns is a house's.
    fn owned(&self) -> u32 {
        let Mention { words, at, end, .. } = *self;
        let person =
            || end == at + 1 && words.get(at).strip_suffix("'s").is_some_and(|one| NOT_OWNERS.contains(one));
        if self.is_ranked() || person() {
            return 0;
        }
        // "Tidewater's finance organization": nobody else's is spoken of.
        let inside = words.any(
            end..end + 4,
            &[
                "organization", "organisation", "leadership", "workforce", "campus", "campuses",
                "executives", "staff", "headquarters",
            ],
        );
        let own = words.is(
            end,
            &[
                "mission", "vision", "culture", "values", "purpose", "team", "customers", "employees",
                "benefits", "commitment", "goal", "platform",
            ],
        );
        if inside || own || has_team(words, end) {
            return 3;
        }
        let thing = words.tokens.get(end).is_some_and(|t| t.kind != Kind::Number);
        u32::from(thing && !words.capital(end))
    }

    /// How clearly what stands before it leads to a house: "At The Hartford, we", "a career with the Harbour Police".
    fn led(&self) -> u32 {
        let Mention { words, at, .. } = *self;
        let before = at.checked_sub(1 + usize::from(self.the)).and_then(|i| words.tokens.get(i));
        if !before.is_some_and(|token| LEADS.may_have(token.hash)) {
            return 0;
        }
        let Some((back, start, value)) =
            (1..4).find_map(|back| self.lead(back).map(|(start, value)| (back, start, value)))
        else {
            return 0;
        };
        // "us at Tidewater" says more than "at Tidewater"; what the work "is located at" may be any place.
        let located = words.stands(at.wrapping_sub(2), "located");
        let longer = (back + 1..4).filter(|_| !located).filter_map(|back| self.lead(back));
        longer.map(|(_, value)| value).fold(value, u32::max) + self.addressed(start)
    }

    /// What leads to it from so many words back: where it begins, and how much it says.
    fn lead(&self, back: usize) -> Option<(usize, u32)> {
        let Mention { words, at, end, the, behind, .. } = *self;
        let start = at.checked_sub(back + usize::from(the))?;
        let small = the && !words.capital(at - 1);
        let unit = small && words.is(at, &KINDS);
        // "At the HHQ, you will serve", "At the Harbour Bank of Toledo, the work we do"
        let letters = || {
            back == 1
                && ((at..end).any(|i| is_institution(words.tokens.get(i).map_or("", |t| t.text)))
                    || words.tokens.get(at).is_some_and(|t| t.letters == Letters::Capitals))
                && words.stands(behind, ",")
                && opens(words, start)
        };
        let found =
            BEFORE.at(words, start).filter(|found| !small || found.value >= 3 && !unit || letters())?;
        // "Agency Tidewater College Division Harbour", a form that lost its breaks; not "partner agency Harbour".
        let label = || words.capital(start) && end > at + 1 && words.is(end, &PARTS);
        if words.get(start) == "agency" && !label() {
            return None;
        }
        (found.end + usize::from(the) == at).then_some((start, found.value))
    }

    /// "At Microsoft, our mission is", "At Meta, we": behind "at" from `start`, who is spoken of.
    fn addressed(&self, start: usize) -> u32 {
        let Mention { words, behind, .. } = *self;
        if words.get(start) != "at" {
            return 0;
        }
        let speaks = speaks(words, behind);
        let begins = start == 0 || words.stops(start - 1) || words.capital(start);
        // "As a nurse at Harbour Works UK, you will"
        let you = || words.any(behind..behind + 12, &["you", "you'll", "your"]);
        let role =
            || opening(words, start, 12).is_some_and(|first| words.get(first) == "as") && (speaks || you());
        if speaks && begins || role() {
            return 5;
        }
        // "At Harbour we love boats"
        let told = || words.stands(behind, ",") || words.is(behind, &["we", "we're", "we've", "our"]);
        if begins && told() { 2 } else { 0 }
    }
}
