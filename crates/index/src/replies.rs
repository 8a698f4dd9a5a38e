//! What one profile replies to the asks of a plan, each found once.
//!
//! A name is to an ask no more than its sign (see `rolefit_scoring::judge::Sign`), and a profile has few signs: nearly all names it does
//! not have, and these are alike in kinds. So the answer to an ask hangs on the signs of what stands in its slots, and on that of the
//! posting's occupations where it asks about them.

use crate::ask::Ask;
use crate::numbered::Numbered;
use crate::weighed::Weighed;
use rayon::prelude::*;
use rolefit_rules::predicate::{Mode, Predicate};
use rolefit_scoring::engine::Known;
use rolefit_scoring::judge::{Aspect, Filler, Likeness, OccupationSign, Sign};
use rolefit_scoring::outcome::{Bound, Bounds};
use rolefit_scoring::question::Question;
use rustc_hash::FxHashMap;
use std::cell::OnceCell;
use std::ops::Range;
use std::sync::{Mutex, PoisonError};

/// Slots of an ask whose signs make a key of one number.
const SHORT: usize = 7;

/// Bits of a sign in such a key, of that of occupations, and of the ask's number.
const BITS: [u32; 3] = [13, 13, 24];

/// A profile's replies.
#[derive(Debug)]
pub struct Replies<'p> {
    person: &'p Known<'p>,
    plan: &'p Weighed,
    /// What matters of each ask.
    kinds: Vec<Kind>,
    looks: Vec<Look>,
    /// By slot: what makes it like others, in lists that are closed and in open ones; 0: not looked for yet.
    likenesses: [Vec<u32>; 2],
    likenesses_met: Numbered<Option<Likeness<'p>>>,
    /// By slot: what stands in it.
    fillers: Vec<OnceCell<Filler<'p>>>,
    /// By list of occupations: its sign, from 1; 0: not looked for yet.
    jobs: Vec<u32>,
    jobs_met: Numbered<OccupationSign>,
    short: FxHashMap<u128, Packed>,
    long: FxHashMap<Box<[u32]>, Packed>,
    key: Vec<u32>,
}

/// Replies of one profile for several threads, each of which finds them by itself.
#[derive(Debug)]
pub struct Pool<'p> {
    plan: &'p Weighed,
    person: &'p Known<'p>,
    is_alone: bool,
    /// Those that no thread works with.
    free: Mutex<Vec<Replies<'p>>>,
}

impl<'p> Pool<'p> {
    /// For as many threads as there are.
    pub fn new(plan: &'p Weighed, person: &'p Known<'p>) -> Pool<'p> {
        Pool { plan, person, is_alone: false, free: Mutex::default() }
    }

    /// For one thread.
    pub fn alone(plan: &'p Weighed, person: &'p Known<'p>) -> Pool<'p> {
        Pool { is_alone: true, ..Pool::new(plan, person) }
    }

    /// Does something with so many things, in tasks of so many; what comes of it is in the order of the things.
    pub fn over<T: Send>(
        &self,
        count: usize,
        task: usize,
        work: impl Fn(&mut Replies<'p>, Range<usize>) -> Vec<T> + Sync,
    ) -> Vec<T> {
        let one = |from: usize, until: usize| {
            let free = self.free.lock().unwrap_or_else(PoisonError::into_inner).pop();
            let mut replies = free.unwrap_or_else(|| Replies::new(self.plan, self.person));
            let done = work(&mut replies, from..until);
            self.free.lock().unwrap_or_else(PoisonError::into_inner).push(replies);
            done
        };
        if self.is_alone {
            return one(0, count);
        }
        let starts: Vec<usize> = (0..count).step_by(task).collect();
        let tasks = starts.into_par_iter().with_max_len(1);
        tasks
            .map(|from| one(from, (from + task).min(count)))
            .collect::<Vec<_>>()
            .into_iter()
            .flatten()
            .collect()
    }
}

/// What matters of an ask.
#[derive(Clone, Copy, Debug)]
struct Kind {
    /// Its aspect's place among the looks.
    look: usize,
    /// The first of those that are the same but for the number of slots, where that number changes nothing.
    first: u32,
    /// Is one of what stands in its slots enough, and can no other thing stand in for it? Then a name of which nothing is shown changes
    /// nothing, and nothing hangs on how often a sign stands there.
    closed: bool,
    /// Does the answer depend on the posting's own occupations?
    of_posting: bool,
}

/// The number of what is like nothing else.
const ALONE: u32 = 1;

/// Signs seen from one aspect.
#[derive(Debug)]
struct Look {
    aspect: Aspect,
    /// By slot: its sign, from 1; 0: not looked for yet.
    signs: Vec<u32>,
    met: Numbered<Sign>,
    /// The sign of names that are not even plausible.
    nothing: Option<u32>,
    /// By likeness: the sign of names of which the profile says nothing; 0: not looked for yet.
    alike: Vec<u32>,
}

impl<'p> Replies<'p> {
    /// Of a profile, to a plan.
    pub fn new(plan: &'p Weighed, person: &'p Known<'p>) -> Replies<'p> {
        let mut looks: Vec<Look> = Vec::new();
        let mut firsts: FxHashMap<&Question, u32> = FxHashMap::default();
        let kind = |(ask, number): (&'p Ask, u32)| {
            let aspect = person.aspect(&ask.question);
            let look = looks.iter().position(|look| look.aspect == aspect).unwrap_or_else(|| {
                let signs = vec![0; plan.slots.len()];
                looks.push(Look {
                    aspect,
                    signs,
                    met: Numbered::default(),
                    nothing: None,
                    alike: Vec::new(),
                });
                looks.len() - 1
            });
            let (any, open) = list_of(&ask.question);
            let any = any && ask.slots > 0;
            let first = if any { *firsts.entry(&ask.question).or_insert(number) } else { number };
            Kind { look, first, closed: any && !open, of_posting: ask.of_posting }
        };
        let kinds = plan.asks.iter().zip(0u32..).map(kind).collect();
        Replies {
            person,
            plan,
            kinds,
            looks,
            likenesses: [vec![0; plan.slots.len()], vec![0; plan.slots.len()]],
            likenesses_met: Numbered::default(),
            fillers: plan.slots.iter().map(|_| OnceCell::new()).collect(),
            jobs: vec![0; plan.jobs.len()],
            jobs_met: Numbered::default(),
            short: FxHashMap::default(),
            long: FxHashMap::default(),
            key: Vec::new(),
        }
    }

    /// The profile.
    pub fn person(&self) -> &'p Known<'p> {
        self.person
    }

    /// The reply to an ask of what stands in its slots, for a posting of these occupations. Phrases have no words here, so that
    /// it is the reply to all of which the profile says nothing.
    #[inline]
    pub fn bounds(&mut self, ask: u32, slots: &[u32], jobs: usize) -> Bounds {
        let mut key = std::mem::take(&mut self.key);
        if !self.read_key(ask, slots, jobs, &mut key) {
            self.look(ask, slots, jobs);
            self.read_key(ask, slots, jobs, &mut key);
        }
        let bounds = self.found(&key).unwrap_or_else(|| {
            let bounds = self.filled(ask, slots, jobs, |_| None);
            match short(&key) {
                Some(key) => self.short.insert(key, Packed::from(bounds)),
                None => self.long.insert(key.as_slice().into(), Packed::from(bounds)),
            };
            bounds
        });
        self.key = key;
        bounds
    }

    #[inline]
    fn found(&self, key: &[u32]) -> Option<Bounds> {
        let packed = match short(key) {
            Some(key) => self.short.get(&key),
            None => self.long.get(key),
        };
        packed.map(|packed| packed.bounds())
    }

    /// The reply where some slots have words: `words` tells those of the nth slot for a phrase.
    pub fn filled<'w>(
        &self,
        ask: u32,
        slots: &[u32],
        jobs: usize,
        words: impl Fn(usize) -> Option<&'w str>,
    ) -> Bounds {
        let Some(asked) = self.plan.asks.get(ask as usize) else { return Bounds::OPEN };
        let mut phrases = 0;
        let filled: Vec<(&Filler<'_>, Option<&str>)> = slots
            .iter()
            .filter_map(|number| {
                let at = *number as usize;
                let (slot, filler) = (self.plan.slots.get(at)?, self.fillers.get(at)?);
                let nth = phrases;
                phrases += usize::from(slot.is_phrase());
                let filler = filler.get_or_init(|| self.person.filler(slot));
                Some((filler, if slot.is_phrase() { words(nth) } else { None }))
            })
            .collect();
        let none = Vec::new();
        let jobs = if asked.of_posting { self.plan.jobs.get(jobs).unwrap_or(&none) } else { &none };
        self.person.bounds_filled(&asked.question, &filled, jobs)
    }

    /// Puts the signs that decide into `key`, those of the slots in order; false where one was not looked for yet.
    #[inline]
    fn read_key(&self, ask: u32, slots: &[u32], jobs: usize, key: &mut Vec<u32>) -> bool {
        key.clear();
        let Some(kind) = self.kinds.get(ask as usize) else { return true };
        let Some(look) = self.looks.get(kind.look) else { return true };
        key.extend(slots.iter().map(|slot| look.signs.get(*slot as usize).copied().unwrap_or(0)));
        let all = !key.contains(&0);
        if kind.closed
            && let Some(nothing) = look.nothing
        {
            key.retain(|sign| *sign != nothing);
        }
        // What stands where in a list changes nothing; how many stand in it does where it is open, since one alone tells less of
        // what is like it.
        key.sort_unstable();
        if kind.closed {
            key.dedup();
        }
        let jobs = if kind.of_posting { self.jobs.get(jobs).copied() } else { None };
        key.extend([jobs.unwrap_or(0), kind.first]);
        all && jobs != Some(0)
    }

    /// Looks for the signs of slots and occupations.
    #[cold]
    fn look(&mut self, ask: u32, slots: &[u32], jobs: usize) {
        let look = self.kinds.get(ask as usize).and_then(|kind| self.looks.get_mut(kind.look));
        if let Some(Look { aspect, signs, met, nothing, alike }) = look {
            let [closed, open] = &mut self.likenesses;
            let likenesses = if aspect.is_open() { open } else { closed };
            for slot in slots.iter().map(|slot| *slot as usize) {
                let (Some(sign @ 0), Some(known)) = (signs.get_mut(slot), self.plan.slots.get(slot)) else {
                    continue;
                };
                let mut find = || {
                    let sign = self.person.sign(known, *aspect);
                    let (is_nothing, number) = (sign.is_nothing(), met.number(sign) + 1);
                    *nothing = nothing.or(is_nothing.then_some(number));
                    number
                };
                // The first likeness is none: the profile says something of the name.
                let likeness = likenesses.get_mut(slot).map_or(ALONE, |likeness| {
                    if *likeness == 0 {
                        self.likenesses_met.number(None);
                        *likeness = self.likenesses_met.number(self.person.likeness(known, *aspect)) + 1;
                    }
                    *likeness
                });
                if likeness == ALONE {
                    *sign = find();
                    continue;
                }
                let at = likeness as usize;
                if alike.len() <= at {
                    alike.resize(at + 1, 0);
                }
                if let Some(of_likeness) = alike.get_mut(at) {
                    if *of_likeness == 0 {
                        *of_likeness = find();
                    }
                    *sign = *of_likeness;
                }
            }
        }
        if let (Some(sign @ 0), Some(list)) = (self.jobs.get_mut(jobs), self.plan.jobs.get(jobs)) {
            let aspects: Vec<Aspect> = self.looks.iter().map(|look| look.aspect).collect();
            *sign = self.jobs_met.number(self.person.occupation_sign(list, &aspects)) + 1;
        }
    }
}

/// Of a question with a list: is one of its members enough, and is the list open?
fn list_of(question: &Question) -> (bool, bool) {
    match question {
        Question::Predicate { predicate: Predicate::Experience(it), .. } => (it.mode == Mode::Any, it.open),
        Question::Predicate { predicate: Predicate::Skill(it), .. } => (it.mode == Mode::Any, it.open),
        Question::Predicate { predicate: Predicate::Degree(_), .. } => (true, true),
        _ => (false, true),
    }
}

/// The key as one number, where there is room.
#[inline]
fn short(key: &[u32]) -> Option<u128> {
    let [signs @ .., jobs, ask] = key else { return None };
    let [of_sign, of_jobs, of_ask] = BITS;
    if signs.len() > SHORT || *jobs >> of_jobs > 0 || *ask >> of_ask > 0 {
        return None;
    }
    let mut number = u128::from(*ask) << of_jobs | u128::from(*jobs);
    for sign in signs {
        if sign >> of_sign > 0 {
            return None;
        }
        number = number << of_sign | u128::from(*sign);
    }
    Some(number)
}

/// Bounds in 43 bits: two credits, two truths, and near.
#[derive(Clone, Copy, Debug)]
struct Packed(u64);

impl From<Bounds> for Packed {
    fn from(Bounds { floor, ceiling, near }: Bounds) -> Packed {
        let bound = |bound: Bound| u64::from(bound.credit) | u64::from(bound.yes) << 20;
        Packed(bound(floor) | bound(ceiling) << 21 | u64::from(near) << 42)
    }
}

impl Packed {
    fn bounds(self) -> Bounds {
        let bound = |bits: u64| Bound { yes: bits >> 20 & 1 == 1, credit: (bits & ((1 << 20) - 1)) as u32 };
        Bounds { floor: bound(self.0), ceiling: bound(self.0 >> 21), near: self.0 >> 42 & 1 == 1 }
    }
}
