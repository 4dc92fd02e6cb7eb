"""Checks of the lists of the reserve: each by itself, and against cards, staff list, competitions and orders."""
