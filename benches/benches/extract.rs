//! Reading postings, beside one plain search for all words of the lexicon in the same bytes; and whether a long text costs more a
//! byte than a short one.
#![expect(
    clippy::print_stdout,
    clippy::expect_used,
    reason = "a benchmark prints, and stops where it can't go on"
)]

use daachorse::DoubleArrayAhoCorasick;
use rolefit_benches::{lengths, per_second, postings, side_by_side, texts, times};
use rolefit_rules::extract::{extract, language};
use rolefit_rules::lexicon::Lexicon;
use rolefit_rules::posting::Posting;
use std::collections::BTreeSet;
use std::time::{Duration, Instant};

fn main() {
    let texts = texts().expect("the postings are there");
    limit("texts as they are", &texts, false);
    limit("with names added", &texts, true);
    linear(&texts);
}

/// The time of a reading, and that of a search which does no more than to find the words.
fn limit(what: &str, texts: &[String], more: bool) {
    let lexicon = Lexicon::builtin();
    let words = words();
    let plain: DoubleArrayAhoCorasick<u32> =
        DoubleArrayAhoCorasick::new(&words).expect("the words are distinct");
    let mut postings = postings(texts, texts.len().max(400));
    if more {
        postings.iter_mut().enumerate().for_each(|(at, posting)| name_more(posting, at, lexicon));
    }
    let folded: Vec<String> = postings.iter().map(|p| p.text.to_lowercase()).collect();
    let bytes: usize = postings.iter().map(|p| p.text.len()).sum();
    let (mut read, mut found) = (0, 0);
    let (ours, search) = side_by_side(
        5,
        || read = postings.iter().map(|p| extract(p, lexicon).requirements.len()).sum::<usize>(),
        || found = folded.iter().map(|text| plain.find_overlapping_iter(text).count()).sum::<usize>(),
    );
    assert!(read >= postings.len() && found > read, "{read} requirements, {found} words");
    println!(
        "{what}: extract {} KB/s, {} postings/s; plain search for {} words: {} KB/s",
        per_second(bytes, ours) / 1000,
        per_second(postings.len(), ours),
        words.len(),
        per_second(bytes, search) / 1000
    );
    println!("{what}: extract / plain search {}", times(ours, search));
}

/// Adds a list of names of its own to a posting: in the few texts of the project, again and again, both ways find the few names that
/// they ask for in the processor's nearest cache, as they do in no folder of true postings.
fn name_more(posting: &mut Posting, at: usize, lexicon: &Lexicon) {
    let all = lexicon.subjects().len();
    let name = |i: usize| {
        lexicon.subjects().get((at * 24 + i).wrapping_mul(7919) % all).map_or("", |s| s.name.as_str())
    };
    for line in 0..8 {
        let [a, b, c] = [0, 1, 2].map(|i| name(line * 3 + i));
        posting.text.push_str(&format!("\n- Experience with {a}, {b} and {c}"));
    }
}

/// The time of a byte in texts of every length and of shapes that nobody writes, beside that of the shortest of the same shape. All
/// lengths read the same in all: postings differ by more than their length in what a byte of them takes.
fn linear(texts: &[String]) {
    println!("time a byte, beside that of 4 KB:");
    let most = lengths().max().unwrap_or_default();
    for (shape, opening, text) in shapes(texts) {
        let mut first = None;
        let mut line = Vec::new();
        for length in lengths() {
            let mut rest = text.chars().cycle();
            let cut = || opening.chars().chain(rest.by_ref()).take(length).collect();
            let time = a_byte(std::iter::repeat_with(cut).take(most / length).collect());
            let ratio = times(time, *first.get_or_insert(time));
            line.push(ratio);
        }
        println!("  {shape:18} {}", line.join(" "));
    }
}

/// As much French as tells that it is to be read so.
const FRENCH: &str = "Le bureau du port mesure la mer à quarante endroits de la côte, et il l'a fait sans interruption depuis plus de cent ans, \
    pour les marins et les pêcheurs.\n\nProfil recherché\n";

/// Texts to repeat, each behind as much of a language as tells that it is to be read.
fn shapes(texts: &[String]) -> [(&'static str, &str, String); 12] {
    let opening =
        texts.first().and_then(|text| text.get(..text.floor_char_boundary(1250))).unwrap_or_default();
    let postings: String = texts.iter().filter(|text| language(text) == "en").map(String::as_str).collect();
    let line = postings.replace('\n', " ");
    [
        ("a posting", "", postings),
        ("one line", "", line),
        ("one word", opening, "Kubernetes ".to_owned()),
        ("bullets", opening, "- Experience with Python\n".to_owned()),
        ("parentheses", opening, "(skills ".to_owned()),
        ("closed", opening, "(Go) ".to_owned()),
        ("commas", opening, ", ".to_owned()),
        ("or", opening, "or ".to_owned()),
        ("names", opening, "knowledge of Python, Java, ".to_owned()),
        ("years", opening, "5 years of experience in C, Go ".to_owned()),
        ("headings", opening, "Your Profile ".to_owned()),
        ("French", FRENCH, "Bac+5 en informatique ou équivalent et 3 à 5 ans d'expérience, ".to_owned()),
    ]
}

/// How long a thousand bytes of them take.
fn a_byte(texts: Vec<String>) -> Duration {
    let bytes: usize = texts.iter().map(String::len).sum();
    let postings: Vec<Posting> =
        texts.into_iter().map(|text| Posting { text, ..Posting::default() }).collect();
    let begin = Instant::now();
    for posting in &postings {
        std::hint::black_box(extract(posting, Lexicon::builtin()));
    }
    begin.elapsed() / u32::try_from(bytes / 1000).unwrap_or(u32::MAX).max(1)
}

/// All names, aliases, titles, traps and cues of all vocabularies, in lower case.
fn words() -> BTreeSet<String> {
    let cues = ("cues.toml", include_str!("../../crates/rules/lexicon/cues.toml"));
    let mut out = BTreeSet::new();
    for (file, text) in Lexicon::files().iter().copied().chain([cues]) {
        let table: toml::Table = text.parse().expect("the lexicon is TOML");
        for (list, entries) in table {
            let plain =
                file == "cues.toml" || ["notNames", "contextBefore", "contextAfter"].contains(&&*list);
            if list != "classes" {
                collect(&entries, plain, &mut out);
            }
        }
    }
    out
}

/// The words under a value: of an entry, what it is called; of a list, all of it.
fn collect(value: &toml::Value, spelt: bool, out: &mut BTreeSet<String>) {
    match value {
        toml::Value::String(word) if spelt && !word.is_empty() => drop(out.insert(word.to_lowercase())),
        toml::Value::Array(list) => list.iter().for_each(|value| collect(value, spelt, out)),
        toml::Value::Table(entry) => {
            for (key, value) in entry {
                let named = ["name", "aliases", "words", "titles"].contains(&key.as_str());
                collect(value, spelt || named, out);
            }
        }
        _ => {}
    }
}
