### 明费在终端里说的话，答案和问题除外。

terminal-level = { $level ->
    [error] 错误
    [warning] 警告
   *[note] 提示
}
terminal-checked = { $count ->
    [1] 1 份费率表，没有问题
   *[other] { $count } 份费率表，没有问题
}
terminal-published = 已把 { $count } 份费率表发布到 { $folder }
terminal-file = { $file }：{ $reason ->
    [not-found] 没有这个文件或文件夹。请检查名称，以及命令在哪个文件夹里运行。
    [permission-denied] 没有读取权限。请让它的所有者允许您读取。
    [invalid-data] 系统读不懂这里存的内容。请从原处重新复制一份。
   *[other] 无法读取{ $number ->
        [none] 。
       *[other] （系统错误 { $number }）。
    }请检查其他程序能否打开它，然后再运行一次命令。
}
terminal-write = { $file }：{ $reason ->
    [permission-denied] 没有写入权限。请让所有者允许您写入，或指定另一个文件夹。
   *[other] 无法写入{ $number ->
        [none] 。
       *[other] （系统错误 { $number }）。
    }请检查名称，以及磁盘是否已满，然后重新运行命令。
}原有内容没有改变。
terminal-foreign = { $file }：这不是发布出来的文件，会因此丢失。请指定只放已发布费率表的文件夹，或一个新的文件夹。
terminal-no-tables = { $file }：这里没有 .json 费率表。请指定一份费率表，或放费率表的文件夹。
terminal-nothing-asked = 没有收到请求：标准输入是空的。请给出一个 JSON 请求，或每行一个，例如 plainfee quote --tables 费率表文件夹 < 请求.json。
terminal-stream = { $reason ->
    [permission-denied] 没有使用标准输入或标准输出的权限。请取得所指文件的权限。
   *[other] 标准输入或标准输出出错{ $number ->
        [none] 。
       *[other] （系统错误 { $number }）。
    }请检查所指的文件或程序，以及磁盘是否已满，然后再运行一次命令。
}
terminal-json = 答案写不出来。这是程序的错误，请连同请求一起报告。
terminal-address = { $row ->
    [none] { $file }
   *[other] { $file } 第 { $row } 行{ $column ->
        [none] { $cell ->
            [none] {""}
           *[other] （单元格 { $cell }）
        }
       *[other] “{ $column }”列{ $cell ->
            [none] {""}
           *[other] （单元格 { $cell }）
        }
    }
}
terminal-exported = { $file }：{ $rows } 行
terminal-kept = 这一行的价格自己还分档或分几部分，一行写不下。它原样留在费率表里，“price”列写的是它的名称。
terminal-left = { $list }：电子表格无法原样装下这份清单，所以没有导出。它原样留在费率表里。
terminal-no-lists = { $file }：这份费率表没有分档、对照行或汇率，没有可以导出的内容。
terminal-many-lists = { $file } 有好几份清单：{ $lists }。请用 --out 指定放它们的文件夹，或用 --rule 指定其中一份。
terminal-one-rule = --rule 只用于一个文件。请只给一个文件，或让每个文件用清单的名称。
terminal-imported = { $file }：已放入 { $count } 份清单。
terminal-formatted = { $count } 个文件，改写了 { $changed } 个
terminal-in-style = { $count } 个文件，格式都符合规范
terminal-not-in-style = { $file }：格式不符合规范。请对它运行 plainfee format。
