//! Titles and texts to occupation groups.

use rolefit_rules::lexicon::{Hit, Lexicon, OccupationEntry, SubjectEntry, Term};
use rolefit_rules::predicate::Predicate;
use rolefit_rules::requirement::{Requirement, Strength};
use std::collections::{BTreeMap, BTreeSet};

/// What a position is, as far as its title and text tell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Placed {
    /// The jobs that it is, held side by side, each by the SOC codes of the groups that it may belong to; empty: unknown.
    pub jobs: Vec<Vec<String>>,
    /// Does the title tell? Only then can the occupation prove anything: a text can place a position among what is plausible,
    /// but one more line in it must never take a proof away.
    pub by_title: bool,
    /// Ids of the subjects that the job is made of.
    pub involves: Vec<String>,
}

impl Placed {
    /// The groups that it may belong to, whichever job of it they are of.
    pub fn groups(&self) -> Vec<String> {
        let mut groups: Vec<String> = self.jobs.iter().flatten().cloned().collect();
        groups.sort();
        groups.dedup();
        groups
    }
}

/// Places a position by its title, and by the subjects in its own text where the title says little.
pub fn of_position<'a>(
    title: Option<&str>,
    subjects: impl IntoIterator<Item = &'a SubjectEntry>,
    lexicon: &Lexicon,
) -> Placed {
    let placed = title.map(|title| of_title(title, lexicon)).unwrap_or_default();
    if placed.by_title {
        return placed;
    }
    // A vote narrows what is plausible, so every group that comes near the winner stays.
    let groups = vote(subjects, lexicon, 2);
    Placed { jobs: if groups.is_empty() { Vec::new() } else { vec![groups] }, ..Placed::default() }
}

/// What a posting is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Own {
    /// The groups that it may belong to: told by its title, else voted by the subjects that it requires; empty: nothing tells.
    pub groups: Vec<String>,
    /// Does the job [take preparation](takes_preparation)? None: the title does not tell of it.
    pub prepared: Option<bool>,
}

/// What a posting is, by its title and what it requires.
pub fn of_posting(title: Option<&str>, requirements: &[Requirement], lexicon: &Lexicon) -> Own {
    match title.and_then(|title| Some((title, told_by(title, lexicon)?))) {
        Some((title, groups)) => Own { prepared: Some(takes_preparation(title, &groups, lexicon)), groups },
        None => Own { groups: asked_by(requirements, lexicon), prepared: None },
    }
}

/// Is a job with this title, in these groups, one that nobody does without having learned it: management, business, science and the
/// arts, as SOC puts its major groups 11 to 29 together, or a trade that the law licenses, and no place for beginners?
pub fn takes_preparation(title: &str, groups: &[String], lexicon: &Lexicon) -> bool {
    const BEGINNERS: &[&str] = &[
        "intern", "interns", "internship", "internships", "co-op", "trainee", "trainees", "apprentice",
        "apprentices", "apprenticeship", "student", "students", "graduate", "graduates", "grad", "helper",
        "helpers", "junior", "jr", "entry", "volunteer", "volunteers",
    ];
    let learned = |group: &String| {
        group.get(..2).is_some_and(|major| major <= "29")
            || lexicon.occupation(group).is_some_and(|group| group.licensed)
    };
    let begins = |word: &str| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        BEGINNERS.iter().any(|beginner| word.eq_ignore_ascii_case(beginner))
    };
    !groups.is_empty() && groups.iter().all(learned) && !title.split([' ', '/', ',']).any(begins)
}

/// What a posting's title says that it is, if it says so.
pub fn told_by(title: &str, lexicon: &Lexicon) -> Option<Vec<String>> {
    let placed = of_title(title, lexicon);
    placed.by_title.then(|| placed.groups())
}

/// What a posting is by the subjects that it requires.
pub fn asked_by(requirements: &[Requirement], lexicon: &Lexicon) -> Vec<String> {
    let asked =
        requirements.iter().filter(|r| r.strength == Strength::Required).flat_map(|r| r.formula.leaves());
    let mut subjects = Vec::new();
    for leaf in asked {
        let of = match &leaf.predicate {
            Predicate::Experience(experience) => &experience.of,
            Predicate::Skill(skill) => &skill.of,
            _ => continue,
        };
        subjects.extend(of.iter().filter_map(|subject| lexicon.subject(subject.id.as_deref()?)));
    }
    let best = vote(subjects, lexicon, 1);
    // Where many groups tie, the subjects are everybody's, and tell nothing of the job.
    if best.len() > 3 { Vec::new() } else { best }
}

/// What a job title tells, in brackets only where the words before them leave it open: an "Attorney (Real Estate)" sells no houses.
pub fn of_title(title: &str, lexicon: &Lexicon) -> Placed {
    let before = title.split_once(['(', '[']).map(|(before, _)| of_plain_title(before, lexicon));
    let told = before.filter(|placed| placed.groups().len() == 1);
    told.unwrap_or_else(|| of_plain_title(title, lexicon))
}

/// The same without a look at brackets. Titles with a stroke between them ("Cashier/Receptionist") are held side by side.
fn of_plain_title(title: &str, lexicon: &Lexicon) -> Placed {
    if !title.contains('/') {
        return of_one_title(title, lexicon);
    }
    let each: Vec<Placed> =
        title.split('/').map(|part| of_one_title(part, lexicon)).filter(|part| part.by_title).collect();
    if each.len() < 2 {
        return of_one_title(title, lexicon);
    }
    let mut all = Placed { by_title: true, ..Placed::default() };
    for part in each {
        all.jobs.extend(part.jobs);
        all.involves.extend(part.involves);
    }
    all.involves.sort();
    all.involves.dedup();
    all
}

/// The groups whose title words stand in a job title: the longest phrase wins, the rightmost where two are as long
/// ("Sales Manager" sells no sales, it manages them). A phrase that several groups share gives them all.
fn of_one_title(title: &str, lexicon: &Lexicon) -> Placed {
    let title = own_part(title);
    // "Software Senior Engineer" is a software engineer; "Staff Nurse" stands as a title of its own, so both are tried.
    let plain: Vec<&str> = title.split_whitespace().filter(|word| !is_rank(word)).collect();
    let plain = plain.join(" ");
    let whole = longest(lexicon.titles_in(title));
    let bare = if plain == title { Vec::new() } else { longest(lexicon.titles_in(&plain)) };
    let length = |hits: &[Hit]| hits.first().map_or(0, |hit| hit.end - hit.first);
    let (best, named) = if length(&bare) > length(&whole) { (bare, plain.as_str()) } else { (whole, title) };
    let groups = |hits: &[Hit]| -> Vec<&OccupationEntry> {
        let group = |hit: &Hit| match hit.term {
            Term::Occupation(at) => lexicon.occupations().get(at),
            _ => None,
        };
        hits.iter().filter_map(group).collect()
    };
    let mut groups = match groups(&best) {
        heads if helps_head(named, &best, &heads) => groups(&longest(lexicon.titles_in(HELPER))),
        own => own,
    };
    groups.sort_by(|a, b| a.id.cmp(&b.id));
    groups.dedup_by(|a, b| a.id == b.id);
    // Where a title stands in a group and in a part of it, the part tells more.
    let all = groups.clone();
    groups.retain(|wide| !all.iter().any(|part| is_part(&part.id, &wide.id)));
    Placed {
        by_title: !groups.is_empty(),
        involves: involved(&groups, title),
        jobs: if groups.is_empty() {
            Vec::new()
        } else {
            vec![groups.into_iter().map(|group| group.id.clone()).collect()]
        },
    }
}

/// What those are called who help somebody.
const HELPERS: &[&str] = &["assistant", "aide", "secretary", "advisor", "adviser"];

/// "Assistant to the Finance Director" directs no finances.
fn own_part(title: &str) -> &str {
    let words = |text: &str| text.split_whitespace().last().map(str::to_lowercase);
    let helps = |before: &str| words(before).is_some_and(|w| HELPERS.contains(&w.as_str()));
    match title.to_ascii_lowercase().find(" to ").and_then(|at| title.get(..at)) {
        Some(before) if helps(before) => before,
        _ => title,
    }
}

/// What somebody is who helps one that is in charge.
const HELPER: &str = "administrative assistant";

/// "Executive Director Assistant": works for the manager whose title stands before, and manages nothing.
fn helps_head(title: &str, hits: &[Hit], groups: &[&OccupationEntry]) -> bool {
    const MANAGERS: &str = "11-";
    let behind = hits.first().and_then(|hit| title.get(hit.span.end as usize..));
    let behind = behind.unwrap_or_default().trim().to_lowercase();
    HELPERS.contains(&behind.as_str()) && groups.iter().all(|group| group.id.starts_with(MANAGERS))
}

/// Is one SOC code a part of another ("15-1252" of "15-1250")?
fn is_part(narrow: &str, wide: &str) -> bool {
    narrow != wide && narrow.starts_with(wide.trim_end_matches('0')) && wide.ends_with('0')
}

fn longest(hits: Vec<Hit>) -> Vec<Hit> {
    let Some(best) = hits.iter().map(|hit| (hit.end - hit.first, hit.first)).max() else { return Vec::new() };
    hits.into_iter().filter(|hit| (hit.end - hit.first, hit.first) == best).collect()
}

/// Words that tell how high a position stands and not what is done in it.
fn is_rank(word: &str) -> bool {
    const RANKS: &[&str] = &[
        "senior", "sr", "junior", "jr", "lead", "principal", "staff", "chief", "head", "associate",
        "interim", "acting", "deputy", "entry", "level", "mid", "i", "ii", "iii", "iv", "v", "1", "2", "3",
        "4", "5",
    ];
    let word = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    RANKS.contains(&word.as_str())
}

/// Is a class usual work in so many groups (mail, spreadsheets, leading people) that it tells of none?
pub fn is_everybodys(class: &str, lexicon: &Lexicon) -> bool {
    is_in_most(lexicon.usual_in(class).len(), lexicon)
}

fn is_in_most(groups: usize, lexicon: &Lexicon) -> bool {
    groups * 3 > lexicon.occupations().len().max(6)
}

/// The groups whose work the subjects are: each distinct subject gives its vote to the groups that have its class, the rarer the
/// class the more of it. Two subjects at least must agree. `share` is how far behind the winner a group may lie: 1 for none,
/// 2 for half of its votes.
fn vote<'a>(
    subjects: impl IntoIterator<Item = &'a SubjectEntry>,
    lexicon: &Lexicon,
    share: u64,
) -> Vec<String> {
    const WHOLE: u64 = 12_000;
    let distinct: BTreeMap<&str, &SubjectEntry> =
        subjects.into_iter().map(|subject| (subject.id.as_str(), subject)).collect();
    let mut votes: BTreeMap<usize, (u64, u32)> = BTreeMap::new();
    for subject in distinct.into_values() {
        let wider = lexicon.wider(subject);
        let ids = wider.iter().filter_map(|at| Some(lexicon.subjects().get(*at)?.id.as_str()));
        let mut involved: Vec<usize> = ids.flat_map(|id| lexicon.involved_in(id)).copied().collect();
        involved.sort_unstable();
        involved.dedup();
        let usual = lexicon.usual_in(&subject.class);
        let tells = !usual.is_empty() && !is_in_most(usual.len(), lexicon);
        let weight = if tells { WHOLE / u64::try_from(usual.len()).unwrap_or(WHOLE) } else { 0 };
        let only_usual = usual.iter().filter(|group| weight > 0 && !involved.contains(group));
        let votes_of = only_usual.map(|group| (*group, weight));
        for (group, add) in votes_of.chain(involved.iter().map(|group| (*group, WHOLE))) {
            let (sum, count) = votes.entry(group).or_default();
            *sum += add;
            *count += 1;
        }
    }
    let agreed = votes.into_iter().filter(|(_, (_, count))| *count >= 2);
    let mut agreed: Vec<(&str, u64)> = agreed
        .filter_map(|(group, (sum, _))| Some((lexicon.occupations().get(group)?.id.as_str(), sum)))
        .collect();
    agreed.sort_unstable();
    let best = agreed.iter().map(|(_, sum)| *sum).max().unwrap_or_default();
    agreed.into_iter().filter(|(_, sum)| sum * share >= best).map(|(id, _)| id.to_owned()).collect()
}

/// Subjects that holding a job of one of the groups shows: those that every one of them involves in a job of this title.
fn involved(groups: &[&OccupationEntry], title: &str) -> Vec<String> {
    let title = title.to_lowercase();
    let begins = |at: usize| {
        title.get(..at).and_then(|before| before.chars().last()).is_none_or(|c| !c.is_alphanumeric())
    };
    let tells = |group: &&OccupationEntry| {
        let stands = |beginning: &String| title.match_indices(beginning.as_str()).any(|(at, _)| begins(at));
        group.told_by.is_empty() || group.told_by.iter().any(stands)
    };
    let Some((first, rest)) = groups.split_first() else { return Vec::new() };
    if !groups.iter().all(tells) {
        return Vec::new();
    }
    first.involves.iter().filter(|id| rest.iter().all(|group| group.involves.contains(id))).cloned().collect()
}

/// Classes of subjects that are usual work in any of the groups; `None`: everything is, as no group is known or one has no table.
pub fn usual(groups: &[String], lexicon: &Lexicon) -> Option<BTreeSet<String>> {
    let mut classes = BTreeSet::new();
    for id in groups {
        let group = lexicon.occupation(id).filter(|group| !group.usual.is_empty())?;
        classes.extend(group.usual.iter().cloned());
        // What a job is made of is usual in it, whether or not the table says so again.
        classes.extend(group.involves.iter().filter_map(|id| lexicon.subject(id)).map(|s| s.class.clone()));
    }
    (!groups.is_empty()).then_some(classes)
}

/// Do two lists share a SOC major group ("15-1250" and "15-2050")?
pub fn same_major(one: &[String], other: &[String]) -> bool {
    one.iter().any(|a| other.iter().any(|b| a.get(..2) == b.get(..2)))
}

/// Are two jobs neighbours? Of the same SOC minor group ("13-2010" and "13-2050"), unless that mixes trades that have only their
/// number in common, as other managers (11-9), business operations (13-1) or those who heal (29-1); and whoever runs a house (11-1)
/// is near to all who run a part of it.
pub fn are_beside(one: &[String], other: &[String]) -> bool {
    const MIXED: &[&str] = &["11-3", "11-9", "13-1", "27-2", "29-1", "29-2"];
    const RUNS_ALL: &str = "11-1";
    let beside = |a: &String, b: &String| {
        let (minor, theirs) = (a.get(..4).unwrap_or(a), b.get(..4).unwrap_or(b));
        if minor == theirs {
            return !MIXED.contains(&minor) || a.get(..6) == b.get(..6);
        }
        [minor, theirs].contains(&RUNS_ALL) && a.get(..2) == b.get(..2)
    };
    one.iter().any(|a| other.iter().any(|b| beside(a, b)))
}
