//! Classes of words that the grammar of phrases tells apart, by ending where the ending tells and by list where it does not.

use crate::clause::is_gerund;
use crate::country::country_named;
use crate::list::WordList;
use crate::token::{Kind, Letters, Token, hash};

/// Words that add nothing to a name beside them.
pub(super) static GENERIC: WordList = WordList::of(&[
    "programming", "language", "languages", "scripting", "framework", "frameworks", "library", "libraries",
    "tool", "tools", "tooling", "technology", "technologies", "software", "development", "platform",
    "platforms", "skills", "skill", "experience", "coding", "environment", "environments", "application",
    "applications", "code", "codebase", "suite", "based", "systems", "system", "concepts", "fundamentals",
    "principles", "best", "practices", "practice", "methodology", "methodologies", "techniques", "services",
    "service", "other", "algorithm", "algorithms", "database", "databases", "product", "products",
    "components", "solution", "solutions", "server", "servers", "suite", "suites", "query", "queries", "os",
    "ecosystem", "ecosystems", "style", "the", "a", "an", "and", "in", "into", "on", "to", "with", "of",
    "using", "s",
]);

/// Those of them that tell in front of a kind of work what it is of.
pub(super) static WHOSE: WordList = WordList::of(&[
    "application", "applications", "database", "databases", "language", "languages", "platform", "server",
    "software", "technology",
]);

/// Before a list: that some of it will do.
pub(super) static SOME: WordList =
    WordList::of(&["one", "any", "either", "some", "multiple", "several", "various"]);

/// Kinds of things: behind the name of a field ("deep learning frameworks") they name nothing.
pub(super) static KINDS: WordList = WordList::of(&[
    "applications", "environments", "frameworks", "libraries", "packages", "platforms", "products",
    "software", "solutions", "systems", "tool", "tools", "tooling",
]);

/// What documents and rules are called behind their name ("HCPC codes").
pub(super) static RULES: WordList =
    WordList::of(&["codes", "code", "guidelines", "regulations", "standards", "requirements", "rules"]);

/// Where something is done, behind a word that says what.
pub(super) static PLACES: WordList = WordList::of(&[
    "environment", "environments", "setting", "settings", "space", "sector", "domain", "industry", "field",
    "role", "roles", "position", "positions", "capacity",
]);

/// Who or what one works for or among, behind a word that says which.
pub(super) static BODIES: WordList = WordList::of(&[
    "agencies", "agency", "companies", "company", "context", "contexts", "firm", "firms", "industries",
    "sectors",
]);

/// Words that lead to what something is done with, or where.
pub(super) static PREPOSITIONS: WordList = WordList::of(&[
    "across", "as", "at", "by", "for", "from", "in", "into", "of", "on", "through", "to", "under", "using",
    "via", "with", "within",
]);

/// "to ensure", "to solve": what follows says what for, and names nothing.
static PURPOSES: WordList = WordList::of(&[
    "accelerate", "accomplish", "achieve", "adapt", "address", "advance", "advocate", "aid", "align",
    "analyze", "answer", "anticipate", "arrive", "assess", "assist", "attend", "augment", "automate",
    "avoid", "balance", "bring", "build", "choose", "close", "collect", "communicate", "complete",
    "conceptualize", "conduct", "convey", "correlate", "craft", "create", "curate", "define", "deliver",
    "demonstrate", "deploy", "describe", "detect", "determine", "develop", "diagnose", "document", "drive",
    "elevate", "embed", "embrace", "enable", "engage", "enhance", "ensure", "establish", "evaluate",
    "execute", "expand", "explain", "extract", "facilitate", "find", "foster", "fulfill", "gather",
    "generate", "grow", "guide", "handle", "help", "identify", "implement", "import", "improve", "increase",
    "influence", "inform", "input", "inspire", "integrate", "interpret", "join", "keep", "launch", "lead",
    "leverage", "maintain", "make", "manage", "manipulate", "maximize", "measure", "meet", "minimize",
    "mitigate", "monitor", "navigate", "obtain", "operationalize", "optimize", "orchestrate", "organize",
    "perform", "pinpoint", "plan", "prepare", "present", "prevent", "prioritize", "process", "produce",
    "promote", "protect", "provide", "publish", "pull", "query", "reach", "realize", "receive", "reduce",
    "resolve", "reveal", "run", "scale", "secure", "serve", "set", "ship", "simplify", "solve",
    "standardize", "streamline", "strengthen", "succeed", "support", "sustain", "synthesize", "tackle",
    "track", "transform", "translate", "triage", "troubleshoot", "turn", "uncover", "understand", "unify",
    "use", "validate", "visualize", "win", "write",
]);

/// People and bodies of them: a list in front of one ("marketing, product and creative teams") is of them.
static PEOPLE: WordList = WordList::of(&[
    "adults", "agencies", "analysts", "audience", "audiences", "businesses", "children", "clients",
    "colleagues", "communities", "contractors", "counterparts", "customers", "departments", "designers",
    "developers", "disciplines", "employees", "engineers", "executives", "faculty", "families", "functions",
    "groups", "individuals", "kids", "leaders", "leadership", "learners", "managers", "members", "officials",
    "organisations", "organizations", "owners", "parents", "partners", "patients", "people", "personalities",
    "personnel", "populations", "professionals", "residents", "scientists", "staff", "stakeholders",
    "students", "suppliers", "teachers", "team", "teams", "teens", "users", "vendors", "veterans", "youth",
]);

/// Verbs in "-ing" that say no more than "with": "experience using SQL", "working in sales".
static LIGHT: WordList = WordList::of(&[
    "working", "using", "utilizing", "utilising", "applying", "dealing", "leveraging", "practicing",
    "operating", "employing",
]);

/// Verbs of making and running: in front of a known thing they say no more than its name does.
static MAKING: WordList = WordList::of(&[
    "administering", "architecting", "building", "configuring", "creating", "deploying", "designing",
    "developing", "implementing", "integrating", "maintaining", "running", "using", "writing",
]);

/// Adjectives that no ending tells.
static ADJECTIVES: WordList = WordList::of(&[
    "advanced", "agile", "ambiguous", "big", "broad", "clean", "complex", "consistent", "current", "custom",
    "deep", "different", "diverse", "efficient", "fast", "hybrid", "important", "independent", "intelligent",
    "large", "long", "lower", "modern", "new", "old", "oral", "own", "persistent", "proven", "public",
    "redundant", "relevant", "remote", "resilient", "robust", "secure", "senior", "short", "significant",
    "simple", "small", "smart", "spoken", "strong", "upper", "verbal", "written", "junior", "international",
    "global", "local", "private",
]);

/// Nouns that end like adjectives.
static NOUNS: WordList = WordList::of(&[
    "academic", "alternative", "animal", "appraisal", "approval", "arrival", "arithmetic", "bed", "capital",
    "clinic", "collective", "creative", "critic", "dental", "disposal", "embedded", "executive", "fabric",
    "feed", "festival", "graphic", "hospital", "initiative", "journal", "legal", "library", "logic",
    "manual", "material", "mechanic", "metal", "metric", "motive", "music", "narrative", "need", "objective",
    "paralegal", "perspective", "portal", "potential", "principal", "professional", "proposal", "public",
    "referral", "removal", "renewal", "rental", "representative", "retrieval", "salary", "secretary", "seed",
    "shed", "signal", "speed", "summary", "surgical", "table", "terminal", "topic", "traffic", "trial",
    "tutorial", "vegetable", "withdrawal",
]);

/// Second halves of compounds that are nouns ("follow-up").
const COMPOUND_NOUNS: &[&str] = &["commerce", "in", "out", "up", "ups"];

/// Second halves in "-ing" of compounds that are none ("fast-growing", beside "problem-solving").
static COMPOUND_ADJECTIVES: WordList = WordList::of(&[
    "changing", "earning", "evolving", "facing", "generating", "growing", "leading", "looking", "moving",
    "paying", "performing", "ranging", "reaching", "running", "scaling", "thinking", "working",
]);

/// Words in "-ing" that describe rather than do.
static DESCRIBING: WordList = WordList::of(&[
    "billing", "breaking", "budgeting", "challenging", "cutting", "emerging", "existing", "financing",
    "forecasting", "growing", "housing", "lending", "modeling", "modelling", "ongoing", "outstanding",
    "pricing", "publishing", "remaining", "reporting", "scripting", "staffing", "underwriting", "upcoming",
    "wellbeing",
]);

/// Does it describe a noun that must still come ("scalable", "cross-functional")? `before` are the tokens in front of it.
pub(super) fn is_adjective(token: &Token<'_>, before: &[Token<'_>]) -> bool {
    let word = token.text;
    let inside = || word.chars().skip(1).any(char::is_uppercase);
    let plain = matches!(token.letters, Letters::Low | Letters::Capital | Letters::Titled);
    if token.kind != Kind::Word || !plain && inside() {
        return false;
    }
    // "high-volume", "data-driven": a compound in front of a noun; but "problem-solving", "follow-up" are nouns.
    let compound = token.glued
        && matches!(before, [.., left, hyphen] if hyphen.text == "-" && hyphen.glued && left.kind == Kind::Word);
    if compound {
        return !token.is_any(COMPOUND_NOUNS) && (!word.ends_with("ing") || COMPOUND_ADJECTIVES.holds(token));
    }
    let ending = word.len() > 4
        && ["able", "ible", "ive", "ous", "ful", "al", "ary", "ic", "ed", "ical"]
            .iter()
            .any(|end| word.ends_with(end));
    ADJECTIVES.holds(token) || (ending && !NOUNS.holds(token))
}

/// Does a phrase about doing something begin with this word ("building", "leading")?
pub(super) fn is_verb(token: &Token<'_>) -> bool {
    is_gerund(token) && !DESCRIBING.holds(token)
}

/// A verb in "-ing" that leaves what follows as it is.
pub(super) fn is_light_verb(token: &Token<'_>) -> bool {
    LIGHT.holds(token)
}

/// "building", "maintaining".
pub(super) fn is_making(token: &Token<'_>) -> bool {
    MAKING.holds(token)
}

/// Any word in "-ing".
pub(super) fn is_ing(token: &Token<'_>) -> bool {
    token.kind == Kind::Word
        && token.text.len() > 5
        && token.text.ends_with("ing")
        && !token.is_any(&["string", "spring", "during", "nothing", "something", "anything", "everything"])
}

/// Nothing but words that add nothing to a name?
pub(crate) fn is_kind(text: &str) -> bool {
    static MORE: WordList = WordList::of(&[
        "basics", "best", "concepts", "fundamentals", "languages", "methodologies", "methods", "practices",
        "principles", "processes", "techniques", "technologies",
    ]);
    let is = |word: &str| {
        let hash = hash(word);
        let lists = [&KINDS, &RULES, &MORE];
        lists.iter().any(|list| list.may_hold(hash) && list.contains_in_any_case(word))
    };
    text.split_whitespace().all(is)
}

/// What engineers make, each by itself: "building dashboards and tools" is of two things, "building partnerships and alliances" of one.
pub(super) static MADE: WordList = WordList::of(&[
    "algorithms", "apis", "applications", "apps", "backends", "dashboards", "databases", "frontends",
    "infrastructure", "interfaces", "microservices", "models", "networks", "pipelines", "platforms",
    "reports", "services", "software", "systems", "tools", "websites", "workflows",
]);

/// A noun in the plural, and no name of a field that ends like one ("sales", "analytics").
pub(super) fn is_many(token: &Token<'_>) -> bool {
    static FIELDS: WordList = WordList::of(&[
        "business", "communications", "goods", "logistics", "means", "news", "operations", "sales", "series",
        "sports", "systems", "windows",
    ]);
    let word = token.text;
    token.is_low()
        && word.chars().all(char::is_alphabetic)
        && word.len() > 4
        && word.ends_with('s')
        && !["ss", "ics", "us", "is"].iter().any(|end| word.ends_with(end))
        && !FIELDS.holds(token)
}

/// "successfully", "directly".
pub(super) fn is_adverb(token: &Token<'_>) -> bool {
    token.kind == Kind::Word && token.text.len() > 4 && token.text.ends_with("ly") && !token.is("assembly")
}

/// Does "to" with this word behind it say what for?
pub(super) fn is_purpose(token: &Token<'_>) -> bool {
    PURPOSES.holds(token)
}

/// A noun that tells what is done to something ("development", "audit").
pub(super) fn is_act(token: &Token<'_>) -> bool {
    static ACTS: WordList = WordList::of(&[
        "analysis", "audit", "care", "control", "creation", "delivery", "design", "execution", "launch",
        "maintenance", "oversight", "repair", "review", "support", "synthesis", "testing", "use",
    ]);
    let word = token.text;
    token.kind == Kind::Word
        && (ACTS.holds(token)
            || word.len() > 6
                && ["tion", "sion", "ment", "ing", "isal", "ance"].iter().any(|end| word.ends_with(end)))
}

/// Does it name people or a body of them?
pub(super) fn is_people(token: &Token<'_>) -> bool {
    PEOPLE.holds(token)
}

/// A name by its letters alone: two capitals or more, or a capital inside ("DGX", "RoCE").
pub(super) fn is_cased_name(token: &Token<'_>) -> bool {
    token.kind == Kind::Word
        && !matches!(token.letters, Letters::Low | Letters::Capital | Letters::Titled)
        && token.text.chars().filter(|c| c.is_uppercase()).count() >= 2
}

/// "Spanish", "Federal", "Austria": a capital that says where, and names nothing that one knows ("the Spanish market").
pub(crate) fn is_place_name(token: &Token<'_>) -> bool {
    static PLACED: WordList = WordList::of(&[
        "african", "american", "apac", "asian", "australian", "austrian", "belgian", "brazilian", "british",
        "californian", "canadian", "chinese", "danish", "dutch", "emea", "eu", "european", "federal",
        "french", "german", "indian", "international", "irish", "italian", "japanese", "korean", "latam",
        "local", "mexican", "national", "nordic", "norwegian", "polish", "portuguese", "scottish", "spanish",
        "state", "swedish", "swiss", "turkish", "welsh",
    ]);
    PLACED.holds(token) || country_named(token.text).is_some()
}
