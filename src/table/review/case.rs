//! Cases: what can hold at once, as a range or set for each thing that conditions are about.

use std::rc::Rc;

/// Something that conditions are about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Dimension {
    /// Service, method and destination together: only what is offered together can happen together.
    Way,
    /// The amount on the rule's side, in smallest units.
    Amount,
    /// What has been used of a counter, by the counter's place.
    Used(u32),
    /// The periods that it is in.
    Time,
    /// A fact, by its place.
    Fact(u32),
}

/// What something may be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Allowed {
    /// One of these, ascending.
    Set(Rc<[u32]>),
    /// From the first to the second, both inside.
    Span(i128, i128),
}

impl Allowed {
    /// What both allow; nothing where they allow nothing in common.
    pub fn and(&self, other: &Self) -> Option<Self> {
        match (self, other) {
            (Self::Span(from, to), Self::Span(other_from, other_to)) => {
                let (from, to) = (*from.max(other_from), *to.min(other_to));
                (from <= to).then_some(Self::Span(from, to))
            }
            (Self::Set(one), Self::Set(other)) if Rc::ptr_eq(one, other) => Some(self.clone()),
            (Self::Set(one), Self::Set(other)) => {
                let both: Rc<[u32]> = one.iter().copied().filter(|word| other.binary_search(word).is_ok()).collect();
                (!both.is_empty()).then_some(Self::Set(both))
            }
            _ => None,
        }
    }

    /// What this allows and the other does not, in at most two pieces.
    fn without(&self, other: &Self) -> Vec<Self> {
        match (self, other) {
            (Self::Span(from, to), Self::Span(other_from, other_to)) => {
                let before = Self::Span(*from, (*to).min(other_from.saturating_sub(1)));
                let after = Self::Span((*from).max(other_to.saturating_add(1)), *to);
                let is_some = |piece: &Self| matches!(piece, Self::Span(from, to) if from <= to);
                // Above the largest amount there is nothing left.
                let after = (*other_to < i128::MAX).then_some(after);
                [Some(before), after].into_iter().flatten().filter(is_some).collect()
            }
            (Self::Set(one), Self::Set(other)) => {
                let rest: Rc<[u32]> = one.iter().copied().filter(|word| other.binary_search(word).is_err()).collect();
                if rest.is_empty() { Vec::new() } else { vec![Self::Set(rest)] }
            }
            _ => Vec::new(),
        }
    }
}

/// What holds at once: what is not named may be anything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Case(Vec<(Dimension, Allowed)>);

impl Case {
    /// What a dimension may be, if it is limited.
    pub fn get(&self, dimension: Dimension) -> Option<&Allowed> {
        self.0.iter().find(|(own, _)| *own == dimension).map(|(_, allowed)| allowed)
    }

    /// The dimensions that are limited, with what they may be.
    pub fn iter(&self) -> impl Iterator<Item = (Dimension, &Allowed)> {
        self.0.iter().map(|(dimension, allowed)| (*dimension, allowed))
    }

    /// The case limited further; nothing if it can no longer hold.
    #[must_use]
    pub fn limited(mut self, dimension: Dimension, allowed: Allowed) -> Option<Self> {
        match self.0.iter_mut().find(|(own, _)| *own == dimension) {
            Some((_, own)) => *own = own.and(&allowed)?,
            None => {
                let at = self.0.partition_point(|(own, _)| *own < dimension);
                self.0.insert(at, (dimension, allowed));
            }
        }
        Some(self)
    }

    /// The case without any limit on a dimension.
    #[must_use]
    pub fn freed(&self, dimension: Dimension) -> Self {
        Self(self.0.iter().filter(|(own, _)| *own != dimension).cloned().collect())
    }

    /// What is in both; nothing if they cannot hold at once.
    pub fn and(&self, other: &Self) -> Option<Self> {
        other.0.iter().try_fold(self.clone(), |both, (dimension, allowed)| both.limited(*dimension, allowed.clone()))
    }

    /// What is in this case and not in the other. `full` is what a dimension may be at most.
    pub fn without(&self, other: &Self, full: &dyn Fn(Dimension) -> Allowed) -> Vec<Self> {
        if self.and(other).is_none() {
            return vec![self.clone()];
        }
        let mut rest = Vec::new();
        let mut inside = self.clone();
        for (dimension, allowed) in &other.0 {
            let own = inside.get(*dimension).cloned().unwrap_or_else(|| full(*dimension));
            for piece in own.without(allowed) {
                rest.extend(inside.freed(*dimension).limited(*dimension, piece));
            }
            match inside.limited(*dimension, allowed.clone()) {
                Some(narrower) => inside = narrower,
                None => break,
            }
        }
        rest
    }
}
