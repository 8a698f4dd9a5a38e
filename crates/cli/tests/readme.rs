//! What README.md shows is what the program prints: every `console` block of it is run, in the workspace's root.
//! `TRYCMD=overwrite cargo test -p rolefit --test readme` writes what is printed now; read it before you keep it.

#![cfg(test)]

#[test]
fn every_run_in_the_readme_is_real() {
    std::env::set_current_dir("../..").expect("the workspace's root");
    let text = std::fs::read_to_string("README.md").expect("is there");
    assert!(text.contains("```console\n$ rolefit "), "shows no run");
    trycmd::TestCases::new().case("README.md");
}
