//! Random numbers that are the same in every run.

/// A sequence of numbers that its seed decides (SplitMix64).
pub struct Dice(u64);

impl Dice {
    /// The sequence of a case.
    pub fn of(case: u64) -> Self {
        Self(case.wrapping_mul(0x9E37_79B9_7F4A_7C15))
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number from the first to the last, both in it.
    pub fn between(&mut self, first: i128, last: i128) -> i128 {
        first + i128::from(self.next()) % (last - first + 1)
    }

    /// Yes, once in so many times.
    pub fn once_in(&mut self, times: i128) -> bool {
        self.between(1, times) == 1
    }

    /// One of these.
    pub fn pick<T: Copy>(&mut self, of: &[T]) -> T {
        of[usize::try_from(self.between(0, of.len() as i128 - 1)).expect("a place")]
    }
}
