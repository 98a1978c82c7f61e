### 电子表格无法成为费率表里的清单时，明费说的话。
### 每句说清哪里不对、接下来怎么办，不懂编程的人也能看懂。

issue-sheet-not-text = 读不出这个文件的文字。请在电子表格里另存为“CSV UTF-8”，再试一次。
issue-no-such-list = 费率表里没有“{ $word }”这份清单。{ $allowed ->
    [none] 它没有分档、对照行或汇率。
   *[other] { $suggestion ->
        [none] 文件要用清单的名称：{ $allowed }。
       *[other] 是不是“{ $suggestion }”？文件要用清单的名称：{ $allowed }。
    }
}
issue-no-headings = 这里没有列标题。第一行要写列标题：{ $allowed }。
issue-unknown-column = 这份清单没有“{ $word }”这一列。{ $suggestion ->
    [none] 可用的列：{ $allowed }。
   *[other] 是不是“{ $suggestion }”？可用的列：{ $allowed }。
}
issue-duplicate-column = 有两列都叫“{ $word }”，请保留一列。
issue-cell-without-heading = “{ $written }”所在的列没有标题。请移到所属的标题下，或清空这一格；也可能是带逗号的数字被拆成了两格。
issue-open-quote = 这一行或下面有一格开头的引号没有配对。请补上后一个引号，或去掉它。
issue-cell-not-a-number = { $form ->
    [scientific] 电子表格把这个数缩写成了“{ $written }”，后面的数字可能已经丢失。请把这一列设为不用指数的“数值”格式，重新输入完整的数，再保存。
    [date] “{ $written }”是日期或时间，可能是电子表格把数字改成的。请把这一列设为“文本”格式，重新输入数字，再保存。
    [percent] “{ $written }”是百分比，而这一列写金额。请移到“percent”列，或去掉百分号。
    [formula] “{ $written }”是公式。请填它算出来的数。
    [fault] “{ $written }”是电子表格的错误值。请直接填数字。
    [comma] “{ $written }”里的逗号没有按三位分组，而这个文件用逗号分隔各格。小数请用小数点。
   *[other] “{ $written }”不是数字。请只写数字，例如 1234.50，不要写货币或其他文字。
}
issue-ambiguous-number = “{ $written }”可以读作 { $first }，也可以读作 { $second }。前者请写 { $first }，后者请写 { $plainly }。
