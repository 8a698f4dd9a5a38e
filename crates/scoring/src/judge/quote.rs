//! Pieces of a profile as a report quotes them.

use rolefit_rules::source::Span;

/// Longest piece that a report quotes, in characters.
const QUOTE: usize = 100;

/// Characters kept before the place that an excerpt is about.
const BEFORE: usize = 40;

/// Cuts a text at a word.
pub(super) fn shorten(text: &str) -> String {
    let flat = flat(text);
    if flat.chars().count() <= QUOTE {
        return flat;
    }
    let cut: String = flat.chars().take(QUOTE).collect();
    let at = cut.rfind(' ').unwrap_or(cut.len());
    format!("{}…", cut.get(..at).unwrap_or(&cut).trim_end_matches([',', ';', ':', '-']))
}

/// Cuts a text so that the place `at` stays in it.
pub(super) fn excerpt(text: &str, at: Option<Span>) -> String {
    let place = at.and_then(|span| {
        Some((
            text.get(..span.start as usize)?,
            text.get(span.start as usize..)?,
            text.get(..span.end as usize)?,
        ))
    });
    let Some((before, rest, whole)) = place else { return shorten(text) };
    if flat(text).chars().count() <= QUOTE || flat(whole).chars().count() < QUOTE {
        return shorten(text);
    }
    let before = flat(before);
    let skip = before.chars().count().saturating_sub(BEFORE);
    let kept: String = before.chars().skip(skip).collect();
    // Not from within a word.
    let from = kept.find(' ').map_or(kept.len(), |space| space + 1);
    let room =
        if kept.is_empty() { String::new() } else { format!("{} ", kept.get(from..).unwrap_or_default()) };
    format!("…{}", shorten(&format!("{}{rest}", room.trim_start())))
}

fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_excerpt_holds_what_it_is_about() {
        let long = format!("{} wrote the parser in Rust and {}", "word ".repeat(40), "tail ".repeat(40));
        let start = long.find("Rust").expect("is there");
        let quote = excerpt(&long, Some(Span::new(start, start + 4)));
        assert!(quote.starts_with("…word") && quote.contains("in Rust and tail"), "{quote}");
        assert!(quote.ends_with('…') && quote.chars().count() <= QUOTE + 2, "{quote}");
        assert_eq!(excerpt("wrote it in Rust", Some(Span::new(12, 16))), "wrote it in Rust");
        assert_eq!(excerpt(&long, None), shorten(&long));
    }
}
