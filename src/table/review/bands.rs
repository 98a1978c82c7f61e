//! Bands beside one another: alike, of a single amount, with edges of both kinds, or a hundredfold off.

use super::finding::Findings;
use crate::document::Identifier;
use crate::issue::{Code, Path};
use crate::money::{Number, Rounding, RoundingMode};
use crate::table::check::walk::each;
use crate::table::{Band, Bands, Charge, FeeTable, Figure, Price};

/// How many times a neighbour's price makes a price look misplaced by a decimal point.
const FAR_OFF: i64 = 20;

pub fn review(table: &FeeTable, findings: &mut Findings) {
    each(&Path::Top, "charges", &table.charges, |at, charge| {
        price(&at.key("price"), &charge.price, charge, findings);
    });
}

fn price(at: &Path<'_>, own: &Price, charge: &Charge, findings: &mut Findings) {
    match own {
        Price::Bands(bands) => {
            let list = at.key("bands");
            let id = &charge.id;
            neighbours(&list, bands, id, findings);
            edges(&list, bands, id, findings);
            far_off(&list, bands, id, findings);
        }
        Price::LookUp(look_up) => each(at, "rows", &look_up.rows, |at, row| {
            price(&at.key("price"), &row.price, charge, findings);
        }),
        Price::Combined(combined) => each(at, "parts", &combined.parts, |at, part| {
            price(&at.key("price"), &part.price, charge, findings);
        }),
        Price::Flat(_) | Price::NotOffered(_) => {}
    }
}

fn neighbours(list: &Path<'_>, bands: &Bands, id: &Identifier, findings: &mut Findings) {
    let mut told = false;
    for (index, (band, next)) in bands.bands.iter().zip(bands.bands.iter().skip(1)).enumerate() {
        let alike =
            Band { up_to: None, below: None, ..band.clone() } == Band { up_to: None, below: None, ..next.clone() };
        // A graduated fixed part is charged once for each band, so that two of them are not one.
        let adds = bands.kind == crate::table::BandKind::Graduated && band.fixed.is_some();
        // A chart has rows that differ in another of its columns: one of them is told, not each.
        if alike && !adds && !told && band.not_offered.is_none() {
            told = true;
            let adding = findings.add(Code::BandsAlike, &list.element(index + 1), &[id]);
            adding.beside(&list.element(index)).with("rule", id);
        }
        if let (Some(below), Some(up_to)) = (band.below, next.up_to)
            && below == up_to
        {
            let adding = findings.add(Code::OneAmountBand, &list.element(index + 1), &[id]);
            adding.with("rule", id).with("amount", up_to.number());
        }
    }
}

/// Edges that are inside here and outside there, and edges one short of a round number where cents can be paid.
fn edges(list: &Path<'_>, bands: &Bands, id: &Identifier, findings: &mut Findings) {
    // What is not offered below an amount is rightly told as "below", and what is offered at most as "up to".
    let ends_the_offer = |index: usize| bands.bands.get(index + 1).is_some_and(|next| next.not_offered.is_some());
    let of = |edge: fn(&Band) -> Option<Figure>| {
        let mut own = bands.bands.iter().enumerate();
        own.position(|(index, band)| edge(band).is_some() && band.not_offered.is_none() && !ends_the_offer(index))
    };
    let (up_to, below) = (of(|band| band.up_to), of(|band| band.below));
    if let (Some(up_to), Some(below)) = (up_to, below) {
        let (first, second) = (up_to.min(below), up_to.max(below));
        let adding = findings.add(Code::MixedEdges, &list.element(second), &[id]);
        adding.beside(&list.element(first)).with("rule", id);
    }
    let tops: Vec<(usize, Number)> =
        bands.bands.iter().enumerate().filter_map(|(index, band)| Some((index, band.up_to?.number()))).collect();
    let one_short = |edge: &Number| {
        let ten = Number::whole(10);
        let next = edge.add(Number::ONE).unwrap_or_default();
        let to_tens = Rounding::new(RoundingMode::Down, ten);
        edge.decimals() == 0 && *edge > ten && to_tens.is_some_and(|to_tens| next.round(to_tens) == Ok(next))
    };
    let all_short = bands.by.is_none() && tops.len() > 1 && tops.iter().all(|(_, edge)| one_short(edge));
    if let Some((index, edge)) = tops.first().filter(|_| all_short) {
        let adding = findings.add(Code::EdgeOneShort, &list.element(*index), &[id]).with("rule", id);
        adding.with("edge", edge).with("round", edge.add(Number::ONE).unwrap_or(*edge));
    }
}

/// A price far above or far below both of its neighbours.
fn far_off(list: &Path<'_>, bands: &Bands, id: &Identifier, findings: &mut Findings) {
    let of = |band: &Band| {
        let fixed = band.fixed.map(Figure::number).filter(|_| band.percent.is_none() && band.each.is_none());
        fixed.filter(|fixed| !fixed.is_zero())
    };
    let percent = |band: &Band| {
        let percent = band.percent.map(crate::money::Percent::figure).filter(|_| band.fixed.is_none());
        percent.filter(|percent| !percent.is_zero())
    };
    for figure in [&of as &dyn Fn(&Band) -> Option<Number>, &percent] {
        let figures: Vec<Option<Number>> = bands.bands.iter().map(figure).collect();
        for (index, three) in figures.windows(3).enumerate() {
            let [Some(before), Some(own), Some(after)] = three else { continue };
            let (small, large) = (before.min(after), before.max(after));
            let off =
                |large: Number, small: Number| small.multiply(Number::whole(FAR_OFF)).is_ok_and(|most| large >= most);
            if off(*own, *large) || off(*small, *own) {
                let adding = findings.add(Code::FarOff, &list.element(index + 1), &[id]);
                adding.with("rule", id).with("written", own).with("before", before).with("after", after);
            }
        }
    }
}
