"""From `data/targets.yaml` to a site's pages and files, in plain Python: no module here knows MkDocs.

    targets.yaml -> yamltree -> load -> model -> assess -> edition -> view -> render -> markers -> page

The first line of every module states its own arrow; the README draws the whole house.
"""
