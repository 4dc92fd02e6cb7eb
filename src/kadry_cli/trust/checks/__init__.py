"""Checks of the records of trust."""
