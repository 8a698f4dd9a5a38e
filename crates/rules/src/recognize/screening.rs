//! Checks that the person must pass.

mod asked;
mod named;

use crate::lexicon::Lexicon;
use crate::list::WordList;
use crate::predicate::{Check, Predicate, Screening};
use crate::recognizer::{Example, Finding, Item, Recognizer, SectionKind, Signs};
use crate::set_phrase::{Phrases, Words};
use asked::{DUTIES, is_asked};
use named::{HEADS, run};
use std::sync::LazyLock;

/// Background, drug, credit, fingerprint, security, medical, driving record and reference checks.
pub struct Screenings;

impl Recognizer for Screenings {
    fn id(&self) -> &'static str {
        "screening"
    }

    fn about(&self) -> &'static str {
        "Finds checks that a hire depends on: background and criminal record, drug, credit, fingerprint, security screening, \
         medical, driving record, references. Leaves alone checks that are the job's own work (\"conduct background checks\"), \
         experience with them, products, and equal-opportunity text about criminal histories. \
         Gap: vaccination is not read."
    }

    fn speaks_for_itself(&self) -> bool {
        true
    }

    fn examples(&self) -> &'static [Example] {
        &[
            Example {
                text: "Must pass a criminal background check and drug screen",
                finds: &[
                    r#"{"kind":"screening","check":"background","name":"criminal background check"}"#,
                    r#"{"kind":"screening","check":"drug","name":"drug screen"}"#,
                ],
            },
            Example {
                text: "Ability to meet Microsoft, customer and/or government security screening requirements",
                finds: &[
                    r#"{"kind":"screening","check":"security","name":"Ability to meet Microsoft, customer and/or government security screening requirements"}"#,
                ],
            },
            Example {
                text: "Valid licence with clean driving record",
                finds: &[r#"{"kind":"screening","check":"drivingRecord","name":"clean driving record"}"#],
            },
            Example {
                text: "Drug and background testing required",
                finds: &[
                    r#"{"kind":"screening","check":"drug","name":"Drug"}"#,
                    r#"{"kind":"screening","check":"background","name":"background testing"}"#,
                ],
            },
            Example { text: "Conduct background checks on prospective tenants", finds: &[] },
            Example { text: "Experience with drug testing laboratories", finds: &[] },
            Example { text: "We consider applicants with arrest and conviction records", finds: &[] },
        ]
    }

    fn signs(&self) -> Option<Signs> {
        Some(WHOLE.signs().words(HEADS.words()).words(&["references"]))
    }

    fn find(&self, item: &Item<'_>, _lexicon: &Lexicon, out: &mut Vec<Finding>) {
        let words = Words::of_item(item);
        let found = pieces(&words);
        let mut named: Vec<(Check, String)> = Vec::new();
        let listed = is_list(&words, &found, item.section);
        // "The checks that are run may include credit reports and driving records": one that is asked for takes the others with it.
        let including = found.len() > 1
            && words.any(0..words.len(), &["include", "includes", "including"])
            && found.iter().any(|piece| is_asked(&words, piece, item.section));
        let listed = listed || including;
        for piece in found {
            // "the following background checks:": the lines below say which.
            let follow = words.any(piece.first.saturating_sub(3)..piece.first, &["following"])
                && item.tokens.last().is_some_and(|t| t.text == ":");
            // "Technical Investigation Division"
            let office = words.is(
                piece.end,
                &["bureau", "department", "division", "unit", "branch", "section", "officer", "officers"],
            );
            if follow || office || !listed && !is_asked(&words, &piece, item.section) {
                continue;
            }
            let name = item.text(piece.first, piece.end).into_owned();
            let key = name.to_lowercase();
            // The same check again, or a general word for one that was named before.
            let proper = (piece.first..piece.end).filter(|&i| words.capital(i)).count() > 1;
            if named.iter().any(|(check, old)| *check == piece.check && (*old == key || !proper)) {
                continue;
            }
            named.push((piece.check, key));
            out.push(Finding {
                predicate: Predicate::Screening(Screening { check: piece.check, name }),
                first: piece.first,
                end: piece.end,
                recognizer: self.id(),
            });
        }
    }
}

struct Piece {
    check: Check,
    first: usize,
    end: usize,
}

/// All checks that the words name, asked for or not.
fn pieces(words: &Words<'_>) -> Vec<Piece> {
    let heads: &WordList = &HEADS;
    let mut found: Vec<Piece> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        if let Some(phrase) = WHOLE.at(words, at) {
            add(&mut found, Piece { check: phrase.value, first: phrase.first, end: phrase.end });
            at = phrase.end;
            continue;
        }
        if let Some(check) = alone(words, at, &found) {
            add(&mut found, Piece { check, first: at, end: at + 1 });
        }
        if words.is(at, heads) {
            let from = found.last().map_or(0, |p| p.end);
            run(words, at, from).into_iter().for_each(|piece| add(&mut found, piece));
        }
        at += 1;
    }
    found
}

/// "Oral board, background investigation, medical examination and drug screen": a line of three checks or more, and hardly a word else,
/// is what those who apply go through.
fn is_list(words: &Words<'_>, found: &[Piece], section: SectionKind) -> bool {
    let mut kinds: Vec<Check> = Vec::new();
    found.iter().filter(|piece| piece.check != Check::Reference).for_each(|piece| {
        if !kinds.contains(&piece.check) {
            kinds.push(piece.check);
        }
    });
    let told = matches!(section, SectionKind::Benefits | SectionKind::Company | SectionKind::Duties);
    kinds.len() > 2
        && !told
        && words.len() <= 30
        && !words.any(0..words.len(), &DUTIES)
        && !words.any(0..words.len(), &["no", "not", "we", "our", "experience", "knowledge", "services"])
}

/// "A credit check and fingerprints", "subject to references and a DBS check": a check by its mere word, beside one that is named or
/// behind what makes it a condition.
fn alone(words: &Words<'_>, at: usize, found: &[Piece]) -> Option<Check> {
    let heads: &WordList = &HEADS;
    let check = match words.get(at) {
        "fingerprint" | "fingerprints" => Check::Fingerprint,
        "references" => Check::Reference,
        "physical"
            if !words.stands(at + 1, "abilities")
                && !words.is(at + 1, &["ability", "agility", "demands", "requirements"]) =>
        {
            Check::Medical
        }
        _ => return None,
    };
    let joins = |i: usize| words.is(i, &["and", "or", ",", "&", "/"]);
    let beside = found.last().is_some_and(|last| last.end < at && (last.end..at).all(joins));
    let lead = |first: &[&str], last: &[&str]| {
        words.is(at.wrapping_sub(2), first) && words.is(at.wrapping_sub(1), last)
    };
    let condition = lead(&["subject"], &["to"])
        || lead(&["conditional", "contingent", "dependent"], &["on", "upon"])
        || lead(&["receipt"], &["of"]);
    // "references to the law"
    let meant = beside || condition && check == Check::Reference;
    (meant && !words.is(at + 1, heads) && !words.stands(at + 1, "to")).then_some(check)
}

/// Pieces come in the order of their ends; one that would lie in the last one is part of it.
fn add(found: &mut Vec<Piece>, piece: Piece) {
    if found.last().is_none_or(|last| last.end <= piece.first) {
        found.push(piece);
    }
}

/// Expressions that are whole in themselves.
static WHOLE: LazyLock<Phrases<Check>> = LazyLock::new(|| {
    Phrases::new(&[
        ("fingerprinting", Check::Fingerprint),
        ("live scan fingerprint|fingerprints|fingerprinting?", Check::Fingerprint),
        ("be fingerprinted", Check::Fingerprint),
        ("submit fingerprints", Check::Fingerprint),
        ("submit to? *2 fingerprint|fingerprints", Check::Fingerprint),
        ("fingerprints will|shall|must be taken|submitted|collected", Check::Fingerprint),
        ("favorably|favourably adjudicated *3 investigation|check|clearance?", Check::Background),
        ("disclosure and barring service|services *3 check|checks|disclosure|clearance", Check::Background),
        ("disclosure *4 disclosure and barring service", Check::Background),
        ("disclosure *5 criminal records bureau", Check::Background),
        ("disclosure of *1 criminal records|convictions", Check::Background),
        ("clear|clean dbs|crb", Check::Background),
        ("garda vetting|clearance", Check::Background),
        ("pass|complete|undergo|obtain *3 basic disclosure", Check::Background),
        ("fbi clearance|clearances", Check::Background),
        ("pvg scheme|check|checks|membership|disclosure", Check::Background),
        ("act 34|33|151 clearance|clearances?", Check::Background),
        ("national agency check|checks", Check::Background),
        ("worker screening check|checks|clearance", Check::Background),
        ("working with children check|checks|clearance", Check::Background),
        ("criminal record|records extract|certificate|disclosure", Check::Background),
        ("criminal? conviction check|checks", Check::Background),
        ("checking of *1 references", Check::Reference),
        (
            "child protective services|service *3 investigation|investigations|check|checks|clearance|clearances",
            Check::Background,
        ),
        ("enhanced? dbs|crb", Check::Background),
        ("drug and|& alcohol|alcohol-testing program|programme|testing|policy", Check::Drug),
        (
            "enhanced dbs|crb|disclosure disclosure|disclosures|check|checks|clearance|certificate",
            Check::Background,
        ),
        ("dbs|crb disclosure|disclosures|check|checks|clearance|certificate", Check::Background),
        ("no criminal record|history|convictions|conviction", Check::Background),
        ("no *2 felony|misdemeanor *2 convictions|conviction", Check::Background),
        ("not have? any felony|criminal|misdemeanor *2 convictions|conviction", Check::Background),
        ("not|never have? been convicted of", Check::Background),
        ("clean criminal record|history|background", Check::Background),
        ("criminal history information|records|record|report|reports", Check::Background),
        ("urinalysis", Check::Drug),
        (
            "clean|good|acceptable|safe|satisfactory|excellent|insurable|free driving|driver|drivers|driver's record|history",
            Check::DrivingRecord,
        ),
        (
            "driving|driver|drivers|driver's record|history|abstract check|checks|review?",
            Check::DrivingRecord,
        ),
        (
            "motor vehicle record|records|report|reports|check|checks check|checks|review?",
            Check::DrivingRecord,
        ),
        (
            "driving|driver|driver's records|report|reports|abstract check|checks|review?",
            Check::DrivingRecord,
        ),
        ("mvr", Check::DrivingRecord),
        ("mvr check|checks|record|report", Check::DrivingRecord),
        ("dmv check|checks|record|report|printout", Check::DrivingRecord),
        ("moving violation|violations", Check::DrivingRecord),
        ("pre employment physical|medical", Check::Medical),
        ("post offer physical|medical", Check::Medical),
        (
            "fit|fitness for duty exam|exams|examination|examinations|evaluation|evaluations|test",
            Check::Medical,
        ),
        ("work fitness evaluation|evaluations|assessment|assessments", Check::Medical),
        ("fitness for *5 assessed by occupational health", Check::Medical),
        ("dot physical", Check::Medical),
        ("fit for|to duty|work|practise|practice medical|assessment", Check::Medical),
        ("satisfactory|professional|acceptable reference|references", Check::Reference),
        ("require # *5 references", Check::Reference),
        ("references will be taken|requested|required|sought|checked up?", Check::Reference),
        ("reference|recommendation letters", Check::Reference),
        ("letter|letters of reference|recommendation", Check::Reference),
        ("# professional|work|written|satisfactory|employment? references", Check::Reference),
        (
            "ability to meet|pass|obtain|undergo *8 security screening requirements|requirement?",
            Check::Security,
        ),
    ])
});
