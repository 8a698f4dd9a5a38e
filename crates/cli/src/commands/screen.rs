//! `rolefit screen POSTING PROFILE…`

use super::judged::{
    Basis, about_posting, brief, nothing, print, single, standard_input_twice, standing_screen,
};
use crate::args::Screen;
use crate::exit::Exit;
use crate::load::{Wanted, find, postings, profiles};
use crate::message::Message;
use crate::setup;
use crate::terminal::Terminal;

/// Screens profiles for one posting.
pub fn run(args: &Screen, terminal: &Terminal) -> anyhow::Result<Exit> {
    if let Some(message) = standard_input_twice(std::iter::once(&args.posting).chain(&args.profiles)) {
        terminal.tell(&[message]);
        return Ok(Exit::Usage);
    }
    let (words, (policy, policy_line)) = match (setup::words(&args.running), setup::policy(&args.judging)) {
        (Ok(words), Ok(policy)) => (words, policy),
        (Err(message), _) | (_, Err(message)) => return nothing(&[message], terminal),
    };
    let as_of = setup::day(args.judging.as_of);
    let mut messages = Vec::new();
    let input = match single(&args.posting, Wanted::Postings, "posting") {
        Ok(input) => input,
        Err(said) => return nothing(&said, terminal),
    };
    let (loaded, said) = postings(&[input], &words);
    messages.extend(said);
    let Some(posting) = loaded.first() else { return nothing(&messages, terminal) };
    let found = find(&args.profiles, Wanted::Profiles);
    messages.extend(found.messages.into_iter().map(|m| if args.judging.blind { unnamed(m) } else { m }));
    let (people, said) = profiles(&found.inputs, as_of, args.judging.blind);
    messages.extend(said);
    if people.is_empty() {
        return nothing(&messages, terminal);
    }
    let people: Vec<rolefit_profile::Profile> = people.into_iter().map(|loaded| loaded.profile).collect();
    let basis = Basis { lexicon: &words, policy: &policy, policy_line: &policy_line, as_of };
    let results = standing_screen(&basis, posting, &people, args.judging.top, args.judging.blind);
    let style = brief(&args.output, &args.judging, terminal);
    print(about_posting(posting), results, &messages, &basis, &args.output, style, terminal)
}

/// A path that could not be followed may be a person's name.
fn unnamed(message: Message) -> Message {
    Message { path: "(a profile)".to_owned(), help: None, place: None, ..message }
}
