//! `rolefit rank PROFILE POSTING…`

use super::filter::wanted;
use super::indexed;
use super::judged::{Basis, brief, nothing, one_profile, pairs, print, show, standard_input_twice};
use crate::args::Rank;
use crate::exit::Exit;
use crate::load::{Wanted, find, postings};
use crate::setup;
use crate::terminal::Terminal;

/// Ranks postings for one profile.
pub fn run(args: &Rank, terminal: &Terminal) -> anyhow::Result<Exit> {
    if let Some(message) = standard_input_twice(std::iter::once(&args.profile).chain(&args.postings)) {
        terminal.tell(&[message]);
        return Ok(Exit::Usage);
    }
    let words = match setup::words(&args.running) {
        Ok(words) => words,
        Err(message) => return nothing(&[message], terminal),
    };
    let basis = match Basis::new(&words, &args.judging) {
        Ok(basis) => basis,
        Err(message) => return nothing(&[message], terminal),
    };
    let mut messages = Vec::new();
    let Some((profile, about)) = one_profile(&args.profile, basis.as_of, args.judging.blind, &mut messages)
    else {
        return nothing(&messages, terminal);
    };
    let (loaded, said) = match indexed::open(&args.postings, &words) {
        Ok(Some(index)) => {
            let best = indexed::best(&index, &profile, &basis, args.judging.top, &args.filters);
            match (best, indexed::said(&index)) {
                (Ok(loaded), Ok(said)) => (loaded, said),
                (Err(error), _) => return nothing(&[indexed::message(&error)], terminal),
                (_, Err(message)) => return nothing(&[message], terminal),
            }
        }
        Ok(None) => {
            let found = find(&args.postings, Wanted::Postings);
            messages.extend(found.messages);
            let (loaded, said) = postings(&found.inputs, &words);
            if loaded.is_empty() {
                messages.extend(said);
                return nothing(&messages, terminal);
            }
            (wanted(loaded, &args.filters, basis.as_of), said)
        }
        Err(message) => return nothing(&[message], terminal),
    };
    messages.extend(said);
    let plan = basis.engine.plan(&pairs(loaded));
    let results = basis.engine.rank(&profile, &plan, show(&args.judging));
    print(
        about,
        results,
        &messages,
        &basis,
        &args.output,
        brief(&args.output, &args.judging, terminal),
        terminal,
    )
}
