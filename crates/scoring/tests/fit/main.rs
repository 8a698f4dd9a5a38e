//! Everything above the judging of a leaf, over random and written formulas and tables of answers.

#![cfg(test)]

mod formulas;

mod differential;
mod laws;
mod lowering;
mod order;
