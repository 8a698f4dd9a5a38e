//! Labels and extractions in one shape: the leaves of both, each with its place and what it says.

use crate::label::{Hundredths, Label, LabelFormula, Says};
use crate::page::{Page, Place};
use rolefit_rules::predicate::{Predicate, Subject};
use rolefit_rules::requirement::{Extraction, Formula, Leaf, Strength};
use rolefit_rules::source::Span;
use serde::Serialize;
use serde_json::Value;

/// What is counted together. Experience with an amount of time is `years`; experience without, and skills, are `capability`;
/// `terms` are the names that both are about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "the contract's kinds")]
pub enum Kind {
    Degree,
    Years,
    Capability,
    Terms,
    Language,
    Clearance,
    Screening,
    Credential,
    Authorization,
    Age,
    Travel,
    Physical,
    Equivalent,
    /// Shown for a person to judge: never counted.
    Statement,
}

impl Kind {
    /// What is counted, in the order of a table.
    pub const COUNTED: [Kind; 13] = [
        Kind::Degree,
        Kind::Years,
        Kind::Capability,
        Kind::Terms,
        Kind::Language,
        Kind::Clearance,
        Kind::Screening,
        Kind::Credential,
        Kind::Authorization,
        Kind::Age,
        Kind::Travel,
        Kind::Physical,
        Kind::Equivalent,
    ];

    fn of(says: &Says) -> Kind {
        match says.kind.as_str() {
            "degree" => Kind::Degree,
            "experience" if says.min_years.is_some() || says.max_years.is_some() => Kind::Years,
            "experience" | "skill" => Kind::Capability,
            "language" => Kind::Language,
            "clearance" => Kind::Clearance,
            "screening" => Kind::Screening,
            "credential" => Kind::Credential,
            "authorization" => Kind::Authorization,
            "age" => Kind::Age,
            "travel" => Kind::Travel,
            "physical" => Kind::Physical,
            "equivalent" => Kind::Equivalent,
            _ => Kind::Statement,
        }
    }

    /// As it stands in a table.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Degree => "degree",
            Kind::Years => "years",
            Kind::Capability => "capability",
            Kind::Terms => "terms",
            Kind::Language => "language",
            Kind::Clearance => "clearance",
            Kind::Screening => "screening",
            Kind::Credential => "credential",
            Kind::Authorization => "authorization",
            Kind::Age => "age",
            Kind::Travel => "travel",
            Kind::Physical => "physical",
            Kind::Equivalent => "equivalent",
            Kind::Statement => "statement",
        }
    }
}

/// One leaf.
#[derive(Clone, Debug)]
pub struct Claim {
    /// What it is counted as.
    pub kind: Kind,
    /// What it says.
    pub says: Says,
    /// Its strength, which is its requirement's.
    pub strength: Strength,
    /// Where it stands; none where its quote is not in the text.
    pub at: Option<Place>,
    /// Its requirement's place in [`Side::asked`].
    pub asked: usize,
}

/// One requirement.
#[derive(Clone, Debug)]
pub struct Asked {
    /// Where it stands.
    pub at: Option<Place>,
    /// The formula, over places in [`Side::claims`].
    pub tree: Tree,
    /// Its words.
    pub quote: String,
}

/// A formula without what its leaves say.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the contract's nodes")]
pub enum Tree {
    All(Vec<Tree>),
    Any(Vec<Tree>),
    AtLeast(u32, Vec<Tree>),
    Leaf(usize),
}

/// What one side says of a posting.
#[derive(Clone, Debug, Default)]
pub struct Side {
    /// Its leaves, in the order of the formulas.
    pub claims: Vec<Claim>,
    /// Its requirements.
    pub asked: Vec<Asked>,
}

impl Side {
    /// What a label says.
    pub fn of_label(label: &Label, page: &Page) -> Side {
        let mut side = Side::default();
        for requirement in &label.requirements {
            side.requirement(page, requirement.strength, &requirement.quote, |side| {
                side.label(&requirement.formula)
            });
        }
        side
    }

    /// What was read. Both sides are placed by their quotes, so that a statement that a posting repeats stands at one place.
    pub fn of_extraction(extraction: &Extraction, text: &str, page: &Page) -> Side {
        let mut side = Side::default();
        for requirement in &extraction.requirements {
            side.requirement(page, requirement.strength, requirement.span.of(text), |side| {
                side.formula(&requirement.formula, text)
            });
        }
        side
    }

    fn requirement(
        &mut self,
        page: &Page,
        strength: Strength,
        quote: &str,
        tree: impl Fn(&mut Side) -> Tree,
    ) {
        let first = self.claims.len();
        let tree = tree(self);
        let at = page.find(quote, None);
        for claim in self.claims.iter_mut().skip(first) {
            claim.at = page.find(&claim.says.quote, at).or(at);
            claim.strength = strength;
            claim.asked = self.asked.len();
        }
        self.asked.push(Asked { at, tree, quote: quote.to_owned() });
    }

    fn label(&mut self, formula: &LabelFormula) -> Tree {
        let mut each = |kids: &[LabelFormula]| kids.iter().map(|kid| self.label(kid)).collect();
        match formula {
            LabelFormula::All(kids) => Tree::All(each(kids)),
            LabelFormula::Any(kids) => Tree::Any(each(kids)),
            LabelFormula::AtLeast(k, kids) => Tree::AtLeast(*k, each(kids)),
            LabelFormula::Leaf(says) => self.leaf(Says::clone(says)),
        }
    }

    fn formula(&mut self, formula: &Formula, text: &str) -> Tree {
        let mut each = |kids: &[Formula]| kids.iter().map(|kid| self.formula(kid, text)).collect();
        match formula {
            Formula::All(kids) => Tree::All(each(kids)),
            Formula::Any(kids) => Tree::Any(each(kids)),
            Formula::AtLeast(k, kids) => Tree::AtLeast(*k, each(kids)),
            Formula::Leaf(leaf) => self.leaf(said(leaf, text)),
        }
    }

    fn leaf(&mut self, says: Says) -> Tree {
        let kind = Kind::of(&says);
        self.claims.push(Claim { kind, says, strength: Strength::Required, at: None, asked: 0 });
        Tree::Leaf(self.claims.len() - 1)
    }
}

/// What a leaf of an extraction says, in the labels' words.
fn said(leaf: &Leaf, text: &str) -> Says {
    let says = Says { quote: leaf.span.of(text).to_owned(), ..Says::default() };
    let kind = leaf.predicate.kind().to_owned();
    let says = Says { kind, ..says };
    match &leaf.predicate {
        Predicate::Degree(degree) => Says {
            level: Some(word(&degree.level)),
            fields: degree.fields.clone(),
            related: degree.related,
            in_progress: degree.in_progress,
            accredited: degree.accredited,
            ..says
        },
        Predicate::Experience(experience) => Says {
            min_years: experience.min_months.map(Hundredths::of_months),
            max_years: experience.max_months.map(Hundredths::of_months),
            of: names(&experience.of),
            mode: Some(word(&experience.mode)),
            open: experience.open,
            ..says
        },
        Predicate::Skill(skill) => {
            Says { of: names(&skill.of), mode: Some(word(&skill.mode)), open: skill.open, ..says }
        }
        Predicate::Language(language) => Says { name: Some(language.name.clone()), ..says },
        Predicate::Clearance(clearance) => Says {
            level: clearance.level.clone(),
            name: Some(clearance.name.clone()),
            status: Some(word(&clearance.status)),
            polygraph: clearance.polygraph.as_ref().map(word),
            ..says
        },
        Predicate::Credential(credential) => {
            Says { name: Some(credential.name.clone()), status: Some(word(&credential.status)), ..says }
        }
        Predicate::Screening(screening) => {
            Says { check: Some(word(&screening.check)), name: Some(screening.name.clone()), ..says }
        }
        Predicate::Authorization(authorization) => {
            Says { basis: Some(word(&authorization.basis)), country: authorization.country.clone(), ..says }
        }
        Predicate::Age(age) => Says { min: Some(age.min), ..says },
        Predicate::Travel(travel) => Says { max_percent: travel.max_percent, ..says },
        Predicate::Physical(physical) => {
            Says { lift_kg: physical.lift_kg.map(|kg| Hundredths(u64::from(kg) * 100)), ..says }
        }
        Predicate::Residence(_) | Predicate::Schedule(_) | Predicate::Equivalent | Predicate::Statement => {
            says
        }
    }
}

/// The wire's word for a plain value.
fn word<T: Serialize>(value: &T) -> String {
    match serde_json::to_value(value) {
        Ok(Value::String(word)) => word,
        _ => String::new(),
    }
}

/// The posting's words for subjects, or their names.
fn names(of: &[Subject]) -> Vec<String> {
    let name = |s: &Subject| if s.text.is_empty() { s.name.clone() } else { s.text.clone() };
    of.iter().map(name).collect()
}

/// The places of an extraction: of its requirements and of their leaves.
pub(crate) fn spans(extraction: &Extraction) -> impl Iterator<Item = Span> {
    extraction.requirements.iter().flat_map(|requirement| {
        let leaves = requirement.formula.leaves().into_iter().map(|leaf| leaf.span);
        std::iter::once(requirement.span).chain(leaves)
    })
}
