//! How a run ends. The codes are part of the contract.

/// What the process says when it is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// 0: everything was read.
    Done,
    /// 1: the command could not do its job.
    Failed,
    /// 2: bad usage.
    Usage,
    /// 3: results were given, but some inputs could not be read.
    SomeUnread,
    /// 4: read, and found wanting.
    Wanting,
}

impl From<Exit> for std::process::ExitCode {
    fn from(exit: Exit) -> Self {
        std::process::ExitCode::from(match exit {
            Exit::Done => 0,
            Exit::Failed => 1,
            Exit::Usage => 2,
            Exit::SomeUnread => 3,
            Exit::Wanting => 4,
        })
    }
}
