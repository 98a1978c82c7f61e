//! One cell: what stands in it as the table writes it, or what is wrong with it.

use super::column::Holds;
use super::letters::{plain, without_spaces};
use super::number::{Fault, Marks, multiple, number, percent};
use crate::issue::{Code, Issue, Path, shown};

/// A cell as the table writes it.
pub fn read(cell: &str, holds: Holds, marks: Marks) -> Result<String, Fault> {
    if cell.is_empty() {
        return Ok(String::new());
    }
    match holds {
        Holds::Figure => match multiple(cell, marks) {
            Some((times, index)) => Ok(format!("{} x {index}", times?)),
            None => number(cell, marks),
        },
        Holds::Number => number(cell, marks),
        Holds::Percent => percent(cell, marks),
        Holds::Word | Holds::Price => Ok(without_spaces(&plain(cell))),
        Holds::Words => {
            let text = plain(cell);
            let words = text.split([' ', ';', ',', '、']).filter(|word| !word.is_empty());
            Ok(words.collect::<Vec<_>>().join(" "))
        }
        Holds::Text => Ok(cell.to_owned()),
    }
}

/// What is wrong with a cell.
pub fn issue(fault: &Fault, cell: &str) -> Issue {
    let code = |code| Issue::new(code, &Path::Top).with("written", shown(cell));
    match fault {
        Fault::Form(form) => code(Code::CellNotANumber).with("form", form),
        Fault::TooLong => code(Code::Overflow),
        Fault::Ambiguous(first, second) => {
            // With one decimal more there is no group of three any more.
            let plainly = format!("{second}0");
            code(Code::AmbiguousNumber).with("first", first).with("second", second).with("plainly", plainly)
        }
    }
}
