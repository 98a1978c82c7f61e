//! Every difference in exactly one change.

use super::change::{Change, Topic};
use super::difference::{Difference, differences};
use super::edition::Edition;
use super::sides::Sides;
use super::{destination, market, offer, rule, whole};

/// What is left to be told, and what has been put into changes.
pub struct Telling<'t> {
    pub sides: Sides<'t>,
    left: Vec<Difference>,
    changes: Vec<Change>,
}

impl Telling<'_> {
    /// The differences of that kind, which are then told by a change.
    pub fn take(&mut self, is: impl Fn(&Difference) -> bool) -> Vec<Difference> {
        self.left.extract_if(.., |difference| is(difference)).collect()
    }

    /// What is left.
    pub fn left(&self) -> &[Difference] {
        &self.left
    }

    pub fn tell(&mut self, change: Change) {
        self.changes.push(change);
    }
}

/// What changed between two versions: every difference of their texts is in exactly one change, those of one service
/// and method together.
pub fn changes(old: &Edition<'_>, new: &Edition<'_>) -> Vec<Change> {
    let languages: Vec<String> = old.table.languages.iter().chain(&new.table.languages).cloned().collect();
    let mut telling = Telling {
        sides: Sides { old: old.table, new: new.table },
        left: differences(&old.stated, &new.stated, &languages),
        changes: Vec::new(),
    };
    destination::tell(&mut telling);
    offer::tell(&mut telling);
    rule::tell(&mut telling);
    market::tell(&mut telling);
    whole::tell(&mut telling);
    let mut changes = telling.changes;
    changes.sort_by_key(|change| rank(telling.sides, &change.topic));
    changes
}

/// The order in which changes are told: by service and method in the order of the table, then what concerns them all.
fn rank(sides: Sides<'_>, topic: &Topic) -> (usize, Vec<usize>, Vec<usize>) {
    let place = |known: Option<usize>| known.unwrap_or(usize::MAX);
    let alone = |number| (number, Vec::new(), Vec::new());
    match topic {
        Topic::Services { services, methods } => {
            let service = |id| place(sides.new.services.iter().position(|service| service.id == id));
            let method = |id| place(sides.new.methods.iter().position(|method| method.id == id));
            let services = services.iter().map(|named| service(named.id.clone())).collect();
            (0, services, methods.iter().map(|named| method(named.id.clone())).collect())
        }
        Topic::Promotions => alone(1),
        Topic::Others => alone(2),
        Topic::Tariff => alone(3),
        Topic::Market => alone(4),
        Topic::Documents => alone(5),
    }
}
