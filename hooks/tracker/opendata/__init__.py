"""The facts as tables, and the files that hold them."""
