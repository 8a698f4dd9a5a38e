//! Many at once give what one after the other gives.

use crate::corpus::*;
use rolefit_index::batch::{OfPostings, best, verdicts};
use rolefit_index::cell::RowFit;
use rolefit_index::columns::Columns;
use rolefit_index::draft::{Compiler, Draft};
use rolefit_index::judged::Judged;
use rolefit_index::panel::{Panel, Verdicts};
use rolefit_index::scan::{rank, scan};
use rolefit_index::search;
use rolefit_index::weighed::Weighed;
use rolefit_profile::Profile;
use rolefit_rules::lexicon::Lexicon;
use rolefit_scoring::engine::Known;
use rolefit_scoring::outcome::Verdict;
use rolefit_scoring::policy::Policy;
use rolefit_scoring::weight::Weights;

fn columns() -> Columns<'static> {
    let compiler = Compiler::new(Lexicon::builtin());
    let mut draft = Draft::default();
    for (record, place) in MANY.iter().zip(0..) {
        draft.add(&record.posting, &record.extraction, 0, place, &compiler);
    }
    draft.finish(Vec::new())
}

fn plane(verdicts: &Verdicts, verdict: Verdict) -> u64 {
    match verdict {
        Verdict::Qualified => verdicts.qualified,
        Verdict::Possible => verdicts.possible,
        Verdict::Stretch => verdicts.stretch,
        Verdict::Unqualified => verdicts.unqualified,
        Verdict::Unread => verdicts.unread,
    }
}

#[test]
fn a_panel_gives_every_profile_its_own_verdicts_and_best() {
    let columns = columns();
    let engine = engine(Policy::default());
    let weighed = Weighed::new(&columns, &Weights::from(engine.policy()));
    let (mut pairs, mut scored) = (0, 0);
    // A whole panel, and one that is not full.
    for part in [&PEOPLE[..64], &PEOPLE[64..]] {
        let people: Vec<Known<'_>> = part.iter().map(|profile: &Profile| engine.person(profile)).collect();
        let panel = Panel::judge(&columns, &weighed, &people);
        let see = |seen: &mut Vec<(usize, Verdicts)>, posting, verdicts| seen.push((posting, verdicts));
        let mut planes: Vec<(usize, Verdicts)> =
            verdicts(&columns, &panel, Vec::new, see).into_iter().flatten().collect();
        planes.sort_by_key(|(posting, _)| *posting);
        assert_eq!(planes.len(), MANY.len());
        for (at, person) in people.iter().enumerate() {
            let judged = Judged::new(&columns, &weighed, person);
            let note = |seen: &mut Vec<(usize, RowFit)>, posting, fit| seen.push((posting, fit));
            for (posting, fit) in scan(&columns, &weighed, &judged, Vec::new, note).into_iter().flatten() {
                let (_, planes) = planes[posting];
                for verdict in [
                    Verdict::Qualified,
                    Verdict::Possible,
                    Verdict::Stretch,
                    Verdict::Unqualified,
                    Verdict::Unread,
                ] {
                    let said = plane(&planes, verdict) >> at & 1 == 1;
                    assert_eq!(
                        said,
                        verdict == fit.verdict(),
                        "{} for {at}: {verdict:?}",
                        columns.id(posting)
                    );
                }
            }
        }
        for top in [0, 1, 3, 10, 2000] {
            let wanted = |posting: usize| !posting.is_multiple_of(5);
            let found = best(&columns, &panel, top, wanted);
            for (list, person) in found.of_profile.iter().zip(&people) {
                let want =
                    rank(&columns, &weighed, &Judged::new(&columns, &weighed, person), Some(top), wanted);
                let got: Vec<(usize, u64)> = list.iter().map(|it| (it.posting, it.fit.merit())).collect();
                assert_eq!(search::best(&columns, &weighed, person, top, wanted), want, "top {top}");
                let want: Vec<(usize, u64)> = want.iter().map(|hit| (hit.posting, hit.merit)).collect();
                assert_eq!(got, want, "top {top}");
            }
            if top == 1 {
                (pairs, scored) = (pairs + found.pairs, scored + found.scored);
            }
        }
    }
    assert!(scored * 2 < pairs, "most pairs need no score: {scored} of {pairs}");
}

#[test]
fn every_posting_gets_its_best_profiles_over_all_panels() {
    let columns = columns();
    let engine = engine(Policy::default());
    let weighed = Weighed::new(&columns, &Weights::from(engine.policy()));
    let people: Vec<Known<'_>> = PEOPLE.iter().map(|profile| engine.person(profile)).collect();
    let mut want: Vec<Vec<(u64, usize)>> = vec![Vec::new(); columns.len()];
    for (at, person) in people.iter().enumerate() {
        let note = |seen: &mut Vec<(usize, RowFit)>, posting, fit| seen.push((posting, fit));
        for (posting, fit) in
            scan(&columns, &weighed, &Judged::new(&columns, &weighed, person), Vec::new, note)
                .into_iter()
                .flatten()
        {
            want[posting].push((fit.merit(), at));
        }
    }
    want.iter_mut().for_each(|list| list.sort_unstable());
    for top in [1, 3, 100] {
        let mut all = OfPostings::new(&columns, top);
        for (part, first) in people.chunks(64).zip([0, 64]) {
            let panel = Panel::judge(&columns, &weighed, part);
            all.take(&columns, &panel, first, |_| true);
        }
        assert_eq!(all.pairs as usize, people.len() * columns.len());
        let found = all.finish();
        assert_eq!(found.len(), columns.len());
        for list in found {
            let got: Vec<(u64, usize)> = list.iter().map(|it| (it.fit.merit(), it.profile)).collect();
            let want = &want[list[0].posting];
            assert_eq!(got, want[..top.min(want.len())], "top {top}");
        }
    }
}
