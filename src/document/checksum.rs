//! A sum by which a cut, mixed or changed text is told from a whole one. It keeps no forger out.

/// The sum of no text.
const OF_NOTHING: u64 = 0xcbf2_9ce4_8422_2325;

/// FNV-1a, 64 bits. `build.rs` takes the fingerprint of the format with it too.
pub fn checksum(bytes: impl IntoIterator<Item = u8>) -> u64 {
    bytes.into_iter().fold(OF_NOTHING, add)
}

/// The sum of a text one byte longer, which is how a long text is summed up piece by piece.
pub fn add(sum: u64, byte: u8) -> u64 {
    (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
}
