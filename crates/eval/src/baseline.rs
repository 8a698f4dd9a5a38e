//! Figures of an earlier run, and which of them fell.

use serde_json::Value;
use std::cmp::Ordering;
use std::collections::BTreeMap;

/// A figure that is worse than it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fall {
    /// Its keys, joined by dots: `labels.kinds.degree.f1`.
    pub figure: String,
    /// What it was.
    pub was: String,
    /// What it is.
    pub is: String,
}

/// Figures for which more is worse.
const LOWER_IS_BETTER: [&str; 3] = ["needlessUnknown", "contradictions", "lost"];

/// Figures for which more is better. All else only counts.
const HIGHER_IS_BETTER: [&str; 9] = [
    "precision", "recall", "f1", "f1AnyStrength", "metPrecision", "metRecall", "unmetPrecision",
    "unmetRecall", "agreement",
];

/// The figures of `is` that are worse than in `was`, both as they are printed as JSON. What one of the two does not have is no
/// fall. Single postings are not compared: one may give way for the others.
pub fn falls(was: &Value, is: &Value) -> Vec<Fall> {
    let (was, is) = (figures(was), figures(is));
    was.iter()
        .filter_map(|(name, before)| {
            let now = is.get(name)?;
            let worse = match before.compare(now) {
                Ordering::Less => before.low,
                Ordering::Equal => false,
                Ordering::Greater => !before.low,
            };
            worse.then(|| Fall { figure: name.clone(), was: before.to_string(), is: now.to_string() })
        })
        .collect()
}

/// A decimal number as a fraction.
#[derive(Clone, Copy, Debug)]
struct Figure {
    part: u64,
    whole: u64,
    /// Is less better?
    low: bool,
}

impl Figure {
    fn compare(&self, other: &Figure) -> Ordering {
        let cross = |a: u64, b: u64| u128::from(a) * u128::from(b);
        cross(self.part, other.whole).cmp(&cross(other.part, self.whole))
    }
}

impl std::fmt::Display for Figure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.whole {
            1 => write!(f, "{}", self.part),
            10_000 => write!(f, "{}.{:04}", self.part / 10_000, self.part % 10_000),
            whole => write!(f, "{}/{whole}", self.part),
        }
    }
}

fn figures(report: &Value) -> BTreeMap<String, Figure> {
    let mut out = BTreeMap::new();
    for part in ["labels", "pairs"] {
        if let Some(value) = report.get(part) {
            walk(part, value, &mut out);
        }
    }
    out
}

fn walk(path: &str, value: &Value, out: &mut BTreeMap<String, Figure>) {
    let Some(map) = value.as_object() else { return };
    if let (Some(right), Some(of)) = (value.get("right"), value.get("of")) {
        if let (Some(part), Some(whole @ 1..)) = (right.as_u64(), of.as_u64()) {
            out.insert(path.to_owned(), Figure { part, whole, low: false });
        }
        return;
    }
    for (key, value) in map {
        let path = format!("{path}.{key}");
        let low = LOWER_IS_BETTER.contains(&key.as_str());
        match value {
            Value::Number(number) if low || HIGHER_IS_BETTER.contains(&key.as_str()) => {
                if let Some(figure) = decimal(&number.to_string(), low) {
                    out.insert(path, figure);
                }
            }
            inner => walk(&path, inner, out),
        }
    }
}

/// A number as it is printed: whole, or with up to four places.
fn decimal(text: &str, low: bool) -> Option<Figure> {
    let Some((whole, places)) = text.split_once('.') else {
        return Some(Figure { part: text.parse().ok()?, whole: 1, low });
    };
    let places: u64 = format!("{places:0<4}").get(..4)?.parse().ok()?;
    let part = whole.parse::<u64>().ok()?.checked_mul(10_000)?.checked_add(places)?;
    Some(Figure { part, whole: 10_000, low })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn falls_are_told_and_rises_are_not() {
        let was = json!({
            "labels": { "kinds": { "degree": { "labels": 9, "f1": 0.95, "recall": 1.0 } }, "structure": { "right": 9, "of": 10 },
                        "postings": 3 },
            "pairs": { "contradictions": 1, "agreement": 0.7, "metRecall": null },
        });
        assert_eq!(falls(&was, &was), []);
        let is = json!({
            "labels": { "kinds": { "degree": { "labels": 8, "f1": 0.9499, "recall": 1.0 } }, "structure": { "right": 17, "of": 20 },
                        "postings": 2 },
            "pairs": { "contradictions": 2, "agreement": 0.8, "metRecall": 0.1 },
        });
        let told: Vec<_> = falls(&was, &is).into_iter().map(|f| (f.figure, f.was, f.is)).collect();
        let want = [
            ("labels.kinds.degree.f1", "0.9500", "0.9499"),
            ("labels.structure", "9/10", "17/20"),
            ("pairs.contradictions", "1", "2"),
        ];
        assert_eq!(told, want.map(|(a, b, c)| (a.to_owned(), b.to_owned(), c.to_owned())));
        assert_eq!(falls(&is, &was).len(), 1, "only what fell the other way");
    }
}
