//! The command line: reads paths, prints, and ends with a documented status. Everything else is in the other crates.
//!
//! A library as well as a program, so that what is read of an input can be tested without a file.

#![forbid(unsafe_code)]

mod args;
mod exit;
pub mod message;
mod terminal;

pub mod load;
mod setup;

mod commands;

use crate::exit::Exit;
use crate::message::visible;
use crate::terminal::Terminal;
use args::{Cli, Command};
use clap::Parser;
use std::io::{self, Write};
use std::process::ExitCode;

/// Does what was typed.
pub fn run() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => {
            // Help for a reader that has gone away is no failure.
            let _ = error.print();
            return u8::try_from(error.exit_code()).map_or(Exit::Usage.into(), ExitCode::from);
        }
    };
    let terminal = Terminal::new(cli.color);
    let done = match &cli.command {
        Command::Rank(args) => commands::rank::run(args, &terminal),
        Command::Screen(args) => commands::screen::run(args, &terminal),
        Command::Explain(args) => commands::explain::run(args, &terminal),
        Command::Extract(args) => commands::extract::run(args, &terminal),
        Command::Index(args) => commands::index::run(args, &terminal),
        Command::Eval(args) => commands::eval::run(args, &terminal),
        Command::Match(args) => commands::matching::run(args, &terminal),
        Command::Bench(args) => commands::bench::run(args, &terminal),
        Command::Mine(args) => commands::mine::run(args, &terminal),
        Command::Check(args) => commands::check::run(args, &terminal),
        Command::Policy => commands::print::policy(&terminal),
        Command::Recognizers(args) => commands::print::recognizers(args, &terminal),
        Command::Completions { shell } => commands::print::completions(*shell, &terminal),
        Command::Man => commands::print::man(&terminal),
        Command::Schemas { folder } => commands::schemas::run(folder),
    };
    match done {
        Ok(exit) => exit.into(),
        Err(error) if is_broken_pipe(&error) => Exit::Done.into(),
        Err(error) => {
            let _ = writeln!(io::stderr(), "error: {}", visible(&format!("{error:#}")));
            Exit::Failed.into()
        }
    }
}

/// The reader of our output has seen enough: `rolefit rank … | head`.
fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error.chain().any(|cause| {
        cause.downcast_ref::<io::Error>().is_some_and(|cause| cause.kind() == io::ErrorKind::BrokenPipe)
    })
}
