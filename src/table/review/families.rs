//! Charges that are one item under several conditions: those of one name.

use std::collections::{BTreeMap, HashMap};

use super::case::{Allowed, Case, Dimension};
use super::finding::Findings;
use super::space::Space;
use super::{gaps, overlaps};
use crate::issue::{Code, Path};
use crate::table::{Charge, ChargeKind, Price};

/// So many cases are compared in all; a table that has more is told so.
const MOST_WORK: usize = 5_000_000;

/// A case of a charge that is the same item as others.
#[derive(Clone)]
pub struct Member<'t> {
    pub index: usize,
    pub charge: &'t Charge,
    pub case: Case,
}

impl Member<'_> {
    pub fn is_offered(&self) -> bool {
        !matches!(self.charge.price, Price::NotOffered(_))
    }

    /// The amounts it is about.
    pub fn amounts(&self) -> (i128, i128) {
        match self.case.get(Dimension::Amount) {
            Some(Allowed::Span(from, to)) => (*from, *to),
            _ => (1, i128::MAX),
        }
    }
}

/// The cases of one item that can meet: those of the same ways, with one of these ways.
pub struct Group<'m, 't> {
    pub way: u32,
    pub members: Vec<&'m Member<'t>>,
}

/// What is left of the work that may be done.
pub struct Work(pub usize);

impl Work {
    /// Whether so much more may be done.
    pub fn take(&mut self, amount: usize) -> bool {
        let enough = self.0 >= amount;
        self.0 = self.0.saturating_sub(amount);
        enough
    }
}

pub fn review(space: &Space<'_>, findings: &mut Findings) {
    let mut work = Work(MOST_WORK);
    let members = members(space);
    let alternatives = gaps::Alternatives::new(space, &members, &mut work);
    gaps::untouched(space, &alternatives, findings);
    let mut fully = true;
    for family in families(space, &members) {
        let Some(groups) = groups(space, &family, &mut work) else {
            fully = false;
            continue;
        };
        for group in &groups {
            fully &= overlaps::review(space, group, &mut work, findings);
            fully &= gaps::review(space, group, &alternatives, &mut work, findings);
        }
    }
    if !fully {
        findings.add(Code::NotAllCompared, &Path::Top.key("charges"), &[]);
    }
}

fn members<'t>(space: &Space<'t>) -> Vec<Member<'t>> {
    let charges = space.table.charges.iter().enumerate();
    let cases = charges.filter_map(|(index, charge)| Some((index, charge, space.cases_of(charge)?)));
    cases.flat_map(|(index, charge, cases)| cases.into_iter().map(move |case| Member { index, charge, case })).collect()
}

/// Members of one name, kind and bearer; two names are one if they are in any language.
fn families<'m, 't>(space: &Space<'t>, members: &'m [Member<'t>]) -> Vec<Vec<&'m Member<'t>>> {
    let mut by_name: HashMap<(String, ChargeKind, crate::table::Bearer, crate::table::Collector), usize> =
        HashMap::new();
    let mut families: Vec<Vec<&Member<'_>>> = Vec::new();
    for member in members.iter().filter(|member| member.charge.kind != ChargeKind::Cashback) {
        let charge = member.charge;
        let keys: Vec<_> = space
            .table
            .languages
            .iter()
            .map(|language| {
                let name = charge.name.get(language).unwrap_or_default().trim().to_lowercase();
                (format!("{language} {name}"), charge.kind, charge.borne_by, charge.charged_by)
            })
            .collect();
        let known = keys.iter().find_map(|key| by_name.get(key).copied());
        let place = known.unwrap_or_else(|| {
            families.push(Vec::new());
            families.len() - 1
        });
        for key in keys {
            by_name.entry(key).or_insert(place);
        }
        if let Some(family) = families.get_mut(place) {
            family.push(member);
        }
    }
    families.retain(|family| {
        family.iter().skip(1).any(|member| Some(member.index) != family.first().map(|first| first.index))
    });
    families
}

/// A family by the ways its members meet on; nothing when that is too much to look into.
fn groups<'m, 't>(space: &Space<'t>, family: &[&'m Member<'t>], work: &mut Work) -> Option<Vec<Group<'m, 't>>> {
    let named = family.iter().any(|member| member.case.get(Dimension::Way).is_some());
    if !named {
        return Some(vec![Group { way: 0, members: family.to_vec() }]);
    }
    let mut by_way: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
    for (place, member) in family.iter().enumerate() {
        let every: Vec<u32>;
        let ways: &[u32] = match member.case.get(Dimension::Way) {
            Some(Allowed::Set(ways)) => ways,
            _ => {
                every = (0..u32::try_from(space.ways.len()).ok()?).collect();
                &every
            }
        };
        if !work.take(ways.len()) {
            return None;
        }
        for way in ways {
            by_way.entry(*way).or_default().push(place);
        }
    }
    let mut by_members: BTreeMap<Vec<usize>, u32> = BTreeMap::new();
    for (way, places) in by_way {
        by_members.entry(places).or_insert(way);
    }
    let group = |(places, way): (Vec<usize>, u32)| Group {
        way,
        members: places.iter().filter_map(|place| family.get(*place).copied()).collect(),
    };
    Some(by_members.into_iter().map(group).collect())
}
