//! A posting as the reader gets it: an id and a text, with what a front-matter block says about it.

use crate::source::Span;

/// One job posting. The text is what every span indexes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Posting {
    /// Unique in a run: the front matter's `id`, else the file's stem.
    pub id: String,
    /// The text without its front matter.
    pub text: String,
    /// What the front matter states; it wins over the text.
    pub front: FrontMatter,
}

/// The TOML block between `+++` lines that may open a posting file.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "the keys of the contract")]
pub struct FrontMatter {
    pub id: Option<String>,
    pub url: Option<String>,
    pub company: Option<String>,
    pub title: Option<String>,
    pub retrieved: Option<String>,
}

/// What a posting says about the job itself. Keys stay empty where the text is silent.
#[derive(
    Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize, schemars::JsonSchema,
)]
#[serde(rename_all = "camelCase", default)]
pub struct Header {
    /// The job's title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The employer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub company: Option<String>,
    /// The countries that the work is in, by their ISO 3166-1 codes, in the order of the alphabet; empty: the posting does not say.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub countries: Vec<String>,
    /// `full-time`, `part-time`, `contract`, `temporary`, `internship`, `volunteer`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub employment_type: Option<String>,
    /// Where the work is done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub workplace: Option<Workplace>,
    /// Days per week in the office, 0 to 7.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub office_days_per_week: Option<u32>,
    /// Pay ranges in the order of the text.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub salary: Vec<Pay>,
    /// Upper end of travel in percent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub travel_max_percent: Option<u32>,
    /// ISO date.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_posted: Option<String>,
    /// ISO date: apply by.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub valid_through: Option<String>,
    /// The employer's number for the requisition.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub job_id: Option<String>,
    /// Does the text say that the posting is closed or may be?
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub closed: bool,
}

/// Where the work is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Workplace {
    /// Wholly remote.
    Remote,
    /// Partly in the office.
    Hybrid,
    /// In the office.
    Onsite,
}

/// One pay range. Amounts are whole units of the currency, or hundredths where `period` is an hour and the text has them
/// (see [`Amount`]).
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Pay {
    /// Lower end.
    pub min: Option<Amount>,
    /// Upper end.
    pub max: Option<Amount>,
    /// ISO 4217 code.
    pub currency: Option<String>,
    /// `hour`, `day`, `week`, `month`, `year`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub period: Option<String>,
    /// Where it applies, if the text says.
    pub place: Option<String>,
    /// Its words.
    pub span: Span,
}

impl Pay {
    /// `amount` by the year, in hundredths: 52 weeks of 5 days of 8 hours. None where the text has no period.
    pub fn yearly(&self, Amount(hundredths): Amount) -> Option<u128> {
        Some(u128::from(hundredths) * per_year(self.period.as_deref()?)?)
    }
}

/// How many of a period are in a working year.
pub fn per_year(period: &str) -> Option<u128> {
    match period {
        "hour" => Some(2080),
        "day" => Some(260),
        "week" => Some(52),
        "month" => Some(12),
        "year" => Some(1),
        _ => None,
    }
}

/// Money in hundredths of a currency unit; printed as a number with the cents only where there are any.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Amount(pub u64);

impl serde::Serialize for Amount {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.0.is_multiple_of(100) {
            return serializer.serialize_u64(self.0 / 100);
        }
        // Decimal text of the integers parses to the nearest double, the same on every machine.
        let text = format!("{}.{:02}", self.0 / 100, self.0 % 100);
        serializer.serialize_f64(text.parse().map_err(serde::ser::Error::custom)?)
    }
}

impl<'de> serde::Deserialize<'de> for Amount {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let number = serde_json::Number::deserialize(deserializer)?;
        let text = number.to_string();
        let (whole, cents) = text.split_once('.').unwrap_or((&text, "0"));
        let cents = format!("{cents:0<2}");
        let parse = |s: &str| s.parse::<u64>().map_err(serde::de::Error::custom);
        Ok(Amount(parse(whole)?.saturating_mul(100).saturating_add(parse(cents.get(..2).unwrap_or("0"))?)))
    }
}

impl schemars::JsonSchema for Amount {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Amount".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "number", "minimum": 0 })
    }
}
