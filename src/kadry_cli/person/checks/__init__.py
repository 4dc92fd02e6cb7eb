"""Findings over one card and over the cards of a register."""
