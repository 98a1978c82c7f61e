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
            "Withdrawn in all since 1 March 2016: 1,000.00 CNY are free over a lifetime, and 0.00 CNY had been used. \
             Of 5,000.00 CNY, 1,000.00 CNY were free and 4,000.00 CNY are charged.",
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
