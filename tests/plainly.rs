//! What is told of a charge without a search is what the search tells.

use std::path::Path;

use serde_json::Value;

const TABLES: &str = "fee-tables/demo-wallet";

/// What is told without a search is what the search tells, whatever is left unsaid.
#[test]
fn what_was_said_alone_has_the_verdict_of_the_search() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let table = |version: &str| {
        let path = format!("{TABLES}/{version}.json");
        plainfee::table::parse(&path, &std::fs::read_to_string(root.join(&path)).expect("the table")).expect("a table")
    };
    let tariff = plainfee::table::Tariff::new(vec![table("2026-01"), table("2026-12")]).expect("a tariff");
    let payments = [
        r#""service":"send","method":"balance","amount":"1500.00","facts":{"delivery":"bank"},"used":{"send-to-bank":"3"}"#,
        r#""service":"send","method":"credit-card","amount":"800.00","facts":{"delivery":"wallet"}"#,
        r#""service":"withdraw","method":"bank-card","amount":"3000.00","used":{"withdrawn":"700"}"#,
        r#""service":"withdraw","method":"agent","amount":"600.00","facts":{"identity":"verified"}"#,
        r#""service":"top-up","method":"debit-card","amount":"900.00""#,
        r#""service":"remit","method":"debit-card","amount":"2000.00","to":{"country":"US"},"facts":{"recipient":"registered","identity":"verified"}"#,
        r#""service":"remit","method":"balance","amount":"2000.00","to":{"country":"JP"},"used":{"remitted":"2"}"#,
    ];
    let (mut told, mut exact) = (0, 0);
    for (payment, day) in
        payments.iter().flat_map(|one| ["2026-05-03", "2026-11-30", "2026-12-20"].map(|day| (one, day)))
    {
        let request = format!("{{{payment},\"asOf\":\"{day}T10:00:00+08:00\"}}");
        let quote = plainfee::quote::quote_text(&tariff, "request", &request).expect("a quote");
        let statement = quote.statements[0].outcome.statement().expect("a statement");
        let whole: Value =
            serde_json::from_str(&format!("{{{payment},\"on\":\"{day}\",\"at\":\"10:00\"}}")).expect("JSON");
        let keys: Vec<String> = whole.as_object().expect("an object").keys().cloned().collect();
        for left_out in
            keys.iter().map(Some).chain([None]).filter(|key| !matches!(key.map(String::as_str), Some("on" | "amount")))
        {
            for (seen, figure) in [("fee", statement.cost.on_top), ("total", statement.total)] {
                let mut claim = whole.clone();
                let object = claim.as_object_mut().expect("an object");
                left_out.map(|key| object.remove(key));
                object.insert("charged".to_owned(), figure.digits().into());
                object.insert("seen".to_owned(), seen.into());
                let claim = plainfee::why::Claim::parse("claim", &claim.to_string()).expect("a claim");
                let Some(verdict) = plainfee::why::plainly(&tariff, &claim).expect("an answer").verdict else {
                    continue;
                };
                assert_eq!(verdict, plainfee::why::why(&tariff, &claim).expect("an answer").verdict, "{claim:?}");
                told += 1;
                exact += u32::from(verdict == plainfee::why::Verdict::ExplainedExactly);
            }
        }
    }
    assert!(told > 150 && exact > 50 && told - exact > 20, "{told} told, {exact} exactly");
}
