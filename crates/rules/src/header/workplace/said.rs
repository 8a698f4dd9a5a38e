//! What sentences say of where the work is done.

use crate::posting::Workplace;
use crate::set_phrase::Phrases;
use std::sync::LazyLock;

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Say {
    /// Where the job is done.
    Is(Workplace),
    /// Nobody works elsewhere: "remote candidates will not be considered".
    NotRemote,
    /// A number of days in the office, somewhere in the phrase.
    OfficeDays,
    /// A number of days at home.
    HomeDays,
    /// Some days of the week in the office.
    Weekdays,
}

use Workplace::{Hybrid, Onsite, Remote};

pub(super) static PHRASES: LazyLock<Phrases<Say>> = LazyLock::new(|| {
    Phrases::new(&[
        ("fully|completely|entirely remote|remotely", Say::Is(Remote)),
        ("# % remote|remotely", Say::Is(Remote)),
        ("role|position|job|opportunity|roles|positions is|are|will|can *3 remote", Say::Is(Remote)),
        ("remote contract|freelance|contractor position|role|job|opportunity", Say::Is(Remote)),
        ("work remotely with the? ability|flexibility|option|freedom to", Say::Is(Remote)),
        ("remote , *3 position|role|job|opportunity", Say::Is(Remote)),
        ("remote positions|position|role|roles|job|jobs|opportunity|opportunities", Say::Is(Remote)),
        ("all|our team members|employees|roles are|is fully? remote", Say::Is(Remote)),
        ("remote first within|in the? us|u.s.|uk|eu|europe|united|canada", Say::Is(Remote)),
        ("remote first within|with|in", Say::Is(Remote)),
        (
            "remote|virtual first ,|and *4 company|organization|organisation|startup|team|culture",
            Say::Is(Remote),
        ),
        (
            "virtual|virtually first company|organization|organisation|startup|team|teamwork|culture|workplace|employer",
            Say::Is(Remote),
        ),
        ("remote first :|.", Say::Is(Remote)),
        ("supportive|fully|flexible remote environment|setting", Say::Is(Remote)),
        ("remote work is our|the norm|default", Say::Is(Remote)),
        ("are open to remote work|working *1 locations|location", Say::Is(Remote)),
        ("location : *3 ( remote )", Say::Is(Remote)),
        ("remote first culture|flexibility|environment|team :", Say::Is(Remote)),
        ("is|are|been remote first", Say::Is(Remote)),
        ("all remote company|organization|organisation|team", Say::Is(Remote)),
        ("remote based position|role|job|opportunity", Say::Is(Remote)),
        ("sit remotely anywhere in", Say::Is(Remote)),
        (
            "work from anywhere role|position|job|company|team|environment|culture|policy|model",
            Say::Is(Remote),
        ),
        ("joining|join a fully? remote team", Say::Is(Remote)),
        ("predominantly|primarily|mostly remote", Say::Is(Remote)),
        ("work|task|tasks may|can be performed|done|completed *1 remotely", Say::Is(Remote)),
        ("work? location will|is be? remote", Say::Is(Remote)),
        ("in remote u.s.|us|usa|uk|canada|europe", Say::Is(Remote)),
        ("remote first *4 environment", Say::Is(Remote)),
        ("we're a? fully? remote company|team", Say::Is(Remote)),
        ("we are a? fully? remote company|team", Say::Is(Remote)),
        ("work from home position|role|job|opportunity", Say::Is(Remote)),
        ("opportunity|ability|freedom to work remotely", Say::Is(Remote)),
        ("work|working|teach|tutor|job *8 from the comfort of your own? home", Say::Is(Remote)),
        ("remote first company|organization|organisation|startup|team|culture|workplace", Say::Is(Remote)),
        ("remote only company|organization|organisation|startup|team|employer", Say::Is(Remote)),
        ("no commuting|commute required|needed", Say::Is(Remote)),
        ("work remotely from anywhere", Say::Is(Remote)),
        ("working remotely from anywhere", Say::Is(Remote)),
        ("flexibility of remote work", Say::Is(Remote)),
        ("employees|team|everyone work|works remotely across", Say::Is(Remote)),
        (
            "hybrid remote? role|position|schedule|job|work|working|arrangement|workplace|workweek|setup|basis|opportunity|workstyle|set",
            Say::Is(Hybrid),
        ),
        ("role|position|job|opportunity is|will *3 hybrid", Say::Is(Hybrid)),
        ("working|work *3 hybrid model|environment|policy|capacity", Say::Is(Hybrid)),
        ("hybrid model|policy|environment *6 home|office|remote|onsite", Say::Is(Hybrid)),
        ("up to # % work|working from home", Say::Is(Hybrid)),
        ("may|can telecommute|telework up to # %", Say::Is(Hybrid)),
        ("may|can work remotely up to # %", Say::Is(Hybrid)),
        ("hybrid remote policy", Say::Is(Hybrid)),
        ("role|position|job is a hybrid of office|remote|home", Say::Is(Hybrid)),
        ("hybrid office culture|environment|model|policy", Say::Is(Hybrid)),
        ("hybrid wfh", Say::Is(Hybrid)),
        ("hybrid company|organization|organisation|employer|startup with|where|and|,|!", Say::Is(Hybrid)),
        ("our|a hybrid way|ways of? working", Say::Is(Hybrid)),
        ("remote days on|per|a|each|every friday|fridays|monday|mondays|week|month", Say::Is(Hybrid)),
        ("we are|we're hybrid ,|and|but|with", Say::Is(Hybrid)),
        ("half of the|your|their *1 time in *3 office|offices", Say::Is(Hybrid)),
        ("office for # *2 days", Say::OfficeDays),
        ("split between *4 home|remote *4 office", Say::Is(Hybrid)),
        ("split between *4 office *4 home|remote", Say::Is(Hybrid)),
        ("role|position|job|opportunity is|will *3 onsite|office", Say::Is(Onsite)),
        ("role|position|job|opportunity is|will *3 on site", Say::Is(Onsite)),
        ("role|position|job|opportunity|roles|positions is|are|will be? in person", Say::Is(Onsite)),
        ("will be onsite in|at", Say::Is(Onsite)),
        ("will be on site in|at", Say::Is(Onsite)),
        ("able|available|willing|required to work onsite", Say::Is(Onsite)),
        ("able|available|willing|required to work on site", Say::Is(Onsite)),
        ("onsite|office position|role|job|opportunity", Say::Is(Onsite)),
        ("on site|campus position|role|job|opportunity", Say::Is(Onsite)),
        ("in person position|role|job|team", Say::Is(Onsite)),
        (
            "positions|position|role|team is|are|works? primarily|mostly|predominantly in person",
            Say::Is(Onsite),
        ),
        ("primarily works|work|working in person", Say::Is(Onsite)),
        ("we work in person in|out|from|at", Say::Is(Onsite)),
        ("willing|willingness|required|available to work in person", Say::Is(Onsite)),
        ("excited|requirement|requires about|is working in person", Say::Is(Onsite)),
        ("in office requirement of", Say::Is(Hybrid)),
        ("fully|# onsite", Say::Is(Onsite)),
        ("fully on site", Say::Is(Onsite)),
        ("# % onsite", Say::Is(Onsite)),
        ("# % on site", Say::Is(Onsite)),
        ("not|no a? remote *1 position|role|job?", Say::Is(Onsite)),
        (
            "remote|hybrid candidates|applicants|applications|work|working|arrangements is|are|will|can not *1 considered|accepted|available|offered|permitted|allowed|possible|option",
            Say::NotRemote,
        ),
        ("remote|hybrid candidates|applicants|work cannot be considered|accepted|offered", Say::NotRemote),
        (
            "be physically located|present|based in|at|on *4 office|offices|worksite|site|hq|headquarters|campus",
            Say::Is(Onsite),
        ),
        (
            "# days|day|x a|per|/|each|every? week|weekly in|at|from|onsite|on|inside *4 office|site|onsite|person|hq|headquarters",
            Say::OfficeDays,
        ),
        (
            "# days|day|x in|at|from|onsite|on|inside *4 office|site|person|offices|hq|headquarters",
            Say::OfficeDays,
        ),
        ("# + days in *3 office|offices", Say::OfficeDays),
        ("# *2 office days|day a|per|/|each|every week", Say::OfficeDays),
        ("in person in *4 # days|day a|per|/|each|every week", Say::OfficeDays),
        ("# days|day onsite", Say::OfficeDays),
        ("# days|day a|per|/|each|every week onsite|office", Say::OfficeDays),
        ("in|from|at|to office|person # *2 days|day|x", Say::OfficeDays),
        ("office|offices|onsite *5 # days|day|x a|per|/|each|every|weekly week?", Say::OfficeDays),
        ("on site *3 # days|day a|per|/|each|every week", Say::OfficeDays),
        ("office # days|day", Say::OfficeDays),
        ("office|offices|onsite on? *2 mondays|tuesdays|wednesdays|thursdays", Say::Weekdays),
        ("office|offices|onsite tuesday|tuesdays -|–|to|through|thru thursday|thursdays", Say::Weekdays),
        ("# days|day a|per|/|each|every? week? remote|remotely|wfh", Say::HomeDays),
        ("# days|day a|per|/|each|every? week? *1 from home", Say::HomeDays),
        ("# days|day *1 home office", Say::HomeDays),
        ("remote|remotely|home # *2 days|day a|per|/|each|every week", Say::HomeDays),
    ])
});
