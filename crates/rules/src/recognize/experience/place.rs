//! Where the experience was got: "sales in the software or media industries" asks for both, and one industry is not sales.

use super::{ABOVE_ALL, Reader};
use crate::clause;
use crate::lexicon::{Level, Vocabulary};
use crate::phrase::{Group, is_kind, is_place_name, listing};
use crate::predicate::{Mode, Subject};
use crate::quantity;
use crate::token::Kind;

/// What closes a list of places of work.
const PLACES: &[&str] = &[
    "industry", "industries", "sector", "sectors", "company", "companies", "environment", "environments",
    "setting", "settings", "role", "roles", "space", "firm", "firms", "organization", "organizations",
    "organisation", "organisations", "business", "businesses",
];

/// What closes the name of one trade.
const TRADES: &[&str] = &["industry", "sector", "domain", "space"];

/// Verbs behind a place that tell how one was there.
const TELLS_HOW: &[&str] =
    &["being", "creating", "demonstrating", "having", "juggling", "showing", "wearing"];

/// Verbs behind a role by which alone it is told.
const SAYS_ROLE: &[&str] = &["including", "involving", "relating", "requiring", "using", "utilizing"];

impl Reader<'_, '_> {
    /// What the words from `at` to `limit` name, the places of work apart from what was done there.
    pub(super) fn done(&self, at: usize, limit: usize) -> Vec<Group> {
        if let Some(groups) = self.done_in_post(at) {
            return groups;
        }
        let limit = self.before_window(at, self.before_kinds_of_setting(at, limit));
        // "rigging tools and methods with emphasis on knots": what is stressed is no part of the last of them.
        let wished = |i: usize| self.token(i - 1).is_none_or(|t| t.kind != Kind::Word || ABOVE_ALL.holds(t));
        let stressed = |&i: &usize| self.is(i, &["with"]) && !wished(i) && self.stressed(i).is_some();
        let stress = (at + 1..limit).find(stressed);
        let (limit, whole) = (stress.unwrap_or(limit), limit);
        // "in the technology industry, promoting cloud services": what is done there.
        let promotes = |&i: &usize| {
            self.is(i, &[","])
                && self.is(i - 1, PLACES)
                && !(at..i).any(|of| self.is(of, &["of"]))
                && self.token(i + 1).is_some_and(clause::is_gerund)
                && !self.is(i + 1, &["including"])
        };
        if let Some(comma) = (at + 1..limit).find(promotes) {
            let mut groups = self.done(at, comma);
            if !self.is(comma + 1, TELLS_HOW) {
                groups.extend(listing(self.item, self.lexicon, comma + 1, limit).groups);
            }
            return groups;
        }
        let groups = || listing(self.item, self.lexicon, at, limit).groups;
        let apart = |at| {
            self.done_as(at, limit)
                .or_else(|| self.done_in_role(at, limit))
                .or_else(|| self.done_in_places(at, limit))
                .or_else(|| self.done_in_any_of(at, limit))
                .or_else(|| self.any_done_in(at, limit))
        };
        // "working in sales at banks or shops": as "in sales" there.
        let working = self.is(at, &["working"])
            && self.is(at + 1, &["in", "within", "at", "for", "on"])
            && !self.is(at + 2, &["and", "or", "tandem", "conjunction", "collaboration", "partnership"])
            && !(at..limit).any(|i| self.token(i).is_some_and(|t| ABOVE_ALL.holds(t)));
        let mut groups =
            apart(at).or_else(|| if working { apart(at + 2) } else { None }).unwrap_or_else(groups);
        groups.retain(|group| !group.of.iter().all(is_grade));
        groups = groups.into_iter().flat_map(|group| self.with_shared_head(group)).collect();
        // "technologies with emphasis on knots": the kind alone says nothing.
        if stress.is_some() {
            groups.retain(|group| {
                !group.of.iter().all(|s| s.id.is_none() && !s.text.contains(' ') && is_kind(&s.text))
            });
        }
        if let Some(end) = groups.last().map_or(stress, |group| Some(group.end)) {
            self.with_stress(&mut groups, stress.unwrap_or(end), whole);
        }
        if let Some(examples) = self.behind_dash(&groups, at, limit) {
            return vec![examples];
        }
        // "sales in the technology industry, with SaaS or PaaS products": what stands behind by its name is asked, too.
        if let Some(end) = groups.last().map(|group| group.end)
            && self.is(end, &[","])
            && self.is(end + 1, &["with"])
            && self.item.hits.iter().any(|h| h.first == end + 2 && h.term.vocabulary() == Vocabulary::Subject)
        {
            groups.extend(
                listing(self.item, self.lexicon, end + 2, limit)
                    .groups
                    .into_iter()
                    .filter(|g| g.named || g.of.iter().any(|s| s.id.is_some())),
            );
        }
        groups
    }

    /// "object-oriented programming - C++, C# or Java": what a dash leads to stands for the kind before it.
    fn behind_dash(&self, groups: &[Group], at: usize, limit: usize) -> Option<Group> {
        let [head] = groups else { return None };
        let [kind] = head.of.as_slice() else { return None };
        let entry = kind.id.as_deref().and_then(|id| self.lexicon.subject(id));
        if !self.is(limit, &["-", "–", "—"]) || entry.is_some_and(|entry| entry.level == Level::Product) {
            return None;
        }
        let end = self.clauses.end(limit + 1);
        let mut tail = listing(self.item, self.lexicon, limit + 1, end).groups;
        let known =
            |group: &Group| group.of.len() > 1 && group.named && group.of.iter().all(|s| s.id.is_some());
        let tail = tail.pop().filter(|group| tail.is_empty() && known(group))?;
        Some(Group { first: at, ..tail })
    }

    /// "in this field": that of the job.
    pub(super) fn is_field(&self, at: usize) -> bool {
        self.is(at, &["the", "this", "that", "same"])
            && self.is(at + 1, &["field", "area", "industry", "discipline"])
            && self
                .token(at + 2)
                .is_none_or(|t| t.kind != Kind::Word || t.is_any(&["and", "or", "is", "with"]))
    }

    /// "equivalent to the next lower grade", "at the GS-7 level", "directly related to the duties", "that prepared you for this work": in work
    /// such as the job's.
    pub(super) fn is_like_the_job(&self, at: usize) -> bool {
        let near = at + usize::from(self.is(at, &["closely", "directly"]));
        let to = self.is(near, &["comparable", "equivalent", "related", "relevant", "similar"])
            && self.is(near + 1, &["to"]);
        let rung = || (at + 1..at + 9).any(|i| self.is(i, &["grade", "grades", "level", "levels"]));
        let graded = self.is(at, &["at"]) && rung();
        let prepared = self.is(at, &["that", "which"])
            && (at + 1..at + 4)
                .any(|i| self.is(i, &["demonstrated", "demonstrates", "equipped", "indicates", "prepared"]));
        let told = self.is(at, &["as"])
            && self.is(at + 1, &["defined", "described", "indicated", "listed", "outlined"]);
        to || graded || prepared || told
    }

    /// "in a similar role": in one such as the job's.
    pub(super) fn is_alike(&self, at: usize) -> bool {
        let alike = at + usize::from(self.is(at, &["a", "an", "the"]));
        self.is(alike, &["similar", "related", "comparable", "relevant", "same"])
            && self.is(
                alike + 1,
                &["role", "roles", "position", "positions", "capacity", "job", "field", "area"],
            )
    }

    /// "in a licensed day nursery", "in any of the above trades": of work that is told of, though nobody has named it. "In any industry", "in
    /// the last two years" and "in Austria" may be any work.
    pub(super) fn is_of_some_kind(&self, at: usize) -> bool {
        let lead = at + usize::from(self.is(at, &[","]));
        let next = lead + 1;
        let fields = &["area", "business", "capacity", "field", "industry", "role", "sector", "setting"];
        let any = self.is(next, &["any"]) && self.is(next + 1, fields);
        let when_or_where = self.is(next, &["the", "last", "past", "recent"])
            || self.token(next).is_none_or(|t| is_place_name(t) || t.number().is_some());
        self.is(lead, &["in", "as", "within", "either", "where"])
            && !any
            && !when_or_where
            && !self.leads_to_none(lead)
    }

    /// "as a diver in a harbour setting, such as a pier or a dock": where the kinds of where it was done begin.
    fn before_kinds_of_setting(&self, at: usize, limit: usize) -> usize {
        let kinds = |&i: &usize| {
            self.is(i, &[","])
                && self.is(i + 1, &["such"])
                && self.is(i + 2, &["as"])
                && self.is(i - 1, &["setting", "settings"])
        };
        (at + 1..limit).find(kinds).unwrap_or(limit)
    }

    /// "in sales or marketing roles within the last five years": where it begins to say when.
    fn before_window(&self, at: usize, limit: usize) -> usize {
        let when = |&i: &usize| {
            self.is(i, &["last", "past", "previous"])
                && self.is(i - 1, &["the"])
                && self.is(i - 2, &["within", "in", "over", "during"])
        };
        (at + 3..limit).find(when).map_or(limit, |i| i - 2)
    }

    /// "in a sales role working with SaaS", "in a nursing role supporting wards or clinics": the role, and what is done in it.
    fn done_in_role(&self, at: usize, limit: usize) -> Option<Vec<Group>> {
        let role = (at + 1..limit).find(|&i| {
            self.is(i, &["role", "roles", "position", "positions"])
                && self.token(i + 1).is_some_and(clause::is_gerund)
                && !self.is(i + 1, SAYS_ROLE)
        })?;
        let mut groups = listing(self.item, self.lexicon, at, role + 1).groups;
        let told = groups.iter().flat_map(|g| &g.of).any(|s| s.id.is_some() || s.text.contains(' '));
        let done = listing(self.item, self.lexicon, role + 1, limit).groups;
        if !told || done.is_empty() {
            return None;
        }
        groups.extend(done);
        Some(groups)
    }

    /// "sales experience in software or media" asks for what was done, and for one of the places; "leadership experience in finance" for
    /// both in one, where the lexicon knows the place. How and when it was done ("in teams of ten", "in recent years") is no place.
    pub(super) fn done_there(
        &self,
        done: &[Group],
        places: &[Group],
        first: usize,
        limit: usize,
    ) -> Option<Vec<Group>> {
        let [place] = places else { return None };
        if self.tells_manner(first, limit) {
            return None;
        }
        let choice = place.mode == Mode::Any && place.of.len() > 1;
        let list = place.mode == Mode::Unclear && place.of.len() > 2;
        match (done, place.of.as_slice()) {
            _ if choice || list => Some(done.iter().chain(places).cloned().collect()),
            ([what], [only]) if what.of.len() == 1 && only.id.is_some() => {
                let of = what.of.iter().chain([only]).cloned().collect();
                Some(vec![Group { of, mode: Mode::All, end: place.end, ..what.clone() }])
            }
            _ => None,
        }
    }

    /// "in groups of five or more", "in excess of two years"
    pub(super) fn tells_manner(&self, first: usize, limit: usize) -> bool {
        let manner = &["more", "less", "production", "person", "groups", "teams", "excess"];
        (first..limit).any(|i| self.is(i, manner) || self.number(i))
    }

    fn number(&self, at: usize) -> bool {
        self.token(at).is_some_and(|t| quantity::number(t).is_some())
    }

    fn done_in_places(&self, at: usize, limit: usize) -> Option<Vec<Group>> {
        let lead = (at + 1..limit).rev().find(|&i| self.is(i, &["in", "at", "within", "for", "with"]))?;
        let place = self.places(lead, limit).or_else(|| self.trade(at, lead, limit))?;
        // "physiotherapy working in wards or clinics"
        let bare = lead > at + 1 && self.is(lead - 1, &["working"]);
        let done = if bare { lead - 1 } else { lead };
        let mut groups = listing(self.item, self.lexicon, at, done).groups;
        groups.retain(|group| !group.of.is_empty());
        if groups.is_empty() {
            return None;
        }
        // "operating in start-up or growth environments", "in senior roles within finance or consulting firms": of the places alone.
        let empty = lead == at + 1 && self.is(at, &["operating", "working", "thriving", "succeeding"]);
        if empty || self.is_any_role(&groups, at, lead) {
            return Some(vec![Group { first: at, ..place }]);
        }
        if !self.describes(&place, limit) {
            groups.push(place);
        }
        Some(groups)
    }

    /// "an analytical role", "senior roles": nothing without the place behind it.
    pub(super) fn is_any_role(&self, groups: &[Group], at: usize, lead: usize) -> bool {
        self.is(lead - 1, &["role", "roles", "position", "positions", "capacity"])
            && lead <= at + 4
            && !(at..lead).any(|i| self.is(i, &["similar", "or", "and", "leadership", "management"]))
            && !groups.iter().any(|g| g.named || g.of.iter().any(|s| s.id.is_some()))
    }

    /// "in sales within the insurance industry": one industry is asked as well.
    fn trade(&self, at: usize, lead: usize, limit: usize) -> Option<Group> {
        let noun = limit.checked_sub(1).filter(|&noun| self.is(noun, TRADES))?;
        // "as a dispatcher in the towing industry": behind the name of who does it.
        let behind_name = || {
            self.is(lead, &["in"])
                && (at.saturating_sub(2)..at + 1).any(|as_what| self.is(as_what, &["as"]))
                && self.item.hits.iter().any(|h| h.end == lead && h.term.vocabulary() == Vocabulary::Subject)
        };
        // "in sales in the insurance industry, keeping books": where it is told beside what is done there.
        let beside = self.is(lead, &["in"])
            && self.is(limit, &[","])
            && self.token(limit + 1).is_some_and(clause::is_gerund);
        let led = self.is(lead, &["within"]) || beside || behind_name();
        let named = led && self.is(lead + 1, &["a", "an", "the"]);
        let end = noun + usize::from(beside);
        let groups = named.then(|| listing(self.item, self.lexicon, lead + 2, end).groups)?;
        let [group] = <[Group; 1]>::try_from(groups).ok()?;
        Some(Group { first: lead, end: limit, ..group })
    }

    /// "as a nurse in a clinic, hospital or ER setting": whichever it was, it says no more than where that is done. So does "in a busy or
    /// growing environment", and not "in a Linux or Unix environment".
    pub(super) fn describes(&self, place: &Group, limit: usize) -> bool {
        let unknown = place.of.iter().all(|s| s.id.is_none());
        limit.checked_sub(1).is_some_and(|noun| {
            self.is(noun, &["setting", "settings"])
                || unknown && self.is(noun, &["environment", "environments"])
        })
    }

    /// "in industry or academia": nothing but where.
    pub(super) fn is_anywhere(&self, places: &[Group]) -> bool {
        let plain = |s: &Subject| {
            let name = s.name.trim_start_matches("an ");
            ["industry", "academia", "academic", "government", "in-house", "agency", "creative agency"]
                .contains(&name)
        };
        let wide = |s: &Subject| ["industry", "academia", "in-house"].contains(&s.name.as_str());
        places.iter().all(|g| g.of.iter().all(plain)) && places.iter().flat_map(|g| &g.of).any(wide)
    }

    /// "in the software or media industries", "at a retail or wholesale company": a choice of several is asked; one place ("in a busy
    /// setting") describes.
    pub(super) fn places(&self, lead: usize, limit: usize) -> Option<Group> {
        // "in shipping, towage, or related fields"
        let fields = |noun: usize| {
            self.is(noun, &["fields"])
                && self.is(noun - 1, &["related", "similar"])
                && (lead..noun).any(|i| self.is(i, &[","]))
        };
        let noun =
            limit.checked_sub(1).filter(|&noun| noun > lead && (self.is(noun, PLACES) || fields(noun)))?;
        if !self.is(lead, &["in", "at", "within", "for", "with"]) {
            return None;
        }
        let first = (lead + 1..noun).find(|&i| !self.is(i, &["a", "an", "the", "either", "our"]))?;
        let joins = |i: usize| {
            self.is(i, &["or", "/", "and/or", ",", "(", ")"])
                || self.is(i, &["and"]) && self.is(i + 1, &["/"])
        };
        let choice = (first..noun).any(|i| self.is(i, &["or", "/", "and/or"]));
        // "in sales in the software or media industries": the place is the last of them.
        if !choice || (first..noun).any(|i| self.is(i, &["in", "at", "within", "with", "of", "for"])) {
            return None;
        }
        let mut of = Vec::new();
        let mut open = false;
        let mut from = first;
        for at in first..=noun {
            if at == noun || joins(at) {
                // "or a client-facing role": without its noun it would describe nothing.
                let described = at == noun
                    && self.token(noun - 1).is_some_and(|t| t.glued)
                    && noun.checked_sub(2).is_some_and(|i| self.is(i, &["-"]));
                let to = if described { at + 1 } else { at };
                // "or similar environment", "or a related operational role"
                let alike = from + usize::from(self.is(from, &["a", "an"]));
                if at > alike && self.is(alike, &["similar", "comparable", "related", "other"]) {
                    open = true;
                    from = at + 1;
                    continue;
                }
                let named = listing(self.item, self.lexicon, from, to).groups.into_iter().flat_map(|g| g.of);
                let before = of.len();
                of.extend(named);
                // "software" alone names no thing, but an industry; "public" none without its company.
                let whose = at == from + 1 && self.is(from, &["public", "private"]);
                if whose {
                    of.truncate(before);
                }
                if of.len() == before && from < at {
                    let mut text = self.item.text(from, at).into_owned();
                    if whose {
                        text = format!("{text} {}", self.item.text(noun, noun + 1));
                    }
                    of.push(Subject::phrase(&text));
                }
                from = at + 1;
            }
        }
        (of.len() > 1 || open && !of.is_empty()).then_some(Group {
            of,
            mode: Mode::Any,
            open,
            named: true,
            first: lead,
            end: limit,
        })
    }
}

/// "The next lower grade level", "GS-7": a level of the employer's own.
fn is_grade(subject: &Subject) -> bool {
    if subject.id.is_some() {
        return false;
    }
    let name = subject.name.to_lowercase();
    let grade =
        ["gs-", "gg-", "wg-", "grade level", "performance level", "next lower", "equivalent to", "equiv to"];
    grade.iter().any(|word| name.contains(word))
}
