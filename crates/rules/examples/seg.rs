//! scratch
use rolefit_rules::*;
fn main() {
    let t = std::fs::read_to_string(std::env::args().nth(1).unwrap()).unwrap();
    println!("lang {}", extract::language(&t));
    for s in segment::segment(&t, cue::Cues::builtin()) {
        println!("{:?} [{}] {:?}", s.section, s.heading.map(|h| h.of(&t)).unwrap_or(""), s.span.of(&t));
    }
}
