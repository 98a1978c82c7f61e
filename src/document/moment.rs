//! Moments: a date, a wall-clock time and the offset it was told in.

use core::fmt;

use serde::Serialize;

use super::civil::{Date, days_in_month, parts};
use super::prepared::{Opening, Prepared, Preparing};
#[cfg(feature = "reading")]
use super::read::{Read, Reading};
#[cfg(feature = "reading")]
use super::value::Value;
#[cfg(feature = "reading")]
use crate::issue::{Code, Issue, Path, shown};

/// A moment as written, `2026-07-01T00:00:00+08:00`; compared as the instant it is.
///
/// ```
/// use plainfee::document::Moment;
/// let beijing = Moment::parse("2026-07-01T00:00:00+08:00");
/// assert_eq!(beijing.map(|moment| moment.instant()), Moment::parse("2026-06-30T16:00:00Z").map(|moment| moment.instant()));
/// assert_eq!(Moment::parse("2026-02-29T00:00:00Z"), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    year: u16,
    month: u8,
    day: u8,
    hour: u8,
    minute: u8,
    second: u8,
    offset_minutes: i16,
}

impl Moment {
    /// Reads RFC 3339's full form to the second, with an offset; nothing shorter, nothing finer.
    pub fn parse(text: &str) -> Option<Self> {
        let (date_time, offset) = text.split_at_checked(19)?;
        let (date, time) = date_time.split_once('T')?;
        let [year, month, day] = parts(date, '-', [4, 2, 2])?;
        let [hour, minute, second] = parts(time, ':', [2, 2, 2])?;
        let offset_minutes = match offset.as_bytes().first()? {
            b'Z' if offset.len() == 1 => 0,
            sign @ (b'+' | b'-') => {
                let [hours, minutes] = parts(offset.get(1..)?, ':', [2, 2])?;
                let total = i16::try_from(hours * 60 + minutes).ok().filter(|_| hours <= 14 && minutes < 60)?;
                if *sign == b'-' { -total } else { total }
            }
            _ => return None,
        };
        let narrow = |value: u16| u8::try_from(value).ok();
        let moment = Self {
            year,
            month: narrow(month)?,
            day: narrow(day)?,
            hour: narrow(hour)?,
            minute: narrow(minute)?,
            second: narrow(second)?,
            offset_minutes,
        };
        let real = (1..=12).contains(&moment.month)
            && (1..=days_in_month(year, moment.month)).contains(&moment.day)
            && hour < 24
            && minute < 60
            && second < 60;
        real.then_some(moment)
    }

    /// Seconds since 1970-01-01T00:00:00Z.
    pub fn instant(self) -> i64 {
        let seconds = i64::from(self.hour) * 3_600 + i64::from(self.minute) * 60 + i64::from(self.second);
        self.date().days_since_1970() * 86_400 + seconds - i64::from(self.offset_minutes) * 60
    }

    /// The moment a minute earlier on the same clock: the last minute before something ends.
    ///
    /// ```
    /// use plainfee::document::Moment;
    /// let before = |text| Moment::parse(text).map(|moment| moment.minute_before().to_string());
    /// assert_eq!(before("2026-12-01T00:00:00+08:00").as_deref(), Some("2026-11-30T23:59:00+08:00"));
    /// assert_eq!(before("2027-01-01T00:00:00Z").as_deref(), Some("2026-12-31T23:59:00Z"));
    /// assert_eq!(before("2028-03-01T00:00:00-05:00").as_deref(), Some("2028-02-29T23:59:00-05:00"));
    /// assert_eq!(before("2026-07-01T10:00:00Z").as_deref(), Some("2026-07-01T09:59:00Z"));
    /// ```
    #[must_use]
    pub fn minute_before(self) -> Self {
        let Self { year, month, day, hour, minute, .. } = self;
        match (year, month, day, hour, minute) {
            // Nothing is written before the year 0.
            (0, 1, 1, 0, 0) => self,
            (_, 1, 1, 0, 0) => Self { year: year - 1, month: 12, day: 31, hour: 23, minute: 59, ..self },
            (_, _, 1, 0, 0) => {
                Self { month: month - 1, day: days_in_month(year, month - 1), hour: 23, minute: 59, ..self }
            }
            (_, _, _, 0, 0) => Self { day: day - 1, hour: 23, minute: 59, ..self },
            (_, _, _, _, 0) => Self { hour: hour - 1, minute: 59, ..self },
            _ => Self { minute: minute - 1, ..self },
        }
    }

    /// The moment of that instant on a clock so far ahead of universal time; nothing outside the years 0 to 9999.
    ///
    /// ```
    /// use plainfee::document::Moment;
    /// let noon = Moment::parse("2026-07-01T12:00:00+08:00").ok_or("not a time")?;
    /// let there = Moment::at(noon.instant(), -240).ok_or("too far")?;
    /// assert_eq!(there.to_string(), "2026-07-01T00:00:00-04:00");
    /// # Ok::<(), &str>(())
    /// ```
    pub fn at(instant: i64, offset_minutes: i16) -> Option<Self> {
        let local = instant.checked_add(i64::from(offset_minutes) * 60)?;
        let Date { year, month, day } = Date::of_days(local.div_euclid(86_400))?;
        let second_of_day = local.rem_euclid(86_400);
        let part = |seconds: i64, of: i64| u8::try_from(second_of_day / seconds % of).ok();
        let (hour, minute, second) = (part(3_600, 24)?, part(60, 60)?, part(1, 60)?);
        Some(Self { year, month, day, hour, minute, second, offset_minutes })
    }

    /// The date where the moment was told.
    pub fn date(self) -> Date {
        Date { year: self.year, month: self.month, day: self.day }
    }

    /// Hour, minute and second where the moment was told.
    pub fn time(self) -> (u8, u8, u8) {
        (self.hour, self.minute, self.second)
    }

    /// Minutes ahead of universal time.
    pub fn offset_minutes(self) -> i16 {
        self.offset_minutes
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { year, month, day, hour, minute, second, offset_minutes } = self;
        write!(f, "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}")?;
        let (sign, offset) = (if *offset_minutes < 0 { '-' } else { '+' }, offset_minutes.unsigned_abs());
        if offset == 0 { f.write_str("Z") } else { write!(f, "{sign}{:02}:{:02}", offset / 60, offset % 60) }
    }
}

impl Serialize for Moment {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl Prepared for Moment {
    fn prepare(&self, preparing: &mut Preparing) {
        preparing.line(self);
    }

    fn open(opening: &mut Opening<'_>) -> Self {
        let nought = Self { year: 0, month: 1, day: 1, hour: 0, minute: 0, second: 0, offset_minutes: 0 };
        let moment = Self::parse(opening.line());
        opening.or_refuse(moment, nought)
    }
}

#[cfg(feature = "reading")]
impl Read for Moment {
    fn read(value: &Value<'_>, at: &Path<'_>, reading: &mut Reading) -> Option<Self> {
        let text = reading.string(value, at)?;
        let moment = Self::parse(text);
        if moment.is_none() {
            reading.report(Issue::new(Code::NotATime, at).with("written", shown(text)));
        }
        moment
    }

    #[cfg(feature = "schema")]
    fn schema(definitions: &mut super::Definitions) -> serde_json::Value {
        definitions.define("Moment", |_| {
            serde_json::json!({
                "type": "string",
                "pattern": "^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](Z|[+-](0[0-9]|1[0-4]):[0-5][0-9])$",
                "description": "A date, a time to the second and its offset: 2026-07-01T00:00:00+08:00.",
            })
        })
    }
}
