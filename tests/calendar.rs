//! Dates, zones, periods and windows, against what almanacs and the IANA time zone database say.

use plainfee::document::Date;

#[test]
fn every_day_of_ten_thousand_years_comes_back() {
    let mut expected = Date::new(1, 1, 1);
    for days in -719_162..2_932_897 {
        let date = Date::of_days(days);
        assert_eq!(date, expected, "{days}");
        let Some(Date { year, month, day }) = date else { return };
        assert_eq!(date.map(Date::days_since_1970), Some(days));
        let next = Date::new(year, month, day + 1).or_else(|| Date::new(year, month + 1, 1));
        expected = next.or_else(|| Date::new(year + 1, 1, 1));
    }
}

#[test]
fn weekdays_begin_with_monday() {
    // 1970-01-01 was a Thursday, 2026-11-23 is a Monday.
    assert_eq!(Date::new(1970, 1, 1).map(Date::weekday), Some(3));
    assert_eq!(Date::new(2026, 11, 23).map(Date::weekday), Some(0));
}
