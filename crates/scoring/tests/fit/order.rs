//! The order of results: classes, ties, and that neither threads nor the order of inputs nor the direction change a byte.

use crate::formulas;
use crate::formulas::{Table, degree, equivalent, extraction, extractions, plan, requirement, skill};
use proptest::prelude::*;
use rolefit_profile::{Basics, Profile};
use rolefit_rules::predicate::DegreeLevel;
use rolefit_rules::requirement::{Extraction, Formula};
use rolefit_scoring::outcome::{Bound, Bounds, Verdict};
use rolefit_scoring::rank::{Show, rank, screen};
use rolefit_scoring::wire::FitResult;

fn part(floor: u32) -> Bounds {
    Bounds { floor: Bound::part(floor), ceiling: Bound::YES, near: true }
}

fn short(floor: u32, ceiling: u32) -> Bounds {
    Bounds { floor: Bound::part(floor), ceiling: Bound::part(ceiling), near: ceiling >= 750_000 }
}

/// Skill n has row n: each posting asks for skill 0, which is met, and one other.
#[test]
fn classes_come_in_their_order_and_ties_by_floor_ceiling_and_id() {
    let mut table = Table(vec![Bounds::MET; formulas::ROWS]);
    table.0[1] = part(900_000); // possible, with a sign
    table.0[2] = short(800_000, 800_000); // stretch: the same class, by floor
    table.0[3] = Bounds::OPEN; // possible, without a sign
    table.0[4] = short(700_000, 740_000); // unqualified
    table.0[5] = short(700_000, 700_000); // unqualified, a lower ceiling
    let asks = |n: u32| extraction(vec![requirement(skill(0)), requirement(skill(n))], vec![]);
    let unread = Extraction::default();
    let (one, two, three, four, five, six) = (asks(1), asks(2), asks(3), asks(4), asks(5), asks(6));
    let postings = [
        ("a", &unread),
        ("b", &five),
        ("c", &four),
        ("d", &three),
        ("e", &two),
        ("f", &one),
        ("h", &six),
        ("g", &six),
    ];
    let results = rank(&plan(&postings), &Profile::default(), &table, Show::default());
    let got: Vec<(u32, &str, Option<Verdict>)> =
        results.iter().map(|r| (r.rank, r.posting.as_str(), r.verdict)).collect();
    use Verdict::*;
    let want = [
        (1, "g", Some(Qualified)),
        (2, "h", Some(Qualified)),
        (3, "f", Some(Possible)),
        (4, "e", Some(Stretch)),
        (5, "d", Some(Possible)),
        (6, "c", Some(Unqualified)),
        (7, "b", Some(Unqualified)),
        (8, "a", Some(Unread)),
    ];
    assert_eq!(got, want);
    let top = rank(&plan(&postings), &Profile::default(), &table, Show { top: Some(3), blind: false });
    assert_eq!(top, results[..3]);
}

/// Two people by one table each.
#[derive(Debug)]
struct Two<'a>(&'a Table, bool);

impl rolefit_scoring::evaluate::Judge for Two<'_> {
    fn judge(&self, question: &rolefit_scoring::question::Question) -> rolefit_scoring::judge::Judgement {
        self.0.judge(question)
    }
    fn is_blank(&self) -> bool {
        self.1
    }
}

fn named(id: &str) -> Profile {
    let basics = Basics { name: Some(id.to_uppercase()), ..Basics::default() };
    Profile { id: id.to_owned(), basics, ..Profile::default() }
}

#[test]
fn a_blank_profile_has_no_verdict_and_comes_last_and_blind_hides_names() {
    let table = Table(vec![Bounds::MET; formulas::ROWS]);
    let extraction = extraction(vec![requirement(skill(0))], vec![]);
    let plan = plan(&[("p", &extraction)]);
    let profiles = [named("blank"), named("known")];
    let judge = |profile: &Profile| Two(&table, profile.id == "blank");
    for blind in [false, true] {
        let results = screen(&plan, &plan.postings[0], &profiles, judge, Show { top: None, blind });
        let got: Vec<(&str, Option<Verdict>, Option<&str>)> =
            results.iter().map(|r| (r.profile.as_str(), r.verdict, r.name.as_deref())).collect();
        let name = |name| if blind { None } else { Some(name) };
        assert_eq!(got, [("known", Some(Verdict::Qualified), name("KNOWN")), ("blank", None, name("BLANK"))]);
    }
}

/// What stands in place of "or equivalent" is told in an order of its own, whatever another posting asked before.
#[test]
fn a_substitution_is_told_alike_beside_any_other_posting() {
    let either = Formula::Any(vec![equivalent(), Formula::All(vec![skill(2), degree(DegreeLevel::Master)])]);
    let (asks, before) =
        (extraction(vec![requirement(either)], vec![]), extraction(vec![requirement(skill(2))], vec![]));
    let table = Table(vec![Bounds::MET; formulas::ROWS]);
    let told = |postings: &[(&str, &Extraction)]| {
        let results = rank(&plan(postings), &Profile::default(), &table, Show::default());
        let result = results.into_iter().find(|result| result.posting == "asks").unwrap();
        json(&[FitResult { rank: 0, ..result }])
    };
    assert_eq!(told(&[("asks", &asks)]), told(&[("before", &before), ("asks", &asks)]));
}

fn json(results: &[FitResult]) -> String {
    serde_json::to_string(results).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    /// Law 3: files and threads.
    #[test]
    fn order_of_postings_and_threads_change_no_byte(
        all in prop::collection::vec(extractions(), 1..6),
        table in formulas::tables(),
    ) {
        let ids = ["a", "b", "c", "d", "e", "f"];
        let mut postings: Vec<(&str, &Extraction)> = ids.into_iter().zip(&all).collect();
        let profile = named("x");
        let before = json(&rank(&plan(&postings), &profile, &table, Show::default()));
        postings.reverse();
        let turned = plan(&postings);
        for threads in [1, 2, 4] {
            let pool = pool(threads);
            prop_assert_eq!(&before, &json(&pool.install(|| rank(&turned, &profile, &table, Show::default()))));
        }
    }

    /// Law 8: both directions agree on every pair, but for the rank and the name.
    #[test]
    fn rank_and_screen_agree(all in prop::collection::vec(extractions(), 1..4),
                             tables in prop::collection::vec(formulas::tables(), 1..4)) {
        let ids = ["a", "b", "c", "d"];
        let postings: Vec<(&str, &Extraction)> = ids.into_iter().zip(&all).collect();
        let profiles: Vec<Profile> = ids.into_iter().take(tables.len()).map(named).collect();
        let table = |profile: &Profile| &tables[ids.iter().position(|id| *id == profile.id).unwrap()];
        let whole = plan(&postings);
        let mut ranked: Vec<FitResult> =
            profiles.iter().flat_map(|p| rank(&whole, p, table(p), Show::default())).collect();
        let mut screened: Vec<FitResult> = Vec::new();
        for posting in &postings {
            let plan = plan(std::slice::from_ref(posting));
            let judge = |profile: &Profile| Two(table(profile), false);
            screened.extend(screen(&plan, &plan.postings[0], &profiles, judge, Show { top: None, blind: true }));
        }
        for results in [&mut ranked, &mut screened] {
            results.iter_mut().for_each(|result| result.rank = 0);
            results.sort_by(|a, b| (&a.posting, &a.profile).cmp(&(&b.posting, &b.profile)));
        }
        prop_assert_eq!(json(&ranked), json(&screened));
    }
}

/// One pool for each number of threads, for all cases.
fn pool(threads: usize) -> &'static rayon::ThreadPool {
    use std::sync::OnceLock;
    static POOLS: [OnceLock<rayon::ThreadPool>; 5] = [const { OnceLock::new() }; 5];
    POOLS[threads].get_or_init(|| rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap())
}
