//! Standard output and error: what is coloured, and what happens when nobody reads.

use crate::args::When;
use crate::message::{Message, show_all};
use anstream::{AutoStream, ColorChoice};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::{self, IsTerminal, Write};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// Where output goes.
#[derive(Clone, Copy, Debug)]
pub struct Terminal {
    /// Colour standard output?
    pub color: bool,
    /// Colour standard error?
    pub color_messages: bool,
}

impl Terminal {
    /// Looks at the terminal and at NO_COLOR, unless `when` says it all.
    pub fn new(when: When) -> Terminal {
        let chosen = |auto: ColorChoice| match when {
            When::Always => true,
            When::Never => false,
            When::Auto => auto != ColorChoice::Never,
        };
        Terminal {
            color: chosen(AutoStream::choice(&io::stdout())),
            color_messages: chosen(AutoStream::choice(&io::stderr())),
        }
    }

    /// Writes to standard output. A reader that has gone away is an error of kind `BrokenPipe`.
    pub fn print(&self, text: &str) -> io::Result<()> {
        let mut out = io::stdout().lock();
        out.write_all(text.as_bytes())?;
        out.flush()
    }

    /// Standard output for bytes that are no text. A screen can't show them.
    #[cfg(feature = "parquet")]
    pub fn bytes(&self) -> io::Result<Box<dyn Write + Send>> {
        if io::stdout().is_terminal() {
            return Err(io::Error::other("a screen can't show this: direct it to a file with `>`"));
        }
        Ok(Box::new(io::BufWriter::new(io::stdout())))
    }

    /// Writes messages to standard error. Where that fails there is nobody left to tell.
    pub fn tell(&self, messages: &[Message]) {
        let _ = io::stderr().lock().write_all(show_all(messages, self.color_messages).as_bytes());
    }
}

/// A progress bar on standard error, for work that takes more than a second, where a person looks on.
///
/// The clock that it reads decides only when it shows itself: no result depends on it.
pub struct Progress {
    bar: ProgressBar,
    begin: Instant,
    shown: AtomicBool,
    wanted: bool,
}

impl Progress {
    /// For so many steps.
    pub fn new(steps: usize, what: &'static str) -> Progress {
        let bar = ProgressBar::with_draw_target(Some(steps as u64), ProgressDrawTarget::hidden());
        if let Ok(style) = ProgressStyle::with_template("{msg} {bar:30} {pos}/{len}") {
            bar.set_style(style);
        }
        bar.set_message(what);
        Progress {
            bar,
            begin: Instant::now(),
            shown: AtomicBool::new(false),
            wanted: io::stderr().is_terminal(),
        }
    }

    /// One step is done.
    pub fn step(&self) {
        self.bar.inc(1);
        if self.wanted
            && self.begin.elapsed() > Duration::from_secs(1)
            && !self.shown.swap(true, Ordering::Relaxed)
        {
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
