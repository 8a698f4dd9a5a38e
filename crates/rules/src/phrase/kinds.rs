//! What stands beside a name of the lexicon and says no more than it: the kind of thing ("the Linux operating system", "database
//! platforms", "Kubernetes clusters").

use super::Reader;
use super::names::{USES, is_subject};
use super::words::{GENERIC, KINDS, RULES, is_adverb, is_cased_name, is_people};
use crate::lexicon::{Hit, Level, SubjectEntry, Term};
use crate::list::WordList;
use crate::predicate::Subject;
use crate::token::{Kind, Letters, Token};

impl Reader<'_, '_> {
    pub(super) fn named(&self, hit: &Hit, entry: &SubjectEntry) -> Subject {
        // "retail experience" may be what shows that the trade is meant; the word itself says nothing of it.
        let last = hit.end - 1;
        let experience = last > hit.first && self.tokens.get(last).is_some_and(|t| t.is("experience"));
        // "Agile methodologies", "the Hadoop ecosystem", "Git version control": so does the kind behind a name.
        let product = entry.level == Level::Product;
        // "Windows-based", but "Node.js", "node js" and "scikit-learn" are one word.
        let low = |at: usize| {
            let based = |at: usize| self.tokens.get(at).is_some_and(|t| t.is("based"));
            self.tokens.get(at).is_some_and(|t| {
                let word = t.kind == Kind::Word && t.text.starts_with(char::is_lowercase) && t.text.len() > 2;
                if t.text == "-" { based(at + 1) } else { word && (!t.glued || based(at)) }
            })
        };
        let kind = |at: usize| {
            self.tokens.get(at).is_some_and(|t| {
                let letters =
                    || self.tokens.get(hit.first..at).is_some_and(|name| name.iter().any(is_cased_name));
                KIND_TAILS.holds(t)
                    || product && (KINDS_OF_PRODUCTS.holds(t) || low(at))
                    || RUN_BY_LETTERS.holds(t) && t.text.starts_with(char::is_lowercase) && letters()
            })
        };
        let its_own = |end: usize| {
            let before = self.item.text(hit.first, end);
            entry.spellings().any(|name| name.eq_ignore_ascii_case(before))
        };
        let kinds = (hit.first + 1..hit.end).rev().take_while(|&at| kind(at)).last().unwrap_or(hit.end);
        let end = (kinds..hit.end).find(|&end| its_own(end)).unwrap_or(hit.end);
        // "Advanced Excel": how well, and no part of the name.
        let level =
            product && last > hit.first && self.tokens.get(hit.first).is_some_and(|t| t.is("advanced"));
        let first = hit.first + usize::from(level);
        let text = self.item.text(first, if experience { last } else { end });
        Subject { id: Some(entry.id.clone()), name: entry.name.clone(), text: text.to_owned() }
    }

    /// The name of the lexicon that a member comes down to: what stands around it adds nothing, or says what it is used for
    /// ("SQL for reporting").
    pub(super) fn name_alone(&self, first: usize, end: usize) -> Option<Subject> {
        let inside = || self.item.hits.iter().filter(|h| is_subject(h) && h.first >= first && h.end <= end);
        // "Python for machine learning": the first one, where the other is what it is used for.
        let used = |h: &&Hit| {
            h.first == first
                && self.is_product(h)
                && self.tokens.get(h.end).is_some_and(|t| t.is_any(&["for", "to"]))
                && !inside().any(|other| {
                    let parted = |at: usize| self.tokens.get(at).is_some_and(|t| t.text == ",");
                    self.is_product(other) && (h.end..other.first).any(parted)
                })
        };
        let hit =
            inside().find(used).or_else(|| inside().max_by_key(|h| (self.is_named(h), h.end - h.first)))?;
        let Term::Subject(i) = hit.term else { return None };
        let entry = self.lexicon.subjects().get(i)?;
        // "API-based products", "LLM-driven search": what is made with something of that kind.
        let hyphen = self.tokens.get(hit.end).is_some_and(|t| t.glued && t.text == "-");
        let compound = hyphen
            && hit.end + 1 < end
            && self.tokens.get(hit.end + 1).is_some_and(|t| t.glued && t.kind == Kind::Word);
        if compound && entry.level == Level::Category {
            return None;
        }
        let named = self.is_named(hit);
        // The kind in front of a name ("relational databases Oracle") is no part of it.
        let kind = |at: usize| {
            let before = |h: &Hit| h.first <= at && at < h.end && h.end <= hit.first;
            named && self.is_product(hit) && inside().any(|h| before(h) && !self.is_product(h))
        };
        // So is the one behind it ("the Windows Server operating systems").
        let kinds = |at: usize| {
            let last = |h: &Hit| h.end.checked_sub(1).and_then(|last| self.tokens.get(last));
            named
                && inside().any(|h| {
                    hit.end <= h.first
                        && h.first <= at
                        && at < h.end
                        && last(h).is_some_and(|t| KINDS.holds(t) || t.is("databases"))
                })
        };
        // "database platforms", "a manufacturing environment": the kind stays beside the name of a trade, as it does beside any words.
        let kept = self.tokens.get(hit.end).is_some_and(|t| {
            KEPT.holds(t) && (t.letters == Letters::Low || t.is_any(&["industry", "sector"]))
        });
        let before = |n: usize, words: &[&str]| {
            hit.first.checked_sub(n).and_then(|i| self.tokens.get(i)).is_some_and(|t| t.is_any(words))
        };
        let one = before(1, &["a", "an"]) && !before(2, &["as", "in", "with"]);
        // "ECS's mission"
        let theirs =
            self.tokens.get(hit.end - 1).is_some_and(|t| t.text.ends_with("'s") || t.text.ends_with("’s"));
        let owned = !one && !theirs && entry.class != "social-media";
        let adds = |at: &usize| {
            // "GraphQL APIs", not "AI APIs"; "SharePoint reporting", but not customers of it, nor "a Figma file" like any other.
            let product = entry.level == Level::Product;
            let made = |t: &Token<'_>| RUN.holds(t) || owned && !is_people(t) && !NO_WORK.holds(t);
            let behind = *at >= hit.end
                && self.tokens.get(*at).is_some_and(|t| {
                    t.is("cloud")
                        || product
                            && (t.is_any(&["api", "apis"])
                                || t.letters == Letters::Low && made(t)
                                || is_adverb(t))
                        || *at == hit.end && kept
                });
            self.tokens.get(*at).is_some_and(|t| t.kind == Kind::Word && !GENERIC.holds(t))
                && !kind(*at)
                && !kinds(*at)
                && !behind
        };
        let use_of = (hit.end..end)
            .find(|&at| named && self.tokens.get(at).is_some_and(|t| USES.holds(t)))
            .unwrap_or(end);
        // "Splunk Demisto": whose it is belongs to the name.
        let brand = inside().find(|h| h.end == hit.first && self.is_product(h) && self.is_product(hit));
        let from = brand.map_or(hit.first, |h| h.first);
        let rest = (first..from).chain(hit.end..use_of).filter(adds).count();
        let low = self.tokens.get(hit.end - 1).is_some_and(|t| t.letters == Letters::Low);
        let taught = self.lexicon.names_one_thing(entry) || !entry.taught.is_empty();
        let trade = entry.level != Level::Product && (low || !taught);
        let kind = trade && kept && hit.end < end;
        (rest == 0).then(|| {
            let named = self.named(hit, entry);
            match brand {
                Some(_) => Subject { text: self.item.text(from, hit.end).to_owned(), ..named },
                None if kind => {
                    let text = self.item.text(hit.first, hit.end + 1).to_owned();
                    // "sales tools": what is used in a trade is not the trade.
                    let behind = self.tokens.get(hit.end);
                    if behind.is_some_and(|behind| self.lexicon.is_means(entry, behind)) {
                        Subject { id: None, name: text.clone(), text }
                    } else {
                        Subject { text, ..named }
                    }
                }
                None => named,
            }
        })
    }

    /// "RoCE systems": behind a name that no lexicon knows, the kind of thing is left out.
    pub(super) fn before_kind(&self, first: usize, end: usize) -> usize {
        let mut at = end;
        let tail = |t: &Token<'_>| GENERIC.holds(t) || RULES.holds(t) || TAILS.holds(t);
        while at > first + 1 && self.tokens.get(at - 1).is_some_and(tail) {
            at -= 1;
        }
        let cased = (first..at).all(|i| self.tokens.get(i).is_some_and(is_cased_name));
        if cased { at } else { end }
    }
}

/// Kinds of things that only a name in capitals has behind it ("GTAW processes").
static TAILS: WordList = WordList::of(&[
    "approach", "architecture", "devices", "disciplines", "equipment", "guidance", "instrumentation",
    "instruments", "laws", "methods", "oses", "processes", "protocol", "protocols", "regulatory",
    "techniques", "workflows",
]);

/// What is made or run with a product: "Kubernetes clusters", "a Python script".
static RUN: WordList = WordList::of(&[
    "architecture", "charts", "cluster", "clusters", "containers", "dashboards", "devices", "jobs", "macros",
    "manifests", "modules", "notebooks", "pipelines", "playbooks", "scripts", "spreadsheets", "tables",
    "templates", "workbooks", "workflows",
]);

/// What has a product's name before it and is no work with it: "SQL injection", "Word files".
static NO_WORK: WordList = WordList::of(&[
    "account", "accounts", "attacks", "certification", "certifications", "certified", "constraints",
    "downloaded", "file", "files", "injection", "installed", "issues", "membership", "mindset", "profile",
]);

/// Kinds of things and places that stay beside the name of a trade.
static KEPT: WordList = WordList::of(&[
    "environment", "environments", "industries", "industry", "platform", "platforms", "product", "products",
    "sector", "system", "systems", "tool", "tools",
]);

/// Kinds that a name may have behind it without meaning anything else.
static KIND_TAILS: WordList =
    WordList::of(&["concepts", "environment", "environments", "methodologies", "methodology", "principles"]);

/// Those that only what is written in capitals may have: "CI/CD pipelines", "NoSQL databases", but "graph databases".
static RUN_BY_LETTERS: WordList =
    WordList::of(&["databases", "pipelines", "practices", "processes", "workflows"]);

/// Those that a product's name may have, too; "deep learning frameworks" are no deep learning.
static KINDS_OF_PRODUCTS: WordList = WordList::of(&[
    "cloud", "cluster", "clusters", "coding", "ecosystem", "ecosystems", "frameworks", "language",
    "libraries", "methods", "programming", "queries", "scripting", "servers", "services", "software",
    "systems", "technologies", "tools",
]);
