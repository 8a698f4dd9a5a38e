//! What a list is for whose heading says nothing, told from its items: most of them name experience, degrees or knowledge.

use super::Statement;
use crate::cue::{Cues, Says};
use crate::list::WordList;
use crate::quantity::durations;
use crate::recognizer::SectionKind;
use crate::text::{Run, Text};
use crate::token::Token;

/// Words of which a list of demands has one at least.
static TELLING: WordList = WordList::of(&[
    "experience", "experienced", "degree", "bachelor", "bachelor's", "bachelors", "master's", "years", "yrs",
    "knowledge", "proficiency", "proficient", "skills", "ability", "understanding", "familiarity",
    "expertise", "background", "worked", "fluent", "diploma", "ged", "able", "license", "licence",
    "certification",
]);

/// Those of them that lists of studies to choose from have, too.
static STUDIES: WordList =
    WordList::of(&["degree", "bachelor", "bachelor's", "bachelors", "master's", "years", "yrs"]);

/// Gives the lists under headings that say nothing the kind that their items show.
pub(super) fn tell(text: &Text<'_>, statements: &mut [Statement], cues: Cues<'_>) {
    let mut start = 0;
    while let Some(heading) = statements.get(start).map(|s| s.heading) {
        let same = |s: &&Statement| s.heading == heading && s.unknown;
        let count = statements.get(start..).unwrap_or_default().iter().take_while(same).count();
        if let Some(list) = statements.get_mut(start..start + count)
            && let Some(heading) = heading
            && demands(text, list, cues)
        {
            let words = text.run(heading);
            let wish = cues.said(words.part()).strengths.iter().any(|cue| cue.says == Says::Preferred);
            let kind = if wish { SectionKind::Preferred } else { SectionKind::Required };
            list.iter_mut().for_each(|s| s.section = kind);
        }
        start += count.max(1);
    }
    bare_lists(text, statements, cues);
    runs(text, statements, cues);
}

/// Makes a list of demands of bullets that stand at the top of a posting, under nothing but its title.
fn bare_lists(text: &Text<'_>, statements: &mut [Statement], cues: Cues<'_>) {
    let bulleted =
        |s: &Statement| s.section == SectionKind::Facts && s.heading.is_none() && s.listed && s.bullet;
    let mut start = 0;
    while start < statements.len() {
        let count = statements.get(start..).unwrap_or_default().iter().take_while(|s| bulleted(s)).count();
        let answers = |s: &Statement| text.tokens_under(s.span).iter().any(|t| t.is_any(&["than", "none"]));
        if count >= RUN
            && !statements.get(start..start + count).unwrap_or_default().iter().any(answers)
            && let Some(list) = statements.get_mut(start..start + count)
            && demands(text, list, cues)
        {
            list.iter_mut().for_each(|s| s.section = SectionKind::Required);
        }
        start += count.max(1);
    }
}

/// Makes a section of its own of a run of demands that stands under another heading, or under none.
fn runs(text: &Text<'_>, statements: &mut [Statement], cues: Cues<'_>) {
    let may = |s: &Statement| {
        use SectionKind::{Company, Duties, Facts, Prose};
        matches!(s.section, Facts | Company | Duties | Prose)
    };
    // Does it ask as an item of a list of demands does, and in a word that shows it? Else it may stand amid such items where it has either.
    let rank = |s: &Statement| {
        let item = text.run(s.span);
        let tokens = item.part().tokens;
        // "Less than two years of experience" is an answer to choose.
        if tokens.iter().any(|t| t.is("less")) {
            return Rank::None;
        }
        let shows = tokens.iter().any(|t| TELLING.holds(t) && !STUDIES.holds(t) || t.is("record"));
        let (start, amount) = opening(tokens);
        match (shows, amount || cues.starts(item.part().behind(start))) {
            (true, true) => Rank::Asks,
            (false, false) => Rank::None,
            _ => Rank::Fits,
        }
    };
    // A run holds one at least of every so many statements.
    let (mut free, mut at) = (0, RUN - 1);
    while at < statements.len() {
        let ranked = |at: usize| match statements.get(at) {
            Some(s) if may(s) => rank(s),
            _ => Rank::None,
        };
        let mut ranks: Vec<Rank> =
            (free..at + 1).rev().map(ranked).take_while(|r| *r != Rank::None).collect();
        let before = ranks.len();
        if before == 0 {
            at += RUN;
            continue;
        }
        ranks.reverse();
        ranks.extend((at + 1..statements.len()).map(ranked).take_while(|r| *r != Rank::None));
        let (first, end) = (at + 1 - before, at + 1 - before + ranks.len());
        // What only fits in begins none and ends none.
        let asks = |r: &Rank| *r == Rank::Asks;
        if ranks.iter().filter(|r| asks(r)).count() >= RUN
            && let (Some(head), Some(tail)) = (ranks.iter().position(asks), ranks.iter().rposition(asks))
            && let Some(run) = statements.get_mut(first + head..first + tail + 1)
        {
            run.iter_mut().for_each(|s| s.section = SectionKind::Required);
        }
        (free, at) = (end, end + RUN);
    }
}

/// How much of a demand a statement is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Rank {
    None,
    Fits,
    Asks,
}

/// So many demands in a row are no accident.
const RUN: usize = 3;

/// Do most items of a list, and two at least, begin as demands do?
fn demands(text: &Text<'_>, list: &[Statement], cues: Cues<'_>) -> bool {
    let items: Vec<Run<'_>> = list.iter().filter(|s| s.listed).map(|s| text.run(s.span)).collect();
    let asking = items.iter().filter(|item| begins_as_demand(item, cues)).count();
    let telling = items.iter().any(|item| item.part().tokens.iter().any(|t| TELLING.holds(t)));
    asking >= 2 && asking * 2 >= items.len() && telling
}

fn begins_as_demand(item: &Run<'_>, cues: Cues<'_>) -> bool {
    let (start, amount) = opening(item.part().tokens);
    amount || cues.opens(item.part().behind(start))
}

/// Where an item begins, articles and marks aside, and whether with an amount of time.
fn opening(tokens: &[Token<'_>]) -> (usize, bool) {
    let start =
        tokens.iter().take_while(|t| t.is_any(&["a", "an", "have", "has", "possess", "**", "*"])).count();
    let rest = tokens.get(start..).unwrap_or_default();
    let amount =
        durations(rest.get(..rest.len().min(12)).unwrap_or_default()).first().is_some_and(|d| d.first <= 1);
    (start, amount)
}
