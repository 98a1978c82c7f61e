//! The page as it is served.

/// Leaves out the elements that only Trunk reads. Each of them is a line of its own.
pub fn without_trunk(source: &str) -> String {
    source.split_inclusive('\n').filter(|line| !is_for_trunk(line)).collect()
}

/// Whether a line of the page is an instruction to Trunk.
pub fn is_for_trunk(line: &str) -> bool {
    line.trim_start().starts_with("<link data-trunk ")
}

#[cfg(test)]
mod tests {
    #[test]
    fn only_the_lines_for_trunk_go() {
        let source = "<head>\n  <link data-trunk rel=\"rust\">\n  <link rel=\"icon\">\n</head>\n";
        assert_eq!(super::without_trunk(source), "<head>\n  <link rel=\"icon\">\n</head>\n");
    }
}
