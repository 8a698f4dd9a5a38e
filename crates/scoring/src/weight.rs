//! How much a requirement weighs in a score.

use crate::credit::ONE;
use crate::policy::Policy;
use rolefit_rules::requirement::Strength;
use std::collections::BTreeMap;

/// How much a requirement weighs, in millionths.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weights {
    /// A required one.
    pub required: u32,
    /// A preferred one.
    pub preferred: u32,
    /// Factors by kind of predicate; 1 where there is none.
    pub kinds: BTreeMap<String, u32>,
}

impl Default for Weights {
    fn default() -> Self {
        Weights { required: 3 * ONE, preferred: ONE, kinds: BTreeMap::new() }
    }
}

impl From<&Policy> for Weights {
    fn from(policy: &Policy) -> Self {
        let weight = &policy.weight;
        let kinds = ["degree", "experience", "skill", "language", "clearance", "credential"];
        Weights {
            required: weight.required.0,
            preferred: weight.preferred.0,
            kinds: kinds.into_iter().map(|kind| (kind.to_owned(), weight.of_kind(kind).0)).collect(),
        }
    }
}

impl Weights {
    /// The factor of a kind.
    pub fn kind(&self, kind: &str) -> u32 {
        self.kinds.get(kind).copied().unwrap_or(ONE)
    }

    /// The weight of a requirement whose formula has this factor.
    pub fn of(&self, strength: Strength, factor: u32) -> u32 {
        let base = match strength {
            Strength::Required => self.required,
            Strength::Preferred => self.preferred,
        };
        u32::try_from(u64::from(base) * u64::from(factor) / u64::from(ONE)).unwrap_or(u32::MAX)
    }
}
