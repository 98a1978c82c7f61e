### 明费检查费率表时说的话：表能用，但多半写错了。
### 每句说清看到什么、接下来怎么办，不懂编程的人也能看懂。

issue-overlapping-charges = “{ $first }”和“{ $second }”名称相同，而且会同时收取，例如：{ $example }。请收紧其中一项的条件，或另取名称。
issue-duplicate-rule = “{ $first }”和“{ $second }”的名称、条件和价格都相同，客户会付两次，例如：{ $example }。请删去其中一项。
issue-uncovered-case = 名为“{ $name }”的收费项漏了一种情况，例如：{ $example }。请补上规则；若确实不收费，就写明价格为 0。
issue-no-part-applies = 在“{ $rule }”里，下面的情况没有一部分适用：{ $example }。这时会显示为不提供。请加上没有条件的最后一部分，或在其中写明不提供。
issue-look-up-gap = “{ $rule }”缺少一行{ $allowed ->
    [none] ，查不到的付款没有价格
   *[other] ：{ $allowed }
}。这时会显示为不提供。请补上这一行，或写上 "otherwise"。
issue-unreachable-row = “{ $rule }”的这一行（{ $allowed }）永远查不到。请删去，或改正它的对象。
issue-unreachable-band = “{ $rule }”的这一档永远用不到：{ $side ->
    [below] 所有金额都比它大
   *[above] 没有这么大的金额
}。请删去，或改正它的上下限或这种方式的限额。
issue-never-holds = “{ $rule }”在这里永远不适用：{ $why ->
    [way] 没有服务提供这样的方式或目的地
    [amount] 没有方式能付这样的金额
    [time] 费率表有效期内没有这样的时间
    [rule] 它与所属规则的条件相矛盾，或与所改变的项目相矛盾
    [window] 它的期间在费率表有效期之外
    [raised] 有了它，免费的也没有更多
    [earlier] 前面有一条总是适用
   *[unless] 例外把所有情况都排除了
}。请改正，或删去。
issue-limit-never-reached = { $limit ->
    [minimum] “{ $rule }”的最低 { $written } 从不起作用：价格从不低于 { $price }。
   *[maximum] “{ $rule }”的最高 { $written } 从不起作用：价格从不高于 { $price }。
}请改正，或删去。
issue-unused-allowance = “{ $rule }”的这项免费额度免不了任何费用：它是 0，或比最小的一笔还少。请改正金额，或删去。
issue-dominated-method = 在“{ $service }”里，方式“{ $method }”从不比“{ $better }”便宜，限额也不更宽。请核对价格。
issue-bands-alike = “{ $rule }”的这一档与前一档价格相同。请合并，或改正其中一个价格。
issue-one-amount-band = “{ $rule }”的这一档只含一个金额：{ $amount }。请把两个上限都写成 "upTo"，或都写成 "below"。
issue-mixed-edges = “{ $rule }”有的上限含在档内（"upTo"），有的不含（"below"）。请统一用一种。
issue-edge-one-short = “{ $rule }”的这一档到 { $edge } 为止，{ $edge } 与 { $round } 之间的金额会落入下一档。若本意是 { $round }，请写 "below": "{ $round }"。
issue-far-off = “{ $rule }”里的 { $written } 夹在 { $before } 和 { $after } 之间。请核对小数点。
issue-percent-outlier = “{ $rule }”里的 { $percent } % { $size ->
    [small] 小得反常
   *[large] 大得反常
}。百分比照读法写："0.1" 就是 0.1 %。请核对小数点。
issue-price-drops = “{ $rule }”对 { $smaller } 收 { $before }，对 { $larger } 却只收 { $after }。请核对这两处价格。
issue-splitting-pays = 按“{ $rule }”，一笔 { $whole } 收 { $costs }，分成 { $first } 和 { $second } 两笔只收 { $together }。请核对价格；若公布的就是这样，请写明原因，不再提示。
issue-ends-early = { $why ->
    [minute] 这里比当天结束早了一分钟。写明的时刻本身不包含在内，请写次日 00:00。
   *[midnight] 这里在最后一天开始时就结束了，那一天不包含在内。请写它的后一天。
}
issue-group-of-one = 组“{ $word }”里只有“{ $rule }”一项优惠，它不排斥别的优惠。请检查拼写，或去掉这个组。
issue-uses-uncounted = “{ $counter }”没有累计“{ $rule }”适用的全部付款，没累计的既不算用过，也不算轮次。请让计数器的条件与优惠相同，或不写条件。
issue-period-outside = 费率表有效期内从没有“{ $period }”这段时间。请改正日期，或删去。
issue-spans-overlap = “{ $period }”有两段时间重叠。请改正其中一段，或合并。
issue-late-rates = “{ $rates }”确定于 { $time }，晚于费率表的生效时间 { $from }。请改正其中一个时间。
issue-same-label = 这里有两样东西都叫“{ $name }”，至少在一种语言里如此。请取不同的名称。
issue-near-names = “{ $second }”容易与“{ $first }”混淆。若两者都需要，请给其中一个取更清楚的名称。
issue-free-but-not = “{ $rule }”说是免费，但{ $why ->
    [price] 它有价格
    [margin] 汇率“{ $beside }”里有差价
   *[other] 其他机构可能收取“{ $beside }”
}。请写明什么免费，什么不免费。
issue-unused = 费率表里没有地方用到“{ $word }”（在 { $list } 里）。请用上，或删去。
issue-idle-silence = 这里要略去“{ $issue }”，但没有这样的提示。请删去，或改正代码和规则。
issue-not-all-compared = 这里的规则太多，无法全部互相比较，其余的没有检查。请把表拆开后再检查。
