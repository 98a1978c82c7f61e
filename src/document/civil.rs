//! Dates and clock times of the Gregorian calendar, as numbers.

/// A date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    /// The year, 0 to 9999.
    pub year: u16,
    /// The month, from 1.
    pub month: u8,
    /// The day of the month, from 1.
    pub day: u8,
}

super::prepared!(struct Date { year, month, day });

impl Date {
    /// The date, if there is one.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let real = (1..=12).contains(&month) && (1..=days_in_month(year, month)).contains(&day) && year <= 9_999;
        real.then_some(Self { year, month, day })
    }

    /// Days since 1970-01-01, counted in years that begin in March so that the leap day comes last.
    pub fn days_since_1970(self) -> i64 {
        let (year, month) = (i64::from(self.year), i64::from(self.month));
        let year = if month <= 2 { year - 1 } else { year };
        let month_from_march = (month + 9) % 12;
        let day_of_year = (153 * month_from_march + 2) / 5 + i64::from(self.day) - 1;
        year * 365 + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + day_of_year - 719_468
    }

    /// The date so many days after 1970-01-01; nothing outside the years 0 to 9999.
    pub fn of_days(days: i64) -> Option<Self> {
        let days = days + 719_468;
        let (era, of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
        let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * of_year + 2) / 153;
        let day = u8::try_from(of_year - (153 * month_from_march + 2) / 5 + 1).ok()?;
        let month =
            u8::try_from(if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 }).ok()?;
        let year = u16::try_from(year_of_era + era * 400 + i64::from(month <= 2)).ok()?;
        Self::new(year, month, day)
    }

    /// The day of the week, from 0 for Monday.
    pub fn weekday(self) -> i64 {
        (self.days_since_1970() + 3).rem_euclid(7)
    }

    /// The first day of the month so many months later.
    pub fn first_of_month_after(self, months: u16) -> Option<Self> {
        let count = self.year.checked_mul(12)?.checked_add(u16::from(self.month) - 1)?.checked_add(months)?;
        Self::new(count / 12, u8::try_from(count % 12).ok()? + 1, 1)
    }
}

/// The days of a month.
pub fn days_in_month(year: u16, month: u8) -> u8 {
    match month {
        2 if is_leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

fn is_leap(year: u16) -> bool {
    year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
}

/// The numbers of a text split at a mark, each with exactly so many digits.
pub fn parts<const N: usize>(text: &str, mark: char, widths: [usize; N]) -> Option<[u16; N]> {
    let mut numbers = [0; N];
    let mut pieces = text.split(mark);
    for (number, width) in numbers.iter_mut().zip(widths) {
        let piece =
            pieces.next().filter(|piece| piece.len() == width && piece.bytes().all(|byte| byte.is_ascii_digit()))?;
        *number = piece.parse().ok()?;
    }
    pieces.next().is_none().then_some(numbers)
}
