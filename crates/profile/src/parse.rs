//! A text in, a profile and warnings out. Nothing but broken JSON or TOML is an error: whatever else is odd costs the field that it
//! stands in, and says so.

use crate::date::{Month, PartialDate};
use crate::message::{ProfileError, Warning};
use crate::profile::*;
use crate::record::{Ending, Notes, Record};
use crate::tree::{self, Data};
use crate::unfinished::unfinished;
use crate::wire;

/// What a profile is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// JSON.
    Json,
    /// TOML.
    Toml,
}

impl Format {
    /// Told from the first character: a JSON profile begins with a brace, and no TOML does.
    pub fn guess(text: &str) -> Format {
        let first = text.chars().find(|c| !c.is_whitespace() && *c != '\u{feff}');
        if first == Some('{') { Format::Json } else { Format::Toml }
    }
}

impl Profile {
    /// Reads a JSON Resume.
    pub fn from_json(text: &str, id: &str) -> Result<(Profile, Vec<Warning>), ProfileError> {
        Profile::parse(text, id, Format::Json)
    }

    /// Reads a JSON Resume written as TOML.
    pub fn from_toml(text: &str, id: &str) -> Result<(Profile, Vec<Warning>), ProfileError> {
        Profile::parse(text, id, Format::Toml)
    }

    /// Reads a profile; `id` is its name in reports. Warnings come in the order of the text.
    pub fn parse(text: &str, id: &str, format: Format) -> Result<(Profile, Vec<Warning>), ProfileError> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let value = match format {
            Format::Json => tree::from_json(text)?,
            Format::Toml => tree::from_toml(text)?,
        };
        if !matches!(value.data, Data::Table(_)) {
            let message = format!("expected a profile, a table of keys, found {}", value.data.noun());
            return Err(ProfileError::new(text, value.at, message));
        }
        let mut notes = Notes::new(text);
        let profile = Record::new(&value, &wire::PROFILE, String::new(), &mut notes)
            .map(|record| profile(&record, id, &mut notes))
            .unwrap_or_default();
        Ok((profile, notes.into_warnings()))
    }
}

/// What is odd about a profile in the month in which it is read: whatever begins after it.
pub fn check(profile: &Profile, as_of: Month) -> Vec<Warning> {
    let positions = |section: &'static str, list: &[Work]| -> Vec<(String, Option<PartialDate>)> {
        list.iter()
            .enumerate()
            .map(|(index, work)| (format!("{section}[{index}].startDate"), work.start))
            .collect()
    };
    let projects = profile
        .projects
        .iter()
        .enumerate()
        .map(|(index, project)| (format!("projects[{index}].startDate"), project.start));
    let certificates = profile
        .certificates
        .iter()
        .enumerate()
        .map(|(index, certificate)| (format!("certificates[{index}].date"), certificate.date));
    positions("work", &profile.work)
        .into_iter()
        .chain(positions("volunteer", &profile.volunteer))
        .chain(projects)
        .chain(certificates)
        .filter_map(|(path, date)| {
            let date = date.filter(|date| date.earliest() > as_of)?;
            let message = format!("`{date}` lies after {as_of}, so nothing of it counts yet");
            Some(Warning { path, position: None, message, help: None })
        })
        .collect()
}

fn profile(record: &Record<'_>, id: &str, notes: &mut Notes<'_>) -> Profile {
    let basics = record.table("basics", notes).map(|basics| Basics {
        name: basics.text("name", notes),
        label: basics.text("label", notes),
        summary: basics.text("summary", notes),
    });
    Profile {
        id: id.to_owned(),
        basics: basics.unwrap_or_default(),
        work: running(entries(record, "work", notes, |entry, notes| position(entry, "name", notes))),
        volunteer: running(entries(record, "volunteer", notes, |entry, notes| {
            position(entry, "organization", notes)
        })),
        education: running(entries(record, "education", notes, education)),
        certificates: settled(entries(record, "certificates", notes, |entry, notes| Certificate {
            name: entry.text("name", notes).unwrap_or_default(),
            date: entry.date("date", notes),
            expires: entry.date("expires", notes),
            issuer: entry.text("issuer", notes),
        })),
        skills: settled(entries(record, "skills", notes, |entry, notes| Skill {
            name: entry.text("name", notes),
            level: entry.text("level", notes),
            keywords: texts(entry, "keywords", notes),
        })),
        languages: settled(entries(record, "languages", notes, |entry, notes| Language {
            language: entry.text("language", notes).unwrap_or_default(),
            fluency: entry.text("fluency", notes),
        })),
        projects: running(entries(record, "projects", notes, project)),
        publications: settled(entries(record, "publications", notes, |entry, notes| Publication {
            name: entry.text("name", notes),
            summary: entry.text("summary", notes),
        })),
        awards: settled(entries(record, "awards", notes, |entry, notes| Award {
            title: entry.text("title", notes),
            summary: entry.text("summary", notes),
        })),
        clearances: settled(entries(record, "clearances", notes, |entry, notes| Clearance {
            scheme: entry.text("scheme", notes),
            level: entry.text("level", notes).unwrap_or_default(),
            status: entry.text("status", notes),
            polygraph: entry.text("polygraph", notes),
            expires: entry.date("expires", notes),
        })),
        authorization: record
            .table("authorization", notes)
            .map(|may| authorization(&may, notes))
            .filter(says),
        consents: record.table("consents", notes).map(|yes| consents(&yes, notes)).filter(says),
        preferences: record.table("preferences", notes).map(|wish| preferences(&wish, notes)).filter(says),
    }
}

/// The entries of a section by their index, so that paths into the profile are paths into the text.
fn entries<'v, T: Default>(
    record: &Record<'v>,
    key: &'static str,
    notes: &mut Notes<'_>,
    mut read: impl FnMut(&Record<'v>, &mut Notes<'_>) -> T,
) -> Vec<T> {
    let records = record.tables(key, notes);
    records.iter().map(|entry| entry.as_ref().map(|entry| read(entry, notes)).unwrap_or_default()).collect()
}

/// Cuts off the empty forms at the end of a section, which is all of it where nothing was filled in.
fn settled<T: Default + PartialEq>(mut list: Vec<T>) -> Vec<T> {
    while list.last().is_some_and(|entry| !says(entry)) {
        list.pop();
    }
    list
}

/// Does it say anything?
fn says<T: Default + PartialEq>(entry: &T) -> bool {
    *entry != T::default()
}

/// A list of texts without the empty ones at its end.
fn texts(entry: &Record<'_>, key: &'static str, notes: &mut Notes<'_>) -> Vec<String> {
    settled(entry.texts(key, notes))
}

/// What has a beginning and an end.
trait Dated: Default + PartialEq {
    fn start(&self) -> Option<PartialDate>;
    fn set_end(&mut self, end: End);
}

impl Dated for Work {
    fn start(&self) -> Option<PartialDate> {
        self.start
    }

    fn set_end(&mut self, end: End) {
        self.end = end;
    }
}

impl Dated for Education {
    fn start(&self) -> Option<PartialDate> {
        self.start
    }

    fn set_end(&mut self, end: End) {
        self.end = end;
    }
}

impl Dated for Project {
    fn start(&self) -> Option<PartialDate> {
        self.start
    }

    fn set_end(&mut self, end: End) {
        self.end = end;
    }
}

/// Settles the ends: an empty one says "present" in the newest entry and nothing in an older one, where it was forgotten.
fn running<T: Dated>(list: Vec<(T, Ending)>) -> Vec<T> {
    let begin = |entry: &T| entry.start().map(PartialDate::earliest);
    let newest = list.iter().filter_map(|(entry, _)| begin(entry)).max();
    let entries = list.into_iter().map(|(mut entry, ending)| {
        let end = match ending {
            Ending::Present => End::Present,
            Ending::On(date) => End::On(date),
            Ending::Blank if newest.is_some() && begin(&entry) == newest => End::Present,
            Ending::Blank | Ending::Missing => End::Unstated,
        };
        entry.set_end(end);
        entry
    });
    settled(entries.collect())
}

/// Start and end of an entry, with a warning where they are the wrong way round.
fn dates(entry: &Record<'_>, notes: &mut Notes<'_>) -> (Option<PartialDate>, Ending) {
    let (start, mut ending) = (entry.date("startDate", notes), entry.ending("endDate", notes));
    if let (Some(start), Ending::On(end)) = (start, ending)
        && end.latest() < start.earliest()
    {
        let path = format!("{}.endDate", entry.path);
        let message = format!("it ends in {end}, before it starts in {start}; the end is passed over");
        notes.warn(entry.place("endDate"), path, message, None);
        ending = Ending::Missing;
    }
    (start, ending)
}

fn position(entry: &Record<'_>, employer: &'static str, notes: &mut Notes<'_>) -> (Work, Ending) {
    let (start, ending) = dates(entry, notes);
    let work = Work {
        name: entry.text(employer, notes),
        position: entry.text("position", notes),
        start,
        end: End::Unstated,
        summary: entry.text("summary", notes),
        description: if employer == "name" { entry.text("description", notes) } else { None },
        highlights: texts(entry, "highlights", notes),
        keywords: texts(entry, "keywords", notes),
    };
    (work, current(entry, ending, notes))
}

fn project(entry: &Record<'_>, notes: &mut Notes<'_>) -> (Project, Ending) {
    let (start, ending) = dates(entry, notes);
    let project = Project {
        name: entry.text("name", notes),
        description: entry.text("description", notes),
        highlights: texts(entry, "highlights", notes),
        keywords: texts(entry, "keywords", notes),
        start,
        end: End::Unstated,
    };
    (project, current(entry, ending, notes))
}

/// The end, or the editor's own flag where no date is given.
fn current(entry: &Record<'_>, ending: Ending, notes: &mut Notes<'_>) -> Ending {
    match (ending, entry.flag("current", notes)) {
        (Ending::Missing | Ending::Blank, Some(true)) => Ending::Present,
        _ => ending,
    }
}

fn education(entry: &Record<'_>, notes: &mut Notes<'_>) -> (Education, Ending) {
    let (start, ending) = dates(entry, notes);
    let (area, study_type) = (entry.text("area", notes), entry.text("studyType", notes));
    let said = [&area, &study_type, &entry.text("score", notes), &entry.words("endDate")];
    let remark = entry.text("notes", notes);
    let courses = texts(entry, "courses", notes);
    let unfinished = unfinished(said.into_iter().flatten(), remark.as_deref(), &courses);
    let course = Education {
        institution: entry.text("institution", notes),
        unfinished: if ending == Ending::Present { Some(Unfinished::UnderWay) } else { unfinished },
        area,
        study_type,
        start,
        end: End::Unstated,
        courses,
    };
    (course, ending)
}

fn authorization(may: &Record<'_>, notes: &mut Notes<'_>) -> Authorization {
    Authorization {
        citizenships: may.complete("citizenships", notes),
        residencies: may.complete("residencies", notes),
        countries: may.complete("countries", notes),
        needs_sponsorship: may.flag("needsSponsorship", notes),
    }
}

fn consents(yes: &Record<'_>, notes: &mut Notes<'_>) -> Consents {
    let mut count = |key| yes.count(key, notes).and_then(|number| u32::try_from(number).ok());
    let (travel_percent, lift_kg, min_age) = (count("travelPercent"), count("liftKg"), count("minAge"));
    Consents {
        background: yes.flag("background", notes),
        drug: yes.flag("drug", notes),
        credit: yes.flag("credit", notes),
        fingerprint: yes.flag("fingerprint", notes),
        security: yes.flag("security", notes),
        medical: yes.flag("medical", notes),
        driving_record: yes.flag("drivingRecord", notes),
        reference: yes.flag("reference", notes),
        travel_percent,
        lift_kg,
        min_age,
        shifts: yes.complete("shifts", notes),
        relocate: yes.flag("relocate", notes),
    }
}

fn preferences(wish: &Record<'_>, notes: &mut Notes<'_>) -> Preferences {
    let salary = wish.table("salary", notes).and_then(|salary| {
        Some(SalaryWish {
            min: salary.count("min", notes)?,
            currency: salary.text("currency", notes),
            period: salary.text("period", notes),
        })
    });
    Preferences {
        workplaces: texts(wish, "workplaces", notes),
        locations: texts(wish, "locations", notes),
        salary,
    }
}
