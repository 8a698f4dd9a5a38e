//! Words that name nothing which a posting or a profile could be told by.

use rolefit_rules::list::WordList;

/// Words that are said of any work.
pub(crate) static EVERYDAY: WordList = WordList::of(&[
    "a", "accomplishments", "accountability", "achieve", "achievements", "achieving", "across", "aligned",
    "alignment", "all", "an", "analysis", "and", "any", "approach", "approaches", "are", "area", "areas",
    "articulating", "as", "asynchronous", "at", "attention", "audience", "audiences", "automation",
    "autonomously", "background", "backgrounds", "balance", "balancing", "being", "building", "business",
    "capacities", "capacity", "challenges", "challenging", "changing", "clearly", "client", "clients",
    "closely", "collaborating", "collaboration", "collaborative", "collaboratively", "colleagues",
    "collegiality", "communicating", "communication", "companies", "company", "complex", "complexity",
    "computer", "computers", "concepts", "concurrently", "consistent", "consistently", "constraints",
    "contributing", "contributor", "creating", "creative", "creativity", "critical", "cross",
    "crossfunctional", "curiosity", "customer", "customers", "data", "deadlines", "decision", "decisions",
    "deliver", "delivering", "delivers", "demonstrable", "demonstrated", "detail", "developing", "different",
    "directing", "directly", "diverse", "driven", "dynamic", "effective", "effectively", "engaging",
    "entrepreneurial", "environment", "environments", "establishing", "exceed", "exceeding", "excellence",
    "excelling", "executive", "executives", "expectations", "external", "facing", "fast", "field", "fields",
    "finish", "firm", "focused", "for", "from", "full", "function", "functional", "functionally",
    "functions", "global", "goals", "grow", "growing", "growth", "guiding", "have", "helping", "high",
    "highly", "hitting", "ideas", "identifying", "impact", "implementing", "improving", "in",
    "independently", "individual", "individuals", "industries", "industry", "influencing", "initiatives",
    "innovate", "innovation", "innovative", "insights", "interacting", "internal", "international",
    "intuition", "involving", "is", "issues", "job", "large", "leaders", "learn", "level", "levels",
    "maintaining", "making", "managing", "matrix", "matrixed", "measurable", "medium", "meet", "meeting",
    "minimal", "minimum", "more", "moving", "multi", "multidisciplinary", "multiple", "national", "of",
    "offered", "office", "on", "one", "openness", "operational", "or", "oral", "organisation",
    "organisations", "organization", "organizations", "oriented", "other", "others", "ownership", "owning",
    "paced", "paid", "part", "parts", "partners", "people", "performance", "performing", "personal",
    "player", "position", "positions", "practical", "presentation", "presentations", "presenting",
    "pressure", "previous", "prior", "priorities", "problem", "problems", "processes", "product", "products",
    "program", "programs", "project", "projects", "prospective", "proven", "quotas", "range", "reaching",
    "real", "recent", "recommending", "record", "related", "relationships", "relevant", "remote", "remotely",
    "requirement", "resource", "resources", "respect", "results", "role", "roles", "satisfying", "scale",
    "scaled", "scaling", "scopes", "scratch", "self", "senior", "setting", "settings", "several", "similar",
    "simultaneously", "small", "solutions", "solving", "specialised", "specialized", "stakeholder",
    "stakeholders", "start", "startup", "startups", "strategies", "subject", "subjects", "success",
    "successful", "successfully", "such", "supervision", "systems", "taking", "targets", "tasking", "team",
    "teams", "teamwork", "tech", "that", "the", "thinking", "this", "thrive", "thriving", "time",
    "timelines", "to", "track", "under", "up", "using", "variety", "various", "vendor", "vendors", "verbal",
    "volume", "wide", "win", "with", "within", "work", "working", "workplace", "written", "zones",
]);

/// Words that lists of skills hold without telling of what: an agency of any kind, the languages of people or machines, the planning of
/// whatever it was.
pub(crate) static LOOSE: WordList = WordList::of(&[
    "access", "administration", "agencies", "agency", "computer", "computers", "content", "design",
    "developer", "developers", "development", "documentation", "enterprise", "evaluation", "financial",
    "financials", "graphics", "implementation", "language", "languages", "maintenance", "management",
    "media", "modeling", "modelling", "network", "networks", "operations", "outlook", "planning",
    "reporting", "research", "scheduling", "skills", "software", "technology", "testing", "tools",
    "tracking", "training", "vision", "word",
]);

/// Words of leading, whomever and whereto.
static LEADING: WordList = WordList::of(&["head", "lead", "leader", "leadership", "leading", "managerial"]);

/// "leadership roles", "leading complex projects", "management".
pub(crate) fn is_of_leading(phrase: &str) -> bool {
    let words = || phrase.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let leads = |word: &str| LEADING.contains_in_any_case(word);
    let such = |word: &str| leads(word) || EVERYDAY.contains_in_any_case(word);
    phrase.eq_ignore_ascii_case("management") || words().any(leads) && words().all(such)
}
