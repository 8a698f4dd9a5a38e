//! The laws over random people and random postings: the real words, the real judging, from a profile's text to its results.

#![cfg(test)]

mod people;

mod bounds;
mod laws;
