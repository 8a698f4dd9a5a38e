//! When a label's leaf and one that was read say the same thing.

use crate::claim::{Claim, Kind};
use crate::label::{Hundredths, Says};
use crate::name::{key, same};

/// Do two leaves of one kind say the same thing, places and details aside?
pub(crate) fn agree(label: &Claim, read: &Claim) -> bool {
    let (l, r) = (&label.says, &read.says);
    match label.kind {
        Kind::Degree => l.level == r.level,
        // An upper limit that the label leaves out is not asked for.
        Kind::Years => l.min_years == r.min_years && (l.max_years.is_none() || l.max_years == r.max_years),
        Kind::Language => key_of(&l.name) == key_of(&r.name),
        Kind::Clearance => clearance(l) == clearance(r) && status(l, "active") == status(r, "active"),
        Kind::Screening => l.check == r.check,
        Kind::Credential => {
            // Two names at one place are two ways to write one credential.
            let (a, b) = (key_of(&l.name), key_of(&r.name));
            let here = label.at.zip(read.at).is_some_and(|(a, b)| a.overlaps(b));
            here || (!a.is_empty() && !b.is_empty() && (a.contains(&b) || b.contains(&a)))
        }
        Kind::Authorization => l.basis == r.basis,
        Kind::Age => l.min == r.min,
        Kind::Capability
        | Kind::Terms
        | Kind::Travel
        | Kind::Physical
        | Kind::Equivalent
        | Kind::Statement => true,
    }
}

fn key_of(name: &Option<String>) -> String {
    key(name.as_deref().unwrap_or_default())
}

fn status<'a>(says: &'a Says, default: &'a str) -> &'a str {
    says.status.as_deref().unwrap_or(default)
}

/// Levels of clearance as people write them, and as their scheme calls them.
fn clearance(says: &Says) -> String {
    let level = key_of(&says.level);
    let name = if level.is_empty() { key_of(&says.name) } else { level };
    let name = name.replace("clearance", "").replace("security", "").replace("level", "");
    match name.as_str() {
        "topsecret" => "ts".to_owned(),
        "topsecretsci" | "tsscieligible" => "tssci".to_owned(),
        _ => name,
    }
}

/// What two leaves that agree say beside that: each detail's name, and whether it is right.
pub(crate) fn details(label: &Claim, read: &Claim) -> Vec<(&'static str, bool)> {
    let (l, r) = (&label.says, &read.says);
    match label.kind {
        Kind::Degree => vec![("fields", fields(&l.fields, &r.fields)), ("related", l.related == r.related)],
        Kind::Years | Kind::Capability if l.of.len() > 1 => {
            let unclear = |says: &Says| says.mode.as_deref() == Some("unclear");
            let mode = l.mode.as_deref().unwrap_or("any") == r.mode.as_deref().unwrap_or_default();
            vec![("mode", unclear(l) || unclear(r) || mode), ("open", l.open == r.open)]
        }
        Kind::Credential => vec![("status", status(l, "held") == status(r, "held"))],
        Kind::Travel if l.max_percent.is_some() => vec![("percent", l.max_percent == r.max_percent)],
        Kind::Physical => {
            let near = |kg: Hundredths| r.lift_kg.is_some_and(|read| read.0.abs_diff(kg.0) < 100);
            l.lift_kg.map(|kg| ("lift", near(kg))).into_iter().collect()
        }
        Kind::Authorization if l.country.is_some() => {
            let code = |says: &Says| key_of(&says.country).chars().take(2).collect::<String>();
            vec![("country", code(l) == code(r))]
        }
        _ => Vec::new(),
    }
}

/// At least half of the fields of the side that has more are found on the other.
fn fields(label: &[String], read: &[String]) -> bool {
    let found = label.iter().filter(|field| read.iter().any(|other| same(field, other))).count();
    (label.is_empty() && read.is_empty()) || 2 * found >= label.len().max(read.len()).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_of_clearance_have_many_names() {
        let named = |level: &str| Says { level: Some(level.to_owned()), ..Says::default() };
        let by_name = Says { name: Some("Secret clearance".to_owned()), ..Says::default() };
        assert_eq!(clearance(&named("Top Secret")), clearance(&named("TS")));
        assert_eq!(clearance(&named("Top Secret/SCI")), clearance(&named("TS/SCI")));
        assert_eq!(clearance(&named("secret")), clearance(&by_name));
        assert_ne!(clearance(&named("Secret")), clearance(&named("Top Secret")));
    }

    #[test]
    fn half_of_the_fields_will_do() {
        let list = |names: &[&str]| names.iter().map(|n| (*n).to_owned()).collect::<Vec<_>>();
        assert!(fields(&[], &[]));
        assert!(!fields(&list(&["Nursing"]), &[]));
        assert!(fields(&list(&["Computer Science", "Mathematics"]), &list(&["computer science"])));
        assert!(!fields(&list(&["Law"]), &list(&["Law", "Physics", "Biology"])));
    }
}
