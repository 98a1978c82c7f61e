//! Which promotions may act on a statement.

use crate::table::Promotion;

/// The promotions that may act on a statement, by group, in the order in which they apply.
///
/// With at most one in each group it is a combination. With more, a price made with it takes the best of each group at
/// every step by itself: no combination that it holds costs less.
#[derive(Clone, Debug, Default)]
pub struct Choice<'t> {
    groups: Vec<Vec<&'t Promotion>>,
}

impl<'t> Choice<'t> {
    /// Everything that may apply together: promotions of one group side by side.
    pub fn all(promotions: impl Iterator<Item = &'t Promotion>) -> Self {
        let mut groups: Vec<Vec<&'t Promotion>> = Vec::new();
        for promotion in promotions {
            match groups.last_mut() {
                Some(group) if group.first().is_some_and(|first| first.same_group(promotion)) => group.push(promotion),
                _ => groups.push(vec![promotion]),
            }
        }
        Self { groups }
    }

    /// The groups, in the order in which they apply.
    pub fn groups(&self) -> &[Vec<&'t Promotion>] {
        &self.groups
    }

    /// Every promotion in it.
    pub fn promotions(&self) -> impl Iterator<Item = &'t Promotion> {
        self.groups.iter().flatten().copied()
    }

    /// The same with only those that pass.
    pub fn only(&self, passes: impl Fn(&Promotion) -> bool) -> Self {
        let groups = self.groups.iter().map(|group| group.iter().copied().filter(|one| passes(one)).collect());
        Self { groups: groups.collect() }
    }

    /// The same with another list for one group.
    pub fn with(&self, place: usize, group: Vec<&'t Promotion>) -> Self {
        let mut changed = self.clone();
        if let Some(own) = changed.groups.get_mut(place) {
            *own = group;
        }
        changed
    }

    /// The same without one promotion.
    pub fn without(&self, left_out: &Promotion) -> Self {
        self.only(|one| !core::ptr::eq(one, left_out))
    }
}
