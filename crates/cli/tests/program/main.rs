//! The program, run as a user would run it. One binary, so that it is linked once.

#![cfg(test)]

mod run;

mod contract;
mod determinism;
mod index;
mod inputs;
mod long;
mod parquet;
