"""The competition as people run it."""
