//! What stands around the name of the house where a posting speaks of its own.

use crate::list::Hashes;
use crate::set_phrase::Phrases;
use std::sync::LazyLock;

/// What stands directly behind the name of the house in a sentence about itself.
pub(super) static BEHIND: LazyLock<Phrases<u32>> = LazyLock::new(|| {
    Phrases::new(&[
        ("is|are *2 looking for|to", 4),
        ("is|are calling on", 4),
        ("is|are *1 seeking|hiring|recruiting|searching", 4),
        ("seeks|invites|hires", 4),
        ("is|are *8 equal opportunity|opportunities|employment", 4),
        ("considers *4 applicants|candidates", 4),
        ("will consider *4 applicants|candidates", 4),
        ("employs *2 #", 3),
        ("and its *3 affiliates|affiliated|subsidiaries", 3),
        (
            "is *1 a|an|the *11 company|firm|organization|organisation|startup|provider|leader|marketplace|platform|agency|nonprofit|consultancy|university|charity|manufacturer|employer|bank|retailer|network|corporation|business|studio|publisher|institution|developer|group|start|integrator|contractor|practice|association|supplier|operator|distributor|clinic|hospital|district|society|collective|innovator|pioneer|insurer|partnership|brand|community|scale|scaleup|team|laboratory|lab|restaurant|hotel|fund|brokerage|utility|airline|authority|profit|body",
            4,
        ),
        (
            "has been *3 a|an|the *8 company|firm|organization|organisation|provider|leader|manufacturer|retailer|charity|supplier|employer",
            4,
        ),
        (", named *6 company|companies|employer|employers|workplace|workplaces|place|places|programs", 2),
        ("has|have a|an|several? opening|openings|vacancy|opportunity", 4),
        ("has|have a|an *2 opportunity for", 4),
        ("wants you", 4),
        ("wants to meet|hear|hire", 4),
        ("follows safer recruitment", 4),
        ("has identified this position|role|job", 4),
        ("reasonably anticipates", 4),
        ("located in *5 is|are *2 seeking|looking|hiring", 4),
        ("is the place for you", 4),
        ("has|have a position|role|vacancy available|open|for", 4),
        (
            ", a|an|the *6 company|firm|organization|organisation|startup|provider|leader|consultancy|charity|manufacturer|retailer|nonprofit|distributor|university|college|school|hospital|institution|agency",
            3,
        ),
        // As French and German say it, which leave the article out.
        (", company|organization|startup|leader|subsidiary|specialist of|specialized|in|dedicated", 3),
        (
            ", one of *6 company|companies|firms|organization|organizations|organisation|organisations|provider|providers|employers|universities|hospitals|leaders|charities|places",
            4,
        ),
        (
            "is *3 largest|leading|premier|biggest|oldest|fastest *6 company|firm|organization|organisation|provider|charity|employer|bank|retailer|network|manufacturer|platform|component|branch|agency|department",
            3,
        ),
        (
            "is|was|has|have *3 named|ranked|voted|recognized|recognised|rated *7 place|places|workplace|workplaces|agency|employer|employers|company|companies",
            2,
        ),
        ("is|are *2 at the *1 forefront|heart|edge|intersection|front of", 3),
        ("is a|an *1 new|different kind|type|breed of", 4),
        ("participates in e verify", 4),
        ("is|are *2 e verify", 4),
        ("does not accept|sponsor", 4),
        ("prohibits *4 discrimination", 3),
        ("complies with *5 law|laws", 2),
        (
            "provides|offers equal|reasonable opportunity|opportunities|employment|accommodation|accommodations",
            4,
        ),
        ("is interested in", 4),
        ("currently has|have an", 3),
        ("currently? has|have *3 vacancies|openings", 4),
        ("is a|an|the *8 system|subsidiary|service that|of|with|serving|proud", 4),
        ("is providing", 3),
        ("brings together", 3),
        (", which is part of", 4),
        (", now a? part of", 4),
        ("serves as the|an", 3),
        ("strives to", 4),
        ("is a|an|the *8 facility which|that|serving|providing", 4),
        ("is|are *1 committed|proud|dedicated", 3),
        ("is assisting|helping our client|clients", 4),
        ("handbook #", 4),
        ("encourages persons|people|applications|candidates|applicants", 4),
        ("does not discriminate", 4),
        ("assures equal", 4),
        ("continues to", 3),
        (
            "is|are solving|led|bringing|changing|leading|reinventing|rethinking|modernizing|disrupting|shaping|creating|developing|making|reimagining|pioneering|backed|powering|defining|growing",
            3,
        ),
        ("was founded|born|established", 3),
        ("launched|started in #", 3),
        (", founded|headquartered|based in", 3),
        ("is building|transforming|revolutionizing|redefining", 3),
        ("is|are uniquely|well|perfectly|ideally positioned", 3),
        ("is on", 2),
        ("is on a mission", 4),
        ("exists to", 3),
        ("is one of *8 companies|employers|firms|agencies|providers|organizations|organisations|leaders", 4),
        ("is one of the largest|leading|oldest institutions of", 4),
        ("is one of the best !", 4),
        ("is headquartered|based in", 3),
        ("will accept", 4),
        (
            "offers|provides|encourages|welcomes|embraces|believes|participates|builds|values|delivers|operates|empowers|helps|celebrates|does",
            2,
        ),
        ("'s mission|vision|culture|team|customers|values|purpose", 3),
        ("lets|brings|exists|has", 1),
    ])
});

/// What is said of towns and wards, and not of houses.
pub(super) static SIGHTS: LazyLock<Phrases<()>> = LazyLock::new(|| {
    Phrases::new(&[
        ("is *6 place to live", ()),
        ("is *6 part of the? country|county|coast|england|wales|scotland", ()),
        ("is *6 city|town|village|ward|suburb|peninsula|county in|of|with|on|near", ()),
        ("is *9 bed|bedded ward|unit", ()),
        ("is a|an|the *3 country|nation|island in|on|with|that|of", ()),
    ])
});

/// What stands directly before it.
pub(super) static BEFORE: LazyLock<Phrases<u32>> = LazyLock::new(|| {
    Phrases::new(&[
        ("at", 1),
        ("here at", 3),
        ("us at", 4),
        ("our team|mission at", 4),
        ("inclusion|diversity|belonging|culture|perks|growth|interns|internship at", 3),
        ("jobs|positions|roles|vacancies with", 3),
        ("role|position|job|vacancy is with", 4),
        ("come join", 3),
        ("when you join", 3),
        ("come work with|at|for", 3),
        ("the rest of", 2),
        ("career|careers with", 3),
        ("why work for", 5),
        ("why consider", 3),
        ("we are", 2),
        ("we're|we’re", 2),
        ("position|role|opportunity|job with", 3),
        ("is located at", 3),
        ("the mission of", 3),
        ("join", 1),
        ("welcome to", 2),
        ("agency", 9),
        ("about", 1),
        ("why", 2),
        ("with", 0),
        (
            "working|work|careers|career|life|employment|job|roles|role|position|benefits|engineering|team for|at|with",
            2,
        ),
        ("member of", 0),
        ("talents to", 2),
        ("offered by", 2),
        ("employed by", 4),
        ("part of", 1),
    ])
});

/// The words that these end with.
pub(super) static LEADS: LazyLock<Hashes> = LazyLock::new(|| BEFORE.last_words());
