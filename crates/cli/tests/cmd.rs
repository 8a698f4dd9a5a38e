//! The command line, case by case, as files: `tests/cmd/*.trycmd` say what is typed and what is printed.
//! `TRYCMD=overwrite cargo test -p rolefit --test cmd` writes what is printed now; read it before you keep it.

#![cfg(test)]

#[test]
fn cases() {
    trycmd::TestCases::new().case("tests/cmd/*.trycmd");
}
