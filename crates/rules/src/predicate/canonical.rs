//! One value for all predicates that mean the same.

use super::{Experience, Predicate, Skill, Subject};

impl Predicate {
    /// The same question with what does not change its meaning taken out: the order of a list, repeated members, the
    /// posting's own words for a subject that has an id.
    #[must_use]
    pub fn canonical(&self) -> Predicate {
        match self {
            Predicate::Experience(it) => {
                let (of, proficiency) = (canonical(&it.of), it.proficiency.clone());
                Predicate::Experience(Experience { of, proficiency, ..*it })
            }
            Predicate::Skill(it) => {
                let (of, proficiency) = (canonical(&it.of), it.proficiency.clone());
                Predicate::Skill(Skill { of, proficiency, ..*it })
            }
            Predicate::Degree(it) => {
                let mut degree = it.clone();
                degree.fields.iter_mut().for_each(lower);
                degree.fields.sort_unstable();
                degree.fields.dedup();
                Predicate::Degree(degree)
            }
            Predicate::Schedule(it) => {
                let mut schedule = it.clone();
                schedule.shifts.sort();
                schedule.shifts.dedup();
                Predicate::Schedule(schedule)
            }
            other => other.clone(),
        }
    }
}

/// A list of subjects for [`Predicate::canonical`]. What is taken out is not copied first.
fn canonical(of: &[Subject]) -> Vec<Subject> {
    let canonical = |Subject { id, name, .. }: &Subject| {
        let mut same = Subject { id: id.clone(), name: name.clone(), text: String::new() };
        if id.is_none() {
            lower(&mut same.name);
        }
        same
    };
    let mut of: Vec<Subject> = of.iter().map(canonical).collect();
    of.sort_unstable();
    of.dedup();
    of
}

/// Most are in lower case already.
fn lower(name: &mut String) {
    if !name.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase()) {
        *name = name.to_lowercase();
    }
}
