"""What editors write -> a programme, or every problem of it with its place and what to write instead.

`programme` opens one programme and `front` opens the page above several; `clock` says on which day. Below
them stand eight rooms, each of which uses only those below it:

    new        a name and a table -> the files that a programme of its own begins with
    sheets     a filled sheet -> the text of one new file of a report
    data       the files under `data/` -> the programme as the model holds it
    setup      `mkdocs.yml` -> the settings, and the programmes beside this one
    doubts     what can be loaded but is hardly meant -> a warning that an editor can answer
    pages      Markdown pages, their terms and files -> what the site is made from
    parsing    the bytes of a file -> its tree, with every slip in it by name
    problems   a mistake -> what an editor is told of it, in both languages
"""
