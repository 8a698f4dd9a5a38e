//! One segment of many: whole blocks of records are copied as they are.

use super::{Pending, Writer, write_segment};
use crate::draft::{Compiler, Draft};
use crate::error::{Error, Result};
use crate::index::Segment;
use crate::inputs;
use crate::records::{self, Block};
use rustc_hash::FxHashMap;
use std::collections::BTreeSet;

impl Writer<'_> {
    /// Makes one segment of all, without what was removed.
    pub fn compact(&mut self) -> Result<()> {
        self.commit()?;
        let entries = self.manifest.segments.clone();
        if entries.len() < 2 && entries.iter().all(|entry| entry.removed.is_empty()) {
            return Ok(());
        }
        let Pending { name, mut draft, mut records } = self.new_segment()?;
        let mut all_inputs = Vec::new();
        for entry in &entries {
            let segment = Segment::open(&self.folder, entry.clone())?;
            copy(&segment, &mut draft, &mut records, &self.compiler)?;
            all_inputs.extend(inputs::read(&entry.inputs_file(&self.folder))?);
        }
        let (entry, _) = write_segment(&self.folder, name, draft, records, &all_inputs)?;
        self.manifest.segments = vec![entry];
        self.manifest.replace(&self.folder)?;
        self.texts.clear();
        self.records.clear();
        self.learn()?;
        self.clear()
    }
}

/// Copies what counts of a segment: whole blocks as they are, and the rest of those of which something was removed.
fn copy(
    segment: &Segment,
    draft: &mut Draft,
    records: &mut records::Writer,
    compiler: &Compiler<'_>,
) -> Result<()> {
    let columns = segment.columns();
    let mut touched = BTreeSet::new();
    for removed in &segment.entry().removed {
        touched.insert(columns.place(*removed as usize).0);
    }
    // For each old place the new one; none where the posting was removed.
    let mut moved: FxHashMap<u32, u32> = FxHashMap::default();
    let mut alive: FxHashMap<usize, Vec<u32>> = FxHashMap::default();
    for posting in segment.live() {
        let (block, line) = columns.place(posting);
        if touched.contains(&block) {
            alive.entry(block).or_default().push(u32::try_from(line).unwrap_or(0));
        }
    }
    let mut new_blocks = Vec::with_capacity(segment.records().blocks());
    for block in 0..segment.records().blocks() {
        if !touched.contains(&block) {
            new_blocks.push(records.push(&segment.records().compressed(block)?)?);
            continue;
        }
        let lines = segment.records().lines(block)?;
        let mut left = alive.remove(&block).unwrap_or_default();
        left.sort_unstable();
        let mut rest = Block::default();
        for line in left {
            let text = lines.get(line as usize).map_or("", String::as_str);
            let to = rest.push(text.as_bytes());
            moved.insert(u32::try_from(block).unwrap_or(0) << 8 | line, to);
        }
        let bytes =
            rest.compress().map_err(|e| Error::io(segment.records().path(), "can't be compressed", e))?;
        new_blocks.push(if rest.is_empty() { u32::MAX } else { records.push(&bytes)? });
    }
    let place = |old: u32| {
        let block = (old >> 8) as usize;
        let line = if touched.contains(&block) { *moved.get(&old)? } else { old & 0xff };
        Some(new_blocks.get(block)? << 8 | line)
    };
    draft.append(Draft::of(&columns, compiler), |entry| match place(entry.place) {
        Some(new) => {
            entry.place = new;
            true
        }
        None => false,
    });
    Ok(())
}
