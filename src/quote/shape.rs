//! The shape of a statement: which rules made it, whatever the amounts.
//!
//! Between two amounts with one shape, every line grows evenly but for its rounding: what decided the shape (a limit
//! met, a band, what is left free, the better of two parts) compares things that grow evenly themselves.

use super::line::Line;
use super::promotion::PromotionEffect;
use super::statement::Statement;
use super::working::Step;

/// Which rules made a statement; of a payment that is not offered, none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shape(Vec<u32>);

impl Shape {
    /// The shape of a statement.
    pub fn of(statement: Option<&Statement>) -> Self {
        let mut marks = Vec::new();
        if let Some(statement) = statement {
            let now = statement.sender_lines.iter().chain(&statement.recipient_lines);
            for line in now.chain(&statement.third_party_lines) {
                marks.push(0);
                of_line(line, &mut marks);
            }
            let special = statement.exchange.as_ref().and_then(|exchange| exchange.special.as_ref());
            marks.push(special.map_or(1, |special| 2 + u32::from(special.rest.is_some())));
        }
        Self(marks)
    }
}

fn of_line(line: &Line, marks: &mut Vec<u32>) {
    // Two lines of one shape may be of two charges.
    marks.push(fold(line.charge.as_str()));
    of_steps(&line.working, marks);
}

fn of_steps(steps: &[Step], marks: &mut Vec<u32>) {
    for step in steps {
        of_step(step, steps, marks);
    }
}

fn of_step(step: &Step, beside: &[Step], marks: &mut Vec<u32>) {
    match step {
        // A rounding changes an amount here and there, and the rule nowhere.
        Step::Rounding { .. } => {}
        Step::BaseOfCharges { base, .. } | Step::BaseWith { base, .. } => {
            marks.extend([10, u32::from(base.is_zero())]);
        }
        Step::BaseOfFact { .. } | Step::BaseConverted { .. } | Step::Fixed { .. } | Step::Percent { .. } => {}
        Step::Sum { .. } | Step::Row { .. } | Step::Each { .. } | Step::Converted { .. } => {}
        Step::Adjustment { .. } => {}
        Step::Deemed { steps, .. } => {
            marks.push(11);
            of_steps(steps, marks);
        }
        Step::Allowance { free_part, chargeable, .. } => {
            marks.extend([12, u32::from(free_part.is_zero()), u32::from(chargeable.is_zero())]);
        }
        Step::Band { number, .. } | Step::BandBy { number, .. } => {
            marks.extend([13, u32::try_from(*number).unwrap_or(u32::MAX)]);
        }
        Step::Part { steps, .. } => {
            marks.push(14);
            of_steps(steps, marks);
        }
        Step::Combined { gives, .. } => {
            let parts = beside.iter().filter_map(|step| match step {
                Step::Part { gives, .. } => Some(gives),
                _ => None,
            });
            let mut places = parts.zip(0_u32..).filter(|(part, _)| *part == gives).map(|(_, place)| place);
            marks.extend([15, places.next().unwrap_or(u32::MAX)]);
        }
        Step::NeverMoreThanBase { .. } => marks.push(16),
        Step::PeriodMaximum { .. } => marks.push(17),
        Step::Minimum { .. } => marks.push(18),
        Step::Maximum { .. } => marks.push(19),
        Step::Promotion { promotion, effect, gives, .. } => {
            marks.extend([20, fold(promotion.as_str()), u32::from(gives.amount().is_zero())]);
            match effect {
                PromotionEffect::PercentOff { ceiling, .. } => marks.push(u32::from(ceiling.is_some())),
                PromotionEffect::Instead { steps } => of_steps(steps, marks),
                _ => {}
            }
        }
    }
}

/// A name as a number; two names of one table that fold alike only make two shapes look like one, at an amount where
/// a rule starts anyway.
fn fold(name: &str) -> u32 {
    name.bytes().fold(2_166_136_261, |fold, byte| (fold ^ u32::from(byte)).wrapping_mul(16_777_619))
}
