"""The facts as tables, and the files that hold them.

Every build writes them under `data/` of the site, once for both languages:

    tracker.xlsx            a workbook: every table in both languages, numbers as numbers
    tracker.json            everything in `data/targets.yaml` and the computed statuses
    targets.csv, ...        one table each: UTF-8, commas, CRLF
    excel/*.csv             the same for Excel in Viet Nam: a BOM, semicolons, apostrophes
    targets/ID.csv, .json   one target; .xlsx its whole record
    targets/ID.bib, .ris    how its page is cited, for programs for references
    datapackage.json        the tables as a Frictionless Data Package

They are the same bytes from the same data, day and address. Tables, columns, allowed values and file names
are never renamed once published.
"""
