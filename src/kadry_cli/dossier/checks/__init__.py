"""Checks of personal files, of their books, and of what a change may not do to them."""
