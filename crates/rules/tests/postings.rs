//! What is read in the sample postings, drawn on their own words. A snapshot says what is; the labels beside the postings say
//! what should be. `INSTA_UPDATE=always cargo test -p rolefit-rules --test postings` writes what is read now: read the
//! difference, line by line, before you keep it.

#![cfg(test)]

use rolefit_eval::draw;
use rolefit_rules::extract::extract;
use rolefit_rules::lexicon::Lexicon;
use rolefit_rules::posting::Posting;

#[test]
fn reads() {
    insta::glob!("../../../postings", "*.txt", |path| {
        let text = std::fs::read_to_string(path).expect("is text");
        let id = path.file_stem().expect("has a name").to_string_lossy().into_owned();
        let posting = Posting { id, text, ..Posting::default() };
        let read = extract(&posting, Lexicon::builtin());
        insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
            insta::assert_snapshot!(draw::posting(&posting, &read));
        });
    });
}
