//! The report's shape (`rolefit.report/1`), as the contract fixes it.
//!
//! Numbers with a fraction are printed from integers with a fixed number of places, rounded down.

mod write;

use crate::credit::Interval;
use crate::outcome::{Line, Outcome, Sign, Verdict};
use crate::policy::Policy;
use rolefit_rules::predicate::Predicate;
use rolefit_rules::requirement::Strength;
use rolefit_rules::source::Span;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How a piece of a profile shows something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum How {
    /// By its name or a synonym.
    Named,
    /// By something narrower.
    Narrower,
    /// By what the occupation involves.
    ByOccupation,
    /// By a stated sum or claim.
    Stated,
    /// As a sibling in an open list.
    OpenList,
    /// By the policy's substitution for a degree.
    ByEquivalence,
    /// By a key of the policy.
    ByPolicy,
    /// By a name nearly the same.
    Similar,
}

/// The schema's name, in every report.
pub const SCHEMA: &str = "rolefit.report/1";

/// One run of `rank` or `screen`: a JSON document.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Report {
    /// [`SCHEMA`].
    pub schema: String,
    /// The engine's version.
    pub engine: String,
    /// The lexicon's version.
    pub lexicon: String,
    /// The day for which everything was judged, ISO 8601.
    pub as_of: String,
    /// The policy that was used, whole.
    pub policy: Policy,
    /// What was ranked or screened against.
    pub subject: Subject,
    /// Best first.
    pub results: Vec<FitResult>,
    /// Inputs that could not be read.
    pub errors: Vec<InputError>,
}

/// The one profile that postings are ranked for, or the one posting that profiles are screened for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Subject {
    /// Which of the two.
    pub kind: SubjectKind,
    /// Its id.
    pub id: String,
    /// Of its file's bytes, in hexadecimal.
    pub sha256: String,
}

/// What a report is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "the words say it")]
pub enum SubjectKind {
    Profile,
    Posting,
}

/// An input that could not be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct InputError {
    /// Its path, as given.
    pub path: String,
    /// Why.
    pub message: String,
}

/// A pair without its reasons: a line of `match`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct MatchLine {
    /// The profile's id.
    pub profile: String,
    /// The posting's id.
    pub posting: String,
    /// From 1, among the lines of the same profile (or of the same posting, where those were asked for).
    pub rank: u32,
    /// Fit.
    pub verdict: Verdict,
    /// 0 to 100; null where unread.
    #[serde(serialize_with = "write::score")]
    #[schemars(with = "Option<write::Range>")]
    pub score: Option<Interval>,
}

/// A place in the profile.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
pub struct Evidence {
    /// `work[0].highlights[2]`, or a policy key where `how` is `byPolicy`.
    pub path: String,
    /// Its words, shortened at a word.
    pub text: String,
    /// What it shows it by.
    pub how: How,
}

/// A formula with its outcomes. On the wire a node is `{"any": […], "outcome": …}` and a leaf the posting's leaf with `outcome`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// What it is.
    pub shape: Shape,
    /// The answer.
    pub outcome: Outcome,
    /// Is there anything for it?
    pub sign: Sign,
    /// How much of it, at both ends.
    pub credit: Interval,
}

/// The shapes of a node.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Every child.
    All(Vec<Node>),
    /// One child.
    Any(Vec<Node>),
    /// So many of them.
    AtLeast(u32, Vec<Node>),
    /// One question.
    Leaf(Box<JudgedLeaf>),
}

/// One question with its answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JudgedLeaf {
    /// What is asked.
    pub predicate: Predicate,
    /// Where.
    pub span: Span,
    /// The posting's words.
    pub quote: String,
    /// What read it.
    pub recognizer: String,
    /// One line for a person.
    pub text: String,
    /// Places in the profile.
    pub evidence: Vec<Evidence>,
    /// Is it a condition or a statement, shown rather than scored?
    pub shown_only: bool,
}

/// Why a requirement came out as it did: one deciding leaf.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Because {
    /// The leaf's kind.
    pub kind: String,
    /// The leaf's answer.
    pub outcome: Outcome,
    /// One line for a person.
    pub text: String,
    /// Places in the profile.
    pub evidence: Vec<Evidence>,
}

/// One requirement, judged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct JudgedRequirement {
    /// `r1`, …
    pub id: String,
    /// Required or preferred.
    pub strength: Strength,
    /// The grade that it is for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grade: Option<String>,
    /// The posting's words.
    pub quote: String,
    /// The answer; `unknown` for what is for a person to judge.
    pub outcome: Outcome,
    /// Is there anything for it?
    pub sign: Sign,
    /// How much of it, 0 to 1 in millionths.
    #[serde(serialize_with = "write::credit")]
    #[schemars(with = "write::Range")]
    pub credit: Interval,
    /// In millionths; 0 where it does not count (a statement, a condition, a repetition, another grade's).
    #[serde(serialize_with = "write::weight")]
    #[schemars(with = "f64")]
    pub weight: u32,
    /// `scored`, `condition`, `statement` or `unread`.
    pub role: Role,
    /// The formula with outcomes.
    pub formula: Node,
    /// The other reading, where the grammar is ambiguous.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub other_reading: Option<Node>,
    /// The leaves that decided, most telling first: the branch that carried, or what is missing.
    pub because: Vec<Because>,
}

/// How a requirement counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Role {
    /// In verdict and score.
    Scored,
    /// A condition: a stated no counts in the verdict, unknown holds up nothing.
    Condition,
    /// For a person to judge.
    Statement,
    /// Not understood: a required one holds the verdict at `possible`.
    Unread,
    /// The title: somebody of whom nothing shows of such work is `possible` at best. Told only where nothing does.
    Occupation,
}

/// Counts of distinct requirements of one strength in the grade that fits best, statements aside. What was not understood
/// is unknown; what only unanswered conditions keep open counts among the conditions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[expect(missing_docs, reason = "the words say it")]
pub struct Counts {
    pub met: u32,
    pub unmet: u32,
    pub unknown: u32,
    pub conditions: u32,
}

/// Something to ask the candidate. Together a result's questions are the smallest set that settles its verdict.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Question {
    /// The requirement that it is about.
    pub requirement: String,
    /// "how many months of Kubernetes?"
    pub ask: String,
    /// Requirements that need the answer to be met.
    pub decides: Vec<String>,
    /// The verdict, if all questions up to this one are answered with yes.
    pub turns: Verdict,
}

/// One change that is missing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Change {
    /// A kind of predicate.
    pub kind: String,
    /// What of.
    pub of: String,
    /// Months, for quantities of time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub months: Option<u32>,
}

/// A smallest set of changes that turns the verdict.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Gap {
    /// The requirements that they would settle.
    pub requirements: Vec<String>,
    /// The changes.
    pub changes: Vec<Change>,
    /// The verdict then.
    pub turns: Verdict,
    /// `2027-04`: when time alone does it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by_time_alone: Option<String>,
}

/// One profile against one posting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct FitResult {
    /// From 1.
    pub rank: u32,
    /// The profile's id.
    pub profile: String,
    /// The profile's name, for `screen`; none when blind.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The posting's id.
    pub posting: String,
    /// The posting's title.
    pub title: Option<String>,
    /// The posting's company.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub company: Option<String>,
    /// ISO date by which to apply.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub valid_through: Option<String>,
    /// Does the posting say that it is closed?
    pub closed: bool,
    /// The grade of the posting that fits best.
    pub grade: Option<String>,
    /// The verdict; none for a profile with neither work nor education.
    pub verdict: Option<Verdict>,
    /// Conditions that nobody has answered: "security screening".
    pub subject_to: Vec<String>,
    /// Out of 100, in millionths of a point; none where unread.
    #[serde(serialize_with = "write::score")]
    #[schemars(with = "Option<write::Range>")]
    pub score: Option<Interval>,
    /// Counts.
    pub required: Counts,
    /// Counts.
    pub preferred: Counts,
    /// Each requirement.
    pub requirements: Vec<JudgedRequirement>,
    /// What to ask.
    pub questions: Vec<Question>,
    /// What is missing.
    pub gaps: Vec<Gap>,
    /// Is the job in the person's own line of work? Such a job stands in front of others of the same verdict. Told in
    /// the reports for people; the contract has no word for it.
    #[serde(skip)]
    pub line: Line,
    /// Flags from the person's preferences ("on site; you want remote"). Never a verdict.
    pub flags: Vec<String>,
}
