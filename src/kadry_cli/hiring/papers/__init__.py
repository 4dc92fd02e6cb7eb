"""The papers of a competition."""
