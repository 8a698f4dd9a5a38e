//! `rolefit match PROFILE… POSTINGS`: every profile against every posting.

use super::filter::{filter, wanted};
use super::indexed;
use super::judged::{Basis, nothing};
use super::sheet::{Cell, Column, Kind, Sheet};
use crate::args::{Judging, LineFormat, Match as Args, Side};
use crate::exit::Exit;
use crate::load::{Wanted, find, postings, profiles};
use crate::message::{Message, errors};
use crate::setup::{self, Words};
use crate::terminal::Terminal;
use rayon::prelude::*;
use rolefit_index::batch::{OfPostings, best};
use rolefit_index::cell::RowFit;
use rolefit_index::columns::Columns;
use rolefit_index::draft::{Compiler, Draft};
use rolefit_index::index::{Index, Place};
use rolefit_index::judged::Judged;
use rolefit_index::listing::Filter;
use rolefit_index::panel::{Panel, WIDTH};
use rolefit_index::scan::scan;
use rolefit_index::weighed::{Ranked, Weighed};
use rolefit_profile::Profile;
use rolefit_scoring::credit::Interval;
use rolefit_scoring::engine::Known;
use rolefit_scoring::evaluate::Judge;
use rolefit_scoring::outcome::Verdict;
use rolefit_scoring::weight::Weights;
use rolefit_scoring::wire::MatchLine;
use std::cell::RefCell;
use std::collections::BTreeSet;

/// Best postings for a profile, or profiles for a posting, unless `--top` or `--all` says otherwise.
const TOP: usize = 10;

/// Matches, and streams the lines.
pub fn run(args: &Args, terminal: &Terminal) -> anyhow::Result<Exit> {
    let words = match setup::words(&args.running) {
        Ok(words) => words,
        Err(message) => return nothing(&[message], terminal),
    };
    let judging =
        Judging { as_of: args.as_of, policy: args.policy.clone(), top: args.top, blind: args.blind };
    let basis = match Basis::new(&words, &judging) {
        Ok(basis) => basis,
        Err(message) => return nothing(&[message], terminal),
    };
    let Some((last, people)) = args.inputs.split_last() else { return Ok(Exit::Usage) };
    let found = find(people, Wanted::Profiles);
    let mut messages = found.messages;
    let (loaded, said) = profiles(&found.inputs, basis.as_of, args.blind);
    messages.extend(said);
    let board = match Board::open(last, args, &basis, &words, &mut messages) {
        Ok(board) => board,
        Err(message) => return nothing(&[messages, vec![message]].concat(), terminal),
    };
    let mut profiles: Vec<Profile> = loaded.into_iter().map(|one| one.profile).collect();
    profiles.retain(|profile| {
        let blank = basis.engine.person(profile).is_blank();
        if blank {
            let text = "neither work nor education: it gets no verdict, and no line";
            messages.push(Message::warning(&profile.id, text));
        }
        !blank
    });
    if profiles.is_empty() || board.is_empty() {
        return nothing(&messages, terminal);
    }
    let sheet = match args.format {
        LineFormat::Csv | LineFormat::Jsonl => None,
        LineFormat::Parquet => Some(Sheet::new("matches", &COLUMNS, terminal)?),
    };
    let sheet = RefCell::new(sheet);
    let mut run = Run { args, basis: &basis, board: &board, terminal, sheet, pairs: 0, scored: 0 };
    terminal.print(&rolefit_report::lines_head(args.format == LineFormat::Csv))?;
    match (args.all, args.by) {
        (true, _) => run.all(&profiles)?,
        (false, Side::Profile) => run.by_profile(&profiles)?,
        (false, Side::Posting) => run.by_posting(&profiles)?,
    }
    run.sheet.take().map_or(Ok(()), Sheet::finish)?;
    if !args.all {
        let percent = (run.pairs - run.scored) * 100 / run.pairs.max(1);
        let text =
            format!("{} pairs; for {percent} % of them the verdict told that no score was needed", run.pairs);
        messages.push(Message::note(last, text));
    }
    terminal.tell(&messages);
    Ok(if errors(&messages).is_empty() { Exit::Done } else { Exit::SomeUnread })
}

/// The postings.
enum Board {
    Index(Box<Chosen>),
    Folder(Box<Columns<'static>>),
}

/// An index, and which of its postings are wanted.
struct Chosen {
    index: Index,
    filter: Filter,
    with_text: Option<BTreeSet<(usize, usize)>>,
}

impl Board {
    fn open(
        input: &str,
        args: &Args,
        basis: &Basis<'_>,
        words: &Words,
        messages: &mut Vec<Message>,
    ) -> Result<Board, Message> {
        if let Some(index) = indexed::open(&[input.to_owned()], words)? {
            messages.extend(indexed::said(&index)?);
            let containing = args.filters.contains.as_ref().map(|part| index.containing(part)).transpose();
            let containing = containing.map_err(|e| indexed::message(&e))?;
            let with_text =
                containing.map(|places| places.into_iter().map(|it| (it.segment, it.posting)).collect());
            let filter = filter(&args.filters, basis.as_of);
            return Ok(Board::Index(Box::new(Chosen { index, filter, with_text })));
        }
        let found = find(&[input.to_owned()], Wanted::Postings);
        messages.extend(found.messages);
        let (loaded, said) = postings(&found.inputs, words);
        messages.extend(said);
        let loaded = wanted(loaded, &args.filters, basis.as_of);
        let compiler = Compiler::new(words);
        let mut draft = Draft::default();
        draft.extend(&loaded, &compiler, |one| (&one.posting, &one.read));
        Ok(Board::Folder(Box::new(draft.finish(Vec::new()))))
    }

    fn segments(&self) -> Vec<Columns<'_>> {
        match self {
            Board::Index(chosen) => chosen.index.segments().iter().map(|segment| segment.columns()).collect(),
            Board::Folder(columns) => vec![columns.as_ref().clone()],
        }
    }

    fn is_empty(&self) -> bool {
        self.segments().iter().all(Columns::is_empty)
    }

    fn wants(&self, columns: &Columns<'_>, Place { segment, posting }: Place) -> bool {
        let Board::Index(chosen) = self else { return true };
        let Chosen { index, filter, with_text } = chosen.as_ref();
        let removed = index.segments().get(segment).is_some_and(|it| it.is_removed(posting));
        !removed
            && with_text.as_ref().is_none_or(|found| found.contains(&(segment, posting)))
            && (filter.is_all() || filter.wants(&columns.listing(posting)))
    }
}

struct Run<'a> {
    args: &'a Args,
    basis: &'a Basis<'a>,
    board: &'a Board,
    terminal: &'a Terminal,
    /// The lines, where they become a table.
    sheet: RefCell<Option<Sheet>>,
    pairs: u64,
    scored: u64,
}

/// A fit with what orders it and names it.
type Found = (Ranked, RowFit);

fn found_at(columns: &Columns<'_>, weighed: &Weighed, posting: usize, fit: RowFit) -> Found {
    (weighed.ranked(columns, posting, fit.merit()), fit)
}

impl Run<'_> {
    fn weighed<'c>(&self, segments: &'c [Columns<'c>]) -> Vec<(&'c Columns<'c>, Weighed)> {
        let weights = Weights::from(self.basis.engine.policy());
        segments.iter().map(|columns| (columns, Weighed::new(columns, &weights))).collect()
    }

    fn people<'k>(&'k self, part: &'k [Profile]) -> Vec<Known<'k>> {
        part.par_iter().map(|profile| self.basis.engine.person(profile)).collect()
    }

    fn by_profile(&mut self, profiles: &[Profile]) -> anyhow::Result<()> {
        let segments = self.board.segments();
        let weighed = self.weighed(&segments);
        let top = self.args.top.unwrap_or(TOP);
        for part in profiles.chunks(WIDTH) {
            let mut lists: Vec<Vec<Found>> = vec![Vec::new(); part.len()];
            let (mut pairs, mut scored) = (0, 0);
            let people = self.people(part);
            for (segment, (columns, weighed)) in weighed.iter().enumerate() {
                let panel = Panel::judge(columns, weighed, &people);
                let wants = |posting| self.board.wants(columns, Place { segment, posting });
                let found = best(columns, &panel, top, wants);
                (pairs, scored) = (pairs + found.pairs, scored + found.scored);
                for (list, best) in lists.iter_mut().zip(found.of_profile) {
                    list.extend(best.iter().map(|it| found_at(columns, weighed, it.posting, it.fit)));
                }
            }
            (self.pairs, self.scored) = (self.pairs + pairs, self.scored + scored);
            for (profile, list) in part.iter().zip(lists) {
                self.of_profile(profile, list, top)?;
            }
        }
        Ok(())
    }

    fn by_posting(&mut self, profiles: &[Profile]) -> anyhow::Result<()> {
        let segments = self.board.segments();
        for (segment, (columns, weighed)) in self.weighed(&segments).iter().enumerate() {
            let mut all = OfPostings::new(columns, self.args.top.unwrap_or(TOP));
            for (part, nth) in profiles.chunks(WIDTH).zip(0..) {
                let people = self.people(part);
                let panel = Panel::judge(columns, weighed, &people);
                let wants = |posting| self.board.wants(columns, Place { segment, posting });
                all.take(columns, &panel, nth * WIDTH, wants);
            }
            (self.pairs, self.scored) = (self.pairs + all.pairs, self.scored + all.scored);
            let mut lists = all.finish();
            lists.sort_by_key(|list| list.first().map(|it| columns.id(it.posting).to_owned()));
            for list in lists {
                let line = |(it, rank): (&rolefit_index::batch::Match, u32)| {
                    let profile = profiles.get(it.profile).map(|profile| profile.id.clone());
                    line(profile.unwrap_or_default(), columns.id(it.posting).to_owned(), rank, it.fit)
                };
                self.print(&list.iter().zip(1..).map(line).collect::<Vec<_>>())?;
            }
        }
        Ok(())
    }

    fn all(&mut self, profiles: &[Profile]) -> anyhow::Result<()> {
        let segments = self.board.segments();
        let weighed = self.weighed(&segments);
        for profile in profiles {
            let person = self.basis.engine.person(profile);
            let mut list = Vec::new();
            for (segment, (columns, weighed)) in weighed.iter().enumerate() {
                let judged = Judged::new(columns, weighed, &person);
                let each =
                    scan(columns, weighed, &judged, Vec::new, |seen: &mut Vec<Found>, posting, fit| {
                        if self.board.wants(columns, Place { segment, posting }) {
                            seen.push(found_at(columns, weighed, posting, fit));
                        }
                    });
                list.extend(each.into_iter().flatten());
            }
            self.of_profile(profile, list, usize::MAX)?;
        }
        Ok(())
    }

    /// The lines of a profile.
    fn of_profile(&self, profile: &Profile, mut list: Vec<Found>, top: usize) -> anyhow::Result<()> {
        list.sort_unstable_by(|(a, _), (b, _)| a.cmp(b));
        let lines: Vec<MatchLine> = list
            .into_iter()
            .take(top)
            .zip(1..)
            .map(|(((.., posting), fit), rank)| line(profile.id.clone(), posting, rank, fit))
            .collect();
        self.print(&lines)
    }

    fn print(&self, lines: &[MatchLine]) -> anyhow::Result<()> {
        let text = match self.args.format {
            LineFormat::Csv => rolefit_report::lines_csv(lines),
            LineFormat::Parquet => {
                let mut sheet = self.sheet.borrow_mut();
                let Some(sheet) = sheet.as_mut() else { return Ok(()) };
                return lines.iter().try_for_each(|line| sheet.row(row(line)));
            }
            LineFormat::Jsonl => lines.iter().try_fold(String::new(), |mut all, line| {
                all.push_str(&serde_json::to_string(line)?);
                all.push('\n');
                Ok::<_, serde_json::Error>(all)
            })?,
        };
        Ok(self.terminal.print(&text)?)
    }
}

/// Columns of a table of lines.
const COLUMNS: [Column; 6] = [
    ("profile", Kind::Text),
    ("posting", Kind::Text),
    ("rank", Kind::Number),
    ("verdict", Kind::Text),
    ("floor", Kind::Hundredths),
    ("ceiling", Kind::Hundredths),
];

fn row(line: &MatchLine) -> Vec<Cell> {
    let verdict = serde_json::to_value(line.verdict).ok();
    // Millionths of a point, rounded down.
    let points =
        |of: fn(Interval) -> u32| Cell::Number(line.score.map(|score| i64::from(of(score) / 10_000)));
    vec![
        Cell::from(line.profile.as_str()),
        Cell::from(line.posting.as_str()),
        Cell::Number(Some(i64::from(line.rank))),
        Cell::Text(verdict.as_ref().and_then(serde_json::Value::as_str).map(str::to_owned)),
        points(|score| score.floor),
        points(|score| score.ceiling),
    ]
}

fn line(profile: String, posting: String, rank: u32, fit: RowFit) -> MatchLine {
    let verdict = fit.verdict();
    let score = Interval { floor: fit.floor, ceiling: fit.ceiling };
    MatchLine { profile, posting, rank, verdict, score: Some(score).filter(|_| verdict != Verdict::Unread) }
}
