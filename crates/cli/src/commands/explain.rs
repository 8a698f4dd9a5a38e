//! `rolefit explain PROFILE POSTING`: one pair, whole.

use super::judged::{Basis, nothing, one_profile, print, single, standard_input_twice, standing_rank};
use crate::args::Explain;
use crate::exit::Exit;
use crate::load::{Wanted, postings};
use crate::setup;
use crate::terminal::Terminal;
use rolefit_report::Style;

/// Shows every requirement, every formula and all evidence of one pair.
pub fn run(args: &Explain, terminal: &Terminal) -> anyhow::Result<Exit> {
    if let Some(message) = standard_input_twice([&args.profile, &args.posting]) {
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
    let input = match single(&args.posting, Wanted::Postings, "posting") {
        Ok(input) => input,
        Err(said) => return nothing(&said, terminal),
    };
    let (loaded, said) = postings(&[input], &words);
    messages.extend(said);
    if loaded.is_empty() {
        return nothing(&messages, terminal);
    }
    let basis = Basis { lexicon: &words, policy: &policy, policy_line: &policy_line, as_of };
    let results = standing_rank(&basis, &profile, &loaded, args.judging.top, args.judging.blind);
    let output = &args.output;
    let style = Style {
        width: output.width.into(),
        color: terminal.color,
        plain: output.plain,
        details: usize::MAX,
        full: true,
    };
    print(about, results, &messages, &basis, output, style, terminal)
}
