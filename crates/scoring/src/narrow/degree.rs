//! Degrees of no field: by what their clause asks for besides, and by the alternative before them.

use super::behind_related;
use rolefit_rules::predicate::{Degree, DegreeLevel, Experience, Predicate};
use rolefit_rules::requirement::{Formula, Leaf};
use rolefit_rules::source::Span;

/// A degree that may be in any field.
pub(super) fn in_anything(predicate: &Predicate) -> Option<&Degree> {
    match predicate {
        Predicate::Degree(degree) if degree.fields.is_empty() && !degree.related => Some(degree),
        _ => None,
    }
}

/// A field that no course has the name of.
const DESCRIBED: &str = "a field that is described";

/// A degree whose clause says what must have been done for it: a field that no course names.
pub(super) fn with_terms(degree: &Degree, leaf: &Leaf, text: &str, end: u32) -> Option<Degree> {
    const TECHNICAL: &str = "technical";
    let before = Span { start: 0, end: leaf.span.start }.of(text);
    let behind = Span { start: leaf.span.end, end: end.max(leaf.span.end) }.of(text);
    let papers = if degree.level > DegreeLevel::HighSchool { behind_papers(behind) } else { None };
    if is_of_the_work(before, behind, papers) {
        return Some(Degree { related: true, ..degree.clone() });
    }
    if degree.level == DegreeLevel::Certificate && is_of_a_trade(leaf.span.of(text)) {
        return Some(Degree { fields: vec![DESCRIBED.to_owned()], ..degree.clone() });
    }
    let mut near =
        before.split_whitespace().rev().take(1).chain(leaf.span.of(text).split_whitespace().take(2));
    let field = match near.any(|word| word.eq_ignore_ascii_case(TECHNICAL)) {
        true => TECHNICAL.to_owned(),
        false => terms(before, behind).or_else(|| papers.map(|_| DESCRIBED.to_owned()))?,
    };
    Some(Degree { fields: vec![field], ..degree.clone() })
}

/// "trade school": which no university is.
fn is_of_a_trade(own: &str) -> bool {
    let mut words = own.split_whitespace().map(str::to_lowercase);
    words.any(|word| ["trade", "vocational"].contains(&word.as_str()))
}

/// "a master's degree that is directly related to the duties of the position", "… or two years leading to such a degree or LL.B., if
/// related", "or other relevant degree", "B.Sc, diploma or equivalent in a relevant field": one that people of this work come from.
fn is_of_the_work(before: &str, behind: &str, of_papers: Option<&str>) -> bool {
    const SENTENCE: usize = 200;
    let relevant = |word: &str| {
        let word = word.trim_matches(|c: char| !c.is_alphabetic());
        ["relevant", "related"].iter().any(|own| word.eq_ignore_ascii_case(own))
    };
    if before.split_whitespace().next_back().is_some_and(relevant)
        || of_papers.is_some_and(|field| field.split_whitespace().take(2).any(relevant))
    {
        return true;
    }
    let sentence = behind.split([';', '\n']).next().unwrap_or_default();
    if sentence.find(", if related").is_some_and(|at| at < SENTENCE) {
        return true;
    }
    let job = |word: String| ["duties", "job", "position", "role", "work"].contains(&word.as_str());
    let tells = |word: &String| !["the", "this"].contains(&word.as_str());
    behind_related(behind).is_some_and(|mut words| words.find(tells).is_some_and(job))
}

/// What the clause of a degree in some field asks for besides, as a degree that no course tells: "a degree in engineering with superior
/// academic achievement", "a degree in business that included 24 semester hours in accounting". The field is asked as well.
pub(super) fn and_terms(leaf: &Leaf, text: &str, end: u32) -> Option<Leaf> {
    let Predicate::Degree(degree) = &leaf.predicate else { return None };
    if degree.fields.is_empty() {
        return None;
    }
    let before = Span { start: 0, end: leaf.span.start }.of(text);
    let behind = Span { start: leaf.span.end, end: end.max(leaf.span.end) }.of(text);
    let told = terms(before, behind).filter(|told| told != DESCRIBED)?;
    let degree = Degree { fields: vec![told], related: false, ..degree.clone() };
    Some(Leaf { predicate: Predicate::Degree(degree), ..leaf.clone() })
}

/// "… with superior academic achievement", "… and at least 24 semester hours in", in the degree's own alternative.
fn terms(before: &str, behind: &str) -> Option<String> {
    const TERMS: &[&str] = &[
        "superior academic achievement",
        "superior academic",
        "semester hours",
        "quarter hours",
        "credit hours",
        "completed hours",
        "hours in",
        "hours of",
        "credits in",
        "units in",
        "units of",
    ];
    const BREAKS: &[&str] = &[" or ", " or\n", "\nor\n", ";", ". ", "\n\n", "\u{2022}"];
    // So much before a degree is its clause, at most.
    const CLAUSE: usize = 200;
    let before: String = before.chars().rev().take(CLAUSE).collect::<Vec<_>>().into_iter().rev().collect();
    // "that included or was supplemented by 24 semester hours" is one demand, and "a college or university" one place.
    const JOINED: &[(&str, &str)] = &[
        (" or was ", " was "),
        (" or were ", " were "),
        (" or university", " university"),
        (" or higher degree", ""),
        (" major or ", " major "),
        (" concentration or ", " concentration "),
        (" 1. ", " "),
    ];
    let joined = |text: &str| {
        JOINED.iter().fold(text.to_lowercase(), |text, (apart, together)| text.replace(apart, together))
    };
    let (before, behind) = (joined(&before), joined(behind));
    let of_program = names_program(&behind);
    let ends = BREAKS.iter().filter_map(|mark| behind.find(mark));
    let behind = behind.get(..ends.min().unwrap_or(behind.len())).unwrap_or_default();
    let begins = BREAKS.iter().filter_map(|mark| before.rfind(mark));
    let before = before.get(begins.max().unwrap_or_default()..).unwrap_or_default();
    let told = TERMS.iter().find(|term| behind.contains(**term) || before.contains(**term));
    let described = || (of_program || of_some_field(before, behind)).then(|| DESCRIBED.to_owned());
    told.map(|term| format!("studies with {term}")).or_else(described)
}

/// ", HBO, MBO, diploma or equivalent | in a relevant field", " or equivalent certification | in insurance": the field behind the last of
/// several papers is that of all.
fn behind_papers(behind: &str) -> Option<&str> {
    const PAPERS: &[&str] = &[
        "associate", "associates", "bachelor", "bachelors", "certificate", "certification", "degree",
        "diploma", "doctorate", "equivalent", "higher", "master", "masters", "or", "phd", "qualification",
    ];
    let paper = |word: &str| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        let letters = word.len() > 1 && word != "AND" && word.chars().all(|c| c.is_ascii_uppercase());
        word.is_empty() || letters || PAPERS.iter().any(|paper| word.eq_ignore_ascii_case(paper))
    };
    let clause = behind.split([';', '\n', '(']).next()?;
    let (papers, field) = clause.split_once(" in ")?;
    let mut words = papers.split_whitespace().peekable();
    words.peek()?;
    let any = ["any", "progress"].iter().any(|word| field.trim_start().starts_with(word));
    (!any && words.all(paper)).then_some(field)
}

/// "from a physics or operations research program": one that has a name, and not any that is accredited.
fn names_program(behind: &str) -> bool {
    const ANY: &[&str] = &[
        "accredited", "approved", "a", "academic", "an", "and", "by", "certified", "college", "degree",
        "four", "from", "fully", "good", "graduate", "leading", "or", "recognised", "recognized",
        "reputable", "school", "state", "strong", "the", "top", "undergraduate", "university", "year",
    ];
    let from = behind.strip_prefix(" from a ").or_else(|| behind.strip_prefix(" from an "));
    let clause = from.and_then(|rest| rest.split(['.', ';', '\n']).next());
    let kind = clause.and_then(|clause| clause.split_once(" program")).map(|(kind, _)| kind);
    kind.is_some_and(|kind| {
        let words = || kind.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
        // "a school with a summer program"
        let other = words().any(|word| ["with", "that", "which", "where"].contains(&word));
        kind.len() < 120 && !other && words().any(|word| !ANY.contains(&word))
    })
}

/// "that included a major field of study in", "in the discipline", "from a diving training program", and before it "training in fields such
/// as": a field that is told by more than a name.
fn of_some_field(before: &str, behind: &str) -> bool {
    const FIELDS: &[&str] = &[
        " academic field", " in a discipline", " in a field", " in a school of", " in a subject",
        " in an area", " in field", " in the area", " in the discipline", " in the field", " in the subject",
        " concentration", " emphasis", " field of study in", " major in", " major study in",
        " program involving", " specific to", " this field", " training program",
    ];
    // Words with which something else is asked for, or with which any will do.
    const ELSE: &[&str] = &[
        "and", "any", "background", "experience", "exp", "ideally", "knowledge", "plus", "preferably",
        "preferred", "work", "working", "years",
    ];
    let told = FIELDS.iter().filter_map(|words| behind.find(words)).min();
    let gap = told.map(|at| behind.get(..at).unwrap_or_default());
    let leads = |gap: &str| !gap.split(|c: char| !c.is_alphanumeric()).any(|word| ELSE.contains(&word));
    let before_it = ["training in fields such as", " program, evidenced by", " program, as evidenced by"];
    gap.is_some_and(leads) || before_it.iter().any(|words| before.contains(words))
}

/// Alternatives that name no field mean that of the first one: "a bachelor's degree in physics, or a master's degree". `kids` are as they
/// were read.
pub(super) fn in_field_of_first(kids: &[Formula], narrowed: Vec<Formula>, text: &str) -> Vec<Formula> {
    let narrowed = of_trade_of_papers(kids, narrowed, text);
    match first_in_field(kids) {
        Some((at, degree)) => narrowed.into_iter().map(|kid| in_field_of(degree, at, kid, text)).collect(),
        None => narrowed,
    }
}

/// The first degree of some alternatives that is asked for in a field, and where it stands.
fn first_in_field(kids: &[Formula]) -> Option<(Span, &Degree)> {
    let in_field = |leaf: &'_ Leaf| match &leaf.predicate {
        Predicate::Degree(degree) => !degree.fields.is_empty(),
        _ => false,
    };
    let first =
        kids.iter().flat_map(Formula::leaves).filter(|leaf| in_field(leaf)).min_by_key(|leaf| leaf.span)?;
    match &first.predicate {
        Predicate::Degree(degree) => Some((first.span, degree)),
        _ => None,
    }
}

/// The other reading of "a bachelor's degree in physics, or five years of experience": the years are of the posting's own work. None where
/// no such years stand by themselves.
pub fn in_own_work(formula: &Formula) -> Option<Formula> {
    let leaves = formula.leaves();
    let some = |of: &dyn Fn(&Predicate) -> bool| leaves.iter().any(|leaf| of(&leaf.predicate));
    let may = some(&|of| years(of).is_some()) && some(&|of| matches!(of, Predicate::Degree(_)));
    may.then(|| with_own_years(formula)).filter(|other| other != formula)
}

fn with_own_years(formula: &Formula) -> Formula {
    let all = |kids: &[Formula]| kids.iter().map(with_own_years).collect();
    match formula {
        Formula::All(kids) => Formula::All(all(kids)),
        Formula::AtLeast(k, kids) => Formula::AtLeast(*k, all(kids)),
        Formula::Leaf(leaf) => Formula::Leaf(leaf.clone()),
        Formula::Any(kids) => {
            let behind = first_in_field(kids).map(|(at, _)| at.end);
            let own = |kid: &Formula| match (kid, behind) {
                (Formula::Leaf(leaf), Some(behind)) if leaf.span.start >= behind => {
                    let own =
                        years(&leaf.predicate).map(|timed| Experience { relevant: true, ..timed.clone() });
                    let predicate = own.map_or_else(|| leaf.predicate.clone(), Predicate::Experience);
                    Formula::Leaf(Leaf { predicate, ..leaf.clone() })
                }
                (kid, _) => with_own_years(kid),
            };
            Formula::Any(kids.iter().map(own).collect())
        }
    }
}

/// Years of experience in nothing in particular.
fn years(predicate: &Predicate) -> Option<&Experience> {
    match predicate {
        Predicate::Experience(it) if it.of.is_empty() && it.min_months.is_some() && !it.relevant => Some(it),
        _ => None,
    }
}

/// "Early childhood coursework, CDA or degree": what stands behind papers without any level is of their trade.
fn of_trade_of_papers(kids: &[Formula], narrowed: Vec<Formula>, text: &str) -> Vec<Formula> {
    let is_paper = |leaf: &&Leaf| matches!(leaf.predicate, Predicate::Credential(_) | Predicate::Statement);
    let papers = kids.iter().flat_map(Formula::leaves).filter(is_paper);
    let Some(paper) = papers.map(|leaf| leaf.span).min_by_key(|span| span.end) else {
        return narrowed;
    };
    let of_trade = |kid: Formula| match kid {
        Formula::Leaf(leaf)
            if leaf.span.start >= paper.end && leaf.span.of(text).eq_ignore_ascii_case("degree") =>
        {
            let predicate = match in_anything(&leaf.predicate) {
                Some(degree) => Predicate::Degree(Degree { related: true, ..degree.clone() }),
                None => leaf.predicate.clone(),
            };
            Formula::Leaf(Leaf { predicate, ..leaf })
        }
        other => other,
    };
    narrowed.into_iter().map(of_trade).collect()
}

fn in_field_of(named: &Degree, at: Span, formula: Formula, text: &str) -> Formula {
    let all = |kids: Vec<Formula>| kids.into_iter().map(|kid| in_field_of(named, at, kid, text)).collect();
    match formula {
        Formula::All(kids) => Formula::All(all(kids)),
        Formula::Any(kids) => Formula::Any(all(kids)),
        Formula::AtLeast(k, kids) => Formula::AtLeast(k, kids),
        Formula::Leaf(leaf) if leaf.span.start < at.end => Formula::Leaf(leaf),
        Formula::Leaf(leaf) => Formula::Leaf(match in_anything(&leaf.predicate) {
            Some(degree) if takes_field(degree, named) && !is_any_field(&leaf, text) => {
                let (fields, related) = (named.fields.clone(), named.related);
                Leaf { predicate: Predicate::Degree(Degree { fields, related, ..degree.clone() }), ..leaf }
            }
            _ => leaf,
        }),
    }
}

/// Of a level that is not asked for in a field already: "a bachelor's degree in physics, or a bachelor's degree and a year" asks for another
/// field.
fn takes_field(degree: &Degree, named: &Degree) -> bool {
    degree.level >= DegreeLevel::Associate && degree.level != named.level
}

/// "any master's degree", "a master's degree in any discipline"
fn is_any_field(leaf: &Leaf, text: &str) -> bool {
    const FIELDS: &[&str] = &["area", "discipline", "field", "major", "subject"];
    let words =
        |of: &str| of.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase).collect::<Vec<_>>();
    let mut before = text.get(..leaf.span.start as usize).unwrap_or_default().split_whitespace();
    let behind: String = text.get(leaf.span.end as usize..).unwrap_or_default().chars().take(30).collect();
    let said: Vec<String> = [words(leaf.span.of(text)), words(&behind)].concat();
    before.next_back().is_some_and(|word| word.eq_ignore_ascii_case("any"))
        || said
            .windows(2)
            .any(|pair| matches!(pair, [any, field] if any == "any" && FIELDS.contains(&field.as_str())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_relevant_degree_is_of_the_work() {
        for (before, behind, own) in [
            ("or other relevant ", "", true),
            ("", ", HBO, diploma or equivalent in a relevant field", true),
            ("", " that is related to the duties", true),
            ("or other ", "", false),
            ("", " or five years in a relevant field", false),
            ("", " or equivalent in ships", false),
        ] {
            assert_eq!(is_of_the_work(before, behind, behind_papers(behind)), own, "{before:?} {behind:?}");
        }
    }

    #[test]
    fn the_field_behind_several_papers_is_that_of_all() {
        for (behind, field) in [
            (" or equivalent certification in ships or a related field", Some("ships or a related field")),
            (", HBO, MBO, diploma or equivalent in ships", Some("ships")),
            (" or equivalent in any field", None),
            (" or equivalent experience in ships", None),
            (" or diploma in progress", None),
            (" AND certification in ships", None),
            (" in ships", None),
            (" or equivalent", None),
        ] {
            assert_eq!(behind_papers(behind), field, "{behind:?}");
        }
    }

    #[test]
    fn a_clause_says_what_must_have_been_done_for_a_degree() {
        for (before, behind, told) in [
            (
                "a ",
                " with superior academic achievement OR a year",
                Some("studies with superior academic achievement"),
            ),
            (
                "",
                " from an institution AND at least 24 semester hours in ships",
                Some("studies with semester hours"),
            ),
            (
                "eligible under the Superior Academic Achievement Provision and a ",
                "; or",
                Some("studies with superior academic achievement"),
            ),
            // Those of another alternative.
            ("a ", " or 24 semester hours in ships", None),
            ("24 semester hours in ships or a ", " in hand", None),
            ("", " required. 24 hours in a row", None),
            ("", " with honors", None),
            // A field that is told by more than a name.
            ("a ", " that included a major field of study in ships", Some("a field that is described")),
            ("", " in the discipline", Some("a field that is described")),
            (
                "",
                " that included or was supplemented by major study (24 semester hours)",
                Some("studies with semester hours"),
            ),
            ("", " from a PA training program which is certified", Some("a field that is described")),
            (
                "broad training in fields such as trade, obtained through a ",
                "",
                Some("a field that is described"),
            ),
            ("", " specific to ships", Some("a field that is described")),
            (
                "",
                " or higher degree that included a major field of study in ships",
                Some("a field that is described"),
            ),
            ("", " with a major or concentration focused on ships", Some("a field that is described")),
            ("", " program involving ships", Some("a field that is described")),
            (
                "",
                " from a college or university with superior academic achievement",
                Some("studies with superior academic achievement"),
            ),
            ("", " in any field", None),
            ("", " and two years in the field", None),
            ("", " from an accredited program", None),
            ("", " from a strong school with a summer program", None),
            ("", " from a state-approved four-year university program", None),
            ("", " from a trade, law or physics program preferred", Some("a field that is described")),
            ("", ", preferably in a field of use here", None),
            ("", " with either: 1. a major study in ships; or", Some("a field that is described")),
            ("a pilot program, as evidenced by a ", " or more", Some("a field that is described")),
        ] {
            assert_eq!(terms(before, behind).as_deref(), told, "{behind:?}");
        }
    }
}
