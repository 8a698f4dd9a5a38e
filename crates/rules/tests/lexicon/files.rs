//! The lint of subjects and classes: every list is in order, and every fact points at something.

use super::{firsts, found, key, none};
use rolefit_rules::lexicon::{ClassEntry, Lexicon, Match, SubjectEntry, Term, Vocabulary};
use std::collections::{BTreeMap, BTreeSet};

fn names(entry: &SubjectEntry) -> impl Iterator<Item = &String> {
    std::iter::once(&entry.name).chain(&entry.aliases).chain(&entry.words)
}

#[test]
fn files_load() {
    let read = Lexicon::with_files(&[]);
    assert!(read.is_ok(), "{}", read.err().map(|e| e.to_string()).unwrap_or_default());
}

#[test]
fn the_program_holds_what_the_files_say() {
    let read = Lexicon::with_files(&[]).map(|lexicon| format!("{lexicon:?}"));
    assert!(
        read.is_ok_and(|read| read == format!("{:?}", Lexicon::builtin())),
        "opened otherwise than compiled"
    );
}

#[test]
fn what_is_taught_is_one_of_its_names() {
    let lexicon = Lexicon::builtin();
    let mut wrong = Vec::new();
    for entry in lexicon.subjects() {
        let known = |taught: &&String| names(entry).any(|name| name.eq_ignore_ascii_case(taught));
        let strange = entry.taught.iter().filter(|taught| !known(taught));
        wrong.extend(strange.map(|taught| format!("{}: {taught}", entry.id)));
        if lexicon.names_one_thing(entry) && !entry.taught.is_empty() {
            wrong.push(format!("{}: names one thing anyway", entry.id));
        }
    }
    none("taught under names that are none of theirs", &wrong);
}

#[test]
fn lists_are_sorted() {
    let mut wrong = Vec::new();
    for (file, text) in Lexicon::files() {
        for list in ["subjects", "classes", "languages", "notNames", "contextBefore", "contextAfter"] {
            for pair in firsts(text, list).windows(2) {
                if let [a, b] = pair
                    && a >= b
                {
                    wrong.push(format!("{file}: {list}: `{b}` after `{a}`"));
                }
            }
        }
    }
    none("out of order, or twice", &wrong);
}

#[test]
fn ids_are_kebab_case_and_unique() {
    let mut wrong = Vec::new();
    let mut seen = BTreeMap::new();
    for (file, text) in Lexicon::files() {
        for id in firsts(text, "subjects") {
            if let Some(other) = seen.insert(id, file) {
                wrong.push(format!("{file}: `{id}` is in {other} too"));
            }
            let part =
                |p: &str| !p.is_empty() && p.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit());
            // "c++", "c#", "notepad++"
            if !id.trim_end_matches(['+', '#']).split('-').all(part) {
                wrong.push(format!("{file}: `{id}` is not kebab-case"));
            }
        }
    }
    none("ids", &wrong);
    assert!(seen.len() >= 5_500, "{} subjects", seen.len());
}

#[test]
fn no_name_stands_for_two_things() {
    let lexicon = Lexicon::builtin();
    let mut wrong = Vec::new();
    let mut subjects: BTreeMap<String, &str> = BTreeMap::new();
    for entry in lexicon.subjects() {
        let own: BTreeSet<String> = names(entry).map(|n| key(n)).collect();
        for name in own {
            if let Some(other) = subjects.insert(name.clone(), &entry.id) {
                wrong.push(format!("`{name}`: {other}, {}", entry.id));
            }
        }
    }
    let mut languages: BTreeMap<String, &str> = BTreeMap::new();
    for entry in lexicon.languages() {
        for name in std::iter::once(&entry.name).chain(&entry.aliases) {
            if let Some(other) = languages.insert(key(name), &entry.code) {
                wrong.push(format!("`{name}`: {other}, {}", entry.code));
            }
        }
    }
    none("names of two entries", &wrong);
}

#[test]
fn facts_point_at_entries() {
    let lexicon = Lexicon::builtin();
    let mut wrong = Vec::new();
    for entry in lexicon.subjects() {
        for (spelling, id) in &entry.elsewhere {
            let whole = lexicon.subject(id).is_some_and(|other| !other.broader.is_empty());
            if !whole || !entry.spellings().any(|known| known == spelling) {
                wrong.push(format!("{}: `{spelling}` is no `{id}` in any list", entry.id));
            }
        }
        for id in entry.broader.iter().chain(&entry.related) {
            if lexicon.subject(id).is_none() || *id == entry.id {
                wrong.push(format!("{}: no subject `{id}`", entry.id));
            }
        }
        if lexicon.class(&entry.class).is_none() {
            wrong.push(format!("{}: no class `{}`", entry.id, entry.class));
        }
        if let Some(year) = entry.since
            && !(1950..=2026).contains(&year)
        {
            wrong.push(format!("{}: since {year}", entry.id));
        }
        // Who shows the narrow thing is said to have shown the wide one, so it can't be the younger one.
        for up in entry.broader.iter().filter_map(|id| lexicon.subject(id)) {
            if let (Some(narrow), Some(wide)) = (entry.since, up.since)
                && narrow < wide
            {
                wrong.push(format!("{} ({narrow}) is older than {} ({wide})", entry.id, up.id));
            }
        }
    }
    none("dangling facts", &wrong);
}

#[test]
fn broader_has_no_cycle() {
    let lexicon = Lexicon::builtin();
    let climbs = |entry: &SubjectEntry| {
        let mut seen = BTreeSet::new();
        let mut open: Vec<&str> = entry.broader.iter().map(String::as_str).collect();
        while let Some(id) = open.pop() {
            if seen.insert(id) {
                open.extend(lexicon.subject(id).iter().flat_map(|e| &e.broader).map(String::as_str));
            }
        }
        seen.contains(entry.id.as_str())
    };
    let wrong: Vec<String> = lexicon.subjects().iter().filter(|e| climbs(e)).map(|e| e.id.clone()).collect();
    none("cycles", &wrong);
}

#[test]
fn every_example_finds_its_entry() {
    let lexicon = Lexicon::builtin();
    let mut wrong = Vec::new();
    let mut check = |id: &str, rule: Match, example: Option<&String>, names: &[&String], vocabulary| {
        let texts: Vec<&String> = match (rule, example) {
            (Match::Word, _) => names.to_vec(),
            (_, Some(example)) => vec![example],
            (_, None) => {
                wrong.push(format!("{id}: needs an example"));
                return;
            }
        };
        for text in texts {
            if !found(text, vocabulary).iter().any(|f| f == id) {
                wrong.push(format!("{id}: not found in `{text}`"));
            }
        }
    };
    for e in lexicon.subjects() {
        check(&e.id, e.rule, e.example.as_ref(), &names(e).collect::<Vec<_>>(), Vocabulary::Subject);
        // What means nothing else is found in any case, though the name may be spelt as it is.
        let words: Vec<String> = e.words.iter().flat_map(|word| [word.clone(), titled(word)]).collect();
        check(&e.id, Match::Word, None, &words.iter().collect::<Vec<_>>(), Vocabulary::Subject);
    }
    for e in lexicon.languages() {
        let names: Vec<&String> = std::iter::once(&e.name).chain(&e.aliases).collect();
        check(&e.code, e.rule, e.example.as_ref(), &names, Vocabulary::Language);
    }
    none("not found", &wrong);
}

/// "Regression Analysis"
fn titled(words: &str) -> String {
    let capital = |word: &str| {
        let mut chars = word.chars();
        chars.next().into_iter().flat_map(char::to_uppercase).chain(chars).collect::<String>()
    };
    words.split(' ').map(capital).collect::<Vec<_>>().join(" ")
}

#[test]
fn a_name_alone_is_its_own_context() {
    let lexicon = Lexicon::builtin();
    let mut wrong = Vec::new();
    for (at, entry) in lexicon.subjects().iter().enumerate() {
        for name in names(entry) {
            if lexicon
                .names_of(name)
                .iter()
                .filter(|t| matches!(t, Term::Subject(_)))
                .ne([&Term::Subject(at)])
            {
                wrong.push(format!("{}: `{name}`", entry.id));
            }
        }
    }
    none("names that are not exact", &wrong);
}

/// A class that no occupation has as its usual work would make all its subjects implausible for everybody.
#[test]
fn every_class_is_usual_work_somewhere() {
    let lexicon = Lexicon::builtin();
    let usual: BTreeSet<&String> = lexicon.occupations().iter().flat_map(|o| &o.usual).collect();
    let used: BTreeSet<&String> = lexicon.subjects().iter().map(|e| &e.class).collect();
    let wrong: Vec<String> = used.difference(&usual).map(|class| (*class).clone()).collect();
    // Nothing to compare while there are no occupations at all.
    none("usual in no occupation", if usual.is_empty() { &[] } else { &wrong });
}

#[test]
fn siblings_share_a_class() {
    let classes: &BTreeMap<String, ClassEntry> = Lexicon::builtin().classes();
    for (id, siblings) in [("programming-language", true), ("database", true), ("operating-system", false)] {
        assert_eq!(classes.get(id).map(|c| c.siblings), Some(siblings), "{id}");
    }
}
