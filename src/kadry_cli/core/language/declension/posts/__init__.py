"""Titles of posts and names of units in the seven cases, by rules: only the head noun phrase changes."""
