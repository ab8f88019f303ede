/** Problems of tables and other files in columns that people bring: key → English template. */
export const tableProblems = {
  "text.binary":
    "there is a NUL byte: this is not a text but another sort of file; save it as plain text in UTF-8 and choose it again",
  "text.line":
    "the line has {got} {got:character|characters}, at most {limit} are read; put a line end after every entry",
  "text.lines": "the text has {got} {got:line|lines}, at most {limit} are read; use a part of it",
  "table.quote": "a quote opens here and never closes; close it, or write two quotes for one that is meant",
  "table.afterQuote":
    "after a closing quote comes “{got}”; put the separator there, or write two quotes for one that is meant",
  "table.split":
    "the comma of “{got}” counts as one between columns; put such numbers into quotes, or semicolons or tabs between the columns",
  "json.table":
    'this JSON is no table; bring a list of records, as in [{"time": "2001-01", "value": 1.5}, …], or one record on every line',
  "json.broken": "this begins like JSON, but “{got}” is none; check its quotes, commas and brackets",
  "table.columns": "the table has {got} columns, at most {limit} are read; use some of them",
  "table.cell":
    "a cell has {got} {got:character|characters}, at most {limit} are read; check the separators and the quotes",
  "table.cells": "the table has more than {limit} {limit:cell|cells}; use fewer rows or columns",
  "table.ragged": "this row has {got} columns, the first one has {wanted}; give every row as many, blank ones too",
  "table.rows": "there is a header but no row under it; add the data",
  "table.duplicate": "the name “{name}” stands over columns {first} and {second}; give each column a name of its own",
  "table.header": "the first row should name the columns ({wanted}), it has {got}; add such a row",
  "table.noColumn": "a column called {wanted} is needed; the columns here are {got}",
  "table.tooFew": "expected at least {wanted} columns, got {got}; put a comma, a semicolon or a tab between them",
  "columns.twice": "column {column} is taken for “{first}” and for “{second}”; choose another column for one of them",
  "columns.beyond": "column {got} is to be taken for “{role}”, the table has {columns}; choose one of these",
  "columns.needed": "no column is taken for “{role}”; choose one",
  "columns.many": "{got} columns are taken for “{role}”, which has one; choose one of them",
  "table.number": "column {column}: expected a number, got “{got}”; write 3.14 or 2e-5",
  "table.comma": "column {column}: “{got}” has a comma; write decimals with a point, and thousands without a mark",
  "table.either":
    "column {column}: “{got}” may be a decimal or a number of thousands, and so may all the others; write decimals with a point, and thousands without a mark",
  "table.mixed":
    "column {column}: “{got}” here and “{other}” in line {line} cannot both be read; write all numbers of the column alike",
  "table.finite": "column {column}: “{got}” is no finite number; leave the cell blank where there is none",
  "table.huge": "column {column}: “{got}” is larger than {limit}; use another unit",
  "table.blank": "column {column} is blank; fill the cell in, or leave the row out",
  "time.row": "column {column}: expected a time as in line {line} (“{wanted}”), got “{got}”; write all times alike",
  "time.form":
    "column {column}: “{got}” is no time that is read; write 2001-12-31, 2001-12-31 13:00, 2001-12, 2001-Q4 or 2001-W52",
  "time.blank": "column {column}: the time is blank; fill it in, or leave the row out",
  "time.order": "the time {got} comes after {before}; sort the rows by time",
  "time.double":
    "the time {got} comes twice; leave one of the rows out, or, where several series stand in one table, keep one of them",
  "time.ambiguous": "it cannot be said whether {got} begins with the day or the month; write dates as 1999-12-31",
  "time.gap":
    "before {got} {missing} {missing:time is|times are} missing, more than there are rows; leave what lies beyond the gap out",
} as const;
