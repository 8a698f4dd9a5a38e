//! The keys of a profile: what is read, what it is called elsewhere, and what it means. The reader finds every field through
//! these tables and the JSON Schema is printed from them, so neither can know a key that the other does not.

/// A table of keys.
#[derive(Debug)]
pub(crate) struct Table {
    /// The name of its definition in the schema.
    pub name: &'static str,
    pub about: &'static str,
    pub fields: &'static [Field],
    /// The key that a plain text in place of the table stands for.
    pub plain: Option<&'static str>,
}

/// One key.
#[derive(Debug)]
pub(crate) struct Field {
    pub key: &'static str,
    pub shape: Shape,
    pub about: &'static str,
    /// Names that older versions of the standard, or editors, give it. They are read and stand in no schema.
    pub aliases: &'static [&'static str],
}

/// What a key holds.
#[derive(Debug)]
pub(crate) enum Shape {
    Text,
    /// A list of lines; in one text, a line each.
    Lines,
    /// A list of names; in one text, with commas between them.
    Names,
    Date,
    Flag,
    /// A whole number from 0.
    Count,
    Table(&'static Table),
    Tables(&'static Table),
    /// Known and never read.
    Unread,
}

const fn field(key: &'static str, shape: Shape, about: &'static str) -> Field {
    Field { key, shape, about, aliases: &[] }
}

const fn alias(
    key: &'static str,
    shape: Shape,
    about: &'static str,
    aliases: &'static [&'static str],
) -> Field {
    Field { key, shape, about, aliases }
}

const START: Field = alias(
    "startDate",
    Shape::Date,
    "First day, month or year: 2019-03-01, 2019-03 or 2019",
    &["start", "from"],
);
const END: Field = alias(
    "endDate",
    Shape::Date,
    "Last day, month or year; \"present\", or empty in the newest entry, where it runs on",
    &["end", "to", "until"],
);
const CURRENT: Field = alias(
    "current",
    Shape::Flag,
    "Does it run on? (not in the standard; several editors write it)",
    &["isCurrent", "isCurrentRole", "currentlyWorking"],
);
const URL: Field = alias("url", Shape::Unread, "A page about it; never read", &["website"]);

pub(crate) static PROFILE: Table = Table {
    name: "Profile",
    about: "A profile: JSON Resume v1.0.0, and what job requirements need beyond it",
    plain: None,
    fields: &[
        field("basics", Shape::Table(&BASICS), "Who the person is"),
        alias(
            "work",
            Shape::Tables(&WORK),
            "Every paid position, newest first",
            &["experience", "workExperience", "employment", "positions"],
        ),
        field("volunteer", Shape::Tables(&VOLUNTEER), "Unpaid positions"),
        field("education", Shape::Tables(&EDUCATION), "Every course of study from associate degree upward"),
        field("awards", Shape::Tables(&AWARD), "Awards"),
        alias(
            "certificates",
            Shape::Tables(&CERTIFICATE),
            "Certificates, licences and registrations",
            &["certifications", "licenses", "licences"],
        ),
        field("publications", Shape::Tables(&PUBLICATION), "Publications"),
        field("skills", Shape::Tables(&SKILL), "Skills, grouped as the person likes"),
        field("languages", Shape::Tables(&LANGUAGE), "Human languages"),
        field("interests", Shape::Unread, "Interests; never read"),
        field("references", Shape::Unread, "References; never read"),
        field("projects", Shape::Tables(&PROJECT), "Projects"),
        field("clearances", Shape::Tables(&CLEARANCE), "National security clearances"),
        field("authorization", Shape::Table(&AUTHORIZATION), "The right to work; absent: unknown"),
        field(
            "consents",
            Shape::Table(&CONSENTS),
            "Conditions that the person accepts or refuses; absent: unknown",
        ),
        field(
            "preferences",
            Shape::Table(&PREFERENCES),
            "What the person wants; never changes a verdict or score",
        ),
        field("meta", Shape::Unread, "The tool that wrote the file; never read"),
        field("$schema", Shape::Unread, "The schema that the file follows; never read"),
    ],
};

static BASICS: Table = Table {
    name: "Basics",
    about: "Who the person is. Only `label` and `summary` are scored",
    plain: None,
    fields: &[
        field("name", Shape::Text, "Shown, never scored"),
        alias("label", Shape::Text, "A headline: \"Backend developer\"", &["title", "headline"]),
        field("image", Shape::Unread, "Never read"),
        field("email", Shape::Unread, "Never read"),
        field("phone", Shape::Unread, "Never read"),
        URL,
        alias("summary", Shape::Text, "A short introduction", &["about"]),
        field("location", Shape::Unread, "Never read"),
        field("profiles", Shape::Unread, "Never read"),
    ],
};

static WORK: Table = Table {
    name: "Work",
    about: "A position",
    plain: None,
    fields: &[
        alias("name", Shape::Text, "The employer", &["company", "employer", "organization"]),
        field("location", Shape::Unread, "Never read"),
        field("description", Shape::Text, "What the employer does"),
        alias("position", Shape::Text, "The job title", &["title", "jobTitle", "role"]),
        URL,
        START,
        END,
        CURRENT,
        field("summary", Shape::Text, "What the position was"),
        alias(
            "highlights",
            Shape::Lines,
            "What the person did, a line each",
            &["achievements", "responsibilities"],
        ),
        alias(
            "keywords",
            Shape::Names,
            "What was used, by name (not in the standard; several editors write it)",
            &["skills", "technologies", "tools", "stack"],
        ),
    ],
};

static VOLUNTEER: Table = Table {
    name: "Volunteer",
    about: "An unpaid position",
    plain: None,
    fields: &[
        alias("organization", Shape::Text, "The organization", &["name", "company"]),
        alias("position", Shape::Text, "The role", &["title", "role"]),
        URL,
        START,
        END,
        CURRENT,
        alias("summary", Shape::Text, "What it was", &["description"]),
        field("highlights", Shape::Lines, "What the person did, a line each"),
        alias("keywords", Shape::Names, "What was used, by name", &["skills", "technologies"]),
    ],
};

static EDUCATION: Table = Table {
    name: "Education",
    about: "A course of study",
    plain: None,
    fields: &[
        alias("institution", Shape::Text, "The school", &["school", "university", "name"]),
        URL,
        alias("area", Shape::Text, "The field of study", &["field", "fieldOfStudy", "major"]),
        alias("studyType", Shape::Text, "The degree: \"BSc\", \"Diplom\", \"MBA (expected)\"", &["degree"]),
        START,
        alias(
            "endDate",
            Shape::Date,
            "When the degree was, or will be, awarded",
            &["end", "to", "graduationDate"],
        ),
        alias("score", Shape::Text, "Grades; never scored", &["gpa", "grade"]),
        alias("courses", Shape::Names, "Courses", &["coursework"]),
        alias(
            "notes",
            Shape::Text,
            "Read for words such as \"expected\"",
            &["status", "summary", "description"],
        ),
    ],
};

static AWARD: Table = Table {
    name: "Award",
    about: "An award",
    plain: Some("title"),
    fields: &[
        alias("title", Shape::Text, "Its name", &["name"]),
        field("date", Shape::Unread, "Never read"),
        field("awarder", Shape::Unread, "Never read"),
        field("summary", Shape::Text, "What for"),
    ],
};

static CERTIFICATE: Table = Table {
    name: "Certificate",
    about: "A certificate, licence or registration",
    plain: Some("name"),
    fields: &[
        alias("name", Shape::Text, "Its name: \"Security+\", \"Registered Nurse\"", &["title"]),
        alias("date", Shape::Date, "When it was got", &["startDate", "issued"]),
        alias(
            "expires",
            Shape::Date,
            "When it ends",
            &["expirationDate", "expiryDate", "validUntil", "validThrough", "endDate"],
        ),
        URL,
        alias("issuer", Shape::Text, "Who gave it", &["authority", "organization"]),
    ],
};

static PUBLICATION: Table = Table {
    name: "Publication",
    about: "A publication",
    plain: Some("name"),
    fields: &[
        alias("name", Shape::Text, "Its title", &["title"]),
        field("publisher", Shape::Unread, "Never read"),
        field("releaseDate", Shape::Unread, "Never read"),
        URL,
        field("summary", Shape::Text, "What it is about"),
    ],
};

static SKILL: Table = Table {
    name: "Skill",
    about: "A skill, or a group of them",
    plain: Some("name"),
    fields: &[
        alias("name", Shape::Text, "The group's or the skill's name", &["category"]),
        alias("level", Shape::Text, "The person's own word for the level", &["proficiency"]),
        alias("keywords", Shape::Names, "Its members", &["items", "skills"]),
    ],
};

static LANGUAGE: Table = Table {
    name: "Language",
    about: "A human language",
    plain: Some("language"),
    fields: &[
        alias("language", Shape::Text, "Its name", &["name"]),
        alias(
            "fluency",
            Shape::Text,
            "The level: \"C1\", \"native\", \"conversational\"",
            &["level", "proficiency"],
        ),
    ],
};

static PROJECT: Table = Table {
    name: "Project",
    about: "A project. Only a dated one counts as months of anything",
    plain: Some("name"),
    fields: &[
        alias("name", Shape::Text, "Its name", &["title"]),
        alias("description", Shape::Text, "What it is", &["summary"]),
        field("highlights", Shape::Lines, "What is notable about it, a line each"),
        alias("keywords", Shape::Names, "What was used, by name", &["technologies", "skills", "tools"]),
        START,
        END,
        CURRENT,
        URL,
        field("roles", Shape::Unread, "Never read"),
        field("entity", Shape::Unread, "Never read"),
        field("type", Shape::Unread, "Never read"),
    ],
};

static CLEARANCE: Table = Table {
    name: "Clearance",
    about: "A national security clearance",
    plain: Some("level"),
    fields: &[
        field(
            "scheme",
            Shape::Text,
            "us, doe, uk, ca, au or nato; left out: told from the level, or unknown",
        ),
        alias("level", Shape::Text, "As people write it: \"TS/SCI\"", &["name"]),
        field("status", Shape::Text, "active, expired or eligible; left out: active"),
        field("polygraph", Shape::Text, "ci or full"),
        field("expires", Shape::Date, "Its last month"),
    ],
};

static AUTHORIZATION: Table = Table {
    name: "Authorization",
    about: "The right to work. Each list is complete where it is there",
    plain: None,
    fields: &[
        field("citizenships", Shape::Names, "Countries by ISO 3166-1 code: \"US\""),
        field("residencies", Shape::Names, "Countries of permanent residence"),
        field("countries", Shape::Names, "Countries where the person may work without sponsorship"),
        field("needsSponsorship", Shape::Flag, "Does the person need a sponsor?"),
    ],
};

static CONSENTS: Table = Table {
    name: "Consents",
    about: "Conditions that the person accepts (true) or refuses (false)",
    plain: None,
    fields: &[
        field("background", Shape::Flag, "A background check"),
        field("drug", Shape::Flag, "A drug test"),
        field("credit", Shape::Flag, "A credit check"),
        field("fingerprint", Shape::Flag, "Fingerprinting"),
        field("security", Shape::Flag, "A security screening"),
        field("medical", Shape::Flag, "A medical examination"),
        field("drivingRecord", Shape::Flag, "A look at the driving record"),
        field("reference", Shape::Flag, "Calls to references"),
        field("travelPercent", Shape::Count, "Travel, at most, in percent of the time"),
        field("liftKg", Shape::Count, "Can lift so many kilograms"),
        field("minAge", Shape::Count, "Is at least so many years old"),
        field(
            "shifts",
            Shape::Names,
            "Every shift that the person accepts: night, weekend, evening, holiday, …",
        ),
        field("relocate", Shape::Flag, "Would move"),
    ],
};

static PREFERENCES: Table = Table {
    name: "Preferences",
    about: "What the person wants",
    plain: None,
    fields: &[
        field("workplaces", Shape::Names, "remote, hybrid, onsite"),
        field("locations", Shape::Names, "Places: \"US-WA\", \"Remote\""),
        field("salary", Shape::Table(&SALARY), "Least pay"),
    ],
};

static SALARY: Table = Table {
    name: "Salary",
    about: "Least pay",
    plain: None,
    fields: &[
        field("min", Shape::Count, "The amount"),
        field("currency", Shape::Text, "ISO 4217 code: \"USD\""),
        field("period", Shape::Text, "hour, day, week, month or year"),
    ],
};
