//! scratch
use rolefit_rules::*;
fn main() {
    let mut texts = vec![];
    if let Ok(rd) = std::fs::read_dir("/tmp/lex") {
        for e in rd {
            let p = e.unwrap().path();
            texts.push((p.display().to_string(), std::fs::read_to_string(&p).unwrap()));
        }
    }
    let files: Vec<(&str, &str)> = texts.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    let lex = match lexicon::Lexicon::with_files(&files) {
        Ok(l) => l,
        Err(e) => {
            eprintln!("{e}");
            std::process::exit(1)
        }
    };
    for path in std::env::args().skip(1) {
        if path.starts_with("--") || path == "extract" || path == "json" {
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap();
        let stem = std::path::Path::new(&path).file_stem().unwrap().to_string_lossy().to_string();
        let posting = posting::Posting { id: stem, text, front: Default::default() };
        let read = extract::extract(&posting, &lex);
        let doc = wire::Document::new(
            &posting,
            &read,
            wire::Source { path: path.clone(), format: "text".into(), sha256: String::new() },
            "0",
        );
        println!("{}", serde_json::to_string(&doc).unwrap());
    }
}
