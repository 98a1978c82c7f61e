//! Groups whose promotions all change one and the same charge: their best combination is found by pricing that charge
//! alone, whatever the other groups do.

use super::choice::Choice;
use super::search::{Of, Search};
use crate::money::Money;
use crate::quote::condition::conditions;
use crate::quote::lines::Lines;
use crate::quote::rising::Rising;
use crate::quote::situation::Situation;
use crate::quote::statement::Stop;
use crate::table::{Bearer, Charge, MethodOffer, Promotion};

/// The choice with such groups decided, and the places of these groups.
///
/// # Errors
/// As the search for the best combination.
pub fn decided<'t>(
    situation: &Situation<'t>,
    offer: &MethodOffer,
    sides: (Money, Money),
    rising: &Rising,
    all: Choice<'t>,
) -> Result<(Choice<'t>, Vec<usize>), Stop> {
    let (mut choice, mut decided) = (all, Vec::new());
    let has_rates = choice.promotions().any(|promotion| promotion.effect.is_exchange());
    for charge in &situation.table.charges {
        // What arrives depends on the rate that other promotions give.
        let depends = has_rates && charge.borne_by == Bearer::Recipient;
        if depends || !rising.is_apart_from_others(situation, charge) {
            continue;
        }
        let lines = Lines::new(situation, offer, sides, &choice);
        if conditions!(charge).unmet(situation, &offer.method, lines.amount_of(charge)).is_some() {
            continue;
        }
        let Some(places) = own_groups(&choice, charge) else { continue };
        let own = choice.only(|promotion| promotion.charges.contains(&charge.id));
        let mut search = Search::new(situation, offer, rising, Of::Charge { charge, sides });
        search.down(own, 0)?;
        let Some(chosen) = search.chosen()? else { continue };
        for place in places {
            let kept = chosen.groups().get(place).cloned().unwrap_or_default();
            choice = choice.with(place, kept);
            decided.push(place);
        }
    }
    Ok((choice, decided))
}

/// The places of the groups that change a charge, where none of them changes anything else; nothing where there are
/// none, or they do.
fn own_groups(choice: &Choice<'_>, charge: &Charge) -> Option<Vec<usize>> {
    let is_own = |promotion: &Promotion| promotion.charges.as_slice() == [charge.id.clone()];
    let changes = |promotion: &Promotion| promotion.charges.contains(&charge.id);
    let mut places = Vec::new();
    for (place, group) in choice.groups().iter().enumerate() {
        if group.iter().any(|promotion| changes(promotion)) {
            if !group.iter().all(|promotion| is_own(promotion)) {
                return None;
            }
            places.push(place);
        }
    }
    (!places.is_empty()).then_some(places)
}
