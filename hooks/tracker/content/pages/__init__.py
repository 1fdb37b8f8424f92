"""Markdown pages, the terms they keep to and the files beside them -> what the site is made from."""
