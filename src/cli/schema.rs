//! `plainfee schema`: the JSON Schema of fee tables or of requests.

use std::io::{self, Write};

use clap::{Args, ValueEnum};

use super::failure::Failure;

/// Print a JSON Schema.
#[derive(Debug, Args)]
pub struct Print {
    /// Of what.
    #[arg(value_enum, default_value = "table")]
    of: Of,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Of {
    /// Fee tables.
    Table,
    /// Requests.
    Request,
}

impl Print {
    /// Prints the schema.
    pub fn run(self) -> Result<bool, Failure> {
        let schema = match self.of {
            Of::Table => crate::table::schema(),
            Of::Request => crate::quote::request_schema(),
        };
        let mut out = io::stdout().lock();
        serde_json::to_writer_pretty(&mut out, &schema)?;
        writeln!(out)?;
        Ok(true)
    }
}
