//! An index over the project's own postings, held against what the same postings give without one.

#![cfg(test)]

mod corpus;

mod batch;
mod faults;
mod fit;
mod names;
mod order;
mod writing;
