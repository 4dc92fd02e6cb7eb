"""The question bank of an exam: the list that is published and given to every participant."""
