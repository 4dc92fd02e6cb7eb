"""The beginning of a competition: the act of the head, the announcement, the repeated competition."""
