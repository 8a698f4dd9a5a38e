//! What people and editors write, and what becomes of it.

#![cfg(test)]

use proptest::prelude::*;
use rolefit_profile::{End, Format, Month, PartialDate, Profile, Unfinished, Warning, check, schema};

fn json(text: &str) -> (Profile, Vec<Warning>) {
    match Profile::from_json(text, "someone") {
        Ok(read) => read,
        Err(error) => panic!("{error}"),
    }
}

fn toml(text: &str) -> (Profile, Vec<Warning>) {
    match Profile::from_toml(text, "someone") {
        Ok(read) => read,
        Err(error) => panic!("{error}"),
    }
}

fn date(year: i16, month: Option<u8>) -> Option<PartialDate> {
    PartialDate::new(year, month, None)
}

fn said(warnings: &[Warning]) -> Vec<String> {
    warnings.iter().map(ToString::to_string).collect()
}

#[test]
fn an_editor_s_empty_forms_say_nothing() {
    let (profile, warnings) = json(
        r#"{
            "basics": {"name": "", "label": null, "location": {"city": ""}, "profiles": []},
            "work": [{"name": "", "position": "", "startDate": "", "endDate": "", "highlights": [""]}],
            "volunteer": null, "education": [{}], "certificates": "", "skills": [{"name": "", "keywords": []}, null],
            "languages": {}, "projects": [], "clearances": null, "authorization": {}, "consents": {"drug": null},
            "preferences": {"salary": {}}
        }"#,
    );
    assert_eq!(profile, Profile { id: "someone".to_owned(), ..Profile::default() });
    assert_eq!(warnings, []);
}

#[test]
fn old_names_and_loose_types_are_read() {
    let (profile, warnings) = json(
        r#"{
            "work": [
                {"company": "Acme", "title": "Developer", "website": "x", "startDate": 2019, "endDate": "Present",
                 "highlights": "One\nTwo", "technologies": "Rust, Go; SQL"},
                {"name": "", "company": "Old & Sons", "startDate": "2015-3", "endDate": "04/2016", "summary": ["a", "b"]}
            ],
            "skills": ["Rust", {"name": "Databases", "keywords": "SQL, Redis", "level": 3}, {"keywords": [{"name": "Go"}, 7, null]}],
            "languages": ["German", {"name": "English", "level": "C1"}],
            "education": [{"degree": "BSc", "fieldOfStudy": "Physics", "gpa": 3.9, "endDate": "Expected May 2027"}],
            "certifications": ["CKA", {"title": "Security+", "date": "2023-05", "expirationDate": "2026-05"}],
            "awards": [{"name": "Best"}], "publications": [{"title": "On Things"}],
            "consents": {"travelPercent": "25 %", "drug": "no"}, "clearances": ["TS/SCI"]
        }"#,
    );
    assert_eq!(said(&warnings), [""; 0]);
    let [work, old] = profile.work.as_slice() else { panic!("{:?}", profile.work) };
    assert_eq!((work.name.as_deref(), work.position.as_deref()), (Some("Acme"), Some("Developer")));
    assert_eq!((work.start, work.end), (date(2019, None), End::Present));
    assert_eq!(
        (&work.highlights[..], &work.keywords[..]),
        (&["One", "Two"].map(str::to_owned)[..], &["Rust", "Go", "SQL"].map(str::to_owned)[..])
    );
    assert_eq!((old.name.as_deref(), old.summary.as_deref()), (Some("Old & Sons"), Some("a\nb")));
    assert_eq!((old.start, Some(old.end)), (date(2015, Some(3)), date(2016, Some(4)).map(End::On)));
    assert_eq!(profile.skills[0].name.as_deref(), Some("Rust"));
    assert_eq!((profile.skills[1].level.as_deref(), profile.skills[1].keywords.len()), (Some("3"), 2));
    assert_eq!(profile.skills[2].keywords, ["Go", "7"]);
    assert_eq!(
        (profile.languages[0].language.as_str(), profile.languages[1].fluency.as_deref()),
        ("German", Some("C1"))
    );
    let course = &profile.education[0];
    assert_eq!(
        (course.study_type.as_deref(), course.area.as_deref(), course.unfinished),
        (Some("BSc"), Some("Physics"), Some(Unfinished::UnderWay))
    );
    assert_eq!(Some(course.end), date(2027, Some(5)).map(End::On));
    assert_eq!(
        (profile.certificates[0].name.as_str(), profile.certificates[1].expires),
        ("CKA", date(2026, Some(5)))
    );
    assert_eq!(
        profile.consents.as_ref().map(|yes| (yes.travel_percent, yes.drug)),
        Some((Some(25), Some(false)))
    );
    assert_eq!(profile.clearances[0].level, "TS/SCI");
}

#[test]
fn an_end_runs_on_only_where_it_says_so() {
    let ends = |text: &str| json(text).0.work.iter().map(|work| work.end).collect::<Vec<_>>();
    // (endDate of the newest, endDate of the older) → the two ends.
    let cases = [
        (r#""endDate": """#, r#""endDate": """#, [End::Present, End::Unstated]),
        (r#""endDate": null"#, r#""endDate": null"#, [End::Present, End::Unstated]),
        (r#""endDate": "Present""#, r#""endDate": "heute""#, [End::Present, End::Present]),
        (r#""x": 1"#, r#""x": 1"#, [End::Unstated, End::Unstated]),
        (r#""current": true"#, r#""endDate": "", "isCurrent": true"#, [End::Present, End::Present]),
        (r#""endDate": "whenever""#, r#""endDate": false"#, [End::Unstated, End::Unstated]),
    ];
    for (newest, older, expected) in cases {
        let newest = format!(r#"{{"name": "b", "startDate": "2020-05", {newest}}}"#);
        let older = format!(r#"{{"name": "a", "startDate": "2018", {older}}}"#);
        assert_eq!(ends(&format!(r#"{{"work": [{newest}, {older}]}}"#)), expected, "{newest}");
        let [first, second] = expected;
        assert_eq!(ends(&format!(r#"{{"work": [{older}, {newest}]}}"#)), [second, first], "{newest}");
    }
    // Nothing in it says when it began: nothing says that it goes on.
    assert_eq!(ends(r#"{"work": [{"name": "a", "startDate": "", "endDate": ""}]}"#), [End::Unstated]);
}

#[test]
fn an_unfinished_degree_needs_words_for_it() {
    use Unfinished::{Left, Unclear, UnderWay};
    let cases = [
        (r#"{"studyType": "BSc (expected)", "endDate": "2027"}"#, Some(UnderWay)),
        (r#"{"studyType": "PhD Candidate"}"#, Some(UnderWay)),
        (r#"{"studyType": "Pursuing a Master's degree"}"#, Some(UnderWay)),
        (r#"{"area": "Nursing", "score": "in progress"}"#, Some(UnderWay)),
        (r#"{"area": "Nursing", "status": "Current student"}"#, Some(UnderWay)),
        (r#"{"area": "Nursing", "courses": ["Currently attending"]}"#, Some(UnderWay)),
        (r#"{"area": "Nursing", "startDate": "2020", "endDate": "present"}"#, Some(UnderWay)),
        (r#"{"studyType": "BBA, 40 credits towards", "score": "in progress"}"#, Some(UnderWay)),
        (r#"{"studyType": "PhD (ABD)", "endDate": "2014"}"#, Some(Left)),
        (r#"{"studyType": "Some college, no degree"}"#, Some(Left)),
        (r#"{"studyType": "BA", "area": "History (incomplete)", "endDate": "2014"}"#, Some(Left)),
        (r#"{"studyType": "BA", "courses": ["Earned 60 credit hours towards the degree"]}"#, Some(Unclear)),
        (r#"{"studyType": "BS", "area": "Incomplete Contracts", "endDate": "2014"}"#, None),
        (r#"{"studyType": "BA", "courses": ["Games of Incomplete Information", "Expected Utility"]}"#, None),
        (r#"{"area": "Physics", "studyType": "Candidate of Sciences"}"#, None),
        (r#"{"area": "Current Technology", "endDate": "2019"}"#, None),
        (r#"{"area": "Nursing", "startDate": "2020", "endDate": ""}"#, None),
    ];
    for (course, expected) in cases {
        let (profile, _) = json(&format!(r#"{{"education": [{course}]}}"#));
        assert_eq!(profile.education[0].unfinished, expected, "{course}");
    }
}

#[test]
fn warnings_say_what_where_and_what_instead() {
    let (profile, warnings) = toml(
        r#"
[basics]
name = "Ada"
sumary = "gone"
favouriteColour = "blue"

[[work]]
name = "Acme"
startDate = "2019-13-45"
endDate = "04/05/2020"
highlight = ["lost"]

[[work]]
name = ["a", { b = 1 }]
start_dat = 2019
startDate = 2020-05-01
endDate = "2019-02"
highlights = [["x"], "kept"]

[skill]
name = "x"

[clearances]
level = "Secret"
expires = true
"#,
    );
    assert_eq!(
        said(&warnings),
        [
            "line 4, column 1: basics.sumary: unknown key `sumary`",
            "line 9, column 1: work[0].startDate: `2019-13-45` is no date",
            "line 10, column 1: work[0].endDate: `04/05/2020` is read as the year 2020",
            "line 11, column 1: work[0].highlight: unknown key `highlight`",
            "line 14, column 1: work[1].name: expected text, found a list; passed over",
            "line 15, column 1: work[1].start_dat: unknown key `start_dat`",
            "line 17, column 1: work[1].endDate: it ends in 2019-02, before it starts in 2020-05-01; the end is passed over",
            "line 18, column 15: work[1].highlights[0]: expected text, found a list; passed over",
            "line 20, column 2: skill: unknown key `skill`",
            "line 25, column 1: clearances[0].expires: expected a date, found true or false; passed over",
        ]
    );
    let helps: Vec<&str> = warnings.iter().filter_map(|warning| warning.help.as_deref()).collect();
    assert_eq!(
        helps,
        [
            "did you mean `summary`?",
            "write it as `2019-03-31`, `2019-03` or `2019`",
            "write the month as `2019-03`",
            "did you mean `highlights`?",
            "did you mean `startDate`?",
            "did you mean `skills`?",
        ]
    );
    assert_eq!((profile.work[0].start, Some(profile.work[0].end)), (None, date(2020, None).map(End::On)));
    assert_eq!(
        (profile.work[1].start.map(PartialDate::earliest), profile.work[1].end),
        (Some(Month::new(2020, 5)), End::Unstated)
    );
    assert_eq!(profile.work[1].highlights, ["", "kept"]);
    assert_eq!(profile.clearances[0].level, "Secret");
}

#[test]
fn a_wrong_section_costs_only_itself() {
    let (profile, warnings) =
        json(r#"{"work": "none", "basics": [1], "education": [3, {"area": "Law"}], "consents": true}"#);
    assert_eq!(warnings.len(), 4);
    assert_eq!(profile.education.len(), 2);
    assert!(profile.education[0].is_empty() && profile.has_path("education[1].area"));
}

#[test]
fn what_lies_in_the_future_is_told_when_the_month_is_known() {
    let (profile, warnings) = toml("[[work]]\nname = 'a'\nstartDate = 2027-01-01\nendDate = 'present'");
    assert_eq!(warnings, []);
    let told = check(&profile, Month::new(2026, 11));
    assert_eq!(
        said(&told),
        ["work[0].startDate: `2027-01-01` lies after 2026-11, so nothing of it counts yet"]
    );
    assert_eq!(check(&profile, Month::new(2027, 1)), []);
}

#[test]
fn only_what_is_no_profile_is_an_error() {
    for (text, format, line, message) in [
        ("{\n  \"work\": [\n", Format::Json, 3, "the text ends within"),
        ("[]", Format::Json, 1, "found a list"),
        ("name = \n", Format::Toml, 1, ""),
    ] {
        let Err(error) = Profile::parse(text, "x", format) else { panic!("{text}") };
        assert!(error.message().contains(message), "{error}");
        assert_eq!(error.line(), line, "{error}");
    }
    let (profile, _) = json("\u{feff}{\"basics\": {\"label\": \"Nurse\"}}");
    assert!(profile.has_path("basics.label"));
    assert_eq!(Format::guess("\u{feff} {"), Format::Json);
    assert_eq!(Format::guess("[basics]"), Format::Toml);
}

#[test]
fn the_schema_knows_every_key_of_the_standard() {
    let schema = schema();
    let keys = |path: &str| -> Vec<String> {
        schema
            .pointer(path)
            .and_then(|keys| keys.as_object())
            .map(|keys| keys.keys().cloned().collect())
            .unwrap_or_default()
    };
    let sections = keys("/properties");
    for section in [
        "basics", "work", "volunteer", "education", "awards", "certificates", "publications", "skills",
        "languages", "interests", "references", "projects", "meta", "clearances", "authorization",
        "consents", "preferences",
    ] {
        assert!(sections.iter().any(|known| known == section), "{section}");
    }
    assert!(keys("/$defs/Work/properties").iter().any(|key| key == "startDate"));
    assert_eq!(
        schema.pointer("/$defs/Preferences/properties/salary/$ref").and_then(|name| name.as_str()),
        Some("#/$defs/Salary")
    );
}

#[test]
fn every_field_of_a_full_profile_is_read_back_at_its_path() {
    let (profile, warnings) = toml(include_str!("full.toml"));
    assert_eq!(said(&warnings), [""; 0]);
    for path in [
        "basics.name",
        "basics.label",
        "basics.summary",
        "work[0].name",
        "work[0].position",
        "work[0].startDate",
        "work[0].endDate",
        "work[0].summary",
        "work[0].description",
        "work[0].highlights[0]",
        "work[0].keywords[0]",
        "volunteer[0].organization",
        "volunteer[0].position",
        "education[0].institution",
        "education[0].area",
        "education[0].studyType",
        "education[0].courses[0]",
        "awards[0].title",
        "certificates[0].name",
        "certificates[0].date",
        "certificates[0].expires",
        "certificates[0].issuer",
        "publications[0].name",
        "publications[0].summary",
        "skills[0].name",
        "skills[0].level",
        "skills[0].keywords[0]",
        "languages[0].fluency",
        "projects[0].name",
        "projects[0].description",
        "projects[0].keywords[0]",
        "projects[0].highlights[0]",
        "clearances[0].scheme",
        "clearances[0].level",
        "clearances[0].status",
        "clearances[0].polygraph",
        "clearances[0].expires",
        "authorization.citizenships[0]",
        "authorization.residencies",
        "authorization.countries[1]",
        "authorization.needsSponsorship",
        "consents.background",
        "consents.drug",
        "consents.credit",
        "consents.fingerprint",
        "consents.security",
        "consents.medical",
        "consents.drivingRecord",
        "consents.reference",
        "consents.travelPercent",
        "consents.liftKg",
        "consents.minAge",
        "consents.shifts[1]",
        "consents.relocate",
        "preferences.workplaces[0]",
        "preferences.locations[0]",
        "preferences.salary",
    ] {
        assert!(profile.has_path(path), "{path}");
    }
    assert_eq!(profile.authorization.and_then(|may| may.residencies), Some(vec![]));
    assert_eq!(profile.preferences.and_then(|wish| wish.salary).map(|salary| salary.min), Some(140_000));
}

proptest! {
    /// Damage costs something, never a panic; and every text that is left has a path that exists.
    #[test]
    fn a_damaged_profile_is_read_or_refused(at in 0..2000usize, cut in 0..40usize, put in "[\\[\\]{}\"',=.a-z0-9\\n-]{0,6}", tail in any::<bool>()) {
        let whole = include_str!("full.toml");
        let mut text: String = whole.chars().take(at).collect();
        text.push_str(&put);
        if tail {
            text.extend(whole.chars().skip(at + cut));
        }
        for format in [Format::Toml, Format::Json] {
            if let Ok((profile, _)) = Profile::parse(&text, "x", format) {
                for piece in profile.texts() {
                    prop_assert!(profile.has_path(&piece.path), "{}", piece.path);
                }
            }
        }
    }

    /// Any JSON value is a profile or an error.
    #[test]
    fn any_json_is_read_or_refused(value in json_values()) {
        let text = format!(r#"{{"basics": {value}, "work": [{value}, {{"startDate": {value}, "highlights": {value}, "endDate": {value}}}], "skills": {value}, "consents": {value}, "authorization": {{"countries": {value}}}}}"#);
        let read = Profile::from_json(&text, "x");
        prop_assert!(read.is_ok(), "{read:?}");
    }
}

fn json_values() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        Just("null".to_owned()),
        Just("true".to_owned()),
        Just("-1.5e300".to_owned()),
        "[a-z0-9 /.-]{0,12}".prop_map(|text| format!("{text:?}")),
    ];
    leaf.prop_recursive(3, 16, 4, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..4).prop_map(|list| format!("[{}]", list.join(","))),
            proptest::collection::vec(
                (prop_oneof![Just("name"), Just("keywords"), Just("startDate"), Just("x")], inner),
                0..4
            )
            .prop_map(|list| {
                let entries: Vec<String> =
                    list.into_iter().map(|(key, value)| format!("\"{key}\":{value}")).collect();
                format!("{{{}}}", entries.join(","))
            }),
        ]
    })
}
