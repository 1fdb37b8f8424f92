"""What `make` runs: one command a function, what is printed, and what git and a browser are asked."""
