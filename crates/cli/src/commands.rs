//! One a subcommand.

pub mod bench;
pub mod check;
pub mod eval;
pub mod explain;
pub mod extract;
pub mod index;
pub mod matching;
pub mod mine;
pub mod print;
pub mod rank;
pub mod schemas;
pub mod screen;

mod export;
mod filter;
mod indexed;
mod judged;
mod sheet;
mod stages;
