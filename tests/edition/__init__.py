"""What holds of this edition only: its figures, its pages, its words, and how its readers look for them.

Every other test holds for any programme in `docs/` and `data/`, so a province that takes the code puts here
what it promises itself. `targets.yaml` are the data of the first edition as they were, for what is promised
about those and for the blocks of CONTRIBUTING.md; the data of today may change without a test breaking.
`search.yaml` is what readers type and what they must be shown first.
"""
