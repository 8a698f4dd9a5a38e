//! What a person wants, held against what the posting says: flags, never a verdict or a score.

use crate::plan::PlannedPosting;
use rolefit_profile::{Preferences, SalaryWish};
use rolefit_rules::posting::{Amount, Header, Workplace, per_year};
use rolefit_rules::predicate::Predicate;

/// One line for each wish that the posting's own words go against. Where the posting is silent, so is this.
pub(super) fn flags(preferences: &Preferences, posting: &PlannedPosting) -> Vec<String> {
    let mut flags = Vec::new();
    flags.extend(workplace(preferences, &posting.header));
    flags.extend(preferences.salary.as_ref().and_then(|wish| salary(wish, &posting.header)));
    flags.extend(location(preferences, posting));
    flags
}

fn workplace(preferences: &Preferences, header: &Header) -> Option<String> {
    let name = match header.workplace? {
        Workplace::Remote => "remote",
        Workplace::Hybrid => "hybrid",
        Workplace::Onsite => "onsite",
    };
    let wanted = &preferences.workplaces;
    let against = !wanted.is_empty() && !wanted.iter().any(|w| w.trim().eq_ignore_ascii_case(name));
    against.then(|| format!("{name}; you want {}", wanted.join(" or ")))
}

/// Flagged where even the highest figure of the posting, in the wish's currency, is below the wish.
fn salary(wish: &SalaryWish, header: &Header) -> Option<String> {
    let wanted = u128::from(wish.min) * 100 * per_year(wish.period.as_deref().unwrap_or("year"))?;
    let comparable = header.salary.iter().filter(|pay| match (&pay.currency, &wish.currency) {
        (Some(one), Some(other)) => one.eq_ignore_ascii_case(other),
        _ => false,
    });
    let (most, pay, Amount(amount)) = comparable
        .filter_map(|pay| {
            let amount = pay.max.or(pay.min)?;
            Some((pay.yearly(amount)?, pay, amount))
        })
        .max_by_key(|(yearly, ..)| *yearly)?;
    (most < wanted).then(|| {
        let currency = pay.currency.as_deref().unwrap_or_default();
        let (period, wished) =
            (pay.period.as_deref().unwrap_or("year"), wish.period.as_deref().unwrap_or("year"));
        format!(
            "pays up to {} {currency} a {period}; you want {} {currency} a {wished}",
            amount / 100,
            wish.min
        )
    })
}

/// Flagged where the posting asks to live in a place that no wish names. Codes and spelled-out names can't be compared.
fn location(preferences: &Preferences, posting: &PlannedPosting) -> Option<String> {
    if posting.header.workplace == Some(Workplace::Remote) || preferences.locations.is_empty() {
        return None;
    }
    let place =
        posting.requirements.iter().flat_map(|r| &r.leaves).find_map(|leaf| match &leaf.predicate {
            Predicate::Residence(residence) => Some(residence.place.as_str()),
            _ => None,
        })?;
    let lower = place.to_lowercase();
    let named = |wish: &String| {
        let wish = wish.to_lowercase();
        lower.contains(&wish) || wish.contains(&lower)
    };
    let is_code = |wish: &String| wish.contains('-') || wish.chars().count() <= 3;
    let wished = &preferences.locations;
    (!wished.iter().any(|wish| is_code(wish) || named(wish)))
        .then(|| format!("in {place}; you want {}", wished.join(" or ")))
}
