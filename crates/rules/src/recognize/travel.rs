//! Readiness to travel.

use crate::lexicon::Lexicon;
use crate::predicate::{Predicate, Travel};
use crate::recognizer::{Example, Finding, Item, Recognizer, SectionKind, Signs};
use crate::set_phrase::{List, Words, list};
use std::ops::Range;
use std::sync::LazyLock;

/// "Ability to travel up to 25%".
pub struct Travels;

const TRAVEL: [&str; 4] = ["travel", "travels", "traveling", "travelling"];

impl Recognizer for Travels {
    fn id(&self) -> &'static str {
        "travel"
    }

    fn about(&self) -> &'static str {
        "Finds that the job needs travel, with the upper share of the time where one is stated. Leaves alone the travel trade, \
         travel as a benefit, arranging other people's travel, and \"no travel\". Gap: days or nights away are read with no share."
    }

    fn speaks_for_itself(&self) -> bool {
        true
    }

    fn examples(&self) -> &'static [Example] {
        &[
            Example {
                text: "Ability to travel 20% of the time",
                finds: &[r#"{"kind":"travel","maxPercent":20}"#],
            },
            Example { text: "10-25% travel required", finds: &[r#"{"kind":"travel","maxPercent":25}"#] },
            Example {
                text: "Willing to travel occasionally",
                finds: &[r#"{"kind":"travel","maxPercent":null}"#],
            },
            Example { text: "Travel reimbursement and insurance", finds: &[] },
            Example { text: "Experience in the travel industry is required", finds: &[] },
            Example { text: "No travel required", finds: &[] },
        ]
    }

    fn signs(&self) -> Option<Signs> {
        Some(Signs::default().words(&TRAVEL))
    }

    fn find(&self, item: &Item<'_>, _lexicon: &Lexicon, out: &mut Vec<Finding>) {
        let words = Words::of_item(item);
        if let Some(first) = of_label(item, &words) {
            let predicate = Predicate::Travel(Travel { max_percent: None });
            out.push(Finding { predicate, first, end: words.len(), recognizer: self.id() });
            return;
        }
        let mut from = 0;
        for at in 0..words.len() {
            if at < from || !words.is(at, &TRAVEL) {
                continue;
            }
            let sentence = words.around(at, 30);
            if is_other(&words, at, &sentence) {
                continue;
            }
            let before = sentence.start.max(from).max(at.saturating_sub(10))..at;
            let after = at + 1..sentence.end.min(at + 14).max(at + 1);
            let (share, end) = share(&words, before.clone(), after.clone());
            let said =
                Said { words: &words, at, before: &before, after: &after, opens: at == sentence.start };
            if !said.asks(item.section, share.is_some()) {
                continue;
            }
            // "Must have a CDL and travel": behind what joins it to something else.
            let own = words.last_clause(before.clone());
            let mut first = words.position(own.clone(), &OPENERS).unwrap_or(at);
            if let Some(number) =
                own.clone().find(|&i| words.number(i).is_some()).filter(|&i| i < first && share.is_some())
            {
                first = number;
            }
            let mut end = end.max(at + 1);
            if words.is(end, &["is", "may", "be"]) {
                end = words.position(end..(end + 4).min(sentence.end), &BEHIND).map_or(end, |i| i + 1);
            } else if words.is(end, &["required", "expected"]) {
                end += 1;
            }
            // "Willingness to travel. The role requires 50% of travel": one need, told twice.
            if let Some(Finding { predicate: Predicate::Travel(before), end: last, .. }) = out.last_mut()
                && before.max_percent.is_none()
            {
                (before.max_percent, *last) = (share, end);
                from = sentence.end.max(end);
                continue;
            }
            out.push(Finding {
                predicate: Predicate::Travel(Travel { max_percent: share }),
                first,
                end,
                recognizer: self.id(),
            });
            // One need of travel a sentence.
            from = sentence.end.max(end);
        }
    }
}

/// Is travel a trade, what is paid for, arranged or denied?
fn is_other(words: &Words<'_>, at: usize, sentence: &Range<usize>) -> bool {
    words.is(at + 1, &TRADE)
        || words.is(at + 2, &["agency", "industry", "reimbursement", "expenses", "insurance", "benefits"])
        || (at.saturating_sub(3).max(sentence.start)..at).any(|i| is_arranged(words, i))
        || negated(words, at, sentence)
        || words.any(sentence.clone(), &["compensation", "salary"])
}

/// A word for travel, and what stands around it.
struct Said<'w, 'a> {
    words: &'w Words<'a>,
    at: usize,
    before: &'w Range<usize>,
    after: &'w Range<usize>,
    /// Does it begin the sentence?
    opens: bool,
}

impl Said<'_, '_> {
    /// Is it asked for, in such a section and with a share of the time or without?
    fn asks(&self, section: SectionKind, share: bool) -> bool {
        let &Said { words, at, opens, .. } = self;
        let (before, after) = (|which: &[&str]| words.any(self.before.clone(), which), self.after);
        // "Comfortable traveling", "open to travel"
        let to = usize::from(words.is(at.wrapping_sub(1), &["to", "with"]));
        let cue = words.any(self.before.clone(), &CUES)
            || words.any(after.clone(), &BEHIND)
            || words.is(at.wrapping_sub(1 + to), &READY);
        let firm = before(&[
            "must", "ability", "able", "willing", "willingness", "required", "expected", "require", "requires",
        ]) || words.any(after.clone(), &["required", "expected", "mandatory"])
            // "this role includes some travel"
            || before(&["role", "position", "job", "post"])
                && before(&["includes", "include", "involves", "involve", "requires"]);
        // "Travel to sites often": a line of its own among what is asked; "Travel to sites daily", amid the duties.
        let opens = opens && (words.is(at + 1, &PLACES) || words.number(at + 1).is_some());
        let often =
            opens && words.any(after.clone(), &["daily", "weekly", "often", "regularly", "frequently"]);
        // "Traveling several times per month for fairs"
        let period = |i: usize| {
            words.is(i, &["per", "each", "every"]) && words.is(i + 1, &["month", "week", "quarter", "year"])
        };
        let often = often || self.opens && after.clone().any(period);
        let cue = cue || often || section == SectionKind::Required && opens;
        let firm = firm || often && section == SectionKind::Duties;
        match section {
            SectionKind::Benefits => firm && (share || cue),
            SectionKind::Duties | SectionKind::Company => share || cue && firm,
            _ => share || cue,
        }
    }
}

/// "… Supervises Employees No Required Travel", and below it "Minimal": a label at the end of a line, whose value neither denies it nor
/// says by itself that one travels.
fn of_label(item: &Item<'_>, words: &Words<'_>) -> Option<usize> {
    /// Longer lines are the text that follows where no value is given.
    const VALUE: usize = 60;
    let first = words.len().checked_sub(2)?;
    if !(words.stands(first, "required") && words.stands(first + 1, "travel") && words.capital(first + 1)) {
        return None;
    }
    let below = item.source.get(item.span.end as usize..)?.trim_start().lines().next()?;
    let said = || below.split(|c: char| !c.is_alphanumeric() && c != '/').map(str::to_lowercase);
    let none = || {
        said().next().is_none_or(|word| matches!(word.as_str(), "" | "no" | "none" | "n/a" | "na" | "not"))
    };
    // "Must be able to travel", "Travel up to 25%"; "Travel between the harbours" goes on with the label.
    let told = || {
        said().skip(1).any(|word| TRAVEL.contains(&word.as_str()))
            || below.contains(|c: char| c.is_ascii_digit())
    };
    (below.len() <= VALUE && !none() && !told()).then_some(first)
}

/// What goes on a line that begins with the word.
const PLACES: [&str; 10] =
    ["to", "between", "among", "within", "across", "throughout", "as", "up", "locally", "nationally"];

/// Who does not mind it.
const READY: [&str; 5] = ["flexible", "comfortable", "open", "happy", "ready"];

/// The highest share of the time near the word, and where the phrase ends with it.
fn share(words: &Words<'_>, before: Range<usize>, after: Range<usize>) -> (Option<u32>, usize) {
    let mut most = None;
    let mut end = 0;
    for i in before.clone().chain(after.clone()) {
        let Some(number) = words.number(i).filter(|&n| n <= 100) else { continue };
        if words.is(i + 1, &["%", "percent"]) {
            most = most.max(Some(number));
            if after.contains(&i) {
                end = i + 2;
            }
        }
    }
    if words.get(end) == "of" && words.get(end + 1) == "the" && words.get(end + 2) == "time" {
        end += 3;
    }
    (most, end)
}

fn negated(words: &Words<'_>, at: usize, sentence: &Range<usize>) -> bool {
    words.any(at.saturating_sub(4).max(sentence.start)..at, &["no", "not", "without", "never", "don't"])
        || (at + 1..(at + 5).min(sentence.end)).any(|i| words.is(i, &["not", "none"]))
        || words.is(at + 1, &[":"]) && words.is(at + 2, &["no", "none", "n", "0"])
}

static TRADE: List = LazyLock::new(|| {
    list(
        "benefits benefit agency agencies agent agents reimbursement reimbursements insurance industry industries \
         discounts discount stipend company companies tech technology expenses expense allowance allowances perks \
         arrangements management credit credits nurse nurses nursing software products product platform experience \
         experiences itinerary itineraries sector budget brand brands planning plans bookings provider providers app \
         apps website supply inventory policy policies retail business market partners advisor advisors costs cost \
         vouchers assistance data requests trends demand soccer team miles",
    )
});

static ARRANGED: List = LazyLock::new(|| {
    list(
        "arrange arranging arranges coordinate coordinating book booking books organize organise organizing organising \
         manage managing handle handling social space paid free annual time air love covered process schedule \
         scheduling about help helping people make how future",
    )
});

/// "Book travel", "travel time", but not "20% of the time travelling".
fn is_arranged(words: &Words<'_>, at: usize) -> bool {
    words.is(at, &ARRANGED) && !(words.stands(at, "time") && words.stands(at.wrapping_sub(1), "the"))
}

static CUES: List = LazyLock::new(|| {
    list(
        "ability able willing willingness must required require requires expected expect occasional occasionally \
         frequent frequently some minimal extensive limited need needed available availability regular regularly \
         domestic international quarterly monthly weekly yearly readiness prepared flexibility may will significant overnight moderate",
    )
});

static BEHIND: List = LazyLock::new(|| {
    list(
        "required expected necessary needed often occasionally frequently regularly mandatory requirement requirements \
         extensively anticipated essential",
    )
});

static OPENERS: List = LazyLock::new(|| {
    list(
        "ability able willing willingness must required requires expected available readiness prepared occasional \
         occasionally frequent some up",
    )
});
