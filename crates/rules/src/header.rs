//! What a posting says about the job itself.
//!
//! Every part reads the same `Page`: lines, label–value pairs and tokens. What a posting labels wins over what
//! it says in a sentence, and where nothing is said the key stays empty: a wrong fact about the job is worse than none.

mod byline;
mod company;
mod country;
mod dates;
mod details;
mod page;
mod pay;
mod place;
mod title;
mod travel;
mod workplace;

use crate::lexicon::Lexicon;
use crate::posting::{FrontMatter, Header};
use crate::source::without_entities;
use crate::text::Text;

/// What a text in a language that is not read says of the job by where it stands: the title, at its top. What the matter before the
/// posting says holds.
pub fn heading(text: &str, matter: &FrontMatter, lexicon: &Lexicon) -> Header {
    let title =
        told(&matter.title).or_else(|| title::of_label(text)).or_else(|| title::of_top(text, lexicon));
    let title = title.map(|name| without_entities(&name).into_owned());
    Header { title, company: told(&matter.company), ..Header::default() }
}

/// A value of the matter before a posting.
fn told(value: &Option<String>) -> Option<String> {
    value.as_deref().map(str::trim).filter(|value| !value.is_empty()).map(str::to_owned)
}

/// Reads title, company, countries, pay, workplace, travel, employment type, dates, job id and whether it is closed.
/// What the matter before the posting says holds.
pub fn header(text: &Text<'_>, matter: &FrontMatter, lexicon: &Lexicon) -> Header {
    let page = page::Page::of(text);
    let title = told(&matter.title).or_else(|| title::title(&page, lexicon));
    let bylines: Vec<_> = byline::bylines(&page).collect();
    let company =
        told(&matter.company).or_else(|| company::company(&page, &bylines, title.as_deref(), lexicon));
    let (workplace, office_days_per_week) = workplace::workplace(&page, &bylines, title.as_deref());
    let dates = dates::dates(&page);
    Header {
        countries: country::countries(&page, &bylines, title.as_deref()),
        employment_type: details::employment_type(&page, &bylines, title.as_deref()),
        workplace,
        office_days_per_week,
        salary: pay::pay(&page),
        travel_max_percent: travel::travel(&page),
        date_posted: dates.posted,
        valid_through: dates.valid_through,
        job_id: details::job_id(&page),
        closed: details::closed(&page),
        title: title.map(|name| without_entities(&name).into_owned()),
        company: company.map(|name| without_entities(&name).into_owned()),
    }
}
