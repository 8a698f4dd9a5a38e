//! Whether two formulas are the same boolean function of the leaves that they share.

use crate::claim::{Kind, Side, Tree};
use std::collections::BTreeMap;

/// A leaf that has no truth: a statement, or one that the other side lacks.
type Truth<'a> = &'a dyn Fn(usize) -> Option<bool>;

/// What a formula comes to; nodes of nothing that has a truth have none.
fn truth(tree: &Tree, leaf: Truth<'_>) -> Option<bool> {
    let known = |kids: &[Tree]| {
        let known: Vec<bool> = kids.iter().filter_map(|kid| truth(kid, leaf)).collect();
        (!known.is_empty()).then_some(known)
    };
    match tree {
        Tree::All(kids) => Some(known(kids)?.iter().all(|&yes| yes)),
        Tree::Any(kids) => Some(known(kids)?.iter().any(|&yes| yes)),
        Tree::AtLeast(k, kids) => {
            let yes = known(kids)?.iter().filter(|&&yes| yes).count();
            Some(u32::try_from(yes).is_ok_and(|yes| yes >= *k))
        }
        Tree::Leaf(claim) => leaf(*claim),
    }
}

/// More leaves than this are not tried in every combination.
const ALL_COMBINATIONS: usize = 12;

/// Combinations that are tried of more leaves.
const SOME_COMBINATIONS: usize = 4096;

/// Every assignment of `n` leaves, or some thousand drawn from a fixed seed where there are too many.
fn assignments(n: usize) -> Box<dyn Iterator<Item = Vec<bool>>> {
    if n <= ALL_COMBINATIONS {
        return Box::new((0..1_u32 << n).map(move |bits| (0..n).map(|leaf| bits >> leaf & 1 == 1).collect()));
    }
    let mut state = n as u64;
    let mut draw = move || {
        // SplitMix64: a few lines, and the same everywhere.
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    };
    // Few, half or most are true: each tells other formulas apart.
    Box::new((0..SOME_COMBINATIONS).map(move |_| {
        let tenths = [2, 5, 8].get((draw() % 3) as usize).copied().unwrap_or(5);
        (0..n).map(|_| draw() % 10 < tenths).collect()
    }))
}

/// Is a labelled requirement's formula read as the same function? Every leaf of it must be matched, and its match must stand
/// in one of the requirements that were read there; several stand for their conjunction. `matched` gives, for a leaf of the
/// label, the leaf that was read.
pub(crate) fn same(label: &Side, asked: usize, read: &Side, matched: &BTreeMap<usize, usize>) -> bool {
    let scored: Vec<usize> = scored(label, asked);
    let mates: Option<Vec<usize>> = scored.iter().map(|claim| matched.get(claim).copied()).collect();
    let (Some(mates), Some(wanted)) = (mates, label.asked.get(asked)) else { return false };
    let mut there: Vec<usize> = mates.iter().filter_map(|&m| Some(read.claims.get(m)?.asked)).collect();
    there.sort_unstable();
    there.dedup();
    // Nothing that decides may stand there beside what was labelled.
    let extra = read
        .claims
        .iter()
        .enumerate()
        .any(|(at, claim)| there.contains(&claim.asked) && !mates.contains(&at) && decides(claim.kind));
    if extra {
        return false;
    }
    let places = |claims: &[usize]| -> BTreeMap<usize, usize> {
        claims.iter().enumerate().map(|(bit, &claim)| (claim, bit)).collect()
    };
    let (of_label, of_read) = (places(&scored), places(&mates));
    assignments(scored.len()).all(|bits| {
        let value = |places: &BTreeMap<usize, usize>, claim: usize| {
            places.get(&claim).and_then(|&bit| bits.get(bit)).copied()
        };
        let Some(want) = truth(&wanted.tree, &|claim| value(&of_label, claim)) else { return true };
        let got = there
            .iter()
            .filter_map(|&at| truth(&read.asked.get(at)?.tree, &|claim| value(&of_read, claim)))
            .all(|yes| yes);
        want == got
    })
}

/// The leaves of a labelled requirement that are no free text.
pub(crate) fn scored(label: &Side, asked: usize) -> Vec<usize> {
    let mine = label.claims.iter().enumerate().filter(|(_, claim)| claim.asked == asked);
    mine.filter(|(_, claim)| claim.says.kind != "other").map(|(at, _)| at).collect()
}

fn decides(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Degree | Kind::Years | Kind::Equivalent | Kind::Clearance | Kind::Credential | Kind::Language
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::{Asked, Claim};
    use crate::label::Says;
    use rolefit_rules::requirement::Strength;

    fn side(trees: Vec<(Tree, usize)>) -> Side {
        let mut side = Side::default();
        for (asked, (tree, leaves)) in trees.into_iter().enumerate() {
            side.claims.extend((0..leaves).map(|_| Claim {
                kind: Kind::Years,
                says: Says::default(),
                strength: Strength::Required,
                at: None,
                asked,
            }));
            side.asked.push(Asked { at: None, tree, quote: String::new() });
        }
        side
    }

    fn leaf(at: usize) -> Tree {
        Tree::Leaf(at)
    }

    #[test]
    fn formulas_are_compared_by_what_they_mean() {
        // (a and b) or c, written in two ways.
        let label = side(vec![(Tree::Any(vec![Tree::All(vec![leaf(0), leaf(1)]), leaf(2)]), 3)]);
        let same_thing =
            Tree::All(vec![Tree::Any(vec![leaf(0), leaf(2)]), Tree::Any(vec![leaf(2), leaf(1)])]);
        let other_thing = Tree::All(vec![leaf(0), Tree::Any(vec![leaf(1), leaf(2)])]);
        let all = BTreeMap::from([(0, 0), (1, 1), (2, 2)]);
        assert!(same(&label, 0, &side(vec![(same_thing, 3)]), &all));
        assert!(!same(&label, 0, &side(vec![(other_thing, 3)]), &all));
        let missing = BTreeMap::from([(0, 0), (1, 1)]);
        assert!(!same(&label, 0, &label.clone(), &missing));
    }

    #[test]
    fn two_requirements_stand_for_both() {
        let label = side(vec![(Tree::All(vec![leaf(0), leaf(1)]), 2)]);
        let apart = side(vec![(leaf(0), 1), (leaf(1), 1)]);
        assert!(same(&label, 0, &apart, &BTreeMap::from([(0, 0), (1, 1)])));
        let more = side(vec![(Tree::Any(vec![leaf(0), leaf(1)]), 2), (leaf(2), 1)]);
        assert!(
            !same(&label, 0, &more, &BTreeMap::from([(0, 0), (1, 2)])),
            "an alternative that nobody labelled"
        );
    }

    #[test]
    fn many_leaves_are_tried_in_some_combinations() {
        let n = 30;
        let any = |n: usize| (Tree::Any((0..n).map(leaf).collect()), n);
        let all: BTreeMap<usize, usize> = (0..n).map(|at| (at, at)).collect();
        assert!(same(&side(vec![any(n)]), 0, &side(vec![any(n)]), &all));
        let other = (Tree::All((0..n).map(leaf).collect()), n);
        assert!(!same(&side(vec![any(n)]), 0, &side(vec![other]), &all));
    }
}
