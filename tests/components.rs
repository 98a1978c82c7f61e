//! Components as HTML, without a browser: hostile texts stay texts, and amounts carry their plain figure.

use futures::executor::block_on;
use plainfee::explain::{self, Language, Row, RowKind};
use plainfee::ui::{amount as shown_amount, statement_row};
use yew::prelude::*;
use yew::{LocalServerRenderer, Properties};

const HOSTILE: &str = "<img src=x onerror=alert(1)>\" onmouseover=\"alert(2)&amp;</data>";

fn shown(text: &str, value: &str) -> explain::Amount {
    explain::Amount { text: text.to_owned(), value: value.to_owned() }
}

#[derive(PartialEq, Properties)]
struct Drawn {
    html: Html,
}

#[component]
fn Drawing(props: &Drawn) -> Html {
    props.html.clone()
}

fn drawn(html: Html) -> String {
    block_on(LocalServerRenderer::<Drawing>::with_props(Drawn { html }).hydratable(false).render())
}

fn amount(text: &str, value: &str) -> String {
    drawn(shown_amount(&shown(text, value)))
}

fn row(row: Row, language: Language) -> String {
    drawn(statement_row("row".to_owned(), &row, language))
}

fn fee(name: &str) -> Row {
    Row {
        kind: RowKind::Fee,
        charge: "withdraw.fee".to_owned(),
        name: name.to_owned(),
        amount: shown("4.00\u{a0}CNY", "4.00"),
        mark: Some("assumed".to_owned()),
        working: vec!["0.1 % of 4,000.00 CNY = 4.00 CNY.".to_owned(), HOSTILE.to_owned()],
        basis: vec!["Charged by the wallet.".to_owned(), HOSTILE.to_owned()],
    }
}

#[test]
fn an_amount_carries_its_plain_figure_and_is_kept_from_translation() {
    for (text, value, inside) in [
        ("1,234.50\u{a0}CNY", "1234.50", "1,234.50<small>\u{a0}CNY</small>"),
        ("−3.00\u{a0}元", "3.00", "−3.00<small>\u{a0}元</small>"),
        ("1 USD = 7.1234 CNY", "7.1234", "1 USD = 7.1234 CNY"),
    ] {
        let html = amount(text, value);
        assert!(html.starts_with("<data ") && html.ends_with(&format!("><bdi>{inside}</bdi></data>")), "{html}");
        for attribute in [format!("value=\"{value}\""), "translate=\"no\"".to_owned()] {
            assert!(html.contains(&attribute), "{html} lacks {attribute}");
        }
    }
}

#[test]
fn hostile_texts_make_no_elements_and_no_attributes() {
    for html in [amount(HOSTILE, HOSTILE), row(fee(HOSTILE), Language::english())] {
        let tags: Vec<&str> = html.split('<').skip(1).filter_map(|tag| tag.split(['>', ' ']).next()).collect();
        let known = ["data", "bdi", "small", "div", "dt", "dd", "span", "p", "details", "summary"];
        assert!(tags.iter().all(|tag| known.contains(&tag.trim_start_matches('/'))), "{tags:?}");
        let attributes = html.split('<').filter_map(|tag| tag.split_once('>')).map(|(tag, _)| tag);
        assert!(attributes.clone().all(|tag| !tag.contains("\" on")), "{html}");
    }
}

#[test]
fn a_row_names_its_charge_shows_its_working_and_folds_its_rule() {
    let html = row(fee("Withdrawal fee"), Language::english());
    assert!(html.contains(r#"data-charge="withdraw.fee""#), "{html}");
    assert!(html.contains(r#"<span class="plainfee-mark">assumed</span>"#), "{html}");
    let (before, folded) = html.split_once("<details>").unwrap_or_default();
    assert!(before.contains("0.1 % of 4,000.00 CNY = 4.00 CNY."), "{html}");
    assert!(folded.contains("Charged by the wallet."), "{html}");
    assert!(!html.contains("style="), "{html}");
}

#[test]
fn a_total_has_neither_working_nor_rule() {
    let total = Row {
        kind: RowKind::Total,
        charge: String::new(),
        mark: None,
        working: Vec::new(),
        basis: Vec::new(),
        ..fee("您总共支付")
    };
    let html = row(total, Language::find("zh").unwrap_or(Language::english()));
    assert!(html.contains("您总共支付") && !html.contains("<details") && !html.contains("data-charge"), "{html}");
}
