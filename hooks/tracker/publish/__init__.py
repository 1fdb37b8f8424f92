"""Finished pages -> a site: its search, feeds, cards, styles, and what it says of itself."""
