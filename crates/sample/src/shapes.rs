//! What was measured: `shapes.toml`, and the structures of formulas that it counts.

use serde::Deserialize;
use std::collections::BTreeMap;

/// How often what was counted.
pub(crate) type Counts = BTreeMap<String, u64>;

/// What stands for all that was counted too seldom to be listed.
pub(crate) const OTHER: &str = "-other";

/// The file.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Shapes {
    /// Of how many postings.
    pub postings: u64,
    /// How skewed free phrases and statements are.
    pub ranks: BTreeMap<String, Ranks>,
    /// Everything that does not depend on the occupation, by name.
    pub tables: BTreeMap<String, Counts>,
    /// By the SOC code of a group, or of a major group's rest; empty where no title tells.
    pub families: BTreeMap<String, FamilyCounts>,
    /// All families together, with what was counted seldom.
    pub all: FamilyCounts,
}

/// How skewed names are.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Ranks {
    /// How often the ranks 1, 2–3, 4–7, … were counted, and as the curve goes on behind those that were counted often enough to tell.
    pub weights: Vec<u64>,
}

/// What was counted of one family of occupations.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct FamilyCounts {
    pub postings: u64,
    pub occupations: Counts,
    pub required: Counts,
    pub preferred: Counts,
    pub subjects: Counts,
    pub fields: Counts,
    pub credentials: Counts,
}

impl Shapes {
    /// The file that the crate carries. A test reads it; without it there is nothing to draw, and what is made is empty.
    pub(crate) fn measured() -> Shapes {
        toml::from_str(include_str!("../shapes.toml")).unwrap_or_default()
    }
}

/// The structure of a formula.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    All(Vec<Shape>),
    Any(Vec<Shape>),
    AtLeast(u32, Vec<Shape>),
    Leaf(Kind),
}

/// The kind of a leaf.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Experience of something, no months told.
    Experience,
    /// Months of something.
    Timed,
    /// Months of nothing in particular.
    Time,
    Skill,
    Degree,
    Equivalent,
    Credential,
    Language,
    Clearance,
    Screening,
    Authorization,
    Age,
    Travel,
    Physical,
    Residence,
    Schedule,
    Statement,
}

impl Shape {
    /// `all(degree,any(timed,equivalent))`; none where it is not written so.
    pub(crate) fn parse(text: &str) -> Option<Shape> {
        let mut rest = text;
        let shape = one(&mut rest)?;
        rest.is_empty().then_some(shape)
    }

    /// The children.
    pub(crate) fn kids(&self) -> &[Shape] {
        match self {
            Shape::All(kids) | Shape::Any(kids) | Shape::AtLeast(_, kids) => kids,
            Shape::Leaf(_) => &[],
        }
    }

    /// Is a leaf of this kind in it?
    pub(crate) fn has(&self, kind: Kind) -> bool {
        *self == Shape::Leaf(kind) || self.kids().iter().any(|kid| kid.has(kind))
    }
}

fn one(rest: &mut &str) -> Option<Shape> {
    let end = rest.find(['(', ',', ')']).unwrap_or(rest.len());
    let (name, behind) = rest.split_at_checked(end)?;
    *rest = behind;
    let Some(inside) = rest.strip_prefix('(') else { return kind(name).map(Shape::Leaf) };
    *rest = inside;
    let mut kids = vec![one(rest)?];
    while let Some(next) = rest.strip_prefix(',') {
        *rest = next;
        kids.push(one(rest)?);
    }
    *rest = rest.strip_prefix(')')?;
    match name {
        "all" => Some(Shape::All(kids)),
        "any" => Some(Shape::Any(kids)),
        _ => Some(Shape::AtLeast(name.strip_suffix("of")?.parse().ok()?, kids)),
    }
}

fn kind(name: &str) -> Option<Kind> {
    Some(match name {
        "experience" => Kind::Experience,
        "timed" => Kind::Timed,
        "time" => Kind::Time,
        "skill" => Kind::Skill,
        "degree" => Kind::Degree,
        "equivalent" => Kind::Equivalent,
        "credential" => Kind::Credential,
        "language" => Kind::Language,
        "clearance" => Kind::Clearance,
        "screening" => Kind::Screening,
        "authorization" => Kind::Authorization,
        "age" => Kind::Age,
        "travel" => Kind::Travel,
        "physical" => Kind::Physical,
        "residence" => Kind::Residence,
        "schedule" => Kind::Schedule,
        "statement" => Kind::Statement,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_structure_of_the_file_is_read() {
        let shapes: Shapes = toml::from_str(include_str!("../shapes.toml")).expect("is well written");
        assert!(shapes.families.len() > 20 && shapes.tables.len() > 20);
        for family in shapes.families.values().chain([&shapes.all]) {
            for shape in family.required.keys().chain(family.preferred.keys()).filter(|key| *key != OTHER) {
                assert!(Shape::parse(shape).is_some(), "{shape}");
            }
        }
    }
}
