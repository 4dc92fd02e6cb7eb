"""The printed papers of a competition, from the act of the head to the sheets of the interviews."""
