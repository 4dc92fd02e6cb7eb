"""Everyday help: git itself, as its user calls it, checks, shows and merges records the way kadry does."""
