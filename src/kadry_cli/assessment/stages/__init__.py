"""The round of a year: the campaign and the six stages, one act each."""
