//! The measured tables that do not depend on the occupation.

use crate::dice::Table;
use crate::shapes::{Counts, OTHER, Shapes};

/// One table a thing that is drawn; a row is written as `shapes.toml` has it.
#[derive(Debug)]
pub(crate) struct Rows {
    pub ages: Table<String>,
    pub authorization: Table<String>,
    pub clearances: Table<String>,
    pub credential_status: Table<String>,
    pub degree_fields: Table<String>,
    pub degree_marks: Table<String>,
    pub degrees: Table<String>,
    pub employment: Table<String>,
    pub experience_lists: Table<String>,
    pub experience_proficiency: Table<String>,
    pub languages: Table<String>,
    pub lifting: Table<String>,
    pub months: Table<String>,
    pub pay: Table<String>,
    pub preferred: Table<String>,
    pub ranges: Table<String>,
    pub relevant: Table<String>,
    pub required: Table<String>,
    pub salaries: Table<String>,
    pub schedules: Table<String>,
    pub screenings: Table<String>,
    pub settings: Table<String>,
    pub skill_lists: Table<String>,
    pub skill_proficiency: Table<String>,
    pub travel: Table<String>,
    pub unread: Table<String>,
    pub whys: Table<String>,
    pub windows: Table<String>,
    pub workplace: Table<String>,
    /// How many of a thousand postings state their company, dates, number.
    pub states: States,
    /// How many of a thousand members of a list no lexicon knows.
    pub free: Free,
}

/// See [`Rows::states`].
#[derive(Clone, Copy, Debug)]
pub(crate) struct States {
    pub company: u32,
    pub posted: u32,
    pub until: u32,
    pub number: u32,
    pub employment: u32,
    pub workplace: u32,
}

/// See [`Rows::free`]: of those that stand alone, and in a list.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Free {
    experience: (u32, u32),
    skill: (u32, u32),
}

impl Rows {
    pub(crate) fn new(shapes: &Shapes) -> Rows {
        let row = |name: &str| {
            let counted = shapes.tables.get(name).into_iter().flatten().filter(|(key, _)| *key != OTHER);
            counted.map(|(key, n)| (key.clone(), *n)).collect()
        };
        Rows {
            ages: row("ages"),
            authorization: row("authorization"),
            clearances: row("clearances"),
            credential_status: row("credential-status"),
            degree_fields: row("degree-fields"),
            degree_marks: row("degree-marks"),
            degrees: row("degrees"),
            employment: row("employment"),
            experience_lists: row("experience-lists"),
            experience_proficiency: row("experience-proficiency"),
            languages: row("languages"),
            lifting: row("lifting"),
            months: row("months"),
            pay: row("pay"),
            preferred: row("preferred"),
            ranges: row("ranges"),
            relevant: row("relevant"),
            required: row("required"),
            salaries: row("salaries"),
            schedules: row("schedules"),
            screenings: row("screenings"),
            settings: row("settings"),
            skill_lists: row("skill-lists"),
            skill_proficiency: row("skill-proficiency"),
            travel: row("travel"),
            unread: row("unread"),
            whys: row("whys"),
            windows: row("windows"),
            workplace: row("workplace"),
            states: States::new(shapes),
            free: Free::new(shapes.tables.get("phrases")),
        }
    }
}

impl States {
    fn new(shapes: &Shapes) -> States {
        let permille = |count: u64| u32::try_from(count * 1000 / shapes.postings.max(1)).unwrap_or(1000);
        let stated = |key: &str| {
            permille(shapes.tables.get("stated").and_then(|counts| counts.get(key)).copied().unwrap_or(0))
        };
        let said = |table: &str| permille(shapes.tables.get(table).map_or(0, |counts| counts.values().sum()));
        States {
            company: stated("company"),
            posted: stated("posted"),
            until: stated("until"),
            number: stated("number"),
            employment: said("employment"),
            workplace: said("workplace"),
        }
    }
}

impl Free {
    fn new(counts: Option<&Counts>) -> Free {
        let share = |kind: &str| {
            let of = |what: &str| counts.and_then(|c| c.get(&format!("{kind} {what}"))).copied().unwrap_or(0);
            let (free, named) = (of("free"), of("named"));
            u32::try_from(free * 1000 / (free + named).max(1)).unwrap_or(0)
        };
        // Outside of examples, a phrase among names to know is passed over by who reads it; it is written among experience.
        let skill = share("skill list");
        let listed = share("experience list");
        Free {
            experience: (share("experience alone"), (listed + skill / 2).min(900)),
            skill: (share("skill alone"), skill),
        }
    }

    /// Of one that stands alone, or in a list.
    pub(crate) fn of(self, skill: bool, listed: bool) -> u32 {
        let (alone, list) = if skill { self.skill } else { self.experience };
        if listed { list } else { alone }
    }
}
