//! Pages to text: a posting saved from a browser, or a board's field that holds HTML.

use html5gum::emitters::default::DefaultEmitter;
use html5gum::{Token, Tokenizer};

/// Elements whose words nobody reads, or that lead to other pages.
const UNSEEN: [&str; 11] = [
    "button", "head", "iframe", "nav", "noscript", "script", "select", "style", "svg", "template", "textarea",
];

/// Elements that begin a line of their own.
const BLOCKS: [&str; 26] = [
    "address", "article", "aside", "blockquote", "dd", "details", "div", "dl", "dt", "fieldset", "figure",
    "footer", "header", "hr", "main", "ol", "p", "pre", "section", "summary", "table", "tbody", "tfoot",
    "thead", "tr", "ul",
];

/// The text of a page, a line to each of its blocks, in the marks of Markdown: "•" before what is listed, "**" around a line of bold
/// words, bars between the cells of a table. None where the text is no HTML.
pub fn text_of_page(page: &str) -> Option<String> {
    // Nearly no text has a tag.
    if !page.as_bytes().contains(&b'<') || !is_page(page) {
        return None;
    }
    let mut emitter = DefaultEmitter::default();
    emitter.naively_switch_states(true);
    let mut text = Writer::new(page.trim_start().starts_with('<'));
    for token in Tokenizer::new_with_emitter(page, emitter) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => text.open(&String::from_utf8_lossy(&tag.name), tag.self_closing),
            Token::EndTag(tag) => text.close(&String::from_utf8_lossy(&tag.name)),
            Token::String(words) => text.say(&String::from_utf8_lossy(&words)),
            _ => {}
        }
    }
    Some(text.finish())
}

/// Is a text a page: does it close more elements than it has lines without any? Some marks of HTML stand in many a text of plain lines
/// or Markdown, which say more of how it is laid out.
fn is_page(text: &str) -> bool {
    const CLOSED: [&str; 11] =
        ["p>", "li>", "ul>", "div>", "td>", "h1>", "h2>", "h3>", "h4>", "body>", "html>"];
    let names =
        |tail: &str, name: &str| tail.get(..name.len()).is_some_and(|own| own.eq_ignore_ascii_case(name));
    let closed = text.split("</").skip(1).filter(|tail| CLOSED.iter().any(|name| names(tail, name))).count();
    closed > 1 && closed > text.lines().filter(|line| !line.trim().is_empty() && !line.contains('<')).count()
}

/// What opens and closes bold words until their line is whole.
const BOLD: [char; 2] = ['\u{1}', '\u{2}'];

struct Writer {
    out: String,
    /// The line that is being written.
    line: String,
    /// How many unseen elements are open.
    unseen: usize,
    /// How many lists are open.
    lists: usize,
    /// How many elements are open that keep their line breaks.
    kept: usize,
    /// Is white space between tags only space?
    folds: bool,
}

impl Writer {
    fn new(folds: bool) -> Writer {
        Writer { out: String::new(), line: String::new(), unseen: 0, lists: 0, kept: 0, folds }
    }

    fn open(&mut self, name: &str, closed: bool) {
        match name {
            _ if UNSEEN.contains(&name) => self.unseen += usize::from(!closed),
            // The end of the head may be left out.
            "body" => self.unseen = 0,
            "br" => self.end_line(),
            "li" => {
                self.end_line();
                self.line.push_str(&"  ".repeat(self.lists.saturating_sub(1).min(8)));
                self.line.push_str("• ");
            }
            "td" | "th" => self.line.push_str("| "),
            "b" | "strong" => self.line.push(BOLD[0]),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                self.end_block();
                self.line.push(BOLD[0]);
            }
            _ if BLOCKS.contains(&name) => {
                self.lists += usize::from(matches!(name, "ul" | "ol"));
                self.kept += usize::from(name == "pre");
                if matches!(name, "p" | "table" | "section" | "dl") {
                    self.end_block()
                } else {
                    self.end_line()
                }
            }
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            _ if UNSEEN.contains(&name) => self.unseen = self.unseen.saturating_sub(1),
            "td" | "th" => self.line.push(' '),
            "tr" => {
                if self.line.starts_with('|') {
                    self.line.push('|');
                }
                self.end_line();
            }
            "b" | "strong" => self.line.push(BOLD[1]),
            "li" => self.end_line(),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                self.line.push(BOLD[1]);
                self.end_block();
            }
            _ if BLOCKS.contains(&name) => {
                self.lists = self.lists.saturating_sub(usize::from(matches!(name, "ul" | "ol")));
                self.kept = self.kept.saturating_sub(usize::from(name == "pre"));
                if matches!(name, "p" | "ul" | "ol" | "table") { self.end_block() } else { self.end_line() }
            }
            _ => {}
        }
    }

    fn say(&mut self, words: &str) {
        if self.unseen > 0 {
            return;
        }
        for c in words.chars().filter(|c| !BOLD.contains(c)) {
            if c == '\n' && (self.kept > 0 || !self.folds) {
                self.end_line();
            } else if !c.is_whitespace() {
                self.line.push(c);
            } else if !self.line.is_empty() && !self.line.ends_with(' ') {
                self.line.push(' ');
            }
        }
    }

    fn end_line(&mut self) {
        let line = std::mem::take(&mut self.line);
        let bare = line.replace(BOLD, "");
        let words = bare.trim_end();
        if words.trim_start().trim_start_matches(['•', '|', ' ']).is_empty() {
            return;
        }
        let whole = line.trim();
        // "Requirements" in bold, with nothing beside it: a heading.
        let heading =
            whole.strip_prefix(BOLD[0]).and_then(|rest| rest.trim_end_matches(':').strip_suffix(BOLD[1]));
        if heading.is_some_and(|inner| !inner.contains(BOLD)) {
            self.out.push_str("**");
            self.out.push_str(words.trim());
            self.out.push_str("**");
        } else {
            self.out.push_str(words);
        }
        self.out.push('\n');
    }

    fn end_block(&mut self) {
        self.end_line();
        if !self.out.is_empty() && !self.out.ends_with("\n\n") {
            self.out.push('\n');
        }
    }

    fn finish(mut self) -> String {
        self.end_line();
        self.out
    }
}

#[cfg(test)]
mod tests {
    use super::text_of_page;

    #[test]
    fn a_page_is_read_as_its_blocks() {
        for (page, wanted) in [
            (
                "<!doctype html><html><head><title>No</title><style>p{}</style></head><body><nav>Home</nav><h2>Gauge \
                 Keeper</h2><p>We measure\n  the&nbsp;sea.</p><p><b>Requirements:</b></p><ul><li>R&amp;D</li><li><b>Years:</b> 5\
                 <ul><li>of gauges</li></ul></li></ul><script>if (a</li) {}</script></body></html>",
                "**Gauge Keeper**\n\nWe measure the sea.\n\n**Requirements:**\n\n• R&D\n• Years: 5\n  • of gauges\n\n",
            ),
            (
                "<table><tr><th>Essential</th><th>Desirable</th></tr><tr><td>A CDL</td><td></td></tr></table>",
                "| Essential | Desirable |\n| A CDL |  |\n\n",
            ),
            (
                "Keeper\n\nRequirements:<ul><li>SQL</li>\n<li>Go</li></ul>",
                "Keeper\nRequirements:\n• SQL\n• Go\n\n",
            ),
        ] {
            assert_eq!(text_of_page(page).as_deref(), Some(wanted), "{page}");
        }
        // What only looks like it.
        for text in ["Keeper<br>\n5 years in C < 7", "a </p> b", "</", "<p>", "Vec<u8>, </li", ""] {
            assert_eq!(text_of_page(text), None, "{text}");
        }
    }
}
