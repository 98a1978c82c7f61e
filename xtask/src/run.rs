//! Starting other programs.

use std::path::Path;
use std::process::{Command, Stdio};

use crate::failure::{Failure, Outcome};
use crate::place;

/// A program that will run at the top of the repository.
pub fn program(name: &str) -> Outcome<Command> {
    let mut command = Command::new(name);
    command.current_dir(place::root()?);
    Ok(command)
}

/// The cargo that started xtask, on the same target folder.
pub fn cargo(subcommand: &str) -> Outcome<Command> {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let mut command = program(&cargo)?;
    command.arg(subcommand).env("CARGO_TARGET_DIR", place::target()?);
    Ok(command)
}

/// Runs to the end and shows what it prints; `advice` is what to do when it fails.
pub fn run(command: &mut Command, advice: &str) -> Outcome {
    let status = command.status().map_err(|error| not_started(command, &error, advice))?;
    if status.success() {
        return Ok(());
    }
    Err(Failure::new(format!("`{}` failed ({status}). {advice}", words(command))))
}

/// Runs to the end and returns what it prints.
pub fn output(command: &mut Command, advice: &str) -> Outcome<String> {
    let output = command.stderr(Stdio::inherit()).output().map_err(|error| not_started(command, &error, advice))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    Err(Failure::new(format!("`{}` failed ({}). {advice}", words(command), output.status)))
}

/// Whether it can be started and ends well; prints nothing.
pub fn works(name: &str, arguments: &[&str]) -> bool {
    Command::new(name)
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

fn not_started(command: &Command, error: &std::io::Error, advice: &str) -> Failure {
    Failure::new(format!("`{}` could not be started: {error}. {advice}", words(command)))
}

fn words(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let mut words = vec![program.file_name().unwrap_or_default().to_string_lossy()];
    words.extend(command.get_args().map(|word| word.to_string_lossy()));
    words.join(" ")
}
