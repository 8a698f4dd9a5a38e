//! Years of nothing in particular that are of the posting's own kind of work by what stands around them.

use super::instead::Way;
use crate::clause::{EXPERIENCE, Instead, Whole};
use crate::predicate::{Experience, Predicate};
use crate::recognizer::{Finding, Item};
use crate::requirement::{Formula, Leaf};
use crate::segment::Statement;
use crate::source::Span;

/// A longer line is no heading.
const LONGEST: usize = 40;

/// "Four years of experience in lieu of a degree": of work that prepares for the job as the degree does.
pub(super) fn in_place_of_degree(item: &Item<'_>, way: Option<Way>, found: &mut [Finding]) {
    let Some(Way::Instead(Instead { whole: Whole::Degree, first, end })) = way else { return };
    let before = found.iter().rposition(|f| f.end <= first).filter(|&at| found.get(at).is_some_and(bare));
    let at = before.or_else(|| found.iter().position(|f| f.first >= end && bare(f)));
    if let Some(finding) = at.and_then(|at| found.get_mut(at)) {
        let place = item.place(finding.first, finding.end);
        make_relevant(&mut finding.predicate, place.of(item.source));
    }
}

/// "Relevant Work Experience | 2-5 years": what a heading says of them, or the line above.
pub(super) fn under_heading(item: &Item<'_>, statement: &Statement, found: &mut [Finding]) {
    if !found.iter().any(bare) {
        return;
    }
    let before = item.source.get(..statement.span.start as usize).unwrap_or_default();
    let before = before.trim_end_matches(|c: char| !c.is_alphanumeric() && c != '.');
    let length = before.bytes().rev().take(LONGEST + 1).take_while(|byte| *byte != b'\n').count();
    let above = before.get(before.len() - length..).unwrap_or_default();
    let heading = statement.heading.map(|heading: Span| heading.of(item.source)).unwrap_or_default();
    let has = |line: &str, list: &[&str]| {
        let mut words = line.split(|c: char| !c.is_alphabetic());
        words.any(|word| list.iter().any(|own| own.eq_ignore_ascii_case(word)))
    };
    let kind = &["applicable", "related", "relevant", "specialised", "specialized"];
    let says = |line: &str| {
        line.len() <= LONGEST && !line.ends_with('.') && has(line, kind) && has(line, EXPERIENCE)
    };
    if !says(heading) && !says(above) {
        return;
    }
    for finding in found.iter_mut() {
        let place = item.place(finding.first, finding.end);
        make_relevant(&mut finding.predicate, place.of(item.source));
    }
}

/// "A Bachelor's and five years of relevant experience, or a Master's and three years": of the same in every way to it.
pub(super) fn in_all_ways(formula: &mut Formula, source: &str) {
    if let Formula::Any(ways) = formula
        && ways.iter().any(is_relevant)
    {
        ways.iter_mut().filter(|way| !is_relevant(way)).for_each(|way| {
            way.each_leaf_mut(&mut |leaf| make_relevant(&mut leaf.predicate, leaf.span.of(source)));
        });
    }
    if let Formula::All(kids) | Formula::Any(kids) | Formula::AtLeast(_, kids) = formula {
        kids.iter_mut().for_each(|kid| in_all_ways(kid, source));
    }
}

fn is_relevant(way: &Formula) -> bool {
    let relevant =
        |leaf: &&Leaf| matches!(&leaf.predicate, Predicate::Experience(e) if is_bare(e) && e.relevant);
    way.leaves().iter().any(relevant)
}

/// Years of nothing in particular.
const fn is_bare(experience: &Experience) -> bool {
    experience.min_months.is_some() && experience.of.is_empty()
}

fn bare(finding: &Finding) -> bool {
    matches!(&finding.predicate, Predicate::Experience(e) if is_bare(e))
}

/// "General experience" stays one of any work.
fn make_relevant(predicate: &mut Predicate, words: &str) {
    if let Predicate::Experience(e) = predicate
        && is_bare(e)
        && !words.to_ascii_lowercase().contains("general")
    {
        e.relevant = true;
    }
}
