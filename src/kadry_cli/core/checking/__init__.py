"""Checking a register: opening it, its files one by one, the facts of all of them together."""
