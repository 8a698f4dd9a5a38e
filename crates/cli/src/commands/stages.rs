//! The steps of reading a posting, printed: what the reader saw after each of them.

use crate::args::Stage;
use crate::message::visible;
use rolefit_rules::extract::{english, findings};
use rolefit_rules::lexicon::{Lexicon, Term};
use rolefit_rules::posting::Posting;
use rolefit_rules::recognizer::Item;
use rolefit_rules::segment::segment;
use rolefit_rules::text::Text;

/// One step of one posting as text, a block a statement.
pub fn stage(stage: Stage, posting: &Posting, lexicon: &Lexicon) -> String {
    let mut out = format!("{}\n", visible(&posting.id));
    let source = english(&posting.text, lexicon);
    let lower = source.to_ascii_lowercase();
    let text = Text::of(&source, &lower, lexicon);
    for statement in segment(&text, lexicon) {
        let heading = statement.heading.map_or("", |span| span.of(&source));
        out.push_str(&format!(
            "\n[{}, {}] {:?}{}{}\n{}\n",
            statement.span.start,
            statement.span.end,
            statement.section,
            if statement.listed { ", listed" } else { "" },
            if heading.is_empty() {
                String::new()
            } else {
                format!(", under “{}”", visible(heading.trim()))
            },
            indented(statement.span.of(&source)),
        ));
        if stage == Stage::Items {
            continue;
        }
        let (item, _) = text.item(statement.span, statement.section);
        if stage == Stage::Tokens {
            tokens(&item, lexicon, &mut out);
            continue;
        }
        for finding in findings(&item, lexicon) {
            let predicate = serde_json::to_string(&finding.predicate).unwrap_or_default();
            let words = visible(&item.text(finding.first, finding.end));
            out.push_str(&format!("    {}: “{words}”\n      {predicate}\n", finding.recognizer));
        }
    }
    out
}

fn indented(text: &str) -> String {
    text.lines().map(|line| format!("  {}", visible(line.trim_end()))).collect::<Vec<_>>().join("\n")
}

fn tokens(item: &Item<'_>, lexicon: &Lexicon, out: &mut String) {
    let words: Vec<String> = item
        .tokens
        .iter()
        .map(|token| if token.text == "\n" { "⏎".to_owned() } else { visible(token.text) })
        .collect();
    out.push_str(&format!("    {}\n", words.join(" ")));
    for hit in &item.hits {
        out.push_str(&format!(
            "    “{}” is {}\n",
            visible(hit.span.of(item.source)),
            named(hit.term, lexicon)
        ));
    }
}

fn named(term: Term, lexicon: &Lexicon) -> String {
    let found = match term {
        Term::Subject(at) => lexicon.subjects().get(at).map(|e| format!("subject {}", e.id)),
        Term::Language(at) => lexicon.languages().get(at).map(|e| format!("language {}", e.code)),
        Term::Degree(at) => lexicon.degrees().get(at).map(|e| format!("degree {}", e.name)),
        Term::Field(at) => lexicon.fields().get(at).map(|e| format!("field {}", e.id)),
        Term::Credential(at) => lexicon.credentials().get(at).map(|e| format!("credential {}", e.id)),
        Term::Clearance(at) => {
            lexicon.clearances().get(at).map(|e| format!("clearance {} {}", e.scheme, e.level))
        }
        Term::Occupation(at) => lexicon.occupations().get(at).map(|e| format!("occupation {}", e.id)),
        _ => None,
    };
    found.unwrap_or_else(|| format!("{term:?}").to_lowercase())
}
