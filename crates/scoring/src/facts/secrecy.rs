//! National security clearances, from their own section and wherever else one stands.

use super::{Context, stance};
use crate::wire::How;
use rolefit_profile::{Field, Piece, Profile, Section};
use rolefit_rules::lexicon::{Hit, Lexicon, Term};
use rolefit_rules::predicate::Polygraph;
use rolefit_rules::token::{Kind, Token, tokenize};

/// In what state a clearance is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Status {
    /// Was held.
    Expired,
    /// Could be had.
    Eligible,
    /// Held at some time; whether now, the text does not say.
    Unsure,
    /// Held now.
    Active,
}

/// A clearance that the profile names.
#[derive(Clone, Debug)]
pub(crate) struct Cleared {
    /// Its place.
    pub path: String,
    pub text: String,
    pub how: How,
    /// The scheme that the person states.
    pub scheme: Option<String>,
    /// What its name stands for, as indices into the lexicon's list: several where schemes share the name ("Secret").
    pub levels: Vec<usize>,
    pub status: Status,
    pub polygraph: Option<Polygraph>,
}

/// The clearances of the profile's own section.
pub(super) fn stated(profile: &Profile, context: &Context<'_>) -> Vec<Cleared> {
    let entries = profile.clearances.iter().enumerate();
    entries
        .map(|(index, clearance)| {
            let text = clearance.level.as_str();
            let scheme = clearance
                .scheme
                .as_ref()
                .map(|scheme| scheme.trim().to_lowercase())
                .filter(|s| !s.is_empty());
            let lost = clearance.expires.is_some_and(|date| date.latest() < context.as_of);
            let status = match clearance.status.as_deref().map(str::to_lowercase).as_deref() {
                _ if lost => Status::Expired,
                None | Some("active" | "current" | "held") => Status::Active,
                Some("expired" | "inactive" | "lapsed" | "former") => Status::Expired,
                Some("eligible" | "interim" | "pending") => Status::Eligible,
                Some(_) => Status::Unsure,
            };
            let polygraph = match clearance.polygraph.as_deref().map(str::to_lowercase).as_deref() {
                Some("full") => Some(Polygraph::Full),
                Some("ci") => Some(Polygraph::Ci),
                Some(_) => Some(Polygraph::Any),
                None => polygraph_in(&tokenize(text, 0)),
            };
            let levels = levels_of(text, scheme.as_deref(), context.lexicon);
            Cleared {
                path: format!("clearances[{index}]"),
                text: text.to_owned(),
                how: How::Named,
                scheme,
                levels,
                status,
                polygraph,
            }
        })
        .collect()
}

/// The levels that an entry of the section may mean. Elsewhere "secret" is a common word; here it is what the section is about.
fn levels_of(text: &str, scheme: Option<&str>, lexicon: &Lexicon) -> Vec<usize> {
    let text = text.trim();
    let bare = |words: &str| words.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_lowercase();
    let entry = |at: &usize| lexicon.clearances().get(*at);
    let of_scheme = |at: &usize| scheme.is_none_or(|s| entry(at).is_some_and(|entry| entry.scheme == s));
    let named = |terms: Vec<Term>| -> Vec<usize> {
        clearances(terms.into_iter()).into_iter().filter(of_scheme).collect()
    };
    let scanned = || lexicon.scan(&tokenize(text, 0)).into_iter().map(|hit| hit.term).collect();
    let by_level = || {
        let all = 0..lexicon.clearances().len();
        let same = |at: &usize| entry(at).is_some_and(|entry| bare(&entry.level) == bare(text));
        if scheme.is_some() { all.filter(of_scheme).filter(same).collect() } else { Vec::new() }
    };
    [
        named(lexicon.names_of(text)),
        named(scanned()),
        by_level(),
        named(lexicon.names_of(&format!("{text} clearance"))),
    ]
    .into_iter()
    .find(|levels: &Vec<usize>| !levels.is_empty())
    .unwrap_or_default()
}

fn clearances(terms: impl Iterator<Item = Term>) -> Vec<usize> {
    let at = |term| match term {
        Term::Clearance(at) => Some(at),
        _ => None,
    };
    terms.filter_map(at).collect()
}

/// Clearances in other texts: "active Secret clearance" in a summary. A name alone ("secret", "reliability") is a common word.
pub(super) fn collect(
    out: &mut Vec<Cleared>,
    piece: &Piece<'_>,
    tokens: &[Token<'_>],
    hits: &[Hit],
    profile: &Profile,
    context: &Context<'_>,
) {
    let mut spans: Vec<(usize, usize)> = hits
        .iter()
        .filter(|hit| matches!(hit.term, Term::Clearance(_)))
        .map(|hit| (hit.first, hit.end))
        .collect();
    spans.sort_unstable();
    spans.dedup();
    for (first, end) in spans {
        let sentence = |t: &&Token<'_>| !(t.kind == Kind::Break || matches!(t.text, "." | ";"));
        let before: Vec<&Token<'_>> =
            tokens.get(..first).unwrap_or_default().iter().rev().take_while(sentence).take(6).collect();
        let after: Vec<&Token<'_>> =
            tokens.get(end..).unwrap_or_default().iter().take_while(sentence).take(6).collect();
        let inside = tokens.get(first..end).unwrap_or_default();
        let near = |words: &[&str]| {
            before.iter().chain(&after).any(|t| t.is_any(words)) || inside.iter().any(|t| t.is_any(words))
        };
        if !near(&["clearance", "clearances", "cleared", "sci", "dod", "polygraph"])
            || near(&["no", "obtain", "without", "required"])
        {
            continue;
        }
        // What a finished position says of a clearance is history.
        let now = match piece.section {
            Section::Work(index) => {
                profile.work.get(index).is_some_and(|work| work.end == rolefit_profile::End::Present)
            }
            Section::Volunteer(_)
            | Section::Project(_)
            | Section::Education(_)
            | Section::Award(_)
            | Section::Publication(_) => false,
            _ => true,
        };
        let live = near(&["active", "current", "currently", "present"]);
        let start = first - tokens.get(..first).unwrap_or_default().iter().rev().take_while(sentence).count();
        let length = tokens.get(start..).unwrap_or_default().iter().take_while(sentence).count();
        let whole = tokens.get(start..start + length).unwrap_or_default();
        let status =
            if near(&["expired", "inactive", "former", "formerly", "previously", "lapsed", "previous"])
                || !live && stance::is_over(whole, context.as_of)
            {
                Status::Expired
            } else if near(&["clearable", "eligible", "eligibility", "interim", "pending"]) {
                Status::Eligible
            } else if now || piece.field == Field::Summary && near(&["active", "current", "currently"]) {
                Status::Active
            } else {
                Status::Unsure
            };
        let levels = hits
            .iter()
            .filter(|hit| (hit.first, hit.end) == (first, end))
            .filter_map(|hit| match hit.term {
                Term::Clearance(at) => context.lexicon.clearances().get(at).map(|_| at),
                _ => None,
            })
            .collect();
        out.push(Cleared {
            path: piece.path.clone(),
            text: piece.text.to_owned(),
            how: How::Stated,
            scheme: None,
            levels,
            status,
            polygraph: polygraph_in(tokens),
        });
    }
}

fn polygraph_in(tokens: &[Token<'_>]) -> Option<Polygraph> {
    let has = |words: &[&str]| tokens.iter().any(|t| t.is_any(words));
    if !has(&["polygraph", "poly"]) {
        return None;
    }
    Some(if has(&["full", "fsp", "lifestyle"]) {
        Polygraph::Full
    } else if has(&["ci", "counterintelligence"]) {
        Polygraph::Ci
    } else {
        Polygraph::Any
    })
}
