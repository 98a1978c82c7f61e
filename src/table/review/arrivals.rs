//! Rules of when money arrives that never hold: against their method, or after one that always does.

use super::finding::Findings;
use super::never::Rule;
use super::space::Space;
use crate::document::{Entries, Identifier};
use crate::issue::{Code, Path};
use crate::table::check::walk::each;
use crate::table::{MethodOffer, When};

pub fn review(space: &Space<'_>, findings: &mut Findings) {
    each(&Path::Top, "services", &space.table.services, |at, service| {
        each(at, "methods", &service.methods, |at, offer| of_method(space, at, &service.id, offer, findings));
    });
}

fn of_method(space: &Space<'_>, at: &Path<'_>, service: &Identifier, offer: &MethodOffer, findings: &mut Findings) {
    let own = space.case(Some(&by(service, &offer.method)), space.home_decimals()).map(|case| vec![case]);
    let rule = Rule { space, decimals: space.home_decimals(), on_amount: true, id: &offer.method };
    let mut always = false;
    each(at, "arrives", &offer.arrives, |at, arrival| {
        if always {
            let adding = findings.add(Code::NeverHolds, at, &[&offer.method]);
            adding.with("rule", &offer.method).with("why", "earlier");
            return;
        }
        rule.review(at, arrival.when.as_ref(), &arrival.unless, own.as_ref(), findings);
        always = arrival.when.is_none() && arrival.unless.is_empty();
    });
}

/// The condition that a service is done by a method.
fn by(service: &Identifier, method: &Identifier) -> When {
    When {
        service: vec![service.clone()],
        method: vec![method.clone()],
        country: Vec::new(),
        currency: Vec::new(),
        converted: None,
        amount: None,
        used: Entries::default(),
        during: Vec::new(),
        facts: Entries::default(),
    }
}
