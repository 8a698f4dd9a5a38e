//! Words for levels of skill, on both sides.

/// A person's own word for a level of skill, as a rank: 0 basic, 1 intermediate, 2 advanced, 3 expert.
pub(super) fn rank_held(level: &str) -> u8 {
    let level = level.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| level.contains(word));
    if has(&["expert", "master", "guru", "deep"]) {
        3
    } else if has(&["advanced", "strong", "proficient", "senior", "solid", "excellent"]) {
        2
    } else if has(&["intermediate", "working", "good", "competent"]) {
        1
    } else {
        0
    }
}

/// The rank that a posting's word of proficiency asks for.
pub(super) fn rank_asked(word: &str) -> u8 {
    match word {
        "expert" | "mastery" | "deep" => 3,
        _ => 2,
    }
}
