"""What editors write -> a programme, or every problem of it with its place and what to write instead."""
