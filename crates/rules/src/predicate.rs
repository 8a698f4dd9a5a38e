//! The closed list of questions that a posting can ask of a candidate.
//!
//! A predicate has no place and no weight: two predicates that mean the same, [made canonical](Predicate::canonical),
//! are equal values, which is what lets a plan judge each distinct one once.

mod canonical;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use rolefit_lexicon::DegreeLevel;

/// One question about a candidate. On the wire, `kind` names the variant.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum Predicate {
    /// A level of education, in a field or in any.
    Degree(Degree),
    /// Work with something, for a number of months or at all.
    Experience(Experience),
    /// Knowledge of something that has a name.
    Skill(Skill),
    /// A human language.
    Language(Language),
    /// A national security clearance.
    Clearance(Clearance),
    /// A certification, licence, registration or membership.
    Credential(Credential),
    /// "Or equivalent experience": an alternative branch, lowered to a substitution when it is judged.
    Equivalent,
    /// A check that the person must pass.
    Screening(Screening),
    /// The right to work.
    Authorization(Authorization),
    /// A minimum age.
    Age(Age),
    /// Readiness to travel.
    Travel(Travel),
    /// Physical demands.
    Physical(Physical),
    /// Where the person must live.
    Residence(Residence),
    /// Shifts and hours.
    Schedule(Schedule),
    /// Text that names nothing checkable. Shown, never scored.
    Statement,
}

impl Predicate {
    /// The name of the kind, as the wire has it.
    pub fn kind(&self) -> &'static str {
        match self {
            Predicate::Degree(_) => "degree",
            Predicate::Experience(_) => "experience",
            Predicate::Skill(_) => "skill",
            Predicate::Language(_) => "language",
            Predicate::Clearance(_) => "clearance",
            Predicate::Credential(_) => "credential",
            Predicate::Equivalent => "equivalent",
            Predicate::Screening(_) => "screening",
            Predicate::Authorization(_) => "authorization",
            Predicate::Age(_) => "age",
            Predicate::Travel(_) => "travel",
            Predicate::Physical(_) => "physical",
            Predicate::Residence(_) => "residence",
            Predicate::Schedule(_) => "schedule",
            Predicate::Statement => "statement",
        }
    }
}

/// A level of education.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Degree {
    /// The lowest level that satisfies.
    pub level: DegreeLevel,
    /// Fields of study, as the posting has them; empty: any field.
    #[serde(default)]
    pub fields: Vec<String>,
    /// Is a related field accepted?
    #[serde(default)]
    pub related: bool,
    /// Are current students meant?
    #[serde(default)]
    pub in_progress: bool,
    /// Must the institution or programme be accredited?
    #[serde(default)]
    pub accredited: bool,
}

/// Something that one can have experience with or knowledge of.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Subject {
    /// The lexicon's id, or null for a free phrase.
    pub id: Option<String>,
    /// The canonical name; for a free phrase, the phrase.
    pub name: String,
    /// The posting's words.
    #[serde(default)]
    pub text: String,
}

impl Subject {
    /// What no lexicon has a name for.
    pub fn phrase(text: &str) -> Subject {
        Subject { id: None, name: text.to_lowercase(), text: text.to_owned() }
    }
}

/// How the members of a list are joined.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Mode {
    /// One of them is enough.
    Any,
    /// All of them.
    All,
    /// A bare list with neither "and" nor "or".
    Unclear,
}

/// Where experience must have been gained.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Setting {
    /// At work: "professional", "production", "hands-on", "commercial".
    Professional,
    /// In studies or research.
    Academic,
    /// The posting does not say, or accepts both.
    Any,
}

/// Experience: of something, for some time, or both.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Experience {
    /// Least number of months; null where the posting gives none.
    pub min_months: Option<u32>,
    /// Upper end of a range in months; read and shown, never judged.
    pub max_months: Option<u32>,
    /// "Relevant", "related" or "similar" experience.
    #[serde(default)]
    pub relevant: bool,
    /// What the experience is of; empty: work in general.
    pub of: Vec<Subject>,
    /// How the list is joined.
    pub mode: Mode,
    /// "Such as", "including but not limited to", "etc.".
    #[serde(default)]
    pub open: bool,
    /// Where it must have been gained.
    pub setting: Setting,
    /// A word of proficiency ("strong", "expert"), lower case.
    pub proficiency: Option<String>,
    /// Only the last so many months count.
    pub within_months: Option<u32>,
}

impl Experience {
    /// Experience of nothing in particular, of no length.
    pub fn blank() -> Experience {
        Experience {
            min_months: None,
            max_months: None,
            relevant: false,
            of: Vec::new(),
            mode: Mode::Any,
            open: false,
            setting: Setting::Any,
            proficiency: None,
            within_months: None,
        }
    }
}

/// Knowledge of something that has a name, with no word of experience.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Skill {
    /// What is to be known.
    pub of: Vec<Subject>,
    /// How the list is joined.
    pub mode: Mode,
    /// "Such as", "including but not limited to", "etc.".
    #[serde(default)]
    pub open: bool,
    /// A word of proficiency ("strong", "expert"), lower case.
    pub proficiency: Option<String>,
}

/// Levels of the Common European Framework of Reference, and a native speaker's above them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[expect(missing_docs, reason = "the framework's own names")]
pub enum Cefr {
    A1,
    A2,
    B1,
    B2,
    C1,
    C2,
    #[serde(rename = "native")]
    Native,
}

impl Cefr {
    /// As a reader has it.
    pub fn name(self) -> &'static str {
        match self {
            Cefr::A1 => "A1",
            Cefr::A2 => "A2",
            Cefr::B1 => "B1",
            Cefr::B2 => "B2",
            Cefr::C1 => "C1",
            Cefr::C2 => "C2",
            Cefr::Native => "a native speaker's level",
        }
    }
}

/// A human language.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Language {
    /// ISO 639-1 code, 639-3 where there is none.
    pub code: String,
    /// English name.
    pub name: String,
    /// Least level; null where none is stated.
    pub cefr: Option<Cefr>,
}

/// Must it be held, or be obtainable?
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum ClearanceStatus {
    /// Held now.
    Active,
    /// Able or eligible to get it.
    Obtain,
}

/// Polygraph examinations beside a clearance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Polygraph {
    /// Some polygraph; which is not said.
    Any,
    /// Counter-intelligence.
    Ci,
    /// Full scope, lifestyle.
    Full,
}

/// A national security clearance.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Clearance {
    /// `us`, `doe`, `uk`, `ca`, `au`, `nato`; null where the posting does not tell.
    pub scheme: Option<String>,
    /// The level's id in its scheme (`lexicon/clearances.toml`); null: "a clearance".
    pub level: Option<String>,
    /// The posting's words.
    pub name: String,
    /// Held or to be got.
    pub status: ClearanceStatus,
    /// The polygraph asked for, if any.
    pub polygraph: Option<Polygraph>,
}

/// Must it be held, or be got within a time?
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum CredentialStatus {
    /// Held now.
    Held,
    /// To be got.
    Obtain,
}

/// A certification, licence, registration or membership.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Credential {
    /// The lexicon's id, or null.
    pub id: Option<String>,
    /// The posting's words.
    pub name: String,
    /// Held or to be got.
    pub status: CredentialStatus,
    /// Months within which it must be got.
    pub within_months: Option<u32>,
}

/// Kinds of checks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "the words say it")]
pub enum Check {
    Background,
    Drug,
    Credit,
    Fingerprint,
    Security,
    Medical,
    DrivingRecord,
    Reference,
}

impl Check {
    /// In plain words, whatever a posting calls it.
    pub fn name(self) -> &'static str {
        match self {
            Check::Background => "background check",
            Check::Drug => "drug test",
            Check::Credit => "credit check",
            Check::Fingerprint => "fingerprinting",
            Check::Security => "security screening",
            Check::Medical => "medical check",
            Check::DrivingRecord => "driving record check",
            Check::Reference => "reference check",
        }
    }
}

/// A check that the person must pass.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Screening {
    /// Which.
    pub check: Check,
    /// The posting's name for it.
    pub name: String,
}

/// Grounds of the right to work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Basis {
    /// A citizen.
    Citizen,
    /// A "US person" as export control means it: citizen, permanent resident, protected individual.
    UsPerson,
    /// A permanent resident.
    PermanentResident,
    /// May work there.
    WorkAuthorized,
    /// Needs no sponsorship.
    NoSponsorship,
}

/// The right to work.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Authorization {
    /// On what grounds.
    pub basis: Basis,
    /// ISO 3166-1 alpha-2 code (`EU` for the Union); null: where the job is.
    pub country: Option<String>,
}

/// A minimum age in years.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Age {
    /// Years.
    pub min: u32,
}

/// Travel.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Travel {
    /// Share of the time, at most; null where none is stated.
    pub max_percent: Option<u32>,
}

/// Physical demands.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Physical {
    /// Kilograms to lift (pounds rounded to the nearest); null where none is stated.
    pub lift_kg: Option<u32>,
}

/// Where the person must live.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Residence {
    /// The posting's words for the place.
    pub place: String,
    /// Distance from it, in kilometres.
    pub within_km: Option<u32>,
}

/// Shifts and hours.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Schedule {
    /// `night`, `weekend`, `evening`, `holiday`, `onCall`, `overtime`, `rotating`, `early`.
    #[serde(default)]
    pub shifts: Vec<String>,
    /// Hours per week, if stated.
    pub hours_per_week: Option<u32>,
}
