//! Experience and skills: lists of subjects, months, words of proficiency.

use super::look;
use super::member::{Member, each, stand_ins};
use super::shown::{Frame, Shown};
use super::{Case, Judgement, Lack, join, level, span_of};
use crate::credit::{Credit, ONE, ratio};
use crate::outcome::{Bound, Outcome};
use crate::wire::{Evidence, How};
use rolefit_profile::Interval;
use rolefit_rules::predicate::{Experience, Mode, Setting, Skill};
use std::borrow::Cow;

/// Most pieces of evidence that one leaf gives.
const MOST_EVIDENCE: usize = 4;

/// Knowledge of something that has a name.
pub(super) fn judge_skill(skill: &Skill, members: &[Member<'_>], case: Case<'_>) -> Judgement {
    let question = Question {
        kind: "skill",
        members,
        mode: skill.mode,
        open: skill.open,
        months: 0,
        may_be_none: false,
        proficiency: skill.proficiency.as_deref(),
        by_list: true,
        frame: skill_frame(skill),
    };
    question.judge(case)
}

/// Knowledge is looked for everywhere.
pub(super) fn skill_frame(skill: &Skill) -> Frame {
    Frame { setting: Setting::Any, window: None, knowledge: true, open: skill.open }
}

/// Experience of something, of relevant work, or of work at all.
pub(super) fn judge(experience: &Experience, members: &[Member<'_>], case: Case<'_>) -> Judgement {
    let frame = frame(experience, case);
    let months = experience.min_months.unwrap_or(0);
    if members.is_empty() {
        let relevant = experience.relevant;
        let shown = if relevant { look::relevant(frame, case) } else { look::work(frame, case) };
        let name = match (relevant, frame.setting) {
            (true, _) => "work in the posting's own occupation",
            (false, Setting::Academic) => "work or study",
            (false, _) => "work experience",
        };
        // Experience with no number asks for some.
        let need = if experience.min_months.is_none() { 1 } else { months };
        return of_time(name, need, &shown, frame, case);
    }
    let question = Question {
        kind: "experience",
        members,
        mode: experience.mode,
        open: experience.open,
        months,
        may_be_none: experience.min_months == Some(0),
        proficiency: experience.proficiency.as_deref(),
        by_list: case.context.policy.experience.bare_by_skills_list,
        frame,
    };
    question.judge(case)
}

pub(super) fn frame(experience: &Experience, case: Case<'_>) -> Frame {
    let as_of = case.context.as_of;
    let window = experience.within_months.map(|months| {
        let months = i32::try_from(months.max(1)).unwrap_or(i32::MAX / 2);
        Interval::between(as_of.plus(1 - months), as_of)
    });
    Frame { setting: experience.setting, window, knowledge: false, open: experience.open }
}

/// Months of work, whatever it was of.
pub(super) fn of_time(name: &str, need: u32, shown: &Shown, frame: Frame, case: Case<'_>) -> Judgement {
    let (floor, ceiling) = (shown.floor(), shown.ceiling());
    if need == 0 {
        return nothing_asked(name, shown.evidence.clone(), case);
    }
    let bounds = case.bounds(months_bound(floor, need), months_bound(ceiling, need));
    if !case.told() {
        return Judgement::bare(bounds);
    }
    let when = if frame.window.is_some() { " within the time asked" } else { "" };
    let lacks = (!bounds.floor.yes).then(|| missing("experience", name, floor, need, shown, frame, case));
    Judgement {
        text: format!("{} of {name}{when} shown, {} asked", span_of(floor), span_of(need)),
        ask: (bounds.outcome() == Outcome::Unknown).then(|| format!("how many months of {name}{when}?")),
        lacks,
        evidence: first(shown.evidence.clone()),
        bounds,
    }
}

/// "0-2 years": nothing is asked, so that anybody who shows anything has it.
fn nothing_asked(name: &str, mut evidence: Vec<Evidence>, case: Case<'_>) -> Judgement {
    let any = case.facts.spells.first().map(|spell| (&spell.path, &spell.text));
    let Some((path, text)) = any.or(case.facts.places.first().map(|place| (&place.path, &place.text))) else {
        let text = case.tell(|| format!("no months of {name} are asked, but the profile is empty"));
        return case.open(text, case.tell(|| format!("any {name}?")));
    };
    if evidence.is_empty() {
        evidence.extend(case.tell(|| Some(super::evidence(path, text, How::Named))));
    }
    case.met(case.tell(|| format!("no months of {name} are asked")), first(evidence))
}

/// A question about a list of subjects.
struct Question<'q> {
    kind: &'static str,
    members: &'q [Member<'q>],
    mode: Mode,
    open: bool,
    /// Months asked by number; 0: none.
    months: u32,
    /// "0-2 years": does the number say that there may be none, so that nobody lacks any?
    may_be_none: bool,
    proficiency: Option<&'q str>,
    /// Is a list of skills enough where no months are asked?
    by_list: bool,
    frame: Frame,
}

impl Question<'_> {
    fn judge(&self, case: Case<'_>) -> Judgement {
        let shown = each(self.members, self.frame, case);
        // Beside a known name, an unknown one of the same list may always be there, and must be shown.
        let beside = self.mode != Mode::Any && !self.members.iter().all(Member::is_unknown);
        let (aside, asked): (Vec<_>, Vec<_>) =
            self.members.iter().zip(&shown).partition(|(member, _)| beside && member.is_unknown());
        let count = asked.len();
        let mut all: Vec<Cow<'_, Shown>> =
            asked.into_iter().map(|(_, one)| Cow::Borrowed(one.as_ref())).collect();
        if self.open {
            all.extend(stand_ins(self.members, count, self.frame, case));
        }
        let union = either(&all);
        let mut floors = match self.mode {
            Mode::All | Mode::Unclear if count != 1 => {
                best(all.iter().map(|one| self.floor(one, case)), count)
            }
            _ => vec![self.floor(&union, case)],
        };
        floors.extend(aside.into_iter().map(|(_, one)| self.floor(one, case)));
        let ceiling = if self.mode == Mode::All && count != 1 {
            self.every_ceiling(&all, count, &union)
        } else {
            self.ceiling(&union)
        };
        let bounds = case.bounds(mean(floors), ceiling);
        if !case.told() {
            return Judgement::bare(bounds);
        }
        self.explain(bounds, &shown, &union, case)
    }

    /// Months that one member must show at the floor: the number asked, and what the word of proficiency asks unless the person
    /// states that level.
    fn need(&self, shown: &Shown, case: Case<'_>) -> u32 {
        let by_word = self.proficiency.map_or(0, |word| case.context.policy.proficiency.months(word));
        let stated = self
            .proficiency
            .is_some_and(|word| shown.level.is_some_and(|level| level >= level::rank_asked(word)));
        if stated { self.months } else { self.months.max(by_word) }
    }

    fn floor(&self, shown: &Shown, case: Case<'_>) -> Bound {
        match self.need(shown, case) {
            0 if shown.named && (self.by_list || shown.floor() > 0) => Bound::YES,
            need if shown.floor() >= need && need > 0 => Bound::YES,
            need => Bound::part(ratio(shown.floor(), need.max(1)).max(shown.sign(need))),
        }
    }

    /// At the ceiling a word of proficiency asks for no months: the person may well say that the level is there.
    fn ceiling(&self, shown: &Shown) -> Bound {
        match self.months {
            0 if shown.named || shown.plausible || self.may_be_none => Bound::YES,
            0 => Bound::NO,
            need => months_bound(shown.ceiling(), need),
        }
    }

    /// Each of so many must be plausible; how the months spread over them nobody knows, so their union bounds them.
    fn every_ceiling(&self, all: &[Cow<'_, Shown>], count: usize, union: &Shown) -> Bound {
        let some = all.iter().filter(|one| one.named || one.plausible).count() >= count;
        if self.months > 0 && some {
            return months_bound(union.ceiling(), self.months);
        }
        mean(best(all.iter().map(|one| self.ceiling(one)), count))
    }

    fn explain(
        &self,
        bounds: crate::outcome::Bounds,
        shown: &[Cow<'_, Shown>],
        union: &Shown,
        case: Case<'_>,
    ) -> Judgement {
        let names: Vec<String> = self.members.iter().map(Member::name).collect();
        let word = if self.mode == Mode::Any { "or" } else { "and" };
        let list = join(&names, word);
        let need = self.need(union, case);
        let by_list = need == 0;
        let level = self.proficiency.map(|word| format!("{word} ")).unwrap_or_default();
        let missing_names: Vec<String> = names
            .iter()
            .zip(shown)
            .filter(|(_, one)| !self.floor(one, case).yes)
            .map(|(name, _)| name.clone())
            .collect();
        let missing_names =
            if self.mode == Mode::Any || missing_names.is_empty() { names } else { missing_names };
        let lacked = join(&missing_names, word);
        let instead = union.evidence.iter().all(|e| e.how == How::OpenList) && !union.evidence.is_empty();
        let text = match (bounds.outcome(), by_list) {
            (Outcome::Met, true) if instead => {
                format!("shown by something of the same kind in place of {list}: the list is open")
            }
            (Outcome::Met, true) => format!("{level}{list} shown"),
            (Outcome::Met, false) if instead => format!(
                "{} of something of the same kind in place of {list} shown, {} asked: the list is open",
                span_of(self.least(shown, union)),
                span_of(need)
            ),
            (Outcome::Met, false) => {
                format!("{} of {list} shown, {} asked", span_of(self.least(shown, union)), span_of(need))
            }
            (Outcome::Unknown, true) if bounds.floor.credit > 0 => {
                format!("partly shown; {lacked} named nowhere, but plausible")
            }
            (Outcome::Unknown, true) if self.may_be_none => format!("{lacked} not shown; there may be none"),
            (Outcome::Unknown, true) => match &union.suggestion {
                Some(name) => format!("{lacked} not named; the profile has `{name}`, which may be the same"),
                None => format!("{lacked} not shown, but plausible"),
            },
            (Outcome::Unmet, true) => {
                format!("{lacked} named nowhere, and not usual in the work or studies shown")
            }
            (_, false) => {
                let most = self.most(union, case);
                format!(
                    "{} of {list} shown{most}, {} asked",
                    span_of(self.least(shown, union)),
                    span_of(need)
                )
            }
        };
        let ask = match (bounds.outcome(), by_list) {
            (Outcome::Unknown, true) => Some(format!(
                "any {}{lacked}?",
                if self.kind == "skill" { "knowledge of " } else { "experience with " }
            )),
            (Outcome::Unknown, false) => Some(format!("how many months of {lacked}?")),
            _ => None,
        };
        let lacks = (bounds.outcome() != Outcome::Met && !self.may_be_none).then(|| {
            if by_list {
                return super::lack(self.kind, lacked.clone());
            }
            let running = if self.mode == Mode::Any {
                union.running
            } else {
                shown.iter().all(|one| one.running || self.floor(one, case).yes)
            };
            let mut with = union.clone();
            with.running = running;
            // What may well be it does not have to be done again.
            let have = self.least(shown, union).max(union.signed());
            missing(self.kind, &lacked, have, need, &with, self.frame, case)
        });
        Judgement { bounds, text, evidence: first(spread(shown, &union.evidence)), ask, lacks }
    }

    /// Months at the floor, as a person would count them: of the list's weakest member where all are asked.
    fn least(&self, shown: &[Cow<'_, Shown>], union: &Shown) -> u32 {
        if self.mode == Mode::Any || shown.len() == 1 {
            return union.floor();
        }
        shown.iter().map(|one| one.floor()).min().unwrap_or_default()
    }

    fn most(&self, union: &Shown, case: Case<'_>) -> String {
        match union.ceiling() {
            u32::MAX if case.facts.has_work => ", time of no work in particular is stated".to_owned(),
            u32::MAX => ", the profile lists no work".to_owned(),
            most if most > union.floor() => format!(", at most {} plausible", span_of(most)),
            _ => String::new(),
        }
    }
}

/// Evidence for each member before a second piece for any.
fn spread(shown: &[Cow<'_, Shown>], all: &[Evidence]) -> Vec<Evidence> {
    let mut out: Vec<Evidence> = Vec::new();
    let firsts = shown.iter().filter_map(|one| one.evidence.first());
    for evidence in firsts.chain(all) {
        if !out.iter().any(|old| old.path == evidence.path) {
            out.push(evidence.clone());
        }
    }
    out
}

/// What is shown of any of them.
fn either<'s>(all: &'s [Cow<'_, Shown>]) -> Cow<'s, Shown> {
    match all {
        [] => Cow::default(),
        [one] => Cow::Borrowed(one),
        [one, more @ ..] => Cow::Owned(more.iter().fold(Shown::clone(one), |all, one| all.or(one))),
    }
}

fn first(mut evidence: Vec<Evidence>) -> Vec<Evidence> {
    evidence.truncate(MOST_EVIDENCE);
    evidence
}

fn missing(
    kind: &'static str,
    of: &str,
    have: u32,
    need: u32,
    shown: &Shown,
    frame: Frame,
    case: Case<'_>,
) -> Lack {
    let months = need.saturating_sub(have);
    // In a window that moves on, a month is lost for every month that is won, so time alone tells nothing there.
    let alone = shown.running && frame.window.is_none();
    let by_time = i32::try_from(months).ok().filter(|_| alone).map(|months| case.context.as_of.plus(months));
    Lack { kind, of: of.to_owned(), months: Some(months), by_time }
}

fn months_bound(have: u32, need: u32) -> Bound {
    if have >= need { Bound::YES } else { Bound::part(ratio(have, need)) }
}

/// The best so many: every member, or a stand-in in its stead.
fn best(bounds: impl Iterator<Item = Bound>, count: usize) -> Vec<Bound> {
    let mut all: Vec<Bound> = bounds.collect();
    all.sort_by_key(|bound| std::cmp::Reverse((bound.yes, bound.credit)));
    all.truncate(count);
    all
}

/// All of them: yes where every one is, else the mean of their credits.
fn mean(bounds: Vec<Bound>) -> Bound {
    if !bounds.is_empty() && bounds.iter().all(|bound| bound.yes) {
        return Bound::YES;
    }
    let sum: u64 = bounds.iter().map(|bound| u64::from(bound.credit)).sum();
    let count = u64::try_from(bounds.len().max(1)).unwrap_or(1);
    Bound::part(Credit::try_from(sum / count).unwrap_or(ONE).min(ONE - 1))
}
