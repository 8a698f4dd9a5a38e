//! What a posting says about the job itself, as numbers that a search filters by.

use jiff::civil::Date;
use rolefit_rules::posting::{Header, Workplace};
use std::collections::BTreeSet;

/// A currency or a country: the letters of its code, upper case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code([u8; 4]);

impl Code {
    /// An ISO 4217 or ISO 3166 code in any case; none where it is no word of two or three letters.
    pub fn new(text: &str) -> Option<Code> {
        let mut letters = [0; 4];
        let fits = matches!(text.len(), 2 | 3) && text.bytes().all(|b| b.is_ascii_alphabetic());
        letters.iter_mut().zip(text.bytes()).for_each(|(to, from)| *to = from.to_ascii_uppercase());
        fits.then_some(Code(letters))
    }

    pub(crate) fn to_bits(self) -> u32 {
        u32::from_le_bytes(self.0)
    }

    pub(crate) fn from_bits(bits: u32) -> Code {
        Code(bits.to_le_bytes())
    }
}

/// The highest pay of a posting in one currency, by the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct YearlyPay {
    /// ISO 4217.
    pub currency: Code,
    /// Whole units, rounded down.
    pub most: u32,
}

/// A posting's own facts. Silence is an answer: every filter says what it does with it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listing {
    /// Where the work is done.
    pub workplace: Option<Workplace>,
    /// The employer, as the posting writes it.
    pub company: Option<String>,
    /// The countries that the work is in, in their order.
    pub countries: Vec<Code>,
    /// The highest pay in each currency that is named, in the order of the currencies.
    pub pay: Vec<YearlyPay>,
    /// When it was posted.
    pub posted: Option<Day>,
    /// Until when one can apply.
    pub through: Option<Day>,
    /// Does the text say that it is closed?
    pub closed: bool,
}

/// A day from 1970-01-01 (as 1) to the year 2149; earlier and later ones count as the first and the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(pub(crate) u16);

impl From<Date> for Day {
    fn from(date: Date) -> Day {
        let epoch = Date::constant(1970, 1, 1);
        let days = date.since(epoch).map_or(0, |span| span.get_days());
        Day(u16::try_from(days.saturating_add(1).clamp(1, i32::from(u16::MAX))).unwrap_or(u16::MAX))
    }
}

impl Listing {
    /// The facts of a header.
    pub fn of(header: &Header) -> Listing {
        let day = |text: &Option<String>| text.as_ref()?.parse::<Date>().ok().map(Day::from);
        let mut pay: Vec<YearlyPay> = header
            .salary
            .iter()
            .filter_map(|pay| {
                let currency = Code::new(pay.currency.as_deref()?)?;
                let most = pay.yearly(pay.max.or(pay.min)?)? / 100;
                Some(YearlyPay { currency, most: u32::try_from(most).unwrap_or(u32::MAX) })
            })
            .collect();
        // The highest of each currency.
        pay.sort_by_key(|pay| (pay.currency, std::cmp::Reverse(pay.most)));
        pay.dedup_by_key(|pay| pay.currency);
        let countries = header.countries.iter().filter_map(|code| Code::new(code));
        Listing {
            workplace: header.workplace,
            company: header.company.clone(),
            countries: countries.collect::<BTreeSet<_>>().into_iter().collect(),
            pay,
            posted: day(&header.date_posted),
            through: day(&header.valid_through),
            closed: header.closed,
        }
    }

    /// See [`Columns::kinds`](crate::columns::Columns::kinds).
    pub(crate) fn kind(&self) -> u8 {
        let workplace = match self.workplace {
            None => 0,
            Some(Workplace::Remote) => 1,
            Some(Workplace::Hybrid) => 2,
            Some(Workplace::Onsite) => 3,
        };
        workplace | u8::from(self.closed) << 2
    }
}

/// Which postings are wanted. The default wants all.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// One of these; a silent posting is left out. Empty: any.
    pub workplaces: Vec<Workplace>,
    /// In one of these countries; a silent posting is kept. Empty: any.
    pub countries: Vec<Code>,
    /// Pays at least so much a year in this currency. A posting that names no pay in it is kept.
    pub pay: Option<YearlyPay>,
    /// Leaves out postings that name no pay (in the currency of `pay`, where there is one).
    pub known_pay: bool,
    /// Posted on this day or later; a silent posting is left out.
    pub posted_since: Option<Day>,
    /// Not closed, and not past its last day on this one; a silent posting is kept.
    pub open_on: Option<Day>,
    /// The employer's name holds this, in any case; a silent posting is left out.
    pub company: Option<String>,
}

impl Filter {
    /// Does it let every posting through?
    pub fn is_all(&self) -> bool {
        let Filter { workplaces, countries, pay, known_pay, posted_since, open_on, company } = self;
        workplaces.is_empty()
            && countries.is_empty()
            && pay.is_none()
            && !known_pay
            && posted_since.is_none()
            && open_on.is_none()
            && company.is_none()
    }

    /// Is this posting wanted?
    pub fn wants(&self, listing: &Listing) -> bool {
        let workplace =
            self.workplaces.is_empty() || listing.workplace.is_some_and(|is| self.workplaces.contains(&is));
        let country = self.countries.is_empty()
            || listing.countries.is_empty()
            || listing.countries.iter().any(|code| self.countries.contains(code));
        let posted = self.posted_since.is_none_or(|since| listing.posted.is_some_and(|day| day >= since));
        let open = self
            .open_on
            .is_none_or(|today| !listing.closed && listing.through.is_none_or(|through| through >= today));
        let company = self.company.as_ref().is_none_or(|part| {
            let part = part.to_lowercase();
            listing.company.as_ref().is_some_and(|name| name.to_lowercase().contains(&part))
        });
        workplace && country && posted && open && company && self.wants_pay(&listing.pay)
    }

    fn wants_pay(&self, pay: &[YearlyPay]) -> bool {
        let Some(least) = self.pay else { return !self.known_pay || !pay.is_empty() };
        match pay.iter().find(|pay| pay.currency == least.currency) {
            Some(pay) => pay.most >= least.most,
            None => !self.known_pay,
        }
    }
}
