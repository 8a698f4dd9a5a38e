//! What the figures were measured on.

use serde::Serialize;
use serde::de::DeserializeOwned;
use std::ffi::OsStr;
use std::process::Command;

/// A machine.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Machine {
    pub processor: String,
    pub system: &'static str,
    pub architecture: &'static str,
    /// That the run used.
    pub threads: usize,
    pub optimized: bool,
}

impl Machine {
    /// This one.
    pub fn this() -> Machine {
        let listed = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
        let model = listed.lines().find_map(|line| line.strip_prefix("model name")?.split_once(": "));
        Machine {
            processor: model.map_or("unknown processor", |(_, name)| name.trim()).to_owned(),
            system: std::env::consts::OS,
            architecture: std::env::consts::ARCH,
            threads: rayon::current_num_threads(),
            optimized: !cfg!(debug_assertions),
        }
    }
}

/// The most memory that this process had, where the system tells.
pub fn peak_memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kilobytes: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kilobytes * 1024)
}

/// What this program prints when it is called with these arguments.
pub fn told_by_another<T: DeserializeOwned>(arguments: &[&OsStr]) -> Option<T> {
    let program = std::env::current_exe().ok()?;
    let output = Command::new(program).args(arguments).output().ok()?;
    serde_json::from_slice(&output.stdout).ok()
}
