### 费率表或请求读不懂、前后不一致时，明费说的话。
### 每句说清哪里不对、接下来怎么办。

issue-not-json = { $near ->
    [none] 这不是有效的 JSON：内容没有写完。请检查内容是否完整，以及最后的括号。
   *[other] 从“{ $near }”附近开始不是有效的 JSON。请检查前面是否少了逗号、引号或括号。
}
issue-too-large = 内容超过 { $megabytes } MB。请拆分，或删去不该放在里面的内容。
issue-too-deep = 在“{ $near }”附近嵌套太深。费率表最多只有几层，请删去多余的括号。
issue-newer-format = 这份费率表的格式是 { $found }，本程序最多能读 { $known }。请更新程序，或按格式 { $known } 发布费率表。
issue-unknown-key = 这里没有“{ $word }”这个键。{ $suggestion ->
    [none] 可用的键：{ $allowed }。
   *[other] 是不是“{ $suggestion }”？可用的键：{ $allowed }。
}
issue-duplicate-key = “{ $key }”在这里出现了两次，请保留一个。
issue-missing-key = 缺少“{ $key }”，请补上。
issue-wrong-type = 这里应当是 { $wanted ->
    [object] 花括号里的对象
    [list] 方括号里的列表
    [true-or-false] true 或 false
   *[text] 引号里的文字
}，而不是 { $found ->
    [object] 对象
    [list] 列表
    [number] 数字
    [true-or-false] true 或 false
    [null] null
   *[text] 文字
}。
issue-number-not-text = 请给 { $written } 加上引号：金额、汇率和百分比都写成文字，一位都不会丢。
issue-not-a-number = “{ $written }”不是普通数字。请只写数字和至多一个小数点，例如 "1234.50"。
issue-negative = { $written } 小于 0。请写 0 或更大的金额，由谁支付另有地方说明。
issue-not-positive = 这里必须大于 0。
issue-unknown-word = 这里不能写“{ $word }”。{ $suggestion ->
    [none] 可以写：{ $allowed }。
   *[other] 是不是“{ $suggestion }”？可以写：{ $allowed }。
}
issue-text-length = 这段文字是空的，或超过 { $longest } 个字。请缩短，或去掉这个键。
issue-text-characters = 这段文字里有看不见或改变书写方向的字符。请去掉后重新输入。
issue-identifier-form = “{ $word }”不能作为名称。请用小写字母、数字、连字符和点，最多 64 个。
issue-duplicate-identifier = “{ $word }”用了两次。请各取各的名称。
issue-unknown-reference = 费率表里没有“{ $word }”。请检查拼写，或补上它。
issue-unknown-currency = ISO 4217 里没有货币“{ $word }”。请检查代码，或在 "currencies" 里定义它。
issue-country-form = “{ $word }”不是国家或地区代码。请写 ISO 3166 的两个大写字母，例如墨西哥写 MX。
issue-not-text = 这不是 UTF-8 文本。请把文件存成 UTF-8 编码，再试一次。
issue-too-many = 这里有 { $count } 项，最多只读 { $most } 项。请删去不该放在这里的内容。
issue-empty-range = 没有金额在这个范围里。请改正它的上下限。
issue-rate-of-nothing = 按这个差价或取整方式，汇率会变成零。请降低差价，或取到更细的单位。
issue-same-currency = 这个汇率两边的货币都是 { $currency }。请改正其中一个。
issue-limit-off-step = { $written } 不是 { $increment } 的整数倍，取整后会突破这个限额。请改正限额或取整单位。
issue-fact-not-asked = “{ $service }”里不问“{ $word }”，而这条规则在那里也适用。请在那里也问，或只让规则用于会问它的服务。
issue-base-bearer = “{ $word }”由另一方承担。请让这些收费项由同一方承担。
issue-not-a-time = “{ $written }”不是时间。请写日期、时间和时差，例如 "2026-07-01T00:00:00+08:00"。
issue-written-form = “{ $written }”的写法不对。请写成这样：{ $example }。
issue-missing-language = 这段文字缺少 { $language }。请补上：费率表提供的每种语言都要写全。
issue-exactly-one = 这几个里必须正好写一个：{ $keys }。
issue-band-order = 这一档到 { $edge } 为止，没有超过前一档的 { $before }。请按从小到大排列。
issue-open-band = 只有最后一档可以没有上限。请在这里加上 "upTo" 或 "below"。
issue-closed-table = 最后一档到 { $edge } 为止，更大的金额没有价格。请加上没有上限的最后一档；若不提供更大的金额，就在那一档写明。
issue-minimum-over-maximum = 最低 { $minimum } 高于最高 { $maximum }。请改正其中一个。
issue-base-order = “{ $word }”排在后面，或就是这一项自己。税要排在它所计征的费用之后，请调整顺序。
issue-empty-validity = 这个版本还没开始就结束了。请改正 "from" 或 "until"。
issue-no-rate = “{ $rates }”里没有 { $from } 和 { $to } 之间的汇率。请补上，或改用别的汇率。
issue-wrong-measure = “{ $counter }”累计的不是这里需要的。{ $wanted ->
    [fees] 请改用累计手续费的计数器。
    [count] 请改用累计笔数的计数器。
   *[amount] 请改用累计金额或笔数的计数器。
}
issue-wrong-fact = { $wanted ->
    [values] “{ $fact }”是金额，这里需要的是可选项。请改用别的条件，或给它列出可选值。
   *[amount] “{ $fact }”是可选项，这里需要的是金额。请改用别的条件。
}
issue-empty-span = 这段时间还没开始就结束了。请改正起止时间。
issue-same-offset = 夏令时与标准时相同。请改正其中一个，或去掉 "summer"。
issue-key-misplaced = 有了“{ $beside }”，“{ $key }”就不起作用。请去掉它，或改正“{ $beside }”。
issue-group-apart = 组“{ $word }”的优惠前面已经有了，中间却隔着别的。请把同一组的优惠连着写：清单的顺序就是优惠生效的顺序。
issue-over-a-hundred = { $written } % 超过了全部价格。请写 100 或更小的数。
issue-no-allowance = “{ $charge }”没有可以提高的免费额度。请改正收费项或计数器，或在那里加上免费额度。
issue-no-percentage = “{ $charge }”的价格没有百分比，无从减去百分点。请改为减百分之几或减金额，或改正收费项。
issue-no-such-part = “{ $charge }”的价格里没有可以去掉的部分“{ $part }”：价格要由各部分相加或取最大，并且有一部分的 "id" 是它。请改正名称或价格。
issue-no-part-left = 这样“{ $charge }”的价格一部分都不剩。请留下一部分；若完全不收，请写 "percentOff": "100"。
issue-no-reference = “{ $rule }”没有写参考汇率，差价无从算起。请在这里写 "rates"，或在那里写 "reference"。
issue-counter-of-uses = “{ $counter }”累计的是优惠“{ $promotion }”用过几次，不是付款次数。请给这项优惠单独的计数器。
issue-not-counted = “{ $counter }”不累计“{ $service }”的付款，而这项优惠在那里也适用。请把该服务加进计数器，或缩小优惠的范围。
issue-date-twice = { $date } 在这份日历里写了两次。请只写一次：假日或工作日。
issue-beyond-known = 日历里有 { $date }，而已知的假日只到 { $known }。请改正其中一个。
issue-no-business-day = 一周每天都是休息日，钱永远到不了。请去掉不是休息日的那些天。
issue-arrives-before = { $by } 之后的付款会在付出之前就到账。请加上不晚于 { $by } 的 "cutOff"，或去掉 "by"。
issue-claim-days = “{ $written }”不成立。`through` 不能早于 `on`，两者都在 1970 年到 9998 年之间；写了时间（`at`）就只能是一天。
