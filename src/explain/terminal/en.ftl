### What Plainfee says in English at the terminal, besides answers and issues.

terminal-level = { $level ->
    [error] error
    [warning] warning
   *[note] note
}
terminal-checked = { $count ->
    [1] 1 fee table, no issues
   *[other] { $count } fee tables, no issues
}
terminal-published = { $count ->
    [1] 1 fee table published in { $folder }
   *[other] { $count } fee tables published in { $folder }
}
terminal-file = { $file }: { $reason ->
    [not-found] there is no such file or folder. Check the name, and in which folder the command runs.
    [permission-denied] this may not be read. Ask its owner to let you read it.
    [invalid-data] the system cannot make sense of what is stored here. Copy it here again from where it came from.
   *[other] this could not be read{ $number ->
        [none] .
       *[other] {" "}(system error { $number }).
    } Check that it opens in another program, then run the command again.
}
terminal-write = { $file }: { $reason ->
    [permission-denied] this may not be written. Ask its owner to let you write here, or name another folder.
   *[other] this could not be written{ $number ->
        [none] .
       *[other] {" "}(system error { $number }).
    } Check the name, and whether the disk is full; then run the command again.
} What was there before is unchanged.
terminal-foreign = { $file }: this was not published here, and would be lost. Name a folder that holds nothing but published tables, or a new one.
terminal-no-tables = { $file }: there is no .json fee table here. Name a fee table, or a folder of fee tables.
terminal-nothing-asked = Nothing was asked: standard input is empty. Give a request in JSON, or one a line, such as plainfee quote --tables tables < request.json.
terminal-stream = { $reason ->
    [permission-denied] Standard input or output may not be used. Ask for the right to the file it leads to.
   *[other] Standard input or output failed{ $number ->
        [none] .
       *[other] {" "}(system error { $number }).
    } Check the file or program it leads to, and whether the disk is full; then run the command again.
}
terminal-json = The answer could not be written. This is a mistake in the program: please report it, with the request.
terminal-address = { $row ->
    [none] { $file }
   *[other] { $file }, row { $row }{ $column ->
        [none] { $cell ->
            [none] {""}
           *[other] {" "}(cell { $cell })
        }
       *[other] , column { $column }{ $cell ->
            [none] {""}
           *[other] {" "}(cell { $cell })
        }
    }
}
terminal-exported = { $file }: { $rows ->
    [1] 1 row
   *[other] { $rows } rows
}
terminal-kept = The price of this row has bands or parts of its own, which a row cannot hold. It stays in the table as it is; the column “price” names it.
terminal-left = { $list }: a spreadsheet cannot hold this list exactly, so it was not exported. It stays in the table as it is.
terminal-no-lists = { $file }: this table has no bands, look-up rows or exchange rates, so there is nothing to export.
terminal-many-lists = { $file } has several lists: { $lists }. Name a folder for them with --out, or one of them with --rule.
terminal-one-rule = --rule is for one file. Name one file, or name each file after its list.
terminal-imported = { $file }: { $count ->
    [1] 1 list is
   *[other] { $count } lists are
} in the table now.
terminal-formatted = { $count ->
    [1] 1 file, { $changed } rewritten
   *[other] { $count } files, { $changed } rewritten
}
terminal-in-style = { $count ->
    [1] 1 file, in house style
   *[other] { $count } files, all in house style
}
terminal-not-in-style = { $file }: this is not in house style. Run plainfee format on it.
