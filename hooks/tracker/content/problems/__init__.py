"""A mistake -> an instruction: each kind of mistake, and what is said of it in both languages."""
