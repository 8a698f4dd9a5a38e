//! Many profiles against many postings: verdicts of 64 profiles at once, scores for those that can still be among the best.

use crate::cell::{RowFit, class_of};
use crate::columns::{Bucket, Columns, Row};
use crate::panel::{Classes, Panel, Verdicts};
use crate::weighed::Weighed;
use rayon::prelude::*;
use rolefit_scoring::outcome::Verdict;

/// Postings of a task. It decides how many pairs are scored, and nothing else; being fixed, it decides the same everywhere.
const TASK: usize = 1 << 16;

/// A pair that is among the best.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Match {
    /// The profile's number in its panel.
    pub profile: usize,
    /// The posting's number in its segment.
    pub posting: usize,
    /// The fit.
    pub fit: RowFit,
}

/// The best of a panel, and what it took.
#[derive(Debug, Default)]
pub struct Best {
    /// For each profile its best, best first.
    pub of_profile: Vec<Vec<Match>>,
    /// Pairs.
    pub pairs: u64,
    /// Pairs whose score was worked out; the class of all others told that they are not among the best.
    pub scored: u64,
}

/// A posting's rows.
enum Rows<'r> {
    One(Row<'r>),
    Many(Vec<Row<'r>>),
}

impl<'r> Rows<'r> {
    fn all(&self) -> &[Row<'r>] {
        match self {
            Rows::One(row) => std::slice::from_ref(row),
            Rows::Many(rows) => rows,
        }
    }
}

/// Postings that one thread goes through.
enum Task<'r> {
    /// Postings of one row each, of one length.
    Alike(Bucket<'r>),
    /// The others.
    Others(Vec<(usize, Vec<Row<'r>>)>),
}

impl<'r> Task<'r> {
    /// Each posting with its rows.
    fn each(&self, mut see: impl FnMut(usize, &Rows<'r>)) {
        match self {
            Task::Alike(bucket) => {
                bucket.postings.clone().for_each(|posting| see(posting, &Rows::One(bucket.row(posting))));
            }
            Task::Others(list) => {
                list.iter().for_each(|(posting, rows)| see(*posting, &Rows::Many(rows.clone())));
            }
        }
    }

    fn len(&self) -> usize {
        match self {
            Task::Alike(bucket) => bucket.postings.len(),
            Task::Others(list) => list.len(),
        }
    }
}

fn tasks<'c>(columns: &'c Columns<'_>) -> Vec<Task<'c>> {
    let alike = columns.pieces(TASK).into_iter().map(Task::Alike);
    let others: Vec<_> = columns.graded().map(|(posting, rows)| (posting, rows.collect())).collect();
    alike.chain(others.chunks(TASK).map(|part| Task::Others(part.to_vec()))).collect()
}

/// For each profile of a panel the best `top` postings that are `wanted`; ties go to the lesser id.
pub fn best(
    columns: &Columns<'_>,
    panel: &Panel<'_>,
    top: usize,
    wanted: impl Fn(usize) -> bool + Sync,
) -> Best {
    let each: Vec<(Vec<Kept>, u64)> = tasks(columns)
        .into_par_iter()
        .map(|task| best_of_task(columns, panel, top, &wanted, &task))
        .collect();
    let mut out = Best { of_profile: vec![Vec::new(); panel.len], ..Best::default() };
    out.pairs = (columns.len() * panel.len) as u64;
    for (lists, scored) in each {
        out.scored += scored;
        for (all, kept) in out.of_profile.iter_mut().zip(lists) {
            all.extend(kept.list);
        }
    }
    for list in &mut out.of_profile {
        sort(list, columns, panel.weighed());
        list.truncate(top);
    }
    out
}

fn best_of_task(
    columns: &Columns<'_>,
    panel: &Panel<'_>,
    top: usize,
    wanted: &(impl Fn(usize) -> bool + Sync),
    task: &Task<'_>,
) -> (Vec<Kept>, u64) {
    let mut kept: Vec<Kept> = (0..panel.len).map(|_| Kept::default()).collect();
    // For each class the profiles that would still take a posting of it.
    let mut open: Classes = if top == 0 { [0; 5] } else { [panel.everyone(); 5] };
    let mut scored = 0;
    task.each(|posting, rows| {
        let classes = classes(panel, posting, rows);
        let mut left = classes.iter().zip(&open).fold(0, |any, (class, open)| any | class & open);
        if left == 0 || !wanted(posting) {
            return;
        }
        while left > 0 {
            let profile = left.trailing_zeros() as usize;
            left &= left - 1;
            let Some(kept) = kept.get_mut(profile) else { continue };
            let found = panel.fit(profile, posting, rows.all());
            scored += 1;
            if kept.offer(Match { profile, posting, fit: found }, top, columns, panel.weighed()) {
                let bar = kept.bar.map_or(4, class_of);
                for (open, class) in open.iter_mut().zip(0..) {
                    if class > bar {
                        *open &= !(1 << profile);
                    }
                }
            }
        }
    });
    (kept, scored)
}

/// The classes of a posting: its best grade is in the best of theirs.
fn classes(panel: &Panel<'_>, posting: usize, rows: &Rows<'_>) -> Classes {
    let classes = match rows {
        Rows::One(row) => panel.classes(*row),
        Rows::Many(rows) => rows.iter().fold([0; 5], |mut any, row| {
            any.iter_mut().zip(panel.classes(*row)).for_each(|(any, class)| *any |= class);
            any
        }),
    };
    panel.corrected_classes(posting, classes)
}

/// The verdicts on every posting; what `visit` makes of a task's is handed back in the order of the tasks.
pub fn verdicts<S: Send>(
    columns: &Columns<'_>,
    panel: &Panel<'_>,
    start: impl Fn() -> S + Sync,
    visit: impl Fn(&mut S, usize, Verdicts) + Sync,
) -> Vec<S> {
    tasks(columns)
        .into_par_iter()
        .map(|task| {
            let mut state = start();
            task.each(|posting, rows| {
                let verdicts = verdicts_of(panel, posting, rows);
                visit(&mut state, posting, panel.corrected_verdicts(posting, verdicts));
            });
            state
        })
        .collect()
}

fn verdicts_of(panel: &Panel<'_>, posting: usize, rows: &Rows<'_>) -> Verdicts {
    let many = match rows {
        Rows::One(row) => return panel.verdicts(*row),
        Rows::Many(many) => many,
    };
    let any = many.iter().fold(Verdicts::default(), |any, row| any.join(panel.verdicts(*row), |a, b| a | b));
    let mut left = panel.everyone();
    let mut take = |plane: u64| {
        let taken = plane & left;
        left &= !taken;
        taken
    };
    // Between a grade that is possible and one that is a stretch, the score decides.
    let qualified = take(any.qualified);
    let open = take(any.possible & any.stretch);
    let mut best = Verdicts {
        qualified,
        possible: take(any.possible),
        stretch: take(any.stretch),
        unqualified: take(any.unqualified),
        unread: left,
    };
    let mut open = open;
    while open > 0 {
        let profile = open.trailing_zeros() as usize;
        open &= open - 1;
        let plane = match panel.fit(profile, posting, rows.all()).verdict() {
            Verdict::Stretch => &mut best.stretch,
            _ => &mut best.possible,
        };
        *plane |= 1 << profile;
    }
    best
}

/// For each posting its best profiles, over one panel after the other.
#[derive(Debug)]
pub struct OfPostings {
    top: usize,
    /// Task after task, in the order of [`tasks`].
    kept: Vec<Vec<Vec<Match>>>,
    /// Pairs so far.
    pub pairs: u64,
    /// Pairs whose score was worked out.
    pub scored: u64,
}

impl OfPostings {
    /// For so many profiles a posting.
    pub fn new(columns: &Columns<'_>, top: usize) -> OfPostings {
        let kept = tasks(columns).iter().map(|task| vec![Vec::new(); task.len()]).collect();
        OfPostings { top, kept, pairs: 0, scored: 0 }
    }

    /// Takes a panel in, whose first profile has the number `first` among all. Ties go to the lesser number.
    pub fn take(
        &mut self,
        columns: &Columns<'_>,
        panel: &Panel<'_>,
        first: usize,
        wanted: impl Fn(usize) -> bool + Sync,
    ) {
        let top = self.top;
        self.pairs += (columns.len() * panel.len) as u64;
        let scored: u64 = tasks(columns)
            .into_par_iter()
            .zip(&mut self.kept)
            .map(|(task, kept)| {
                let mut scored = 0;
                let mut lists = kept.iter_mut();
                task.each(|posting, rows| {
                    let Some(list) = lists.next().filter(|_| top > 0 && wanted(posting)) else { return };
                    let full = list.get(top.saturating_sub(1)).map(|worst| worst.fit.merit());
                    let bar = full.map_or(4, class_of);
                    let mut left = classes(panel, posting, rows)
                        .iter()
                        .zip(0..)
                        .filter(|(_, class)| *class <= bar)
                        .fold(0, |any, (class, _)| any | class);
                    while left > 0 {
                        let profile = left.trailing_zeros() as usize;
                        left &= left - 1;
                        let it = Match {
                            profile: first + profile,
                            posting,
                            fit: panel.fit(profile, posting, rows.all()),
                        };
                        scored += 1;
                        if full.is_none_or(|full| it.fit.merit() < full) {
                            list.push(it);
                        }
                    }
                    list.sort_by_key(|it| (it.fit.merit(), it.profile));
                    list.truncate(top);
                });
                scored
            })
            .sum();
        self.scored += scored;
    }

    /// The lists, in the order of the postings' numbers.
    pub fn finish(self) -> Vec<Vec<Match>> {
        let mut all: Vec<Vec<Match>> =
            self.kept.into_iter().flatten().filter(|list| !list.is_empty()).collect();
        all.sort_by_key(|list| list.first().map(|it| it.posting));
        all
    }
}

fn sort(list: &mut [Match], columns: &Columns<'_>, weighed: &Weighed) {
    let key = |it: &Match| (it.posting, it.fit.merit());
    list.sort_unstable_by(|a, b| weighed.order(columns, key(a), key(b)));
}

/// The best of a profile in a task. Twice as many are gathered as are wanted before the worse half goes.
#[derive(Debug, Default)]
struct Kept {
    list: Vec<Match>,
    /// No worse merit can be among the best any more.
    bar: Option<u64>,
}

impl Kept {
    /// Takes a pair in. True where the bar has moved.
    fn offer(&mut self, it: Match, top: usize, columns: &Columns<'_>, weighed: &Weighed) -> bool {
        if self.bar.is_some_and(|bar| it.fit.merit() > bar) {
            return false;
        }
        self.list.push(it);
        if self.list.len() < top.saturating_mul(2) {
            return false;
        }
        sort(&mut self.list, columns, weighed);
        self.list.truncate(top);
        self.bar = self.list.last().map(|worst| worst.fit.merit());
        true
    }
}
