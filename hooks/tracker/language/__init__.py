"""How Vietnamese and English are written: every phrase, numbers and dates, order, the lines of a text."""
