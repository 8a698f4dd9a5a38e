//! Human languages and their levels.

mod level;
mod phrase;

use crate::lexicon::{Lexicon, Vocabulary};
use crate::predicate::{Language, Predicate};
use crate::recognizer::{Example, Finding, Item, Recognizer, SectionKind, Signs};
use crate::set_phrase::Words;
use level::level;
use phrase::{Group, groups};

/// "Fluent in English and German", "Spanish (B2)", "French is a plus".
pub struct Languages;

impl Recognizer for Languages {
    fn id(&self) -> &'static str {
        "language"
    }

    fn about(&self) -> &'static str {
        "Finds human languages that the candidate must speak, with the level in words (fluent, native, working), of the European \
         framework (B2), of the ILR scale or of a test. Leaves alone the languages of customers and markets, nationalities, subjects of \
         study and teaching, and languages without a name (\"a second language\"). Gap: a level that only another sentence gives."
    }

    fn examples(&self) -> &'static [Example] {
        &[
            Example {
                text: "Fluent in English and conversational in German",
                finds: &[
                    r#"{"kind":"language","code":"en","name":"English","cefr":"C1"}"#,
                    r#"{"kind":"language","code":"de","name":"German","cefr":"B1"}"#,
                ],
            },
            Example {
                text: "French (B2 or higher) is a plus",
                finds: &[r#"{"kind":"language","code":"fr","name":"French","cefr":"B2"}"#],
            },
            Example {
                text: "Bilingual English/Spanish preferred",
                finds: &[
                    r#"{"kind":"language","code":"en","name":"English","cefr":"native"}"#,
                    r#"{"kind":"language","code":"es","name":"Spanish","cefr":"native"}"#,
                ],
            },
            Example {
                text: "Able to communicate in Mandarin, both written and spoken",
                finds: &[r#"{"kind":"language","code":"zh","name":"Mandarin","cefr":null}"#],
            },
            Example { text: "Our clients speak French and we serve the German market", finds: &[] },
            Example { text: "Degree in English or Spanish Literature", finds: &[] },
            Example { text: "A second language is a plus", finds: &[] },
        ]
    }

    fn signs(&self) -> Option<Signs> {
        Some(Signs::default().names(Vocabulary::Language))
    }

    fn find(&self, item: &Item<'_>, lexicon: &Lexicon, out: &mut Vec<Finding>) {
        if item.section == SectionKind::Benefits {
            return;
        }
        let words = Words::of_item(item);
        for group in groups(item, lexicon, &words) {
            let shared = level(&words, group.lead.clone()).or_else(|| level(&words, group.tail.clone()));
            for (i, name) in group.names.iter().enumerate() {
                let own = Group::own(&words, &group, i);
                // The words around a list are quoted with its outer members.
                let first = match &own {
                    _ if i == 0 => group.lead.start,
                    Some(own) => own.start.min(name.place.start),
                    None => name.place.start,
                };
                let end = if i + 1 == group.names.len() { group.tail.end } else { name.place.end };
                let predicate = Predicate::Language(Language {
                    code: name.entry.code.clone(),
                    name: name.written.clone(),
                    cefr: own.and_then(|range| level(&words, range)).or(shared),
                });
                out.push(Finding { predicate, first, end, recognizer: self.id() });
            }
        }
    }
}
