//! What the program knows of itself: policy, catalogue, completions, manual.

use crate::args::{Cli, ListFormat, Recognizers};
use crate::exit::Exit;
use crate::terminal::Terminal;
use clap::CommandFactory;
use rolefit_rules::recognizer::RECOGNIZERS;
use serde_json::json;

/// `rolefit policy`: the default, as it is written.
pub fn policy(terminal: &Terminal) -> anyhow::Result<Exit> {
    terminal.print(rolefit_scoring::policy::TEXT)?;
    Ok(Exit::Done)
}

/// `rolefit recognizers`: the catalogue.
pub fn recognizers(args: &Recognizers, terminal: &Terminal) -> anyhow::Result<Exit> {
    let mut out = String::new();
    match args.format {
        ListFormat::Json => {
            let list: Vec<_> = RECOGNIZERS
                .iter()
                .map(|r| {
                    let examples: Vec<_> =
                        r.examples().iter().map(|e| json!({ "text": e.text, "finds": e.finds })).collect();
                    json!({ "id": r.id(), "about": r.about(), "examples": examples })
                })
                .collect();
            out = serde_json::to_string_pretty(&list)? + "\n";
        }
        ListFormat::Markdown | ListFormat::Text => {
            let heading = if args.format == ListFormat::Markdown { "## " } else { "" };
            for (index, recognizer) in RECOGNIZERS.iter().enumerate() {
                out.push_str(if index == 0 { "" } else { "\n" });
                out.push_str(&format!("{heading}{}\n\n{}\n\n", recognizer.id(), recognizer.about().trim()));
                for example in recognizer.examples() {
                    let finds = match example.finds {
                        [] => "nothing".to_owned(),
                        all => all.join("; "),
                    };
                    out.push_str(&format!("- {}: {finds}\n", example.text.replace('\n', " ⏎ ")));
                }
            }
        }
    }
    terminal.print(&out)?;
    Ok(Exit::Done)
}

/// `rolefit completions SHELL`
pub fn completions(shell: clap_complete::Shell, terminal: &Terminal) -> anyhow::Result<Exit> {
    let mut out = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), "rolefit", &mut out);
    terminal.print(&String::from_utf8_lossy(&out))?;
    Ok(Exit::Done)
}

/// `rolefit man`: one page, then one a command.
pub fn man(terminal: &Terminal) -> anyhow::Result<Exit> {
    let mut command = Cli::command();
    command.build();
    let mut out = Vec::new();
    clap_mangen::Man::new(command.clone()).render(&mut out)?;
    for sub in command.get_subcommands().filter(|sub| !sub.is_hide_set() && sub.get_name() != "help") {
        let name = sub.get_name().to_owned();
        clap_mangen::Man::new(sub.clone()).title(format!("rolefit-{name}")).render(&mut out)?;
    }
    terminal.print(&String::from_utf8_lossy(&out))?;
    Ok(Exit::Done)
}
