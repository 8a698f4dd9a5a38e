//! Words that are no employer's name, and words that end one.

use crate::set_phrase::{List, list};
use std::sync::LazyLock;

/// Words that open a sentence, or name a thing of the posting, but no house.
pub(in crate::header) static NOT_NAMES: List = LazyLock::new(|| {
    list(
        "we you this these that our your the a an it they he she i if as in at on for and or but all job role position \
         candidate candidates applicants us team company what who why how when where there here please must experience \
         responsibilities requirements qualifications about summary overview benefits location salary department note \
         while with no not every everyone each to is are be by from join work working remote hybrid full part time \
         monday tuesday wednesday thursday friday saturday sunday january february march april may june july august \
         september october november december employment ability strong preferred required minimum education equal \
         additional other some any applicant employees equivalent knowledge united america americans english bachelor's \
         master's diversity key essential duties description today together since through over because individuals \
         people students customers clients patients success culture life senior junior staff registered once being \
         ideal successful so also will one two ai data software build help make new first do does can us-based then \
         their its after before during under both most many more yes mission vision values health security technology \
         research engineering marketing sales finance product design operations training support let's reporting based locations categories math auditor \
         applications application advisor partner devops recruiting human website we're fraud products development \
         certification license background travel skills compensation pay base total annual hours schedule title foster disability check although however whether unless until phase level grade step tier \
         actively contact participant participation areas evenings principal login recruiting local \
         hiring",
    )
});

/// Words among them that are names of houses, too, where a sentence speaks for one: "At January, we".
pub(super) static MONTHS: List = LazyLock::new(|| {
    list("january february march april may june july august september october november december")
});

/// Words among them that names of several words begin with, where a sentence speaks for one: "At First Tide, we".
pub(super) static BEGINNINGS: List =
    LazyLock::new(|| list("first new health human data security research technology life make open"));

/// Words that end what is no house: titles, places, parts of a posting.
pub(in crate::header) static NOT_TAILS: List = LazyLock::new(|| {
    list(
        "engineer manager developer nurse analyst scientist director specialist team department candidate role position \
         division teacher lead assistant coordinator designer architect consultant technician officer supervisor \
         associate logo act program u s degree professor district's california francisco york london states engineers \
         managers developers nurses analysts scientists teams representative administrator instructor intern counsel \
         executive veterans process summary coe benefits children adults hq ward directorate note today buttons responsibilities \
         opportunity opportunities agreement weekends participation master bachelor gp fellow dean programme region \
         radiographer therapist function",
    )
});

/// People and things that own something without being a house.
pub(super) static NOT_OWNERS: List = LazyLock::new(|| {
    list(
        "driver associate doctor master bachelor alzheimer parkinson moody veteran veterans president lincoln woman man \
         women men child children king queen st state city county district nation world today employee employer \
         candidate manager director teacher nurse doctor school university college hospital company agency organization \
         trust department board council commission owner user client customer patient family parent student resident member \
         tomorrow monday tuesday wednesday thursday friday year month week journeyman operator chauffeur valentine \
         mother father murphy europe asia africa america army navy georgia texas california florida london it that what here there who let he she one everyone anyone nobody",
    )
});

/// Words that open a duty, with a capital, in front of a name.
pub(super) static VERBS: List = LazyLock::new(|| {
    list(
        "foster build lead support manage drive develop improve represent advance promote shape champion own grow help \
         cultivate expand define deliver design increase enhance maintain ensure use generate provide protect leverage \
         contribute evangelize strengthen monitor join learn understand execute create implement oversee run establish \
         coordinate analyze optimize set scale communicate articulate embody uphold see",
    )
});

/// Kinds of houses, which alone name none.
pub(super) static KINDS: List = LazyLock::new(|| {
    list(
        "school college trust university hospital company council county city state government agency bank foundation \
         institute district church clinic academy children companies customers llc inc group corporation department firm management client clients directorate cic \
         hero tech country function employer",
    )
});

/// Words that tell no house from others of its kind, alone or together: "Medical Center", "Supply Chain", "Mental Health Services".
static COMMON: List = LazyLock::new(|| {
    list(
        "medical health center centre care federal nhs hospitals services service administrative office nursing mental adult adults \
         community supply chain advanced analytics science clinical older children's bowling area branch recreation \
         information internet general primary social housing public data day case cancer dietetic dietetics nutrition \
         rehabilitation intensive universal outpatient inpatient surgical emergency urgent acute people and of & for the",
    )
});

/// Is each word of the name common?
pub(in crate::header) fn is_common(key: &str) -> bool {
    key.split([' ', '/']).all(|word| COMMON.contains(word) || KINDS.contains(word))
}

/// What bears the name of a saint or a queen.
pub(super) static NAMED_FOR: List = LazyLock::new(|| {
    list("hospital hospitals hospice school schools college university church villa academy trust house home")
});

/// "School of Nursing", "College of Engineering": a part of a house that is not named with it.
pub(super) fn is_part(key: &str) -> bool {
    ["school of ", "college of ", "faculty of "].iter().any(|part| key.starts_with(part))
        || [" of the school ", " of the college ", " of the faculty "].iter().any(|part| key.contains(part))
}

/// "U.S. Army Corps of Engineers", "US Army Reserves": words that are no beginning of other names.
pub(super) fn is_government(key: &str) -> bool {
    let of_states = ["us ", "u.s. ", "u.s ", "united states "].iter().find_map(|lead| key.strip_prefix(lead));
    of_states.is_some_and(|rest| rest.split(' ').any(|word| BODIES.contains(word)))
}

/// What a government is made of.
static BODIES: List = LazyLock::new(|| {
    list(
        "army navy force guard corps department agency bureau administration service services survey commission \
         command office reserve reserves attorney court courts center institute foundation board",
    )
});

/// Words that end the whole name of a house.
pub(super) static INSTITUTIONS: List = LazyLock::new(|| {
    list(
        "College University County Trust Group Company Communications Healthcare Hospital Schools School Foundation \
         Institute Bank Technologies Labs Partners International AI Games Elections",
    )
});

/// Does the word end the whole name of a house, or say what the house does: "Harbour Health", "Harbour Robotics"?
pub(super) fn ends_whole(word: &str) -> bool {
    INSTITUTIONS.contains(word) || TRADES.contains(word)
}

/// What houses are called after, in the language of their names.
static TRADES: List = LazyLock::new(|| {
    list(
        "Health Consulting Robotics Electronics Biotech Pharmaceuticals Insurance Investments Wealth Languages America \
         US USA",
    )
});

/// What may bear the name of a town or a state behind it: "Harbour Bank of New York", "University of California".
pub(super) fn is_institution(word: &str) -> bool {
    INSTITUTIONS.contains(word) || matches!(word, "City" | "State" | "Port")
}

/// Words that end the name of a house where people work: "at Harbour Community Hospital".
pub(super) static HOUSES: List = LazyLock::new(|| {
    list(
        "hospital hospitals hospice trust healthcare clinic academy school schools center centre cemetery hotel resort",
    )
});

/// "Innovative. Collaborative.", "II. Tidewater": a full stop inside that ends no abbreviation.
pub(super) fn is_sentence(name: &str) -> bool {
    let mut words = name.split(' ').peekable();
    while let Some(word) = words.next() {
        let Some(stem) = word.strip_suffix('.').filter(|_| words.peek().is_some()) else { continue };
        let short =
            matches!(stem, "St" | "Mt" | "Ft" | "Dr" | "Mr" | "Mrs" | "Jr" | "Sr" | "No" | "Inc" | "Co");
        if !(short || stem.contains('.') || stem.chars().count() == 1 && stem != "I") {
            return true;
        }
    }
    false
}
