### What Plainfee says in English about a spreadsheet that cannot become a list of a table.
### Each sentence says what is wrong and what to do next, for people who do not program.

issue-sheet-not-text = The letters of this file cannot be read. Save it from the spreadsheet as “CSV UTF-8”, and try again.
issue-no-such-list = The table has no list “{ $word }”. { $allowed ->
    [none] It has no bands, look-up rows or exchange rates at all.
   *[other] { $suggestion ->
        [none] A file is named after its list: { $allowed }.
       *[other] Did you mean “{ $suggestion }”? A file is named after its list: { $allowed }.
    }
}
issue-no-headings = There are no headings here. The first row must hold them: { $allowed }.
issue-unknown-column = There is no column “{ $word }” in this list. { $suggestion ->
    [none] There are: { $allowed }.
   *[other] Did you mean “{ $suggestion }”? There are: { $allowed }.
}
issue-duplicate-column = Two columns are called “{ $word }”. Keep one of them.
issue-cell-without-heading = “{ $written }” stands in a column without a heading. Move it under its heading, or clear the cell; a number with a comma may have been split in two.
issue-open-quote = A quotation mark at the start of a cell, in this row or below, is never closed. Close it, or remove it.
issue-cell-not-a-number = { $form ->
    [scientific] The spreadsheet has shortened this number to “{ $written }”, and its digits may be lost. Give the column the format “Number” without an exponent, type the number again in full, and save.
    [date] “{ $written }” is a date or a time: the spreadsheet may have made it of a number. Give the column the format “Text”, type the number again, and save.
    [percent] “{ $written }” is a percentage, and this column is for amounts. Move it to the column “percent”, or remove the percent sign.
    [formula] “{ $written }” is a formula. Put in the number it comes to.
    [fault] “{ $written }” is an error of the spreadsheet. Put in the number itself.
    [comma] The comma in “{ $written }” does not part groups of three digits, and commas separate the cells of this file. Write a decimal point.
   *[other] “{ $written }” is not a number. Write digits only, such as 1234.50, without a currency or other words.
}
issue-ambiguous-number = “{ $written }” can be read as { $first } or as { $second }. Write { $first } for the one and { $plainly } for the other.
