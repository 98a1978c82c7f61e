//! The prepared form of single values, lists, and types written by hand.

use super::{Opening, Prepared, Preparing};
use crate::money::{Number, Percent};

/// Gives a type written by hand its prepared form: that of its parts, one after the other, and of a choice
/// first the name of the variant. The parts are named as a pattern would name them:
///
/// ```text
/// prepared!(CountryCode(code));
/// prepared!(struct WallClock { date, time });
/// prepared!(Price { Flat(flat), Bands(bands), Tiers { by, rows }, Free });
/// ```
macro_rules! prepared {
    ($name:ident($($part:ident),+)) => {
        impl $crate::document::Prepared for $name {
            fn prepare(&self, preparing: &mut $crate::document::Preparing) {
                let Self($($part),+) = self;
                $($crate::document::Prepared::prepare($part, preparing);)+
            }

            fn open(opening: &mut $crate::document::Opening<'_>) -> Self {
                $(let $part = $crate::document::Prepared::open(opening);)+
                Self($($part),+)
            }
        }
    };
    (struct $name:ident { $($field:ident),+ }) => {
        impl $crate::document::Prepared for $name {
            fn prepare(&self, preparing: &mut $crate::document::Preparing) {
                $($crate::document::Prepared::prepare(&self.$field, preparing);)+
            }

            fn open(opening: &mut $crate::document::Opening<'_>) -> Self {
                $(let $field = $crate::document::Prepared::open(opening);)+
                Self { $($field),+ }
            }
        }
    };
    ($name:ident { $($variant:ident $(($($part:ident),+))? $({ $($field:ident),+ })?),+ $(,)? }) => {
        impl $crate::document::Prepared for $name {
            fn prepare(&self, preparing: &mut $crate::document::Preparing) {
                match self {
                    $(Self::$variant $(($($part),+))? $({ $($field),+ })? => {
                        preparing.line(stringify!($variant));
                        $($($crate::document::Prepared::prepare($part, preparing);)+)?
                        $($($crate::document::Prepared::prepare($field, preparing);)+)?
                    })+
                }
            }

            fn open(opening: &mut $crate::document::Opening<'_>) -> Self {
                let all: [(&str, $crate::document::ReadVariant<Self>); _] = [$((stringify!($variant), |_opening| {
                    $($(let $part = $crate::document::Prepared::open(_opening);)+)?
                    $($(let $field = $crate::document::Prepared::open(_opening);)+)?
                    Self::$variant $(($($part),+))? $({ $($field),+ })?
                })),+];
                let [(_, stand_in), ..] = all;
                opening.variant(&all, stand_in)
            }
        }
    };
}

pub(crate) use prepared;

impl Prepared for bool {
    fn prepare(&self, preparing: &mut Preparing) {
        preparing.whether(*self);
    }

    fn open(opening: &mut Opening<'_>) -> Self {
        opening.whether()
    }
}

/// Gives a kind of whole number its prepared form: its digits.
macro_rules! whole {
    ($($name:ident),+) => {
        $(impl Prepared for $name {
            fn prepare(&self, preparing: &mut Preparing) {
                preparing.line(self);
            }

            fn open(opening: &mut Opening<'_>) -> Self {
                let number = opening.line().parse().ok();
                opening.or_refuse(number, 0)
            }
        })+
    };
}

whole!(u8, u16, u32, i16);

impl<T: Prepared> Prepared for Box<T> {
    fn prepare(&self, preparing: &mut Preparing) {
        T::prepare(self, preparing);
    }

    fn open(opening: &mut Opening<'_>) -> Self {
        Self::new(T::open(opening))
    }
}

impl Prepared for String {
    fn prepare(&self, preparing: &mut Preparing) {
        preparing.line(self);
    }

    fn open(opening: &mut Opening<'_>) -> Self {
        opening.line().to_owned()
    }
}

impl Prepared for Number {
    fn prepare(&self, preparing: &mut Preparing) {
        preparing.line(self);
    }

    #[inline(never)]
    fn open(opening: &mut Opening<'_>) -> Self {
        let number = Number::parse(opening.line()).ok();
        opening.or_refuse(number, Self::ZERO)
    }
}

impl Prepared for Percent {
    fn prepare(&self, preparing: &mut Preparing) {
        self.figure().prepare(preparing);
    }

    fn open(opening: &mut Opening<'_>) -> Self {
        Percent::new(Number::open(opening))
    }
}

impl<T: Prepared> Prepared for Option<T> {
    fn prepare(&self, preparing: &mut Preparing) {
        preparing.whether(self.is_some());
        if let Some(value) = self {
            value.prepare(preparing);
        }
    }

    fn open(opening: &mut Opening<'_>) -> Self {
        if opening.whether() { Some(T::open(opening)) } else { None }
    }
}

impl<T: Prepared> Prepared for Vec<T> {
    fn prepare(&self, preparing: &mut Preparing) {
        preparing.line(self.len());
        for element in self {
            element.prepare(preparing);
        }
    }

    fn open(opening: &mut Opening<'_>) -> Self {
        // Room is made as elements come: a length alone takes none.
        let mut elements = Vec::new();
        for _ in 0..opening.length() {
            elements.push(T::open(opening));
            if opening.is_refused() {
                break;
            }
        }
        elements
    }
}

impl<A: Prepared, B: Prepared> Prepared for (A, B) {
    fn prepare(&self, preparing: &mut Preparing) {
        self.0.prepare(preparing);
        self.1.prepare(preparing);
    }

    fn open(opening: &mut Opening<'_>) -> Self {
        (A::open(opening), B::open(opening))
    }
}
