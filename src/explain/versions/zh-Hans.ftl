### 费率表两个版本之间有什么变化，明费怎么说。

issue-same-version = 两个文件都是“{ $earlier }”版。请指定同一费率的两个不同版本。
issue-later-version-first = “{ $earlier }”版比“{ $later }”版晚生效。请把旧版写在前面。

## 整体

diff-title = { $title }：{ $new } 版收费变化
diff-versions = { $old } 版自 { $oldFrom } 起执行，{ $new } 版自 { $newFrom } 起执行。
diff-section-changes = 变化内容
diff-section-effect = 调整前后的费用
diff-section-extremes = 影响最大的情形
diff-section-notice = 公告文本
diff-none = 没有变化。
diff-topic = { $topic ->
    [promotions] 优惠活动
    [others] 其他机构可能收取的费用
    [market] 市场汇率
    [tariff] 整份费率表
   *[documents] 名称、说明和出处
}
diff-heading = { $methods ->
    [none] { $services }
   *[other] { $services }·{ $methods }
}

## 服务、方式、目的地

diff-service = { $there ->
    [yes] 新增服务：{ $service }。
   *[no] 停办服务：{ $service }。
}
diff-offer = { $there ->
    [yes] { $service }新增方式：{ $method }。
   *[no] { $service }不再支持{ $method }。
}
diff-offer-own = { $there ->
    [yes] 同时新增：{ $rules }。
   *[no] 同时取消：{ $rules }。
}
diff-destination = { $there ->
    [yes] 新增目的地：{ $place }{ $methods ->
        [none] 。
       *[other] ，支持{ $methods }。
    }
   *[no] 不再支持目的地：{ $place }。
}
diff-aligned = 以下各项随之调整：{ $rules }。
diff-reach-added = { $method }新增可达：{ $places }。
diff-reach-removed = { $method }不再可达：{ $places }。
diff-carries = { $method }：单笔{ $edge ->
    [minimum] 最低
   *[maximum] 最高
}金额{ $change ->
    [new] 定为 { $new }，此前不限。
    [gone] 不再限制，此前为 { $old }。
   *[moved] 由 { $old } 调整为 { $new }。
}
diff-arrival = { $method }：到账时间调整。{ $details }。
diff-arrival-detail = { $key ->
    [cut-off] 当日截止时间
    [opens] 开始受理时间
    [earliest] 最早（{ $unit }）
    [latest] 最晚（{ $unit }）
   *[other] { $unit }
}：{ $new ->
    [none] 不再写明
   *[other] { $new }
}（{ $old ->
    [none] 此前未写明
   *[other] 此前为 { $old }
}）

## 收费规则

diff-rule = { $places ->
    [none] { $name }
   *[other] { $name }（{ $places }）
}
diff-rule-clause = { $clause ->
    [none] { $rule }
   *[other] { $rule }（{ $clause }）
}
# 一项接一项，每项里可能有逗号。
diff-also = { $first }；{ $next }
diff-quoted = “{ $name }”
diff-clause = { $clause ->
    [none] 。
   *[other] （{ $clause }）。
}
diff-rule-came = { $list ->
    [promotions] 新增优惠：{ $rule }
    [exchanges] 新增汇率规则：{ $rule }
    [others] 其他机构新增可能收取：{ $rule }
    [limits] 新增限制：{ $rule }
   *[charges] 新增收费：{ $rule }
}{ $price ->
    [none] {""}
   *[other] ，{ $price }
}{ $clause }
diff-rule-went = { $list ->
    [promotions] 优惠结束：{ $rule }
    [exchanges] 取消汇率规则：{ $rule }
    [others] 其他机构不再收取：{ $rule }
    [limits] 取消限制：{ $rule }
   *[charges] 取消收费：{ $rule }
}{ $price ->
    [none] {""}
   *[other] （原为 { $price }）
}{ $clause }
diff-figure-of = { $figure ->
    [minimum] 最低收费
    [maximum] 最高收费
    [fixed] 固定收费
    [percent] 费率
    [each] 每单位收费
    [unit] 计费单位
    [free] 免费额度
    [free-count] 免费笔数
    [margin] 汇率差价
    [to-percent] 价格系数
    [percent-off] 减免比例
    [points-off] 减免百分点
    [amount-off] 减免金额
    [most] 优惠上限
    [exempt] 每笔免费部分
    [up-to] 优惠适用金额
    [applies-from] 适用金额下限
    [applies-to] 适用金额上限
    [edge] 档位上限
    [others-from] 通常最低
   *[others-up-to] 通常最高
}
diff-figure-moved = { $rule }：{ $figure }由 { $old } { $direction ->
    [up] 提高
   *[down] 降低
}到 { $new }{ $clause }
diff-figure-came = { $rule }：新设{ $figure } { $new }{ $clause }
diff-figure-went = { $rule }：取消{ $figure }（原为 { $old }）{ $clause }
diff-within = { $rule }，{ $part }
diff-within-place = 第 { $place } 项
diff-bands = { $rule }：{ $details }{ $clause }
diff-band-edge = 收 { $price } 的一档由 { $before } 改为 { $range }
diff-band-price = { $range } 由收 { $old } 改为收 { $new }
diff-band-both = { $range } 收 { $new }（原为 { $before } 收 { $old }）
diff-bands-whole = 现为 { $new }（原为 { $old }）
diff-band = { $range } 收 { $price }
diff-range = { $from ->
    [none] { $to ->
        [none] 不论金额
       *[other] { $open ->
            [yes] 不满 { $to }
           *[no] { $to } 及以下
        }
    }
   *[other] { $to ->
        [none] { $from } 以上
       *[other] { $from } 以上、{ $open ->
            [yes] 不满 { $to }
           *[no] { $to } 及以下
        }
    }
}
diff-price-changed = { $rule }：收费改为 { $new }（原为 { $old }）{ $clause }
diff-row = { $there ->
    [yes] { $rule }：新增 { $names } 收 { $price }
   *[no] { $rule }：取消 { $names }（原收 { $price }）
}{ $clause }
diff-price-free = 免费
diff-price-percent = { $percent } %
diff-price-each = 每 { $unit } 收 { $price }{ $counted ->
    [started] （不足部分按一个单位计）
   *[whole] （不足部分不计）
}
diff-price-plus = { $first } 加 { $next }
diff-price-limits = { $price }{ $minimum ->
    [none] {""}
   *[other] ，最低 { $minimum }
}{ $maximum ->
    [none] {""}
   *[other] ，最高 { $maximum }
}
diff-price-row = { $words } 收 { $price }
diff-price-otherwise = 其他收 { $price }
diff-price-combined = { $combine ->
    [sum] 合计
    [greatest] 取最高
    [least] 取最低
   *[first] 取第一个适用的
}：{ $parts }
diff-price-not-offered = 不提供（{ $why }）
diff-scope-added = { $exception ->
    [yes] { $rule }：例外情形增加{ $names }{ $clause }
   *[no] { $rule }：适用范围增加{ $names }{ $clause }
}
diff-scope-removed = { $exception ->
    [yes] { $rule }：例外情形减少{ $names }{ $clause }
   *[no] { $rule }：不再适用于{ $names }{ $clause }
}
diff-window = { $rule }：活动期改为 { $new }，原为 { $old }{ $oldName ->
    [none] {""}
   *[other] ，原名“{ $oldName }”
}{ $clause }
diff-window-span = { $from ->
    [none] { $last ->
        [none] 长期有效
       *[other] 至 { $last } 止
    }
   *[other] { $from } 起{ $last ->
        [none] {""}
       *[other] ，至 { $last } 止
    }
}
diff-customer-rate = { $rule }：{ $new ->
    [none] 不再公布 { $base } 与 { $quote } 之间的汇率，原为 1 { $base } = { $old } { $quote }
   *[other] { $old ->
        [none] 新公布汇率 1 { $base } = { $new } { $quote }
       *[other] 1 { $base } 由 { $old } { $quote } 改为 { $new } { $quote }
    }
}{ $clause }
diff-rounding = { $rule ->
    [none] 收费取整方式由{ $old }改为{ $new }
   *[other] { $rule }：取整方式由{ $old }改为{ $new }
}{ $clause }
diff-rounding-how = { $mode ->
    [half-up] 四舍五入
    [half-even] 四舍六入五成双
    [half-down] 五舍六入
    [up] 向上取整
    [down] 向下舍去
   *[other] 按费率表统一规定
}{ $increment ->
    [none] {""}
   *[other] （以 { $increment } 为单位）
}{ $small ->
    [yes] （不足一个单位按一个单位）
   *[no] {""}
}{ $assumed ->
    [yes] （系推定）
   *[no] {""}
}

## 放在最后说的

diff-market = “{ $name }”改用 { $new } 的数据，原为 { $old } 的数据。市场汇率随行情变动，不属于调价。
diff-market-rate = 汇率
diff-before = 调整前
diff-after = 调整后
diff-version = 现为 { $new } 版，{ $newFrom } 起执行{ $newLast ->
    [none] {""}
   *[other] ，至 { $newLast } 止
}；原为 { $old } 版，{ $oldFrom } 起执行{ $oldLast ->
    [none] {""}
   *[other] ，至 { $oldLast } 止
}。
diff-entry = { $there ->
    [yes] 新增
   *[no] 删去
}{ $list ->
    [sources] 出处
    [currencies] 货币
    [indexes] 公布的指数
    [referenceRates] 市场汇率
    [zones] 时区
    [periods] 时段
    [calendars] 日历
    [methods] 方式
    [facts] 询问事项
   *[counters] 累计项目
}：“{ $name }”。
diff-renamed = “{ $old }”更名为“{ $new }”。
diff-note = { $to ->
    [none] 总说明
   *[other] “{ $to }”的说明
}{ $new ->
    [none] 已删去。
   *[other] 改为：“{ $new }”
}
diff-source = 出处改为{ $title }{ $date ->
    [none] 。
   *[other] （{ $date }）。
}
diff-stated = { $change ->
    [new] { $where }：新增 { $new }
    [gone] { $where }：删去 { $old }
   *[moved] { $where }：由 { $old } 改为 { $new }
}

## 测算

diff-basket = 以下按 { $moment } 的同一笔付款，分别用两个版本测算。费用包括手续费、税费和汇率差价，不含需要输入优惠码的优惠。除测算金额外，另取各档起止、免费额度等规则转折处的金额；没有变化的服务只取测算金额。下面只列有变化的。
diff-market-held = 两个版本之间市场汇率有变动。旧版费用也按新的市场汇率测算，行情变动不算作调价。
diff-rates-published = 客户汇率直接以数字公布的，各版本与各自的市场汇率比较。
diff-case-place = { $place ->
    [none] { $amount }
   *[other] { $place }，{ $amount }
}{ $if ->
    [none] {""}
   *[other] （{ $if }）
}
diff-case-fact = { $name }{ $value }
diff-case-used = 已用完：{ $names }
diff-case-costs = { $before } → { $after }
diff-case-new = 新增，费用 { $after }
diff-case-gone = 不再办理，原费用 { $before }
diff-case-sentence = { $kind ->
    [send] 转账
    [withdraw] 提现
    [top-up] 充值
    [exchange] 兑换
    [keep] 余额
   *[other] 付款
} { $amount }{ $outcome ->
    [more] ，费用多 { $difference }。
    [less] ，费用少 { $difference }。
    [same] ，费用不变。
    [new] ，现可办理。
   *[gone] ，不再办理。
}
diff-payment = 付款
diff-cost = 调整前后费用
diff-difference = 变化
diff-nothing-moves = 测算的付款中，费用都没有增减。
diff-tally = 共测算 { $all } 笔：费用增加 { $more } 笔，减少 { $less } 笔，不变 { $same } 笔；新增 { $new } 笔，不再办理 { $gone } 笔。
diff-worst = 费用增加最多：{ $case }。{ $sentence }（{ $costs }）
diff-best = 费用减少最多：{ $case }。{ $sentence }（{ $costs }）
diff-no-worst = 没有费用增加的付款。
diff-no-best = 没有费用减少的付款。
diff-case-way = { $service }·{ $method }

## 公告

diff-notice-title = { $operator }关于 { $from } 起调整收费的公告
diff-notice-intro = 自 { $from } 起，收费作如下调整：
diff-notice-before = { $from } 之前办理的业务，仍按现行标准收费。
diff-notice-do = 您可以这样做
diff-notice-instead = { $service }不再支持{ $method }后，可改用{ $methods }（以目的地支持的为准）。
diff-notice-cheaper = { $case }：改用{ $method }，费用为 { $cost }；用{ $own }则为 { $more }。
diff-notice-ask = 办理前可用费用计算器查询：现在收多少，{ $from } 起收多少。
diff-notice-left-out = 上面另有 { $count } 项变化没有通俗说法，未列入公告。
diff-lead = { $days ->
    [none] 没有写明公告日期，请用 --noticed 给出。
   *[other] 公告日期 { $noticed }，距生效 { $days } 天。
}
diff-lead-short = 警告：有费用上调，公告期不足 { $needed } 天。中国内地惯例（《非银行支付机构监督管理条例》、明码标价规定）与香港《银行营运守则》均要求提前 { $needed } 天公告。
diff-lead-kept = 有费用上调，已提前 { $needed } 天以上公告。
diff-lead-not-needed = 没有费用上调。
