//! Papers of others: of products, companies, customers, and those that are somebody's work.

use crate::set_phrase::{List, Words, list};
use std::sync::LazyLock;

/// Is it a paper that a person holds? Licences of software, registrations of voters and memberships of a gym are not.
pub(super) fn is_the_person_s(words: &Words<'_>, at: usize) -> bool {
    !(words.is(at.wrapping_sub(1), &OTHERS)
        || words.is(at.wrapping_sub(1), &["to", "we", "re"]) && words.is(at, &["license", "licence"])
        || words.is(at.wrapping_sub(1), &["post", "pre"])
        || words.is(at.wrapping_sub(2), &["post", "pre"]) && words.is(at.wrapping_sub(1), &["-"])
        // "maintain licensure requirements" is to keep the licence.
        || words.is(at + 1, &WORK)
            && !(words.stands(at + 1, "requirements")
                && words.any(at.saturating_sub(2)..at, &["maintain", "maintains", "tomaintain"]))
        // "License 1188204", "License No. 12": whose number is given has it.
        || words.is(at, &["license", "licence"]) && (words.is(at + 1, &["#", "no", "number"]) || words.number(at + 1).is_some_and(|n| n > 999))
        || words.is(at + 1, &["/", "-", "and", "&"]) && words.is(at + 2, &WORK))
}

static OTHERS: List = LazyLock::new(|| {
    list(
        "voter voters voter's voters' marriage birth death software site business product products patient patients \
         student students gym club event course vehicle trademark copyright patent ip source gift union company \
         corporate vendor supplier customer user domain enterprise device mit apache gpl content music brand exclusive \
         commercial food-truck work building account member class iso soc fedramp hipaa pci ce ul fcc energy organic \
         corp place selective on from pki tls ssl digital lookup",
    )
});

/// What one does with papers: the word behind shows that the work is meant.
static WORK: List = LazyLock::new(|| {
    list(
        "process processes processing program programs programme programmes body bodies testing tests standards \
         standard preparation prep fee fees renewal renewals management agreement agreements plate plates reimbursement \
         assistance support cost costs model revenue sales compliance tracking experience form forms system systems \
         database data desk team teams office department services service authority optimization applications \
         application efforts activities drive drives drives records laws law holders growth marketing dues organization \
         organisation organizations organisations benefits discount discounts retention counter clerk candidates goals \
         opportunities portal platform documents holder's audit audits board boards requirement requirements trainings \
         course courses lookup exam exams examination examinations plan plans pathway pathways path journey fund \
         funding policy policies harvesting",
    )
});
