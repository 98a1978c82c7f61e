//! Batches worked out side by side, and what came of them in order.
//!
//! One thread reads, as many as the machine has cores work, and the caller's takes the results. Of each there is a
//! bounded number on the way, so that memory does not grow with the file.

use std::collections::BTreeMap;
use std::num::NonZero;
use std::path::Path;
use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};
use std::sync::{Mutex, PoisonError};
use std::thread;

use super::charges::{Batch, Charges};
use super::judge::Done;
use crate::cli::failure::Failure;

/// So many batches for each worker may be on the way: one slow batch does not stop the others at once.
const AHEAD: usize = 4;

/// Hands what comes of each batch to `take`, in the order of the file.
pub fn run(
    charges: &mut Charges,
    judge: impl Fn(Batch) -> Done + Sync,
    take: impl FnMut(Done) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let workers = thread::available_parallelism().map_or(1, NonZero::get);
    let (give, given) = sync_channel(workers);
    let given = Mutex::new(given);
    let (tell, told) = channel();
    let (permit, permits) = sync_channel(AHEAD * workers);
    thread::scope(|scope| {
        let reader = tell.clone();
        scope.spawn(move || read(charges, &permits, &give, &Telling(reader)));
        for _ in 0..workers {
            let tell = Telling(tell.clone());
            scope.spawn(|| work(&given, &judge, tell));
        }
        drop(tell);
        for _ in 0..AHEAD * workers {
            // Only a reader that is gone takes no permits, and then nothing is told either.
            let _ = permit.send(());
        }
        in_order(&told, &permit, take)
    })
}

/// Reads batches as they are permitted.
fn read(charges: &mut Charges, permits: &Receiver<()>, give: &SyncSender<Batch>, tell: &Telling) {
    while permits.recv().is_ok() {
        let given = match charges.batch() {
            Ok(Some(batch)) => give.send(batch).is_ok(),
            Ok(None) => false,
            Err(error) => {
                tell.send(Err(Failure::file(Path::new(&charges.name), error)));
                false
            }
        };
        if !given {
            break;
        }
    }
}

/// Works until there is nothing more; when nobody takes the results, batches are only taken out of the way.
fn work(given: &Mutex<Receiver<Batch>>, judge: &impl Fn(Batch) -> Done, tell: Telling) {
    let next = || given.lock().unwrap_or_else(PoisonError::into_inner).recv().ok();
    let mut is_wanted = true;
    while let Some(batch) = next() {
        is_wanted = is_wanted && tell.send(Ok(judge(batch)));
    }
}

fn in_order(
    told: &Receiver<Result<Done, Failure>>,
    permit: &SyncSender<()>,
    mut take: impl FnMut(Done) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let mut waiting: BTreeMap<u64, Done> = BTreeMap::new();
    let mut next = 0;
    while let Ok(done) = told.recv() {
        let done = done?;
        waiting.insert(done.number, done);
        while let Some(done) = waiting.remove(&next) {
            next += 1;
            take(done)?;
            // At the end of the file nobody reads on.
            let _ = permit.send(());
        }
    }
    Ok(())
}

/// Tells what came of batches; if a worker falls, that it fell, or the others would wait for its batch for ever.
struct Telling(Sender<Result<Done, Failure>>);

impl Telling {
    fn send(&self, done: Result<Done, Failure>) -> bool {
        self.0.send(done).is_ok()
    }
}

impl Drop for Telling {
    fn drop(&mut self) {
        if thread::panicking() {
            self.send(Err(Failure::Json));
        }
    }
}
