//! Degrees and school diplomas.

mod asked;
mod bare;
mod before;
mod brackets;
mod certificate;
mod coursework;
mod ends;
mod exams;
mod fields;
mod joined;
mod ladder;
mod lead;
mod letters;
pub(super) mod names;
mod past;
mod progress;
mod related;
pub(super) mod school;
mod study;
mod wish;

use crate::lexicon::{Lexicon, Vocabulary};
use crate::predicate::{Degree, DegreeLevel, Predicate};
use crate::recognizer::{Example, Finding, Item, Recognizer, Signs};
use crate::token::{Kind, Token};
use brackets::KINDS;
use coursework::coursework;
use ladder::{relax, restates, share_fields, share_past_brackets, share_related};
use names::{Name, names};
use school::SCHOOLS;
use study::STUDIES;

/// Finds degrees with their fields.
pub struct DegreeRecognizer;

impl Recognizer for DegreeRecognizer {
    fn id(&self) -> &'static str {
        "degree"
    }

    fn about(&self) -> &'static str {
        "finds: names of degrees and school diplomas with the fields behind \"in\" or before \"degree\", and whether a related field, \
         current students or only accredited schools are meant; \"Bachelor's or Master's\" is the lower one. \
         leaves alone: degrees that name something else (Scrum Master, master data, associate as a job title, 360 degrees). \
         known gaps: fields described by a whole sentence"
    }

    fn examples(&self) -> &'static [Example] {
        &[
            Example {
                text: "Bachelor's Degree in Computer Science or related technical field",
                finds: &[
                    r#"{"kind":"degree","level":"bachelor","fields":["Computer Science"],"related":true,"inProgress":false,"accredited":false}"#,
                ],
            },
            Example {
                text: "BS/MS in statistics, mathematics, or economics",
                finds: &[
                    r#"{"kind":"degree","level":"bachelor","fields":["statistics","mathematics","economics"],"related":false,"inProgress":false,"accredited":false}"#,
                ],
            },
            Example { text: "Certified Scrum Master or master data steward", finds: &[] },
        ]
    }

    fn signs(&self) -> Option<Signs> {
        Some(
            Signs::default()
                .names(Vocabulary::Degree)
                .words(&["degree", "school"])
                .words(&SCHOOLS)
                .words(&STUDIES),
        )
    }

    fn find(&self, item: &Item<'_>, lexicon: &Lexicon, out: &mut Vec<Finding>) {
        let names = names(item, lexicon);
        let mut at = 0;
        // Is the next one a lower rung than the one before?
        let mut lower = false;
        while let Some(name) = names.get(at) {
            at += 1;
            let mut rung = false;
            let mut run = Run::new(item, lexicon, name);
            // "Bachelor's or Master's", "BS/MS/PhD": one leaf at the lowest.
            while let Some(next) = names.get(at) {
                if next.first >= run.end {
                    if !run.joins(next) {
                        rung = run.is_rung(next);
                        break;
                    }
                    run.add(next);
                }
                at += 1;
            }
            run.read_fields();
            run.read_subjects();
            run.take_remark();
            run.take_degree_words();
            run.take_abbreviation();
            let told = run.told_again();
            while names.get(at).is_some_and(|n| n.first < run.end.max(told)) {
                at += 1;
            }
            if run.same && run.fields.is_empty() {
                run.take_after(out.last());
            }
            let wished = run.wished();
            let finding = run.finding();
            if lower {
                share_fields(out.last_mut(), &finding);
            }
            lower = rung;
            match out.last_mut().filter(|last| restates(item, last, &finding)) {
                Some(last) => relax(last, &finding),
                None => out.push(finding),
            }
            out.extend(wished);
        }
        share_past_brackets(item, out);
        share_related(item, out);
        let hours = coursework(item, out);
        out.extend(hours);
    }
}

/// Levels that share what stands behind the next one's name.
const RUNGS: &[&str] = &["associate", "bachelor", "master"];

/// One or more degree names that are asked for together.
struct Run<'i, 'a> {
    item: &'i Item<'a>,
    lexicon: &'i Lexicon,
    tokens: &'i [Token<'a>],
    level: DegreeLevel,
    fields: Vec<String>,
    related: bool,
    accredited: bool,
    /// Are its fields those of the degree before?
    same: bool,
    /// Is it of more names than one?
    several: bool,
    /// Do all its names tell the same field ("BTech/MTech")?
    alike: bool,
    first: usize,
    end: usize,
}

impl<'i, 'a> Run<'i, 'a> {
    fn new(item: &'i Item<'a>, lexicon: &'i Lexicon, name: &Name<'i>) -> Self {
        let mut run = Run {
            item,
            lexicon,
            tokens: &item.tokens,
            level: name.level,
            fields: Vec::new(),
            related: false,
            accredited: false,
            same: false,
            several: false,
            alike: true,
            first: name.first,
            end: name.end,
        };
        if let Some(field) = run.told(name) {
            run.fields.push(field.to_owned());
        }
        // "Undergraduate or postgraduate degree", "undergraduate or graduate (MS) degree"
        let kind = if run.is_enclosed() { name.first - 2 } else { name.first };
        let either = kind.checked_sub(2).and_then(|at| item.tokens.get(at..kind)).is_some_and(
            |words| matches!(words, [kind, or] if kind.is("undergraduate") && (or.is("or") || or.text == "/")),
        );
        if either {
            run.level = run.level.min(DegreeLevel::Bachelor);
        }
        run.take_degree_words();
        run.field_before();
        run
    }

    /// Takes the fields of the degree before.
    fn take_after(&mut self, last: Option<&Finding>) {
        if let Some(Finding { predicate: Predicate::Degree(degree), .. }) = last {
            self.fields = degree.fields.clone();
            self.related |= degree.related;
        }
    }

    /// The field that a name tells by itself ("MBA", "BSN").
    fn told(&self, name: &Name<'i>) -> Option<&'i str> {
        name.field.and_then(|id| self.lexicon.field(id)).map(|field| field.name.as_str())
    }

    /// Takes a name that is asked for together with those before. A field that only one of them tells is not asked for.
    fn add(&mut self, name: &Name<'i>) {
        self.several = true;
        // "MBA or other advanced degree": of two of one level, the one that tells no field asks for none. Nor does the Master's of "JD or
        // Master's".
        let any_of_level = (self.level == name.level || self.level == DegreeLevel::Doctorate)
            && name.field.is_none()
            && self.field_at(name.end).is_none()
            && self.level > DegreeLevel::Certificate
            && !self.leads_to_fields(name.end)
            && !(name.end..name.end + 4).any(|at| self.is(at, &["with"]));
        self.level = self.level.min(name.level);
        let told = self.told(name);
        self.alike &= matches!(self.fields.as_slice(), [own] if told == Some(own.as_str()));
        let series = self.is_series(name);
        // "Associate or Bachelor of Nursing": spelt out behind a bare rung, it is the field of both.
        let bare = matches!(self.tokens.get(self.first..self.end), Some([rung]) if rung.is_any(RUNGS));
        let own = self.tokens.get(name.first..name.end).unwrap_or_default();
        let spelt = bare && own.iter().any(|t| t.is("of"));
        // "MD or PhD"
        let any = any_of_level || name.level == DegreeLevel::Doctorate && told.is_none();
        let said = if any { self.item.text(self.first, self.end).to_lowercase() } else { String::new() };
        if !spelt {
            self.fields.retain(|own| {
                if any && !said.contains(&own.to_lowercase()) {
                    return false;
                }
                Some(own.as_str()) == told
                    || told.is_some() && series
                    || told.is_none() && name.field.is_none() && !series
            });
            // "BSCS, BSCE or BSEE": each will do.
            if let Some(told) = told.filter(|told| {
                series && !self.fields.is_empty() && !self.fields.iter().any(|own| own == told)
            }) {
                self.fields.push(told.to_owned());
            }
        } else if let Some(told) = told.filter(|told| !self.fields.iter().any(|own| own == told)) {
            self.fields.push(told.to_owned());
        }
        self.end = self.end.max(name.end);
        self.take_degree_words();
    }

    /// "degree", "'s degree", "(BS)", "of Science", "level", "studies".
    fn take_degree_words(&mut self) {
        // "High school diploma or equivalent" is the diploma.
        let is = |at: usize, words: &[&str]| self.tokens.get(at).is_some_and(|t| t.is_any(words));
        let mut own = self.end;
        while is(own, &["or", "/", "a", "an", "the", "its", ","]) && own < self.end + 4 {
            own += 1;
        }
        if self.level == DegreeLevel::HighSchool
            && own > self.end
            && is(own, &["equivalent", "equivalency"])
            && !(own + 1..own + 5).any(|at| {
                is(
                    at,
                    &[
                        "experience", "combination", "training", "education", "skills", "work",
                        "qualification", "qualifications",
                    ],
                )
            })
        {
            self.end = own + 1;
        }
        loop {
            let Some(token) = self.tokens.get(self.end) else { return };
            let next = self.tokens.get(self.end + 1);
            if token.is_any(&[
                "degree", "degrees", "diploma", "certificate", "level", "qualification", "education",
            ]) || token.is_any(&["training", "study"]) && is(self.end - 1, &["level"])
                || token.is_any(&["student", "students"]) && next.is_some_and(|t| t.is("in"))
                // "Bachelors' degree"
                || matches!(token.text, "'" | "’" | "s") && next.is_some_and(|t| t.is_any(&["degree", "degrees"]))
                || (token.text == "." && token.glued && next.is_some_and(|t| t.is_any(&["degree", "in"])))
            {
                self.end += 1;
            // "PhD-level training"
            } else if token.text == "-" && token.glued && next.is_some_and(|t| t.is("level")) {
                self.end += 2;
            // "Degree holder in physics"
            } else if token.is_any(&["holder", "holders"]) && next.is_some_and(|t| t.is("in")) {
                self.end += 1;
            } else if token.text == ")" && next.is_some_and(|t| t.is("degree")) && self.is_enclosed() {
                self.end += 2;
            } else if let Some(end) = self.parenthesis().or_else(|| self.same_level()) {
                self.end = end;
            } else {
                return;
            }
        }
    }

    /// "a graduate (MS or PhD) degree": does it stand in brackets behind the word for its kind?
    fn is_enclosed(&self) -> bool {
        let word = |at: usize| self.first.checked_sub(at).and_then(|i| self.tokens.get(i));
        word(1).is_some_and(|t| t.text == "(") && word(2).is_some_and(|t| t.is_any(KINDS))
    }

    /// "or an equivalent graduate degree" asks for the same level again.
    fn same_level(&self) -> Option<usize> {
        let or = self.end + usize::from(self.is(self.end, &[","]));
        self.tokens.get(or).filter(|t| t.is("or"))?;
        let rest = self.tokens.get(or + 1..(or + 6).min(self.tokens.len()))?;
        let says = rest.iter().take(2).any(|t| t.is_any(&["equivalent", "comparable"]));
        let noun = rest.iter().position(|t| t.is_any(&["degree", "degrees"]))?;
        let plain =
            rest.iter().take(noun).all(|t| t.kind == Kind::Word && !t.is_any(&["a", "in", "and", "or"]));
        (says && plain).then_some(or + noun + 2)
    }

    fn finding(self) -> Finding {
        let after = self.tokens.get(self.end..(self.end + 8).min(self.tokens.len())).unwrap_or_default();
        let in_progress = self.is_in_progress(after);
        // "ABET-accredited Bachelor's degree", "Bachelor's degree (ABET accredited) in law"
        let own = self.tokens.get(self.first.saturating_sub(1)..self.end).unwrap_or_default();
        let accredited =
            self.accredited || own.iter().chain(after.iter().take(6)).any(|t| t.is("accredited"));
        Finding {
            predicate: Predicate::Degree(Degree {
                level: self.level,
                fields: self.fields,
                related: self.related,
                in_progress,
                accredited,
            }),
            first: self.first,
            end: self.end,
            recognizer: "degree",
        }
    }
}
