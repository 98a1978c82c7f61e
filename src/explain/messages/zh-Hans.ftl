### 明费用简体中文说的话。一条消息一个意思；先说钱，再说百分比。
### 金额、数字和日期传进来时已经排好格式。

## 金额和日期

# 页面上有两种以上货币时 $mixed 为 "yes"，一律写货币代码。
money = { $mixed ->
    [yes] { $amount } { $currency }
   *[no] { $amount } { $currency ->
        [CNY] 元
       *[other] { $currency }
    }
}
date = { $year } 年 { $month } 月 { $day } 日
date-time = { $date } { $time }（{ $zone }）

# 纯文本里一行怎么写。
labelled = { $label }：{ $value }
label = { $label }：
marked = { $name }（{ $mark }）
joined = { $list }、{ $next }
# 一句接一句。
sentences = { $all }{ $next }

## 整体

disclaimer = 这里只说明费用，不是转账，也不是回单。
purpose-demonstration = 演示：{ $operator } 是虚构的，没有人按这里收费。
purpose-test = 测试用费率表：抄自公开发布的资料，用来检验计算器，不是 { $operator } 现在的价格。
table-line = { $title }，版本 { $version }，{ $from } 起执行
table-line-until = { $title }，版本 { $version }，{ $from } 起执行，至 { $last } 止
as-of = 按 { $moment } 计算
hotline = 有疑问请拨打客服电话：{ $number }
hotline-hours = 有疑问请拨打客服电话（{ $hours }）：{ $number }
question = { $side ->
    [total] { $service }{ $destination }：总共支付 { $amount }
    [receive] { $service }{ $destination }：到账 { $amount }
   *[send] { $service }{ $destination }：{ $amount }
}
question-destination = ·{ $destination }

## 一句话小结

summary-free = { $kind ->
    [receive] 付款人支付的 { $total } 里，没有任何费用。
   *[other] 您支付的 { $total } 里，没有任何费用。
}
summary-fees = { $kind ->
    [receive] 付款人支付的 { $total } 里，{ $sum }（{ $percent } %）是费用。
   *[other] 您支付的 { $total } 里，{ $sum }（{ $percent } %）是费用。
}
summary-fees-and-margin = { $kind ->
    [receive] 付款人支付的 { $total } 里，{ $sum }（{ $percent } %）是费用和汇率差价。
   *[other] 您支付的 { $total } 里，{ $sum }（{ $percent } %）是费用和汇率差价。
}
summary-margin-unknown = { $kind ->
    [receive] 付款人支付的 { $total } 里，{ $sum }（{ $percent } %）是费用。汇率里可能还有差价，费率表没有说明。
   *[other] 您支付的 { $total } 里，{ $sum }（{ $percent } %）是费用。汇率里可能还有差价，费率表没有说明。
}
summary-free-margin-unknown = { $kind ->
    [receive] 付款人支付的 { $total } 里，没有任何费用。汇率里可能还有差价，费率表没有说明。
   *[other] 您支付的 { $total } 里，没有任何费用。汇率里可能还有差价，费率表没有说明。
}
# 客户的汇率比参考汇率更好。
summary-benefit = 不收费用，汇率还比参考汇率划算：{ $kind ->
    [receive] 付款人
   *[other] 您
}支付 { $total }，比按参考汇率还划算 { $benefit }。
summary-fees-outweighed = 费用是 { $fees }，但汇率比参考汇率划算，抵掉费用还有余：{ $kind ->
    [receive] 付款人
   *[other] 您
}支付 { $total }，算下来比按参考汇率还划算 { $benefit }。
summary-fees-eased = { $kind ->
    [receive] 付款人支付的 { $total } 里，{ $fees } 是费用。
   *[other] 您支付的 { $total } 里，{ $fees } 是费用。
}汇率比参考汇率划算，抵掉其中 { $benefit }，所以实际花费是 { $sum }（{ $percent } %）。

## 各项名称

row-transfer-amount = { $kind ->
    [withdraw] 提现金额
    [top-up] 充值金额
    [pay-abroad] 折合您的货币
    [exchange] 兑换金额
    [receive] 付款金额
    [pay] 付款金额
    [keep] 余额
   *[other] 转账金额
}
row-total = { $kind ->
    [receive] 付款人总共支付
   *[other] 您总共支付
}
row-exchange-rate = 汇率
row-reference-rate = 参考汇率
row-margin = 汇率差价
row-transfer-amount-received = { $kind ->
    [withdraw] 提现金额
    [top-up] 充值金额
    [pay-abroad] 商户标价
    [exchange] 兑换所得
    [receive] 付款金额
    [pay] 付款金额
    [keep] 余额
   *[other] 转账金额
}
row-total-to-recipient = { $kind ->
    [withdraw] 您到手
    [top-up] 充入钱包
    [pay-abroad] 商户收到
    [exchange] 您换到
    [receive] 您收到
    [pay] 商户收到
    [keep] 扣费后余额
   *[other] 收款人总共收到
}
section-sent = { $kind ->
    [receive] 付款人支付的
   *[other] 您支付的
}
section-exchange = 换汇
section-received = { $kind ->
    [receive] 您收到的
   *[other] 到账的
}
section-third-party = 由别人支付的
section-later = 以后返还的（不在总额内）
section-others = 其他机构可能收取的（不在总额内）
deducted = −{ $amount }
mark-assumed = 按假设
mark-estimated = 估计

## 每一项怎么算出来

working-nothing-chargeable = 没有需要计费的部分，所以是 0。
working-allowance-part = { $name }：{ $window }免费 { $free }，此前已用 { $used }。这次的 { $base } 里，{ $part } 免费，{ $chargeable } 计费。
working-allowance-all = { $name }：{ $window }免费 { $free }，此前已用 { $used }。这次的 { $base } 全部免费。
working-allowance-none = { $name }：{ $window }免费的 { $free } 已经用完。这次的 { $base } 全部计费。
working-allowance-whole = { $name }：{ $window }免费 { $free }，此前已用 { $used }。这次的 { $base } 超过剩余额度，因此全部计费。
working-allowance-not-consumed = { $name }：{ $window }免费 { $free }，此前已用 { $used }。这次的 { $base } 超过剩余额度，因此全部计费；剩余额度不动，以后金额较小时仍可使用。
working-allowance-reached = { $name }：{ $window }以 { $free } 为限，此前已用 { $used }。加上这次的 { $base } 正好达到，因此全部计费。
working-allowance-nothing = { $name }：{ $window }没有免费额度。这次的 { $base } 全部计费。
working-exempt-part = 前 { $free } 免费。这次的 { $base } 里，{ $part } 免费，{ $chargeable } 计费。
working-exempt-all = { $free } 以内免费。这次的 { $base } 全部免费。
working-exempt-none = { $base } 超过 { $free }，因此全部计费。
working-count-free = { $name }：{ $window }免费 { $free } 次，此前已用 { $used } 次。这一次免费。
working-count-none = { $name }：{ $window }免费的 { $free } 次已经用完。
window = { $window ->
    [day] 每天
    [week] 每周
    [month] 每月
    [year] 每个自然年
    [fiscal-year] 每个财政年度
    [rolling] 任意连续 { $days } 天内
   *[lifetime] 终身累计
}
working-base-of-charges = 按 { $names } 计：{ $base }。
working-base-of-fact = 按“{ $name }”计：{ $base }。
working-base-with = 按 { $amount } { $both ->
    [plus] 加上 { $plus }
    [less] 减去 { $less }
   *[both] 加上 { $plus }、减去 { $less }
} 计：{ $base }。
working-base-converted = { $before } 按 { $rate } 折合：{ $base }。
working-deemed = { $name }：{ $steps }得 { $base }。
working-part = { $name }：{ $steps }得 { $gives }。
working-row = 适用于“{ $word }”：
working-band-by = { $name }为 { $of }，在第 { $number } 档：{ $range }。
working-band = { $base } 在第 { $number } 档：{ $range }。
band-first = 不超过 { $to }
band-first-below = 低于 { $to }
band-between = 超过 { $from }，不超过 { $to }
band-between-from = { $from } 起，不超过 { $to }
band-between-below = 超过 { $from }，低于 { $to }
band-between-from-below = { $from } 起，低于 { $to }
band-last = 超过 { $from }
band-last-from = { $from } 及以上
band-only = 任何金额
working-fixed = 固定金额：{ $amount }。
working-percent = { $of } 的 { $percent } % 是 { $gives }。
working-each = { $counted ->
    [started] 每 { $unit } 收 { $price }，不足部分按整份计：{ $of } 是 { $units } 份，共 { $gives }。
   *[whole] 每满 { $unit } 收 { $price }：{ $of } 是 { $units } 份，共 { $gives }。
}
working-sum = 合计：{ $gives }。
working-minimum = { $before } 低于最低收费 { $minimum }，因此{ $kind ->
    [cashback] 返还
   *[other] 收
} { $minimum }。
working-maximum = { $kind ->
    [cashback] { $before } 高于最多返还的 { $maximum }，因此返还 { $maximum }
   *[other] { $before } 高于最高收费 { $maximum }，因此收 { $maximum }
}。
working-never-more = { $before } 超过 { $base }，而这项收费不会超过它，因此收 { $base }。
working-combined = { $combine ->
    [sum] 合计：{ $gives }。
    [greatest] 取其中最高的：{ $gives }。
    [least] 取其中最低的：{ $gives }。
   *[first] 取第一个适用的：{ $gives }。
}
working-adjustment = { $name }：{ $before } 的 { $percent } % 是 { $gives }。
working-period-maximum = { $name }：{ $window }最多收 { $maximum }，此前已收 { $paid }。因此 { $before } 里只收 { $left }。
working-converted = { $before } 按 { $rate } 折合 { $gives }。
working-rounding = { $before } 取为 { $gives }：{ $mode ->
    [half-up] 四舍五入到 { $increment }
    [half-even] 按 { $increment } 取整，正好一半时取偶数
    [half-down] 按 { $increment } 取整，正好一半时舍去
    [up] 不足 { $increment } 的进位
   *[down] 不足 { $increment } 的舍去
}。
assumed-unused = 没有说明，按此前没有用过计算：{ $name }。
assumed-rounding = 费率表没有说明尾数怎样取舍，这里的取舍是假设的。
assumed-fact = 没有说明，按此假设：{ $name }——{ $value }。
assumed-fact-unknown = 没有说明，因此没有考虑：{ $name }。

## 依据和对象

basis = 依据：{ $title }。
basis-clause = 依据：{ $title }，{ $clause }。
basis-address = 发布于：{ $address }
basis-table = 费率表 { $tariff }，版本 { $version }，{ $from } 起执行。
charged-by = 由 { $collector ->
    [provider] { $operator }
    [agent] 代理点
    [intermediary] 中间行
    [recipient-bank] 收款银行或钱包
    [card-issuer] 发卡银行
    [wallet-issuer] 付款方钱包
    [network] 支付网络
    [merchant] 商户
   *[tax-authority] 税务机关
} 收取。
borne-by = { $bearer ->
    [sender] { $principal ->
        [total] { $kind ->
            [receive] 先从付款人支付的钱里扣除，余下的才往下走
           *[other] 先从您支付的钱里扣除，余下的才往下走
        }
       *[send] { $kind ->
            [receive] 由付款人在金额之外支付
           *[other] 由您在金额之外支付
        }
    }
    [recipient] { $kind ->
        [send] 由收款人承担，从到账金额里扣除
        [pay-abroad] 由商户承担，从到账金额里扣除
        [pay] 由商户承担，从到账金额里扣除
        [keep] 由您承担，从余额里扣除
       *[other] 由您承担，从到账金额里扣除
    }
   *[third-party] 由别人支付
}。
included-tax = 其中含{ $name } { $amount }：{ $of ->
    [without-tax] 不含税价格
   *[with-tax] 含税价格
}的 { $percent } %。
recurs = 每 { $every } { $unit ->
    [day] 天
    [week] 周
    [month] 个月
   *[year] 年
}收一次。
usage = { $name }：这次之前 { $before }，这次之后 { $after }。
usage-left = { $name }：这次之前 { $before }，这次之后 { $after }，额度还剩 { $left }。
usage-back = 这次用掉的额度在 { $moment } 恢复。
refundable-yes = 退款时退还。
refundable-no = 退款时不退还。

## 换汇

rate = 1 { $base } = { $rate } { $quote }
rate-unrounded = 按未取整的汇率 { $rate } 计算。
reference-rate = { $name }，{ $moment }
margin-working = 这是参考汇率的 { $percent } %。按参考汇率，{ $principal ->
    [receive] { $kind ->
        [receive] 付款人可以少付 { $worth }
       *[other] 您可以少付 { $worth }
    }
   *[send] 会多到账 { $worth }
}。
margin-better = 这个汇率比参考汇率划算：按参考汇率，{ $principal ->
    [receive] { $kind ->
        [receive] 付款人要多付 { $worth }
       *[other] 您要多付 { $worth }
    }
   *[send] 会少到账 { $worth }
}。
margin-none = 按参考汇率，结果一样。

## 不提供

not-offered = 不提供
not-offered-country = 这种方式不适用于这个目的地：{ $country }。请换一种方式。
not-offered-below-minimum = 这种方式每次至少 { $minimum }。请输入 { $minimum } 或更多，或换一种方式。
not-offered-above-maximum = 这种方式每次最多 { $maximum }。请输入 { $maximum } 或更少，或换一种方式。
not-offered-rule = { $why }
not-offered-no-price = 费率表里没有“{ $charge }”对这种情况的价格。请换一种方式，或请人补上。
not-offered-no-exchange = 这份费率表里没有 { $sent } 兑 { $arriving } 的汇率。请换一种货币或方式。
not-offered-nothing-arrives = 途中要扣除 { $deducted }，比转出的 { $transfer } 还多。请输入更大的金额，或换一种方式。
not-offered-unreachable = 用这种方式，没有哪个金额正好得到 { $wanted }。请输入别的金额，或换一种方式。
reached-receive = { $start ->
    [price] 要让 { $wanted } 到账，标价是 { $amount }。
    [withdraw] 要到手 { $wanted }，请提现 { $amount }。
    [top-up] 要充入 { $wanted }，请充值 { $amount }。
    [exchange] 要换到 { $wanted }，请兑换 { $amount }。
    [receive] 您要收到 { $wanted }，付款人须转 { $amount }。
   *[send] 要让 { $wanted } 到账，请转 { $amount }。
}
reached-receive-nearest = 没有哪个金额能正好到账 { $wanted }。够用又最接近的：{ $start ->
    [price] 标价是 { $amount }
    [withdraw] 提现 { $amount }
    [top-up] 充值 { $amount }
    [exchange] 兑换 { $amount }
    [receive] 付款人转 { $amount }
   *[send] 转 { $amount }
}，到账 { $got }。
reached-total = { $start ->
    [price] 总共支付 { $wanted } 时，标价是 { $amount }。
    [withdraw] 总共支付 { $wanted } 时，提现 { $amount }。
    [top-up] 总共支付 { $wanted } 时，充值 { $amount }。
    [exchange] 总共支付 { $wanted } 时，兑换 { $amount }。
    [receive] 付款人总共支付 { $wanted } 时，转出 { $amount }。
   *[send] 总共支付 { $wanted } 时，转出 { $amount }。
}
reached-total-nearest = 没有哪个金额总共正好是 { $wanted }。不超过又最接近的：{ $start ->
    [price] 标价是 { $amount }，总共支付 { $got }。
    [withdraw] 提现 { $amount }，总共支付 { $got }。
    [top-up] 充值 { $amount }，总共支付 { $got }。
    [exchange] 兑换 { $amount }，总共支付 { $got }。
    [receive] 付款人转 { $amount }，总共支付 { $got }。
   *[send] 转 { $amount }，总共支付 { $got }。
}
reached-largest = { $start ->
    [price] 总共 { $wanted } 最多够付价格 { $amount }，实付 { $got }。
    [withdraw] 总共 { $wanted } 最多可以提现 { $amount }，实付 { $got }。
    [top-up] 总共 { $wanted } 最多可以充值 { $amount }，实付 { $got }。
    [exchange] 总共 { $wanted } 最多可以兑换 { $amount }，实付 { $got }。
    [receive] 总共 { $wanted } 最多让付款人转出 { $amount }，实付 { $got }。
   *[send] 总共 { $wanted } 最多可以转出 { $amount }，实付 { $got }。
}
reached-also-total = { $start ->
    [price] 标价换成 { $amounts }，总共支付一样多，但到账更少。
   *[other] 换成 { $amounts }，总共支付一样多，但到账更少。
}
reached-also-receive = { $start ->
    [price] 标价换成 { $amounts }，到账一样多，但花费更多。
   *[other] 换成 { $amounts }，到账一样多，但花费更多。
}

## 优惠

working-promotion-percent = { $name }：{ $before } 减去 { $of } 的 { $percent } %{ $most ->
    [none] {""}
   *[other] （最多减 { $most }）
}，是 { $gives }。
working-promotion-points = { $name }：费率少 { $points } 个百分点，{ $before } 变为 { $gives }。
working-promotion-amount = { $name }：{ $before } 减 { $amount }，是 { $gives }。
working-promotion-instead = { $name }：{ $steps }这比 { $before } 低，因此按 { $gives } 计算。
working-promotion-exempt = { $name }：前 { $exempt } 免费，{ $before } 里只按 { $gives } 计算。
working-promotion-raised = { $name }：免费额度是 { $free }，而不是 { $insteadOf }。
working-promotion-without = { $name }：免去“{ $parts }”，{ $before } 变为 { $gives }。
special-rate-part = 其中 { $part } 按这个汇率兑换，余下的 { $rest } 按平常的汇率。
special-rate-whole = { $part } 全部按这个汇率兑换。
promotions-title = 优惠
promotion-applied = 已享受，省 { $saving }。
promotion-later = 之后返还 { $amount }。
promotion-later-in-kind = 另外得到：{ $what }
promotion-not-begun = 没有享受：{ $moment } 才开始。
promotion-ended = 没有享受：{ $moment } 已经结束。
promotion-until = 到 { $moment } 为止。
promotion-needs-one-of = 没有享受：需要{ $of ->
    [none] {""}
   *[other] “{ $of }”是
}{ $names }。
promotion-needs-country = 没有享受：只适用于付往 { $countries }。
promotion-needs-currency = 没有享受：只适用于 { $currencies }。
promotion-needs-converted = 没有享受：{ $converted ->
    [yes] 只适用于要换汇的付款。
   *[no] 只适用于不换汇的付款。
}
promotion-needs-range = 没有享受：需要{ $of ->
    [none] 金额
   *[other] “{ $of }”
}{ $range }。
promotion-needs-no-exception = 没有享受：这次付款属于例外。
promotion-needs-code = 没有享受：需要优惠码 { $code }。
promotion-used-up = 没有享受：{ $most } 次机会已经用完。
promotion-nth = 没有享受：每 { $every } 次付款享受一次，下一次之前还有 { $before } 次。
promotion-nothing-to-change = 没有享受：这里本来就不收它减免的费用。
promotion-saves-nothing = 没有享受：用了也不会更便宜。
promotion-not-together = 没有享受：不能与“{ $with }”同时享受。
range-from = 不少于 { $amount }
range-above = 多于 { $amount }
range-up-to = 不超过 { $amount }
range-below = 少于 { $amount }
range-both = { $low }、{ $high }
regular-price = 没有优惠时：要付 { $total }，到账 { $arrives }。
regular-then = { $moment } 起：要付 { $total }，到账 { $arrives }。

## 到账时间

arrival-title = 到账时间
arrival-at-once = 立即
arrival-by = { $latest } 之前
arrival-on = { $latest }
arrival-between = { $earliest } 至 { $latest }
arrival-postponed = { $why ->
    [cut-off] 已过当天的截止时间
    [not-business-day] 这天不是工作日
   *[not-open] 还没有开始营业
}，因此从 { $from } 起算。
arrival-calendar = 工作日：{ $calendar }。
arrival-estimated = 那段时间的节假日还没有公布，这里是估计。

## 标记

badge-best = { $side ->
    [total] 到账最多
    [receive] 支付最少
   *[send] 费用最低
}
badge-fastest = 到账最快
cost-share = { $percent } %

## 省钱的办法

ways-title = 省钱的办法
ways-none = 没有更便宜的办法。
way-method = 改用“{ $method }”，少花 { $saving }。
way-moment = 如果可以等到 { $moment }，少花 { $saving }：{ $because }。
way-because = { $what ->
    [begins] “{ $name }”在那时开始
    [ends] “{ $name }”在那时结束
    [counter] “{ $name }”在那时重新计算
   *[version] 新的费率表在那时执行
}
way-less = 如果少 { $by } 也可以，按 { $amount } 少花 { $saving }。
way-more = 多 { $by }，按 { $amount }，反而少花 { $saving }。
way-split = 分两次付，{ $first } 和 { $second }，少花 { $saving }。
way-split-later = 分两次付，现在 { $first }，{ $moment } 起再付 { $second }，少花 { $saving }。
way-combine = 如果不久还要再付同样的金额：一次付 { $amount } 比分两次少花 { $saving }。
way-code = 用优惠码 { $code }（{ $promotion }），少花 { $saving }。
way-result = 这样支付 { $total }，到账 { $arrives }。

## 多少金额用哪种方式最便宜

break-even-title = 多少金额用哪种方式最便宜
break-even-first = { $upTo } 及以下，{ $methods }最便宜。
break-even-from = { $from } 起，{ $methods }最便宜。
break-even-same = { $from } { $end ->
    [yes] 至 { $upTo }
   *[no] 起
}，这些方式费用相同：{ $methods }。
break-even-close = { $from } 至 { $upTo }，这些方式的费用相差不超过 { $differ }：{ $methods }。
advice-amounts = { $principal ->
    [receive] 按价格或到账金额。
    [total] 按支付总额。
   *[send] 按不含费用的金额。
}
amounts-between = { $from } 至 { $upTo }
amounts-from = { $from } 及以上

## 费用曲线

curve-title = 不同金额要花多少
curve-description = 各种方式在 { $upTo } 以内的费用。下面的表格用数字说明同样的内容。

## 其他机构可能收取的

other-range = { $from } 到 { $to }
other-up-to = 最多 { $to }
other-from = { $from } 或更多
other-unknown = 金额不详

## 没有收取的项目和原因

considered-title = 这次没有收取的项目
unmet-method = { $charge }：只在用别的方式时收取。
unmet-country = { $charge }：只在去别的国家或地区时收取。
unmet-currency = { $charge }：只对别的货币收取。
unmet-converted = { $charge }：要看是否换汇。
unmet-amount = { $charge }：只对别的金额收取。
unmet-fact = { $charge }：要看“{ $fact }”。
unmet-period = { $charge }：只在别的时段收取。
unmet-excepted = { $charge }：这笔属于例外。

## 费率表或请求的问题；每条都说下一步怎么办

issue-other-layout = “{ $file }”是为本程序的另一个版本发布的。请用读取费率表的那个版本重新发布，并复制全部文件。
issue-damaged = “{ $file }”不完整、被改动过，或者不是已发布的费率表。请用 plainfee publish 重新发布，并完整复制每个文件。
issue-too-fine = { $written } 的小数位比 { $currency } 的（{ $decimals } 位）多。请缩短。
issue-not-whole = { $written } 必须是整数：这里是数出来的，不是量出来的。
issue-empty-list = 这里至少要有一项。
issue-overlapping-versions = 版本“{ $earlier }”和“{ $later }”同时有效。请让前一个在后一个开始时结束。
issue-mixed-tariffs = 这些表属于不同的费率（“{ $first }”“{ $second }”）。请只把同一费率的各版本放在一起。
issue-no-version-in-force = { $asOf } 没有有效的版本。{ $last ->
    [none] 最早的版本从 { $first } 开始。请选那以后的日期。
   *[other] 最早的版本从 { $first } 开始，最晚的到 { $last } 为止。请选这之间的另一个日期。
}
issue-unknown-service = 没有“{ $word }”这项服务。有：{ $allowed }。
issue-unknown-method = 这项服务没有“{ $word }”这种方式。有：{ $allowed }。
issue-unknown-destination = 这项服务到不了“{ $word }”。{ $allowed ->
    [none] 它没有目的地，请去掉。
   *[other] 可以到：{ $allowed }。
}
issue-destination-needed = 请说明去哪里。可选：{ $allowed }。
issue-unknown-fact = 这里不问“{ $word }”。{ $allowed ->
    [none] 请去掉。
   *[other] 要问的是：{ $allowed }。
}
issue-unknown-fact-value = 这里不能是“{ $word }”{ $allowed ->
    [none] ，请输入 0 或更大的金额。
   *[other] 。可选：{ $allowed }。
}
issue-unknown-counter = 费率表不累计“{ $word }”。它累计的是：{ $allowed }。
issue-wrong-currency = 金额的货币应当是 { $wanted }，而不是 { $word }。
issue-zero-amount = 请输入大于 0 的金额。
issue-wrong-side = 这项服务从商户或收款人所得的金额算起。请用其中之一：{ $allowed }。
issue-charge-currency = 收费项“{ $charge }”的货币与它所在一侧的货币不同。请在费率表里改正。
issue-ambiguous-exchange = 有两条汇率规则同时适用：“{ $first }”和“{ $second }”。请收紧它们的条件。
issue-too-many-promotions = 这里可用的优惠太多，要比较的组合超过 { $most } 种。请把互相排斥的优惠放进同一组。
issue-unknown-promotion-code = 这项服务的优惠没有“{ $word }”这个优惠码。{ $allowed ->
    [none] 请去掉。
   *[other] 有：{ $allowed }。
}
issue-largest-of-total = “largest”问的是一个总额最多够用多大的金额，而这里是“{ $side }”一侧的金额。请用“total”一侧。
issue-overflow = 这里的数字位数太多，无法精确计算。请用小一些的金额。
issue-ambiguous-amount = “{ $written }”可以读作 { $first }，也可以读作 { $second }。请去掉有两种读法的那个标点。
issue-unreadable-amount = “{ $written }”不是金额。请输入数字，例如 1234.50 或 1.2万。

## 页面

ui-name = 明费
ui-page-title = 要花多少钱？——明费
ui-title = 要花多少钱？
ui-intro = 付款之前，手续费、税、汇率差价，一笔一笔看清楚。
ui-language = 语言
ui-tariff = 费率表
ui-loading = 正在读取费率表……

## 页面：要问的

ui-service = 您要办什么？
ui-destination = { $kind ->
    [pay-abroad] 在哪里付款？
    [receive] 从哪里来？
   *[other] 转到哪里？
}
ui-amount-in = 金额（{ $currency }）
ui-amount-hint = 例如 { $example }，也可以写 1.2万
ui-side = 这个金额是
ui-side-send = { $kind ->
    [withdraw] 提现金额
    [top-up] 充值金额
    [exchange] 要兑换的金额
    [pay-abroad] 标价
    [receive] 对方汇出的金额
    [pay] 付款金额
    [keep] 余额
   *[other] 转出金额
}
ui-side-total = 总共支付的
ui-side-receive = { $kind ->
    [withdraw] 我要到手的
    [top-up] 要充入的
    [exchange] 要换到的
    [pay-abroad] 商户的标价
    [receive] 我收到的
    [pay] 商户收到的
    [keep] 剩下的
   *[other] 要到账的
}
ui-details = 这笔付款的其他情况
ui-details-assumed = 没有填的按假设计算，结果里会写明。
ui-fact-assumed = { $value }（假设）
ui-fact-open = 不说明
ui-left-empty = 不填就按 { $amount } 计算。
ui-left-open = 不清楚可以不填。
ui-times = 次
ui-whole-number = “{ $written }”不是整数。请输入数字，例如 3。
ui-as-of = 付款日期
ui-date-unreadable = “{ $written }”不是日期。请从日历里选。

## 页面：结果

ui-empty = 输入金额，这里会列出要花的每一笔钱，并写明怎么算。
ui-examples = 试试
ui-refused = 请改正表单里标出的地方，改好后这里就显示结果。
ui-time = 付款时间
ui-codes = 您有的优惠码
ui-way-use = 就这样
ui-advice-looking = 正在找更便宜的办法……
ui-no-break-even = 无论金额多少，最便宜的方式都一样，或者只有一种方式。
ui-amount-column = 金额
ui-cheapest-column = 最便宜
ui-curve-marks = 虚线处改由另一种方式最便宜：
ui-compare = 各种方式比一比
ui-compare-method = 方式
ui-compare-total = 总共支付
ui-compare-cost = 其中费用
ui-compare-arrives = 到账
ui-statement = 逐项明细：{ $method }
ui-basis = 谁收取，依据哪条规定
ui-status = { $method }：您总共支付 { $total }，到账 { $arrives }。
ui-status-not-offered = { $method }：不提供。{ $why }
ui-version = 明费 { $version }

## 页面：出了什么问题，下一步怎么办

ui-error-title = 费用无法显示
ui-error-missing = 找不到费率表。请稍后再试，或拨打钱包应用里的客服电话。
ui-error-offline = 连不上费率表。请检查网络，然后再试。
ui-error-broken = 费率表有错误，已停用，以免显示错误的费用。请稍后再试，或拨打钱包应用里的客服电话。
ui-error-mismatched = 费率表与这个页面的版本不一致。请重新加载页面；如果仍然不行，请拨打钱包应用里的客服电话。
ui-error-tariff = 没有链接里说的那份费率表。请从列表里选一份。
ui-error-details = 供钱包工作人员查看
ui-retry = 再试一次

## 为什么扣了这笔钱

why-title = 为什么扣了这笔钱？
why-question = { $seen ->
    [total] 账户扣了{ $charged }
    [arrived] 到账{ $charged }
   *[fee] 收了{ $charged }费用
}{ $amount ->
    [none] {""}
   *[other] ，本金{ $amount }
}（{ $when }）。
why-when = { $from }至{ $last }
why-verdict-explained-exactly = 完全对得上：按您说的情况，收费标准正好是这个数。
why-verdict-explained-if = 有条件对得上：您没说、但下面列出的情况如果属实，按收费标准正好是这个数。
why-verdict-another-party = 不全在收费标准里：按收费标准是另一个数，差额可能是别的机构收的。
why-verdict-another-time = 换一个时间或换一版收费标准才对得上。
why-verdict-not-explained = 对不上：收费标准里没有哪一条会得出这个数。
why-is = { $place }：{ $figure }{ $amount }。
why-place = { $service }，{ $method }{ $destination ->
    [none] {""}
   *[other] ，到{ $destination }
}
why-figure = { $figure ->
    [without-taxes] 不含税的手续费是
    [line] “{ $line }”一项是
    [deducted] 途中扣掉的是
    [margin] 汇率差价是
    [cost] 手续费、税和汇率差价合计是
    [total] 总共支付的是
    [arrived] 到账的是
   *[on-top] 费用是
}
why-amounts = { $end ->
    [same] 那么本金是{ $from }。
    [none] 那么本金是{ $from }或更多。
   *[other] 那么本金在{ $from }到{ $upTo }之间。
}
why-if = 前提是：
why-if-service = 办的是“{ $service }”
why-if-method = 方式是{ $methods }
why-if-destination = 汇到{ $destinations }
why-or = { $list }或{ $next }
why-if-fact = “{ $fact }”：{ $value }
why-if-used = { $range ->
    [least] 免费额度已经用完：{ $counter }达到或超过{ $from }
    [between] 这笔之前，{ $counter }在{ $from }到{ $upTo }之间
   *[same] 这笔之前，{ $counter }是{ $from }
}
why-if-unused = 这笔之前，{ $counter }是零
why-if-code = 用了优惠码{ $code }（{ $promotion }）
why-if-without = 没有享受“{ $promotion }”，而按收费标准本应享受：请要求退还差额
why-if-rounding = 零头的处理是{ $mode ->
    [up] 一律进位
    [down] 一律舍去
    [half-down] 五舍六入
    [half-even] 四舍六入五成双
   *[half-up] 四舍五入
}，收费标准对此没有说明
why-if-time = { $is ->
    [near] 实际时间或时区与所说的不同：在{ $from }至{ $until }之间
    [version] 用的是收费标准{ $version }版，当天已不再执行
    [later] 用的是收费标准{ $version }版，当天还没有开始执行
   *[part] 在{ $from }至{ $until }之间付的
}
why-if-figure = 您看到的不是全部费用
why-if-estimated = 对其他机构收费的估计正好准确
why-also = 同样可能
why-runner-up = 可能性较小
why-nearest = 最接近的几条
why-gives = { $place }：应收{ $gives }，{ $way ->
    [more] 实际多收{ $difference }
   *[less] 实际少收{ $difference }
}。
why-gives-arrived = { $place }：应到账{ $gives }，{ $way ->
    [more] 实际多到账{ $difference }
   *[less] 实际少到账{ $difference }
}。
why-twice = 实收正好是它的两倍：可能重复收了一次。
why-possible = 差额可能是谁收的
why-possible-is = { $who }：一般是{ $range ->
    [same] { $from }
   *[other] { $from }到{ $upTo }
}，这次差{ $difference }。有可能，但不能确定。
why-party = { $party ->
    [cash-advance] 发卡银行的信用卡取现手续费
    [foreign-payment] 发卡银行的境外交易费
    [intermediary] 中间银行扣费
    [recipient-bank] 收款银行的入账费
    [surcharge] 商户的刷卡加价
    [conversion] 商户或取款机当场折算
    [cash-machine] 取款机运营方手续费
   *[hold] 验卡冻结，会退回
}
why-party-how = { $party ->
    [cash-advance] 看信用卡账单上同一天有没有“预借现金手续费”或“取现手续费”，利息也从当天起算。是否按取现处理，请问发卡银行。
    [foreign-payment] 看银行卡账单上有没有“境外交易费”“货币转换费”，一般是1%到3%。请向发卡银行核实。
    [intermediary] 对方少收了一个整数，您的账户没有多扣。请收款银行查这笔汇款的报文，每家银行扣了多少都写在上面。
    [recipient-bank] 收款人自己的账单上有“汇入汇款手续费”。这要由收款人去问开户行。
    [surcharge] 小票上有“刷卡手续费”或“附加费”。请问商户；英国和欧盟不允许对个人银行卡加收。
    [conversion] 小票上印着折成您本国货币的金额和汇率，说明是商户或取款机折算的。下次请选当地货币结账。
    [cash-machine] 取款机出钞前提示过一笔费用并请您确认，凭条上也有。由取款机运营方收取，不是钱包收的。
   *[hold] 账单上标着“处理中”或“预授权”，几天内会自动消失，不是收费；十天后还在，请问发卡银行。
}
why-note = 投诉记录
why-note-service = 业务：{ $service }
why-note-any = 未说明
why-note-when = 日期：{ $when }
why-note-amount = 本金：{ $amount }
why-note-charged = { $seen ->
    [total] 账户扣款：{ $charged }
    [arrived] 到账：{ $charged }
   *[fee] 实收费用：{ $charged }
}
why-note-expected = 应为：{ $gives }（{ $place }）
why-note-difference = 差额：{ $difference }
why-note-table = 收费标准：{ $title }，{ $version }版
why-note-rule = 最接近的条款：{ $name }（{ $title }{ $clause ->
    [none] {""}
   *[other] ，{ $clause }
}）
why-note-private = 这份记录不含任何人的信息，请不要填写卡号、密码或验证码。
why-next = { $verdict ->
    [explained-exactly] 每一步都列在下面，可以核对。
    [explained-if] 请问清下面哪一种情况属实，再查一次。
    [another-party] 请先向下面所列的机构核实；如果不是他们收的，请凭下面的记录再来查：这笔差额必须查清。
    [another-version] 请要求更正：按当天的收费标准是另一个数。
    [another-time] 请问清付款的时间和时区。
   *[not-explained] 请尽量补充（业务、方式、准确日期）。仍然对不上的，请把下面的记录转交处理：这样的收费必须查清。
}
why-bounded = 为了不让您久等，没有全部试完：请补充业务、方式等情况再查一次。
why-service-needed = 说明是哪种业务，才能判断里面有没有别的机构收的费用。

## 页面：为什么扣了这笔钱

ui-views = 您想知道什么？
ui-view-cost = 要花多少钱？
ui-view-why = 为什么扣了这笔钱？
ui-why-page-title = 为什么扣了这笔钱？ – 明费
ui-why-intro = 把您知道的填上，没填的由我们来查。
ui-why-amount = 本金（{ $currency }）
ui-why-amount-hint = 不知道就不填。
ui-why-charged = { $seen ->
    [total] 账户扣了多少（{ $currency }）
    [arrived] 到账多少
   *[fee] 收了多少费用（{ $currency }）
}
ui-why-seen = 这个数是
ui-why-seen-fee = 费用
ui-why-seen-total = 账户扣款总额
ui-why-seen-arrived = 到账金额
ui-why-on = 扣款日期
ui-why-through = 最晚可能是哪天
ui-why-at = 时间（知道的话）
ui-why-any = 未说明
ui-why-service = 办的是什么业务？
ui-why-destination = 汇到哪里？
ui-why-method = 怎么付的？
ui-why-more = 还知道什么
ui-why-more-of-service = 先选业务，这里就可以补充更多情况。
ui-why-empty = 填上收了多少和日期，这里就会显示是哪一条收的，精确到分。
ui-why-looking = 正在查找……
ui-why-whole = 整张账单
ui-why-copy = 复制
ui-why-copied = 已复制
ui-why-select = 请选中文字后复制

## 两笔费用对比

why-compared-charge = 这一笔
why-compared-other = 另一笔
why-compared = 不同之处
why-difference = { $what }：这笔是{ $charge }，另一笔是{ $other }。
why-differs = { $what ->
    [service] 业务
    [method] 方式
    [destination] 汇往
    [amount] 金额
    [version] 收费标准版本
   *[moment] 时间
}
why-differs-none = 没有
why-differs-applied = 享受了
why-differs-nothing = 按收费标准没有不同，两笔应当收得一样。
why-differs-unexplained = 其中一笔对不上，所以说不出差别在哪里。

## 同一笔付款在其他版本收费标准下

versions-title = 收费调整前后，同一笔要付多少
version-paid = { $when ->
    [later] { $from }起
   *[earlier] { $last }及以前
}：{ $state ->
    [not-offered] 不办理。
    [same] 不变，总共{ $total }。
   *[other] 总共{ $total }。
}
version-change = { $what }：{ $before } → { $after }
ui-why-through-before = 不能早于扣款日期。
