"""The bytes of a file -> its tree, each value with its place, and every slip of whoever typed it by name."""
