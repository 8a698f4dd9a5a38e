//! Compiles the lexicon, so that a run opens it as it lies.

use std::path::Path;

#[path = "src/lexicon/files.rs"]
mod files;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo::rerun-if-changed=lexicon");
    let out = std::env::var("OUT_DIR")?;
    let lexicon = rolefit_lexicon::compile(files::FILES, files::CUES)?;
    std::fs::write(Path::new(&out).join("lexicon.bin"), lexicon.to_bytes()?)?;
    let glosses = rolefit_lexicon::gloss::Glosses::compile(files::GLOSSES)?;
    std::fs::write(Path::new(&out).join("gloss.bin"), glosses.to_bytes()?)?;
    Ok(())
}
