//! Currencies: ISO 4217, and those a table defines for itself.

use core::fmt;

/// A currency and its number of decimals.
///
/// ```
/// use plainfee::money::Currency;
/// assert_eq!(Currency::iso("KWD").map(Currency::exponent), Some(3));
/// assert_eq!(Currency::iso("kwd"), None);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency {
    code: [u8; 8],
    exponent: u8,
}

/// The most decimals a table may define for a currency of its own.
pub const LARGEST_EXPONENT: u8 = 8;

impl Currency {
    /// The ISO 4217 currency with that code, in capitals.
    pub fn iso(code: &str) -> Option<Self> {
        let listed = |codes: &str| codes.as_bytes().chunks_exact(3).any(|listed| listed == code.as_bytes());
        let exponent = [(TWO, 2), (ZERO, 0), (THREE, 3), (FOUR, 4)].into_iter().find(|(codes, _)| listed(codes))?.1;
        Self::custom(code, exponent)
    }

    /// A currency of a table's own: 3 to 8 capitals or digits, at most 8 decimals.
    pub fn custom(code: &str, exponent: u8) -> Option<Self> {
        let bytes = code.as_bytes();
        let allowed = |byte: &u8| byte.is_ascii_uppercase() || byte.is_ascii_digit();
        if !(3..=8).contains(&bytes.len()) || !bytes.iter().all(allowed) || exponent > LARGEST_EXPONENT {
            return None;
        }
        let mut padded = [0; 8];
        for (place, byte) in padded.iter_mut().zip(bytes) {
            *place = *byte;
        }
        Some(Self { code: padded, exponent })
    }

    /// The code, such as `CNY`.
    pub fn code(&self) -> &str {
        let text = core::str::from_utf8(&self.code).unwrap_or_default();
        text.trim_end_matches('\0')
    }

    /// The number of decimals of an amount that can be paid.
    pub fn exponent(self) -> u8 {
        self.exponent
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.code(), self.exponent)
    }
}

// ISO 4217 list one, active codes by number of decimals, as amended through 2025 (XCG in, ANG out; BGN and
// HRK out for the euro; ZWG in, ZWL out). Funds and metals are left out: nobody pays a fee in them.
const ZERO: &str = "BIFCLPDJFGNFISKJPYKMFKRWPYGRWFUGXUYIVNDVUVXAFXOFXPF";
const TWO: &str = "AEDAFNALLAMDAOAARSAUDAWGAZNBAMBBDBDTBMDBNDBOBBRLBSDBTNBWPBYNBZDCADCDFCHFCNYCOPCRCCUPCVECZKDKKDOPDZDEGPERN\
     ETBEURFJDFKPGBPGELGHSGIPGMDGTQGYDHKDHNLHTGHUFIDRILSINRIRRJMDKESKGSKHRKPWKYDKZTLAKLBPLKRLRDLSLMADMDLMGAMKD\
     MMKMNTMOPMRUMURMVRMWKMXNMYRMZNNADNGNNIONOKNPRNZDPABPENPGKPHPPKRPLNQARRONRSDRUBSARSBDSCRSDGSEKSGDSHPSLESOS\
     SRDSSPSTNSVCSYPSZLTHBTJSTMTTOPTRYTTDTWDTZSUAHUSDUYUUZSVESWSTXCDXCGYERZARZMWZWG";
const THREE: &str = "BHDIQDJODKWDLYDOMRTND";
const FOUR: &str = "CLFUYW";
