//! The shape of a statement: which rules made it, whatever the amounts.
//!
//! Between two amounts with one shape, every line grows evenly but for its rounding: what decided the shape (a limit
//! met, a band, what is left free, the better of two parts) compares things that grow evenly themselves.

use super::line::Line;
use super::promotion::PromotionEffect;
use super::statement::Statement;
use super::working::Step;
use crate::document::Identifier;

/// Which rules made a statement; of a payment that is not offered, none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shape(Vec<Mark>);

/// One thing that made a statement.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Mark {
    /// A kind of step, or which of several things it took.
    Number(u32),
    /// A charge or promotion.
    Name(Identifier),
}

impl Shape {
    /// The shape of a statement.
    pub fn of(statement: Option<&Statement>) -> Self {
        let mut marks = Vec::new();
        if let Some(statement) = statement {
            let now = statement.sender_lines.iter().chain(&statement.recipient_lines);
            for line in now.chain(&statement.third_party_lines) {
                of_line(line, &mut marks);
            }
            let special = statement.exchange.as_ref().and_then(|exchange| exchange.special.as_ref());
            numbers(&[special.map_or(1, |special| 2 + u32::from(special.rest.is_some()))], &mut marks);
        }
        Self(marks)
    }
}

fn of_line(line: &Line, marks: &mut Vec<Mark>) {
    // Two lines of one shape may be of two charges.
    marks.push(Mark::Name(line.charge.clone()));
    of_steps(&line.working, marks);
}

fn numbers(numbers: &[u32], marks: &mut Vec<Mark>) {
    marks.extend(numbers.iter().map(|number| Mark::Number(*number)));
}

fn of_steps(steps: &[Step], marks: &mut Vec<Mark>) {
    for step in steps {
        of_step(step, steps, marks);
    }
}

fn of_step(step: &Step, beside: &[Step], marks: &mut Vec<Mark>) {
    match step {
        // A rounding changes an amount here and there, and the rule nowhere.
        Step::Rounding { .. } => {}
        Step::BaseOfCharges { base, .. } | Step::BaseWith { base, .. } => {
            numbers(&[10, u32::from(base.is_zero())], marks);
        }
        Step::BaseOfFact { .. } | Step::BaseConverted { .. } | Step::Fixed { .. } | Step::Percent { .. } => {}
        Step::Sum { .. } | Step::Row { .. } | Step::Each { .. } | Step::Converted { .. } => {}
        Step::Adjustment { .. } => {}
        Step::Deemed { steps, .. } => {
            marks.push(Mark::Number(11));
            of_steps(steps, marks);
        }
        Step::Allowance { free_part, chargeable, .. } => {
            numbers(&[12, u32::from(free_part.is_zero()), u32::from(chargeable.is_zero())], marks);
        }
        Step::Band { number, .. } | Step::BandBy { number, .. } => {
            numbers(&[13, u32::try_from(*number).unwrap_or(u32::MAX)], marks);
        }
        Step::Part { steps, .. } => {
            marks.push(Mark::Number(14));
            of_steps(steps, marks);
        }
        Step::Combined { gives, .. } => {
            let parts = beside.iter().filter_map(|step| match step {
                Step::Part { gives, .. } => Some(gives),
                _ => None,
            });
            let mut places = parts.zip(0_u32..).filter(|(part, _)| *part == gives).map(|(_, place)| place);
            numbers(&[15, places.next().unwrap_or(u32::MAX)], marks);
        }
        Step::NeverMoreThanBase { .. } => marks.push(Mark::Number(16)),
        Step::PeriodMaximum { .. } => marks.push(Mark::Number(17)),
        Step::Minimum { .. } => marks.push(Mark::Number(18)),
        Step::Maximum { .. } => marks.push(Mark::Number(19)),
        Step::Promotion { promotion, effect, gives, .. } => {
            marks.push(Mark::Name(promotion.clone()));
            numbers(&[20, u32::from(gives.amount().is_zero())], marks);
            match effect {
                PromotionEffect::PercentOff { ceiling, .. } => numbers(&[u32::from(ceiling.is_some())], marks),
                PromotionEffect::Instead { steps } => of_steps(steps, marks),
                _ => {}
            }
        }
    }
}
