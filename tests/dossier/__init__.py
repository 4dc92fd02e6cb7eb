"""Personal files."""
