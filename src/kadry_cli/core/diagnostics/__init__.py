"""Findings about data: what is wrong, where, by which rule, and what to write instead."""
