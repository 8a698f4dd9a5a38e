//! Corpora shared by the benchmarks.
