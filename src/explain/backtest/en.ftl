### What Plainfee says in English when real charges, and the cases beside a table, are held against fee tables.

issue-case-differs = The case “{ $case }” expects { $figure ->
    [fee] fees of { $expected }
   *[other] { $figure ->
        [arrives] that { $expected } arrives
       *[other] a total of { $expected }
    }
}, but the table gives { $got }. If the case is right, correct the table; if the table is meant to be so, correct the case.
issue-case-not-offered = The case “{ $case }” expects a total of { $expected }, but the table does not offer this payment. If the case is right, correct the table; if the table is meant to be so, remove the case.
backtest-place = { $file }, line { $line }{ $column ->
    [none] {""}
   *[other] , column { $column }
}
backtest-charges = { $count ->
    [1] 1 charge
   *[other] { $count } charges
}
backtest-kind = { $kind ->
    [matched] matched by what was said
    [explained-exactly] explained exactly
    [explained-if] explained, if something is so that was not said
    [another-time] explained by another date, time or version
    [another-party] perhaps another party’s charge
    [not-matched] not matched by what was said
    [malformed] could not be read
   *[other] not explained
}: { $count }
backtest-unfinished = { $count ->
    [1] Of 1 charge the search was ended for time: another explanation may exist.
   *[other] Of { $count } charges the search was ended for time: other explanations may exist.
}
backtest-written = What is not plainly explained is in { $file }.
backtest-meter = { $charges } charges, { $rate } a second{ $share ->
    [none] {""}
   *[other] , { $share } %
}
backtest-refused = { $file }: { $reason ->
    [no-charges] there are no charges here: it is empty. Name a file of charges, CSV with headings or JSON Lines.
    [not-progress] this is not the progress of a backtest. Name another file with --progress, or remove this one.
    [unwritten] this could not be written to its end. Check whether the disk is full, then run the command again; with --progress it goes on from where it had come.
    [same-file] this is named twice: the charges, the mismatches and the progress each need a file of their own.
    [tables] the fee tables have changed since this run began. Put back the tables it began with, or remove this file and begin again.
    [charges] the charges that were already read have changed since. Put back the file the run began with, or remove this file and begin again.
    [options] this run was begun with another language, with or without --quick, or with or without --mismatches. Give the same options, or remove this file and begin again.
   *[mismatches] rows that the run had written here are gone. Put the file back, or remove the progress file and begin again.
}
