//! Compiles the lexicon and the cues, so that a run opens them as they lie.

use std::path::Path;

#[path = "src/lexicon/files.rs"]
mod files;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo::rerun-if-changed=lexicon");
    let out = std::env::var("OUT_DIR")?;
    let lexicon = rolefit_lexicon::compile(files::FILES)?;
    std::fs::write(Path::new(&out).join("lexicon.bin"), lexicon.to_bytes()?)?;
    let cues = rolefit_lexicon::compile_cues(&std::fs::read_to_string("lexicon/cues.toml")?)?;
    std::fs::write(Path::new(&out).join("cues.bin"), cues.to_bytes()?)?;
    Ok(())
}
