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
joined = { $list }, { $next }
# One sentence after another.
sentences = { $all } { $next }

## The whole

disclaimer = This is fee information. It is not a transfer and not a receipt.
purpose-demonstration = Demonstration: { $operator } is fictional. Nobody charges these fees.
purpose-test = Test table: copied from a published source to test the calculator. These are not the current prices of { $operator }.
table-line = { $title }, version { $version }, in force since { $from }
table-line-until = { $title }, version { $version }, in force from { $from } through { $last }
as-of = Worked out for { $moment }
hotline = Questions? Hotline: { $number }
hotline-hours = Questions? Hotline ({ $hours }): { $number }
question = { $side ->
    [total] { $service }{ $destination }: { $amount } paid in all
    [receive] { $service }{ $destination }: { $amount } must arrive
   *[send] { $service }{ $destination }: { $amount }
}
question-destination = {" "}– { $destination }

## The summary sentence

summary-free = { $kind ->
    [receive] Of the { $total } the payer pays, nothing goes on fees.
   *[other] Of the { $total } you pay, nothing goes on fees.
}
summary-fees = { $kind ->
    [receive] Of the { $total } the payer pays, { $sum } ({ $percent } %) goes on fees.
   *[other] Of the { $total } you pay, { $sum } ({ $percent } %) goes on fees.
}
summary-fees-and-margin = { $kind ->
    [receive] Of the { $total } the payer pays, { $sum } ({ $percent } %) goes on fees and the exchange-rate margin.
   *[other] Of the { $total } you pay, { $sum } ({ $percent } %) goes on fees and the exchange-rate margin.
}
summary-margin-unknown = { $kind ->
    [receive] Of the { $total } the payer pays, { $sum } ({ $percent } %) goes on fees. The exchange rate may hold a margin; the tariff does not say.
   *[other] Of the { $total } you pay, { $sum } ({ $percent } %) goes on fees. The exchange rate may hold a margin; the tariff does not say.
}
summary-free-margin-unknown = { $kind ->
    [receive] Of the { $total } the payer pays, nothing goes on fees. The exchange rate may hold a margin; the tariff does not say.
   *[other] Of the { $total } you pay, nothing goes on fees. The exchange rate may hold a margin; the tariff does not say.
}
# The customer's rate is better than the reference rate.
summary-benefit = No fees are charged, and the exchange rate is better than the reference rate: { $kind ->
    [receive] the payer is
   *[other] you are
} { $benefit } better off on { $total }.
summary-fees-outweighed = Fees come to { $fees }, but the exchange rate is better than the reference rate by more than that: { $kind ->
    [receive] the payer is
   *[other] you are
} still { $benefit } better off on { $total }.
summary-fees-eased = { $kind ->
    [receive] Of the { $total } the payer pays, { $fees } goes on fees.
   *[other] Of the { $total } you pay, { $fees } goes on fees.
} The exchange rate is better than the reference rate and makes up for { $benefit } of that, so the cost is { $sum } ({ $percent } %).

## The lines

row-transfer-amount = { $kind ->
    [withdraw] Amount to withdraw
    [top-up] Amount to top up
    [pay-abroad] Price in your currency
    [exchange] Amount to exchange
    [receive] Payment
    [pay] Amount to pay
    [keep] Balance
   *[other] Transfer amount
}
row-total = { $kind ->
    [receive] Total the payer pays
   *[other] Total you pay
}
row-exchange-rate = Exchange rate
row-reference-rate = Reference rate
row-margin = Exchange-rate margin
row-transfer-amount-received = { $kind ->
    [withdraw] Amount withdrawn
    [top-up] Amount topped up
    [pay-abroad] Price at the merchant
    [exchange] Amount exchanged
    [receive] Payment
    [pay] Amount paid
    [keep] Balance
   *[other] Transfer amount
}
row-total-to-recipient = { $kind ->
    [withdraw] You receive
    [top-up] Added to your wallet
    [pay-abroad] The merchant receives
    [exchange] You receive
    [receive] You receive
    [pay] The merchant receives
    [keep] Balance afterwards
   *[other] Total to recipient
}
section-sent = { $kind ->
    [receive] What the payer pays
   *[other] What you pay
}
section-exchange = Exchange
section-received = { $kind ->
    [receive] What you receive
   *[other] What arrives
}
section-third-party = What somebody else pays
section-later = What comes back later (not in the total)
section-others = What others may charge (not in the total)
deducted = −{ $amount }
mark-assumed = assumed
mark-estimated = estimated

## The working of a line

working-nothing-chargeable = Nothing is left to charge, so this costs 0.
working-allowance-part = { $name }: { $free } is free { $window }, and { $used } had been used. Of { $base }, { $part } is free and { $chargeable } is charged.
working-allowance-all = { $name }: { $free } is free { $window }, and { $used } had been used. All of { $base } is free.
working-allowance-none = { $name }: the { $free } free { $window } is used up. All of { $base } is charged.
working-allowance-whole = { $name }: { $free } is free { $window }, and { $used } had been used. { $base } is more than what is left, so all of it is charged.
working-allowance-not-consumed = { $name }: { $free } is free { $window }, and { $used } had been used. { $base } is more than what is left, so all of it is charged, and what is left stays free for smaller payments.
working-allowance-reached = { $name }: { $free } { $window } is the limit, and { $used } had been used. { $base } reaches it, so all of it is charged.
working-allowance-nothing = { $name }: nothing is free { $window }. All of { $base } is charged.
working-exempt-part = The first { $free } is free. Of { $base }, { $part } is free and { $chargeable } is charged.
working-exempt-all = Up to { $free } is free. All of { $base } is free.
working-exempt-none = { $base } is more than { $free }, so all of it is charged.
working-count-free = { $name }: { $free ->
    [1] 1 is free
   *[other] { $free } are free
} { $window }, and { $used } had been used. This one is free.
working-count-none = { $name }: { $free ->
    [1] the 1 free { $window } is used up.
   *[other] the { $free } free { $window } are used up.
}
window = { $window ->
    [day] each day
    [week] each week
    [month] each month
    [year] each calendar year
    [fiscal-year] each fiscal year
    [rolling] within any { $days } days
   *[lifetime] over a lifetime
}
working-base-of-charges = Worked out on { $names }: { $base }.
working-base-of-fact = Worked out on { $name }: { $base }.
working-base-with = Worked out on { $amount } { $both ->
    [plus] plus { $plus }
    [less] less { $less }
   *[both] plus { $plus }, less { $less }
}: { $base }.
working-base-converted = { $before } at { $rate }: { $base }.
working-deemed = { $name }: { $steps } That makes { $base }.
working-part = { $name }: { $steps } That makes { $gives }.
working-row = For { $word }:
working-band-by = { $name } comes to { $of }, which falls in band { $number }: { $range }.
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
working-each = { $counted ->
    [started] { $price } for every { $unit } or part of it: { $of } is { $units } times, { $gives }.
   *[whole] { $price } for every full { $unit }: { $of } is { $units } times, { $gives }.
}
working-sum = Together: { $gives }.
working-minimum = { $before } is less than the minimum of { $minimum }, so { $minimum } is { $kind ->
    [cashback] paid back
   *[other] charged
}.
working-maximum = { $before } is more than the maximum of { $maximum }, so { $maximum } is { $kind ->
    [cashback] paid back
   *[other] charged
}.
working-never-more = { $before } is more than { $base }, and the charge is never more than that, so { $base } is charged.
working-combined = { $combine ->
    [sum] Together: { $gives }.
    [greatest] The greatest of these counts: { $gives }.
    [least] The least of these counts: { $gives }.
   *[first] The first that applies counts: { $gives }.
}
working-adjustment = { $name }: { $percent } % of { $before } = { $gives }.
working-period-maximum = { $name }: at most { $maximum } is charged { $window }, and { $paid } had been paid. So { $left } of { $before } is charged.
working-converted = { $before } at { $rate } = { $gives }.
working-rounding = { $before } becomes { $gives }: { $mode ->
    [half-up] rounded to the nearest { $increment }; a half goes up
    [half-even] rounded to the nearest { $increment }; a half goes to the even side
    [half-down] rounded to the nearest { $increment }; a half goes down
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
basis-address = Published at: { $address }
basis-table = Table { $tariff }, version { $version }, in force since { $from }.
charged-by = Charged by { $collector ->
    [provider] { $operator }
    [agent] the agent
    [intermediary] a bank on the way
    [recipient-bank] the recipient’s bank or wallet
    [card-issuer] the bank that issued the card
    [wallet-issuer] the wallet that pays
    [network] the payment network
    [merchant] the merchant
   *[tax-authority] the tax authority
}.
borne-by = { $bearer ->
    [sender] { $principal ->
        [total] { $kind ->
            [receive] This is taken out of what the payer pays, before the rest goes on.
           *[other] This is taken out of what you pay, before the rest goes on.
        }
       *[send] { $kind ->
            [receive] The payer pays this on top of the amount.
           *[other] You pay this on top of the amount.
        }
    }
    [recipient] { $kind ->
        [send] The recipient pays this: it is taken out of what arrives.
        [pay-abroad] The merchant pays this: it is taken out of what arrives.
        [pay] The merchant pays this: it is taken out of what arrives.
        [keep] You pay this: it is taken out of the balance.
       *[other] You pay this: it is taken out of what arrives.
    }
   *[third-party] Somebody else pays this.
}
included-tax = That includes { $name }, { $amount }: { $percent } % of { $of ->
    [without-tax] the price without this tax
   *[with-tax] the price with this tax in it
}.
recurs = Charged every { $every ->
    [1] { $unit ->
        [day] day
        [week] week
        [month] month
       *[year] year
    }
   *[other] { $every } { $unit ->
        [day] days
        [week] weeks
        [month] months
       *[year] years
    }
}.
usage = { $name }: { $before } before this payment, { $after } after it.
usage-left = { $name }: { $before } before this payment, { $after } after it; { $left } of the allowance is left.
usage-back = What this payment uses comes back on { $moment }.
refundable-yes = Comes back when the payment is refunded.
refundable-no = Does not come back when the payment is refunded.

## Exchange

rate = 1 { $base } = { $rate } { $quote }
rate-unrounded = Worked out with the unrounded rate { $rate }.
reference-rate = { $name }, { $moment }
margin-working = That is { $percent } % of the reference rate. At the reference rate { $principal ->
    [receive] { $kind ->
        [receive] the payer would pay { $worth } less
       *[other] you would pay { $worth } less
    }
   *[send] { $worth } more would arrive
}.
margin-better = This rate is better than the reference rate, at which { $principal ->
    [receive] { $kind ->
        [receive] the payer would pay { $worth } more
       *[other] you would pay { $worth } more
    }
   *[send] { $worth } less would arrive
}.
margin-none = At the reference rate it would come to the same.

## Not offered

not-offered = Not offered
not-offered-country = This method does not serve this destination: { $country }. Choose another method.
not-offered-below-minimum = This method takes at least { $minimum }. Enter { $minimum } or more, or choose another method.
not-offered-above-maximum = This method takes at most { $maximum } at once. Enter { $maximum } or less, or choose another method.
not-offered-rule = { $why }
not-offered-no-price = The table has no price of “{ $charge }” for this. Choose another method, or ask for it to be added.
not-offered-no-exchange = There is no exchange rate from { $sent } to { $arriving } in this table. Choose another currency or method.
not-offered-nothing-arrives = { $deducted } would be taken out on the way, more than the { $transfer } sent. Enter a larger amount, or choose another method.
not-offered-unreachable = No amount leads to exactly { $wanted } with this method. Enter another amount, or choose another method.
reached-receive = { $start ->
    [price] To make { $wanted } arrive, the price is { $amount }.
    [withdraw] To get { $wanted }, withdraw { $amount }.
    [top-up] To have { $wanted } added, top up { $amount }.
    [exchange] To get { $wanted }, exchange { $amount }.
    [receive] For you to receive { $wanted }, the payer sends { $amount }.
   *[send] To make { $wanted } arrive, send { $amount }.
}
reached-receive-nearest = No amount makes exactly { $wanted } arrive. The nearest that is enough: { $start ->
    [price] the price is { $amount }
    [withdraw] withdraw { $amount }
    [top-up] top up { $amount }
    [exchange] exchange { $amount }
    [receive] the payer sends { $amount }
   *[send] send { $amount }
}, and { $got } arrives.
reached-total = { $start ->
    [price] For a total of { $wanted }, the price is { $amount }.
    [withdraw] If you pay { $wanted } in all, { $amount } is withdrawn.
    [top-up] If you pay { $wanted } in all, { $amount } is topped up.
    [exchange] If you pay { $wanted } in all, { $amount } is exchanged.
    [receive] If the payer pays { $wanted } in all, { $amount } is sent.
   *[send] If you pay { $wanted } in all, { $amount } is sent.
}
reached-total-nearest = No amount comes to exactly { $wanted } in all. The nearest that is not more: { $start ->
    [price] the price is { $amount }, and the total is { $got }.
    [withdraw] withdraw { $amount }, and you pay { $got }.
    [top-up] top up { $amount }, and you pay { $got }.
    [exchange] exchange { $amount }, and you pay { $got }.
    [receive] the payer sends { $amount }, and pays { $got }.
   *[send] send { $amount }, and you pay { $got }.
}
reached-largest = { $start ->
    [price] The highest price that { $wanted } in all allows is { $amount }; the total is { $got }.
    [withdraw] The most that { $wanted } in all allows: withdraw { $amount }, and you pay { $got }.
    [top-up] The most that { $wanted } in all allows: top up { $amount }, and you pay { $got }.
    [exchange] The most that { $wanted } in all allows: exchange { $amount }, and you pay { $got }.
    [receive] The most that { $wanted } in all allows: the payer sends { $amount }, and pays { $got }.
   *[send] The most that { $wanted } in all allows: send { $amount }, and you pay { $got }.
}
reached-also-total = { $start ->
    [price] With a price of { $amounts } the total is the same, but less arrives.
   *[other] With { $amounts } instead, the total is the same, but less arrives.
}
reached-also-receive = { $start ->
    [price] With a price of { $amounts } the same arrives, but it costs more.
   *[other] With { $amounts } instead, the same arrives, but it costs more.
}

## Promotions

working-promotion-percent = { $name }: { $percent } % of { $of }{ $most ->
    [none] {""}
   *[other] , at most { $most },
} comes off { $before }, which leaves { $gives }.
working-promotion-points = { $name }: { $points } percentage points less, so { $before } becomes { $gives }.
working-promotion-amount = { $name }: { $amount } comes off { $before }, which leaves { $gives }.
working-promotion-instead = { $name }: { $steps } That is less than { $before }, so { $gives } counts.
working-promotion-exempt = { $name }: the first { $exempt } is free, so of { $before } only { $gives } counts.
working-promotion-raised = { $name }: { $free } is free in place of { $insteadOf }.
working-promotion-without = { $name }: without “{ $parts }”, { $before } becomes { $gives }.
special-rate-part = { $part } is exchanged at this rate, and the remaining { $rest } at the usual one.
special-rate-whole = All of { $part } is exchanged at this rate.
promotions-title = Promotions
promotion-applied = applied; it saves { $saving }.
promotion-later = { $amount } comes back later.
promotion-later-in-kind = comes on top: { $what }
promotion-not-begun = not applied: it begins on { $moment }.
promotion-ended = not applied: it ended on { $moment }.
promotion-until = Until { $moment }.
promotion-needs-one-of = not applied: it needs { $of ->
    [none] {""}
   *[other] “{ $of }” to be{" "}
}{ $names }.
promotion-needs-country = not applied: it is for payments to { $countries }.
promotion-needs-currency = not applied: it is for payments in { $currencies }.
promotion-needs-converted = not applied: { $converted ->
    [yes] it is for payments that are exchanged.
   *[no] it is for payments that are not exchanged.
}
promotion-needs-range = not applied: it needs { $of ->
    [none] an amount of
   *[other] “{ $of }” to be
} { $range }.
promotion-needs-no-exception = not applied: this payment is an exception to it.
promotion-needs-code = not applied: it needs the code { $code }.
promotion-used-up = not applied: all { $most } of its uses are used up.
promotion-nth = not applied: it is for one payment in every { $every }; before the next one { $before ->
    [1] there is 1 more.
   *[other] there are { $before } more.
}
promotion-nothing-to-change = not applied: what it lowers is not charged here.
promotion-saves-nothing = not applied: it would save nothing here.
promotion-not-together = not applied: it does not go together with “{ $with }”.
range-from = { $amount } or more
range-above = more than { $amount }
range-up-to = { $amount } or less
range-below = less than { $amount }
range-both = { $low } and { $high }
regular-price = Without promotions: { $total } to pay, and { $arrives } arrives.
regular-then = From { $moment } on: { $total } to pay, and { $arrives } arrives.

## When the money arrives

arrival-title = Arrives
arrival-at-once = at once
arrival-by = by { $latest }
arrival-on = on { $latest }
arrival-between = between { $earliest } and { $latest }
arrival-postponed = { $why ->
    [cut-off] The payment is made after the day’s cut-off time
    [not-business-day] The day of the payment is not a business day
   *[not-open] Business has not begun yet
}, so it counts from { $from }.
arrival-calendar = Business days: { $calendar }.
arrival-estimated = The holidays of that time are not known yet, so this is an estimate.

## Badges

badge-best = { $side ->
    [total] most arrives
    [receive] least to pay
   *[send] costs least
}
badge-fastest = fastest
cost-share = { $percent } %

## Ways to pay less

ways-title = Ways to pay less
ways-none = No cheaper way is known.
way-method = By “{ $method }” it costs { $saving } less.
way-moment = If it can wait until { $moment }, it costs { $saving } less: { $because }.
way-because = { $what ->
    [begins] that is when “{ $name }” begins
    [ends] that is when “{ $name }” ends
    [counter] “{ $name }” starts anew then
   *[version] a new price list is in force then
}
way-less = If { $by } less will do, with { $amount } it costs { $saving } less.
way-more = With { $by } more, { $amount }, it costs { $saving } less.
way-split = In two payments, { $first } and { $second }, it costs { $saving } less.
way-split-later = In two payments, { $first } now and { $second } from { $moment } on, it costs { $saving } less.
way-combine = If the same amount is to be paid again soon: one payment of { $amount } costs { $saving } less than two.
way-code = With the code { $code } ({ $promotion }) it costs { $saving } less.
way-result = Then { $total } is paid, and { $arrives } arrives.

## Which method is cheapest, by amount

break-even-title = Which method is cheapest, by amount
break-even-first = Up to { $upTo }, { $methods } is cheapest.
break-even-from = From { $from } on, { $methods } is cheapest.
break-even-same = From { $from } { $end ->
    [yes] to { $upTo }
   *[no] on
}, these cost the same: { $methods }.
break-even-close = From { $from } to { $upTo }, these cost the same to within { $differ }: { $methods }.
advice-amounts = { $principal ->
    [receive] By the price or the amount that arrives.
    [total] By everything that is paid.
   *[send] By the amount before fees.
}
amounts-between = { $from } to { $upTo }
amounts-from = { $from } or more

## The fee curve

curve-title = What it costs, by amount
curve-description = Costs of each method for amounts up to { $upTo }. The table below says the same in figures.

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
unmet-period = { $charge }: only at other times.
unmet-excepted = { $charge }: this payment is an exception.

## What is wrong with a table or request; each says what to do next

issue-other-layout = “{ $file }” was published for another version of this program. Publish the tables again with the version that is to read them, and copy all of them.
issue-damaged = “{ $file }” is cut or changed, or is not a published fee table. Publish the tables again with plainfee publish, and copy every file whole.
issue-too-fine = { $written } has more decimals than { $currency } has ({ $decimals }). Shorten it.
issue-not-whole = { $written } must be a whole number: it is counted, not measured.
issue-empty-list = At least one is needed here.
issue-overlapping-versions = Versions “{ $earlier }” and “{ $later }” are in force at the same time. End the earlier one when the later one begins.
issue-mixed-tariffs = These tables are versions of different tariffs (“{ $first }”, “{ $second }”). Load the versions of one tariff together.
issue-no-version-in-force = No version of this tariff is in force on { $asOf }. { $last ->
    [none] The first begins on { $first }. Choose a date from then on.
   *[other] The first begins on { $first }, the last ends on { $last }. Choose another date in between.
}
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
issue-charge-currency = The charge “{ $charge }” is in a different currency from its side of the statement. Correct its currency in the table.
issue-ambiguous-exchange = Two exchange rules apply at once: “{ $first }” and “{ $second }”. Narrow their conditions.
issue-too-many-promotions = So many promotions apply here that more than { $most } combinations would have to be compared. Put promotions that exclude each other in one group.
issue-unknown-promotion-code = No promotion of this service has the code “{ $word }”. { $allowed ->
    [none] Leave it out.
   *[other] There are: { $allowed }.
}
issue-largest-of-total = “largest” asks for the largest amount that a total allows, and this is an amount of side “{ $side }”. Use side “total”.
issue-overflow = A number here has more digits than can be calculated exactly. Use a smaller amount.
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
    [pay] what I pay
    [keep] the balance
   *[other] what I send
}
ui-side-total = total paid
ui-side-receive = { $kind ->
    [withdraw] what I get
    [top-up] what is added
    [exchange] what I get
    [pay-abroad] the merchant’s price
    [receive] what I get
    [pay] what the merchant gets
    [keep] what stays
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
ui-time = Time of the payment
ui-codes = Codes of promotions you have
ui-way-use = Do this
ui-advice-looking = Looking for cheaper ways …
ui-no-break-even = For every amount the same methods are the cheapest, or there is only one.
ui-amount-column = Amount
ui-cheapest-column = Cheapest
ui-curve-marks = Dotted lines: another method becomes the cheapest at
ui-compare = Compare the methods
ui-compare-method = Method
ui-compare-total = Paid in all
ui-compare-cost = Of that, costs
ui-compare-arrives = Arrives
ui-statement = Line by line: { $method }
ui-basis = Who charges it, and by which rule
ui-status = { $method }: { $total } is paid in all, and { $arrives } arrives.
ui-status-not-offered = { $method } is not offered for this. { $why }
ui-version = Plainfee { $version }

## The page: what went wrong, and what to do next

ui-error-title = The fees cannot be shown
ui-error-missing = The fee table could not be found. Try again later, or call the number in your wallet’s app.
ui-error-offline = There is no connection to the fee tables. Check your connection, then try again.
ui-error-broken = The fee table has a mistake and is not used, so that no wrong fee is shown. Try again later, or call the number in your wallet’s app.
ui-error-mismatched = The fee tables and this page are not of the same version. Reload the page; if that does not help, call the number in your wallet’s app.
ui-error-tariff = There is no tariff of the name this link asks for. Choose one from the list.
ui-error-details = For the wallet’s staff
ui-retry = Try again

## Why was I charged this?

why-title = Why was I charged this?
why-question = { $seen ->
    [total] { $charged } left the account
    [arrived] { $charged } arrived
   *[fee] { $charged } was charged
}{ $amount ->
    [none] {""}
   *[other] ; { $amount } was moved
} ({ $when }).
why-when = { $from } to { $last }
why-verdict-explained-exactly = Explained exactly: for what was said, the price list gives exactly this.
why-verdict-explained-if = Explained, if what is listed below is true: the price list then gives exactly this.
why-verdict-another-party = Not this price list alone: it gives another amount, and the difference may be somebody else’s charge.
why-verdict-another-time = Explained by another time or price list than the one said.
why-verdict-not-explained = Not explained: no rule of the price list gives this charge.
why-is = { $place }: { $figure } { $amount }.
why-place = { $service }, { $method }{ $destination ->
    [none] {""}
   *[other] {" "}to { $destination }
}
why-figure = { $figure ->
    [without-taxes] the fees without tax are
    [line] the item “{ $line }” is
    [deducted] what is taken out on the way is
    [margin] the exchange-rate margin is
    [cost] fees, tax and exchange-rate margin together are
    [total] the total paid is
    [arrived] what arrives is
   *[on-top] the fees are
}
why-amounts = { $end ->
    [same] The amount was then { $from }.
    [none] The amount was then { $from } or more.
   *[other] The amount was then between { $from } and { $upTo }.
}
why-if = This is so if:
why-if-service = it was “{ $service }”
why-if-method = the method was { $methods }
why-if-destination = it went to { $destinations }
why-or = { $list } or { $next }
why-if-fact = the answer to “{ $fact }” is “{ $value }”
why-if-used = { $range ->
    [least] the allowance was used up already: { $counter } – { $from } or more
    [between] { $counter } – between { $from } and { $upTo } before this payment
   *[same] { $counter } – { $from } before this payment
}
why-if-unused = { $counter } – nothing before this payment
why-if-code = the code { $code } was given ({ $promotion })
why-if-without = “{ $promotion }” was not applied, although by the price list it should have been: ask for the difference
why-if-rounding = fractions were rounded { $mode ->
    [up] up
    [down] down
    [half-down] to the nearest, the middle down
    [half-even] to the nearest, the middle to the even digit
   *[half-up] to the nearest, the middle up
}, which the price list leaves open
why-if-time = { $is ->
    [near] it was made at another time than said, or on another clock: from { $from } until { $until }
    [version] the price list { $version } was used, which no longer held on that day
    [later] the price list { $version } was used, which did not hold yet on that day
   *[part] it was made from { $from } until { $until }
}
why-if-figure = the figure you saw is not everything that was charged
why-if-estimated = the estimate for other companies’ charges was exactly right
why-also = As likely
why-runner-up = Less likely
why-nearest = What comes nearest
why-gives = { $place }: { $gives }, { $way ->
    [more] so { $difference } more was charged
   *[less] so { $difference } less was charged
}.
why-gives-arrived = { $place }: { $gives } should arrive, { $way ->
    [more] so { $difference } more arrived
   *[less] so { $difference } less arrived
}.
why-twice = That is exactly double: it may have been charged twice.
why-possible = Whose charge the difference may be
why-possible-is = { $who }: usually { $range ->
    [same] { $from }
   *[other] { $from } to { $upTo }
}. The difference is { $difference }. This is possible, not certain.
why-party = { $party ->
    [cash-advance] Your card’s cash advance fee
    [foreign-payment] Your card’s foreign transaction fee
    [intermediary] A bank on the way
    [recipient-bank] The recipient’s bank
    [surcharge] The shop’s card surcharge
    [conversion] Conversion at the till or cash machine
    [cash-machine] The cash machine’s own fee
   *[hold] A card check, which is given back
}
why-party-how = { $party ->
    [cash-advance] Look on your card statement for a line called cash advance or cash fee on the same day; interest starts that day too. The bank that issued the card can tell you.
    [foreign-payment] Look on your card statement for a foreign transaction fee, usually 1 % to 3 %. The bank that issued the card can confirm it.
    [intermediary] The recipient got less by a round amount, and nothing more left your account. Ask the recipient’s bank for the payment message: it lists every deduction.
    [recipient-bank] The recipient’s own statement shows an incoming transfer fee. Only the recipient can ask their bank.
    [surcharge] The till receipt shows a card fee or surcharge. Ask the shop; in the UK and the EU it may not add one to a consumer’s card.
    [conversion] The receipt shows the amount in your own currency with a rate: the shop or cash machine converted it. Next time choose the local currency.
    [cash-machine] The machine showed a fee and asked you to agree; its receipt shows it too. The machine’s operator charges it, not the wallet.
   *[hold] An entry marked pending that disappears by itself within days. It is not a charge; if it is still there after ten days, ask your card’s bank.
}
why-note = Note for a complaint
why-note-service = Service: { $service }
why-note-any = not said
why-note-when = Date: { $when }
why-note-amount = Amount: { $amount }
why-note-charged = { $seen ->
    [total] Left the account: { $charged }
    [arrived] Arrived: { $charged }
   *[fee] Charged: { $charged }
}
why-note-expected = Expected: { $gives } ({ $place })
why-note-difference = Difference: { $difference }
why-note-table = Price list: { $title }, version { $version }
why-note-rule = Nearest rule: { $name } ({ $title }{ $clause ->
    [none] {""}
   *[other] , { $clause }
})
why-note-private = This note names nobody. Do not add card numbers, passwords or codes to it.
why-next = { $verdict ->
    [explained-exactly] Every step can be checked below.
    [explained-if] Ask which of these is so; with the answer, ask again.
    [another-party] Ask whoever is named below. If it is not theirs, come back with the note below: the difference must then be looked into.
    [another-version] Ask for a correction: the price list of that day gives another amount.
    [another-time] Ask when the payment was made, and in which time zone.
   *[not-explained] Say more if you can (service, method, exact date). If it stays unexplained, pass the note below on: such a charge must be looked into.
}
why-bounded = Not everything was tried, so that nobody has to wait: say more, such as the service or the method, and ask again.
why-service-needed = Which service it was would tell whether somebody else’s charge may be in it.

## The page: why was I charged this?

ui-views = What do you want to know?
ui-view-cost = What will it cost?
ui-view-why = Why was I charged this?
ui-why-page-title = Why was I charged this? – Plainfee
ui-why-intro = Tell what you know of the charge. Whatever you leave open is searched for.
ui-why-amount = Amount you moved, in { $currency }
ui-why-amount-hint = Leave it empty if you do not know.
ui-why-charged = { $seen ->
    [total] What left the account, in { $currency }
    [arrived] What arrived
   *[fee] What you were charged, in { $currency }
}
ui-why-seen = This figure is
ui-why-seen-fee = the fee
ui-why-seen-total = all that left the account
ui-why-seen-arrived = what arrived
ui-why-on = Day of the charge
ui-why-through = Last day it may have been
ui-why-at = Time, if you know it
ui-why-any = Not said
ui-why-service = What was it?
ui-why-destination = Where did it go?
ui-why-method = How was it paid?
ui-why-more = More that is known
ui-why-more-of-service = Say what it was, and more can be told here.
ui-why-empty = Enter what you were charged and the day. The rule that gives it is shown here, to the cent.
ui-why-looking = Looking for the rule …
ui-why-whole = The whole statement
ui-why-copy = Copy
ui-why-copied = Copied
ui-why-select = Select the text and copy it

## Two charges compared

why-compared-charge = This charge
why-compared-other = The other charge
why-compared = What differs
why-difference = { $what }: { $charge }; the other time { $other }.
why-differs = { $what ->
    [service] Service
    [method] Method
    [destination] Destination
    [amount] Amount
    [version] Price list
   *[moment] Time
}
why-differs-none = none
why-differs-applied = applied
why-differs-nothing = By the price list nothing differs: both should have cost the same.
why-differs-unexplained = One of the two is not explained, so what differs cannot be told.

## The same payment by other versions of the price list

versions-title = The same payment before and after a change of prices
version-paid = { $when ->
    [later] From { $from } on
   *[earlier] Until { $last }
}: { $state ->
    [not-offered] not offered.
    [same] unchanged, { $total } in all.
   *[other] { $total } in all.
}
version-change = { $what }: { $before } → { $after }
ui-why-through-before = This is before the day of the charge.
