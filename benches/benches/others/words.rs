//! The `tantivy` crate: the postings' texts as a search engine keeps them, and a resume's words as a query, by BM25.

use crate::plan::{Measured, Planned};
use crate::{rate, ratio, seconds, timed};
use rolefit_profile::{End, PartialDate, Profile, Work};
use rolefit_rules::posting::Posting;
use rolefit_rules::requirement::Extraction;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::hint::black_box;
use std::time::{Duration, Instant};
use tantivy::collector::TopDocs;
use tantivy::directory::RamDirectory;
use tantivy::indexer::SingleSegmentIndexWriter;
use tantivy::query::{BooleanQuery, EnableScoring, Query};
use tantivy::schema::{Field, IndexRecordOption, Schema, TextFieldIndexing, TextOptions};
use tantivy::tokenizer::TokenStream;
use tantivy::{Index, Searcher, TantivyDocument, Term};

/// Memory that the writer may take before it complains.
const BUDGET: usize = 1 << 30;

/// The tokenizer: words in lower case, and by their English stems.
const ENGLISH: &str = "en_stem";

/// Texts in an index of their words: frequencies, and no places, as BM25 needs no more.
pub struct Words {
    field: Field,
    writer: Option<SingleSegmentIndexWriter>,
    index: Option<Index>,
    took: Duration,
    bytes: u64,
}

impl Words {
    pub fn new() -> Words {
        let mut schema = Schema::builder();
        let indexing = TextFieldIndexing::default()
            .set_tokenizer(ENGLISH)
            .set_index_option(IndexRecordOption::WithFreqs);
        let field = schema.add_text_field("text", TextOptions::default().set_indexing_options(indexing));
        let writer = Index::builder()
            .schema(schema.build())
            .single_segment_index_writer(RamDirectory::create(), BUDGET)
            .expect("a writer");
        Words { field, writer: Some(writer), index: None, took: Duration::ZERO, bytes: 0 }
    }

    /// Takes postings in.
    pub fn add(&mut self, part: &[(Posting, Extraction)]) {
        part.iter().for_each(|(posting, _)| self.add_text(&posting.text));
    }

    /// Takes a text in.
    pub fn add_text(&mut self, text: &str) {
        self.bytes += text.len() as u64;
        let mut document = TantivyDocument::default();
        document.add_text(self.field, text);
        let begin = Instant::now();
        if let Some(writer) = &mut self.writer {
            writer.add_document(document).expect("the document is one");
        }
        self.took += begin.elapsed();
    }

    /// Ends the writing.
    pub fn commit(&mut self) {
        let begin = Instant::now();
        self.index = self.writer.take().map(|writer| writer.finalize().expect("an index"));
        self.took += begin.elapsed();
    }

    /// The index, open.
    pub fn searcher(&self) -> Searcher {
        let index = self.index.as_ref().expect("it was committed");
        index.reader().expect("a reader").searcher()
    }

    /// Any of the words of a text.
    pub fn query(&self, text: &str) -> BooleanQuery {
        let index = self.index.as_ref().expect("it was committed");
        let mut tokenizer = index.tokenizers().get(ENGLISH).expect("the tokenizer is built in");
        let mut words = BTreeSet::new();
        tokenizer.token_stream(text).process(&mut |token| _ = words.insert(token.text.clone()));
        BooleanQuery::new_multiterms_query(
            words.iter().map(|word| Term::from_field_text(self.field, word)).collect(),
        )
    }

    /// The score of every text that has a word of the query.
    pub fn scores(&self, searcher: &Searcher, text: &str) -> BTreeMap<u32, f32> {
        let scoring = EnableScoring::enabled_from_searcher(searcher);
        let weight = self.query(text).weight(scoring).expect("the query is one");
        let mut all = BTreeMap::new();
        for segment in searcher.segment_readers() {
            weight.for_each(segment, &mut |text, score| _ = all.insert(text, score)).expect("scores");
        }
        all
    }

    /// The best twenty texts for every profile.
    pub fn run(&self, profiles: &[Profile], ours: &Measured, planned: &Planned) -> Value {
        let searcher = self.searcher();
        let texts: Vec<String> = profiles.iter().map(text).collect();
        let (_, took) = timed(1, || {
            for text in &texts {
                let best = TopDocs::with_limit(20).order_by_score();
                black_box(searcher.search(&self.query(text), &best).expect("results"));
            }
        });
        let bytes = searcher.space_usage().map_or(0, |usage| usage.total().get_bytes());
        let postings = planned.columns.len().max(1) as u64;
        json!({
            "buildSeconds": seconds(self.took),
            "textBytes": self.bytes,
            "indexBytes": bytes,
            "indexBytesPerPosting": bytes / postings,
            "queriesPerSecond": rate(profiles.len() as u64, took),
            "timesOurBest20WithJudging": ratio(took, ours.best),
        })
    }
}

/// A profile as a page of text, as people send it.
pub fn text(profile: &Profile) -> String {
    let mut out = String::new();
    let mut line = |parts: &[&str]| {
        let parts: Vec<&str> = parts.iter().copied().filter(|part| !part.is_empty()).collect();
        if !parts.is_empty() {
            out.push_str(&parts.join(", "));
            out.push('\n');
        }
    };
    let said = |text: &Option<String>| text.clone().unwrap_or_default();
    line(&[&said(&profile.basics.name), &said(&profile.basics.label)]);
    line(&[&said(&profile.basics.summary)]);
    line(&["Experience"]);
    for position in &profile.work {
        let Work { name, position, start, end, highlights, .. } = position;
        line(&[&said(position), &said(name), &format!("{} \u{2013} {}", date(*start), until(*end))]);
        highlights.iter().for_each(|highlight| line(&[highlight]));
    }
    line(&["Education"]);
    for course in &profile.education {
        line(&[
            &said(&course.study_type),
            &said(&course.area),
            &said(&course.institution),
            &until(course.end),
        ]);
    }
    for skill in &profile.skills {
        line(&[&said(&skill.name), &skill.keywords.join(", ")]);
    }
    for certificate in &profile.certificates {
        line(&["Certified", &certificate.name]);
    }
    for clearance in &profile.clearances {
        line(&[&format!("{} {} clearance", said(&clearance.status), clearance.level)]);
    }
    for language in &profile.languages {
        line(&[&language.language, &said(&language.fluency)]);
    }
    out
}

fn date(date: Option<PartialDate>) -> String {
    let Some(month) = date.map(PartialDate::earliest) else { return String::new() };
    format!("{:02}/{}", month.month(), month.year())
}

fn until(end: End) -> String {
    match end {
        End::On(day) => date(Some(day)),
        End::Present => "present".to_owned(),
        End::Unstated => String::new(),
    }
}
