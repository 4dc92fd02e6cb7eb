"""Sealing, printing, opening and proving a set of tickets: the commands and what they read and write."""
