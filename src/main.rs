//! The terminal program; everything it does is in [`plainfee::cli`].

use std::process::ExitCode;

fn main() -> ExitCode {
    plainfee::cli::run()
}
