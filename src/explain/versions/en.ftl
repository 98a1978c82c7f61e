### What Plainfee says in English about what changed between two versions of a tariff.

issue-same-version = Both files are version “{ $earlier }”. Name two different versions of the tariff.
issue-later-version-first = “{ $earlier }” comes into force after “{ $later }”. Name the earlier version first.

## The whole

diff-title = { $title }: what changes with version { $new }
diff-versions = Version { $old } has been in force since { $oldFrom }; version { $new } follows on { $newFrom }.
diff-section-changes = What changes
diff-section-effect = What it costs before and after
diff-section-extremes = Who is hit hardest, and who gains most
diff-section-notice = Notice to customers
diff-none = Nothing changes.
diff-topic = { $topic ->
    [promotions] Promotions
    [others] What others may charge
    [market] Market rates
    [tariff] The tariff as a whole
   *[documents] Names, notes and sources
}
diff-heading = { $methods ->
    [none] { $services }
   *[other] { $services } – { $methods }
}

## Services, methods, destinations

diff-service = { $there ->
    [yes] { $service } is a new service.
   *[no] { $service } is no longer offered.
}
diff-offer = { $there ->
    [yes] { $method } is now offered for { $service }.
   *[no] { $method } is no longer offered for { $service }.
}
diff-offer-own = { $there ->
    [yes] With it come: { $rules }.
   *[no] With it end: { $rules }.
}
diff-destination = { $there ->
    [yes] { $place } is new{ $methods ->
        [none] .
       *[other] : money can be sent there by { $methods }.
    }
   *[no] { $place } is no longer offered.
}
diff-aligned = Brought into line with it: { $rules }.
diff-reach-added = { $method } now also reaches { $places }.
diff-reach-removed = { $method } no longer reaches { $places }.
diff-carries = { $method }: the { $edge ->
    [minimum] smallest
   *[maximum] largest
} amount at once is { $change ->
    [new] now { $new }; there was none.
    [gone] no longer limited; it was { $old }.
   *[moved] { $new } instead of { $old }.
}
diff-arrival = { $method }: the money arrives at other times. { $details }.
diff-arrival-detail = { $key ->
    [cut-off] The day’s cut-off time
    [opens] The hour at which business begins
    [earliest] The earliest ({ $unit })
    [latest] The latest ({ $unit })
   *[other] { $unit }
}: { $new ->
    [none] no longer stated
   *[other] { $new }
} ({ $old ->
    [none] not stated before
   *[other] before: { $old }
})

## Rules

diff-rule = { $places ->
    [none] { $name }
   *[other] { $name } ({ $places })
}
diff-rule-clause = { $clause ->
    [none] { $rule }
   *[other] { $rule } ({ $clause })
}
# Several sayings one after the other, each of which may have commas.
diff-also = { $first }; { $next }
diff-quoted = “{ $name }”
diff-clause = { $clause ->
    [none] .
   *[other] {" "}({ $clause }).
}
diff-rule-came = { $list ->
    [promotions] New promotion: { $rule }
    [exchanges] New exchange rule: { $rule }
    [others] Others may now also charge: { $rule }
    [limits] New limit: { $rule }
   *[charges] New: { $rule }
}{ $price ->
    [none] {""}
   *[other] : { $price }
}{ $clause }
diff-rule-went = { $list ->
    [promotions] The promotion { $rule } is no longer there
    [exchanges] The exchange rule { $rule } no longer holds
    [others] Others no longer charge: { $rule }
    [limits] The limit { $rule } no longer holds
   *[charges] No longer charged: { $rule }
}{ $price ->
    [none] {""}
   *[other] ; it was { $price }
}{ $clause }
diff-figure-of = { $figure ->
    [minimum] the minimum fee
    [maximum] the maximum fee
    [fixed] the fixed fee
    [percent] the percentage
    [each] the fee for each unit
    [unit] the unit
    [free] the free amount
    [free-count] the number of free payments
    [margin] the exchange margin
    [to-percent] what the price becomes
    [percent-off] the discount
    [points-off] the discount in percentage points
    [amount-off] the discount
    [most] the most it gives
    [exempt] the free first part
    [up-to] the amount it is for
    [applies-from] the amount from which it applies
    [applies-to] the amount up to which it applies
    [edge] the upper edge
    [others-from] the usual minimum
   *[others-up-to] the usual maximum
}
diff-figure-moved = { $rule }: { $figure } { $direction ->
    [up] rises
   *[down] falls
} from { $old } to { $new }{ $clause }
diff-figure-came = { $rule }: { $figure } is new: { $new }{ $clause }
diff-figure-went = { $rule }: { $figure } no longer applies; it was { $old }{ $clause }
diff-within = { $rule }, { $part }
diff-within-place = no. { $place }
diff-bands = { $rule }: { $details }{ $clause }
diff-band-edge = { $range } instead of { $before } it costs { $price }
diff-band-price = { $range } it costs { $new } instead of { $old }
diff-band-both = { $range } it costs { $new } (before: { $before }, { $old })
diff-bands-whole = it now costs { $new } (before: { $old })
diff-band = { $range }: { $price }
diff-range = { $from ->
    [none] { $to ->
        [none] for every amount
       *[other] { $open ->
            [yes] below { $to }
           *[no] up to { $to }
        }
    }
   *[other] { $to ->
        [none] above { $from }
       *[other] above { $from } and { $open ->
            [yes] below { $to }
           *[no] up to { $to }
        }
    }
}
diff-price-changed = { $rule }: it now costs { $new } (before: { $old }){ $clause }
diff-row = { $there ->
    [yes] { $rule }: new for { $names }: { $price }
   *[no] { $rule }: no longer for { $names }; it was { $price }
}{ $clause }
diff-price-free = nothing
diff-price-percent = { $percent } %
diff-price-each = { $price } for every { $unit }{ $counted ->
    [started] {" "}or part of it
   *[whole] {""}
}
diff-price-plus = { $first } plus { $next }
diff-price-limits = { $price }{ $minimum ->
    [none] {""}
   *[other] , at least { $minimum }
}{ $maximum ->
    [none] {""}
   *[other] , at most { $maximum }
}
diff-price-row = { $words }: { $price }
diff-price-otherwise = otherwise: { $price }
diff-price-combined = { $combine ->
    [sum] together
    [greatest] the greatest of
    [least] the least of
   *[first] the first that applies of
} { $parts }
diff-price-not-offered = not offered ({ $why })
diff-scope-added = { $exception ->
    [yes] { $rule }: an exception is now also made for { $names }{ $clause }
   *[no] { $rule }: it now also applies to { $names }{ $clause }
}
diff-scope-removed = { $exception ->
    [yes] { $rule }: an exception is no longer made for { $names }{ $clause }
   *[no] { $rule }: it no longer applies to { $names }{ $clause }
}
diff-window = { $rule } runs { $new }{ $oldName ->
    [none] {""}
   *[other] {" "}and was called “{ $oldName }”
}; before, it ran { $old }{ $clause }
diff-window-span = { $from ->
    [none] { $last ->
        [none] without an end
       *[other] through { $last }
    }
   *[other] from { $from } { $last ->
        [none] on
       *[other] through { $last }
    }
}
diff-customer-rate = { $rule }: { $new ->
    [none] there is no rate between { $base } and { $quote } any more; it was 1 { $base } = { $old } { $quote }
   *[other] 1 { $base } = { $new } { $quote }{ $old ->
        [none] {""}
       *[other] {" "}instead of { $old } { $quote }
    }
}{ $clause }
diff-rounding = { $rule ->
    [none] Charges are rounded { $new } instead of { $old }
   *[other] { $rule }: it is rounded { $new } instead of { $old }
}{ $clause }
diff-rounding-how = { $mode ->
    [half-up] half up
    [half-even] half to even
    [half-down] half down
    [up] up
    [down] down
   *[other] as the table says
}{ $increment ->
    [none] {""}
   *[other] {" "}to { $increment }
}{ $small ->
    [yes] {" "}(at least one step)
   *[no] {""}
}{ $assumed ->
    [yes] {" "}(assumed)
   *[no] {""}
}

## What is told last

diff-market = “{ $name }” is that of { $new }, before of { $old }. A market rate is no price: it moves with the market.
diff-market-rate = Rate
diff-before = Before
diff-after = After
diff-version = This is version { $new }, in force from { $newFrom }{ $newLast ->
    [none] {""}
   *[other] {" "}through { $newLast }
}; before it was { $old }, in force from { $oldFrom }{ $oldLast ->
    [none] {""}
   *[other] {" "}through { $oldLast }
}.
diff-entry = { $there ->
    [yes] New
   *[no] No longer there
}: { $list ->
    [sources] the source
    [currencies] the currency
    [indexes] the published index
    [referenceRates] the market rates
    [zones] the time zone
    [periods] the period
    [calendars] the calendar
    [methods] the method
    [facts] what is asked,
   *[counters] what is counted,
} “{ $name }”.
diff-renamed = “{ $old }” is now called “{ $new }”.
diff-note = { $to ->
    [none] The note to the whole
   *[other] The note to “{ $to }”
} { $new ->
    [none] is gone.
   *[other] now says: “{ $new }”
}
diff-source = The source is now “{ $title }”{ $date ->
    [none] .
   *[other] , dated { $date }.
}
diff-stated = { $change ->
    [new] { $where }: new, { $new }
    [gone] { $where }: gone; it was { $old }
   *[moved] { $where }: { $new } instead of { $old }
}

## The basket

diff-basket = Both versions were asked for the same payments of { $moment }: their cost is fees, taxes and the exchange margin together, without promotions that need a code. Amounts in between are those at which a rule turns; a service of which nothing changed is asked for the basket alone. Only what changes is listed.
diff-market-held = Market rates moved between the versions. The earlier fees are worked out with the later rates here, so that a move of the market is not shown as a change of price.
diff-rates-published = Where a customer’s rate is published as a figure, each version is measured against its own market rate.
diff-case-place = { $place ->
    [none] { $amount }
   *[other] { $place }, { $amount }
}{ $if ->
    [none] {""}
   *[other] {" "}({ $if })
}
diff-case-fact = { $name } { $value }
diff-case-used = used up: { $names }
diff-case-costs = { $before } → { $after }
diff-case-new = newly offered for { $after }
diff-case-gone = no longer offered; it cost { $before }
diff-case-sentence = { $kind ->
    [send] A transfer
    [withdraw] A withdrawal
    [top-up] A top-up
    [exchange] An exchange
    [keep] A balance
   *[other] A payment
} of { $amount } { $outcome ->
    [more] costs { $difference } more.
    [less] costs { $difference } less.
    [same] costs as much as before.
    [new] is newly offered.
   *[gone] is no longer offered.
}
diff-payment = Payment
diff-cost = Cost before and after
diff-difference = What that means
diff-nothing-moves = No payment of the basket costs more or less.
diff-tally = Of { $all } payments, { $more } cost more, { $less } cost less and { $same } the same; { $new } are newly offered, { $gone } no longer.
diff-worst = Hit hardest: { $case }. { $sentence } ({ $costs })
diff-best = Gains most: { $case }. { $sentence } ({ $costs })
diff-no-worst = No payment costs more.
diff-no-best = No payment costs less.
diff-case-way = { $service }, { $method }

## The notice

diff-notice-title = { $operator }: our fees change on { $from }
diff-notice-intro = From { $from } on, the following changes:
diff-notice-before = Whatever you pay before { $from } costs what it costs today.
diff-notice-do = What you can do
diff-notice-instead = { $service }: in place of { $method } you can use, wherever they are offered, { $methods }.
diff-notice-cheaper = { $case }: by { $method } it costs { $cost }, by { $own } { $more }.
diff-notice-ask = Ask before you pay: the fee calculator tells what any payment costs now and from { $from } on.
diff-notice-left-out = Not in this notice: { $count ->
    [1] 1 change
   *[other] { $count } changes
} above for which there are no plain words.
diff-lead = { $days ->
    [none] Nobody says when customers are told: give the date with --noticed.
   *[other] Customers are told on { $noticed }, { $days ->
        [1] 1 day
       *[other] { $days } days
    } before the change.
}
diff-lead-short = Warning: something becomes dearer, and { $needed } days of notice are not kept. They are customary in mainland China (Regulation on Non-bank Payment Institutions, rules on marking prices clearly) and asked for in Hong Kong (Code of Banking Practice).
diff-lead-kept = Something becomes dearer; { $needed } days of notice are kept.
diff-lead-not-needed = Nothing becomes dearer.
