//! The texts of a profile that scoring may read, each with its place, and the places themselves.

use crate::profile::{End, Profile, Work};

/// A text and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece<'a> {
    /// `work[0].highlights[2]`.
    pub path: String,
    /// The entry that it belongs to.
    pub section: Section,
    /// What it is of that entry.
    pub field: Field,
    /// The words. Never empty.
    pub text: &'a str,
}

/// An entry of a profile, by its index in its section.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the sections of a profile")]
pub enum Section {
    Label,
    Summary,
    Work(usize),
    Volunteer(usize),
    Education(usize),
    Award(usize),
    Certificate(usize),
    Publication(usize),
    Skill(usize),
    Language(usize),
    Project(usize),
}

/// What a text is of its entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// `basics.label`: the headline.
    Label,
    /// A job title.
    Position,
    /// The name of a project, certificate, publication, skill or language, or the title of an award. Never an employer's or a school's.
    Name,
    /// Prose about what the person did.
    Summary,
    /// What the employer does, or what a project is.
    Description,
    /// One line of several.
    Highlight,
    /// A name in a list of names.
    Keyword,
    /// A degree.
    StudyType,
    /// A field of study.
    Area,
    /// A course.
    Course,
}

impl Profile {
    /// Every text that scoring may read, section by section in the order of the standard. The names of employers, schools and
    /// issuers are not among them: who once worked at Oracle has not shown any Oracle database.
    pub fn texts(&self) -> Vec<Piece<'_>> {
        let mut pieces = Vec::new();
        self.visit(&mut |place| {
            if let Some((section, field)) = place.scored {
                pieces.push(Piece { path: place.path.to_owned(), section, field, text: place.text });
            }
        });
        pieces
    }

    /// Does something stand at this path? An entry (`work[0]`), a field of it that is not empty (`work[0].startDate`), or a
    /// section that has an entry (`work`).
    pub fn has_path(&self, path: &str) -> bool {
        let mut found = false;
        self.visit(&mut |place| found |= place.path == path || is_within(place.path, path));
        found
    }

    /// Calls `see` with each place that is not empty.
    fn visit<'a>(&'a self, see: &mut dyn FnMut(Place<'_, 'a>)) {
        let mut walk = Walk { see };
        walk.maybe("basics.name", None, Field::Name, &self.basics.name);
        walk.maybe("basics.label", Some(Section::Label), Field::Label, &self.basics.label);
        walk.maybe("basics.summary", Some(Section::Summary), Field::Summary, &self.basics.summary);
        for (index, work) in self.work.iter().enumerate() {
            walk.work(&format!("work[{index}]"), "name", Section::Work(index), work);
        }
        for (index, work) in self.volunteer.iter().enumerate() {
            walk.work(&format!("volunteer[{index}]"), "organization", Section::Volunteer(index), work);
        }
        for (index, course) in self.education.iter().enumerate() {
            let (at, section) = (format!("education[{index}]"), Some(Section::Education(index)));
            walk.maybe(&format!("{at}.institution"), None, Field::Name, &course.institution);
            walk.maybe(&format!("{at}.studyType"), section, Field::StudyType, &course.study_type);
            walk.maybe(&format!("{at}.area"), section, Field::Area, &course.area);
            walk.dates(&at, course.start.is_some(), course.end);
            walk.list(&format!("{at}.courses"), section, Field::Course, &course.courses);
        }
        for (index, award) in self.awards.iter().enumerate() {
            let (at, section) = (format!("awards[{index}]"), Some(Section::Award(index)));
            walk.maybe(&format!("{at}.title"), section, Field::Name, &award.title);
            walk.maybe(&format!("{at}.summary"), section, Field::Summary, &award.summary);
        }
        for (index, certificate) in self.certificates.iter().enumerate() {
            let (at, section) = (format!("certificates[{index}]"), Some(Section::Certificate(index)));
            walk.text(&format!("{at}.name"), section, Field::Name, &certificate.name);
            walk.mark(&format!("{at}.date"), certificate.date.is_some());
            walk.mark(&format!("{at}.expires"), certificate.expires.is_some());
            walk.maybe(&format!("{at}.issuer"), None, Field::Name, &certificate.issuer);
        }
        for (index, publication) in self.publications.iter().enumerate() {
            let (at, section) = (format!("publications[{index}]"), Some(Section::Publication(index)));
            walk.maybe(&format!("{at}.name"), section, Field::Name, &publication.name);
            walk.maybe(&format!("{at}.summary"), section, Field::Summary, &publication.summary);
        }
        for (index, skill) in self.skills.iter().enumerate() {
            let (at, section) = (format!("skills[{index}]"), Some(Section::Skill(index)));
            walk.maybe(&format!("{at}.name"), section, Field::Name, &skill.name);
            walk.maybe(&format!("{at}.level"), None, Field::Name, &skill.level);
            walk.list(&format!("{at}.keywords"), section, Field::Keyword, &skill.keywords);
        }
        for (index, language) in self.languages.iter().enumerate() {
            let (at, section) = (format!("languages[{index}]"), Some(Section::Language(index)));
            walk.text(&format!("{at}.language"), section, Field::Name, &language.language);
            walk.maybe(&format!("{at}.fluency"), None, Field::Name, &language.fluency);
        }
        for (index, project) in self.projects.iter().enumerate() {
            let (at, section) = (format!("projects[{index}]"), Some(Section::Project(index)));
            walk.maybe(&format!("{at}.name"), section, Field::Name, &project.name);
            walk.maybe(&format!("{at}.description"), section, Field::Description, &project.description);
            walk.dates(&at, project.start.is_some(), project.end);
            walk.list(&format!("{at}.highlights"), section, Field::Highlight, &project.highlights);
            walk.list(&format!("{at}.keywords"), section, Field::Keyword, &project.keywords);
        }
        self.visit_extensions(&mut walk);
    }

    /// What the standard lacks: places only, there is no prose in them.
    fn visit_extensions<'a>(&'a self, walk: &mut Walk<'_, 'a>) {
        for (index, clearance) in self.clearances.iter().enumerate() {
            let at = format!("clearances[{index}]");
            walk.maybe(&format!("{at}.scheme"), None, Field::Name, &clearance.scheme);
            walk.text(&format!("{at}.level"), None, Field::Name, &clearance.level);
            walk.maybe(&format!("{at}.status"), None, Field::Name, &clearance.status);
            walk.maybe(&format!("{at}.polygraph"), None, Field::Name, &clearance.polygraph);
            walk.mark(&format!("{at}.expires"), clearance.expires.is_some());
        }
        if let Some(may) = &self.authorization {
            for (key, list) in [
                ("citizenships", &may.citizenships),
                ("residencies", &may.residencies),
                ("countries", &may.countries),
            ] {
                walk.mark(&format!("authorization.{key}"), list.is_some());
                walk.list(
                    &format!("authorization.{key}"),
                    None,
                    Field::Keyword,
                    list.as_deref().unwrap_or_default(),
                );
            }
            walk.mark("authorization.needsSponsorship", may.needs_sponsorship.is_some());
        }
        if let Some(yes) = &self.consents {
            for (key, there) in [
                ("background", yes.background.is_some()),
                ("drug", yes.drug.is_some()),
                ("credit", yes.credit.is_some()),
                ("fingerprint", yes.fingerprint.is_some()),
                ("security", yes.security.is_some()),
                ("medical", yes.medical.is_some()),
                ("drivingRecord", yes.driving_record.is_some()),
                ("reference", yes.reference.is_some()),
                ("travelPercent", yes.travel_percent.is_some()),
                ("liftKg", yes.lift_kg.is_some()),
                ("minAge", yes.min_age.is_some()),
                ("relocate", yes.relocate.is_some()),
                ("shifts", yes.shifts.is_some()),
            ] {
                walk.mark(&format!("consents.{key}"), there);
            }
            walk.list("consents.shifts", None, Field::Keyword, yes.shifts.as_deref().unwrap_or_default());
        }
        if let Some(wish) = &self.preferences {
            walk.list("preferences.workplaces", None, Field::Keyword, &wish.workplaces);
            walk.list("preferences.locations", None, Field::Keyword, &wish.locations);
            walk.mark("preferences.salary", wish.salary.is_some());
        }
    }
}

/// A place that is not empty.
struct Place<'p, 'a> {
    path: &'p str,
    /// The entry and what it is of it, where scoring may read the text.
    scored: Option<(Section, Field)>,
    text: &'a str,
}

/// The way through a profile.
struct Walk<'v, 'a> {
    see: &'v mut dyn FnMut(Place<'_, 'a>),
}

impl<'a> Walk<'_, 'a> {
    fn text(&mut self, path: &str, section: Option<Section>, field: Field, text: &'a str) {
        if !text.trim().is_empty() {
            (self.see)(Place { path, scored: section.map(|section| (section, field)), text });
        }
    }

    fn maybe(&mut self, path: &str, section: Option<Section>, field: Field, text: &'a Option<String>) {
        if let Some(text) = text {
            self.text(path, section, field, text);
        }
    }

    fn list(&mut self, path: &str, section: Option<Section>, field: Field, list: &'a [String]) {
        for (index, text) in list.iter().enumerate() {
            self.text(&format!("{path}[{index}]"), section, field, text);
        }
    }

    /// A place that holds something other than text.
    fn mark(&mut self, path: &str, there: bool) {
        if there {
            (self.see)(Place { path, scored: None, text: "" });
        }
    }

    fn dates(&mut self, at: &str, start: bool, end: End) {
        self.mark(&format!("{at}.startDate"), start);
        self.mark(&format!("{at}.endDate"), end != End::Unstated);
    }

    fn work(&mut self, at: &str, employer: &str, section: Section, work: &'a Work) {
        let section = Some(section);
        self.maybe(&format!("{at}.{employer}"), None, Field::Name, &work.name);
        self.maybe(&format!("{at}.position"), section, Field::Position, &work.position);
        self.dates(at, work.start.is_some(), work.end);
        self.maybe(&format!("{at}.description"), section, Field::Description, &work.description);
        self.maybe(&format!("{at}.summary"), section, Field::Summary, &work.summary);
        self.list(&format!("{at}.highlights"), section, Field::Highlight, &work.highlights);
        self.list(&format!("{at}.keywords"), section, Field::Keyword, &work.keywords);
    }
}

/// Does the place `inner` lie in the place `outer`?
fn is_within(inner: &str, outer: &str) -> bool {
    !outer.is_empty() && inner.strip_prefix(outer).is_some_and(|rest| rest.starts_with(['.', '[']))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::profile::{Authorization, Basics, Education, Skill};

    fn sample() -> Profile {
        let some = |text: &str| Some(text.to_owned());
        Profile {
            basics: Basics { name: some("Ada"), label: some("Engineer"), summary: some(" ") },
            work: vec![
                Work::default(),
                Work {
                    name: some("Oracle Street Bakery"),
                    position: some("Developer"),
                    end: End::Present,
                    highlights: vec![String::new(), "Wrote Rust".to_owned()],
                    ..Work::default()
                },
            ],
            education: vec![Education {
                area: some("Physics"),
                institution: some("TU"),
                ..Education::default()
            }],
            skills: vec![Skill { keywords: vec!["SQL".to_owned()], ..Skill::default() }],
            authorization: Some(Authorization { citizenships: Some(vec![]), ..Authorization::default() }),
            ..Profile::default()
        }
    }

    #[test]
    fn gives_texts_with_their_places_and_no_names() {
        let profile = sample();
        let texts: Vec<String> =
            profile.texts().iter().map(|piece| format!("{} {}", piece.path, piece.text)).collect();
        assert_eq!(
            texts,
            [
                "basics.label Engineer",
                "work[1].position Developer",
                "work[1].highlights[1] Wrote Rust",
                "education[0].area Physics",
                "skills[0].keywords[0] SQL",
            ]
        );
    }

    #[test]
    fn knows_which_places_exist() {
        let profile = sample();
        for path in [
            "basics.label", "work", "work[1]", "work[1].position", "work[1].endDate",
            "work[1].highlights[1]", "work[1].name", "education[0]", "authorization.citizenships",
            "skills[0].keywords",
        ] {
            assert!(profile.has_path(path), "{path}");
        }
        for path in [
            "", "basics.summary", "work[0]", "work[2]", "work[1].startDate", "work[1].highlights[0]", "wor",
            "work[1].pos", "volunteer", "authorization.countries", "basics.email",
        ] {
            assert!(!profile.has_path(path), "{path}");
        }
    }
}
