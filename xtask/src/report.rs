//! Which steps ran, and how long each took.

use std::time::{Duration, Instant};

use crate::failure::{Failure, Outcome};

pub struct Report {
    start: Instant,
    steps: Vec<(&'static str, Duration)>,
}

impl Report {
    pub fn start() -> Self {
        Self { start: Instant::now(), steps: Vec::new() }
    }

    /// Announces a step, runs it and keeps its time.
    pub fn step(&mut self, name: &'static str, work: impl FnOnce() -> Outcome) -> Outcome {
        println!("\n== {name}");
        let start = Instant::now();
        work().map_err(|failure| Failure::new(format!("{name}: {failure}")))?;
        let taken = start.elapsed();
        println!("== {name}: {} s", taken.as_secs());
        self.steps.push((name, taken));
        Ok(())
    }

    pub fn finish(&self) {
        println!();
        for (name, taken) in &self.steps {
            println!("{:>5} s  {name}", taken.as_secs());
        }
        println!("{:>5} s  everything passed", self.start.elapsed().as_secs());
    }
}
