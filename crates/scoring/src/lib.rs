//! Requirements and profiles in, a ranked and explained report out.

pub mod credit;
pub mod judge;
pub mod outcome;
pub mod policy;
pub mod wire;
