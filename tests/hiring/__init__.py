"""The commands and papers of a competition."""
