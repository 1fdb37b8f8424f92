"""What needs a whole site: one that is built, or a command that builds or checks one as staff do."""
