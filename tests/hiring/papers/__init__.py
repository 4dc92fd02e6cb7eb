"""The printed papers of a competition."""
