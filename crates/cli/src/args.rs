//! What can be typed.

mod corpus;

pub use corpus::*;

use clap::{Args, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;
use std::num::NonZeroUsize;
use std::path::PathBuf;

/// Ranks job postings for a profile, screens profiles for a posting, and explains every claim.
///
/// Works on local files only and gives the same answer every time. Unknown is an answer: a claim of `met` or `unmet`
/// always shows the words of both documents that it rests on.
#[derive(Debug, Parser)]
#[command(name = "rolefit", version, max_term_width = 100)]
#[command(
    after_help = "Exit status: 0 all read; 1 the command could not do its job; 2 bad usage; 3 results were \
given but some inputs could not be read; 4 read, and found wanting (check, eval)."
)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
    /// When to colour: only on a terminal, always, or never. NO_COLOR is honoured.
    #[arg(long, global = true, value_enum, default_value = "auto", value_name = "WHEN")]
    pub color: When,
}

/// When to colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum When {
    Auto,
    Always,
    Never,
}

/// One a task.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Rank postings for one profile, best first
    Rank(Rank),
    /// Screen profiles for one posting, best first
    Screen(Screen),
    /// Show everything about one profile and one posting
    Explain(Explain),
    /// Show what postings ask for
    Extract(Extract),
    /// Read postings once, into an index that `rank` and `screen` take in place of a folder
    Index(Index),
    /// Check profiles, postings, policies and lexicon files
    Check(Check),
    /// Measure what is read and judged against labels
    Eval(Eval),
    /// Match many profiles with many postings: a line a pair, without reasons
    Match(Match),
    /// Measure this machine: made-up postings are read, indexed, ranked and matched
    Bench(Bench),
    /// List what many postings show to be missing in words and recognizers, the most frequent first
    Mine(Mine),
    /// Print the default policy
    Policy,
    /// List what is recognised in a posting, with examples
    Recognizers(Recognizers),
    /// Print a completion script for a shell
    Completions {
        /// Which shell.
        shell: clap_complete::Shell,
    },
    /// Print the manual page
    Man,
    /// Write the JSON Schemas of everything that goes in and comes out
    #[command(hide = true)]
    Schemas {
        /// Where to.
        #[arg(default_value = "schemas")]
        folder: PathBuf,
    },
}

/// `rank PROFILE POSTING…`
#[derive(Debug, Args)]
pub struct Rank {
    /// A JSON Resume, as TOML or JSON; `-` for standard input
    pub profile: String,
    /// Files or folders: text, or `rolefit.posting/1`; `-` for standard input; or one index
    #[arg(required = true)]
    pub postings: Vec<String>,
    #[command(flatten)]
    pub filters: Filters,
    #[command(flatten)]
    pub output: Output,
    #[command(flatten)]
    pub judging: Judging,
    #[command(flatten)]
    pub running: Running,
}

/// `screen POSTING PROFILE…`
#[derive(Debug, Args)]
pub struct Screen {
    /// Text, or `rolefit.posting/1`; `-` for standard input; or an index, with `--id`
    pub posting: String,
    /// Files or folders of JSON Resumes, as TOML or JSON; `-` for standard input
    #[arg(required = true)]
    pub profiles: Vec<String>,
    /// Which posting of the index
    #[arg(long, value_name = "ID")]
    pub id: Option<String>,
    #[command(flatten)]
    pub output: Output,
    #[command(flatten)]
    pub judging: Judging,
    #[command(flatten)]
    pub running: Running,
}

/// `explain PROFILE POSTING`
#[derive(Debug, Args)]
pub struct Explain {
    /// A JSON Resume, as TOML or JSON; `-` for standard input
    pub profile: String,
    /// Text, or `rolefit.posting/1`; `-` for standard input
    pub posting: String,
    #[command(flatten)]
    pub output: Output,
    #[command(flatten)]
    pub judging: Judging,
    #[command(flatten)]
    pub running: Running,
}

/// `extract POSTING…`
#[derive(Debug, Args)]
pub struct Extract {
    /// Files or folders; `-` for standard input
    #[arg(required = true)]
    pub postings: Vec<String>,
    /// How far to go, as text: what the reader saw after that step
    #[arg(long, value_enum, default_value = "requirements")]
    pub stage: Stage,
    #[command(flatten)]
    pub output: Output,
    #[command(flatten)]
    pub running: Running,
}

/// `check FILE…`
#[derive(Debug, Args)]
pub struct Check {
    /// Files or folders; what each one is, is told from its content
    #[arg(required = true)]
    pub files: Vec<String>,
    /// How to print what was found
    #[arg(long, value_enum, default_value = "text")]
    pub format: ListFormat,
    /// The day on which dates are in the future; default: today
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub as_of: Option<Date>,
}

/// `eval GOLD…`
#[derive(Debug, Args)]
pub struct Eval {
    /// Labels beside their postings (NAME.gold.json), folders of them, or folders with outcomes/, postings/ and profiles/
    #[arg(required = true)]
    pub gold: Vec<String>,
    /// How to print the figures
    #[arg(long, value_enum, default_value = "text")]
    pub format: EvalFormat,
    /// Show every difference on the posting's line
    #[arg(long)]
    pub errors: bool,
    /// Figures of an earlier run, as JSON: exits 4 where one of them fell
    #[arg(long, value_name = "FILE")]
    pub baseline: Option<PathBuf>,
    /// A policy in place of the default one (see `rolefit policy`)
    #[arg(long, value_name = "FILE")]
    pub policy: Option<PathBuf>,
    #[command(flatten)]
    pub running: Running,
}

/// `mine POSTING…`
#[derive(Debug, Args)]
pub struct Mine {
    /// Files or folders; `-` for standard input
    #[arg(required = true)]
    pub postings: Vec<String>,
    /// How to print the lists
    #[arg(long, value_enum, default_value = "text")]
    pub format: EvalFormat,
    /// Give the N most frequent of each list
    #[arg(long, value_name = "N", default_value_t = 20)]
    pub top: usize,
    #[command(flatten)]
    pub running: Running,
}

/// Shapes of figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum EvalFormat {
    Text,
    Json,
}

/// `recognizers`
#[derive(Debug, Args)]
pub struct Recognizers {
    /// How to print them
    #[arg(long, value_enum, default_value = "text")]
    pub format: ListFormat,
}

/// How far `extract` goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Stage {
    /// Statements, with their sections
    Items,
    /// Words of every statement, with the names in them
    Tokens,
    /// What every recognizer found
    Findings,
    /// Requirements
    Requirements,
}

/// Shapes of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    Text,
    Json,
    Jsonl,
    Csv,
    Markdown,
}

/// Shapes of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ListFormat {
    Text,
    Json,
    Markdown,
}

/// How results are printed.
#[derive(Debug, Args)]
pub struct Output {
    /// Shape of the output
    #[arg(long, value_enum, default_value = "text")]
    pub format: Format,
    /// Columns of text output
    #[arg(long, default_value_t = 80, value_name = "COLUMNS", value_parser = clap::value_parser!(u16).range(40..=1000))]
    pub width: u16,
    /// Words only: no bars, marks or tree lines
    #[arg(long)]
    pub plain: bool,
}

/// What decides the answers.
#[derive(Debug, Args)]
pub struct Judging {
    /// The day for which everything is judged; default: today
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub as_of: Option<Date>,
    /// A policy in place of the default one (see `rolefit policy`)
    #[arg(long, value_name = "FILE")]
    pub policy: Option<PathBuf>,
    /// Give the best N only, and in text the details of each
    #[arg(long, value_name = "N")]
    pub top: Option<usize>,
    /// Show no names: profiles are p1, p2, … in the order of their paths
    #[arg(long)]
    pub blind: bool,
}

/// How the work is done. None of it changes an answer but the lexicon.
#[derive(Debug, Args)]
pub struct Running {
    /// Add the words of the *.toml files in a folder
    #[arg(long, value_name = "DIR")]
    pub lexicon: Option<PathBuf>,
    /// Threads; default: one a core
    #[arg(long, value_name = "N")]
    pub jobs: Option<NonZeroUsize>,
}

fn date(text: &str) -> Result<Date, String> {
    text.parse().map_err(|_| "not a date: write year, month and day, as in 2026-11-01".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_consistent() {
        Cli::command().debug_assert();
    }
}
