//! The policy: every name and number that decides an outcome, a score or an order.
//!
//! A policy is a TOML file of the shape of [`TEXT`], which is the default. A key that a file leaves out keeps its default.

mod error;
mod fraction;

pub use error::PolicyError;
pub use fraction::Fraction;

use crate::credit::ONE;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The default policy as it is written; [`Policy::default`] has the same values.
pub const TEXT: &str = include_str!("policy.toml");

/// The schema that this version reads and writes.
pub const SCHEMA: &str = "rolefit.policy/1";

/// Everything that is chosen rather than found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Policy {
    /// `rolefit.policy/1`.
    pub schema: String,
    /// What a profile leaves plausible.
    pub ceiling: Ceiling,
    /// What counts as experience.
    pub experience: Experience,
    /// Months of proven use that a word of proficiency asks for.
    pub proficiency: Proficiency,
    /// What stands in for a degree.
    pub equivalence: Equivalence,
    /// Human languages.
    pub language: Language,
    /// Names that no lexicon knows.
    pub similarity: Similarity,
    /// Near misses.
    pub near: Near,
    /// Weights of requirements.
    pub weight: Weight,
}

/// What a profile leaves plausible.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Ceiling {
    /// What a position leaves open.
    pub positions: Positions,
    /// What a subject is that is named nowhere but plausible.
    pub unnamed: Unnamed,
}

/// What a position leaves open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Positions {
    /// What is usual work in its occupation.
    UsualWork,
    /// Everything.
    AnyPosition,
}

/// What a subject is that is named nowhere but plausible.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Unnamed {
    /// Not settled.
    Unknown,
    /// Not there.
    Unmet,
}

/// What counts as experience.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
pub struct Experience {
    /// Do internships count?
    pub internship: bool,
    /// Does freelance work count?
    pub freelance: bool,
    /// Does unpaid work count?
    pub volunteer: bool,
    /// Does part-time work count, by the calendar?
    pub part_time: bool,
    /// Is the skills list enough for "experience with X" without years?
    pub bare_by_skills_list: bool,
    /// Does "14+ years in accounting" count as stated?
    pub stated_sums: bool,
}

/// Months of proven use that a word of proficiency asks for, unless the profile states the level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
#[expect(missing_docs, reason = "the words themselves")]
pub struct Proficiency {
    pub strong: u32,
    pub solid: u32,
    pub proficient: u32,
    pub advanced: u32,
    pub deep: u32,
    pub expert: u32,
    pub mastery: u32,
}

impl Proficiency {
    /// The months that a word asks for; 0 for a word that the policy does not name.
    pub fn months(&self, word: &str) -> u32 {
        match word {
            "strong" => self.strong,
            "solid" => self.solid,
            "proficient" => self.proficient,
            "advanced" => self.advanced,
            "deep" => self.deep,
            "expert" => self.expert,
            "mastery" => self.mastery,
            _ => 0,
        }
    }
}

/// What stands in for a degree where a posting takes equivalent experience.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Equivalence {
    /// How "equivalent" is read.
    pub policy: Substitution,
    /// Relevant months for an associate degree, on top of those that the same alternative asks.
    pub associate: u32,
    /// For a bachelor.
    pub bachelor: u32,
    /// For a master.
    pub master: u32,
    /// For a doctorate.
    pub doctorate: u32,
}

/// How "or equivalent experience" is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Substitution {
    /// Nothing stands in for a degree.
    Strict,
    /// Relevant months do.
    Years,
    /// The employer's word is enough.
    Any,
    /// Always to be asked.
    Ask,
}

/// Human languages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
pub struct Language {
    /// What a profile shows of the language that it is written in.
    pub profile_language: rolefit_rules::predicate::Cefr,
}

/// Names that no lexicon knows are compared by Jaro-Winkler similarity.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Similarity {
    /// Shorter names, in characters, are never compared.
    pub shortest: u32,
    /// From here on a suggestion and a raised ceiling.
    pub suggest: Fraction,
    /// From here on the same name.
    pub prove: Fraction,
}

/// Near misses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Near {
    /// Credit from which an unmet requirement is a near miss.
    pub tolerance: Fraction,
}

/// Weights of requirements.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Weight {
    /// Of a required one.
    pub required: Fraction,
    /// Of a preferred one.
    pub preferred: Fraction,
    /// Factor for degrees.
    pub degree: Fraction,
    /// Factor for experience.
    pub experience: Fraction,
    /// Factor for skills.
    pub skill: Fraction,
    /// Factor for languages.
    pub language: Fraction,
    /// Factor for clearances.
    pub clearance: Fraction,
    /// Factor for credentials.
    pub credential: Fraction,
}

impl Weight {
    /// The factor of a kind of predicate: one for kinds that the policy does not name.
    pub fn of_kind(&self, kind: &str) -> Fraction {
        match kind {
            "degree" => self.degree,
            "experience" => self.experience,
            "skill" => self.skill,
            "language" => self.language,
            "clearance" => self.clearance,
            "credential" => self.credential,
            _ => Fraction(ONE),
        }
    }
}

impl Policy {
    /// Reads a policy file.
    pub fn parse(text: &str) -> Result<Policy, PolicyError> {
        let policy: Policy = toml::from_str(text).map_err(|e| PolicyError::of_toml(&e, text))?;
        policy.check().map_err(|(key, message)| PolicyError::at_key(text, key, message))?;
        Ok(policy)
    }

    /// The key whose value makes no sense, and why.
    fn check(&self) -> Result<(), (&'static str, String)> {
        if self.schema != SCHEMA {
            return Err((
                "schema",
                format!("unknown schema `{}`; this version reads `{SCHEMA}`", self.schema),
            ));
        }
        let shares = [
            ("tolerance", self.near.tolerance),
            ("suggest", self.similarity.suggest),
            ("prove", self.similarity.prove),
        ];
        if let Some((key, value)) = shares.into_iter().find(|(_, value)| value.0 > ONE) {
            return Err((key, format!("`{key}` is a share of one, and {value} is more")));
        }
        if self.similarity.prove < self.similarity.suggest {
            return Err((
                "prove",
                "`prove` is below `suggest`: what proves must at least suggest".to_owned(),
            ));
        }
        if self.similarity.shortest < 4 {
            let message = "`shortest` below 4 would compare names like C, R, Go and SQL, whose neighbours are other things";
            return Err(("shortest", message.to_owned()));
        }
        if self.weight.required.0 == 0 {
            return Err(("required", "`required` is 0, so no requirement would count".to_owned()));
        }
        // Weights are multiplied with each other and with credits in 64 bits.
        let weights = [
            ("required", self.weight.required),
            ("preferred", self.weight.preferred),
            ("degree", self.weight.degree),
            ("experience", self.weight.experience),
            ("skill", self.weight.skill),
            ("language", self.weight.language),
            ("clearance", self.weight.clearance),
            ("credential", self.weight.credential),
        ];
        match weights.into_iter().find(|(_, value)| value.0 > 60 * ONE) {
            Some((key, value)) => Err((key, format!("a weight is at most 60, and `{key}` is {value}"))),
            None => Ok(()),
        }
    }
}

impl Default for Policy {
    fn default() -> Policy {
        Policy {
            schema: SCHEMA.to_owned(),
            ceiling: Ceiling::default(),
            experience: Experience::default(),
            proficiency: Proficiency::default(),
            equivalence: Equivalence::default(),
            language: Language::default(),
            similarity: Similarity::default(),
            near: Near::default(),
            weight: Weight::default(),
        }
    }
}

impl Default for Ceiling {
    fn default() -> Ceiling {
        Ceiling { positions: Positions::UsualWork, unnamed: Unnamed::Unknown }
    }
}

impl Default for Experience {
    fn default() -> Experience {
        Experience {
            internship: true,
            freelance: true,
            volunteer: false,
            part_time: true,
            bare_by_skills_list: true,
            stated_sums: true,
        }
    }
}

impl Default for Proficiency {
    fn default() -> Proficiency {
        Proficiency { strong: 0, solid: 0, proficient: 0, advanced: 36, deep: 36, expert: 36, mastery: 36 }
    }
}

impl Default for Equivalence {
    fn default() -> Equivalence {
        Equivalence { policy: Substitution::Years, associate: 24, bachelor: 48, master: 72, doctorate: 96 }
    }
}

impl Default for Language {
    fn default() -> Language {
        Language { profile_language: rolefit_rules::predicate::Cefr::C1 }
    }
}

impl Default for Similarity {
    fn default() -> Similarity {
        Similarity { shortest: 4, suggest: Fraction(880_000), prove: Fraction(970_000) }
    }
}

impl Default for Near {
    fn default() -> Near {
        Near { tolerance: Fraction(750_000) }
    }
}

impl Default for Weight {
    fn default() -> Weight {
        let one = Fraction(ONE);
        Weight {
            required: Fraction(3 * ONE),
            preferred: one,
            degree: one,
            experience: one,
            skill: one,
            language: one,
            clearance: one,
            credential: one,
        }
    }
}
