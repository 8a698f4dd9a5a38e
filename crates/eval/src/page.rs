//! Where a quote stands in a text, whatever the quote's line breaks, quotation marks and dashes.

use rolefit_rules::source::Span;

/// A text in which quotes are found: white space, case, quotation marks and dashes are folded.
#[derive(Clone, Debug)]
pub struct Page {
    flat: String,
    /// For each character of `flat`, its first byte there, and its bytes in the text itself.
    characters: Vec<(usize, Span)>,
}

/// A range of characters of the folded text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The first one.
    pub start: usize,
    /// One past the last one.
    pub end: usize,
}

impl Place {
    /// Do the two share a character?
    pub fn overlaps(self, other: Place) -> bool {
        self.start < other.end && other.start < self.end
    }
}

/// A text with white space, case, quotation marks and dashes folded.
pub fn squashed(text: &str) -> String {
    Page::new(text).flat.trim().to_owned()
}

impl Page {
    /// Folds a text.
    pub fn new(text: &str) -> Page {
        let mut page = Page { flat: String::with_capacity(text.len()), characters: Vec::new() };
        let mut after_space = true;
        for (at, c) in text.char_indices() {
            let place = Span::new(at, at + c.len_utf8());
            let c = match c {
                '’' | '‘' => '\'',
                '“' | '”' => '"',
                '–' | '—' | '\u{2011}' => '-',
                '\u{200b}' => continue,
                other => other,
            };
            if c.is_whitespace() || ('\u{1c}'..='\u{1f}').contains(&c) {
                if !after_space {
                    page.push(' ', place);
                }
                after_space = true;
            } else {
                c.to_lowercase().for_each(|low| page.push(low, place));
                after_space = false;
            }
        }
        page
    }

    fn push(&mut self, c: char, place: Span) {
        self.characters.push((self.flat.len(), place));
        self.flat.push(c);
    }

    /// The place of a quote: by preference inside another place, else where it first stands; none where it does not.
    pub fn find(&self, quote: &str, inside: Option<Place>) -> Option<Place> {
        let quote = squashed(quote);
        if quote.is_empty() {
            return None;
        }
        // A quote may end with the full stop that the statement around it leaves out.
        let inner = inside.and_then(|within| {
            let from = self.characters.get(within.start)?.0;
            self.find_from(&quote, from).filter(|found| found.end <= within.end + 2)
        });
        inner.or_else(|| self.find_from(&quote, 0))
    }

    fn find_from(&self, quote: &str, from: usize) -> Option<Place> {
        let at = from + self.flat.get(from..)?.find(quote)?;
        let character = |byte: usize| self.characters.partition_point(|(first, _)| *first < byte);
        Some(Place { start: character(at), end: character(at + quote.len()) })
    }

    /// The bytes of the text itself.
    pub fn span(&self, place: Place) -> Span {
        let first = self.characters.get(place.start);
        let last = place.end.checked_sub(1).and_then(|last| self.characters.get(last));
        match (first, last) {
            (Some((_, first)), Some((_, last))) => first.join(*last),
            _ => Span::default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_are_found_across_line_breaks_and_typography() {
        let text = "Must have:\n  3+ years’\u{a0}work – as a\tNurse.\nMust have: a van";
        let page = Page::new(text);
        let place = page.find("3+ years' work - as a nurse", None).unwrap();
        assert_eq!(page.span(place).of(text), "3+ years’\u{a0}work – as a\tNurse");
        assert_eq!(page.find("must have", None).unwrap().start, 0);
        let line = page.find("must have: a van", None);
        assert_eq!(page.span(page.find("Must have", line).unwrap()).of(text), "Must have");
        assert!(page.find("Must have", line).unwrap().start > 0, "the one inside");
        assert_eq!(page.find("a bus", None), None);
        assert_eq!(page.find("  ", None), None);
    }
}
