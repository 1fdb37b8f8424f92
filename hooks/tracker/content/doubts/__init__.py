"""What can be loaded but is hardly meant -> a warning that an editor can answer."""
