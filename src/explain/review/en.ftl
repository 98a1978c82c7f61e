### What Plainfee's check says in English about tables that can be used and are probably mistaken.
### Each sentence says what is seen and what to do next, for people who do not program.

issue-overlapping-charges = “{ $first }” and “{ $second }” have the same name and are both charged at once, for example for: { $example }. Narrow one of them, or give it a name of its own.
issue-duplicate-rule = “{ $first }” and “{ $second }” have the same name, conditions and price, so the customer pays twice, for example for: { $example }. Remove one of them.
issue-uncovered-case = The charges named “{ $name }” leave something without a price, for example: { $example }. Add a rule for it; if it costs nothing, say so with a price of 0.
issue-no-part-applies = In “{ $rule }” no part applies to: { $example }. Then it is not offered. Add a last part without a condition, or say in it that it is not offered.
issue-look-up-gap = “{ $rule }” has no row { $allowed ->
    [none] for payments that have no such word
   *[other] for: { $allowed }
}. Then it is not offered. Add the row, or an "otherwise".
issue-unreachable-row = Nothing ever falls into this row of “{ $rule }” ({ $allowed }). Remove it, or correct what it is for.
issue-unreachable-band = No amount falls into this band of “{ $rule }”: { $side ->
    [below] every amount is larger
   *[above] no amount is that large
}. Remove it, or correct its edges or the limits of the method.
issue-never-holds = “{ $rule }” can never apply here: { $why ->
    [way] no service offers such a method or destination
    [amount] no method carries such an amount
    [time] it is never that time while the table is in force
    [rule] it contradicts the condition of the rule it is part of, or of what it changes
    [window] its window lies outside the time that this table is in force
    [raised] no more is free by it than without it
    [earlier] an earlier one holds always
   *[unless] the exception covers everything
}. Correct it, or remove it.
issue-limit-never-reached = { $limit ->
    [minimum] The minimum { $written } of “{ $rule }” never applies: the price is never below { $price }.
   *[maximum] The maximum { $written } of “{ $rule }” never applies: the price is never above { $price }.
} Correct it, or remove it.
issue-unused-allowance = This allowance of “{ $rule }” makes nothing free: it is 0, or less than the smallest payment. Correct the amount, or remove it.
issue-dominated-method = In “{ $service }” the method “{ $method }” never costs less than “{ $better }” and carries no more. Check its price.
issue-bands-alike = This band of “{ $rule }” has the same price as the one before it. Join the two, or correct one of the prices.
issue-one-amount-band = This band of “{ $rule }” holds one amount only: { $amount }. Write both edges with "upTo", or both with "below".
issue-mixed-edges = “{ $rule }” has edges that belong to the band ("upTo") beside edges that do not ("below"). Use one of the two throughout.
issue-edge-one-short = In “{ $rule }” the band ends at { $edge }, so an amount between { $edge } and { $round } falls into the next. If { $round } was meant, write "below": "{ $round }".
issue-far-off = { $written } in “{ $rule }” stands between { $before } and { $after }. Check the decimal point.
issue-percent-outlier = { $percent } % in “{ $rule }” is unusually { $size ->
    [small] small
   *[large] large
}. Percentages are written as read: "0.1" is 0.1 %. Check the decimal point.
issue-price-drops = “{ $rule }” costs { $before } for { $smaller }, but only { $after } for { $larger }. Check the prices of both.
issue-splitting-pays = Under “{ $rule }” one payment of { $whole } costs { $costs }, but two of { $first } and { $second } cost { $together }. Check the prices; if it is published so, silence this with the reason.
issue-ends-early = { $why ->
    [minute] This ends a minute before the day does. Write the next day at 00:00: the moment named is no longer inside.
   *[midnight] This ends when its last day begins, so that day is not inside. Write the day after it.
}
issue-group-of-one = “{ $rule }” is the only promotion of the group “{ $word }”, so it excludes no other. Check the spelling, or leave the group out.
issue-uses-uncounted = “{ $counter }” leaves out payments that “{ $rule }” is for, so these never use it up or bring its turn nearer. Give the counter the conditions of the promotion, or none.
issue-period-outside = The period “{ $period }” is never while this table is in force. Correct its dates, or remove it.
issue-spans-overlap = Two spans of “{ $period }” overlap. Correct one of them, or join them.
issue-late-rates = “{ $rates }” were fixed on { $time }, after the table is in force from { $from }. Correct one of the two times.
issue-same-label = “{ $name }” is the label of two things here, in one language at least. Give them labels that differ.
issue-near-names = “{ $second }” is easily mistaken for “{ $first }”. If both are needed, give one a clearer name.
issue-free-but-not = “{ $rule }” is called free, but { $why ->
    [price] it has a price
    [margin] the exchange rate “{ $beside }” contains a margin
   *[other] somebody else may charge “{ $beside }”
}. Say what is free, and what is not.
issue-unused = Nothing in this table uses “{ $word }” (in { $list }). Use it, or remove it.
issue-idle-silence = This silences “{ $issue }”, but there is nothing to silence. Remove it, or correct the code and the rule.
issue-not-all-compared = There are too many rules here to compare all of them with one another. Nothing is said of the rest; split the table to have it compared.
