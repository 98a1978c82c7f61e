//! The stable codes of issues; each has a sentence of the same name in every language's messages.
//!
//! A code that only one feature reports is there with that feature only, and its sentence likewise. The page has
//! neither; as it compiles, it reports no such code.

use core::fmt;

use serde::Serialize;

use super::declare::codes;
use super::level::Level;

codes! {
    /// The text is not JSON.
    #[cfg(feature = "reading")]
    NotJson = "not-json" Error,
    /// Larger than any table or request may be.
    #[cfg(feature = "reading")]
    TooLarge = "too-large" Error,
    /// Nested deeper than any table or request is.
    #[cfg(feature = "reading")]
    TooDeep = "too-deep" Error,
    /// The format's version is newer than this program understands.
    #[cfg(feature = "reading")]
    NewerFormat = "newer-format" Error,
    /// Prepared for another version of this program.
    OtherLayout = "other-layout" Error,
    /// A prepared text that was cut, mixed or changed, or was never one.
    Damaged = "damaged" Error,
    /// A key that does not exist here.
    #[cfg(feature = "reading")]
    UnknownKey = "unknown-key" Error,
    /// The same key twice in one object.
    #[cfg(feature = "reading")]
    DuplicateKey = "duplicate-key" Error,
    /// A key that must be there is not.
    #[cfg(feature = "reading")]
    MissingKey = "missing-key" Error,
    /// Another kind of value than is needed here.
    #[cfg(feature = "reading")]
    WrongType = "wrong-type" Error,
    /// A JSON number where money, a rate or a percentage is written as text.
    #[cfg(feature = "reading")]
    NumberNotText = "number-not-text" Error,
    /// A text that is not a plain decimal number.
    #[cfg(feature = "reading")]
    NotANumber = "not-a-number" Error,
    /// A number below nought where none may be.
    #[cfg(feature = "reading")]
    Negative = "negative" Error,
    /// A number that must be above nought is not.
    #[cfg(feature = "reading")]
    NotPositive = "not-positive" Error,
    /// A word that is none of those allowed.
    #[cfg(feature = "reading")]
    UnknownWord = "unknown-word" Error,
    /// A text that is empty or longer than may be.
    #[cfg(feature = "reading")]
    TextLength = "text-length" Error,
    /// A text with control or direction-changing characters.
    #[cfg(feature = "reading")]
    TextCharacters = "text-characters" Error,
    /// An identifier with other characters than small letters, digits and hyphens.
    #[cfg(feature = "reading")]
    IdentifierForm = "identifier-form" Error,
    /// The same identifier twice.
    #[cfg(feature = "reading")]
    DuplicateIdentifier = "duplicate-identifier" Error,
    /// A name that refers to nothing.
    #[cfg(feature = "reading")]
    UnknownReference = "unknown-reference" Error,
    /// A currency neither of ISO 4217 nor defined by the table.
    #[cfg(feature = "reading")]
    UnknownCurrency = "unknown-currency" Error,
    /// An amount with more decimals than its currency.
    TooFine = "too-fine" Error,
    /// A country that is not two capitals.
    #[cfg(feature = "reading")]
    CountryForm = "country-form" Error,
    /// A text that is not UTF-8.
    #[cfg(feature = "reading")]
    NotText = "not-text" Error,
    /// More entries than any table or request has.
    #[cfg(feature = "reading")]
    TooMany = "too-many" Error,
    /// A count that is not a whole number.
    NotWhole = "not-whole" Error,
    /// Days of a claim that cannot be.
    #[cfg(feature = "reading")]
    ClaimDays = "claim-days" Error,
    /// A range that holds no amount.
    #[cfg(feature = "reading")]
    EmptyRange = "empty-range" Error,
    /// A margin that leaves nothing, or a rate that rounds to nought.
    #[cfg(feature = "reading")]
    RateOfNothing = "rate-of-nothing" Error,
    /// A rate between a currency and itself.
    #[cfg(feature = "reading")]
    SameCurrency = "same-currency" Error,
    /// A minimum or maximum that the rounding would not keep.
    #[cfg(feature = "reading")]
    LimitOffStep = "limit-off-step" Error,
    /// A condition on a fact that is not asked for wherever the rule applies.
    #[cfg(feature = "reading")]
    FactNotAsked = "fact-not-asked" Error,
    /// A charge on a charge that somebody else bears.
    #[cfg(feature = "reading")]
    BaseBearer = "base-bearer" Error,
    /// A time that is not a date, time and offset.
    #[cfg(feature = "reading")]
    NotATime = "not-a-time" Error,
    /// A text that is not in the form needed here.
    #[cfg(feature = "reading")]
    WrittenForm = "written-form" Error,
    /// A list that must have an element has none.
    EmptyList = "empty-list" Error,
    /// A text is missing in a language the table offers.
    #[cfg(feature = "reading")]
    MissingLanguage = "missing-language" Error,
    /// Of several keys exactly one must be there.
    #[cfg(feature = "reading")]
    ExactlyOne = "exactly-one" Error,
    /// A band's upper edge is not above the one before it.
    #[cfg(feature = "reading")]
    BandOrder = "band-order" Error,
    /// A band without an upper edge that is not the last.
    #[cfg(feature = "reading")]
    OpenBand = "open-band" Error,
    /// The last band has an upper edge, so larger amounts have no price.
    #[cfg(feature = "reading")]
    ClosedTable = "closed-table" Error,
    /// A minimum above the maximum.
    #[cfg(feature = "reading")]
    MinimumOverMaximum = "minimum-over-maximum" Error,
    /// A charge's tax base names a charge that comes later or itself.
    #[cfg(feature = "reading")]
    BaseOrder = "base-order" Error,
    /// The end of validity is not after its start.
    #[cfg(feature = "reading")]
    EmptyValidity = "empty-validity" Error,
    /// Two versions of a tariff in force at one time.
    OverlappingVersions = "overlapping-versions" Error,
    /// Tables of different tariffs together.
    MixedTariffs = "mixed-tariffs" Error,
    /// No version of the tariff is in force at that time.
    NoVersionInForce = "no-version-in-force" Error,
    /// The tariff has no such service.
    UnknownService = "unknown-service" Error,
    /// The service has no such method.
    UnknownMethod = "unknown-method" Error,
    /// The service does not go there.
    UnknownDestination = "unknown-destination" Error,
    /// A destination must be named.
    DestinationNeeded = "destination-needed" Error,
    /// The tariff has no such fact.
    UnknownFact = "unknown-fact" Error,
    /// The fact has no such value.
    UnknownFactValue = "unknown-fact-value" Error,
    /// The tariff has no such counter.
    UnknownCounter = "unknown-counter" Error,
    /// The amount is in a currency this side of the service does not take.
    WrongCurrency = "wrong-currency" Error,
    /// The amount is nought.
    ZeroAmount = "zero-amount" Error,
    /// The service does not take the amount at this side.
    WrongSide = "wrong-side" Error,
    /// A charge is in another currency than the side of the statement it stands on.
    ChargeCurrency = "charge-currency" Error,
    /// Two exchange rules apply at once.
    AmbiguousExchange = "ambiguous-exchange" Error,
    /// Reference rates that do not join two currencies.
    #[cfg(feature = "reading")]
    NoRate = "no-rate" Error,
    /// A counter that counts something else than is needed here.
    #[cfg(feature = "reading")]
    WrongMeasure = "wrong-measure" Error,
    /// A fact that is an amount where a choice is needed, or the other way about.
    #[cfg(feature = "reading")]
    WrongFact = "wrong-fact" Error,
    /// A span of time that ends when it begins or before.
    #[cfg(feature = "reading")]
    EmptySpan = "empty-span" Error,
    /// A summer time that is no other time.
    #[cfg(feature = "reading")]
    SameOffset = "same-offset" Error,
    /// A key that says nothing beside the value of another.
    #[cfg(feature = "reading")]
    KeyMisplaced = "key-misplaced" Error,
    /// Promotions of one group that do not stand together.
    #[cfg(feature = "reading")]
    GroupApart = "group-apart" Error,
    /// A reduction by more than a hundred percent.
    #[cfg(feature = "reading")]
    OverAHundred = "over-a-hundred" Error,
    /// A promotion that raises an allowance which a charge does not have.
    #[cfg(feature = "reading")]
    NoAllowance = "no-allowance" Error,
    /// Points off a price without a percentage.
    #[cfg(feature = "reading")]
    NoPercentage = "no-percentage" Error,
    /// A part left out that a price does not have, or cannot do without.
    #[cfg(feature = "reading")]
    NoSuchPart = "no-such-part" Error,
    /// A promotion that leaves no part of a price.
    #[cfg(feature = "reading")]
    NoPartLeft = "no-part-left" Error,
    /// A promotion's margin on an exchange rule without reference rates.
    #[cfg(feature = "reading")]
    NoReference = "no-reference" Error,
    /// A counter of a promotion's uses where payments are counted.
    #[cfg(feature = "reading")]
    CounterOfUses = "counter-of-uses" Error,
    /// A promotion counted by a counter that does not count everywhere it applies.
    #[cfg(feature = "reading")]
    NotCounted = "not-counted" Error,
    /// A date twice in a calendar.
    #[cfg(feature = "reading")]
    DateTwice = "date-twice" Error,
    /// A date in a calendar after the last day that it knows.
    #[cfg(feature = "reading")]
    BeyondKnown = "beyond-known" Error,
    /// A calendar whose every day is a day of rest.
    #[cfg(feature = "reading")]
    NoBusinessDay = "no-business-day" Error,
    /// Money that would arrive before it is sent.
    #[cfg(feature = "reading")]
    ArrivesBefore = "arrives-before" Error,
    /// More combinations of promotions than can be compared while a customer waits.
    TooManyPromotions = "too-many-promotions" Error,
    /// A code that no promotion of the service has.
    UnknownPromotionCode = "unknown-promotion-code" Error,
    /// The largest amount asked for of another side than the total.
    LargestOfTotal = "largest-of-total" Error,
    /// A result has more digits than can be held exactly.
    Overflow = "overflow" Error,
    /// An amount typed by a person can be read in two ways.
    AmbiguousAmount = "ambiguous-amount" Error,
    /// An amount typed by a person is not a number.
    UnreadableAmount = "unreadable-amount" Error,
    /// One version of a tariff compared with itself.
    #[cfg(feature = "cli")]
    SameVersion = "same-version" Error,
    /// The later of two versions where the earlier is needed.
    #[cfg(feature = "cli")]
    LaterVersionFirst = "later-version-first" Error,
    /// A spreadsheet that is neither UTF-8 nor UTF-16 with its mark.
    #[cfg(feature = "cli")]
    SheetNotText = "sheet-not-text" Error,
    /// A spreadsheet for a list the table does not have.
    #[cfg(feature = "cli")]
    NoSuchList = "no-such-list" Error,
    /// A spreadsheet without a row of headings.
    #[cfg(feature = "cli")]
    NoHeadings = "no-headings" Error,
    /// A heading that is none of the list's.
    #[cfg(feature = "cli")]
    UnknownColumn = "unknown-column" Error,
    /// The same heading twice.
    #[cfg(feature = "cli")]
    DuplicateColumn = "duplicate-column" Error,
    /// A cell in a column that has no heading.
    #[cfg(feature = "cli")]
    CellWithoutHeading = "cell-without-heading" Error,
    /// A quotation mark that is never closed.
    #[cfg(feature = "cli")]
    OpenQuote = "open-quote" Error,
    /// A cell that is not a number where one is needed.
    #[cfg(feature = "cli")]
    CellNotANumber = "cell-not-a-number" Error,
    /// A number in a cell that can be read in two ways.
    #[cfg(feature = "cli")]
    AmbiguousNumber = "ambiguous-number" Error,
    /// A case beside a table whose figure is another.
    #[cfg(feature = "cli")]
    CaseDiffers = "case-differs" Error,
    /// A case beside a table that the table does not offer.
    #[cfg(feature = "cli")]
    CaseNotOffered = "case-not-offered" Error,
    /// Two charges of one name that can be charged at once.
    #[cfg(feature = "review")]
    OverlappingCharges = "overlapping-charges" Warning,
    /// Two charges of one name with the same conditions and the same price.
    #[cfg(feature = "review")]
    DuplicateRule = "duplicate-rule" Warning,
    /// Charges of one name that leave something without a price.
    #[cfg(feature = "review")]
    UncoveredCase = "uncovered-case" Warning,
    /// A price whose parts can all be out of place at once.
    #[cfg(feature = "review")]
    NoPartApplies = "no-part-applies" Warning,
    /// A look-up without a row for something that can be looked up.
    #[cfg(feature = "review")]
    LookUpGap = "look-up-gap" Warning,
    /// A row of a look-up that nothing falls into.
    #[cfg(feature = "review")]
    UnreachableRow = "unreachable-row" Warning,
    /// A band that no amount falls into.
    #[cfg(feature = "review")]
    UnreachableBand = "unreachable-band" Warning,
    /// A condition that can never hold.
    #[cfg(feature = "review")]
    NeverHolds = "never-holds" Warning,
    /// A minimum or maximum that no price reaches.
    #[cfg(feature = "review")]
    LimitNeverReached = "limit-never-reached" Warning,
    /// An allowance that frees nothing.
    #[cfg(feature = "review")]
    UnusedAllowance = "unused-allowance" Warning,
    /// A method that another always beats.
    #[cfg(feature = "review")]
    DominatedMethod = "dominated-method" Note,
    /// Neighbouring bands with the same price.
    #[cfg(feature = "review")]
    BandsAlike = "bands-alike" Note,
    /// A band of a single amount.
    #[cfg(feature = "review")]
    OneAmountBand = "one-amount-band" Warning,
    /// Bands whose edges are inside here and outside there.
    #[cfg(feature = "review")]
    MixedEdges = "mixed-edges" Warning,
    /// Edges one short of a round number where smaller units can be paid.
    #[cfg(feature = "review")]
    EdgeOneShort = "edge-one-short" Warning,
    /// A price far above or below both of its neighbours.
    #[cfg(feature = "review")]
    FarOff = "far-off" Warning,
    /// A percentage that looks a hundredfold off.
    #[cfg(feature = "review")]
    PercentOutlier = "percent-outlier" Warning,
    /// A price that drops when the amount grows.
    #[cfg(feature = "review")]
    PriceDrops = "price-drops" Warning,
    /// Two payments that cost less than one.
    #[cfg(feature = "review")]
    SplittingPays = "splitting-pays" Warning,
    /// A span of time that ends a day or a minute before its name says.
    #[cfg(feature = "review")]
    EndsEarly = "ends-early" Warning,
    /// A group that only one promotion is of.
    #[cfg(feature = "review")]
    GroupOfOne = "group-of-one" Warning,
    /// A counter that does not count every payment its promotion is for.
    #[cfg(feature = "review")]
    UsesUncounted = "uses-uncounted" Warning,
    /// A period that is never while the table is in force.
    #[cfg(feature = "review")]
    PeriodOutside = "period-outside" Warning,
    /// Spans of one period that overlap.
    #[cfg(feature = "review")]
    SpansOverlap = "spans-overlap" Warning,
    /// Reference rates fixed after the table is in force.
    #[cfg(feature = "review")]
    LateRates = "late-rates" Warning,
    /// Two things with the same label.
    #[cfg(feature = "review")]
    SameLabel = "same-label" Warning,
    /// Two names that are easily mistaken for one another.
    #[cfg(feature = "review")]
    NearNames = "near-names" Note,
    /// The word free beside something that costs.
    #[cfg(feature = "review")]
    FreeButNot = "free-but-not" Warning,
    /// Something declared that nothing uses.
    #[cfg(feature = "review")]
    Unused = "unused" Note,
    /// A silence that silences nothing.
    #[cfg(feature = "review")]
    IdleSilence = "idle-silence" Note,
    /// More rules than could be compared with one another.
    #[cfg(feature = "review")]
    NotAllCompared = "not-all-compared" Note,
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for Code {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
