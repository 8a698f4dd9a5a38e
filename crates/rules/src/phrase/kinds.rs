//! What stands beside a name of the lexicon and says no more than it: the kind of thing ("the Linux operating system", "database
//! platforms", "Kubernetes clusters").

use super::Reader;
use super::names::{USES, is_subject};
use super::words::{GENERIC, KINDS, RULES, WHOSE, is_adverb, is_cased_name, is_people};
use crate::lexicon::{ClassEntry, Hit, Level, SubjectEntry, Term};
use crate::list::WordList;
use crate::predicate::Subject;
use crate::token::{Kind, Letters, Token};

/// Who makes products of many names.
static MAKERS: WordList = WordList::of(&[
    "adobe", "amazon", "apache", "apple", "autodesk", "cisco", "citrix", "dell", "facebook", "gnu", "google",
    "hashicorp", "hitachi", "hp", "huawei", "ibm", "intel", "intuit", "jetbrains", "juniper", "meta",
    "microsoft", "mozilla", "ms", "netapp", "nvidia", "oracle", "siemens", "vmware",
]);

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
                let word = t.kind == Kind::Word && !t.is_capital() && t.text.len() > 2;
                if t.text == "-" { based(at + 1) } else { word && (!t.glued || based(at)) }
            })
        };
        let kind = |at: usize| {
            self.tokens.get(at).is_some_and(|t| {
                let letters =
                    || self.tokens.get(hit.first..at).is_some_and(|name| name.iter().any(is_cased_name));
                KIND_TAILS.holds(t)
                    || product && (KINDS_OF_PRODUCTS.holds(t) || low(at))
                    || RUN_BY_LETTERS.holds(t) && t.is_low() && letters()
            })
        };
        let its_own = |end: usize| {
            let before = self.item.text(hit.first, end);
            entry.spellings().any(|name| name.eq_ignore_ascii_case(&before))
        };
        let kinds = (hit.first + 1..hit.end).rev().take_while(|&at| kind(at)).last().unwrap_or(hit.end);
        let end = (kinds..hit.end).find(|&end| its_own(end)).unwrap_or(hit.end);
        // "Advanced Excel": how well, and no part of the name.
        let level =
            product && last > hit.first && self.tokens.get(hit.first).is_some_and(|t| t.is("advanced"));
        let first = hit.first + usize::from(level);
        let text = self.item.text(first, if experience { last } else { end });
        Subject { id: Some(entry.id.clone()), name: entry.name.clone(), text: text.into_owned() }
    }

    /// The name of the lexicon that a member comes down to: what stands around it adds nothing, or says what it is used for
    /// ("SQL for reporting").
    pub(super) fn name_alone(&self, first: usize, end: usize) -> Option<Subject> {
        let hit = self.foremost(first, end)?;
        let Term::Subject(i) = hit.term else { return None };
        let entry = self.lexicon.subjects().get(i)?;
        // "API-based products", "LLM-driven search": what is made with something of that kind.
        let glued = |at: usize| self.tokens.get(at).is_some_and(|t| t.glued);
        let hyphen = glued(hit.end) && self.tokens.get(hit.end).is_some_and(|t| t.text == "-");
        let word = || self.tokens.get(hit.end + 1).is_some_and(|t| t.kind == Kind::Word);
        if hyphen && hit.end + 1 < end && glued(hit.end + 1) && word() && entry.level == Level::Category {
            return None;
        }
        // "database platforms", "a manufacturing environment": the kind stays beside the name of a trade, as it does beside any words.
        let behind = self.tokens.get(hit.end);
        let means = behind.is_some_and(|t| t.kind == Kind::Word && self.lexicon.is_means(entry, t));
        let kept = means
            || behind.is_some_and(|t| KEPT.holds(t) && (t.is_low() || t.is_any(&["industry", "sector"])));
        let named = self.is_named(hit);
        // "CAD for drawings"
        let letters = hit.end == hit.first + 1
            && self.tokens.get(hit.first).is_some_and(|t| t.letters == Letters::Capitals);
        let use_of = (hit.end..end)
            .find(|&at| self.tokens.get(at).is_some_and(|t| named && USES.holds(t) || letters && t.is("for")))
            .unwrap_or(end);
        // "Splunk Demisto": whose it is belongs to the name.
        let mut inside = self.names_in(first, end);
        let brand = inside.find(|h| h.end == hit.first && self.is_product(h) && self.is_product(hit));
        // "Microsoft PowerShell", "Amazon Simple Queue Service": so does who makes it.
        let maker = (hit.first.checked_sub(1).filter(|&at| at >= first && self.is_product(hit)))
            .filter(|&at| self.tokens.get(at).is_some_and(|t| t.is_capital() && MAKERS.holds(t)));
        let from = brand.map(|h| h.first).or(maker).unwrap_or(hit.first);
        let made = self.may_be_made(hit, entry);
        // "technology sales", "language teaching": of what a kind of work is, though it says nothing beside the name of a thing.
        let work = entry.level == Level::Category
            && self.lexicon.class(&entry.class).is_some_and(ClassEntry::is_work);
        let whose = |at: usize, t: &Token<'_>| work && at < hit.first && WHOSE.holds(t);
        // "advanced Access", "complex SQL"
        let level = |at: usize, t: &Token<'_>| {
            at + 1 == from
                && entry.level == Level::Product
                && t.is_any(&["advanced", "complex", "intermediate"])
        };
        // "the full SDLC", "SDLC processes"
        let whole = |at: usize, t: &Token<'_>| {
            at + 1 == from && t.is_any(&["full", "entire", "complete", "whole"])
                || at == hit.end
                    && self.tokens.get(hit.end - 1).is_some_and(|last| last.letters == Letters::Capitals)
                    && entry.level != Level::Product
                    && (t.is_any(&["process", "processes"])
                        || t.is("lifecycle") && entry.name.ends_with("cycle"))
        };
        let adds = |at: usize| {
            self.tokens.get(at).is_some_and(|t| {
                t.kind == Kind::Word && (!GENERIC.holds(t) || whose(at, t)) && !level(at, t) && !whole(at, t)
            }) && !(named && self.is_kind(at, hit, first, end))
                && !(at >= hit.end && self.is_made_with(at, entry, made))
                && !(at == hit.end && kept)
        };
        if (first..from).chain(hit.end..use_of).any(adds) {
            return None;
        }
        let low = self.tokens.get(hit.end - 1).is_some_and(Token::is_low);
        let taught = self.lexicon.names_one_thing(entry) || !entry.taught.is_empty();
        let trade = entry.level != Level::Product && (low || !taught);
        let named = self.named(hit, entry);
        if from < hit.first {
            return Some(Subject { text: self.item.text(from, hit.end).into_owned(), ..named });
        }
        if !(trade && kept && hit.end < end) {
            return Some(named);
        }
        let text = self.item.text(hit.first, hit.end + 1);
        // "sales tools": what is used in a trade is not the trade.
        Some(if means { Subject::phrase(&text) } else { Subject { text: text.into_owned(), ..named } })
    }

    fn names_in(&self, first: usize, end: usize) -> impl Iterator<Item = &Hit> {
        self.item.hits.iter().filter(move |h| is_subject(h) && h.first >= first && h.end <= end)
    }

    /// The name that a member is about: the longest, but in "Python for machine learning" the first, where the other is what it is used for.
    fn foremost(&self, first: usize, end: usize) -> Option<&Hit> {
        let used = |h: &&Hit| {
            h.first == first
                && self.is_product(h)
                && self.tokens.get(h.end).is_some_and(|t| t.is_any(&["for", "to"]))
                && !self.names_in(first, end).any(|other| {
                    let parted = |at: usize| self.tokens.get(at).is_some_and(|t| t.text == ",");
                    self.is_product(other) && (h.end..other.first).any(parted)
                })
        };
        self.names_in(first, end)
            .find(used)
            .or_else(|| self.names_in(first, end).max_by_key(|h| (self.is_named(h), h.end - h.first)))
    }

    /// Is the word at `at` of a kind that stands in front of the name ("relational databases Oracle") or behind it ("the Windows Server
    /// operating systems") and is no part of it?
    fn is_kind(&self, at: usize, hit: &Hit, first: usize, end: usize) -> bool {
        let ends = |h: &Hit| {
            let last = h.end.checked_sub(1).and_then(|last| self.tokens.get(last));
            // "the Looker BI platform"
            last.is_some_and(|t| KINDS.holds(t) || t.is_any(&["databases", "platform"]))
        };
        let product = self.is_product(hit);
        self.names_in(first, end).any(|h| {
            h.first <= at
                && at < h.end
                && (product && h.end <= hit.first && !self.is_product(h) || hit.end <= h.first && ends(h))
        })
    }

    /// May a word behind the name say what is made with it? Not behind "a Figma", one like any other, nor behind "ECS's".
    fn may_be_made(&self, hit: &Hit, entry: &SubjectEntry) -> bool {
        let before = |n: usize, words: &[&str]| {
            hit.first.checked_sub(n).and_then(|i| self.tokens.get(i)).is_some_and(|t| t.is_any(words))
        };
        let one = before(1, &["a", "an"]) && !before(2, &["as", "in", "with"]);
        let theirs =
            self.tokens.get(hit.end - 1).is_some_and(|t| t.text.ends_with("'s") || t.text.ends_with("’s"));
        !one && !theirs && entry.class != "social-media"
    }

    /// "GraphQL APIs", not "AI APIs"; "SharePoint reporting", but not customers of it.
    fn is_made_with(&self, at: usize, entry: &SubjectEntry, owned: bool) -> bool {
        let product = entry.level == Level::Product;
        let made = |t: &Token<'_>| RUN.holds(t) || owned && !is_people(t) && !NO_WORK.holds(t);
        self.tokens.get(at).is_some_and(|t| {
            let own = || t.is_any(&["api", "apis"]) || t.is_low() && made(t) || is_adverb(t);
            t.is("cloud") || product && own()
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
    "account", "accounts", "administration", "administrator", "attacks", "certification", "certifications",
    "certified", "constraints", "downloaded", "file", "files", "injection", "installed", "issues",
    "membership", "mindset", "profile",
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
