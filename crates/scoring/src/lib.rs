//! Requirements and profiles in, a ranked and explained report out.

pub mod credit;
pub mod facts;
pub mod judge;
pub mod occupation;
pub mod outcome;
pub mod policy;
pub mod wire;
