//! What can be typed of many postings at once: indexes, filters, matches, benchmarks.

use super::{EvalFormat, Running, date};
use clap::{Args, Subcommand, ValueEnum};
use jiff::civil::Date;
use rolefit_index::listing::{Code, YearlyPay};
use std::path::PathBuf;

/// `index POSTING… --out DIR`
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct Index {
    /// What to do with an index that there is
    #[command(subcommand)]
    pub task: Option<IndexTask>,
    /// Files or folders: text, or `rolefit.posting/1`; `-` for standard input
    pub postings: Vec<String>,
    /// The index's folder
    #[arg(long, value_name = "DIR", required = true)]
    pub out: Option<PathBuf>,
    /// Add to the index that is there; files that were read before are read again only where they have changed
    #[arg(long)]
    pub add: bool,
    /// Take the posting with this id out; may be given many times
    #[arg(long, value_name = "ID")]
    pub remove: Vec<String>,
    /// Free the room of what was removed
    #[arg(long)]
    pub compact: bool,
    #[command(flatten)]
    pub running: Running,
}

/// What can be done with an index.
#[derive(Debug, Subcommand)]
pub enum IndexTask {
    /// Check every byte of an index, and every plan against its postings
    Verify {
        /// The index's folder
        dir: PathBuf,
        #[command(flatten)]
        running: Running,
    },
    /// Tell what is in an index
    Stats {
        /// The index's folder
        dir: PathBuf,
        /// How to print it
        #[arg(long, value_enum, default_value = "text")]
        format: EvalFormat,
        #[command(flatten)]
        running: Running,
    },
    /// Print the postings of an index, one JSON document a line
    Export {
        /// The index's folder
        dir: PathBuf,
        /// Shape of the output; `parquet` where the program was built with it
        #[arg(long, value_enum, default_value = "jsonl")]
        format: ExportFormat,
        #[command(flatten)]
        running: Running,
    },
}

/// Which postings are wanted. All of them must hold.
#[derive(Debug, Args)]
#[command(next_help_heading = "Filters")]
pub struct Filters {
    /// Only where the posting says so; may be given many times
    #[arg(long, value_enum, value_name = "KIND")]
    pub workplace: Vec<Place>,
    /// In this country, by its two letters (ISO 3166-1: US, DE); may be given many times. Keeps what names none
    #[arg(long, value_name = "CODE", value_parser = country)]
    pub country: Vec<Code>,
    /// Pays at least so much a year: 120000, 90000EUR; without a currency it is USD. Keeps what names no pay in it
    #[arg(long, value_name = "AMOUNT", value_parser = pay)]
    pub min_salary: Option<YearlyPay>,
    /// Leaves out what names no pay
    #[arg(long)]
    pub known_salary: bool,
    /// Posted on this day or later; leaves out what names no day
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub posted_since: Option<Date>,
    /// Leaves out what is closed, or past its last day on the day of `--as-of`
    #[arg(long)]
    pub open: bool,
    /// The employer's name holds this, in any case; leaves out what names none
    #[arg(long, value_name = "TEXT")]
    pub company: Option<String>,
    /// The text holds this, in any case
    #[arg(long, value_name = "TEXT")]
    pub contains: Option<String>,
}

/// Where the work is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Place {
    Remote,
    Hybrid,
    Onsite,
}

/// `match PROFILE… POSTINGS`
#[derive(Debug, Args)]
pub struct Match {
    /// Files or folders of profiles; then, last, an index, a folder or a file of postings
    #[arg(required = true, num_args = 2.., value_names = ["PROFILE", "POSTINGS"])]
    pub inputs: Vec<String>,
    /// Best of what is listed
    #[arg(long, value_enum, default_value = "profile")]
    pub by: Side,
    /// So many lines for each; default: 10
    #[arg(long, value_name = "N")]
    pub top: Option<usize>,
    /// A line for every pair
    #[arg(long, conflicts_with_all = ["top", "by"])]
    pub all: bool,
    /// Shape of the lines; `parquet` where the program was built with it
    #[arg(long, value_enum, default_value = "csv")]
    pub format: LineFormat,
    #[command(flatten)]
    pub filters: Filters,
    /// The day for which everything is judged; default: today
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub as_of: Option<Date>,
    /// A policy in place of the default one (see `rolefit policy`)
    #[arg(long, value_name = "FILE")]
    pub policy: Option<PathBuf>,
    /// Profiles are p1, p2, … in the order of their paths
    #[arg(long)]
    pub blind: bool,
    #[command(flatten)]
    pub running: Running,
}

/// Whose best are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Side {
    /// The best postings of each profile
    Profile,
    /// The best profiles of each posting
    Posting,
}

/// Shapes of lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum LineFormat {
    Csv,
    Jsonl,
    Parquet,
}

/// Shapes of an index's postings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ExportFormat {
    Jsonl,
    Parquet,
}

/// `bench`
#[derive(Debug, Args)]
pub struct Bench {
    /// Postings of the index
    #[arg(long, value_name = "N", default_value_t = 100_000)]
    pub postings: u64,
    /// Profiles that are matched with all of them
    #[arg(long, value_name = "N", default_value_t = 64)]
    pub profiles: u64,
    /// Texts that are read
    #[arg(long, value_name = "N", default_value_t = 2_000)]
    pub texts: u64,
    /// What is made up: the same seed, the same postings, profiles and checksum
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub seed: u64,
    /// How to print the figures
    #[arg(long, value_enum, default_value = "text")]
    pub format: EvalFormat,
    /// Rank the postings of a plan for a few profiles and print how long that took and the most memory of it: what a run asks of a program
    /// that has done nothing else
    #[arg(long, value_name = "PLAN", hide = true)]
    pub best_of: Option<PathBuf>,
    #[command(flatten)]
    pub running: Running,
}

/// "us", "GB", and "UK", which everybody says.
fn country(text: &str) -> Result<Code, String> {
    let code = if text.eq_ignore_ascii_case("uk") { "GB" } else { text };
    let wrong = || "not a country: write its two letters, as in US, DE or GB".to_owned();
    Code::new(code).filter(|_| code.len() == 2).ok_or_else(wrong)
}

fn pay(text: &str) -> Result<YearlyPay, String> {
    let wrong = || "not an amount: write whole units and a currency, as in 120000 or 90000EUR".to_owned();
    let plain: String = text.chars().filter(|c| !matches!(c, ',' | '_' | ' ')).collect();
    let digits = plain.find(|c: char| !c.is_ascii_digit()).unwrap_or(plain.len());
    let (amount, currency) = plain.split_at(digits);
    let currency = if currency.is_empty() { "USD" } else { currency };
    let currency = Code::new(currency).filter(|_| currency.len() == 3).ok_or_else(wrong)?;
    Ok(YearlyPay { currency, most: amount.parse().map_err(|_| wrong())? })
}
