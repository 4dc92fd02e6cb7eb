"""The commands and papers of a competition."""
"""The competition as people run it."""
