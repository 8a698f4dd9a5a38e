//! Job titles as people write them, and the occupation groups that they mean.

#![cfg(test)]

use rolefit_rules::lexicon::{Lexicon, Term};
use std::collections::BTreeSet;

/// The groups of all titles found in a text.
fn groups(title: &str) -> BTreeSet<&'static str> {
    let lexicon = Lexicon::builtin();
    let id = |hit: &rolefit_rules::lexicon::Hit| match hit.term {
        Term::Occupation(at) => lexicon.occupations().get(at).map(|o| o.id.as_str()),
        _ => None,
    };
    lexicon.titles_in(title).iter().filter_map(id).collect()
}

/// (title, a group that it means, a group that it does not mean)
const TITLES: &[(&str, &str, &str)] = &[
    ("Senior Software Engineer", "15-1250", "15-1230"),
    ("Staff Software Engineer - Backend/AI (Remote)", "15-1252", "17-2140"),
    ("Full-Stack Developer", "15-1250", "15-1230"),
    ("ASP.NET WEB DEVELOPER", "15-1250", "27-1020"),
    ("C++ Developer", "15-1252", "15-1230"),
    ("Site Reliability Engineer (SRE)", "15-1250", "17-2110"),
    ("QA Automation Engineer", "15-1253", "15-1252"),
    ("Développeur Full Stack (H/F)", "15-1250", "15-1230"),
    ("Softwareentwickler (m/w/d)", "15-1250", "15-1230"),
    ("Help Desk Technician", "15-1230", "15-1250"),
    ("IT Technician", "15-1230", "15-1250"),
    ("INFORMATION TECHNOLOGY MANAGER / NETWORK ENGINEER", "15-1241", "11-2021"),
    ("DIRECTOR OF INFORMATION TECHNOLOGY", "11-3020", "11-1020"),
    ("CIO", "11-3020", "15-1250"),
    ("CTO", "11-3020", "15-1230"),
    ("Network Administrator", "15-1241", "15-1252"),
    ("Administrateur / Administratrice système et réseaux d'information", "15-1240", "15-1250"),
    ("Oracle DBA", "15-1242", "15-1252"),
    ("SOC Analyst II", "15-1212", "13-2050"),
    ("Data Analyst", "15-2050", "13-2050"),
    ("Lead Data Scientist", "15-2050", "15-1230"),
    ("RF Hardware Engineer", "17-2060", "15-1250"),
    ("Mechanical Design Engineer", "17-2140", "27-1020"),
    ("Senior Civil Structural Engineer", "17-2050", "17-2140"),
    ("CAD DESIGNER", "17-3010", "27-1020"),
    ("MARKETING MANAGER", "13-1160", "11-2022"),
    ("DIGITAL MARKETING SPECIALIST", "13-1160", "27-3030"),
    ("SENIOR MANAGER, DIGITAL MARKETING", "11-2021", "11-1020"),
    ("Social Media Coordinator", "13-1160", "13-1080"),
    ("Head of SEO", "11-2021", "15-1250"),
    ("HR GENERALIST", "13-1070", "43-6010"),
    ("Technical Recruiter", "13-1070", "15-1230"),
    ("Project Manager", "13-1080", "11-9020"),
    ("Construction Project Manager", "11-9020", "13-1080"),
    ("IT Project Manager", "13-1080", "11-9020"),
    ("Senior Product Manager, Payments", "11-9190", "13-1080"),
    ("OPERATIONS MANAGER", "11-1020", "49-1010"),
    ("Claims Adjuster", "13-1030", "13-2010"),
    ("STAFF ACCOUNTANT", "13-2010", "43-3000"),
    ("Accounts Payable Clerk", "43-3000", "13-2010"),
    ("FINANCE DIRECTOR AND TREASURER", "11-3030", "11-1020"),
    ("Financial Analyst", "13-2050", "15-2050"),
    ("Mortgage Underwriter", "13-2053", "13-2070"),
    ("Elections Supervisor", "13-1199", "33-1010"),
    ("Customer Success Manager", "13-1190", "41-1010"),
    ("Supply Sergeant", "13-1081", "55-2000"),
    ("Logistics NCO", "13-1081", "55-2000"),
    ("Infantry Squad Leader", "55-2000", "13-1081"),
    ("Infantryman", "55-3010", "33-3000"),
    ("Assistant United States Attorney", "23-1010", "43-6010"),
    ("Paralegal", "23-2000", "23-1010"),
    ("Adjunct Professor of Nursing", "25-1000", "29-1140"),
    ("Lead Toddler Teacher", "25-2010", "25-2020"),
    ("HISTORY TEACHER", "25-2020", "25-2050"),
    ("Special Education Teacher", "25-2050", "25-2020"),
    ("TEACHER ASSISTANT", "25-9000", "25-2020"),
    ("RN - Emergency Department", "29-1140", "29-1210"),
    ("Registered Nurse (Call Center)", "29-1140", "29-2060"),
    ("Licensed Practical Nurse", "29-2060", "29-1140"),
    ("Nurse Practitioner", "29-1070", "29-1140"),
    ("Certified Nursing Assistant", "31-1120", "29-1140"),
    ("Locum Consultant in Acute Medicine", "29-1210", "13-1110"),
    ("DENTAL HYGIENIST", "29-1292", "29-1020"),
    ("Physical Therapist Assistant", "31-2000", "29-1120"),
    ("Medical Coder", "29-2070", "15-1250"),
    ("PHLEBOTOMIST", "31-9090", "29-2010"),
    ("Veterinary Technician", "29-2056", "29-1130"),
    ("Police Officer", "33-3000", "33-9030"),
    ("SECURITY GUARD", "33-9030", "15-1212"),
    ("EXECUTIVE CHEF", "35-1010", "11-1010"),
    ("Bartender", "35-3000", "35-2000"),
    ("FOOD SERVER", "35-3000", "15-1240"),
    ("Housekeeper", "37-2000", "31-1120"),
    ("SALES ASSOCIATE/CASHIER", "41-2010", "41-3000"),
    ("Account Executive (Fintech)", "41-3000", "43-3000"),
    ("Outside Sales Representative", "41-4010", "41-2030"),
    ("REALTOR", "41-9000", "41-2030"),
    ("LEAD TELLER", "43-3070", "25-2020"),
    ("Medical Receptionist", "31-9090", "29-1210"),
    ("OFFICE ASSISTANT", "43-9000", "31-9090"),
    ("EXECUTIVE ASSISTANT TO THE CEO", "43-6010", "15-1230"),
    ("Forklift Operator", "53-7050", "53-3000"),
    ("AVIATION MECHANIC", "49-3010", "49-3020"),
    ("Aircraft Maintenance Technician", "49-3010", "49-9000"),
    ("Journeyman Electrician", "47-2110", "47-2150"),
    ("HVAC Service Technician", "49-9020", "49-2010"),
    ("CNC Machine Operator", "51-4000", "15-1250"),
    ("Class A CDL Driver", "53-3000", "53-2000"),
    ("Warehouse Associate", "53-7060", "11-3070"),
    ("SOCIAL WORKER (PRRC)", "21-1020", "13-1160"),
];

#[test]
fn titles_mean_their_groups() {
    let mut wrong = Vec::new();
    for (title, yes, no) in TITLES {
        let got = groups(title);
        if !got.contains(yes) || got.contains(no) {
            wrong.push(format!("`{title}`: {got:?}, not {yes} without {no}"));
        }
    }
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn titles_that_say_little_mean_nothing() {
    let titles = [
        "Consultant", "Assistant Manager", "Team Leader", "Manager", "Specialist", "Analyst", "Associate",
        "Intern", "Technician", "Director", "Coordinator", "Owner", "Vice President", "Supervisor",
        "Engineer", "Volunteer",
    ];
    for title in titles {
        assert!(groups(title).is_empty(), "`{title}`: {:?}", groups(title));
    }
}

/// What a group is said to prove or to make plausible must exist.
#[test]
fn facts_point_at_entries() {
    let lexicon = Lexicon::builtin();
    let mut wrong = Vec::new();
    for group in lexicon.occupations() {
        wrong.extend(
            group.involves.iter().filter(|id| lexicon.subject(id).is_none()).map(|id| (&group.id, id)),
        );
        wrong.extend(group.usual.iter().filter(|id| lexicon.class(id).is_none()).map(|id| (&group.id, id)));
    }
    for field in lexicon.fields() {
        let fields = field.broader.iter().chain(&field.related);
        wrong.extend(fields.filter(|id| lexicon.field(id).is_none()).map(|id| (&field.id, id)));
        wrong.extend(field.usual.iter().filter(|id| lexicon.class(id).is_none()).map(|id| (&field.id, id)));
        let one_way =
            |id: &&String| lexicon.field(id).is_some_and(|other| !other.related.contains(&field.id));
        wrong.extend(field.related.iter().filter(one_way).map(|id| (&field.id, id)));
    }
    for credential in lexicon.credentials() {
        wrong.extend(
            credential.shows.iter().filter(|id| lexicon.subject(id).is_none()).map(|id| (&credential.id, id)),
        );
        let missing = |id: &&String| lexicon.credential(id).is_none();
        wrong.extend(credential.includes.iter().filter(missing).map(|id| (&credential.id, id)));
        if lexicon.class(&credential.class).is_none() {
            wrong.push((&credential.id, &credential.class));
        }
    }
    for degree in lexicon.degrees() {
        wrong.extend(
            degree.field.iter().filter(|id| lexicon.field(id).is_none()).map(|id| (&degree.name, id)),
        );
    }
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn usual_work_tells_occupations_apart() {
    let lexicon = Lexicon::builtin();
    let usual =
        |id: &str, class: &str| lexicon.occupation(id).is_some_and(|o| o.usual.iter().any(|c| c == class));
    for (id, class) in [
        ("15-1250", "cryptography"),
        ("15-1230", "printing-equipment"),
        ("11-3020", "infrastructure-as-code"),
        ("13-1160", "crm"),
        ("13-1160", "bi-tool"),
        ("29-1140", "clinical-care"),
        ("43-6010", "office-suite"),
        ("13-1081", "supply-chain"),
        ("49-3010", "aircraft-repair"),
    ] {
        assert!(usual(id, class), "{id} usually does {class}");
    }
    for (id, class) in [
        ("13-1030", "aircraft-repair"),
        ("17-2060", "infrastructure-as-code"),
        ("13-1081", "printing-equipment"),
        ("29-1140", "marketing-tool"),
        ("25-2020", "metalwork"),
        ("35-3000", "programming-language"),
        ("13-2010", "vehicle-repair"),
    ] {
        assert!(!usual(id, class), "{id} does not usually do {class}");
    }
}

#[test]
fn what_occupations_fields_and_credentials_speak_of_exists() {
    let lexicon = Lexicon::builtin();
    let mut wrong: Vec<String> = Vec::new();
    for group in lexicon.occupations() {
        let lost = group.involves.iter().filter(|id| lexicon.subject(id).is_none());
        wrong.extend(lost.map(|id| format!("{}: no subject `{id}`", group.id)));
        let lost = group.usual.iter().filter(|id| lexicon.class(id).is_none());
        wrong.extend(lost.map(|id| format!("{}: no class `{id}`", group.id)));
        // What people of a group do all day is usual among them: who puts parts together writes no assembly language.
        let strange = |id: &&String| lexicon.subject(id).is_some_and(|of| !group.usual.contains(&of.class));
        let strange = group.involves.iter().filter(strange);
        wrong.extend(strange.map(|id| format!("{}: `{id}` is not usual there", group.id)));
        let upper = group.told_by.iter().filter(|word| word.to_lowercase() != **word);
        wrong.extend(upper.map(|word| format!("{}: `{word}` is never found", group.id)));
        let lost = group.takes.iter().filter(|id| lexicon.field(id).is_none());
        wrong.extend(lost.map(|id| format!("{}: no field `{id}`", group.id)));
        if group.licensed && group.takes.is_empty() {
            wrong.push(format!("{}: is licensed and takes no study", group.id));
        }
        // Beginnings that no title of the group has tell nothing.
        let vain = group
            .told_by
            .iter()
            .filter(|word| !group.titles.iter().any(|title| title.contains(word.as_str())));
        wrong.extend(vain.map(|word| format!("{}: no title has `{word}`", group.id)));
    }
    for credential in lexicon.credentials() {
        let lost = credential.studies.iter().filter(|id| lexicon.field(id).is_none());
        wrong.extend(lost.map(|id| format!("{}: no field `{id}`", credential.id)));
        let lost = credential.shows.iter().filter(|id| lexicon.subject(id).is_none());
        wrong.extend(lost.map(|id| format!("{}: no subject `{id}`", credential.id)));
        if lexicon.class(&credential.class).is_none() {
            wrong.push(format!("{}: no class `{}`", credential.id, credential.class));
        }
    }
    for field in lexicon.fields() {
        let lost = field.usual.iter().filter(|id| lexicon.class(id).is_none());
        wrong.extend(lost.map(|id| format!("{}: no class `{id}`", field.id)));
        let lost = field.broader.iter().chain(&field.related).filter(|id| lexicon.field(id).is_none());
        wrong.extend(lost.map(|id| format!("{}: no field `{id}`", field.id)));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
