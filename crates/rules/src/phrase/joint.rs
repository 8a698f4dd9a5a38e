//! Where two words or phrases meet at a joiner: are they two members of a list, or do they make one only together?

use super::Reader;
use super::joiners::Joiner;
use super::members::{Member, OTHER};
use super::words::{is_act, is_ing, is_many, is_verb};

/// What the whole phrase says of its joiners.
pub(super) struct Series {
    /// Do commas join it?
    pub(super) long: bool,
    /// Is it a list for certain, behind "such as" or in parentheses?
    pub(super) list: bool,
    /// Does it begin with a thing rather than with what is done?
    pub(super) things: bool,
    /// Does the last member name people ("marketing, product and creative teams")?
    pub(super) people: bool,
    /// One past the phrase.
    pub(super) end: usize,
}

/// A joiner, and what stands on its sides.
pub(super) struct Joint<'m> {
    /// All that was found to be one member so far.
    pub(super) left: &'m Member,
    pub(super) joiner: Joiner,
    pub(super) right: &'m Member,
    /// The atoms behind `right`.
    pub(super) rest: &'m [Member],
    /// Has a comma parted `left` from a member before it?
    pub(super) parted: bool,
    pub(super) series: &'m Series,
}

/// Which sides say what is done.
#[derive(Clone, Copy)]
pub(super) struct Verbs {
    pub(super) left: bool,
    pub(super) right: bool,
    /// Is the left side, though it may be a verb, one of a series of things?
    thing: bool,
}

impl Joint<'_> {
    /// Is this the last joiner of the phrase?
    pub(super) fn closes(&self) -> bool {
        self.rest.is_empty()
    }
}

/// Each `by_` looks at one thing, and tells whether it parts the sides or makes them one, or nothing.
impl Reader<'_, '_> {
    /// Does the joiner part two members? The first that can tell decides.
    pub(super) fn divides(&self, joint: &Joint<'_>) -> bool {
        let told = self.by_short_form(joint).or_else(|| self.by_use(joint)).or_else(|| self.by_mark(joint));
        if let Some(divided) = told.or_else(|| self.by_alternative(joint)).or_else(|| self.by_unheard(joint))
        {
            return divided;
        }
        let verbs = self.verbs(joint);
        self.by_shared_verbs(joint, verbs)
            .or_else(|| self.by_opening(joint, verbs))
            .or_else(|| self.by_shared_object(joint, verbs))
            .or_else(|| self.by_pair(joint, verbs))
            .or_else(|| self.by_shared_head(joint, verbs))
            .or_else(|| self.by_objects(joint, verbs))
            .unwrap_or_else(|| self.by_names(joint, verbs))
    }

    fn verbs(&self, joint: &Joint<'_>) -> Verbs {
        let &Joint { left, right, series, .. } = joint;
        let doing = self.is_doing(right);
        // "production systems, monitoring, and on-call duties": among things, a word in "-ing" is one.
        let thing =
            series.things && series.long && !doing && left.end == left.first + 1 && self.words(left) == 1;
        // "testing, inspecting and evaluating repairs": a field by itself is a verb, too, beside another.
        let fields = self.tokens.get(left.first..left.first + 3).is_some_and(|words| {
            matches!(words, [field, comma, verb] if is_ing(field) && comma.text == "," && is_verb(verb))
        });
        Verbs { left: !thing && (self.is_doing(left) || fields), right: doing, thing }
    }

    /// "Institute of Standards and Technology (IST)": one name, by the letters that stand for its words on both sides.
    fn by_short_form(&self, joint: &Joint<'_>) -> Option<bool> {
        let &Joint { left, joiner, right, .. } = joint;
        let (from, to) = right.inner.filter(|_| joiner == Joiner::And)?;
        let spells = |first| self.spells(from, first, from - 1);
        (to == from + 1 && spells(left.first) && !spells(right.first)).then_some(false)
    }

    /// Marks and parentheses, and what is a list for certain.
    fn by_mark(&self, joint: &Joint<'_>) -> Option<bool> {
        let &Joint { left, joiner, right, series, .. } = joint;
        // "local / international rules": words that share a head.
        if joiner == Joiner::Slash
            && self.ends_in_adjective(left)
            && self.words(left) == 1
            && self.words(right) > 1
        {
            return Some(false);
        }
        // "languages (Java, Go) and frameworks (Spring, Gin)": each has a list of its own.
        let both = left.inner.is_some() && right.inner.is_some();
        // "languages (Java, Go) and frameworks"
        let several = |&(from, to): &(usize, usize)| to > from + 1 && self.any_name(from, to);
        let own = joiner == Joiner::And && left.inner.as_ref().is_some_and(several);
        let parts = matches!(joiner, Joiner::Slash | Joiner::Line)
            || series.list && joiner == Joiner::Comma
            || both
            || own
            || series.list && series.long && joint.closes() && self.words(right) > 0;
        parts.then_some(true)
    }

    /// "Zorptel and port design": a name by itself, whether or not anybody has listed it.
    fn by_unheard(&self, joint: &Joint<'_>) -> Option<bool> {
        let &Joint { left, right, .. } = joint;
        let begins = self.content_start(right);
        // "County and Harbour rules": capitals that may share what they describe.
        let half = self.is_cased(right) && !self.is_unheard(begins, begins + 1);
        (self.is_unheard_whole(left) && !half || self.is_unheard_whole(right)).then_some(true)
    }

    /// "or" before what is no object of the verb, or before the noun for all.
    fn by_alternative(&self, joint: &Joint<'_>) -> Option<bool> {
        let &Joint { left, joiner, right, series, .. } = joint;
        if joiner != Joiner::Or || !joint.closes() {
            return None;
        }
        // "printing or related activities", "printing or a similar trade": what else will do is no object of the verb.
        let fresh = !series.long || self.words(right) == 1;
        let other_at = right.first + usize::from(self.is_article(right.first));
        let other = fresh && self.tokens.get(other_at).is_some_and(|t| t.is_any(&OTHER));
        // "retail or warehouse industries", "credentialing or enrollment experience": the noun at the end says where, or that it was
        // done, for both.
        (other || self.shares_place_with(left, right)).then_some(true)
    }

    /// Verbs that share an object or a place.
    fn by_shared_verbs(&self, joint: &Joint<'_>, verbs: Verbs) -> Option<bool> {
        let &Joint { left, joiner, right, rest, .. } = joint;
        // "designing, building and running services": verbs that share an object.
        let bare = self.is_bare_verb(left);
        if bare && !verbs.thing || self.ends_in_verb(left) {
            // "delivering or developing training": so does what is done to a thing in "-ing".
            if self.is_doing_one_thing(right) {
                return Some(false);
            }
            if self.is_ing_only(right) {
                let done = |m: &Member| self.is_doing(m) || self.is_doing_something(m);
                return Some(!rest.iter().find(|a| !self.is_ing_only(a)).is_some_and(done));
            }
            // "leading and managing teams": so does one that is a field by itself, with what is done to it.
            if verbs.right || bare && self.is_doing_something(right) {
                return Some(false);
            }
        }
        // "training, tuning, and deploying models": a field by itself is a verb, too, before verbs that wait for an object.
        let waits = || rest.iter().find(|m| !self.is_ing_only(m)).is_some_and(|m| self.is_doing_something(m));
        if joiner == Joiner::Comma && self.is_ing_only(left) && self.is_bare_verb(right) && waits() {
            return Some(false);
        }
        // "working in and supporting a diverse team", "presenting to and advising owners": the place is shared, or who it is done for.
        let last = self.core_end(left);
        let place = joiner != Joiner::Comma
            && last > left.first
            && self.tokens.get(last).is_some_and(|t| {
                !t.glued && (t.is_any(&["in", "with", "for", "on"]) || verbs.left && t.is("to"))
            });
        // "planning and conducting elections": so does one that is a field by itself.
        let field = || verbs.right && !verbs.thing && self.is_ing_only(left) && self.begins_with_verb(left);
        (place || field()).then_some(false)
    }

    /// Words with which a member begins.
    fn by_opening(&self, joint: &Joint<'_>, verbs: Verbs) -> Option<bool> {
        let &Joint { joiner, right, .. } = joint;
        let opening = self.tokens.get(right.first)?;
        // "standards and their use in practice", "writing courses or in publishing"
        if opening.is_any(&["their", "its", "how", "in", "with", "within", "at"])
            // "in the job offered, as a consultant, or in sales"
            || opening.is("as") && self.is_article(right.first + 1)
        {
            return Some(true);
        }
        if verbs.left || joiner == Joiner::Comma {
            return None;
        }
        // "the job offered or a computer-related occupation"
        if joiner == Joiner::Or && self.is_article(right.first) {
            return Some(true);
        }
        // "Google or other office suites"
        let past_any = right.first + usize::from(opening.is("any"));
        let other = &["another", "other", "similar", "equivalent", "comparable"];
        let others = self.tokens.get(past_any).is_some_and(|t| t.is_any(other));
        (others && !self.is_other_form(right.first)).then_some(true)
    }

    fn is_article(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|t| t.is_any(&["a", "an"]))
    }

    /// Deeds that share an object.
    fn by_shared_object(&self, joint: &Joint<'_>, verbs: Verbs) -> Option<bool> {
        let &Joint { left, joiner, right, rest, parted, .. } = joint;
        // "audits of the design, construction, or repair of ships": a list that began with words that say more is parted to its end.
        if parted && self.stands_behind_comma(rest.last().unwrap_or(right)) {
            return None;
        }
        // "development or operation of services": the object is shared, with all that it consists of.
        // "guiding others in the selection and application of methods": so is it behind words that say more.
        if self.awaits_object(left, right, rest)
            || matches!(joiner, Joiner::And | Joiner::Or) && self.waits_for_object(left, right)
        {
            return Some(false);
        }
        if joiner == Joiner::Comma || verbs.left || verbs.right {
            return None;
        }
        let of = |at: usize| self.tokens.get(at).is_some_and(|t| t.is("of"));
        let joined = |at: &usize| self.tokens.get(*at).is_some_and(|t| t.is("and") || t.is("or"));
        let shared = self.words(left) == 1 && of(right.first + 1) && !self.capitalised(right.first);
        let all = || (left.first..left.end).find(joined).is_some_and(|at| (at..left.end).any(of));
        (shared || all()).then_some(false)
    }

    /// A pair that is one member of a list of commas.
    fn by_pair(&self, joint: &Joint<'_>, verbs: Verbs) -> Option<bool> {
        let &Joint { left, joiner, right, rest, series, .. } = joint;
        if !series.long || verbs.left || verbs.right {
            return None;
        }
        // "retail, media and marketing, or finance": "and" is within a member where "or" closes the list.
        let before = |m: &Member, n: usize| m.first.checked_sub(n).and_then(|at| self.tokens.get(at));
        let or_closes = || before(rest.last().unwrap_or(left), 1).is_some_and(|t| t.is("or"));
        let product = |m: &Member| self.name_at(self.content_start(m)).is_some_and(|h| self.is_product(h));
        if joiner == Joiner::And
            && or_closes()
            && before(right, 2).is_none_or(|t| t.text != ",")
            && !(product(left) || product(right))
        {
            return Some(false);
        }
        // "collaboration, program and project management, and execution": within a list of commas, a pair with one word on one side.
        // So does one with "or", where "and" closes the list ("case data, clickstream or event pipelines, and ETL").
        let bare = self.tokens.get(left.end).is_some_and(|t| {
            t.is("and") || t.text == "&" || t.is("or") && rest.last().is_some_and(|m| self.closes_list(m))
        });
        let low = |m: &Member| {
            self.words(m) == 1 && self.name_at(self.content_start(m)).is_none() && !self.ends_known(m)
        };
        let pair = bare
            && !joint.closes()
            && left.inner.is_none()
            && (low(left) && self.words(right) > 1 || low(right) && self.words(left) > 1);
        pair.then_some(false)
    }

    /// Does it stand behind ", and"?
    pub(super) fn closes_list(&self, member: &Member) -> bool {
        let before = |n: usize| member.first.checked_sub(n).and_then(|at| self.tokens.get(at));
        before(1).is_some_and(|t| t.is("and") || t.text == "&") && before(2).is_some_and(|t| t.text == ",")
    }

    /// Words that share the noun at the end.
    fn by_shared_head(&self, joint: &Joint<'_>, verbs: Verbs) -> Option<bool> {
        let &Joint { left, joiner, right, rest, series, .. } = joint;
        if self.describes_one(joint) {
            return Some(false);
        }
        if joint.closes() && self.half_of(left, joiner, right, series.long).is_some() {
            return Some(true);
        }
        // "internal and external stakeholders": words that share a head.
        if self.ends_in_adjective(left)
            && !self.is_adjectives(right)
            && !self.is_place(right)
            && !self.are_named(left, right)
        {
            // But "hydraulic, electrical, and plumbing", "financial, accounting or legal": one word behind the comma is a member.
            let comma = self.tokens.get(left.end).is_some_and(|t| t.text == ",");
            let goes_on = if joiner == Joiner::Comma { !rest.is_empty() } else { joint.closes() };
            if self.closes_parted(joint) {
                return Some(true);
            }
            if !(comma && series.long && goes_on && self.words(right) == 1) {
                return Some(false);
            }
        }
        if verbs.left || verbs.right || self.words(left) != 1 || self.words(right) < 2 {
            return None;
        }
        // "algorithms and data structures": what is many is no half of a name.
        let many = |m: &Member| self.tokens.get(self.core_end(m)).is_some_and(is_many);
        if right.end == series.end && many(left) && many(right) && !self.ends_in_people(right) {
            return Some(true);
        }
        // "software or web development projects": the head is shared, where the first word alone names nothing.
        let shared = !series.long
            && joiner != Joiner::AndOr
            && !self.ends_known(left)
            && !self.capitalised(self.content_start(left))
            && !self.is_place(right)
            && !self.any_name(right.first, right.end)
            && !self.is_deed_beside_name(joint);
        shared.then_some(false)
    }

    /// "Elastic or Redis": a capital beside a product is a name, too, whatever it ends in.
    fn are_named(&self, left: &Member, right: &Member) -> bool {
        let product = self.name_at(right.first).filter(|hit| self.is_product(hit));
        self.words(left) == 1 && self.is_cased(left) && product.is_some_and(|hit| hit.end == right.end)
    }

    /// "in busy, coastal settings": two words that describe one thing, with nothing but a comma between them.
    fn describes_one(&self, joint: &Joint<'_>) -> bool {
        let &Joint { left, joiner, right, parted, .. } = joint;
        joiner == Joiner::Comma
            && joint.closes()
            && !parted
            && self.words(left) == 1
            && self.words(right) > 1
            && self.ends_in_adjective(left)
            && !self.begins_with_verb(right)
    }

    /// "classroom, hybrid, and online teaching": what a comma has parted before, the comma at its end parts, too.
    fn closes_parted(&self, joint: &Joint<'_>) -> bool {
        let &Joint { joiner, right, parted, .. } = joint;
        joiner != Joiner::Comma && joint.closes() && parted && self.stands_behind_comma(right)
    }

    /// "enablement or customer success": a deed by itself, beside a whole name.
    fn is_deed_beside_name(&self, joint: &Joint<'_>) -> bool {
        let &Joint { left, joiner, right, .. } = joint;
        joiner == Joiner::Or
            && self.tokens.get(self.core_end(left)).is_some_and(is_act)
            && self.name_at(self.content_start(right)).is_some_and(|h| h.end == self.core_end(right) + 1)
    }

    /// "SQL for reporting and analysis", "AWS, and its services for large and small systems": what a name is used for goes on.
    fn by_use(&self, joint: &Joint<'_>) -> Option<bool> {
        let &Joint { left, joiner, right, rest, .. } = joint;
        if matches!(joiner, Joiner::Slash | Joiner::Line) {
            return None;
        }
        let product = |m: &Member| self.any_product(m.first, m.end) || self.is_cased(m);
        let goes_on =
            self.says_use(left) && !product(right) && (joiner != Joiner::Comma || !rest.iter().any(product));
        goes_on.then_some(false)
    }

    /// Does a name of the lexicon, or a word with capitals, begin it?
    pub(super) fn begins_known(&self, member: &Member) -> bool {
        self.name_at(self.content_start(member)).is_some() || self.is_cased(member)
    }

    /// Is a name of the lexicon, or one with a capital, all that stands in it, or all behind "of"?
    fn is_named_whole(&self, member: &Member) -> bool {
        let last = self.core_end(member);
        let whole = |first: usize| self.name_at(first).is_some_and(|hit| hit.end > last);
        let of = |at: &usize| self.tokens.get(*at).is_some_and(|t| t.is("of"));
        self.capitalised(last)
            || whole(self.content_start(member))
            || (member.first..last).rev().find(of).is_some_and(|of| whole(of + 1))
    }

    /// What has a name of its own is a member; of other words, their number tells.
    fn by_names(&self, joint: &Joint<'_>, verbs: Verbs) -> bool {
        let &Joint { left, joiner, right, series, .. } = joint;
        let (l, r) = (self.words(left), self.words(right));
        // "ad development and management", "yard data analysis and reporting": the words before go with both, unless they are a name.
        let closes = r == 1 && l >= 2 && !series.long && right.end == series.end;
        let shared = closes && joiner == Joiner::And && !verbs.left && !self.begins_known(right);
        if shared && !self.is_named_whole(left) {
            return false;
        }
        if verbs.right || self.ends_known(left) || self.begins_known(right) {
            return true;
        }
        if l == 0 || r == 0 || closes {
            return false;
        }
        // "development or operation of services": the object is shared.
        let of = |at: usize| self.tokens.get(at).is_some_and(|t| t.is_any(&["of", "for"]));
        if l == 1 && !series.long && joiner != Joiner::AndOr {
            r <= 2 && !(right.first..right.end).any(of)
        } else {
            r <= 8
        }
    }
}
