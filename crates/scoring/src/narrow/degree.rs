//! Degrees of no field: by what their clause asks for besides, and by the alternative before them.

mod terms;

use super::experience::behind_related;
use rolefit_rules::predicate::{Degree, DegreeLevel, Experience, Predicate};
use rolefit_rules::requirement::{Formula, Leaf};
use rolefit_rules::source::Span;
use terms::{DESCRIBED, hours, terms};

/// A degree that may be in any field.
pub(super) fn in_anything(predicate: &Predicate) -> Option<&Degree> {
    match predicate {
        Predicate::Degree(degree) if degree.fields.is_empty() && !degree.related => Some(degree),
        _ => None,
    }
}

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
    let told = hours(before, behind)?;
    let degree = Degree { fields: vec![told], related: false, ..degree.clone() };
    Some(Leaf { predicate: Predicate::Degree(degree), ..leaf.clone() })
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

/// Alternatives that name no field mean that of the first one: "a bachelor's degree in physics, or a master's degree". `kids` are as they
/// were read.
pub(super) fn in_field_of_first(kids: &[Formula], narrowed: Vec<Formula>, text: &str) -> Vec<Formula> {
    let narrowed = of_trade_of_papers(kids, narrowed, text);
    match first_in_field(kids) {
        Some((at, degree)) => {
            let behind = |leaf: &Leaf| leaf.span.start >= at.end;
            narrowed.into_iter().map(|kid| in_field_of(degree, &behind, kid, text)).collect()
        }
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

/// The other reading of "a bachelor's degree in physics, or five years of experience": the years are of the posting's own work; and of "a
/// bachelor's degree with five years, or a master's degree in physics": both are in physics. None where it is no other.
pub fn other_reading(formula: &Formula, text: &str) -> Option<Formula> {
    let leaves = formula.leaves();
    let some = |of: &dyn Fn(&Predicate) -> bool| leaves.iter().any(|leaf| of(&leaf.predicate));
    let in_field = |of: &Predicate| matches!(of, Predicate::Degree(degree) if !degree.fields.is_empty());
    let may = some(&in_field) && some(&|of| years(of).is_some() || in_anything(of).is_some());
    may.then(|| otherwise(formula, text)).filter(|other| other != formula)
}

fn otherwise(formula: &Formula, text: &str) -> Formula {
    let all = |kids: &[Formula]| kids.iter().map(|kid| otherwise(kid, text)).collect();
    match formula {
        Formula::All(kids) => Formula::All(all(kids)),
        Formula::AtLeast(k, kids) => Formula::AtLeast(*k, all(kids)),
        Formula::Leaf(leaf) => Formula::Leaf(leaf.clone()),
        Formula::Any(kids) => match first_in_field(kids) {
            None => Formula::Any(all(kids)),
            Some((at, named)) => {
                let before = |leaf: &Leaf| leaf.span.start < at.start;
                let own = |kid: &Formula| match kid {
                    Formula::Leaf(leaf) if leaf.span.start >= at.end => in_own_work(leaf),
                    kid => in_field_of(named, &before, otherwise(kid, text), text),
                };
                Formula::Any(kids.iter().map(own).collect())
            }
        },
    }
}

/// Years of nothing in particular as those of the posting's own work.
fn in_own_work(leaf: &Leaf) -> Formula {
    let own = years(&leaf.predicate).map(|timed| Experience { relevant: true, ..timed.clone() });
    let predicate = own.map_or_else(|| leaf.predicate.clone(), Predicate::Experience);
    Formula::Leaf(Leaf { predicate, ..leaf.clone() })
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

/// With the field of a degree for those others that stand `there`.
fn in_field_of(named: &Degree, there: &dyn Fn(&Leaf) -> bool, formula: Formula, text: &str) -> Formula {
    let all = |kids: Vec<Formula>| kids.into_iter().map(|kid| in_field_of(named, there, kid, text)).collect();
    match formula {
        Formula::All(kids) => Formula::All(all(kids)),
        Formula::Any(kids) => Formula::Any(all(kids)),
        Formula::AtLeast(k, kids) => Formula::AtLeast(k, kids),
        Formula::Leaf(leaf) => Formula::Leaf(match in_anything(&leaf.predicate) {
            Some(degree) if there(&leaf) && takes_field(degree, named) && !is_any_field(&leaf, text) => {
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
}
