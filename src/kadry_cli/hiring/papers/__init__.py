"""The printed papers of a competition (papers, chapter 2): plain values, templates, printing."""
