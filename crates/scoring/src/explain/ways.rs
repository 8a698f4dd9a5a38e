//! The smallest sets of facts that bring a formula to a goal.

use super::{Pair, required};
use crate::lower::Lowered;
use crate::outcome::{Answer, Bounds, Part};
use crate::plan::Grade;
use crate::question::QuestionId;
use crate::reference::Leaves;

/// What a set of facts is to achieve.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Goal {
    /// Met: every unknown on the way is answered with yes. What is unmet can't be.
    Met,
    /// No longer unmet: every no on the way becomes a yes. What is unknown may stay so.
    NotUnmet,
}

/// Facts, each a question answered with yes; in ascending order.
pub(super) type Facts = Vec<QuestionId>;

/// What a set costs; less is better. A set never costs less than a part of it.
pub(super) type Cost<'a> = &'a dyn Fn(&[QuestionId]) -> (usize, u64);

/// Of more ways than this, the cheapest are kept. Choosing the smallest set over many alternatives is a covering problem;
/// up to here the answer is exact.
const MOST: usize = 12;

/// The ways to bring every required requirement to the goal, cheapest first.
pub(super) fn all_required(pair: &Pair<'_>, grade: &Grade, goal: Goal, cost: Cost<'_>) -> Vec<Facts> {
    let search = Search { known: &pair.answers.bounds, goal, cost };
    let mut ways = vec![Facts::new()];
    for requirement in required(grade).filter_map(|c| pair.posting.requirements.get(c.at)) {
        ways = search.both(&ways, &search.formula(&requirement.formula, Part::Statement));
    }
    ways
}

struct Search<'a> {
    known: &'a [Bounds],
    goal: Goal,
    cost: Cost<'a>,
}

impl Search<'_> {
    /// `beside`: the most telling part among the alternatives that it stands in.
    fn formula(&self, formula: &Lowered, beside: Part) -> Vec<Facts> {
        let own = formula.part();
        let part = own.max(beside);
        match formula {
            Lowered::Leaf(asked) => {
                let answer = Answer::leaf(self.known.bounds(asked.question), asked.part, asked.weight);
                match (self.goal, answer.bounds.ceiling.yes) {
                    (Goal::Met, _) if answer.granted => vec![Facts::new()],
                    (Goal::Met, false) => Vec::new(),
                    (Goal::NotUnmet, true) => vec![Facts::new()],
                    (Goal::Met, true) | (Goal::NotUnmet, false) => vec![vec![asked.question]],
                }
            }
            Lowered::All(kids) if !kids.is_empty() => {
                let beside = if own == Part::Scored { Part::Statement } else { beside };
                let counted =
                    kids.iter().filter(|kid| own == Part::Statement || kid.part() != Part::Statement);
                counted.fold(vec![Facts::new()], |ways, kid| self.both(&ways, &self.formula(kid, beside)))
            }
            Lowered::Any(kids) | Lowered::Instead(kids) => self.at_least(1, kids, part),
            Lowered::AtLeast(k, kids) => self.at_least(*k as usize, kids, part),
            Lowered::Readings(kids, meant) => {
                let one = self.at_least(1, kids, part);
                match self.goal {
                    Goal::NotUnmet => one,
                    Goal::Met => {
                        let both = self.at_least(kids.len(), kids, part);
                        self.either(both, self.both(&one, &[vec![*meant]]))
                    }
                }
            }
            Lowered::All(_) => self.nothing_asked(),
        }
    }

    fn at_least(&self, k: usize, kids: &[Lowered], part: Part) -> Vec<Facts> {
        let k = k.min(kids.len());
        if k == 0 {
            return self.nothing_asked();
        }
        // reached[n]: the ways to satisfy n of the children so far.
        let mut reached: Vec<Vec<Facts>> = vec![Vec::new(); k + 1];
        if let Some(none) = reached.first_mut() {
            none.push(Facts::new());
        }
        for kid in kids {
            let ways = self.within(part, kid);
            let mut next: Vec<Vec<Facts>> = reached.iter().take(1).cloned().collect();
            for (fewer, same) in reached.iter().zip(reached.iter().skip(1)) {
                next.push(self.either(same.clone(), self.both(fewer, &ways)));
            }
            reached = next;
        }
        reached.pop().unwrap_or_default()
    }

    /// Beside a condition, a statement holds up nothing.
    fn within(&self, part: Part, kid: &Lowered) -> Vec<Facts> {
        match (part, kid.part()) {
            (Part::Condition, Part::Statement) => vec![Facts::new()],
            _ => self.formula(kid, part),
        }
    }

    fn nothing_asked(&self) -> Vec<Facts> {
        match self.goal {
            Goal::Met => Vec::new(),
            Goal::NotUnmet => vec![Facts::new()],
        }
    }

    fn both(&self, some: &[Facts], more: &[Facts]) -> Vec<Facts> {
        if let [only] = more
            && only.is_empty()
        {
            return some.to_vec();
        }
        let joined = some.iter().flat_map(|one| {
            more.iter().map(move |other| {
                let mut facts: Facts = one.iter().chain(other).copied().collect();
                facts.sort_unstable();
                facts.dedup();
                facts
            })
        });
        self.cheapest(joined.collect())
    }

    fn either(&self, mut some: Vec<Facts>, more: Vec<Facts>) -> Vec<Facts> {
        some.extend(more);
        self.cheapest(some)
    }

    /// Sorted by cost, without those that hold another, and no more than [`MOST`].
    fn cheapest(&self, ways: Vec<Facts>) -> Vec<Facts> {
        if ways.len() < 2 {
            return ways;
        }
        let mut priced: Vec<_> = ways.into_iter().map(|facts| ((self.cost)(&facts), facts)).collect();
        priced.sort_unstable_by(|(a, x), (b, y)| {
            a.cmp(b).then_with(|| x.len().cmp(&y.len())).then_with(|| x.cmp(y))
        });
        let mut kept: Vec<Facts> = Vec::new();
        for (_, facts) in priced {
            if kept.len() == MOST {
                break;
            }
            let holds = |less: &Facts| less.iter().all(|fact| facts.binary_search(fact).is_ok());
            if !kept.iter().any(holds) {
                kept.push(facts);
            }
        }
        kept
    }
}
