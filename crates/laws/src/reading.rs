//! What holds of a posting that was read and judged.

use rolefit_profile::{Format, Month, Profile};
use rolefit_report::{Style, posting_csv, posting_markdown, posting_text};
use rolefit_rules::extract::extract;
use rolefit_rules::lexicon::Lexicon;
use rolefit_rules::posting::Posting;
use rolefit_rules::requirement::{Extraction, Formula};
use rolefit_rules::source::Span;
use rolefit_rules::wire::{self, Document, Source};
use rolefit_scoring::engine::Engine;
use rolefit_scoring::policy::Policy;
use rolefit_scoring::rank::Show;
use std::sync::LazyLock;

/// What was checked holds, or what broke.
type Held = Result<(), String>;

/// Reads a posting and checks everything that can be said of the result.
pub fn read(posting: &Posting, lexicon: &Lexicon) -> Held {
    let read = extract(posting, lexicon);
    if extract(posting, lexicon) != read {
        return Err("a second reading differs from the first".to_owned());
    }
    in_place(posting, &read)?;
    wire_back(posting, &read)?;
    let _ = posting_text(posting, &read, &Style { width: 40, ..Style::default() });
    let _ = posting_markdown(posting, &read);
    let _ = posting_csv(&[(posting, &read)]);
    judged(person(), &(posting.clone(), read))
}

/// Spans lie in the text, on character boundaries; a leaf's lies in its requirement's; a leaf has words.
pub fn in_place(posting: &Posting, read: &Extraction) -> Held {
    let text = &posting.text;
    let lies = |what: &str, span: Span| match text.get(span.start as usize..span.end as usize) {
        Some(words) if !words.is_empty() => Ok(()),
        Some(_) => Err(format!("{what} has no words: {span:?}")),
        None => Err(format!("{what} does not lie in the text: {span:?}")),
    };
    for pay in &read.header.salary {
        lies("pay", pay.span)?;
    }
    for unread in &read.unread {
        lies("what was not read", unread.span)?;
    }
    for requirement in &read.requirements {
        lies(&requirement.id, requirement.span)?;
        for formula in [Some(&requirement.formula), requirement.other_reading.as_ref()].into_iter().flatten()
        {
            well_formed(formula)?;
            for leaf in formula.leaves() {
                lies(&leaf.recognizer, leaf.span)?;
                if !requirement.span.contains(leaf.span) {
                    return Err(format!("a leaf of {} lies outside of it: {leaf:?}", requirement.id));
                }
                if leaf.recognizer.is_empty() {
                    return Err(format!("nobody found {leaf:?}"));
                }
            }
        }
    }
    Ok(())
}

fn well_formed(formula: &Formula) -> Held {
    let kids = match formula {
        Formula::Leaf(_) => return Ok(()),
        Formula::All(kids) | Formula::Any(kids) => kids,
        Formula::AtLeast(count, kids) => {
            if *count == 0 || *count as usize > kids.len() {
                return Err(format!("{count} of {}", kids.len()));
            }
            kids
        }
    };
    if kids.is_empty() {
        return Err("a list of nothing".to_owned());
    }
    kids.iter().try_for_each(well_formed)
}

/// A record that is written can be read back, and says the same.
pub fn wire_back(posting: &Posting, read: &Extraction) -> Held {
    let document = Document::new(posting, read, Source::default(), "0");
    let json = serde_json::to_string(&document).map_err(|e| e.to_string())?;
    let back = wire::read(&json).map_err(|e| format!("what is written can't be read: {e}"))?;
    if back.posting.text != posting.text || back.posting.id != posting.id {
        return Err("the text or id that is read back is another".to_owned());
    }
    if back.extraction != *read {
        return Err(format!("what is read back differs:\n{:?}\n{read:?}", back.extraction));
    }
    Ok(())
}

/// A profile against a posting: no floor above its ceiling, every number a number, the report a JSON document.
pub fn judged(profile: &Profile, posting: &(Posting, Extraction)) -> Held {
    judged_by(Policy::default(), profile, posting)
}

/// The same, by a policy.
pub fn judged_by(policy: Policy, profile: &Profile, posting: &(Posting, Extraction)) -> Held {
    let engine = Engine::new(Lexicon::builtin(), policy, Month::new(2026, 11));
    let plan = engine.plan(std::slice::from_ref(posting));
    let Some(result) = engine.explain(profile, &plan, Show::default()) else {
        return Err("no result".to_owned());
    };
    let json = serde_json::to_string(&result).map_err(|e| e.to_string())?;
    if let Some(score) = result.score
        && score.floor > score.ceiling
    {
        return Err(format!("score {score:?}: {json}"));
    }
    for requirement in &result.requirements {
        if requirement.credit.floor > requirement.credit.ceiling {
            return Err(format!("{}: {:?}", requirement.id, requirement.credit));
        }
    }
    Ok(())
}

/// Somebody with some of everything.
pub fn person() -> &'static Profile {
    static PERSON: LazyLock<Profile> = LazyLock::new(|| {
        Profile::parse(SOMEBODY, "somebody", Format::Toml).map(|(profile, _)| profile).unwrap_or_default()
    });
    &PERSON
}

const SOMEBODY: &str = r#"
work = [
  { name = "Contoso", position = "Software Engineer", startDate = "2019-03", endDate = "2024-02", highlights = ["Services in Rust and Java on Kubernetes"] },
  { name = "Fabrikam", position = "Registered Nurse", startDate = "2015", endDate = "2018" },
]
education = [{ institution = "Springfield", area = "Computer Science", studyType = "Bachelor", endDate = "2015-06" }]
skills = [{ name = "Python", level = "advanced" }]
languages = [{ language = "French", fluency = "C1" }]
certificates = [{ name = "CISSP", date = "2020-01" }]
[[clearances]]
scheme = "us"
level = "Secret"
status = "active"
[authorization]
citizenships = ["US"]
"#;
