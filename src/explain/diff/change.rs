//! Each change as a sentence a person would write.

use super::super::language::Message;
use super::super::words::Words;
use super::price;
use super::rule::{also, carries, clause, figure_of, figured, names, rounding, rule, rule_part, rules, window};
use crate::diff::{Change, Difference, Figured, InForce, RateMoved, Rule, What, Written};
use crate::document::{Moment, Text};
use crate::money::Number;
use crate::table::Price;

/// What a change says.
pub fn sentences(words: &Words, change: &Change) -> String {
    let then = |first: String, next: String| words.say(Message::Sentences, &[("all", &first), ("next", &next)]);
    let (first, more) = sentence(words, change);
    more.into_iter().fold(first, then)
}

/// The sentence that says what changed, and those that say what follows.
pub fn sentence(words: &Words, change: &Change) -> (String, Vec<String>) {
    let yes = |there: bool| if there { "yes" } else { "no" };
    let listed = |message: Message, there: &str, own: &[Rule]| {
        (!own.is_empty()).then(|| words.say(message, &[("there", there), ("rules", &rules(words, own))]))
    };
    match &change.what {
        What::Service { name, there } => {
            let arguments = [("there", yes(*there)), ("service", words.text(name))];
            (words.say(Message::DiffService, &arguments), Vec::new())
        }
        What::Offer { method, service, there, own, aligned } => {
            let arguments = [("there", yes(*there)), ("method", words.text(method)), ("service", words.text(service))];
            let own = listed(Message::DiffOfferOwn, yes(*there), own);
            let aligned = listed(Message::DiffAligned, yes(*there), aligned);
            (words.say(Message::DiffOffer, &arguments), own.into_iter().chain(aligned).collect())
        }
        What::Destination { name, there, methods, aligned } => {
            let methods = names(words, methods);
            let arguments = [("there", yes(*there)), ("place", words.text(name)), ("methods", &methods)];
            let aligned = listed(Message::DiffAligned, yes(*there), aligned);
            (words.say(Message::DiffDestination, &arguments), aligned.into_iter().collect())
        }
        What::Reach { method, added, removed } => {
            let told = |message: Message, places: &[Text]| {
                let places = names(words, places);
                (!places.is_empty()).then(|| words.say(message, &[("method", words.text(method)), ("places", &places)]))
            };
            let mut told =
                [told(Message::DiffReachAdded, added), told(Message::DiffReachRemoved, removed)].into_iter().flatten();
            (told.next().unwrap_or_default(), told.collect())
        }
        _ => (one(words, change), Vec::new()),
    }
}

fn one(words: &Words, change: &Change) -> String {
    match &change.what {
        What::Carries { method, edge, old, new } => carries(words, method, *edge, *old, *new),
        What::Arrival { method } => arrival(words, method, &change.differences),
        What::Rule { rule: own, there, price, window: span } => {
            let is_limit = matches!(price, Some((Price::NotOffered(_), ..)));
            let price = price.as_ref().map(|(price, currency, limits)| price::price(words, price, *limits, *currency));
            let price = price.or_else(|| span.as_ref().map(|span| window(words, Some(span)))).unwrap_or_default();
            let (name, clause) = (rule(words, own), clause(words, own));
            let list = if is_limit { "limits" } else { own.list };
            let arguments = [("list", list), ("rule", name.as_str()), ("price", &price), ("clause", &clause)];
            words.say(if *there { Message::DiffRuleCame } else { Message::DiffRuleWent }, &arguments)
        }
        What::Figure { rule, figure, within, old, new } => {
            let figure = figure_of(words, *figure, new.or(*old));
            let (name, clause) = (rule_part(words, rule, within), clause(words, rule));
            figure_moved(words, &name, &figure, *old, *new, &clause)
        }
        What::Bands { rule, within, old, new, currency } => {
            let (name, clause) = (rule_part(words, rule, within), clause(words, rule));
            let details = price::moved(words, old, new, *currency);
            let arguments = [("rule", name.as_str()), ("details", &details), ("clause", &clause)];
            words.say(Message::DiffBands, &arguments)
        }
        What::Row { rule: own, names: is, there, price: Some((price, limits)), currency } => {
            let there = if *there { "yes" } else { "no" };
            let (name, clause, is) = (rule(words, own), clause(words, own), names(words, is));
            let price = price::price(words, price, *limits, *currency);
            let arguments =
                [("rule", name.as_str()), ("there", there), ("names", &is), ("price", &price), ("clause", &clause)];
            words.say(Message::DiffRow, &arguments)
        }
        What::Price { rule: own, prices: Some((old, new)), currency } => {
            let told = |price| price::price(words, price, (None, None), *currency);
            let (name, clause, old, new) = (rule(words, own), clause(words, own), told(old), told(new));
            let arguments = [("rule", name.as_str()), ("old", &old), ("new", &new), ("clause", &clause)];
            words.say(Message::DiffPriceChanged, &arguments)
        }
        What::Scope { rule: own, exception, added, removed } => {
            let exception = if *exception { "yes" } else { "no" };
            // What it is for now is told by itself, not as a part of its name.
            let (name, clause) = (words.text(&own.name), clause(words, own));
            let told = |message: Message, list: &[Text]| {
                let names = names(words, list);
                let arguments =
                    [("exception", exception), ("rule", name), ("names", names.as_str()), ("clause", &clause)];
                (!names.is_empty()).then(|| words.say(message, &arguments))
            };
            let both = [told(Message::DiffScopeAdded, added), told(Message::DiffScopeRemoved, removed)];
            let then = |first: String, next: String| words.say(Message::Sentences, &[("all", &first), ("next", &next)]);
            both.into_iter().flatten().reduce(then).unwrap_or_default()
        }
        What::Window { rule: own, old_name, old, new } => {
            let (name, clause) = (rule(words, own), clause(words, own));
            let (old, new) = (window(words, old.as_ref()), window(words, new.as_ref()));
            let old_name = old_name.as_ref().map_or("", |name| words.text(name));
            let arguments =
                [("rule", name.as_str()), ("oldName", old_name), ("old", &old), ("new", &new), ("clause", &clause)];
            words.say(Message::DiffWindow, &arguments)
        }
        What::CustomerRate { rule: own, rate } => {
            let (name, clause) = (words.text(&own.name), clause(words, own));
            let [old, new] = rates(words, rate);
            let arguments = [
                ("rule", name),
                ("base", &rate.base),
                ("quote", &rate.quote),
                ("old", &old),
                ("new", &new),
                ("clause", &clause),
            ];
            words.say(Message::DiffCustomerRate, &arguments)
        }
        What::Market { name, times, .. } => {
            let told = |moment: Option<Moment>| moment.map(|moment| words.date_time(moment)).unwrap_or_default();
            let (old, new) = (told(times.old), told(times.new));
            words.say(Message::DiffMarket, &[("name", words.text(name)), ("old", &old), ("new", &new)])
        }
        What::Rounding { rule: own, old, new } => {
            let name = own.as_ref().map(|own| rule(words, own)).unwrap_or_default();
            let end = words.say(Message::DiffClause, &[("clause", "")]);
            let clause = own.as_ref().map_or(end, |own| clause(words, own));
            let (old, new) = (rounding(words, old.as_ref()), rounding(words, new.as_ref()));
            let arguments = [("rule", name.as_str()), ("old", &old), ("new", &new), ("clause", &clause)];
            words.say(Message::DiffRounding, &arguments)
        }
        What::Version { old, new } => {
            let last = |version: &InForce| version.until.map(|until| words.date_time(until.minute_before()));
            let (old_last, new_last) = (last(old).unwrap_or_default(), last(new).unwrap_or_default());
            let (old_from, new_from) = (words.beginning(old.from), words.beginning(new.from));
            let arguments = [
                ("old", old.version.as_str()),
                ("oldFrom", &old_from),
                ("oldLast", &old_last),
                ("new", new.version.as_str()),
                ("newFrom", &new_from),
                ("newLast", &new_last),
            ];
            words.say(Message::DiffVersion, &arguments)
        }
        What::Entry { list, name, there } => {
            let there = if *there { "yes" } else { "no" };
            words.say(Message::DiffEntry, &[("list", list), ("name", words.text(name)), ("there", there)])
        }
        What::Renamed { old, new } => {
            words.say(Message::DiffRenamed, &[("old", words.text(old)), ("new", words.text(new))])
        }
        What::Note { to, new } => {
            let text = |text: &Option<Text>| text.as_ref().map_or("", |text| words.text(text)).to_owned();
            words.say(Message::DiffNote, &[("to", &text(to)), ("new", &text(new))])
        }
        What::Source { title, date } => {
            let date = date.as_deref().unwrap_or_default();
            words.say(Message::DiffSource, &[("title", words.text(title)), ("date", date)])
        }
        What::Stated { rule: Some(own) } => stated(words, &change.differences, &|difference| {
            let place = difference.path.after(2).to_string();
            let label = rule(words, own);
            words.say(Message::DiffWithin, &[("rule", &label), ("part", &place)])
        }),
        _ => stated(words, &change.differences, &|difference| difference.path.to_string()),
    }
}

fn figure_moved(
    words: &Words,
    rule: &str,
    figure: &str,
    old: Option<Figured>,
    new: Option<Figured>,
    clause: &str,
) -> String {
    let value = |side: Figured| match side {
        Figured::Money(money) => money.amount(),
        Figured::Percent(percent) => percent.figure(),
        Figured::Count(number) => number,
    };
    let told = |side: Option<Figured>| side.map(|side| figured(words, side)).unwrap_or_default();
    let (before, after) = (told(old), told(new));
    let base = [("rule", rule), ("figure", figure), ("clause", clause)];
    match (old, new) {
        (None, _) => words.say(Message::DiffFigureCame, &[base.as_slice(), &[("new", after.as_str())]].concat()),
        (_, None) => words.say(Message::DiffFigureWent, &[base.as_slice(), &[("old", before.as_str())]].concat()),
        (Some(old), Some(new)) => {
            let direction = if value(new) > value(old) { "up" } else { "down" };
            let more = [("direction", direction), ("old", before.as_str()), ("new", after.as_str())];
            words.say(Message::DiffFigureMoved, &[base.as_slice(), more.as_slice()].concat())
        }
    }
}

/// A rate before and after, with as many decimals as the finer of the two.
fn rates(words: &Words, rate: &RateMoved) -> [String; 2] {
    let sides = [rate.old, rate.new];
    let finest = sides.into_iter().flatten().map(Number::decimals).max().unwrap_or_default();
    let decimals = u8::try_from(finest).unwrap_or_default();
    sides.map(|side| side.map(|rate| words.fixed(rate, decimals)).unwrap_or_default())
}

/// A row of market rates.
pub fn market_row(words: &Words, row: &RateMoved) -> Vec<String> {
    let [old, new] = rates(words, row);
    let side = |side: String| if side.is_empty() { "–".to_owned() } else { side };
    vec![format!("1 {} = … {}", row.base, row.quote), side(old), side(new)]
}

fn arrival(words: &Words, method: &Text, differences: &[Difference]) -> String {
    let detail = |difference: &Difference| {
        let way = difference.path.after(5);
        let steps = way.words();
        let last = steps.last().copied().unwrap_or_default();
        let key = match (steps.contains(&"earliest"), steps.contains(&"latest"), last) {
            (true, ..) => "earliest",
            (_, true, _) => "latest",
            (.., "cutOff") => "cut-off",
            (.., "opens") => "opens",
            _ => "other",
        };
        let (old, new) = (side(words, &difference.old), side(words, &difference.new));
        let unit = if key == "other" { way.to_string() } else { last.to_owned() };
        words.say(Message::DiffArrivalDetail, &[("key", key), ("unit", &unit), ("old", &old), ("new", &new)])
    };
    let details = also(words, differences.iter().map(detail).collect());
    words.say(Message::DiffArrival, &[("method", words.text(method)), ("details", &details)])
}

/// Differences as the texts state them.
fn stated(words: &Words, differences: &[Difference], place: &dyn Fn(&Difference) -> String) -> String {
    let told = |difference: &Difference| {
        let change = match (&difference.old, &difference.new) {
            (None, _) => "new",
            (_, None) => "gone",
            _ => "moved",
        };
        let (old, new) = (side(words, &difference.old), side(words, &difference.new));
        let arguments = [("change", change), ("where", &place(difference)), ("old", &old), ("new", &new)];
        words.say(Message::DiffStated, &arguments)
    };
    let each = also(words, differences.iter().map(told).collect());
    let end = words.say(Message::DiffClause, &[("clause", "")]);
    format!("{each}{end}")
}

fn side(words: &Words, side: &Option<Written>) -> String {
    match side {
        None => String::new(),
        Some(Written::Text(text)) => words.text(text).to_owned(),
        Some(Written::Word(word) | Written::Whole(word)) => word.clone(),
    }
}
