"""Finished pages -> a site: its search, feeds, cards, styles, and what it says of itself.

A page asks for five files and none of another site: itself, two style sheets, one script, one icon. No page
loads the theme's script: `site.js` does what readers use of it. The theme's style sheet is cut to what the
finished pages use. The search comes when it is touched, as two scripts, since a page opened from a disk may
load scripts and nothing else. Addresses of ours end in a piece of the file's hash.
"""
