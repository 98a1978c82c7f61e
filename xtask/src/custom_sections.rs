//! A module's custom sections: the names of its functions and other notes that nobody reads who runs it.

/// The module without them.
///
/// # Errors
/// When the bytes are no sequence of sections.
pub fn without(module: &[u8]) -> Result<Vec<u8>, &'static str> {
    const HEAD: usize = 8;
    const CUSTOM: u8 = 0;
    let (head, mut rest) = module.split_at_checked(HEAD).ok_or("it is too short for a module")?;
    let mut kept = head.to_vec();
    while let Some((kind, after)) = rest.split_first() {
        let (length, body) = number(after).ok_or("the length of a section is missing")?;
        let length = usize::try_from(length).map_err(|_| "a section is too long")?;
        let (_, next) = body.split_at_checked(length).ok_or("a section is cut short")?;
        let (section, _) = rest.split_at(rest.len() - next.len());
        if *kind != CUSTOM {
            kept.extend_from_slice(section);
        }
        rest = next;
    }
    Ok(kept)
}

/// A number as wasm writes it, seven bits a byte, and what follows.
fn number(mut bytes: &[u8]) -> Option<(u32, &[u8])> {
    let mut value = 0;
    for shift in (0..u32::BITS).step_by(7) {
        let (byte, after) = bytes.split_first()?;
        bytes = after;
        value |= u32::from(byte & 0x7f) << shift;
        if byte & 0x80 == 0 {
            return Some((value, bytes));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::without;

    const HEAD: &[u8] = b"\0asm\x01\0\0\0";

    #[test]
    fn only_custom_sections_go() {
        let types = [1, 4, 1, 0x60, 0, 0];
        let custom = [0, 0x85, 0, 4, b'n', b'a', b'm', b'e'];
        let module = [HEAD, &custom, &types, &custom].concat();
        assert_eq!(without(&module), Ok([HEAD, &types].concat()));
    }

    #[test]
    fn what_is_no_module_is_refused() {
        for end in [&[1][..], &[1, 0x80], &[1, 9, 0], &[1, 0xff, 0xff, 0xff, 0xff, 0xff, 0]] {
            assert!(without(&[HEAD, end].concat()).is_err(), "{end:?}");
        }
        assert!(without(b"\0asm").is_err());
    }
}
