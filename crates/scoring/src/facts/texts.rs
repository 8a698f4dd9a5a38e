//! The texts of a profile, read once: what stands in each, before it is known what it is worth.

use super::credential::{self, Held};
use super::mention::Found;
use super::mention::{is_activity, is_shared};
use super::others;
use super::secrecy::{self, Cleared};
use super::speech::{self, Spoken};
use super::stance::{self, Stance};
use super::sum::{self, Sum};
use super::{Context, Name, Place, is_list, is_prose, spell, stems};
use rolefit_profile::{Field, Piece, Profile, Section};
use rolefit_rules::lexicon::{Hit, Level, Lexicon, Match, SubjectEntry, Term};
use rolefit_rules::token::{Kind, Token, tokenize};

/// What all of them say.
#[derive(Default)]
pub(super) struct Texts {
    pub places: Vec<Place>,
    pub found: Vec<Found>,
    pub sums: Vec<Sum>,
    pub credentials: Vec<Held>,
    pub clearances: Vec<Cleared>,
    pub spoken: Vec<Spoken>,
    /// What a short name stands for somewhere in them, other than what it is by itself.
    otherwise: Vec<Term>,
}

impl Texts {
    pub fn read(profile: &Profile, context: &Context<'_>) -> Texts {
        let mut texts = Texts {
            clearances: secrecy::stated(profile, context),
            spoken: speech::listed(profile, context.lexicon),
            ..Texts::default()
        };
        let spells = spell::Offsets::of(profile);
        for piece in profile.texts() {
            texts.read_piece(piece, profile, &spells, context);
        }
        // What one text spells out, the others mean as well.
        let Texts { found, credentials, otherwise, .. } = &mut texts;
        let elsewhere = |term: Term| otherwise.contains(&term);
        found.retain(|f| !(f.acronym && elsewhere(Term::Subject(f.subject))));
        credentials.retain(|held| !(held.acronym && elsewhere(Term::Credential(held.number))));
        texts
    }

    fn read_piece(
        &mut self,
        piece: Piece<'_>,
        profile: &Profile,
        spells: &spell::Offsets,
        context: &Context<'_>,
    ) {
        let lexicon = context.lexicon;
        let at = self.places.len();
        let tokens = tokenize(piece.text, 0);
        let (hits, others) = lexicon.scan_apart(&tokens);
        self.otherwise.extend(others.iter().map(|hit| hit.term));
        self.note_hits(&piece, &tokens, &hits, context);
        let list = is_list(piece.section, piece.field);
        if list {
            self.note_whole(&piece, context);
        }
        if context.policy.experience.stated_sums {
            sum::collect(&mut self.sums, at, &piece, &tokens, &hits, lexicon);
        }
        secrecy::collect(&mut self.clearances, &piece, &tokens, &hits, profile, context);
        speech::collect(&mut self.spoken, &piece, &tokens, &hits, lexicon);
        let unknown = list && hits.is_empty() && lexicon.names_of(piece.text).is_empty();
        self.places.push(Place {
            path: piece.path,
            text: piece.text.to_owned(),
            section: piece.section,
            field: piece.field,
            spell: spells.index(piece.section),
            stems: stems(&tokens),
            unknown: unknown.then(|| Name::of(piece.text)),
            level: match piece.section {
                Section::Skill(index) => profile.skills.get(index).and_then(|skill| skill.level.clone()),
                _ => None,
            },
        });
    }

    /// Names in a text.
    fn note_hits(&mut self, piece: &Piece<'_>, tokens: &[Token<'_>], hits: &[Hit], context: &Context<'_>) {
        // What the employer does is nothing that the person did.
        if piece.field == Field::Description && !matches!(piece.section, Section::Project(_)) {
            return;
        }
        let place = self.places.len();
        let titled = piece.field == Field::Name && matches!(piece.section, Section::Project(_));
        for hit in hits {
            let acronym = stance::is_acronym(piece.text, hit);
            match hit.term {
                Term::Subject(subject) => {
                    let stance = stance::of(tokens, hit, hits, piece.field, piece.section);
                    let of_others = is_prose(piece.field)
                        && (others::is_of_others(tokens, hit)
                            || others::names_another(tokens, hit, piece.field)
                            || is_of_edition(tokens, hit, hits, context.lexicon));
                    let apart = is_prose(piece.field) && is_apart(tokens, hit, hits, context.lexicon);
                    let named = titled && is_in_name(tokens, hit, hits, context.lexicon);
                    let stance = if named { stance.min(Stance::Doubtful) } else { stance };
                    let span = Some(hit.span);
                    self.found.push(Found { subject, place, stance, span, acronym, of_others, apart });
                }
                // "CA driver license": letters before a paper tell where it was given.
                Term::Credential(_) if acronym && is_before_paper(hit, hits) => {}
                Term::Credential(id) => {
                    let stance = stance::of_credential(tokens, hit, piece.field, piece.section);
                    let over = matches!(piece.section, Section::Certificate(_))
                        && stance::is_over(tokens, context.as_of);
                    let worth = (if over { stance.min(Stance::Doubtful) } else { stance }, acronym);
                    credential::note(&mut self.credentials, id, place, piece, worth, context.lexicon);
                }
                _ => {}
            }
        }
    }

    /// What an entry of a list is as a whole.
    fn note_whole(&mut self, piece: &Piece<'_>, context: &Context<'_>) {
        let place = self.places.len();
        let acronym = stance::is_short_capitals(piece.text);
        for term in context.lexicon.names_of(piece.text) {
            match term {
                Term::Subject(subject)
                    if !self.found.iter().any(|f| f.place == place && f.subject == subject) =>
                {
                    let stance = Stance::Claimed;
                    let (of_others, apart) = (false, false);
                    self.found.push(Found { subject, place, stance, span: None, acronym, of_others, apart });
                }
                Term::Credential(id) => {
                    let worth = (Stance::Claimed, acronym);
                    credential::note(&mut self.credentials, id, place, piece, worth, context.lexicon);
                }
                _ => {}
            }
        }
    }
}

/// Does the name of a paper follow at once?
fn is_before_paper(hit: &Hit, hits: &[Hit]) -> bool {
    hits.iter().any(|next| next.first == hit.end && matches!(next.term, Term::Credential(_)))
}

/// "Caffe Primo", "Spice Catering": a project is called by the name of a house, in which a word stands that is also a product's, or a trade.
fn is_in_name(tokens: &[Token<'_>], hit: &Hit, hits: &[Hit], lexicon: &Lexicon) -> bool {
    let Term::Subject(at) = hit.term else { return false };
    let word = |entry: &SubjectEntry| entry.rule != Match::Word || is_activity(entry, lexicon);
    let plain = |at: usize| !hits.iter().any(|hit| hit.first <= at && at < hit.end);
    let beside = [hit.first.checked_sub(1), Some(hit.end)];
    let mut beside = beside.into_iter().flatten().filter(|at| plain(*at)).filter_map(|at| tokens.get(at));
    lexicon.subjects().get(at).is_some_and(word)
        && tokens.get(hit.first).is_some_and(Token::is_capital)
        && beside.any(|t| t.kind == Kind::Word && t.is_capital())
        && !hits.iter().any(|other| other.first != hit.first && matches!(other.term, Term::Subject(_)))
}

/// "Peachtree for Manufacturing": for whom a program is made.
fn is_of_edition(tokens: &[Token<'_>], hit: &Hit, hits: &[Hit], lexicon: &Lexicon) -> bool {
    let Some(lead) = hit.first.checked_sub(1).filter(|&at| tokens.get(at).is_some_and(|t| t.is("for")))
    else {
        return false;
    };
    let product = |other: &Hit| match other.term {
        Term::Subject(at) => lexicon.subjects().get(at).is_some_and(|it| it.level == Level::Product),
        _ => false,
    };
    tokens.get(hit.first).is_some_and(Token::is_capital)
        && hits.iter().any(|other| other.end == lead && product(other))
}

/// "injection molding, assembly, curing": a word that is also the name of a product stands in a list, and nothing else in the text is the
/// name of one.
fn is_apart(tokens: &[Token<'_>], hit: &Hit, hits: &[Hit], lexicon: &Lexicon) -> bool {
    let entry = |hit: &Hit| match hit.term {
        Term::Subject(at) => lexicon.subjects().get(at),
        _ => None,
    };
    let shared = |entry: &&SubjectEntry| entry.level == Level::Product && is_shared(entry, lexicon);
    let Some(own) = entry(hit).filter(shared) else { return false };
    let joins = |t: &Token<'_>| t.text == "," || t.is_any(&["and", "or"]);
    let before = hit.first.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(joins);
    let after = tokens.get(hit.end).is_some_and(joins);
    // "assembly language" says what is meant.
    let bare = hit.end == hit.first + 1;
    let other = |one: &Hit| entry(one).is_some_and(|e| e.id != own.id && e.level == Level::Product);
    bare && (before || after) && !hits.iter().any(other)
}
