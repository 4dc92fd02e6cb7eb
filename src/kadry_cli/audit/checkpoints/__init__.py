"""Checkpoints: three lines that say what the history was, kept where its keepers cannot reach (trust 3.3, U1, U9)."""
