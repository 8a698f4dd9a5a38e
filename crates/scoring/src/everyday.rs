//! Words that name nothing which a posting or a profile could be told by.

use rolefit_rules::list::WordList;

/// Words that are said of any work.
pub(crate) static EVERYDAY: WordList = WordList::of(&[
    "a", "accomplishments", "achieve", "achievements", "achieving", "across", "alignment", "all", "an",
    "analysis", "and", "any", "approach", "approaches", "are", "area", "areas", "as", "asynchronous", "at",
    "attention", "autonomously", "background", "backgrounds", "balance", "balancing", "being", "building",
    "business", "capacities", "capacity", "challenges", "challenging", "changing", "client", "clients",
    "closely", "collaborating", "collaboration", "collaborative", "collaboratively", "colleagues",
    "collegiality", "communicating", "communication", "companies", "company", "complex", "concurrently",
    "consistent", "consistently", "contributor", "creating", "creative", "creativity", "critical", "cross",
    "crossfunctional", "curiosity", "customer", "customers", "data", "deadlines", "decision", "decisions",
    "deliver", "delivering", "delivers", "demonstrable", "demonstrated", "detail", "developing", "different",
    "directing", "directly", "diverse", "driven", "dynamic", "effective", "effectively", "entrepreneurial",
    "environment", "environments", "exceed", "exceeding", "executive", "executives", "expectations",
    "external", "facing", "fast", "field", "fields", "finish", "firm", "focused", "for", "from", "full",
    "function", "functional", "functionally", "functions", "global", "goals", "grow", "growing", "growth",
    "have", "helping", "high", "highly", "hitting", "ideas", "impact", "in", "independently", "individual",
    "individuals", "industries", "industry", "influencing", "initiatives", "innovate", "innovation",
    "innovative", "insights", "interacting", "internal", "international", "intuition", "is", "job", "large",
    "leaders", "learn", "level", "levels", "making", "managing", "matrix", "matrixed", "measurable",
    "medium", "meet", "meeting", "minimal", "minimum", "more", "moving", "multi", "multidisciplinary",
    "multiple", "national", "of", "offered", "office", "on", "one", "openness", "or", "oral", "organisation",
    "organisations", "organization", "organizations", "oriented", "other", "others", "ownership", "owning",
    "paced", "paid", "part", "partners", "people", "performance", "performing", "player", "position",
    "positions", "practical", "presentation", "presentations", "presenting", "pressure", "previous", "prior",
    "priorities", "problem", "problems", "processes", "product", "products", "program", "programs",
    "project", "projects", "prospective", "proven", "quotas", "range", "reaching", "recent", "record",
    "related", "relationships", "relevant", "remote", "remotely", "requirement", "respect", "results",
    "role", "roles", "satisfying", "scale", "scaling", "scopes", "self", "senior", "setting", "settings",
    "several", "similar", "simultaneously", "small", "solutions", "solving", "specialised", "specialized",
    "stakeholders", "start", "startup", "startups", "subject", "subjects", "successful", "successfully",
    "supervision", "systems", "targets", "tasking", "team", "teams", "teamwork", "tech", "that", "the",
    "thinking", "this", "thrive", "time", "timelines", "to", "track", "under", "using", "various", "vendor",
    "vendors", "verbal", "volume", "wide", "win", "with", "within", "work", "working", "workplace",
    "written",
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
