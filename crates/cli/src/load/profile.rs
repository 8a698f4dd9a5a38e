//! Profiles: JSON Resume, as TOML or JSON.

use super::bytes::{Content, content};
use super::paths::Input;
use super::unique;
use crate::message::{Message, Place, visible};
use jiff::civil::Date;
use rayon::prelude::*;
use rolefit_profile::{Format, Month, Profile};
use std::collections::BTreeSet;

/// One profile, read.
#[derive(Debug)]
pub struct LoadedProfile {
    /// Its id is unique in the run.
    pub profile: Profile,
    /// Where it came from.
    pub path: String,
    /// SHA-256 of the bytes, in hexadecimal.
    pub sha256: String,
    /// What was odd about it.
    pub messages: Vec<Message>,
}

/// Reads one profile.
pub fn profile(input: &Input, as_of: Date) -> Result<LoadedProfile, Message> {
    profile_of(input, content(input)?, as_of)
}

/// Reads what an input holds.
pub(super) fn profile_of(input: &Input, content: Content, as_of: Date) -> Result<LoadedProfile, Message> {
    let format = match input.extension().as_str() {
        "json" => Format::Json,
        "toml" => Format::Toml,
        _ => Format::guess(&content.text),
    };
    let mut messages = content.notes;
    if format == Format::Json && content.text.contains("rolefit.posting/") {
        let is_posting =
            serde_json::from_str(&content.text).is_ok_and(|v| rolefit_rules::wire::is_record(&v));
        if is_posting {
            return Err(Message::error(&input.shown, "a posting, not a profile"));
        }
    }
    let (profile, warnings) = Profile::parse(&content.text, &input.stem(), format).map_err(|e| {
        let place = Place { line: e.line(), column: e.column(), source: e.source_line().to_owned() };
        let strange = !matches!(input.extension().as_str(), "json" | "toml");
        let help = strange.then(|| "a profile is a JSON Resume, written as TOML or JSON".to_owned());
        Message::error(&input.shown, e.message()).at(place).maybe_help(help)
    })?;
    let month = Month::new(as_of.year().into(), as_of.month().unsigned_abs());
    for warning in warnings.into_iter().chain(rolefit_profile::check(&profile, month)) {
        let mut message = Message::warning(&input.shown, format!("`{}`: {}", warning.path, warning.message))
            .maybe_help(warning.help);
        if let Some(position) = warning.position {
            message = message.at(Place::at(&content.text, position.line, position.column));
        }
        messages.push(message);
    }
    if profile.work.is_empty() && profile.education.is_empty() {
        let text = "neither work nor education in it: no verdict can be given";
        messages.push(Message::warning(&input.shown, text));
    }
    Ok(LoadedProfile { profile, path: input.shown.clone(), sha256: content.sha256, messages })
}

/// Reads all inputs; the order is that of the inputs.
pub fn profiles(inputs: &[Input], as_of: Date, blind: bool) -> (Vec<LoadedProfile>, Vec<Message>) {
    let each: Vec<Result<LoadedProfile, Message>> =
        inputs.par_iter().map(|input| profile(input, as_of)).collect();
    let mut taken = BTreeSet::new();
    let (mut all, mut messages) = (Vec::new(), Vec::new());
    for (index, read) in each.into_iter().enumerate() {
        let number = format!("p{}", index + 1);
        let mut said = Vec::new();
        match read {
            Ok(mut loaded) => {
                said.append(&mut loaded.messages);
                let id =
                    if blind { number.clone() } else { unique(&loaded.profile.id, &loaded.path, &mut taken) };
                if id != loaded.profile.id && !blind {
                    let text = format!(
                        "`{}` is the id of an earlier profile: this one is `{}`",
                        visible(&loaded.profile.id),
                        visible(&id)
                    );
                    said.push(Message::note(&loaded.path, text));
                }
                loaded.profile.id = id;
                if blind {
                    loaded.path = number.clone();
                    loaded.profile.basics.name = None;
                }
                all.push(loaded);
            }
            Err(message) => said.push(message),
        }
        messages.extend(said.into_iter().map(|m| if blind { without_names(m, &number) } else { m }));
    }
    (all, messages)
}

/// A message that gives no one away: neither the file's name nor its lines.
fn without_names(mut message: Message, number: &str) -> Message {
    message.path = number.to_owned();
    if let Some(place) = &mut message.place {
        place.source.clear();
    }
    message
}
