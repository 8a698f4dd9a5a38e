//! What a writer keeps, and what it keeps once.

use crate::corpus::*;
use rolefit_index::index::Index;
use rolefit_index::inputs::Input;
use rolefit_index::listing::{Code, Filter, YearlyPay};
use rolefit_index::manifest::Versions;
use rolefit_index::records::Record;
use rolefit_index::writer::Writer;
use rolefit_rules::lexicon::Lexicon;

#[test]
fn records_come_back_as_they_went_in() {
    let folder = folder("records");
    build(&folder, &RECORDS);
    let index = Index::open(&folder, &versions()).unwrap();
    assert_eq!(index.len(), RECORDS.len());
    for record in RECORDS.iter() {
        let back = index.record(index.find(&record.posting.id).unwrap()).unwrap();
        assert_eq!(back.posting.text, record.posting.text);
        assert_eq!(back.extraction, record.extraction);
    }
}

#[test]
fn the_same_posting_from_two_boards_is_kept_once() {
    let folder = folder("twice");
    let first = RECORDS[0].clone();
    let mut other = first.clone();
    other.posting.id = "elsewhere".to_owned();
    let same_words = other.posting.text.replace('\n', "\n\n").replace("- ", "\u{2022} ");
    let mut changed = other.clone();
    changed.posting.text = same_words;
    // The spans are those of the other text; only words and header are compared.
    let mut writer = writer(&folder);
    let ids = writer.add(vec![first.clone(), changed.clone()]).unwrap();
    assert_eq!(ids, [first.posting.id.clone(), first.posting.id.clone()], "in one batch");
    assert_eq!(
        writer.add(vec![changed.clone()]).unwrap(),
        std::slice::from_ref(&first.posting.id),
        "before a commit"
    );
    writer.commit().unwrap();
    assert_eq!(
        writer.add(vec![changed.clone()]).unwrap(),
        std::slice::from_ref(&first.posting.id),
        "after it"
    );
    changed.posting.text.push_str("\nRust");
    assert_eq!(writer.add(vec![changed]).unwrap(), ["elsewhere"], "one word more is another posting");
    writer.finish().unwrap();
    drop(writer);
    assert_eq!(Index::open(&folder, &versions()).unwrap().len(), 2);
}

#[test]
fn what_was_removed_can_be_brought_again() {
    let folder = folder("again");
    build(&folder, &RECORDS[..3]);
    let mut writer = writer(&folder);
    let ids: Vec<String> = RECORDS[..2].iter().map(|record| record.posting.id.clone()).collect();
    assert!(writer.remove(&ids).unwrap().is_empty());
    let again: Vec<Record> = RECORDS[..3].to_vec();
    writer.add(again).unwrap();
    writer.finish().unwrap();
    drop(writer);
    let index = Index::open(&folder, &versions()).unwrap();
    assert_eq!(index.len(), 3, "two anew, and one that was there");
    assert!(RECORDS[..3].iter().all(|record| index.find(&record.posting.id).is_some()));
}

#[test]
fn one_sign_more_is_another_posting() {
    let folder = folder("signs");
    let with = |id: &str, language: &str| {
        let mut record = RECORDS[0].clone();
        record.posting.id = id.to_owned();
        record.posting.text = format!("{}\n- 5+ years of {language}\n", record.posting.text);
        record
    };
    let mut writer = writer(&folder);
    let asked = [with("one", "C"), with("two", "C++"), with("three", "C#"), with("four", "c")];
    assert_eq!(writer.add(asked.to_vec()).unwrap(), ["one", "two", "three", "four"]);
}

#[test]
fn inputs_are_told_again() {
    let folder = folder("inputs");
    let input = |n: usize| Input {
        path: format!("{n}.txt"),
        part: None,
        sha256: format!("{n}"),
        postings: vec![RECORDS[n].posting.id.clone()],
        errors: vec!["something".to_owned()],
    };
    let mut writer = writer(&folder);
    for n in 0..3 {
        writer.add(vec![RECORDS[n].clone()]).unwrap();
        writer.note(input(n));
        writer.commit().unwrap();
    }
    writer.finish().unwrap();
    assert_eq!(writer.read_before().unwrap(), [input(0), input(1), input(2)]);
}

#[test]
fn only_one_writes_and_only_with_the_same_words() {
    let folder = folder("lock");
    build(&folder, &RECORDS[..2]);
    let first = writer(&folder);
    let second = Writer::open(&folder, versions(), Lexicon::builtin());
    assert!(second.unwrap_err().message().contains("another program"));
    drop(first);
    let newer = Versions { lexicon: "newer".to_owned(), ..versions() };
    assert!(Writer::open(&folder, newer.clone(), Lexicon::builtin()).is_err());
    let error = Index::open(&folder, &newer).unwrap_err();
    assert!(error.message().contains("the lexicon test"), "{error}");
    assert!(error.help().unwrap().contains("rolefit index"));
}

#[test]
fn filters_see_what_headers_say() {
    let folder = folder("filters");
    build(&folder, &RECORDS);
    let index = Index::open(&folder, &versions()).unwrap();
    let columns = index.segments()[0].columns();
    let usd = |most| Some(YearlyPay { currency: Code::new("usd").unwrap(), most });
    for filter in [
        Filter { pay: usd(100_000), ..Filter::default() },
        Filter { pay: usd(100_000), known_pay: true, ..Filter::default() },
        Filter { company: Some("A".to_owned()), ..Filter::default() },
    ] {
        let kept = (0..columns.len()).filter(|posting| filter.wants(&columns.listing(*posting))).count();
        assert!(kept > 0 && kept < columns.len(), "{filter:?} keeps {kept}");
    }
    for (posting, record) in (0..columns.len()).filter_map(|posting| {
        Some((posting, RECORDS.iter().find(|record: &&Record| record.posting.id == columns.id(posting))?))
    }) {
        let want = rolefit_index::listing::Listing::of(&record.extraction.header);
        assert_eq!(columns.listing(posting), want, "{}", record.posting.id);
    }
}
