### What Plainfee says in English. One message, one idea; money first, then percent.
### Amounts, numbers and dates come formatted. zh-Hans.ftl says the same things in its own way.

## Amounts and dates

# A no-break space keeps the figure and its currency on one line. $mixed is "yes" when more than one currency is on the page.
money = { $mixed ->
    [yes] { $amount } { $currency }
   *[no] { $amount } { $currency }
}
date = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
date-time = { $date }, { $time } ({ $zone })

# How a fact is written on a line of plain text.
labelled = { $label }: { $value }
label = { $label }:
marked = { $name } ({ $mark })

## The whole

disclaimer = This is fee information. It is not a transfer and not a receipt.
purpose-demonstration = Demonstration: { $operator } is fictional. Nobody charges these fees.
purpose-test = Test table: copied from a published source to test the calculator. It is not { $operator }’s current price.
table-line = { $title }, version { $version }, in force since { $from }
table-line-until = { $title }, version { $version }, in force since { $from }, until { $until }
as-of = Worked out for { $moment }
hotline = Questions? Call { $number }.
hotline-hours = Questions? Call { $number } ({ $hours }).
question = { $side ->
    [total] { $service }{ $destination }: { $amount } paid in all
    [receive] { $service }{ $destination }: { $amount } must arrive
   *[send] { $service }{ $destination }: { $amount }
}
question-destination = {" "}– { $destination }

## The summary sentence

summary-free = Of the { $total } you pay, nothing goes on fees.
summary-fees = Of the { $total } you pay, { $sum } ({ $percent } %) goes on fees.
summary-fees-and-margin = Of the { $total } you pay, { $sum } ({ $percent } %) goes on fees and the exchange-rate margin.
summary-margin-unknown = Of the { $total } you pay, { $sum } ({ $percent } %) goes on fees. The exchange rate may hold a margin; the tariff does not say.

## The lines

row-transfer-amount = { $kind ->
    [withdraw] Amount to withdraw
    [top-up] Amount to top up
    [pay-abroad] Price in your currency
   *[other] Transfer amount
}
row-total = Total you pay
row-exchange-rate = Exchange rate
row-reference-rate = Reference rate
row-margin = Exchange-rate margin
row-transfer-amount-received = { $kind ->
    [pay-abroad] Price at the merchant
   *[other] Transfer amount
}
row-total-to-recipient = { $kind ->
    [withdraw] You receive
    [top-up] Added to your wallet
    [pay-abroad] The merchant receives
   *[other] Total to recipient
}
section-sent = What you pay
section-exchange = Exchange
section-received = What arrives
section-third-party = What somebody else pays
section-others = What others may charge (not in the total)
deducted = −{ $amount }
mark-exact = exact
mark-assumed = assumed
mark-estimated = estimated

## The working of a line

working-nothing-chargeable = Nothing is left to charge, so this costs 0.
working-allowance-part = { $name }: { $free } are free { $window }, and { $used } had been used. Of { $base }, { $part } were free and { $chargeable } are charged.
working-allowance-all = { $name }: { $free } are free { $window }, and { $used } had been used. All of { $base } is free.
working-allowance-none = { $name }: the { $free } that are free { $window } are used up. All of { $base } is charged.
working-allowance-whole = { $name }: { $free } are free { $window }, and { $used } had been used. { $base } is more than what is left, so all of it is charged.
working-count-free = { $name }: { $free } are free { $window }, and { $used } had been used. This one is free.
working-count-none = { $name }: the { $free } that are free { $window } are used up.
window = { $window ->
    [day] a day
    [month] a month
   *[lifetime] over a lifetime
}
working-base-of-charges = Charged on { $names }: { $base }.
working-band = { $base } falls in band { $number }: { $range }.
band-first = up to and including { $to }
band-first-below = less than { $to }
band-between = more than { $from }, up to and including { $to }
band-between-from = from { $from }, up to and including { $to }
band-between-below = more than { $from }, less than { $to }
band-between-from-below = from { $from }, less than { $to }
band-last = more than { $from }
band-last-from = { $from } or more
band-only = any amount
working-fixed = Fixed amount: { $amount }.
working-percent = { $percent } % of { $of } = { $gives }.
working-sum = Together: { $gives }.
working-minimum = { $before } is less than the minimum of { $minimum }, so { $minimum } is charged.
working-maximum = { $before } is more than the maximum of { $maximum }, so { $maximum } is charged.
working-rounding = { $before } becomes { $gives }: { $mode ->
    [half-up] rounded to the nearest { $increment }, a half up
    [half-even] rounded to the nearest { $increment }, a half to the even side
    [half-down] rounded to the nearest { $increment }, a half down
    [up] rounded up to a multiple of { $increment }
   *[down] rounded down to a multiple of { $increment }
}.
assumed-unused = Not stated, so assumed: nothing used before of “{ $name }”.
assumed-rounding = The tariff does not say how fractions are rounded; this rounding is assumed.
assumed-fact = Not stated, so assumed: { $name } – { $value }.
assumed-fact-unknown = Not stated, so left out of account: { $name }.

## Basis and who

basis = Basis: { $title }.
basis-clause = Basis: { $title }, { $clause }.
basis-address = Published at { $address }.
basis-table = Table { $tariff }, version { $version }, in force since { $from }.
charged-by = Charged by { $collector ->
    [provider] { $operator }
    [agent] the agent
    [intermediary] a bank on the way
    [recipient-bank] the recipient’s bank or wallet
    [card-issuer] the bank that issued the card
    [merchant] the merchant
   *[tax-authority] the tax authority
}.
borne-by = Paid by { $bearer ->
    [sender] the sender, on top of the amount
    [recipient] the recipient, out of what arrives
   *[third-party] somebody else
}.
refundable-yes = Comes back when the payment is refunded.
refundable-no = Does not come back when the payment is refunded.

## Exchange

rate = 1 { $base } = { $rate } { $quote }
rate-unrounded = Worked out with the unrounded rate { $rate }.
reference-rate = { $name }, { $moment }
margin-working = { $percent } % of the reference rate. At the reference rate { $worth } more would arrive.
margin-better = The rate is better than the reference rate.

## Not offered

not-offered = Not offered
not-offered-country = This method does not reach { $country }.
not-offered-below-minimum = This method carries at least { $minimum }. Enter { $minimum } or more, or choose another method.
not-offered-above-maximum = This method carries at most { $maximum } at once. Enter { $maximum } or less, or choose another method.
not-offered-rule = { $why }
not-offered-no-exchange = There is no exchange rate from { $sent } to { $arriving } in this table. Choose another currency or method.
not-offered-nothing-arrives = { $deducted } would be taken out on the way, more than the { $transfer } sent. Enter a larger amount.
not-offered-unreachable = No amount leads to { $wanted } with this method. Try a slightly different amount.
reached-receive = To make { $wanted } arrive, { $kind ->
    [pay-abroad] the price is { $amount }
   *[other] send { $amount }
}.
reached-receive-nearest = No amount makes exactly { $wanted } arrive. The nearest that is enough: send { $amount }, and { $got } arrives.
reached-total = If you pay { $wanted } in all, { $amount } is sent.
reached-total-nearest = No amount comes to exactly { $wanted } in all. The nearest that is not more: send { $amount }, and you pay { $got }.
reached-also = The same is reached with { $amounts }.

## What others may charge

other-range = between { $from } and { $to }
other-up-to = up to { $to }
other-from = { $from } or more
other-unknown = amount not known

## Charges that do not apply, and why

considered-title = Charges that do not apply here
unmet-method = { $charge }: only with another method.
unmet-country = { $charge }: only to other countries.
unmet-currency = { $charge }: only in other currencies.
unmet-converted = { $charge }: depends on whether currency is converted.
unmet-amount = { $charge }: only for other amounts.
unmet-fact = { $charge }: depends on “{ $fact }”.

## What is wrong with a table or request; each says what to do next

issue-not-json = { $near ->
    [none] This is not valid JSON: the text ends too early. Check that the whole of it is here, and its last brackets.
   *[other] This is not valid JSON, starting near “{ $near }”. Check for a missing comma, quote or bracket just before this place.
}
issue-too-large = This is larger than { $megabytes } MB. Split it, or remove what does not belong in it.
issue-too-deep = This is nested too deep near “{ $near }”. A fee table has at most a few levels; remove the extra brackets.
issue-newer-format = This table is written in format { $found }; this program reads up to { $known }. Update the program, or publish the table in format { $known }.
issue-unknown-key = “{ $word }” is not a key here. { $suggestion ->
    [none] Allowed: { $allowed }.
   *[other] Did you mean “{ $suggestion }”? Allowed: { $allowed }.
}
issue-duplicate-key = “{ $key }” stands here twice. Keep one of them.
issue-missing-key = “{ $key }” is missing. Add it.
issue-wrong-type = Here must be { $wanted ->
    [object] an object in braces
    [list] a list in square brackets
    [true-or-false] true or false
   *[text] a text in quotation marks
}, not { $found ->
    [object] an object
    [list] a list
    [number] a number
    [true-or-false] true or false
    [null] null
   *[text] a text
}.
issue-number-not-text = Write { $written } in quotation marks: amounts, rates and percentages are texts, so that no digit is lost.
issue-not-a-number = “{ $written }” is not a plain number. Write digits with at most one point, such as "1234.50".
issue-negative = { $written } is less than nothing. Write an amount of 0 or more; who pays is said elsewhere.
issue-not-positive = This must be more than 0.
issue-unknown-word = “{ $word }” is not allowed here. { $suggestion ->
    [none] Allowed: { $allowed }.
   *[other] Did you mean “{ $suggestion }”? Allowed: { $allowed }.
}
issue-text-length = This text is empty or longer than { $longest } characters. Shorten it, or leave the key out.
issue-text-characters = This text holds invisible or direction-changing characters. Type it again without them.
issue-identifier-form = “{ $word }” is not a name. Use small letters, digits, hyphens and points, at most 64.
issue-duplicate-identifier = “{ $word }” is used twice. Give each its own name.
issue-unknown-reference = There is no “{ $word }” in this table. Check the spelling, or add it.
issue-unknown-currency = “{ $word }” is not a currency of ISO 4217. Check the code, or define it under "currencies".
issue-too-fine = { $written } has more decimals than { $currency } has ({ $decimals }). Shorten it.
issue-country-form = “{ $word }” is not a country. Write its two capitals of ISO 3166, such as MX for Mexico.
issue-not-text = This is not UTF-8 text. Save the file as UTF-8, without another encoding, and try again.
issue-too-many = There are { $count } entries here; at most { $most } are read. Remove what does not belong here.
issue-not-whole = { $written } must be a whole number: transactions are counted, not measured.
issue-empty-range = No amount is in this range. Correct its edges.
issue-rate-of-nothing = With this margin or rounding a rate comes to nothing. Lower the margin, or round to a finer step.
issue-same-currency = Both currencies of this rate are { $currency }. Correct one of them.
issue-limit-off-step = { $written } is not a multiple of { $increment }, so rounding would break this limit. Correct the limit or the step.
issue-fact-not-asked = “{ $word }” is not asked for in “{ $service }”, where this rule applies too. Ask for it there, or limit the rule to services that ask for it.
issue-base-bearer = “{ $word }” is borne by somebody else than this charge. Let both be borne by the same side.
issue-not-a-time = “{ $written }” is not a time. Write date, time and offset: "2026-07-01T00:00:00+08:00".
issue-empty-list = At least one is needed here.
issue-missing-language = This text is missing in { $language }. Add it: every text stands in every language the table offers.
issue-exactly-one = Exactly one of these must be here: { $keys }.
issue-band-order = This band ends at { $edge }, not after the one before it ({ $before }). Put the bands in ascending order.
issue-open-band = Only the last band may have no upper edge. Add "upTo" or "below" here.
issue-closed-table = The last band ends at { $edge }, so larger amounts have no price. Add a last band without an upper edge; if larger amounts are not offered, let it say so.
issue-minimum-over-maximum = The minimum { $minimum } is more than the maximum { $maximum }. Correct one of them.
issue-base-order = “{ $word }” comes later or is this charge itself. A tax follows the charges it is on: move it after them.
issue-empty-validity = This version ends before it begins. Correct "from" or "until".
issue-overlapping-versions = Versions “{ $earlier }” and “{ $later }” are in force at the same time. End the earlier one when the later one begins.
issue-mixed-tariffs = These tables are versions of different tariffs (“{ $first }”, “{ $second }”). Load the versions of one tariff together.
issue-no-version-in-force = No version of this tariff is in force on { $asOf }. The first begins { $first }{ $last ->
    [none] .
   *[other] , the last ends { $last }.
} Choose a date in between.
issue-unknown-service = There is no service “{ $word }”. There are: { $allowed }.
issue-unknown-method = This service has no method “{ $word }”. There are: { $allowed }.
issue-unknown-destination = This service does not go to “{ $word }”. { $allowed ->
    [none] It has no destinations: leave it out.
   *[other] It goes to: { $allowed }.
}
issue-destination-needed = Say where it goes. Possible: { $allowed }.
issue-unknown-fact = “{ $word }” is not asked for here. { $allowed ->
    [none] Leave it out.
   *[other] Asked for: { $allowed }.
}
issue-unknown-fact-value = “{ $word }” is not possible here{ $allowed ->
    [none] ; enter an amount of 0 or more.
   *[other] . Possible: { $allowed }.
}
issue-unknown-counter = The tariff does not count “{ $word }”. It counts: { $allowed }.
issue-wrong-currency = The amount must be in { $wanted }, not { $word }.
issue-zero-amount = Enter an amount above 0.
issue-wrong-side = This service starts from what the merchant or recipient gets. Use one of: { $allowed }.
issue-charge-currency = The charge “{ $charge }” is in another currency than the side of the statement it stands on. Correct its currency in the table.
issue-ambiguous-exchange = Two exchange rules apply at once: “{ $first }” and “{ $second }”. Narrow their conditions.
issue-overflow = A number here has more digits than can be calculated exactly. Use a smaller amount.
issue-nothing-arrives = More would be taken out than is sent. Enter a larger amount.
issue-ambiguous-amount = “{ $written }” can be read as { $first } or as { $second }. Type it without the mark that can be read in two ways.
issue-unreadable-amount = “{ $written }” is not an amount. Type digits, such as 1234.50.

## The page

ui-name = Plainfee
ui-page-title = What will it cost? – Plainfee
ui-title = What will it cost?
ui-intro = Every fee, tax and exchange-rate margin, line by line, before you pay.
ui-language = Language
ui-tariff = Tariff
ui-loading = Loading the fee tables…

## The page: what is asked

ui-service = What do you want to do?
ui-destination = { $kind ->
    [pay-abroad] Where do you pay?
    [receive] Where does it come from?
   *[other] Where does it go?
}
ui-amount-in = Amount in { $currency }
ui-amount-hint = For example { $example }
ui-side = This amount is
ui-side-send = { $kind ->
    [withdraw] what I withdraw
    [top-up] what I top up
    [exchange] what I exchange
    [pay-abroad] the price
    [receive] what was sent
   *[other] what I send
}
ui-side-total = all I pay
ui-side-receive = { $kind ->
    [withdraw] what I get
    [top-up] what is added
    [exchange] what I get
    [pay-abroad] the merchant’s price
    [receive] what I get
   *[other] what arrives
}
ui-details = More about this payment
ui-details-assumed = What you leave open is assumed, and the answer says so.
ui-fact-assumed = { $value } (assumed)
ui-fact-open = Not said
ui-left-empty = Left empty, { $amount } is assumed.
ui-left-open = Leave it empty if you do not know.
ui-times = times
ui-whole-number = “{ $written }” is not a whole number. Type digits, such as 3.
ui-as-of = Date of the payment
ui-date-unreadable = “{ $written }” is not a date. Choose one from the calendar.

## The page: the answer

ui-empty = Enter an amount. Everything it costs is shown here, with the working of every fee.
ui-examples = Try
ui-refused = Correct what is marked in the form, and the answer is shown here.
ui-compare = Compare the methods
ui-compare-method = Method
ui-compare-total = You pay in all
ui-compare-cost = Of that, costs
ui-compare-arrives = Arrives
ui-best = { $side ->
    [total] most arrives
    [receive] you pay least
   *[send] costs least
}
ui-statement = Line by line: { $method }
ui-basis = Who charges it, and by which rule
ui-status = { $method }: you pay { $total } in all, and { $arrives } arrives.
ui-status-not-offered = { $method } is not offered for this. { $why }
ui-version = Plainfee { $version }

## The page: what went wrong, and what to do next

ui-error-title = The fees cannot be shown
ui-error-missing = The fee table could not be found. Try again later, or call the number in your wallet’s app.
ui-error-offline = There is no connection to the fee tables. Check your connection, then try again.
ui-error-broken = The fee table has a mistake and is not used, so that no wrong fee is shown. Try again later, or call the number in your wallet’s app.
ui-error-newer = The fee table is newer than this page. Reload the page; if that does not help, call the number in your wallet’s app.
ui-error-tariff = There is no tariff of the name this link asks for. Choose one from the list.
ui-error-details = For the wallet’s staff
ui-retry = Try again
