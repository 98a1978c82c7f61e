//! The advice on what is asked, with the changes of the form that follow each way.

use super::advice_panel::AdviceProps;
use super::clock;
use super::form::Edit;
use crate::advice::{Way, advise_on_amounts, advise_on_ways};
use crate::explain::{AdviceWords, explain_advice};
use crate::quote::{Request, UsedBefore};
use crate::table::Side;

/// Advice in words, and how to follow it.
#[derive(Clone, Debug, PartialEq)]
pub struct Advised {
    pub words: AdviceWords,
    /// The changes that follow each way; nothing for one that takes two payments.
    pub edits: Vec<Option<Vec<Edit>>>,
}

/// The advice, with what is said of all amounts where it is wanted; nothing where the request has no answer.
pub fn advised(props: &AdviceProps, by_amount: bool) -> Option<Advised> {
    let table = props.tariff.in_force(props.request.as_of)?;
    let service = table.services.iter().find(|service| service.id == props.request.service)?;
    let method = service.methods.iter().map(|offer| &offer.method).find(|method| method.as_str() == props.method);
    let mut advice = advise_on_ways(&props.tariff, &props.request, method).ok()?;
    if by_amount {
        advice = advise_on_amounts(&props.tariff, &props.request, advice).ok()?;
    }
    let principal: Side = service.principal;
    let edits = advice.ways.iter().map(|way| edits(&props.request, way)).collect();
    Some(Advised { words: explain_advice(&advice, principal, props.setting.language), edits })
}

/// What of the form a way changes.
fn edits(asked: &Request, way: &Way) -> Option<Vec<Edit>> {
    let [request] = way.requests.as_slice() else { return None };
    let mut edits = Vec::new();
    edits.extend(request.method.as_ref().map(|method| Edit::Method(method.to_string())));
    if request.amount != asked.amount {
        edits.push(Edit::Amount(request.amount.to_string()));
    }
    if request.as_of != asked.as_of {
        let (date, time) = clock::local(request.as_of);
        edits.extend([Edit::Date(date), Edit::Time(time)]);
    }
    for (id, used) in request.used.iter() {
        if let UsedBefore::InAll(amount) = used
            && asked.used.get(id) != Some(used)
        {
            edits.push(Edit::Used(id.to_string(), amount.to_string()));
        }
    }
    let new = request.codes.iter().filter(|code| !asked.codes.contains(code));
    edits.extend(new.map(|code| Edit::Code(code.clone(), true)));
    Some(edits)
}
