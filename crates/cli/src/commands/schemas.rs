//! `rolefit schemas [DIR]`: JSON Schemas of what goes in and what comes out, from the types themselves.

use crate::exit::Exit;
use anyhow::Context;
use schemars::generate::SchemaSettings;
use serde_json::Value;
use std::path::Path;

/// Every schema, by file name.
fn schemas() -> Vec<(&'static str, Value)> {
    fn of<T: schemars::JsonSchema>(title: &str) -> Value {
        // What is written, not what may be left out when reading.
        let generator = SchemaSettings::draft2020_12().for_serialize().into_generator();
        let mut schema = generator.into_root_schema_for::<T>();
        schema.insert("title".to_owned(), title.into());
        schema.to_value()
    }
    vec![
        ("policy.schema.json", of::<rolefit_scoring::policy::Policy>(rolefit_scoring::policy::SCHEMA)),
        ("posting.schema.json", of::<rolefit_rules::wire::Document>(rolefit_rules::wire::SCHEMA)),
        ("profile.schema.json", rolefit_profile::schema()),
        ("report.schema.json", of::<rolefit_scoring::wire::Report>(rolefit_scoring::wire::SCHEMA)),
    ]
}

/// Writes all of them.
pub fn run(folder: &Path) -> anyhow::Result<Exit> {
    std::fs::create_dir_all(folder).with_context(|| format!("{}", folder.display()))?;
    for (name, schema) in schemas() {
        let path = folder.join(name);
        let text = serde_json::to_string_pretty(&schema)? + "\n";
        std::fs::write(&path, text).with_context(|| format!("{}", path.display()))?;
    }
    Ok(Exit::Done)
}
