"""The terminal: the command line, tables, JSON, progress and every word a user reads around a result."""
