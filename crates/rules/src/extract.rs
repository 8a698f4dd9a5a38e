//! One posting, read.

use crate::lexicon::Lexicon;
use crate::posting::Posting;
use crate::requirement::Extraction;

/// Reads a posting. Total: any text gives a result.
pub fn extract(posting: &Posting, lexicon: &Lexicon) -> Extraction {
    Extraction {
        header: crate::header::header(posting, lexicon),
        language: "en".to_owned(),
        ..Extraction::default()
    }
}
