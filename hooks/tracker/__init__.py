"""From `data/targets.yaml` to progress tables, in plain Python: no module here knows MkDocs.

    targets.yaml -> yamltree -> load -> model -> assess -> view -> render -> markers -> page

`explain` says in words how one status was worked out, `method` how all are, and `updates` what is new, as a page and a feed.

`words` holds every phrase the tables say in both languages, `words_method` and `words_updates` those of their modules,
`formats` how numbers and dates are printed,
`problems` how a mistake is told to an editor and `report` where, `clock` the day on which a status is judged, `pages` what
must hold between the Vietnamese and the English pages, `chrome` what surrounds every page, `programme` a
folder that holds it all, and `commands` what `make check` and `make build` run.
"""
