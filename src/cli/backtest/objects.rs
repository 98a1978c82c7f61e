//! A line of a JSON Lines file as a claim.

use super::place::Row;
use crate::document::{Kind, locate, read_value, value_of};
use crate::issue::{Code, Issue, Path};
use crate::why::Claim;

/// The name and the claim of a line.
pub fn claim(text: &str, row: Row<'_>) -> Result<(String, Claim), Vec<Issue>> {
    read(text, row).map_err(|issues| issues.into_iter().map(|issue| row.issue(issue, None)).collect())
}

/// Issues at their places in the line.
pub fn placed(mut issues: Vec<Issue>, text: &str, row: Row<'_>) -> Vec<Issue> {
    locate(row.file, text, &mut issues);
    issues.into_iter().map(|issue| row.issue(issue, None)).collect()
}

fn read(text: &str, row: Row<'_>) -> Result<(String, Claim), Vec<Issue>> {
    let mut value = value_of(row.file, text)?;
    let mut id = String::new();
    if let Kind::Object(members) = &mut value.kind
        && let Some(place) = members.iter().position(|member| member.key == "id")
    {
        let member = members.remove(place);
        match &member.value.kind {
            Kind::Text(text) => id = text.to_string(),
            // A number is a name here, and no amount.
            Kind::Number(written) => (*written).clone_into(&mut id),
            _ => {
                let issue = Issue::new(Code::WrongType, &Path::Top.key("id"));
                return Err(vec![issue.with("wanted", "text").with("found", member.value.kind_name())]);
            }
        }
    }
    read_value::<Claim>(row.file, text, &value, |_, _| {}).map(|claim| (id, claim))
}
