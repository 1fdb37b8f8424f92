"""A name and a table -> the files that a programme of its own begins with."""
