//! What a promotion did to a price, as a sentence of its line's working.

use super::language::Message;
use super::words::Words;
use crate::document::Text;
use crate::money::Unrounded;
use crate::quote::PromotionEffect;

/// What a promotion did; `steps` are the sentences of a price that it put in place of another.
pub fn effect(
    words: &Words,
    name: &Text,
    effect: &PromotionEffect,
    before: Unrounded,
    gives: Unrounded,
    steps: &str,
) -> String {
    let name = words.text(name);
    let (before, gives) = (words.unrounded(before), words.unrounded(gives));
    let figures = [("name", name), ("before", before.as_str()), ("gives", gives.as_str())];
    let say = |message: Message, more: &[(&str, &str)]| words.say(message, &[figures.as_slice(), more].concat());
    match effect {
        PromotionEffect::PercentOff { percent, of, ceiling } => {
            let (percent, of) = (words.number(percent.figure()), words.unrounded(*of));
            let most = ceiling.map(|ceiling| words.money(ceiling)).unwrap_or_default();
            say(Message::WorkingPromotionPercent, &[("percent", &percent), ("of", &of), ("most", &most)])
        }
        PromotionEffect::PointsOff { points } => {
            say(Message::WorkingPromotionPoints, &[("points", &words.number(points.figure()))])
        }
        PromotionEffect::AmountOff { amount } => {
            say(Message::WorkingPromotionAmount, &[("amount", &words.money(*amount))])
        }
        PromotionEffect::Instead { .. } => say(Message::WorkingPromotionInstead, &[("steps", steps)]),
        PromotionEffect::Exempt { exempt } => {
            say(Message::WorkingPromotionExempt, &[("exempt", &words.money(*exempt))])
        }
        PromotionEffect::Raised { free, instead_of, currency } => {
            let (free, instead_of) = (words.counted(*free, *currency), words.counted(*instead_of, *currency));
            words.say(Message::WorkingPromotionRaised, &[("name", name), ("free", &free), ("insteadOf", &instead_of)])
        }
        PromotionEffect::Without { parts } => {
            let parts = words.list(parts.iter().map(|part| words.text(part)));
            say(Message::WorkingPromotionWithout, &[("parts", &parts)])
        }
    }
}
