//! `rolefit rank PROFILE POSTING…`

use super::judged::{Basis, brief, nothing, one_profile, print, standard_input_twice, standing_rank};
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
    let (words, (policy, policy_line)) = match (setup::words(&args.running), setup::policy(&args.judging)) {
        (Ok(words), Ok(policy)) => (words, policy),
        (Err(message), _) | (_, Err(message)) => return nothing(&[message], terminal),
    };
    let as_of = setup::day(args.judging.as_of);
    let mut messages = Vec::new();
    let Some((profile, about)) = one_profile(&args.profile, as_of, args.judging.blind, &mut messages) else {
        return nothing(&messages, terminal);
    };
    let found = find(&args.postings, Wanted::Postings);
    messages.extend(found.messages);
    let (loaded, said) = postings(&found.inputs, &words);
    messages.extend(said);
    if loaded.is_empty() {
        return nothing(&messages, terminal);
    }
    let basis = Basis { lexicon: &words, policy: &policy, policy_line: &policy_line, as_of };
    let results = standing_rank(&basis, &profile, &loaded, args.judging.top, args.judging.blind);
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
