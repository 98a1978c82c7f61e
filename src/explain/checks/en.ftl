### What Plainfee says in English about a table or a request that cannot be read or holds together badly.
### Each sentence says what is wrong and what to do next.

issue-not-json = { $near ->
    [none] This is not valid JSON: the text ends too early. Check that the whole of it is here, and its last brackets.
   *[other] This is not valid JSON, starting near “{ $near }”. Check for a missing comma, quote or bracket just before this place.
}
issue-too-large = This is larger than { $megabytes } MB. Split it, or remove what does not belong in it.
issue-too-deep = This is nested too deeply near “{ $near }”. A fee table has at most a few levels; remove the extra brackets.
issue-newer-format = This table is written in format { $found }; this program reads up to { $known }. Update the program, or publish the table in format { $known }.
issue-unknown-key = “{ $word }” is not a key here. { $suggestion ->
    [none] Allowed: { $allowed }.
   *[other] Did you mean “{ $suggestion }”? Allowed: { $allowed }.
}
issue-duplicate-key = “{ $key }” appears here twice. Keep one of them.
issue-missing-key = “{ $key }” is missing. Add it.
issue-wrong-type = This must be { $wanted ->
    [object] an object in braces
    [list] a list in square brackets
    [true-or-false] true or false
   *[text] text in quotation marks
}, not { $found ->
    [object] an object
    [list] a list
    [number] a number
    [true-or-false] true or false
    [null] null
   *[text] text
}.
issue-number-not-text = Write { $written } in quotation marks: amounts, rates and percentages are written as text, so that no digit is lost.
issue-not-a-number = “{ $written }” is not a plain number. Write digits with at most one point, such as "1234.50".
issue-negative = { $written } is below 0. Write an amount of 0 or more; who pays is said elsewhere.
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
issue-country-form = “{ $word }” is not a country. Write its two capitals of ISO 3166, such as MX for Mexico.
issue-not-text = This is not UTF-8 text. Save the file as UTF-8, without another encoding, and try again.
issue-too-many = There are { $count } entries here; at most { $most } are read. Remove what does not belong here.
issue-empty-range = No amount is in this range. Correct its edges.
issue-rate-of-nothing = With this margin or rounding a rate comes to nothing. Lower the margin, or round to a finer step.
issue-same-currency = Both currencies of this rate are { $currency }. Correct one of them.
issue-limit-off-step = { $written } is not a multiple of { $increment }, so rounding would break this limit. Correct the limit or the step.
issue-fact-not-asked = “{ $word }” is not asked for in “{ $service }”, where this rule applies too. Ask for it there, or limit the rule to services that ask for it.
issue-base-bearer = “{ $word }” is borne by somebody else. Let these charges be borne by the same side.
issue-not-a-time = “{ $written }” is not a time. Write date, time and offset: "2026-07-01T00:00:00+08:00".
issue-written-form = “{ $written }” is not written as needed here. Write it like this: { $example }.
issue-missing-language = This text is missing in { $language }. Add it: every text is needed in every language the table offers.
issue-exactly-one = Exactly one of these must be here: { $keys }.
issue-band-order = This band ends at { $edge }, not after the one before it ({ $before }). Put the bands in ascending order.
issue-open-band = Only the last band may have no upper edge. Add "upTo" or "below" here.
issue-closed-table = The last band ends at { $edge }, so larger amounts have no price. Add a last band without an upper edge; if larger amounts are not offered, let it say so.
issue-minimum-over-maximum = The minimum { $minimum } is more than the maximum { $maximum }. Correct one of them.
issue-base-order = “{ $word }” comes after this charge, or is this charge itself. A tax follows the charges it is on: move it after them.
issue-empty-validity = This version ends before it begins. Correct "from" or "until".
issue-no-rate = “{ $rates }” has no rate between { $from } and { $to }. Add one, or name other rates.
issue-wrong-measure = “{ $counter }” counts something else. { $wanted ->
    [fees] Name a counter that counts fees.
    [count] Name a counter that counts transactions.
   *[amount] Name a counter that counts amounts or transactions.
}
issue-wrong-fact = { $wanted ->
    [values] “{ $fact }” is an amount, but a choice between values is needed here. Name another fact, or give it values.
   *[amount] “{ $fact }” is a choice between values, but an amount is needed here. Name another fact.
}
issue-empty-span = This span of time ends when it begins, or before. Correct one of the two.
issue-same-offset = Summer time is the same as standard time here. Correct one of the two, or leave "summer" out.
issue-key-misplaced = “{ $key }” says nothing beside “{ $beside }”. Leave it out, or correct “{ $beside }”.
issue-group-apart = “{ $word }” is the group of promotions further up as well, and another stands between. Put the promotions of one group one after the other: the order of the list is the order in which they apply.
issue-over-a-hundred = { $written } % is more than the whole price. Write 100 or less.
issue-no-allowance = “{ $charge }” has no allowance that this could raise. Correct the charge or the counter, or add the allowance there.
issue-no-percentage = The price of “{ $charge }” has no percentage that points could come off. Take a percentage or an amount off, or correct the charge.
issue-no-such-part = The price of “{ $charge }” has no part “{ $part }” that can be left out: it must add its parts or take the greatest, and have a part with this "id". Correct the name, or the price.
issue-no-part-left = This leaves no part of the price of “{ $charge }”. Keep one; if nothing is to be charged, write "percentOff": "100".
issue-no-reference = “{ $rule }” names no reference rates that a margin could be on. Write "rates" here, or a "reference" there.
issue-counter-of-uses = “{ $counter }” counts how often “{ $promotion }” was used, and not payments. Give the promotion a counter of its own.
issue-not-counted = “{ $counter }” does not count payments of “{ $service }”, where this promotion applies too. Add the service to the counter, or limit the promotion.
issue-date-twice = { $date } stands in this calendar twice. Keep it once: as a holiday, or as a workday.
issue-beyond-known = { $date } is in this calendar, and holidays are known only to { $known }. Correct one of the two.
issue-no-business-day = Every day of the week is a day of rest, so no money would ever arrive. Remove those that are not.
issue-arrives-before = A payment made after { $by } would arrive before it is made. Add a "cutOff" at { $by } or earlier, or leave "by" out.
issue-claim-days = “{ $written }” cannot be. `through` may not be before `on`, both lie between 1970 and 9998, and a time of day (`at`) goes with one day.
