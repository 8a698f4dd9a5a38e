//! A question with all that it takes from the lexicon looked up, once for any number of profiles.

use super::credential::AskedCredential;
use super::degree::AskedDegree;
use super::filler::Filler;
use super::member::{Member, checkable, members};
use super::memo::Groups;
use super::{
    Case, Context, Judgement, Memo, authorization, clearance, condition, credential, degree, experience,
    language, occupation, substitution,
};
use crate::facts::Facts;
use crate::outcome::Bounds;
use rolefit_rules::lexicon::Lexicon;
use rolefit_rules::predicate::{Experience, Predicate, Skill};

/// A question ready to be judged.
#[derive(Clone, Debug)]
pub struct Prepared<'q> {
    asked: Asked<'q>,
    /// SOC codes of the groups that the posting's job belongs to.
    occupations: &'q [String],
    /// The same by number.
    groups: Option<Groups>,
}

#[derive(Clone, Debug)]
enum Asked<'q> {
    Degree(AskedDegree<'q>),
    Experience(&'q Experience, Vec<Member<'q>>),
    Skill(&'q Skill, Vec<Member<'q>>),
    Credential(AskedCredential<'q>),
    /// Months of work in place of a degree, and the experience beside it.
    Substitution(u32, Option<(&'q Experience, Vec<Member<'q>>)>),
    /// Anything of the posting's own occupations.
    Occupation,
    /// What needs no word of the lexicon.
    Plain(&'q Predicate),
}

impl<'q> Prepared<'q> {
    /// A predicate, and the posting's occupations.
    pub fn new(predicate: &'q Predicate, occupations: &'q [String], lexicon: &'q Lexicon) -> Prepared<'q> {
        let asked = match predicate {
            Predicate::Degree(degree) => Asked::Degree(AskedDegree::new(degree, lexicon)),
            Predicate::Experience(experience) => {
                Asked::Experience(experience, checkable(members(&experience.of, lexicon), experience.mode))
            }
            Predicate::Skill(skill) => {
                Asked::Skill(skill, checkable(members(&skill.of, lexicon), skill.mode))
            }
            Predicate::Credential(credential) => Asked::Credential(AskedCredential::new(credential, lexicon)),
            plain => Asked::Plain(plain),
        };
        Prepared { asked, occupations, groups: Groups::of(occupations, lexicon) }
    }

    /// What stands in for a degree: `months` of relevant work in all, and of the subject that the same alternative asks.
    pub fn substitution(
        months: u32,
        beside: Option<&'q Experience>,
        occupations: &'q [String],
        lexicon: &'q Lexicon,
    ) -> Prepared<'q> {
        let beside = beside.filter(|experience| !experience.of.is_empty());
        let beside = beside.map(|experience| (experience, members(&experience.of, lexicon)));
        let asked = Asked::Substitution(months, beside);
        Prepared { asked, occupations, groups: Groups::of(occupations, lexicon) }
    }

    /// Anything of the posting's own occupations.
    pub fn occupation(occupations: &'q [String], lexicon: &'q Lexicon) -> Prepared<'q> {
        Prepared { asked: Asked::Occupation, occupations, groups: Groups::of(occupations, lexicon) }
    }

    /// A template's predicate whose slots are filled: those of phrases with a phrase, or with none, of which no profile says
    /// anything.
    pub fn filled(
        predicate: &'q Predicate,
        slots: &[(&'q Filler<'q>, Option<&'q str>)],
        occupations: &'q [String],
        lexicon: &'q Lexicon,
    ) -> Prepared<'q> {
        let asked = match (predicate, slots) {
            (Predicate::Degree(degree), _) => {
                let fields = slots.iter().map(|(filler, phrase)| filler.field(*phrase, lexicon));
                Asked::Degree(AskedDegree::of(degree, fields.collect()))
            }
            (Predicate::Experience(experience), _) => {
                Asked::Experience(experience, members_of(slots, lexicon))
            }
            (Predicate::Skill(skill), _) => Asked::Skill(skill, members_of(slots, lexicon)),
            (Predicate::Credential(credential), [(filler, name)]) => {
                Asked::Credential(match (filler.credentials(), name) {
                    (Some(entries), _) => AskedCredential::known(credential, entries.to_vec()),
                    (None, Some(name)) => AskedCredential::named(credential, name),
                    (None, None) => AskedCredential::nameless(credential, filler.is_anybodys()),
                })
            }
            _ => return Prepared::new(predicate, occupations, lexicon),
        };
        Prepared { asked, occupations, groups: Groups::of(occupations, lexicon) }
    }

    /// The same for what stands in for a degree.
    pub fn filled_substitution(
        months: u32,
        beside: Option<&'q Experience>,
        slots: &[(&'q Filler<'q>, Option<&'q str>)],
        occupations: &'q [String],
        lexicon: &'q Lexicon,
    ) -> Prepared<'q> {
        let members = members_of(slots, lexicon);
        let beside = beside.filter(|_| !members.is_empty()).map(|experience| (experience, members));
        let asked = Asked::Substitution(months, beside);
        Prepared { asked, occupations, groups: Groups::of(occupations, lexicon) }
    }

    /// The answer with its reasons.
    pub fn judge(&self, facts: &Facts, context: &Context<'_>) -> Judgement {
        self.answer(self.case(facts, context, None))
    }

    /// The bounds of the same answer: nearly all questions need no more. `memo` is the profile's own.
    pub fn bounds(&self, facts: &Facts, context: &Context<'_>, memo: &Memo) -> Bounds {
        self.answer(self.case(facts, context, Some(memo))).bounds
    }

    fn case<'c>(&'c self, facts: &'c Facts, context: &'c Context<'c>, memo: Option<&'c Memo>) -> Case<'c> {
        Case { facts, context, occupations: self.occupations, groups: self.groups, memo }
    }

    fn answer(&self, case: Case<'_>) -> Judgement {
        match &self.asked {
            Asked::Degree(degree) => degree::judge(degree, case),
            Asked::Experience(experience, members) => experience::judge(experience, members, case),
            Asked::Skill(skill, members) => experience::judge_skill(skill, members, case),
            Asked::Credential(credential) => credential::judge(credential, case),
            Asked::Substitution(months, beside) => substitution::judge(*months, beside.as_ref(), case),
            Asked::Occupation => occupation::judge(case),
            Asked::Plain(predicate) => plain(predicate, case),
        }
    }
}

fn members_of<'q>(slots: &[(&'q Filler<'q>, Option<&'q str>)], lexicon: &'q Lexicon) -> Vec<Member<'q>> {
    slots.iter().filter_map(|(filler, phrase)| filler.member(*phrase, lexicon)).collect()
}

fn plain(predicate: &Predicate, case: Case<'_>) -> Judgement {
    match predicate {
        Predicate::Language(language) => language::judge(language, case),
        Predicate::Clearance(clearance) => clearance::judge(clearance, case),
        Predicate::Authorization(authorization) => authorization::judge(authorization, case),
        Predicate::Screening(screening) => condition::screening(screening, case),
        Predicate::Age(age) => condition::age(age, case),
        Predicate::Travel(travel) => condition::travel(travel, case),
        Predicate::Physical(physical) => condition::physical(physical, case),
        Predicate::Residence(residence) => condition::residence(residence, case),
        Predicate::Schedule(schedule) => condition::schedule(schedule, case),
        Predicate::Equivalent => case.open(
            "an equivalent is accepted; whether the person has one, the employer tells",
            "what would count as equivalent?",
        ),
        _ => case.open("for a person to judge", "can this be shown?"),
    }
}
