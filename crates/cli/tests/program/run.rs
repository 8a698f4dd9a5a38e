//! Runs the program as a user would.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What a run left.
#[derive(Debug, PartialEq, Eq)]
pub struct Run {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

/// `rolefit` with arguments, in the package's folder.
pub fn rolefit(args: &[&str]) -> Run {
    rolefit_with(args, b"")
}

/// The same, with something on standard input.
pub fn rolefit_with(args: &[&str], input: &[u8]) -> Run {
    let mut child = command(args).stdin(Stdio::piped()).spawn().expect("starts");
    // A program that does not read its input closes it.
    let _ = child.stdin.take().expect("piped").write_all(input);
    let done = child.wait_with_output().expect("ends");
    Run {
        code: done.status.code(),
        out: String::from_utf8(done.stdout).expect("prints UTF-8"),
        err: String::from_utf8(done.stderr).expect("tells UTF-8"),
    }
}

/// `rolefit` with arguments, not yet started.
pub fn command(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rolefit"));
    command.args(args).stdout(Stdio::piped()).stderr(Stdio::piped());
    command.current_dir(env!("CARGO_MANIFEST_DIR")).env_remove("NO_COLOR").env_remove("CLICOLOR_FORCE");
    command
}

/// A new, empty folder of that name.
pub fn folder(name: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&path);
    std::fs::create_dir_all(&path).expect("is made");
    path
}

/// A file in a folder, and its path as an argument.
pub fn file(folder: &Path, name: &str, bytes: &[u8]) -> String {
    let path = folder.join(name);
    std::fs::write(&path, bytes).expect("is written");
    path.to_string_lossy().into_owned()
}

/// A posting that is surely read.
pub const POSTING: &str = "Requirements\n- 3+ years of experience with Rust or Python\n";
