//! Physical demands.

use crate::lexicon::{Hit, Lexicon, Vocabulary};
use crate::predicate::{Physical, Predicate};
use crate::recognizer::{Example, Finding, Item, Recognizer, SectionKind, Signs};
use crate::set_phrase::{Found, List, Phrases, Words, list};
use std::ops::Range;
use std::sync::LazyLock;

/// "Must be able to lift 50 lbs".
pub struct Physicals;

impl Recognizer for Physicals {
    fn id(&self) -> &'static str {
        "physical"
    }

    fn about(&self) -> &'static str {
        "Finds physical demands: lifting with its weight, standing and walking, bending and climbing, dexterity, sight. One \
         finding a sentence. Leaves alone physical therapy, physical security, disability and lifting in other senses. \
         Gap: pushing and pulling weights are read as demands with no weight."
    }

    fn examples(&self) -> &'static [Example] {
        &[
            Example {
                text: "Must be able to lift up to 50 lbs",
                finds: &[r#"{"kind":"physical","liftKg":23}"#],
            },
            Example { text: "Able to lift and carry 20 kg", finds: &[r#"{"kind":"physical","liftKg":20}"#] },
            Example {
                text: "Ability to stand for long periods of time",
                finds: &[r#"{"kind":"physical","liftKg":null}"#],
            },
            Example { text: "Work with colleagues that lift you up", finds: &[] },
            Example { text: "No discrimination because of physical or mental disability", finds: &[] },
            Example { text: "Stand out in a competitive field", finds: &[] },
        ]
    }

    fn signs(&self) -> Option<Signs> {
        Some(PHRASES.signs())
    }

    fn find(&self, item: &Item<'_>, _lexicon: &Lexicon, out: &mut Vec<Finding>) {
        let words = Words::of_item(item);
        if item.section == SectionKind::Benefits {
            return;
        }
        let mut until = 0;
        for found in PHRASES.all(&words) {
            let sentence = words.around(found.first, 60);
            if found.first < until || !is_demand(&words, &found, &sentence) {
                continue;
            }
            let (lift_kg, end) = lifted(&words, &found, &sentence);
            let from = sentence.start.max(until);
            let first = words
                .position(
                    words.last_clause(from..found.first),
                    &["must", "able", "ability", "frequently", "occasionally", "regularly", "required"],
                )
                .filter(|&i| found.first - i <= 8)
                .unwrap_or(found.first);
            // "Must know Python and lift 50 pounds": what is known is no part of it.
            let verb = || words.position(first..found.end, &LIFTS);
            let first = if names(item, first..found.end) { verb().unwrap_or(first) } else { first };
            until = sentence.end.max(end);
            // "lift 20 kg; climb stairs; stoop": parts of one demand.
            let goes_on = |last: &&mut Finding| {
                matches!(last.predicate, Predicate::Physical(_))
                    && lift_kg.is_none()
                    && !(last.end..first).any(|at| words.is(at, &[".", "\n"]))
            };
            if let Some(last) = out.last_mut().filter(goes_on) {
                last.end = end;
                continue;
            }
            out.push(Finding {
                predicate: Predicate::Physical(Physical { lift_kg }),
                first,
                end,
                recognizer: self.id(),
            });
        }
    }
}

/// Does the phrase ask something of the body?
fn is_demand(words: &Words<'_>, found: &Found<Say>, sentence: &Range<usize>) -> bool {
    let says = match found.value {
        Say::Lift => weight(words, found.first, found.end).is_some(),
        Say::Demand => true,
        Say::Posture => {
            // One posture may be anything, as "we walk the walk", "search engine crawling"; several are a demand.
            let posture =
                |i: &usize| words.is(*i, &POSTURES) && !words.is(i.wrapping_sub(1), &["engine", "web"]);
            let mut postures = sentence.clone().filter(posture).map(|i| words.get(i));
            let one = postures.next();
            postures.any(|other| Some(other) != one)
        }
    };
    let denied = || {
        let before = found.first.saturating_sub(3)..found.first;
        words.any(before, &["not", "no", "think", "thinks", "thinking", "fail", "fails"])
    };
    // "able to push back and defend a design", "able to pull your own data"
    let pulls = || words.any(found.first..found.end, &["pull", "pulling", "push", "pushing"]);
    let figures = [
        "data", "reports", "insights", "metrics", "numbers", "information", "code", "datasets", "queries",
        "dashboards", "requests",
    ];
    // "diapers and pull-ups"
    let compound = || words.get(found.end) == "-" && words.tokens.get(found.end).is_some_and(|t| t.glued);
    let back = || words.get(found.end) == "back" || pulls() && words.any(found.end..found.end + 5, &figures);
    says && !denied() && !compound() && !back()
}

/// What is lifted, in kilograms, and where what is said of it ends. A weight further on in the sentence says more than a posture, and what is
/// lifted more than what is pushed.
fn lifted(words: &Words<'_>, found: &Found<Say>, sentence: &Range<usize>) -> (Option<u32>, usize) {
    let heavy = PHRASES_LIFT.all(words);
    let verb = |at: usize, verbs: &[&str]| words.any(at..at + 1, verbs);
    let heavy = || heavy.iter().filter(|f| sentence.contains(&f.first));
    let lifted = heavy().find(|f| verb(f.first, &LIFTS));
    let is_pushed = |at: usize| verb(at, &["push", "pushing", "pull", "pulling"]);
    let pushed = is_pushed(found.first) || heavy().next().is_some_and(|f| is_pushed(f.first));
    let later = lifted.filter(|_| pushed).or_else(|| heavy().next());
    let of_later = || later.and_then(|f| weight(words, f.first, f.end));
    let own = if found.value == Say::Lift { weight(words, found.first, found.end) } else { None };
    let kg = match own {
        Some(kg) if !pushed || lifted.is_none() => Some(kg),
        kg => of_later().or(kg),
    };
    let end = later.map_or(found.end, |f| f.end.max(found.end));
    (kg.map(|kg| kg.max(heaviest(words, end..sentence.end).unwrap_or(0))), end)
}

/// Does it name something that one knows?
fn names(item: &Item<'_>, words: Range<usize>) -> bool {
    let within = |h: &&Hit| words.contains(&h.first) && h.end <= words.end;
    item.hits.iter().filter(within).any(|h| h.term.vocabulary() == Vocabulary::Subject)
}

const LIFTS: [&str; 6] = ["lift", "lifts", "lifting", "carry", "carries", "carrying"];
/// With these, it is not one person who lifts.
const HELP: [&str; 5] = ["assistance", "assisted", "assistive", "help", "team"];
const UNITS: [&str; 7] = ["lbs", "lb", "pounds", "pound", "kg", "kgs", "kilograms"];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Say {
    Lift,
    Demand,
    Posture,
}

const LIFT: &[(&str, Say)] = &[(
    "lift|lifts|lifting|carry|carries|carrying|move|moves|moving|push|pushing|pull|pulling *12 # +? -? lbs|lb|pounds|pound|kg|kgs|kilograms|kilos",
    Say::Lift,
)];

static PHRASES_LIFT: LazyLock<Phrases<Say>> = LazyLock::new(|| Phrases::new(LIFT));

static PHRASES: LazyLock<Phrases<Say>> = LazyLock::new(|| {
    let rest = [
        ("exert|exerts|exerting *4 # *3 lbs|lb|pounds|pound|kg", Say::Lift),
        ("handle|handles|handling *3 weighing *5 # lbs|lb|pounds|pound|kg", Say::Lift),
        (
            "lift|lifting|carry|carrying|pick|picking|move|moving *10 weigh|weighing *7 # lbs|lb|pounds|pound|kg",
            Say::Lift,
        ),
        (
            "regularly|frequently|occasionally|continuously required to *3 sit|stand|walk|talk|bend|stoop|kneel",
            Say::Demand,
        ),
        ("sits|stands|walks *9 long|extended|prolonged periods|hours", Say::Demand),
        ("heavy lifting required", Say::Demand),
        ("stand|standing|sit|sitting|seated|walk|walking *4 for *3 # *2 hours", Say::Demand),
        (
            "stand|standing|sit|sitting|seated|walk|walking for? *2 entire|full|whole|long shift|shifts",
            Say::Demand,
        ),
        (
            "move|moving through|throughout|about|around *2 store|facility|building|office|warehouse|campus|site|plant|hospital",
            Say::Demand,
        ),
        ("climb|climbs|climbing *1 ladder|ladders|stairs|scaffolding|poles", Say::Demand),
        ("climb|climbs|climbing / descend|descending *1 ladders|stairs", Say::Demand),
        ("climb|climbs|climbing # *3 ladder|ladders|poles|towers", Say::Demand),
        (
            "stand|standing|sit|sitting|walk|walking|walks *5 long|extended|prolonged|extensive periods|hours|period",
            Say::Demand,
        ),
        ("prolonged|extended|long periods|hours of? *2 standing|sitting|walking", Say::Demand),
        ("prolonged periods sitting|standing|walking", Say::Demand),
        ("stand|standing on|for *4 feet|shift", Say::Demand),
        ("on your feet", Say::Demand),
        ("manual|finger|hand dexterity", Say::Demand),
        ("hand eye coordination", Say::Demand),
        ("close|distance|peripheral|color|colour vision", Say::Demand),
        ("vision abilities|requirements", Say::Demand),
        ("distinguish|differentiate|identify *2 colors|colours|color|colour", Say::Demand),
        ("depth perception", Say::Demand),
        ("physically able|capable to|of", Say::Demand),
        ("physically fit|demanding", Say::Demand),
        ("good|excellent physical condition|shape|health|stamina|fitness", Say::Demand),
        ("physical stamina|endurance|exertion|exertions", Say::Demand),
        (
            "pass|complete|undergo|take *4 physical ability|abilities|agility|fitness|performance|readiness test|exam|assessment",
            Say::Demand,
        ),
        (
            "meet|meeting|perform|performing|fulfill|fulfil|satisfy|handle *3 physical demands|requirements|standards",
            Say::Demand,
        ),
        ("physical activities|demands include|includes", Say::Demand),
        ("engage in *3 physical activity|activities", Say::Demand),
        (
            "physical requirements|standards|demands *1 outlined|described|listed|stated|given below",
            Say::Demand,
        ),
        ("physical requirements|standards . see", Say::Demand),
        ("light|medium|heavy work . exert|exerting|sitting", Say::Demand),
        ("physical requirements|demands : light|medium|heavy work?", Say::Demand),
        ("sedentary role|position|job", Say::Demand),
        ("sufficient|adequate|good|normal vision|eyesight to|for", Say::Demand),
        ("vision|hearing|sight|speech *2 sufficient|adequate to", Say::Demand),
        ("hearing and speech ability|abilities|sufficient", Say::Demand),
        ("extensive|frequent|constant|repetitive keyboard|computer|data entry|keyboarding", Say::Demand),
        ("physical requirements|demands : sedentary", Say::Demand),
        (
            "light|medium|moderate|heavy|considerable|significant physical effort|exertion|work|demands",
            Say::Demand,
        ),
        ("perform|undertake|carry|involves|requires|includes|ability *4 manual handling", Say::Demand),
        ("manual handling tasks|duties|activities", Say::Demand),
        ("walk|walking long|considerable distance|distances", Say::Demand),
        ("see|talk|speak ,? and|or? hear", Say::Demand),
        ("good|normal|correctable|adequate eyesight|hearing", Say::Demand),
        ("wear|wearing a|an? *2 respirator|respirators|scba", Say::Demand),
        ("physical ability|capability|stamina|strength to", Say::Demand),
        ("perform|performing|do|hard|heavy|strenuous physical|manual labor|labour|work", Say::Demand),
        ("frequent|occasional|regular|light|moderate|medium heavy? lifting", Say::Demand),
        ("light|moderate to heavy lifting", Say::Demand),
        ("uses|use hands", Say::Demand),
        ("undertake|perform|use|apply physical intervention|interventions|restraint|restraints", Say::Demand),
        ("constant|constantly|frequent|repetitive use of *3 arms|hands|fingers|legs|hand|feet", Say::Demand),
        ("remain|remains|remaining in? a? stationary|seated|sitting|standing position?", Say::Demand),
        (
            "constantly|frequently|regularly|continuously operate|operates|use|uses a|the? computer|keyboard|mouse|phone|telephone",
            Say::Demand,
        ),
        (
            "able|ability|required|must|requires to? *3 lift|lifting|push|pushing|pull|pulling|hoist",
            Say::Demand,
        ),
        (
            "requires|require|required|including|involves|involve *3 lifting|pushing|pulling|hoisting",
            Say::Demand,
        ),
        (
            "continuous|constant|prolonged|extended use of the|a? computer|computers|keyboard|screen|monitor",
            Say::Demand,
        ),
        (
            "work|working|use|using *5 computer|computers|keyboard|screen|screens for? long|extended|prolonged periods|hours",
            Say::Demand,
        ),
        ("repetitive motion|motions|movement|movements", Say::Demand),
        ("work|working at height|heights", Say::Demand),
        ("visual acuity", Say::Demand),
        ("vision corrected|correctable to", Say::Demand),
        ("keyboard *5 with dexterity", Say::Demand),
        ("pass|complete *3 swim|swimming test", Say::Demand),
        (
            "subject to *3 physical ability|abilities|agility|fitness|performance test|exam|assessment",
            Say::Demand,
        ),
        (
            "bend|bending|bends|stoop|stooping|squat|squatting|crouch|crouching|kneel|kneeling|crawl|crawling|climb|climbing|twisting|stretching",
            Say::Posture,
        ),
        ("stand|standing|walk|walking|walks|reach|reaching", Say::Posture),
    ];
    Phrases::new(&[LIFT, &rest].concat())
});

static POSTURES: List = LazyLock::new(|| {
    list(
        "bend bending bends stoop stooping squat squatting crouch crouching kneel kneeling crawl crawling climb \
         climbing twist twisting reach reaching stand standing walk walking walks sit sitting push pushing pull pulling lifting \
         carrying balance balancing stretching",
    )
});

/// The heaviest of what else is lifted in the range, by one person: "… and occasionally up to 50 pounds".
fn heaviest(words: &Words<'_>, range: Range<usize>) -> Option<u32> {
    let (mut lifted, mut heaviest) = (true, None);
    for at in range {
        if words.is(at, &["move", "moving", "push", "pushing", "pull", "pulling"]) {
            // "lift and/or move"
            let near = at.saturating_sub(4)..at;
            lifted = words.any(near.clone(), &LIFTS) && !words.any(near, &UNITS);
        } else if words.is(at, &LIFTS) {
            lifted = true;
        } else if lifted && words.is(at, &UNITS) && !words.any(at + 1..at + 6, &HELP) {
            heaviest = heaviest.max(weight(words, at.saturating_sub(3), at + 1));
        }
    }
    heaviest
}

/// The upper weight of the phrase in kilograms, pounds rounded to the nearest.
fn weight(words: &Words<'_>, first: usize, end: usize) -> Option<u32> {
    let unit = end.checked_sub(1)?;
    let number = (first..unit).rev().find_map(|i| words.number(i))?;
    let pounds = words.get(unit).starts_with('l') || words.get(unit).starts_with('p');
    let kilograms = if pounds { (u64::from(number) * 45_359 + 50_000) / 100_000 } else { u64::from(number) };
    u32::try_from(kilograms).ok().filter(|kg| (1..=200).contains(kg))
}
