"""The printed papers of the exam."""
