//! The program; all of it is in the library of the same name.

#![forbid(unsafe_code)]

/// Reading postings and building plans make and drop many small things, and this one does it in less time.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    rolefit::run()
}
