//! Words of the crate's own, of which free phrases, statements, companies and whole pages are made.

/// 64 words that narrow.
pub(crate) const NARROW: [&str; 64] = [
    "alpine", "amber", "annual", "arched", "autumn", "barren", "boreal", "brackish", "braided", "brass",
    "bulk", "canvas", "cedar", "chilled", "coastal", "copper", "coral", "country", "curved", "damp", "dawn",
    "downland", "dusty", "eastern", "enamel", "fallow", "felted", "festival", "fluted", "frosted", "gilded",
    "glazed", "granite", "hanging", "hazel", "inland", "ivory", "lakeside", "lowland", "maritime",
    "midsummer", "mossy", "northern", "oaken", "pebbled", "pewter", "plaited", "quilted", "rural", "saffron",
    "salted", "seasonal", "shaded", "southern", "spiral", "tidal", "timber", "upland", "velvet", "wicker",
    "willow", "winter", "woven", "yearly",
];

/// 64 things.
pub(crate) const THING: [&str; 64] = [
    "anchor", "apiary", "aqueduct", "bakery", "ballroom", "banner", "barrel", "basket", "beacon", "bellows",
    "blanket", "bonnet", "bridle", "buoy", "canal", "candle", "carousel", "cellar", "chapel", "cider",
    "clock", "cobble", "dairy", "ferry", "fountain", "galley", "granary", "hammock", "harbour", "hedge",
    "kiln", "lantern", "lichen", "lighthouse", "loft", "loom", "maypole", "meadow", "mill", "mosaic",
    "orchard", "oven", "parade", "parasol", "pasture", "pavilion", "pier", "pottery", "puppet", "quarry",
    "raft", "saddle", "sail", "scarecrow", "sundial", "teapot", "tavern", "thatch", "tollgate", "trellis",
    "turret", "vineyard", "wharf", "windmill",
];

/// 64 things that are done.
pub(crate) const DOING: [&str; 64] = [
    "allotment", "airings", "arrangement", "bookings", "carting", "ceremonies", "charters", "circulation",
    "clearings", "coordination", "custody", "decoration", "dippings", "displays", "exchange", "excursions",
    "fittings", "folding", "gathering", "guardianship", "handover", "hoisting", "hoardings", "inspection",
    "intake", "keeping", "linings", "lettering", "levelling", "liaison", "marking", "mending", "mooring",
    "numbering", "openings", "outfitting", "panelling", "patrols", "pleating", "polishing", "provisioning",
    "pruning", "quotas", "registers", "removal", "rentals", "restoration", "rosters", "sorting",
    "stewardship", "stocktaking", "storage", "stacking", "tariffs", "timetables", "tours", "trimming",
    "upkeep", "varnishing", "visits", "wardrobes", "weaving", "weighing", "wrapping",
];

/// Beginnings and ends of names that nobody bears.
pub(crate) const NAME_HEAD: [&str; 32] = [
    "Arb", "Bel", "Bront", "Cald", "Corv", "Dun", "Eld", "Fern", "Garr", "Hal", "Hesk", "Ist", "Jor", "Kest",
    "Lind", "Mard", "Nev", "Orl", "Pell", "Quill", "Rav", "Sarn", "Tarl", "Ulv", "Vand", "Wex", "Yarr",
    "Zell", "Ost", "Thorn", "Brack", "Fell",
];

/// See [`NAME_HEAD`].
pub(crate) const NAME_TAIL: [&str; 32] = [
    "acott", "aby", "bury", "combe", "den", "dale", "ever", "ford", "gate", "ham", "hurst", "igan", "ingle",
    "isk", "land", "ley", "low", "mere", "mont", "moor", "nett", "ova", "port", "quay", "ridge", "rick",
    "sley", "stead", "thwaite", "ton", "wick", "worth",
];

/// 32 virtues.
pub(crate) const VIRTUE: [&str; 32] = [
    "Keeps a calm head",
    "Listens before speaking",
    "Takes care over the small things",
    "Brings good humour",
    "Says plainly what is not known",
    "Finds a kind word",
    "Stays curious",
    "Thinks two steps ahead",
    "Shares credit gladly",
    "Asks good questions",
    "Lends a hand without being asked",
    "Makes others feel welcome",
    "Sees a task through to its end",
    "Owns up to mistakes",
    "Learns from whoever is in the room",
    "Holds to a promise",
    "Notices what others pass over",
    "Puts safety before haste",
    "Weighs an idea on its merits",
    "Enjoys a puzzle",
    "Treats guests and neighbours alike",
    "Works with patience",
    "Shows sound judgement",
    "Gives and takes advice well",
    "Keeps things simple",
    "Turns plans into habits",
    "Is generous with time",
    "Leaves a place better than it was",
    "Adapts without fuss",
    "Looks for the root of a trouble",
    "Speaks up early",
    "Stays the course",
];

/// 32 occasions, before what they are about.
pub(crate) const ABOUT: [&str; 32] = [
    "around", "in matters of", "when it comes to", "in the midst of", "on days of", "while others see to",
    "in talk about", "whenever there is", "at the edges of", "on the subject of", "when plans touch",
    "in the thick of", "for the sake of", "in front of", "on behalf of", "when nobody minds",
    "after a week of", "before a day of", "when friends ask about", "at the end of", "at the start of",
    "in the face of", "with an eye on", "when guests ask about", "in all that concerns", "wherever there is",
    "next to", "in the company of", "out of love for", "when the talk turns to", "on the way to", "amid",
];

/// 32 endings.
pub(crate) const ENDING: [&str; 32] = [
    "and tells others what was learnt",
    "and laughs about it afterwards",
    "even late in the day",
    "whoever may be watching",
    "with little fuss",
    "and never alone",
    "and is glad of help",
    "in a quiet way",
    "and writes it down for the next person",
    "rain or shine",
    "no matter the hour",
    "and keeps everybody informed",
    "with warmth",
    "as a matter of course",
    "and thanks those who helped",
    "in good spirits",
    "and knows when to stop",
    "for friends and strangers alike",
    "and remembers names",
    "from the first day",
    "without losing heart",
    "and lets others shine",
    "one thing at a time",
    "and stays friendly",
    "with an open mind",
    "with both feet on the ground",
    "and means it",
    "as one of a team",
    "as if it were one's own",
    "and makes it look easy",
    "and passes it on",
    "whatever comes up",
];

/// What else may do, in place of something that can be checked.
pub(crate) const INSTEAD: [&str; 8] = [
    "whatever the board accepts in its stead",
    "whatever the guild asks for",
    "whatever our partners would accept",
    "anything that the panel deems as good",
    "anything that serves the same end",
    "whatever our council recognises",
    "anything that we can rely on",
    "whatever comes close to it",
];

/// Cities, with the country's ISO code and the state's where postings have it.
pub(crate) const PLACES: [(&str, &str); 24] = [
    ("Austin, TX", "US"),
    ("Boston, MA", "US"),
    ("Chicago, IL", "US"),
    ("Denver, CO", "US"),
    ("Seattle, WA", "US"),
    ("Atlanta, GA", "US"),
    ("Phoenix, AZ", "US"),
    ("Portland, OR", "US"),
    ("Tampa, FL", "US"),
    ("Columbus, OH", "US"),
    ("San Diego, CA", "US"),
    ("New York, NY", "US"),
    ("Nashville, TN", "US"),
    ("Minneapolis, MN", "US"),
    ("Leeds", "GB"),
    ("Nottingham", "GB"),
    ("London", "GB"),
    ("Toronto, ON", "CA"),
    ("Vancouver, BC", "CA"),
    ("Dublin", "IE"),
    ("Berlin", "DE"),
    ("Munich", "DE"),
    ("Paris", "FR"),
    ("Amsterdam", "NL"),
];
