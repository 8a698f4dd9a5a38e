//! A folder of segments, opened for searching.

use crate::columns::{Columns, Row};
use crate::error::{Error, Result};
use crate::file::Mapped;
use crate::inputs::{self, Input};
use crate::judged::Judged;
use crate::listing::Filter;
use crate::manifest::{Manifest, SegmentEntry, Versions};
use crate::records::{Reader, Record};
use crate::scan::{self, Hit};
use crate::search;
use crate::weighed::{Ranked, Weighed};
use rayon::prelude::*;
use rolefit_scoring::engine::Known;
use rolefit_scoring::weight::Weights;
use rustc_hash::FxHashMap;
use std::collections::hash_map::Entry;
use std::path::{Path, PathBuf};

/// An opened index. Whatever a writer does to the folder meanwhile, it stays as it was when it was opened.
#[derive(Debug)]
pub struct Index {
    folder: PathBuf,
    manifest: Manifest,
    segments: Vec<Segment>,
}

/// An opened segment.
#[derive(Debug)]
pub struct Segment {
    entry: SegmentEntry,
    mapped: Mapped,
    records: Reader,
    inputs: PathBuf,
}

/// Of fewer than one in so many postings the best are searched without judging all others.
const FEW: usize = 8;

/// What a row asks: its shared clauses, and its own.
type Asks<'c> = (Vec<u32>, &'c [u8]);

/// A posting of an index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Its segment's number.
    pub segment: usize,
    /// Its number in it.
    pub posting: usize,
}

impl Index {
    /// Opens the index of a folder and checks its plans. `versions` are those of the running program.
    pub fn open(folder: &Path, versions: &Versions) -> Result<Index> {
        let manifest = Manifest::read(folder)?;
        if manifest.versions != *versions {
            let Versions { engine, lexicon, own_words } = &manifest.versions;
            let own = if own_words.is_empty() { "" } else { " and words of your own" };
            return Err(Error::new(
                folder,
                format!("was built by rolefit {engine} with the lexicon {lexicon}{own}"),
            )
            .with_help("build it anew: `rolefit index POSTING… --out DIR`"));
        }
        let segments = manifest
            .segments
            .iter()
            .map(|entry| Segment::open(folder, entry.clone()))
            .collect::<Result<_>>()?;
        Ok(Index { folder: folder.to_owned(), manifest, segments })
    }

    /// What it consists of.
    pub fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// Its folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Its segments.
    pub fn segments(&self) -> &[Segment] {
        &self.segments
    }

    /// Postings that count.
    pub fn len(&self) -> usize {
        self.segments.iter().map(Segment::len).sum()
    }

    /// Is there none?
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The id of a posting.
    pub fn id(&self, place: Place) -> String {
        self.segments
            .get(place.segment)
            .map(|segment| segment.columns().id(place.posting).to_owned())
            .unwrap_or_default()
    }

    /// The posting with an id.
    pub fn find(&self, id: &str) -> Option<Place> {
        (0..).zip(&self.segments).find_map(|(number, segment)| {
            let columns = segment.columns();
            let posting = segment.live().find(|posting| columns.id(*posting) == id)?;
            Some(Place { segment: number, posting })
        })
    }

    /// A posting's record.
    pub fn record(&self, place: Place) -> Result<Record> {
        match self.segments.get(place.segment) {
            Some(segment) => segment.record(place.posting),
            None => Err(Error::new(&self.folder, "has no such segment")),
        }
    }

    /// A profile's postings, best first; all of them where `top` is none. `wanted` is asked beside the filter, of what could be
    /// among the best.
    pub fn rank(
        &self,
        person: &Known<'_>,
        weights: &Weights,
        top: Option<usize>,
        filter: &Filter,
        wanted: impl Fn(Place) -> bool + Sync,
    ) -> Vec<Place> {
        let mut all: Vec<(Ranked, Place)> = Vec::new();
        for (number, segment) in (0..).zip(&self.segments) {
            let place = |posting| Place { segment: number, posting };
            let found = segment.rank(person, weights, top, filter, |posting| wanted(place(posting)));
            all.extend(found.into_iter().map(|(order, posting)| (order, place(posting))));
        }
        if self.segments.len() > 1 {
            all.sort_unstable_by(|(a, _), (b, _)| a.cmp(b));
        }
        all.into_iter().take(top.unwrap_or(usize::MAX)).map(|(_, place)| place).collect()
    }

    /// The postings whose text holds `part`, in any case, ascending: every record is read.
    pub fn containing(&self, part: &str) -> Result<Vec<Place>> {
        let part = part.to_lowercase();
        let mut all = Vec::new();
        for (number, segment) in (0..).zip(&self.segments) {
            let found = segment.texts_with(|text| text.to_lowercase().contains(&part))?;
            all.extend(found.into_iter().map(|posting| Place { segment: number, posting }));
        }
        Ok(all)
    }

    /// What it was made of.
    pub fn inputs(&self) -> Result<Vec<Input>> {
        let each: Vec<Vec<Input>> =
            self.segments.iter().map(|segment| inputs::read(&segment.inputs)).collect::<Result<_>>()?;
        Ok(each.into_iter().flatten().collect())
    }
}

impl Segment {
    pub(crate) fn open(folder: &Path, entry: SegmentEntry) -> Result<Segment> {
        for (seal, path) in entry.files(folder) {
            seal.fits(&path)?;
        }
        let mapped = Mapped::open(&entry.plan_file(folder))?;
        let columns = mapped.columns();
        if columns.len() != entry.postings as usize {
            return Err(Error::damaged(mapped.path(), "its postings are not those of the manifest"));
        }
        let records = Reader::new(entry.records_file(folder), columns.block_ends.to_vec());
        let inputs = entry.inputs_file(folder);
        Ok(Segment { mapped, records, inputs, entry })
    }

    /// Its entry in the manifest.
    pub fn entry(&self) -> &SegmentEntry {
        &self.entry
    }

    /// Its plan.
    pub fn columns(&self) -> Columns<'_> {
        self.mapped.columns()
    }

    /// Its records.
    pub fn records(&self) -> &Reader {
        &self.records
    }

    /// Its records, without the rest.
    pub(crate) fn into_records(self) -> Reader {
        self.records
    }

    /// Postings that count.
    pub fn len(&self) -> usize {
        self.entry.postings as usize - self.entry.removed.len()
    }

    /// Is there none?
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Numbers of the postings that count.
    pub fn live(&self) -> impl Iterator<Item = usize> {
        (0..self.entry.postings as usize).filter(|posting| !self.is_removed(*posting))
    }

    /// Was a posting removed?
    pub fn is_removed(&self, posting: usize) -> bool {
        u32::try_from(posting).is_ok_and(|posting| self.entry.removed.binary_search(&posting).is_ok())
    }

    /// The records of the postings that count, block after block, as lines of JSON.
    pub fn live_lines(&self) -> Result<impl Iterator<Item = Result<String>>> {
        let columns = self.columns();
        let mut live: Vec<(usize, usize)> = self.live().map(|posting| columns.place(posting)).collect();
        live.sort_unstable();
        Ok((0..self.records.blocks()).map(move |block| {
            let lines = (0..).zip(self.records.lines(block)?);
            Ok(lines
                .filter(|(line, _)| live.binary_search(&(block, *line)).is_ok())
                .map(|(_, text)| text)
                .collect())
        }))
    }

    /// Postings that ask the same as an earlier one of the same employer, each with that one.
    pub fn reposts(&self) -> Vec<(usize, usize)> {
        let columns = self.columns();
        let mut phrases: Vec<Vec<usize>> = vec![Vec::new(); columns.len()];
        columns.each_phrase(|number, _, posting, _| {
            phrases.get_mut(posting as usize).into_iter().for_each(|list| list.push(number));
        });
        let mut first: FxHashMap<(u32, Vec<Asks<'_>>, Vec<usize>), usize> = FxHashMap::default();
        let mut reposts = Vec::new();
        for posting in self.live() {
            let employer = columns.employers.get(posting).copied().unwrap_or(0);
            let of_row = |row: Row<'_>| {
                let mut shared = row.shared.to_vec();
                shared.sort_unstable();
                (shared, columns.own_clauses(row.number).0)
            };
            let rows: Vec<Asks<'_>> = columns.rows_of(posting).into_iter().map(of_row).collect();
            if employer == 0 || rows.iter().all(|(shared, own)| shared.is_empty() && own.is_empty()) {
                continue;
            }
            let phrases = phrases.get_mut(posting).map(std::mem::take).unwrap_or_default();
            match first.entry((employer, rows, phrases)) {
                Entry::Occupied(earlier) => reposts.push((posting, *earlier.get())),
                Entry::Vacant(none) => _ = none.insert(posting),
            }
        }
        reposts
    }

    fn rank(
        &self,
        person: &Known<'_>,
        weights: &Weights,
        top: Option<usize>,
        filter: &Filter,
        wanted: impl Fn(usize) -> bool + Sync,
    ) -> Vec<(Ranked, usize)> {
        let columns = self.columns();
        let weighed = Weighed::new(&columns, weights);
        let all = filter.is_all();
        let wanted = |posting: usize| {
            !self.is_removed(posting) && (all || filter.wants(&columns.listing(posting))) && wanted(posting)
        };
        let hits = match top {
            Some(top) if top < columns.len() / FEW => search::best(&columns, &weighed, person, top, wanted),
            _ => scan::rank(&columns, &weighed, &Judged::new(&columns, &weighed, person), top, wanted),
        };
        hits.into_iter()
            .map(|Hit { posting, merit }| (weighed.ranked(&columns, posting, merit), posting))
            .collect()
    }

    fn record(&self, posting: usize) -> Result<Record> {
        let (block, line) = self.columns().place(posting);
        self.records.record(block, line)
    }

    /// Postings that count and whose text is wanted, ascending.
    fn texts_with(&self, wanted: impl Fn(&str) -> bool + Sync) -> Result<Vec<usize>> {
        let columns = self.columns();
        let mut by_block: Vec<Vec<(usize, usize)>> = vec![Vec::new(); self.records.blocks()];
        for posting in self.live() {
            let (block, line) = columns.place(posting);
            if let Some(list) = by_block.get_mut(block) {
                list.push((line, posting));
            }
        }
        let found: Vec<Vec<usize>> = by_block
            .into_par_iter()
            .enumerate()
            .map(|(block, list)| {
                let lines = self.records.lines(block)?;
                Ok(list
                    .into_iter()
                    .filter(|(line, _)| {
                        lines.get(*line).and_then(|text| text_of(text)).is_some_and(|t| wanted(&t))
                    })
                    .map(|(_, posting)| posting)
                    .collect())
            })
            .collect::<Result<_>>()?;
        let mut found: Vec<usize> = found.into_iter().flatten().collect();
        found.sort_unstable();
        Ok(found)
    }
}

/// The text of a record, without the rest of it.
fn text_of(line: &str) -> Option<String> {
    #[derive(serde::Deserialize)]
    struct Text {
        text: String,
    }
    serde_json::from_str::<Text>(line).ok().map(|record| record.text)
}
