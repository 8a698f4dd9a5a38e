//! Up to 64 profiles that are judged together, and what they make of every posting: a bit for each.

use crate::cell::{FAR, HELD, NO_SIGN, READ, RowFit, UNMET, class};
use crate::columns::{Columns, Row};
use crate::judged::Judged;
use crate::weighed::Weighed;
use rayon::prelude::*;
use rolefit_scoring::engine::Known;
use rolefit_scoring::outcome::Verdict;
use rustc_hash::FxHashMap;

/// Profiles of a panel.
pub const WIDTH: usize = 64;

/// The answers of up to 64 profiles.
#[derive(Debug)]
pub struct Panel<'a> {
    weighed: &'a Weighed,
    /// How many profiles there are.
    pub len: usize,
    /// Profile after profile.
    judged: Vec<Judged>,
    /// Clause after clause, and row after row.
    shared: Vec<Planes>,
    own: Vec<Planes>,
    /// Postings of whose phrases some profiles say something.
    exceptions: FxHashMap<usize, Exception>,
}

/// The flags of a clause or a row for 64 profiles.
#[derive(Clone, Copy, Debug, Default)]
struct Planes {
    unmet: u64,
    far: u64,
    held: u64,
    no_sign: u64,
    /// All bits where something required is weighed.
    read: u64,
}

/// What some profiles make of a posting.
#[derive(Clone, Copy, Debug, Default)]
struct Exception {
    /// Which profiles.
    of: u64,
    verdicts: Verdicts,
    classes: Classes,
}

/// The classes of a posting for 64 profiles, a bit each, the best first: see [`RowFit::merit`].
pub type Classes = [u64; 5];

/// The verdicts on a posting of 64 profiles, a bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the verdicts' own names")]
pub struct Verdicts {
    pub qualified: u64,
    pub possible: u64,
    pub stretch: u64,
    pub unqualified: u64,
    pub unread: u64,
}

impl Verdicts {
    fn plane(&mut self, verdict: Verdict) -> &mut u64 {
        match verdict {
            Verdict::Qualified => &mut self.qualified,
            Verdict::Possible => &mut self.possible,
            Verdict::Stretch => &mut self.stretch,
            Verdict::Unqualified => &mut self.unqualified,
            Verdict::Unread => &mut self.unread,
        }
    }

    /// Plane by plane, one of both.
    pub(crate) fn join(self, other: Verdicts, plane: impl Fn(u64, u64) -> u64) -> Verdicts {
        Verdicts {
            qualified: plane(self.qualified, other.qualified),
            possible: plane(self.possible, other.possible),
            stretch: plane(self.stretch, other.stretch),
            unqualified: plane(self.unqualified, other.unqualified),
            unread: plane(self.unread, other.unread),
        }
    }
}

impl<'a> Panel<'a> {
    /// Judges a plan for at most 64 profiles.
    pub fn judge(columns: &Columns<'_>, weighed: &'a Weighed, people: &[Known<'_>]) -> Panel<'a> {
        let people = people.get(..WIDTH).unwrap_or(people);
        let judged: Vec<Judged> =
            people.par_iter().map(|person| Judged::alone(columns, weighed, person)).collect();
        let shared =
            planes(columns.shared_ends.len(), |clause| judged.iter().map(move |it| it.clause_flags(clause)));
        let own = planes(columns.own_ends.len(), |row| judged.iter().map(move |it| it.own_flags(row)));
        let mut exceptions: FxHashMap<usize, Exception> = FxHashMap::default();
        for (at, judged) in judged.iter().enumerate() {
            for (posting, fit) in &judged.touched {
                let exception = exceptions.entry(*posting).or_default();
                exception.of |= 1 << at;
                *exception.verdicts.plane(fit.verdict()) |= 1 << at;
                if let Some(plane) = exception.classes.get_mut(class(fit.flags) as usize) {
                    *plane |= 1 << at;
                }
            }
        }
        Panel { weighed, len: judged.len(), judged, shared, own, exceptions }
    }

    /// What a policy makes of the plan.
    pub(crate) fn weighed(&self) -> &'a Weighed {
        self.weighed
    }

    /// A bit for every profile.
    pub fn everyone(&self) -> u64 {
        if self.len == WIDTH { !0 } else { (1 << self.len) - 1 }
    }

    #[inline]
    fn join(&self, row: Row<'_>) -> Planes {
        let own = self.own.get(row.number).copied().unwrap_or_default();
        row.shared.iter().fold(own, |sum, clause| {
            let it = self.shared.get(*clause as usize).copied().unwrap_or_default();
            Planes {
                unmet: sum.unmet | it.unmet,
                far: sum.far | it.far,
                held: sum.held | it.held,
                no_sign: sum.no_sign | it.no_sign,
                read: sum.read | it.read,
            }
        })
    }

    /// The classes of a row, as if no profile said anything of its phrases.
    #[inline]
    pub(crate) fn classes(&self, row: Row<'_>) -> Classes {
        let Planes { unmet, far, held, no_sign, read } = self.join(row);
        let all = self.everyone();
        let possible = !unmet & held & read;
        [
            !unmet & !held & read & all,
            (unmet & !far & read | possible) & !no_sign & all,
            (unmet & !far & read | possible) & no_sign & all,
            far & read & all,
            !read & all,
        ]
    }

    /// The verdicts on a row, as if no profile said anything of its phrases.
    #[inline]
    pub(crate) fn verdicts(&self, row: Row<'_>) -> Verdicts {
        let Planes { unmet, far, held, read, .. } = self.join(row);
        let all = self.everyone() & read;
        Verdicts {
            qualified: !unmet & !held & all,
            possible: !unmet & held & all,
            stretch: unmet & !far & all,
            unqualified: far & all,
            unread: self.everyone() & !read,
        }
    }

    /// The same of a posting, with what profiles do say.
    #[inline]
    pub(crate) fn corrected_verdicts(&self, posting: usize, verdicts: Verdicts) -> Verdicts {
        match self.exceptions.get(&posting) {
            Some(Exception { of, verdicts: others, .. }) => {
                verdicts.join(*others, |mine, other| mine & !of | other & of)
            }
            None => verdicts,
        }
    }

    /// See [`Panel::corrected_verdicts`].
    #[inline]
    pub(crate) fn corrected_classes(&self, posting: usize, mut classes: Classes) -> Classes {
        if let Some(Exception { of, classes: others, .. }) = self.exceptions.get(&posting) {
            for (class, other) in classes.iter_mut().zip(others) {
                *class = *class & !of | other & of;
            }
        }
        classes
    }

    /// The fit of one profile to a posting of these rows.
    #[inline]
    pub(crate) fn fit(&self, profile: usize, posting: usize, rows: &[Row<'_>]) -> RowFit {
        self.judged.get(profile).map_or(RowFit::NOTHING, |judged| judged.fit(self.weighed, posting, rows))
    }
}

/// The flags of all profiles, thing after thing.
fn planes<I: Iterator<Item = u8>>(count: usize, flags: impl Fn(usize) -> I + Sync) -> Vec<Planes> {
    let one = |thing: usize| {
        let mut planes = Planes::default();
        for (flags, at) in flags(thing).zip(0..) {
            let bit = |flag: u8| u64::from(flags & flag != 0) << at;
            planes.unmet |= bit(UNMET);
            planes.far |= bit(FAR);
            planes.held |= bit(HELD);
            planes.no_sign |= bit(NO_SIGN);
            planes.read |= bit(READ);
        }
        planes
    };
    (0..count).into_par_iter().with_min_len(1024).map(one).collect()
}
