//! The sample profiles are read without a warning, and say as many months as a person counts in them.

#![cfg(test)]

use std::fs;
use std::path::Path;

use rolefit_profile::{
    Format, Month, Profile, timeline,
    timeline::{ceiling, floor},
};

#[test]
fn the_samples_are_clean_and_counted() {
    // Months of work proven and possible in November 2026, counted by hand.
    let expected = [
        ("career-changer.toml", 162, 162),
        ("cleared-veteran.toml", 195, 195),
        ("editor.json", 112, 112),
        ("foreign-degree.toml", 110, 110),
        ("msc-3-years.toml", 47, 47),
        ("new-graduate.toml", 6, 6),
        ("registered-nurse.toml", 126, 126),
        ("returner.toml", 36, 70),
        ("self-taught-senior.toml", 165, 165),
    ];
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../profiles");
    let mut names: Vec<String> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.ends_with(".toml") || name.ends_with(".json"))
        .collect();
    names.sort_unstable();
    assert_eq!(names, expected.map(|(name, _, _)| name));
    for (name, proven, possible) in expected {
        let text = fs::read_to_string(folder.join(name)).unwrap();
        let (profile, warnings) = Profile::parse(&text, name, Format::guess(&text)).unwrap();
        assert_eq!(warnings, [], "{name}");
        assert_eq!(rolefit_profile::check(&profile, Month::new(2026, 11)), [], "{name}");
        let work = timeline(&profile, Month::new(2026, 11)).work;
        assert_eq!((floor(&work), ceiling(&work)), (proven, possible), "{name}");
        assert!(profile.texts().len() > 25, "{name}");
    }
}
