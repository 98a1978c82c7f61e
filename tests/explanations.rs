//! What a customer reads for the cases the product is measured by, in both languages, written by hand.

use std::fs;
use std::path::Path;

use plainfee::explain::{Explanation, Language, Method, Row, RowKind, SectionKind, explain};
use plainfee::quote::quote_text;
use plainfee::table::{Tariff, parse};

fn explained(table: &str, request: &str, language: &str) -> Explanation {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("fee-tables").join(table);
    let text = fs::read_to_string(path).expect("a fee table");
    let tariff = Tariff::new(vec![parse(table, &text).expect("a good table")]).expect("one version");
    let quote = quote_text(&tariff, "request", request).expect("a quote");
    explain(&quote, Language::find(language).expect("a language"))
}

/// The text with the no-break spaces, which keep an amount on one line, as plain ones.
fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

fn plains(texts: &[String]) -> Vec<String> {
    texts.iter().map(|text| plain(text)).collect()
}

fn row<'m>(method: &'m Method, charge: &str) -> &'m Row {
    let mut rows = method.sections.iter().flat_map(|section| &section.rows);
    rows.find(|row| row.charge == charge).unwrap_or_else(|| panic!("no line of {charge} in {method:#?}"))
}

fn only(explanation: &Explanation) -> &Method {
    let [method] = explanation.methods.as_slice() else { panic!("wanted one method, got {explanation:#?}") };
    method
}

const WITHDRAW: &str =
    r#"{"service":"withdraw","amount":"5000.00","used":{"withdrawn":"0.00"},"asOf":"2016-05-01T10:00:00+08:00"}"#;

#[test]
fn wechat_withdrawal_in_english() {
    let explanation = explained("published/wechat-pay/2016-03.json", WITHDRAW, "en");
    assert_eq!(plain(&explanation.question), "Withdraw to a bank card: 5,000.00 CNY");
    assert_eq!(explanation.disclaimer, "This is fee information. It is not a transfer and not a receipt.");
    let method = only(&explanation);
    assert_eq!(
        method.summary.as_deref().map(plain).as_deref(),
        Some("Of the 5,004.00 CNY you pay, 4.00 CNY (0.08 %) goes on fees.")
    );
    let fee = row(method, "withdraw-fee");
    assert_eq!(
        (fee.name.as_str(), plain(&fee.amount.text).as_str(), fee.amount.value.as_str()),
        ("Withdrawal fee", "4.00 CNY", "4.00")
    );
    assert_eq!(
        plains(&fee.working[..2]),
        [
            "Withdrawn in all since 1 March 2016: 1,000.00 CNY is free over a lifetime, and 0.00 CNY had been used. \
             Of 5,000.00 CNY, 1,000.00 CNY is free and 4,000.00 CNY is charged.",
            "0.1 % of 4,000.00 CNY = 4.00 CNY.",
        ]
    );
}

#[test]
fn wechat_withdrawal_in_chinese() {
    let explanation = explained("published/wechat-pay/2016-03.json", WITHDRAW, "zh-Hans");
    let method = only(&explanation);
    assert_eq!(
        method.summary.as_deref().map(plain).as_deref(),
        Some("您支付的 5,004.00 元里，4.00 元（0.08 %）是费用。")
    );
    let fee = row(method, "withdraw-fee");
    assert_eq!((fee.name.as_str(), plain(&fee.amount.text).as_str()), ("提现手续费", "4.00 元"));
    assert_eq!(
        plains(&fee.working[..2]),
        [
            "2016 年 3 月 1 日以来累计提现：终身累计免费 1,000.00 元，此前已用 0.00 元。\
             这次的 5,000.00 元里，1,000.00 元免费，4,000.00 元计费。",
            "4,000.00 元的 0.1 % 是 4.00 元。",
        ]
    );
}

#[test]
fn mpesa_names_the_band_in_both_languages() {
    let request = r#"{"service":"send","amount":"5000","facts":{"counterparty":"registered"},"asOf":"2023-09-01T00:00:00+03:00"}"#;
    let wanted = [
        ("en", "57.00 KES", "5,000.00 KES falls in band 8: more than 3,500.00 KES, up to and including 5,000.00 KES."),
        ("zh-Hans", "57.00 KES", "5,000.00 KES 在第 8 档：超过 3,500.00 KES，不超过 5,000.00 KES。"),
    ];
    for (language, amount, band) in wanted {
        let explanation = explained("published/m-pesa-kenya/2023-07.json", request, language);
        let fees: Vec<&Row> =
            only(&explanation).sections[0].rows.iter().filter(|row| row.kind == RowKind::Fee).collect();
        let [fee] = fees.as_slice() else { panic!("wanted one fee, got {fees:#?}") };
        assert_eq!(plain(&fee.amount.text), amount);
        assert_eq!(plain(&fee.working[0]), band);
    }
}

#[test]
fn regulation_e_rows_stand_in_the_order_of_form_a_30() {
    let request = r#"{"service":"send-local","amount":"100.00","asOf":"2012-03-01T00:00:00-05:00"}"#;
    let explanation = explained("published/rege-model-form/2012-02.json", request, "en");
    let shown: Vec<(SectionKind, String)> = only(&explanation)
        .sections
        .iter()
        .flat_map(|section| section.rows.iter().map(|row| (section.kind, plain(&row.amount.text))))
        .collect();
    assert_eq!(
        shown,
        [
            (SectionKind::Sent, "100.00 USD".to_owned()),
            (SectionKind::Sent, "7.00 USD".to_owned()),
            (SectionKind::Sent, "3.00 USD".to_owned()),
            (SectionKind::Sent, "110.00 USD".to_owned()),
            (SectionKind::Exchange, "1 USD = 12.27 MXN".to_owned()),
            (SectionKind::Received, "1,227.00 MXN".to_owned()),
            (SectionKind::Received, "−30.00 MXN".to_owned()),
            (SectionKind::Received, "−10.00 MXN".to_owned()),
            (SectionKind::Received, "1,187.00 MXN".to_owned()),
        ]
    );
}

/// The sample table changed, and what is said of a request, in both languages.
fn sampled(changes: &[(&str, &str)], request: &str) -> [Explanation; 2] {
    let mut text = include_str!("malformed/good-table.json").to_owned();
    for (find, replace) in changes {
        assert!(text.contains(find), "no {find}");
        text = text.replacen(find, replace, 1);
    }
    let tariff = Tariff::new(vec![parse("sample", &text).expect("a good table")]).expect("one version");
    let quote = quote_text(&tariff, "request", request).expect("a quote");
    ["en", "zh-Hans"].map(|language| explain(&quote, Language::find(language).expect("a language")))
}

fn request(rest: &str) -> String {
    format!(r#"{{"service":"send","asOf":"2026-05-01T10:00:00+08:00",{rest}}}"#)
}

fn summaries(explanations: &[Explanation; 2]) -> [String; 2] {
    explanations.each_ref().map(|explanation| plain(only(explanation).summary.as_deref().expect("a summary")))
}

#[test]
fn a_version_is_in_force_through_its_last_minute() {
    let valid = (
        r#""from": "2026-01-01T00:00:00+08:00""#,
        r#""from": "2026-01-01T00:00:00+08:00", "until": "2026-12-01T00:00:00+08:00""#,
    );
    let [english, chinese] =
        sampled(&[valid], &request(r#""amount":"1.00","to":{"country":"CN"}"#)).map(|said| plain(&said.table));
    assert_eq!(english, "Sample, version one, in force from 1 January 2026 through 30 November 2026, 23:59 (UTC+8)");
    assert_eq!(chinese, "样例，版本 one，2026 年 1 月 1 日起执行，至 2026 年 11 月 30 日 23:59（UTC+8）止");
}

#[test]
fn a_rate_better_than_the_reference_rate_is_a_benefit() {
    let rate = |rate: &str| format!(r#""rates": [{{"base":"USD","quote":"CNY","rate":"{rate}"}}]"#);
    let said = |per_dollar: &str, rest: &str| {
        let change = (r#""margin": "0.5""#, rate(per_dollar));
        sampled(&[(change.0, &change.1)], &request(&format!(r#"{rest},"to":{{"country":"US"}}"#)))
    };
    let free = said("7.0", r#""amount":"700.00""#);
    assert_eq!(
        summaries(&free),
        [
            "No fees are charged, and the exchange rate is better than the reference rate: you are 10.00 CNY better off \
             on 700.00 CNY.",
            "不收费用，汇率还比参考汇率划算：您支付 700.00 CNY，比按参考汇率还划算 10.00 CNY。",
        ]
    );
    let outweighed = said("7.0", r#""amount":"7000.00""#);
    assert_eq!(
        summaries(&outweighed),
        [
            "Fees come to 6.36 CNY, but the exchange rate is better than the reference rate by more than that: you are \
             still 93.64 CNY better off on 7,006.36 CNY.",
            "费用是 6.36 CNY，但汇率比参考汇率划算，抵掉费用还有余：您支付 7,006.36 CNY，算下来比按参考汇率还划算 93.64 CNY。",
        ]
    );
    let margins = outweighed.each_ref().map(|explanation| {
        let rows = only(explanation).sections.iter().flat_map(|section| &section.rows);
        rows.filter(|row| row.kind == RowKind::Margin).map(|row| plain(&row.working[0])).collect::<String>()
    });
    assert_eq!(
        margins,
        [
            "This rate is better than the reference rate, at which 14.08 USD less would arrive.",
            "这个汇率比参考汇率划算：按参考汇率，会少到账 14.08 USD。",
        ]
    );
    let eased = said("7.0999", r#""amount":"7000.00""#);
    assert_eq!(
        summaries(&eased),
        [
            "Of the 7,006.36 CNY you pay, 6.36 CNY goes on fees. The exchange rate is better than the reference rate and \
             makes up for 0.10 CNY of that, so the cost is 6.26 CNY (0.09 %).",
            "您支付的 7,006.36 CNY 里，6.36 CNY 是费用。汇率比参考汇率划算，抵掉其中 0.10 CNY，所以实际花费是 6.26 CNY（0.09 %）。",
        ]
    );
}

#[test]
fn money_from_somebody_else_is_paid_by_the_payer_and_received_by_you() {
    let dollars = (r#""currency": "USD""#, r#""currency": "CNY""#);
    let kind = (r#""kind": "send""#, r#""kind": "receive", "principal": "receive""#);
    let borne = (r#""minimum": "0.10""#, r#""borneBy": "recipient", "minimum": "0.10""#);
    let tax = (r#""chargedBy": "tax-authority""#, r#""borneBy": "recipient", "chargedBy": "tax-authority""#);
    let gold = (
        r#""when": { "facts": { "level": ["gold"] } },"#,
        r#""when": { "facts": { "level": ["gold"] } }, "borneBy": "recipient","#,
    );
    let explanations = sampled(
        &[dollars, kind, borne, tax, gold],
        &request(r#""amount":"4995.76","side":"receive","to":{"country":"CN"}"#),
    );
    assert_eq!(
        summaries(&explanations),
        [
            "Of the 5,000.00 CNY the payer pays, 4.24 CNY (0.08 %) goes on fees.",
            "付款人支付的 5,000.00 元里，4.24 元（0.08 %）是费用。",
        ]
    );
    let names = explanations.each_ref().map(|explanation| {
        let rows = only(explanation).sections.iter().flat_map(|section| &section.rows);
        rows.filter(|row| row.kind == RowKind::Total).map(|row| row.name.clone()).collect::<Vec<_>>()
    });
    assert_eq!(names[0], ["Total the payer pays", "You receive"]);
    assert_eq!(names[1], ["付款人总共支付", "您收到"]);
    let reached = explanations.each_ref().map(|explanation| plains(&only(explanation).reached));
    assert_eq!(reached[0], ["To make 4,995.76 CNY arrive, the price is 5,000.00 CNY."]);
    assert_eq!(reached[1], ["要让 4,995.76 元到账，标价是 5,000.00 元。"]);
}

#[test]
fn where_the_price_is_fixed_the_reference_rate_would_save_what_is_paid() {
    let paid = r#"{"service":"pay-abroad","amount":"10000","to":{"country":"JP"},"method":"balance","asOf":"2026-09-01T00:00:00+08:00"}"#;
    for (language, wanted) in [("en", "At the reference rate you would pay"), ("zh-Hans", "按参考汇率，您可以少付")]
    {
        let explanation = explained("demo-wallet/2026-01.json", paid, language);
        let rows = only(&explanation).sections.iter().flat_map(|section| &section.rows);
        let margins: Vec<&Row> = rows.filter(|row| row.kind == RowKind::Margin).collect();
        let [margin] = margins.as_slice() else { panic!("wanted one margin, got {margins:#?}") };
        assert!(margin.working[0].contains(wanted) && margin.working[0].contains(&margin.amount.text), "{margin:#?}");
    }
}

#[test]
fn no_version_in_force_names_the_moment_and_its_zone() {
    let text = include_str!("malformed/good-table.json");
    let ended = text.replacen(r#"+08:00" }"#, r#"+08:00", "until": "2026-12-01T00:00:00+08:00" }"#, 1);
    let tariff = Tariff::new(vec![parse("sample", &ended).expect("a good table")]).expect("one version");
    let request = r#"{"service":"send","amount":"1.00","asOf":"2026-11-30T16:00:00Z"}"#;
    let issues = quote_text(&tariff, "request", request).expect_err("no version");
    let said = |tag: &str| plainfee::explain::sentence(Language::find(tag).expect("a language"), &issues[0]);
    assert_eq!(
        said("en"),
        "No version of this tariff is in force on 30 November 2026, 16:00 (UTC). The first begins on 1 January 2026, \
         00:00 (UTC+8), the last ends on 30 November 2026, 23:59 (UTC+8). Choose another date in between."
    );
    assert_eq!(
        said("zh"),
        "2026 年 11 月 30 日 16:00（UTC）没有有效的版本。最早的版本从 2026 年 1 月 1 日 00:00（UTC+8）开始，\
         最晚的到 2026 年 11 月 30 日 23:59（UTC+8）为止。请选这之间的另一个日期。"
    );
}

#[test]
fn other_amounts_that_reach_the_same_are_told_with_what_is_worse_about_them() {
    let said = |changes: &[(&str, &str)], rest: &str| {
        let rest = format!(r#"{rest},"facts":{{"level":"gold"}},"to":{{"country":"CN"}}"#);
        sampled(changes, &request(&rest)).map(|explanation| plains(&only(&explanation).reached))
    };
    let [english, chinese] = said(
        &[(r#""upTo": "100.00", "fixed": "0""#, r#""upTo": "100.00", "fixed": "5.00""#)],
        r#""amount":"105.30","side":"total""#,
    );
    assert_eq!(
        english,
        [
            "If you pay 105.30 CNY in all, 104.24 CNY is sent.",
            "With 100.00 CNY instead, the total is the same, but less arrives.",
        ]
    );
    assert_eq!(chinese[1], "换成 100.00 元，总共支付一样多，但到账更少。");
    let [english, chinese] = said(
        &[
            (r#""currency": "USD""#, r#""currency": "CNY""#),
            (r#""upTo": "100.00", "fixed": "0""#, r#""upTo": "100.00", "fixed": "0.50""#),
            (
                r#""when": { "facts": { "level": ["gold"] } },"#,
                r#""when": { "facts": { "level": ["gold"] } }, "borneBy": "recipient","#,
            ),
            (r#""minimum": "0.10""#, r#""borneBy": "recipient", "minimum": "0.10""#),
            (r#""chargedBy": "tax-authority""#, r#""borneBy": "recipient", "chargedBy": "tax-authority""#),
        ],
        r#""amount":"99.00","side":"receive""#,
    );
    assert_eq!(
        english,
        ["To make 99.00 CNY arrive, send 99.53 CNY.", "With 100.06 CNY instead, the same arrives, but it costs more.",]
    );
    assert_eq!(chinese, ["要让 99.00 元到账，请转 99.53 元。", "换成 100.06 元，到账一样多，但花费更多。"]);
}
