### 明费用真实扣费和费率表旁边的用例回测费率表时说的话。

issue-case-differs = 用例“{ $case }”预期{ $figure ->
    [fee] 手续费合计为 { $expected }
   *[other] { $figure ->
        [arrives] 到账 { $expected }
       *[other] 总支付 { $expected }
    }
}，按费率表算出来是 { $got }。如果用例没错，请改费率表；如果费率表就该这样，请改用例。
issue-case-not-offered = 用例“{ $case }”预期总支付 { $expected }，但费率表不办理这笔业务。如果用例没错，请改费率表；如果费率表就该这样，请删掉用例。
backtest-place = { $file } 第 { $line } 行{ $column ->
    [none] {""}
   *[other] “{ $column }”列
}
backtest-charges = 共 { $count } 笔扣费
backtest-kind = { $kind ->
    [matched] 按所给信息对得上
    [explained-exactly] 完全对得上
    [explained-if] 有条件对得上（要看没给出的信息）
    [another-time] 换个日期、时间或版本才对得上
    [another-party] 可能含别的机构的收费
    [not-matched] 按所给信息对不上
    [malformed] 读不懂的行
   *[other] 对不上
}：{ $count }
backtest-unfinished = 有 { $count } 笔因耗时过长提前结束查找，可能还有别的解释。
backtest-written = 没有完全对上的扣费已写入 { $file }。
backtest-meter = 已核对 { $charges } 笔，每秒 { $rate } 笔{ $share ->
    [none] {""}
   *[other] ，{ $share }%
}
backtest-refused = { $file }：{ $reason ->
    [no-charges] 文件是空的，没有扣费。请指定扣费文件：带表头的 CSV，或 JSON Lines。
    [not-progress] 这不是回测的进度文件。请用 --progress 指定另一个文件，或删除它。
    [unwritten] 没能写完。请检查磁盘是否已满，然后再运行一次；用了 --progress 的会接着做。
    [same-file] 这个文件用了两次：扣费、对不上的清单和进度要各用一个文件。
    [tables] 回测开始以后费率表变了。请换回开始时的费率表，或删除这个文件从头再来。
    [charges] 已核对过的扣费后来变了。请换回开始时的文件，或删除这个文件从头再来。
    [options] 这次回测开始时的语言、--quick 或 --mismatches 与现在不同。请用同样的选项，或删除这个文件从头再来。
   *[mismatches] 回测写在这里的行不见了。请把文件放回来，或删除进度文件从头再来。
}
