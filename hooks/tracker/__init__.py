"""From what editors write to a site's pages and files, in plain Python: no module here knows MkDocs.

Seven packages, each of which uses those below it and none above:

    cli         what `make` runs, and what git and a browser are asked
    publish     finished pages -> a site: search, feeds, cards, styles, what it says of itself
    views       the facts + a language -> finished strings and the HTML around them
    content     what editors write -> a programme, or every problem of it
    opendata    the facts as tables, and the files that hold them
    language    how each language is written: phrases, numbers, dates, order
    facts       what was set out and what is known: values, rules, verdicts

The way of a figure:

    targets.yaml -> content.parsing.yamltree -> content.data.load -> facts.model -> facts.known
      -> facts.assess -> views.edition -> views.blocks, views.target_page -> views.render
      -> views.makers -> page

The first line of every module states its own arrow. `hooks/events.py` joins all of this to MkDocs.
"""
