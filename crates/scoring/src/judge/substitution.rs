//! Experience in place of a degree.

use super::experience::{frame, of_time};
use super::look;
use super::member::{Member, each, stand_ins};
use super::shown::{Frame, Shown};
use super::{Case, Judgement};
use crate::policy::Substitution;
use crate::wire::How;
use rolefit_rules::predicate::{Experience, Mode, Setting};
use std::borrow::Cow;

/// What stands in for a degree.
pub(super) fn judge(
    months: u32,
    subject: Option<&(&Experience, Vec<Member<'_>>)>,
    case: Case<'_>,
) -> Judgement {
    let policy = &case.context.policy.equivalence;
    match policy.policy {
        Substitution::Strict => {
            let text = "the policy takes nothing in place of the degree";
            return case.unmet(text, Vec::new(), super::lack("degree", "the degree itself"));
        }
        Substitution::Any => {
            let text = "the policy takes the posting's word that equivalent experience is accepted";
            return case.met(text, vec![super::evidence("equivalence.policy", "any", How::ByPolicy)]);
        }
        Substitution::Ask => {
            return case.open(
                "whether the experience is equivalent, the employer must say",
                "is the experience equivalent to the degree?",
            );
        }
        Substitution::Years => {}
    }
    let plain = Frame { setting: Setting::Professional, window: None, knowledge: false, open: false };
    let mut shown = look::relevant(plain, case);
    if let Some((experience, members)) = subject {
        let frame = Frame { setting: Setting::Professional, ..frame(experience, case) };
        let both = if experience.mode == Mode::All { Shown::and } else { Shown::or };
        let each = each(members, frame, case).into_iter();
        let mut of = each.reduce(|all, one| Cow::Owned(both(all.into_owned(), &one))).unwrap_or_default();
        if experience.open && experience.mode != Mode::All {
            let more = stand_ins(members, members.len(), frame, case);
            of = more.into_iter().fold(of, |all, one| Cow::Owned(all.into_owned().or(&one)));
        }
        // The narrower of the two. A subject that tells of a job says itself whose work is meant, whatever the posting's title
        // calls it, and only what is merely plausible must be of that occupation too; a subject that is everybody's work
        // (leading people) means the work of this occupation.
        let everybodys = members.iter().any(|member| member.is_everybodys(case));
        shown = match (case.occupations.is_empty(), everybodys) {
            (true, _) => of,
            (false, true) => Cow::Owned(shown.into_owned().and(&of)),
            (false, false) => Cow::Owned(of.into_owned().at_most(&shown)),
        };
    }
    let mut judgement = of_time("relevant work in place of the degree", months, &shown, plain, case);
    for evidence in &mut judgement.evidence {
        evidence.how = How::ByEquivalence;
    }
    judgement
}
