//! An index under construction: postings go in, segments and a new manifest come out.
//!
//! Nothing that a reader sees changes but by [`Manifest::replace`]. A segment is committed whenever enough postings have come
//! together, so that an interrupted build has lost little; at the end the segments become one.

mod compact;

use crate::draft::{Compiler, Draft};
use crate::error::{Error, Result};
use crate::file;
use crate::index::Segment;
use crate::inputs::{self, Input};
use crate::manifest::{self, Manifest, SegmentEntry, Versions};
use crate::records::{self, Block, LINES, Record};
use crate::sealed::Seal;
use crate::text::{same_text, text_hash};
use rayon::prelude::*;
use rolefit_rules::lexicon::Lexicon;
use rustc_hash::FxHashMap;
use std::collections::BTreeSet;
use std::fs::File;
use std::path::{Path, PathBuf};

/// Postings of a segment before it is committed: a second or two of reading, and that is what an interruption costs.
const COMMIT: usize = 1 << 13;

/// The file that only one writer at a time holds.
const LOCK: &str = "lock";

/// An index that is being written. Only one writer has it at a time.
#[derive(Debug)]
pub struct Writer<'a> {
    folder: PathBuf,
    compiler: Compiler<'a>,
    engine: String,
    manifest: Manifest,
    /// By hash of their text: postings that are there.
    texts: FxHashMap<u32, Vec<Known>>,
    /// Of each committed segment, its records.
    records: FxHashMap<String, records::Reader>,
    pending: Option<Pending>,
    inputs: Vec<Input>,
    _lock: File,
}

/// Where a posting is that is there already.
#[derive(Clone, Debug)]
struct Known {
    segment: String,
    block: usize,
    line: usize,
}

/// A segment that is not committed yet.
#[derive(Debug)]
struct Pending {
    name: String,
    draft: Draft,
    records: records::Writer,
}

impl<'a> Writer<'a> {
    /// Begins, or goes on with, the index of a folder, which is made if need be.
    pub fn open(folder: &Path, versions: Versions, lexicon: &'a Lexicon) -> Result<Writer<'a>> {
        std::fs::create_dir_all(folder).map_err(|e| Error::io(folder, "can't be made", e))?;
        let path = folder.join(LOCK);
        let lock = File::create(&path).map_err(|e| Error::io(&path, "can't be written", e))?;
        if lock.try_lock().is_err() {
            return Err(Error::new(folder, "another program is writing this index")
                .with_help("wait until it is done"));
        }
        let engine = versions.engine.clone();
        let manifest = if Manifest::stands_in(folder) {
            let found = Manifest::read(folder)?;
            if found.versions != versions {
                return Err(Error::new(folder, "was built by another version, or with other words")
                    .with_help("give another folder, or remove this one and build it anew"));
            }
            found
        } else {
            Manifest::new(versions)
        };
        let mut writer = Writer {
            folder: folder.to_owned(),
            compiler: Compiler::new(lexicon),
            engine,
            manifest,
            texts: FxHashMap::default(),
            records: FxHashMap::default(),
            pending: None,
            inputs: Vec::new(),
            _lock: lock,
        };
        writer.clear()?;
        writer.learn()?;
        Ok(writer)
    }

    /// What is committed.
    pub fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// Removes what no manifest names: the rest of a writer that did not come to its end, and of merged segments.
    fn clear(&self) -> Result<()> {
        let fail = |e| Error::io(&self.folder, "can't be read", e);
        let mut kept: BTreeSet<PathBuf> = BTreeSet::new();
        for entry in &self.manifest.segments {
            kept.extend(entry.files(&self.folder).map(|(_, path)| path));
        }
        for file in std::fs::read_dir(&self.folder).map_err(fail)? {
            let path = file.map_err(fail)?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let ours = name.starts_with(SEGMENT) && (name.ends_with(".plan") || name.ends_with(".jsonl.zst"));
            if ours && !kept.contains(&path) || name == format!("{}.new", manifest::NAME) {
                std::fs::remove_file(&path).map_err(|e| Error::io(&path, "can't be removed", e))?;
            }
        }
        Ok(())
    }

    /// Looks up which texts are there.
    fn learn(&mut self) -> Result<()> {
        for entry in &self.manifest.segments {
            let segment = Segment::open(&self.folder, entry.clone())?;
            let columns = segment.columns();
            for posting in segment.live() {
                let (block, line) = columns.place(posting);
                let known = Known { segment: entry.name.clone(), block, line };
                self.texts.entry(columns.texts.get(posting).copied().unwrap_or(0)).or_default().push(known);
            }
            self.records.insert(entry.name.clone(), segment.into_records());
        }
        Ok(())
    }

    /// What was read into the index before.
    pub fn read_before(&self) -> Result<Vec<Input>> {
        let each: Vec<Vec<Input>> = self
            .manifest
            .segments
            .iter()
            .map(|entry| inputs::read(&entry.inputs_file(&self.folder)))
            .collect::<Result<_>>()?;
        Ok(each.into_iter().flatten().collect())
    }

    /// Marks the index as one that is being built: until [`Writer::finish`], whoever opens it is told so.
    pub fn begin(&mut self) -> Result<()> {
        self.manifest.complete = false;
        self.manifest.replace(&self.folder)
    }

    /// Ends a build: everything is committed, in one segment.
    pub fn finish(&mut self) -> Result<()> {
        self.commit()?;
        if self.manifest.segments.len() > 1 {
            self.compact()?;
        }
        self.manifest.complete = true;
        self.manifest.replace(&self.folder)
    }

    /// Takes postings in, each of them with an id that no other has. One whose words and header are those of a posting that is
    /// there is kept once: its id becomes the other's. Returns the ids.
    pub fn add(&mut self, batch: Vec<Record>) -> Result<Vec<String>> {
        let hashes: Vec<u32> = batch.par_iter().map(|record| text_hash(&record.posting.text)).collect();
        let mut ids = Vec::with_capacity(batch.len());
        let mut fresh: Vec<(u32, Record)> = Vec::with_capacity(batch.len());
        let mut among: FxHashMap<u32, Vec<usize>> = FxHashMap::default();
        for (hash, record) in hashes.into_iter().zip(batch) {
            let twin = among.get(&hash).into_iter().flatten().filter_map(|at| fresh.get(*at));
            let twin = twin.map(|(_, record)| record).find(|twin| same(twin, &record));
            let id = match twin {
                Some(twin) => Some(twin.posting.id.clone()),
                None => self.stands(hash, &record)?,
            };
            ids.push(id.clone().unwrap_or_else(|| record.posting.id.clone()));
            if id.is_none() {
                among.entry(hash).or_default().push(fresh.len());
                fresh.push((hash, record));
            }
        }
        self.push(fresh)?;
        Ok(ids)
    }

    /// The id of the posting that is there already with the same words and header.
    fn stands(&mut self, hash: u32, record: &Record) -> Result<Option<String>> {
        let Some(known) = self.texts.get(&hash).cloned() else { return Ok(None) };
        for Known { segment, block, line } in known {
            let there = match &mut self.pending {
                Some(pending) if pending.name == segment => {
                    let path = self.folder.join(format!("{segment}.jsonl.zst"));
                    records::Reader::new(path, pending.records.flush()?.to_vec()).record(block, line)?
                }
                _ => match self.records.get(&segment) {
                    Some(records) => records.record(block, line)?,
                    None => continue,
                },
            };
            if same(&there, record) {
                return Ok(Some(there.posting.id));
            }
        }
        Ok(None)
    }

    /// A segment with nothing in it, under the next name.
    fn new_segment(&mut self) -> Result<Pending> {
        let name = format!("{SEGMENT}{:06}", self.manifest.next);
        self.manifest.next += 1;
        let records = records::Writer::create(&self.folder.join(format!("{name}.jsonl.zst")))?;
        Ok(Pending { name, draft: Draft::default(), records })
    }

    fn push(&mut self, fresh: Vec<(u32, Record)>) -> Result<()> {
        if fresh.is_empty() {
            return Ok(());
        }
        let (compiler, engine) = (&self.compiler, &self.engine);
        let blocks: Vec<(Draft, Vec<u8>)> = fresh
            .par_chunks(LINES)
            .flat_map_iter(|part| blocks(part, compiler, engine))
            .collect::<std::io::Result<_>>()
            .map_err(|e| Error::io(&self.folder, "can't be compressed", e))?;
        if self.pending.is_none() {
            self.pending = Some(self.new_segment()?);
        }
        if let Some(Pending { name, draft, records }) = &mut self.pending {
            for (part, bytes) in blocks {
                let block = records.push(&bytes)?;
                draft.append(part, |entry| {
                    let known =
                        Known { segment: name.clone(), block: block as usize, line: entry.place as usize };
                    self.texts.entry(entry.text).or_default().push(known);
                    entry.place |= block << 8;
                    true
                });
            }
        }
        Ok(())
    }

    /// Notes that an input was read to its end: what [`Writer::read_before`] tells after the next commit.
    pub fn note(&mut self, input: Input) {
        self.inputs.push(input);
    }

    /// Commits if enough has come together.
    pub fn commit_if_due(&mut self) -> Result<()> {
        let due = self.pending.as_ref().is_some_and(|pending| pending.draft.len() >= COMMIT);
        if due { self.commit() } else { Ok(()) }
    }

    /// Makes everything so far part of the index.
    pub fn commit(&mut self) -> Result<()> {
        if self.pending.is_none() && !self.inputs.is_empty() {
            // Inputs that gave no posting of their own are noted in a segment without postings.
            self.pending = Some(self.new_segment()?);
        }
        if let Some(Pending { name, draft, records }) = self.pending.take() {
            let (entry, records) = write_segment(&self.folder, name, draft, records, &self.inputs)?;
            self.records.insert(entry.name.clone(), records);
            self.manifest.segments.push(entry);
            self.inputs.clear();
        }
        self.manifest.replace(&self.folder)
    }

    /// Takes the postings with these ids out. Returns the ids that are not there.
    pub fn remove(&mut self, ids: &[String]) -> Result<Vec<String>> {
        self.commit()?;
        let mut left: BTreeSet<&str> = ids.iter().map(String::as_str).collect();
        for at in 0..self.manifest.segments.len() {
            let Some(entry) = self.manifest.segments.get_mut(at) else { continue };
            let segment = Segment::open(&self.folder, entry.clone())?;
            let columns = segment.columns();
            let found: Vec<usize> =
                segment.live().filter(|posting| left.remove(columns.id(*posting))).collect();
            for posting in &found {
                // Who brings it again brings a new one.
                let (text, at) = (columns.texts.get(*posting).copied().unwrap_or(0), columns.place(*posting));
                if let Some(known) = self.texts.get_mut(&text) {
                    known.retain(|it| it.segment != entry.name || (it.block, it.line) != at);
                }
            }
            entry.removed.extend(found.into_iter().filter_map(|posting| u32::try_from(posting).ok()));
            entry.removed.sort_unstable();
        }
        self.manifest.replace(&self.folder)?;
        Ok(left.into_iter().map(str::to_owned).collect())
    }
}

/// What the names of a segment's files begin with.
const SEGMENT: &str = "segment-";

fn same(one: &Record, other: &Record) -> bool {
    one.extraction.header == other.extraction.header && same_text(&one.posting.text, &other.posting.text)
}

/// Blocks of records, each with the draft of its postings.
fn blocks(
    part: &[(u32, Record)],
    compiler: &Compiler<'_>,
    engine: &str,
) -> Vec<std::io::Result<(Draft, Vec<u8>)>> {
    let (mut done, mut draft, mut block) = (Vec::new(), Draft::default(), Block::default());
    for (hash, Record { posting, extraction, source }) in part {
        let line = block.push(&records::line(posting, extraction, source.clone(), engine));
        draft.add(posting, extraction, *hash, line, compiler);
        if block.is_full() {
            let bytes = std::mem::take(&mut block).compress();
            done.push(bytes.map(|bytes| (std::mem::take(&mut draft), bytes)));
        }
    }
    if !block.is_empty() {
        done.push(block.compress().map(|bytes| (draft, bytes)));
    }
    done
}

fn write_segment(
    folder: &Path,
    name: String,
    draft: Draft,
    records: records::Writer,
    inputs: &[Input],
) -> Result<(SegmentEntry, records::Reader)> {
    let postings = u32::try_from(draft.len()).unwrap_or(u32::MAX);
    let mut entry = SegmentEntry {
        name,
        postings,
        plan: Seal::default(),
        records: Seal::default(),
        inputs: Seal::default(),
        removed: Vec::new(),
    };
    let (seal, ends) = records.finish()?;
    entry.records = seal;
    let reader = records::Reader::new(entry.records_file(folder), ends.clone());
    entry.plan = file::write(&draft.finish(ends), &entry.plan_file(folder))?;
    entry.inputs = inputs::write(inputs, &entry.inputs_file(folder))?;
    Ok((entry, reader))
}
