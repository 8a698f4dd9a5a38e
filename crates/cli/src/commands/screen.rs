//! `rolefit screen POSTING PROFILE…`

use super::indexed;
use super::judged::{Basis, about_posting, brief, nothing, pairs, print, show, single, standard_input_twice};
use crate::args::Screen;
use crate::exit::Exit;
use crate::load::{Loaded, Wanted, find, postings, profiles};
use crate::message::{Message, visible};
use crate::setup::{self, Words};
use crate::terminal::Terminal;

/// Screens profiles for one posting.
pub fn run(args: &Screen, terminal: &Terminal) -> anyhow::Result<Exit> {
    if let Some(message) = standard_input_twice(std::iter::once(&args.posting).chain(&args.profiles)) {
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
    let loaded = match posting(args, &words, &mut messages) {
        Ok(loaded) => loaded,
        Err(said) => return nothing(&said, terminal),
    };
    let Some(posting) = loaded.first() else { return nothing(&messages, terminal) };
    let found = find(&args.profiles, Wanted::Profiles);
    messages.extend(found.messages.into_iter().map(|m| if args.judging.blind { unnamed(m) } else { m }));
    let (people, said) = profiles(&found.inputs, basis.as_of, args.judging.blind);
    messages.extend(said);
    if people.is_empty() {
        return nothing(&messages, terminal);
    }
    let people: Vec<rolefit_profile::Profile> = people.into_iter().map(|loaded| loaded.profile).collect();
    let about = about_posting(posting);
    let plan = basis.engine.plan(&pairs(loaded));
    let results = basis.engine.screen(&plan, &people, show(&args.judging));
    let style = brief(&args.output, &args.judging, terminal);
    print(about, results, &messages, &basis, &args.output, style, terminal)
}

/// The posting that is screened for.
fn posting(args: &Screen, words: &Words, messages: &mut Vec<Message>) -> Result<Vec<Loaded>, Vec<Message>> {
    let one = |message| vec![message];
    let Some(index) = indexed::open(std::slice::from_ref(&args.posting), words).map_err(one)? else {
        if args.id.is_some() {
            return Err(one(Message::error(&args.posting, "is no index, so that `--id` picks nothing")));
        }
        let input = single(&args.posting, Wanted::Postings, "posting")?;
        let (loaded, said) = postings(&[input], words);
        messages.extend(said);
        return Ok(loaded);
    };
    let Some(id) = &args.id else {
        let wrong = Message::error(&args.posting, "an index, where one posting is needed");
        return Err(one(wrong.help("name one of its postings with `--id`")));
    };
    match indexed::one(&index, id) {
        Ok(Some(loaded)) => Ok(vec![loaded]),
        Ok(None) => {
            Err(one(Message::error(&args.posting, format!("no posting `{}` in this index", visible(id)))))
        }
        Err(error) => Err(one(indexed::message(&error))),
    }
}

/// A path that could not be followed may be a person's name.
fn unnamed(message: Message) -> Message {
    Message { path: "(a profile)".to_owned(), help: None, place: None, ..message }
}
