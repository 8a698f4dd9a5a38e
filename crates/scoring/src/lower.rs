//! A requirement's formula made ready to be judged: what each leaf is to the verdict, and what "or equivalent" asks.
//!
//! The lowered tree has the shape of the posting's formula, leaf for leaf, so that an answer can be shown on the posting's
//! own words. Only an `equivalent` leaf becomes more than one question, under [`Lowered::Instead`].

use crate::outcome::Part;
use crate::question::{Asking, Question, QuestionId, Substitution};
use crate::weight::Weights;
use rolefit_rules::predicate::{ClearanceStatus, CredentialStatus, DegreeLevel, Experience, Predicate};
use rolefit_rules::requirement::{Formula, Leaf};
use rolefit_rules::source::Span;
use std::borrow::Cow;

/// A leaf that is ready to be judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Asked {
    /// What is asked.
    pub question: QuestionId,
    /// What it is to verdict and score.
    pub part: Part,
    /// Its weight within an `all`, in millionths.
    pub weight: u32,
}

/// A formula over questions.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lowered {
    /// Every child.
    All(Vec<Lowered>),
    /// One child.
    Any(Vec<Lowered>),
    /// So many of the children.
    AtLeast(u32, Vec<Lowered>),
    /// One question.
    Leaf(Asked),
    /// One `equivalent` leaf of the posting: one of these stands in its place, one for each alternative beside it.
    Instead(Vec<Lowered>),
    /// Two readings of a requirement, and the question which of them is meant. Only at the top.
    Readings(Vec<Lowered>, QuestionId),
}

impl Lowered {
    /// Children, if any.
    pub fn children(&self) -> &[Lowered] {
        match self {
            Lowered::All(kids)
            | Lowered::Any(kids)
            | Lowered::AtLeast(_, kids)
            | Lowered::Instead(kids)
            | Lowered::Readings(kids, _) => kids,
            Lowered::Leaf(_) => &[],
        }
    }

    /// What it is to verdict and score: its most telling part.
    pub fn part(&self) -> Part {
        match self {
            Lowered::Leaf(asked) => asked.part,
            _ => self.children().iter().map(Lowered::part).max().unwrap_or(Part::Statement),
        }
    }

    /// Its weight: the greatest among its scored leaves.
    pub fn weight(&self) -> u32 {
        match self {
            Lowered::Leaf(asked) if asked.part == Part::Scored => asked.weight,
            Lowered::Leaf(_) => 0,
            _ => self.children().iter().map(Lowered::weight).max().unwrap_or(0),
        }
    }

    /// The same formula with what does not change its answer taken out: the order of children, statements in an `all`, the
    /// words of an ambiguous text.
    #[must_use]
    pub fn canonical(&self) -> Lowered {
        let sorted = |kids: &[Lowered]| {
            let mut kids: Vec<Lowered> = kids.iter().map(Lowered::canonical).collect();
            kids.sort_unstable();
            kids
        };
        match self {
            Lowered::Leaf(asked) => Lowered::Leaf(*asked),
            Lowered::Any(kids) | Lowered::Instead(kids) => one_or(sorted(kids), Lowered::Any),
            Lowered::AtLeast(k, kids) => Lowered::AtLeast(*k, sorted(kids)),
            Lowered::Readings(kids, _) => {
                let mut kids = sorted(kids);
                kids.dedup();
                one_or(kids, |kids| Lowered::Readings(kids, QuestionId(0)))
            }
            Lowered::All(kids) => {
                let mut kids = sorted(kids);
                if self.part() != Part::Statement {
                    kids.retain(|kid| kid.part() != Part::Statement);
                }
                one_or(kids, Lowered::All)
            }
        }
    }

    /// Puts the ids of a finished plan in place of those that were given while it was built.
    pub fn renumber(&mut self, new: &impl Fn(QuestionId) -> QuestionId) {
        if let Lowered::Leaf(Asked { question, .. }) | Lowered::Readings(_, question) = self {
            *question = new(*question);
        }
        match self {
            Lowered::Leaf(_) => {}
            Lowered::All(kids)
            | Lowered::Any(kids)
            | Lowered::AtLeast(_, kids)
            | Lowered::Readings(kids, _) => kids.iter_mut().for_each(|kid| kid.renumber(new)),
            // What stands in place of one leaf has no order in the text: it takes that of the questions, now that they have one
            // that no other posting of the plan decides.
            Lowered::Instead(ways) => {
                for way in ways.iter_mut() {
                    way.renumber(new);
                    if let Lowered::All(parts) = way {
                        parts.sort_unstable();
                    }
                }
                ways.sort_unstable();
            }
        }
    }
}

/// What a predicate is to verdict and score.
pub fn part_of(predicate: &Predicate) -> Part {
    match predicate {
        Predicate::Statement => Part::Statement,
        Predicate::Screening(_)
        | Predicate::Authorization(_)
        | Predicate::Age(_)
        | Predicate::Travel(_)
        | Predicate::Physical(_)
        | Predicate::Residence(_)
        | Predicate::Schedule(_) => Part::Condition,
        Predicate::Clearance(c) if c.status == ClearanceStatus::Obtain => Part::Condition,
        Predicate::Credential(c) if c.status == CredentialStatus::Obtain => Part::Condition,
        Predicate::Degree(_)
        | Predicate::Experience(_)
        | Predicate::Skill(_)
        | Predicate::Language(_)
        | Predicate::Clearance(_)
        | Predicate::Credential(_)
        | Predicate::Equivalent => Part::Scored,
    }
}

/// The formula without the nodes that ask nothing (no children, at least none of them), as a hand-corrected posting may
/// have; none where nothing is left.
pub fn without_empty(formula: &Formula) -> Option<Cow<'_, Formula>> {
    if is_sound(formula) {
        return Some(Cow::Borrowed(formula));
    }
    let rest = |kids: &[Formula]| {
        let left = kids.iter().filter_map(without_empty).map(Cow::into_owned);
        Some(left.collect()).filter(|kids: &Vec<_>| !kids.is_empty())
    };
    match formula {
        Formula::Leaf(_) | Formula::AtLeast(0, _) => None,
        Formula::All(kids) => rest(kids).map(Formula::All),
        Formula::Any(kids) => rest(kids).map(Formula::Any),
        Formula::AtLeast(k, kids) => rest(kids).map(|kids| Formula::AtLeast(*k, kids)),
    }
    .map(Cow::Owned)
}

/// Does every node ask something?
fn is_sound(formula: &Formula) -> bool {
    match formula {
        Formula::Leaf(_) => true,
        Formula::AtLeast(0, _) => false,
        Formula::All(kids) | Formula::Any(kids) | Formula::AtLeast(_, kids) => {
            !kids.is_empty() && kids.iter().all(is_sound)
        }
    }
}

/// What lowering needs to know of the posting and the policy.
#[derive(Clone, Copy, Debug)]
pub struct Lowering<'a> {
    /// The posting's text.
    pub text: &'a str,
    /// The posting's own occupations.
    pub occupations: &'a [String],
    /// Weights by kind.
    pub weights: &'a Weights,
    /// Does the answer to a predicate depend on the posting's occupations?
    pub depends_on_posting: fn(&Predicate) -> bool,
}

impl<'a> Lowering<'a> {
    /// Lowers one formula.
    pub fn formula(&self, formula: &Formula, questions: &mut impl Asking<'a>) -> Lowered {
        self.node(formula, &[], questions)
    }

    /// A question for a person, in the posting's own words.
    pub fn open(&self, span: Span, questions: &mut impl Asking<'a>) -> Lowered {
        let question = questions.open(span.of(self.text));
        Lowered::Leaf(Asked { question, part: Part::Statement, weight: 0 })
    }

    /// The posting's own occupations. They weigh nothing.
    pub fn occupation(&self, prepared: bool, questions: &mut impl Asking<'a>) -> Lowered {
        let question = Question::Occupation { prepared, occupations: Vec::new() };
        let question = questions.ask(question, self.occupations);
        Lowered::Leaf(Asked { question, part: Part::Occupation { prepared }, weight: 0 })
    }

    /// `beside`: the other alternatives of the `any` that `formula` is a child of.
    fn node(&self, formula: &Formula, beside: &[&Formula], questions: &mut impl Asking<'a>) -> Lowered {
        match formula {
            Formula::All(kids) => {
                Lowered::All(kids.iter().map(|kid| self.node(kid, &[], questions)).collect())
            }
            Formula::AtLeast(k, kids) => {
                Lowered::AtLeast(*k, kids.iter().map(|kid| self.node(kid, &[], questions)).collect())
            }
            Formula::Any(kids) => {
                let mut alternatives = beside.to_vec();
                if beside.is_empty() {
                    kids.iter().for_each(|kid| flatten(kid, &mut alternatives));
                }
                Lowered::Any(kids.iter().map(|kid| self.node(kid, &alternatives, questions)).collect())
            }
            Formula::Leaf(leaf) if leaf.predicate == Predicate::Equivalent => {
                self.equivalent(leaf, beside, questions)
            }
            Formula::Leaf(leaf) if leaf.predicate == Predicate::Statement => self.open(leaf.span, questions),
            Formula::Leaf(leaf) => Lowered::Leaf(self.ask(&leaf.predicate, questions)),
        }
    }

    fn ask(&self, predicate: &Predicate, questions: &mut impl Asking<'a>) -> Asked {
        let depends = (self.depends_on_posting)(predicate);
        let occupations = if depends { self.occupations } else { &[] };
        let question = Question::Predicate { predicate: predicate.canonical(), occupations: Vec::new() };
        Asked {
            question: questions.ask(question, occupations),
            part: part_of(predicate),
            weight: self.weights.kind(predicate.kind()),
        }
    }

    /// For each alternative beside it, that alternative with its degree and the months that go with it replaced by one
    /// substitution. An alternative without a degree leaves the employer's word open; it stays open whatever else stands
    /// there, or one alternative more would make the posting harder.
    fn equivalent(&self, leaf: &Leaf, beside: &[&Formula], questions: &mut impl Asking<'a>) -> Lowered {
        let mut instead = Vec::new();
        let mut open = beside.is_empty();
        for alternative in beside {
            let Some(ways) = ways(alternative) else {
                open = true;
                continue;
            };
            let plain = |way: &&Vec<&Leaf>| way.iter().all(|leaf| leaf.predicate != Predicate::Equivalent);
            let mut plain = ways.iter().filter(plain).peekable();
            // An equivalent of nothing but another one.
            open |= plain.peek().is_none();
            for way in plain {
                match self.substitute(way, questions) {
                    Some(substituted) => instead.push(substituted),
                    None => open = true,
                }
            }
        }
        if instead.is_empty() {
            return self.open(leaf.span, questions);
        }
        if open {
            instead.push(self.open(leaf.span, questions));
        }
        instead.sort_unstable();
        instead.dedup();
        Lowered::Instead(instead)
    }

    fn substitute(&self, way: &[&Leaf], questions: &mut impl Asking<'a>) -> Option<Lowered> {
        let level = way.iter().filter_map(|leaf| degree_level(leaf)).max()?;
        // The months that go with the degree are the longest that the alternative asks; shorter ones, with a subject of
        // their own, stay as they are.
        let months = way.iter().filter_map(|leaf| timed(leaf)).max_by_key(|e| (e.min_months, e.clone()));
        // "GED or equivalent": another paper is meant, and no number of years stands for it.
        if level < DegreeLevel::Associate && months.is_none() {
            return None;
        }
        let substitution = Substitution { level, beside: months.clone(), occupations: Vec::new() };
        let question = questions.ask(Question::Substitution(substitution), self.occupations);
        let weight = self.weights.kind("degree");
        let mut parts = vec![Lowered::Leaf(Asked { question, part: Part::Scored, weight })];
        for leaf in way {
            let replaced = degree_level(leaf).is_some() || (months.is_some() && timed(leaf) == months);
            if !replaced && leaf.predicate != Predicate::Statement {
                parts.push(Lowered::Leaf(self.ask(&leaf.predicate, questions)));
            }
        }
        parts.sort_unstable();
        parts.dedup();
        Some(one_or(parts, Lowered::All))
    }
}

/// An only child stands for its parent.
fn one_or(kids: Vec<Lowered>, parent: fn(Vec<Lowered>) -> Lowered) -> Lowered {
    match <[Lowered; 1]>::try_from(kids) {
        Ok([only]) => only,
        Err(kids) => parent(kids),
    }
}

fn degree_level(leaf: &Leaf) -> Option<DegreeLevel> {
    match &leaf.predicate {
        Predicate::Degree(degree) => Some(degree.level),
        _ => None,
    }
}

/// The leaf's experience, made canonical, if it asks for months.
fn timed(leaf: &Leaf) -> Option<Experience> {
    match leaf.predicate.canonical() {
        Predicate::Experience(experience) if experience.min_months.is_some() => Some(experience),
        _ => None,
    }
}

/// The alternatives of nested `any`s, as one list, without the `equivalent`s.
fn flatten<'a>(formula: &'a Formula, out: &mut Vec<&'a Formula>) {
    match formula {
        Formula::Any(kids) => kids.iter().for_each(|kid| flatten(kid, out)),
        Formula::Leaf(leaf) if leaf.predicate == Predicate::Equivalent => {}
        other => out.push(other),
    }
}

/// More ways than this to satisfy one alternative are not told apart: the employer's word stays open then.
const MOST_WAYS: usize = 24;

/// The ways to satisfy a formula, each a list of leaves; none where they are too many or not worth telling apart.
fn ways(formula: &Formula) -> Option<Vec<Vec<&Leaf>>> {
    let ways = match formula {
        Formula::Leaf(leaf) => vec![vec![leaf]],
        Formula::Any(kids) => {
            let mut all = Vec::new();
            for kid in kids {
                all.extend(ways(kid)?);
            }
            all
        }
        Formula::All(kids) => {
            let mut joined: Vec<Vec<&Leaf>> = vec![Vec::new()];
            for kid in kids {
                let more = ways(kid)?;
                joined = joined
                    .iter()
                    .flat_map(|one| more.iter().map(move |other| one.iter().chain(other).copied().collect()))
                    .collect();
                if joined.len() > MOST_WAYS {
                    return None;
                }
            }
            joined
        }
        Formula::AtLeast(..) => return None,
    };
    (ways.len() <= MOST_WAYS).then_some(ways)
}
