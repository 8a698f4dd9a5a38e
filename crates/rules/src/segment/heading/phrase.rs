//! Headings with a phrase that the cues know ("Requirements", "What you will bring"), and what else stands in them.

use super::Place;
use super::title::Title;
use crate::cue::Heading;
use crate::recognizer::SectionKind;
use crate::segment::Section;
use crate::segment::label::told;

/// The longest such phrase of a title.
pub(super) struct Phrase<'t, 'a> {
    title: &'t Title<'t, 'a>,
    says: Heading,
    /// How many words it is.
    length: usize,
    /// How many others the title has.
    rest: usize,
    /// Does the line look like a heading, whatever it says?
    plain: bool,
    /// Does it open a section and begin the title, with others behind it?
    leading: bool,
}

impl<'t, 'a> Phrase<'t, 'a> {
    pub(super) fn of(title: &'t Title<'t, 'a>) -> Option<Self> {
        let (says, length) = title.place.cues.heading_of_line(title.place.whole, title.span)?;
        let rest = title.count.saturating_sub(length);
        let plain = title.place.marked || title.colon || title.is_shouted();
        let leading = rest > 0 && matches!(says, Heading::Opens(_)) && title.begins_with(length);
        Some(Phrase { title, says, length, rest, plain, leading })
    }

    /// "Master's Degree Preferred", "Knowledge of Trino would be a plus": a wish or a demand, with the word that says so.
    pub(super) fn is_demand(&self) -> bool {
        let Place { line, marked, trails, above_list, cues, .. } = *self.title.place;
        let words = self.title.words;
        let asks = matches!(self.says, Heading::Opens(SectionKind::Required | SectionKind::Preferred));
        let told =
            asks && self.rest > 0 && !self.leading && !marked && !trails && !line.bullet && !self.title.colon;
        told && (cues.begins_demand(words) || closes_demand(words) && !above_list)
    }

    /// The section that the phrase opens or goes on with.
    pub(super) fn section(&self) -> Option<Section> {
        match self.says {
            Heading::Opens(kind) => self.opens(kind).then(|| self.title.opens(kind)),
            Heading::Part => self.part(),
        }
    }

    /// Do the other words leave it a heading of this kind?
    fn opens(&self, kind: SectionKind) -> bool {
        let Phrase { title, length, rest, plain, leading, .. } = *self;
        let Place { line, above_list, .. } = *title.place;
        // Much else is told of a company than what heads a section.
        if kind == SectionKind::Company && !plain && rest > 0 {
            return false;
        }
        // "Salary: 9.15 an hour", amid the facts at the top, tells a fact, and heads nothing.
        let fact = title.has_number() || title.words.contains(':');
        if kind == SectionKind::Benefits && title.place.section.kind == SectionKind::Facts && fact {
            return false;
        }
        // "Expertise in Python", among lines that ask for more
        let next = title.words.split_whitespace().nth(length);
        if leading
            && !plain
            && !above_list
            && next.is_some_and(|word| matches!(word, "in" | "with" | "using"))
        {
            return false;
        }
        // "What you will bring to the harbour" above a list
        let apart = || leading && line.blank_before && title.place.next.is_some_and(|n| n.blank_before);
        let above = !line.bullet && rest <= 6 && (length > 3 || length > 2 && (above_list || apart()));
        let at_an_end = || leading || title.ends_with(length);
        rest <= 1
            || plain && rest <= 8
            || length > 1 && rest <= 2 && !line.bullet && leading
            || above && at_an_end()
            || rest <= 8 && !title.has_number() && title.is_in_title_case() && at_an_end()
    }

    /// A part of what is asked ("Education", "Skills").
    fn part(&self) -> Option<Section> {
        let Phrase { title, length, rest, plain, .. } = *self;
        let Place { line, section, above_list, .. } = *title.place;
        // "Required Certificates and Licenses"
        if rest == 1
            && let Some((kind, _)) = told(title.words)
        {
            return Some(title.opens(kind));
        }
        if rest == 0 || plain && rest <= 3 && !title.has_number() {
            // "Nice to have", a list, and then "Education": what it asks is no wish.
            let wishes = section.kind == SectionKind::Preferred && !section.divided;
            let beside = rest == 0 && wishes && section.begun;
            return Some(if section.asks() && !beside {
                Section { divided: true, ..title.goes_on() }
            } else {
                title.opens(SectionKind::Required)
            });
        }
        // "Pricing & Order Planning Skills" amid wishes, "Harbour Skills" above the next bullets
        let within = section.asks()
            && (plain || title.count <= 4 && line.blank_before && above_list)
            && rest <= 6
            && title.is_in_title_case()
            && title.ends_with(length)
            && !title.place.is_lead_in();
        within.then(|| title.goes_on())
    }
}

/// "Master's Degree Preferred", "Active clearance required"
fn closes_demand(words: &str) -> bool {
    let last = words.rsplit(char::is_whitespace).next().unwrap_or_default();
    ["preferred", "required", "desired", "desirable", "essential", "mandatory"]
        .iter()
        .any(|word| last.eq_ignore_ascii_case(word))
}
