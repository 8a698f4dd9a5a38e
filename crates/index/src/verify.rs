//! Is an index what was written, and is its plan that of its postings?

use crate::draft::{Compiler, Draft};
use crate::error::{Error, Result};
use crate::index::Segment;
use crate::inputs;
use crate::manifest::{Manifest, SegmentEntry, Versions};
use crate::records::{self, LINES};
use crate::text::text_hash;
use rayon::prelude::*;
use rolefit_rules::lexicon::Lexicon;
use std::path::Path;

/// Every fault of an index: each file against its checksums, each plan against one that is made anew of the segment's records.
pub fn verify(folder: &Path, versions: &Versions, lexicon: &Lexicon) -> Vec<Error> {
    let manifest = match Manifest::read(folder) {
        Ok(manifest) => manifest,
        Err(error) => return vec![error],
    };
    let mut faults = Vec::new();
    // Another version may read the same words otherwise, which is no fault of the files.
    let same = manifest.versions == *versions;
    let compiler = Compiler::new(lexicon);
    for entry in manifest.segments {
        if let Err(fault) = segment(folder, entry, same.then_some(&compiler)) {
            faults.push(fault);
        }
    }
    faults
}

fn segment(folder: &Path, entry: SegmentEntry, compiler: Option<&Compiler<'_>>) -> Result<()> {
    for (seal, path) in entry.files(folder) {
        seal.holds(&path)?;
    }
    let segment = Segment::open(folder, entry)?;
    inputs::read(&segment.entry().inputs_file(folder))?;
    let columns = segment.columns();
    let mut places: Vec<Vec<u32>> = vec![Vec::new(); segment.records().blocks()];
    for posting in 0..columns.len() {
        let (block, line) = columns.place(posting);
        match places.get_mut(block) {
            Some(lines) => lines.push(u32::try_from(line).unwrap_or(u32::MAX)),
            None => {
                return Err(Error::damaged(&segment.entry().plan_file(folder), "a posting has no record"));
            }
        }
    }
    // A merged segment has records of postings that were removed since, but never a posting without a record.
    let drafts: Vec<Draft> = places
        .into_par_iter()
        .enumerate()
        .map(|(block, lines)| {
            let texts = segment.records().lines(block)?;
            let mut draft = Draft::default();
            for line in lines {
                let record = texts.get(line as usize).and_then(|text| records::parse(text));
                let record = record.filter(|_| line < LINES as u32).ok_or_else(|| {
                    Error::damaged(segment.records().path(), format!("block {block}, record {line}"))
                })?;
                if let Some(compiler) = compiler {
                    let place = u32::try_from(block).unwrap_or(u32::MAX) << 8 | line;
                    let text = text_hash(&record.posting.text);
                    draft.add(&record.posting, &record.extraction, text, place, compiler);
                }
            }
            Ok(draft)
        })
        .collect::<Result<_>>()?;
    if compiler.is_some() {
        let mut anew = Draft::default();
        drafts.into_iter().for_each(|draft| anew.append(draft, |_| true));
        if anew.finish(columns.block_ends.to_vec()) != columns {
            return Err(Error::damaged(
                &segment.entry().plan_file(folder),
                "it is not the plan of its postings",
            ));
        }
    }
    Ok(())
}
